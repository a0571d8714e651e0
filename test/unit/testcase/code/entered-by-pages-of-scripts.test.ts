import { describeEntered } from '../../../support/entered';

describeEntered('blocks of Ruby that a helper calls', [
  {
    of: 'with the page that it gives, and one of several sections',
    files: {
      'a_spec.rb': `class FlightSection < SitePrism::Section
  element :origin, '#from_airport'
end
class TripPage < SitePrism::Page
  element :title, '#trip_title'
  sections :flights, FlightSection, '.flight'
end
def with_trip
  yield TripPage.new
end
feature 'x' do
  scenario 'y' do
    with_trip do |page|
      page.title.set 'Holiday'
      page.flights[0].origin.set 'MEL'
    end
  end
end`,
    },
    fields: ['title=Holiday', 'from_airport=MEL'],
  },
]);

describeEntered("pages of Ruby's page-object gem", [
  {
    of: 'fields are what the page calls them, and what it writes itself stands for what its accessors write',
    files: {
      'features/a.feature': `Feature: a
  Scenario: b
    Given I select a ticket to go to the show
    When I sign in as 'Ann'
`,
      'features/step_definitions/a.rb': `Given(/^I select a ticket to go to the show$/) { on(LoginPage).sign_up }
When(/^I sign in as '([^"]*)'$/) { |name| on(LoginPage).login name, 'secret' }
`,
      'features/pages/login_page.rb': `class LoginPage
  include PageObject
  button(:login, id: 'go')
  link :sign_up, id: 'new'
  text_field(:username, name: 'user')
  text_field(:pass_phrase, name: 'pw1')
  def login(name, password)
    send("username=", name)
    self.pass_phrase = password
  end
end
`,
    },
    fields: ['username=Ann', 'pass_phrase=secret'],
  },
  {
    of: 'what a step is given is no field where it only chooses a helper',
    files: {
      'features/a.feature': `Feature: a
  Scenario: b
    When User try to input information with "input_shipping_part_one_field"
`,
      'features/step_definitions/a.rb': `When 'User try to input information with {string}' do |info|
  case info
  when 'input_shipping_part_one_field'
    $browser.find_element(:id, 'first-name').send_keys('Ann')
    $browser.find_element(:id, 'city').send_keys('Rome')
  when 'empty_shipping_part_one_field'
    $browser.find_element(:id, 'first-name').send_keys('')
  end
end
`,
    },
    fields: ['first_name=Ann', 'city=Rome'],
  },
  {
    of: 'the page that a step before opened, filled with data of a file',
    files: {
      'features/a.feature': `Feature: a
  Scenario: b
    When I register
`,
      'features/step_definitions/a.rb': `When(/^I register$/) do
  DataMagic.load 'people.yml'
  @current_page.city = 'Rome'
  @current_page.populate_page_with(@current_page.data_for(:ann, street: 'Main'))
  @current_page.populate_page_with(data_for('people/bob'))
end
`,
      'features/support/data/people.yml': `ann:
  name: Ann
  street: Side
bob:
  phone: 12
  email: ~email_address
`,
    },
    fields: ['city=Rome', 'name=Ann', 'street=Main', 'phone=12', 'email=null'],
  },
  {
    of: 'the page that a helper looks up by its class, and a method that only its name tells of',
    files: {
      'a_spec.rb': `require 'watir'
specification 'members' do
  story 'are made' do
    form = expect_page MemberForm
    form.fill_name 'Ann'
    other_page.enter_first_name 'Bob'
  end
end
`,
      'pages/member_form.rb': `class MemberForm
  def fill_name(name)
    @browser.text_field(name: 'member[name]').set name
  end
end
`,
    },
    fields: ['name=Ann', 'first_name=Bob'],
  },
]);

describeEntered('pages of Python', [
  {
    of: 'boxes that only the name of a locator tells of, and elements behind abstract classes',
    files: {
      'test_a.py': `from pages import Page
def test_page(driver):
    page = Page(Driver(driver))
    page.accept()
    page.fill("Ann")
`,
      'pages.py': `from selenium.webdriver.common.by import By
class Locators:
    RULES_CHECKBOX = (By.ID, "rules")
    T1 = (By.ID, "x1")
class Element(ABC):
    @abstractmethod
    def send_keys(self, value: str) -> None:
        pass
class Finder(ABC):
    @abstractmethod
    def find_element(self, by: str, value: str) -> Element:
        pass
class Page(Locators):
    def __init__(self, finder: Finder):
        self.finder = Finder()
    def find(self, locator):
        return self.finder.find_element(*locator)
    def accept(self):
        self.find(self.RULES_CHECKBOX).click()
    def fill(self, value):
        element: Element = self.finder.find_element(By.ID, "full-name")
        element.send_keys(value)
`,
    },
    fields: ['rules=true', 'full_name=Ann'],
  },
]);

