import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { cleanUp } from '../harness/cleanup';
import { packageExtension } from '../harness/package';
import { setScene, type Scene } from '../harness/scene';
import { EditorWindow } from '../harness/window';

const PAGE = `<!doctype html><title>Join</title>
<form id="registration"><h1>Join us</h1>
  <label>E-mail <input name="email" type="email" required></label>
  <label>User name <input name="username" required pattern="[a-z]{5,8}"></label>
  <label>Age <input name="age" type="number" min="18" max="99" required></label>
  <label>Plan <select name="plan"><option>free</option><option>pro</option></select></label>
  <button>Join</button>
</form>`;

describe('as a user without any database', function () {
  let scene: Scene;
  let window: EditorWindow;
  let server: Server;
  let visits = 0;

  before(async () => {
    server = createServer((request, response) => {
      if (request.url === '/join') visits++;
      response.writeHead(request.url === '/join' ? 200 : 404, { 'content-type': 'text/html' });
      response.end(request.url === '/join' ? PAGE : '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    scene = await setScene('synthetic');
    window = await EditorWindow.open(scene, await packageExtension());
    await window.openFile('registration.feature');
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await window.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });
  after(async () => {
    server.close();
    await cleanUp();
  });

  const place = (): string => `127.0.0.1:${(server.address() as AddressInfo).port}`;

  it('is asked before a page is visited that never was', async () => {
    await window.runCommand('TDM: Generate Data from Web Pages…');
    await window.answer('Generate Data from Web Pages', `http://${place()}/join`);
    const dialog = window.page.locator('.monaco-dialog-box', { hasText: `Visit ${place()}?` });
    await dialog.waitFor();
    await window.screenshot('synthetic-visit');
    assert.equal(visits, 0);
    await dialog.getByText('Visit', { exact: true }).click();
  });

  it('has rows in the target that the form takes', async () => {
    await window.choose('Is it for the test that is open?', 'By itself');
    await window.answer('Rows in each table', '60');
    await window.toast(/60 rows in \w+/).waitFor({ timeout: 120_000 });
    const rows = await inTarget('SELECT email, username, age, plan FROM username%');
    assert.equal(rows.length, 60);
    for (const { email, username, age, plan } of rows) {
      assert.match(String(email), /^[^@\s]+@[^@\s]+$/);
      assert.match(String(username), /^[a-z]{5,8}$/);
      assert.ok(Number(age) >= 18 && Number(age) <= 99);
      assert.ok(['free', 'pro', null].includes(plan as string | null));
    }
    assert.ok(visits > 0);
  });

  it('fills a shop by choosing its domain', async () => {
    await window.runCommand('TDM: Generate Data for a Domain…');
    await window.choose('Which domain is the data of?', 'ecommerce');
    await window.choose('Which scenario?', 'b2b');
    await window.choose('Is it for the test that is open?', 'By itself');
    await window.answer('Rows in each table', '80');
    await window.toast(/rows in customers|in \d+ tables/).waitFor({ timeout: 120_000 });
    const wrong = await inTarget(
      `SELECT o.id FROM orders o LEFT JOIN order_items i ON i.order_id = o.id
        GROUP BY o.id, o.subtotal HAVING o.subtotal <> coalesce(sum(i.line_total), 0)`,
    );
    assert.deepEqual(wrong, []);
    await window.screenshot('synthetic-domain');
  });

  /** `column%` is the one table that has a column of that name. */
  async function inTarget(sql: string): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: await scene.embedded.connectionString('tdm_target') });
    await client.connect();
    try {
      const column = /(\w+)%/.exec(sql)?.[1];
      if (column === undefined) return (await client.query<Record<string, unknown>>(sql)).rows;
      const tables = await client.query<{ name: string }>(
        `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = $1`,
        [column],
      );
      return (await client.query<Record<string, unknown>>(sql.replace(/\w+%/, tables.rows[0].name))).rows;
    } finally {
      await client.end();
    }
  }
});
