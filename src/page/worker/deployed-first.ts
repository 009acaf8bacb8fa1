import { isLocalConfiguration } from "../../lint/lint-service.ts";
import { readConfiguration } from "../../service/read-configuration.ts";
import type { Source } from "./source.ts";

/** The configurations that can be read, those that are deployed before those for the developer's own machine. */
export function deployedFirst(configurations: readonly Source[]): readonly Source[] {
  const readable = configurations.filter(({ document }) => readConfiguration(document.value) !== undefined);
  const isLocal = ({ path }: Source) => isLocalConfiguration(path);
  return [...readable.filter((one) => !isLocal(one)), ...readable.filter(isLocal)];
}
