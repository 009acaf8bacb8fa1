import { scriptUrl } from "./dom/trusted.ts";
import type { Ask } from "./messages/ask.ts";
import type { Told } from "./messages/told.ts";
import workerUrl from "./worker/worker.ts?worker&url";

/** The way to the worker. */
export interface WorkerLine {
  readonly ask: (ask: Ask) => void;
  /** Whether an ask of that kind has not been answered yet. */
  readonly isWaitingFor: (kind: Ask["kind"]) => boolean;
}

/**
 * Starts the worker; `hear` gets each answer, in the order of the asks, and `fail` the reason where it cannot start.
 *
 * It is started from a `blob:` address because such a worker is under the page's own policy, while one that comes from a
 * server is under none but the server's: so it, too, can connect to nothing.
 */
export function connectWorker(hear: (told: Told) => void, fail: (reason: string) => void): WorkerLine {
  const start = new Blob([`import ${JSON.stringify(workerUrl)};`], { type: "text/javascript" });
  const worker = new Worker(scriptUrl(URL.createObjectURL(start)), { type: "module" });
  const waiting: Ask[] = [];
  worker.addEventListener("message", ({ data }: MessageEvent<Told>) => {
    waiting.shift();
    hear(data);
  });
  worker.addEventListener("error", ({ message }) => fail(message));
  return {
    ask: (ask) => {
      waiting.push(ask);
      worker.postMessage(ask);
    },
    isWaitingFor: (kind) => waiting.some((ask) => ask.kind === kind),
  };
}
