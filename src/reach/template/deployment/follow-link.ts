import { diagnose } from "../../../diagnostic/code-record.ts";
import { templateLinkNotAtHand } from "../codes.ts";
import type { Context } from "../context.ts";
import type { Evaluated, EvaluatedObject, EvaluatedUndecided } from "../evaluated.ts";
import { undecided } from "../values/make-value.ts";
import { type Links, pathsOfLink } from "./links.ts";

/** The template that a deployment has, and where it stands. */
export interface Followed {
  readonly kind: "followed";
  readonly template: EvaluatedObject;
  /** From the root template's folder. */
  readonly path: string;
  readonly isLinked: boolean;
}

/** The file beside the template that a link leads to. One that is not there is reported, and undecided. */
export function followLink(
  link: Evaluated,
  context: Context,
  from: string,
  links: Links,
): Followed | EvaluatedUndecided {
  if (link.kind === "undecided") return unknownPlace(link.why, link, context);
  if (link.kind !== "object") return undecided("the link is no object", link.span);
  for (const name of ["relativepath", "uri", "id"]) {
    const value = link.members.get(name)?.value;
    if (value?.kind === "undecided") return unknownPlace(value.why, value, context);
    if (value?.kind === "string") return follow(name, value.value, value, context, from, links);
  }
  return undecided("the link has neither a path nor an address", link.span);
}

function unknownPlace(why: string, { span }: Evaluated, { run }: Context): EvaluatedUndecided {
  run.report(diagnose(templateLinkNotAtHand, "undecided", span, { why }));
  return undecided(`where its template lies is undecided: ${why}`, span);
}

function follow(
  name: string,
  target: string,
  { span }: Evaluated,
  { run }: Context,
  from: string,
  links: Links,
): Followed | EvaluatedUndecided {
  const message = name === "id" ? "spec" : "link";
  const link = name === "id" ? {} : name === "uri" ? { uri: target } : { relativePath: target };
  for (const path of pathsOfLink(link, from)) {
    // A file that linked to itself would never end; it is another file of the same name that is meant.
    if (path === from) continue;
    const template = links.read(path);
    if (template !== undefined) return { kind: "followed", template, path, isLinked: true };
  }
  run.report(diagnose(templateLinkNotAtHand, message, span, { link: target }));
  return undecided(`the linked template '${target}' is not beside this one`, span);
}
