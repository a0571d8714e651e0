import type { Family } from '../family';
import { KeyedHash } from '../keyed/keyed';
import { numberParameter, refusal, refuseUnique } from '../refuse';
import type { ColumnMasker, MaskerContext } from '../technique';
import { bytesOf, sharesOf } from '../values';
import { mapNumbers } from './map-numbers';
import { boundsOf } from './preserve';

/** Half of what the noise may be, it is at least: so that a value does not stay where it was. */
const LEAST = 0.25;

/**
 * A number near the value: off by a quarter to all of `share` of it (0.1 unless the rule says more), up or down, always
 * the same for the same value. Whole numbers move by one at least; zero, NaN and the infinities stay.
 */
export function noise(context: MaskerContext, family: Family): ColumnMasker {
  refuseUnique(context, 'noise');
  const listed = (context.limits?.values ?? null) !== null;
  if (listed || !['integer', 'decimal', 'numeric_text', 'float'].includes(family)) {
    const isTime = family === 'date' || family === 'timestamp';
    throw refusal(
      context,
      'noise',
      listed ? 'only some values are allowed in it' : 'it holds no numbers',
      isTime ? ['date_shift', 'generalise'] : ['preserve', 'shuffle', 'null'],
    );
  }
  const share = numberParameter(context, 'share', 0.1, { min: 0.001, max: 10 });
  const keyed = new KeyedHash(context.key, 'noise', context.domain);
  const bounds = boundsOf(context);
  return {
    mask: (vector) => {
      const draws = sharesOf(keyed.hash(bytesOf(vector)));
      return mapNumbers(vector, context.column, bounds, (value, row, unit) => {
        if (value === 0) return value;
        const way = draws[row] < 0.5 ? -1 : 1;
        const part = LEAST + (1 - LEAST) * ((draws[row] * 2) % 1);
        const off = way * Math.max(Math.abs(value) * share * part, unit);
        const moved = value + off;
        // At a bound it goes the other way.
        const isOut = bounds !== null && (moved < bounds.min || moved > bounds.max);
        return isOut ? value - off : moved;
      });
    },
  };
}
