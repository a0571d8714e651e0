import type { Vector } from '../../batch/vector';
import { isNull } from '../../batch/vector';
import type { ValueBytes } from './value-bytes';

const SAMPLED = 1_000;
const LEAST = 5;
const SHARE = 0.2;

/** Values that a fifth of the first rows have, such as `unknown@shop.org`: a column's filler, nobody's own. */
export function constantsOf(vector: Vector, bytes: ValueBytes): Uint8Array[] {
  const counts = new Map<string, number>();
  let sampled = 0;
  for (let row = 0; row < vector.length && sampled < SAMPLED; row++) {
    if (isNull(vector, row) || !bytes.read(vector, row)) continue;
    sampled++;
    const text = Buffer.from(bytes.data.subarray(bytes.from, bytes.to)).toString('latin1');
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= LEAST && count > sampled * SHARE)
    .map(([text]) => new Uint8Array(Buffer.from(text, 'latin1')));
}

export function isOneOf(constants: readonly Uint8Array[], { data, from, to }: ValueBytes): boolean {
  return constants.some((one) => one.length === to - from && one.every((byte, index) => data[from + index] === byte));
}
