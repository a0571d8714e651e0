import type { ComingDataset, HandedRows } from '../datasets/coming-dataset';
import type { Dataset } from '../datasets/dataset-store';
import { CancelledError } from '../errors';
import type { StepReport } from '../job/job';

/**
 * Runs a step that makes a dataset, and one that takes it: together, where the first offers its rows while it writes them,
 * else one after the other. Where the first does not complete, the second is told so before it can keep anything; where
 * the second fails, the first goes on. `made`: the dataset, once the first has completed.
 */
export function runTogether(
  make: (extra: { offer: (rows: HandedRows) => void }) => Promise<StepReport>,
  take: (extra?: { coming: ComingDataset; isMade: () => Promise<boolean> }) => Promise<StepReport>,
  made: () => Dataset | null,
): { maker: Promise<StepReport>; taker: Promise<StepReport> } {
  let offer!: (rows: HandedRows | null) => void;
  let handed: HandedRows | null = null;
  const offered = new Promise<HandedRows | null>((resolve) => {
    offer = (rows) => {
      handed ??= rows;
      resolve(rows);
    };
  });
  const maker = make({ offer }).finally(() => offer(null));
  const finished = maker.then(({ status }) => {
    const dataset = made();
    if (status === 'completed' && dataset !== null) return dataset;
    throw new CancelledError('The dataset was not made.');
  });
  finished.catch((error: unknown) => handed?.fail(error));
  const taker = offered.then(async (rows) => {
    if (rows === null) return maker.then(() => take());
    const { schema, madeUp } = rows;
    const coming: ComingDataset = {
      schema,
      madeUp,
      finished,
      rowCount: (table) => rows.rowCount(table),
      join: () => rows.join(),
      read: (table) => rows.read(table),
    };
    const isMade = (): Promise<boolean> => {
      rows.leave();
      return finished.then(
        () => true,
        () => false,
      );
    };
    return take({ coming, isMade }).finally(() => rows.leave());
  });
  taker.catch(() => undefined);
  return { maker, taker };
}
