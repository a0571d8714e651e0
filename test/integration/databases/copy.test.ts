import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isNull, type Batch } from '../../../client/src/engine/batch/vector';
import type { Database } from '../../../client/src/engine/databases/database';
import { quoteIdentifier, typeSql } from '../../../client/src/engine/databases/identifiers';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import { TdmError } from '../../../client/src/engine/errors';
import type { Column } from '../../../client/src/engine/schema/schema';
import { builtin, layoutOf, type ColumnType } from '../../../client/src/engine/schema/types';
import { batchOf as batchOfKinds, inTurn } from '../../support/batches';
import { column, nullable } from '../../support/schema';
import { becomes } from '../../support/until';
import { testServer } from '../server';
import { OTHER_SESSIONS } from '../sessions';

/** Values as people would write them in SQL. Each type with its edges, and something random. */
const digits = (most: number): fc.Arbitrary<string> =>
  fc.bigInt({ min: 0n, max: 10n ** BigInt(most) - 1n }).map(String);
const signed = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(fc.boolean(), text).map(([negative, value]) => (negative ? `-${value}` : value));
const decimal = (before: number, after: number): fc.Arbitrary<string> =>
  signed(fc.tuple(digits(before), digits(after)).map(([whole, fraction]) => `${whole}.${fraction}`));
const words = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => text.replaceAll('\0', ''))
  .filter((text) => isWellFormed(text));
const years = fc.integer({ min: 1, max: 9999 }).map((year) => String(year).padStart(4, '0'));
const moment = fc
  .tuple(
    years,
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 86_399_999_999 - 1 }),
  )
  .map(([year, month, day, time]) => {
    const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
    const seconds = `${two((time / 1e6) % 60)}.${String(time % 1e6).padStart(6, '0')}`;
    return `${year}-${two(month)}-${two(day)} ${two(time / 3.6e9)}:${two((time / 6e7) % 60)}:${seconds}`;
  });
const json = fc.json().filter((text) => !text.includes('\\u') && isWellFormed(text));
const one = (...values: [string, ...string[]]): fc.Arbitrary<string> => fc.constantFrom(...values);
/** A lone surrogate is no character of UTF-8. */
function isWellFormed(text: string): boolean {
  return Buffer.from(text).toString() === text;
}

const TYPES: [ColumnType, fc.Arbitrary<string>][] = [
  [builtin('bool'), one('true', 'false')],
  [builtin('int2'), fc.oneof(one('-32768', '32767'), signed(digits(4)))],
  [builtin('int4'), fc.oneof(one('-2147483648', '2147483647'), signed(digits(9)))],
  [
    builtin('int8'),
    fc.oneof(one('-9223372036854775808', '9223372036854775807', '9007199254740993'), signed(digits(18))),
  ],
  [
    builtin('float4'),
    fc.oneof(one('NaN', 'Infinity', '-0', '1e-45', '3.4028235e38'), fc.float({ noNaN: true }).map(String)),
  ],
  [builtin('float8'), fc.oneof(one('NaN', '-Infinity', '5e-324'), fc.double({ noNaN: true }).map(String))],
  [
    builtin('date'),
    fc.oneof(
      one('4713-01-01 BC', '5874897-12-31', 'infinity', '-infinity', '1969-12-31'),
      moment.map((text) => text.slice(0, 10)),
    ),
  ],
  [
    builtin('time'),
    fc.oneof(
      one('24:00:00', '00:00:00'),
      moment.map((text) => text.slice(11)),
    ),
  ],
  [
    builtin('timestamp'),
    fc.oneof(one('4713-01-01 00:00:00 BC', '294246-12-31 23:59:59.999999', 'infinity', '-infinity'), moment),
  ],
  [
    builtin('timestamptz'),
    fc.oneof(
      one('4713-01-02 00:00:00+00 BC', '1999-12-31 23:59:59.999999+00', 'infinity'),
      moment.map((text) => `${text}+05:30`),
    ),
  ],
  [builtin('uuid'), fc.uuid()],
  [builtin('text'), words],
  [builtin('varchar', { length: 80 }), words.filter((text) => Array.from(text).length <= 80)],
  [builtin('bpchar', { length: 8 }), one('', 'a', 'äöü', 'a b', '12345678')],
  [builtin('name'), one('pg_class', 'x')],
  [builtin('json'), json.map((text) => ` ${text}`)],
  [builtin('jsonb'), json],
  [builtin('xml'), one('<a/>', '<?xml version="1.0" encoding="UTF-8"?><a>ü</a>', 'just <b>content</b>')],
  [builtin('bytea'), fc.uint8Array().map((bytes) => `\\x${Buffer.from(bytes).toString('hex')}`)],
  [builtin('numeric', { precision: 12, scale: 2 }), fc.oneof(one('9999999999.99', '-0.01', '0'), decimal(10, 2))],
  [builtin('numeric', { precision: 18, scale: 18 }), signed(digits(18).map((text) => `0.${text}`))],
  [builtin('numeric', { precision: 18, scale: 0 }), signed(digits(18))],
  [builtin('numeric', { precision: 40, scale: 20 }), decimal(20, 20)],
  [
    builtin('numeric'),
    fc.oneof(one('NaN', '1e130000', '1e-16000', `${'123456789'.repeat(112)}.5`, '0.000', '1.50'), decimal(30, 30)),
  ],
  [builtin('int4', { array: true }), one('{}', '{1,NULL,-3}', '{{1,2},{3,4}}', '[0:1]={7,8}')],
  [builtin('text', { array: true }), one('{}', '{"a b","c,d","\\"","\\\\",NULL,"NULL"}')],
  [builtin('timestamptz', { array: true }), one('{"2020-01-01 00:00:00+02",infinity}')],
  [builtin('mood', { schema: 'types' }), one('happy', "it's \\ so-so")],
  [builtin('positive', { schema: 'types' }), one('1', '2147483647')],
  [builtin('pair', { schema: 'types' }), one('(1,"a,b")', '(,)')],
  [builtin('interval'), one('1 year 2 mons -3 days 04:05:06.000007', '-178000000 years', '00:00:00')],
  [builtin('inet'), one('127.0.0.1', '::1/64', '10.0.0.0/8')],
  [builtin('cidr'), one('10.0.0.0/8')],
  [builtin('macaddr'), one('08:00:2b:01:02:03')],
  [builtin('timetz'), one('23:59:59.999999-15:59', '00:00:00+00')],
  [builtin('tsvector'), one("'a':1A 'b c':2,3", '')],
  [builtin('money'), one('-92233720368547758.08', '1234.5')],
  [builtin('bit', { length: 5 }), one('10101')],
  [builtin('varbit'), one('', '1011')],
  [builtin('point'), one('(1.5,-2)', '(NaN,Infinity)')],
  [builtin('int4range'), one('[1,5)', 'empty', '(,)')],
  [builtin('char'), one('a', '')],
];
const COLUMNS = TYPES.map(([type], index) => nullable(`c "${index}"`, type));
const NAMES = COLUMNS.map((each) => quoteIdentifier(each.name));

