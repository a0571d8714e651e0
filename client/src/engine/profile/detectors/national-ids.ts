import { isLuhn, isMod11_10, weighted } from './checksums';

/** Numbers that states give to persons and companies, by their form and check digits. `text` has no separators and capitals only. */
type Check = (text: string) => boolean;

const DNI_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const dniLetter = (digits: string): string => DNI_LETTERS[Number(digits) % 23];

/** A day of birth that begins or stands in a number: `yymmdd`. */
const isMonthDay = (month: string, day: string): boolean =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;

const MOD11 = (digits: string, weights: readonly number[]): number => weighted(digits, weights) % 11;

const ODD: Readonly<Record<string, number>> = Object.fromEntries(
  [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23].flatMap((value, at) =>
    at < 10
      ? [
          [String(at), value],
          [String.fromCharCode(65 + at), value],
        ]
      : [[String.fromCharCode(65 + at), value]],
  ),
);

function isCodiceFiscale(text: string): boolean {
  if (!/^[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]$/.test(text)) return false;
  let sum = 0;
  for (let at = 0; at < 15; at++)
    sum += at % 2 === 0 ? ODD[text[at]] : Number.parseInt(text[at], 36) - (text[at] >= 'A' ? 10 : 0);
  return sum % 26 === text.charCodeAt(15) - 65;
}

