import { keyOf, type Key } from '../random';
import { Permutation, Skipping } from '../unique';
import { ApartAmong } from './apart-among';
import { Grouped, type Members } from './grouped';
import type { KeyDimension, KeyGroup } from './key-strategy';
import { ancestryOf, type RelationModel } from './model';
import type { Reference } from './reference';
import { Apart, AroundCommon, Combinations, Diagonal, Single, wrapped, type Dimension, type Tuples } from './tuples';
import { WindowPicker } from './pickers/window-picker';

/** Two columns that a check keeps apart: `a <> b`, `a < b`. */
export interface ApartPair {
  columns: readonly [string, string];
  order: '<' | '>' | null;
}

interface Sizes {
  model: RelationModel;
  seed: string;
  counts: readonly number[];
  apart: (table: number) => readonly ApartPair[];
}

/** The key of what is drawn for a reference: other columns and tables change nothing of it. */
export function referenceKey(model: RelationModel, seed: string, reference: Reference, ...parts: string[]): Key {
  const [from, to] = [model.schema.tables[reference.from], model.schema.tables[reference.to]];
  const names = [from.schema, from.name, ...reference.columns, to.schema, to.name, reference.when?.value ?? ''];
  return keyOf(seed, ...names, 'parent', ...parts);
}

function evenPicker({ model, seed, counts }: Sizes, reference: Reference): WindowPicker {
  return new WindowPicker(counts[reference.to], counts[reference.from], referenceKey(model, seed, reference), {
    even: true,
  });
}

/** How many values a dimension has. */
function sizeOf(dimension: KeyDimension, counts: readonly number[]): number {
  if (dimension.kind === 'enumerated') return dimension.size;
  if (dimension.kind === 'reference') return counts[dimension.reference.to];
  // Each parent's table takes its turn: as many turns as the smallest has rows.
  const sizes = dimension.references.map(({ to }) => counts[to]);
  return sizes.length * Math.min(...sizes);
}

/** The tuples of a group's dimensions, in their order. */
export function tuplesOf(group: KeyGroup, table: number, sizes: Sizes): Tuples {
  const { model, seed, counts } = sizes;
  const { schema, name } = model.schema.tables[table];
  const key = keyOf(seed, schema, name, ...group.keys[0].key.columns, 'tuples');
  const dimensions = group.dimensions.map((one): Dimension => ({
    size: sizeOf(one, counts),
    rows: one.kind !== 'enumerated',
  }));
  const smallest = Math.min(...dimensions.map(({ size }) => size));
  const references = group.dimensions.flatMap((one) => (one.kind === 'reference' ? [one.reference] : []));
  if (dimensions.length === 1 && dimensions[0].rows) return new Single(dimensions[0].size);
  if (references.some((reference) => model.roles.get(reference)!.fixed.length > 0))
    return group.keys.length === 1 ? (grouped(group, key, sizes) ?? new Diagonal(smallest)) : new Diagonal(smallest);
  if (references.some(({ from, to }) => from === to)) return new Diagonal(smallest);
  const all = group.keys.flatMap((one) => one.dimensions);
  if (new Set(all).size === all.length) {
    const apart = apartTuples(group, table, dimensions, key, sizes);
    if (apart !== null) return apart;
    const tuples = new Combinations(dimensions, key);
    return dimensions.some(({ rows }) => rows) ? tuples : new Shuffled(tuples, key);
  }
  return aroundCommon(group, dimensions, key) ?? new Diagonal(smallest);
}

/** Of a key in which a check keeps two references to one table apart, beside lists of values. */
function apartTuples(
  group: KeyGroup,
  table: number,
  dimensions: readonly Dimension[],
  key: Key,
  { apart }: Sizes,
): Tuples | null {
  const places = group.dimensions.flatMap((one, place) => (one.kind === 'reference' ? [place] : []));
  if (places.length !== 2 || dimensions.some(({ rows }, place) => rows !== places.includes(place))) return null;
  const [one, other] = places.map(
    (place) => (group.dimensions[place] as KeyDimension & { kind: 'reference' }).reference,
  );
  if (one.to !== other.to) return null;
  for (const { columns, order } of apart(table)) {
    const [first, second] = columns;
    const turned = order === null ? null : order === '<' ? '>' : '<';
    const isSo = one.columns.includes(first) && other.columns.includes(second);
    const isTurned = one.columns.includes(second) && other.columns.includes(first);
    if (!isSo && !isTurned) continue;
    const pairs = new Apart(dimensions[places[0]].size, isSo ? order : turned);
    if (dimensions.length === 2) return pairs;
    const sizes = dimensions.map(({ size }) => size);
    return new ApartAmong(pairs, [places[0], places[1]], sizes, key);
  }
  return null;
}

function aroundCommon(group: KeyGroup, dimensions: readonly Dimension[], key: Key): Tuples | null {
  const common = dimensions
    .map((_, place) => place)
    .filter((place) => group.keys.every((one) => one.dimensions.includes(place)));
  if (common.length === 0) return null;
  const others = group.keys.map((one) => one.dimensions.filter((place) => !common.includes(place)));
  const all = others.flat();
  // A dimension of two keys would have to be two things at once.
  if (new Set(all).size !== all.length || others.some((places) => places.length === 0)) return null;
  const combinations = (places: readonly number[], part: string): Combinations =>
    new Combinations(
      places.map((place) => dimensions[place]),
      { a: key.a ^ keyOf(part).a, b: key.b },
    );
  return new AroundCommon(
    combinations(common, 'common'),
    others.map((places, index) => ({ dimensions: places, tuples: combinations(places, String(index)) })),
    common,
  );
}

