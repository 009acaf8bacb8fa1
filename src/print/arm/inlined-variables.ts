import { isRuntimeFunction } from "./known-functions.ts";
import { isConstantProperty } from "./references.ts";
import { fileScope, type Program } from "./scope.ts";
import { type Use, usesIn } from "./uses.ts";

/**
 * The variables whose values need a deployed resource, by themselves or through one another. Variables of a template are
 * computed before anything is deployed, so these cannot be among them.
 */
export function inlinedVariables(program: Program): ReadonlySet<string> {
  const { variables } = program.symbols;
  const uses = new Map([...variables].map(([name, { value }]) => [name, usesIn(value, fileScope(program))]));
  const found = new Set<string>();
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [name, used] of uses) if (used.some((use) => isKnownLate(use, found))) found.add(name);
  }
  return found;
}

function isKnownLate(use: Use, inlined: ReadonlySet<string>): boolean {
  switch (use.kind) {
    case "instance":
      return !isConstantProperty(use.property);
    case "variable":
      return inlined.has(use.name);
    case "call":
      return isRuntimeFunction(use.call.name);
  }
}
