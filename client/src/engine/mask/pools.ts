import type { ByteValues } from './keyed/keyed';

/** Texts to choose from, as the bytes they are written with. */
export interface Pool extends ByteValues {
  /** The same in capitals and in small letters, for values that are written so. */
  upper: ByteValues;
  lower: ByteValues;
}

/** What `replace` draws from, of one locale; English where the locale has none. The same on every machine. */
export interface NamePools {
  firstNames: Pool;
  lastNames: Pool;
  /** The names as they stand in addresses: small ASCII letters. Value i belongs to name i. */
  firstInAddress: ByteValues;
  lastInAddress: ByteValues;
  /** What the language writes first in a full name, and what stands between the two. */
  isLastFirst: boolean;
  nameGap: string;
  streets: Pool;
  /** What stands before and after a house number: one of the two is empty. */
  numberFirst: boolean;
  numberGap: string;
  cities: Pool;
  regions: Pool;
  regionCodes: Pool;
  countries: Pool;
  /** ISO 3166. */
  countryCodes2: Pool;
  countryCodes3: Pool;
  companies: Pool;
  words: Pool;
}

const encoder = new TextEncoder();

/** Texts as bytes with offsets. */
export function byteValues(texts: readonly string[]): ByteValues {
  const encoded = texts.map((text) => encoder.encode(text));
  const offsets = new Int32Array(texts.length + 1);
  encoded.forEach((bytes, index) => (offsets[index + 1] = offsets[index] + bytes.length));
  const data = new Uint8Array(offsets[texts.length]);
  encoded.forEach((bytes, index) => data.set(bytes, offsets[index]));
  return { length: texts.length, offsets, data };
}

/** Texts, each once, with their capitals and small letters. */
export function poolOf(texts: readonly string[]): Pool {
  const all = [...new Set(texts)];
  return {
    ...byteValues(all),
    upper: byteValues(all.map((text) => text.toUpperCase())),
    lower: byteValues(all.map((text) => text.toLowerCase())),
  };
}
