import { displayName, type Relationship, type Table } from '../../schema/schema';
import { mayBeNull } from './model';
import { columnId, columnOf, type Reference } from './reference';
import { ReferenceRows } from './reference-rows';
import type { RelationInput } from './relation-input';
import { neverNull } from './unique-keys';

/** Where a key column's values come from; where it says of a row that there is none, the column is null. */
export type ColumnLink =
  /** The parent's column at that row; -1: null. */
  | { kind: 'parent'; table: Table; column: string; rowOf: (row: number) => number }
  /** The same, of one of several parents: `choose` says which; -1: null. */
  | {
      kind: 'one_of';
      parents: readonly { table: Table; column: string }[];
      choose: (row: number) => number;
      rowOf: (row: number) => number;
    }
  /** The value itself, in PostgreSQL's text form: the type of a polymorphic pair. */
  | { kind: 'given'; values: readonly string[]; at: (row: number) => string | null }
  /** The index-th value of the column's list; -1: null. */
  | { kind: 'enumerated'; indexOf: (row: number) => number }
  /** The column's own values, each once; `always`: in no row is there none. */
  | { kind: 'distinct'; always: boolean }
  /** The ordinal-th of values that differ, such as 1, 2, 3: rows of one parent have different ordinals. */
  | { kind: 'distinct_within'; ordinal: (row: number) => number; parentOf: (row: number) => number };

/**
 * How rows of all tables refer to each other: every key column's value as a function of the row. Parents are computed,
 * and children too; an index is made where a distribution cannot be turned round, when it is first asked for.
 */
export class Relations {
  readonly #places: ReadonlyMap<string, number>;
  readonly #rows: ReferenceRows;

  constructor(readonly input: RelationInput) {
    this.#places = new Map(input.model.schema.tables.map((table, place) => [displayName(table), place]));
    this.#rows = new ReferenceRows(input);
  }

  /** Null where the column's value has nothing to do with other rows. */
  link(table: Table, column: string): ColumnLink | null {
    const place = this.#places.get(displayName(table));
    if (place === undefined) return null;
    const { governed, orphaned } = this.input.model;
    if (orphaned.has(columnId(place, column))) return { kind: 'given', values: [], at: () => null };
    const governors = governed.of(place, column);
    if (governors.length > 0) return this.#parentLink(governors, column);
    return this.#choiceLink(place, column) ?? this.#keyLink(place, column);
  }

  /** The parent's row of each row, -1 where there is none; null for a relationship that rows need not keep to. */
  parentRow(relationship: Relationship): ((row: number) => number) | null {
    const reference = this.#referenceOf(relationship);
    return reference === null ? null : this.#rowOf(reference);
  }

  /** The rows that refer to a parent's row, ascending. */
  childRows(relationship: Relationship): ((row: number) => readonly number[]) | null {
    const reference = this.#referenceOf(relationship);
    if (reference === null) return null;
    const picker = this.#rows.picker(reference);
    const tests = this.#nullTests(reference);
    if (tests.length === 0) return (parent) => picker.children(parent);
    return (parent) => picker.children(parent).filter((row) => !tests.some((isNull) => isNull(row)));
  }

