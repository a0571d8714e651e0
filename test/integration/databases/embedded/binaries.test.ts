import assert from 'node:assert/strict';
import { chmod, cp, lstat, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareBinaries, currentPlatform } from '../../../../client/src/engine/databases/embedded/binaries';
import { EmbeddedServer } from '../../../../client/src/engine/databases/embedded/embedded-server';
import { UserError } from '../../../../client/src/engine/errors';
import { Homes, isRoot } from './homes';

/** PostgreSQL as it comes out of a .vsix: no links, nothing may be executed. */
async function unpackTo(folder: string): Promise<void> {
  const { folder: original } = await prepareBinaries({
    platform: currentPlatform(),
    override: undefined,
    copies: folder,
    account: null,
    onProgress: () => undefined,
  });
  await cp(original, folder, { recursive: true, filter: async (path) => !(await lstat(path)).isSymbolicLink() });
  for (const name of await readdir(join(folder, 'bin'))) await chmod(join(folder, 'bin', name), 0o644);
}

describe("the embedded server's binaries", () => {
  const homes = new Homes();
  afterEach(() => homes.clean());

  const rejectsWithUrlHint = (begun: Promise<unknown>, message: RegExp): Promise<void> =>
    assert.rejects(begun, (error: unknown) => {
      assert.ok(error instanceof UserError, String(error));
      assert.match(error.message, message);
      for (const name of ['TARGET_DATABASE_URL', 'DATABASE_URL', 'tdm.targetUrl']) {
        assert.ok(error.hint?.includes(name), error.hint);
      }
      return true;
    });

  it('get their links and rights back where they are', async function () {
    if (process.platform === 'win32') this.skip();
    const binaries = join(await homes.make(), 'native');
    await unpackTo(binaries);
    const { server } = await homes.makeServer({ binaries });
    assert.equal((await server.start()).state, 'running');
    assert.ok((await readdir(join(binaries, 'lib'), { withFileTypes: true })).some((entry) => entry.isSymbolicLink()));
  });

  it('are copied to the home when the server may not reach them', async function () {
    if (!isRoot) this.skip();
    const closed = join(await homes.make(), 'closed');
    await mkdir(closed, { mode: 0o700 });
    await unpackTo(join(closed, 'native'));
    const { home, server } = await homes.makeServer({ binaries: join(closed, 'native') });
    assert.equal((await server.start()).state, 'running');
    assert.equal((await readdir(join(home, 'binaries'))).length, 1);
  });

  it('that are not there, or do not run here, lead to a URL', async () => {
    const home = await homes.make();
    await rejectsWithUrlHint(new EmbeddedServer(home, { platform: 'sunos-sparc' }).start(), /sunos-sparc/);

    if (process.platform === 'win32') return;
    const binaries = join(home, 'native');
    for (const part of ['bin', 'lib', 'share']) await mkdir(join(binaries, part), { recursive: true });
    for (const name of ['initdb', 'pg_ctl', 'postgres']) {
      await writeFile(join(binaries, 'bin', name), '#!/lib/no-such-loader.so\n', { mode: 0o755 });
    }
    await rejectsWithUrlHint(new EmbeddedServer(home, { binaries }).start(), /does not run on this system/);
  });

  it('need a home that the server can pass and that is a folder', async function () {
    const home = await homes.make();
    await writeFile(join(home, 'file'), '');
    await assert.rejects(new EmbeddedServer(join(home, 'file')).start(), UserError);
    if (!isRoot) this.skip();
    await chmod(home, 0o700);
    await assert.rejects(new EmbeddedServer(home).start(), (error: unknown) => {
      assert.ok(error instanceof UserError && error.message.includes(home));
      assert.match(error.hint ?? '', /chmod o\+x/);
      return true;
    });
  });
});
