import type { Ask } from "../messages/ask.ts";
import type { Told } from "../messages/told.ts";
import { OpenFiles } from "./open-files.ts";

/** Everything is worked out here, one ask after the other, so that the page itself never waits. */
const files = new OpenFiles(new Date().toISOString().slice(0, 10));
let previous: Promise<void> = Promise.resolve();

self.addEventListener("message", ({ data }: MessageEvent<Ask>) => {
  previous = previous.then(async () => self.postMessage(await answer(data)));
});

/** A fault of the program is told like anything else that cannot be done; the page goes on. */
async function answer(ask: Ask): Promise<Told> {
  try {
    return await files.answer(ask);
  } catch (error) {
    return { kind: "refused", message: `Internal failure: ${error instanceof Error ? error.message : String(error)}` };
  }
}
