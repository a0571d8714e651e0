import type { Key } from '../random';
import { Codes } from '../unique';
import { textAt, type ValueSource } from '../value-source';
import { spread } from './spread';

/** Letters of a code, and digits of one where only digits stand. */
const CODE = 5;
const DIGITS = 7;
/** What a phone number keeps in front: `+1555`. */
const PHONE_FRONT = 5;
/** Rows that tell what a source's values look like. */
const SAMPLE = [0, 1, 2, 3, 4, 5, 6, 7];

const DIGITS_ALONE = /^\d+$/;
const PHONE = /^\+?[\d ().-]{7,}$/;
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;
/** A file or a host: what follows the last point is no part of its name. */
const WITH_ENDING = /^[^@\s]*[^@\s.]\.[a-z]{2,7}$/;

/**
 * The texts of a source, each with a code of its own where that reads well, within `room` characters: what no two rows
 * share is the code.
 */
export function codedText(source: ValueSource, room: number, key: Key): (row: number) => string {
  const values = SAMPLE.map((row) => textAt(source, row));
  const all = (pattern: RegExp): boolean => values.every((value) => pattern.test(value));
  const own = { a: key.a ^ 0x5bd1e995, b: key.b };
  if (all(DIGITS_ALONE)) {
    const digits = new Codes(10, DIGITS, own);
    return (row) => digits.at(row);
  }
  if (all(ADDRESS) && room >= 15) {
    // From 10.0.0.0 on, which is private as far as 16 million rows.
    const order = spread(2 ** 24, own);
    return (row) => dotted(0x0a000000 + order(row));
  }
  // As many digits as any row needs.
  if (all(PHONE) && room >= PHONE_FRONT + 10) {
    const digits = new Codes(10, DIGITS, own);
    return (row) =>
      textAt(source, row)
        .replace(/[ ().-]/g, '')
        .slice(0, PHONE_FRONT)
        .padEnd(PHONE_FRONT, '0') + digits.at(row);
  }
  const codes = new Codes(36, CODE, own);
  // No code has a hyphen, and no ending: what stands behind the last hyphen tells the rows apart.
  const coded = (name: string, row: number, ending: string): string => {
    const code = codes.at(row);
    return `${name.slice(0, room - code.length - 1 - ending.length).trimEnd()}-${code}${ending}`;
  };
  if (all(WITH_ENDING) && room >= 24) {
    return (row) => {
      const value = textAt(source, row);
      const point = value.lastIndexOf('.');
      return point < 0 || value.length - point > 8
        ? coded(value, row, '')
        : coded(value.slice(0, point), row, value.slice(point));
    };
  }
  return (row) => coded(textAt(source, row), row, '');
}

const dotted = (number: number): string => [24, 16, 8, 0].map((bits) => (number >>> bits) & 255).join('.');
