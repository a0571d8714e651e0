import { Client } from 'pg';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import { best, type BenchRow } from '../bench';
import { sourceSchema } from './masked-rows';
import { runProgram } from './programs';
import { type Place, runSql } from './server';

const TABLES = 2000;
/** Besides the three that refer. */
const PLAIN_COLUMNS = [
  'name text NOT NULL',
  'amount numeric(12,2)',
  'made date',
  'note varchar(80)',
  'active bool',
  'kind int',
];

/** 2,000 tables of ten columns with a primary key each and 3,000 keys to one another. */
async function makeTables(url: string): Promise<void> {
  for (let first = 0; first < TABLES; first += 250) {
    const statements = Array.from({ length: 250 }, (_, index) => {
      const table = first + index;
      const keys = ['a', 'b', 'c'].map((name, which) => {
        const parent = Math.floor(table / (which + 2));
        // 1.5 keys a table on average.
        const refers = table > 0 && (which === 0 || (which === 1 && table % 2 === 0));
        return `${name}_id int${refers ? ` REFERENCES t${parent === table ? 0 : parent}` : ''}`;
      });
      return `CREATE TABLE t${table} (id int PRIMARY KEY, ${[...keys, ...PLAIN_COLUMNS].join(', ')})`;
    });
    await runSql(url, statements.join(';'));
  }
  await runSql(url, 'ANALYZE');
}

export async function measureDiscovery(place: Place): Promise<BenchRow[]> {
  const url = await place.createDatabase();
  await makeTables(url);
  const database = await openDatabase(url);
  let found = '';
  const ours = await best(5, async () => {
    const { schema } = await sourceSchema(database);
    const columns = schema.tables.reduce((sum, table) => sum + table.columns.length, 0);
    found = `${schema.tables.length} tables, ${columns} columns, ${schema.relationships.length} keys`;
  });
  await database.close();
  const information = await best(1, () => informationSchema(url));
  const inspector = await sqlalchemy(url);
  return [
    { what: `discovery of ${found}`, value: `${Math.round(ours)} ms`, ratio: null },
    inspector === null
      ? { what: "  SQLAlchemy's inspector", value: 'not run: not installed', ratio: null }
      : {
          what: "  SQLAlchemy's inspector, table by table",
          value: `${Math.round(inspector.each)} ms`,
          ratio: inspector.each / ours,
          goal: 40,
        },
    ...(inspector === null
      ? []
      : [
          {
            what: "  SQLAlchemy's inspector, all at once",
            value: `${Math.round(inspector.multi)} ms`,
            ratio: inspector.multi / ours,
          },
        ]),
    { what: '  information_schema', value: `${Math.round(information)} ms`, ratio: information / ours },
  ];
}

const INFORMATION_SQL = [
  `SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns WHERE table_schema = 'public'`,
  `SELECT k.table_name, k.column_name, c.constraint_type FROM information_schema.table_constraints c
     JOIN information_schema.key_column_usage k USING (constraint_schema, constraint_name) WHERE c.table_schema = 'public'`,
  `SELECT r.constraint_name, u.table_name, u.column_name FROM information_schema.referential_constraints r
     JOIN information_schema.constraint_column_usage u ON u.constraint_schema = r.constraint_schema AND u.constraint_name = r.constraint_name
    WHERE r.constraint_schema = 'public'`,
];

async function informationSchema(url: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  for (const sql of INFORMATION_SQL) await client.query(sql);
  await client.end();
}

const INSPECT = `
import json, sys, time
from sqlalchemy import create_engine, inspect
engine = create_engine(sys.argv[1].replace('postgresql:', 'postgresql+psycopg2:', 1))
with engine.connect() as connection:
    start = time.perf_counter()
    inspector = inspect(connection)
    for table in inspector.get_table_names():
        inspector.get_columns(table); inspector.get_pk_constraint(table); inspector.get_foreign_keys(table)
        inspector.get_unique_constraints(table); inspector.get_indexes(table); inspector.get_check_constraints(table)
    each = time.perf_counter() - start
    start = time.perf_counter()
    inspector = inspect(connection)
    inspector.get_multi_columns(); inspector.get_multi_pk_constraint(); inspector.get_multi_foreign_keys()
    inspector.get_multi_unique_constraints(); inspector.get_multi_indexes(); inspector.get_multi_check_constraints()
    print(json.dumps({'each': each * 1000, 'multi': (time.perf_counter() - start) * 1000}))
`;

/** In ms; null where python3 has no SQLAlchemy with psycopg2. TDM_BENCH_PYTHON names another Python. */
async function sqlalchemy(url: string): Promise<{ each: number; multi: number } | null> {
  const python = process.env['TDM_BENCH_PYTHON'] ?? 'python3';
  const isThere = await runProgram(python, ['-c', 'import sqlalchemy, psycopg2']).then(
    () => true,
    () => false,
  );
  if (!isThere) return null;
  return JSON.parse(await runProgram(python, ['-c', INSPECT, url])) as { each: number; multi: number };
}
