import type { Severity } from "./diagnostic.ts";
import type { Style } from "./painter.ts";

/** The colour of each severity on a terminal. */
export const severityStyle: Readonly<Record<Severity, Style>> = { error: "red", warning: "yellow", info: "cyan" };
