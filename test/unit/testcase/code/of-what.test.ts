import assert from 'node:assert/strict';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { sourcesOf } from '../../../../server/src/testcase/sources/source-table';

const told = async (files: Record<string, string>): Promise<string[]> => {
  const [first, ...others] = Object.entries(files).map(([path, text]) => ({ path, text }));
  const { scenarios } = await readTestFile(first.path, first.text, sourcesOf(others));
  return scenarios[0].entities.flatMap(({ name, fields }) => fields.map((field) => `${name}.${field.name}`));
};

const spec = (body: string): Record<string, string> => ({
  'a.spec.ts': `import { test } from '@playwright/test';\ntest('x', async ({ page }) => {\n${body}\n});\n`,
});

describe('of what the fields of a form are', () => {
  it('says the form or the dialog that they are looked for in', async () => {
    const body = (scope: string): string => `const box = page.locator('${scope}');
      await box.getByLabel('Full name').fill('Ida Holm');
      await box.getByLabel('Email').fill('ida@holm.example');`;
    assert.deepEqual(await told(spec(body('#viewing-dialog'))), ['viewings.full_name', 'viewings.email']);
    assert.deepEqual(await told(spec(body('form.review'))), ['reviews.full_name', 'reviews.email']);
    assert.deepEqual(await told(spec(body('form.fast'))), ['users.full_name', 'users.email']);
    assert.deepEqual(await told(spec(body('main'))), ['users.full_name', 'users.email']);
    assert.deepEqual(await told(spec(`await page.fill('#new_pledge input[name=amount]', '5');`)), ['pledges.amount']);
  });

  it('says what signs in by its name, whatever it goes on with, and whatever the test makes', async () => {
    const tests = (helper: string): Record<string, string> => ({
      'PermitTests.cs': `using OpenQA.Selenium; class PermitTests { IWebDriver driver;
  [Test] public void CreatesPermit() { ${helper}("ida", "pw"); driver.FindElement(By.Id("title")).SendKeys("Pier"); }
  void ${helper}(string who, string secret) { driver.FindElement(By.Id("Name")).SendKeys(who);
    driver.FindElement(By.Id("Password")).SendKeys(secret); driver.FindElement(By.Id("submitButton")).Click(); } }`,
    });
    const users = ['users.name', 'users.password', 'permits.title'];
    assert.deepEqual(await told(tests('LoginToPlatform')), users);
    assert.deepEqual(await told(tests('SignInAs')), users);
    assert.deepEqual(await told(tests('Protect')), ['permits.name', 'permits.password', 'permits.title']);
  });

  it('says what is registered, where nobody signs up', async () => {
    const titled = (title: string): Record<string, string> => ({
      'a.spec.ts': `import { test } from '@playwright/test';\ntest('${title}', async ({ page }) => {\n  await page.fill('#sigla', 'x');\n  await page.fill('#apelido', 'y');\n});\n`,
    });
    assert.deepEqual(await told(titled('Cadastro de uma modalidade')), ['modalidades.sigla', 'modalidades.apelido']);
    assert.deepEqual(await told(titled('Cadastro de novo usuario')), ['users.sigla', 'users.apelido']);
  });

  it('says no class of one control', async () => {
    const files = {
      'a.spec.ts': `import { FormDialog } from './form';
test('x', async ({ page }) => { await new FormDialog(page).berth.search('B12'); });`,
      'form.ts': `import { ComboboxSearch } from './box';
export class FormDialog { constructor(page) { this.berth = new ComboboxSearch(page.locator('berth-combobox')); } }`,
      'box.ts': `export class ComboboxSearch {
  constructor(root) { this.root = root; }
  async search(text) { await this.root.locator('kit-searchbar input').fill(text); }
}`,
    };
    assert.deepEqual(await told(files), ['records.berth']);
  });

  it('says the page object, also where the test itself uses its elements', async () => {
    const page = (name: string): string => `export class ${name} {
      constructor(page) { this.fullName = page.locator('#full_name'); this.street = page.locator('#street'); }
    }`;
    const test = (name: string): string => `import { test } from '@playwright/test';
      import { ${name} } from './page';
      test('x', async ({ page }) => {
        const it = new ${name}(page);
        await it.fullName.fill('Ida Holm');
        await it.street.fill('Elm Road');
      });`;
    const of = (name: string): Promise<string[]> => told({ 'a.spec.ts': test(name), 'page.ts': page(name) });
    assert.deepEqual(await of('DeliveryPage'), ['deliveries.full_name', 'deliveries.street']);
    assert.deepEqual(await of('ShopPage'), ['users.full_name', 'users.street']);
    assert.deepEqual(await of('PolicyDetailsPage'), ['policies.full_name', 'policies.street']);
    assert.deepEqual(await of('OpenedPolicyPage'), ['policies.full_name', 'policies.street']);
  });

  it('is nothing of what is done, and no card that only expires', async () => {
    const typed = (...ids: string[]): Promise<string[]> =>
      told(spec(ids.map((id) => `await page.fill('#${id}', '5');`).join('\n')));
    assert.deepEqual(await typed('edit_weight', 'edit_height', 'edit_depth'), [
      'records.weight',
      'records.height',
      'records.depth',
    ]);
    assert.deepEqual(await typed('expiration_date', 'dose'), ['records.expiration_date', 'records.dose']);
    assert.deepEqual(await typed('expiration_date', 'cvv'), ['payments.expiration_date', 'payments.cvv']);
  });

  it('says an address to make things at, in the language that says so', async () => {
    const at = (url: string): Promise<string[]> =>
      told(spec(`await page.goto('${url}');\nawait page.fill('#vorname', 'Ida');`));
    assert.deepEqual(await at('/hunde/neu'), ['hunde.vorname']);
    assert.deepEqual(await at('/meldungen/neu'), ['meldungen.vorname']);
    assert.deepEqual(await at('/avis/nouveau'), ['avis.vorname']);
    assert.deepEqual(await at('/seafarers/new'), ['seafarers.vorname']);
  });

  it('say two words that are one thing', async () => {
    const body = `await page.getByRole('link', { name: 'Standing orders' }).click();\nawait page.fill('#amount', '5');`;
    assert.deepEqual(await told(spec(body)), ['standing_orders.amount']);
  });

  it('are columns of what stands in front of their brackets', async () => {
    const body = `await page.fill('[name="driver[licence_no]"]', 'H1');\nawait page.fill('[name="driver[licence_scan]"]', 'a.png');`;
    assert.deepEqual(await told(spec(body)), ['drivers.licence_no', 'drivers.licence_scan']);
  });

  it('says what reports file the test under', async () => {
    const test = `import static com.codeborne.selenide.Selenide.*;
      @Feature("Shop")
      class A {
        @Test
        @Story("Vouchers")
        void refusesOldOnes() { $("#percent").setValue("5"); }
      }`;
    assert.deepEqual(await told({ 'A.java': test }), ['vouchers.percent']);
  });
});