  /**
   * The first row that has no parent though it needs one, or parents that do not fit each other; -1 when
   * there is none. Only references that share columns can leave one. Of many rows some are looked at: where a table that
   * is referred to ends, rows behind that are alike.
   */
  firstUnmet(table: number): number {
    const { references, counts } = { ...this.input.model, ...this.input };
    const shared = references.filter((one) => one.from === table && this.#rows.role(one).fixed.length > 0);
    if (shared.length === 0) return -1;
    const checks = shared.map((reference) => {
      const rowOf = this.#rowOf(reference);
      const tests = this.#nullTests(reference);
      return (row: number): boolean => {
        const parent = rowOf(row);
        return parent < 0 ? tests.some((isNull) => isNull(row)) : this.#rows.fits(reference, row, parent);
      };
    });
    const isMet = (row: number): boolean => checks.every((holds) => holds(row));
    const rows = counts[table];
    for (let row = 0; row < Math.min(rows, ALL_CHECKED); row++) if (!isMet(row)) return row;
    if (rows <= ALL_CHECKED) return -1;
    const spread = Array.from({ length: MORE_CHECKED }, (_, place) =>
      Math.floor(((place + 1) * (rows - 1)) / MORE_CHECKED),
    );
    const ends = counts.flatMap((count) => [count - 1, count]).filter((row) => row < rows);
    let met = ALL_CHECKED - 1;
    for (const row of [...spread, ...ends].filter((one) => one > met).sort((a, b) => a - b)) {
      if (isMet(row)) {
        met = row;
        continue;
      }
      let unmet = row;
      while (unmet - met > 1) {
        const middle = Math.floor((met + unmet) / 2);
        if (isMet(middle)) met = middle;
        else unmet = middle;
      }
      return unmet;
    }
    return -1;
  }

  #parentLink(governors: readonly Reference[], column: string): ColumnLink {
    const { tables } = this.input.model.schema;
    const parents = governors.map(({ to, target, columns }) => ({
      table: tables[to],
      column: target[columns.indexOf(column)],
    }));
    const [first] = governors;
    if (first.when === null) return { kind: 'parent', ...parents[0], rowOf: this.#columnRow(first, column) };
    const rows = governors.map((reference) => this.#columnRow(reference, column));
    const choose = (row: number): number => rows.findIndex((rowOf) => rowOf(row) >= 0);
    return { kind: 'one_of', parents, choose, rowOf: (row) => rows.at(choose(row))?.(row) ?? -1 };
  }

  /** The type of a polymorphic pair. It is null where what it tells the type of is, if it may be. */
  #choiceLink(table: number, column: string): ColumnLink | null {
    const choice = this.#rows.choices.of(table, column);
    if (choice === null) return null;
    const { values, references } = choice;
    const typeOf = this.#rows.choice(table, column);
    if (!columnOf(this.input.model.schema, table, column).nullable)
      return { kind: 'given', values, at: (row) => values[typeOf(row)] };
    const tests = references.map((all) =>
      all.every((reference) => this.#rows.role(reference).nullable.length > 0)
        ? all.map((reference) => this.#rows.isNull(reference))
        : [],
    );
    return {
      kind: 'given',
      values,
      at: (row) => {
        const type = typeOf(row);
        return tests[type].some((isNull) => isNull(row)) ? null : values[type];
      },
    };
  }

  #keyLink(table: number, column: string): ColumnLink | null {
    const { strategies, schema, references } = this.input.model;
    const { groups, within, distinct, flags, keys } = strategies[table];
    for (const group of groups) {
      const dimension = group.dimensions.findIndex((one) => one.kind === 'enumerated' && one.column === column);
      if (dimension < 0) continue;
      const rows = this.#rows.keyRows(group, table);
      const nullable = mayBeNull(this.input.model, table, column);
      return {
        kind: 'enumerated',
        indexOf: (row) => (nullable && rows.isBeyond(row) ? -1 : rows.value(row, dimension)),
      };
    }
    const flag = flags.get(column);
    if (flag !== undefined) {
      const pickers = flag.references.map((reference) => this.#rows.picker(reference));
      const isFirst = (row: number): boolean =>
        flag.isLone && row > 0 ? false : pickers.every((picker) => picker.ordinal(row) === 0);
      const [first, others] = [String(flag.value), String(!flag.value)];
      return {
        kind: 'given',
        values: [first, others],
        at: (row) => (isFirst(row) ? first : others),
      };
    }
    const parent = within.get(column);
    if (parent !== undefined) {
      const picker = this.#rows.picker(parent);
      return { kind: 'distinct_within', ordinal: (row) => picker.ordinal(row), parentOf: (row) => picker.pick(row) };
    }
    if (!distinct.has(column)) return null;
    const isConditioned = this.input.conditioned?.(table, column) === true;
    const isReferredTo = references.some(({ to, target }) => to === table && target.includes(column));
    const isCounted = keys.some((key) => !key.nullsDiffer && key.columns.includes(column));
    return {
      kind: 'distinct',
      always: isReferredTo || isCounted || neverNull(schema.tables[table]).has(column) || isConditioned,
    };
  }

  #referenceOf(relationship: Relationship): Reference | null {
    const { references } = this.input.model;
    return (
      references.find((reference) => reference.relationship === relationship) ??
      references.find((reference) => reference.relationship !== null && isSame(reference.relationship, relationship)) ??
      null
    );
  }

  /** The row that a column has its value from: -1 where the reference leaves it out. */
  #columnRow(reference: Reference, column: string): (row: number) => number {
    const picker = this.#rows.picker(reference);
    if (!this.#rows.role(reference).nullable.includes(column)) return (row) => picker.pick(row);
    const isNull = this.#rows.isNull(reference);
    return (row) => (isNull(row) ? -1 : picker.pick(row));
  }

  /** The row's parent, -1 where any of its columns is null. */
  #rowOf(reference: Reference): (row: number) => number {
    const picker = this.#rows.picker(reference);
    const tests = this.#nullTests(reference);
    if (tests.length === 0) return (row) => picker.pick(row);
    return (row) => (tests.some((isNull) => isNull(row)) ? -1 : picker.pick(row));
  }

  /** Of each column that may be null, whether it is. */
  #nullTests(reference: Reference): ((row: number) => boolean)[] {
    const { governed } = this.input.model;
    const governors = new Set<Reference>();
    for (const column of reference.columns) {
      const governor = governed.gives(reference, column) ? reference : governed.single(reference.from, column);
      if (governor !== null && this.#rows.role(governor).nullable.includes(column)) governors.add(governor);
    }
    return [...governors].map((governor) => this.#rows.isNull(governor));
  }
}

/** First rows of which every one is looked at whether its parents fit, and how many more of a large table. */
const ALL_CHECKED = 5_000;
const MORE_CHECKED = 1_000;

/** Copies of one relationship, as a thread has them. */
function isSame(one: Relationship, other: Relationship): boolean {
  const ends = ({ from, from_columns, to, to_columns, when }: Relationship): string =>
    JSON.stringify([from.schema, from.name, from_columns, to.schema, to.name, to_columns, when?.column, when?.value]);
  return ends(one) === ends(other);
}
