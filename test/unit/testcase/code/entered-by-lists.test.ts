import { describeEntered } from '../../../support/entered';

describeEntered('what is chosen of lists that are no <select>', [
  {
    of: 'an option by what it says, of what calls itself a list, in Capybara',
    files: {
      'spec/features/a_spec.rb': `describe 'a' do
  it 'chooses' do
    find('#agselectstate').click
    find('[role="menuitem"]', text: 'California').click
    fill_in 'aginputcity', with: 'Irvine'
  end
end
`,
    },
    fields: ['state=California', 'city=Irvine'],
  },
  {
    of: 'an option of what was typed into, and not of the list before it',
    files: {
      'a.cy.js': `it('x', () => {
        cy.get('#mui-component-select-lang').click();
        cy.get('.MuiList-root li').contains('English').click();
        cy.get('[name="category"]').type('b');
        cy.get('.MuiAutocomplete-popper').find('li').contains('Books').click(); });`,
    },
    fields: ['lang=English', 'category=Books'],
  },
  {
    of: 'nothing of a menu',
    files: {
      'a.cy.js': `it('x', () => {
        cy.get('#user-dropdown').click();
        cy.get('.item').contains('Settings').click(); });`,
    },
    fields: [],
  },
]);

describeEntered('how fields are called', [
  {
    of: 'a group by its name, an id by its words as its variable tells them apart, a file by what it is',
    files: {
      'a.test.js': `const UNIT_COST = '#unitcost';
        it('x', async () => {
          await page.fill('[data-test-id="group-name-input"]', 'Staff');
          await page.fill(UNIT_COST, '12.5');
          await page.fill('#quantity-select0-key-0', '3');
          await page.setInputFiles('input[type="file"]', 'rose.jpeg');
          await page.check('//input[@value="male"]'); });`,
    },
    fields: ['group_name=Staff', 'unit_cost=12.5', 'quantity=3', 'file=rose.jpeg', 'gender=male'],
  },
]);

