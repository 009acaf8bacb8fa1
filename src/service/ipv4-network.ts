/** A range of IPv4 addresses in CIDR notation, read. */
export interface Ipv4Network {
  /** As an unsigned 32-bit number, host bits included. */
  readonly address: number;
  /** How many leading bits belong to the network: 0 to 32. */
  readonly prefix: number;
}

/** The network that a text such as `10.0.0.0/24` names, or `undefined` where it is no IPv4 address with a prefix length. */
export function parseIpv4Network(text: string): Ipv4Network | undefined {
  const [address = "", prefix = "", ...rest] = text.trim().split("/");
  const value = parseIpv4Address(address);
  if (value === undefined || rest.length > 0 || !/^\d{1,2}$/.test(prefix) || Number(prefix) > 32) return undefined;
  return { address: value, prefix: Number(prefix) };
}

/** The address as an unsigned 32-bit number, or `undefined` where the text is not four numbers from 0 to 255. */
export function parseIpv4Address(text: string): number | undefined {
  const bytes = text.split(".");
  if (bytes.length !== 4 || !bytes.every((byte) => /^\d{1,3}$/.test(byte) && Number(byte) <= 255)) return undefined;
  return bytes.reduce((value, byte) => value * 256 + Number(byte), 0);
}

/** The first address of a network, with its prefix length: `10.0.0.0/24` of `10.0.0.7/24`. */
export function networkText({ address, prefix }: Ipv4Network): string {
  const hosts = 2 ** (32 - prefix);
  const first = address - (address % hosts);
  const bytes = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
  return `${bytes.join(".")}/${prefix}`;
}
