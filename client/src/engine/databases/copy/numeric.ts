/**
 * PostgreSQL's binary numeric: four 16-bit words (how many digits, weight of the first, sign, decimal places to show)
 * and then digits to the base of 10,000. Converted from and to decimal text and scaled integers, exactly.
 */

const POSITIVE = 0x0000;
const NEGATIVE = 0x4000;
const NAN = 0xc000;
const INFINITE = 0xd000;
const NEGATIVE_INFINITE = 0xf000;

const HEADER = 8;
const MAX_SCALE = 16_383;
const MAX_GROUPS = 32_767;
const INT64_MAX = 0x7fffffffffffffffn;
const INT64_MIN = -0x8000000000000000n;
/** Integers below are exact as a JavaScript number. */
const SAFE_HIGH = 0x200000;
const SAFE_DIGITS = 15;

const POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

const ZERO = 0x30;
const NINE = 0x39;

/** What a value is that cannot be converted; the caller adds where. */
export class NumericProblem extends Error {}

/** Binary numerics after one another, with offsets: what a `binary` vector is made of. */
export class NumericEncoder {
  readonly offsets: Int32Array;
  data: Uint8Array;
  #view: DataView;
  #digits = new Uint8Array(64);
  #groups = new Uint16Array(16);
  #size = 0;
  #count = 0;

  constructor(length: number) {
    this.offsets = new Int32Array(length + 1);
    this.data = new Uint8Array(Math.max(64, length * 20));
    this.#view = new DataView(this.data.buffer);
  }

