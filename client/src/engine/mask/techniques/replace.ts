import { type BytesVector, isNull } from '../../batch/vector';
import { BytesWriter } from '../bytes-writer';
import type { Family } from '../family';
import { type ByteValues, KeyedHash } from '../keyed/keyed';
import { byteValues, type NamePools, type Pool } from '../pools';
import { CODE_DIGITS, withCodes, writeCode } from '../realistic/code';
import { AddressReplacer, SHORTEST } from '../realistic/address';
import { isInitials, isParticles, replaceFullNames, SOME_PARTICLES } from '../realistic/full-name';
import { NameChoice } from '../realistic/names';
import { type PoolChoice, replaceFromPool } from '../realistic/pool-replacer';
import { isCapital, isDigit, isLetter } from '../shapes/character-classes';
import { cutAt, roomOf } from '../text-room';
import type { ColumnMasker, MaskerContext, RowFacts } from '../technique';
import { constantBytes } from './constant';
import { preserve } from './preserve';

type TextMask = (vector: BytesVector, rows: RowFacts) => BytesVector;

/** Room that a name must have beside a code, so that it can be told for one. */
const NAME_ROOM = 6;

/**
 * A realistic value of the same class. Names, addresses and places come from the locale's pools, chosen by a keyed hash
 * of the value, folded: `JOHN` and `John` get the same name. What has a form rather than words (phones, cards, numbers,
 * dates) is permuted in it, as `preserve` does.
 *
 * Unique columns: an e-mail address or a user name always carries a code of 64 keyed bits of the whole value (see
 * code.ts); any other text gets one when its column is unique; and where there is no room for a code, or no words, the
 * value is permuted, which is a bijection. Which of them holds depends on the column alone, never on a value.
 */
export function replace(context: MaskerContext, family: Family): ColumnMasker {
  if (family === 'bytes' && context.piiType === 'photo' && !context.unique) return constantBytes(BLANK_PICTURE);
  const listed = context.labels ?? context.limits?.values ?? null;
  const text = family === 'text' && listed === null ? textMask(context) : null;
  if (text === null) return preserve(context, family);
  return { mask: (vector, rows) => text(vector as BytesVector, rows) };
}

function textMask(context: MaskerContext): TextMask | null {
  const { key, domain, piiType, shared, unique, pools } = context;
  const room = roomOf(context);
  const names = new NameChoice(key, pools);
  const ownRows = (rows: RowFacts): RowFacts | null => (shared ? null : rows);
  switch (piiType) {
    case 'email':
    case 'username': {
      if (room < SHORTEST[piiType]) return null;
      const addresses = new AddressReplacer(key, domain, piiType, names, room);
      return (vector, rows) => addresses.mask(vector, ownRows(rows));
    }
    case 'url_personal':
      return room < URL_START.length + CODE_DIGITS ? null : urls(context);
  }
  if (unique && room < NAME_ROOM + 1 + CODE_DIGITS) return null;
  const mask = wordsMask(context, names, unique ? room - 1 - CODE_DIGITS : room);
  if (mask === null || !unique) return mask;
  const whole = new KeyedHash(key, 'code', piiType, domain);
  return (vector, rows) => withCodes(mask(vector, rows), whole.hash(vector));
}

/** Of the classes that are made of words. */
function wordsMask(
  { key, domain, piiType, shared, pools }: MaskerContext,
  names: NameChoice,
  room: number,
): TextMask | null {
  const hash = new KeyedHash(key, 'pool', piiType, domain);
  const hashed = (values: ByteValues): Uint32Array => {
    const words = hash.hash(values);
    const places = new Uint32Array(values.length);
    for (let row = 0; row < places.length; row++) places[row] = words[row * 2];
    return places;
  };
  const from =
    (pool: (data: Uint8Array, from: number, to: number) => Pool): TextMask =>
    (vector) =>
      replaceFromPool(vector, room, { pool, places: hashed });
  switch (piiType) {
    case 'person_name':
      return (vector, rows) => replaceFullNames(vector, room, names, shared ? null : rows);
    case 'first_name':
      return (vector) =>
        replaceFromPool(vector, room, {
          pool: () => pools.firstNames,
          places: (values) => names.first(values),
          letters: isInitials,
        });
    case 'last_name':
      return (vector) =>
        replaceFromPool(vector, room, {
          pool: (data, start, to) => (isParticles(data, start, to) ? SOME_PARTICLES : pools.lastNames),
          places: (values) => names.last(values),
        });
    case 'city':
      return from(() => pools.cities);
    case 'region':
      return from((data, start, to) => (isCode(data, start, to) ? pools.regionCodes : pools.regions));
    case 'country':
      return from((data, start, to) => {
        if (!isCode(data, start, to)) return pools.countries;
        return to - start === 2 ? pools.countryCodes2 : pools.countryCodes3;
      });
    case 'company_name':
      return from(() => pools.companies);
    case 'street_address':
      return (vector) =>
        replaceFromPool(vector, room, {
          pool: () => pools.streets,
          places: hashed,
          letters: isAddition,
          bare: (data, start, to) => !data.subarray(start, to).some(isDigit),
          ...houseNumbers(pools),
        });
    case 'free_text':
      return (vector) => replaceProse(vector, hash.hash(vector), pools.words);
    default:
      return null;
  }
}

