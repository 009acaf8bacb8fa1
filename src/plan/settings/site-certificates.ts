import type { Role } from "../../service/definition.ts";

/**
 * The certificates whose thumbprints go to the machines with the plain settings, as `certificate:<name>`: sites are bound to
 * those of a web role, and a store can hold several. A thumbprint is no secret; anybody who connects is shown it.
 */
export function siteCertificates({ kind, certificates }: Role): readonly string[] {
  return kind === "web"
    ? certificates.filter(({ addedBy }) => addedBy === undefined).map(({ name }) => name.value)
    : [];
}
