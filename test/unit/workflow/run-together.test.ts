import { equal, rejects } from 'node:assert/strict';
import { HandedRows } from '../../../client/src/engine/datasets/coming-dataset';
import type { StepReport } from '../../../client/src/engine/job/job';
import { builtin } from '../../../client/src/engine/schema/types';
import { runTogether } from '../../../client/src/engine/workflow/run-together';
import { column, table } from '../../support/schema';

const users = table('users', [column('name', builtin('text'))]);
const report = (status: StepReport['status']): StepReport => ({ status, started_at: '', duration_ms: 0, summary: '' });

describe('steps that run together', () => {
  it('tell who takes rows that the dataset was not made, also when none ever came', async () => {
    const { maker, taker } = runTogether(
      ({ offer }) => {
        offer(new HandedRows({ tables: [users], relationships: [], enums: [] }, () => 10, false));
        return Promise.resolve(report('failed'));
      },
      async (extra) => {
        const { coming } = extra!;
        coming.join();
        await rejects(async () => {
          for await (const batch of coming.read(users)) equal(batch.length, 0);
        }, /was not made/);
        return report('skipped');
      },
      () => null,
    );
    equal((await maker).status, 'failed');
    equal((await taker).status, 'skipped');
  });

  it('are one after the other where nothing is offered', async () => {
    const order: string[] = [];
    const run = (name: string): Promise<StepReport> => {
      order.push(name);
      return Promise.resolve(report('completed'));
    };
    const { taker } = runTogether(
      () => run('make'),
      () => run('take'),
      () => null,
    );
    await taker;
    equal(order.join(), 'make,take');
  });
});
