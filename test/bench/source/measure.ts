import type { BenchRow } from '../bench';
import { measureClosure } from './closure';
import { measureDiscovery } from './discovery';
import { measureMemory } from './memory';
import { measureRows } from './rows';
import { withServer } from './server';

/** What is measured in one run, on one server. */
const PARTS = { discovery: measureDiscovery, rows: measureRows, closure: measureClosure, memory: measureMemory };

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
