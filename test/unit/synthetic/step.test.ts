import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancelledError, UserError } from '../../../client/src/engine/errors';
import type { SyntheticConfig } from '../../../client/src/engine/job/job';
import type { StepOutput } from '../../../client/src/engine/job/step';
import { createSyntheticStep } from '../../../client/src/engine/synthetic/step';
import type { TestFile } from '../../../server/src/testcase/testcase';
import { stepContext, stepInput } from '../../support/step';
import { entity, testFile } from '../schema/sources/test-files';

const registration = testFile(
  entity('users', { email: 'email', firstname: 'first_name', newsletter: 'boolean' }, [
    { email: 'user@test.com', newsletter: 'yes' },
  ]),
);

describe('synthetic/step', () => {
  let folder: string;
  const said: string[] = [];
  const progressed: string[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tdm-step-'));
    said.length = 0;
    progressed.length = 0;
  });
  afterEach(() => rm(folder, { recursive: true }));

  function run(
    config: Partial<SyntheticConfig> = {},
    from: TestFile | null = registration,
    signal = new AbortController().signal,
  ): Promise<StepOutput> {
    const synthetic = { row_counts: { '*': 50 }, ...config };
    const context = stepContext(folder, {
      signal,
      log: (_, message) => said.push(message),
      progress: (what, done, total) => progressed.push(`${what} ${done}/${total!}`),
    });
    return createSyntheticStep().run(stepInput({ config: { synthetic } }, { testFile: from }), context);
  }

  it('makes a dataset with the written row in it, and says what it made and where from', async () => {
    const { summary, dataset, details, lineage, decisions } = await run();
    equal(summary, '50 rows in users');
    const { manifest } = dataset!;
    equal(manifest.name, 'Registration');
    deepEqual(
      manifest.tables.map(({ name, row_count, literal_rows }) => ({ name, row_count, literal_rows })),
      [{ name: 'users', row_count: 50, literal_rows: [{ email: 'user@test.com', newsletter: 'true' }] }],
    );
    const { seed, locale, literals, rows } = details!;
    deepEqual(
      { seed, locale, literals, rows },
      { seed: 'tdm', locale: 'en', literals: 'include', rows: { users: 50 } },
    );
    const edges = lineage!.map(
      ({ source, target, how }) => `${source.column ?? '*'} -> ${target.column ?? '*'} ${how}`,
    );
    deepEqual(edges, [
      '* -> * generated',
      'email -> email generated',
      'email -> email literal',
      'firstname -> firstname generated',
      'newsletter -> newsletter generated',
      'newsletter -> newsletter literal',
    ]);
    ok(decisions!.some(({ reason }) => reason.startsWith('users: 50 rows')));
    equal(progressed.at(-1), 'users 50/50');
    ok(said.length > 0);
  });

  it('gives the same bytes for the same request, others for another seed', async () => {
    const sums = async (config?: Partial<SyntheticConfig>): Promise<string> =>
      (await run(config)).dataset!.manifest.tables[0].files.map(({ sha256 }) => sha256).join();
    const first = await sums();
    equal(await sums(), first);
    ok((await sums({ seed: '2' })) !== first);
  });

  it('makes a table of no rows', async () => {
    const { dataset } = await run({ row_counts: { users: 0 } });
    equal(dataset!.manifest.tables[0].row_count, 0);
    deepEqual(dataset!.manifest.tables[0].literal_rows, []);
  });

  it('tells when a locale is not quite the one that was asked for', async () => {
    const { fallbacks, details } = await run({ locale: 'de_DE' });
    deepEqual(
      fallbacks!.map(({ from, to }) => [from, to]),
      [['de_DE', 'de']],
    );
    equal(details!.locale, 'de');
  });

  it('leaves nothing behind when it is cancelled or refused', async () => {
    const controller = new AbortController();
    const running = run({ row_counts: { '*': 5_000_000 } }, registration, controller.signal);
    setTimeout(() => controller.abort(), 50);
    await rejects(running, CancelledError);
    await rejects(run({ row_counts: { nobody: 1 } }), UserError);
    await rejects(run({ locale: 'xx' }), UserError);
    await rejects(run({}, testFile()), UserError);
    await rejects(run({}, null), UserError);
    deepEqual(await readdir(folder), []);
  });
});
