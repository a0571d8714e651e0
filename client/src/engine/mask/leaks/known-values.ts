import { randomBytes } from 'node:crypto';
import type { PiiType } from '../../privacy/pii-types';
import { HashSet } from './hash-set';
import { type Met, SpilledValues } from './spilled-values';
import { ENDS, FOLDED, separatorWidth, SPACE, STARTS, Words } from './words';

/** Longer values are known by their first bytes. */
export const MAX_LENGTH = 128;
/** Shorter ones mean nothing away from their row. */
const MIN_LENGTH = 6;
const MIN_DIGITS = 7;
/** By how a value begins, it is told what need not be looked up. */
const PREFIX_BITS = 20;
const PREFIX_LENGTH = 4;
const PREFIX_STEP = 0x01000193;

/** Written as one word of letters alone, and yet nothing but themselves. */
const OPAQUE: ReadonlySet<PiiType> = new Set<PiiType>(['secret_token', 'password_hash', 'device_id']);

/** Told of what was found in a text: the tag of the value, and how many digits it has where it has nothing else. */
export interface Finder {
  /** Its index among those that `finish` is given, below 2^24. */
  readonly index: number;
  found(tag: number, digits: number): void;
}

/** One way in which values are written and looked up. */
interface Form {
  values: HashSet;
  prefixes: Uint8Array;
  lengths: Uint8Array;
  /** Whether blanks count. */
  spaced: boolean;
  /** Keeps its hashes apart from those of the other form. */
  salt: number;
}

export interface KnownValuesOptions {
  /** Different values that are kept in memory; more than that are on disk. */
  inMemory?: number;
  /** Where the disk is used. */
  folder?: string;
}

const IN_MEMORY = 1 << 17;

/**
 * Values that must not be found in a text, as 64-bit hashes under a key of this object alone: nothing of a value can be
 * read from it. A value is known as its words (`anna berg`, `anna berg shop se`); digits alone, and IBANs, whatever
 * stands between them (`4242 4242`, `4242-4242`). Memory is bounded: where values are too many, they and what may be one
 * of them go to disk, and finders are told by `finish`.
 */
export class KnownValues {
  /** Of digits alone: how many different ones there are, by their number of digits. */
  readonly numbers = new Float64Array(MAX_LENGTH + 1);
  readonly #words = new Words();
  /** Where both words of a hash begin, and what they are multiplied with. */
  readonly #lowStart = randomWord();
  readonly #highStart = randomWord();
  readonly #lowStep = randomWord() | 1;
  readonly #highStep = randomWord() | 1;
  readonly #asWords: Form;
  readonly #asDigits: Form;

  /** Whether there are values of hex digits alone that are no numbers. */
  #hasHex = false;
  /** Whether values that are known by their digits have letters too, as IBANs have. */
  #hasSolidLetters = false;
  readonly #inMemory: number;
  readonly #folder: string | undefined;
  #spilled: SpilledValues | null = null;
  /** Of those that were spilled; known at the end. */
  #different = 0;

  constructor({ inMemory = IN_MEMORY, folder }: KnownValuesOptions = {}) {
    this.#inMemory = inMemory;
    this.#folder = folder;
    const form = (spaced: boolean): Form => ({
      values: new HashSet(),
      prefixes: new Uint8Array((1 << PREFIX_BITS) >> 3),
      lengths: new Uint8Array(MAX_LENGTH + 1),
      spaced,
      salt: spaced ? 0 : DIGITS_SALT,
    });
    this.#asWords = form(true);
    this.#asDigits = form(false);
  }

  get isEmpty(): boolean {
    return this.#spilled === null && this.#inSets === 0;
  }

  /** How many different values there are, once it is finished. */
  get size(): number {
    return this.#spilled === null ? this.#inSets : this.#different;
  }

  /** Whether one of them can be found in a UUID; the digits of one are no number. */
  get mayBeInUuids(): boolean {
    return this.#hasHex;
  }

