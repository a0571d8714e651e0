/** What a byte is in a normal form: 0 for a separator, else itself, ASCII letters as small ones. */
export const FOLDED = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80 || byte === 0x5f) return byte;
  const text = String.fromCharCode(byte);
  return /[0-9a-z]/i.test(text) ? text.toLowerCase().charCodeAt(0) : 0;
});

/** 1 for letters and digits of ASCII. */
const IS_PLAIN = FOLDED.map((folded) => (folded !== 0 && folded !== 0x5f && folded < 0x80 ? 1 : 0));

export const SPACE = 0x20;
export const STARTS = 1;
export const ENDS = 2;

/** Parts of 8, 4, 4, 4 and 12 digits. */
const UUID_MARKS = Uint8Array.from({ length: 36 }, (_, at) =>
  [0, 9, 14, 19, 24].includes(at) ? STARTS : [7, 12, 17, 22, 35].includes(at) ? ENDS : 0,
);

const BACKSLASH = 0x5c;
const SMALL_U = 0x75;

/**
 * Text in a normal form: words of small letters and digits with one blank between them, whatever stood there. Where a
 * word, or a part of one that is written with other letters, may begin or end is marked. Case is folded for ASCII.
 */
export class Words {
  text = new Uint8Array(256);
  /** STARTS and ENDS, for each byte of `text`. */
  marks = new Uint8Array(256);
  length = 0;

  /** The text of the UUID that begins at `from`. */
  readUuid(data: Uint8Array, from: number): void {
    writeUuid(this.text, data, from, SPACE);
    this.marks.set(UUID_MARKS);
    this.length = UUID_MARKS.length;
  }

  /** `escaped`: of JSON, and of the text form of arrays, where a backslash says how a character is written. */
  read(data: Uint8Array, from: number, to: number, escaped: boolean): void {
    if (to - from + 1 > this.text.length) {
      this.text = new Uint8Array((to - from + 1) * 2);
      this.marks = new Uint8Array((to - from + 1) * 2);
    }
    const { text, marks } = this;
    let length = 0;
    let kind = 0;
    for (let at = from; at < to;) {
      let byte = data[at++];
      // Most of all text: a word goes on.
      if (kind === PLAIN && IS_PLAIN[byte] === 1) {
        text[length] = FOLDED[byte];
        marks[length++] = 0;
        continue;
      }
      if (byte >= 0x80) {
        const width = separatorWidth(data, at - 1);
        if (width > 0) {
          at += width - 1;
          byte = 0;
        }
      } else if (escaped && byte === BACKSLASH && at < to) {
        const code = data[at] === SMALL_U ? hexCode(data, at + 1, to) : -1;
        at += code < 0 ? 1 : 5;
        if (code >= 0x80) {
          // Written out; halves of a pair stand for themselves.
          const bytes = Buffer.from(String.fromCharCode(code));
          for (const one of bytes.subarray(0, -1)) {
            if (kind === 0 && length > 0) {
              text[length] = SPACE;
              marks[length++] = 0;
            }
            text[length] = one;
            marks[length++] = kind === OTHER ? 0 : STARTS;
            if (kind !== OTHER && kind !== 0) marks[length - 2] |= ENDS;
            kind = OTHER;
          }
          byte = bytes[bytes.length - 1];
        } else byte = code < 0 ? 0 : code;
      }
      const folded = FOLDED[byte];
      if (folded === 0) {
        if (kind !== 0) marks[length - 1] |= ENDS;
        kind = 0;
        continue;
      }
      const next = folded >= 0x80 ? OTHER : folded === 0x5f ? UNDERSCORE : PLAIN;
      if (kind === 0 && length > 0) {
        text[length] = SPACE;
        marks[length++] = 0;
      }
      text[length] = folded;
      marks[length] = next === kind ? 0 : STARTS;
      if (next !== kind && kind !== 0) marks[length - 1] |= ENDS;
      length++;
      kind = next;
    }
    if (kind !== 0) marks[length - 1] |= ENDS;
    this.length = length;
  }
}

/** The digits of each byte in base 16. */
const HIGH_DIGITS = Uint8Array.from({ length: 256 }, (_, byte) => (byte >> 4).toString(16).charCodeAt(0));
const LOW_DIGITS = Uint8Array.from({ length: 256 }, (_, byte) => (byte & 15).toString(16).charCodeAt(0));

/** Writes the text form of the UUID that begins at `from`, 36 bytes, with `gap` between its parts. */
export function writeUuid(target: Uint8Array, data: Uint8Array, from: number, gap: number): void {
  for (let byte = 0, at = 0; byte < 16; byte++) {
    if (byte === 4 || byte === 6 || byte === 8 || byte === 10) target[at++] = gap;
    target[at++] = HIGH_DIGITS[data[from + byte]];
    target[at++] = LOW_DIGITS[data[from + byte]];
  }
}

/** Kinds of a word's characters; where one follows another, a value may begin: 请联系anna@x.org. */
const PLAIN = 1;
const UNDERSCORE = 2;
const OTHER = 3;

/** The bytes of a sign or blank beyond ASCII, 0 for a letter: Latin-1's, general punctuation, those of East Asia. */
export function separatorWidth(data: Uint8Array, at: number): number {
  const [lead, next] = [data[at], data[at + 1]];
  if (lead === 0xc2) return 2;
  if (lead === 0xe2) return next === 0x80 || next === 0x81 ? 3 : 0;
  if (lead === 0xe3) return next === 0x80 && data[at + 2] <= 0x91 ? 3 : 0;
  if (lead === 0xef) return (next === 0xbb && data[at + 2] === 0xbf) || (next === 0xbc && data[at + 2] < 0x90) ? 3 : 0;
  return 0;
}

/** Four hex digits, or -1. */
function hexCode(data: Uint8Array, at: number, to: number): number {
  if (at + 4 > to) return -1;
  const digits = String.fromCharCode(data[at], data[at + 1], data[at + 2], data[at + 3]);
  return /^[0-9a-f]{4}$/i.test(digits) ? Number.parseInt(digits, 16) : -1;
}
