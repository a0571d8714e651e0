import { BytesBuilder } from '../../batch/bytes-builder';
import { type BytesVector, isNull } from '../../batch/vector';
import type { PiiType } from '../../privacy/pii-types';
import type { Technique } from '../../privacy/techniques';
import { builtin } from '../../schema/types';
import { BytesWriter } from '../bytes-writer';
import type { Family } from '../family';
import { refusal, refuseUnique } from '../refuse';
import { isDigit } from '../shapes/character-classes';
import type { NamePools } from '../pools';
import { type ColumnMasker, type MaskerContext, NO_ROWS, type RowFacts } from '../technique';
import { findName, findPersonal, type Finding } from '../text/find-personal';
import { findNames, mayHoldNames } from '../text/find-names';
import { cutAt, roomOf } from '../text-room';
import type { MakeMasker } from './json';

/** Classes that are found, and how each is masked: as a column of the class is by default. */
const FOUND: Partial<Record<PiiType, Technique>> = {
  email: 'replace',
  iban: 'preserve',
  mac_address: 'preserve',
  ip_address: 'preserve',
  national_id: 'preserve',
  credit_card: 'preserve',
  phone: 'preserve',
  last_name: 'replace',
};
const NAMES: readonly PiiType[] = ['person_name', 'first_name', 'last_name'];
/** Shorter names are words of many languages. */
const SHORTEST_NAME = 3;
/** A text with fewer digits and no @ holds nothing that is found by its form. */
const FEWEST_DIGITS = 4;
const AT_SIGN = 0x40;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

interface Place extends Finding {
  row: number;
  /** What takes its place, where that is known already. */
  instead?: string;
}

/**
 * Personal data inside of free text, masked where it stands: e-mail addresses, phones, cards, IBANs, social security
 * numbers, network addresses; the names that the row itself holds in other columns, by what these were masked to; and
 * names behind a title or behind a first name that the locale knows, as a column of last names is masked: `Mrs Ann Lind`
 * is `Mrs Berg`, `Ann Lind` is `Berg`. What has no such form (a first name alone that the row
 * does not hold, a street) is not found. Cut to what the column holds.
 */
export function scan(context: MaskerContext, family: Family, make: MakeMasker): ColumnMasker {
  refuseUnique(context, 'scan');
  if (family !== 'text' || (context.limits?.values ?? null) !== null)
    throw refusal(context, 'scan', 'it holds no free text', ['json', 'preserve', 'shuffle', 'null']);
  const maskers = new Map(
    Object.entries(FOUND).map(([piiType, technique]) => [
      piiType,
      make(technique, foundContext(context, piiType, technique)),
    ]),
  );
  const room = roomOf(context);
  const firstNames = firstNamesOf(context.pools);
  return { mask: (vector, rows) => scanned(vector as BytesVector, room, maskers, firstNames, rows) };
}

const known = new WeakMap<NamePools, ReadonlySet<string>>();

/** In small letters. */
function firstNamesOf(pools: NamePools): ReadonlySet<string> {
  let names = known.get(pools);
  if (names === undefined) {
    const { data, offsets, length } = pools.firstNames.lower;
    names = new Set(Array.from({ length }, (_, at) => decoder.decode(data.subarray(offsets[at], offsets[at + 1]))));
    known.set(pools, names);
  }
  return names;
}

function foundContext(context: MaskerContext, piiType: string, technique: Technique): MaskerContext {
  const column = { ...context.column, type: builtin('text') };
  const domain = `${technique}:${piiType}`;
  return {
    ...context,
    column,
    piiType: piiType as PiiType,
    domain,
    parameters: {},
    shared: true,
    limits: null,
    labels: null,
  };
}

