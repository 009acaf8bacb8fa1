// Makes dist/: the library with its types, and the command line as a few files that load fast.
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildCommandLine } from "./build/command-line.mjs";
import { buildLibrary } from "./build/library.mjs";
import { writeLicenses } from "./build/licenses.mjs";
import { buildTypes } from "./build/types.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

rmSync(new URL("../dist", import.meta.url), { recursive: true, force: true });
const [inLibrary, inCommandLine] = await Promise.all([buildLibrary(root), buildCommandLine(root), buildTypes(root)]);
writeLicenses(root, [...inLibrary, ...inCommandLine]);
