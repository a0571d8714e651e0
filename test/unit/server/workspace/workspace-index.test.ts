import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { startHelper } from '../../../../server/src/workspace/helper';
import type { FromIndexer, Port, ToIndexer } from '../../../../server/src/workspace/messages';
import { startIndexer } from '../../../../server/src/workspace/indexer';
import { portOf } from '../../../../server/src/workspace/thread';
import { WorkspaceIndex, type TestUse } from '../../../../server/src/workspace/workspace-index';
import { until } from '../../../support/until';

/** Two ends that are connected within this thread. */
function channel(): { server: Port<FromIndexer, ToIndexer>; indexer: Port<ToIndexer, FromIndexer> } {
  const { port1, port2 } = new MessageChannel();
  return { server: portOf(port1), indexer: portOf(port2) };
}

const REGISTRATION = [
  'Feature: Registration',
  '  Background:',
  '    Given a user with email "a@b.example"',
  '  Scenario: Sign up',
  '    When I enter "first name" as "Ann"',
].join('\n');

const PAGE = [
  "import { type Page } from '@playwright/test';",
  'export class LoginPage {',
  '  constructor(private readonly page: Page) {}',
  '  async login(name: string) {',
  "    await this.page.getByLabel('Username').fill(name);",
  '  }',
  '}',
].join('\n');

const TEST = [
  "import { test } from '@playwright/test';",
  "import { LoginPage } from './pages/login-page';",
  "test('signs in', async ({ page }) => {",
  "  await new LoginPage(page).login('tom');",
  '});',
].join('\n');