function scanned(
  vector: BytesVector,
  room: number,
  maskers: ReadonlyMap<string, ColumnMasker>,
  firstNames: ReadonlySet<string>,
  rows: RowFacts,
): BytesVector {
  const names = NAMES.map((piiType) => ({ before: rows.unmasked(piiType), after: rows.masked(piiType) }));
  const texts = new Map<number, string>();
  const places: Place[] = [];
  for (let row = 0; row < vector.length; row++) {
    if (isNull(vector, row)) continue;
    const bytes = vector.data.subarray(vector.offsets[row], vector.offsets[row + 1]);
    const own = bytes.length === 0 ? [] : names.flatMap((pair) => namePair(pair, row));
    const byForm = mayHold(bytes);
    const named = mayHoldNames(bytes);
    if (own.length === 0 && !byForm && !named) continue;
    const text = decoder.decode(bytes);
    const found: Place[] = byForm ? findPersonal(text).map((finding) => ({ ...finding, row })) : [];
    const take = (place: Place): void => {
      if (found.every(({ from, to }) => to <= place.from || from >= place.to)) found.push(place);
    };
    const lower = own.length === 0 ? '' : text.toLowerCase();
    for (const { before, after } of own) {
      for (const from of findName(text, lower, before))
        take({ from, to: from + before.length, row, pii_type: 'person_name', instead: after });
    }
    if (named)
      for (const { before, name } of findNames(text, firstNames)) {
        take({ ...name, row, pii_type: 'last_name' });
        if (before !== null) take({ ...before, row, pii_type: 'first_name', instead: '' });
      }
    if (found.length === 0) continue;
    texts.set(row, text);
    places.push(...found.sort((a, b) => a.from - b.from));
  }
  maskPlaces(places, texts, maskers);
  return withPlaces(vector, room, texts, places);
}

function maskPlaces(
  places: Place[],
  texts: ReadonlyMap<number, string>,
  maskers: ReadonlyMap<string, ColumnMasker>,
): void {
  for (const [piiType, masker] of maskers) {
    const own = places.filter((place) => place.pii_type === piiType && place.instead === undefined);
    if (own.length === 0) continue;
    const builder = new BytesBuilder('utf8');
    for (const { row, from, to } of own) builder.appendString(texts.get(row)!.slice(from, to));
    const masked = masker.mask(builder.finish(), NO_ROWS) as BytesVector;
    own.forEach((place, index) => {
      place.instead = decoder.decode(masked.data.subarray(masked.offsets[index], masked.offsets[index + 1]));
    });
  }
}

const encoder = new TextEncoder();

function withPlaces(
  vector: BytesVector,
  room: number,
  texts: ReadonlyMap<number, string>,
  places: readonly Place[],
): BytesVector {
  const writer = new BytesWriter(vector.length, vector.offsets[vector.length] - vector.offsets[0]);
  let next = 0;
  for (let row = 0; row < vector.length; row++) {
    const text = texts.get(row);
    const start = writer.size;
    if (text === undefined) writer.copy(vector.data, vector.offsets[row], vector.offsets[row + 1]);
    else {
      let masked = '';
      let at = 0;
      for (; next < places.length && places[next].row === row; next++) {
        masked += text.slice(at, places[next].from) + (places[next].instead ?? '');
        at = places[next].to;
      }
      const bytes = encoder.encode(masked + text.slice(at));
      writer.copy(bytes, 0, bytes.length);
      writer.size = cutAt(writer.data, start, writer.size, room);
    }
    writer.end();
  }
  return writer.finish(vector.kind, vector.validity);
}

/** What the row's name was and is, where it has one. */
function namePair(
  { before, after }: { before: BytesVector | undefined; after: BytesVector | undefined },
  row: number,
): { before: string; after: string }[] {
  if (before === undefined || after === undefined || isNull(before, row)) return [];
  const of = ({ data, offsets }: BytesVector): string => decoder.decode(data.subarray(offsets[row], offsets[row + 1]));
  const name = of(before).trim();
  // Chinese, Japanese and Korean names are short, and no word of anything else.
  const isName = name.length >= SHORTEST_NAME || (name.length > 1 && /^[\p{Lo}]+$/u.test(name));
  return isName ? [{ before: name, after: of(after) }] : [];
}

function mayHold(bytes: Uint8Array): boolean {
  let digits = 0;
  for (const byte of bytes) {
    if (byte === AT_SIGN || (isDigit(byte) && ++digits >= FEWEST_DIGITS)) return true;
    // IPv6 may have fewer.
    if (byte === 0x3a) digits++;
  }
  return false;
}
