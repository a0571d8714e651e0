import type { HandedRows } from '../../../client/src/engine/datasets/coming-dataset';
import type { Dataset } from '../../../client/src/engine/datasets/dataset-store';
import { createLocalDatasetStore } from '../../../client/src/engine/datasets/local-store';
import { RowMaker } from '../../../client/src/engine/synthetic/row-maker';
import { PEOPLE, planPeople } from './people';

/** A dataset of people, as the step writes one; and hands its rows on. */
export async function writeDataset(rows: number, folder: string, handed?: HandedRows): Promise<Dataset> {
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
    const batches = maker.batches('people');
    await handed?.ready();
    await writer.writeTable(PEOPLE, handed === undefined ? batches : handed.through(PEOPLE, batches, 0));
    return await writer.commit();
  } finally {
    await maker.close();
  }
}
