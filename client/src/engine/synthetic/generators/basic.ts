import { formatUuid } from '../../batch/byte-text';
import type { CellRandom, Key } from '../random';
import { mix32 } from '../random';
import { Codes } from '../unique';
import { integer, text, type ValueSource } from '../value-source';
import { coded } from './company';
import { numbered } from './documents';
import { uniqueText, type Generator } from './generator';

const ALPHANUMERIC = 'abcdefghijklmnopqrstuvwxyz0123456789';
const VERSION_4 = 0x40;
/** Kept for uses such as this by RFC 9562: no value of version 4 equals one of version 8. */
const VERSION_8 = 0x80;

/** Unique: the first four bytes are a permutation of the row. */
function uuids(key: Key, random: CellRandom, taken: ReadonlySet<string>): ValueSource {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  return {
    kind: 'uuid',
    unique: true,
    at: (row) => {
      random.at(key, row);
      view.setInt32(0, mix32(mix32(row ^ key.a) + key.b));
      for (let offset = 4; offset < 16; offset += 4) view.setUint32(offset, random.u32());
      bytes[6] = (bytes[6] & 0x0f) | VERSION_4;
      bytes[8] = (bytes[8] & 0x3f) | 0x80;
      if (taken.size > 0 && taken.has(formatUuid(bytes))) bytes[6] = (bytes[6] & 0x0f) | VERSION_8;
      return bytes;
    },
  };
}

/** Follows capitals and missing hyphens of what the test writes, where that made the column one of text. */
const uuid: Generator = ({ key, random, taken, written }) => {
  const source = uuids(key, random, taken);
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

const upTo1000: Generator = ({ random, key }) => integer((row) => random.at(key, row).between(1, 1000));

const decimal =
  (high: number): Generator =>
  ({ random, key }) => ({ kind: 'decimal', scale: 2, at: (row) => random.at(key, row).below(high * 100 + 1) });

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
  boolean: ({ random, key }) => ({ kind: 'boolean', at: (row) => (random.at(key, row).u32() & 1) === 1 }),
  integer: upTo1000,
  decimal: decimal(1000),
  percentage: decimal(100),
  language: ({ locale }) => text(() => locale.country.language),
  token,
} satisfies Record<string, Generator>;
