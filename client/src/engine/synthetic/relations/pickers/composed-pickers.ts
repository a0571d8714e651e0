import type { CellRandom } from '../../random';
import { drawnUpTo, type Picker } from './picker';

/** Rows that the test writes have the parents that are written; all others are as they would be. */
export class WrittenPicker implements Picker {
  constructor(
    readonly inner: Picker,
    /** By row; -1 is none, and is told elsewhere. */
    readonly known: ReadonlyMap<number, number>,
  ) {}

  pick(row: number): number {
    const known = this.known.get(row) ?? -1;
    return known < 0 ? this.inner.pick(row) : known;
  }

  children(parent: number): number[] {
    const rows = this.inner.children(parent).filter((row) => this.pick(row) === parent);
    return [...new Set([...rows, ...this.#knownOf(parent)])].sort((a, b) => a - b);
  }

  ordinal(row: number): number {
    const known = this.#knownOf(this.pick(row));
    const place = known.indexOf(row);
    return place >= 0 ? place : known.length + this.inner.ordinal(row);
  }

  some(parent: number, limit: number, random: CellRandom): number {
    const drawn = this.inner.some(parent, limit, random);
    return drawn >= 0 && this.pick(drawn) === parent ? drawn : drawnUpTo(this.children(parent), limit, random);
  }

  #knownOf(parent: number): number[] {
    return [...this.known].filter(([, known]) => known === parent).map(([row]) => row);
  }
}

/** Row r has parent r. */
export class OneToOnePicker implements Picker {
  constructor(readonly rows: number) {}

  pick(row: number): number {
    return row;
  }

  children(parent: number): number[] {
    return parent < this.rows ? [parent] : [];
  }

  ordinal(): number {
    return 0;
  }

  some(parent: number, limit: number): number {
    return parent < this.rows && parent <= limit ? parent : -1;
  }
}

/** What has no parent is its own. */
export function rooted(inner: Picker): Picker {
  const isRoot = (row: number): boolean => inner.pick(row) < 0;
  const pick = (row: number): number => (isRoot(row) ? row : inner.pick(row));
  const children = (parent: number): number[] =>
    isRoot(parent) ? [parent, ...inner.children(parent)] : inner.children(parent);
  return {
    pick,
    children,
    ordinal: (row) => (isRoot(row) ? 0 : inner.ordinal(row) + (isRoot(pick(row)) ? 1 : 0)),
    some: (parent, limit, random) => drawnUpTo(children(parent), limit, random),
  };
}

/** Two references of a row to one table, of which a check wants that they differ, or that one is the lesser. */
export function keptApart(
  one: Picker['pick'],
  other: Picker['pick'],
  parents: number,
  order: '<' | '>' | null,
): { one: Picker['pick']; other: Picker['pick'] } {
  const second = (row: number): number => {
    const [a, b] = [one(row), other(row)];
    return a !== b || a < 0 || parents < 2 ? b : a > 0 ? a - 1 : 1;
  };
  if (order === null) return { one, other: second };
  const lesser = (row: number): number => Math.min(one(row), second(row));
  const greater = (row: number): number => Math.max(one(row), second(row));
  return order === '<' ? { one: lesser, other: greater } : { one: greater, other: lesser };
}
