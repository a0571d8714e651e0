import { deepEqual, equal, match, notDeepEqual, ok, rejects } from 'node:assert/strict';
import fc from 'fast-check';
import type { LiteralRow } from '../../../client/src/engine/datasets/manifest';
import { CancelledError } from '../../../client/src/engine/errors';
import { builtin } from '../../../client/src/engine/schema/types';
import { GENERATED_TYPES } from '../../../client/src/engine/synthetic/catalogue';
import { createGeneration } from '../../../client/src/engine/synthetic/generation';
import { column, plan, rowsOf, valuesOf, wholePlan } from './plans';

const everyType = GENERATED_TYPES.filter((id) => id !== 'id').map((id) => column(id));
const people = ['email', 'first_name', 'last_name'].map((name) => column(name));

describe('synthetic/generation', () => {
  it('any range equals the slice of the whole, in batches of any size', async () => {
    const whole = plan(everyType, {
      rows: 60,
      written: [{ first_name: 'Ann', email: 'ann@test.com' }, { city: 'Bonn' }],
    });
    const all = await rowsOf(whole);
    equal(all.length, 60);
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 70 }), async (one, other, batchRows) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        deepEqual(await rowsOf(whole, { from, to, batchRows }), all.slice(from, to));
      }),
      { numRuns: 15 },
    );
  });

  it('is decided by the seed and the table, and by nothing else', async () => {
    const one = await rowsOf(plan(people));
    deepEqual(await rowsOf(plan(people)), one);
    const otherSeed = await rowsOf(plan(people, { seed: 'other' }));
    const otherTable = plan(people);
    otherTable.table = { ...otherTable.table, name: 'customers' };
    for (const other of [otherSeed, await rowsOf(otherTable)]) {
      for (const { name } of people) notDeepEqual(valuesOf(other, name), valuesOf(one, name));
    }
  });

  it('does not depend on the time zone', async () => {
    const columns = ['date', 'datetime', 'date_of_birth', 'age'].map((name) => column(name));
    const before = process.env.TZ;
    const results: unknown[] = [];
    try {
      for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env.TZ = zone;
        results.push(await rowsOf(plan(columns, { locale: 'de' })));
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
    deepEqual(results[0], results[1]);
  });

  it('a column more changes no other column, a row more no other row', async () => {
    const all = await rowsOf(plan(everyType));
    for (const each of everyType) {
      const alone = await rowsOf(plan([each], { rows: 25 }));
      deepEqual(valuesOf(alone, each.name).slice(0, 20), valuesOf(all, each.name), each.name);
    }
  });

  it('unique columns are unique over 100,000 rows, and never a written value', async () => {
    const uniques = ['email', 'username', 'order_number', 'iban', 'uuid', 'token'].map((name) => column(name));
    const first = (await rowsOf(plan(uniques, { rows: 3 })))[2];
    // What row 2 would get is written for row 0: row 2 must step aside.
    const values = uniques.map(() => new Set<string>());
    const written = [Object.fromEntries(uniques.map(({ name }) => [name, first[name]!]))];
    const of = plan(uniques, { rows: 100_000, written });
    const ids = new Set<bigint>();
    for await (const batch of (await createGeneration(wholePlan(of))).batches('users', { batchRows: 10_000 })) {
      batch.vectors.forEach((vector, position) => {
        for (let index = 0; index < batch.length; index++) {
          if (vector.kind === 'int64') ids.add(vector.data[index]);
          if (vector.kind === 'fixed16')
            values[position - 1].add(Buffer.from(vector.data.subarray(index * 16, index * 16 + 16)).toString('hex'));
          if (vector.kind !== 'utf8') continue;
          values[position - 1].add(
            Buffer.from(vector.data.subarray(vector.offsets[index], vector.offsets[index + 1])).toString(),
          );
        }
      });
    }
    uniques.forEach(({ name }, index) => equal(values[index].size, 100_000, name));
    equal(ids.size, 100_000);
  });

  it('unique codes stay unique when the form that the test writes has few digits', async () => {
    const of = plan([column('order_number')], {
      rows: 1500,
      written: [{ order_number: 'A-17' }, { order_number: 'A-99' }],
    });
    const numbers = valuesOf(await rowsOf(of), 'order_number');
    equal(new Set(numbers).size, 1500);
    deepEqual(numbers.slice(0, 2), ['A-17', 'A-99']);
    ok(numbers.every((number) => /^A-\d{2,4}$/.test(number!)));
  });

  it('literal rows come back exactly, whatever is written', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }).map((value) => value.replaceAll('\0', '')),
      fc.constantFrom(
        '',
        ' ',
        `'; DROP TABLE users; --`,
        '"',
        '\\',
        '\\N',
        'null',
        '👩‍👩‍👧 ünïcödé',
        'x'.repeat(10_000),
        '0123',
        '\t\r\n',
      ),
    );
    const columns = ['description', 'comment'].map((name) => column(name));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ description: text, comment: text }, { requiredKeys: ['comment'] }), { maxLength: 5 }),
        async (written) => {
          const rows = await rowsOf(plan(columns, { rows: 6, written }));
          written.forEach((row, index) => {
            equal(rows[index].comment, row.comment);
            if (Object.hasOwn(row, 'description')) equal(rows[index].description, row.description);
            else ok(rows[index].description);
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('include puts the written rows first, and makes the rest of such a row fit them', async () => {
    const columns = ['email', 'first_name', 'last_name', 'full_name', 'gender', 'age', 'date_of_birth'].map((name) =>
      column(name),
    );
    const [row] = await rowsOf(
      plan(columns, { written: [{ first_name: 'Zoë', last_name: "O'Neil", gender: 'female', age: '30' }] }),
    );
    equal(row.full_name, "Zoë O'Neil");
    ok(/^zoe\.oneil\.\w+@example\.(com|org|net)$/.test(row.email!), row.email!);
    ok(['1995', '1996'].includes(row.date_of_birth!.slice(0, 4)), row.date_of_birth!);
  });

  it('avoid gives no written value in any column, ignore pays no attention', async () => {
    const plain = await rowsOf(plan(everyType, { rows: 40 }));
    const written = plain.slice(0, 30);
    const avoided = await rowsOf(plan(everyType, { rows: 300, written, literals: 'avoid' }));
    // A constant of the locale, or a boolean of both kinds, leaves no natural other; only booleans may repeat.
    for (const { name } of everyType.filter((each) => each.type.name !== 'bool')) {
      const forbidden = new Set(valuesOf(written, name).filter((value) => value !== null));
      const hit = valuesOf(avoided, name).find((value) => value !== null && forbidden.has(value));
      equal(hit, undefined, name);
    }
    const ignoring = await rowsOf(plan([column('bio')], { rows: 40, written: [{ bio: 'a b' }], literals: 'ignore' }));
    deepEqual(valuesOf(ignoring, 'bio'), valuesOf(plain, 'bio'));
  });

  it('avoids one boolean by giving the other', async () => {
    const rows = await rowsOf(
      plan([column('active', 'boolean')], { literals: 'avoid', written: [{ active: 'true' }] }),
    );
    deepEqual(new Set(valuesOf(rows, 'active')), new Set(['false']));
  });

  it('the key ascends from 1 and steps over numbers that are written', async () => {
    equal(
      (await rowsOf(plan(people))).map((row) => row.id).join(),
      Array.from({ length: 20 }, (_, index) => index + 1).join(),
    );
    const written: LiteralRow[] = [{ id: '3' }, { first_name: 'Ann' }, { id: '900' }];
    const rows = await rowsOf(plan(people, { rows: 7, written }));
    deepEqual(valuesOf(rows, 'id'), ['3', '1', '900', '2', '4', '5', '6']);
  });

  it('fits every meaning into every type that a column may have', async () => {
    const types = [
      ...[3, 8, 20].map((length) => builtin('varchar', { length })),
      ...[
        'text',
        'int2',
        'int4',
        'int8',
        'float8',
        'bool',
        'date',
        'time',
        'timestamp',
        'uuid',
        'bytea',
        'numeric',
      ].map((name) => builtin(name)),
      builtin('numeric', { precision: 4, scale: 1 }),
    ];
    for (const type of types) {
      const columns = GENERATED_TYPES.filter((id) => id !== 'id').map((id) => column(id, id, type));
      const rows = await rowsOf(plan(columns, { rows: 5 }));
      if (type.length === null) continue;
      for (const row of rows)
        for (const { name } of columns) ok(Array.from(row[name] ?? '').length <= type.length, `${name}: ${row[name]!}`);
    }
  });

  it('gives a numeric more digits than a number holds, all of them right', async () => {
    const wide = builtin('numeric', { precision: 30, scale: 6 });
    const ids = ['phone', 'isbn', 'credit_card_number', 'datetime', 'amount', 'integer'];
    const rows = await rowsOf(plan(ids.map((id) => column(id, id, wide))));
    for (const row of rows)
      for (const id of ids) match(row[id]!, id === 'amount' ? /^\d+\.\d\d0000$/ : /^\d+\.000000$/, id);
  });

  it('stops when it is cancelled, and lets go of the event loop between batches', async () => {
    const controller = new AbortController();
    let timers = 0;
    const timer = setInterval(() => timers++, 1);
    const generate = async (): Promise<void> => {
      const generation = await createGeneration(wholePlan(plan(people, { rows: 1e9 })));
      for await (const batch of generation.batches('users', { signal: controller.signal })) {
        if (batch.firstRow > 500_000) controller.abort();
      }
    };
    await rejects(generate, CancelledError);
    clearInterval(timer);
    ok(timers > 3);
  });
});
