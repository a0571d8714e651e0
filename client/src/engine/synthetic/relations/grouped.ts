import { mix32, type Key } from '../random';
import { wrapped, type Tuples } from './tuples';

/** Rows of a table by the row of a common ancestor that each has: `user` by `tenant`. */
export interface Members {
  /** How many every ancestor has at least. */
  count: number;
  row(ancestor: number, member: number): number;
  /** Null where the row is none of these; the ancestor is null where any has it. */
  locate(row: number): { ancestor: number | null; member: number } | null;
}

/** Combinations of rows that belong to the same ancestor: `(tenant_id, user_id, role_id)` with one tenant for both. */
export class Grouped implements Tuples {
  readonly capacity: number;

  constructor(
    readonly ancestors: number,
    readonly members: readonly Members[],
    readonly key: Key,
  ) {
    this.capacity = members.reduce((product, { count }) => product * count, ancestors);
  }

  at(index: number, dimension: number): number {
    const ancestor = index % this.ancestors;
    let rest = (index - ancestor) / this.ancestors;
    let before = 0;
    for (let place = 0; ; place++) {
      const { count } = this.members[place];
      const digit = rest % count;
      const member = (digit + this.#offset(ancestor, before, place)) % count;
      if (place === dimension) return this.members[place].row(ancestor, member);
      rest = (rest - digit) / count;
      before = before * count + member;
    }
  }

  indexOf(values: readonly number[]): number {
    const located = this.members.map((members, place) => members.locate(values[place]));
    const [ancestor, ...rest] = new Set(
      located.map((one) => (one === null ? -1 : one.ancestor)).filter((one) => one !== null),
    );
    if (rest.length > 0 || ancestor < 0 || ancestor >= this.ancestors) return -1;
    let [index, factor, before] = [0, 1, 0];
    for (const [place, { count }] of this.members.entries()) {
      const { member } = located[place]!;
      index += factor * wrapped(member - this.#offset(ancestor, before, place), count);
      factor *= count;
      before = before * count + member;
    }
    return index * this.ancestors + ancestor;
  }

  /** Any function of the members before is right; the first tuples are of the first members. */
  #offset(ancestor: number, before: number, place: number): number {
    return place === 0
      ? 0
      : (mix32(before ^ mix32(ancestor ^ this.key.a)) >>> 0) % Math.max(1, this.members[place].count);
  }
}
