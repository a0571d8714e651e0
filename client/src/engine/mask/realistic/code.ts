import type { BytesVector } from '../../batch/vector';
import { BytesWriter } from '../bytes-writer';

/** Digits and small letters without those that are taken for another. */
const DIGITS = new TextEncoder().encode('0123456789abcdefghjkmnpqrstvwxyz');

/** Digits that 64 bits take. */
export const CODE_DIGITS = 13;

/**
 * Writes 64 bits of a keyed hash of the whole value as 13 digits. This is what keeps realistic values apart: among n
 * values two are the same with a probability of n^2 / 2^65, for a million that is 3 in 10^8. Where there is no room for
 * it, a value is permuted instead.
 */
export function writeCode(writer: BytesWriter, low: number, high: number): void {
  writer.reserve(CODE_DIGITS);
  const { data, size } = writer;
  let rest = low;
  for (let digit = 0; digit < 6; digit++, rest >>>= 5) data[size + digit] = DIGITS[rest & 31];
  // Two bits of the lower word are left, and three of the upper make five of them.
  data[size + 6] = DIGITS[(rest & 3) | ((high & 7) << 2)];
  rest = high >>> 3;
  for (let digit = 7; digit < CODE_DIGITS; digit++, rest >>>= 5) data[size + digit] = DIGITS[rest & 31];
  writer.size = size + CODE_DIGITS;
}

/** The masked values, each followed by the code of the value that it stands for. */
export function withCodes(masked: BytesVector, codes: Uint32Array): BytesVector {
  const { length, offsets, data } = masked;
  const writer = new BytesWriter(length, offsets[length] - offsets[0] + length * (CODE_DIGITS + 1));
  for (let row = 0; row < length; row++) {
    if (offsets[row] < offsets[row + 1]) {
      writer.copy(data, offsets[row], offsets[row + 1]);
      writer.byte(0x20);
      writeCode(writer, codes[row * 2], codes[row * 2 + 1]);
    }
    writer.end();
  }
  return writer.finish(masked.kind, masked.validity);
}
