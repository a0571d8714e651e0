import { isDigit, isLetter } from './character-classes';
import type { Shape } from './shape';
import type { Slots } from './slots';

/** Groups of digits with ranges of their own: social security numbers, expiry dates, dates. */

const digitAt = (data: Uint8Array, at: number): number => data[at] - 0x30;
const two = (data: Uint8Array, at: number): number => digitAt(data, at) * 10 + digitAt(data, at + 1);

const areDigits = (data: Uint8Array, from: number, count: number): boolean => {
  for (let at = from; at < from + count; at++) if (!isDigit(data[at])) return false;
  return true;
};

/**
 * Nine digits as 3-2-4: a number that could have been given out (no 000, 666 or 9xx, no 00, no 0000) becomes another that
 * could have, and one that could not stays so.
 */
export const ssnShape: Shape = {
  slots(slots, data, from, to) {
    const gap = to - from === 11 ? 1 : 0;
    if (to - from !== 9 + 2 * gap) return false;
    const [group, serial] = [from + 3 + gap, from + 5 + 2 * gap];
    if (!areDigits(data, from, 3) || !areDigits(data, group, 2) || !areDigits(data, serial, 4)) return false;
    if (gap === 1 && (isDigit(data[from + 3]) || isLetter(data[from + 3]) || data[from + 3] !== data[from + 6]))
      return false;
    const area = digitAt(data, from) * 100 + two(data, from + 1);
    if (area >= 900) slots.number(from, 3, 100, 900, area);
    else if (area !== 0 && area !== 666) slots.numberBut(from, 3, 898, 666, area);
    if (two(data, group) !== 0) slots.number(group, 2, 99, 1, two(data, group));
    const last = two(data, serial) * 100 + two(data, serial + 2);
    if (last !== 0) slots.number(serial, 4, 9999, 1, last);
    return true;
  },
};

/** `MM/YY`, `MM/YYYY`, `MMYY`: another month, another year of the same ten. */
export const expiryShape: Shape = {
  slots(slots, data, from, to) {
    const gap = from + 2 < to && !isDigit(data[from + 2]) ? 1 : 0;
    const year = from + 2 + gap;
    if ((to - year !== 2 && to - year !== 4) || !areDigits(data, from, 2) || !areDigits(data, year, to - year))
      return false;
    return month(slots, data, from) && lastDigit(slots, data, to - 1);
  },
};

function month(slots: Slots, data: Uint8Array, at: number): boolean {
  const value = two(data, at);
  if (value < 1 || value > 12) return false;
  slots.number(at, 2, 12, 1, value);
  return true;
}

function lastDigit(slots: Slots, data: Uint8Array, at: number): boolean {
  slots.letter(at, 1, 10, 0x30, data[at]);
  return true;
}

const HYPHEN = 0x2d;
/** Every month has them. */
const COMMON_DAYS = 28;

/** `YYYY-MM-DD`: another day of the same year. The 29th to the 31st stay what they are, in months that have them. */
export const isoDateShape: Shape = {
  slots(slots, data, from, to) {
    if (to - from < 10 || data[from + 4] !== HYPHEN || data[from + 7] !== HYPHEN) return false;
    if (!areDigits(data, from, 4) || !areDigits(data, from + 5, 2) || !areDigits(data, from + 8, 2)) return false;
    const day = two(data, from + 8);
    if (day < 1 || day > COMMON_DAYS) return day <= 31;
    if (!month(slots, data, from + 5)) return false;
    slots.number(from + 8, 2, COMMON_DAYS, 1, day);
    return true;
  },
};
