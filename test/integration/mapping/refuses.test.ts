import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Database } from '../../../client/src/engine/databases/database';
import { quoteIdentifier } from '../../../client/src/engine/databases/identifiers';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import { knownSchema } from '../../../client/src/engine/schema/known-schema';
import { schemaFromDatabase } from '../../../client/src/engine/schema/sources/database';
import type { KnownTable } from '../../../server/src/testcase/mapping/known-schema';
import { refuses } from '../../../server/src/testcase/mapping/refuses';
import { testServer } from '../server';

/** Columns of every kind that is judged, each the only one of its table. */
const COLUMNS = [
  ...['smallint', 'integer', 'bigint', 'numeric', 'numeric(4,2)', 'numeric(3,-2)', 'numeric(2,4)', 'numeric(10)'],
  ...['real', 'double precision', 'boolean', 'date', 'time', 'timetz', 'timestamp', 'timestamptz(3)', 'uuid'],
  ...['json', 'jsonb', 'inet', 'text', 'varchar(5)', 'char(3)', 'mood', 'integer NOT NULL', 'text NOT NULL'],
  `date NOT NULL DEFAULT now()`,
  `integer CHECK (c >= 18 AND c < 65)`,
  `integer CHECK (c BETWEEN -5 AND 5 OR c = 99)`,
  `integer CHECK (NOT c > 5)`,
  `integer CHECK (c IN (1, 2, 3))`,
  `integer CHECK (c * 2 < 10)`,
  `integer CHECK (c > '-3'::integer)`,
  `numeric(5,2) CHECK (c > 0)`,
  `numeric(5,2) CHECK (c <> 1.5 AND c > 0.5::double precision)`,
  `double precision CHECK (c >= 0.1 AND c <= 1)`,
  `text CHECK (c IN ('A', 'b', 'it''s'))`,
  `text CHECK (c <> ALL (ARRAY['x', 'y']))`,
  `text CHECK (c = ANY ('{on,off}'))`,
  `varchar(8) CHECK (c IN ('A', 'b', 'active'))`,
  `char(3) CHECK (c IN ('A', 'b'))`,
  `varchar(20) CHECK (length(c) <= 3 AND length(btrim(c)) > 0)`,
  `char(5) CHECK (char_length(c) > 2)`,
  `text CHECK (c = lower(c))`,
  `text CHECK (c ~ '^[A-Z]{2,3}[0-9]?$')`,
  `varchar(9) CHECK (c ~* '^(a|b)+\\.x$' OR c !~ '[[:digit:]]')`,
  `text CHECK (c ~ '^\\w+@[a-z.-]+\\.[a-z]{2,}$')`,
  `text CHECK (c LIKE 'a%' OR c ILIKE '%B_')`,
  `text CHECK (c NOT LIKE '%\\_%' AND c IS NOT NULL)`,
  `date CHECK (c > '2000-01-01' AND c <= '2024-12-31'::date)`,
  `date CHECK (c < current_date)`,
  `boolean CHECK (c)`,
  `boolean CHECK (c = true)`,
  `mood CHECK (c <> 'sad')`,
  `adult`,
  `code`,
];

const WRITTEN = [
  '', ' ', '0', '1', '-1', '5', '18', '17', '64', '65', '99', '32767', '32768', '-32769', '2147483648', '9223372036854775808',
  ' 7 ', '+3', '1_000', '0x1F', '1e3', '1.', '.5', '-.5', '1.5', '99.994', '99.995', '9.99', '0.004', '0.005', '0.00994', '0.1', '99949',
  'NaN', 'inf', '-Infinity', '1e400', '1,000', '$5', '12abc', 'abc', 'true', 'T', 'of', 'o', 'yes', 'ja', 'on', 'off', '2',
  '2024-02-30', '2023-02-29', '2024-13-01', '2024-12-31', '2000-01-01', '0000-01-01', '31/12/2024', '12/31/2024', '13/13/2024', '1.2.2024',
  'tomorrow', 'now', 'epoch', 'soon', 'January 5, 2024', '20240105', '2024-01-05 25:00', '2024-01-05T10:61:00', '2024-01-05 24:00:00', '2024-01-05 10:00+02',
  '10:00', '24:00', '25:00', '24:01', '10:60', '10:59:60', '10:59:61', '10 pm', '123:00', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11',
  '{a0eebc999c0b4ef8bb6d6bb9bd380a11}', 'a0ee-bc99-9c0b-4ef8-bb6d-6bb9-bd38-0a11', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1', 'not-a-uuid',
  '{}', '[1,2', '{"a":1}', '"x"', 'null', '01', '1.2.3.4', '1.2.3.4/24', '1.2.3.4/33', '1.2.3.400', '::1', '1.2.3', 'example.com', 'fe80::1/64',
  'abcdef', 'abcde ', 'abcde      ', 'äöüßé', '👍👍👍', '👍👍👍👍👍👍', 'abc', 'abc ', 'A', 'A  ', 'b', "it's", 'x', 'active', 'Active', 'sad', 'ok', 'OK', 'happy',
  'AB1', 'ABC', 'abcd', 'a.x', 'AB.x', 'x1', 'me@example.com', 'me@', 'a_b', 'aBc', 'Ünï', '  ', 'a\nb', 'a\tb', "x'y", 'x\\y',
]; // prettier-ignore

