import { civilFromDays, daysFromCivil } from '../../batch/calendar';
import { type BigIntVector, type BytesVector, isNull, type NumberVector, type Vector } from '../../batch/vector';
import { UserError } from '../../errors';
import { layoutOf } from '../../schema/types';
import { displayName } from '../../schema/schema';
import type { Family } from '../family';
import { numberParameter, refusal, refuseUnique } from '../refuse';
import { isDigit, isLetter } from '../shapes/character-classes';
import type { ColumnMasker, MaskerContext } from '../technique';
import { eachValue } from './hash';
import { mapNumbers } from './map-numbers';
import { DAY_MICROS, FIRST_DAY, isInfiniteDate, isInfiniteTimestamp, splitMicros } from './permute-times';
import { boundsOf } from './preserve';

/**
 * Coarser values, by the parameter `step`. Numbers: the multiple of it (10) at or below; an age in a text: the band, as
 * `30-39`. Dates and timestamps: the first day of the `month` or the `year` (year). Other text: as many characters (3) as
 * `step` says stay, the letters and digits behind them become `x` and 0: the area of a postal code.
 */
export function generalise(context: MaskerContext, family: Family): ColumnMasker {
  refuseUnique(context, 'generalise');
  if ((context.limits?.values ?? null) !== null)
    throw refusal(context, 'generalise', 'only some values are allowed in it', ['shuffle', 'constant', 'null']);
  switch (family) {
    case 'integer':
    case 'decimal':
    case 'numeric_text':
    case 'float': {
      const step = numberParameter(context, 'step', 10, { min: 1e-9, max: 1e15 });
      const unit = family === 'decimal' ? 10 ** layoutOf(context.column.type).scale : 1;
      const bounds = boundsOf(context);
      const size = step * unit;
      return {
        mask: (vector) => mapNumbers(vector, context.column, bounds, (value) => Math.floor(value / size) * size),
      };
    }
    case 'date':
    case 'timestamp': {
      const toMonth = periodOf(context) === 'month';
      const earliest = Math.max(FIRST_DAY, context.limits?.min ?? FIRST_DAY);
      return { mask: (vector) => firstDays(vector, toMonth, earliest) };
    }
    case 'text': {
      if (context.piiType === 'age') {
        const step = Math.max(1, Math.floor(numberParameter(context, 'step', 10, { min: 1, max: 100 })));
        return { mask: (vector) => bands(vector as BytesVector, step) };
      }
      const kept = Math.floor(numberParameter(context, 'step', 3, { min: 0, max: 1000 }));
      return { mask: (vector) => beginnings(vector as BytesVector, kept) };
    }
    default:
      throw refusal(context, 'generalise', `${context.column.type.name} has no coarser values`, [
        'preserve',
        'shuffle',
        'constant',
        'null',
      ]);
  }
}

function periodOf({ parameters, table, column }: MaskerContext): 'month' | 'year' {
  const step = parameters.step ?? 'year';
  if (step === 'month' || step === 'year') return step;
  const where = `${displayName(table)}.${column.name}`;
  throw new UserError(`The masking rule of ${where}: "step" must be "month" or "year".`, { where });
}

function firstDays(vector: Vector, toMonth: boolean, earliest: number): Vector {
  const first = (day: number): number => {
    const [year, month] = civilFromDays(day);
    return Math.max(earliest, daysFromCivil(year, toMonth ? month : 1, 1));
  };
  if (vector.kind === 'date32') {
    const dates = vector as NumberVector & { kind: 'date32' };
    const data = dates.data.map((day, row) => (isNull(vector, row) || isInfiniteDate(day) ? day : first(day)));
    return { ...dates, data };
  }
  const times = vector as BigIntVector;
  const data = times.data.map((micros, row) =>
    isNull(vector, row) || isInfiniteTimestamp(micros)
      ? micros
      : BigInt(first(splitMicros(micros).day)) * BigInt(DAY_MICROS),
  );
  return { ...times, data };
}

const [X, ZERO] = [0x78, 0x30];

function beginnings(vector: BytesVector, kept: number): BytesVector {
  return eachValue(vector, 8, (writer, bytes) => {
    let seen = 0;
    writer.reserve(bytes.length);
    for (const byte of bytes) {
      const begins = (byte & 0xc0) !== 0x80;
      if (begins) seen++;
      if (seen <= kept) writer.data[writer.size++] = byte;
      else if (begins) writer.data[writer.size++] = byte >= 0x80 || isLetter(byte) ? X : isDigit(byte) ? ZERO : byte;
    }
  });
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** What is no number is crossed out. */
function bands(vector: BytesVector, step: number): BytesVector {
  return eachValue(vector, 8, (writer, bytes) => {
    const text = decoder.decode(bytes).trim();
    const low = Math.floor(Number(text) / step) * step;
    const band = text !== '' && Number.isFinite(low) ? `${low}-${low + step - 1}` : text.replace(/[\p{L}\p{N}]/gu, 'x');
    const shown = encoder.encode(band);
    writer.copy(shown, 0, shown.length);
  });
}
