import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset } from '../../../client/src/engine/datasets/dataset-store';
import { CancelledError, reportOf } from '../../../client/src/engine/errors';
import type { StepContext, StepInput, StepOutput } from '../../../client/src/engine/job/step';
import { createMaskStep, type MaskStepOptions } from '../../../client/src/engine/mask/step';
import type { Classification } from '../../../client/src/engine/privacy/classification';
import type { Schema } from '../../../client/src/engine/schema/schema';
import { builtin, type ColumnType } from '../../../client/src/engine/schema/types';
import { collect, type Row, type TextRow, type Value } from '../../support/batches';
import { found } from '../../support/privacy';
import { TestRows } from '../../support/rows';
import { column, idColumn, nullable, refers, table } from '../../support/schema';
import { stepContext, stepInput } from '../../support/step';

const text = builtin('varchar', { length: 80 });

/** customers, known by their e-mail, and orders that refer to it. */
function shop(): Schema {
  return {
    tables: [
      table('customers', [idColumn(), column('email', text), column('first_name', text), column('plan', text)], {
        primary_key: { name: 'customers_pkey', columns: ['id'] },
        uniques: [{ name: 'customers_email_key', columns: ['email'] }],
      }),
      table('orders', [idColumn(), nullable('customer_email', text), column('total', builtin('int4'))]),
    ],
    relationships: [refers('orders.customer_email', 'customers.email', { name: 'orders_customer' })],
    enums: [],
  };
}

const ROWS: Record<string, Row[]> = {
  customers: [
    [1n, 'anna.berg@shop.se', 'Anna', 'gold'],
    [2n, 'bo.dahl@shop.se', 'Bo', 'silver'],
    [3n, 'carl.ek@shop.se', 'Carl', 'gold'],
    [4n, 'dora.fors@shop.se', 'Dora', 'gold'],
  ],
  orders: [
    [10n, 'bo.dahl@shop.se', 5],
    [11n, null, 6],
    [12n, 'dora.fors@shop.se', 7],
    [13n, 'bo.dahl@shop.se', 8],
  ],
};

const FOUND = [
  found('customers.email', 'email'),
  found('customers.first_name', 'first_name'),
  found('customers.plan', 'none'),
];

