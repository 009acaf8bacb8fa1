import type { Command } from "../command.ts";
import { completion } from "./completion.ts";
import { convert } from "./convert.ts";
import { expand } from "./expand.ts";
import { explain } from "./explain.ts";
import { lint } from "./lint.ts";
import { reach } from "./reach.ts";
import { report } from "./report.ts";
import { rules } from "./rules.ts";

/** All commands, in the order in which help lists them. */
export const commands: readonly Command[] = [lint, expand, reach, convert, report, rules, explain, completion];
