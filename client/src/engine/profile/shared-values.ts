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

/**
 * Which columns have the same values, as far as samples of them tell. Values are compared by a hash of 32 bits, 4 bytes
 * for each, and are gone when this is.
 */
export class SharedValues {
  readonly #columns: { table: TableName; column: string; profile: ColumnProfile; hashes: Set<number> }[] = [];

  /** Takes in what was sampled of a column. */
  add(table: TableName, column: string, profile: ColumnProfile, values: readonly (string | null)[]): void {
    const hashes = new Set<number>();
    for (const value of values) {
      if (value !== null && tells(value)) hashes.add(hashOf(value));
      if (hashes.size >= MOST) break;
    }
    if (hashes.size >= FEWEST) this.#columns.push({ table, column, profile, hashes });
  }

  /** Writes into each profile which others have most of its values. */
  tell(): void {
    const having = new Map<number, number[]>();
    for (const [index, { hashes }] of this.#columns.entries())
      for (const hash of hashes) {
        const columns = having.get(hash);
        if (columns === undefined) having.set(hash, [index]);
        else columns.push(index);
      }
    for (const [index, { profile, hashes }] of this.#columns.entries()) {
      const shared = new Map<number, number>();
      for (const hash of hashes) {
        const columns = having.get(hash)!;
        if (columns.length > COMMON) continue;
        for (const other of columns) if (other !== index) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
      const most = [...shared]
        .filter(([, count]) => count >= FEWEST && count >= hashes.size * FROM_SHARE)
        .sort(([one, count], [other, than]) => than - count || one - other)
        .slice(0, MOST_TOLD);
      if (most.length > 0) profile.shared = most.map(([other, count]) => this.#told(other, count, hashes.size));
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
