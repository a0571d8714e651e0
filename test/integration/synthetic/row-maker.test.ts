import { deepEqual, equal, rejects } from 'node:assert/strict';
import type { Batch } from '../../../client/src/engine/batch/vector';
import { CancelledError, UserError } from '../../../client/src/engine/errors';
import { GENERATED_TYPES } from '../../../client/src/engine/synthetic/catalogue';
import { generateStage, type Rows } from '../../../client/src/engine/synthetic/generate-stage';
import { RowMaker } from '../../../client/src/engine/synthetic/row-maker';
import type { SyntheticPlan } from '../../../client/src/engine/synthetic/plan';
import { answers } from '../../../client/src/engine/threads/answers';
import { stageOnThread } from '../../../client/src/engine/threads/on-thread';
import type { RunningStage } from '../../../client/src/engine/threads/stage';
import { collect, inTurn } from '../../support/batches';
import { column, plan, wholePlan } from '../../unit/synthetic/plans';

const columns = GENERATED_TYPES.filter((id) => id !== 'id').map((id) => column(id));
const people = (rows: number): SyntheticPlan =>
  wholePlan(plan(columns, { rows, written: [{ first_name: 'Ann', email: 'ann@test.com' }] }));

describe('synthetic/row-maker', () => {
  it('500 rows made as 5 ranges by 5 threads in another order are those of one run', async function () {
    const whole = people(500);
    const [{ table }] = whole.tables;
    const stages = Array.from({ length: 5 }, () => stageOnThread<Rows, null>('generate', whole));
    if (!stages.every((stage): stage is RunningStage<Rows, null> => stage !== null)) return this.skip();
    try {
      const ranges = [3, 0, 4, 2, 1].map((part) => ({ table: 'users', from: part * 100, to: part * 100 + 100 }));
      const parcels = ranges.map((values) => ({ values, batches: [] }));
      const made: Batch[] = [];
      for await (const { batches } of answers(parcels, stages)) made.push(...batches);
      made.sort((a, b) => a.firstRow - b.firstRow);
      const here = await generateStage(whole).handle({ values: { table: 'users', from: 0, to: 500 }, batches: [] });
      deepEqual(await collect(table, inTurn(made)), await collect(table, inTurn(here.batches)));
    } finally {
      await Promise.all(stages.map((stage) => stage.close()));
    }
  });

  it('makes the same rows on threads and here, in order', async () => {
    const whole = people(40_000);
    whole.tables[0].table.columns.splice(8);
    const [{ table }] = whole.tables;
    const [threads, here] = [new RowMaker(whole, { rows: 1, count: 2 }), new RowMaker(whole)];
    try {
      deepEqual(await collect(table, threads.batches('users')), await collect(table, here.batches('users')));
    } finally {
      await threads.close();
    }
  });

  it('stops its threads when it is cancelled, and says what failed on one', async () => {
    const controller = new AbortController();
    const maker = new RowMaker(people(1e9), { rows: 1, count: 1 });
    let rows = 0;
    const work = async (): Promise<void> => {
      for await (const { length } of maker.batches('users', controller.signal)) {
        rows += length;
        controller.abort();
      }
    };
    await rejects(work, CancelledError);
    equal(rows > 0, true);
    await maker.close();

    const broken = people(10);
    broken.locales = [{ name: 'none', weight: 1 }];
    const failing = new RowMaker(broken, { rows: 1, count: 1 });
    await rejects(collect(broken.tables[0].table, failing.batches('users')), (error) => !(error instanceof UserError));
    await failing.close();
  });
});
