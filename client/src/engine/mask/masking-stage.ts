import type { Parcel, Stage } from '../threads/stage';
import type { KnownValuesOptions } from './leaks/known-values';
import { LeakCheck, type LeakReport } from './leaks/leak-check';
import { maskBatch } from './mask-batch';
import type { MaskPlan } from './plan';

/** What the masking of a job's rows is asked, in this order. Tables are named by their place in the plan. */
export type MaskAsk =
  /** Its batch is answered with the masked one. */
  | { ask: 'mask'; table: number }
  /** Which columns of the masked rows are to be searched. */
  | { ask: 'columns' }
  /** Of a table's masked rows, those columns. */
  | { ask: 'search'; table: number }
  | { ask: 'report' };

export type MaskAnswer = null | { columns: string[][] } | { report: LeakReport };

/** Masks rows, and looks for what leaks where `leakCheck` is given. `signal`: for what takes long. */
export function maskingStage(
  plan: MaskPlan,
  leakCheck: KnownValuesOptions | null,
  signal?: AbortSignal,
): Stage<MaskAsk, MaskAnswer> {
  const check = leakCheck === null ? null : new LeakCheck(plan, leakCheck);
  const handle = async ({ values, batches: [batch] }: Parcel<MaskAsk>): Promise<Parcel<MaskAnswer>> => {
    if (values.ask === 'mask') {
      const mask = plan.tables[values.table];
      const after = maskBatch(mask, batch);
      check?.observe(mask, batch, after);
      return { values: null, batches: [after] };
    }
    if (check === null) throw new Error('There is no leak check.');
    if (values.ask === 'columns') return { values: { columns: await check.columns(signal) }, batches: [] };
    if (values.ask === 'report') return { values: { report: await check.report(signal) }, batches: [] };
    check.search(plan.tables[values.table], batch);
    return { values: null, batches: [] };
  };
  return { handle, close: () => check?.close() };
}
