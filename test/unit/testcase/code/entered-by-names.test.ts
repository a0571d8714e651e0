import { describeEntered } from '../../../support/entered';

describeEntered('what fields of code are called', [
  {
    of: 'a date in parts, as Rails asks for it',
    files: {
      'spec/features/a_spec.rb': `RSpec.feature 'x' do
  scenario 'y' do
    select '2030', from: 'trip_leaves_at_1i'
    select 'March', from: 'trip_leaves_at_2i'
    select '5', from: 'trip_leaves_at_3i'
    select '09', from: 'trip_leaves_at_4i'
    select '30', from: 'trip_leaves_at_5i'
    fill_in 'trip_pi', with: '3'
  end
end
`,
    },
    fields: ['leaves_at=2030-03-05 09:30', 'pi=3'],
  },
  {
    of: 'what the words of a step say, not what its definition waits for and finds',
    files: {
      'a.feature': 'Feature: x\n  Scenario: y\n    When I fill the field "input_city" with the text "Rome"\n',
      'Steps.java': `import org.openqa.selenium.*;
        class Steps {
          @When("I fill the field {string} with the text {string}")
          public void fill(String key, String text) {
            WebElement box = Finder.waitAndFindElement(driver, Finder.locatorOf(Settings.get(key)));
            box.sendKeys(text);
          }
        }`,
      'Finder.java': `import org.openqa.selenium.*;
        class Finder {
          static WebElement waitAndFindElement(WebDriver driver, By by) { return driver.findElement(by); }
          static By locatorOf(String text) {
            String kind = text.substring(0, text.indexOf('='));
            switch (kind) { case "id": return By.id(text.substring(3)); }
            return null;
          }
        }`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'an element in its block, a filter, a holder, a first name of a form',
    files: {
      'a.test.js': `it('x', async () => {
        await driver.findElement(By.id('savings-calculator__number-of-cards')).sendKeys('3');
        await driver.findElement(By.name('filter_status')).sendKeys('Enabled');
        await driver.findElement(By.id('card_holder')).sendKeys('Ann Lee');
        await driver.findElement(By.id('createLeadForm_firstName')).sendKeys('Ann');
        await driver.findElement(By.id('userLastNameinput')).sendKeys('Lee');
        await driver.findElement(By.id('search_query_top')).sendKeys('mug'); });`,
    },
    fields: ['number_of_cards=3', 'status=Enabled', 'card_holder=Ann Lee', 'first_name=Ann', 'last_name=Lee', 'search_query=mug'], // prettier-ignore
  },
  {
    of: 'by what they begin with, however many words that has',
    files: {
      'test_a.py': `def test_a(driver):
    driver.find_element(By.ID, "exported_csv_from").send_keys("2030-01-01")
    driver.find_element(By.ID, "exported_csv_to").send_keys("2030-02-01")
    driver.find_element(By.ID, "exported_csv_format").send_keys("short")
`,
    },
    fields: ['from=2030-01-01', 'to=2030-02-01', 'format=short'],
  },
  {
    of: 'by a label beside, by a class, by no pattern of dates; what a plug-in of Cypress types',
    files: {
      'a.cy.js': `it('x', () => {
        cy.get('input.orangehrm-firstname').type('Ann');
        cy.contains('label', 'Employee Id').parents('.oxd-input-group').find('input.oxd-input').type('7');
        cy.get('#city').realClick().realType('Rome');
        cy.get('input[placeholder="yyyy-mm-dd"]').type('2030-01-01'); });`,
    },
    fields: ['firstname=Ann', 'employee_id=7', 'city=Rome'],
  },
  {
    of: "no option of a call, no prompt, and a signer's name",
    files: {
      'spec/features/a_spec.rb': `RSpec.feature 'x' do
  scenario 'y' do
    fill_in 'Login name', with: 'ann'
    fill_in 'member_reason', with: 'a poster', id: true
  end
end
`,
    },
    fields: ['login_name=ann', 'reason=a poster'],
  },
  {
    of: 'a locator that goes through what nobody declares',
    files: {
      'a.js': `const { By } = require('selenium-webdriver');
        (async function run() {
          await driver.findElement(By.xpath(ta('Login:city', "//input[@name='city']"))).sendKeys('Rome');
        })();`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'a prefix of two words, which is of the form and of whom it is for',
    files: {
      'spec/features/a_spec.rb': `RSpec.feature 'x' do
  scenario 'y' do
    fill_in :registration_user_email, with: 'ann@x.example'
    fill_in :registration_user_name, with: 'Ann Lee'
    check :registration_user_newsletter
  end
end
`,
    },
    fields: ['email=ann@x.example', 'name=Ann Lee', 'newsletter=true'],
  },
]);

describeEntered('long names', [
  {
    of: 'are as long as a column may be called',
    files: {
      'a.cy.js': `it('x', () => {
          cy.get('#your-first-and-last-name-as-in-passport').type('Ann');
          cy.get('#your-first-and-last-name-as-in-identity-card').type('Bob');
        });`,
    },
    fields: ['first_and_last_name_as_in_passport=Ann', 'first_and_last_name_as_in_identity_card=Bob'],
  },
]);

describeEntered('elements that share a selector', [
  {
    of: 'are what they are called',
    files: {
      'a.spec.js': `const fields = { email: '#auth_input', password: '#auth_input' };
        it('x', async () => {
          await $(fields.email).setValue('ann@x.example');
          await $(fields.password).setValue('secret');
        });`,
    },
    fields: ['email=ann@x.example', 'password=secret'],
  },
]);

describeEntered('fields whose placeholder is a sentence', [
  {
    of: 'are what the page object calls them',
    files: {
      'a_test.py': `from pages import EditorPage
def test_article(page):
    editor = EditorPage(page)
    editor.about.fill("x")
    editor.title.fill("y")
`,
      'pages.py': `class EditorPage:
    def __init__(self, page):
        self.about = page.get_by_placeholder("What's this article for?")
        self.title = page.get_by_placeholder("Article headline")
`,
    },
    fields: ['about=x', 'headline=y'],
  },
]);

describeEntered('ids with parts that say nothing', [
  {
    of: 'what tests are for, numbers made for each page, words said twice, and that it is a locator',
    files: {
      'a.spec.ts': `class Page {
  locatorNoteToKeep = By.css('textarea');
  constructor(driver) { this.driver = driver; }
  async keep(text) { await this.driver.findElement(this.locatorNoteToKeep).sendKeys(text); }
}
test('x', async ({ page }) => {
  await page.locator('[data-qa="qa-test-panel-town-input"]').fill('Rome');
  await page.locator('[id="\\\\31 515056_field_dueDate-year"]').fill('2030');
  await page.locator('#billingAddressAddressStreet').fill('Via 1');
  await new Page(driver).keep('x');
});`,
    },
    fields: ['town=Rome', 'due_date_year=2030', 'billing_address_street=Via 1', 'note_to_keep=x'],
  },
]);

describeEntered('fields that Playwright finds by patterns and by what is around them', [
  {
    of: 'a pattern of a label, a group that says its label, and no row of a table',
    files: {
      'a.spec.ts': `test('x', async ({ page }) => {
  await page.getByPlaceholder(/city/i).fill('Rome');
  await page.locator('.input-group').filter({ hasText: 'Contact Number' }).locator('input').fill('12');
  await page.locator('.field').filter({ hasText: /^Note$/ }).locator('input[placeholder*="yyyy"]').fill('x');
  await page.locator('tr').filter({ hasText: 'Ann' }).locator('input.qty').fill('3');
});`,
    },
    fields: ['city=Rome', 'contact_number=12', 'note=x', 'qty=3'],
  },
]);

describeEntered('ids of parts and items', [
  {
    of: 'the item of a list, the field of JSF, one of several that is ticked, no switch of the browser',
    files: {
      'a.spec.ts': `test('x', async ({ page }) => {
  await page.fill('#letters_0_letterParty', 'Ann');
  await page.locator('[id="mood:selectOneMenu-autocomplete"]').fill('glad');
  await page.locator('#flag-type-2').check();
  await page.click('#isUrgent_No');
  await page.click('#confirm-yes');
  await page.fill('input[autocomplete="off"]', 'x');
});`,
    },
    fields: ['letter_party=Ann', 'mood=glad', 'flag_type=null', 'urgent=No'],
  },
  {
    of: 'a field that is entered alone is called as it was among others',
    files: {
      'a.spec.ts': `test('x', async ({ page }) => {
  await page.fill('#idam-username', 'ann');
  await page.fill('#idam-town', 'Rome');
  await page.click('#submit');
  await page.fill('#idam-town', 'Oslo');
});`,
    },
    fields: ['username=ann', 'town=Rome', 'town=Oslo'],
  },
  {
    of: 'no selector is a value, even where what is typed is read from the page',
    files: {
      'a.spec.ts': `test('x', async ({ page }) => {
  const city = await page.locator('#shown').textContent();
  await page.fill('#town', city);
});`,
    },
    fields: ['town=null'],
  },
  {
    of: 'what fields show as examples',
    files: {
      'a.spec.ts': `test('x', async ({ page }) => {
  await page.getByPlaceholder('e.g. ann@x.example').fill('bob@x.example');
  await page.locator("//input[@placeholder='https://']").fill('https://y.example'); });`,
    },
    fields: ['email=bob@x.example', 'url=https://y.example'],
  },
]);

describeEntered('what says more than an id', [
  {
    of: 'the variable that holds it, where the id is one word that nobody knows',
    files: {
      'ATest.java': `import org.openqa.selenium.By;
public class ATest {
  By ageTextBox = By.cssSelector("input#cage"), LOCATOR_CITY_FIELD = By.xpath("(//input)[3]"), nameInput = By.id("zxname");
  @Test public void x() {
    driver.findElement(ageTextBox).sendKeys("34");
    driver.findElement(LOCATOR_CITY_FIELD).sendKeys("Rome");
    driver.findElement(nameInput).sendKeys("Ann");
  }
}`,
    },
    fields: ['age=34', 'city=Rome', 'zxname=Ann'],
  },
  {
    of: 'what hides what is typed, and what a helper calls the list that a button opens',
    files: {
      'test_a.py': `def department_dropdown(driver, button):
    button.click()
    options = driver.find_elements(By.XPATH, "//div[@role='option']")
    chosen = random.choice(options)
    chosen.click()
def test_a(page, driver):
    page.get_by_placeholder("********").fill("pw-1")
    department_dropdown(driver, driver.find_element(By.XPATH, "//button[following-sibling::select]"))
`,
    },
    fields: ['password=pw-1', 'department=null'],
  },
]);

describeEntered('elements that a label is for', [
  {
    of: 'are called as the label, whoever asks it for what',
    files: {
      'a.cy.js': `const labelled = (label) => cy.contains('label', label).invoke('attr', 'for').then((id) => cy.get(\`#\${id}\`));
it('x', () => { labelled('Due date').type('2031-03-01'); });`,
    },
    fields: ['due_date=2031-03-01'],
  },
  {
    of: 'in a command that a function adds',
    files: {
      'a.spec.js': `const { addCommands } = require('./commands');
before(() => { addCommands(); });
it('x', async () => { await browser.fillByLabel('Tag', 'T 4'); await $('#city').setValue('Rome'); });`,
      'commands.js': `function addCommands() {
  browser.addCommand('fillByLabel', async (label, value) => {
    const id = await $(\`label=\${label}\`).getAttribute('for');
    await $(\`#\${id}\`).setValue(value);
  });
}
module.exports = { addCommands };`,
    },
    fields: ['tag=T 4', 'city=Rome'],
  },
]);

describeEntered('what is of a thing', [
  {
    of: 'is called without it, but for what has a meaning of its own',
    files: {
      'a_test.js': `Scenario('adds an agent', ({ I }) => {
  I.fillField('#agent_name', 'Ann');
  I.fillField({ name: 'agent[section]' }, 'North');
  I.fillField('#agent_team', 'Mail');
});`,
    },
    fields: ['name=Ann', 'section=North', 'team=Mail'],
  },
  {
    of: 'is a value where it is called so, and a point is no field',
    files: {
      'a.cy.js': `it('claims a parcel', () => {
  cy.get('#claim-number').type('C1');
  cy.get('#claim-value').type('89');
  cy.get('#claim-reason').type('torn'); });`,
    },
    fields: ['claim_number=C1', 'value=89', 'reason=torn'],
  },
]);

describeEntered('what is part of a name', [
  {
    of: 'which account, which value, which password; no name of the thing itself before its name',
    files: {
      'ATest.java': `import org.openqa.selenium.By;
public class ATest {
  @Test public void addTrial() {
    driver.findElement(By.id("trial_name")).sendKeys("Ann");
    driver.findElement(By.id("trial_insured_value")).sendKeys("250");
    new Select(driver.findElement(By.id("ddlFromAccount"))).selectByVisibleText("Savings");
    driver.findElement(By.id("cur_password")).sendKeys("pw-1");
    driver.findElement(By.id("trial_photo")).sendKeys(new File("src/me.png").getAbsolutePath());
  }
}`,
    },
    fields: ['name=Ann', 'insured_value=250', 'from_account=Savings', 'current_password=pw-1', 'photo=src/me.png'],
  },
]);

describeEntered('labels and places of fields', [
  {
    of: 'an area, a registration, a number with its unit; what lies in a field with its label, no row by what stands in it',
    files: {
      'a.spec.ts': `test('x', async ({ page }) => {
  await page.getByLabel('Sail area').fill('45');
  await page.getByLabel('Registration date').fill('2031-05-01');
  await page.getByRole('spinbutton', { name: 'Length (m)' }).fill('12');
  await page.getByRole('row', { name: 'Jens' }).getByRole('textbox').fill('Ole'); });`,
    },
    fields: ['sail_area=45', 'registration_date=2031-05-01', 'length=12'],
  },
  {
    of: 'the field around what it says, in Cypress',
    files: { 'a.cy.js': `it('x', () => { cy.contains('.field', 'Height').find('input').type('172'); });` },
    fields: ['height=172'],
  },
  {
    of: 'none for what is typed where the focus went to',
    files: {
      'a.spec.ts': `test('x', async ({ page }) => {
  await page.getByLabel('Callsign').click();
  await page.keyboard.type('DA12');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Kiel'); });`,
    },
    fields: ['callsign=DA12'],
  },
  {
    of: 'the label of a list whose option is clicked',
    files: {
      'a.test.js': `const { By } = require('selenium-webdriver');
it('x', async () => {
  await driver.findElement(By.id('company')).sendKeys('Pratt');
  await driver.findElement(By.xpath("//label[text()='Host']/following-sibling::select/option[text()='Rita']")).click(); });`,
    },
    fields: ['company=Pratt', 'host=Rita'],
  },
  {
    of: 'PINs that somebody has and wants; what is tried again',
    files: {
      'a_test.js': `Scenario('x', ({ I }) => {
  I.fillField('Old PIN', '1111');
  I.retry(3).fillField('New PIN', '2222'); });`,
    },
    fields: ['old_pin=1111', 'new_pin=2222'],
  },
  {
    of: 'what a context of RSpec sets up for all that include it, in a file of its own',
    files: {
      'transfers_spec.rb': `require 'spec_helper'
describe 'Transfers', type: :feature do
  include_context 'signed-in customer'
  it 'pays' do
    fill_in 'Amount', with: '12'
    fill_in 'From', with: customer_number
  end
end`,
      'support/signed_in.rb': `RSpec.shared_context 'signed-in customer' do
  let(:customer_number) { '8812' }
  before do
    visit '/login'
    fill_in 'Customer number', with: customer_number
  end
end`,
    },
    fields: ['customer_number=8812', 'amount=12', 'from=8812'],
  },
]);

describeEntered('what stands within the name of a keyword of Robot Framework', [
  {
    of: 'a variable, and a text with one',
    files: {
      'a.robot': `*** Variables ***\n\${FISH}    Carp\n*** Test Cases ***\nFeeds\n    Feed Fish Called "\${FISH}" With Old \${FISH} Food\n*** Keywords ***\nFeed Fish Called "\${Name}" With \${What} Food\n    Input Text    id:fish    \${Name}\n    Input Text    id:meal    \${What}\n`,
    },
    fields: ['fish=Carp', 'meal=Old Carp'],
  },
  {
    of: 'a parameter says what it is, a constant which one; an element lies in another',
    files: {
      'LoginTest.java': `import org.openqa.selenium.*;
class LoginTest {
  @Test void login() { new LoginPage(driver).login(Data.USERNAME_TC009, Data.PIN_2); }
}`,
      'LoginPage.java': `import org.openqa.selenium.*;
class LoginPage {
  private By nameField;
  LoginPage(WebDriver driver) { nameField = By.id("user-name"); }
  void login(String who, String pin) {
    wait.until(ExpectedConditions.presenceOfNestedElementLocatedBy(box, nameField)).sendKeys(who);
    driver.findElement(By.cssSelector("main > input:nth-child(2)")).sendKeys(pin);
  }
}`,
      'Data.java': 'class Data { static final String USERNAME_TC009 = "tc9"; static final String PIN_2 = "4711"; }',
    },
    fields: ['username=tc9', 'pin=4711'],
  },
  {
    of: 'a test that only asks where its browser is',
    files: {
      'test_delivery.py':
        'def test_slot(delivery):\n    delivery.address("Main St")\n    assert "pay" in delivery.driver.current_url\n',
      'conftest.py':
        'import pytest\nfrom pages import DeliveryPage\n@pytest.fixture\ndef delivery(driver):\n    return DeliveryPage(driver)\n',
      'pages.py':
        'from selenium.webdriver.common.by import By\nclass DeliveryPage:\n    def __init__(self, driver):\n        self.driver = driver\n    def address(self, street):\n        self.driver.find_element(By.ID, "street").send_keys(street)\n',
    },
    fields: ['street=Main St'],
  },
]);

describeEntered('fields that show an example, and what frameworks put in front of their ids', [
  {
    of: 'somebody, and an address in other languages; no words that only look so',
    files: {
      'a.spec.ts': `test('x', async ({ page }) => {
  await page.getByPlaceholder('z.B. Anna Berg').fill('Tom');
  await page.getByPlaceholder('Приклад: tom@mail.com').fill('a@b.de');
  await page.getByPlaceholder('Grace Period').fill('9');
  await page.locator('#_58_login').fill('x');
  await page.locator('#MainContent_city').fill('Rome');
  await page.getByTestId('add-input-author').fill('Eve');
  await page.locator('#reason-form-group').fill('ill'); });`,
    },
    fields: ['name=Tom', 'email=a@b.de', 'grace_period=9', 'login=x', 'city=Rome', 'author=Eve', 'reason=ill'],
  },
]);
