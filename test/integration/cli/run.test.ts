import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../../client/src/engine/databases/database';
import type { JobResult } from '../../../client/src/engine/job/job';
import type { JobRecord } from '../../../client/src/engine/metadata/records';
import { becomes, until } from '../../support/until';
import { holdTable, OTHER_SESSIONS } from '../sessions';
import { tdmHome, type TdmHome } from './home';
import { startTdm, tdm, tdmJson } from './tdm';

/** The second request of DESIGN.md section 6, as it stands. */
const REQUEST = {
  test_case_content:
    'When I enter "email" as "user@test.com"\nAnd I enter "firstname" as "John"\nAnd I enter "lastname" as "Doe"',
  domain: 'generic',
  operations: ['synthetic', 'provision'],
  config: { synthetic: { row_counts: { '*': 500 } }, provision: { target_env: 'default', run_smoke_tests: true } },
};

describe('tdm run', () => {
  let own: TdmHome;
  let home: string;
  let environment: Record<string, string>;
  let target: Database;

  before(async () => {
    own = await tdmHome();
    ({ home, environment, target } = own);
    await writeFile(join(home, 'request.json'), JSON.stringify(REQUEST));
  });
  after(() => own.remove());

  const run = (...flags: string[]): Promise<JobResult> =>
    tdmJson<JobResult>(['run', '--request', join(home, 'request.json'), ...flags], environment);

  async function parquetHashes(datasetVersionId: string): Promise<string[]> {
    const folder = join(home, 'datasets', datasetVersionId);
    const files = (await readdir(folder)).filter((name) => name.endsWith('.parquet')).sort();
    assert.ok(files.length > 0);
    return Promise.all(
      files.map(async (name) =>
        createHash('sha256')
          .update(await readFile(join(folder, name)))
          .digest('hex'),
      ),
    );
  }

  it('puts 500 users into the target, one of them the one of the test', async () => {
    const result = await run();
    assert.equal(result.overall_status, 'completed');
    assert.deepEqual(result.provisioned_tables, [{ table: 'users', row_count: 500 }]);
    assert.deepEqual(Object.keys(result.operations), ['synthetic', 'provision']);
    assert.equal(result.operations.provision.status, 'completed');
    assert.ok(result.decisions.every((decision) => decision.reason.length > 0));
    const [counts] = await target.query<{ rows: string; emails: string; written: string }>(
      `SELECT count(*) AS rows, count(DISTINCT email) AS emails,
              count(*) FILTER (WHERE (email, firstname, lastname) = ('user@test.com', 'John', 'Doe')) AS written FROM users`,
    );
    assert.deepEqual(counts, { rows: '500', emails: '500', written: '1' });
  });

  it('makes the same bytes for the same request, and others for another seed', async () => {
    const [one, again, other] = [await run(), await run(), await run('--seed', 'other')];
    const [a, b, c] = await Promise.all([one, again, other].map((result) => parquetHashes(result.dataset_version_id!)));
    assert.deepEqual(a, b);
    assert.notDeepEqual(a, c);
    assert.equal(one.workflow_id, again.workflow_id);
    assert.notEqual(one.workflow_id, other.workflow_id);
  });

  it('records the job, its log, the dataset, the schema and the lineage, and no secret', async () => {
    const { job_id } = await run();
    const shown = await tdm(['jobs', job_id, '--json'], environment);
    const { job, logs } = JSON.parse(shown.stdout) as {
      job: JobRecord & { result: JobResult };
      logs: { message: string }[];
    };
    assert.equal(job.status, 'completed');
    assert.equal(job.row_count, 500);
    assert.equal(job.result.job_id, job_id);
    assert.ok(logs.some((line) => /500 rows/.test(line.message)));
    const lineage = (await tdm(['lineage', job_id, '--json'], environment)).stdout;
    const edges = (
      JSON.parse(lineage) as {
        lineage: { source: { kind: string }; target: { kind: string; column: string | null } }[];
      }
    ).lineage;
    for (const [from, to] of [
      ['test_case', 'dataset'],
      ['dataset', 'table'],
    ]) {
      assert.ok(
        edges.some((edge) => edge.source.kind === from && edge.target.kind === to && edge.target.column === 'email'),
        `${from} -> ${to}`,
      );
    }
    const all = [
      shown.stdout,
      lineage,
      (await tdm(['datasets', '--json'], environment)).stdout,
      (await tdm(['schemas', '--json'], environment)).stdout,
    ];
    assert.match(all[2], new RegExp(job.dataset_version_id!));
    const password = new URL(environment.TARGET_DATABASE_URL).password;
    if (password !== '') assert.ok(!all.join('').includes(decodeURIComponent(password)));
  });

  it('generates without literals, and around them, when asked', async () => {
    await run('--literals', 'avoid');
    const [found] = await target.query<{ n: string }>(
      `SELECT count(*) AS n FROM users WHERE email = 'user@test.com' OR firstname = 'John' OR lastname = 'Doe'`,
    );
    assert.equal(found.n, '0');
  });

  it('leaves the target as it was when it is killed, says so, and works the next time', async () => {
    await run();
    const release = await holdTable(target.url, 'users');
    const child = startTdm(
      ['run', '--request', join(home, 'request.json'), '--rows', '300000', '--seed', 'killed'],
      environment,
    );
    await copying(target, 100_000);
    child.kill('SIGKILL');
    await becomes(() => target.query(`SELECT 1 ${COPIES}`), []);
    await release();
    const [kept] = await target.query<{ n: string }>('SELECT count(*) AS n FROM users');
    assert.equal(kept.n, '500');
    const { jobs } = JSON.parse((await tdm(['jobs', '--json'], environment)).stdout) as { jobs: JobRecord[] };
    assert.equal(jobs[0].status, 'interrupted');
    assert.equal((await run()).overall_status, 'completed');
    const stages = await target.query(`SELECT 1 FROM pg_namespace WHERE nspname LIKE 'tdm_stage%'`);
    assert.equal(stages.length, 0);
    const temporary = (await readdir(join(home, 'datasets'))).filter((name) => name.startsWith('.'));
    assert.deepEqual(temporary, []);
  });

  it('ends cleanly on Ctrl-C', async () => {
    await run();
    const before = (await readdir(join(home, 'datasets'))).length;
    const release = await holdTable(target.url, 'users');
    const child = startTdm(
      ['run', '--request', join(home, 'request.json'), '--rows', '300000', '--seed', 'cancelled'],
      environment,
    );
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    await copying(target, 100_000);
    child.kill('SIGINT');
    const code = await ended;
    await release();
    assert.equal(code, 1);
    const [kept] = await target.query<{ n: string }>('SELECT count(*) AS n FROM users');
    assert.equal(kept.n, '500');
    assert.equal((await readdir(join(home, 'datasets'))).length, before);
    const { jobs } = JSON.parse((await tdm(['jobs', '--json'], environment)).stdout) as { jobs: JobRecord[] };
    assert.equal(jobs[0].status, 'cancelled');
  });

  it('refuses before a job begins what could go nowhere', async () => {
    const jobs = async (): Promise<number> =>
      (JSON.parse((await tdm(['jobs', '--json'], environment)).stdout) as { jobs: JobRecord[] }).jobs.length;
    const before = await jobs();
    const refused = async (flags: string[], variables: Record<string, string>, expected: RegExp): Promise<void> => {
      const args = ['run', '--request', join(home, 'request.json'), '--json', ...flags];
      const { code, stdout } = await tdm(args, { ...environment, ...variables });
      assert.equal(code, 2, stdout);
      assert.match((JSON.parse(stdout) as { error: { message: string } }).error.message, expected);
    };
    await refused(['--target-env', 'nowhere'], {}, /no environment "nowhere"/);
    await refused([], { TARGET_DATABASE_URL: environment.DATABASE_URL }, /as the metadata database and as the target/);
    assert.equal(await jobs(), before);
    assert.equal((await tdm(['lineage', 'nothing', '--json'], environment)).code, 2);
  });

  const wrong: [string, () => Record<string, string>, RegExp][] = [
    ['a wrong password', () => ({ TARGET_DATABASE_URL: changed((url) => (url.password = 'wrong')) }), /password/i],
    [
      'no server',
      () => ({ TARGET_DATABASE_URL: changed((url) => (url.port = '1')) }),
      /no server|not? .*(answer|listen|reach)|refused/i,
    ],
    [
      'a database that is not there',
      () => ({ TARGET_DATABASE_URL: changed((url) => (url.pathname = '/nowhere')) }),
      /nowhere/,
    ],
    ['a URL that is none', () => ({ TARGET_DATABASE_URL: 'mysql://root:hunter2@localhost/x' }), /postgresql:\/\//],
  ];
  const changed = (change: (url: URL) => void): string => {
    const url = new URL(environment.TARGET_DATABASE_URL);
    change(url);
    return url.href;
  };
  for (const [what, environmentOf, expected] of wrong) {
    it(`says in a sentence what is wrong and what to do: ${what}`, async () => {
      const { code, stderr, stdout } = await tdm(['run', '--request', join(home, 'request.json')], {
        ...environment,
        ...environmentOf(),
      });
      const said = stderr + stdout;
      assert.ok(code === 1 || code === 2, `exit code ${code}`);
      assert.match(said, expected);
      assert.doesNotMatch(said, /\n\s+at .*\(.*:\d+:\d+\)|hunter2|:wrong@/);
    });
  }
});

const COPIES = `${OTHER_SESSIONS} AND query LIKE 'COPY %' AND state = 'active'`;

/** Until a COPY into the target is under way and has brought `bytes`. */
async function copying(target: Database, bytes: number): Promise<void> {
  const [{ version }] = (await target.query<{ version: string }>(
    `SELECT current_setting('server_version_num') AS version`,
  )) as [{ version: string }];
  const progress =
    Number(version) >= 140_000
      ? `SELECT 1 FROM pg_stat_progress_copy WHERE datname = current_database() AND bytes_processed > ${bytes}`
      : `SELECT 1 ${COPIES}`;
  await until('a COPY', async () => (await target.query(progress)).length > 0);
}
