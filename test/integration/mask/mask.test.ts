import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import { NOTHING_DECIDED, type StepContext, type StepOutput } from '../../../client/src/engine/job/step';
import type { LeakReport } from '../../../client/src/engine/mask/leaks/leak-check';
import { createMaskStep } from '../../../client/src/engine/mask/step';
import type { Classification } from '../../../client/src/engine/privacy/classification';
import { createProvisionStep } from '../../../client/src/engine/provision/step';
import { createSubsetStep } from '../../../client/src/engine/subset/step';
import { previewMask } from '../../../client/src/engine/workflow/preview';
import { parseRequest } from '../../../client/src/engine/workflow/request';
import { SourceDatabase } from '../../../client/src/engine/workflow/source';
import { found } from '../../support/privacy';
import { stepContext, stepInput } from '../../support/step';
import { openSource, type Source } from '../subset/source';
import { testServer } from '../server';

const CUSTOMERS = 300;

const SHOP = `
CREATE TYPE tier AS ENUM ('gold', 'silver');
CREATE TABLE customers (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email varchar(60) NOT NULL UNIQUE,
  username varchar(20) NOT NULL UNIQUE,
  first_name text NOT NULL, last_name text NOT NULL,
  full_name text NOT NULL,
  phone varchar(20) NOT NULL CHECK (length(phone) >= 10),
  card char(19) UNIQUE, iban text,
  born date NOT NULL CHECK (born > '1900-01-01'),
  age int CHECK (age BETWEEN 18 AND 99),
  street text NOT NULL, city text NOT NULL,
  tier tier NOT NULL, contact jsonb NOT NULL, emails text[] NOT NULL, remark text,
  referred_by varchar(60) REFERENCES customers (email),
  shown text GENERATED ALWAYS AS (first_name || ' ' || last_name) STORED
);
CREATE TABLE orders (
  id bigint PRIMARY KEY, customer_email varchar(60) NOT NULL REFERENCES customers (email) ON UPDATE CASCADE,
  ship_to text NOT NULL, ordered date NOT NULL, total numeric(10, 2) NOT NULL
);
CREATE TABLE newsletter (address varchar(60) PRIMARY KEY, customer_id int NOT NULL REFERENCES customers);
INSERT INTO customers (email, username, first_name, last_name, full_name, phone, card, iban, born, age, street, city,
  tier, contact, emails, remark)
SELECT lower(f || '.' || l || n || '@shop.se'), lower(f) || n, f, l, f || ' ' || l || ' ' || n, '+46 70 ' || 1000000 + n * 7919,
  '4242 4242 4242 ' || 1000 + n, 'SE45 5000 0000 0583 9825 7' || 1000 + n, date '1960-01-01' + n * 11, 18 + n % 80,
  'Storgatan ' || n || ' B', (ARRAY['Lund', 'Malmö', 'Umeå'])[1 + n % 3],
  (ARRAY['gold', 'silver'])[1 + n % 2]::tier,
  jsonb_build_object('email', lower(f || '.' || l || n || '@shop.se'), 'level', n, 'tags', jsonb_build_array('a')),
  ARRAY[lower(f || n || '@home.se')], CASE WHEN n % 3 = 0 THEN 'Write to ' || lower(f || '.' || l || n || '@shop.se') END
FROM (SELECT n, (ARRAY['Anna', 'Bo', 'Carl', 'Dora'])[1 + n % 4] AS f, (ARRAY['Berg', 'Ek', 'Fors'])[1 + n % 3] AS l
        FROM generate_series(1, ${CUSTOMERS}) n) people;
UPDATE customers SET referred_by = (SELECT email FROM customers other WHERE other.id = customers.id - 1) WHERE id % 5 = 0;
INSERT INTO orders SELECT n, email, street || ', ' || city, born + 7000, n FROM customers JOIN generate_series(1, 900) n
  ON customers.id = 1 + n % ${CUSTOMERS};
INSERT INTO newsletter SELECT email, id FROM customers WHERE id % 2 = 0;`;

const FOUND: Classification[] = [
  found('customers.email', 'email'),
  found('customers.username', 'username'),
  found('customers.first_name', 'first_name'),
  found('customers.last_name', 'last_name'),
  found('customers.full_name', 'person_name'),
  found('customers.phone', 'phone'),
  found('customers.card', 'credit_card'),
  found('customers.iban', 'iban'),
  found('customers.born', 'date_of_birth'),
  found('customers.age', 'age'),
  found('customers.street', 'street_address'),
  found('customers.city', 'city'),
  found('customers.contact', 'email', {
    technique: 'json',
    paths: [{ path: '$.email', pii_type: 'email', technique: 'replace' }],
  }),
  found('customers.emails', 'email'),
  found('customers.remark', 'free_text'),
  found('orders.ship_to', 'street_address'),
  found('newsletter.address', 'email'),
];

