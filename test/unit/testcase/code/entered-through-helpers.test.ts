import { describeEntered } from '../../../support/entered';

const wdio = (...steps: string[]): string =>
  `import { UserPage, Page } from './pages/user.page';\nit('enters', async () => {\n${steps.join('\n')}\n});`;

describeEntered('what helpers of JavaScript enter that know little of it', [
  {
    of: 'fields by the keys of a record',
    files: {
      'a.spec.js': wdio(`await new UserPage().fill({ lastName: 'Lee', city: 'Rome' });`),
      'user.page.js': `export class UserPage {
  get lastName() { return $('w-box[value="w.l"] input'); }
  get city() { return $('w-box[value="w.c"] input'); }
  async fill(user) { for (const key in user) await this[key].setValue(user[key]); }
}`,
    },
    fields: ['last_name=Lee', 'city=Rome'],
  },
  {
    of: 'pairs of a map, and of Object.entries',
    files: {
      'a.spec.js': wdio(
        `const rows = new Map([['Queue Name', 'fast']]);`,
        `for (const key of rows.keys()) await $(\`//label[text()='\${key}']/input\`).setValue(rows.get(key));`,
        `for (const [key, value] of Object.entries({ city: 'Rome' })) await $(\`#\${key}\`).setValue(value);`,
      ),
    },
    fields: ['queue_name=fast', 'city=Rome'],
  },
  {
    of: 'a template of a locator whose places are filled in, or not',
    files: {
      'a.spec.js': wdio(`await new Page().type(locators.any, 'Rome', 'City');`, `await new Page().type(locators.one, 'Ann');`), // prettier-ignore
      'page.js': `export class Page {
  of(locator, ...params) { params.forEach((param) => { locator = locator.replace('<<param>>', param); }); return locator; }
  async type(locator, value, ...params) { locator = this.of(locator, params); await $(locator).setValue(value); }
}`,
      'locators.js': `export const locators = { any: "//label[text()='<<param>>']/input", one: "//input[@name='firstName']" };`,
    },
    fields: ['city=Rome', 'first_name=Ann'],
  },
  {
    of: 'a method of an element by its name',
    files: {
      'a.test.js': `const { By } = require('selenium-webdriver');
const run = async (id, method, param) => { const element = await driver.findElement(By.id(id)); return element[method](param); };
it('enters', async () => { await run('city', 'sendKeys', 'Rome'); });`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'a page that an index gives another name',
    files: {
      'a.spec.ts': `import { Login } from '@pages/Index';
test('enters', async (t) => { await Login.as(t, 'ann'); });`,
      'model/Index.ts': `import LogInPage from './LoginPage';\nexport { LogInPage as Login };`,
      'model/LoginPage.ts': `import { Selector } from 'testcafe';
class LogInPage { private name = Selector('#user-name'); async as(t, name) { await t.typeText(this.name, name); } }
export default new LogInPage();`,
    },
    fields: ['username=ann'],
  },
  {
    of: 'keys of an element, and no keys that move',
    files: {
      'a.spec.js': wdio(
        `browser.element('~Enter your city').keys('Rome');`,
        `browser.element('~Enter your city').keys('Tab');`,
        `await $('#street').click();`,
        `await browser.keys('Main St');`,
        `await browser.keys(['Control', 'v']);`,
        `await browser.keys('ArrowDown');`,
      ),
    },
    fields: ['city=Rome', 'street=Main St'],
  },
  {
    of: 'two dates that only a number tells apart',
    files: {
      'a.spec.ts': `test('enters', async ({ page }) => {
  await page.locator('#date_input1').fill('01/02/2000');
  await page.locator('#date_input2').fill('03/04/2000');
});`,
    },
    fields: ['date_1=01/02/2000', 'date_2=03/04/2000'],
  },
  {
    of: 'an element that its locator names only by how it is built',
    files: {
      'a.spec.js': wdio(
        `await form.employeeId.setValue('7');`,
        `cy.get('.custom-control-input').check('Female');`,
        `cy.get('footer #subscribe_email').type('ann@example.com');`,
        `cy.get('#passp-field-login').type('ann');`,
        `cy.get('[data-test-id="checkbox-is-active"]').check();`,
        `cy.get('[data-test-id="input-handle"]').type('one');`,
        `$("//div[@contenteditable='true']").setValue('Hi');`,
      ),
      'form.js': `class Form { get employeeId() { return $$('[data-testid="custom-input"]')[1]; } }\nexport const form = new Form();`, // prettier-ignore
    },
    fields: ['employee_id=7', 'gender=Female', 'email=ann@example.com', 'login=ann', 'active=true', 'handle=one'],
  },
  {
    of: 'data of a file that hooks of Cypress keep under a name',
    files: {
      'cypress/e2e/a.cy.js': `describe('x', () => {
  beforeEach(() => { cy.fixture('user').as('user'); });
  it('enters', function () {
    cy.get('#city').type(this.user.city);
    cy.get('@user').then((user) => { cy.get('#street').type(user.street); });
  });
});`,
      'cypress/fixtures/user.json': '{"city": "Rome", "street": "Main St"}',
    },
    fields: ['city=Rome', 'street=Main St'],
  },
  {
    of: 'what a step of a report gives back, and of TestCafe behind what it expects',
    files: {
      'a.test.js': `import { Selector } from 'testcafe';
const city = Selector('#city');
test('enters', async (t) => {
  const street = await allure.step('finds it', async () => Selector('#street'));
  await t.expect(city.value).eql('', 'is empty').typeText(city, 'Rome').typeText(street, 'Main St');
});`,
    },
    fields: ['city=Rome', 'street=Main St'],
  },
  {
    of: 'a label that is a pattern, and elements that are called by what they are held by',
    files: {
      'a.spec.js': `import { page as form } from './form.page';
test('enters', async ({ page }) => {
  await page.getByRole('textbox', { name: /^Write your article/i }).fill('Long');
  await form.phoneNumberId.fill('123');
  await form.genderFemale.click();
  form.clickCheckbox();
});`,
      'form.page.js': `class Form {
  constructor() { this.phoneNumberId = $('#input_6'), this.genderFemale = $('[for="gender-radio-2"]'); }
  clickCheckbox() { $('[name=urgent]').click(); }
}
export const page = new Form();`,
    },
    fields: ['article=Long', 'phone=123', 'gender=Female', 'urgent=true'],
  },
  {
    of: 'a page of CodeceptJS that its configuration calls as it calls itself',
    files: {
      'a_test.js': `Scenario('enters', ({ I, config }) => { I.fillField('#email', config.user.email); });`,
      'codecept.conf.js': `exports.config = { include: { config: './settings.js' } };`,
      'settings.js': `module.exports = { user: { email: 'ann@example.com' } };`,
    },
    fields: ['email=ann@example.com'],
  },
  {
    of: 'lists that are made of others, counted through and handed over as the rest',
    files: {
      'a.spec.js': `const { Table } = require('./table.page');
const fields = { FirstName: { placeholder: 'First Name' }, Salary: { placeholder: 'Salary' } };
const users = [{ FirstName: 'Ann', Salary: '7' }];
it('enters', async () => {
  const row = Object.keys(fields).map((key) => users[0][key]);
  await new Table(driver).add(Object.values(fields).map((one) => one.placeholder), row);
});`,
      'table.page.js': `class Table {
  constructor(driver) { this.driver = driver; }
  async set(label, value) { await this.driver.findElement({ xpath: \`//input[@placeholder='\${label}']\` }).sendKeys(value); }
  async add(labels, ...rows) {
    for (let j = 0; j < rows.length; j++) {
      for (let i = 0; i < labels.length; i++) await this.set(labels[i], rows[j][i]);
    }
  }
}
module.exports = { Table };`,
    },
    fields: ['first_name=Ann', 'salary=7'],
  },
  {
    of: 'what is left out where nothing is given, and radio buttons that a variable chooses',
    files: {
      'a.spec.ts': `import { Booking } from './booking.page';
test('enters', async ({ page }) => {
  await new Booking(page).book('Medicare', 'Rome');
  const size = sizes.any();
  await page.getByRole('radio', { name: size }).check();
});`,
      'booking.page.ts': `export class Booking {
  constructor(private readonly page: Page) {}
  programRadio(program: string) { return this.page.getByRole('radio', { name: program }); }
  async book(healthProgram: string, city: string, search = '') {
    if (search !== '') await this.page.fill('#search', search);
    await this.programRadio(healthProgram).click();
    await this.page.fill('#city', city);
  }
}`,
    },
    fields: ['health_program=Medicare', 'city=Rome', 'size=null'],
  },
  {
    of: 'TestCafe in chains behind the window, of a page of its own, once for each row',
    files: {
      'a.test.js': `import { Selector, test } from 'testcafe';
const rows = [{ login: 'ann' }, { login: 'bob' }];
rows.forEach((row) => {
  console.log(row);
  test.page('https://example.com/')
  (\`Login \${row.login}\`, async (t) => {
    await t.maximizeWindow().typeText('#login', row.login).click('#checkBoxTerms').click('#selectAllCheckbox');
  });
});`,
    },
    fields: ['login=ann', 'terms=true'],
    rows: [
      { login: 'ann', terms: 'true' },
      { login: 'bob', terms: 'true' },
    ],
  },
  {
    of: 'elements of Android by their ids',
    files: {
      'a.spec.js': `it('enters', async () => {
  const box = await $('android=new UiSelector().resourceId("org.app:id/city")');
  await box.addValue('Rome');
});`,
    },
    fields: ['city=Rome'],
  },
]);

describeEntered('what is added to a framework', [
  {
    of: "Cypress' commands in a chain of others",
    files: {
      'a.cy.js': `it('x', () => { cy.fillAt("//input[@name='city']", 'Rome').fillAt("//input[@name='street']", 'Via 1').should('exist'); });`,
      'commands.js': `Cypress.Commands.add('fillAt', (path, text) => { cy.xpath(path).type(text) });`,
    },
    fields: ['city=Rome', 'street=Via 1'],
  },
  {
    of: "commands that WebdriverIO's configuration adds before all tests",
    files: {
      'a.spec.js': `it('x', async () => { await browser.url('/'); await browser.enterTown('Rome'); });`,
      'wdio.conf.js': `exports.config = { specs: [], before: function () {
  browser.addCommand('enterTown', async function (town) { await $('#city').setValue(town); });
} };`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'pages of CodeceptJS, beside functions of its configuration, and values that are named where they are given',
    files: {
      'steps/a_test.js': `const { home_page } = inject();
Scenario('x', () => { home_page.live(town = 'Rome'); });`,
      'codecept.conf.js': `exports.config = { bootstrap: async () => { start(); }, include: { home_page: './pages/home.js' } };`,
      'pages/home.js': `const { I } = inject();
module.exports = { fields: { city: '#city' }, live(town) { I.fillField(this.fields.city, town); } };`,
    },
    fields: ['city=Rome'],
  },
]);

describeEntered('members of a class that go by their bare names', [
  {
    of: 'in Java',
    files: {
      'src/ATest.java': `import org.openqa.selenium.By;
import static shop.support.Ui.*;
import static org.junit.jupiter.api.Assertions.*;
class ATest {
  @Test void x() { put(CITY, "Rome"); pick("Country", "Italy"); assertTrue(true); }
}`,
      'src/shop/support/Ui.java': `package shop.support;
import org.openqa.selenium.By;
class Ui {
  static final By CITY = By.id("town");
  static void put(By by, String text) { driver.findElement(by).sendKeys(text); }
  static void pick(String label, String option) { new Select(driver.findElement(By.xpath("//label[text()='" + label + "']/following-sibling::select"))).selectByVisibleText(option); }
}`,
    },
    fields: ['town=Rome', 'country=Italy'],
  },
  {
    of: 'in C#',
    files: {
      'ATest.cs': `using OpenQA.Selenium;
using static Shop.Support.Ui;
class ATest { [Test] public void X() { Put("town", "Rome"); } }`,
      'Ui.cs': `using OpenQA.Selenium;
namespace Shop.Support { public static class Ui {
  public static void Put(string id, string text) { Driver.FindElement(By.Id(id)).SendKeys(text); } } }`,
    },
    fields: ['town=Rome'],
  },
]);

describeEntered('helpers that look up what a label is for', [
  {
    of: 'by its id',
    files: {
      'test_a.py': `def by_label(driver, caption, text):
    target = driver.find_element(By.XPATH, "//label[text()='" + caption + "']").get_attribute("for")
    driver.find_element(By.ID, target).send_keys(text)
def test_a(driver):
    by_label(driver, "Sender town", "Rome")
    by_label(driver, "Country", "Italy")
`,
    },
    fields: ['sender_town=Rome', 'country=Italy'],
  },
]);

describeEntered('objects of Python', [
  {
    of: 'that say what is done with what is assigned to a member',
    files: {
      'test_a.py': `from page import MainPage
def test_a(driver):
    main = MainPage(driver)
    main.count = 3
    main.city = "Rome"
`,
      'page.py': `from selenium.webdriver.common.by import By
class Box(object):
    def __init__(self, locator):
        self.locator = locator
    def __set__(self, page, value):
        page.driver.find_element(By.NAME, self.locator).send_keys(value)
class MainPage(object):
    city = Box("town")
    def __init__(self, driver):
        self.driver = driver
`,
    },
    fields: ['town=Rome'],
  },
  {
    of: 'of which their own file makes some',
    files: {
      'test_a.py': `from people import INTERN, Person
BOSS = Person(first="Ann")
def test_a(driver):
    driver.find_element(By.ID, "first").send_keys(INTERN.first)
`,
      'people.py': `from dataclasses import dataclass
@dataclass
class Person:
    first: str = "Zoe"
INTERN = Person(first="Kip")
`,
    },
    fields: ['first=Kip'],
  },
]);

describeEntered('helpers that try again', [
  {
    of: 'by calling themselves are run once, and what is set where they failed is not what it is',
    files: {
      'a.spec.ts': `test('x', async ({ page }) => {
  const attempt = () => { if (made()) { attempt(); } attempt(); attempt(); return new Promise((done) => { attempt(); done(1); }); };
  attempt();
  let shown = false;
  try { shown = await page.locator('#code').isVisible(); } catch { shown = false; }
  if (shown) await page.locator('#code').fill('12');
});`,
    },
    fields: ['code=12'],
  },
]);
