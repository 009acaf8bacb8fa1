/** The stores that Windows has; any other name is that of a store to be made. As the schema spells them. */
export const builtInStores: readonly string[] = [
  "My",
  "Root",
  "CA",
  "Trust",
  "Disallowed",
  "TrustedPeople",
  "TrustedPublisher",
  "AuthRoot",
  "AddressBook",
];

const trustedStores: ReadonlySet<string> = new Set(["root", "authroot", "trustedpublisher"]);

/** Whether what lies in a store is trusted by the machine for that alone. An issuer in `CA` only completes a chain that ends in a root. */
export function decidesTrust(storeName: string): boolean {
  return trustedStores.has(storeName.trim().toLowerCase());
}