describe('what helpers do by the kind of what they are given', () => {
  const entered = async (files: Record<string, string>): Promise<string[]> => {
    const [first, ...others] = Object.entries(files).map(([path, text]) => ({ path, text }));
    const { scenarios } = await readTestFile(first.path, first.text, sourcesOf(others));
    return scenarios[0].entities.flatMap(({ fields }) => fields.map(({ name, value }) => `${name}=${value}`));
  };
  const fields = ['city=Oslo', 'floors=3', 'garden=true', 'rooms=Kitchen'];

  it('in TypeScript', async () => {
    const helper = `export async function fill(page, values) {
      for (const [label, value] of Object.entries(values)) {
        const field = page.getByLabel(label);
        if (typeof value === 'boolean') await field.setChecked(value);
        else if (Array.isArray(value)) await field.selectOption(value);
        else await field.fill(String(value));
      }
    }`;
    const body = `await fill(page, { City: 'Oslo', Floors: 3, Garden: true, Rooms: ['Kitchen', 'Attic'] });`;
    const test = spec(body)['a.spec.ts'];
    assert.deepEqual(
      await entered({ 'a.spec.ts': `import { fill } from './fill';\n${test}`, 'fill.ts': helper }),
      fields,
    );
  });

  it('in Python', async () => {
    const test = `from playwright.sync_api import Page

def fill(page, values):
    for label, value in values.items():
        field = page.get_by_label(label)
        if isinstance(value, bool):
            field.set_checked(value)
        elif isinstance(value, (list, tuple)):
            field.select_option(value)
        else:
            field.fill(str(value))

def test_x(page: Page):
    fill(page, {"City": "Oslo", "Floors": 3, "Garden": True, "Rooms": ["Kitchen", "Attic"]})
`;
    assert.deepEqual(await entered({ 'test_a.py': test }), fields);
  });

  it('in Ruby', async () => {
    const test = `require 'capybara/rspec'
def fill(values)
  values.each do |label, value|
    case value
    when true, false then check label
    when Array then value.each { |one| select one, from: label }
    else fill_in label, with: value
    end
  end
end
feature 'x' do
  scenario 'y' do
    fill('City' => 'Oslo', 'Floors' => 3, 'Garden' => true, 'Rooms' => ['Kitchen'])
  end
end
`;
    assert.deepEqual(await entered({ 'a_spec.rb': test }), fields);
  });
});
