import assert from 'node:assert/strict';
import { Client } from 'pg';
import { cleanUp } from '../harness/cleanup';
import { packageExtension } from '../harness/package';
import { setScene, type Scene } from '../harness/scene';
import { EditorWindow } from '../harness/window';

describe('as a user of the packaged extension', function () {
  let scene: Scene;
  let window: EditorWindow;

  before(async () => {
    scene = await setScene('user');
    window = await EditorWindow.open(scene, await packageExtension());
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await window.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });
  after(cleanUp);

  it('sees what a scenario needs, above it', async () => {
    await window.openFile('registration.feature');
    await window.lenses('Generate data · users: email, firstname, lastname, password').nth(1).waitFor();
    await window.screenshot('lenses');
  });

  it('clicks the lens and is told how many rows there are', async () => {
    await window.lenses('Generate data · users:').nth(1).click();
    await window.toast(/500 rows in users/).waitFor({ timeout: 90_000 });
    await window.screenshot('generated');
  });

  it('finds the rows in tdm_target, over the wire', async () => {
    const users = await rows(await scene.embedded.connectionString('tdm_target'));
    assert.equal(users.length, 500);
    assert.equal(new Set(users.map((user) => user.email)).size, 500);
    assert.deepEqual(
      users.filter((user) => user.email === 'user@test.com').map((user) => `${user.firstname} ${user.lastname}`),
      ['John Doe'],
    );
  });

  it('connects with the connection string that the message copies', async () => {
    await window
      .toast(/500 rows in users/)
      .getByText('Copy Connection String')
      .click();
    const copied = await window.clipboard(/^postgres/);
    assert.equal((await rows(copied)).length, 500);
  });

  it('opens the job from the lens of the last run', async () => {
    await window.lenses(/^500 rows · /).click();
    await window.rows('Jobs', 'registration.feature:3').waitFor();
    await window.screenshot('job');
  });
});

interface User {
  email: string;
  firstname: string;
  lastname: string;
}

async function rows(connectionString: string): Promise<User[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<User>('SELECT email, firstname, lastname FROM users')).rows;
  } finally {
    await client.end();
  }
}
