import { formatUuid } from '../../batch/byte-text';
import { formatDate, formatTime, formatTimestamp, parseDate } from '../../batch/calendar';
import { UserError } from '../../errors';
import { layoutOf, type ColumnType } from '../../schema/types';
import { MICROSECONDS_A_DAY, parsed, type ValueSource } from '../value-source';

/** A value as the sources of a column's kind have it. */
export type Typed = string | number | boolean | Uint8Array;

/** The values of a source of which only the kind is asked. */
export const never = (): never => {
  throw new Error('Only a kind.');
};

/** What kind of source a column's type asks for: text, where nothing else holds all of its values. */
export function kindFor(type: ColumnType): ValueSource {
  const layout = layoutOf(type);
  switch (layout.vector) {
    case 'int16':
    case 'int32':
    case 'int64':
      return { kind: 'integer', at: never };
    case 'bool':
      return { kind: 'boolean', at: never };
    case 'date32':
      return { kind: 'date', at: never };
    case 'time64':
      return { kind: 'time', at: never };
    case 'timestamp64':
      return { kind: 'timestamp', at: never };
    case 'decimal64':
      return { kind: 'decimal', scale: layout.scale, at: never };
    case 'fixed16':
      return { kind: 'uuid', at: never };
    default:
      return { kind: 'text', at: never };
  }
}

/** Text as a column's kind of source has it; null where the type has no such value. */
export function typedValue(kind: ValueSource, text: string): Typed | null {
  if (kind.kind === 'boolean')
    return /^(t|true|y|yes|on|1|f|false|n|no|off|0)$/i.test(text) ? parsed(kind, text) : null;
  if (kind.kind === 'timestamp' || kind.kind === 'date') {
    const iso = text.trim().replace('T', ' ').replace(/Z$/, '');
    const days = parseDate(iso.slice(0, 10));
    if (kind.kind === 'date') return days ?? null;
    if (days !== undefined && iso.length === 10) return days * MICROSECONDS_A_DAY;
    return parsed(kind, iso);
  }
  const exact = parsed(kind, text);
  if (exact !== null || (kind.kind !== 'integer' && kind.kind !== 'decimal')) return exact;
  // More digits after the point than the column has: rounded, as PostgreSQL does.
  const number = text.trim() === '' ? NaN : Number(text);
  const units = Math.round(number * (kind.kind === 'decimal' ? 10 ** kind.scale : 1));
  return Number.isSafeInteger(units) ? units : null;
}

/** A source of a column's kind of values that are made as text; what is none of the type is an error that says so. */
export function fromText(type: ColumnType, where: string, at: (row: number) => string): ValueSource {
  const kind = kindFor(type);
  if (kind.kind === 'text') return { kind: 'text', at };
  return ofKind(kind, (row) => {
    const text = at(row);
    const value = typedValue(kind, text);
    if (value === null) throw noSuchValue(where, text, type);
    return value;
  });
}

/** A source of that kind; the caller sees to it that the values are. */
export function ofKind(kind: ValueSource, at: (row: number) => Typed): ValueSource {
  return { ...kind, at } as ValueSource;
}

export function noSuchValue(where: string, text: string, type: ColumnType): UserError {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return new UserError(`${where}: "${shown}" is no ${type.name}.`, {
    where,
    hint: 'Give values that the column holds, in PostgreSQL’s text form.',
  });
}

/** A value of that kind as text. */
export function textOf(kind: ValueSource, value: Typed): string {
  switch (kind.kind) {
    case 'date':
      return formatDate(value as number);
    case 'time':
      return formatTime(BigInt(value as number));
    case 'timestamp':
      return formatTimestamp(BigInt(value as number), '');
    case 'uuid':
      return formatUuid(value as Uint8Array);
    default:
      return String(value);
  }
}
