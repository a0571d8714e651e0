import { join } from 'node:path';
import type { BenchRow } from './bench';
import { bundle } from './source/bundle';
import { runProgram } from './source/programs';

export const name = 'Source: from one PostgreSQL database, and into another';

/**
 * `discovery`, `rows`, `closure`, `memory`: those alone. `full`: memory at 10 million rows too, which takes minutes;
 * `quick`: fewer rows. In a process of its own: whatever loads TypeScript here would rewrite the bundle, and slow it.
 */
export async function run(args: readonly string[]): Promise<BenchRow[]> {
  const folder = join(__dirname, 'source');
  const child = await bundle('memory-child', folder);
  const printed = await runProgram(process.execPath, [await bundle('measure', folder), child, ...args]);
  return JSON.parse(printed) as BenchRow[];
}
