import { sharedNumbers } from '../hot/numbers';
import { Skipping, Codes } from '../unique';
import { text } from '../value-source';
import { coded } from './company';
import { always, drawn, oneOf, type Generator } from './generator';

/** Digits grouped as the test groups them: `4242 4242 4242 4242`. */
function grouped(written: readonly string[]): (digits: string) => string {
  const gap = written
    .map((value) => /^[A-Z0-9]{4}([ -])[A-Z0-9]{4}/.exec(value.trim())?.[1])
    .find((found) => found !== undefined);
  return gap === undefined ? (digits) => digits : (digits) => (digits.match(/.{1,4}/g) ?? []).join(gap);
}

const cardNumber: Generator = ({ column, facts, written }) => {
  const card = facts.card(column);
  const group = grouped(written);
  return text((row) => group(card.number(row)));
};

/** `MM/YY`, or with the separator and the digits of the year that the test writes. */
const cardExpiry: Generator = ({ column, facts, written }) => {
  const card = facts.card(column);
  const form = written
    .map((value) => /^\d{1,2}([^\d]*)(\d{4}|\d{2})$/.exec(value.trim()))
    .find((found) => found !== null);
  const [gap, digits] = form ? [form[1], form[2].length] : ['/', 2];
  return text((row) => {
    const { month, year } = card.expiry(row);
    return String(month).padStart(2, '0') + gap + String(year).slice(-digits);
  });
};

const ACCOUNT_DIGITS = 9;
const GERMAN_DIGITS = 18;

/** Of the locale's country, German where that has none; valid by its check digits, and another for every row. */
const iban: Generator = ({ locale, random, key, written, taken }) => {
  const { code, ibanDigits } = locale.country;
  const [country, digits] = ibanDigits === null ? ['DE', GERMAN_DIGITS] : [code, ibanDigits];
  const codes = new Codes(10, ACCOUNT_DIGITS, key);
  const group = grouped(written);
  const indexes = [...taken].map((value) => codes.indexOf(value.replace(/\W/g, '').slice(-ACCOUNT_DIGITS)));
  const rows = new Skipping(indexes.filter((index) => index >= 0));
  return {
    kind: 'text',
    unique: true,
    at: (row) => {
      const bank = random.at(key, row).string('0123456789', digits - ACCOUNT_DIGITS);
      return group(withCheckDigits(country, bank + codes.at(rows.at(row))));
    },
  };
};

/** ISO 7064 mod 97-10, over the digits with the country behind them. */
function withCheckDigits(country: string, account: string): string {
  const letters = Array.from(country)
    .map((letter) => letter.charCodeAt(0) - 55)
    .join('');
  let rest = 0;
  for (const digit of `${account}${letters}00`) rest = (rest * 10 + Number(digit)) % 97;
  return `${country}${String(98 - rest).padStart(2, '0')}${account}`;
}

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Small sums are more common than large ones. Cents. */
const money =
  (low: number, high: number): Generator =>
  ({ key }) => ({
    kind: 'decimal',
    scale: 2,
    at: sharedNumbers(key, (share) => low + Math.floor((high - low) * share * share * share)),
  });

export const finance = {
  credit_card_number: cardNumber,
  card_expiry: cardExpiry,
  card_cvv: ({ column, facts }) => text(facts.card(column).securityCode),
  card_holder: ({ column, facts }) => text(facts.person(column).full),
  card_type: ({ column, facts }) => text(facts.card(column).brand),
  iban,
  bic: drawn(
    (random, { locale }) => `${random.string(CAPITALS, 4)}${locale.country.code}${random.string(CAPITALS, 2)}`,
  ),
  bank_account_number: coded('##########'),
  amount: money(500, 500_000),
  price: money(199, 49_900),
  currency_code: ({ locale }) => always(locale.country.currency),
  payment_method: oneOf(['credit_card', 'debit_card', 'paypal', 'bank_transfer', 'invoice']),
} satisfies Record<string, Generator>;
