import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import type { Locator } from 'playwright-core';
import { cleanUp } from '../harness/cleanup';
import { packageExtension } from '../harness/package';
import { setScene, type Scene } from '../harness/scene';
import { EditorWindow } from '../harness/window';
import { becomes } from '../../support/until';

const PASSWORD = 'only-the-user-knows-it';

/** `orders.customer_id` points to customers, though nobody declared it. */
const SHOP = `
CREATE ROLE shop_reader LOGIN PASSWORD '${PASSWORD}';
CREATE TABLE customers (id bigint PRIMARY KEY, first_name text NOT NULL, last_name text NOT NULL,
  email varchar(80) NOT NULL UNIQUE, phone text, tag text);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL, total numeric(10,2) NOT NULL);
CREATE TABLE lines (id bigint PRIMARY KEY, order_id bigint NOT NULL REFERENCES orders, product text NOT NULL);
INSERT INTO customers SELECT n, 'Anneliese', 'Quarterman' || n, 'customer' || n || '@mailbox.org', '+49 171 ' || 1000000 + n, 'K' || n
  FROM generate_series(1, 300) n;
INSERT INTO orders SELECT n, 1 + n % 300, n FROM generate_series(1, 600) n;
INSERT INTO lines SELECT n, 1 + n % 600, 'Lamp' FROM generate_series(1, 900) n;
ANALYZE;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO shop_reader`;

