import { within } from './within';

/** The relationship that brought rows of the root. */
export const ROOT = -1;

/** How many rows were reached: of which table, how far from the root, by which relationship. Numbers, never keys. */
export class Tally {
  readonly #counts = new Map<number, Map<number, Map<number, number>>>();
  readonly #whole = new Map<number, { distance: number; relationship: number }>();
  /** Tables of which more could have been taken, but for their limit. */
  readonly limited = new Set<number>();
  #farthest = 0;

  /** `rows` more rows of a table at a distance, brought by a relationship. */
  add(table: number, distance: number, relationship: number, rows: number): void {
    if (rows === 0) return;
    const ofTable = within(this.#counts, table, () => new Map<number, Map<number, number>>());
    const atDistance = within(ofTable, distance, () => new Map<number, number>());
    atDistance.set(relationship, (atDistance.get(relationship) ?? 0) + rows);
    this.#farthest = Math.max(this.#farthest, distance);
  }

  /** Every row of a table is reached at once: it needs no list. */
  addWhole(table: number, distance: number, relationship: number): void {
    this.#whole.set(table, { distance, relationship });
    this.#farthest = Math.max(this.#farthest, distance);
  }

  whole(table: number): { distance: number; relationship: number } | null {
    return this.#whole.get(table) ?? null;
  }

  has(table: number): boolean {
    return this.#whole.has(table) || this.#counts.has(table);
  }

  /** What brought all rows of a table, and how far they all are; null when they differ. */
  only(table: number): { distance: number; relationship: number } | null {
    const distances = this.#counts.get(table);
    if (distances?.size !== 1) return null;
    const [[distance, relationships]] = distances;
    if (relationships.size !== 1) return null;
    const [relationship] = relationships.keys();
    return { distance, relationship };
  }

  /** The largest distance at which there is a row. */
  get farthest(): number {
    return this.#farthest;
  }

  /** Tables with rows at a distance. */
  tablesAt(distance: number): number[] {
    const listed = [...this.#counts].filter(([, distances]) => distances.has(distance)).map(([table]) => table);
    const whole = [...this.#whole].filter(([, at]) => at.distance === distance).map(([table]) => table);
    return [...listed, ...whole].sort((one, other) => one - other);
  }

  /** Rows at a distance by the relationship that brought them. */
  at(table: number, distance: number): ReadonlyMap<number, number> {
    return this.#counts.get(table)?.get(distance) ?? new Map<number, number>();
  }

  /** Rows of a table that is not taken whole. */
  rows(table: number): number {
    let rows = 0;
    for (const distance of this.#counts.get(table)?.values() ?? [])
      for (const count of distance.values()) rows += count;
    return rows;
  }
}
