import assert from 'node:assert/strict';
import fc from 'fast-check';
import { personalIn } from '../../../../server/src/testcase/mapping/personal';

describe('personal data in a test', () => {
  const kind = (value: string): string | null => personalIn(value)?.kind ?? null;

  it('is a card number that passes the check, and is of no test range', () => {
    for (const real of ['4539578763621486', '4539 5787 6362 1486', '5334-1712-2340-3450', '374245455400126']) {
      assert.equal(kind(real), luhn(real) ? 'card' : null, real);
    }
    const published = [
      '4242424242424242', '4111 1111 1111 1111', '5555555555554444', '378282246310005', '6011111111111117', '30569309025904',
      '3530111333300000', '4000056655665556', '2223003122003222', '5105105105105100', '4012888888881881', '371449635398431',
    ]; // prettier-ignore
    for (const test of published) assert.equal(kind(test), null, test);
    for (const no of [
      '4539578763621487',
      '1234567812345678',
      '4539 57876362-1486',
      '453957876362148',
      '9999999999999995',
    ]) {
      assert.equal(kind(no), null, no);
    }
  });

  it('is a social security number that could be issued', () => {
    for (const real of ['412-55-9876', '536 22 8726']) assert.equal(kind(real), 'ssn', real);
    for (const no of [
      '123-45-6789',
      '078-05-1120',
      '000-12-3456',
      '666-12-3456',
      '900-12-3456',
      '412-00-9876',
      '412-55-0000',
      '412559876',
      '412-55 9876',
    ]) {
      assert.equal(kind(no), null, no);
    }
  });

  it('is an IBAN whose digits hold, and that no documentation shows', () => {
    for (const real of [
      iban('DE', '500105175407324931'),
      iban('NL', 'RABO0123459876'),
      iban('GB', 'BUKB20201512345678'),
    ]) {
      assert.equal(kind(real), 'iban', real);
      assert.equal(kind(real.replace(/(.{4})(?=.)/g, '$1 ')), 'iban', real);
    }
    const none = ['DE89370400440532013000', 'GB82 WEST 1234 5698 7654 32', 'DE00500105175407324931', 'hello'];
    for (const no of [...none, iban('XX', '500105175407324931')]) assert.equal(kind(no), null, no);
  });

  it('is an e-mail address at a domain that somebody may have', () => {
    for (const real of ['john.smith@gmail.com', 'a.b+c@sub.bigbank.co.uk', "o'neil@web.de", 'info@mail.com']) {
      assert.equal(kind(real), 'email', real);
    }
    const madeUp = [
      'user@example.com', 'user@test.com', 'a@b.com', 'x@shop.example.co.uk', 'me@mailinator.com', 'ann@acme.org', 'me@localhost',
      'me@my-app.local', 'a@foo.bar', 'q@mytest.io', 'me@test1.com', 'me@aaa.com', 'not an email', '@gmail.com', 'me@gmail', 'bob@123.com',
      'me@yourcompany.com', 'me@staging.test.shop.com',
    ]; // prettier-ignore
    for (const no of madeUp) assert.equal(kind(no), null, no);
  });

  it('has a replacement of the same form, always the same, and nobody’s', () => {
    const digits = (count: number): fc.Arbitrary<string> =>
      fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength: count, maxLength: count });
    const card = fc
      .tuple(fc.constantFrom('4', '51', '37', '6011', '35', '36', '2720'), digits(18), fc.constantFrom(14, 15, 16))
      .map(([start, rest, length]) => withLuhn((start + rest).slice(0, length - 1)));
    const grouped = card.map((number) => number.replace(/(\d{4})(?=\d)/g, '$1 '));
    const account = fc
      .tuple(fc.constantFrom(['DE', 18] as const, ['BE', 12] as const, ['NO', 11] as const), digits(30))
      .map(([[country, length], rest]) => iban(country, rest.slice(0, length)));
    const ssn = fc.tuple(digits(3), digits(2), digits(4)).map((parts) => parts.join('-'));
    const email = fc.tuple(digits(3), digits(5)).map(([one, two]) => `ann${one}@firm${two}x.com`);
    let found = 0;
    fc.assert(
      fc.property(fc.oneof(card, grouped, account, ssn, email), (value) => {
        const personal = personalIn(value);
        if (personal === null) return;
        found++;
        const { replacement } = personal;
        assert.notEqual(replacement, value);
        assert.equal(personalIn(replacement), null, `${value} -> ${replacement}`);
        assert.equal(personalIn(value)?.replacement, replacement);
        if (personal.kind === 'email') return;
        assert.equal(replacement.replace(/\d/g, '0'), value.replace(/\d/g, '0'));
        if (personal.kind === 'card') assert.ok(luhn(replacement), replacement);
        if (personal.kind === 'iban') assert.ok(mod97(replacement), replacement);
      }),
      { numRuns: 3000 },
    );
    assert.ok(found > 500, `${found} looked real`);
  });

  it('is judged for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (value) => void personalIn(value)));
  });
});

function luhn(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  return withLuhn(digits.slice(0, -1)) === digits;
}

function withLuhn(digits: string): string {
  const sum = digits
    .split('')
    .reverse()
    .map((digit, index) => (index % 2 === 0 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)] : Number(digit)))
    .reduce((one, other) => one + other, 0);
  return digits + String((10 - (sum % 10)) % 10);
}

function mod97Of(iban: string): number {
  const plain = iban.replace(/ /g, '');
  const moved = plain.slice(4) + plain.slice(0, 4);
  return Number(BigInt(moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))) % 97n);
}
const mod97 = (iban: string): boolean => mod97Of(iban) === 1;

const iban = (country: string, account: string): string =>
  `${country}${String(98 - mod97Of(`${country}00${account}`)).padStart(2, '0')}${account}`;
