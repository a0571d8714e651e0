import { type Batch, isNull } from '../../batch/vector';
import type { Dataset } from '../../datasets/dataset-store';
import { IntegrityError, throwIfCancelled } from '../../errors';
import { displayName, type Schema, storedColumns, type Table } from '../../schema/schema';
import { layoutOf } from '../../schema/types';
import type { MaskedColumn, MaskPlan, TableMask } from '../plan';
import { constantsOf, isOneOf } from './constants';
import { type Finder, KnownValues, type KnownValuesOptions, MAX_LENGTH } from './known-values';
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

/** Values of one masked column, for the messages. */
interface Origin {
  name: string;
  column: MaskedColumn;
  constants: Uint8Array[] | null;
}

/** A column of the masked rows that may hold any text. */
interface Place {
  /** With its table's. */
  name: string;
  column: string;
  escaped: boolean;
  /** What it holds was put together from parts of the source's value and masked ones. */
  isMixed: boolean;
}

/**
 * Looks for values of masked columns in the rows that were made of them. `observe` is told of every batch before and
 * after; `search` then reads the finished dataset once.
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
  readonly #bytes = new ValueBytes();

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

  /** Throws IntegrityError that says where values are, and none of them. */
  async search(dataset: Dataset, signal: AbortSignal): Promise<LeakReport> {
    const found: string[] = [];
    for (const [{ table }, sameRow] of this.#sameRow) {
      found.push(...sameRow.leaks().map((leak) => sameRowWords(table, leak)));
    }
    const hits: Hits[] = [];
    for (const mask of this.plan.tables) {
      const places = this.#known.isEmpty ? [] : placesOf(mask, this.plan.schema);
      const first = hits.length;
      hits.push(...places.map((place, index) => new Hits(first + index, place, this.#origins)));
      if (places.length > 0) await this.#searchTable(mask, hits.slice(first), dataset, signal);
    }
    await this.#known.finish(hits, signal);
    found.push(...hits.flatMap((of) => of.leaks(this.#known.numbers)));
    if (found.length > 0) throw leakError(found);
    const compared = [...this.#sameRow.values()].reduce((sum, one) => sum + one.compared, 0);
    return { status: 'passed', values_checked: this.#known.size + compared, columns: hits.length };
  }

  close(): void {
    this.#known.close();
  }

  #learn(tag: number, origin: Origin, vector: Batch['vectors'][number]): void {
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

  async #searchTable(
    { table }: TableMask,
    hits: readonly Hits[],
    dataset: Dataset,
    signal: AbortSignal,
  ): Promise<void> {
    const bytes = this.#bytes;
    const columns = new Set(hits.map(({ place }) => place.column));
    for await (const { vectors, length } of dataset.read(table, { signal, columns })) {
      throwIfCancelled(signal);
      for (const [at, of] of hits.entries()) {
        const vector = vectors[at];
        const { escaped } = of.place;
        for (let row = 0; row < length; row++) {
          if (isNull(vector, row) || !bytes.read(vector, row)) continue;
          this.#known.search(bytes.data, bytes.from, bytes.to, escaped, of, of.runs);
        }
      }
    }
  }
}

/** What was found in one column. */
class Hits implements Finder {
  /** Numbers met, by how many digits they have. */
  readonly runs = new Float64Array(MAX_LENGTH + 1);
  readonly #texts = new Map<number, number>();
  readonly #numbers = new Map<number, number>();
  readonly #byDigits = new Float64Array(MAX_LENGTH + 1);

  constructor(
    readonly index: number,
    readonly place: Place,
    readonly origins: readonly Origin[],
  ) {}

  found(tag: number, digits: number): void {
    // A new name may be that of somebody else; in a text that was masked it is taken for new.
    if (this.place.isMixed && this.origins[tag].column.rule.pii_type === 'person_name') return;
    if (digits > 0) this.#byDigits[digits]++;
    const counts = digits > 0 ? this.#numbers : this.#texts;
    const key = digits > 0 ? tag * (MAX_LENGTH + 1) + digits : tag;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }

  /** `numbers[n]`: how many numbers of n digits were looked for. */
  leaks(numbers: Float64Array): string[] {
    const counts = new Map(this.#texts);
    for (const [key, count] of this.#numbers) {
      const digits = key % (MAX_LENGTH + 1);
      const tag = (key - digits) / (MAX_LENGTH + 1);
      if (this.#byDigits[digits] <= byChance(this.runs[digits], numbers[digits], digits)) continue;
      counts.set(tag, (counts.get(tag) ?? 0) + count);
    }
    const inOrder = [...counts].sort(([one], [other]) => one - other);
    return inOrder.map(
      ([tag, count]) => `${this.origins[tag].name} in ${this.place.name} (${count === 1 ? 'once' : `${count} times`})`,
    );
  }
}

/** Hits that need no leak where so many numbers are met and so many looked for, with room for what is not even. */
function byChance(met: number, known: number, digits: number): number {
  const expected = (met * known) / 10 ** digits;
  return expected < 0.001 ? 0 : 3 + expected * 10;
}

/** Columns that are not masked as a whole, and have room for a value that says something. */
function placesOf({ table, columns }: TableMask, { enums, relationships }: Schema): Place[] {
  const masked = new Map(columns.map((column) => [column.index, column]));
  const isKey = (name: string): boolean =>
    table.primary_key?.columns.includes(name) === true ||
    relationships.some(
      ({ from, from_columns: names }) =>
        from.schema === table.schema && from.name === table.name && names.includes(name),
    );
  return storedColumns(table).flatMap(({ name, type, identity }, index) => {
    const rule = masked.get(index);
    if (rule !== undefined && !holdsMixed(rule) && rule.rule.technique !== 'constant') return [];
    const { vector, scale } = layoutOf(type);
    const isNumber = vector === 'int32' || vector === 'int64' || (vector === 'decimal64' && scale === 0);
    // Keys that count rows meet every number.
    if (isNumber ? identity !== null || isKey(name) : vector !== 'utf8' && vector !== 'fixed16') return [];
    if (enums.some((one) => one.schema === type.schema && one.name === type.name) && !type.array) return [];
    if (type.length !== null && type.length < LEAST_ROOM && !type.array) return [];
    const escaped = type.array || type.name === 'json' || type.name === 'jsonb';
    return [{ name: `${displayName(table)}.${name}`, column: name, escaped, isMixed: rule !== undefined }];
  });
}

const LEAST_ROOM = 6;

const holdsMixed = ({ rule: { technique } }: MaskedColumn): boolean => technique === 'scan' || technique === 'json';

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
