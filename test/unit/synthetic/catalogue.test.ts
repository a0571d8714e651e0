import { deepEqual, equal, ok } from 'node:assert/strict';
import { SEMANTIC_TYPES } from '../../../server/src/testcase/fields/semantic-types';
import type { LiteralRow } from '../../../client/src/engine/datasets/manifest';
import { builtin } from '../../../client/src/engine/schema/types';
import { GENERATED_TYPES } from '../../../client/src/engine/synthetic/catalogue';
import { column, plan, rowsOf, valuesOf } from './plans';

const everyType = GENERATED_TYPES.filter((id) => id !== 'id').map((id) => column(id));

const rowsWith = async (names: string[], overrides: Parameters<typeof plan>[1] = {}): Promise<LiteralRow[]> =>
  rowsOf(
    plan(
      names.map((name) => column(name)),
      { rows: 200, ...overrides },
    ),
  );

/** The values of a text column of that meaning, after what the test writes. */
async function following(meaning: string, written: string[], locale = 'en'): Promise<string[]> {
  const rows = written.map((value) => ({ [meaning]: value }));
  const all = await rowsOf(plan([column(meaning, meaning, builtin('text'))], { rows: 60, written: rows, locale }));
  return valuesOf(all, meaning).slice(written.length).map(String);
}

function luhn(digits: string): number {
  return (
    Array.from(digits)
      .reverse()
      .map(Number)
      .reduce((sum, digit, index) => {
        const weighed = index % 2 === 1 ? digit * 2 : digit;
        return sum + (weighed > 9 ? weighed - 9 : weighed);
      }, 0) % 10
  );
}

