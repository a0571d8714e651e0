import { isDigit } from '../shapes/character-classes';
import type { Accept } from '../shapes/permute-shaped';
import type { Shape } from '../shapes/shape';
import type { Bounds } from './permute-integers';

const [ZERO, ONE] = [0x30, 0x31];
const POINT = 0x2e;

/**
 * A numeric in PostgreSQL's text: as many digits before and behind the point. The first digit that is no zero stays none,
 * and so the last one behind the point, since 1.5 and 1.50 are one value. NaN and the infinities stay.
 */
export const numericShape: Shape = {
  slots(slots, data, from, to) {
    const point = data.subarray(from, to).indexOf(POINT);
    const end = point < 0 ? to : from + point;
    let last = to - 1;
    while (last > end && data[last] === ZERO) last--;
    let hasBegun = false;
    for (let at = from; at < to; at++) {
      if (!isDigit(data[at])) continue;
      const begins = !hasBegun;
      // Zeros before what counts, and behind it.
      if ((begins && data[at] === ZERO) || (at > end && at > last)) continue;
      hasBegun = true;
      if (begins || (at > end && at === last)) slots.letter(at, 1, 9, ONE, data[at]);
      else slots.letter(at, 1, 10, ZERO, data[at]);
    }
    return true;
  },
};

const decoder = new TextDecoder();

/** Takes values within the bounds; undefined where there are none. */
export function numericAccept(bounds: Bounds | null): Accept | undefined {
  if (bounds === null) return undefined;
  return (data, from, to) => {
    const value = Number(decoder.decode(data.subarray(from, to)));
    return !Number.isFinite(value) || (value >= bounds.min && value <= bounds.max);
  };
}
