import type { BenchRow } from '../bench';
import { withServer } from '../source/server';
import { measureColumns } from './columns';
import { measureMemory } from './memory';
import { measureRows } from './rows';

const PARTS = { rows: measureRows, columns: measureColumns, memory: measureMemory };

/** `args`: `full`, `quick`, and the names of parts; all of them when none is named. */
export async function measure(args: readonly string[], child: string): Promise<BenchRow[]> {
  const named = args.filter((arg) => arg in PARTS);
  return withServer(async (place) => {
    const rows: BenchRow[] = [];
    for (const [part, run] of Object.entries(PARTS)) {
      if (named.length > 0 && !named.includes(part)) continue;
      const began = performance.now();
      rows.push(...(await run(place, { full: args.includes('full'), quick: args.includes('quick'), child })));
      console.error(`${part}: measured in ${Math.round((performance.now() - began) / 1000)} s`);
    }
    return rows;
  });
}
