import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchRow } from './bench';
import { fillSchema, type Filled } from './schemas/fill';
import { withServer } from './source/server';

export const name = 'Schemas: rows that PostgreSQL accepts with every constraint on';

const OWN = join(__dirname, '..', 'fixtures', 'schemas');

/**
 * `FOLDER [NAME…] [rows=100,10000] [verbose]`: every SQL script of the folder is loaded into a database of its own,
 * discovered, filled and provisioned; those of the tests when no folder is given.
 */
export async function run(args: readonly string[]): Promise<BenchRow[]> {
  const counts = (args.find((arg) => arg.startsWith('rows='))?.slice('rows='.length) ?? '100,10000')
    .split(',')
    .map(Number);
  const [folder = OWN, ...only] = args.filter((arg) => !arg.includes('=') && arg !== 'verbose');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  const wanted = files.filter((file) => only.length === 0 || only.includes(file.slice(0, -'.sql'.length)));
  return withServer(async (place) => {
    const rows: BenchRow[] = [];
    for (const file of wanted) {
      const script = await readFile(join(folder, file), 'utf8');
      for await (const filled of fillSchema(script, counts, place)) {
        const row = rowOf(file.slice(0, -'.sql'.length), filled, args);
        console.log(`  ${row.what}: ${row.value}`);
        rows.push(row);
      }
    }
    return rows;
  });
}

function rowOf(schema: string, filled: Filled, args: readonly string[]): BenchRow {
  const { tables, checks, rowsPerTable, rows, accepted, seconds, provisioned, refused, leftOut, notes } = filled;
  const share = rows === 0 ? 0 : (100 * accepted) / rows;
  for (const reason of args.includes('verbose')
    ? [...notes, ...leftOut.map((what) => `left out: ${what}`), ...refused]
    : refused)
    console.log(`    ${schema}: ${reason}`);
  return {
    what: `${schema}: ${tables} tables, ${checks} checks, ${rowsPerTable} rows each`,
    value: `${accepted} of ${rows} rows accepted, ${provisioned ? 'provisioned' : 'NOT provisioned'}${leftOut.length > 0 ? ` without ${leftOut.length} of its extras` : ''} (${seconds.toFixed(1)} s)`,
    ratio: share / 100,
    goal: 1,
  };
}
