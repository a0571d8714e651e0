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
    const lens = await window.lensAbove('Scenario: A visitor registers', 'Generate data · users:');
    await window.clickLens(lens, window.lenses(/running…|rows · /));
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
    await window.clickLens(window.lenses(/^500 rows · /), window.rows('Jobs', 'registration.feature:3'));
    await window.screenshot('job');
  });

  it('sees the dataset, the tables and where each field came from', async () => {
    await window.expand('Jobs', 'registration.feature:3');
    await window
      .rows('Jobs', /provision/i)
      .first()
      .waitFor();
    await window.toggleView('Databases');

    await window.toggleView('Datasets');
    await window.expand('Datasets', /^v1/);
    await window.rows('Datasets', /^users500 rows/).waitFor();
    await window.toggleView('Datasets');

    await window.toggleView('Schemas');
    await window.expand('Schemas', /^Registration/);
    await window.expand('Schemas', /^v1/);
    await window.expand('Schemas', /^users/);
    await window.rows('Schemas', /^email.*varchar\(254\)/).waitFor();
    await window.toggleView('Schemas');

    await window.toggleView('Lineage');
    await window.expand('Lineage', /registration\.feature:3\s*1 job/);
    await window.expand('Lineage', /registration\.feature:3\s*500 rows/);
    await window.expand('Lineage', /^users→ default/);
    await window.rows('Lineage', /^email← users\.email/).waitFor();
    await window.screenshot('lineage');
  });

  it('hovers a value and reads which column it goes to, and what that allows', async () => {
    await window.quickOpen('checked.feature');
    await window.lenses('Generate data · users: email, firstname, lastname').first().waitFor();
    const told = await window.hover('ann@example.com');
    await told.getByText('users.email').first().waitFor();
    await told.getByText('character varying(254)').first().waitFor();
    await window.screenshot('hover');
  });

  it('sees above a Java test what its page object enters', async () => {
    await window.quickOpen('ContactTest.java');
    await window.lenses('Generate data · messages: name, email, message').first().waitFor();
    await window.screenshot('java');
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