  get #inSets(): number {
    return this.#asWords.values.size + this.#asDigits.values.size;
  }

  /** Whether the value means something anywhere, and so is known from now on (or was before). */
  add(data: Uint8Array, from: number, to: number, piiType: PiiType, tag: number): boolean {
    // What is beyond the length that counts need not be looked at; separators have room.
    const end = Math.min(to, from + MAX_LENGTH * 4);
    const isNumber = piiType !== 'ip_address' && isNumeric(data, from, end);
    const isSolid = isNumber || piiType === 'iban';
    const [lowStep, highStep] = [this.#lowStep, this.#highStep];
    let low = this.#lowStart;
    let high = this.#highStart;
    let size = 0;
    let prefix = 0;
    let solidSize = 0;
    let digits = 0;
    let isBlank = false;
    let hexDigits = 0;
    for (let at = from; at < end; at++) {
      let folded = FOLDED[data[at]];
      if (folded >= 0x80) {
        const width = separatorWidth(data, at);
        if (width > 0) {
          at += width - 1;
          folded = 0;
        }
      }
      if (folded === 0) {
        isBlank = size > 0;
        continue;
      }
      digits += IS_DIGIT[folded];
      hexDigits += IS_HEX[folded];
      if (isBlank) {
        isBlank = false;
        if (!isSolid && size < MAX_LENGTH) {
          if (size++ < PREFIX_LENGTH) prefix = prefixStep(prefix, SPACE);
          low = Math.imul(low ^ SPACE, lowStep);
          high = Math.imul(((high << 7) | (high >>> 25)) ^ SPACE, highStep);
        }
      }
      if (solidSize === MAX_LENGTH) break;
      solidSize++;
      if (size < MAX_LENGTH) {
        if (size++ < PREFIX_LENGTH) prefix = prefixStep(prefix, folded);
        low = Math.imul(low ^ folded, lowStep);
        high = Math.imul(((high << 7) | (high >>> 25)) ^ folded, highStep);
      }
    }
    if (isNumber ? digits < MIN_DIGITS : size < MIN_LENGTH) return false;
    if ((isSolid || size === solidSize) && digits === 0 && !OPAQUE.has(piiType)) return false;
    if (isSolid && !isNumber) this.#hasSolidLetters = true;
    if (!isNumber && hexDigits === solidSize) this.#hasHex = true;
    this.#put(isSolid ? this.#asDigits : this.#asWords, low, high, size, prefix, tag, isNumber ? size : 0);
    return true;
  }

  /** `digits`: of a number, else 0. */
  #put(form: Form, low: number, high: number, size: number, prefix: number, tag: number, digits: number): void {
    const first = mixed(low);
    const second = mixed(high ^ first);
    if (this.#spilled !== null) this.#spilled.add(first, second ^ form.salt, tag, digits);
    else if (!form.values.add(first, second, tag)) return;
    else if (digits > 0) this.numbers[digits]++;
    form.lengths[size] = 1;
    const place = prefixPlace(prefix);
    form.prefixes[place >> 3] |= 1 << (place & 7);
    if (this.#spilled === null && this.#inSets > this.#inMemory) this.#spill();
  }

  /** Memory is given back; numbers that were counted are not counted again. */
  #spill(): void {
    const spilled = new SpilledValues(this.#folder);
    this.#spilled = spilled;
    for (const form of [this.#asWords, this.#asDigits]) {
      form.values.forEach((low, high, tag) => spilled.add(low, high ^ form.salt, tag, 0));
      form.values = new HashSet();
    }
  }

  /** No more are added: searches may begin. */
  async seal(signal?: AbortSignal): Promise<void> {
    if (this.#spilled !== null) this.#different = await this.#spilled.seal(this.numbers, signal);
  }

  /** Tells finders of what they have not been told. To be called once, after all searches. */
  async finish(finders: readonly Finder[], signal?: AbortSignal): Promise<void> {
    const met: Met = (finder, tag, digits) => finders[finder].found(tag, digits);
    await this.#spilled?.join(met, signal);
  }

  /** Gives the disk back, whether it was finished or not. */
  close(): void {
    this.#spilled?.close();
  }

  /**
   * Tells of every known value that stands in the text by itself, now or when it is finished. `runs[n]` counts the numbers
   * of n digits met. False where there was nothing to tell or to count.
   */
  search(data: Uint8Array, from: number, to: number, escaped: boolean, finder: Finder, runs: Float64Array): boolean {
    this.#words.read(data, from, to, escaped);
    return this.#searchWords(finder, runs);
  }

  /** The same of the UUID that begins at `from`. */
  searchUuid(data: Uint8Array, from: number, finder: Finder, runs: Float64Array): boolean {
    this.#words.readUuid(data, from);
    return this.#searchWords(finder, runs);
  }

  #searchWords(finder: Finder, runs: Float64Array): boolean {
    const { marks, length, text } = this.#words;
    const [byWords, byDigits] = [this.#asWords, this.#asDigits];
    let isAny = false;
    for (let at = 0; at + PREFIX_LENGTH < length; at++) {
      if ((marks[at] & STARTS) === 0) continue;
      const first = text[at];
      const hash = prefixStep(prefixStep(prefixStep(prefixStep(0, first), text[at + 1]), text[at + 2]), text[at + 3]);
      if (mayBegin(byWords, hash) && this.#searchFrom(byWords, at, finder, runs)) isAny = true;
      if (first >= 0x80 || !(this.#hasSolidLetters || isDigit(first))) continue;
      const hasBlank = text[at + 1] === SPACE || text[at + 2] === SPACE || text[at + 3] === SPACE;
      if (!mayBegin(byDigits, hasBlank ? this.#solidPrefix(at) : hash)) continue;
      if (this.#searchFrom(byDigits, at, finder, runs)) isAny = true;
    }
    return isAny;
  }

  #searchFrom({ values, lengths, spaced, salt }: Form, start: number, finder: Finder, runs: Float64Array): boolean {
    const { text, marks, length } = this.#words;
    const [lowStep, highStep] = [this.#lowStep, this.#highStep];
    const spilled = this.#spilled;
    let low = this.#lowStart;
    let high = this.#highStart;
    let size = 0;
    let isNumber = !spaced;
    let isAny = false;
    for (let at = start; at < length && size < MAX_LENGTH; at++) {
      const byte = text[at];
      if (!spaced && byte === SPACE) continue;
      if (isNumber && !isDigit(byte)) isNumber = false;
      low = Math.imul(low ^ byte, lowStep);
      high = Math.imul(((high << 7) | (high >>> 25)) ^ byte, highStep);
      size++;
      const isWhole = (marks[at] & ENDS) !== 0 || size === MAX_LENGTH;
      if (!isWhole || lengths[size] === 0) continue;
      if (isNumber) {
        runs[size]++;
        isAny = true;
      }
      const first = mixed(low);
      const second = mixed(high ^ first);
      const digits = isNumber ? size : 0;
      if (spilled !== null) {
        if (spilled.meet(first, second ^ salt, finder.index, digits)) isAny = true;
        continue;
      }
      const tag = values.tagOf(first, second);
      if (tag < 0) continue;
      finder.found(tag, digits);
      isAny = true;
    }
    return isAny;
  }

  /** Of the first bytes from a place on that are no blanks. */
  #solidPrefix(start: number): number {
    const { text, length } = this.#words;
    let hash = 0;
    let size = 0;
    for (let at = start; at < length && size < PREFIX_LENGTH; at++) {
      if (text[at] === SPACE) continue;
      hash = prefixStep(hash, text[at]);
      size++;
    }
    return hash;
  }
}

const prefixStep = (hash: number, byte: number): number => Math.imul(hash ^ byte, PREFIX_STEP);

function mayBegin({ prefixes }: Form, hash: number): boolean {
  const place = prefixPlace(hash);
  return (prefixes[place >> 3] & (1 << (place & 7))) !== 0;
}

/** 1 for digits. */
const IS_DIGIT = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x30 && byte <= 0x39 ? 1 : 0));
/** 1 for digits of base 16. */
const IS_HEX = Uint8Array.from({ length: 256 }, (_, byte) => (/[0-9a-f]/.test(String.fromCharCode(byte)) ? 1 : 0));
const randomWord = (): number => randomBytes(4).readInt32LE();

const DIGITS_SALT = 0x2c1b3c6d;

const prefixPlace = (hash: number): number => (hash ^ (hash >>> 15)) & ((1 << PREFIX_BITS) - 1);
/** Whether there is nothing but digits and separators, and no more of them than count. */
function isNumeric(data: Uint8Array, from: number, end: number): boolean {
  let digits = 0;
  for (let at = from; at < end; at++) {
    const byte = data[at];
    if (isDigit(byte)) digits++;
    else if (byte >= 0x80) {
      const width = separatorWidth(data, at);
      if (width === 0) return false;
      at += width - 1;
    } else if (FOLDED[byte] !== 0) return false;
  }
  return digits > 0 && digits <= MAX_LENGTH;
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** murmur3's last step: every bit of the result hangs on every bit given. */
function mixed(word: number): number {
  let hash = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
