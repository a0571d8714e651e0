import { formatUuid } from '../../batch/byte-text';
import { coins, wholeNumbers } from '../hot/numbers';
import { fillUuids } from '../hot/uuids';
import type { Key } from '../random';
import { Codes } from '../unique';
import { integer, type ValueSource } from '../value-source';
import { coded } from './company';
import { numbered } from './documents';
import { always, uniqueText, type Generator } from './generator';

const ALPHANUMERIC = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** Kept for uses such as this by RFC 9562: no value of version 4 equals one of version 8. */
const VERSION_8 = 0x80;

/** Unique: the first four bytes are a permutation of the row. */
function uuids(key: Key, taken: ReadonlySet<string>): ValueSource {
  const words = new Int32Array(4);
  const bytes = new Uint8Array(words.buffer);
  const at = (row: number): Uint8Array => {
    fillUuids(key, words, row, row + 1);
    if (taken.size > 0 && taken.has(formatUuid(bytes))) bytes[6] = (bytes[6] & 0x0f) | VERSION_8;
    return bytes;
  };
  if (taken.size > 0) return { kind: 'uuid', unique: true, at };
  const fill = (target: Int32Array, from: number, to: number): void => fillUuids(key, target, from, to);
  return { kind: 'uuid', unique: true, at: Object.assign(at, { fill }) };
}

/** Follows capitals and missing hyphens of what the test writes, where that made the column one of text. */
const uuid: Generator = ({ key, taken, written }) => {
  const source = uuids(key, taken);
  if (source.kind !== 'uuid' || written.every((value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)))
    return source;
  const bare = written.some((value) => /^[0-9a-f]{32}$/i.test(value));
  const upper = written.some((value) => /^[0-9A-F-]{32,36}$/.test(value) && /[A-F]/.test(value));
  return uniqueText(taken, (row) => {
    const hyphened = formatUuid(source.at(row));
    const plain = bare ? hyphened.replaceAll('-', '') : hyphened;
    return upper ? plain.toUpperCase() : plain;
  });
};

const token: Generator = ({ key, random, taken, length }) => {
  const codes = new Codes(36, 6, key);
  const filler = Math.min(26, Math.max(0, (length ?? 40) - 7));
  return uniqueText(taken, (row) => random.at(key, row).string(ALPHANUMERIC, filler) + codes.at(row));
};

const upTo1000: Generator = ({ key }) => integer(wholeNumbers(key, 1, 1000));

const decimal =
  (high: number): Generator =>
  ({ key }) => ({ kind: 'decimal', scale: 2, at: wholeNumbers(key, 0, high * 100 + 1) });

export const basic = {
  // A reference to something that this table does not hold. A table's own key is made by generate.ts.
  id: (context) => {
    if (context.unique) return numbered('######')(context);
    return context.written.every((value) => /^(0|-?[1-9]\d*)$/.test(value))
      ? upTo1000(context)
      : coded('######')(context);
  },
  uuid,
  code: coded('??-####', 'drawn'),
  boolean: ({ key }) => ({ kind: 'boolean', at: coins(key) }),
  integer: upTo1000,
  decimal: decimal(1000),
  percentage: decimal(100),
  language: ({ locale }) => always(locale.country.language),
  token,
} satisfies Record<string, Generator>;
