import type { KnownColumn, KnownSchema, KnownTable } from './testcase/mapping/known-schema';
import type { Mapper, Match } from './testcase/mapping/mapper';
import type { Entity, Field } from './testcase/testcase';

/** The column that a field is. */
export interface MappedColumn {
  match: Match;
  table: KnownTable;
  column: KnownColumn;
  /** `app_user.email_address`. */
  name: string;
}

const ANOTHER_PASSWORD = /^(?:new|old|current|confirm)_password$|^password_confirmation$/;

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

  /** The table that an entity is; null when none fits. */
  tableFor({ name, fields }: Pick<Entity, 'name'> & Partial<Pick<Entity, 'fields'>>): KnownTable | null {
    const beside = fields?.map((field) => field.name);
    const match = this.mapper.table(name, beside);
    return match === null ? null : this.table(match.table);
  }

  /** Null when no column fits, or the user says that there is none. */
  columnFor(
    { name: entity, fields }: Pick<Entity, 'name'> & Partial<Pick<Entity, 'fields'>>,
    { name: field, semantic_type }: Pick<Field, 'name' | 'semantic_type'>,
  ): MappedColumn | null {
    const beside = fields?.map(({ name }) => name);
    // A form asks for the new password and the old one, or twice for one: there is one column for it.
    const again = ANOTHER_PASSWORD.test(field) && !this.mapper.isExcluded(entity, field) ? 'password' : null;
    const match =
      this.mapper.column(entity, field, semantic_type, beside) ??
      (again === null ? null : this.mapper.column(entity, again, semantic_type, beside));
    const table = match === null ? null : this.table(match.table);
    const column = table?.columns.find(({ name }) => name === match?.column);
    if (match === null || table === null || column === undefined) return null;
    return { match, table, column, name: `${table.name}.${column.name}` };
  }
}
