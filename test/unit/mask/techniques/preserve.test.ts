import assert from 'node:assert/strict';
import { isIP, isIPv4 } from 'node:net';
import fc from 'fast-check';
import type { PiiType } from '../../../../client/src/engine/privacy/pii-types';
import { builtin, type ColumnType } from '../../../../client/src/engine/schema/types';
import { masked } from '../../../support/masking';

/** Text of all kinds, hostile ones too; never a character of code 0, which PostgreSQL does not hold. */
const texts = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.emailAddress(),
    fc.ipV4(),
    fc.ipV6(),
    fc.stringMatching(/^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/),
    fc.stringMatching(/^\+?[0-9 ()-]{5,20}$/),
    fc.stringMatching(/^[A-Z]{2}[0-9]{2}[A-Z0-9 ]{12,30}$/),
    fc.stringMatching(/^\d{3}-\d{2}-\d{4}$/),
    fc.stringMatching(/^\d{13,19}$/),
    fc.stringMatching(/^(0[1-9]|1[0-9]|99)\/\d{2}$/),
    fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
  )
  .map((text) => text.replaceAll('\0', ''));

const CLASSES: PiiType[] = [
  'credit_card',
  'iban',
  'national_id',
  'card_expiry',
  'date_of_birth',
  'phone',
  'ip_address',
  'mac_address',
  'email',
  'url_personal',
  'password_hash',
  'other_pii',
];

/** Bytes of UTF-8, as PostgreSQL counts. */
const sizeOf = (text: string | null): number => Buffer.byteLength(text ?? '');
const luhn = (text: string): number => {
  const digits = Array.from(text.replace(/\D/g, ''), Number).reverse();
  return digits.reduce((sum, digit, at) => sum + (at % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)), 0) % 10;
};
const ibanRest = (text: string): bigint => {
  const plain = text.replaceAll(' ', '');
  const digits = Array.from(plain.slice(4) + plain.slice(0, 4), (letter) => Number.parseInt(letter, 36)).join('');
  return BigInt(digits) % 97n;
};

