import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchRow } from '../bench';
import { CREATE_PEOPLE, insertPeople } from './people';
import { runProgram } from './programs';
import { type Options, type Place, runSql } from './server';

const SOME = 1_000_000;
const MANY = 10_000_000;
const MOST_BYTES = 300e6;
/** Of the memory at `SOME` rows. */
const GROWTH = 1.1;

/** The memory of a process of its own that takes a subset, masks five columns and writes Parquet. */
export async function measureMemory(place: Place, options: Options): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const url = await place.createDatabase();
  await runSql(url, CREATE_PEOPLE);
  const first: Record<string, number> = {};
  for (const count of options.full ? [SOME, MANY] : [SOME / 10, SOME]) {
    await runSql(url, `TRUNCATE people; ${insertPeople(count)}; ANALYZE; CHECKPOINT`);
    for (const check of ['no check', 'check']) {
      const peak = await peakOf(options.child, url, place.folder, check, count);
      first[check] ??= peak;
      const what = `memory of subset, mask${check === 'check' ? ', leak check' : ''} and Parquet, ${count.toLocaleString('en')} rows`;
      const value = `${Math.round(peak / 1e6)} MB`;
      rows.push({ what: `${what}: of 300 MB`, value, ratio: MOST_BYTES / peak, goal: 1 });
      if (peak !== first[check] && options.full)
        rows.push({
          what: '  of a tenth of the rows and 10 %',
          value: '',
          ratio: (first[check] * GROWTH) / peak,
          goal: 1,
        });
    }
  }
  return rows;
}

async function peakOf(child: string, url: string, folder: string, check: string, count: number): Promise<number> {
  const datasets = join(folder, 'memory');
  const printed = await runProgram(process.execPath, [child, url, datasets, check]);
  await rm(datasets, { recursive: true, force: true });
  const { rows, peak } = JSON.parse(printed) as { rows: number; peak: number };
  if (rows !== count) throw new Error(`${rows} rows were masked`);
  return peak;
}