describeEntered('fixtures of pytest', [
  {
    of: 'that are given other fixtures, each run once, and fields that only a key of a dictionary asks for',
    files: {
      'test_a.py': `from selenium import webdriver
def test_user(logged_in, form):
    form.fill({"name": "Ann", "active": True})
`,
      'conftest.py': `import pytest
from pages import LoginPage, Form
@pytest.fixture
def config():
    return {"user": "tom"}
@pytest.fixture
def login_page(browser):
    return LoginPage(browser)
@pytest.fixture
def form(logged_in):
    return Form(logged_in.driver)
@pytest.fixture
def logged_in(login_page, config):
    login_page.login(config["user"], "secret")
    return login_page
`,
      'pages.py': `class LoginPage:
    def __init__(self, driver):
        self.driver = driver
    def login(self, name, password):
        self.driver.find_element(By.ID, "username").send_keys(name)
        self.driver.find_element(By.ID, "password").send_keys(password)
class Form:
    def __init__(self, driver):
        self.driver = driver
    def fill(self, user):
        if "name" in user:
            self.driver.find_element(By.ID, "name").send_keys(user["name"])
        if "phone" in user:
            self.driver.find_element(By.ID, "phone").send_keys(user["phone"])
        if "city" not in user:
            self.driver.find_element(By.ID, "town").send_keys("Rome")
`,
    },
    fields: ['username=tom', 'password=secret', 'name=Ann', 'town=Rome'],
  },
]);

describeEntered('steps over Watir', [
  {
    of: 'an option of a list that was opened, and what another helper gives of the page',
    files: {
      'features/a.feature': `Feature: a
  Scenario: b
    When I choose
`,
      'features/step_definitions/a.rb': `When(/^I choose$/) do
  @browser.select(id: 'mood').click
  @browser.option(value: 'Happy').click
  @found = first_post
  search_for @found
end
`,
      'features/support/helpers.rb': `module Helpers
  def first_post
    on_page(MainPage).first_post
  end
  def search_for(text)
    on_page(MainPage).search_box = text
  end
end
class MainPage
  include PageObject
  text_field(:search_box, id: 'query')
end
`,
    },
    fields: ['mood=Happy', 'search=null'],
  },
]);

describeEntered('what scripts take from files that hand it on, and find by its label in what holds it', [
  {
    of: 'records of a file that an index gives whole, fields of labels and legends in Cypress',
    files: {
      'e2e/a.cy.js': `import { crew, ship } from './fixtures';
describe('x', () => {
  it('y', () => {
    cy.get('#name').type(crew.captain);
    cy.get('form').contains('label', 'Home port').invoke('attr', 'for').then((id) => cy.get('#' + id).type(ship));
    cy.get('body').contains('legend', 'Flag').parent('fieldset').then(($set) => { cy.wrap($set).find('[value=fi]').check(); });
    cy.get('.dialog').contains('button', 'Save').click();
  });
});`,
      'e2e/fixtures/index.js': "export * from './crew';\nexport const ship = 'Oslo';\n",
      'e2e/fixtures/crew.js': "export const crew = { captain: 'Ada' };\n",
    },
    fields: ['name=Ada', 'home_port=Oslo', 'flag=fi'],
  },
]);

describeEntered('keywords of Robot Framework that run others', [
  {
    of: 'steps have a keyword of their own in front, and what is said in a name may be of a record',
    files: {
      'tests/a.robot': `*** Settings ***
Library    Browser
Resource    ../resources/first.robot
*** Test Cases ***
Cadastro de oferta
    Dado    preencher o \${Fields.berth} com \${Values}[berth]
    E    preencher o \${Fields.pilot} com Ove
`,
      'resources/first.robot': `*** Settings ***
Resource    second.robot
Resource    words.robot
`,
      'resources/second.robot': `*** Variables ***
&{Fields}
...    berth=berth-number
...    pilot=pilot-name
&{Values}    berth=12
*** Keywords ***
Preencher o \${field} com \${value}
    Type Text    id=\${field}    \${value}
`,
      'resources/words.robot': `*** Keywords ***
Dado
    [Arguments]    @{words}
    Run Keyword    @{words}
E
    [Arguments]    @{words}
    Run Keyword    @{words}
`,
    },
    fields: ['berth_number=12', 'pilot_name=Ove'],
  },
]);

describeEntered('tests of RSpec within helpers of the project', [
  {
    of: 'with what those around them set up',
    files: {
      'a_spec.rb': `RSpec.feature 'x' do
  with_harbour(:main) do
    before { @name = 'Swan' }
    context 'with a pilot' do
      scenario 'y' do
        fill_in 'Boat', with: @name
      end
    end
  end
end`,
    },
    fields: ['boat=Swan'],
  },
]);

describeEntered('pages of JavaScript', [
  {
    of: 'what their setters are given',
    files: {
      'a.spec.js': `import page from './trip.page';
it('x', () => { page.city = 'Rome'; page.guests = 2; });`,
      'trip.page.js': `class TripPage {
  get city() { return $('#trip-city'); }
  set city(value) { this.city.setValue(value); }
  set guests(count) { this.count = count; }
}
export default new TripPage();`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'modules that are required from the root, however it is said',
    files: {
      'test/a.spec.js': `const trips = require(process.cwd() + '/pages/trips.js');
const shops = require(\`\${global.root}/pages/shops\`);
const bikes = require(path.join(__dirname, '..', 'pages', 'bikes'));
const none = require(trips + 'pages');
it('x', () => { trips.to('Rome'); shops.named('Corner'); bikes.of('red'); });`,
      'pages/trips.js': "exports.to = (t) => { element(by.id('destination')).sendKeys(t); };",
      'pages/shops.js': "exports.named = (t) => { element(by.id('shop')).sendKeys(t); };",
      'pages/bikes.js': "exports.of = (t) => { element(by.id('colour')).sendKeys(t); };",
    },
    fields: ['destination=Rome', 'shop=Corner', 'colour=red'],
  },
]);
