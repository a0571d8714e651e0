import type { Dataset } from '../../../client/src/engine/datasets/dataset-store';
import { createLocalDatasetStore } from '../../../client/src/engine/datasets/local-store';
import { RowMaker } from '../../../client/src/engine/synthetic/row-maker';
import { PEOPLE, planPeople } from './people';

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
