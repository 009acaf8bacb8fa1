/**
 * The SHA-256 of a text's UTF-8, in base64, as a content security policy names a style or script (FIPS 180-4). The hash of
 * the platform answers only later, and a page is made in one go.
 */
export function sha256(text: string): string {
  const blocks = padded(new TextEncoder().encode(text));
  const primes = firstPrimes();
  const state = firstBits(primes.slice(0, 8), Math.sqrt);
  const constants = firstBits(primes, Math.cbrt);
  for (let at = 0; at < blocks.byteLength; at += 64) addBlock(state, constants, new DataView(blocks.buffer, at, 64));
  const bytes = new DataView(new ArrayBuffer(32));
  for (const [index, word] of state.entries()) bytes.setUint32(index * 4, word);
  return btoa(String.fromCharCode(...new Uint8Array(bytes.buffer)));
}

/** A one, zeros up to a whole number of blocks, and the length in bits. */
function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  blocks.set(bytes);
  blocks[bytes.length] = 0x80;
  new DataView(blocks.buffer).setUint32(blocks.length - 4, bytes.length * 8);
  return blocks;
}

function addBlock(state: Uint32Array, constants: Uint32Array, block: DataView): void {
  const words = scheduled(block);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (const [round, constant] of constants.entries()) {
    const first = h + turned(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + constant + (words[round] ?? 0);
    const second = turned(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) >>> 0, c, b, a, (first + second) >>> 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) + word;
}

function scheduled(block: DataView): Uint32Array {
  const words = new Uint32Array(64);
  const word = (index: number) => words[index] ?? 0;
  for (let at = 0; at < 16; at++) words[at] = block.getUint32(at * 4);
  for (let at = 16; at < 64; at++) {
    const early = word(at - 15);
    const late = word(at - 2);
    const mixed = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
    words[at] = word(at - 16) + mixed + word(at - 7) + (rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10));
  }
  return words;
}

function turned(word: number, first: number, second: number, third: number): number {
  return (rotated(word, first) ^ rotated(word, second) ^ rotated(word, third)) >>> 0;
}

function rotated(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits behind the point of a root of each number. */
function firstBits(numbers: readonly number[], root: (number: number) => number): Uint32Array {
  return Uint32Array.from(numbers, (number) => (root(number) % 1) * 2 ** 32);
}

/** The first 64. */
function firstPrimes(): readonly number[] {
  return Array.from({ length: 312 }, (_, number) => number)
    .slice(2)
    .filter((number, _, all) => all.every((other) => other >= number || number % other !== 0));
}
