import { deepEqual, equal, match, ok, rejects, throws } from 'node:assert/strict';
import type { LiteralRow } from '../../../../client/src/engine/datasets/manifest';
import { UserError } from '../../../../client/src/engine/errors';
import type { Rule } from '../../../../client/src/engine/schema/rule';
import type { Provenance } from '../../../../client/src/engine/schema/schema';
import { builtin } from '../../../../client/src/engine/schema/types';
import { checkRules } from '../../../../client/src/engine/synthetic/rules/check-rules';
import { generated, made } from '../../../support/described';
import { column, idColumn, keyed, nullable, refers, table } from '../../../support/schema';

const int4 = builtin('int4');
const int8 = builtin('int8');
const text = builtin('text');
const money = builtin('numeric', { precision: 12, scale: 2 });
const time = builtin('timestamptz');

const PRICE = made('price', money, { number: { min: 1, max: 90, scale: 2 } });
const shop = {
  tables: [
    keyed('products', PRICE, column('sold', int4), column('name', text)),
    keyed('orders', column('sum', money), column('largest', money), column('lines', int4), column('big', int4)),
    keyed(
      'items',
      column('order_id', int8),
      nullable('product_id', int8),
      made('pieces', int4, { number: { min: 1, max: 5 } }),
      column('each', money),
      column('line', money),
      column('place', int4),
      column('of', int4),
      column('so_far', money),
    ),
  ],
  relationships: [refers('items.order_id', 'orders.id'), refers('items.product_id', 'products.id')],
  rows: 60,
};

const cents = (value: string | null | undefined): number => Math.round(Number(value) * 100);

/** Rows of the shop under the rules. */
const under = (...rules: Rule[]): Promise<Record<string, LiteralRow[]>> => generated({ ...shop, rules });

