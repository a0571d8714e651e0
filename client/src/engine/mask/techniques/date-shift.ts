import { formatDate, parseDate } from '../../batch/calendar';
import { type BigIntVector, type BytesVector, isNull, type NumberVector, type Vector } from '../../batch/vector';
import { BytesWriter } from '../bytes-writer';
import type { Family } from '../family';
import { KeyedHash } from '../keyed/keyed';
import { numberParameter, refusal, refuseUnique } from '../refuse';
import type { ColumnMasker, MaskerContext, RowFacts, ValueLimits } from '../technique';
import { bytesOf, sharesOf } from '../values';
import {
  DAY_MICROS,
  FIRST_DAY,
  isInfiniteDate,
  isInfiniteTimestamp,
  LAST_DAY,
  LAST_TIMESTAMP_DAY,
  splitMicros,
} from './permute-times';

/**
 * Dates moved by whole days, 1 to `days` (30) of them, forwards or backwards: one shift for each person, so that the time
 * between two events of a person stays, in every table that has the person's key. A row that names nobody shifts by its
 * own value. What checks say of days is kept. The infinities stay. Text is shifted where it begins as YYYY-MM-DD and crossed out to 0 where it does not.
 */
export function dateShift(context: MaskerContext, family: Family): ColumnMasker {
  refuseUnique(context, 'date_shift');
  if (family !== 'date' && family !== 'timestamp' && family !== 'text')
    throw refusal(context, 'date_shift', 'it holds no dates', ['preserve', 'noise', 'null']);
  const days = Math.floor(numberParameter(context, 'days', 30, { min: 1, max: 36_500 }));
  const { key, person, domain, limits } = context;
  const byPerson = new KeyedHash(key, 'date_shift', 'person', person?.domain ?? '');
  const byValue = new KeyedHash(key, 'date_shift', 'value', domain);
  return {
    mask: (vector, rows) => {
      const whose = person === null ? null : keysOf(person.columns, rows);
      const hashes = whose?.map((each) => byPerson.hash(bytesOf(each))) ?? [];
      const own = byValue.hash(bytesOf(vector));
      for (let row = 0; whose !== null && row < vector.length; row++) {
        if (whose.some((each) => isNull(each, row))) continue;
        // Columns of a composite key count together.
        let sum = 0;
        for (const each of hashes) sum = (Math.imul(sum, 31) + each[row * 2]) >>> 0;
        own[row * 2] = sum;
      }
      const draws = sharesOf(own);
      const shiftOf = (row: number): number => {
        const draw = Math.floor(draws[row] * days * 2) - days;
        return draw >= 0 ? draw + 1 : draw;
      };
      return shifted(vector, shiftOf, limits);
    },
  };
}

function keysOf(columns: readonly string[], rows: RowFacts): Vector[] | null {
  const keys = columns.map((column) => rows.original(column));
  return keys.every((key) => key !== undefined) ? keys : null;
}

function shifted(vector: Vector, shiftOf: (row: number) => number, limits: ValueLimits | null): Vector {
  if (vector.kind === 'date32') return shiftDates(vector as NumberVector & { kind: 'date32' }, shiftOf, limits);
  if (vector.kind === 'timestamp64')
    return shiftTimestamps(vector as BigIntVector & { kind: 'timestamp64' }, shiftOf, limits);
  return shiftTexts(vector as BytesVector, shiftOf);
}

/** Beyond the first and the last day that the type or a check allows the shift goes the other way, and no further. */
function moved(day: number, shift: number, lastOfType: number, limits: ValueLimits | null = null): number {
  const first = Math.max(FIRST_DAY, limits?.min ?? FIRST_DAY);
  const last = Math.min(lastOfType, limits?.max ?? lastOfType);
  const wanted = limits?.pastOnly === true ? day - Math.abs(shift) : day + shift;
  if (wanted >= first && wanted <= last) return wanted;
  const other = limits?.pastOnly === true ? wanted : day - shift;
  return Math.max(first, Math.min(last, other));
}

type DateVector = NumberVector & { kind: 'date32' };

function shiftDates(vector: DateVector, shiftOf: (row: number) => number, limits: ValueLimits | null): Vector {
  const data = vector.data.map((day, row) =>
    isNull(vector, row) || isInfiniteDate(day) ? day : moved(day, shiftOf(row), LAST_DAY, limits),
  );
  return { ...vector, data };
}

type TimestampVector = BigIntVector & { kind: 'timestamp64' };

function shiftTimestamps(
  vector: TimestampVector,
  shiftOf: (row: number) => number,
  limits: ValueLimits | null,
): Vector {
  const data = vector.data.map((micros, row) => {
    if (isNull(vector, row) || isInfiniteTimestamp(micros)) return micros;
    const { day } = splitMicros(micros);
    const to = moved(day, shiftOf(row), LAST_TIMESTAMP_DAY - 1, limits);
    return micros + BigInt(to - day) * BigInt(DAY_MICROS);
  });
  return { ...vector, data };
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const DATE_LENGTH = 10;

function shiftTexts(vector: BytesVector, shiftOf: (row: number) => number): Vector {
  const writer = new BytesWriter(vector.length, vector.length * DATE_LENGTH);
  for (let row = 0; row < vector.length; row++) {
    const [from, to] = [vector.offsets[row], vector.offsets[row + 1]];
    if (from < to && !isNull(vector, row)) {
      const text = decoder.decode(vector.data.subarray(from, to));
      const date = /^\d{4}-\d\d-\d\d(?!\d)/.test(text) ? parseDate(text.slice(0, DATE_LENGTH)) : undefined;
      const masked =
        date === undefined
          ? text.replace(/\p{N}/gu, '0').replace(/\p{L}/gu, 'x')
          : formatDate(moved(date, shiftOf(row), LAST_DAY)).slice(0, DATE_LENGTH) + text.slice(DATE_LENGTH);
      const bytes = encoder.encode(masked);
      writer.copy(bytes, 0, bytes.length);
    }
    writer.end();
  }
  return writer.finish(vector.kind, vector.validity);
}
