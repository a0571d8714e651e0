import type { KnownColumn } from './mapping/known-schema';

/** A column to try the limits of. `column` is what it maps to, when that is known. */
interface Tried {
  semantic_type: string;
  column: KnownColumn | null;
}

/** Long enough for any form that has a limit, where no limit is known. */
const LONG = 300;
const MAX_ROWS = 40;
const NUMBERS = new Set([
  'integer',
  'quantity',
  'age',
  'year',
  'month',
  'rating',
  'percentage',
  'decimal',
  'amount',
  'price',
]);
const DATES = new Set(['date', 'date_of_birth', 'datetime']);
const WRONG: ReadonlyMap<string, string> = new Map(Object.entries({
  email: 'not-an-email', phone: 'not a phone', url: 'not a url', uuid: 'not-a-uuid', credit_card_number: '1234', iban: 'XX00', postal_code: '?', time: '25:61',
  ip_address: '999.1.1.1', boolean: 'maybe', card_expiry: '13/00', currency_code: '???', country_code: '??',
})); // prettier-ignore
const INJECTIONS = [`'; DROP TABLE users; --`, '<script>alert(1)</script>'];

/**
 * Rows that try the limits of each column, one at a time: empty, as long as may be and one more, the wrong type, out of
 * range, injection. The other cells are those of a valid row; null marks a column that is left as it is.
 */
export function negativeRows(columns: readonly (Tried | null)[], valid: readonly string[]): string[][] {
  const rows: string[][] = [];
  columns.forEach((tried, at) => {
    if (tried === null) return;
    for (const value of limitsOf(tried, valid[at] ?? '')) rows.push(valid.map((cell, i) => (i === at ? value : cell)));
  });
  return rows.slice(0, MAX_ROWS);
}

/** The values, each once, that try a column; `valid` is one that it takes. */
export function limitsOf({ semantic_type: type, column }: Tried, valid: string): string[] {
  const values = [''];
  const kind = column?.kind ?? null;
  const isNumber = NUMBERS.has(type) || ['smallint', 'integer', 'bigint', 'decimal', 'float'].includes(kind ?? '');
  const isDate = DATES.has(type) || ['date', 'timestamp', 'timestamptz'].includes(kind ?? '');
  if (isNumber) values.push('abc', '-1', '0', ...tooLarge(column));
  else if (isDate) values.push('2026-02-30', '0001-01-01', '9999-12-31');
  else if (column !== null && column.labels !== null) values.push(`${column.labels.at(0) ?? ''}?`);
  else {
    const wrong = WRONG.get(type);
    if (wrong !== undefined) values.push(wrong);
    const limit = column?.length ?? null;
    if (limit !== null && limit > 0 && limit <= 4 * LONG)
      values.push(stretched(valid, limit), stretched(valid, limit + 1));
    else values.push(stretched(valid, LONG));
    values.push(...INJECTIONS);
  }
  return [...new Set(values)].filter((value) => value !== valid);
}

function tooLarge(column: KnownColumn | null): string[] {
  switch (column?.kind) {
    case 'smallint':
      return ['32767', '32768'];
    case 'integer':
      return ['2147483647', '2147483648'];
    case 'bigint':
      return ['9223372036854775807', '9223372036854775808'];
    case 'decimal': {
      if (column.precision === null) return ['1e40'];
      const scale = column.scale ?? 0;
      const whole = column.precision - scale;
      const most = `${'9'.repeat(Math.max(1, whole))}${scale > 0 ? `.${'9'.repeat(scale)}` : ''}`;
      return [most, `1${'0'.repeat(Math.max(1, whole))}`];
    }
    default:
      return ['99999999999999999999'];
  }
}

/** The value repeated to a length, its end kept: an e-mail address stays one. */
function stretched(valid: string, length: number): string {
  const characters = Array.from(valid === '' ? 'x' : valid);
  if (characters.length >= length) return characters.slice(0, length).join('');
  const filler = /[\p{L}\p{N}]/u.test(characters[0]) ? characters[0] : 'x';
  return filler.repeat(length - characters.length) + characters.join('');
}
