import type { TableName } from '../schema/schema';
import type { ColumnProfile, SharedWith } from './column-profile';

/** Different values of a column that are compared, at most, and at least. */
const MOST = 1000;
const FEWEST = 8;
/** From this share of its values on, a column says where else they stand. */
const FROM_SHARE = 0.5;
/** Columns with the same value, at most: what stands in more of them tells none of them. */
const COMMON = 12;
/** Columns that one column tells of. */
const MOST_TOLD = 5;

/** Columns that are compared, at most: a place in the list of all values is a hash and a column in one number. */
const MOST_COLUMNS = 2 ** 20;

/**
 * Which columns have the same values, as far as samples of them tell. Values are compared by a hash of 32 bits, 4 bytes
 * for each and 8 more while all are compared, and are gone when this is.
 */
export class SharedValues {
  readonly #columns: { table: TableName; column: string; profile: ColumnProfile; hashes: Uint32Array }[] = [];

  /** Takes in what was sampled of a column. */
  add(table: TableName, column: string, profile: ColumnProfile, values: readonly (string | null)[]): void {
    if (this.#columns.length === MOST_COLUMNS) return;
    const hashes = new Set<number>();
    for (const value of values) {
      if (value !== null && tells(value)) hashes.add(hashOf(value));
      if (hashes.size >= MOST) break;
    }
    if (hashes.size >= FEWEST) this.#columns.push({ table, column, profile, hashes: Uint32Array.from(hashes) });
  }

  /** Writes into each profile which others have most of its values. */
  tell(): void {
    const shared = this.#columns.map(() => new Map<number, number>());
    for (const having of this.#sharing())
      for (const one of having)
        for (const other of having) if (other !== one) shared[one].set(other, (shared[one].get(other) ?? 0) + 1);
    for (const [index, { profile, hashes }] of this.#columns.entries()) {
      const most = [...shared[index]]
        .filter(([, count]) => count >= FEWEST && count >= hashes.length * FROM_SHARE)
        .sort(([one, count], [other, than]) => than - count || one - other)
        .slice(0, MOST_TOLD);
      if (most.length > 0) profile.shared = most.map(([other, count]) => this.#told(other, count, hashes.length));
    }
  }

  /** For each value that a few columns have, these columns. */
  *#sharing(): Generator<readonly number[]> {
    const all = new Float64Array(this.#columns.reduce((sum, { hashes }) => sum + hashes.length, 0));
    let size = 0;
    for (const [index, { hashes }] of this.#columns.entries())
      for (const hash of hashes) all[size++] = hash * MOST_COLUMNS + index;
    all.sort();
    for (let from = 0; from < size;) {
      const hash = Math.floor(all[from] / MOST_COLUMNS);
      let to = from + 1;
      while (to < size && Math.floor(all[to] / MOST_COLUMNS) === hash) to++;
      if (to - from > 1 && to - from <= COMMON)
        yield Array.from(all.subarray(from, to), (place) => place - hash * MOST_COLUMNS);
      from = to;
    }
  }

  #told(index: number, count: number, of: number): SharedWith {
    const { table, column } = this.#columns[index];
    return { schema: table.schema, table: table.name, column, count, of };
  }
}

/** Whether a value is one that two columns do not have by chance: no word, small number, date or flag. */
function tells(value: string): boolean {
  if (value.length < 5 || value.length > 200) return false;
  return !/^(?:[-+]?\d{1,7}(?:\.\d+)?|\d{4}-\d\d-\d\d.*|\d\d?:\d\d.*|[a-z]{1,6}|[A-Z]{1,6})$/.test(value);
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
