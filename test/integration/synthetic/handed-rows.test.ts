import { deepEqual, equal } from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import type { Dataset } from '../../../client/src/engine/datasets/dataset-store';
import type { StepReport } from '../../../client/src/engine/job/job';
import { createProvisionStep } from '../../../client/src/engine/provision/step';
import { createSyntheticStep } from '../../../client/src/engine/synthetic/step';
import { runTogether } from '../../../client/src/engine/workflow/run-together';
import { collect } from '../../support/batches';
import { stepContext, stepInput } from '../../support/step';
import { entity, testFile } from '../../unit/schema/sources/test-files';
import { testServer } from '../server';

const ROWS = 60_000;
const registration = testFile(
  entity('users', { email: 'email', firstname: 'first_name', newsletter: 'boolean' }, [{ email: 'user@test.com' }]),
);

describe('generated rows that go into a target while they are written', () => {
  let folder: string;
  let target: Database;
  before(async () => {
    const server = await testServer();
    target = await openDatabase(await server.createDatabase());
    folder = await mkdtemp(join(tmpdir(), 'tdm-handed-'));
  });
  after(async () => {
    await target.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Both steps as a job runs them; whether rows were taken on their way, and the dataset. */
  async function run(signal = new AbortController().signal): Promise<{ joined: boolean; dataset: Dataset | null }> {
    let dataset: Dataset | null = null;
    let joined = false;
    const report = async (work: () => Promise<unknown>, isMade?: () => Promise<boolean>): Promise<StepReport> => {
      const status = await work().then(
        () => 'completed' as const,
        async () => {
          await isMade?.();
          return 'failed' as const;
        },
      );
      return { status, started_at: '', duration_ms: 0, summary: '' };
    };
    const config = { synthetic: { row_counts: { '*': ROWS } }, provision: { reset_env: true } };
    const { maker, taker } = runTogether(
      (extra) =>
        report(async () => {
          const context = stepContext(folder, { ...extra, signal });
          const output = await createSyntheticStep().run(
            stepInput({ config }, { testFile: registration, operations: ['synthetic', 'provision'] }),
            context,
          );
          dataset = output.dataset!;
        }),
      (extra) =>
        report(async () => {
          const coming = extra && { ...extra.coming, join: () => (joined = extra.coming.join()) };
          const context = stepContext(folder, { target: () => Promise.resolve(target), signal });
          const input = stepInput({ config }, coming === undefined ? { dataset } : { coming });
          await createProvisionStep().run(input, context);
        }, extra?.isMade),
      () => dataset,
    );
    await Promise.all([maker, taker]);
    return { joined, dataset };
  }

  it('are those of the dataset, and nothing is left where they are cancelled', async () => {
    const { joined, dataset } = await run();
    equal(joined, true);
    const [users] = dataset!.manifest.schema.tables;
    const place = users.columns.findIndex(({ name }) => name === 'email');
    const rows = await collect(users, dataset!.read(users));
    const loaded = await target.query<{ email: string }>('SELECT email FROM users ORDER BY id');
    deepEqual(
      loaded.map(({ email }) => email),
      rows.map((row) => row[place]),
    );
    equal(rows.length, ROWS);

    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    const cancelled = await run(controller.signal);
    equal(cancelled.dataset, null);
    equal((await target.query('SELECT 1 FROM users')).length, ROWS);
    equal((await readdir(folder)).length, 1);
  });
});
