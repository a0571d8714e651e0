import type { Slots } from './slots';

/**
 * Classes of characters that stand for each other, each a range of code points that UTF-8 writes with the same number of
 * bytes. What is in no class below and is no sign stays among those of the 64 code points that differ in the last byte
 * alone and lie around it: so every letter of every script is replaced.
 */
const CLASSES: readonly (readonly [first: number, last: number])[] = [
  [0xc0, 0xd6],
  [0xd8, 0xde],
  [0xdf, 0xf6],
  [0xf8, 0xff],
  [0x100, 0x17f],
  [0x391, 0x3a1],
  [0x3a3, 0x3a9],
  [0x3b1, 0x3c9],
  [0x410, 0x42f],
  [0x430, 0x44f],
  [0x5d0, 0x5ea],
  [0x620, 0x64a],
  [0x660, 0x669],
  [0x6f0, 0x6f9],
  [0x904, 0x939],
  [0x966, 0x96f],
  [0xe01, 0xe2e],
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x4e00, 0x9fa5],
  [0xac00, 0xd7a3],
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
  [0x1f600, 0x1f64f],
];

/** Signs, marks and blanks beyond ASCII, which stay. */
const KEPT: readonly (readonly [first: number, last: number])[] = [
  [0x80, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x300, 0x36f],
  [0x64b, 0x65f],
  [0x2000, 0x206f],
  [0x20a0, 0x20cf],
  [0x3000, 0x303f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xff00, 0xff0f],
];

const ZERO = 0x30;
const CAPITAL_A = 0x41;
const SMALL_A = 0x61;

export const isDigit = (byte: number): boolean => byte >= ZERO && byte <= 0x39;
export const isCapital = (byte: number): boolean => byte >= CAPITAL_A && byte <= 0x5a;
export const isSmall = (byte: number): boolean => byte >= SMALL_A && byte <= 0x7a;
export const isLetter = (byte: number): boolean => isCapital(byte) || isSmall(byte);

/** Slots for every letter and digit of data[from .. to), each in its class. `letters` is 26, or 6 for hex digits. */
export function classSlots(slots: Slots, data: Uint8Array, from: number, to: number, letters = 26): void {
  for (let at = from; at < to;) {
    const byte = data[at];
    if (byte < 0x80) {
      if (isSmall(byte)) slots.letter(at, 1, letters, SMALL_A, byte);
      else if (isDigit(byte)) slots.letter(at, 1, 10, ZERO, byte);
      else if (isCapital(byte)) slots.letter(at, 1, letters, CAPITAL_A, byte);
      at++;
    } else at += wideSlot(slots, data, at, to);
  }
}

/** The character's bytes; its slot is added unless it stays. */
function wideSlot(slots: Slots, data: Uint8Array, at: number, to: number): number {
  const lead = data[at];
  const width = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  // What is no UTF-8 stays as it is.
  if (lead < 0xc2 || lead > 0xf4 || at + width > to) return 1;
  let code = lead & (0x7f >> width);
  for (let byte = at + 1; byte < at + width; byte++) {
    if ((data[byte] & 0xc0) !== 0x80) return 1;
    code = (code << 6) | (data[byte] & 0x3f);
  }
  const { first, size } = classOf(code);
  if (size > 1) slots.letter(at, width, size, first, code);
  return width;
}

interface CharacterClass {
  first: number;
  size: number;
}

const CACHE_SIZE = 4096;
/** By the low bits of the code point, as most texts have few letters. */
const cached = new Array<{ code: number; found: CharacterClass } | undefined>(CACHE_SIZE);

/** The class of a code point beyond ASCII; a class of one is a sign. */
function classOf(code: number): CharacterClass {
  const hit = cached[code % CACHE_SIZE];
  if (hit?.code === code) return hit.found;
  const found = findClass(code);
  cached[code % CACHE_SIZE] = { code, found };
  return found;
}

function findClass(code: number): CharacterClass {
  const within = ([first, last]: readonly [number, number]): boolean => code >= first && code <= last;
  if (KEPT.some(within)) return { first: code, size: 1 };
  const named = CLASSES.find(within);
  if (named !== undefined) return { first: named[0], size: named[1] - named[0] + 1 };
  // The gap between named classes: classes must not overlap, or two values could become one.
  let [low, high] = [code & ~63, code | 63];
  for (const [first, last] of [...KEPT, ...CLASSES]) {
    if (last < code) low = Math.max(low, last + 1);
    else high = Math.min(high, first - 1);
  }
  return { first: low, size: high - low + 1 };
}
