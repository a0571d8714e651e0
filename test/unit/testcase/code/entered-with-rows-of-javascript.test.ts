import assert from 'node:assert/strict';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { sourcesOf } from '../../../../server/src/testcase/sources/source-table';
import { describeEntered } from '../../../support/entered';

const DATA = {
  'data/crew.json': '[{"rank":"mate","ship":"Ida"},{"rank":"cook","ship":"Asta"}]',
  'data/crew.csv': 'rank,ship\nmate,Ida\ncook,Asta\n',
};

/** Values of the one field that tests enter, by title. */
const values = async (body: string): Promise<Record<string, string>> => {
  const text = `import { test } from '@playwright/test';
import crew from './data/crew.json';
${body}`;
  const others = Object.entries(DATA).map(([path, text]) => ({ path, text }));
  const { scenarios } = await readTestFile('a.spec.ts', text, sourcesOf(others));
  return Object.fromEntries(
    scenarios.map(({ name, entities }) => [
      name,
      [...new Set(entities.flatMap(({ rows }) => rows.flatMap(({ values }) => Object.values(values))))].join('|'),
    ]),
  );
};

const enters = (what: string): string => `async ({ page }) => { await page.fill('#ship', ${what}); });`;

describe('rows that loops around tests go through', () => {
  it('are counted, numbered, chosen', async () => {
    const all = await values(`
for (let i = 0; i < crew.length; i++) test(\`counted \${i}\`, ${enters('crew[i].ship')}
for (const [i, one] of crew.entries()) test(\`numbered \${i}\`, ${enters('one.ship')}
crew.filter((one) => one.rank !== 'mate').forEach((one) => { test('chosen', ${enters('one.ship')} });`);
    assert.deepEqual(all, { 'counted ${i}': 'Ida|Asta', 'numbered ${i}': 'Ida|Asta', chosen: 'Asta' });
  });

  it('are read from CSV', async () => {
    const all = await values(`import { parse } from 'csv-parse/sync';
const rows = parse(fs.readFileSync(path.join(__dirname, 'data/crew.csv')), { columns: true });
const lists = parse(fs.readFileSync('data/crew.csv'));
for (const row of rows) test('a record', ${enters('row.ship')}
test('a list', ${enters('lists[2][1]')}`);
    assert.deepEqual(all, { 'a record': 'Ida|Asta', 'a list': 'Asta' });
  });
});

describe('what is made of records', () => {
  it('is one of a list, a copy, what several say, the rest', async () => {
    const all = await values(`
const by = (rank) => crew.find((one) => one.rank === rank);
test('found', ${enters(`by('cook').ship`)}
test('not told', ${enters(`crew.find((one) => one.rank === process.env.RANK).ship`)}
test('copied', ${enters('structuredClone(crew[0]).ship')}
test('joined', ${enters(`Object.assign({}, crew[0], { ship: 'Vera' }).ship`)}
test('rest', async ({ page }) => { const { rank, ...rest } = crew[1]; await page.fill('#ship', rest.ship); });`);
    assert.deepEqual(all, { found: 'Asta', 'not told': '', copied: 'Ida', joined: 'Vera', rest: 'Asta' });
  });
});

describeEntered('chains of JavaScript', [
  {
    of: 'a test of TestCafe with a set-up of its own, files within a chain',
    files: {
      'a.test.js': `import { Selector } from 'testcafe';
fixture\`Orders\`.page\`https://x.example/orders/new\`;
test.before(async (t) => { await t.maximizeWindow(); })('a', async (t) => {
  await t.typeText('#town', 'Rome').setFilesToUpload('#papers', ['a.pdf']);
});`,
    },
    fields: ['town=Rome', 'papers=a.pdf'],
  },
  {
    of: 'an option of Protractor by its text',
    files: {
      'a.e2e-spec.js': `describe('x', () => { it('y', () => {
  element(by.name('country')).element(by.cssContainingText('option', 'Italy')).click();
  element(by.cssContainingText('.nav', 'Reports')).click();
}); });`,
    },
    fields: ['country=Italy'],
  },
  {
    of: 'the control beside what says its name',
    files: {
      'a.cy.js': `describe('x', () => { it('y', () => {
  cy.contains('Nickname').parent().find('input').type('nn');
  cy.contains('Orders').parent().find('.row').click();
}); });`,
    },
    fields: ['nickname=nn'],
  },
  {
    of: 'lists of which some places were filled',
    files: {
      'a.spec.ts': `import { test } from '@playwright/test';
test('y', async ({ page }) => {
  const ports = ['Ayr'];
  ports[2] = 'Cork';
  for (const port of ports) await page.fill('#port', port);
});`,
    },
    fields: ['port=Ayr'],
  },
]);
