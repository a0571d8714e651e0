import { type Batch, type BytesVector, isNull, type Vector } from '../../batch/vector';
import type { PiiType } from '../../privacy/pii-types';
import type { Technique } from '../../privacy/techniques';
import { storedColumns } from '../../schema/schema';
import type { MaskedColumn, TableMask } from '../plan';
import { isWeak } from './weak';

/** A masked column, and a column of the same table in which its values were found. */
export interface SameRowLeak {
  masked: string;
  found: string;
  rows: number;
}

/** Techniques of which a value may come out as it went in, by what they are. */
const MAY_KEEP: ReadonlySet<Technique> = new Set<Technique>([
  'generalise',
  'noise',
  'date_shift',
  'partial',
  'shuffle',
  'scan',
  'json',
  'constant',
]);

/** What is called alike although nobody copied it: the city of New York in the state of New York. */
const PLACES: ReadonlySet<PiiType> = new Set<PiiType>(['city', 'region', 'country']);

/** Batches that are looked at for copies: the first few, then one of so many. */
const FIRST_BATCHES = 4;
const EVERY_BATCH = 8;

/** Of the rows compared: fewer are chance, or a pool that gave a name to itself. */
const SHARE = 0.05;
const FEW = 2;
/** Values of the next row agree as often where only chance is at work. */
const CHANCE = 3;

interface Pair {
  masked: MaskedColumn;
  index: number;
  name: string;
  compared: number;
  hits: number;
  control: number;
}

/**
 * Looks at each row for itself, while it is masked: whether a value came out as it went in, and whether another column
 * repeats what was masked. For values that say little away from their row, such as first names and cities, this is all
 * that can be told: other rows have them too.
 */
export class SameRow {
  /** Of masked columns: how many came out as they were. */
  readonly #unchanged: { column: MaskedColumn; compared: number; equal: number }[];
  readonly #pairs: Pair[];
  #batches = 0;

  constructor({ table, columns, classes }: TableMask) {
    this.#unchanged = columns
      .filter(({ rule }) => !MAY_KEEP.has(rule.technique) && rule.column.type.name !== 'cidr')
      .map((column) => ({ column, compared: 0, equal: 0 }));
    const masked = new Set(columns.map(({ index }) => index));
    const kept = storedColumns(table).flatMap(({ name }, index) => {
      const piiType = classes[index];
      return masked.has(index) ? [] : [{ name, index, isPlace: piiType !== null && PLACES.has(piiType) }];
    });
    this.#pairs = columns
      .filter(({ rule }) => rule.technique !== 'scan' && rule.technique !== 'json')
      .flatMap((column) =>
        kept
          .filter(({ isPlace }) => !(isPlace && PLACES.has(column.rule.pii_type)))
          .map(({ name, index }) => ({ masked: column, index, name, compared: 0, hits: 0, control: 0 })),
      );
  }

  observe(before: Batch, after: Batch): void {
    for (const count of this.#unchanged) {
      const [one, other] = [before.vectors[count.column.index], after.vectors[count.column.index]];
      for (let row = 0; row < before.length; row++) {
        if (isNull(one, row)) continue;
        count.compared++;
        if (isSame(one, row, other, row) && saysSomething(one, row)) count.equal++;
      }
    }
    const turn = this.#batches++;
    if (turn >= FIRST_BATCHES && turn % EVERY_BATCH > 0) return;
    for (const pair of this.#pairs) comparePair(pair, before, after);
  }

  leaks(): SameRowLeak[] {
    const unchanged = this.#unchanged
      .filter(({ column, compared, equal }) =>
        isWeak(column.rule.pii_type) ? equal > FEW && equal > compared * SHARE : equal > 0,
      )
      .map(({ column, equal }) => ({ masked: column.rule.column.name, found: column.rule.column.name, rows: equal }));
    const copies = this.#pairs
      .filter(({ compared, hits, control }) => {
        const isMany = hits >= Math.max(FEW, compared * SHARE) || (hits > 0 && hits === compared);
        return isMany && hits > control * CHANCE;
      })
      .map(({ masked, name, hits }) => ({ masked: masked.rule.column.name, found: name, rows: hits }));
    return [...unchanged, ...copies];
  }

  /** Values compared with themselves. */
  get compared(): number {
    return this.#unchanged.reduce((sum, { compared }) => sum + compared, 0);
  }
}

function comparePair(pair: Pair, before: Batch, after: Batch): void {
  const [source, kept] = [before.vectors[pair.masked.index], after.vectors[pair.index]];
  if (source.kind !== kept.kind) return;
  for (let row = 0; row < before.length; row++) {
    if (isNull(source, row) || isNull(kept, row)) continue;
    pair.compared++;
    const next = row + 1 < before.length ? row + 1 : 0;
    const isHit = isSame(source, row, kept, row);
    const isControl = next !== row && isSame(source, row, kept, next);
    if (!(isHit || isControl) || !saysSomething(source, row)) continue;
    if (isHit) pair.hits++;
    if (isControl) pair.control++;
  }
}

/** Fewer characters, or digits, are chance. */
const LEAST_LENGTH = 4;
const LEAST_NUMBER = 10_000;

function saysSomething(vector: Vector, row: number): boolean {
  if (isNull(vector, row)) return false;
  switch (vector.kind) {
    case 'utf8':
      return hasVariety(vector, row);
    case 'binary':
      return vector.offsets[row + 1] - vector.offsets[row] >= LEAST_LENGTH;
    case 'bool':
      return false;
    case 'int16':
    case 'int32':
    case 'int64':
    case 'decimal64':
    case 'float32':
    case 'float64':
      return Math.abs(Number(vector.data[row])) >= LEAST_NUMBER;
    default:
      return true;
  }
}

/** At least four letters or digits, not all of them the same: `0000` and `----` hide nobody. */
function hasVariety({ data, offsets }: BytesVector, row: number): boolean {
  const [from, to] = [offsets[row], offsets[row + 1]];
  if (to - from < LEAST_LENGTH) return false;
  let count = 0;
  let first = -1;
  let varies = false;
  for (let at = from; at < to; at++) {
    const byte = data[at];
    if (byte < 0x30 || (byte > 0x39 && byte < 0x41)) continue;
    if (first < 0) first = byte;
    else if (byte !== first) varies = true;
    if (++count >= LEAST_LENGTH && varies) return true;
  }
  return false;
}

function isSame(one: Vector, row: number, other: Vector, otherRow: number): boolean {
  if (one.kind !== other.kind || isNull(other, otherRow)) return false;
  if (one.kind === 'utf8' || one.kind === 'binary') return sameBytes(one, row, other as BytesVector, otherRow);
  if (one.kind === 'bool') return false;
  if (one.kind !== 'fixed16') return one.data[row] === (other as typeof one).data[otherRow];
  for (let byte = 0; byte < 16; byte++) {
    if (one.data[row * 16 + byte] !== (other as typeof one).data[otherRow * 16 + byte]) return false;
  }
  return true;
}

function sameBytes(one: BytesVector, row: number, other: BytesVector, otherRow: number): boolean {
  const [from, length] = [one.offsets[row], one.offsets[row + 1] - one.offsets[row]];
  const start = other.offsets[otherRow];
  if (other.offsets[otherRow + 1] - start !== length) return false;
  const [data, compared] = [one.data, other.data];
  for (let at = 0; at < length; at++) if (data[from + at] !== compared[start + at]) return false;
  return true;
}