describe('rules', () => {
  it('read the row, its parents by table or by column, and its children', async () => {
    const { products, orders, items } = await under(
      { table: 'items', column: 'each', value: 'coalesce(products.price, 1.5)' },
      { table: 'items', column: 'line', value: 'pieces * each' },
      { table: 'orders', column: 'sum', value: 'coalesce(sum(items.line), 0)' },
      { table: 'orders', column: 'largest', value: 'coalesce(max(items.each * items.pieces), 0)' },
      { table: 'orders', column: 'lines', value: 'count(items)' },
      { table: 'orders', column: 'big', value: 'count(items.pieces) filter (where items.pieces > 2)' },
      { table: 'products', column: 'sold', value: 'coalesce(sum(items.product_id.pieces), 0)' },
    );
    const priceOf = new Map(products.map(({ id, price }) => [id, price]));
    for (const { product_id: product, each, pieces, line } of items) {
      equal(cents(each), product === null ? 150 : cents(priceOf.get(product)));
      equal(cents(line), Number(pieces) * cents(each));
    }
    for (const { id, sum, largest, lines, big } of orders) {
      const own = items.filter(({ order_id: order }) => order === id);
      equal(
        cents(sum),
        own.reduce((total, { line }) => total + cents(line), 0),
      );
      equal(cents(largest), Math.max(0, ...own.map(({ line }) => cents(line))));
      equal(Number(lines), own.length);
      equal(Number(big), own.filter(({ pieces }) => Number(pieces) > 2).length);
    }
    for (const { id, sold } of products) {
      const own = items.filter(({ product_id: product }) => product === id);
      equal(
        Number(sold),
        own.reduce((total, { pieces }) => total + Number(pieces), 0),
      );
    }
  });

  it('count and add up the rows of one parent, one after the other', async () => {
    const { items } = await under(
      { table: 'items', column: 'place', value: 'ordinal(order_id)' },
      { table: 'items', column: 'of', value: 'siblings(order_id)' },
      { table: 'items', column: 'each', value: '1.25' },
      { table: 'items', column: 'so_far', value: 'running(pieces * each, order_id)' },
    );
    for (const order of new Set(items.map(({ order_id: id }) => id))) {
      const own = items.filter(({ order_id: id }) => id === order);
      let sum = 0;
      own.forEach(({ place, of, so_far: soFar, pieces }, index) => {
        sum += Number(pieces) * 125;
        deepEqual([Number(place), Number(of), cents(soFar)], [index + 1, own.length, sum]);
      });
    }
  });

  it('draw by the cell alone, each call for itself', async () => {
    const draws = keyed(
      'draws',
      column('whole', int4),
      column('exact', money),
      column('word', text),
      column('rare', text),
      column('twice', text),
      column('when', time),
      column('before', time),
      column('day', builtin('date')),
    );
    const rules: Rule[] = [
      { table: 'draws', column: 'whole', value: 'random(3, 5)' },
      { table: 'draws', column: 'exact', value: 'skewed(0.50, 99.50)' },
      { table: 'draws', column: 'word', value: "pick('a', 'b', 'c')" },
      { table: 'draws', column: 'rare', value: "weighted('often', 9, 'seldom', 1)" },
      { table: 'draws', column: 'twice', value: "random(0, 9)::text || '-' || random(0, 9)" },
      { table: 'draws', column: 'when', value: "later(timestamptz '2025-01-31 12:00:00+00', '1 hour', '2 days')" },
      { table: 'draws', column: 'before', value: "earlier(\"when\", '1 minute', '2 minutes')" },
      { table: 'draws', column: 'day', value: "later(date '2025-01-31', '1 month', '1 month')" },
    ];
    const { draws: rows } = await generated({ tables: [draws], rules, rows: 1000 });
    deepEqual([...new Set(rows.map(({ whole }) => whole))].sort(), ['3', '4', '5']);
    ok(rows.every(({ exact }) => cents(exact) >= 50 && cents(exact) <= 9950));
    ok(rows.filter(({ exact }) => cents(exact) < 2500).length > 550);
    deepEqual([...new Set(rows.map(({ word }) => word))].sort(), ['a', 'b', 'c']);
    ok(Math.abs(rows.filter(({ rare }) => rare === 'seldom').length - 100) < 40);
    ok(rows.filter(({ twice }) => twice!.slice(0, 1) === twice!.slice(-1)).length < 200);
    for (const { when, before, day } of rows) {
      ok(when! >= '2025-01-31 13:00:00+00' && when! <= '2025-02-02 12:00:00+00', when!);
      const apart = Date.parse(when!) - Date.parse(before!);
      ok(apart >= 60_000 && apart <= 120_000);
      equal(day, '2025-02-28');
    }
    const { draws: again } = await generated({ tables: [draws], rules, rows: 300 });
    deepEqual(again, rows.slice(0, 300));
  });

  it('climb a tree to its root', async () => {
    const folders = keyed('folders', nullable('parent_id', int8), column('depth', int4));
    const { folders: rows } = await generated({
      tables: [folders],
      relationships: [refers('folders.parent_id', 'folders.id')],
      rules: [{ table: 'folders', column: 'depth', value: 'coalesce(parent_id.depth + 1, 0)' }],
      rows: 80,
    });
    const depths = new Map(rows.map(({ id, depth }) => [id, Number(depth)]));
    for (const { parent_id: parent, depth } of rows)
      equal(Number(depth), parent === null ? 0 : depths.get(parent)! + 1);
    ok(Math.max(...depths.values()) >= 2);
  });

  it('hold only where they say, and read what would be there without them', async () => {
    const numbers = keyed('numbers', made('value', int4, { number: { min: 1, max: 10 } }));
    const rules = [{ table: 'numbers', column: 'value', value: 'value + 100', when: 'id % 2 = 0' }];
    const { numbers: plain } = await generated({ tables: [numbers], rows: 20 });
    const { numbers: ruled } = await generated({ tables: [numbers], rules, rows: 20 });
    ruled.forEach(({ value }, row) => {
      equal(Number(value), Number(plain[row].value) + (row % 2 === 1 ? 100 : 0));
    });
  });

  it('leave a column that takes no null as it would be where they have no value', async () => {
    const numbers = keyed('numbers', made('value', int4, { constant: 7 }), nullable('maybe', int4));
    const rules = ['value', 'maybe'].map((name) => ({ table: 'numbers', column: name, value: 'nullif(id, id)' }));
    const { numbers: rows } = await generated({ tables: [numbers], rules, rows: 3 });
    deepEqual(
      rows.map(({ value, maybe }) => [value, maybe]),
      [
        ['7', null],
        ['7', null],
        ['7', null],
      ],
    );
  });

  it('leave out what they have no value for, of unique columns and in conditions too', async () => {
    const passes = table(
      'passes',
      [idColumn(), made('passed', builtin('bool'), { list: [true, false] }), nullable('code', text)],
      {
        primary_key: { name: 'passes_pkey', columns: ['id'] },
        uniques: [{ name: 'passes_code_key', columns: ['code'] }],
        checks: [{ name: 'passes_check', expression: 'passed = (code IS NOT NULL)' }],
      },
    );
    const rules = [{ table: 'passes', column: 'code', value: "case when passed then 'C' || id end" }];
    const { passes: rows } = await generated({ tables: [passes], rules, rows: 60 });
    for (const { id, passed, code } of rows) equal(code, passed === 'true' ? `C${id!}` : null);
  });

  it('are exact where numbers of a computer are not', async () => {
    const rules = [
      { table: 'items', column: 'line', value: '0.1 + 0.2' },
      { table: 'items', column: 'each', value: '2.675 * 1' },
    ];
    const { items } = await under(...rules);
    deepEqual([items[0].line, items[0].each], ['0.30', '2.68']);
  });

  it('say in which row they cannot be computed', async () => {
    await rejects(
      under({ table: 'items', column: 'place', value: '1 / (id - 3)' }),
      /items\.place: .* for row 3: .*divided by zero/i,
    );
  });

  it('are part of the checks between columns as they stand', async () => {
    const spans = table('spans', [idColumn(), column('starts', time), column('ends', time), column('paid', time)], {
      primary_key: { name: 'spans_pkey', columns: ['id'] },
      checks: [
        { name: 'a', expression: 'ends > starts' },
        { name: 'b', expression: 'paid >= ends' },
      ],
    });
    const rules: Rule[] = [
      { table: 'spans', column: 'ends', value: "later(starts, '1 hour', '2 hours')" },
      { table: 'spans', column: 'paid', value: "later(ends, '1 day', '2 days')" },
    ];
    const { spans: rows } = await generated({ tables: [spans], rules, rows: 100 });
    for (const { starts, ends, paid } of rows) {
      ok(ends! > starts! && paid! > ends!);
      ok(Date.parse(ends!) - Date.parse(starts!) <= 2 * 3_600_000);
    }
  });
});

