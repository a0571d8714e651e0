import { availableParallelism } from 'node:os';
import type { Batch } from '../batch/vector';
import { throwIfCancelled } from '../errors';
import { displayName } from '../schema/schema';
import { answers } from '../threads/answers';
import { stageOnThread } from '../threads/on-thread';
import type { Parcel, RunningStage } from '../threads/stage';
import type { Rows } from './generate-stage';
import { createGeneration, type Generation } from './generation';
import type { SyntheticPlan } from './plan';

/** Fewer rows are made before a thread has loaded what it needs. */
const THREAD_ROWS = 100_000;
/** Rows that a thread is asked for at a time. */
const PARCEL_ROWS = 16_384;
/** Parcels that a thread may be ahead of the writer, which stops now and then for the disk. */
const AHEAD = 4;
/** The writer of a dataset takes no more than a few threads make. */
const MOST_THREADS = 4;

interface Threads {
  /** Of a table, from which on threads make them. */
  rows?: number;
  count?: number;
}

/** Makes the rows of a plan, here or on threads: the same rows. To be closed, whatever came of it. */
export class RowMaker {
  readonly #threads: Required<Threads>;
  #stages: RunningStage<Rows, null>[] | null = null;
  #generation: Promise<Generation> | null = null;

  constructor(
    private readonly plan: SyntheticPlan,
    { rows = THREAD_ROWS, count = Math.min(MOST_THREADS, availableParallelism() - 1) }: Threads = {},
  ) {
    this.#threads = { rows, count };
  }

  /** All rows of a table, as `displayName` names it, in order. */
  async *batches(name: string, signal?: AbortSignal): AsyncGenerator<Batch, void, undefined> {
    const { rows } = this.plan.tables.find(({ table }) => displayName(table) === name)!;
    const stages = rows < this.#threads.rows ? [] : this.#start();
    if (stages.length === 0) {
      this.#generation ??= createGeneration(this.plan);
      yield* (await this.#generation).batches(name, { signal });
      return;
    }
    const parcels = parcelsOf(name, rows);
    for await (const { batches } of answers(parcels, stages, { ahead: AHEAD, signal })) {
      throwIfCancelled(signal);
      yield* batches;
    }
  }

  async close(): Promise<void> {
    await Promise.all((this.#stages ?? []).map((stage) => stage.close()));
  }

  /** The threads, which are none where the machine has no use for them. */
  #start(): RunningStage<Rows, null>[] {
    this.#stages ??= Array.from({ length: this.#threads.count }, () =>
      stageOnThread<Rows, null>('generate', this.plan),
    ).filter((stage) => stage !== null);
    return this.#stages;
  }
}

function* parcelsOf(table: string, rows: number): Generator<Parcel<Rows>> {
  for (let from = 0; from < rows; from += PARCEL_ROWS)
    yield { values: { table, from, to: Math.min(rows, from + PARCEL_ROWS) }, batches: [] };
}
