import type { Connection, Database } from '../../databases/database';
import { quoteIdentifier } from '../../databases/identifiers';
import { withoutProvisionMark } from '../provision-mark';
import type { Check, Column, EnumType, Key, Provenance, Relationship, Schema, Table } from '../schema';
import {
  COLUMNS_SQL,
  CONSTRAINTS_SQL,
  TABLES_SQL,
  TYPES_SQL,
  UNIQUE_INDEXES_SQL,
  type ColumnRow,
  type ConstraintRow,
  type IndexRow,
  type TableRow,
  type TypeRow,
} from './catalogue';
import { CatalogueTypes, checkOfColumn } from './catalogue-types';
import { Identifiers } from './identifiers';
import { isMetadata, METADATA_TABLES } from './metadata-tables';

const PROVENANCE: Provenance = { source: 'database', confidence: 1, reason: 'read from the catalogue' };

/**
 * The Schema of a live database: five queries in one read-only transaction, so that all of it is of one moment. Holds
 * the user's tables alone; no table of an extension, and none of TDM's own. Rejects with a TdmError.
 */
export function schemaFromDatabase(database: Database, signal?: AbortSignal): Promise<Schema> {
  return database.transaction(readSchema, {
    readOnly: true,
    isolation: 'repeatable read',
    ...(signal === undefined ? {} : { signal }),
  });
}

async function readSchema(connection: Connection): Promise<Schema> {
  const all = await connection.query<TableRow>(TABLES_SQL);
  const tables = isMetadata(all) ? all.filter((row) => row.schema !== 'public' || !METADATA_TABLES.has(row.name)) : all;
  const oids = [tables.map(({ oid }) => oid)];
  const columns = await connection.query<ColumnRow>(COLUMNS_SQL, oids);
  const types = await connection.query<TypeRow>(TYPES_SQL, oids);
  const constraints = await connection.query<ConstraintRow>(CONSTRAINTS_SQL, oids);
  const indexes = await connection.query<IndexRow>(UNIQUE_INDEXES_SQL, oids);
  return assemble({ tables, columns, types, constraints, indexes });
}

interface Catalogue {
  tables: TableRow[];
  columns: ColumnRow[];
  types: TypeRow[];
  constraints: ConstraintRow[];
  indexes: IndexRow[];
}

function assemble(rows: Catalogue): Schema {
  const types = new CatalogueTypes(rows.types, rows.constraints);
  const columns = byRelation(rows.columns);
  const constraints = byRelation(rows.constraints);
  const indexes = byRelation(rows.indexes);
  const readers = new Map(
    rows.tables.map((row) => {
      const { oid } = row;
      return [oid, new TableReader(row, columns(oid), constraints(oid), indexes(oid), types)] as const;
    }),
  );
  return {
    tables: [...readers.values()].map((reader) => reader.table()),
    relationships: rows.constraints.flatMap((row) => {
      const from = readers.get(row.relation);
      const to = readers.get(row.to);
      return row.kind === 'f' && from !== undefined && to !== undefined ? [relationship(row, from, to)] : [];
    }),
    enums: rows.types.flatMap(({ schema, name, labels }): EnumType[] =>
      labels === null ? [] : [{ schema, name, labels }],
    ),
  };
}

/** One table out of the rows that speak of it. */
class TableReader {
  readonly #names: ReadonlyMap<number, string>;

  constructor(
    readonly row: TableRow,
    private readonly columns: readonly ColumnRow[],
    private readonly constraints: readonly ConstraintRow[],
    private readonly indexes: readonly IndexRow[],
    private readonly types: CatalogueTypes,
  ) {
    this.#names = new Map(columns.map(({ number, name }) => [number, name]));
  }

  /** Names of columns by their numbers. */
  named(numbers: readonly number[] | null): string[] {
    return (numbers ?? []).flatMap((number) => this.#names.get(number) ?? []);
  }

  table(): Table {
    const { schema, name, comment } = this.row;
    const checks = this.constraints
      .filter((row) => row.kind === 'c' && row.expression !== null)
      .map((row): Check => ({ name: row.name, expression: withoutParentheses(row.expression!) }));
    const names = new Identifiers(checks.map((check) => check.name));
    const columns = this.columns.map((row) => {
      const { column, domainChecks } = this.#column(row);
      for (const check of domainChecks)
        checks.push({ ...check, name: names.take(`${row.name}_${check.name}`, 'check') });
      return column;
    });
    const keys = (kind: string): Key[] =>
      this.constraints
        .filter((row) => row.kind === kind)
        .map((row) => ({ name: row.name, columns: this.named(row.columns) }));
    const indexed = this.indexes.map((row): Key => {
      const numbers = row.columns.split(' ').slice(0, row.keys).map(Number);
      return { name: row.name, columns: this.named(numbers) };
    });
    return {
      schema,
      name,
      columns,
      primary_key: keys('p').at(0) ?? null,
      uniques: [...keys('u'), ...indexed],
      checks,
      comment: comment === null ? null : withoutProvisionMark(comment),
      provenance: PROVENANCE,
    };
  }

  #column(row: ColumnRow): { column: Column; domainChecks: Check[] } {
    const resolved = this.types.resolve(row.type, row.modifier);
    const isGenerated = row.generated !== '';
    // A sequence that belongs to its column is the same to those who use it, and needs no sequence of its own.
    const identity = row.identity === 'a' ? 'always' : row.identity === 'd' || row.serial ? 'by_default' : null;
    const column: Column = {
      name: row.name,
      type: resolved.type,
      nullable: !row.required && !resolved.required,
      default: isGenerated || identity !== null ? null : (row.expression ?? resolved.default),
      identity,
      generated: isGenerated ? row.expression : null,
      semantic_type: null,
      pii_type: null,
      comment: row.comment,
      provenance: PROVENANCE,
    };
    const domainChecks = resolved.checks.map(({ name, expression }) => ({
      name,
      expression: withoutParentheses(checkOfColumn(expression, quoteIdentifier(row.name))),
    }));
    return { column, domainChecks };
  }
}

const ACTIONS: Readonly<Record<string, Relationship['on_delete']>> = {
  a: 'no action',
  r: 'restrict',
  c: 'cascade',
  n: 'set null',
  d: 'set default',
};

function relationship(row: ConstraintRow, from: TableReader, to: TableReader): Relationship {
  return {
    name: row.name,
    from: { schema: from.row.schema, name: from.row.name },
    from_columns: from.named(row.columns),
    to: { schema: to.row.schema, name: to.row.name },
    to_columns: to.named(row.to_columns),
    on_delete: ACTIONS[row.on_delete] ?? 'no action',
    on_update: ACTIONS[row.on_update] ?? 'no action',
    deferrable: row.deferrable,
    virtual: false,
    provenance: PROVENANCE,
  };
}

function byRelation<Row extends { relation: number }>(rows: readonly Row[]): (oid: number) => Row[] {
  const found = new Map<number, Row[]>();
  for (const row of rows) {
    const known = found.get(row.relation);
    if (known === undefined) found.set(row.relation, [row]);
    else known.push(row);
  }
  return (oid) => found.get(oid) ?? [];
}

/** PostgreSQL prints a condition within parentheses of its own. */
function withoutParentheses(expression: string): string {
  if (!expression.startsWith('(') || !expression.endsWith(')')) return expression;
  let depth = 0;
  const tokens = expression.matchAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|[()]/g);
  for (const { 0: token, index } of tokens) {
    if (token === '(') depth++;
    else if (token === ')') depth--;
    if (depth === 0) return index === expression.length - 1 ? expression.slice(1, -1) : expression;
  }
  return expression;
}
