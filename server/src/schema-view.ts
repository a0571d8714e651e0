import type { KnownColumn, KnownSchema, KnownTable } from './testcase/mapping/known-schema';
import type { Mapper, Match } from './testcase/mapping/mapper';

/** What features see of the database that a document's tests use: its tables, and which of them fields are. */
export class SchemaView {
  readonly #tables: Map<string, KnownTable>;

  constructor(
    readonly schema: KnownSchema,
    readonly mapper: Mapper,
  ) {
    this.#tables = new Map(schema.tables.map((table) => [table.name, table]));
  }

  table(name: string): KnownTable | null {
    return this.#tables.get(name) ?? null;
  }

  column({ table, column }: Pick<Match, 'table' | 'column'>): KnownColumn | null {
    return this.table(table)?.columns.find(({ name }) => name === column) ?? null;
  }
}
