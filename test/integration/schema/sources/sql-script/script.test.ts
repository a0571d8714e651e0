import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { openDatabase } from '../../../../../client/src/engine/databases/pool';
import { createScratch } from '../../../../../client/src/engine/databases/scratch';
import type { Database } from '../../../../../client/src/engine/databases/database';
import { CancelledError, UserError } from '../../../../../client/src/engine/errors';
import type { DescribedSchema } from '../../../../../client/src/engine/schema/sources/described';
import { describeScript } from '../../../../../client/src/engine/schema/sources/sql-script/describe-script';
import { becomes } from '../../../../support/until';
import { testServer } from '../../../server';
import { dumpOf } from './dump';

describe('an SQL script', () => {
  let url: string;
  let server: Database;
  before(async () => {
    ({ url } = await testServer());
    server = await openDatabase(url);
  });
  after(() => server.close());
  afterEach('leaves nothing behind', async () => {
    const left = await server.query(
      `SELECT datname FROM pg_database WHERE datname LIKE 'tdm\\_scratch%' UNION SELECT rolname FROM pg_roles WHERE rolname LIKE 'tdm\\_scratch%'`,
    );
    assert.deepEqual(left, []);
  });

  const read = (
    script: string,
    limits = { milliseconds: 20_000, size: 200_000_000 },
    signal?: AbortSignal,
  ): Promise<DescribedSchema> =>
    describeScript(script, '/somewhere/shop.sql', {
      scratch: () => createScratch(url),
      limits,
      ...(signal === undefined ? {} : { signal }),
    });
  const fails = (script: string, words: RegExp, limits?: { milliseconds: number; size: number }): Promise<void> =>
    assert.rejects(read(script, limits), (error) => {
      assert.ok(error instanceof UserError, String(error));
      assert.match(error.message, words);
      return true;
    });
  const said = ({ decisions }: DescribedSchema): string => decisions.map(({ reason }) => reason).join('\n');

  it('becomes the schema that it makes', async () => {
    const described = await read(`
      CREATE TYPE status AS ENUM ('new', 'paid');
      CREATE TABLE customers (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email varchar(80) NOT NULL UNIQUE CHECK (email LIKE '%@%'));
      CREATE TABLE orders (id uuid PRIMARY KEY, customer_id int NOT NULL REFERENCES customers, status status, total numeric(10,2));
      CREATE TABLE notes (id int PRIMARY KEY, order_id uuid, body text);
      INSERT INTO customers (email) VALUES ('a@b.example');`);
    const { schema } = described;
    assert.deepEqual(
      schema.tables.map(({ name }) => name),
      ['customers', 'notes', 'orders'],
    );
    assert.deepEqual(
      schema.enums.map(({ labels }) => labels),
      [['new', 'paid']],
    );
    assert.deepEqual(
      schema.relationships.map(({ from, to, virtual, provenance }) => [from.name, to.name, virtual, provenance.source]),
      [
        ['orders', 'customers', false, 'sql'],
        ['notes', 'orders', true, 'sql'],
      ],
    );
    assert.equal(schema.tables[0].columns[1].semantic_type, 'email');
    assert.equal(schema.tables[0].checks.length, 1);
    assert.match(said(described), /shop\.sql, line 6: statements about rows/);
    assert.ok(
      described.origins.some(
        ({ source, entity, field, column }) =>
          source === 'sql' && entity === 'customers' && field === 'email' && column === 'email',
      ),
    );
  });

  for (const version of [12, 14, 16, 18]) {
    it(`may be a dump of PostgreSQL ${version}`, async () => {
      const described = await read(dumpOf(version));
      const [accounts, entries] = described.schema.tables;
      assert.deepEqual([accounts.schema, accounts.name, entries.name], ['bank', 'accounts', 'entries']);
      assert.deepEqual(accounts.primary_key?.columns, ['id']);
      assert.equal(accounts.columns.find(({ name }) => name === 'tags')?.type.name, 'hstore');
      assert.equal(described.schema.relationships.filter(({ virtual }) => !virtual).length, 1);
      assert.match(said(described), /owners/);
      assert.match(said(described), /extension postgis, which is not there/);
    });
  }

  it('that does not load names the line', async () => {
    await fails(
      'CREATE TABLE a (x int);\n\nCREATE TABLE b (\n  x int,\n  y nonsense\n);',
      /shop\.sql, line 5: type "nonsense" does not exist/,
    );
    await fails('SELECT 1;\nCREATE TABEL a (x int);', /line 2: syntax error at or near "TABEL"/);
    await fails(
      'CREATE TABLE `a` (`id` int NOT NULL AUTO_INCREMENT) ENGINE=InnoDB;',
      /line 1: .*It looks like MySQL's SQL/,
    );
    await fails('SELECT 1;', /makes no table/);
    await fails('', /is empty/);
    await fails('PGDMP\u0001', /pg_dump's own format/);
    await fails('CREATE TABLE a (x int);\0', /is no text/);
  });

  it('goes on after what others do not build upon', async () => {
    const described = await read(`CREATE TABLE a (x int);
      CREATE FUNCTION f() RETURNS trigger LANGUAGE plnothing AS 'x';
      CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f();
      CREATE VIEW v AS SELECT nothing FROM a; DROP TABLE gone; BEGIN; CREATE TABLE b (x int); ROLLBACK;`);
    assert.deepEqual(
      described.schema.tables.map(({ name }) => name),
      ['a', 'b'],
    );
    assert.match(said(described), /line 2: CREATE FUNCTION: language "plnothing" does not exist \(skipped\)/);
  });

  it('is cancelled with all that it is doing', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 500);
    await assert.rejects(read(`SELECT pg_sleep(60);`, undefined, controller.signal), CancelledError);
  });

  describe('that means harm', () => {
    const table = 'CREATE TABLE fine (x int);';

    it('gets nowhere with what only a superuser may do', async () => {
      await server.query('CREATE TABLE IF NOT EXISTS precious (x int)');
      const attempts = [
        `COPY (SELECT 1) TO PROGRAM 'touch /tmp/tdm-harm'`,
        `COPY fine TO '/tmp/tdm-harm'`,
        `COPY fine FROM '/etc/passwd'`,
        'DROP DATABASE postgres',
        'DROP DATABASE tdm',
        `SELECT lo_import('/etc/passwd')`,
        `SELECT lo_export(1, '/tmp/tdm-harm')`,
        `SELECT pg_read_file('/etc/passwd')`,
        `SELECT pg_ls_dir('/')`,
        `ALTER SYSTEM SET shared_buffers = 1`,
        `SELECT pg_reload_conf()`,
        `CREATE ROLE evil SUPERUSER`,
        `ALTER ROLE CURRENT_USER SUPERUSER`,
        `SET ROLE tdm`,
        `SET SESSION AUTHORIZATION tdm`,
        `SELECT set_config('session_authorization', 'tdm', false)`,
        `SELECT set_config('role', 'tdm', false)`,
        `CREATE EXTENSION dblink`,
        `CREATE EXTENSION file_fdw`,
        `CREATE EXTENSION plperl`,
        `CREATE EXTENSION pltcl`,
        `CREATE FUNCTION f() RETURNS int LANGUAGE c AS '/lib/x86_64-linux-gnu/libc.so.6', 'getpid'`,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> current_user`,
        `CREATE TABLESPACE evil LOCATION '/tmp'`,
        `ALTER EVENT TRIGGER tdm_guard DISABLE`,
        `DROP EVENT TRIGGER tdm_guard`,
        `DROP SCHEMA tdm_guard CASCADE`,
        `DELETE FROM pg_authid`,
        `UPDATE pg_database SET datallowconn = false`,
      ];
      const hidden = attempts.map(
        (attempt) => `DO $do$ BEGIN EXECUTE $x$${attempt}$x$; EXCEPTION WHEN OTHERS THEN NULL; END $do$`,
      );
      const described = await read([table, ...attempts, ...hidden, 'CREATE TABLE last (x int)'].join(';\n'));
      assert.deepEqual(
        described.schema.tables.map(({ name }) => name),
        ['fine', 'last'],
      );
      const [state] = await server.query<{ roles: number; databases: number; extensions: number; precious: boolean }>(
        `SELECT (SELECT count(*)::int FROM pg_roles WHERE rolname = 'evil') AS roles, (SELECT count(*)::int FROM pg_database WHERE datname = 'postgres') AS databases,
                to_regclass('precious') IS NOT NULL AS precious`,
      );
      assert.deepEqual(state, { roles: 0, databases: 1, precious: true });
      await server.query('DROP TABLE precious');
    });

    it('brings no language of its own, however it asks for one', async () => {
      const described = await read(`${table} DO $$ BEGIN EXECUTE 'CREATE EXTENSION plperl'; END $$;`);
      assert.match(said(described), /DO: (?:this extension is not created here|could not)/);
    });

    for (const [what, script] of Object.entries({
      'a loop': 'DO $$ BEGIN LOOP END LOOP; END $$',
      'a loop that holds out against being cancelled': `DO $$ BEGIN LOOP BEGIN PERFORM pg_sleep(100); EXCEPTION WHEN query_canceled THEN NULL; END; END LOOP; END $$`,
      'a sleep without its time limit': `SELECT set_config('statement_timeout', '0', false); SELECT pg_sleep(1000)`,
      'a query of great cost': 'SELECT count(*) FROM generate_series(1, 100000) a, generate_series(1, 100000) b',
      'a recursion':
        'CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS $$ SELECT max(x) FROM generate_series(1, 1000000000) x $$; SELECT f(1)',
    })) {
      it(`ends in time: ${what}`, async () => {
        const started = Date.now();
        await fails(`${table}\n${script};`, /shop\.sql was given up in line 2: it takes longer than 2 s/, {
          milliseconds: 2_000,
          size: 200_000_000,
        });
        assert.ok(Date.now() - started < 60_000);
      });
    }

    it('does not fill the disk', async () => {
      await fails(
        `${table}\nCREATE TABLE big (x text); DO $$ BEGIN LOOP INSERT INTO big SELECT string_agg(md5(random()::text), '') FROM generate_series(1, 10000); END LOOP; END $$;`,
        /given up in line 2: it fills more than 40 MB/,
        { milliseconds: 30_000, size: 40_000_000 },
      );
    });

    it('of a hundred megabytes is refused at once', async () => {
      const started = Date.now();
      await fails(`${table}\n-- ${'x'.repeat(100_000_000)}`, /larger than 64 MB/);
      assert.ok(Date.now() - started < 20_000);
    });

    it('leaves nothing behind when the process that reads it is killed', async () => {
      const source = path.resolve(__dirname, '../../../../../client/src/engine/databases/scratch');
      const program = `const { createScratch } = require(${JSON.stringify(source)});
        void createScratch(process.argv[1]).then(() => { console.log('made'); setInterval(() => 0, 1000); });`;
      const child = spawn(process.execPath, ['-r', 'tsx/cjs', '-e', program, url], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      child.kill('SIGKILL');
      await once(child, 'exit');
      const names = (): Promise<object[]> =>
        server.query(`SELECT datname FROM pg_database WHERE datname LIKE 'tdm\\_scratch%'`);
      assert.equal((await names()).length, 1);
      // The server notices before long that nobody holds it any more; the next reading removes it.
      const swept = async (): Promise<object[]> => {
        await read(table);
        return names();
      };
      await becomes(swept, []);
    });

    it('is told when it ends its own session', async () => {
      await fails(`${table}\nSELECT pg_terminate_backend(pg_backend_pid());`, /line 2: /);
    });
  });
});
