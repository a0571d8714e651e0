import type { Relationship, Schema } from '../../schema/schema';
import { isCounted, Governed } from './governed';
import { keyStrategies, type KeyStrategy, type ListSize } from './key-strategy';
import { remedyFor, type Remedy } from './unmet-keys';
import { neverNull, uniqueKeysOf } from './unique-keys';
import {
  columnId,
  columnOf,
  isSelf,
  referencesOf,
  wholesOf,
  type ColumnId,
  type Reference,
  type Whole,
} from './reference';

/** What a schema alone says of how keys are made; how many rows there are comes in later. */
export interface RelationModel {
  schema: Schema;
  /** Those that have parents, in the order in which a row's parents are found. */
  references: readonly Reference[];
  governed: Governed;
  /** By table. */
  strategies: readonly KeyStrategy[];
  /** By reference, how it is solved. */
  roles: ReadonlyMap<Reference, ReferenceRole>;
  /** Those that a unique key is made of. */
  inKeys: ReadonlySet<Reference>;
  /** Tables whose rows have their parents chosen together, since one may leave nothing to another. */
  together: ReadonlySet<number>;
  /** Columns that are null since there is nothing to refer to. */
  orphaned: ReadonlySet<ColumnId>;
  /** Tables that can have no rows, since what they have to refer to is not there. */
  barred: ReadonlySet<number>;
}

export interface ReferenceRole {
  /** Columns that have their value from elsewhere: only parents that fit them are right. */
  fixed: readonly string[];
  /** The parent is found by following these, one after another: nothing is chosen. */
  derived: readonly Reference[] | null;
  /** Columns that are null where a row refers to nothing; none where every row has to. */
  nullable: readonly string[];
  /** It waits for itself to be found, by way of other tables: no parent is found. */
  circular: boolean;
  /** Others find rows by this one: each parent has a child (`first`), or all have as many (`even`). */
  spread: 'any' | 'first' | 'even';
}

export interface ModelOptions {
  /** Whether an inferred relationship counts. */
  counts: (relationship: Relationship) => boolean;
  listSize: ListSize;
}

/** Each adds what two tables have to share, or where a key gets its values; seldom needed at all. */
const MOST_SHARED = 50;

/** `isEmpty`: whether a table has no rows, so that nothing can refer to it. */
export function relationModel(
  schema: Schema,
  options: ModelOptions,
  isEmpty: (table: number) => boolean,
): RelationModel {
  const all = referencesOf(schema, options.counts);
  return modelOf(schema, all, options, isEmpty);
}

function modelOf(
  schema: Schema,
  all: readonly Reference[],
  options: ModelOptions,
  isEmpty: (table: number) => boolean,
): RelationModel {
  const wholes = wholesOf(schema);
  const { references, orphaned, barred } = withParents(schema, all, wholes, isEmpty);
  const wanted = new Set<ColumnId>();
  for (;;) {
    const governed = new Governed(schema, references);
    const isNull = (table: number, column: string): boolean => orphaned.has(columnId(table, column));
    const strategies = keyStrategies(schema, governed, options.listSize, isNull, wanted);
    const inKeys = referencesInKeys(strategies);
    governed.arrange(arrangement(inKeys));
    const isFull = references.length >= all.length + MOST_SHARED;
    const remedy = isFull
      ? null
      : (sharedColumns(schema, references, governed) ?? remedyFor(references, governed, strategies, options.listSize));
    if (remedy !== null) {
      const { reference, distinct } = remedy;
      if (reference !== null) references.push({ ...reference, id: all.length + references.length });
      if (distinct !== null) wanted.add(distinct);
      continue;
    }
    const arranged = references.toSorted(arrangement(inKeys));
    const model = { schema, references: arranged, governed, strategies, inKeys, orphaned, barred };
    const roles = rolesOf(model, wholes);
    // What was only guessed holds where it costs nothing.
    const guessed = arranged.find(
      (reference) => reference.relationship?.virtual === true && isBinding(roles.get(reference)!),
    );
    if (guessed !== undefined) return modelOf(schema, without(all, guessed), options, isEmpty);
    const together = togetherIn(roles, inKeys);
    markCircles({ ...model, roles, together });
    return { ...model, roles, together };
  }
}

const isBinding = ({ fixed, derived }: ReferenceRole): boolean => fixed.length > 0 && derived === null;

const without = (all: readonly Reference[], left: Reference): Reference[] =>
  all.filter((reference) => reference !== left);

interface Parented {
  references: Reference[];
  /** Columns that are null since there is nothing to refer to. */
  orphaned: Set<ColumnId>;
  /** Tables without rows, since they would have to refer to something. */
  barred: Set<number>;
}

