import type { Evaluated } from "../evaluated.ts";
import { holdsStandIn, standInsIn } from "../placeholders.ts";
import type { Run } from "../run.ts";
import { undecided } from "../values/make-value.ts";

/**
 * The value of a member, undecided wherever a text stands for one that is not known, and says why. Ids, and the names of
 * the items of a list, are left: they are compared with each other, and nothing is read out of them.
 */
export function withoutStandIns(value: Evaluated, key: string, run: Run): Evaluated {
  return checked(value, key, key === "dependson", run);
}

function checked(value: Evaluated, key: string, isItem: boolean, run: Run): Evaluated {
  switch (value.kind) {
    case "string":
      return isKnownEnough(value.value, key, isItem) ? value : undecided(whyOf(value.value, run), value.span);
    case "array":
      return { ...value, items: value.items.map((item) => checked(item, key, true, run)) };
    case "object": {
      const members = [...value.members].map(
        ([name, member]) => [name, { ...member, value: memberOf(member.value, name, isItem, run) }] as const,
      );
      return { ...value, members: new Map(members) };
    }
    default:
      return value;
  }
}

/** Of an item of a list only its own members count as its own: the name of its `sku` is no name to compare. */
function memberOf(value: Evaluated, name: string, isItem: boolean, run: Run): Evaluated {
  return checked(value, name, isItem && value.kind === "string", run);
}

function isKnownEnough(text: string, key: string, isItem: boolean): boolean {
  if (!holdsStandIn(text)) return true;
  const isName = isItem && (key === "name" || key === "dependson");
  return isName || /^\/(?:subscriptions|providers)\//i.test(text);
}

function whyOf(text: string, run: Run): string {
  return [...new Set(standInsIn(text))].map((standIn) => run.whyUnknown(standIn)).join("; ");
}
