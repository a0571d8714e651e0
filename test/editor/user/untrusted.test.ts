import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { cleanUp } from '../harness/cleanup';
import { packageExtension } from '../harness/package';
import { setScene, type Scene } from '../harness/scene';
import { EditorWindow } from '../harness/window';

describe('as a user in an untrusted workspace', () => {
  let scene: Scene;
  let window: EditorWindow;

  before(async () => {
    scene = await setScene('user-untrusted');
    window = await EditorWindow.open(scene, await packageExtension(), 'untrusted');
  });
  after(cleanUp);

  it('sees the lenses, clicks one, and is told why nothing runs', async () => {
    await window.openFile('registration.feature');
    await window.clickLens(window.lenses('Generate data · users:').first(), window.toast(/trust/i));
    await window.screenshot('untrusted');
    assert.deepEqual(await readdir(scene.home), []);
  });
});
