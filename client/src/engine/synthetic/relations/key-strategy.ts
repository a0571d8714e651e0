import type { Column, Schema } from '../../schema/schema';
import { isCounted, type Governed } from './governed';
import { columnId, columnOf, type ColumnId, type Reference } from './reference';
import { uniqueKeysOf, type UniqueKey } from './unique-keys';

/** What is chosen for each row so that a key is unique: the parent of a reference, or a value of a short list. */
export type KeyDimension =
  | { kind: 'reference'; reference: Reference }
  /** A polymorphic pair: the parent's table, and its row. */
  | { kind: 'choice'; column: string; references: Reference[] }
  | { kind: 'enumerated'; column: string; size: number };

/** Keys that have dimensions in common and so are made together; each names its dimensions by their places. */
export interface KeyGroup {
  dimensions: KeyDimension[];
  keys: { key: UniqueKey; dimensions: number[] }[];
}

export interface Flag {
  value: boolean;
  references: Reference[];
  /** In the table's first row alone. */
  isLone: boolean;
}

/** How a table's keys are made unique. */
export interface KeyStrategy {
  keys: readonly UniqueKey[];
  /** Columns whose own values differ from row to row. */
  distinct: Set<string>;
  /** Columns whose values differ among the rows of the same parent. */
  within: Map<string, Reference>;
  groups: KeyGroup[];
  /** Columns of truth values that are so in the first of a parent's rows alone: `is_default`. */
  flags: Map<string, Flag>;
  /** Keys that nothing here makes unique. */
  unmet: UniqueKey[];
  /** A key that leaves room for one row: all of its columns are null. */
  lone: UniqueKey | null;
}

/** How many values a column can have, where these can be listed; null where not. */
export type ListSize = (table: number, column: string) => number | null;

/** Longer lists are no lists: their values are drawn without repeating one. */
const LONGEST_LIST = 65_536;

export const isListed = (size: number | null): boolean => size !== null && size <= LONGEST_LIST;

/**
 * `isNull`: whether a column is null in every row, as there is nothing that it could refer to. `wanted`: columns that
 * have to differ, though no key of their own table asks for it.
 */
export function keyStrategies(
  schema: Schema,
  governed: Governed,
  listSize: ListSize,
  isNull: (table: number, column: string) => boolean,
  wanted: ReadonlySet<ColumnId>,
): KeyStrategy[] {
  const strategies = schema.tables.map((table, place): KeyStrategy => ({
    keys: uniqueKeysOf(table),
    distinct: new Set(table.columns.map(({ name }) => name).filter((name) => wanted.has(columnId(place, name)))),
    within: new Map(),
    groups: [],
    flags: new Map(),
    unmet: [],
    lone: null,
  }));
  const shortList = (table: number, column: string): number | null => {
    const size = listSize(table, column);
    return isListed(size) ? size : null;
  };
  const identifies = (table: number, columns: readonly string[]): boolean =>
    strategies[table].keys.some((key) => key.columns.every((column) => columns.includes(column))) ||
    columns.some((column) => strategies[table].distinct.has(column));

  // First the columns that differ by themselves, of all tables: they tell a parent by less than its whole key.
  const left = strategies.map((strategy, table) =>
    strategy.keys.flatMap((whole): UniqueKey[] => {
      const key = { ...whole, columns: whole.columns.filter((column) => !isNull(table, column)) };
      if (whole.nullsDiffer && key.columns.length < whole.columns.length) return [];
      if (key.columns.length === 0) strategy.lone = whole;
      if (key.columns.length === 0) return [];
      const free = key.columns.filter((column) => !governed.has(table, column) && !governed.isChoice(table, column));
      if (free.some((column) => strategy.distinct.has(column))) return [];
      const best = mostDistinct(
        free.filter((column) => shortList(table, column) === null).map((name) => columnOf(schema, table, name)),
      );
      if (best === null) {
        const first = key.flag === null ? null : singleParent(key.columns, table, governed, identifies);
        if (key.flag === null) return [key];
        const { column, value } = key.flag;
        const known = strategy.flags.get(column);
        if (known !== undefined && known.value !== value) return [key];
        strategy.flags.set(column, {
          value,
          references: [...(known?.references ?? []), ...(first === null ? [] : [first])],
          isLone: known?.isLone === true || first === null,
        });
        return [];
      }
      // Rows without a parent are not told apart by it.
      const mayRepeat = key.nullsDiffer || key.columns.every((name) => !columnOf(schema, table, name).nullable);
      const parent =
        isNumbered(best) && key.columns.length > 1 && mayRepeat
          ? singleParent(key.columns, table, governed, identifies)
          : null;
      const known = strategy.within.get(best.name);
      if (parent !== null && (known === undefined || known === parent)) strategy.within.set(best.name, parent);
      else {
        strategy.distinct.add(best.name);
        strategy.within.delete(best.name);
      }
      return [];
    }),
  );
  strategies.forEach((strategy, table) => {
    const keys = left[table].map((key) => ({
      key,
      dimensions: dimensionsOf(key, table, governed, shortList, identifies),
    }));
    strategy.unmet = keys.filter(({ dimensions }) => dimensions.length === 0).map(({ key }) => key);
    strategy.groups = grouped(keys.filter(({ dimensions }) => dimensions.length > 0));
  });
  return strategies;
}

/** The column whose values differ most naturally. */
function mostDistinct(columns: Column[]): Column | null {
  let best: Column | null = null;
  for (const column of columns) if (best === null || distinctness(column) >= distinctness(best)) best = column;
  return best;
}

