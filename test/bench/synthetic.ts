import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BenchRow } from './bench';
import { bundle } from './source/bundle';
import type * as Measuring from './synthetic/measure';

export const name = 'Synthetic: a row of ten fields that belong to one person';

/** `rows`, `columns`, `memory`: those alone. `full`: memory at 100 million rows, which takes minutes; `quick`: fewer rows. */
export async function run(args: readonly string[]): Promise<BenchRow[]> {
  const folder = join(__dirname, 'synthetic');
  const child = await bundle('memory-child', folder);
  const { measure } = createRequire(__filename)(await bundle('measure', folder)) as typeof Measuring;
  return measure(args, child);
}