describe('synthetic/catalogue', () => {
  it('has one generator for each semantic type', () => {
    deepEqual([...GENERATED_TYPES].sort(), SEMANTIC_TYPES.map(({ id }) => id).sort());
  });

  it('gives every type a value in every kind of locale', async () => {
    for (const locale of ['en', 'de_CH', 'ja', 'ar', 'ta_IN', 'en_HK', 'az', 'ru', 'zh_CN']) {
      const rows = await rowsOf(plan(everyType, { rows: 12, locale }));
      for (const { name, nullable } of everyType) {
        const values = valuesOf(rows, name);
        if (!nullable)
          ok(
            values.every((value) => value !== null && value !== ''),
            `${locale} ${name}`,
          );
      }
    }
  });

  it('makes the names, the addresses and the sex of a row one person', async () => {
    for (const row of await rowsWith(['full_name', 'email', 'username', 'first_name', 'last_name', 'card_holder'])) {
      equal(row.full_name, `${row.first_name!} ${row.last_name!}`);
      equal(row.card_holder, row.full_name);
      const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');
      const name = `${plain(row.first_name!)}.${plain(row.last_name!)}`;
      ok(row.email!.startsWith(`${name}.`), `${row.email!} of ${row.full_name}`);
      ok(row.username!.startsWith(name.slice(0, 20)), row.username!);
    }
    const rows = await rowsOf(plan([column('title', 'name_prefix'), column('sex', 'gender')], { rows: 100 }));
    for (const { title, sex } of rows)
      ok(title === 'Dr.' || (title === 'Mr.') === (sex === 'male'), `${title!} ${sex!}`);
  });

  it('tells the people and places of a row apart by what their columns are called', async () => {
    const columns = [
      ...['first_name', 'vorname', 'guardian_first_name'].map((name) => column(name, 'first_name')),
      ...['billing_city', 'shipping_city'].map((name) => column(name, 'city')),
    ];
    const rows = await rowsOf(plan(columns, { rows: 50 }));
    deepEqual(valuesOf(rows, 'first_name'), valuesOf(rows, 'vorname'));
    ok(rows.filter((row) => row.first_name !== row.guardian_first_name).length > 40);
    ok(rows.filter((row) => row.billing_city !== row.shipping_city).length > 40);
  });

  it('repeats a value where a column asks for it again', async () => {
    const written = [{ password: 'secret' }];
    const rows = await rowsOf(
      plan([column('password'), column('confirm_password', 'password'), column('old_password', 'password')], {
        written,
      }),
    );
    equal(rows[0].confirm_password, 'secret');
    deepEqual(valuesOf(rows, 'confirm_password'), valuesOf(rows, 'password'));
    ok(rows.every((row) => row.old_password !== row.password));
    const names = ['password', 'new_password', 'confirm_password'];
    const changed = await rowsOf(plan(names.map((name) => column(name, 'password'))));
    deepEqual(valuesOf(changed, 'confirm_password'), valuesOf(changed, 'new_password'));
    ok(changed.every((row) => row.new_password !== row.password));
  });

  it('keeps age and birth, card and number, created and updated in step', async () => {
    const columns = ['age', 'date_of_birth', 'credit_card_number', 'card_type', 'card_cvv'].map((name) => column(name));
    const times = ['updated_at', 'created_at', 'cancelled_at'].map((name) => column(name, 'datetime'));
    for (const row of await rowsOf(plan([...columns, ...times], { rows: 300 }))) {
      const [year, month, day] = row.date_of_birth!.split('-').map(Number) as [number, number, number];
      // On the reference date, the first of January 2026.
      equal(Number(row.age), 2026 - year - (month > 1 || day > 1 ? 1 : 0));
      equal(luhn(row.credit_card_number!), 0);
      const start = { Visa: '4', Mastercard: '5', 'American Express': '3', Discover: '6' }[row.card_type!]!;
      ok(row.credit_card_number!.startsWith(start));
      equal(row.card_cvv!.length, row.card_type === 'American Express' ? 4 : 3);
      ok(row.created_at! < row.updated_at! && row.updated_at! < row.cancelled_at!);
    }
  });

  it('makes valid account numbers, of the country of the locale', async () => {
    for (const [locale, country] of [
      ['de', 'DE'],
      ['fr', 'FR'],
      ['en', 'DE'],
    ] as const) {
      for (const value of valuesOf(await rowsWith(['iban'], { locale }), 'iban')) {
        ok(value!.startsWith(country));
        const digits = (value!.slice(4) + value!.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
          String(letter.charCodeAt(0) - 55),
        );
        equal(BigInt(digits) % 97n, 1n, value!);
      }
    }
  });

  it('reaches nobody: reserved domains, networks and numbers only', async () => {
    for (const row of await rowsWith(['email', 'url', 'ip_address', 'domain_name', 'phone'])) {
      ok(/@example\.(com|org|net)$/.test(row.email!));
      ok(row.url!.startsWith('https://www.example.com/'));
      ok(/^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/.test(row.ip_address!));
      ok(row.domain_name!.endsWith('.example'));
      ok(/^\+1\d{3}55501\d\d$/.test(row.phone!));
    }
  });

  it('gives ASCII addresses to names of any script', async () => {
    for (const locale of ['ru', 'el', 'ar', 'he', 'ko', 'ja', 'zh_CN', 'th', 'hy', 'ka_GE', 'vi', 'tr']) {
      for (const email of valuesOf(await rowsWith(['email'], { locale, rows: 40 }), 'email')) {
        ok(/^[a-z0-9]+\.[a-z0-9]+\.[a-z0-9]+@example\.(com|org|net)$/.test(email!), `${locale} ${email!}`);
      }
    }
  });

  it('follows the form in which the test writes', async () => {
    const cases: [string, string[], RegExp][] = [
      ['phone', ['(555) 123-4567'], /^\(\d{3}\) \d{3}-\d{4}$/],
      ['phone', ['+49 30 1234567'], /^\+49 \d\d \d{7}$/],
      ['phone', ['abc', '', '12'], /^\+1\d{10}$/],
      ['date', ['12/31/2020'], /^(0[1-9]|1[0-2])\/[0-3]\d\/20\d\d$/],
      ['date_of_birth', ['31/02/1990'], /^[0-3]\d\/(0[1-9]|1[0-2])\/(19|20)\d\d$/],
      ['date', ['5 Mar 2020'], /^[1-3]?\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) 20\d\d$/],
      ['datetime', ['2020-01-01T10:00:00Z'], /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/],
      ['time', ['9:30 AM'], /^1?\d:\d\d (AM|PM)$/],
      ['order_number', ['ORD-2024-001'], /^ORD-\d{4}-\d{3}$/],
      ['postal_code', ['SW1A 1AA'], /^[A-Z]{2}\d[A-Z] \d[A-Z]{2}$/],
      ['credit_card_number', ['4111 1111 1111 1111'], /^(\d{4} ){3}\d{3,4}$/],
      ['card_expiry', ['12-2027'], /^\d\d-20\d\d$/],
      ['amount', ['$1,000.50'], /^\$\d{1,3}(,\d{3})*\.\d\d$/],
      ['percentage', ['50%'], /^\d{1,3}%$/],
      ['status', ['ACTIVE'], /^[A-Z]+$/],
      ['gender', ['M'], /^[FM]$/],
      ['month', ['Jan'], /^[A-Z][a-z]{2}$/],
    ];
    for (const [meaning, written, form] of cases) {
      const values = await following(meaning, written);
      ok(
        values.every((value) => form.test(value)),
        `${meaning} like ${written[0]}: ${values.slice(0, 3).join(' | ')}`,
      );
      ok(new Set(values).size > 1, meaning);
    }
    ok((await following('date', ['01/02/2020'], 'de')).some((value) => Number(value.slice(0, 2)) > 12));
  });

  it('leaves out now and then what not everyone has', async () => {
    const nulls = valuesOf(await rowsWith(['address_line2']), 'address_line2').filter((value) => value === null).length;
    ok(nulls > 100 && nulls < 180, `${nulls}`);
  });
});
