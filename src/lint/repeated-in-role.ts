import type { Item, Role, ServiceDefinition } from "../service/definition.ts";
import type { Located } from "../text/span.ts";
import { removeCopy } from "./remove-element.ts";
import { repeatedNames } from "./repetitions.ts";

interface NamedItem extends Item {
  readonly name: Located<string>;
}

/** A finding `twice` for each item of a role whose name an earlier one of the same list has. */
export function* repeatedInRole({ document, roles }: ServiceDefinition, listOf: (role: Role) => readonly NamedItem[]) {
  for (const role of roles) {
    for (const repetition of repeatedNames(listOf(role))) {
      const { first, repeated } = repetition;
      yield {
        message: "twice",
        at: repeated.name,
        data: { role: role.name.value, name: repeated.name.value },
        related: [{ message: "The first one of this name.", at: first.name }],
        fixes: removeCopy(document, repetition),
      } as const;
    }
  }
}