describe('the index of a workspace', () => {
  let folder: string;
  let index: WorkspaceIndex;
  let logged: string[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tdm-index-'));
    logged = [];
    index = opened();
  });
  afterEach(() => {
    index.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  function opened(): WorkspaceIndex {
    return new WorkspaceIndex(
      () => {
        const { server, indexer } = channel();
        startIndexer(indexer);
        return server;
      },
      (message) => void logged.push(message),
    );
  }
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  const start = async (cache: string | null = null): Promise<void> => {
    index.start([{ uri: pathToFileURL(folder).href, name: 'shop' }], cache && join(folder, cache), 'build 1');
    await index.ready();
  };
  const shown = (uses: TestUse[]): string[] =>
    uses.map((use) => `${use.path}:${use.line} ${use.entity}.${use.field} in ${use.scenario.name}`);
  const all = async (): Promise<string[]> => shown(await index.testsUsing(() => true));
  const comesTo = (holds: () => Promise<boolean>): Promise<void> => until('the index comes to it', holds);

  it('finds every test that uses a field, with the scenario and the line', async () => {
    write('features/registration.feature', REGISTRATION);
    write('node_modules/other/x.feature', REGISTRATION);
    write('readme.md', 'email');
    await start();
    const uses = await index.testsUsing(({ semantic_type }) => semantic_type === 'email');
    assert.deepEqual(shown(uses), ['features/registration.feature:3 users.email in Sign up']);
    assert.equal(uses[0].uri, uri('features/registration.feature'));
    assert.equal(uses[0].scenario.line, 4);
    assert.deepEqual(logged, ['Index: 1 tests in 1 files, 1 of them read, in ' + logged[0].split(' in ').at(-1)!]);
  });

  it('follows tests into the files of the workspace, and gives those files to whoever reads a test', async () => {
    write('e2e/login.spec.ts', TEST);
    write('e2e/pages/login-page.ts', PAGE);
    await start();
    assert.deepEqual(await all(), ['e2e/login.spec.ts:4 users.username in signs in']);
    const read = await readTestFile('e2e/login.spec.ts', TEST, index.sourcesFor('e2e/login.spec.ts'));
    assert.deepEqual(read.follows, ['e2e/pages/login-page.ts']);
  });

  it('gives the files that tests call before it has read what every test needs', async () => {
    write('e2e/login.spec.ts', TEST);
    write('e2e/pages/login-page.ts', PAGE);
    const { server, indexer } = channel();
    startIndexer(indexer);
    // A thread that never comes to an end with the tests.
    index = new WorkspaceIndex(
      () => ({ ...server, onMessage: (take) => server.onMessage((news) => news.type === 'ready' || take(news)) }),
      (message) => void logged.push(message),
    );
    const told: string[][] = [];
    index.onDidChange((changed) => told.push([...changed].sort()));
    index.start([{ uri: pathToFileURL(folder).href, name: 'shop' }], null, 'build 1');
    await index.listed();
    assert.equal(index.state, null);
    const read = await readTestFile('e2e/login.spec.ts', TEST, index.sourcesFor('e2e/login.spec.ts'));
    assert.deepEqual(read.follows, ['e2e/pages/login-page.ts']);
    assert.deepEqual(told, [['e2e/login.spec.ts', 'e2e/pages/login-page.ts']]);
  });

  it('has as many threads read as there is enough to read for, each test once', async () => {
    for (let i = 0; i < 1100; i++) write(`${i}.feature`, REGISTRATION);
    let helpers = 0;
    index = new WorkspaceIndex(
      () => {
        const { server, indexer } = channel();
        startIndexer(indexer, {
          most: 3,
          start: () => {
            helpers++;
            const { port1, port2 } = new MessageChannel();
            startHelper(portOf(port2));
            return portOf(port1);
          },
        });
        return server;
      },
      (message) => void logged.push(message),
    );
    await start();
    assert.equal(helpers, 2);
    const uses = await index.testsUsing(({ field }) => field === 'email');
    assert.equal(uses.length, 1100);
    assert.equal(new Set(uses.map(({ path }) => path)).size, 1100);
  });

  it('reads again what changed on disk, with the tests that call it, and tells of it once', async () => {
    write('e2e/login.spec.ts', TEST);
    write('e2e/pages/login-page.ts', PAGE);
    write('a.feature', REGISTRATION);
    await start();
    const sources = index.sourcesFor('e2e/login.spec.ts');
    const steps = index.sourcesFor('a.feature');
    const told: string[][] = [];
    index.onDidChange((changed) => told.push([...changed]));
    write('e2e/pages/login-page.ts', PAGE.replace('Username', 'E-mail'));
    rmSync(join(folder, 'a.feature'));
    index.changed([uri('e2e/pages/login-page.ts'), uri('a.feature')]);
    await comesTo(async () => (await all()).length === 1 && (await all())[0].includes('email'));
    assert.deepEqual(told, [['e2e/pages/login-page.ts']]);
    assert.notEqual(index.sourcesFor('e2e/login.spec.ts'), sources);
    assert.equal(index.sourcesFor('a.feature'), steps);
  });

  it('takes what an editor holds for what the file says, until the editor holds it no more', async () => {
    write('a.feature', REGISTRATION);
    await start();
    const before = await all();
    index.open(uri('a.feature'), REGISTRATION.replace('first name', 'city'));
    await comesTo(async () => (await all()).some((use) => use.includes('.city')));
    index.open(uri('a.feature'), null);
    await comesTo(async () => (await all()).join() === before.join());
  });

  it('knows a folder that comes, is renamed and goes', async () => {
    await start();
    write('later/deep/a.feature', REGISTRATION);
    index.changed([uri('later')]);
    await comesTo(async () => (await all()).length === 2);
    renameSync(join(folder, 'later'), join(folder, 'now'));
    index.changed([uri('later'), uri('now')]);
    await comesTo(async () => (await all()).every((use) => use.startsWith('now/deep/a.feature')));
    rmSync(join(folder, 'now'), { recursive: true });
    index.changed([uri('now')]);
    await comesTo(async () => (await all()).length === 0);
  });

  it('covers every folder of the workspace, each file once', async () => {
    write('shop/a.feature', REGISTRATION);
    write('bank/b.feature', REGISTRATION);
    write('bank/inner/c.feature', REGISTRATION);
    const folderAt = (name: string, path: string): { uri: string; name: string } => ({ uri: uri(path), name });
    index.start([folderAt('shop', 'shop'), folderAt('bank', 'bank'), folderAt('in', 'bank/inner')], null, '');
    const uses = await index.testsUsing(({ field }) => field === 'email');
    assert.deepEqual(
      uses.map((use) => [use.path, use.uri]),
      [
        ['bank/b.feature', uri('bank/b.feature')],
        ['in/c.feature', uri('bank/inner/c.feature')],
        ['shop/a.feature', uri('shop/a.feature')],
      ],
    );
  });

  describe('kept between starts', () => {
    const again = async (): Promise<void> => {
      index.dispose();
      index = opened();
      await start('.cache');
    };
    beforeEach(async () => {
      write('e2e/login.spec.ts', TEST);
      write('e2e/pages/login-page.ts', PAGE);
      write('a.feature', REGISTRATION);
      await start('.cache');
    });

    it('reads nothing that is as it was', async () => {
      const before = await all();
      await again();
      assert.deepEqual([index.state?.read, await all()], [0, before]);
      assert.deepEqual(
        index
          .sourcesFor('a.ts')
          .declaring('LoginPage', 'a.ts')
          .map(({ path }) => path),
        ['e2e/pages/login-page.ts'],
      );
    });

    it('reads what changed, with the tests that call it', async () => {
      write('e2e/pages/login-page.ts', PAGE.replace("'Username'", "'E-mail address'"));
      await again();
      assert.ok((await all()).includes('e2e/login.spec.ts:4 users.email in signs in'));
      assert.equal(index.state?.read, 1);
    });

    it('forgets what is gone', async () => {
      rmSync(join(folder, 'e2e/pages'), { recursive: true });
      await again();
      assert.deepEqual(
        (await all()).filter((use) => use.startsWith('e2e')),
        [],
      );
    });

    it('reads everything when what was kept is of another build, damaged or unreadable', async () => {
      const before = await all();
      const [name] = readdirSync(join(folder, '.cache'));
      const file = join(folder, '.cache', name);
      const text = readFileSync(file, 'utf8');
      const damaged = [
        text.replace('build 1', 'build 0'),
        text.slice(0, -40),
        text.replace('"a.feature"', '7'),
        '',
        '{',
      ];
      for (const bad of damaged) {
        writeFileSync(file, bad);
        await again();
        assert.deepEqual([index.state?.read, await all()], [3, before]);
      }
      rmSync(file);
      mkdirSync(file);
      await again();
      assert.deepEqual([index.state?.read, await all()], [3, before]);
      assert.match(logged.join('\n'), /could not be kept/);
    });
  });
});
