import { diagnose } from "../../diagnostic/code-record.ts";
import type { RoleDesign } from "../design/design.ts";
import { environmentParameter } from "../environment-parameter.ts";
import { type Expression, from, literal, parameter, told } from "../expression.ts";
import type { WantedSize } from "../tables/replacement-sizes.ts";
import { convertedSizeHasReplacement } from "./codes.ts";
import type { Part } from "./part.ts";
import { type Replacement, replacementSize } from "./replacement-size.ts";

/** The name of the size of a role's machines; a parameter that the deployer has to give where none is proposed. */
export function sizeOf(design: RoleDesign): Part {
  const replacement = replacementSize(design);
  const place = placeOfSize(design);
  if (replacement.kind !== "replaced") return { ...askedSize(design, replacement), ...undecided(design, replacement) };
  const value = from(told(literal(replacement.size.name), sizeWords(design, replacement)), place);
  const name = design.role.vmsize?.value ?? "";
  if (!/^Standard_H16m?r$/.test(name)) return { value };
  return { value, diagnostics: [diagnose(convertedSizeHasReplacement, "rdma", place, { size: name })] };
}

function placeOfSize({ role }: RoleDesign) {
  return role.vmsize?.span ?? role.name.span;
}

type Undecided = Exclude<Replacement, { readonly kind: "replaced" }>;

function askedSize(design: RoleDesign, { kind }: Undecided): Part {
  const name = `${design.symbol}Size`;
  const why = kind === "unknown" ? "there is no proposal for its old one" : "no proposal has so large a temporary disk";
  const description = `The size of the machines of role ${design.role.name.value}: ${why}.`;
  const value: Expression = from(parameter(name), placeOfSize(design));
  return { value, parameters: [environmentParameter({ name, type: "string", description })] };
}

function undecided(design: RoleDesign, answer: Undecided) {
  const role = design.role.name.value;
  const place = placeOfSize(design);
  if (answer.kind === "unknown") {
    return { diagnostics: [diagnose(convertedSizeHasReplacement, "unknown", place, { role, size: answer.name })] };
  }
  const data = { role, size: answer.old.name, needed: answer.neededInGiB };
  return { diagnostics: [diagnose(convertedSizeHasReplacement, "tooLarge", place, data)] };
}

/** Both sizes in numbers, so that a reader can judge the choice. */
function sizeWords(
  { role }: RoleDesign,
  { old, size, neededInGiB }: Replacement & { readonly kind: "replaced" },
): string {
  const written = role.vmsize?.value ?? `${old.name}, the default,`;
  return `vmsize ${written} of ${role.name.value} had ${numbersOf(old)}; this has ${numbersOf(size)}, of which the role takes ${neededInGiB} GiB`;
}

function numbersOf({ cores, memoryInGiB, temporaryDiskInGiB }: WantedSize): string {
  const counted = cores === 1 ? "1 core" : `${cores} cores`;
  return `${counted}, ${memoryInGiB} GiB and a temporary disk of ${temporaryDiskInGiB} GiB`;
}