/** References to rows that there are. What refers to an empty table, or to a column of nulls, is null itself. */
function withParents(
  schema: Schema,
  all: readonly Reference[],
  wholes: readonly Whole[],
  isEmpty: (table: number) => boolean,
): Parented {
  const orphaned = new Set<ColumnId>();
  const barred = new Set<number>();
  const isOrphan = (table: number, column: string): boolean => orphaned.has(columnId(table, column));
  const isLost = ({ from, to, columns, target }: Reference): boolean =>
    isEmpty(to) || target.some((column) => isOrphan(to, column)) || columns.some((column) => isOrphan(from, column));
  for (let before = -1; before !== orphaned.size;) {
    before = orphaned.size;
    const kept = all.filter((reference) => !isLost(reference));
    for (const { from, columns, relationship } of all.filter(isLost)) {
      if (relationship?.virtual === true) continue;
      const isKept = (name: string): boolean => kept.some((one) => one.from === from && one.columns.includes(name));
      const nullable = columns.filter((name) => columnOf(schema, from, name).nullable);
      const isWhole = relationship?.match_full === true;
      if (isWhole ? nullable.length < columns.length : nullable.length === 0) barred.add(from);
      else if (isWhole) nullable.forEach((name) => orphaned.add(columnId(from, name)));
      else if (!columns.some((name) => isOrphan(from, name)))
        orphaned.add(columnId(from, nullable.find((name) => !isKept(name)) ?? nullable[0]));
    }
    for (const { table, columns } of wholes) {
      if (!columns.some((name) => isOrphan(table, name))) continue;
      columns.forEach((name) => orphaned.add(columnId(table, name)));
      if (!columns.every((name) => columnOf(schema, table, name).nullable)) barred.add(table);
    }
  }
  return { references: all.filter((reference) => !isLost(reference)), orphaned, barred };
}

function referencesInKeys(strategies: readonly KeyStrategy[]): Set<Reference> {
  const dimensions = strategies.flatMap(({ groups }) => groups.flatMap((group) => group.dimensions));
  return new Set(dimensions.flatMap((one) => (one.kind === 'reference' ? [one.reference] : [])));
}

/** What a key is made of comes first, then references of more columns: they leave less choice. */
function arrangement(inKeys: ReadonlySet<Reference>): (a: Reference, b: Reference) => number {
  return (a, b) =>
    Number(inKeys.has(b)) - Number(inKeys.has(a)) ||
    Number(isSelf(a)) - Number(isSelf(b)) ||
    b.columns.length - a.columns.length ||
    a.id - b.id;
}

/**
 * A column of two references whose parents have it from two places, so that nothing makes them agree: one of these
 * places gets its values from the other.
 */
function sharedColumns(schema: Schema, references: readonly Reference[], governed: Governed): Remedy | null {
  for (const reference of references) {
    if (reference.when !== null) continue;
    for (const column of governed.fixed(reference)) {
      const here = governed.chain(reference.from, column);
      const there = governed.chain(reference.to, reference.target[reference.columns.indexOf(column)]);
      if (here.table === there.table) continue;
      if (governed.has(here.table, here.column) || governed.has(there.table, there.column)) continue;
      // What has to differ cannot come from what repeats.
      const [from, to] = owns(schema, there) > owns(schema, here) ? [here, there] : [there, here];
      const ends = { from: from.table, to: to.table, columns: [from.column], target: [to.column] };
      return { reference: { ...ends, when: null, relationship: null }, distinct: null };
    }
  }
  return null;
}

/** How much a column looks as if it had values of its own. */
function owns(schema: Schema, { table, column }: { table: number; column: string }): number {
  if (isCounted(columnOf(schema, table, column))) return 2;
  return Number(
    uniqueKeysOf(schema.tables[table]).some(({ columns }) => columns.length === 1 && columns[0] === column),
  );
}

/** Whether a column without a parent can be null: what others refer to is always there. */
export function mayBeNull({ schema, references }: RelationModel, table: number, name: string): boolean {
  const isReferredTo = references.some(({ to, target }) => to === table && target.includes(name));
  return columnOf(schema, table, name).nullable && !isReferredTo;
}

function rolesOf(
  { schema, references, governed, strategies, inKeys }: Omit<RelationModel, 'roles' | 'together'>,
  wholes: readonly Whole[],
): Map<Reference, ReferenceRole> {
  const roles = new Map(
    references.map((reference): [Reference, ReferenceRole] => {
      const fixed = reference.when === null ? governed.fixed(reference) : [];
      return [
        reference,
        {
          fixed,
          derived: fixed.length === reference.columns.length ? derivedPath(reference, governed) : null,
          nullable: nullableColumns(schema, reference, references, wholes, governed),
          circular: false,
          spread: 'any',
        },
      ];
    }),
  );
  const mark = (path: readonly Reference[], spread: 'first' | 'even'): void => {
    for (const reference of path) {
      const role = roles.get(reference)!;
      if (role.spread !== 'even') role.spread = spread;
    }
  };
  for (const [reference, { fixed, derived }] of roles) {
    if (derived !== null) continue;
    for (const column of fixed)
      mark(governed.chain(reference.to, reference.target[reference.columns.indexOf(column)]).path, 'first');
  }
  for (const { groups } of strategies)
    for (const group of groups)
      for (const path of ancestryOf(group.dimensions, governed, inKeys)?.paths ?? []) mark(path, 'even');
  return roles;
}

