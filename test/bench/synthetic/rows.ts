import { openDatabase } from '../../../client/src/engine/databases/pool';
import { HandedRows } from '../../../client/src/engine/datasets/coming-dataset';
import type { Dataset } from '../../../client/src/engine/datasets/dataset-store';
import { createLocalDatasetStore } from '../../../client/src/engine/datasets/local-store';
import { createProvisionStep } from '../../../client/src/engine/provision/step';
import type { StepReport } from '../../../client/src/engine/job/job';
import type { StepInput } from '../../../client/src/engine/job/step';
import { createGeneration } from '../../../client/src/engine/synthetic/generation';
import { runTogether } from '../../../client/src/engine/workflow/run-together';
import { stepContext, stepInput } from '../../support/step';
import { type BenchRow, rate } from '../bench';
import type { Options, Place } from '../source/server';
import { planPeople } from './people';
import { FAKER_ROWS, fakerJs, processorTime, pythonFaker, snapletCopycat } from './rivals';
import { writeDataset } from './write-dataset';

const ROWS = 1_000_000;
const QUICK_ROWS = 250_000;
const ROUNDS = 5;

/** Rows a second of every generator, and of what becomes of ours. */
export async function measureRows(place: Place, { quick }: Options): Promise<BenchRow[]> {
  const count = quick ? QUICK_ROWS : ROWS;
  return [...(await measureGenerators(count)), ...(await measureWriting(place, count))];
}

/** Milliseconds a row, measured in turns, so that a machine that is busy for a while is busy for all of them. */
class Times {
  readonly #times = new Map<string, number[]>();

  add(what: string, took: number | null): void {
    if (took !== null) this.#times.set(what, [...(this.#times.get(what) ?? []), took]);
  }

  /** The median; null where there is none. */
  of(what: string): number | null {
    const times = this.#times.get(what)?.toSorted((a, b) => a - b);
    return times === undefined ? null : times[Math.floor(times.length / 2)];
  }
}

const row = (what: string, took: number, ratio: number | null, goal?: number): BenchRow => ({
  what,
  value: rate(1, took),
  ratio,
  ...(goal === undefined ? {} : { goal }),
});

/** One thread each, by the processor's time. */
async function measureGenerators(count: number): Promise<BenchRow[]> {
  const generation = await createGeneration(planPeople(count));
  const times = new Times();
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    let rows = 0;
    for await (const batch of generation.batches('people')) rows += batch.length;
    if (rows !== count) throw new Error(`${rows} rows were made`);
    times.add('ours', processorTime(start) / count);
    times.add('faker', fakerJs());
    times.add('copycat', snapletCopycat());
    times.add('python', await pythonFaker());
  }
  const [ours, faker, copycat, python] = ['ours', 'faker', 'copycat', 'python'].map((what) => times.of(what));
  return [
    row(`${count.toLocaleString('en')} rows into batches, one thread`, ours!, null),
    row('  faker-js, plainly', faker!, faker! / ours!, 30),
    row('  @snaplet/copycat', copycat!, copycat! / ours!),
    python === null
      ? { what: "  Python's Faker", value: 'not run: not installed', ratio: null }
      : row("  Python's Faker", python, python / ours!, 500),
  ];
}

/** By the clock, threads and all. */
async function measureWriting(place: Place, count: number): Promise<BenchRow[]> {
  const target = await place.createDatabase();
  const store = createLocalDatasetStore(place.folder);
  const times = new Times();
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const dataset = await writeDataset(count, place.folder);
    const written = performance.now();
    const provisioned = await writeAndProvision(count, place.folder, target);
    const loaded = performance.now();
    fakerJs();
    times.add('faker', (performance.now() - loaded) / FAKER_ROWS);
    times.add('parquet', (written - start) / count);
    times.add('whole', (loaded - written) / count);
    for (const { manifest } of [dataset, provisioned]) await store.remove(manifest.dataset_version_id);
  }
  const [faker, parquet, whole] = ['faker', 'parquet', 'whole'].map((what) => times.of(what)!);
  return [
    row('into Parquet, checksums and all', parquet, null),
    row('  generation by faker-js alone', faker, faker / parquet, 15),
    row('end to end: a dataset, and provisioned into PostgreSQL', whole, null),
    row('  generation by faker-js alone', faker, faker / whole),
  ];
}

/** As a job does both. */
async function writeAndProvision(count: number, folder: string, target: string): Promise<Dataset> {
  let dataset: Dataset | null = null;
  const { maker, taker } = runTogether(
    async ({ offer }) => {
      const handed = new HandedRows(planPeople(count).schema, () => count, true);
      offer(handed);
      dataset = await writeDataset(count, folder, handed);
      return COMPLETED;
    },
    async (extra) => {
      await provision({ dataset, ...(extra === undefined ? {} : { coming: extra.coming }) }, target);
      return COMPLETED;
    },
    () => dataset,
  );
  await Promise.all([maker, taker]);
  return dataset!;
}

const COMPLETED: StepReport = { status: 'completed', started_at: '', duration_ms: 0, summary: '' };

async function provision(given: Partial<StepInput>, url: string): Promise<void> {
  const database = await openDatabase(url);
  try {
    const config = { provision: { reset_env: true, run_smoke_tests: false } };
    await createProvisionStep().run(
      stepInput({ connection_string: url, config }, given),
      stepContext('', { target: () => Promise.resolve(database) }),
    );
  } finally {
    await database.close();
  }
}