describeEntered('page objects', [
  {
    of: 'one that TypeScript exports as a whole',
    files: {
      'a.spec.ts': `import form from './form';
        Scenario('x', ({ I }) => { form.fill(); });`,
      'form.ts': `const { I } = inject();
        export = { city: '#city', fill() { I.fillField(this.city, 'Rome'); } }`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'the nearest of many that have the same names',
    files: {
      'ann/ATest.java': `import org.openqa.selenium.WebDriver; class ATest { @Test void a() { new P1(driver).go().go().go().enter(); } }`,
      ...Object.fromEntries(
        Array.from({ length: 15 }, (_, i) => i).flatMap((i) =>
          ['P1', 'P2', 'P3', 'P4'].map((name, at) => [
            `${i === 0 ? 'ann' : `p${String(i)}`}/${name}.java`,
            `import org.openqa.selenium.By; class ${name} { WebDriver driver; ${name === 'P4' ? `void enter() { driver.findElement(By.id("city")).sendKeys("${i === 0 ? 'Rome' : 'Oslo'}"); }` : `P${String(at + 2)} go() { return new P${String(at + 2)}(driver); }`} }`,
          ]),
        ),
      ),
    },
    fields: ['city=Rome'],
  },
]);

describeEntered('options of a list that is found first', [
  {
    of: 'by their place, and by what they say',
    files: {
      'a_spec.rb': `feature 'x' do
  scenario 'y' do
    find('#country').find_all('option').last.select_option
    within('#language') { find_all('option').last.select_option }
    find('#color').find('option', text: 'Red').select_option
  end
end`,
    },
    fields: ['country=null', 'language=null', 'color=Red'],
  },
]);

describeEntered('options of lists that are built of anything', [
  {
    of: 'by what they say, among what Playwright filters',
    files: {
      'a.spec.ts': `test('x', async ({ page }) => {
  await page.locator('#language').click();
  const options = page.locator('.ant-select-dropdown:visible').locator('.ant-select-item-option');
  await options.filter({ hasText: 'Italian' }).first().click();
  await page.locator('#color').click();
  await page.locator('.dropdown-item', { hasText: 'Red' }).click();
});`,
    },
    fields: ['language=Italian', 'color=Red'],
  },
  {
    of: 'in what is laid over the page, and in what its name calls a list',
    files: {
      'a.cy.js': `import at from './at';
it('x', () => {
  cy.xpath(at.drpSizeXpath).click().get(at.dropdownMenuList).contains('Small').click();
  cy.get('#kind').click();
  cy.get('.overlayAnimation li').contains('Round').click();
});`,
      'at.js': `export default { drpSizeXpath: "//div[@id='size' and @role='button']", dropdownMenuList: '.paper > .items' };`,
    },
    fields: ['size=Small', 'kind=Round'],
  },
]);

describeEntered('lists that a helper opens', [
  {
    of: 'by a label, with a box to look for the option in it, and options that only a variable tells',
    files: {
      'a.cy.js': `import { made } from './made';
it('x', () => {
  cy.dropdown('Kind', 'Round');
  cy.searchableDropdown('Province', made().province);
  cy.pickOption('Size', made().size);
});`,
      'commands.js': `Cypress.Commands.add('dropdown', (label, item) => {
  cy.contains('label', label).click({ force: true });
  cy.get('.max-h-80').within(() => {
    if (item === made()) cy.get('div').first().click();
    else cy.contains('div', item).click({ force: true });
  });
});
Cypress.Commands.add('searchableDropdown', (label, item) => {
  cy.contains('label', label).click();
  cy.get('input[type="search"]').click().clear().type(item);
  cy.contains('.max-h-80 div', item).click();
});
Cypress.Commands.add('pickOption', (label, item) => {
  cy.xpath(\`//input[@aria-label="\${label}"]\`).click();
  const sizeOption = cy.xpath(\`//span[@title='\${item}']\`);
  sizeOption.click();
});`,
    },
    fields: ['kind=Round', 'province=null', 'size=null'],
  },
  {
    of: 'and no option of what is only a button that opens another',
    files: {
      'a.cy.js': `it('x', () => {
  cy.get('button.dropdown-toggle.selectpicker').contains('Indoor/Outdoor').click().get('div.dropdown-menu').contains('Indoors').click();
  cy.get('button.dropdown-toggle.selectpicker').contains('Select sport').click().get('div.dropdown-menu').contains('Tennis').click();
});`,
    },
    fields: ['sport=Tennis'],
  },
  {
    of: "by what is typed into the library's own box that looks through it",
    files: {
      'a.cy.js': `it('x', () => {
  cy.get('#first_name').type('Ann');
  cy.get('#select2-billing_country-container').click();
  cy.get('.select2-search__field').click().type('Peru');
  cy.get('.select2-results__option').contains('Peru').click();
  cy.get('.select2-selection__rendered').last().click();
  cy.get('.select2-search__field').type('Lima');
});`,
    },
    fields: ['first_name=Ann', 'billing_country=Peru'],
  },
]);

describeEntered('options by their values', [
  {
    of: 'of what was clicked before',
    files: {
      'a.cy.js': `it('x', () => {
        cy.get('#state-select').click().get('ul > li[data-value="Ohio"]').click(); });`,
    },
    fields: ['state=Ohio'],
  },
  {
    of: 'that are looked for in the box of a list which only its variable names',
    files: {
      'a.spec.ts': `test('x', async ({ page }) => {
  const customerDropdown = page.locator('span.select2-selection--single').first();
  await customerDropdown.click();
  await page.locator('input.select2-search__field:visible').fill('Ann');
  await page.locator('li.select2-results__option').first().click();
});`,
    },
    fields: ['customer=Ann'],
  },
]);

describeEntered('options that are gone through', [
  {
    of: 'the one that says what is compared to it',
    files: {
      'a.test.js': `const { By } = require('selenium-webdriver');
async function pick(list, text) {
  for (const option of await list.findElements(By.css('option'))) {
    if ((await option.getText()) === text) { await option.click(); break; }
  }
}
it('x', async () => { await pick(await driver.findElement(By.name('zone')), 'North'); });`,
    },
    fields: ['zone=North'],
  },
  {
    of: 'in Playwright, of the list that was opened',
    files: {
      'a.spec.ts': `test('x', async ({ page }) => {
  await page.locator('#city-select').click();
  for (const option of await page.locator('li.option').all()) {
    if ((await option.textContent())?.trim() === 'Rome') await option.click();
    if ((await option.textContent())?.includes(process.env.X)) await option.click();
  } });`,
    },
    fields: ['city=Rome'],
  },
]);

describeEntered('what a list of a longer form is given in turns', [
  {
    of: 'one row, with what follows',
    files: {
      'a.spec.ts': `test('x', async ({ page }) => {
  await page.fill('#place', 'Rome');
  for (const tag of ['sea', 'sun']) await page.selectOption('#tags', tag);
  await page.fill('#guests', '2');
});`,
    },
    fields: ['place=Rome', 'tags=sea', 'guests=2'],
  },
]);