  appendNull(): void {
    this.offsets[++this.#count] = this.#size;
  }

  /** The integer `high * 2^32 + low`, with `scale` of its digits after the point. */
  appendDecimal64(high: number, low: number, scale: number): void {
    if (high >= SAFE_HIGH || high < -SAFE_HIGH) {
      this.#appendBig((BigInt(high) << 32n) | BigInt(low >>> 0), scale);
      return;
    }
    let rest = high * 0x100000000 + (low >>> 0);
    const sign = rest < 0 ? NEGATIVE : POSITIVE;
    if (rest < 0) rest = -rest;
    // The lowest group is filled up with zeros to four places after the point; then four digits at a time.
    const groups = this.#groups;
    let count = 0;
    const partial = scale % 4;
    if (partial > 0) {
      const power = POWERS[partial];
      groups[count++] = (rest % power) * POWERS[4 - partial];
      rest = Math.floor(rest / power);
    }
    while (rest > 0) {
      groups[count++] = rest % 10_000;
      rest = Math.floor(rest / 10_000);
    }
    // Groups stand from the lowest up; zeros at either end are left out.
    while (count > 0 && groups[count - 1] === 0) count--;
    let lowest = 0;
    while (lowest < count && groups[lowest] === 0) lowest++;
    const weight = count - 1 - Math.ceil(scale / 4);
    let at = this.#begin(count - lowest, count === 0 ? 0 : weight, count === 0 ? POSITIVE : sign, scale);
    for (let index = count - 1; index >= lowest; index--, at += 2) this.#view.setUint16(at, groups[index]);
    this.offsets[++this.#count] = this.#size;
  }

  /** Decimal text as PostgreSQL writes and reads it: `-12.50`, `1e-7`, `NaN`, `Infinity`. */
  appendText(bytes: Uint8Array, start: number, end: number): void {
    let at = start;
    let negative = false;
    if (at < end && (bytes[at] === 0x2d || bytes[at] === 0x2b)) negative = bytes[at++] === 0x2d;
    const first = bytes[at];
    if (at >= end) throw notANumber(bytes, start, end);
    if (first > NINE) {
      this.#appendSpecial(bytes, start, end);
      return;
    }
    if (this.#digits.length < end - at) this.#digits = new Uint8Array(2 * (end - at));
    const digits = this.#digits;
    let count = 0;
    let point = -1;
    for (; at < end; at++) {
      const byte = bytes[at];
      if (byte >= ZERO && byte <= NINE) digits[count++] = byte - ZERO;
      else if (byte === 0x2e && point < 0) point = count;
      else break;
    }
    if (count === 0) throw notANumber(bytes, start, end);
    if (point < 0) point = count;
    if (at < end) point += exponentOf(bytes, at, end) ?? fail(bytes, start, end);
    this.#appendDigits(digits, count, point, negative, Math.max(0, count - point));
  }

  #appendBig(value: bigint, scale: number): void {
    if (value === INT64_MAX || value === INT64_MIN) {
      this.#appendWords(value > 0n ? INFINITE : NEGATIVE_INFINITE);
      return;
    }
    const text = (value < 0n ? -value : value).toString();
    if (this.#digits.length < text.length) this.#digits = new Uint8Array(64);
    for (let index = 0; index < text.length; index++) this.#digits[index] = text.charCodeAt(index) - ZERO;
    this.#appendDigits(this.#digits, text.length, text.length - scale, value < 0n, scale);
  }

  /** `count` decimal digits, `point` of which stand before the point; it may lie outside them. */
  #appendDigits(digits: Uint8Array, count: number, point: number, negative: boolean, scale: number): void {
    let from = 0;
    let to = count;
    while (from < to && digits[from] === 0) from++;
    while (to > from && digits[to - 1] === 0) to--;
    const before = point - from;
    const weight = from === to ? 0 : Math.floor((before - 1) / 4);
    // Where the first group begins, which may be to the left of the first digit.
    const start = from - (4 * (weight + 1) - before);
    const groups = from === to ? 0 : Math.ceil((to - start) / 4);
    if (scale > MAX_SCALE || weight > MAX_GROUPS || groups > MAX_GROUPS)
      throw new NumericProblem('it has more digits than a numeric holds');
    let at = this.#begin(groups, weight, negative && groups > 0 ? NEGATIVE : POSITIVE, scale);
    for (let place = start; at < this.#size; place += 4, at += 2) {
      let group = 0;
      for (let index = place; index < place + 4; index++) {
        group = group * 10 + (index >= from && index < to ? digits[index] : 0);
      }
      this.#view.setUint16(at, group);
    }
    this.offsets[++this.#count] = this.#size;
  }

  #appendSpecial(bytes: Uint8Array, start: number, end: number): void {
    const word = Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.min(end - start, 20))
      .toString('latin1')
      .toLowerCase();
    if (word === 'nan') this.#appendWords(NAN);
    else if (/^\+?inf(inity)?$/.test(word)) this.#appendWords(INFINITE);
    else if (/^-inf(inity)?$/.test(word)) this.#appendWords(NEGATIVE_INFINITE);
    else throw notANumber(bytes, start, end);
  }

  #appendWords(sign: number): void {
    this.#begin(0, 0, sign, 0);
    this.offsets[++this.#count] = this.#size;
  }

  /** Writes the four words and makes room for the digits; where the first one goes. */
  #begin(groups: number, weight: number, sign: number, scale: number): number {
    const at = this.#size;
    this.#size += HEADER + 2 * groups;
    if (this.#size > this.data.length) {
      const grown = new Uint8Array(Math.max(this.data.length * 2, this.#size));
      grown.set(this.data);
      this.data = grown;
      this.#view = new DataView(grown.buffer);
    }
    this.#view.setUint16(at, groups);
    this.#view.setInt16(at + 2, weight);
    this.#view.setUint16(at + 4, sign);
    this.#view.setUint16(at + 6, scale);
    return at + HEADER;
  }
}

/** `e-12` at a place of a text; undefined where something else stands there. */
function exponentOf(bytes: Uint8Array, at: number, end: number): number | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(end - at, 12)).toString('latin1');
  return end - at <= 12 && /^e[+-]?\d+$/i.test(text) ? Number(text.slice(1)) : undefined;
}

function fail(bytes: Uint8Array, start: number, end: number): never {
  throw notANumber(bytes, start, end);
}

function notANumber(bytes: Uint8Array, start: number, end: number): NumericProblem {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.min(end - start, 40)).toString('utf8');
  return new NumericProblem(`${JSON.stringify(text)} is not a number`);
}

/**
 * A binary numeric as an integer scaled by 10^scale, put into `words` as its low and high word. Infinity is the largest
 * and the smallest integer. Throws NumericProblem for what an integer cannot hold.
 */
