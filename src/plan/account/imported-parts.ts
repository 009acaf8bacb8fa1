import type { AddedBy, Role, ServiceDefinition } from "../../service/definition.ts";
import type { Span } from "../../text/span.ts";
import type { Target } from "../plan.ts";
import type { Remark } from "./account.ts";
import { spanKey } from "./claims.ts";
import { shownName } from "./shown-name.ts";
import { moduleWordsOf } from "./tables/module-words.ts";

/** Looks up what a module stood for and what became of it, by the place of its name in an import. */
export type PartsFinder = (span: Span) => readonly Remark[];

/** What the imports of an expanded definition stood for. Of extended support nothing is told: the packager still expands them. */
export function importedParts(expanded: ServiceDefinition, target: Target): PartsFinder {
  if (target === "extended-support") return () => [];
  const partsByPlace = new Map<string, ImportedPart[]>();
  for (const part of expanded.roles.flatMap(addedParts)) {
    const key = spanKey(part.span);
    partsByPlace.set(key, [...(partsByPlace.get(key) ?? []), part]);
  }
  return (span) => remarksOf(partsByPlace.get(spanKey(span)) ?? []);
}

export type PartKind = "setting" | "endpoint" | "certificate" | "local storage" | "startup task" | "variable";

interface ImportedPart {
  readonly module: string;
  readonly kind: PartKind;
  readonly name: string;
  readonly span: Span;
}

function addedParts(role: Role): readonly ImportedPart[] {
  const named = (kind: PartKind, items: readonly { name: { value: string }; addedBy: AddedBy | undefined }[]) =>
    items.flatMap(({ name, addedBy }) => partOf(kind, name.value, addedBy));
  return [
    ...named("setting", role.configurationSettings),
    ...named("endpoint", role.endpoints),
    ...named("certificate", role.certificates),
    ...named("local storage", role.localResources),
    ...(role.startup?.tasks ?? []).flatMap(({ commandLine, addedBy }) =>
      partOf("startup task", commandLine.value, addedBy),
    ),
    ...named("variable", role.runtime?.environment ?? []),
  ];
}

function partOf(kind: PartKind, name: string, addedBy: AddedBy | undefined): readonly ImportedPart[] {
  return addedBy?.kind === "module" ? [{ module: addedBy.module, kind, name, span: addedBy.span }] : [];
}

/** One remark for each kind of part: what they are called, and what became of them. */
function remarksOf(parts: readonly ImportedPart[]): readonly Remark[] {
  const kinds = [...new Set(parts.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const alike = parts.filter((part) => part.kind === kind);
    const words = moduleWordsOf(alike[0]?.module ?? "", kind);
    return { why: `${stoodFor(kind, alike)}: ${words.why}`, todo: words.todo };
  });
}

function stoodFor(kind: PartKind, parts: readonly ImportedPart[]): string {
  const names = parts.map(({ name }) => `'${shownName(name)}'`).join(", ");
  return `It stood for ${parts.length === 1 ? "the" : "these"} ${pluralOf(kind, parts.length)} ${names}`;
}

function pluralOf(kind: PartKind, count: number): string {
  if (count === 1) return kind;
  return kind === "local storage" ? "local stores" : `${kind}s`;
}
