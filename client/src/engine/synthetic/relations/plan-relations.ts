import type { LiteralRow } from '../../datasets/manifest';
import type { Decision } from '../../job/job';
import { rowsText } from '../../job/counted';
import { displayName, type Column, type Relationship, type Schema, type Table } from '../../schema/schema';
import type { SchemaStatistics } from '../../schema/statistics';
import type { ApartPair } from './key-rows';
import { apartPairs } from './apart-pairs';
import { tuplesOf } from './key-rows';
import type { KeyDimension, KeyGroup } from './key-strategy';
import { mayBeNull, relationModel, type RelationModel } from './model';
import { columnOf, type Reference } from './reference';
import type { RelationInput, ValueList } from './relation-input';
import { Relations } from './relations';
import { withWrittenParents } from './written-parents';

export interface RelationOptions {
  seed: string;
  /** Rows that the test writes and that are among the generated ones, by table; none where they are not. */
  written?: ReadonlyMap<string, readonly LiteralRow[]>;
  statistics?: SchemaStatistics | null;
  /** Whether an inferred relationship counts; none when left out. */
  counts?: (relationship: Relationship) => boolean;
  /** All values that a column's type and checks allow, where these can be listed. */
  listed?: (table: Table, column: Column) => ValueList | null;
  /** Which of a parent's rows the child's columns can refer to; null where nothing speaks against any. */
  allowed?: (reference: Reference) => ((parent: number) => boolean) | null;
  /** Whether a check speaks of the column together with others. */
  conditioned?: (table: Table, column: string) => boolean;
  /** How many different values a column can have at most. */
  distinct?: (column: Column) => number;
}

export interface RelationPlan {
  relations: Relations;
  /** Rows of each table: as many as were asked for, or as keys allow. */
  counts: ReadonlyMap<string, number>;
  /** The rows that the test writes, and those that they refer to. */
  written: ReadonlyMap<string, readonly LiteralRow[]>;
  decisions: Decision[];
}

/** How rows refer to each other where it is settled how many there are: those of a plan. */
export function relationsOf(
  schema: Schema,
  counts: readonly number[],
  written: readonly (readonly LiteralRow[])[],
  options: RelationOptions,
): Relations {
  return new Relations(inputFor(schema, counts, written, options, listsOf(schema, options)));
}

function inputFor(
  schema: Schema,
  counts: readonly number[],
  written: readonly (readonly LiteralRow[])[],
  options: RelationOptions,
  listed: RelationInput['listed'],
): RelationInput {
  const model = relationModel(
    schema,
    { counts: options.counts ?? (() => false), listSize: (table, column) => listed(table, column)?.size ?? null },
    (table) => counts[table] === 0,
  );
  return {
    model,
    seed: options.seed,
    counts,
    written: written.map((rows, table) => rows.slice(0, counts[table])),
    listed,
    allowed: options.allowed,
    conditioned: (table, column) => options.conditioned?.(schema.tables[table], column) ?? false,
    shares: sharesOf(schema, options.statistics ?? null),
  };
}

/** How many rows every table can have, and how their keys are made. Tables are named as `displayName` does. */
export function planRelations(
  schema: Schema,
  asked: ReadonlyMap<string, number>,
  options: RelationOptions,
): RelationPlan {
  const names = schema.tables.map(displayName);
  const listed = listsOf(schema, options);
  const decisions: Decision[] = [];
  const say = (reason: string): void => void decisions.push({ operation: 'synthetic', reason });

  let counts = names.map((name) => asked.get(name) ?? 0);
  const given = names.map((name, table) => (options.written?.get(name) ?? []).slice(0, counts[table]));
  const ones = counts.map(() => 1);
  const written = withWrittenParents(inputFor(schema, ones, given, options, listed).model, given);
  written.forEach((rows, table) => {
    if (rows.length <= counts[table]) return;
    say(`${names[table]}: ${rowsText(rows.length)} instead of ${counts[table]}, since the test refers to them.`);
    counts[table] = rows.length;
  });

  const wanted = [...counts];
  const why = new Map<number, string>();
  for (;;) {
    const input = inputFor(schema, counts, written, options, listed);
    const allowed = counts.map((count, table) => {
      const most = mostRows(table, input, options);
      if (most.rows < count) why.set(table, most.reason);
      return Math.min(count, most.rows);
    });
    let relations: Relations | null = null;
    if (allowed.every((count, table) => count === counts[table])) {
      relations = new Relations(input);
      for (const table of schema.tables.keys()) {
        const unmet = relations.firstUnmet(table);
        if (unmet < 0) continue;
        why.set(table, 'since for no other row there are parents that fit each other');
        allowed[table] = unmet;
        relations = null;
        break;
      }
    }
    counts = allowed;
    if (relations === null) continue;
    counts.forEach((count, table) => {
      if (count < wanted[table])
        say(`${names[table]}: ${rowsText(count)} instead of ${wanted[table].toLocaleString('en')}, ${why.get(table)}.`);
    });
    input.model.strategies.forEach(({ unmet }, table) => {
      for (const { name, columns } of unmet)
        if (counts[table] > 1)
          say(
            `${names[table]}: rows may be refused by ${name}, since nothing is known to make (${columns.join(', ')}) differ.`,
          );
    });
    return {
      relations,
      counts: new Map(names.map((name, table) => [name, counts[table]])),
      written: new Map(names.map((name, table) => [name, written[table]])),
      decisions,
    };
  }
}

