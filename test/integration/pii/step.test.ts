import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import { createDiscoverStep } from '../../../client/src/engine/discover/step';
import { CancelledError, UserError } from '../../../client/src/engine/errors';
import {
  NOTHING_DECIDED,
  type StepContext,
  type StepInput,
  type StepOutput,
} from '../../../client/src/engine/job/step';
import { createPiiStep } from '../../../client/src/engine/pii/step';
import type { Classification } from '../../../client/src/engine/privacy/classification';
import { unclassifiedColumns } from '../../../client/src/engine/privacy/unclassified';
import { sampleProfiles } from '../../../client/src/engine/profile/sample-profiles';
import { schemaFromDatabase } from '../../../client/src/engine/schema/sources/database';
import { stepContext, stepInput } from '../../support/step';
import { testServer } from '../server';

const SCHEMA = `
  CREATE TABLE users (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text UNIQUE, c1 text, rare text, photo bytea,
    extra jsonb, tags text[], upper_email text GENERATED ALWAYS AS (upper(email)) STORED);
  INSERT INTO users (email, c1, photo, extra, tags)
    SELECT 'user' || n || '@example.org', (ARRAY['Anna', 'John', 'Maria', 'Peter'])[1 + n % 4], '\\xffd8ffe0',
           jsonb_build_object('phone', '+49 30 9018' || (10 + n % 80)), ARRAY['a', 'b']
      FROM generate_series(1, 300) n;
  UPDATE users SET rare = (ARRAY['4111 1111 1111 1111', '5555555555554444', '378282246310005'])[1 + id % 3] WHERE id > 295;
  CREATE TABLE products (id int PRIMARY KEY, name text, price numeric);
  INSERT INTO products VALUES (1, 'Chair', 12.5);
  CREATE TABLE empty (id int PRIMARY KEY, mail text);
  ANALYZE`;

describe('the PII step', () => {
  let database: Database;

  before(async () => {
    database = await openDatabase(await (await testServer()).createDatabase());
    await database.query(SCHEMA);
  });
  after(async () => {
    const { url } = database;
    await database.close();
    await (await testServer()).dropDatabase(url);
  });

  const reach: Partial<StepContext> = { source: () => Promise.resolve(database) };
  async function discovered(): Promise<StepInput['source']> {
    const request = {
      connection_string: database.url,
      operations: ['discover'],
      config: { discover: { samples: true } },
    };
    const { source } = await createDiscoverStep().run(stepInput(request), stepContext(tmpdir(), reach));
    return source ?? null;
  }
  async function classify(
    given: Partial<StepInput>,
    context: Partial<StepContext>,
    config: object = {},
  ): Promise<StepOutput> {
    const input = stepInput({ connection_string: database.url, operations: ['pii'], config: { pii: config } }, given);
    return createPiiStep().run(input, stepContext(tmpdir(), context));
  }
  const typeOf = ({ classifications }: StepOutput, column: string): string | undefined =>
    classifications?.find(({ table, column: name }) => `${table}.${name}` === column)?.pii_type;

  it('looks at values of the source, and reports what is personal', async () => {
    const output = await classify({ source: await discovered() }, reach);
    assert.equal(typeOf(output, 'users.email'), 'email');
    assert.equal(typeOf(output, 'users.c1'), 'first_name');
    assert.equal(typeOf(output, 'users.photo'), 'photo');
    assert.equal(typeOf(output, 'users.rare'), 'credit_card', 'values that are nearly always null are looked for');
    assert.equal(typeOf(output, 'products.name'), 'none');
    assert.equal(typeOf(output, 'empty.mail'), 'email');
    const reported = output.details?.['classifications'] as Classification[];
    assert.ok(reported.every(({ pii_type: type }) => type !== 'none'));
    const extra = reported.find(({ column }) => column === 'extra');
    assert.deepEqual(extra?.paths, [{ path: '$.phone', pii_type: 'phone', technique: 'preserve' }]);
    assert.equal(output.classifications?.length, 13);
  });

  it('no value is in the output, nor in what discovery keeps', async () => {
    const source = await discovered();
    const output = await classify({ source }, reach, { all: true });
    for (const text of [JSON.stringify(output), JSON.stringify(source?.statistics)]) {
      for (const value of ['example.org', 'Anna', '4111', '9018', 'Chair']) assert.ok(!text.includes(value), value);
    }
  });

  it('without the source, what was sampled at discovery tells', async () => {
    const away: Partial<StepContext> = { source: () => Promise.reject(new UserError('No source.')) };
    const output = await classify({ source: await discovered() }, away);
    assert.equal(typeOf(output, 'users.c1'), 'first_name');
  });

  it('the user’s decision wins, and only what is unsure stays unclassified', async () => {
    const source = await discovered();
    const decision = { schema: 'public', table: 'users', column: 'c1', pii_type: 'none' as const, technique: null };
    const output = await classify({ source, decided: { ...NOTHING_DECIDED, columns: [decision] } }, reach);
    assert.equal(typeOf(output, 'users.c1'), 'none');
    const { schema } = source!;
    assert.deepEqual(unclassifiedColumns(schema, output.classifications ?? []), []);
    assert.equal(unclassifiedColumns(schema, []).length, 12, 'all but the computed one');
  });

  it('without a schema it says what to do', async () => {
    await assert.rejects(classify({}, reach), (error: UserError) => /--schema-version/.test(error.hint ?? ''));
  });

  it('a table that cannot be read is left out with a note, the others are sampled', async () => {
    const schema = await schemaFromDatabase(database);
    const gone = { ...schema.tables[0], name: 'not_there' };
    const found = await sampleProfiles(database, { ...schema, tables: [gone, ...schema.tables] }, { rowsPerTable: 10 });
    assert.match(found.notes.join(), /^not_there was not sampled: /);
    assert.equal(found.tables.length, 3);
  });

  it('stops when it is cancelled', async () => {
    const schema = await schemaFromDatabase(database);
    const signal = AbortSignal.abort();
    await assert.rejects(sampleProfiles(database, schema, { rowsPerTable: 10, signal }), CancelledError);
  });
});