describe('the check of rules', () => {
  const schema = { ...shop, enums: [] };
  const skipped = (rule: Rule): string =>
    checkRules(schema, [rule])
      .decisions.map(({ reason }) => reason)
      .join();
  const refused = (...rules: Rule[]): string => {
    try {
      checkRules(schema, rules);
    } catch (error) {
      if (error instanceof UserError) return error.message;
    }
    return 'nothing';
  };

  it('skips, and says, what is over a table or column that is not there', () => {
    const value = '1';
    equal(
      skipped({ table: 'ordres', column: 'sum', value }),
      'The rule for ordres.sum is skipped: there is no table "ordres" (did you mean "orders"?).',
    );
    equal(
      skipped({ table: 'orders', column: 'summ', value }),
      'The rule for orders.summ is skipped: orders has no column "summ" (did you mean "sum"?).',
    );
    match(skipped({ table: 'orders', column: 'sum', value: 'lines * prize' }), /orders has no column "prize"/);
    match(skipped({ table: 'items', column: 'line', value: 'customers.name' }), /items refers to no "customers"/);
    match(
      skipped({ table: 'orders', column: 'sum', value: 'sum(products.price)' }),
      /no table "products" refers to orders|over no table/,
    );
    match(skipped({ table: 'items', column: 'order_id', value }), /keys come first/);
  });

  it('follows an inferred relationship only where it is sure', () => {
    const inferred = (confidence: number): string => {
      const provenance: Provenance = { source: 'database', confidence, reason: 'a name' };
      const relationships = shop.relationships.map((one) => ({ ...one, virtual: true, provenance }));
      const rule = { table: 'items', column: 'each', value: 'products.price' };
      return checkRules({ ...schema, relationships }, [rule])
        .decisions.map(({ reason }) => reason)
        .join();
    };
    equal(inferred(0.9), '');
    match(inferred(0.4), /items refers to no "products"/);
  });

  it('refuses what cannot be read or computed, and says where', () => {
    match(
      refused({ table: 'orders', column: 'sum', value: '1 +' }),
      /rules: orders\.sum: "1 \+" cannot be read at character \d/,
    );
    match(refused({ table: 'orders', column: 'sum', value: 'rnadom(1, 2)' }), /cannot be computed: .*rnadom/);
    match(refused({ table: 'orders', column: 'sum', value: 'weighted(1, 2, 3)' }), /without a weight for each value/);
    match(refused({ table: 'orders', column: 'sum', value: '1', when: 'lines >' }), /orders\.sum\.when/);
  });

  it('names the columns of a circle', () => {
    const message = refused(
      { table: 'items', column: 'line', value: 'orders.sum / 2' },
      { table: 'orders', column: 'sum', value: 'coalesce(sum(items.line), 0)' },
    );
    equal(message, 'Rules depend on each other in a circle: items.line needs orders.sum needs items.line.');
  });

  it('takes what always holds only where nothing is said', () => {
    const lines = keyed('lines', column('quantity', int4), column('unit_price', money), column('line_total', money));
    const always = (rules: Rule[]): string[] =>
      checkRules({ tables: [lines], relationships: [], enums: [] }, rules).rules.map(({ value }) => value);
    deepEqual(always([]), ['"quantity" * "unit_price"']);
    deepEqual(always([{ table: 'lines', column: 'line_total', value: '5' }]), ['5']);
    // One that would close a circle does not apply.
    deepEqual(always([{ table: 'lines', column: 'quantity', value: 'line_total / 2' }]), ['line_total / 2']);
  });

  it('never breaks, whatever a rule says', () => {
    for (const value of [
      '',
      ')',
      "'",
      '((((',
      'sum(',
      'count(*)',
      'select 1',
      'items.items.items',
      '$$',
      'x::nothing',
      'later()',
    ]) {
      try {
        checkRules(schema, [{ table: 'orders', column: 'sum', value }]);
      } catch (error) {
        ok(error instanceof UserError, value);
      }
    }
    throws(() => checkRules(schema, [{ table: 'orders', column: 'sum', value: '(' }]), UserError);
  });
});
