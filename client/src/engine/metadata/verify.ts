import { randomBytes } from 'node:crypto';
import { MIGRATIONS, type Migration } from '../../../../migrations';
import type { Connection, Database } from '../databases/database';
import { checksumOf, readApplied, refuseNewer, state } from './migrate';

/**
 * How the live database differs from what the migrations make, in words; empty when it does not. The migrations are
 * run once more in a schema of their own, and PostgreSQL is asked about both in the same way.
 */
export async function verify(database: Database, migrations: readonly Migration[] = MIGRATIONS): Promise<string[]> {
  const { current, latest, history } = await state(database, migrations);
  refuseNewer({ current, latest, history }, database.label);
  return database.transaction(async (connection) => {
    const edited = (await readApplied(connection)).flatMap((applied) => {
      const migration = migrations[applied.number - 1];
      if (migration.name === applied.name && checksumOf(migration) === applied.checksum) return [];
      return [`Migration ${applied.number} (${applied.name}) was edited after it was applied here.`];
    });
    const pending = migrations
      .slice(current)
      .map((migration) => `Migration ${migration.number} (${migration.name}) is not applied.`);
    const live = await readCatalogue(connection, 'public');
    const wanted = await replay(connection, migrations.slice(0, current));
    return [...edited, ...pending, ...differences(live, wanted)];
  });
}

interface CatalogueEntry {
  kind: 'table' | 'column' | 'constraint' | 'index';
  table: string;
  name: string;
  definition: string;
}

async function replay(connection: Connection, migrations: readonly Migration[]): Promise<CatalogueEntry[]> {
  const scratch = `tdm_verify_${randomBytes(6).toString('hex')}`;
  await connection.query(`create schema ${scratch}`);
  await connection.query(`set local search_path = ${scratch}`);
  for (const migration of migrations) {
    await connection.query(migration.up.replaceAll('"public".', `"${scratch}".`));
  }
  const entries = await readCatalogue(connection, scratch);
  await connection.query(`drop schema ${scratch} cascade`);
  return entries;
}

/** Definitions as PostgreSQL prints them while `schema` is the search path, so that they name no schema. */
async function readCatalogue(connection: Connection, schema: string): Promise<CatalogueEntry[]> {
  await connection.query(`set local search_path = ${schema}`);
  return connection.query<CatalogueEntry>(
    `with relation as (
       select oid, relname from pg_class
       where relnamespace = (select oid from pg_namespace where nspname = $1) and relkind in ('r', 'p'))
     select 'table' as kind, relname as table, relname as name, '' as definition from relation
     union all
     select 'column', relname, attname, concat(
         format_type(atttypid, atttypmod),
         case when attnotnull then ' not null' end,
         ' default ' || pg_get_expr(adbin, adrelid),
         ' identity ' || nullif(attidentity::text, ''),
         ' generated ' || nullif(attgenerated::text, ''))
       from relation join pg_attribute on attrelid = relation.oid and attnum > 0 and not attisdropped
       left join pg_attrdef on adrelid = attrelid and adnum = attnum
     union all
     select 'constraint', relname, conname, pg_get_constraintdef(pg_constraint.oid, true)
       from relation join pg_constraint on conrelid = relation.oid and contype in ('c', 'f', 'p', 'u', 'x')
     union all
     select 'index', relname, indexrelid::regclass::text, concat(
         pg_get_indexdef(indexrelid, 0, true), case when not indisvalid then ' (invalid)' end)
       from relation join pg_index on indrelid = relation.oid
       where not exists (
         select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
     order by 2, 1, 3`,
    [schema],
  );
}

function differences(live: CatalogueEntry[], wanted: CatalogueEntry[]): string[] {
  const id = ({ kind, table, name }: CatalogueEntry) => JSON.stringify([kind, table, name]);
  const liveById = new Map(live.map((entry) => [id(entry), entry]));
  const wantedIds = new Set(wanted.map(id));
  const liveTables = new Set(live.map(({ table }) => table));
  const wantedTables = new Set(wanted.map(({ table }) => table));
  const said: string[] = [];
  for (const entry of wanted) {
    // Of a table that is gone, its columns need no words.
    if (entry.kind !== 'table' && !liveTables.has(entry.table)) continue;
    const found = liveById.get(id(entry));
    if (found === undefined) said.push(`${named(entry)} is missing.`);
    else if (found.definition !== entry.definition) {
      said.push(`${named(entry)} was altered: it is "${found.definition}", and should be "${entry.definition}".`);
    }
  }
  // Other tables are not ours to judge.
  for (const entry of live) {
    if (wantedTables.has(entry.table) && !wantedIds.has(id(entry))) said.push(`${named(entry)} is in no migration.`);
  }
  return said;
}

function named({ kind, table, name }: CatalogueEntry): string {
  switch (kind) {
    case 'table':
      return `Table ${table}`;
    case 'column':
      return `Column ${table}.${name}`;
    case 'constraint':
      return `Constraint ${name} of table ${table}`;
    case 'index':
      return `Index ${name} of table ${table}`;
  }
}