describe('the mask step', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tdm-mask-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const mask = (
    given: {
      config?: unknown;
      input?: Partial<StepInput>;
      context?: Partial<StepContext>;
      options?: MaskStepOptions;
    } = {},
  ): Promise<StepOutput> =>
    createMaskStep(given.options).run(
      stepInput(
        { config: { mask: given.config ?? {} } },
        { rows: new TestRows(shop(), ROWS), classifications: FOUND, ...given.input },
      ),
      stepContext(folder, given.context),
    );
  const read = async (dataset: Dataset | undefined): Promise<{ customers: TextRow[]; orders: TextRow[] }> => {
    const [customers, orders] = dataset!.manifest.schema.tables;
    return {
      customers: await collect(customers, dataset!.read(customers)),
      orders: await collect(orders, dataset!.read(orders)),
    };
  };

  it('masks what is personal, keeps the rest, and lets references follow', async () => {
    const { dataset, decisions } = await mask();
    const { customers, orders } = await read(dataset);
    const emails = new Map(ROWS.customers.map((row, index) => [row[1], customers[index][1]]));
    assert.equal(new Set(emails.values()).size, 4);
    for (const [index, row] of ROWS.customers.entries()) {
      assert.notEqual(customers[index][1], row[1]);
      assert.notEqual(customers[index][2], row[2]);
      assert.equal(customers[index][3], row[3]);
    }
    assert.deepEqual(
      orders.map(([, email]) => email),
      ROWS.orders.map(([, email]) => (email === null ? null : emails.get(email))),
    );
    assert.deepEqual(
      decisions?.map(({ reason }) => reason),
      [
        'customers.email is masked by replace: customers.email holds email.',
        'customers.first_name is masked by replace: customers.first_name holds first_name.',
        'orders.customer_email is masked by replace: customers.email holds email.',
      ],
    );
  });

  it('makes a dataset that says what it is, and lets the source go', async () => {
    const rows = new TestRows(shop(), ROWS);
    const { dataset, summary, details, lineage } = await mask({ input: { rows } });
    assert.equal(dataset!.manifest.origin, 'mask');
    assert.equal(summary, '8 rows in 2 tables, 3 columns masked');
    assert.deepEqual(details?.rows, { customers: 4, orders: 4 });
    assert.equal(rows.closed, true);
    const how = new Map(lineage?.map(({ target, how: means }) => [`${target.table}.${target.column}`, means]));
    assert.equal(how.get('customers.email'), 'masked: replace');
    assert.equal(how.get('customers.plan'), 'kept');
  });

  it('gives the same for the same key, and else for another', async () => {
    const key = (byte: number): Partial<StepContext> => ({
      maskingKey: () => Promise.resolve({ key: new Uint8Array(32).fill(byte), temporary: false }),
    });
    const [one, same, other] = await Promise.all(
      [1, 1, 2].map(async (byte) => read((await mask({ context: key(byte) })).dataset)),
    );
    assert.deepEqual(one, same);
    for (const index of ROWS.customers.keys()) assert.notEqual(one.customers[index][1], other.customers[index][1]);
  });

  it('masks a dataset that was made before, and names it as the parent', async () => {
    const first = (await mask({ input: { classifications: [] } })).dataset!;
    const { dataset } = await mask({
      config: { dataset_version_id: first.manifest.dataset_version_id },
      input: { rows: null },
    });
    assert.equal(dataset!.manifest.parent_id, first.manifest.dataset_version_id);
    assert.notEqual((await read(dataset)).customers[0][1], 'anna.berg@shop.se');
  });

  it('says so when there is no key', async () => {
    const maskingKey = () => Promise.resolve({ key: new Uint8Array(32), temporary: true });
    const { fallbacks } = await mask({ context: { maskingKey } });
    assert.match(fallbacks![0].from, /TDM_MASKING_KEY/);
  });

  it('refuses what it cannot do, and leaves nothing behind', async () => {
    const before = await readdir(folder);
    await assert.rejects(mask({ input: { classifications: null } }), /not known which columns are personal/);
    await assert.rejects(mask({ input: { rows: null } }), /no rows to mask/);
    await assert.rejects(
      mask({ config: { fail_closed: true } }),
      /not classified: customers\.id, orders\.id, orders\.customer_email, orders\.total\./,
    );
    const rule = { schema: 'public', table: 'customers', column: 'email', technique: 'constant' };
    await assert.rejects(mask({ config: { rules: [rule] } }), /customers\.email is part of a key or unique/);
    const cancelled = AbortSignal.abort();
    await assert.rejects(mask({ context: { signal: cancelled } }), /Cancelled/);
    assert.deepEqual(await readdir(folder), before);
  });

  it('takes a decision of the user for a classification', async () => {
    const ofUser = (at: string): Classification => found(at, 'none', { decided_by: 'user', confidence: 0.1 });
    const classifications = [...FOUND, ...['customers.id', 'orders.id', 'orders.total'].map(ofUser)].concat(
      found('orders.customer_email', 'email'),
    );
    const { dataset } = await mask({ config: { fail_closed: true }, input: { classifications } });
    assert.equal(dataset!.manifest.tables.length, 2);
  });

  describe('with a thread of its own', () => {
    const options: MaskStepOptions = { manyRows: 0 };
    /** A copy of an e-mail address in a column that is kept. */
    const leaking = { ...ROWS, customers: ROWS.customers.map((row) => [...row.slice(0, 3), `was ${String(row[1])}`]) };

    it('makes the same files, and checks as much', async () => {
      const [here, there] = await Promise.all([mask(), mask({ options })]);
      const files = ({ dataset }: StepOutput) => dataset!.manifest.tables.map((table) => table.files);
      assert.deepEqual(files(there), files(here));
      assert.deepEqual(there.details?.leak_check, here.details?.leak_check);
    });

    it('masks by every technique as here', async () => {
      const columns: [technique: string, type: ColumnType, value: (row: number) => Value, parameters?: object][] = [
        ['hash', text, (row) => `secret ${row}`],
        ['redact', text, (row) => `hidden ${row}`],
        ['tokenize', text, (row) => `token ${row}`],
        ['preserve', text, (row) => `+46 70 ${row} ÅÄÖ`],
        ['preserve', builtin('uuid'), (row) => new Uint8Array(16).fill(row)],
        ['preserve', builtin('timestamptz'), (row) => BigInt(row) * 86_400_000_001n],
        ['replace', text, (row) => `Person ${row}`],
        ['partial', text, (row) => `4242 4242 4242 ${4000 + row}`],
        ['constant', text, () => 'x', { value: 'always' }],
        ['null', text, (row) => `gone ${row}`],
        ['shuffle', text, (row) => `other ${row}`],
        ['scan', text, (row) => `Write to anna${row}@shop.se`],
        ['noise', builtin('int4'), (row) => row * 1000],
        ['generalise', builtin('int4'), (row) => row * 1000],
        ['date_shift', builtin('date'), (row) => row * 31],
        ['hash', builtin('bytea'), (row) => Uint8Array.of(row, 1, 2)],
        ['preserve', builtin('text', { array: true }), (row) => `{"a ${row}","b, c"}`],
      ];
      const many = table('many', [idColumn(), ...columns.map(([, type], index) => nullable(`c${index}`, type))]);
      const rules = columns.map(([technique, , , parameters], index) => ({
        schema: 'public',
        table: 'many',
        column: `c${index}`,
        technique,
        ...(parameters === undefined ? {} : { parameters }),
      }));
      const values = (row: number): Row =>
        columns.map(([, , value], index) => ((row + index) % 5 === 0 ? null : value(row)));
      const rows = { many: Array.from({ length: 40 }, (_, row): Row => [BigInt(row), ...values(row)]) };
      const schema: Schema = { tables: [many], relationships: [], enums: [] };
      const [here, there] = await Promise.all(
        [{}, options].map((given) =>
          mask({
            config: { rules, leak_check: false },
            input: { rows: new TestRows(schema, rows, 7), classifications: [] },
            options: given,
          }),
        ),
      );
      const files = ({ dataset }: StepOutput) => dataset!.manifest.tables.map((one) => one.files);
      assert.deepEqual(files(there), files(here));
    });

    it('finds what leaks, and leaves nothing behind', async () => {
      const before = await readdir(folder);
      const errors = await Promise.all(
        [{}, options].map(async (given): Promise<unknown> => {
          const input = { rows: new TestRows(shop(), leaking) };
          return mask({ input, options: given }).catch((error: unknown) => reportOf(error));
        }),
      );
      assert.deepEqual(errors[1], errors[0]);
      assert.match(JSON.stringify(errors[1]), /customers\.email in customers\.plan/);
      assert.deepEqual(await readdir(folder), before);
    });

    it('can be cancelled while it runs, and then used again', async () => {
      const before = await readdir(folder);
      const abort = new AbortController();
      const cancelled = mask({ options, context: { signal: abort.signal, progress: () => abort.abort() } });
      await assert.rejects(cancelled, CancelledError);
      assert.deepEqual(await readdir(folder), before);
      assert.equal((await mask({ options })).dataset!.manifest.tables.length, 2);
    });
  });
});
