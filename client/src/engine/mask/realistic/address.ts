import { type BytesVector, isNull } from '../../batch/vector';
import { BytesWriter } from '../bytes-writer';
import { type ByteValues, KeyedHash } from '../keyed/keyed';
import { byteValues } from '../pools';
import type { RowFacts } from '../technique';
import { AddressNames, hasName, writeWords } from './address-names';
import { CODE_DIGITS, writeCode } from './code';
import type { NameChoice } from './names';

/** Kept for examples by RFC 2606: no mail to them ever reaches anyone. */
const DOMAINS = byteValues(['@example.com', '@example.org', '@example.net']);
/** Where the column is short: `.test` is kept for tests by the same. */
const SHORT_DOMAIN = byteValues(['@a.test']);
const NO_DOMAIN = byteValues(['']);
/** Characters before the @, RFC 5321. */
const LOCAL_PART = 64;

const AT_SIGN = 0x40;
const POINT = 0x2e;

/** The fewest characters that a column must have for an address of ours. */
export const SHORTEST = { email: CODE_DIGITS + 7, username: CODE_DIGITS } as const;

/**
 * `first.last.code@example.com`, and the same without a domain for user names. The names are those that the row has got, where `rows` is given and has some; else those
 * that stand for the names in the address, so that `john.smith@...` agrees with John and Smith wherever they stand, and
 * `j.smith@...` with Smith; else any. The code is a keyed hash of the whole address: what keeps addresses apart. Names that do not fit are left out.
 */
export class AddressReplacer {
  readonly #whole: KeyedHash;
  readonly #addressNames = new AddressNames();

  constructor(
    key: Uint8Array,
    domain: string,
    readonly kind: 'email' | 'username',
    readonly names: NameChoice,
    readonly room: number,
  ) {
    this.#whole = new KeyedHash(key, kind, domain);
  }

  mask(vector: BytesVector, rows: RowFacts | null): BytesVector {
    const { length, offsets } = vector;
    const { pools } = this.names;
    const hashes = this.#whole.hash(vector);
    const { firstWords, lastWords } = wordsOf(vector);
    const firsts = this.names.first(firstWords);
    const lasts = this.names.last(lastWords);
    const own = { first: rows?.masked('first_name'), last: rows?.masked('last_name') };
    const domains = this.#domains();
    const domainSize = domains.offsets[1];
    const prefixRoom = Math.min(LOCAL_PART, this.room - domainSize) - CODE_DIGITS;

    const writer = new BytesWriter(length, length * 48);
    for (let row = 0; row < length; row++) {
      if (offsets[row] === offsets[row + 1] || isNull(vector, row)) {
        writer.end();
        continue;
      }
      const [low, high] = [hashes[row * 2], hashes[row * 2 + 1]];
      const start = writer.size;
      const hasWords = hasName(lastWords, row);
      // `j.smith`: what the first name is now, nobody knows.
      const isUnknown = hasWords && !hasName(firstWords, row);
      if (hasName(own.first, row)) this.#addressNames.write(writer, own.first!, row);
      else if (!isUnknown) writer.value(pools.firstInAddress, hasWords ? firsts[row] : low % pools.firstNames.length);
      this.#endName(writer, start, prefixRoom);
      const middle = writer.size;
      if (hasName(own.last, row)) this.#addressNames.write(writer, own.last!, row);
      else writer.value(pools.lastInAddress, hasWords ? lasts[row] : high % pools.lastNames.length);
      this.#endName(writer, middle, prefixRoom - (middle - start));
      writeCode(writer, low, high);
      writer.value(domains, domains.length === 1 ? 0 : (low >>> 8) % domains.length);
      writer.end();
    }
    return writer.finish(vector.kind, vector.validity);
  }

  #domains(): ByteValues {
    if (this.kind === 'username') return NO_DOMAIN;
    return this.room < CODE_DIGITS + DOMAINS.offsets[1] ? SHORT_DOMAIN : DOMAINS;
  }

  /** A point behind the name that begins at `start`, or no name where it does not fit. */
  #endName(writer: BytesWriter, start: number, room: number): void {
    if (writer.size - start + 1 > room || writer.size === start) writer.size = start;
    else writer.byte(POINT);
  }
}

function wordsOf({ length, offsets, data }: BytesVector): { firstWords: BytesVector; lastWords: BytesVector } {
  const size = offsets[length] - offsets[0];
  const first = new BytesWriter(length, size);
  const last = new BytesWriter(length, size);
  for (let row = 0; row < length; row++) {
    let end = offsets[row];
    while (end < offsets[row + 1] && data[end] !== AT_SIGN) end++;
    writeWords(first, last, data, offsets[row], end);
  }
  return { firstWords: first.finish('utf8', null), lastWords: last.finish('utf8', null) };
}
