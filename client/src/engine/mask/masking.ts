import type { Batch } from '../batch/vector';
import type { Dataset } from '../datasets/dataset-store';
import { unlessCancelled } from '../errors';
import { answers } from '../threads/answers';
import { stageOnThread } from '../threads/on-thread';
import { type Parcel, type RunningStage, stageHere } from '../threads/stage';
import type { KnownValuesOptions } from './leaks/known-values';
import type { LeakReport } from './leaks/leak-check';
import { type MaskAnswer, type MaskAsk, maskingStage } from './masking-stage';
import type { MaskPlan, PlanInput } from './plan';

/** What the thread of a masking is given: what its plan was made of. */
export interface MaskingSettings {
  input: PlanInput;
  leakCheck: KnownValuesOptions | null;
}

/** The masking of a job's rows, here or on a thread of its own. To be closed, whatever came of it. */
export class Masking {
  readonly #stage: RunningStage<MaskAsk, MaskAnswer>;

  /** The plan is the one that the input makes. */
  constructor(
    private readonly plan: MaskPlan,
    settings: MaskingSettings,
    private readonly signal: AbortSignal,
    onThread: boolean,
  ) {
    const thread = onThread ? stageOnThread<MaskAsk, MaskAnswer>('mask', settings) : null;
    this.#stage = thread ?? stageHere(maskingStage(plan, settings.leakCheck, signal));
  }

  /** The rows of a table, masked. Batches that are given are gone. */
  async *masked(table: number, batches: AsyncIterable<Batch>): AsyncGenerator<Batch, void, undefined> {
    if (this.plan.tables[table].columns.length === 0) {
      yield* batches;
      return;
    }
    const { signal } = this;
    const parcels = parcelsOf({ ask: 'mask', table }, batches);
    for await (const { batches: masked } of answers(parcels, [this.#stage], { signal })) yield* masked;
  }

  /** Looks for values of the source in the dataset. Throws IntegrityError where there are any. */
  async search(dataset: Dataset): Promise<LeakReport> {
    const { signal } = this;
    const { columns } = (await this.#ask({ ask: 'columns' })) as { columns: string[][] };
    for (const [table, { table: name }] of this.plan.tables.entries()) {
      if (columns[table].length === 0) continue;
      const batches = dataset.read(name, { signal, columns: new Set(columns[table]), verify: 'meanwhile' });
      const parcels = parcelsOf({ ask: 'search', table }, batches);
      const answered = answers(parcels, [this.#stage], { signal });
      while ((await answered.next()).done !== true);
    }
    return ((await this.#ask({ ask: 'report' })) as { report: LeakReport }).report;
  }

  close(): Promise<void> {
    return this.#stage.close();
  }

  async #ask(values: MaskAsk): Promise<MaskAnswer> {
    return (await unlessCancelled(this.#stage.ask({ values, batches: [] }), this.signal)).values;
  }
}

async function* parcelsOf(
  values: MaskAsk,
  batches: AsyncIterable<Batch>,
): AsyncGenerator<Parcel<MaskAsk>, void, undefined> {
  for await (const batch of batches) yield { values, batches: [batch] };
}
