/** One edge of a job's lineage, down to the field: what it came from and what became of it. */
export interface FieldLineage {
  source: LineageNode;
  target: LineageNode;
  /** How: `generated`, `literal`, `loaded` ... */
  how: string;
}

export interface LineageNode {
  kind: 'test_case' | 'source' | 'dataset' | 'table';
  /** test case id, the source schema's version id, dataset version id, or the environment's name. */
  id: string;
  /** The entity or table; null for the whole. */
  table: string | null;
  /** The field or column; null for the whole table. */
  column: string | null;
}
