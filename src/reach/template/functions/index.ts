import { collections } from "./collections.ts";
import { comparison } from "./comparison.ts";
import { dates } from "./dates.ts";
import { declaredNames } from "./declared-names.ts";
import { encodings } from "./encodings.ts";
import type { TemplateFunction } from "./function.ts";
import { identifiers } from "./identifiers.ts";
import { lambdas } from "./lambdas.ts";
import { logic } from "./logic.ts";
import { networks } from "./networks.ts";
import { numbers } from "./numbers.ts";
import { objects } from "./objects.ts";
import { references } from "./references.ts";
import { resourceIds } from "./resource-ids.ts";
import { runtime } from "./runtime.ts";
import { scopes } from "./scopes.ts";
import { text } from "./text.ts";

/** All functions of the language by their names in lower case. */
export const functionsByName: ReadonlyMap<string, TemplateFunction> = new Map(
  [
    ...collections,
    ...comparison,
    ...dates,
    ...declaredNames,
    ...encodings,
    ...identifiers,
    ...lambdas,
    ...logic,
    ...networks,
    ...numbers,
    ...objects,
    ...references,
    ...resourceIds,
    ...runtime,
    ...scopes,
    ...text,
  ].map((each) => [each.name.toLowerCase(), each]),
);
