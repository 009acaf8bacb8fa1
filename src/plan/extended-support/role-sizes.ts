import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { localStorageDemands, temporaryDiskInMB } from "../../lint/local-storage-demand.ts";
import { spanOf } from "../../lint/rule.ts";
import type { Role, ServiceDefinition } from "../../service/definition.ts";
import { defaultVmSize, findVmSize } from "../../service/vm-sizes.ts";
import type { Edit } from "../../text/edit.ts";
import type { Span } from "../../text/span.ts";
import { findAttribute } from "../../xml/tree.ts";
import type { AccountNote } from "../plan.ts";
import { extendedSupportOffersSize } from "./codes.ts";
import { insertAttribute, setAttribute } from "./insert-element.ts";

/** The size that a role has in extended support. */
export interface RoleSize {
  readonly name: string;
  /** The place that says so: the `vmsize`, or the role's name where that is absent. */
  readonly origin: Span;
  /** Whether it is another one than the definition says. */
  readonly isReplaced: boolean;
}

/** The size of a role in extended support: the advised one, or its own where that is offered or nothing is advised. */
export function sizeInExtendedSupport({ vmsize, name }: Role): RoleSize {
  const written = vmsize?.value ?? defaultVmSize;
  const advised = findVmSize(written)?.inExtendedSupport ?? written;
  return { name: advised, origin: vmsize?.span ?? name.span, isReplaced: advised !== written };
}

/** Writes the sizes of extended support into a definition. */
export function sizeEdits({ roles }: ServiceDefinition): readonly Edit[] {
  return roles.flatMap((role) => {
    const size = sizeInExtendedSupport(role);
    if (!size.isReplaced || role.element === undefined) return [];
    if (role.vmsize !== undefined) return [setAttribute(role.element, "vmsize", size.name)];
    // A misspelt one is reported as such; beside it a second would only be in the way of whoever mends it.
    if (role.element.attributes.some(({ name }) => name.toLowerCase() === "vmsize")) return [];
    const place = findAttribute(role.element, "name")?.end ?? role.element.nameEnd;
    return [insertAttribute(role.element, place, "vmsize", size.name)];
  });
}

/** What became of the sizes that are replaced, in the definition itself. */
export function sizeNotes({ roles }: ServiceDefinition): readonly AccountNote[] {
  return roles.flatMap((role) => {
    const { name, origin, isReplaced } = sizeInExtendedSupport(role);
    if (!isReplaced || role.vmsize === undefined) return [];
    return [{ fate: "kept", span: origin, as: { what: "the changed definition", property: `vmsize ${name}` } }];
  });
}

/** What there is to say of the sizes of an expanded definition. */
export function sizeFindings(expanded: ServiceDefinition): readonly Diagnostic[] {
  return [...expanded.roles.flatMap(findingOfSize), ...storageFindings(expanded)];
}

function findingOfSize(role: Role): readonly Diagnostic[] {
  const { name: advised, origin, isReplaced } = sizeInExtendedSupport(role);
  const size = role.vmsize?.value ?? defaultVmSize;
  const data = { role: role.name.value, size };
  if (isReplaced) return [diagnose(extendedSupportOffersSize, "replaced", origin, { ...data, advised })];
  const known = findVmSize(size);
  if (known === undefined) {
    return [diagnose(extendedSupportOffersSize, "unknown", origin, data, { severity: "warning" })];
  }
  if (known.inExtendedSupport !== undefined) return [];
  return [diagnose(extendedSupportOffersSize, "unadvised", origin, data, { severity: "error" })];
}

function storageFindings(expanded: ServiceDefinition): readonly Diagnostic[] {
  return localStorageDemands(expanded).flatMap(({ role, size, wanted, at }) => {
    const advised = findVmSize(size.inExtendedSupport ?? size.name);
    if (advised === undefined || advised === size || wanted <= temporaryDiskInMB(advised)) return [];
    const disk = temporaryDiskInMB(advised);
    const data = { role: role.name.value, wanted, advised: advised.name, disk };
    return [diagnose(extendedSupportOffersSize, "tooSmall", spanOf(at), data, { severity: "warning" })];
  });
}
