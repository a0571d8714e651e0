import type { KnownColumn, KnownSchema, KnownTable } from '../../../../server/src/testcase/mapping/known-schema';

/** Columns and tables as the server knows them, for tests: what a test is about stands in the call. */
export function knownColumn(name: string, given: Partial<KnownColumn> = {}): KnownColumn {
  return {
    name,
    type: 'text',
    kind: 'text',
    length: null,
    precision: null,
    scale: null,
    nullable: true,
    default: null,
    generated: false,
    labels: null,
    semantic_type: null,
    pii_type: null,
    comment: null,
    ...given,
  };
}

/** Columns by name alone, or whole. */
export function knownTable(
  name: string,
  columns: (string | KnownColumn)[],
  given: Partial<KnownTable> = {},
): KnownTable {
  return {
    name,
    comment: null,
    columns: columns.map((column) => (typeof column === 'string' ? knownColumn(column) : column)),
    primary_key: [],
    uniques: [],
    checks: [],
    references: [],
    ...given,
  };
}

export function knownSchema(...tables: KnownTable[]): KnownSchema {
  return { database: 'tdm_target', tables };
}
