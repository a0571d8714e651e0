import { randomBytes } from 'node:crypto';
import type { PiiType } from '../../privacy/pii-types';
import { HashSet } from './hash-set';
import { ENDS, SPACE, STARTS, Words } from './words';

/** Longer values are known by their first bytes. */
export const MAX_LENGTH = 128;
/** Shorter ones mean nothing away from their row. */
const MIN_LENGTH = 6;
export const MIN_DIGITS = 7;
/** By how a value begins, it is told what need not be looked up. */
const PREFIX_BITS = 20;
const PREFIX_LENGTH = 4;

/** Written as one word of letters alone, and yet nothing but themselves. */
const OPAQUE: ReadonlySet<PiiType> = new Set<PiiType>(['secret_token', 'password_hash', 'device_id']);

/** Told of what was found in a text: the tag of the value, and how many digits it has where it has nothing else. */
export interface Finder {
  found(tag: number, digits: number): void;
}

/** One way in which values are written and looked up. */
interface Form {
  values: HashSet;
  prefixes: Uint8Array;
  lengths: Uint8Array;
  /** Whether blanks count. */
  spaced: boolean;
}

/**
 * Values that must not be found in a text, as 64-bit hashes under a key of this object alone: nothing of a value can be
 * read from it. A value is known as its words (`anna berg`, `anna berg shop se`); digits alone, and IBANs, whatever
 * stands between them (`4242 4242`, `4242-4242`).
 */
export class KnownValues {
  /** Of digits alone: how many different ones there are, by their number of digits. */
  readonly numbers = new Float64Array(MAX_LENGTH + 1);
  readonly #words = new Words();
  readonly #key = Uint32Array.from({ length: 4 }, () => randomBytes(4).readUInt32LE());
  readonly #asWords: Form;
  readonly #asDigits: Form;
  /** What `#hash` gives. */
  #low = 0;
  #high = 0;

  constructor(maxSlots: number) {
    const form = (spaced: boolean, slots: number): Form => ({
      values: new HashSet(slots),
      prefixes: new Uint8Array((1 << PREFIX_BITS) >> 3),
      lengths: new Uint8Array(MAX_LENGTH + 1),
      spaced,
    });
    this.#asWords = form(true, maxSlots);
    this.#asDigits = form(false, maxSlots);
  }

  get size(): number {
    return this.#asWords.values.size + this.#asDigits.values.size;
  }

  get refused(): number {
    return this.#asWords.values.refused + this.#asDigits.values.refused;
  }

  /** Whether the value means something anywhere, and so is known from now on (or was before). */
  add(data: Uint8Array, from: number, to: number, piiType: PiiType, tag: number): boolean {
    const words = this.#words;
    // What is beyond the length that counts need not be looked at; separators have room.
    words.read(data, from, Math.min(to, from + MAX_LENGTH * 4), false);
    const { length, letters, digits } = this.#look();
    const isNumber = letters === 0 && piiType !== 'ip_address';
    if (isNumber ? digits < MIN_DIGITS : length < MIN_LENGTH) return false;
    const isOneWord = length === letters + digits;
    if (isOneWord && digits === 0 && !OPAQUE.has(piiType)) return false;
    const form = isNumber || piiType === 'iban' ? this.#asDigits : this.#asWords;
    const size = this.#hash(form, 0);
    if (form.values.add(this.#low, this.#high, tag) && isNumber) this.numbers[size]++;
    form.lengths[size] = 1;
    const prefix = this.#prefix(form, 0);
    form.prefixes[prefix >> 3] |= 1 << (prefix & 7);
    return true;
  }

  /** Tells of every known value that stands in the text by itself. `runs[n]` counts the numbers of n digits met. */
  search(data: Uint8Array, from: number, to: number, escaped: boolean, finder: Finder, runs: Float64Array): void {
    const words = this.#words;
    words.read(data, from, to, escaped);
    const { marks, length, text } = words;
    const [byWords, byDigits] = [this.#asWords, this.#asDigits];
    for (let at = 0; at + PREFIX_LENGTH < length; at++) {
      if ((marks[at] & STARTS) === 0) continue;
      if (this.#mayBegin(byWords, at)) this.#searchFrom(byWords, at, finder, runs);
      if (text[at] < 0x80 && this.#mayBegin(byDigits, at)) this.#searchFrom(byDigits, at, finder, runs);
    }
  }

  /** Letters and digits of what was read; the length as words. */
  #look(): { length: number; letters: number; digits: number } {
    const { text, length } = this.#words;
    let letters = 0;
    let digits = 0;
    for (let at = 0; at < length; at++) {
      if (isDigit(text[at])) digits++;
      else if (text[at] !== SPACE) letters++;
    }
    return { length, letters, digits };
  }

  /** Of what begins at a place of the text; its length. */
  #hash({ spaced }: Form, start: number): number {
    const { text, length } = this.#words;
    const [lowStep, highStep] = [this.#key[2] | 1, this.#key[3] | 1];
    let [low, high] = [this.#key[0] | 0, this.#key[1] | 0];
    let size = 0;
    for (let at = start; at < length && size < MAX_LENGTH; at++) {
      const byte = text[at];
      if (!spaced && byte === SPACE) continue;
      low = Math.imul(low ^ byte, lowStep);
      high = Math.imul(((high << 7) | (high >>> 25)) ^ byte, highStep);
      size++;
    }
    this.#low = mixed(low);
    this.#high = mixed(high ^ this.#low);
    return size;
  }

  #searchFrom({ values, lengths, spaced }: Form, start: number, finder: Finder, runs: Float64Array): void {
    const { text, marks, length } = this.#words;
    const [lowStep, highStep] = [this.#key[2] | 1, this.#key[3] | 1];
    let [low, high] = [this.#key[0] | 0, this.#key[1] | 0];
    let size = 0;
    let isNumber = !spaced;
    for (let at = start; at < length && size < MAX_LENGTH; at++) {
      const byte = text[at];
      if (!spaced && byte === SPACE) continue;
      if (isNumber && !isDigit(byte)) isNumber = false;
      low = Math.imul(low ^ byte, lowStep);
      high = Math.imul(((high << 7) | (high >>> 25)) ^ byte, highStep);
      size++;
      const isWhole = (marks[at] & ENDS) !== 0 || size === MAX_LENGTH;
      if (!isWhole || lengths[size] === 0) continue;
      if (isNumber) runs[size]++;
      const first = mixed(low);
      const tag = values.tagOf(first, mixed(high ^ first));
      if (tag >= 0) finder.found(tag, isNumber ? size : 0);
    }
  }

  #mayBegin(form: Form, at: number): boolean {
    const prefix = this.#prefix(form, at);
    return (form.prefixes[prefix >> 3] & (1 << (prefix & 7))) !== 0;
  }

  #prefix({ spaced }: Form, start: number): number {
    const { text, length } = this.#words;
    let hash = 0;
    let size = 0;
    for (let at = start; at < length && size < PREFIX_LENGTH; at++) {
      const byte = text[at];
      if (!spaced && byte === SPACE) continue;
      hash = Math.imul(hash ^ byte, 0x01000193);
      size++;
    }
    return (hash ^ (hash >>> 15)) & ((1 << PREFIX_BITS) - 1);
  }
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** murmur3's last step: every bit of the result hangs on every bit given. */
function mixed(word: number): number {
  let hash = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
