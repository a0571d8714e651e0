import type { CountryCode } from 'libphonenumber-js';
import { choicesOf } from './choices';
import { isCardNumber, isIban, isLuhn } from './checksums';
import { isFirstName, isFullName, isKnownName, isLastName, isLoginOfName, isOfRole, type NameLists } from './names';
import { identifiersOf, isSsn } from './national-ids';
import { PATTERNS } from './patterns';

/** Tells whether a text is a valid telephone number, in any country that it could be of. */
export type PhoneCheck = (text: string) => boolean;

export interface DetectionTools {
  names: NameLists;
  isPhone: PhoneCheck;
}

/** Countries whose numbers are known without their `+`. */
const COUNTRIES: readonly CountryCode[] = ['US', 'GB', 'DE', 'FR', 'ES', 'IT', 'BR', 'PL', 'NL', 'IN', 'AU', 'MX'];

export async function loadPhoneCheck(): Promise<PhoneCheck> {
  const { isValidPhoneNumber } = await import('libphonenumber-js/min');
  return (text) =>
    text.startsWith('+') || text.startsWith('00')
      ? isValidPhoneNumber(text.replace(/^00/, '+'))
      : COUNTRIES.some((country) => isValidPhoneNumber(text, country));
}

/** What free text is at least. */
const PROSE_WORDS = 5;
const WHOLE = (name: string, text: string): boolean => PATTERNS[name].test(text);

/** The detectors that take a value for their own. A value is trimmed, not empty, and at most 2,000 characters long. */
export function detect(text: string, tools: DetectionTools): string[] {
  const found: string[] = [];
  const test = (...names: string[]): void => {
    for (const name of names) if (WHOLE(name, text)) found.push(name);
  };
  const digits = text.length > 40 ? '' : text.replace(/\D/g, '');
  const hasLetters = /\p{L}/u.test(text);
  const hasSpace = text.includes(' ');
  if (text.includes('@')) {
    test('email');
    if (found.length > 0 && isOfRole(text, tools.names)) found.push('email_role');
  }
  if (text.includes(':')) test('ipv6', 'mac', 'url');
  if (text.includes('/')) test('url', 'social_url', 'image_url', 'card_expiry', 'user_agent');
  else if (text.includes('.')) test('image_url');
  if (text.includes('.')) test('ipv4', 'version_form');
  if (text.includes('-')) {
    test('uuid', 'date', 'mac', 'card_expiry', 'private_key');
    if (isSsn(text)) found.push('ssn');
  }
  if (!hasSpace && hasLetters) test('handle', 'web_address');
  if (found.includes('handle') && isLoginOfName(text, tools.names)) found.push('login_of_name');
  if (!hasSpace && text.length >= 10) test('crypt', 'jwt', 'api_key', 'hex_digest');
  if (text.includes(',') || text.startsWith('POINT')) test('coordinates');
  const bare = hasLetters ? text.replace(/ ?(?:x|ext\.?) ?\d{1,5}$/, '') : text;
  if (!hasLetters) numeric(text, digits, tools, found);
  else if (bare !== text && digits.length >= 8) telephone(bare, bare.replace(/\D/g, ''), tools.isPhone, found);
  if (text.length <= 24) test('gender', 'postal_code', 'masked_card');
  if (digits.length >= 5) test('account', 'id_form');
  if (text.length <= 40 && digits.length >= 1 && hasLetters) coded(text, found);
  if (hasLetters && digits.length <= 1 && text.length <= 60) found.push(...choicesOf(text));
  if (hasLetters && text.length <= 80) named(text, digits, tools, found);
  if (hasLetters && digits.length > 0 && text.length <= 120) test('street', 'street_word');
  else if (hasLetters && hasSpace && text.length <= 120) test('street_word');
  if (!hasSpace && isRandom(text)) found.push('random');
  if (text.split(/\s+/, PROSE_WORDS).length >= PROSE_WORDS) {
    found.push('prose');
    if (speaksOfPerson(text, tools.names)) found.push('person_spoken_of');
  }
  if (text.length > 20) test('person_inside');
  return [...new Set(found)];
}

/** Whether a sentence names somebody, or speaks of one: `Ann rang`, `her son`. */
const speaksOfPerson = (text: string, { first, last }: NameLists): boolean =>
  PATTERNS.person_spoken_of.test(text) ||
  PATTERNS.person_inside.test(text) ||
  (text.match(/\p{Lu}\p{L}+ \p{Lu}\p{L}+/gu)?.some((two) => {
    const [front, back] = two.toLowerCase().split(' ');
    return first.has(front) && last.has(back);
  }) ??
    false);