describe('masking a source', () => {
  let source: Source;
  let target: Database;
  let folder: string;

  before(async () => {
    source = await openSource();
    await source.database.query(SHOP);
    target = await openDatabase(await (await testServer()).createDatabase());
    folder = await mkdtemp(join(tmpdir(), 'tdm-mask-'));
  });
  after(async () => {
    await source.close();
    await target.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Subset, then mask, as a job does it. */
  async function mask(
    given: { classifications?: Classification[]; keyByte?: number; config?: object } = {},
  ): Promise<StepOutput> {
    const { classifications = FOUND, keyByte = 7, config = {} } = given;
    const request = {
      connection_string: 'postgresql://nowhere/x',
      config: { subset: { root_table: 'customers' }, mask: config },
    };
    const input = stepInput(request, {
      source: await source.schema(),
      operations: ['subset', 'mask', 'provision'],
      classifications,
    });
    const context = stepContext(folder, {
      source: () => Promise.resolve(source.database),
      maskingKey: () => Promise.resolve({ key: new Uint8Array(32).fill(keyByte), temporary: false }),
    });
    const { rows } = await createSubsetStep().run(input, context);
    try {
      return await createMaskStep().run({ ...input, rows: rows! }, context);
    } finally {
      await rows!.close();
    }
  }

  async function provision(output: StepOutput): Promise<void> {
    const context: Partial<StepContext> = { jobId: randomUUID(), target: () => Promise.resolve(target) };
    await createProvisionStep().run(
      stepInput({ config: { provision: { reset_env: true, run_smoke_tests: true } } }, { dataset: output.dataset! }),
      stepContext(folder, context),
    );
  }

  const count = async (sql: string): Promise<number> =>
    Number((await target.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`))[0].n);

  it('keeps what is unique unique, references whole, and checks and types held', async () => {
    const output = await mask();
    const leaks = output.details!.leak_check as LeakReport;
    assert.equal(leaks.status, 'passed');
    assert.ok(leaks.values_checked > CUSTOMERS * 8);
    // All constraints are there and hold: provisioning makes and verifies them.
    await provision(output);
    assert.equal(await count('customers'), CUSTOMERS);
    assert.equal(await count('orders'), 900);
    assert.equal(await count('customers JOIN customers other ON other.email = customers.referred_by'), CUSTOMERS / 5);
    assert.equal(await count('orders JOIN customers ON email = customer_email'), 900);
    // No constraint says that these belong together, and still they do.
    assert.equal(
      await count('newsletter JOIN customers ON email = address AND customers.id = customer_id'),
      CUSTOMERS / 2,
    );
    assert.equal(await count(`customers WHERE contact ->> 'email' = email`), CUSTOMERS);
    assert.equal(await count(`customers WHERE shown = first_name || ' ' || last_name`), CUSTOMERS);
    assert.equal(await count(`customers WHERE email LIKE '%@shop.se' OR remark LIKE '%@shop.se%'`), 0);
    assert.equal(await count(`customers WHERE card !~ '^\\d{4} \\d{4} \\d{4} \\d{4}$'`), 0);
    const [row] = await target.query<{ tiers: string; email: string; first: string; last: string }>(
      `SELECT string_agg(DISTINCT tier::text, ',') AS tiers, min(email) AS email FROM customers`,
    );
    assert.equal(row.tiers, 'gold,silver');
    const [person] = await target.query<{ email: string; first: string; last: string }>(
      `SELECT email, lower(first_name) AS first, lower(last_name) AS last FROM customers
        WHERE first_name ~ '^[A-Za-z]+$' AND last_name ~ '^[A-Za-z]+$' ORDER BY id LIMIT 1`,
    );
    assert.match(person.email, new RegExp(`^${person.first}`), 'the address is made of the new name');
  });

  it('gives the same under one key and else under another', async () => {
    const emails = async (keyByte: number): Promise<string[]> => {
      await provision(await mask({ keyByte }));
      const rows = await target.query<{ email: string }>('SELECT email FROM customers ORDER BY id');
      return rows.map(({ email }) => email);
    };
    const [one, same, other] = [await emails(1), await emails(1), await emails(2)];
    assert.deepEqual(one, same);
    assert.equal(one.filter((email) => other.includes(email)).length, 0);
  });

  it('stops at a leak and keeps nothing', async () => {
    const before = await readdir(folder);
    const careless = FOUND.filter(({ table, column }) => table !== 'newsletter' && column !== 'remark');
    await assert.rejects(mask({ classifications: careless }), (error: Error) => {
      assert.match(error.message, /customers\.email in newsletter\.address \(150 times\)/);
      assert.match(error.message, /customers\.email in customers\.remark \(100 times\)/);
      assert.doesNotMatch(error.message, /@/);
      return true;
    });
    assert.deepEqual(await readdir(folder), before);
  });

  it('is previewed on rows of the source, and nothing is kept', async () => {
    const before = await readdir(folder);
    const url = source.database.url;
    const opened = new SourceDatabase({ url, label: 'shop', name: 'shop', connectionId: null });
    try {
      const preview = await previewMask(parseRequest({ connection_string: url }), {
        steps: new Map(),
        source: opened,
        known: {
          source: await source.schema(),
          classifications: FOUND,
          decided: NOTHING_DECIDED,
        },
        datasets: stepContext(folder).datasets,
        maskingKey: () => Promise.resolve({ key: new Uint8Array(32), temporary: false }),
        rows: 2,
        signal: new AbortController().signal,
      });
      assert.deepEqual(
        preview.tables.map(({ table, rows }) => [table, rows.length]),
        [
          ['customers', 2],
          ['newsletter', 2],
          ['orders', 2],
        ],
      );
      const [customers] = preview.tables;
      assert.deepEqual(customers.columns[0], { column: 'email', technique: 'replace', pii_type: 'email' });
      const [{ before: was, after: became }] = customers.rows;
      assert.equal(was.email, 'bo.ek1@shop.se');
      assert.match(became.email!, /@example\./);
      assert.equal(Object.hasOwn(was, 'tier'), false);
    } finally {
      await opened.close();
    }
    assert.deepEqual(await readdir(folder), before);
  });
});
