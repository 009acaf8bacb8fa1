// Writes docs/rules/: a page for each code and their index, from the records in the built library.
//
//   npm run docs      (builds first)
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { codeIndex, codePage, everyCode } from "../dist/index.js";

const folder = fileURLToPath(new URL("../docs/rules", import.meta.url));

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "README.md"), codeIndex(everyCode));
for (const code of everyCode) writeFileSync(join(folder, `${code.name}.md`), codePage(code));
console.log(`docs/rules: ${everyCode.length} pages`);
