import { isPlaceholder } from "./placeholder.ts";

/** The parts of connection strings and addresses that are secret, and what to call them. */
const parts: readonly { readonly key: string; readonly what: string; readonly looksReal: RegExp }[] = [
  { key: "AccountKey", what: "a storage account key", looksReal: /^[A-Za-z0-9+/]{40,}={0,2}$/ },
  { key: "SharedAccessKey", what: "a shared access key", looksReal: /^[A-Za-z0-9+/]{32,}={0,2}$/ },
  { key: "SharedSecretValue", what: "a shared secret", looksReal: /^[A-Za-z0-9+/]{32,}={0,2}$/ },
  { key: "sig", what: "a shared access signature", looksReal: /^[A-Za-z0-9+/%]{32,}(=|%3D){0,2}$/i },
  { key: "Password", what: "a password", looksReal: /\S/ },
  { key: "Pwd", what: "a password", looksReal: /\S/ },
];

/** Settings that are a secret as a whole, by the end of their names. */
const passwordName = /(?<!encrypted)(password|passwd|pwd|passphrase|secret)$/i;
const keyName = /(account|access|api|shared|secret|private|encryption|decryption|validation|admin)[-_.]?key$/i;

/** Values that a setting of such a name may have without being a secret: addresses, numbers, yes and no. */
const harmless = /^(https?:\/\/\S*|\d{1,6}|true|false|none|null|UseDevelopmentStorage=true)$/i;

/** The account of the storage emulator, whose key is the same everywhere and known to all. */
const emulatorAccount = /AccountName=devstoreaccount1(;|$)/i;

/**
 * What secret a setting holds in plain text, in words and without the secret: "a storage account key". `undefined` where
 * it holds none, or only the place of one.
 */
export function secretIn(name: string, value: string): string | undefined {
  if (emulatorAccount.test(value)) return undefined;
  const part = parts.find(({ key, looksReal }) => valuesOf(key, value).some((one) => isSecret(one, looksReal)));
  if (part !== undefined) return part.what;
  if (harmless.test(value.trim())) return undefined;
  if (passwordName.test(name) && isSecret(value, /\S/)) return "a password";
  if (keyName.test(name) && isSecret(value, /^\S{16,}$/)) return "a key";
  return undefined;
}

/** The values that a key has in `key=value;key=value`, or in the query of an address. */
function valuesOf(key: string, text: string): string[] {
  return text.split(/[;&?"]/).flatMap((pair) => {
    const equals = pair.indexOf("=");
    const isWanted = equals > 0 && pair.slice(0, equals).trim().toLowerCase() === key.toLowerCase();
    return isWanted ? [pair.slice(equals + 1).trim()] : [];
  });
}

function isSecret(value: string, looksReal: RegExp): boolean {
  return looksReal.test(value) && !isPlaceholder(value);
}