const DIFFERENT_BY_MEANING =
  /^(email|username|phone|uuid|iban|account_number|card_number|ssn|passport|tax_id|license_plate|vin|isbn|ean|sku|slug|url|ip|mac|code|reference|number)/;

function distinctness(column: Column): number {
  const { type, semantic_type } = column;
  if (isCounted(column)) return 100;
  if (type.array || type.schema !== null) return 5;
  if (type.name === 'uuid') return 90;
  if (semantic_type !== null && DIFFERENT_BY_MEANING.test(semantic_type)) return 80;
  if (type.name === 'int8' || type.name === 'int4') return 70;
  if (/^(text|varchar|bpchar|citext)$/.test(type.name))
    return (type.length ?? Infinity) < 8 ? 20 : semantic_type === null ? 60 : 30;
  if (/^timestamp/.test(type.name)) return 50;
  if (type.name === 'numeric') return 45;
  if (type.name === 'int2') return 40;
  return type.name === 'date' ? 35 : type.name === 'bool' || /^json/.test(type.name) ? 1 : 10;
}

/** Numbers and days: they may begin anew for each parent, as the numbers of an order's lines do. */
function isNumbered(column: Column): boolean {
  return !isCounted(column) && !column.type.array && /^(int[248]|date|numeric)$/.test(column.type.name);
}

type Identifies = (table: number, columns: readonly string[]) => boolean;

/** A reference whose parent the key's columns tell. */
function singleParent(
  columns: readonly string[],
  table: number,
  governed: Governed,
  identifies: Identifies,
): Reference | null {
  return coveredBy(columns, table, governed, identifies).find(({ when }) => when === null) ?? null;
}

/** The references whose parents the columns tell. */
function coveredBy(columns: readonly string[], table: number, governed: Governed, identifies: Identifies): Reference[] {
  const common = (reference: Reference): string[] =>
    reference.columns.filter((column) => columns.includes(column) && governed.of(table, column).includes(reference));
  // Where the reference is null and the key is not, the key says nothing of a parent.
  const isTold = (reference: Reference): boolean =>
    reference.columns.every((name) => columns.includes(name) || !columnOf(governed.schema, table, name).nullable);
  return [...new Set(columns.flatMap((column) => governed.of(table, column)))]
    .filter(isTold)
    .filter((reference) =>
      identifies(
        reference.to,
        common(reference).map((column) => reference.target[reference.columns.indexOf(column)]),
      ),
    )
    .sort((a, b) => common(b).length - common(a).length || a.id - b.id);
}

function dimensionsOf(
  key: UniqueKey,
  table: number,
  governed: Governed,
  shortList: ListSize,
  identifies: Identifies,
): KeyDimension[] {
  const dimensions: KeyDimension[] = [];
  const covered = new Set<string>();
  const covering = coveredBy(key.columns, table, governed, identifies);
  for (const reference of covering) {
    if (reference.columns.every((column) => covered.has(column) || !key.columns.includes(column))) continue;
    reference.columns.forEach((column) => covered.add(column));
    if (reference.when === null) {
      dimensions.push({ kind: 'reference', reference });
      continue;
    }
    const { column } = reference.when;
    covered.add(column);
    dimensions.push({ kind: 'choice', column, references: covering.filter(({ when }) => when?.column === column) });
  }
  for (const column of key.columns) {
    const isGiven = covered.has(column) || governed.has(table, column) || governed.isChoice(table, column);
    const size = isGiven ? null : shortList(table, column);
    if (size !== null) dimensions.push({ kind: 'enumerated', column, size });
  }
  return dimensions;
}

const nameOf = (dimension: KeyDimension): string =>
  dimension.kind === 'reference' ? `r${dimension.reference.id}` : `c${dimension.column}`;

/** Keys with a dimension in common come into one group; what another key makes unique already is left out. */
function grouped(keys: { key: UniqueKey; dimensions: KeyDimension[] }[]): KeyGroup[] {
  const named = keys.map(({ key, dimensions }) => ({
    key,
    dimensions,
    names: new Set(dimensions.map(nameOf)),
  }));
  const implied = (place: number): boolean =>
    named.some(
      (other, at) =>
        at !== place &&
        isWithin(other.names, named[place].names) &&
        (other.names.size < named[place].names.size || at < place) &&
        (other.key.nullsDiffer === named[place].key.nullsDiffer || !other.key.nullsDiffer),
    );
  const groups: { names: Set<string>; members: typeof named }[] = [];
  named.forEach((one, place) => {
    if (implied(place)) return;
    const meeting = groups.filter(({ names }) => [...one.names].some((name) => names.has(name)));
    const group = { names: new Set(one.names), members: [...meeting.flatMap(({ members }) => members), one] };
    for (const old of meeting) {
      old.names.forEach((name) => group.names.add(name));
      groups.splice(groups.indexOf(old), 1);
    }
    groups.push(group);
  });
  return groups.map(({ members }) => {
    const dimensions = new Map<string, KeyDimension>();
    for (const member of members) for (const one of member.dimensions) dimensions.set(nameOf(one), one);
    const names = [...dimensions.keys()];
    return {
      dimensions: [...dimensions.values()],
      keys: members.map((member) => ({
        key: member.key,
        dimensions: [...member.names].map((name) => names.indexOf(name)),
      })),
    };
  });
}

const isWithin = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].every((name) => other.has(name));