/** Values of lists alone have no order that anybody would expect. */
class Shuffled implements Tuples {
  readonly capacity: number;
  readonly #permutation: Permutation;

  constructor(
    readonly tuples: Tuples,
    key: Key,
  ) {
    this.capacity = Math.min(tuples.capacity, 2 ** 32);
    this.#permutation = new Permutation(this.capacity, key);
  }

  at(index: number, dimension: number): number {
    return this.tuples.at(this.#permutation.at(index), dimension);
  }

  indexOf(values: readonly number[]): number {
    const index = this.tuples.indexOf(values);
    return index < 0 || index >= this.capacity ? -1 : this.#permutation.indexOf(index);
  }
}

/** All of the key's parents belong to one ancestor, such as a tenant. */
function grouped(group: KeyGroup, key: Key, sizes: Sizes): Tuples | null {
  const { model, counts } = sizes;
  const ancestry = ancestryOf(group.dimensions, model.governed, model.inKeys);
  if (ancestry === null) return null;
  let ancestors = counts[ancestry.table];
  const paths = [...ancestry.paths];
  const members = group.dimensions.map((dimension): Members | null => {
    if (dimension.kind === 'choice') return null;
    if (dimension.kind === 'enumerated') return anyOf(dimension.size);
    const path = paths.shift()!;
    for (const step of path) ancestors = Math.min(ancestors, counts[step.from]);
    return membersAlong(path, sizes);
  });
  return members.every((one) => one !== null) ? new Grouped(ancestors, members, key) : null;
}

const anyOf = (count: number): Members => ({
  count,
  row: (_, member) => member,
  locate: (member) => ({ ancestor: null, member }),
});

/** From the ancestor down, each step has as many rows for every parent. */
function membersAlong(path: readonly Reference[], sizes: Sizes): Members {
  const steps = path.map((reference) => evenPicker(sizes, reference));
  let usable = Infinity;
  const passes = path.map(({ from, to }) => {
    const parents = sizes.counts[to];
    usable = Math.min(usable, sizes.counts[from]);
    const count = Math.max(1, Math.floor(usable / parents));
    // Of a table with fewer rows than parents, only these have any: no others may lie on the way to it.
    if (usable >= parents) usable = Infinity;
    return count;
  });
  return {
    count: passes.reduce((product, one) => product * one, 1),
    row: (ancestor, member) => {
      let row = ancestor;
      for (let step = steps.length - 1; step >= 0; step--) {
        row = steps[step].childAt(row, member % passes[step]);
        member = Math.floor(member / passes[step]);
      }
      return row;
    },
    locate: (row) => {
      let [member, factor] = [0, 1];
      const digits: number[] = [];
      for (const [step, picker] of steps.entries()) {
        digits.push(Math.floor(row / picker.parents));
        if (digits[step] >= passes[step]) return null;
        row = picker.pick(row);
      }
      for (let step = steps.length - 1; step >= 0; step--) {
        member += digits[step] * factor;
        factor *= passes[step];
      }
      return { ancestor: row, member };
    },
  };
}

/**
 * Which tuple each row of a table has: its own number's, but for the rows that the test writes. These have what is
 * written, and no other row has it again.
 */
export class KeyRows {
  readonly #written = new Map<number, number>();
  readonly #before: number[] = [0];
  readonly #free: Skipping;

  constructor(
    readonly tuples: Tuples,
    /** Of each row that the test writes, the values that it says: undefined where it says none. */
    written: readonly (readonly (number | undefined)[])[],
  ) {
    const taken = new Set<number>();
    for (const [row, values] of written.entries()) {
      if (values.some((value) => value !== undefined)) {
        const index = this.#fitting(values, row, taken);
        if (index >= 0) {
          taken.add(index);
          this.#written.set(row, index);
        }
      }
      this.#before.push(this.#written.size);
    }
    this.#free = new Skipping(taken);
  }

  /** Whether no tuple is left for the row. */
  isBeyond(row: number): boolean {
    return this.#index(row) >= this.tuples.capacity;
  }

  #index(row: number): number {
    if (this.#before.length === 1) return row;
    return this.#written.get(row) ?? this.#free.at(row - this.#before[Math.min(row, this.#before.length - 1)]);
  }

  /** Of a row beyond the capacity any tuple that there is. */
  value(row: number, dimension: number): number {
    const { capacity } = this.tuples;
    const index = this.#index(row);
    return this.tuples.at(index < capacity ? index : index % capacity, dimension);
  }

  #fitting(values: readonly (number | undefined)[], row: number, taken: ReadonlySet<number>): number {
    if (values.every((value) => value !== undefined)) {
      const index = this.tuples.indexOf(values);
      return taken.has(index) ? -1 : index;
    }
    const { capacity } = this.tuples;
    // The first that has what is written, from the row's own on.
    for (let step = 0; step < Math.min(capacity, MOST_TRIED); step++) {
      const index = wrapped(row + step, capacity);
      if (taken.has(index)) continue;
      if (values.every((value, place) => value === undefined || this.tuples.at(index, place) === value)) return index;
    }
    return -1;
  }
}

const MOST_TRIED = 100_000;
