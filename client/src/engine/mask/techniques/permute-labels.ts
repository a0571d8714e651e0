import { appendText, readText } from '../../batch/text-form';
import { createBuilder } from '../../batch/builder';
import type { Field, Vector } from '../../batch/vector';
import { isNull } from '../../batch/vector';
import type { Column } from '../../schema/schema';
import { layoutOf } from '../../schema/types';
import type { KeyedPermutation } from '../keyed/keyed';
import { permuteRanks } from '../keyed/ranks';

/** Another of the only values there are: all of them change places. What is none of them stays. */
export function permuteLabels(
  permutation: KeyedPermutation,
  vector: Vector,
  labels: readonly string[],
  column: Column,
): Vector {
  const field = fieldOf(column);
  const ranks = Float64Array.from(labels, (_, index) => index);
  permuteRanks(permutation, ranks, new Float64Array(labels.length).fill(labels.length));
  const places = new Map(labels.map((label, index) => [label, labels[ranks[index]]]));
  const builder = createBuilder(vector.kind);
  for (let row = 0; row < vector.length; row++) {
    const text = isNull(vector, row) ? null : readText(vector, field, row, column.type);
    appendText(builder, field, text === null ? null : (places.get(text) ?? text));
  }
  return builder.finish();
}

/** The field of a column's vectors. */
export function fieldOf({ name, type }: Pick<Column, 'name' | 'type'>): Field {
  return { name, ...layoutOf(type) };
}
