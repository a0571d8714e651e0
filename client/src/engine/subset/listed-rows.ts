import { RowSet } from './row-set';
import { within } from './within';

/** The rows of one set, table by table, as bitmaps: all of them, and apart by what brought them and how far they are. */
export class ListedRows {
  readonly #all = new Map<number, Map<number, RowSet>>();
  readonly #groups = new Map<number, Group[]>();
  /** By table and distance, so that a level finds its own at once. */
  readonly #atDistance = new Map<string, Group[]>();

  constructor(private readonly pageBytes: number) {}

  has(table: number, part: number, page: number, row: number): boolean {
    return this.#all.get(table)?.get(part)?.has(page, row) === true;
  }

  /** False when the table has the row already. */
  add(table: number, group: Group, part: number, page: number, row: number): boolean {
    if (
      !this.#setOf(
        within(this.#all, table, () => new Map<number, RowSet>()),
        part,
      ).add(page, row)
    )
      return false;
    this.#setOf(group.parts, part).add(page, row);
    return true;
  }

  /** The rows of a table that a relationship brought at a distance. */
  group(table: number, relationship: number, distance: number): Group {
    const at = within(this.#atDistance, `${table} ${distance}`, (): Group[] => []);
    let group = at.find((known) => known.relationship === relationship);
    if (group === undefined) {
      group = { relationship, distance, parts: new Map() };
      at.push(group);
      within(this.#groups, table, (): Group[] => []).push(group);
    }
    return group;
  }

  groups(table: number): readonly Group[] {
    return this.#groups.get(table) ?? [];
  }

  groupsAt(table: number, distance: number): readonly Group[] {
    return this.#atDistance.get(`${table} ${distance}`) ?? [];
  }

  parts(table: number): ReadonlyMap<number, RowSet> {
    return this.#all.get(table) ?? new Map<number, RowSet>();
  }

  #setOf(parts: Map<number, RowSet>, part: number): RowSet {
    return within(parts, part, () => new RowSet(this.pageBytes));
  }
}

export interface Group {
  relationship: number;
  distance: number;
  /** By the oid of the partition; 0 of a table without. */
  parts: Map<number, RowSet>;
}
