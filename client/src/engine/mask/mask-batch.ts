import type { Batch, BytesVector, Vector } from '../batch/vector';
import type { PiiType } from '../privacy/pii-types';
import { storedColumns } from '../schema/schema';
import type { TableMask } from './plan';
import type { RowFacts } from './technique';

/** The batch with its columns masked; vectors behind the table's own, such as those of a trace, go along. */
export function maskBatch({ table, columns }: TableMask, batch: Batch): Batch {
  if (columns.length === 0) return batch;
  const vectors = [...batch.vectors];
  const places = new Map(storedColumns(table).map(({ name }, index) => [name, index]));
  const masked = new Map<PiiType, BytesVector>();
  const unmasked = new Map<PiiType, BytesVector>();
  const facts: RowFacts = {
    firstRow: batch.firstRow,
    original: (column) => at(batch.vectors, places.get(column)),
    masked: (piiType) => masked.get(piiType),
    unmasked: (piiType) => unmasked.get(piiType),
  };
  for (const { index, masker, rule } of columns) {
    const vector = masker.mask(batch.vectors[index], facts);
    vectors[index] = vector;
    const before = batch.vectors[index];
    if (vector.kind === 'utf8' && before.kind === 'utf8' && !masked.has(rule.pii_type)) {
      masked.set(rule.pii_type, vector);
      unmasked.set(rule.pii_type, before);
    }
  }
  return { ...batch, vectors };
}

const at = (vectors: readonly Vector[], index: number | undefined): Vector | undefined =>
  index === undefined ? undefined : vectors[index];