/** Two or three capitals. */
function isCode(data: Uint8Array, from: number, to: number): boolean {
  if (to - from < 2 || to - from > 3) return false;
  for (let at = from; at < to; at++) if (!isCapital(data[at])) return false;
  return true;
}

/** `A`, `12b`, `3 bis`: what is added to a street, or its number alone. */
function isAddition(data: Uint8Array, from: number, to: number): boolean {
  if (to - from > SHORT_ADDITION) return false;
  const value = data.subarray(from, to);
  return value.every((byte) => byte < 0x80) && value.some((byte) => isDigit(byte) || isLetter(byte));
}

const SHORT_ADDITION = 5;
const HOUSES = 199;
const encoder = new TextEncoder();

/** House numbers on the side of the street's name where the locale has them. */
function houseNumbers(pools: NamePools): Pick<PoolChoice, 'before' | 'after'> {
  const numbers = Array.from({ length: HOUSES }, (_, index) => index + 1);
  const written = byteValues(
    numbers.map((number) => (pools.numberFirst ? `${number}${pools.numberGap}` : `${pools.numberGap}${number}`)),
  );
  // The place's low bits; the street is the place modulo the number of streets.
  const write = (writer: BytesWriter, place: number): void => writer.value(written, (place >>> 3) % HOUSES);
  return pools.numberFirst ? { before: write } : { after: write };
}

const URL_START = encoder.encode('https://example.com/');

/** A handle, such as `@ann_lind`, has neither. */
function isAddress(data: Uint8Array, from: number, to: number): boolean {
  const value = data.subarray(from, to);
  return value.includes(POINT) || value.includes(SLASH);
}

const [AT_SIGN, POINT, SLASH] = [0x40, 0x2e, 0x2f];

function urls({ key, domain }: MaskerContext): TextMask {
  const whole = new KeyedHash(key, 'url', domain);
  return (vector) => {
    const hashes = whole.hash(vector);
    const writer = new BytesWriter(vector.length, vector.length * 33);
    for (let row = 0; row < vector.length; row++) {
      const [from, to] = [vector.offsets[row], vector.offsets[row + 1]];
      if (from < to && !isNull(vector, row)) {
        if (vector.data[from] === AT_SIGN) writer.byte(AT_SIGN);
        else if (isAddress(vector.data, from, to)) writer.copy(URL_START, 0, URL_START.length);
        writeCode(writer, hashes[row * 2], hashes[row * 2 + 1]);
      }
      writer.end();
    }
    return writer.finish(vector.kind, vector.validity);
  };
}

/** Words that mean nothing, about as long as the text. */
function replaceProse(vector: BytesVector, hashes: Uint32Array, words: Pool): BytesVector {
  const writer = new BytesWriter(vector.length, vector.offsets[vector.length] - vector.offsets[0]);
  for (let row = 0; row < vector.length; row++) {
    const [from, to] = [vector.offsets[row], vector.offsets[row + 1]];
    const start = writer.size;
    let state = hashes[row * 2];
    while (from < to && writer.size - start < to - from && !isNull(vector, row)) {
      if (writer.size > start) writer.byte(0x20);
      writer.value(words, state % words.length);
      state = (Math.imul(state, 1_664_525) + hashes[row * 2 + 1]) >>> 0;
    }
    writer.size = Math.min(writer.size, cutAt(writer.data, start, writer.size, charactersOf(vector.data, from, to)));
    writer.end();
  }
  return writer.finish(vector.kind, vector.validity);
}

function charactersOf(data: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if ((data[at] & 0xc0) !== 0x80) count++;
  return count;
}

/** One grey pixel, as PNG. */
const BLANK_PICTURE = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64'),
);
