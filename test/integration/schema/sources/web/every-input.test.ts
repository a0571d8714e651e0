import { strict as assert } from 'node:assert';
import type { Browser, Page } from 'playwright-core';
import type { DescribedSchema } from '../../../../../client/src/engine/schema/sources/described';
import { describePages } from '../../../../../client/src/engine/schema/sources/web/describe-pages';
import { createGeneration } from '../../../../../client/src/engine/synthetic/generation';
import { planSynthetic } from '../../../../../client/src/engine/synthetic/plan';
import { launchChromium } from '../../../../editor/harness/browser';
import { collect } from '../../../../support/batches';
import { chromiumOrSkip } from './chromium';
import { EVERY_INPUT } from './every-input';
import { html, openSite, type Site } from './site';

const ROWS = 500;

/** A row as the page's fields take it; arrays are several choices. */
type Entry = Record<string, string | string[] | null>;

describe('a form of every kind of input', () => {
  let site: Site | undefined;
  let browser: Browser | undefined;
  let page: Page;
  let described: DescribedSchema;
  let entries: Entry[];

  before(async function () {
    this.timeout(300_000);
    const chromium = await chromiumOrSkip(this);
    const opened = await openSite();
    site = opened;
    opened.show({ '/robots.txt': (_, response) => html(response, '', 404), '/every': EVERY_INPUT });
    const bounds = { max_pages: 1, max_depth: 0, timeout_ms: 120_000 };
    described = await describePages([`${opened.origin}/every`], bounds, { findBrowser: () => chromium });
    entries = await entriesOf(described, 'en', ROWS);
    browser = await launchChromium();
    page = await browser.newPage();
    await page.goto(`${opened.origin}/every`);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('has a column for each of them', async () => {
    const fields = described.origins.flatMap(({ field }) => field ?? []);
    const names = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('form [name]')]
        .filter(({ type }) => !['hidden', 'submit', 'reset', 'button', 'image'].includes(type))
        .map(({ name }) => name),
    );
    assert.deepEqual([...fields].sort(), [...new Set([...names, 'about', 'level'])].sort());
  });

  it(`has ${ROWS} rows that the browser takes, each value as it is`, async () => {
    const refused = await page.evaluate(enterAll, entries);
    assert.deepEqual(refused.slice(0, 20), []);
  });

  for (const locale of ['de', 'pl', 'ja', 'ar']) {
    it(`has rows that the browser takes in ${locale}`, async () => {
      const refused = await page.evaluate(enterAll, await entriesOf(described, locale, 100));
      assert.deepEqual(refused.slice(0, 20), []);
    });
  }

  it('has rows that differ, and some without a value where none is asked for', () => {
    const distinct = (key: string): number => new Set(entries.map((entry) => JSON.stringify(entry[key]))).size;
    for (const key of ['name', 'code', 'email', 'price', 'birthday', 'letter'])
      assert.ok(distinct(key) > ROWS / 5, `${key}: ${distinct(key)}`);
    assert.ok(distinct('plan') === 2 && distinct('size') >= 3 && distinct('country') === 2);
    assert.ok(entries.every(({ password, password_repeat: repeated }) => password === repeated));
  });
});

async function entriesOf(described: DescribedSchema, locale: string, count: number): Promise<Entry[]> {
  const { schema, origins, ...rest } = described;
  const [table] = schema.tables;
  const config = { row_counts: { '*': count }, seed: 'tdm', literals: 'include' as const };
  const plan = planSynthetic({ schema, ...rest }, config, [{ name: locale, weight: 1 }]);
  const rows = await collect(table, (await createGeneration(plan)).batches(table.name));
  const fields = origins.filter(({ field }) => field !== null);
  return rows.map((row) =>
    Object.fromEntries(
      fields.map(({ field, column }) => {
        const at = table.columns.findIndex(({ name }) => name === column);
        const value = row[at];
        return [field ?? '', value !== null && table.columns[at].type.array ? listOf(value) : value];
      }),
    ),
  );
}

/** `{"a","b, c"}` as its elements. */
function listOf(text: string): string[] {
  const elements = [...text.slice(1, -1).matchAll(/"(?:[^"\\]|\\.)*"|[^",]+/g)];
  return elements.map(([element]) =>
    element.startsWith('"') ? element.slice(1, -1).replace(/\\(.)/g, '$1') : element,
  );
}

/** Runs in the page: enters each row, and says what the browser does not take as it is. */
function enterAll(rows: Entry[]): string[] {
  const form = document.forms[0];
  const refused: string[] = [];
  rows.forEach((row, at) => {
    form.reset();
    for (const [key, value] of Object.entries(row)) {
      const fields = [...document.querySelectorAll<HTMLInputElement>(`[name="${key}"], [id="${key}"]`)];
      const [field] = fields;
      const { type } = field;
      const values = Array.isArray(value) ? value : value === null ? [] : [value];
      let taken = true;
      if (type === 'radio' || (type === 'checkbox' && fields.length > 1)) {
        for (const one of fields) one.checked = values.includes(one.value);
        taken = fields.filter(({ checked }) => checked).length === values.length;
      } else if (type === 'checkbox') field.checked = value === 'true' || value === 't';
      else if (type === 'file') {
        const files = new DataTransfer();
        for (const name of values) files.items.add(new File(['x'], name));
        field.files = files.files;
        taken = values.every((name) => field.accept.split(',').some((extension) => name.endsWith(extension)));
      } else if (type === 'select-multiple') {
        const options = [...(field as unknown as HTMLSelectElement).options];
        for (const option of options) option.selected = values.includes(option.value);
        taken = options.filter(({ selected }) => selected).length === values.length;
      } else if (field.isContentEditable || field.getAttribute('role') !== null) field.textContent = values.join('');
      else if (value !== null) {
        const [text] = values;
        field.value = type === 'datetime-local' ? text.replace(' ', 'T') : text;
        // Browsers drop seconds that are 0, and what is no value of their kind; a slider moves to the next step.
        taken = ['range', 'number'].includes(type)
          ? Number(field.value) === Number(text)
          : ['time', 'datetime-local'].includes(type)
            ? field.value !== ''
            : field.value === text;
        // What a script enters is not looked at for its length.
        if (field.maxLength >= 0 && text.length > field.maxLength) taken = false;
        if (field.minLength >= 0 && text.length < field.minLength) taken = false;
      }
      if (!taken) refused.push(`row ${at}: ${key} does not take ${JSON.stringify(value)}`);
    }
    if (form.checkValidity()) return;
    for (const field of form.elements as unknown as HTMLInputElement[])
      if (!field.validity.valid)
        refused.push(`row ${at}: ${field.name} = ${JSON.stringify(row[field.name])}: ${field.validationMessage}`);
  });
  return refused;
}
