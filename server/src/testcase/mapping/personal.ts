import { isKnownTestCard, isKnownTestIban, isKnownTestSsn, isTestDomain } from './personal-examples';

/** A value that looks like a real person's, and what may stand in its place. */
interface PersonalValue {
  kind: 'card' | 'ssn' | 'iban' | 'email';
  /** A sentence for people. */
  message: string;
  /** Synthetic, of the same form, and the same for the same value; never taken for personal itself. */
  replacement: string;
}

const MAX_LENGTH = 320;

/**
 * Judges one whole literal. Only what checks out as real is named: a card number that passes Luhn and is of no test
 * range, a social security number that could have been issued, an IBAN whose check digits hold, an e-mail address at a
 * domain that is neither reserved nor plainly made up.
 */
export function personalIn(literal: string): PersonalValue | null {
  const value = literal.trim();
  if (value.length > MAX_LENGTH) return null;
  return cardIn(value) ?? ssnIn(value) ?? ibanIn(value) ?? emailIn(value);
}

/** Length and first digits of the cards that are issued. */
const CARD =
  /^(?:4\d{15}|4\d{12}|4\d{18}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d{2}|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|5\d{2}|4[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12})$/;
const GROUPED = /^\d{4}([ -]?)(?:\d{4}\1\d{4}\1\d{1,7}|\d{6}\1\d{4,5})$/;

function cardIn(value: string): PersonalValue | null {
  if (!GROUPED.test(value)) return null;
  const digits = value.replace(/\D/g, '');
  if (!CARD.test(digits) || luhn(digits) !== 0 || isKnownTestCard(digits)) return null;
  return {
    kind: 'card',
    message: 'This looks like the number of a real payment card.',
    replacement: refill(value, testCard(digits)),
  };
}

/** Out of a range that payment providers keep for tests, of the same brand and length. */
function testCard(digits: string): string {
  const prefix = TEST_PREFIXES.find(([brand]) => brand.test(digits))?.[1] ?? '400000';
  const body = prefix + digitsOf(digits, digits.length - prefix.length - 1);
  return body + String((10 - luhn(`${body}0`)) % 10);
}

const TEST_PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^4/, '424242'],
  [/^5/, '555555'],
  [/^2/, '222300'],
  [/^3[47]/, '378282'],
  [/^3[068]/, '305693'],
  [/^35/, '353011'],
  [/^6/, '601111'],
];

/** The sum of Luhn's check, modulo ten: 0 when it holds. */
function luhn(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const weighed = index % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10;
}

function ssnIn(value: string): PersonalValue | null {
  const match = /^(\d{3})([- ])(\d{2})\2(\d{4})$/.exec(value);
  if (match === null) return null;
  const [, area, separator, group, serial] = match;
  const issued = area !== '000' && area !== '666' && area < '900' && group !== '00' && serial !== '0000';
  if (!issued || isKnownTestSsn(`${area}${group}${serial}`)) return null;
  const digits = digitsOf(value, 8);
  // No number from 900 on is issued; those with a group from 50 on are tax numbers of people without one.
  const replacement = [
    `9${digits.slice(0, 2)}`,
    String(1 + (Number(digits.slice(2, 4)) % 49)).padStart(2, '0'),
    digits.slice(4),
  ];
  return {
    kind: 'ssn',
    message: 'This looks like a real social security number.',
    replacement: replacement.join(separator),
  };
}

/** Letters and digits of an IBAN, by country. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  AD: 24, AE: 23, AL: 28, AT: 20, AZ: 28, BA: 20, BE: 16, BG: 22, BH: 22, BR: 29, BY: 28, CH: 21, CR: 22, CY: 28, CZ: 24, DE: 22,
  DK: 18, DO: 28, EE: 20, EG: 29, ES: 24, FI: 18, FO: 18, FR: 27, GB: 22, GE: 22, GI: 23, GL: 18, GR: 27, GT: 28, HR: 21, HU: 28,
  IE: 22, IL: 23, IQ: 23, IS: 26, IT: 27, JO: 30, KW: 30, KZ: 20, LB: 28, LC: 32, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MD: 24,
  ME: 22, MK: 19, MR: 27, MT: 31, MU: 30, NL: 18, NO: 15, PK: 24, PL: 28, PS: 29, PT: 25, QA: 29, RO: 24, RS: 22, SA: 24, SC: 31,
  SE: 24, SI: 19, SK: 24, SM: 27, ST: 25, SV: 28, TL: 23, TN: 24, TR: 26, UA: 29, VA: 22, VG: 24, XK: 20,
}; // prettier-ignore

function ibanIn(value: string): PersonalValue | null {
  const plain = value.replace(/ /g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain) || /[a-z]/.test(value) || / {2}/.test(value)) return null;
  const length = IBAN_LENGTHS[plain.slice(0, 2)] as number | undefined;
  if (length !== plain.length || remainder(plain) !== 1 || isKnownTestIban(plain)) return null;
  return {
    kind: 'iban',
    message: 'This looks like the number of a real bank account.',
    replacement: refill(value, testIban(plain)),
  };
}

/** Of the same country and form, at a bank 9999 or XXXX that there is not. */
function testIban(plain: string): string {
  const fill = digitsOf(plain, plain.length);
  const account = Array.from(plain.slice(4), (letter, index) =>
    /\d/.test(letter) ? (index < 4 ? '9' : fill[index]) : 'X',
  ).join('');
  const country = plain.slice(0, 2);
  const check = 98 - remainder(`${country}00${account}`);
  return `${country}${String(check).padStart(2, '0')}${account}`;
}

/** Of an IBAN, modulo 97: 1 when its check digits hold. */
function remainder(iban: string): number {
  let rest = 0;
  for (const letter of iban.slice(4) + iban.slice(0, 4)) {
    const number = parseInt(letter, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest;
}

function emailIn(value: string): PersonalValue | null {
  const match =
    /^[A-Za-z0-9][A-Za-z0-9._%+'-]{0,63}@([A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,6}\.[A-Za-z]{2,24})$/.exec(
      value,
    );
  if (match === null || isTestDomain(match[1].toLowerCase())) return null;
  return {
    kind: 'email',
    message: `"${match[1]}" is a real domain, so this may be somebody's e-mail address.`,
    replacement: `user.${hash(value.toLowerCase()).toString(36).padStart(7, '0')}@example.com`,
  };
}

/** The letters of `filler`, one for each letter or digit; what stands between them stays. */
function refill(value: string, filler: string): string {
  let at = 0;
  return value.replace(/[A-Za-z0-9]/g, () => filler[at++]);
}

/** So many digits that follow from a text alone. */
function digitsOf(text: string, count: number): string {
  let digits = '';
  for (let round = 0; digits.length < count; round++)
    digits += String(hash(`${round}:${text}`))
      .padStart(10, '0')
      .slice(-9);
  return digits.slice(0, count);
}

/** FNV-1a, of 32 bits, and mixed once more so that near texts are far apart. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x45d9f3b);
  return (state ^ (state >>> 16)) >>> 0;
}
