import { describeEntered, type EnteredCase } from '../../../support/entered';

const one = (of: string, path: string, body: string, ...fields: string[]): EnteredCase => ({
  of,
  files: {
    [path]: path.endsWith('.cy.js')
      ? `describe('the form', () => { it('x', () => { ${body} }); });`
      : `import { test } from '@playwright/test';\ntest('x', async ({ page }) => { ${body} });`,
  },
  fields,
});
const playwright = (of: string, body: string, ...fields: string[]): EnteredCase =>
  one(of, 'a.spec.ts', body, ...fields);
const cypress = (of: string, body: string, ...fields: string[]): EnteredCase => one(of, 'a.cy.js', body, ...fields);

describeEntered('what is chosen in a group that has a name', [
  playwright(
    'a radio button by its role',
    "await page.getByRole('radiogroup', { name: 'Bale size' }).getByRole('radio', { name: 'Huge' }).check();",
    'bale_size=Huge',
  ),
  playwright(
    'what a label says, in a fieldset',
    "await page.locator('fieldset').filter({ hasText: 'Bale kind' }).getByLabel('Straw').check();",
    'bale_kind=Straw',
  ),
  playwright(
    'no box that calls itself one',
    "await page.getByRole('group', { name: 'Extras' }).getByRole('checkbox', { name: 'Lid' }).check();",
    'lid=true',
  ),
  playwright(
    'what is typed there goes by its own label',
    "await page.getByRole('group', { name: 'Measures' }).getByLabel('Weight').fill('4');",
    'weight=4',
  ),
  playwright(
    'nothing by a button',
    "await page.getByRole('group', { name: 'Extras' }).getByRole('button', { name: 'Lid' }).click(); await page.getByRole('group', { name: 'Extras' }).getByText('Add another').click();",
  ),
  cypress(
    'the label under a legend',
    "cy.contains('legend', 'Bale kind').parent('fieldset').contains('label', 'Straw').click();",
    'bale_kind=Straw',
  ),
  cypress(
    'by a value, within the fieldset',
    "cy.get('form').contains('legend', 'Bale kind').parent().within(() => { cy.get('[value=straw]').check() });",
    'bale_kind=straw',
  ),
  cypress(
    'by a label, within a group',
    "cy.findByRole('group', { name: 'Bale kind' }).within(() => { cy.findByLabelText('Straw').check() });",
    'bale_kind=Straw',
  ),
]);

describeEntered('what elements hold and lie in', [
  playwright(
    'the label of what holds it',
    "await page.locator('.form-group', { has: page.getByText('Bale kind') }).locator('input').fill('hay');",
    'bale_kind=hay',
  ),
  playwright(
    'what else it is',
    "await page.getByRole('textbox').and(page.getByPlaceholder('Weight')).fill('4');",
    'weight=4',
  ),
  cypress(
    'a label of a part of the page is no name of that part',
    "const parent = 'body'; cy.get(parent).contains('label', 'Weight').invoke('attr', 'for').then((id) => cy.get('#' + id).select('4'));",
    'weight=4',
  ),
  cypress(
    'an option of an open list, whatever shows it',
    "cy.get('#city').click(); cy.get('.select-options').contains('li', 'Rome').click();",
    'city=Rome',
  ),
  cypress('nothing of a button inside', "cy.get('form').contains('button', 'Save').click();"),
]);