describe('as a user with a real database', function () {
  let scene: Scene;
  let window: EditorWindow;
  let shop: URL;

  before(async () => {
    scene = await setScene('source');
    await scene.embedded.start();
    shop = new URL(await scene.embedded.connectionString('postgres'));
    await run(shop.href, 'CREATE DATABASE shop');
    shop.pathname = '/shop';
    await run(shop.href, SHOP);
    window = await EditorWindow.open(scene, await packageExtension());
    await window.openFile('registration.feature');
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await window.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });
  after(cleanUp);

  it('adds a connection, whose password is kept in the secret storage alone', async () => {
    await window.openViews();
    await window.runCommand('TDM: Add Connection…');
    await window.answer('What you call the database', 'shop');
    await window.answer('The database to read from', `postgresql://shop_reader@${shop.host}/shop`);
    await window.answer('Empty where none is needed', PASSWORD);
    await window.toast(/shop: PostgreSQL .* as shop_reader, 3 tables/).waitFor({ timeout: 90_000 });
    const saved = await run<{ connection: object }>(
      await scene.embedded.connectionString('tdm'),
      'SELECT to_jsonb(connections) AS connection FROM connections',
    );
    assert.equal(saved.length, 1);
    assert.ok(!JSON.stringify(saved).includes(PASSWORD));
  });

  it('discovers its schema, and sees what was inferred', async () => {
    await window
      .toast(/shop: PostgreSQL/)
      .getByText('Discover Schema')
      .click();
    await window.toast(/3 tables, .* relationships/).waitFor({ timeout: 60_000 });
    for (const view of ['Databases', 'Jobs', 'Schemas']) await window.toggleView(view);
    await window.expand('Schemas', /^shopshop_reader@/);
    await window.expand('Schemas', /^v1/);
    await window.expand('Schemas', /^Relationships/);
    await window.rows('Schemas', /^orders\.customer_id → customers\.id/).waitFor();
    await window.contextMenu('Schemas', /^orders\.customer_id → customers\.id/, 'Confirm Relationship');
    await window.toast(/orders\.customer_id → customers\.id holds/).waitFor();
  });

  it('finds personal data', async () => {
    await window.runCommand('TDM: Find Personal Data');
    await window.toast(/of 12 columns are personal/).waitFor({ timeout: 60_000 });
    // The view is drawn anew by then.
    await window.rows('Schemas', /^customers4 personal/).waitFor();
    await window.expand('Schemas', /^customers/);
    await window.rows('Schemas', /^email.*email/).waitFor();
    await window.rows('Schemas', /^phone.*phone/).waitFor();
  });

  it('decides what a column is, and sees it', async () => {
    await window.contextMenu('Schemas', /^tag/, 'Set PII Class…');
    await window.choose('PII Class of customers.tag', 'other_pii');
    await window.choose('PII Class of customers.tag', 'redact');
    await window.rows('Schemas', /^tag.*other_pii ✓/).waitFor();
    await window.screenshot('source-schema');
  });

  it('is offered its rows above each test', async () => {
    const options = window.page.locator('.quick-input-widget:visible', { hasText: 'found out from the test' });
    await window.clickLens(window.lenses('From a real database…').nth(1), options);
    await window.screenshot('source-lens');
    await window.page.keyboard.press('Escape');
  });

  it('shares a rule with the project', async () => {
    await window.contextMenu('Schemas', /^phone/, 'Add Masking Rule…');
    await window.choose('Masking Rule for customers.phone', 'customers.phone');
    await window.choose('Masking Rule for customers.phone', 'constant');
    await window.answer('Masking Rule for customers.phone', '000');
    await window.page.locator('.tab.active[data-resource-name="masking.json"]').waitFor();
    await window.page.locator('.monaco-editor .view-line', { hasText: '"technique": "constant"' }).waitFor();
  });

  it('looks at some rows before and after masking, side by side', async () => {
    await window.contextMenu('Schemas', /^shopshop_reader@/, 'Preview Masking');
    const side = (which: 'original' | 'modified', text: string | RegExp): Locator =>
      window.page.locator(`.monaco-diff-editor .editor.${which} .view-line`, { hasText: text }).first();
    await side('original', /email\s+customer\d+@mailbox\.org/).waitFor({ timeout: 60_000 });
    await side('modified', /phone\s+000$/).waitFor();
    assert.equal(await side('modified', /mailbox\.org|Quarterman/).count(), 0);
    await window.screenshot('source-preview');
  });

  it('takes a subset, masked on its way, into the target', async () => {
    await window.contextMenu('Schemas', /^shopshop_reader@/, 'Take Subset…');
    await window.choose('Take Subset of shop', 'Root table');
    await window.choose('Where does the subset begin?', 'customers');
    await window.choose('Take Subset of shop', 'Rows of the root table');
    await window.answer('Rows of the root table', '40');
    await window.choose('Take Subset of shop', 'Take the subset');
    await window.toast(/40 rows in customers/).waitFor({ timeout: 90_000 });
    await window.screenshot('source-subset');
    const customers = await run<Record<string, string>>(
      await scene.embedded.connectionString('tdm_target'),
      'SELECT * FROM customers',
    );
    assert.equal(customers.length, 40);
    const text = JSON.stringify(customers);
    assert.doesNotMatch(text, /Quarterman|mailbox\.org|\+49 171/);
    assert.deepEqual([...new Set(customers.map(({ phone }) => phone))], ['000']);
    assert.ok(
      customers.every(({ tag }) => /^x0+$/.test(tag)),
      text.slice(0, 300),
    );
    const orphans = await run<{ count: string }>(
      await scene.embedded.connectionString('tdm_target'),
      'SELECT count(*) FROM orders WHERE customer_id NOT IN (SELECT id FROM customers)',
    );
    assert.deepEqual(orphans, [{ count: '0' }]);
  });

  it('sees after a change what became of the schema, and what was decided still holds', async () => {
    await run(shop.href, 'ALTER TABLE customers ADD nickname text');
    await window.runCommand('TDM: Discover Schema');
    await window.toast(/3 tables, 13 columns/).waitFor({ timeout: 60_000 });
    await window.rows('Schemas', /^nickname/).waitFor();
    await window.rows('Schemas', /^tag.*other_pii ✓/).waitFor();
    await window.contextMenu('Schemas', /^v3/, 'Compare Schema Versions');
    await window.choose('Compare v3 with', 'v2');
    await window.page.locator('.monaco-editor .view-line', { hasText: '+ column customers.nickname added' }).waitFor();
    await window.screenshot('source-compare');
  });

  it('is told in the masking file what nobody has classified, and decides it there', async () => {
    const file = path.join(scene.workspace, '.tdm/masking.json');
    const { rules } = JSON.parse(await readFile(file, 'utf8')) as { rules: object[] };
    assert.deepEqual(rules, [
      { schema: 'public', table: 'customers', column: 'phone', technique: 'constant', parameters: { value: '000' } },
    ]);
    await writeFile(file, '{ "rules": [], "fail_closed": true }');
    await window.quickOpen('masking.json');
    await window.page.locator('.monaco-editor .squiggly-warning').first().waitFor();
    await window.page.locator('.monaco-editor .view-line span', { hasText: 'true' }).last().click();
    await window.page.keyboard.press('Control+.');
    await window.page.locator('.action-widget', { hasText: 'customers.id is not personal' }).waitFor();
    await window.screenshot('source-fail-closed');
    await window.page.locator('.action-widget').getByText('customers.id is not personal').click();
    const tdm = await scene.embedded.connectionString('tdm');
    const decided = async (): Promise<string[]> =>
      (await run<{ said: string }>(tdm, `SELECT column_name || ': ' || pii_type AS said FROM column_decisions`)).map(
        ({ said }) => said,
      );
    await becomes(async () => (await decided()).sort(), ['id: none', 'tag: other_pii']);
  });

  it('keeps no password anywhere but in the secret storage', async () => {
    const dump = await run<{ text: string }>(
      await scene.embedded.connectionString('tdm'),
      `SELECT (query_to_xml('SELECT * FROM ' || quote_ident(table_name), true, true, ''))::text AS text
         FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    assert.ok(dump.length > 10);
    assert.ok(dump.every(({ text }) => !text.includes(PASSWORD)));
  });
});

async function run<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
