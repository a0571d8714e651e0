import type { PiiType } from '../../privacy/pii-types';
import { cardShape, ibanShape } from './checked';
import { classSlots, isDigit, isLetter } from './character-classes';
import { expiryShape, isoDateShape, ssnShape } from './dated';
import { ipShape, ipv6Shape } from './network';
import type { Slots } from './slots';

/**
 * How values of a class are written: what of one may change, and to what. `false`: the value is not written so, and what
 * was added is forgotten. What slots there are must not depend on what stands in them, or two values could become one.
 * `repair` then sets what hangs on the rest, such as check digits, in `after`, whose byte 0 is byte `start` of `before`.
 */
export interface Shape {
  slots(slots: Slots, data: Uint8Array, from: number, to: number): boolean;
  repair?(before: Uint8Array, after: Uint8Array, from: number, to: number, start: number): void;
}

/** Every letter and digit, in its class. */
export const plainShape: Shape = {
  slots(slots, data, from, to) {
    classSlots(slots, data, from, to);
    return true;
  },
};

/** Hex digits and signs alone: MAC addresses, device ids. */
export const hexShape: Shape = {
  slots(slots, data, from, to) {
    for (let at = from; at < to; at++) {
      const byte = data[at] | 0x20;
      if (data[at] >= 0x80 || (isLetter(data[at]) && (byte < 0x61 || byte > 0x66))) return false;
    }
    classSlots(slots, data, from, to, 6);
    return true;
  },
};

/**
 * Trunk zeros and the country's code stay, the first digit of the rest does not become zero; in ten digits (of North
 * America) the first of the area and of the exchange stay from 2 on, as only those are given out.
 */
const phoneShape: Shape = {
  slots(slots, data, from, to) {
    let digits = 0;
    for (let at = from; at < to; at++) if (isDigit(data[at])) digits++;
    const isInternational = data[from] === PLUS;
    let seen = 0;
    let national = -1;
    const kept = isInternational ? countryCodeDigits(data, from + 1, to) : 0;
    const isNorthAmerican = isInternational ? kept === 1 && data[from + 1] === 0x31 && digits === 11 : digits === 10;
    for (let at = from; at < to; at++) {
      const byte = data[at];
      if (!isDigit(byte)) {
        if (byte >= 0x80 || isLetter(byte)) return plainRest(slots, data, at, to);
        continue;
      }
      if (seen++ < kept || (national < 0 && byte === ZERO)) continue;
      national++;
      if (isNorthAmerican && (national === 0 || national === 3)) {
        if (byte >= TWO) slots.letter(at, 1, 8, TWO, byte);
        else if (national === 3) slots.letter(at, 1, 2, ZERO, byte);
      } else if (national === 0) slots.letter(at, 1, 9, ONE, byte);
      else slots.letter(at, 1, 10, ZERO, byte);
    }
    return true;
  },
};

const PLUS = 0x2b;
const [ZERO, ONE, TWO] = [0x30, 0x31, 0x32];

function plainRest(slots: Slots, data: Uint8Array, at: number, to: number): boolean {
  classSlots(slots, data, at, to);
  return true;
}

/** ITU-T E.164: codes of one and of two digits; all others have three. By their first two digits. */
const CODE_DIGITS = new Uint8Array(100).fill(3);
CODE_DIGITS.fill(1, 10, 20).fill(1, 70, 80);
for (const code of '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
  ' ',
))
  CODE_DIGITS[Number(code)] = 2;

function countryCodeDigits(data: Uint8Array, at: number, to: number): number {
  if (at + 1 >= to) return 0;
  const [first, second] = [data[at], data[at + 1]];
  if (first === 0x31 || first === 0x37) return 1;
  return isDigit(first) && isDigit(second) ? CODE_DIGITS[(first - ZERO) * 10 + second - ZERO] : 3;
}

/** The last label of the domain stays, so that what comes out may be an address too. */
const emailShape: Shape = {
  slots(slots, data, from, to) {
    const at = data.subarray(from, to).lastIndexOf(AT_SIGN);
    if (at < 0) return false;
    const point = data.subarray(from + at, to).lastIndexOf(POINT);
    classSlots(slots, data, from, point < 0 ? to : from + at + point);
    return true;
  },
};

const AT_SIGN = 0x40;
const POINT = 0x2e;

/** What stands before `://` stays. */
const urlShape: Shape = {
  slots(slots, data, from, to) {
    let start = from;
    for (let at = from; at + 2 < to && at < from + 12; at++) {
      if (data[at] === 0x3a && data[at + 1] === 0x2f && data[at + 2] === 0x2f) start = at + 3;
    }
    classSlots(slots, data, start, to);
    return true;
  },
};

const DOLLAR = 0x24;
/** Shorter fields between the dollar signs of a password hash name its method and costs. */
const SALT_LENGTH = 16;

/** `$2b$10$...`, `$argon2id$v=19$m=65536$...`: the method and its costs stay. */
const passwordShape: Shape = {
  slots(slots, data, from, to) {
    if (data[from] !== DOLLAR) return false;
    const before = slots.count;
    let field = from + 1;
    for (let at = field; at <= to; at++) {
      if (at < to && data[at] !== DOLLAR) continue;
      const names = data.subarray(field, at).includes(0x3d);
      if (at - field >= SALT_LENGTH && !names) classSlots(slots, data, field, at);
      field = at + 1;
    }
    return slots.count > before;
  },
};

const SHAPES: Partial<Record<PiiType, readonly Shape[]>> = {
  credit_card: [cardShape],
  iban: [ibanShape],
  bank_account: [ibanShape],
  national_id: [ssnShape],
  tax_id: [ssnShape],
  card_expiry: [expiryShape],
  date_of_birth: [isoDateShape],
  phone: [phoneShape],
  ip_address: [ipShape, ipv6Shape, hexShape],
  mac_address: [hexShape],
  device_id: [hexShape],
  email: [emailShape],
  url_personal: [urlShape],
  password_hash: [passwordShape],
};

/** The shapes of a class, in the order in which they are tried; every value has the last one. */
export function shapesOf(piiType: PiiType): readonly Shape[] {
  return [...(SHAPES[piiType] ?? []), plainShape];
}
