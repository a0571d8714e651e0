import { strict as assert } from 'node:assert';
import { otherDialect } from '../../../../../client/src/engine/schema/sources/sql-script/other-dialects';
import { handlingOf } from '../../../../../client/src/engine/schema/sources/sql-script/statement-kind';

const run = (text: string): string | null => {
  const handling = handlingOf(text);
  return handling.what === 'run' ? handling.text : null;
};

describe('statements of a script', () => {
  it('that are not about structure, or about this database, are left out', () => {
    for (const text of [
      'BEGIN',
      'commit',
      'INSERT INTO a VALUES (1)',
      'with x as (select 1) insert into a select * from x',
      'COPY a FROM stdin',
      `COPY a TO PROGRAM 'rm -rf /'`,
      'DROP DATABASE tdm',
      'create database x',
      'ALTER SYSTEM SET x = 1',
      'CREATE ROLE joe SUPERUSER',
      'create user joe',
      'GRANT ALL ON a TO joe',
      'ALTER TABLE public.a OWNER TO joe',
      'ALTER FUNCTION f(integer, text) OWNER TO "Joe S"',
      'ALTER DEFAULT PRIVILEGES FOR ROLE joe GRANT SELECT ON TABLES TO joe',
      'SET statement_timeout = 0',
      'set session authorization joe',
      'SET ROLE joe',
      "-- a comment\n/* and */ SET default_tablespace = ''",
      'CREATE EXTENSION dblink',
      'CREATE EXTENSION IF NOT EXISTS "postgis"',
      'CREATE SERVER s FOREIGN DATA WRAPPER f',
      'CREATE POLICY p ON a TO joe',
      "COMMENT ON EXTENSION hstore IS 'x'",
      'CREATE LANGUAGE plperlu',
    ])
      assert.equal(run(text), null, text);
  });

  it('that are, are run as they stand', () => {
    for (const text of [
      'CREATE TABLE a (x int)',
      'ALTER TABLE a ADD CONSTRAINT b CHECK (x > 0)',
      `SELECT pg_catalog.set_config('search_path', '', false)`,
      'SET search_path = a',
      'CREATE INDEX ON a (x)',
      "COMMENT ON TABLE a IS 'owner to joe'",
      'CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public',
      'DO $$ BEGIN END $$',
      'CREATE TABLE owner (to_x int)',
    ])
      assert.equal(run(text), text);
  });

  it('lose what is only for another server', () => {
    assert.equal(run('CREATE SCHEMA shop AUTHORIZATION joe'), 'CREATE SCHEMA IF NOT EXISTS shop');
    assert.equal(run('CREATE SCHEMA AUTHORIZATION joe'), 'CREATE SCHEMA IF NOT EXISTS joe');
    assert.equal(run('CREATE TABLE a (x int) TABLESPACE fast'), 'CREATE TABLE a (x int)');
    assert.equal(run(`CREATE EXTENSION hstore VERSION '1.4'`), 'CREATE EXTENSION hstore');
  });

  it('tell whose they are', () => {
    assert.equal(otherDialect('create table `a` (x int auto_increment) engine=InnoDB'), 'MySQL');
    assert.equal(otherDialect('create table [dbo].[a] (x int identity(1,1))'), 'SQL Server');
    assert.equal(otherDialect('create table a (x varchar2(10))'), 'Oracle');
    assert.equal(otherDialect('create table a (x integer primary key autoincrement)'), 'SQLite');
    assert.equal(otherDialect('create table a (x integer generated always as identity)'), null);
  });
});
