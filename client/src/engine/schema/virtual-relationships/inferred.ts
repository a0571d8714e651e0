import type { Relationship, TableName } from '../schema';

/** A relationship that nobody declared. */
export type Inferred = Relationship & { virtual: true };

/** Two digits: what is stored is the same whenever the same is found. */
export const rounded = (confidence: number): number => Math.round(confidence * 100) / 100;

/** The relationship of one column to a key, as a declared one would stand in the schema. */
export function inferred(given: {
  from: TableName;
  column: string;
  to: TableName;
  key: string;
  confidence: number;
  reason: string;
  when?: { column: string; value: string };
}): Inferred {
  const { from, column, to, key, confidence, reason, when } = given;
  return {
    name: [from.name, column, ...(when === undefined ? [] : [when.value]), 'inferred'].join('_'),
    from: { schema: from.schema, name: from.name },
    from_columns: [column],
    to: { schema: to.schema, name: to.name },
    to_columns: [key],
    on_delete: 'no action',
    on_update: 'no action',
    deferrable: false,
    ...(when === undefined ? {} : { when }),
    virtual: true,
    provenance: { source: 'database', confidence: rounded(confidence), reason },
  };
}