/** Digits and what stands between them. */
function numeric(text: string, digits: string, { isPhone }: DetectionTools, found: string[]): void {
  if (digits.length >= 13 && digits.length <= 19 && /^[\d -]+$/.test(text)) {
    if (isCardNumber(digits)) found.push('card');
    if (digits.length === 15 && isLuhn(digits) && !isCardNumber(digits)) found.push('imei');
  }
  // A single point makes it a number.
  const isDecimal = /^-?\d+\.\d+$/.test(text);
  if (digits.length >= 7 && digits.length <= 15 && !isDecimal) telephone(text, digits, isPhone, found);
  if (isDecimal && /\.\d{3,}$/.test(text) && Math.abs(Number(text)) <= 180) found.push('degrees');
  // `25-34`, `65+`
  const age = /^(\d{1,3})(?: ?[-–] ?\d{1,3}| ?\+)?$/.exec(text)?.[1];
  if (age !== undefined && Number(age) <= 110) found.push('age');
  if (digits.length >= 8 && digits.length <= 15) found.push(...identifiersOf(digits));
  birth(text, found);
}

/** Forms that only telephone numbers have, valid or made up for a test. */
const PHONE_FORM = /^(?:\+?1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}$/;

/**
 * Days, numbers of books, of Social Security and of classes of goods, numbers with a check digit behind a hyphen, and
 * more digits without a space than a number at home has.
 */
const NO_PHONE =
  /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}([./-])\d{1,2}\1(?:19|20)\d{2}$|97[89]-|\d{3}-\d{2}-\d{4}$|\d{2}(?:-\d{2}){3}$|.*-\d$|0[1-9]\d{11,}$)/;

function telephone(text: string, digits: string, isPhone: PhoneCheck, found: string[]): void {
  // Plain digits count only where the name says what they are.
  if (/^[1-9]\d+$/.test(text)) {
    if (digits.length >= 9 && digits.length <= 13) found.push('phone_digits');
    if (PATTERNS.mobile_digits.test(text)) found.push('mobile_digits');
    if (PATTERNS.nanp_digits.test(text)) found.push('nanp_digits');
  } else if (PHONE_FORM.test(text)) {
    found.push('phone');
  } else if (
    /^[+(\d][\d ()./-]{5,24}$/.test(text) &&
    !NO_PHONE.test(text) &&
    !PATTERNS.ipv4.test(text) &&
    isPhone(text)
  ) {
    found.push('phone');
  }
}

/** Letters and digits together: numbers of papers, accounts, vehicles. */
function coded(text: string, found: string[]): void {
  const bare = text.toUpperCase().replace(/[ .\-/·]/g, '');
  if (isIban(bare)) found.push('iban');
  if (PATTERNS.iban_form.test(bare)) found.push('iban_form');
  for (const name of ['plate', 'plate_form', 'icd10_form', 'icd10']) if (PATTERNS[name].test(text)) found.push(name);
  found.push(...identifiersOf(bare));
}

function named(text: string, digits: string, { names }: DetectionTools, found: string[]): void {
  if (PATTERNS.bic.test(text)) found.push('bic');
  if (digits.length > 0) return;
  if (PATTERNS.company.test(text)) found.push('company');
  if (isFirstName(text, names)) found.push('first_name');
  if (isLastName(text, names)) found.push('last_name');
  if (/[ ,/]/.test(text) && isFullName(text, names)) {
    found.push('full_name');
    if (isKnownName(text, names)) found.push('known_name');
  }
  if (names.cities.has(text.toLowerCase())) found.push('city');
}

/** Days that most people who live were born on; of work and trade few are as early. */
function birth(text: string, found: string[]): void {
  const day: (string | undefined)[] | null = DAY.exec(text);
  if (day === null) return;
  found.push('date');
  const year = Number(day[1] ?? day[2]);
  if (year < 1915 || year > 2012 || /[1-9]/.test(text.slice(10).replace(/[+-]\d\d.*$/, ''))) return;
  found.push('birth_date');
  if (year < 1975) found.push('birth_early');
}
const DAY = /^(\d{4})-\d{2}-\d{2}|^\d{1,2}[./-]\d{1,2}[./-]((?:19|20)\d{2})$/;

/** Like something drawn: long, without words, letters of both cases and digits mixed. */
function isRandom(text: string): boolean {
  if (text.length < 16 || !/^[\w+/=.~-]+$/.test(text)) return false;
  const changes = text.match(/[a-z][A-Z0-9]|[0-9][A-Za-z]|[A-Z]{2}[a-z]/g)?.length ?? 0;
  return changes / text.length > 0.18 && !PATTERNS.uuid.test(text) && !PATTERNS.date.test(text);
}
