import { fieldsOf } from '../batch/fields';
import { readText } from '../batch/text-form';
import type { Batch, NumberVector } from '../batch/vector';
import { IntegrityError, UserError } from '../errors';
import { nearest } from '../nearest';
import {
  displayName,
  storedColumns,
  type Column,
  type Relationship,
  type Table,
  type TableName,
} from '../schema/schema';
import type { Dataset } from './dataset-store';

/** One row of the chain that leads from a row to the subset's root. */
export interface RowReason {
  /** `customers`, or `sales.customers`. */
  table: string;
  /** The row's primary key, or all its values where there is none: column -> text. */
  key: Record<string, string | null>;
  /** The relationship that brought the row; null for a row of the root. */
  relationship: string | null;
  /** Relationships away from the root. */
  distance: number;
}

/** From the row to the root. Throws UserError for a table, a row or a dataset that cannot be. */
export async function whyRow(dataset: Dataset, table: string, key: string[]): Promise<RowReason[]> {
  const tables = dataset.manifest.schema.tables.map((one) => new TracedTable(dataset, one));
  const start = tables.find(({ name }) => name === table);
  if (start === undefined) {
    const names = tables.map(({ name }) => name);
    const near = nearest(table, names);
    throw new UserError(`The dataset ${dataset.manifest.name} has no table ${table}.`, {
      hint: near === null ? `It has: ${names.join(', ')}.` : `Did you mean "${near}"?`,
      where: dataset.location,
    });
  }
  const columns = start.keyColumns;
  if (key.length !== columns.length) {
    throw new UserError(`${table} is known by ${columns.join(', ')}: ${columns.length} values, not ${key.length}.`, {
      where: table,
      hint: `Give a value for each: ${columns.map((name) => name.toUpperCase()).join(' ')}.`,
    });
  }
  let row = await start.find(columns, key, null);
  if (row === null) {
    throw new UserError(`${table} has no row with ${columns.map((name, at) => `${name} = ${key[at]}`).join(', ')}.`, {
      where: table,
      hint: 'A masked dataset has masked keys.',
    });
  }
  const chain = [row];
  while (row.relationship !== null) {
    row = await nextRow(dataset, tables, row);
    chain.push(row);
  }
  return chain.map((one) => ({
    table: one.table.name,
    key: Object.fromEntries(one.table.keyColumns.map((name) => [name, one.value(name)])),
    relationship: one.relationship?.name ?? null,
    distance: one.distance,
  }));
}

/** A row of a batch, whose values are read when they are asked for. */
interface TracedRow {
  table: TracedTable;
  relationship: Relationship | null;
  distance: number;
  value(column: string): string | null;
}

/** The row that brought this one: the one that it refers to, or one that refers to it. */
async function nextRow(dataset: Dataset, tables: readonly TracedTable[], row: TracedRow): Promise<TracedRow> {
  const { from, from_columns: fromColumns, to, to_columns: toColumns, when } = row.relationship!;
  const ends = [
    { own: from, ownColumns: fromColumns, other: to, otherColumns: toColumns, condition: null },
    { own: to, ownColumns: toColumns, other: from, otherColumns: fromColumns, condition: when ?? null },
  ];
  for (const { own, ownColumns, other, otherColumns, condition } of ends) {
    if (!row.table.is(own)) continue;
    const values = ownColumns.map((name) => row.table.comparable(name, row.value(name)));
    if (values.includes(null)) continue;
    const near = tables.find((table) => table.is(other))!;
    const columns = condition === null ? otherColumns : [...otherColumns, condition.column];
    const wanted = condition === null ? values : [...values, condition.value];
    const found = await near.find(columns, wanted as string[], row.distance - 1);
    if (found !== null) return found;
  }
  throw new IntegrityError(
    `The row that ${row.relationship!.name} brought to ${row.table.name} cannot be followed to the one it came from.`,
    {
      where: dataset.location,
      hint: 'Its keys were masked in other ways than what they refer to. Ask of the subset itself.',
    },
  );
}

/** After so many look-ups by the same columns, all rows are read once more, and kept by these. */
const WORTH_KEEPING = 8;

/** A table of a dataset that says of each row why it is there. */
class TracedTable {
  readonly name: string;
  readonly keyColumns: string[];
  readonly #columns: Column[];
  readonly #asked = new Map<string, number>();
  readonly #kept = new Map<string, Map<string, TracedRow>>();

  constructor(
    private readonly dataset: Dataset,
    private readonly table: Table,
  ) {
    this.name = displayName(table);
    this.#columns = storedColumns(table);
    this.keyColumns = table.primary_key?.columns ?? this.#columns.map(({ name }) => name);
  }

  is({ schema, name }: TableName): boolean {
    return this.table.schema === schema && this.table.name === name;
  }

  /** A row with these values, at this distance where one is given; a null is asked for with an empty text. */
  async find(
    columns: readonly string[],
    values: readonly string[],
    distance: number | null,
  ): Promise<TracedRow | null> {
    const by = columns.map((name) => this.#columns.findIndex((column) => column.name === name));
    const wanted = this.#keyOf(by, values);
    const asked = (this.#asked.get(by.join()) ?? 0) + 1;
    this.#asked.set(by.join(), asked);
    if (asked <= WORTH_KEEPING || distance === null) {
      for await (const row of this.#rows()) {
        if ((distance === null || row.distance === distance) && this.#keyOfRow(by, row) === wanted) return row;
      }
      return null;
    }
    let kept = this.#kept.get(by.join());
    if (kept === undefined) {
      this.#kept.set(by.join(), (kept = new Map<string, TracedRow>()));
      for await (const row of this.#rows()) {
        if (row.distance <= distance) kept.set(`${row.distance} ${this.#keyOfRow(by, row)}`, row);
      }
    }
    return kept.get(`${distance} ${wanted}`) ?? null;
  }

  /** A value as a reference compares it; of a column of another type, too. */
  comparable(name: string, value: string | null): string | null {
    const column = this.#columns.find((one) => one.name === name)!;
    return value === null ? null : comparable(value, column.type.name);
  }

  async *#rows(): AsyncGenerator<TracedRow> {
    const fields = fieldsOf(this.table);
    for await (const batch of this.dataset.read(this.table, { trace: true })) {
      const [relationships, distances] = traceOf(batch);
      for (let index = 0; index < batch.length; index++) {
        const by = relationships[index];
        yield {
          table: this,
          relationship: by === -1 ? null : this.dataset.manifest.schema.relationships[by],
          distance: distances[index],
          value: (name) => {
            const place = this.#columns.findIndex((column) => column.name === name);
            return readText(batch.vectors[place], fields[place], index, this.#columns[place].type);
          },
        };
      }
    }
  }

  #keyOfRow(by: readonly number[], row: TracedRow): string {
    return this.#keyOf(
      by,
      by.map((place) => row.value(this.#columns[place].name) ?? ''),
    );
  }

  /** Equal for values that a reference takes for equal, though their columns write them in different ways. */
  #keyOf(by: readonly number[], values: readonly string[]): string {
    return JSON.stringify(values.map((value, index) => comparable(value, this.#columns[by[index]].type.name)));
  }
}

function comparable(value: string, type: string): string {
  if (type === 'bpchar') return value.trimEnd();
  if (type === 'citext') return value.toLowerCase();
  return type === 'numeric' && value.includes('.') ? value.replace(/\.?0+$/, '') : value;
}

function traceOf({ vectors }: Batch): [NumberVector['data'], NumberVector['data']] {
  const [relationships, distances] = vectors.slice(-2) as NumberVector[];
  return [relationships.data, distances.data];
}
