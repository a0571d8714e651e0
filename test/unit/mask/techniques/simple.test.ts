import assert from 'node:assert/strict';
import { NO_ROWS, type RowFacts } from '../../../../client/src/engine/mask/technique';
import { builtin } from '../../../../client/src/engine/schema/types';
import { masked, vectorOf } from '../../../support/masking';
import { column } from '../../../support/schema';

const int4 = builtin('int4');
const date = builtin('date');

describe('hash and tokenize', () => {
  it('hash gives hex digits, as many as fit, and uuids and JSON of their form', async () => {
    const [one, other, none] = await masked('hash', ['a', 'b', null]);
    assert.match(one!, /^[0-9a-f]{64}$/);
    assert.notEqual(one, other);
    assert.equal(none, null);
    const [short] = await masked('hash', ['a'], { type: builtin('varchar', { length: 20 }), unique: true });
    assert.equal(short, one!.slice(0, 20));
    const [uuid] = await masked('hash', ['7f0c1a52-3b1e-4c39-9d6e-2f1b0a6c8e11'], { type: builtin('uuid') });
    assert.match(uuid!, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const [json] = await masked('hash', ['{"a":1}'], { type: builtin('jsonb') });
    assert.equal(typeof JSON.parse(json!), 'string');
    assert.notDeepEqual(await masked('hash', ['a'], { domain: 'other' }), [one]);
  });

  it('hash refuses what cannot keep values apart, and says what can', async () => {
    const type = builtin('varchar', { length: 10 });
    await assert.rejects(masked('hash', ['a'], { type, unique: true }), { hint: 'These can: preserve.' });
    await assert.rejects(masked('hash', ['1'], { type: int4 }), /people\.subject cannot be masked by hash/);
  });

  it('tokens tell nothing of the length, and are permutations where there is no room', async () => {
    assert.match((await masked('tokenize', ['a']))[0]!, /^tok_[0-9a-z]{13}$/);
    assert.match((await masked('tokenize', ['x'.repeat(500)]))[0]!, /^tok_[0-9a-z]{13}$/);
    const all = Array.from({ length: 100 }, (_, index) => String(index).padStart(2, '0'));
    const results = await masked('tokenize', all, { type: builtin('varchar', { length: 5 }), unique: true });
    assert.equal(new Set(results).size, 100);
  });
});

describe('redact, partial, null and constant', () => {
  it('redact crosses out letters and digits of every script', async () => {
    assert.deepEqual(await masked('redact', ['Héllo 12!', '京都-9', '', null]), ['xxxxx 00!', 'xx-0', '', null]);
    assert.deepEqual(await masked('redact', ['17', null], { type: int4 }), ['0', null]);
    const [json] = await masked('redact', ['{"name": "Jo", "n": [12.5, true]}'], { type: builtin('jsonb') });
    assert.deepEqual(JSON.parse(json!), { name: 'xx', n: [0, true] });
    const limits = { min: 1, max: null, maxLength: null, minLength: null, values: null };
    await assert.rejects(masked('redact', ['17'], { type: int4, limits }), /redact/);
  });

  it('partial keeps what the rule says, at most half', async () => {
    assert.deepEqual(await masked('partial', ['Jonathan', 'Jo', 'J', 'Ö1üx']), ['J*******', 'J*', '*', 'Ö***']);
    assert.deepEqual(await masked('partial', ['4111 1111 1111 1234'], { piiType: 'credit_card' }), [
      '**** **** **** 1234',
    ]);
    const parameters = { keep_first: 2, keep_last: 2 };
    assert.deepEqual(await masked('partial', ['abcdefgh', 'abc'], { parameters }), ['ab****gh', '**c']);
    await assert.rejects(masked('partial', ['a'], { parameters: { keep_first: 'two' } }), /keep_first/);
  });

  it('null wants a column that takes nulls, constant a value that the column takes', async () => {
    await assert.rejects(masked('null', ['a']), /does not take nulls/);
    const subject = column('subject', builtin('text'), { nullable: true });
    assert.deepEqual(await masked('null', ['a', null], { column: subject }), [null, null]);
    assert.deepEqual(await masked('constant', ['a', null], { parameters: { value: 'x' } }), ['x', null]);
    assert.deepEqual(await masked('constant', ['1'], { type: int4, parameters: { value: 5 } }), ['5']);
    await assert.rejects(masked('constant', ['1'], { type: int4, parameters: { value: 'five' } }), /five/);
    await assert.rejects(masked('constant', ['a']), /lacks its "value"/);
    await assert.rejects(masked('constant', ['a'], { parameters: { value: 'x' }, unique: true }), /unique/);
  });
});

describe('shuffle', () => {
  it('moves every value to another row of the batch; nulls stay where they are', async () => {
    const values = [...Array.from({ length: 200 }, (_, index) => String(index)), null];
    const results = await masked('shuffle', values);
    assert.deepEqual([...results].sort(), [...values].sort());
    assert.equal(results[200], null);
    results.slice(0, 200).forEach((result, index) => assert.notEqual(result, values[index]));
    assert.deepEqual(await masked('shuffle', values), results);
    assert.notDeepEqual(await masked('shuffle', values, { rows: { ...NO_ROWS, firstRow: 201 } }), results);
  });

  it('moves values of every layout', async () => {
    for (const [type, values] of [
      ['bool', ['true', 'false']],
      ['uuid', ['7f0c1a52-3b1e-4c39-9d6e-2f1b0a6c8e11', '00000000-0000-0000-0000-000000000000']],
      ['int8', ['1', '2']],
      ['date', ['2020-01-01', '2021-01-01']],
    ] as const) {
      assert.deepEqual(await masked('shuffle', values, { type: builtin(type) }), [...values].reverse());
    }
  });
});

describe('noise', () => {
  it('moves numbers a little, always the same way, and never leaves one where it was', async () => {
    const values = Array.from({ length: 500 }, (_, index) => String((index + 1) * 7));
    for (const type of [
      int4,
      builtin('int8'),
      builtin('float8'),
      builtin('numeric'),
      builtin('numeric', { precision: 8, scale: 2 }),
    ]) {
      const results = await masked('noise', values, { type });
      results.forEach((result, index) => {
        const [before, after] = [Number(values[index]), Number(result)];
        assert.notEqual(after, before);
        assert.ok(Math.abs(after - before) <= Math.max(1, before * 0.1) + 0.5, `${before} -> ${after}`);
      });
      assert.deepEqual(await masked('noise', values.slice(0, 1), { type }), results.slice(0, 1));
    }
  });

  it('stays within types and checks', async () => {
    const small = await masked('noise', ['32767', '-32768', '0'], { type: builtin('int2') });
    small.forEach((result) => assert.ok(Number(result) >= -32768 && Number(result) <= 32767));
    assert.equal(small[2], '0');
    const limits = { min: 0, max: 100, maxLength: null, minLength: null, values: null };
    for (const result of await masked('noise', ['100', '99', '1'], {
      type: int4,
      limits,
      parameters: { share: 0.5 },
    })) {
      assert.ok(Number(result) >= 0 && Number(result) <= 100);
    }
    assert.deepEqual(await masked('noise', ['NaN', 'Infinity'], { type: builtin('float8') }), ['NaN', 'Infinity']);
    await assert.rejects(masked('noise', ['2020-01-01'], { type: date }), {
      hint: 'These can: date_shift, generalise.',
    });
    await assert.rejects(masked('noise', ['1'], { type: int4, parameters: { share: 'much' } }), /share/);
  });
});

describe('date_shift', () => {
  /** From day to day, whatever the time there and wherever this runs. */
  const days = (from: string, to: string): number =>
    (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000;
  const rowsOf = (ids: (string | null)[], type = int4): RowFacts => ({
    ...NO_ROWS,
    original: () => vectorOf(type, ids),
  });
  const person = { columns: ['person_id'], domain: 'people' };

  it('moves all dates of a person by the same days, in every table, whatever the width of the key', async () => {
    const dates = ['2024-01-10', '2024-01-20', '2024-03-01', '1999-12-31'];
    const results = await masked('date_shift', dates, { type: date, person, rows: rowsOf(['7', '7', '8', '7']) });
    const shifts = results.map((result, index) => days(dates[index], result!));
    assert.equal(shifts[0], shifts[1]);
    assert.equal(shifts[0], shifts[3]);
    assert.notEqual(shifts[0], shifts[2]);
    assert.ok(shifts.every((shift) => Number.isInteger(shift) && shift !== 0 && Math.abs(shift) <= 30));
    const rows = rowsOf(['7'], builtin('int8'));
    const times = await masked('date_shift', ['2024-01-10 13:45:10.5'], {
      type: builtin('timestamp'),
      person,
      rows,
      domain: 'x',
    });
    assert.equal(times[0], `${results[0]} 13:45:10.5`);
  });

  it('uses all of its range and nothing beside', async () => {
    const ids = Array.from({ length: 2000 }, (_, index) => String(index));
    const dates = ids.map(() => '2024-06-15');
    const results = await masked('date_shift', dates, {
      type: date,
      person,
      rows: rowsOf(ids),
      parameters: { days: 3 },
    });
    const shifts = new Set(results.map((result) => days('2024-06-15', result!)));
    assert.deepEqual(
      [...shifts].sort((a, b) => a - b),
      [-3, -2, -1, 1, 2, 3],
    );
  });

  it('stays within what checks say of days, and before today where they say so', async () => {
    const limits = { min: 0, max: 20, minLength: null, maxLength: null, values: null };
    const dates = Array.from({ length: 20 }, (_, index) => `1970-01-${String(index + 1).padStart(2, '0')}`);
    for (const type of [date, builtin('timestamp')]) {
      for (const result of await masked('date_shift', dates, { type, limits })) {
        assert.ok(days('1970-01-01', result!) >= 0 && days('1970-01-01', result!) <= 20, result!);
      }
      const past = await masked('date_shift', dates, {
        type,
        limits: { ...limits, min: null, max: null, pastOnly: true },
      });
      for (const [index, result] of past.entries()) assert.ok(days(dates[index], result!) < 0);
    }
    assert.deepEqual(await masked('generalise', ['1970-01-20'], { type: date, limits: { ...limits, min: 10 } }), [
      '1970-01-11',
    ]);
  });

  it('leaves infinities, stays in the calendar, and shifts what names nobody by itself', async () => {
    const dates = ['infinity', '-infinity', '5874897-12-31', '4714-11-24 BC', null];
    const results = await masked('date_shift', dates, { type: date });
    assert.deepEqual([results[0], results[1], results[4]], ['infinity', '-infinity', null]);
    assert.match(results[2]!, /^5874897-12-/);
    assert.match(results[3]!, /^4714-1[12]-\d\d BC$/);
    const texts = await masked('date_shift', ['2024-02-29', '2024-02-29T10:00', '29 Feb']);
    assert.match(texts[0]!, /^20\d\d-\d\d-\d\d$/);
    assert.match(texts[1]!, /T10:00$/);
    assert.equal(texts[2], '00 xxx');
  });
});

describe('generalise', () => {
  it('makes numbers, dates, ages and postal codes coarser', async () => {
    assert.deepEqual(await masked('generalise', ['37', '30', '-5', null], { type: int4 }), ['30', '30', '-10', null]);
    const money = builtin('numeric', { precision: 8, scale: 2 });
    assert.deepEqual(await masked('generalise', ['1234.56'], { type: money, parameters: { step: 100 } }), ['1200.00']);
    assert.deepEqual(await masked('generalise', ['2024-05-17', 'infinity'], { type: date }), [
      '2024-01-01',
      'infinity',
    ]);
    const parameters = { step: 'month' };
    assert.deepEqual(await masked('generalise', ['2024-05-17 10:00:00'], { type: builtin('timestamp'), parameters }), [
      '2024-05-01 00:00:00',
    ]);
    assert.deepEqual(await masked('generalise', ['37', '?'], { piiType: 'age' }), ['30-39', '?']);
    assert.deepEqual(await masked('generalise', ['75008', 'SW1A 1AA'], { piiType: 'postal_code' }), [
      '75000',
      'SW1x 0xx',
    ]);
    await assert.rejects(masked('generalise', ['2024-05-17'], { type: date, parameters: { step: 'week' } }), /month/);
    await assert.rejects(masked('generalise', ['1'], { type: int4, unique: true }), /unique/);
  });
});
