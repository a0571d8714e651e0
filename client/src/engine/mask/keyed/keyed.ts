import { createHmac } from 'node:crypto';
import { theKernel } from './kernel';

/** Values as bytes with offsets: value i is data[offsets[i] .. offsets[i + 1]). */
export interface ByteValues {
  length: number;
  offsets: Int32Array;
  data: Uint8Array;
}

/** Bytes that are hashed at once, unless one value alone has more. */
const WINDOW = 1 << 20;
/** Values that are hashed or permuted at once. */
const ROWS = 16_384;
/** What is read behind a value's end. */
const MARGIN = 8;

const align = (bytes: number): number => (bytes + 7) & ~7;

/** A key for one use: HMAC-SHA-256 of the parts, told apart by their lengths. 32 bytes. */
export function deriveKey(key: Uint8Array, ...parts: string[]): Uint8Array {
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(`${Buffer.byteLength(part)}:`).update(part);
  return new Uint8Array(hmac.digest());
}

function sipKey(key: Uint8Array, ...parts: string[]): [bigint, bigint] {
  const derived = deriveKey(key, ...parts);
  const view = new DataView(derived.buffer);
  return [view.getBigUint64(0, true), view.getBigUint64(8, true)];
}

/** A pseudorandom function: SipHash-2-4 under a key of 128 bits that is derived from (key, use ...). */
export class KeyedHash {
  readonly #key: readonly [bigint, bigint];

  constructor(key: Uint8Array, ...use: string[]) {
    this.#key = sipKey(key, 'hash', ...use);
  }

  /** 64 bits for each value, as two words: the lower first. */
  hash({ offsets, data, length }: ByteValues): Uint32Array {
    const kernel = theKernel();
    const hashes = new Uint32Array(length * 2);
    for (let from = 0; from < length;) {
      let to = from + 1;
      while (to < length && to - from < ROWS && offsets[to + 1] - offsets[from] <= WINDOW) to++;
      const [start, end, count] = [offsets[from], offsets[to], to - from];
      const [offsetsAt, outAt] = [align(end - start + MARGIN), align(end - start + MARGIN) + align((count + 1) * 4)];
      kernel.reserve(outAt + count * 8);
      kernel.bytes.set(data.subarray(start, end), 0);
      kernel.words.set(offsets.subarray(from, to + 1), offsetsAt >> 2);
      kernel.hash(-start, offsetsAt, count, outAt, ...this.#key);
      hashes.set(kernel.words.subarray(outAt >> 2, (outAt >> 2) + count * 2), from * 2);
      from = to;
    }
    return hashes;
  }
}

/**
 * Values to be permuted, each in one or several cells. A cell holds a number below its size; both are 64-bit words of two
 * 32-bit ones, the lower first, and a size of 0 is 2^64. Cells of value i are starts[i] .. starts[i + 1].
 */
export interface Cells {
  length: number;
  starts: Int32Array;
  values: Uint32Array;
  sizes: Uint32Array;
}

/** Keyed permutations: of each domain (the sizes of a value's cells, in order) onto itself. */
export class KeyedPermutation {
  readonly #key: readonly [bigint, bigint];

  constructor(key: Uint8Array, ...use: string[]) {
    this.#key = sipKey(key, 'permutation', ...use);
  }

  /** In place. Where a value's domain is small, no value stays as it is; see kernel-code.ts. */
  permute({ length, starts, values, sizes }: Cells): void {
    const kernel = theKernel();
    for (let from = 0; from < length; from += ROWS) {
      const to = Math.min(length, from + ROWS);
      const [first, count] = [starts[from], starts[to] - starts[from]];
      if (count === 0) continue;
      const [sizesAt, startsAt] = [count * 8, count * 16];
      kernel.reserve(startsAt + (to - from + 1) * 4);
      const words = kernel.words;
      words.set(values.subarray(first * 2, (first + count) * 2), 0);
      words.set(sizes.subarray(first * 2, (first + count) * 2), sizesAt >> 2);
      words.set(starts.subarray(from, to + 1), startsAt >> 2);
      kernel.permute(-first * 8, sizesAt - first * 8, startsAt, to - from, ...this.#key);
      values.set(words.subarray(0, count * 2), first * 2);
    }
  }
}
