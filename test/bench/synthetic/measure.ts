import type { BenchRow } from '../bench';
import { withServer } from '../source/server';
import { measureColumns } from './columns';
import { measureMemory } from './memory';
import { measureRows } from './rows';

const PARTS = { rows: measureRows, columns: measureColumns, memory: measureMemory };

/** Prints what was measured. `args`: `full`, `quick`, and the names of parts; all of them when none is named. */
async function main([child, ...args]: string[]): Promise<void> {
  const named = args.filter((arg) => arg in PARTS);
  const options = { full: args.includes('full'), quick: args.includes('quick'), child };
  const rows = await withServer(async (place) => {
    const measured: BenchRow[] = [];
    for (const [part, run] of Object.entries(PARTS))
      if (named.length === 0 || named.includes(part)) measured.push(...(await run(place, options)));
    return measured;
  });
  console.log(JSON.stringify(rows));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
