import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeProfileFolder, removeProfileFolder } from '../../../client/src/engine/browser/profile-folder';

describe("a browser's folder", () => {
  it('is removed with those of processes that are gone, and no others', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tdm-profiles-'));
    try {
      const { pid } = spawnSync(process.execPath, ['-e', '']);
      const gone = path.join(folder, `tdm-browser-${pid}-abc`);
      const running = path.join(folder, `tdm-browser-${process.pid}-abc`);
      const another = path.join(folder, 'somebody-else');
      for (const one of [gone, running, another]) mkdirSync(one);
      const made = await makeProfileFolder(folder);
      assert.deepEqual(
        [gone, running, another, made].map((one) => existsSync(one)),
        [false, true, true, true],
      );
      await removeProfileFolder(made);
      assert.equal(existsSync(made), false);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
