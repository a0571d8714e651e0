import { equal, ok } from 'node:assert/strict';
import type { LiteralRow } from '../../../../client/src/engine/datasets/manifest';
import type { Table } from '../../../../client/src/engine/schema/schema';
import { builtin } from '../../../../client/src/engine/schema/types';
import { placesOf } from '../../../../client/src/engine/synthetic/facts/places';
import { generated, made } from '../../../support/described';
import { column, keyed, nullable, refers } from '../../../support/schema';

const int4 = builtin('int4');
const int8 = builtin('int8');
const text = builtin('text');
const bool = builtin('bool');
const day = builtin('date');
const time = builtin('timestamptz');
const money = builtin('numeric', { precision: 12, scale: 2 });

const cents = (value: string | null | undefined): number => Math.round(Number(value) * 100);

/** The rows of one table without any rule but those that always hold. */
const rowsOf = async (own: Table, rows = 200): Promise<LiteralRow[]> =>
  (await generated({ tables: [own], rows }))[own.name];

describe('rules that always hold', () => {
  it('make sums of lines, prices of products, and counts of what there is', async () => {
    const {
      products,
      orders,
      order_lines: lines,
    } = await generated({
      tables: [
        keyed('products', made('unit_price', money, { number: { min: 1, max: 50, scale: 2 } })),
        keyed(
          'orders',
          column('subtotal', money),
          made('tax', money, { number: { min: 0, max: 9, scale: 2 } }),
          nullable('discount_amount', money),
          column('total', money),
          column('order_lines_count', int4),
        ),
        keyed(
          'order_lines',
          column('order_id', int8),
          column('product_id', int8),
          made('quantity', int4, { number: { min: 1, max: 9 } }),
          column('unit_price', money),
          column('line_total', money),
        ),
      ],
      relationships: [refers('order_lines.order_id', 'orders.id'), refers('order_lines.product_id', 'products.id')],
      rows: 60,
    });
    const prices = new Map(products.map(({ id, unit_price: price }) => [id, price]));
    for (const line of lines) {
      equal(line.unit_price, prices.get(line.product_id));
      equal(cents(line.line_total), Number(line.quantity) * cents(line.unit_price));
    }
    for (const order of orders) {
      const own = lines.filter(({ order_id: id }) => id === order.id);
      equal(
        cents(order.subtotal),
        own.reduce((sum, line) => sum + cents(line.line_total), 0),
      );
      equal(Number(order.order_lines_count), own.length);
      const total = cents(order.subtotal) + cents(order.tax) - cents(order.discount_amount ?? '0');
      equal(cents(order.total), Math.max(0, total));
    }
  });

  it('let children begin after their parents, and what happens to them after that', async () => {
    const { accounts, invoices } = await generated({
      tables: [
        keyed('accounts', column('created_at', time)),
        keyed(
          'invoices',
          column('account_id', int8),
          column('created_at', time),
          column('updated_at', time),
          nullable('deleted_at', time),
        ),
      ],
      relationships: [refers('invoices.account_id', 'accounts.id')],
      rows: 150,
    });
    const opened = new Map(accounts.map(({ id, created_at: at }) => [id, at!]));
    for (const { account_id: account, created_at: created, updated_at: updated, deleted_at: deleted } of invoices) {
      ok(created! > opened.get(account)!);
      ok(updated! > created!);
      ok(deleted === null || deleted > updated!);
    }
  });

  it('let what ends do so after it has begun', async () => {
    const spans = keyed(
      'spans',
      column('start_date', day),
      column('end_date', day),
      column('departure_at', time),
      column('arrival_at', time),
      column('valid_from', day),
      nullable('valid_until', day),
      column('check_in', day),
      column('check_out', day),
      column('min_price', money),
      column('max_price', money),
    );
    for (const row of await rowsOf(spans)) {
      ok(row.start_date! < row.end_date!);
      ok(row.departure_at! < row.arrival_at!);
      ok(row.valid_until === null || row.valid_from! < row.valid_until);
      ok(row.check_in! < row.check_out!);
      ok(Number(row.min_price) <= Number(row.max_price));
    }
  });

  it('keep the times of events to what the status says', async () => {
    const parcels = keyed(
      'parcels',
      made('status', text, { list: ['pending', 'paid', 'Shipped', 'delivered', 'cancelled', 'strange'] }),
      column('created_at', time),
      nullable('paid_at', time),
      nullable('shipped_at', time),
      nullable('delivered_at', time),
      nullable('cancelled_at', time),
    );
    const rows = await rowsOf(parcels, 400);
    const there = (row: LiteralRow, ...names: string[]): void => {
      for (const name of ['paid_at', 'shipped_at', 'delivered_at', 'cancelled_at'])
        equal(row[name] !== null, names.includes(name), `${row.status!}: ${name}`);
    };
    for (const row of rows) {
      if (row.status === 'pending') there(row);
      if (row.status === 'paid') there(row, 'paid_at');
      if (row.status === 'Shipped') there(row, 'paid_at', 'shipped_at');
      if (row.status === 'delivered') there(row, 'paid_at', 'shipped_at', 'delivered_at');
      if (row.status === 'cancelled') there(row, 'cancelled_at');
      for (const name of ['paid_at', 'shipped_at', 'delivered_at'])
        ok(row[name] === null || row[name] > row.created_at!);
    }
  });

  it('say once what is said twice: flags and dates, cards and digits, countries and currencies', async () => {
    const things = keyed(
      'things',
      column('is_deleted', bool),
      nullable('deleted_at', time),
      column('email_verified', bool),
      nullable('email_verified_at', time),
      column('card_number', text, { semantic_type: 'credit_card_number' }),
      column('card_last4', text),
      column('masked_card', text),
      made('country_code', text, { list: ['DE', 'JP', 'US'] }, { semantic_type: 'country_code' }),
      column('currency', text, { semantic_type: 'currency_code' }),
      column('country', text, { semantic_type: 'country' }),
      made('born', day, { date: { from: '1950-01-01', to: '2005-01-01' } }, { semantic_type: 'date_of_birth' }),
      column('age', int4, { semantic_type: 'age' }),
    );
    const money_ = { DE: ['EUR', 'Deutschland'], JP: ['JPY', '日本'], US: ['USD', 'United States'] };
    for (const row of await rowsOf(things)) {
      equal(row.is_deleted, String(row.deleted_at !== null));
      equal(row.email_verified, String(row.email_verified_at !== null));
      equal(row.card_last4, row.card_number!.slice(-4));
      equal(row.masked_card, `**** **** **** ${row.card_number!.slice(-4)}`);
      equal(`${row.currency!} ${row.country!}`, money_[row.country_code as 'DE'].join(' '));
      const years = 2026 - Number(row.born!.slice(0, 4)) - (row.born!.slice(5) > '01-01' ? 1 : 0);
      equal(Number(row.age), years);
    }
  });

  it('put a row’s address into the country that it says', async () => {
    const meant = (name: string, meaning: string): Table['columns'][number] =>
      column(name, text, { semantic_type: meaning });
    const branches = keyed(
      'branches',
      made('country_code', text, { list: ['DE', 'JP', 'US'] }, { semantic_type: 'country_code' }),
      meant('city', 'city'),
      meant('region', 'region'),
      meant('postal_code', 'postal_code'),
      meant('phone', 'phone'),
      meant('shipping_city', 'city'),
    );
    const towns = { DE: placesOf('de'), JP: placesOf('ja'), US: placesOf('en') };
    const dial = { DE: '+49', JP: '+81', US: '+1' };
    for (const row of await rowsOf(branches)) {
      const code = row.country_code as 'DE';
      const town = towns[code].find(({ city }) => city === row.city);
      equal(town?.region, row.region);
      ok(row.postal_code!.startsWith(town.postalCode.replace(/#.*/, '')));
      ok(row.phone!.startsWith(dial[code]));
      ok(
        towns.US.some(({ city }) => city === row.shipping_city),
        'another address is where the locale says',
      );
    }
  });

  it('leave alone what makes rows differ', async () => {
    const slots = {
      ...keyed('slots', column('start_date', day), column('end_date', day)),
      uniques: [{ name: 'slots_end_date_key', columns: ['end_date'] }],
    };
    const rows = await rowsOf(slots);
    equal(new Set(rows.map(({ end_date: end }) => end)).size, rows.length);
  });

  it('leave alone what the user or the source says', async () => {
    const lines = keyed(
      'lines',
      made('quantity', int4, { constant: 2 }),
      made('unit_price', money, { constant: 3 }),
      made('line_total', money, { constant: 5 }),
    );
    equal((await rowsOf(lines, 1))[0].line_total, '5.00');
  });
});
