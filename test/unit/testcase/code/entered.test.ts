import { describeEntered, type EnteredCase } from '../../../support/entered';

const cases: EnteredCase[] = [
  {
    of: 'no script that clicks what it is not given',
    files: {
      'test/city.test.js': `it('x', async () => {
        await driver.executeScript('arguments[0].click();');
        await driver.executeScript('arguments[0].value = "Oslo";');
        await driver.findElement(By.id('city')).sendKeys('Rome'); });`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'a path whose template takes the label',
    files: {
      'test/city.test.js': `const fields = { box: "(//label[text()='{var}']/..//input)[1]" };
        it('x', async () => { await driver.findElement(By.xpath(fields.box.replace('{var}', 'City'))).sendKeys('Rome'); });`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'a step whose definition types letter by letter',
    files: {
      'a.feature': 'Feature: x\n  Scenario: y\n    When I put "Rome" there\n',
      'steps.js': `When('I put {string} there', async function (town) {
        for (let i = 0; i < town.length; i++) await this.page.locator('#city').pressSequentially(town[i]);
      });`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'what a page leaves out where it is not given, in Java',
    files: {
      'src/UserTest.java': `class UserTest { @Test void adds() { new UserPage(driver).fill(new User().withName("Ann").withEmail("a@b.example"), null); } }`,
      'src/UserPage.java': `class UserPage { WebDriver driver;
        void fill(User user, String city) {
          driver.findElement(By.id("username")).sendKeys(user.getName());
          if (user.getEmail() != null && !user.getEmail().isEmpty()) { driver.findElement(By.id("email")).sendKeys(user.getEmail()); }
          if (user.getPhone() != null) { driver.findElement(By.id("phone")).sendKeys(user.getPhone()); }
          if (city == null) { return; } else { driver.findElement(By.id("city")).sendKeys(city); }
        } }`,
      'src/User.java': `class User { private String name; private String email; private String phone;
        User withName(String name) { this.name = name; return this; } User withEmail(String email) { this.email = email; return this; }
        String getName() { return name; } String getEmail() { return email; } String getPhone() { return phone; } }`,
    },
    fields: ['username=Ann', 'email=a@b.example'],
  },
  {
    of: 'what a page leaves out where it is not given, in TypeScript',
    files: {
      'tests/user.spec.ts': `import { UserPage } from './user.page';
        test('x', async ({ page }) => { await new UserPage(page).add({ email: 'a@b.example', phone: '' }, 'Rome'); });`,
      'tests/user.page.ts': `export class UserPage { constructor(private page: Page) {}
        async add(user: User, city?: string, street?: string) {
          if (user.email) await this.page.fill('#email', user.email);
          if (user.phone) await this.page.fill('#phone', user.phone);
          if (user.name && city) await this.page.fill('#username', user.name);
          if (city?.trim()) await this.page.fill('#city', city);
          if (street !== undefined) await this.page.fill('#street', street);
          if (!city) await this.page.fill('#country', 'Italy');
        } }`,
    },
    fields: ['email=a@b.example', 'city=Rome'],
  },
  {
    of: 'what a page leaves out where it is not given, in Python',
    files: {
      'test_user.py': `from user_page import UserPage\ndef test_adds(driver):\n    UserPage(driver).add('a@b.example', city='Rome')\n`,
      'user_page.py': `class UserPage:
    def __init__(self, driver):
        self.driver = driver
    def add(self, email, phone=None, city=None):
        self.driver.find_element(By.ID, 'email').send_keys(email)
        if phone:
            self.driver.find_element(By.ID, 'phone').send_keys(phone)
        if city is not None:
            self.driver.find_element(By.ID, 'city').send_keys(city)
        else:
            self.driver.find_element(By.ID, 'country').send_keys('Italy')
`,
    },
    fields: ['email=a@b.example', 'city=Rome'],
  },
  {
    of: 'what a page leaves out where it is not given, in C#',
    files: {
      'UserTests.cs': `class UserTests { [Test] public void Adds() { new UserPage(driver).Fill(new User { Email = "a@b.example" }, null); } }`,
      'UserPage.cs': `class UserPage { public void Fill(User user, string city) {
          if (!string.IsNullOrEmpty(user.Email)) { driver.FindElement(By.Id("email")).SendKeys(user.Email); }
          if (user.Phone != null) { driver.FindElement(By.Id("phone")).SendKeys(user.Phone); }
          if (city != null) driver.FindElement(By.Id("city")).SendKeys(city);
        } }`,
      'User.cs': `class User { public string Email { get; set; } public string Phone { get; set; } }`,
    },
    fields: ['email=a@b.example'],
  },
  {
    of: 'steps that run other steps',
    files: {
      'features/a.feature': 'Feature: x\n  Scenario: y\n    When I sign up as "Ann"\n',
      'features/step_definitions/steps.rb': `When /^I sign up as "([^"]*)"$/ do |who|
  step %{I fill in "First name" with "#{who}"}
  steps %Q{
    When I fill in "City" with "Rome"
  }
end
`,
    },
    fields: ['first_name=Ann', 'city=Rome'],
  },
  {
    of: 'steps that run steps with what they were given of parts that may be left out',
    files: {
      'features/a.feature':
        'Feature: x\n  Scenario: y\n    Given I keep the recipe "Soup"\n    When I write the recipe "Stew" with cook "Bo"\n',
      'features/step_definitions/steps.rb': `
Given /^I keep the recipe "([^"]*)"(?: with cook "([^"]*)")?$/ do |title, cook|
  step %{I write the recipe "#{title}" with cook "#{cook}"}
  step %{I fill in "Notes" with "as always"}
end
When /^I write (?:a|the) (?:(\\d+) page )?recipe "([^"]*)"(?: with cook "([^"]*)")?$/ do |pages, title, cook|
  fill_in("Recipe title", with: title)
  fill_in("Cook", with: cook) if cook.present?
  if pages.present? && pages.to_i > 1
    fill_in("Index", with: "yes")
  end
  fill_in("Kitchen", with: (cook.presence || "home")) unless cook.present?
end
`,
    },
    fields: ['title=Soup', 'cook=Bo'],
  },
  {
    of: 'an object that CodeceptJS injects by the name of its file',
    files: {
      'tests/device_test.js': `Scenario('x', async (I, Device) => { Device.fill('Pump', '1.5', 'A-1'); });`,
      'PageObject/Device.js': `let I = actor(); module.exports = { fill(name, pressure, serial) {
        I.fillField('Device name', name);
        I.fillField(locate('input').withAttr({ name: 'pressure' }), pressure);
        I.fillField(locate('input').before(locate('label').withText('Serial')), serial);
      } };`,
    },
    fields: ['name=Pump', 'pressure=1.5', 'serial=A-1'],
  },
  {
    of: 'lists that are opened and one of whose options is clicked, in Playwright',
    files: {
      'tests/a.spec.ts': `test('x', async ({ page }) => {
        await page.getByRole('combobox', { name: 'Country' }).click();
        await page.getByRole('option', { name: 'Italy' }).click();
        await page.getByRole('combobox', { name: 'City' }).click();
        await page.getByText('Rome', { exact: true }).click();
        await page.getByRole('button', { name: 'Account' }).click();
        await page.getByRole('option', { name: 'Settings' }).click();
      });`,
    },
    fields: ['country=Italy', 'city=Rome'],
  },
  {
    of: 'lists that are opened and one of whose options is clicked, in Cypress',
    files: {
      'cypress/e2e/a.cy.js': `it('x', () => {
        cy.get('#country').click();
        cy.get('.select__menu').contains('Italy').click();
        cy.get('#city').click();
        cy.get('#city').contains('Rome').click();
        cy.get('#user-menu').click();
        cy.get('.dropdown').contains('Log out').click();
      });`,
    },
    fields: ['country=Italy', 'city=Rome'],
  },
  {
    of: "lists of Capybara's add-ons, and names that begin with a verb",
    files: {
      'spec/features/a_spec.rb': `require 'rails_helper'
describe 'settings' do
  it 'are kept' do
    visit '/settings'
    select2 'Italy', from: 'Country'
    select 'English', from: 'switch_to_locale'
    select 'Dark', from: 'switch_to_theme'
  end
end
`,
    },
    fields: ['country=Italy', 'switch_to_locale=English', 'switch_to_theme=Dark'],
  },
  {
    of: 'a field whose own text says nothing, by its method and not by what a helper calls that text',
    files: {
      'tests/a.spec.ts': `class ThemePage { constructor(page) { this.page = page; }
        box(name) { return this.page.getByRole('textbox', { name }); }
        async fillPrimaryColor(value) { await this.box('Primary').fill(value); } }
        test('x', async ({ page }) => { await new ThemePage(page).fillPrimaryColor('#E94560'); });`,
    },
    fields: ['primary_color=#E94560'],
  },
  {
    of: 'a wrapper of an element, by what holds it, in C#',
    files: {
      'Tests/AdminTest.cs': `class AdminTest { [Test] public void Edits() { new AdminPage().EditName("Rome"); } }`,
      'Pages/AdminPage.cs': `public class AdminPage {
        private TextBox StreetInput => new(By.XPath("//div[@class='oxd-row']//input[@class='oxd-input oxd-active']"));
        public void EditName(string text) { StreetInput.Replace(text); } }`,
      'Wrappers/TextBox.cs': `public class TextBox { private IWebElement element;
        public TextBox(By by) { element = Driver.FindElement(by); }
        public void Replace(string text) { element.Clear(); element.SendKeys(text); } }`,
    },
    fields: ['street=Rome'],
  },
  {
    of: 'a method of another class called with self, and another test, in Python',
    files: {
      'tests/test_a.py': `from tests import test_b
from pages.address import AddressPage
class TestA:
    def test_one(self):
        AddressPage.fill(self, "Rome")
        test_b.TestB.test_name(self)
`,
      'tests/test_b.py': `class TestB:
    def test_name(self):
        self.driver.find_element(By.ID, "first_name").send_keys("Ann")
`,
      'pages/address.py': `class AddressPage:
    def __init__(self, driver):
        self.driver = driver
    def fill(self, city):
        self.driver.find_element(By.ID, "city").send_keys(city)
`,
    },
    fields: ['city=Rome', 'first_name=Ann'],
  },
  {
    of: "a page whose class is written in small letters, in Python, and a radio button that only its group's name tells",
    files: {
      'tests/test_a.py': `from pages.register import register_page
def test_registers(driver):
    page = register_page(driver)
    page.fill_form()
`,
      'pages/register.py': `class register_page:
    def __init__(self, driver):
        self.driver = driver
    def fill_form(self):
        self.driver.find_element(By.CSS_SELECTOR, "#id_gender1").click()
        self.driver.find_element(By.CSS_SELECTOR, "#city").send_keys("Rome")
`,
    },
    fields: ['gender=null', 'city=Rome'],
  },
  {
    of: 'what only its type or an id that begins with search tells',
    files: {
      'a.spec.ts': `test('x', async ({ page }) => {
        await page.goto('/products');
        await new Box(page).inputIsFocused('12');
        await page.locator('#search_product').fill('jeans'); });
        class Box { constructor(page) { this.page = page; }
        async inputIsFocused(text) { await this.page.locator('input[type=number]').fill(text); } }`,
    },
    fields: ['number=12', 'search_product=jeans'],
  },
  {
    of: "pages that steps keep in behave's context for other steps, and that the environment keeps there",
    files: {
      'features/a.feature':
        'Feature: x\n  Scenario: y\n    Given I am at the form\n    When I complete it\n    And I say where\n',
      'features/environment.py': `from pages.forms import place_form
def before_scenario(context, scenario):
    context.place = place_form(context.driver)
`,
      'features/steps/a_steps.py': `from behave import given, when
from pages.forms import person_form
@given("I am at the form")
def step_impl(context):
    context.person = person_form(context.driver)
@when("I complete it")
def step_impl(context):
    context.person.fill()
@when("I say where")
def step_impl(context):
    context.place.fill()
`,
      'pages/forms.py': `class person_form:
    def __init__(self, driver):
        self.driver = driver
    def fill(self):
        self.driver.find_element(By.ID, "first_name").send_keys("Ann")
class place_form:
    def __init__(self, driver):
        self.driver = driver
    def fill(self):
        self.driver.find_element(By.ID, "city").send_keys("Rome")
`,
    },
    fields: ['first_name=Ann', 'city=Rome'],
  },
  {
    of: 'what is searched for in a shop, when a card expires, and a helper that says where it types',
    files: {
      'a.spec.ts': `test('x', async ({ page }) => {
        await page.goto('/basket');
        await page.locator('#woocommerce-product-search-field-0').fill('jeans');
        await page.getByPlaceholder('MM / YY').fill('12/30');
        await new Box(page).typeIntoLocator(page.locator('input'), '1'); });
        class Box { constructor(page) { this.page = page; }
        async typeIntoLocator(locator, value) { await locator.fill(value); } }`,
    },
    fields: ['search=jeans', 'expiry_date=12/30'],
  },
];

describeEntered('what tests enter', cases);
