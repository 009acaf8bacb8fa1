import type { Format } from "../format.ts";
import { checkstyle } from "./checkstyle.ts";
import { github } from "./github.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { msbuild } from "./msbuild.ts";
import { sarif } from "./sarif.ts";
import { text } from "./text.ts";

/** All formats, the default first. */
export const formats: readonly Format[] = [text, json, sarif, junit, checkstyle, github, msbuild];