function isCpf(text: string): boolean {
  if (!/^\d{11}$/.test(text) || /^(\d)\1+$/.test(text)) return false;
  const first = (MOD11(text, [10, 9, 8, 7, 6, 5, 4, 3, 2]) * -1 + 11) % 11;
  const second = (MOD11(text, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * -1 + 11) % 11;
  return first % 10 === Number(text[9]) && second % 10 === Number(text[10]);
}

function isCnpj(text: string): boolean {
  if (!/^\d{14}$/.test(text) || /^(\d)\1+$/.test(text)) return false;
  const check = (weights: number[]): number => {
    const rest = MOD11(text, weights);
    return rest < 2 ? 0 : 11 - rest;
  };
  return (
    check([5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) === Number(text[12]) &&
    check([6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) === Number(text[13])
  );
}

function isSteuerId(text: string): boolean {
  if (!/^[1-9]\d{10}$/.test(text)) return false;
  const counts = new Map<string, number>();
  for (const char of text.slice(0, 10)) counts.set(char, (counts.get(char) ?? 0) + 1);
  // One digit stands twice or three times among the first ten, the others once.
  const repeated = [...counts.values()].filter((count) => count > 1);
  return repeated.length === 1 && repeated[0] <= 3 && isMod11_10(text);
}

/** Of persons. The names are those of the numbers. */
const PERSON_IDS: Readonly<Record<string, Check>> = {
  dni: (text) => /^\d{8}[A-Z]$/.test(text) && dniLetter(text.slice(0, 8)) === text[8],
  nie: (text) => /^[XYZ]\d{7}[A-Z]$/.test(text) && dniLetter(`${'XYZ'.indexOf(text[0])}${text.slice(1, 8)}`) === text[8],
  nir: (text) => /^[12]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[AB])\d{8}$/.test(text) && nirKey(text) === Number(text.slice(13)),
  pesel: (text) =>
    /^\d{11}$/.test(text) && isMonthDay(String((Number(text.slice(2, 4)) % 20) || 0), text.slice(4, 6)) &&
    (10 - (weighted(text, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === Number(text[10]),
  cpf: isCpf,
  codice_fiscale: isCodiceFiscale,
  steuer_id: isSteuerId,
  bsn: (text) => /^\d{9}$/.test(text) && !/^0{2}/.test(text) && (weighted(text, [9, 8, 7, 6, 5, 4, 3, 2]) - Number(text[8])) % 11 === 0,
  nino: (text) => /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(text),
  personnummer: (text) => {
    const short = /^(?:18|19|20)\d{10}$/.test(text) ? text.slice(2) : text;
    return /^\d{10}$/.test(short) && isMonthDay(short.slice(2, 4), String(Number(short.slice(4, 6)) % 60)) && isLuhn(short);
  },
  cnp: (text) =>
    /^[1-9]\d{12}$/.test(text) && isMonthDay(text.slice(3, 5), text.slice(5, 7)) &&
    (weighted(text, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11) % 10 === Number(text[12]),
  henkilotunnus: (text) =>
    /^\d{6}[-+A-Y]?\d{3}[0-9A-Y]$/.test(text) && isMonthDay(text.slice(2, 4), text.slice(0, 2)) && finnish(text),
  rut: (text) => /^\d{7,8}[0-9K]$/.test(text) && chilean(text),
}; // prettier-ignore

function nirKey(text: string): number {
  const department = text.slice(5, 7);
  const digits = text.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return department === '' ? -1 : 97 - Number(BigInt(digits) % 97n);
}

function finnish(text: string): boolean {
  const digits = text.slice(0, 6) + text.slice(-4, -1);
  return '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(digits) % 31] === text.at(-1);
}

function chilean(text: string): boolean {
  let sum = 0;
  for (let at = text.length - 2, weight = 2; at >= 0; at--, weight = weight === 7 ? 2 : weight + 1)
    sum += Number(text[at]) * weight;
  return '0123456789K'[(11 - (sum % 11)) % 11] === text.at(-1);
}

/** A Social Security number as it is written: `123-45-6789`, in the ranges that were given out. */
export const isSsn: Check = (text) => /^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/.test(text);

/** Of companies and traders. */
const TAX_IDS: Readonly<Record<string, Check>> = {
  cnpj: isCnpj,
  vat: (text) =>
    /^(?:ATU\d{8}|BE[01]\d{9}|BG\d{9,10}|CY\d{8}[A-Z]|CZ\d{8,10}|DE\d{9}|DK\d{8}|EE\d{9}|EL\d{9}|ES[A-Z0-9]\d{7}[A-Z0-9]|FI\d{8}|FR[A-Z0-9]{2}\d{9}|GB\d{9}|HR\d{11}|HU\d{8}|IE\d[A-Z0-9]\d{5}[A-Z]{1,2}|IT\d{11}|LT\d{9,12}|LU\d{8}|LV\d{11}|MT\d{8}|NL\d{9}B\d{2}|PL\d{10}|PT\d{9}|RO\d{6,10}|SE\d{12}|SI\d{8}|SK\d{10}|CHE\d{9})$/.test(
      text,
    ),
  nip: (text) => /^\d{10}$/.test(text) && MOD11(text, [6, 5, 7, 2, 3, 4, 5, 6, 7]) === Number(text[9]),
  cif: (text) => /^[ABCDEFGHJNPQRSUVW]\d{7}[0-9A-J]$/.test(text),
  rfc: (text) => /^[A-ZÑ&]{3,4}\d{6}[A-Z0-9]{3}$/.test(text),
};

/** How long the numbers are, without separators, so that others need not be looked at. */
const LENGTHS: Readonly<Record<string, readonly number[]>> = {
  dni: [9], nie: [9], nir: [15], pesel: [11], cpf: [11], codice_fiscale: [16], steuer_id: [11], bsn: [9], nino: [9],
  personnummer: [10, 12], cnp: [13], henkilotunnus: [10, 11], rut: [8, 9], cnpj: [14], nip: [10], cif: [9], rfc: [12, 13],
  vat: [8, 9, 10, 11, 12, 13, 14],
}; // prettier-ignore

const BY_LENGTH = new Map<number, [string, Check][]>();
for (const [name, check] of [...Object.entries(PERSON_IDS), ...Object.entries(TAX_IDS)]) {
  for (const length of LENGTHS[name]) BY_LENGTH.set(length, [...(BY_LENGTH.get(length) ?? []), [name, check]]);
}

/** The numbers that a text without separators could be. */
export function identifiersOf(text: string): string[] {
  return (BY_LENGTH.get(text.length) ?? []).filter(([, check]) => check(text)).map(([name]) => name);
}