describe('the technique preserve', () => {
  it('gives every distinct text a text of its own, of the same length, in every class', async () => {
    for (const piiType of CLASSES) {
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(texts, { minLength: 1, maxLength: 40 }), async (values) => {
          const results = await masked('preserve', values, { piiType });
          assert.equal(new Set(results).size, values.length);
          results.forEach((result, index) => {
            assert.equal(sizeOf(result), sizeOf(values[index]));
            assert.equal(Array.from(result ?? '').length, Array.from(values[index]).length);
          });
          // What is masked alone is masked alike.
          assert.deepEqual(await masked('preserve', [values[0]], { piiType }), [results[0]]);
        }),
        { numRuns: 40 },
      );
    }
  });

  it('maps a whole domain onto itself: no value is lost or made', async () => {
    const all = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0'));
    assert.deepEqual((await masked('preserve', all)).sort(), all);
    const octets = Array.from({ length: 256 }, (_, octet) => `${octet}.0.0.1`);
    const ips = await masked('preserve', octets, { type: builtin('inet') });
    assert.ok(ips.every((ip) => ip?.split('.').every((octet) => /^\d+$/.test(octet) && Number(octet) < 256)));
    assert.equal(new Set(ips).size, 256);
  });

  it('keeps an address of a net one, of IPv6 too, and the length of its net', async () => {
    const address = fc.oneof(
      fc.ipV6(),
      fc.ipV4(),
      fc.ipV4().map((ip) => `::ffff:${ip}`),
    );
    await fc.assert(
      fc.asyncProperty(address, fc.constantFrom('', '/128', '/64', '/9'), async (ip, net) => {
        const length = net !== '' && isIPv4(ip) ? '/24' : net;
        const [masked6] = await masked('preserve', [ip + length], { type: builtin('inet') });
        const [after, ...rest] = masked6!.split('/');
        assert.equal(isIP(after), isIP(ip), masked6!);
        assert.deepEqual(rest, length === '' ? [] : [length.slice(1)]);
      }),
    );
  });

  it('keeps check digits right, first digits of cards, countries of IBANs, and social security numbers in their ranges', async () => {
    const cards = ['4111 1111 1111 1111', '5500000000000004', '378282246310005', '6011-1111-1111-1117'];
    for (const [index, card] of (await masked('preserve', cards, { piiType: 'credit_card' })).entries()) {
      assert.equal(luhn(card!), 0);
      assert.equal(card![0], cards[index][0]);
      assert.equal(card!.replace(/\d/g, '0'), cards[index].replace(/\d/g, '0'));
      assert.notEqual(card, cards[index]);
    }
    assert.notEqual(luhn((await masked('preserve', ['4111111111111112'], { piiType: 'credit_card' }))[0]!), 0);
    const ibans = ['DE89 3704 0044 0532 0130 00', 'GB82WEST12345698765432', 'NL91ABNA0417164300'];
    for (const [index, iban] of (await masked('preserve', ibans, { piiType: 'iban' })).entries()) {
      assert.equal(ibanRest(iban!), 1n);
      assert.equal(iban!.slice(0, 2), ibans[index].slice(0, 2));
      assert.notEqual(iban, ibans[index]);
    }
    const numbers = Array.from({ length: 2000 }, (_, at) => `${100 + (at % 500)}-${10 + (at % 80)}-${1000 + at}`);
    for (const number of await masked('preserve', numbers, { piiType: 'national_id' })) {
      assert.match(number!, /^(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}$/);
    }
  });

  it('keeps the form of phones, expiry dates and password hashes', async () => {
    const phones = await masked('preserve', ['+49 30 123456', '(555) 234-5678', '0171 5550123'], { piiType: 'phone' });
    assert.match(phones[0]!, /^\+49 [1-9]\d \d{6}$/);
    assert.match(phones[1]!, /^\([2-9]\d\d\) [2-9]\d\d-\d{4}$/);
    assert.match(phones[2]!, /^0[1-9]\d\d \d{7}$/);
    const same = await masked('preserve', ['+1 555 234 5678', '+15552345678'], { piiType: 'phone' });
    assert.equal(same[0]!.replaceAll(' ', ''), same[1]);
    const expiries = await masked('preserve', ['12/27', '01/2030'], { piiType: 'card_expiry' });
    assert.match(expiries[0]!, /^(0[1-9]|1[0-2])\/2\d$/);
    assert.match(expiries[1]!, /^(0[1-9]|1[0-2])\/203\d$/);
    const [hash] = await masked('preserve', ['$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy'], {
      piiType: 'password_hash',
    });
    assert.match(hash!, /^\$2b\$10\$[./A-Za-z0-9]{53}$/);
  });

  const NUMBERS: [ColumnType, fc.Arbitrary<string>][] = [
    [builtin('int2'), fc.integer({ min: -32768, max: 32767 }).map(String)],
    [builtin('int4'), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).map(String)],
    [builtin('int8'), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String)],
    [
      builtin('numeric', { precision: 12, scale: 3 }),
      fc.bigInt({ min: -999999999999n, max: 999999999999n }).map((units) => {
        const digits = String(units < 0n ? -units : units).padStart(4, '0');
        return `${units < 0n ? '-' : ''}${digits.slice(0, -3)}.${digits.slice(-3)}`;
      }),
    ],
    [
      builtin('numeric'),
      fc.stringMatching(/^-?(0|[1-9]\d{0,24})(\.\d{0,8}[1-9])?$/).filter((text) => Number(text) !== 0),
    ],
    [builtin('uuid'), fc.uuid()],
  ];

  it('keeps numbers and uuids apart, their signs and digits, and within their types', async () => {
    for (const [type, values] of NUMBERS) {
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(values, { minLength: 1, maxLength: 40 }), async (numbers) => {
          const results = await masked('preserve', numbers, { type });
          assert.equal(new Set(results).size, numbers.length);
          results.forEach((result, index) => {
            assert.equal(result!.length, numbers[index].length, `${numbers[index]} -> ${result}`);
            if (type.name !== 'uuid') assert.equal(result!.startsWith('-'), numbers[index].startsWith('-'));
            else
              assert.equal(
                result![14] + result![19].replace(/[89ab]/, 'v'),
                numbers[index][14] + numbers[index][19].replace(/[89ab]/, 'v'),
              );
          });
        }),
        { numRuns: 60 },
      );
    }
  });

  it('gives a number the same result in every width of whole numbers', async () => {
    const values = ['1', '42', '32767', '12345'];
    const [small] = await Promise.all([masked('preserve', values, { type: builtin('int2') })]);
    assert.deepEqual(await masked('preserve', values, { type: builtin('int4') }), small);
    assert.deepEqual(await masked('preserve', values, { type: builtin('int8') }), small);
    assert.deepEqual(
      await masked('preserve', ['2147483647'], { type: builtin('int8') }),
      await masked('preserve', ['2147483647'], { type: builtin('int4') }),
    );
    assert.deepEqual(await masked('preserve', ['-2147483648'], { type: builtin('int4') }), ['-2147483648']);
  });

  it('keeps floats apart, with what is no number', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.double(), { minLength: 1, maxLength: 40 }), async (numbers) => {
        const values = numbers.map((number) => (Object.is(number, -0) ? '-0' : String(number)));
        const results = await masked('preserve', values, { type: builtin('float8') });
        assert.equal(new Set(results).size, numbers.length);
        results.forEach((result, index) => {
          if (!Number.isFinite(numbers[index])) assert.equal(result, values[index]);
          else assert.equal(Math.sign(Number(result)), Math.sign(numbers[index]));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('keeps dates within what checks say, and apart', async () => {
    const dates = Array.from({ length: 30 }, (_, index) => `1970-01-${String(index + 1).padStart(2, '0')}`);
    const limits = { min: 0, max: 29, minLength: null, maxLength: null, values: null };
    const results = await masked('preserve', dates, { type: builtin('date'), limits });
    assert.deepEqual([...results].sort(), dates);
    assert.notDeepEqual(results, dates);
  });

  it('keeps dates in their year and times in their unit', async () => {
    const dates = [
      '2024-02-29',
      '1900-01-01',
      '0044-03-15 BC',
      'infinity',
      '-infinity',
      '5874897-12-31',
      '4714-11-24 BC',
    ];
    const results = await masked('preserve', dates, { type: builtin('date') });
    results.forEach((result, index) => assert.equal(result!.split('-')[0], dates[index].split('-')[0]));
    const year = Array.from({ length: 366 }, (_, day) =>
      new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10),
    );
    assert.deepEqual((await masked('preserve', year, { type: builtin('date') })).sort(), year);
    const times = [
      '2024-02-29 00:00:00',
      '2024-02-29 13:45:10',
      '2024-02-29 13:45:10.123',
      '2024-02-29 13:45:10.123456',
    ];
    const masks = await masked('preserve', times, { type: builtin('timestamp') });
    assert.match(masks[0]!, /^2024-\d\d-\d\d 00:00:00$/);
    assert.match(masks[1]!, /^2024-\d\d-\d\d (?!00:00:00)\d\d:\d\d:\d\d$/);
    assert.match(masks[2]!, /^2024-\d\d-\d\d \d\d:\d\d:\d\d\.\d{1,3}$/);
    assert.match(masks[3]!, /^2024-\d\d-\d\d \d\d:\d\d:\d\d\.\d{4,6}$/);
    assert.deepEqual(await masked('preserve', ['24:00:00'], { type: builtin('time') }), ['24:00:00']);
  });

  it('stays within what checks allow: ranges, lists, labels', async () => {
    const limits = { min: 18, max: 65, maxLength: null, minLength: null, values: null };
    const ages = Array.from({ length: 48 }, (_, index) => String(18 + index));
    for (const type of [builtin('int4'), builtin('numeric'), builtin('float8')]) {
      assert.deepEqual(
        (await masked('preserve', ages, { type, limits })).map(Number).sort((a, b) => a - b),
        ages.map(Number),
      );
    }
    const listed = { ...limits, min: null, max: null, values: ['new', 'old', 'gone'] };
    const states = await masked('preserve', ['new', 'old', 'gone', null], { limits: listed });
    assert.deepEqual([...states.slice(0, 3)].sort(), ['gone', 'new', 'old']);
    assert.ok(states[0] !== 'new' && states[1] !== 'old' && states[3] === null);
    const labels = ['sad', 'happy'];
    const type = { ...builtin('mood'), schema: 'public' };
    assert.deepEqual(await masked('replace', ['sad', 'happy'], { type, labels }), ['happy', 'sad']);
  });

  it('takes citext in any case for the same, and character(n) without the blanks behind it', async () => {
    const citext = { ...builtin('citext'), schema: 'public' };
    const [one, other] = await masked('preserve', ['Anna@X.de', 'anna@x.DE'], { type: citext });
    assert.equal(one, other);
    assert.deepEqual(
      await masked('preserve', ['ab   '], { type: builtin('bpchar', { length: 5 }) }),
      await masked('preserve', ['ab']),
    );
  });

  it('gives other results under another key, and refuses what it cannot serve', async () => {
    const values = ['anna', 'bert'];
    assert.notDeepEqual(
      await masked('preserve', values, { key: new Uint8Array(32) }),
      await masked('preserve', values),
    );
    await assert.rejects(masked('preserve', ['true'], { type: builtin('bool') }), /people\.subject.*preserve/);
    await assert.rejects(masked('preserve', ['1 day'], { type: builtin('interval') }), /interval/);
  });

  it('masks a megabyte of text', async () => {
    const text = 'Grüße aus 京都, 12 😀. '.repeat(40_000);
    const [result] = await masked('preserve', [text]);
    assert.equal(sizeOf(result), sizeOf(text));
    assert.doesNotMatch(result!, /Grüße aus/);
  });
});
