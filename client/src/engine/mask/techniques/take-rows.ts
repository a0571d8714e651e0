import { createBuilder } from '../../batch/builder';
import { bitAt } from '../../batch/bits';
import { isNull, type Vector } from '../../batch/vector';

/** A vector of the given rows of another, in their order. */
export function takeRows(vector: Vector, rows: Int32Array): Vector {
  const builder = createBuilder(vector.kind);
  for (const row of rows) {
    if (isNull(vector, row)) builder.appendNull();
    else if (vector.kind === 'utf8' || vector.kind === 'binary')
      (builder as { append(bytes: Uint8Array): void }).append(
        vector.data.subarray(vector.offsets[row], vector.offsets[row + 1]),
      );
    else if (vector.kind === 'fixed16')
      (builder as { append(bytes: Uint8Array): void }).append(vector.data.subarray(row * 16, row * 16 + 16));
    else if (vector.kind === 'bool') (builder as { append(value: boolean): void }).append(bitAt(vector.data, row));
    else (builder as { append(value: number | bigint): void }).append(vector.data[row]);
  }
  return builder.finish();
}
