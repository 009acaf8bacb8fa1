import type { Evaluated } from "../evaluated.ts";
import { holdsStandIn, standInsIn } from "../placeholders.ts";
import type { Run } from "../run.ts";
import { undecided } from "../values/make-value.ts";

/**
 * The value of a member, undecided wherever a text stands for one that is not known, and says why. Names and ids are
 * left: they are compared with each other, and nothing is read out of them.
 */
export function withoutStandIns(value: Evaluated, key: string, run: Run): Evaluated {
  switch (value.kind) {
    case "string":
      return isKnownEnough(value.value, key) ? value : undecided(whyOf(value.value, run), value.span);
    case "array":
      return { ...value, items: value.items.map((item) => withoutStandIns(item, key, run)) };
    case "object": {
      const members = [...value.members].map(
        ([name, member]) => [name, { ...member, value: withoutStandIns(member.value, name, run) }] as const,
      );
      return { ...value, members: new Map(members) };
    }
    default:
      return value;
  }
}

function isKnownEnough(text: string, key: string): boolean {
  if (!holdsStandIn(text)) return true;
  return key === "name" || key === "dependson" || /^\/(?:subscriptions|providers)\//i.test(text);
}

function whyOf(text: string, run: Run): string {
  return [...new Set(standInsIn(text))].map((standIn) => run.whyUnknown(standIn)).join("; ");
}
