import { describeEntered } from '../../../support/entered';

const users = `import { Given, When, Then } from '@cucumber/cucumber';
const users = { admin: { name: 'root', word: 'secret' }, guest: { name: 'tom', word: 'none' } };
When('I sign in as {string}', async function (kind) {
  const user = users[kind];
  await this.page.locator('#username').fill(user.name);
  await this.page.locator('#password').fill(user.word);
});
Then('the city {string} is kept', async function (city) { await this.page.locator('#city').fill(city); });
Then('all is well', async function () { await this.page.locator('#country').isVisible(); });
When('I describe {string}', async function (kind) {
  const one = lookUp(kind);
  await this.page.locator('#first_name').fill(one.first);
});
`;

const feature = (...steps: string[]): string =>
  `Feature: x\n  Scenario: y\n${steps.map((step) => `    ${step}\n`).join('')}`;

describeEntered('what step definitions enter', [
  {
    of: 'a list by its label, whatever the word may mean elsewhere',
    files: {
      'a.feature': feature('When I select "Local news" from "Section"'),
      'steps.rb': `When('I select {string} from {string}') do |option, field|
  select option, from: field
end
`,
    },
    fields: ['section=Local news'],
  },
  {
    of: 'what a parameter chooses of a record',
    files: { 'a.feature': feature('When I sign in as "guest"'), 'steps.ts': users },
    fields: ['username=tom', 'password=none'],
  },
  {
    of: 'what is done after something was expected',
    files: { 'a.feature': feature('Then all is well', 'And I sign in as "admin"'), 'steps.ts': users },
    fields: ['username=root', 'password=secret'],
  },
  {
    of: 'nothing of what is expected',
    files: { 'a.feature': feature('Then the city "Rome" is kept'), 'steps.ts': users },
    fields: [],
  },
  {
    of: 'fields whose values are not known, beside a parameter',
    files: { 'a.feature': feature('When I describe "a guest"'), 'steps.ts': users },
    fields: ['first_name=null'],
  },
]);

describeEntered('what is handed on', [
  {
    of: "a locator that is spread, and what a suite's hooks keep",
    files: {
      'a.test.js': `describe('a', () => {
        before(async () => { this.form = new Form(driver); });
        it('x', async () => { await this.form.enter(...CITY, 'Rome'); }); });
        const CITY = ['id', 'city'];
        class Form { constructor(driver) { this.driver = driver; }
          async enter(how, where, value) { await this.driver.findElement({ id: where }).sendKeys(value); } }`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'a locator that is spread, in Python',
    files: {
      'test_a.py': `class Web:
    def find(self, by, value):
        return self.driver.find_element(by, value)
    def choose(self, by, value, option):
        Select(self.find(by, value)).select_by_value(option)
class Form:
    CITY = (By.ID, "city")
    def __init__(self):
        self.web = Web()
    def fill(self, city):
        self.web.choose(*self.CITY, option=city)
def test_a():
    Form().fill("Rome")
`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'a hash that is handed to one parameter, in Ruby, and what it leaves out',
    files: {
      'spec/features/a_spec.rb': `describe 'a' do
  it 'is filled' do
    Form.new.fill_with(city: 'Rome')
  end
end
class Form
  include Capybara::DSL
  def fill_with(params = {})
    fill_in 'City', with: params.fetch(:city, 'Oslo')
    fill_in 'Country', with: params.fetch(:country, 'Italy')
  end
end
`,
    },
    fields: ['city=Rome', 'country=Italy'],
  },
  {
    of: 'a class that several files declare, in C#',
    files: {
      'Tests/CityTest.cs': `class CityTest { [Test] public void Enters() { new Page().Put(By.Id("city"), "Rome"); } }`,
      'Pages/Page.Clicks.cs': `public partial class Page { IWebDriver driver; public void Press(By by) { driver.FindElement(by).Click(); } }`,
      'Pages/Page.Keys.cs': `public partial class Page { public void Put(By where, string what) { driver.FindElement(where).SendKeys(what); } }`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'a resource that was moved, in Robot Framework',
    files: {
      'tests/a.robot': `*** Settings ***
Resource    ../../Pages/Places/Forms.robot
*** Test Cases ***
A
    Input Text    \${CITY}    Rome
`,
      'pages/Forms.robot': `*** Variables ***
\${CITY}    id:city
`,
    },
    fields: ['city=Rome'],
  },
  {
    of: "what a fixture's object does, which a conftest.py around the steps makes",
    files: {
      'features/a.feature': feature('When the guest tells the city'),
      'steps/test_steps.py': `from pytest_bdd import when
@when("the guest tells the city")
def tell_city(client):
    client.places.tell_city(client)
`,
      'conftest.py': `import pytest
from client import Client
from places import Places
@pytest.fixture
def client():
    one = Client()
    one.places = Places()
    yield one
`,
      'client.py': `class Client:
    def __init__(self):
        self.driver = None
        self.places = None
`,
      'places.py': `from selenium.webdriver.common.by import By
class Places:
    def tell_city(self, client):
        client.driver.find_element(By.ID, "city").send_keys("Rome")
`,
    },
    fields: ['city=Rome'],
  },
]);

describeEntered('steps that Ruby runs by their text', [
  {
    of: 'what nobody knows of it has no value, and what it is looked up by is none',
    files: {
      'a.feature': feature('When I activate the "gold" card'),
      'steps.rb': `When(/^I fill in "([^"]*)" with "([^"]*)"$/) { |field, value| fill_in(field, with: value) }
When(/^I activate the "([^"]*)" card$/) do |kind|
  step %Q{I fill in "serial" with "#{find_card(kind, 'serial')}"}
  step %Q{I fill in "alias" with "Blue"}
end
`,
    },
    fields: ['serial=null', 'alias=Blue'],
  },
]);
