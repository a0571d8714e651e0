/** Bitmaps, least significant bit first: validity, and the values of a bool vector. */

const BYTE_MASK = 0xff;

/** How many bits are set in each byte value. */
const ONES = Uint8Array.from({ length: 256 }, (_, byte) => {
  let ones = 0;
  for (let bits = byte; bits > 0; bits >>= 1) ones += bits & 1;
  return ones;
});

/** Whether the bit at an index, counted from 0, is set. */
export function bitAt(bitmap: Uint8Array, index: number): boolean {
  return (bitmap[index >> 3] & (1 << (index & 7))) !== 0;
}

/** How many of the bits from .. to are set. */
export function countOnes(bitmap: Uint8Array, from: number, to: number): number {
  let ones = 0;
  let index = from;
  for (; index < to && (index & 7) !== 0; index++) if (bitAt(bitmap, index)) ones++;
  for (; index + 8 <= to; index += 8) ones += ONES[bitmap[index >> 3]];
  for (; index < to; index++) if (bitAt(bitmap, index)) ones++;
  return ones;
}

/** Copies `count` bits. What stands in the target's last byte behind them becomes 0. */
export function copyBits(
  source: Uint8Array,
  sourceBit: number,
  target: Uint8Array,
  targetBit: number,
  count: number,
): void {
  let copied = 0;
  // Up to the target's next whole byte, then byte by byte out of two neighbours of the source.
  for (; copied < count && ((targetBit + copied) & 7) !== 0; copied++) {
    setBit(target, targetBit + copied, bitAt(source, sourceBit + copied));
  }
  const shift = (sourceBit + copied) & 7;
  let from = (sourceBit + copied) >> 3;
  let to = (targetBit + copied) >> 3;
  for (; copied + 8 <= count; copied += 8) {
    target[to++] = shift === 0 ? source[from] : ((source[from] | (source[from + 1] << 8)) >> shift) & BYTE_MASK;
    from++;
  }
  if (copied < count) target[to] = 0;
  for (; copied < count; copied++) setBit(target, targetBit + copied, bitAt(source, sourceBit + copied));
}

/** Sets `count` bits to 1. */
export function setOnes(target: Uint8Array, targetBit: number, count: number): void {
  let index = targetBit;
  const end = targetBit + count;
  for (; index < end && (index & 7) !== 0; index++) setBit(target, index, true);
  const bytes = (end - index) >> 3;
  if (bytes > 0) target.fill(BYTE_MASK, index >> 3, (index >> 3) + bytes);
  for (index += Math.max(0, bytes) * 8; index < end; index++) setBit(target, index, true);
}

function setBit(bitmap: Uint8Array, index: number, value: boolean): void {
  if (value) bitmap[index >> 3] |= 1 << (index & 7);
  else bitmap[index >> 3] &= ~(1 << (index & 7));
}
