/** Whether a range such as `10.0.0.0/8`, or an address, holds an address. A tag holds none. */
export function holdsAddress(range: string, address: string): boolean {
  const [start = "", length = "32"] = range.split("/");
  const from = numberOf(start);
  const wanted = numberOf(address);
  if (from === undefined || wanted === undefined) return false;
  const size = 2 ** (32 - Number(length));
  return Math.floor(from / size) === Math.floor(wanted / size);
}

/** The length of a range's prefix; `undefined` where it is none. */
export function prefixLength(range: string): number | undefined {
  const [start = "", length] = range.split("/");
  return numberOf(start) === undefined || length === undefined ? undefined : Number(length);
}

function numberOf(address: string): number | undefined {
  const parts = address.split(".").map(Number);
  const isAddress = parts.length === 4 && parts.every((part) => Number.isInteger(part) && part >= 0 && part <= 255);
  return isAddress ? parts.reduce((sum, part) => sum * 256 + part, 0) : undefined;
}

/** Where probes come from. Source: VM-TARGETS T63. */
export const probeSource = "168.63.129.16";
