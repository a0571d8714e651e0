import { openDatabase } from '../../../client/src/engine/databases/pool';
import type { Dataset } from '../../../client/src/engine/datasets/dataset-store';
import { createLocalDatasetStore } from '../../../client/src/engine/datasets/local-store';
import { createProvisionStep } from '../../../client/src/engine/provision/step';
import { createGeneration } from '../../../client/src/engine/synthetic/generation';
import { RowMaker } from '../../../client/src/engine/synthetic/row-maker';
import { stepContext, stepInput } from '../../support/step';
import { type BenchRow, rate } from '../bench';
import type { Options, Place } from '../source/server';
import { PEOPLE, planPeople } from './people';
import { fakerJs, processorTime, pythonFaker, snapletCopycat } from './rivals';

const ROWS = 1_000_000;
const QUICK_ROWS = 250_000;
const ROUNDS = 5;

/** Rows a second of every generator, in turns, so that a machine that is busy for a while is busy for all of them; medians. */
export async function measureRows(place: Place, { quick }: Options): Promise<BenchRow[]> {
  const count = quick ? QUICK_ROWS : ROWS;
  const plan = planPeople(count);
  const generation = await createGeneration(plan);
  const target = await place.createDatabase();
  const store = createLocalDatasetStore(place.folder);
  const times = new Map<string, number[]>();
  const measured = async (what: string, work: () => Promise<number | null>): Promise<void> => {
    const took = await work();
    if (took !== null) times.set(what, [...(times.get(what) ?? []), took]);
  };
  const ours = (work: () => Promise<unknown>) => async (): Promise<number> => {
    const start = performance.now();
    await work();
    return (performance.now() - start) / count;
  };

  for (let round = 0; round < (quick ? 3 : ROUNDS); round++) {
    await measured('batches', async () => {
      let rows = 0;
      const start = process.cpuUsage();
      for await (const batch of generation.batches('people')) rows += batch.length;
      if (rows !== count) throw new Error(`${rows} rows were made`);
      return processorTime(start) / count;
    });
    await measured('faker', () => Promise.resolve(fakerJs()));
    await measured('copycat', () => Promise.resolve(snapletCopycat()));
    let dataset: Dataset | null = null;
    await measured(
      'parquet',
      ours(async () => (dataset = await writeDataset(count, place.folder))),
    );
    await measured(
      'load',
      ours(() => provision(dataset!, target)),
    );
    await store.remove(dataset!.manifest.dataset_version_id);
    if (round < 3) await measured('python', pythonFaker);
  }

  const of = (what: string): number | null => {
    const all = times.get(what)?.toSorted((a, b) => a - b);
    return all === undefined ? null : all[Math.floor(all.length / 2)];
  };
  const [batches, faker, parquet, load] = [of('batches')!, of('faker')!, of('parquet')!, of('load')!];
  const python = of('python');
  const copycat = of('copycat')!;
  const row = (what: string, took: number, ratio: number | null, goal?: number): BenchRow => ({
    what,
    value: rate(1, took),
    ratio,
    ...(goal === undefined ? {} : { goal }),
  });
  return [
    row(`${count.toLocaleString('en')} rows, into batches, one thread (by processor time)`, batches, null),
    row('  faker-js, plainly', faker, faker / batches, 30),
    row('  @snaplet/copycat', copycat, copycat / batches),
    python === null
      ? { what: "  Python's Faker", value: 'not run: not installed', ratio: null }
      : row("  Python's Faker", python, python / batches, 500),
    row('into Parquet, checksums and all', parquet, null),
    row('  generation by faker-js alone', faker, faker / parquet, 15),
    row('end to end into PostgreSQL: Parquet, then provisioned', parquet + load, null),
    row('  generation by faker-js alone', faker, faker / (parquet + load)),
  ];
}

/** A dataset of people, as the step writes one. */
export async function writeDataset(rows: number, folder: string): Promise<Dataset> {
  const plan = planPeople(rows);
  const writer = await createLocalDatasetStore(folder).create({
    name: 'people',
    origin: 'synthetic',
    jobId: 'bench',
    seed: plan.seed,
    locale: 'en',
    schema: plan.schema,
  });
  const maker = new RowMaker(plan);
  try {
    await writer.writeTable(PEOPLE, maker.batches('people'));
    return await writer.commit();
  } finally {
    await maker.close();
  }
}

async function provision(dataset: Dataset, url: string): Promise<void> {
  const database = await openDatabase(url);
  try {
    const config = { provision: { reset_env: true, run_smoke_tests: false } };
    await createProvisionStep().run(
      stepInput({ connection_string: url, config }, { dataset }),
      stepContext('', { target: () => Promise.resolve(database) }),
    );
  } finally {
    await database.close();
  }
}