describe('copyIn and copyOut', () => {
  let database: Database;

  before(async () => {
    database = await openDatabase(await (await testServer()).createDatabase());
    await database.query(`
      CREATE SCHEMA types;
      CREATE TYPE types.mood AS ENUM ('happy', E'it''s \\\\ so-so');
      CREATE DOMAIN types.positive AS int CHECK (VALUE > 0);
      CREATE TYPE types.pair AS (a int, b text)`);
  });
  after(async () => database.close());

  /** A table as provisioning makes it: what is carried as text is text until the rows are in. */
  async function createTable(name: string, carried: boolean): Promise<void> {
    const definitions = COLUMNS.map((each, index) => {
      const asText = carried && layoutOf(each.type).wire === 'text';
      return `${NAMES[index]} ${asText ? 'text' : typeSql(each.type)}`;
    });
    await database.query(`DROP TABLE IF EXISTS ${name}; CREATE TABLE ${name} (row int, ${definitions.join(', ')})`);
  }

  const read = async (query: string, columns: Column[], batchRows?: number): Promise<Batch[]> =>
    database.transaction(
      async (connection) => {
        const batches: Batch[] = [];
        for await (const batch of connection.copyOut(query, columns, batchRows === undefined ? {} : { batchRows }))
          batches.push(batch);
        return batches;
      },
      { readOnly: true },
    );

  const load = (table: string, columns: Column[], batches: Batch[]): Promise<number> =>
    database.transaction((connection) =>
      connection.copyIn({ schema: 'public', name: table }, columns, inTurn(batches)),
    );

  it('keeps every value of every type', async () => {
    const row = fc.tuple(...TYPES.map(([, text]) => fc.option(text, { freq: 6 })));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 30 }), fc.integer({ min: 1, max: 40 }), async (rows, batchRows) => {
        await createTable('there', false);
        for (const [index, values] of rows.entries()) {
          const literals = values.map((_, at) => `$${at + 2}::text::${typeSql(TYPES[at][0])}`);
          await database.query(`INSERT INTO there VALUES ($1, ${literals.join(', ')})`, [index, ...values]);
        }
        const all = [column('row', builtin('int4')), ...COLUMNS];
        const batches = await read('SELECT * FROM there ORDER BY row', all, batchRows);
        await isText(batches, all);

        await createTable('back', true);
        assert.equal(await load('back', all, batches), rows.length);
        const turned = COLUMNS.flatMap((each, at) =>
          layoutOf(each.type).wire === 'text'
            ? [`ALTER ${NAMES[at]} TYPE ${typeSql(each.type)} USING ${NAMES[at]}::${typeSql(each.type)}`]
            : [],
        );
        await database.query(`ALTER TABLE back ${turned.join(', ')}`);
        for (const [at, name] of NAMES.entries()) {
          // ROW prints a value as COPY and pg_dump do; `::text` strips the blanks of bpchar.
          const [lost] = await database.query(
            `SELECT ROW(t.${name})::text AS there, ROW(b.${name})::text AS back FROM there t FULL JOIN back b USING (row)
              WHERE ROW(t.${name})::text IS DISTINCT FROM ROW(b.${name})::text LIMIT 1`,
          );
          assert.equal(lost, undefined, `${typeSql(TYPES[at][0])}: ${JSON.stringify(lost)}`);
        }
      }),
      { numRuns: 12 },
    );
  });

  /** What a batch carries as text is PostgreSQL's own text, to the byte. */
  async function isText(batches: Batch[], columns: Column[]): Promise<void> {
    for (const [at, each] of columns.entries()) {
      if (layoutOf(each.type).vector !== 'utf8' || each.type.name === 'bpchar') continue;
      const expected = await database.query<{ value: string | null }>(
        `SELECT ${quoteIdentifier(each.name)}::text AS value FROM there ORDER BY row`,
      );
      const actual = batches.flatMap(({ vectors }) => {
        const vector = vectors[at];
        assert(vector.kind === 'utf8');
        return Array.from({ length: vector.length }, (_, index) =>
          isNull(vector, index)
            ? null
            : Buffer.from(vector.data.subarray(vector.offsets[index], vector.offsets[index + 1])).toString(),
        );
      });
      assert.deepEqual(
        actual,
        expected.map((row) => row.value),
        typeSql(each.type),
      );
    }
  }

  it('copies more rows than one batch and more bytes than one chunk, and says how far it is', async () => {
    await database.query(`CREATE TABLE many (id int8, note text)`);
    const columns = [column('id', builtin('int8')), column('note', builtin('text'))];
    const series = `SELECT i, repeat('x', (i % 500)::int) FROM generate_series(1, 50000) i`;
    const seen: number[] = [];
    await database.transaction((connection) => {
      const batches = read(series, columns).then((all) => inTurn(all));
      return batches.then((all) =>
        connection.copyIn({ schema: 'public', name: 'many' }, columns, all, { onRows: (rows) => seen.push(rows) }),
      );
    });
    assert.deepEqual(seen, [16384, 32768, 49152, 50000]);
    const [different] = await database.query(`(${series}) EXCEPT SELECT * FROM many`);
    assert.equal(different, undefined);
  });

  it('counts the rows of a table without columns', async () => {
    await database.transaction(async (connection) => {
      await connection.query('CREATE TABLE bare ()');
      async function* rows(): AsyncGenerator<Batch> {
        for (const length of [2, 3]) yield await Promise.resolve({ firstRow: 0, length, vectors: [] });
      }
      assert.equal(await connection.copyIn({ schema: 'public', name: 'bare' }, [], rows()), 5);
      let read = 0;
      for await (const { length } of connection.copyOut('SELECT FROM bare', [])) read += length;
      assert.equal(read, 5);
    });
  });

  it('reads the columns of a query by their place, in the types that were asked for', async () => {
    const [batch] = await read(`SELECT 1::int2 AS x, 2::int8 AS x -- two`, [
      column('a', builtin('int8')),
      column('b', builtin('text')),
    ]);
    assert.deepEqual(
      batch.vectors.map((vector) => vector.kind),
      ['int64', 'utf8'],
    );
    assert.deepEqual(await read('SELECT 1 WHERE false', [column('a', builtin('int4'))]), []);
  });

  it('refuses a time that a batch cannot hold', async () => {
    await assert.rejects(
      read(`SELECT '294276-12-31 23:59:59'::timestamp`, [column('at', builtin('timestamp'))]),
      (error: unknown) => error instanceof TdmError && error.kind === 'integrity' && error.where === 'at',
    );
    assert.deepEqual(await database.query('SELECT 1 AS one'), [{ one: 1 }]);
  });

  describe('when it goes wrong', () => {
    const columns = [column('id', builtin('int4')), column('code', builtin('varchar', { length: 3 }))];
    const into = { schema: 'public', name: 'codes' };

    before(async () => database.query('CREATE TABLE codes (id int PRIMARY KEY, code varchar(3))'));
    afterEach('nothing stays, and every connection works', async () => {
      assert.deepEqual(await database.query('SELECT count(*)::int AS rows FROM codes'), [{ rows: 0 }]);
      await becomes(() => database.query(`SELECT query ${OTHER_SESSIONS} AND state <> 'idle'`), []);
    });

    const batchOf = (firstRow: number, rows: [number, string][]): Batch =>
      batchOfKinds(['int32', 'utf8'], rows, firstRow);

    const failure = async (promise: Promise<unknown>): Promise<TdmError> => {
      const error: unknown = await promise.then(
        () => assert.fail('it went well'),
        (reason: unknown) => reason,
      );
      assert(error instanceof TdmError, String(error));
      return error;
    };

    it('names table, column and row of a value that does not fit', async () => {
      const error = await failure(load('codes', columns, [batchOf(0, [[1, 'abc']]), batchOf(1, [[2, 'secret']])]));
      assert.deepEqual([error.kind, error.where], ['integrity', 'codes.code, row 2']);
      assert(!JSON.stringify(error.report()).includes('secret'));
    });

    it('names the table of a row that breaks a key', async () => {
      const error = await failure(
        load('codes', columns, [
          batchOf(0, [
            [1, 'a'],
            [1, 'b'],
          ]),
        ]),
      );
      assert.equal(error.kind, 'integrity');
      assert.match(error.where ?? '', /^codes/);
    });

    it('fails early, while rows still come, without waiting for the last', async () => {
      async function* endless(): AsyncGenerator<Batch> {
        for (let row = 0; ; row++) {
          yield batchOf(row, [[1, 'a']]);
          await new Promise((resolve) => setImmediate(resolve));
        }
      }
      const error = await failure(database.transaction((connection) => connection.copyIn(into, columns, endless())));
      assert.equal(error.kind, 'integrity');
    });

    it('says that the table is not there', async () => {
      const error = await failure(load('nowhere', columns, [batchOf(0, [[1, 'a']])]));
      assert.deepEqual([error.kind, /nowhere/.test(error.message)], ['user', true]);
    });

    it('hands on what the batches throw, as it is', async () => {
      const mine = new RangeError('mine');
      async function* failing(): AsyncGenerator<Batch> {
        yield batchOf(0, [[1, 'a']]);
        await Promise.resolve();
        throw mine;
      }
      await assert.rejects(
        database.transaction((connection) => connection.copyIn(into, columns, failing())),
        mine,
      );
    });

    it('stops at an abort, also when no batch comes', async () => {
      const abort = new AbortController();
      async function* hanging(): AsyncGenerator<Batch> {
        yield batchOf(0, [[1, 'a']]);
        await new Promise(() => undefined);
      }
      setTimeout(() => abort.abort(), 100);
      const error = await failure(
        database.transaction((connection) => connection.copyIn(into, columns, hanging()), { signal: abort.signal }),
      );
      assert.equal(error.kind, 'cancelled');
    });

    it('stops at an abort while the table is locked', async () => {
      const abort = new AbortController();
      await database.transaction(async (other) => {
        await other.query('LOCK TABLE codes');
        setTimeout(() => abort.abort(), 100);
        const error = await failure(
          database.transaction((connection) =>
            connection.copyIn(into, columns, inTurn([batchOf(0, [[1, 'a']])]), { signal: abort.signal }),
          ),
        );
        assert.equal(error.kind, 'cancelled');
      });
    });

    it('says that the connection was lost in the middle', async () => {
      const error = await failure(
        database.transaction(async (connection) => {
          const [own] = await connection.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
          async function* cut(): AsyncGenerator<Batch> {
            yield batchOf(0, [[1, 'a']]);
            await database.query('SELECT pg_terminate_backend($1)', [own.pid]);
            for (let row = 1; ; row++) {
              yield batchOf(row, [[row + 1, 'a']]);
              await new Promise((resolve) => setImmediate(resolve));
            }
          }
          await connection.copyIn(into, columns, cut());
        }),
      );
      assert.deepEqual([error.kind, /was lost/.test(error.message)], ['connection', true]);
    });

    it('stops reading at an abort, and when the reader has had enough', async () => {
      const endless = 'SELECT generate_series(1, 1000000000)';
      const ids = [column('id', builtin('int4'))];
      const abort = new AbortController();
      const aborted = database.transaction(
        async (connection) => {
          for await (const batch of connection.copyOut(endless, ids)) if (batch.firstRow > 0) abort.abort();
        },
        { signal: abort.signal },
      );
      assert.equal((await failure(aborted)).kind, 'cancelled');

      const enough = new Error('enough');
      const stopped = database.transaction(async (connection) => {
        for await (const batch of connection.copyOut(endless, ids)) {
          assert.equal(batch.length, 16384);
          throw enough;
        }
      });
      await assert.rejects(stopped, enough);
    });

    it('says what is wrong with a query to read', async () => {
      const error = await failure(read('SELECT 1/0 FROM generate_series(1, 3)', [column('id', builtin('int4'))]));
      assert.match(error.message, /division by zero/);
    });
  });
});
