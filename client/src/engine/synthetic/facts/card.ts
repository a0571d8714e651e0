import { REFERENCE_DATE } from '../locale';
import type { FactSource } from './row-facts';

/** A payment card out of the ranges that payment providers keep for tests: valid by Luhn, never anyone's. */
export interface Card {
  brand: (row: number) => string;
  number: (row: number) => string;
  securityCode: (row: number) => string;
  expiry: (row: number) => { month: number; year: number };
}

const BRANDS = [
  { name: 'Visa', prefixes: ['424242', '411111', '400000'], length: 16, code: 3 },
  { name: 'Mastercard', prefixes: ['555555', '510510', '520082'], length: 16, code: 3 },
  { name: 'American Express', prefixes: ['378282', '371449'], length: 15, code: 4 },
  { name: 'Discover', prefixes: ['601111', '601100'], length: 16, code: 3 },
] as const;

const LEADING: readonly [RegExp, (typeof BRANDS)[number]][] = [
  [/^4/, BRANDS[0]],
  [/^(5[1-5]|2[2-7])/, BRANDS[1]],
  [/^3[47]/, BRANDS[2]],
  [/^6/, BRANDS[3]],
];

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

/** A card of the brand that the row writes, by its number or its name. */
export function createCard({ locale: { random }, key, written }: FactSource): Card {
  const keys = { brand: key('brand'), number: key('number'), code: key('code'), expiry: key('expiry') };
  const firstYear = Number(REFERENCE_DATE.slice(0, 4)) + 2;

  const brand = (row: number): (typeof BRANDS)[number] => {
    const number = written('credit_card_number', row)?.trim();
    const byNumber = number === undefined ? undefined : LEADING.find(([start]) => start.test(number))?.[1];
    if (byNumber !== undefined) return byNumber;
    const type = written('card_type', row);
    const named = type === undefined ? undefined : BRANDS.find(({ name }) => plain(name) === plain(type));
    // Visa is as common as the others together.
    return named ?? BRANDS[Math.max(0, random.at(keys.brand, row).below(6) - 2)];
  };
  return {
    brand: (row) => brand(row).name,
    number: (row) => {
      const { prefixes, length } = brand(row);
      random.at(keys.number, row);
      const prefix = random.pick(prefixes);
      return withLuhn(prefix + random.string('0123456789', length - prefix.length - 1));
    },
    securityCode: (row) => {
      const { code } = brand(row);
      return random.at(keys.code, row).string('0123456789', code);
    },
    expiry: (row) => {
      random.at(keys.expiry, row);
      return { month: random.between(1, 12), year: firstYear + random.below(4) };
    },
  };
}

/** The digits with their check digit behind them. */
function withLuhn(digits: string): string {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const weighed = index % 2 === 0 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return digits + String((10 - (sum % 10)) % 10);
}
