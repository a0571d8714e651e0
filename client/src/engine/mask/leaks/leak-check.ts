import { type Batch, type BytesVector, isNull, type Vector } from '../../batch/vector';
import { IntegrityError } from '../../errors';
import { displayName, type Table } from '../../schema/schema';
import type { MaskPlan, TableMask } from '../plan';
import { constantsOf, isOneOf } from './constants';
import { Hits, type Origin } from './hits';
import { KnownValues, type KnownValuesOptions } from './known-values';
import { holdsMixed, placesOf } from './places';
import { RecentTexts } from './recent-texts';
import { SameRow, type SameRowLeak } from './same-row';
import { ValueBytes } from './value-bytes';
import { isWeak } from './weak';

/** What a check says when it found nothing. */
export interface LeakReport {
  status: 'passed' | 'not run';
  /** Different values that were looked for everywhere, and those that were compared with what they became. */
  values_checked: number;
  /** Columns of the masked rows that were searched. */
  columns: number;
}

export const NOT_RUN: LeakReport = { status: 'not run', values_checked: 0, columns: 0 };

/**
 * Looks for values of masked columns in the rows that were made of them. `observe` is told of every batch before and
 * after; then every column of `columns` is given to `search`, and `report` says what came of it.
 *
 * Values that are somebody's own (e-mail addresses, numbers of cards and phones, full names, addresses, tokens) must not
 * stand in any column that was not masked whole: not alone, not in JSON, not inside of a text. Other values are looked
 * for in their own row; see same-row.ts. Numbers are met by chance as well, so that as many as chance brings are none.
 * To be closed, whatever came of it.
 */
export class LeakCheck {
  readonly #known: KnownValues;
  readonly #origins: Origin[] = [];
  readonly #sameRow = new Map<TableMask, SameRow>();
  readonly #hits = new Map<TableMask, Hits[]>();
  readonly #bytes = new ValueBytes();
  /** The table that is searched, and texts of each of its columns in which there was nothing. */
  #searched: TableMask | null = null;
  #quiet: RecentTexts[] = [];

  constructor(
    private readonly plan: MaskPlan,
    options?: KnownValuesOptions,
  ) {
    this.#known = new KnownValues(options);
    for (const mask of plan.tables) {
      this.#sameRow.set(mask, new SameRow(mask));
      for (const column of mask.columns) {
        const name = `${displayName(mask.table)}.${column.rule.column.name}`;
        this.#origins.push({ name, column, constants: null });
      }
    }
  }

  observe(mask: TableMask, before: Batch, after: Batch): void {
    if (mask.columns.length === 0) return;
    this.#sameRow.get(mask)!.observe(before, after);
    for (const [tag, origin] of this.#origins.entries()) {
      const { index, rule } = origin.column;
      if (rule.table !== mask.table || isWeak(rule.pii_type) || holdsMixed(origin.column)) continue;
      this.#learn(tag, origin, before.vectors[index]);
    }
  }

  /** Columns that may hold any text, by table, once all was observed: batches of these alone are to be searched. */
  async columns(signal?: AbortSignal): Promise<string[][]> {
    await this.#known.seal(signal);
    let hits = 0;
    for (const mask of this.plan.tables) {
      const { isEmpty, mayBeInUuids } = this.#known;
      const places = isEmpty ? [] : placesOf(mask, this.plan.schema).filter(({ isUuid }) => !isUuid || mayBeInUuids);
      this.#hits.set(
        mask,
        places.map((place) => new Hits(hits++, place, this.#origins)),
      );
    }
    return this.plan.tables.map((mask) => this.#hits.get(mask)!.map(({ place }) => place.column));
  }

  search(mask: TableMask, { vectors }: Batch): void {
    const hits = this.#hits.get(mask)!;
    if (this.#searched !== mask) {
      this.#searched = mask;
      this.#quiet = hits.map(() => new RecentTexts());
    }
    for (const [at, of] of hits.entries()) {
      const vector = vectors[at];
      if (vector.kind === 'utf8') this.#searchTexts(vector, of, this.#quiet[at]);
      else this.#searchOthers(vector, of);
    }
  }

  #searchTexts(vector: BytesVector, of: Hits, quiet: RecentTexts): void {
    const { data, offsets, length } = vector;
    const { runs, place } = of;
    for (let row = 0; row < length; row++) {
      const [from, to] = [offsets[row], offsets[row + 1]];
      if (from === to || isNull(vector, row) || quiet.has(data, from, to)) continue;
      if (!this.#known.search(data, from, to, place.escaped, of, runs)) quiet.add(data, from, to);
    }
  }

  #searchOthers(vector: Vector, of: Hits): void {
    const bytes = this.#bytes;
    for (let row = 0; row < vector.length; row++) {
      if (isNull(vector, row)) continue;
      if (vector.kind === 'fixed16') this.#known.searchUuid(vector.data, row * 16, of, of.runs);
      else if (bytes.read(vector, row)) this.#known.search(bytes.data, bytes.from, bytes.to, false, of, of.runs);
    }
  }

  /** Throws IntegrityError that says where values are, and none of them. */
  async report(signal?: AbortSignal): Promise<LeakReport> {
    const found: string[] = [];
    for (const [{ table }, sameRow] of this.#sameRow) {
      found.push(...sameRow.leaks().map((leak) => sameRowWords(table, leak)));
    }
    const hits = [...this.#hits.values()].flat();
    await this.#known.finish(hits, signal);
    found.push(...hits.flatMap((of) => of.leaks(this.#known.numbers)));
    if (found.length > 0) throw leakError(found);
    const compared = [...this.#sameRow.values()].reduce((sum, one) => sum + one.compared, 0);
    return { status: 'passed', values_checked: this.#known.size + compared, columns: hits.length };
  }

  close(): void {
    this.#known.close();
  }

  #learn(tag: number, origin: Origin, vector: Vector): void {
    const bytes = this.#bytes;
    const { pii_type: piiType } = origin.column.rule;
    origin.constants ??= constantsOf(vector, bytes);
    const { constants } = origin;
    for (let row = 0; row < vector.length; row++) {
      if (isNull(vector, row) || !bytes.read(vector, row)) continue;
      if (constants.length > 0 && isOneOf(constants, bytes)) continue;
      this.#known.add(bytes.data, bytes.from, bytes.to, piiType, tag);
    }
  }
}

function sameRowWords(table: Table, { masked, found, rows }: SameRowLeak): string {
  const name = displayName(table);
  return `${name}.${masked} in ${name}.${found} (of the same row, ${rows === 1 ? 'once' : `${rows} times`})`;
}

const NAMED = 5;

function leakError(found: readonly string[]): IntegrityError {
  const named = found.slice(0, NAMED).join(', ');
  const more = found.length > NAMED ? ` and ${found.length - NAMED} more` : '';
  return new IntegrityError(`Values of masked columns are still in the masked rows: ${named}${more}.`, {
    hint: 'Classify the column they are in (tdm classifications decide), or give it a masking rule. Nothing was kept.',
  });
}
