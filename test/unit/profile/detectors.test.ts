import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isCardNumber, isIban, isLuhn } from '../../../client/src/engine/profile/detectors/checksums';
import { detect, loadPhoneCheck, type DetectionTools } from '../../../client/src/engine/profile/detectors/detect';
import { loadNameLists } from '../../../client/src/engine/profile/detectors/names';
import { identifiersOf, isSsn } from '../../../client/src/engine/profile/detectors/national-ids';

describe('detectors of values', () => {
  let tools: DetectionTools;
  before(async () => {
    tools = { names: await loadNameLists(), isPhone: await loadPhoneCheck() };
  });
  const takes = (detector: string, ...values: string[]): void => {
    for (const value of values) assert.ok(detect(value, tools).includes(detector), `${detector}: ${value}`);
  };
  const leaves = (detector: string, ...values: string[]): void => {
    for (const value of values) assert.ok(!detect(value, tools).includes(detector), `no ${detector}: ${value}`);
  };

  it('check digits of cards: a changed digit is found', () => {
    for (const number of ['4111111111111111', '5555555555554444', '378282246310005', '6011111111111117']) {
      assert.ok(isCardNumber(number), number);
      const changed = `${(Number(number[0]) + 1) % 10}${number.slice(1)}`;
      assert.ok(!isLuhn(changed), changed);
    }
    assert.ok(!isCardNumber('1234567812345670'), 'a valid checksum outside of all issuers’ ranges');
    takes('card', '4111 1111 1111 1111', '5555-5555-5555-4444');
  });

  it('IBANs: every change of one digit is found', () => {
    assert.ok(isIban('DE89370400440532013000') && isIban('GB29NWBK60161331926819'));
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 21 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const valid = 'DE89370400440532013000';
        const digit = (Number(valid[at]) + by) % 10;
        assert.ok(!isIban(`${valid.slice(0, at)}${digit}${valid.slice(at + 1)}`));
      }),
    );
    takes('iban', 'DE89 3704 0044 0532 0130 00');
  });

  it('numbers of persons and companies by their check digits', () => {
    const valid: [string, string][] = [
      ['dni', '12345678Z'],
      ['nie', 'X1234567L'],
      ['pesel', '44051401359'],
      ['cpf', '52998224725'],
      ['codice_fiscale', 'RSSMRA85T10A562S'],
      ['bsn', '111222333'],
      ['nino', 'AB123456C'],
      ['steuer_id', '86095742719'],
      ['personnummer', '8112189876'],
      ['henkilotunnus', '131052-308T'],
      ['rut', '123456785'],
      ['cnp', '1800101221144'],
      ['cnpj', '11222333000181'],
      ['nir', '255081416802538'],
      ['vat', 'DE123456789'],
    ];
    for (const [name, number] of valid) assert.ok(identifiersOf(number).includes(name), `${name}: ${number}`);
    for (const [name, number] of [
      ['dni', '12345678A'],
      ['pesel', '44051401358'],
      ['cpf', '52998224724'],
      ['cpf', '11111111111'],
    ]) {
      assert.ok(!identifiersOf(number).includes(name), `no ${name}: ${number}`);
    }
  });

  it('Social Security numbers only in the ranges that are given out', () => {
    assert.ok(isSsn('123-45-6789'));
    for (const no of ['000-12-3456', '666-12-3456', '900-12-3456', '123-00-4567', '123-45-0000', '123456789'])
      assert.ok(!isSsn(no), no);
  });

  it('telephone numbers, and not dates, prices, coordinates or ISBNs', () => {
    takes(
      'phone',
      '+49 30 901820',
      '+44 20 7946 0958',
      '(212) 555-0142',
      '555-123-4567',
      '212-736-5000 x123',
      '030 901820',
    );
    leaves('phone', '2024-01-31', '1234.56', '48.137154', '978-0-306-40615-7', '12345678', '192.168.100.200');
  });

  it('what networks, secrets and machines are called', () => {
    takes('email', 'ann@example.org');
    takes('ipv4', '192.168.0.1', '10.0.0.1/32');
    takes('ipv6', '2001:db8::ff00:42:8329');
    takes('mac', '00:1A:2b:3c:4D:5e');
    takes('crypt', `$2b$10$${'a'.repeat(53)}`, '$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$hash');
    takes('jwt', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcDEF123');
    takes('api_key', 'sk_live_4eC39HqLyjWDarjtT1zdp7dc');
    takes('user_agent', 'Mozilla/5.0 (X11; Linux x86_64)');
    takes('random', 'q9Xz7Lw2Pk5Vt8Rb3Nn6');
    leaves('ipv4', '1.2.3', '256.1.1.1');
    leaves('random', 'a-plain-slug-of-several-words', '550e8400-e29b-41d4-a716-446655440000');
  });

  it('names of persons in several languages, and not of things', () => {
    takes('first_name', 'Anna', 'Jean', 'Małgorzata', 'João');
    takes('full_name', 'Anna Schmidt', 'Dr. John Smith', 'García, María');
    leaves('full_name', 'Rustic Wooden Table', 'New York', 'Order 17');
    takes('company', 'Miller & Sons', 'Acme GmbH');
    takes('street_word', '12 Main Street', 'Hauptstraße 5', '8 rue de la Paix');
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => Array.isArray(detect(text, tools))),
    );
  });
});
