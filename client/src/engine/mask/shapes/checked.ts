import { classSlots, isDigit, isLetter } from './character-classes';
import type { Shape } from './shape';
import { luhnDigit, mod97 } from './checksums';

/**
 * Numbers with check digits. What the check digits are off by stays as it was: a valid number becomes a valid one, an
 * invalid one an invalid one, and no two become the same.
 */

/** Digits of payment cards, ISO/IEC 7812. */
const [FEWEST, MOST] = [12, 19];

/** The first digit stays, which tells the brand's kind; the last is the check digit. */
export const cardShape: Shape = {
  slots(slots, data, from, to) {
    let digits = 0;
    for (let at = from; at < to; at++) {
      if (isDigit(data[at])) digits++;
      else if (isLetter(data[at]) || data[at] >= 0x80) return false;
    }
    if (digits < FEWEST || digits > MOST) return false;
    let seen = 0;
    for (let at = from; at < to; at++) {
      if (!isDigit(data[at])) continue;
      if (seen > 0 && seen < digits - 1) slots.letter(at, 1, 10, 0x30, data[at]);
      seen++;
    }
    return true;
  },
  repair(before, after, from, to, start) {
    let last = to - 1;
    while (!isDigit(before[last])) last--;
    const off = before[last] - 0x30 + 10 - luhnDigit(before, from, last);
    after[last - start] = 0x30 + ((luhnDigit(after, from - start, last - start) + off) % 10);
  },
};

/** Country, two check digits, then the account: country and length stay. ISO 13616. */
export const ibanShape: Shape = {
  slots(slots, data, from, to) {
    if (to - from < 15 || !isLetter(data[from]) || !isLetter(data[from + 1])) return false;
    if (!isDigit(data[from + 2]) || !isDigit(data[from + 3])) return false;
    for (let at = from; at < to; at++) {
      if (!isDigit(data[at]) && !isLetter(data[at]) && data[at] !== 0x20 && data[at] !== 0x2d) return false;
    }
    classSlots(slots, data, from + 4, to);
    return true;
  },
  repair(before, after, from, to, start) {
    const right = (data: Uint8Array, first: number, end: number): number => 98 - mod97(data, first, end);
    const written = (before[from + 2] - 0x30) * 10 + before[from + 3] - 0x30;
    const off = written - right(before, from, to) + 100;
    const check = (right(after, from - start, to - start) + off) % 100;
    after[from + 2 - start] = 0x30 + Math.floor(check / 10);
    after[from + 3 - start] = 0x30 + (check % 10);
  },
};
