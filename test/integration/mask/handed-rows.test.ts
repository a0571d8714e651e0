import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../client/src/engine/databases/database';
import type { Batch } from '../../../client/src/engine/batch/vector';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import type { ComingDataset } from '../../../client/src/engine/datasets/coming-dataset';
import type { Dataset } from '../../../client/src/engine/datasets/dataset-store';
import { reportOf } from '../../../client/src/engine/errors';
import type { StepReport } from '../../../client/src/engine/job/job';
import { createMaskStep } from '../../../client/src/engine/mask/step';
import type { Classification } from '../../../client/src/engine/privacy/classification';
import { createProvisionStep } from '../../../client/src/engine/provision/step';
import type { Schema, TableName } from '../../../client/src/engine/schema/schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { runTogether } from '../../../client/src/engine/workflow/run-together';
import { collect, type Row } from '../../support/batches';
import { found } from '../../support/privacy';
import { TestRows } from '../../support/rows';
import { column, idColumn, keyed, nullable, refers, table } from '../../support/schema';
import { stepContext, stepInput } from '../../support/step';
import { testServer } from '../server';

const SCHEMA: Schema = {
  tables: [
    keyed('people', column('email', builtin('text')), nullable('remark', builtin('text'))),
    table('nothing', [idColumn()]),
    table('visits', [idColumn(), column('person_id', builtin('int8'))]),
  ],
  relationships: [refers('visits.person_id', 'people.id', { name: 'visits_person' })],
  enums: [],
};
const PEOPLE = 500;
const ROWS: Record<string, Row[]> = {
  people: Array.from({ length: PEOPLE }, (_, n): Row => [
    BigInt(n),
    `anna${n}.berg@shop.se`,
    n % 2 === 0 ? null : 'none',
  ]),
  visits: Array.from({ length: 700 }, (_, n): Row => [BigInt(n), BigInt(n % PEOPLE)]),
};
const FOUND: Classification[] = [found('people.email', 'email')];

/** The last table breaks after some rows. */
class BreakingRows extends TestRows {
  override async *read(of: TableName): AsyncGenerator<Batch> {
    for await (const batch of super.read(of)) {
      yield batch;
      if (of.name === 'visits' && batch.firstRow > 200) throw new Error('the source broke');
    }
  }
}

describe('masked rows that go into a target while they are written', () => {
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
  beforeEach(async () => {
    await target.query(
      'DROP TABLE IF EXISTS visits, nothing, people; CREATE TABLE people (id int); COMMENT ON TABLE people IS NULL',
    );
  });

  interface Ended {
    statuses: string[];
    errors: string[];
    dataset: Dataset | null;
    /** Whether the target took rows that came. */
    joined: boolean;
  }

  /** Both steps as a job runs them. */
  async function run({
    source = new TestRows(SCHEMA, ROWS, 50),
    beforeProvision = () => Promise.resolve(),
    smokeTests = true,
  }: {
    source?: TestRows;
    beforeProvision?: () => Promise<unknown>;
    smokeTests?: boolean;
  } = {}): Promise<Ended> {
    const ended: Ended = { statuses: [], errors: [], dataset: null, joined: false };
    const report = async (work: () => Promise<unknown>, isMade?: () => Promise<boolean>): Promise<StepReport> => {
      let status: StepReport['status'] = 'completed';
      try {
        await work();
      } catch (error) {
        status = isMade !== undefined && !(await isMade()) ? 'skipped' : 'failed';
        if (status === 'failed') ended.errors.push(reportOf(error).message);
      }
      return { status, started_at: '', duration_ms: 0, summary: '' };
    };
    const { maker, taker } = runTogether(
      (extra) =>
        report(async () => {
          const input = stepInput({}, { rows: source, classifications: FOUND });
          const output = await createMaskStep({ manyRows: 0 }).run(input, stepContext(folder, extra));
          ended.dataset = output.dataset!;
        }),
      (extra) =>
        report(async () => {
          await beforeProvision();
          const config = { provision: { reset_env: true, run_smoke_tests: smokeTests } };
          const coming: ComingDataset | undefined = extra && {
            ...extra.coming,
            join: () => (ended.joined = extra.coming.join()),
          };
          const given = coming === undefined ? { dataset: ended.dataset } : { coming };
          const context = stepContext(folder, { target: () => Promise.resolve(target) });
          await createProvisionStep().run(stepInput({ config }, given), context);
        }, extra?.isMade),
      () => ended.dataset,
    );
    ended.statuses = (await Promise.all([maker, taker])).map(({ status }) => status);
    return ended;
  }

  const emailsOfTarget = async (): Promise<string[]> =>
    (await target.query<{ email: string }>('SELECT email FROM people ORDER BY id')).map(({ email }) => email);

  it('are those of the dataset, to the last', async () => {
    const { statuses, dataset, joined } = await run();
    assert.deepEqual([statuses, joined], [['completed', 'completed'], true]);
    const [people] = SCHEMA.tables;
    const rows = await collect(people, dataset!.read(people));
    assert.deepEqual(
      await emailsOfTarget(),
      rows.map(([, email]) => email),
    );
    assert.deepEqual(await target.query('SELECT count(*)::int AS visits FROM visits'), [{ visits: 700 }]);
    assert.deepEqual(await target.query('SELECT count(*)::int AS nothing FROM nothing'), [{ nothing: 0 }]);
  });

  it('do not last where a value of the source is found in them', async () => {
    const before = await readdir(folder);
    const leaking = { ...ROWS, people: ROWS.people.map(([id, email]): Row => [id, email, `was ${String(email)}`]) };
    const { statuses, errors, joined } = await run({ source: new TestRows(SCHEMA, leaking, 50) });
    assert.deepEqual([statuses, joined], [['failed', 'skipped'], true]);
    assert.match(errors.join(), /people\.email in people\.remark/);
    assert.deepEqual(await readdir(folder), before);
    assert.deepEqual(await target.query('SELECT count(*)::int AS people FROM people'), [{ people: 0 }]);
  });

  it('do not last where their source breaks', async () => {
    const before = await readdir(folder);
    const { statuses } = await run({ source: new BreakingRows(SCHEMA, ROWS, 50) });
    assert.deepEqual(statuses, ['failed', 'skipped']);
    assert.deepEqual(await readdir(folder), before);
    assert.deepEqual(await target.query('SELECT count(*)::int AS people FROM people'), [{ people: 0 }]);
  });

  it('are in the dataset also where the target takes none', async () => {
    // A table of somebody else's in the way of ours.
    await target.query('CREATE TABLE kept (id int PRIMARY KEY); CREATE VIEW nothing AS SELECT 1 AS one');
    try {
      const { statuses, dataset, joined, errors } = await run();
      assert.deepEqual([statuses, joined], [['completed', 'failed'], false]);
      assert.match(errors.join(), /nothing/);
      assert.equal(dataset!.manifest.tables[0].row_count, PEOPLE);
    } finally {
      await target.query('DROP VIEW nothing; DROP TABLE kept');
    }
  });

  it('are read from the dataset where the target is late', async () => {
    const { statuses, joined } = await run({
      beforeProvision: () => new Promise((resolve) => setTimeout(resolve, 3500)),
    });
    assert.deepEqual([statuses, joined], [['completed', 'completed'], false]);
    assert.equal((await emailsOfTarget()).length, PEOPLE);
  });
});
