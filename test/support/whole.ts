import type { Dataset } from '../../client/src/engine/datasets/dataset-store';
import { withTrace } from '../../client/src/engine/datasets/trace';
import {
  displayName,
  storedColumns,
  type Relationship,
  type Table,
  type TableName,
} from '../../client/src/engine/schema/schema';
import { collect, type TextRow } from './batches';

/** What a dataset holds, as text, to be looked through without any of the code that made it. */
export interface DatasetText {
  tables: Map<string, { columns: string[]; rows: TextRow[]; trace: { relationship: number; distance: number }[] }>;
  relationships: Relationship[];
}

export async function textOfDataset(dataset: Dataset): Promise<DatasetText> {
  const { schema, tables: files } = dataset.manifest;
  const tables: DatasetText['tables'] = new Map();
  for (const [index, table] of schema.tables.entries()) {
    const isTraced = files[index].trace === true;
    const stored: Table = { ...table, columns: storedColumns(table) };
    const read = isTraced ? withTrace(stored) : stored;
    const rows = await collect(read, dataset.read(table, { trace: isTraced }));
    const columns = stored.columns.map(({ name }) => name);
    const trace = rows.map((row) => {
      const [relationship, distance] = row.slice(columns.length).map(Number);
      return { relationship, distance };
    });
    tables.set(displayName(table), { columns, rows: rows.map((row) => row.slice(0, columns.length)), trace });
  }
  return { tables, relationships: schema.relationships };
}

/** Rows that refer to a row that is not in the dataset: `orders.customer_id = 7 -> customers`. Empty when it is whole. */
export function orphansOf({ tables, relationships }: DatasetText): string[] {
  const found: string[] = [];
  for (const { from, from_columns: fromColumns, to, to_columns: toColumns, virtual } of relationships) {
    if (virtual) continue;
    const parents = new Set(keysOf(tables, to, toColumns));
    for (const key of keysOf(tables, from, fromColumns)) {
      if (key !== null && !parents.has(key))
        found.push(`${displayName(from)}.${fromColumns.join()} = ${key} -> ${displayName(to)}`);
    }
  }
  return found;
}

/** Rows whose trace leads to no row that is one step nearer to the root. Empty when every row has its reason. */
export function rowsWithoutReason({ tables, relationships }: DatasetText, root: string): string[] {
  const found: string[] = [];
  for (const [name, { rows, trace }] of tables) {
    for (const [index, { relationship: by, distance }] of trace.entries()) {
      const isReasoned =
        by === -1
          ? name === root && distance === 0
          : distance > 0 && leadsOn(tables, relationships[by], name, index, distance - 1);
      if (!isReasoned) found.push(`${name}: ${rows[index].join()} (relationship ${by}, distance ${distance})`);
    }
  }
  return found;
}

function leadsOn(
  tables: DatasetText['tables'],
  { from, from_columns: fromColumns, to, to_columns: toColumns, when }: Relationship,
  name: string,
  row: number,
  distance: number,
): boolean {
  const children = keysOf(tables, from, fromColumns).map((key, index) => {
    if (when === undefined) return key;
    const { columns, rows } = tables.get(displayName(from))!;
    return rows[index][columns.indexOf(when.column)] === when.value ? key : null;
  });
  const parents = keysOf(tables, to, toColumns);
  const meets = (own: (string | null)[], others: (string | null)[], other: TableName): boolean =>
    own[row] !== null &&
    tables
      .get(displayName(other))!
      .trace.some((trace, index) => trace.distance === distance && others[index] === own[row]);
  return (
    (name === displayName(from) && meets(children, parents, to)) ||
    (name === displayName(to) && meets(parents, children, from))
  );
}

/** Of each row, the values of some columns as one text; null where one is null. */
function keysOf(tables: DatasetText['tables'], table: TableName, names: string[]): (string | null)[] {
  const { columns, rows } = tables.get(displayName(table))!;
  const places = names.map((name) => columns.indexOf(name));
  return rows.map((row) => {
    const values = places.map((place) => row[place]);
    return values.includes(null) ? null : JSON.stringify(values);
  });
}