/** How many rows a table can have, and why not more. */
function mostRows(table: number, input: RelationInput, options: RelationOptions): { rows: number; reason: string } {
  const { model } = input;
  const { schema, strategies, barred } = model;
  let most = { rows: Infinity, reason: '' };
  const limit = (rows: number, reason: string): void => {
    if (rows < most.rows) most = { rows, reason };
  };
  if (barred.has(table)) limit(0, 'since what its rows have to refer to is not there');
  const { groups, distinct, lone, unmet } = strategies[table];
  // Of an index over some rows nobody knows how many these are.
  for (const { columns } of unmet.filter(({ isPartial }) => !isPartial))
    limit(1, `since nothing is known to make (${columns.join(', ')}) differ`);
  if (lone !== null) limit(1, `since (${lone.columns.join(', ')}) can be null once`);
  for (const group of groups) {
    if (mayOverflow(group, model, table)) continue;
    const apart = (place: number): ApartPair[] => apartPairs(schema.tables[place]);
    const { capacity } = tuplesOf(group, table, { ...input, apart });
    limit(capacity, `since its key (${group.keys[0].key.columns.join(', ')}) allows no more`);
  }
  for (const name of distinct) {
    const column = columnOf(schema, table, name);
    const values = input.listed(table, name)?.size ?? Infinity;
    limit(
      Math.min(values, options.distinct?.(column) ?? Infinity, widthOf(column)),
      `since there are no more values for ${name}`,
    );
  }
  return most;
}

/** Whether rows for which no tuple is left can have null in its place. */
function mayOverflow(group: KeyGroup, model: RelationModel, table: number): boolean {
  const nulls = group.dimensions.map((dimension) => nullColumns(dimension, model, table));
  const keys = model.strategies[table].groups.flatMap((one) => one.keys.map(({ key }) => key));
  // Null is no way out where it counts as a value.
  const isCounted = (column: string): boolean => keys.some((key) => !key.nullsDiffer && key.columns.includes(column));
  return (
    !nulls.flat().some(isCounted) &&
    group.keys.every(
      ({ key, dimensions }) =>
        key.nullsDiffer && dimensions.some((place) => nulls[place].some((column) => key.columns.includes(column))),
    )
  );
}

/** The columns that are null where a dimension has no value left. */
function nullColumns(dimension: KeyDimension, model: RelationModel, table: number): readonly string[] {
  if (dimension.kind === 'reference') return model.roles.get(dimension.reference)!.nullable;
  if (dimension.kind !== 'enumerated') return [];
  return mayBeNull(model, table, dimension.column) ? [dimension.column] : [];
}

/** How many values a short type has. */
function widthOf({ type }: Column): number {
  if (type.array) return Infinity;
  if (type.name === 'int2') return 32_767;
  if (type.name === 'bool') return 2;
  if ((type.name === 'varchar' || type.name === 'bpchar') && type.length !== null && type.length < 7)
    return 36 ** type.length;
  if (type.name === 'bit' && (type.length ?? 1) < 31) return 2 ** (type.length ?? 1);
  if (type.name === 'numeric' && type.precision !== null && type.precision < 10) return 10 ** type.precision - 1;
  return Infinity;
}

const BOOLEANS: ValueList = { size: 2, at: (index) => (index === 0 ? 'true' : 'false') };

function listsOf(schema: Schema, { listed }: RelationOptions): RelationInput['listed'] {
  const known = new Map<string, ValueList | null>();
  const find = (table: number, name: string): ValueList | null => {
    const column = columnOf(schema, table, name);
    const own = listed?.(schema.tables[table], column) ?? null;
    if (own !== null || column.type.array) return own;
    if (column.type.name === 'bool') return BOOLEANS;
    const found = schema.enums.find((one) => one.name === column.type.name && one.schema === column.type.schema);
    return found === undefined ? null : { size: found.labels.length, at: (index) => found.labels[index] };
  };
  return (table, column) => {
    const id = `${table} ${column}`;
    let list = known.get(id);
    if (list === undefined) known.set(id, (list = find(table, column)));
    return list;
  };
}

function sharesOf(schema: Schema, statistics: SchemaStatistics | null): RelationInput['shares'] {
  const tables = new Map(statistics?.tables.map((table) => [displayName(table), table]));
  return ({ from, to, columns }: Reference) => {
    const own = tables.get(displayName(schema.tables[from]));
    const statistic = own?.columns.find(({ name }) => name === columns.at(-1));
    const parents = tables.get(displayName(schema.tables[to]))?.row_estimate ?? null;
    const distinct = statistic?.distinct ?? null;
    const rows = own?.row_estimate ?? null;
    // Fewer children than parents say nothing: most parents then have none anyway.
    const isTelling =
      columns.length === 1 &&
      distinct !== null &&
      parents !== null &&
      parents > 0 &&
      rows !== null &&
      rows > 2 * parents;
    return {
      nulls: statistic?.null_fraction ?? null,
      parents: isTelling ? Math.min(1, distinct / parents) : null,
    };
  };
}
