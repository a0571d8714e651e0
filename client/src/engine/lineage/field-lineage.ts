/** One edge of a job's lineage, down to the field: what it came from and what became of it. */
export interface FieldLineage {
  source: LineageNode;
  target: LineageNode;
  /** How: `generated`, `literal`, `loaded` ... */
  how: string;
}

export interface LineageNode {
  kind: 'test_case' | 'source' | 'page' | 'api' | 'script' | 'domain' | 'dataset' | 'table';
  /**
   * The test case's id, the source schema's version id, the first page's URL, the document's or the script's path, the
   * domain's name, the dataset version's id, or the environment's name.
   */
  id: string;
  /** The entity or table; null for the whole. */
  table: string | null;
  /** The field or column; null for the whole table. */
  column: string | null;
}
