import { createBuilder } from '../../batch/builder';
import { appendText, readText } from '../../batch/text-form';
import { type BigIntVector, isNull, type NumberVector, type Vector } from '../../batch/vector';
import type { Column } from '../../schema/schema';
import { numericOf } from '../values';
import type { Bounds } from './permute-integers';
import { fieldOf } from './permute-labels';

/** Largest and smallest whole numbers of vectors that hold some; those of 64 bits as far as doubles are exact. */
const RANGES: Partial<Record<Vector['kind'], Bounds>> = {
  int16: { min: -(2 ** 15), max: 2 ** 15 - 1 },
  int32: { min: -(2 ** 31), max: 2 ** 31 - 1 },
};

/**
 * A function of each number, in the vector's units, for all kinds of numbers; NaN and the infinities stay. What comes out
 * is rounded where the vector holds whole units, and kept within the type's range and the bounds. A numeric that is
 * carried as text keeps its digits behind the point.
 */
export function mapNumbers(
  vector: Vector,
  column: Column,
  bounds: Bounds | null,
  change: (value: number, row: number, unit: number) => number,
): Vector {
  const within = (value: number, before: number): number => {
    const range = RANGES[vector.kind] ?? largestOf(vector, column);
    const low = Math.max(range.min, bounds?.min ?? -Infinity);
    const high = Math.min(range.max, bounds?.max ?? Infinity);
    return low <= high ? Math.min(Math.max(value, low), high) : before;
  };
  if (vector.kind === 'utf8')
    return mapTexts(vector, column, (value, row, unit) => within(change(value, row, unit), value));
  const numbers = numericOf(vector);
  if (numbers === null) return vector;
  const data = (vector as NumberVector | BigIntVector).data.slice();
  const isFloat = vector.kind === 'float32' || vector.kind === 'float64';
  for (let row = 0; row < vector.length; row++) {
    const value = numbers[row];
    if (isNull(vector, row) || !Number.isFinite(value)) continue;
    const changed = within(change(value, row, isFloat ? 0 : 1), value);
    if (data instanceof BigInt64Array) {
      // Beyond 2^53 the unchanged digits would be lost: what did not change stays.
      if (changed !== value) data[row] = BigInt(Math.round(changed));
    } else data[row] = isFloat ? changed : Math.round(changed);
  }
  return { ...vector, data } as Vector;
}

/** A decimal has at most so many digits; a 64-bit number at most those that a double has too. */
function largestOf({ kind }: Vector, { type }: Column): Bounds {
  if (kind === 'decimal64') {
    const max = Math.min(10 ** (type.precision ?? 18) - 1, 999_999_999_999_999_872);
    return { min: -max, max };
  }
  if (kind === 'int64') return { min: -(2 ** 63), max: 2 ** 63 - 1024 };
  if (kind === 'float32') return { min: -3.4028234663852886e38, max: 3.4028234663852886e38 };
  return { min: -Number.MAX_VALUE, max: Number.MAX_VALUE };
}

function mapTexts(
  vector: Vector,
  column: Column,
  change: (value: number, row: number, unit: number) => number,
): Vector {
  const field = fieldOf(column);
  const builder = createBuilder(vector.kind);
  for (let row = 0; row < vector.length; row++) {
    const text = readText(vector, field, row, column.type);
    const value = Number(text);
    if (text === null || !Number.isFinite(value)) appendText(builder, field, text);
    else {
      const places = Math.min(20, text.includes('.') ? text.length - text.indexOf('.') - 1 : 0);
      const changed = change(value, row, 10 ** -places);
      // More digits than toFixed writes are more than a double tells apart.
      appendText(builder, field, Math.abs(changed) < 1e21 ? changed.toFixed(places) : text);
    }
  }
  return builder.finish();
}
