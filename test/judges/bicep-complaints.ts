import { checkSymbols } from "../../src/print/bicep/check-symbols.ts";
import { readBicep, readBicepParameters } from "../../src/print/bicep/read-bicep.ts";
import type { BicepFile } from "../../src/print/bicep/syntax.ts";
import { wrongDecorators } from "./bicep/decorators.ts";
import { overLimits } from "./bicep/limits.ts";
import { misplacedLoops } from "./bicep/loops.ts";
import { wrongPlainTypes } from "./bicep/plain-types.ts";
import { wrongResources } from "./bicep/resources.ts";
import { exposedSecrets, vaultSecrets } from "./bicep/secrets.ts";
import { hostsOfOneCloud, needlesslyComplex, quotedNames } from "./bicep/texts.ts";
import { askedTooEarly } from "./bicep/times.ts";
import { type Complaint, viewOf } from "./bicep/view.ts";

/**
 * What the compiler would say of a Bicep file, as far as that shows without the types of resources; its codes, our words.
 * Of a text that is no Bicep, the first mistake alone. Codes that a directive of the file silences are left out of all of
 * the file. The limits of this judge are stated by its test, which compares it with the compiler's own words.
 */
export function bicepComplaints(text: string, dialect: "template" | "parameters" = "template"): readonly Complaint[] {
  const result = dialect === "template" ? readBicep(text) : readBicepParameters(text);
  if (result.kind === "problem") return [{ code: result.problem.code, message: result.problem.message }];
  const silenced = new Set(text.match(/(?<=^[ \t]*#disable-(?:next-line|diagnostics)[ \t].*)\S+/gm) ?? []);
  const found = [...checkSymbols(result.file), ...quotedNames(text), ...judged(result.file, dialect)];
  return found.filter(({ code }) => !silenced.has(code)).map(({ code, message }) => ({ code, message }));
}

function judged(file: BicepFile, dialect: "template" | "parameters"): readonly Complaint[] {
  const view = viewOf(file);
  if (dialect === "parameters") return [...needlesslyComplex(view), ...misplacedLoops(view), ...vaultSecrets(view)];
  return [
    ...needlesslyComplex(view),
    ...hostsOfOneCloud(view),
    ...exposedSecrets(view),
    ...overLimits(view),
    ...wrongDecorators(view),
    ...wrongResources(view),
    ...misplacedLoops(view),
    ...askedTooEarly(view),
    ...wrongPlainTypes(view),
  ];
}
