import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestFile } from '../../../server/src/testcase/testcase';
import { startTdm, tdm } from './tdm';

describe('tdm analyze', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tdm-analyze-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('prints what every file needs, whatever the files hold', async () => {
    const random = Buffer.from(Array.from({ length: 65_536 }, (_, index) => (index * 2_654_435_761) >>> 24));
    const contents: [string, string | Buffer][] = [
      ['good.feature', 'Feature: Sign-up\n  Scenario: One\n    When I enter "email" as "a@test.com"\n'],
      ['empty.feature', ''],
      ['line.feature', 'a'.repeat(10_000_000)],
      ['random.feature', random],
      [
        'latin1.feature',
        Buffer.from(
          'Feature: Caf\xe9\n Scenario: \xc4\n  When I enter "Stra\xdfe" as "M\xfcnchner Stra\xdfe 1"\n',
          'latin1',
        ),
      ],
    ];
    for (const [name, content] of contents) await writeFile(join(folder, name), content);
    const { code, stdout, stderr } = await tdm(['analyze', ...contents.map(([name]) => join(folder, name)), '--json']);
    assert.equal(code, 0, stderr);
    const { files } = JSON.parse(stdout) as { files: TestFile[] };
    assert.deepEqual(
      files.map((file) => file.path),
      contents.map(([name]) => join(folder, name)),
    );
    const [scenario] = files[0].scenarios;
    const [field] = scenario.entities[0].fields;
    assert.deepEqual([scenario.name, scenario.line, scenario.entities[0].name], ['One', 2, 'users']);
    assert.deepEqual([field.name, field.value, field.line, field.semantic_type], ['email', 'a@test.com', 3, 'email']);
    assert.deepEqual(
      files[1].scenarios.flatMap((empty) => empty.entities),
      [],
    );
    assert.equal(files[4].scenarios[0].entities[0].fields[0].value, 'Münchner Straße 1');
  });

  it('ends as it should when nobody reads on', async () => {
    const file = join(folder, 'long.feature');
    await writeFile(file, `Feature: Long\n Scenario: S\n${'  When I enter "email" as "a@test.com"\n'.repeat(5000)}`);
    const child = startTdm(['analyze', file, '--json']);
    child.stdout!.destroy();
    let stderr = '';
    child.stderr!.on('data', (data: Buffer) => (stderr += data.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
  });

  it('tells a wrong call from a failure', async () => {
    assert.equal((await tdm(['analyze'])).code, 2);
    assert.equal((await tdm(['nonsense'])).code, 2);
    assert.equal((await tdm(['--help'])).code, 0);
    for (const args of [['nonsense'], ['analyze'], ['db'], ['jobs', '--limt', '5'], ['provision']]) {
      const { code, stdout } = await tdm([...args, '--json']);
      assert.equal(code, 2, args.join(' '));
      assert.equal((JSON.parse(stdout) as { error: { kind: string } }).error.kind, 'user', args.join(' '));
    }
    const missing = await tdm(['analyze', join(folder, 'nowhere.feature'), '--json']);
    assert.equal(missing.code, 2);
    assert.match((JSON.parse(missing.stdout) as { error: { message: string } }).error.message, /no such file/);
  });
});
