import type { Column, Provenance } from './schema';
import { builtin, type ColumnType } from './types';

/** A column of which a source says no more than is given: it takes no null, and has no default and no meaning. */
export function newColumn(name: string, type: ColumnType, provenance: Provenance, given: Partial<Column> = {}): Column {
  return {
    name,
    type,
    nullable: false,
    default: null,
    identity: null,
    generated: null,
    semantic_type: null,
    pii_type: null,
    comment: null,
    provenance,
    ...given,
  };
}

/** The key of a table for which its source names none. */
export const newKey = (name: string, provenance: Provenance): Column =>
  newColumn(name, builtin('int8'), provenance, { identity: 'by_default', semantic_type: 'id' });
