import { describeEntered, type EnteredCase } from '../../../support/entered';

const of = (of: string, body: string, ...fields: string[]): EnteredCase => ({
  of,
  files: {
    'a.spec.ts': `import { test } from '@playwright/test';
function formatArrival(day) { return pad(day.year); }
class Dropdown {
  constructor(private root) {}
  async selectByText(text: string) { await this.root.click(); await page.locator(\`//li[text()="\${text}"]\`).click(); }
}
class ComboWithSearch {
  constructor(private box) {}
  async find(text: string) { await this.box.find('app-searchbar input').fill(text); }
}
class BalePage {
  state = new Dropdown(page.locator('.x-dd').nth(1));
  depot = new ComboWithSearch(page.locator('.x-cb').nth(1));
}
test('x', async ({ page }) => { ${body} });`,
  },
  fields,
});

describeEntered("what a project's own controls are called", [
  of('what one chooses by its text', "await new BalePage().state.selectByText('Shut');", 'state=Shut'),
  of('what is typed into a part of one', "await new BalePage().depot.find('North');", 'depot=North'),
  of(
    "the boxes of Microsoft's sign-in",
    "await page.fill('#i0116', 'a@b.example'); await page.fill('#i0118', 'x');",
    'email=a@b.example',
    'password=x',
  ),
  of('what formats a value', "await page.fill('.x7', formatArrival(day));", 'arrival=null'),
  of('no menu of what to do', "const menu = new Dropdown(page.locator('.menu')); await menu.selectByText('Delete');"),
]);