const ACCEPTED = `
  CREATE TYPE mood AS ENUM ('sad', 'ok', 'it''s');
  CREATE DOMAIN adult AS smallint CHECK (VALUE >= 18) CHECK (VALUE <= 130);
  CREATE DOMAIN code AS varchar(6) NOT NULL CHECK (VALUE ~ '^[A-Z]');
  CREATE FUNCTION tried(name text, value text) RETURNS text LANGUAGE plpgsql AS $$
  BEGIN
    EXECUTE format('INSERT INTO %I VALUES (%L)', name, value);
    RETURN NULL;
  EXCEPTION WHEN OTHERS THEN RETURN SQLERRM;
  END $$;`;

describe('what a column would refuse', () => {
  let database: Database;
  let tables: KnownTable[];

  before(async () => {
    database = await openDatabase(await (await testServer()).createDatabase());
    await database.query(ACCEPTED);
    const [{ version }] = await database.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int AS version`,
    );
    const sql = COLUMNS.flatMap((column, index) =>
      // Before 15, a scale is none below zero, nor above the precision.
      version < 150_000 && ['numeric(3,-2)', 'numeric(2,4)'].includes(column)
        ? []
        : [`CREATE TABLE ${quoteIdentifier(`t${index}`)} (c ${column})`],
    );
    await database.query(sql.join(';'));
    ({ tables } = knownSchema(await schemaFromDatabase(database), 'test'));
  });
  after(async () => database.close());

  interface Tried {
    table: KnownTable;
    value: string;
    refused: string | null;
    failed: string | null;
  }

  /** What is judged of each pair, and what becomes of the INSERT. */
  async function tryAll(pairs: { table: KnownTable; value: string }[]): Promise<Tried[]> {
    const rows = await database.query<{ failed: string | null }>(
      `SELECT tried(name, value) AS failed FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS pairs (name, value, at) ORDER BY at`,
      [pairs.map(({ table }) => table.name), pairs.map(({ value }) => value)],
    );
    return pairs.map(({ table, value }, index) => ({
      table,
      value,
      refused: refuses(table.columns[0], table, value)?.message ?? null,
      failed: rows[index].failed,
    }));
  }
  const declared = ({ name }: KnownTable): string => COLUMNS[Number(name.slice(1))];
  const wrongly = (tried: Tried[]): string[] =>
    tried
      .filter(({ refused, failed }) => refused !== null && failed === null)
      .map(({ table, value, refused }) => `${declared(table)} takes ${JSON.stringify(value)}: ${refused}`);

  it('is refused by an INSERT too, and little else is', async () => {
    const pairs = tables.flatMap((table) => WRITTEN.map((value) => ({ table, value })));
    for (const style of ['ISO, YMD', 'ISO, DMY', 'ISO, MDY']) {
      await database.query(`ALTER FUNCTION tried SET datestyle = '${style}'`);
      const tried = await tryAll(pairs);
      assert.deepEqual(wrongly(tried), []);
      const missed = tried.filter(
        ({ refused, failed, value }) => refused === null && failed !== null && value.trim() !== '',
      );
      const caught = tried.filter(({ refused }) => refused !== null);
      assert.ok(caught.length > 10 * missed.length, `${caught.length} caught, ${missed.length} missed`);
    }
  });

  it('is refused by an INSERT too, whatever is written', async () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789-+.:/eETabcxyzAZ_ {}"@,äé👍')),
      maxLength: 12,
    });
    const values = fc.sample(fc.oneof(letters, fc.constantFrom(...WRITTEN), fc.string({ maxLength: 8 })), {
      seed: 7,
      numRuns: 4000,
    });
    const pairs = values
      .filter((value) => !value.includes('\0'))
      .map((value, index) => ({ table: tables[index % tables.length], value }));
    assert.deepEqual(wrongly(await tryAll(pairs)), []);
  });

  it('suggests only what the type takes', async () => {
    const pairs = tables.flatMap((table) =>
      [...WRITTEN, 'Sad', 'o k'].flatMap((value) => {
        const suggestion = refuses(table.columns[0], table, value)?.suggestion;
        return suggestion === undefined || suggestion === null ? [] : [{ table, value: suggestion }];
      }),
    );
    assert.ok(pairs.length > 10);
    for (const { failed, table, value } of await tryAll(pairs)) {
      assert.ok(failed === null || failed.includes('check constraint'), `${declared(table)} ${value}: ${failed}`);
    }
  });
});