export function decodeDecimal64(view: DataView, at: number, scale: number, words: Int32Array, index: number): void {
  const groups = view.getUint16(at);
  const weight = view.getInt16(at + 2);
  const sign = view.getUint16(at + 4);
  if (sign === POSITIVE || sign === NEGATIVE) {
    if (4 * (weight + 1) + scale <= SAFE_DIGITS && groups <= 8) {
      let value = 0;
      for (let group = 0; group < groups; group++) {
        const exponent = 4 * (weight - group) + scale;
        const digit = view.getUint16(at + HEADER + 2 * group);
        value += exponent >= 0 ? digit * POWERS[exponent] : wholeQuotient(digit, -exponent);
      }
      if (sign === NEGATIVE) value = -value;
      words[2 * index] = value | 0;
      words[2 * index + 1] = Math.floor(value / 0x100000000);
      // `| 0` takes the low word of integers up to 2^53, also of negative ones.
      return;
    }
    putBig(bigDecimal(view, at, scale), words, index);
    return;
  }
  if (sign === INFINITE) putBig(INT64_MAX, words, index);
  else if (sign === NEGATIVE_INFINITE) putBig(INT64_MIN, words, index);
  else throw new NumericProblem('it is NaN, which a decimal of fixed size cannot hold');
}

function wholeQuotient(digit: number, exponent: number): number {
  const power = exponent < POWERS.length ? POWERS[exponent] : Infinity;
  if (digit % power !== 0) throw new NumericProblem('it has more digits after the point than its column says');
  return digit / power;
}

function bigDecimal(view: DataView, at: number, scale: number): bigint {
  const groups = view.getUint16(at);
  const weight = view.getInt16(at + 2);
  let value = 0n;
  for (let group = 0; group < groups; group++) {
    const exponent = 4 * (weight - group) + scale;
    const digit = view.getUint16(at + HEADER + 2 * group);
    value += exponent >= 0 ? BigInt(digit) * 10n ** BigInt(exponent) : BigInt(wholeQuotient(digit, -exponent));
  }
  if (value > INT64_MAX) throw new NumericProblem('it has more digits than its column says');
  return view.getUint16(at + 4) === NEGATIVE ? -value : value;
}

function putBig(value: bigint, words: Int32Array, index: number): void {
  words[2 * index] = Number(BigInt.asIntN(32, value));
  words[2 * index + 1] = Number(value >> 32n);
}

/** How many bytes `decodeText` writes at most. */
export function maxTextSize(view: DataView, at: number): number {
  const weight = view.getInt16(at + 2);
  return 12 + 4 * (Math.max(weight, 0) + 1) + view.getUint16(at + 6);
}

/** A binary numeric as PostgreSQL's own decimal text. Returns the place after its last byte. */
export function decodeText(view: DataView, at: number, out: Uint8Array, start: number): number {
  const groups = view.getUint16(at);
  const weight = view.getInt16(at + 2);
  const sign = view.getUint16(at + 4);
  const scale = view.getUint16(at + 6);
  if (sign === NAN) return putWord('NaN', out, start);
  if (sign === INFINITE) return putWord('Infinity', out, start);
  if (sign === NEGATIVE_INFINITE) return putWord('-Infinity', out, start);
  const digitOf = (group: number): number =>
    group >= 0 && group < groups ? view.getUint16(at + HEADER + 2 * group) : 0;

  let end = start;
  if (sign === NEGATIVE) out[end++] = 0x2d;
  if (weight < 0) {
    out[end++] = ZERO;
  } else {
    const first = digitOf(0);
    if (first >= 1000) out[end++] = ZERO + Math.floor(first / 1000);
    if (first >= 100) out[end++] = ZERO + (Math.floor(first / 100) % 10);
    if (first >= 10) out[end++] = ZERO + (Math.floor(first / 10) % 10);
    out[end++] = ZERO + (first % 10);
    for (let group = 1; group <= weight; group++) end = putGroup(digitOf(group), out, end);
  }
  if (scale === 0) return end;
  out[end++] = 0x2e;
  const last = end + scale;
  for (let group = weight + 1; end < last; group++) {
    end = putGroup(digitOf(group), out, end);
  }
  return last;
}

function putGroup(digit: number, out: Uint8Array, at: number): number {
  out[at] = ZERO + Math.floor(digit / 1000);
  out[at + 1] = ZERO + (Math.floor(digit / 100) % 10);
  out[at + 2] = ZERO + (Math.floor(digit / 10) % 10);
  out[at + 3] = ZERO + (digit % 10);
  return at + 4;
}

function putWord(word: string, out: Uint8Array, at: number): number {
  for (let index = 0; index < word.length; index++) out[at + index] = word.charCodeAt(index);
  return at + word.length;
}
