import { createRequire } from 'node:module';
import type { BenchRow } from './bench';
import { bundle } from './source/bundle';
import type * as Measuring from './source/measure';

export const name = 'Source: from one PostgreSQL database, and into another';

/** `discovery`, `rows`, `closure`, `memory`: those alone. `full`: memory at 10 million rows too, which takes minutes;
 * `quick`: fewer rows. */
export async function run(args: readonly string[]): Promise<BenchRow[]> {
  const child = await bundle('memory-child');
  const { measure } = createRequire(__filename)(await bundle('measure')) as typeof Measuring;
  return measure(args, child);
}