/** Those of tables in which a parent has to fit others and has to be there. */
function togetherIn(roles: ReadonlyMap<Reference, ReferenceRole>, inKeys: ReadonlySet<Reference>): Set<number> {
  const bound = [...roles].filter(
    ([reference, { fixed, derived, nullable }]) =>
      fixed.length > 0 && derived === null && nullable.length === 0 && !isSelf(reference) && !inKeys.has(reference),
  );
  return new Set(bound.map(([{ from }]) => from));
}

/** Marks what would be looked for while it is looked for. */
function markCircles({ references, governed, roles, together, inKeys }: RelationModel): void {
  const isBound = (reference: Reference): boolean => {
    const { fixed, derived } = roles.get(reference)!;
    return fixed.length > 0 && derived === null && !inKeys.has(reference);
  };
  /** What has to be known before a parent is. */
  const needs = (reference: Reference): Reference[] => {
    const { derived } = roles.get(reference)!;
    if (derived !== null) return [...derived];
    // What a key is made of, and a tree, wait for no other parent.
    if (inKeys.has(reference) || (isSelf(reference) && !isBound(reference))) return [];
    if (!isBound(reference)) return together.has(reference.from) ? boundIn(reference.from) : [];
    return reference.columns.flatMap((column, place) => {
      const up = governed.chain(reference.from, column).path;
      // The row's own parents are found along with this one.
      const isAlong = up.length > 0 && !isSelf(reference) && !isSelf(up[0]);
      return [...(isAlong ? up.slice(1) : up), ...governed.chain(reference.to, reference.target[place]).path];
    });
  };
  const boundIn = (table: number): Reference[] =>
    references.filter((reference) => reference.from === table && isBound(reference) && !isSelf(reference));
  for (const reference of references.filter(isBound)) {
    const seen = new Set<Reference>();
    const open = needs(reference).filter((one) => one !== reference);
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (seen.has(one)) continue;
      seen.add(one);
      open.push(...needs(one));
    }
    roles.get(reference)!.circular = seen.has(reference);
  }
}

/** The references that lead from a row to the very parent that this one has to name. */
function derivedPath(reference: Reference, governed: Governed): Reference[] | null {
  const paths = reference.columns.map((column, place) => {
    const { path } = governed.chain(reference.from, column);
    let at = column;
    const end = path.findIndex((step) => {
      at = step.target[step.columns.indexOf(at)];
      return step.to === reference.to && at === reference.target[place];
    });
    return end < 0 ? null : path.slice(0, end + 1);
  });
  const [first] = paths;
  const isSame = (path: Reference[] | null): boolean =>
    path !== null && path.length === first!.length && path.every((step, place) => step === first![place]);
  return first !== null && paths.every(isSame) ? first : null;
}

function nullableColumns(
  schema: Schema,
  reference: Reference,
  references: readonly Reference[],
  wholes: readonly Whole[],
  governed: Governed,
): string[] {
  const { from, columns, relationship } = reference;
  const inIndexes = neverNull(schema.tables[from]);
  // What others refer to is always there, and what another reference wants whole.
  const isNeeded = (column: string): boolean =>
    inIndexes.has(column) ||
    wholes.some((whole) => whole.table === from && whole.columns.includes(column)) ||
    references.some(
      (other) =>
        (other.to === from && other.target.includes(column)) ||
        (other !== reference &&
          other.from === from &&
          other.relationship?.match_full === true &&
          other.columns.includes(column)),
    );
  const own = columns.filter(
    (column) => governed.gives(reference, column) && columnOf(schema, from, column).nullable && !isNeeded(column),
  );
  if (relationship?.match_full === true) return own.length === columns.length ? own : [];
  const isShared = (column: string): boolean =>
    references.some(
      (other) => other !== reference && other.when === null && other.from === from && other.columns.includes(column),
    );
  const alone = own.filter((column) => !isShared(column));
  // Where there may be no parent at all, no column may need one.
  const given = columns.filter((column) => governed.gives(reference, column));
  if (isSelf(reference) || given.length < columns.length) return own.length === given.length ? own : [];
  return alone.length > 0 ? alone : own;
}

/** Where all references of a key share a column that comes from one table: that table, and the way to it from each. */
export interface Ancestry {
  table: number;
  paths: Reference[][];
}

/** Null where they share no column, or more than one. */
export function ancestryOf(
  dimensions: KeyStrategy['groups'][number]['dimensions'],
  governed: Governed,
  inKeys: ReadonlySet<Reference>,
): Ancestry | null {
  const references = dimensions.flatMap((one) => (one.kind === 'reference' ? [one.reference] : []));
  const shared = references[0]?.columns.filter((column) =>
    references.every((reference) => reference.columns.includes(column)),
  );
  if (references.length < 2 || shared.length !== 1) return null;
  const chains = references.map(({ to, columns, target }) => governed.chain(to, target[columns.indexOf(shared[0])]));
  const [{ table, column }] = chains;
  const isPlain = ({ path }: (typeof chains)[number]): boolean =>
    path.length > 0 && path.every((step) => !isSelf(step) && !inKeys.has(step) && governed.fixed(step).length === 0);
  if (!chains.every((chain) => chain.table === table && chain.column === column && isPlain(chain))) return null;
  return { table, paths: chains.map(({ path }) => path) };
}
