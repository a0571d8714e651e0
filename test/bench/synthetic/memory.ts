import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchRow } from '../bench';
import { runProgram } from '../source/programs';
import type { Options, Place } from '../source/server';

const MOST_BYTES = 300e6;
/** Of the memory at the fewer rows. */
const GROWTH = 1.1;

/** The memory of a process of its own that makes rows and writes them as Parquet, threads and all. */
export async function measureMemory(place: Place, { full, quick, child }: Options): Promise<BenchRow[]> {
  const counts = full ? [10e6, 100e6] : quick ? [250e3, 1e6] : [1e6, 10e6];
  const rows: BenchRow[] = [];
  let first: number | null = null;
  for (const count of counts) {
    const datasets = join(place.folder, 'memory');
    const printed = await runProgram(process.execPath, [child, String(count), datasets]);
    await rm(datasets, { recursive: true, force: true });
    const { rows: made, peak } = JSON.parse(printed) as { rows: number; peak: number };
    if (made !== count) throw new Error(`${made} rows were made`);
    const what = `memory of generation and Parquet, ${count.toLocaleString('en')} rows: of 300 MB`;
    rows.push({ what, value: `${Math.round(peak / 1e6)} MB`, ratio: MOST_BYTES / peak, goal: 1 });
    if (first !== null)
      rows.push({ what: '  of the fewer rows and 10 %', value: '', ratio: (first * GROWTH) / peak, goal: 1 });
    first ??= peak;
  }
  return rows;
}
