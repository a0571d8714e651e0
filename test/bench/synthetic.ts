import { join } from 'node:path';
import type { BenchRow } from './bench';
import { bundle } from './source/bundle';
import { runProgram } from './source/programs';

export const name = 'Synthetic: a row of ten fields that belong to one person';

/**
 * `rows`, `columns`, `memory`: those alone. `full`: memory at 100 million rows, which takes minutes; `quick`: fewer rows.
 * In a process of its own: whatever loads TypeScript here would rewrite the bundle, and halve its speed.
 */
export async function run(args: readonly string[]): Promise<BenchRow[]> {
  const folder = join(__dirname, 'synthetic');
  const child = await bundle('memory-child', folder);
  const printed = await runProgram(process.execPath, [await bundle('measure', folder), child, ...args]);
  return JSON.parse(printed) as BenchRow[];
}
