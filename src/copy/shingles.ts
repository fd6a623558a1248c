// Hashed word shingles: which four words stand in a row somewhere in a sentence, without saying the words.

/** Words in a shingle. A sentence that is shorter is one shingle. */
export const SHINGLE_WORDS = 4;
const BYTES = 6;
const TWO_32 = 2 ** 32;
const TWO_16 = 2 ** 16;

/**
 * A 48-bit hash of words in a row: two FNV-1a lanes with different offsets, each finished as in MurmurHash3. It keeps a
 * text from being read off, no more: whoever guesses the words can confirm them.
 */
export function hashWords(words: readonly string[]): number {
  const text = words.join(" ");
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x01000193) + at;
  }
  return (finish(high) % TWO_16) * TWO_32 + finish(low);
}

function finish(lane: number): number {
  let hash = lane;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The shingles of a sentence's words: each once, ascending (so that their order says nothing). */
export function shinglesOf(words: readonly string[]): number[] {
  if (words.length === 0) return [];
  const size = Math.min(SHINGLE_WORDS, words.length);
  const hashes = new Set<number>();
  for (let at = 0; at + size <= words.length; at += 1) hashes.add(hashWords(words.slice(at, at + size)));
  return [...hashes].sort((left, right) => left - right);
}

/** Hashes as base64, six bytes each, big-endian. */
export function packShingles(hashes: readonly number[]): string {
  let bytes = "";
  for (const hash of hashes) {
    for (let place = BYTES - 1; place >= 0; place -= 1) {
      bytes += String.fromCharCode(Math.floor(hash / 256 ** place) % 256);
    }
  }
  return btoa(bytes);
}

/** The reverse of `packShingles`. Throws a RangeError for text that it did not write. */
export function unpackShingles(packed: string): number[] {
  const bytes = atob(packed);
  if (bytes.length % BYTES !== 0) throw new RangeError("packed shingles are not a whole number of hashes");
  const hashes: number[] = [];
  for (let at = 0; at < bytes.length; at += BYTES) {
    let hash = 0;
    for (let place = 0; place < BYTES; place += 1) hash = hash * 256 + bytes.charCodeAt(at + place);
    hashes.push(hash);
  }
  return hashes;
}
