import { describeEntered } from '../../../support/entered';

describeEntered('what is set up around a test', [
  {
    of: 'by fixtures of pytest that nobody asks for, but where a mark of the test says so',
    files: {
      'shop/test_a.py': `from playwright.sync_api import Page
def test_city(page: Page):
    page.get_by_label("City").fill("Oslo")
`,
      'conftest.py': `import pytest
@pytest.fixture(autouse=True)
def signed_in(request, page):
    if request.node.get_closest_marker("guest"):
        return page
    page.get_by_label("Email").fill("ann@x.example")
@pytest.fixture(autouse=True, scope="session")
def once(page):
    page.get_by_label("Language").fill("English")
`,
    },
    fields: ['email=ann@x.example', 'city=Oslo'],
  },
  {
    of: 'by fixtures of pytest that ask for a mark',
    files: {
      'test_a.py': `import pytest
from playwright.sync_api import Page
@pytest.mark.guest
def test_city(page: Page):
    page.get_by_label("City").fill("Oslo")
`,
      'conftest.py': `import pytest
@pytest.fixture(autouse=True)
def signed_in(request, page):
    if request.node.get_closest_marker("guest"):
        return page
    page.get_by_label("Email").fill("ann@x.example")
`,
    },
    fields: ['city=Oslo'],
  },
  {
    of: 'by a fixture of Playwright that is written in one expression',
    files: {
      'a.spec.ts': `import { test } from './fixtures';
test('x', async ({ cart }) => { await cart.amount('3'); });`,
      'fixtures.ts': `import { test as base } from '@playwright/test';
class Cart { constructor(private page) {} async amount(n: string) { await this.page.fill('#amount', n); } }
export const test = base.extend<{ cart: Cart }>({ cart: async ({ page }, use) => use(new Cart(page)) });`,
    },
    fields: ['amount=3'],
  },
  {
    of: 'by the class around a class of JUnit, and by what that extends',
    files: {
      'OrderTest.java': `class OrderTest extends Base {
  @BeforeEach void login() { signIn(); }
  @Nested class Tracking {
    @Test void shows() { driver.findElement(By.id("reference")).sendKeys("FL-1"); }
  }
}`,
      'Base.java': `class Base { WebDriver driver; void signIn() { driver.findElement(By.id("email")).sendKeys("ann@x.example"); } }`,
    },
    fields: ['email=ann@x.example', 'reference=FL-1'],
  },
  {
    of: 'and no session that a request asks for',
    files: {
      'a.cy.ts': `describe('x', () => {
  before(() => { cy.request({ method: 'POST', url: '/api/v1/auth/login', body: { username: 'ann', password: 'Secret1' } }); });
  it('y', () => { cy.get('#city').type('Oslo'); });
});`,
    },
    fields: ['city=Oslo'],
  },
]);

describeEntered('what objects give that do more than their class declares', [
  {
    of: 'pages of pypom that are opened, and classes within a page',
    files: {
      'test_a.py': `from pages.home import Home
def test_search(selenium, base_url):
    home = Home(selenium, base_url).open()
    home.header.search_for("lamp")
`,
      'pages/home.py': `from pages.base import Base
class Home(Base):
    pass
`,
      'pages/base.py': `from pypom import Page
from selenium.webdriver.common.by import By
class Base(Page):
    @property
    def header(self):
        return self.Header(self.selenium, self.base_url)
    class Header(Page):
        _city = (By.ID, 'city')
        def search_for(self, city):
            self.find_element(*self._city).send_keys(city)
`,
    },
    fields: ['city=lamp'],
  },
  {
    of: 'an element of a class that is made with how it is found',
    files: {
      'test_a.py': `from pages import AppPage
def test_x(driver):
    page = AppPage(driver)
    page.callback_input.send_keys('https://x.example')
`,
      'pages.py': `from selenium.webdriver.common.by import By
class Locator:
    def __init__(self, selector, path, timeout=5):
        self.path = path
    def get_element(self, driver):
        return driver.find_element(self.selector, self.path)
class AppPage:
    callback_input = Locator(By.NAME, 'callbackUrl')
`,
    },
    fields: ['callback_url=https://x.example'],
  },
  {
    of: 'a page of Ruby that something was done to, and a hash without some of its keys',
    files: {
      'a_spec.rb': `require 'capybara/rspec'
class SignupPage < SitePrism::Page
  element :city, '#city'
  def fill(data)
    data.each { |key, value| fill_in key, with: value }
  end
end
feature 'x' do
  let(:data) { { street: 'Elm Road', zip: '1234' } }
  scenario 'y' do
    page = SignupPage.new.tap(&:load)
    page.city.set 'Oslo'
    page.fill(data.reject { |key, _| key == :zip })
  end
end`,
    },
    fields: ['city=Oslo', 'street=Elm Road'],
  },
  {
    of: 'pairs that C# takes any number of',
    files: {
      'A.cs': `using OpenQA.Selenium;
public class A {
  [Test] public void X() { Fill(("City", "Oslo"), ("Street", "Elm Road")); }
  void Fill(params (string Id, string Text)[] inputs) {
    foreach (var (id, text) in inputs) { driver.FindElement(By.Id(id)).SendKeys(text); }
  }
}`,
    },
    fields: ['city=Oslo', 'street=Elm Road'],
  },
  {
    of: 'the name of a constant of an enumeration',
    files: {
      'ATest.java': `class ATest {
  enum Kind { LOFT("A loft"), HOUSE("A house"); final String label; Kind(String label) { this.label = label; } }
  @Test void x() {
    driver.findElement(By.id("kind")).sendKeys(Kind.LOFT.name());
    driver.findElement(By.id("label")).sendKeys(Kind.HOUSE.label);
  }
}`,
    },
    fields: ['kind=LOFT', 'label=A house'],
  },
]);

describeEntered('how helpers and elements are called', [
  {
    of: 'by what holds a wrapper that is made of a selector in a text',
    files: {
      'ATest.java': `class ATest extends BaseTest {
  TextBox userNameTextBox = new TextBox("id=userName");
  Settings settings = new Settings();
  @Test void x() { userNameTextBox.enter(Settings.USERNAME_OF_BOSS); }
}`,
      'TextBox.java': `class TextBox {
  By by;
  TextBox(String locator) { this.by = By.id(locator.replaceAll("[a-z]+=", "")); }
  WebElement getElement() { return driver.findElement(by); }
  void enter(String text) { getElement().sendKeys("\\u0008"); getElement().sendKeys(text); }
}`,
      'Settings.java': `class Settings { static final String USERNAME_OF_BOSS = "ann"; }`,
    },
    fields: ['username=ann'],
  },
  {
    of: 'with the element, by a helper that nobody declares, and a map whose keys are constants',
    files: {
      'ATest.java': `class ATest {
  static final String CITY = "city";
  Map<String, String> data = new HashMap<>() {{ put(CITY, "Rome"); }};
  @FindBy(id = "city") WebElement cityList;
  @Test void x() { web.selectByVisibleText(cityList, data.get(CITY)); }
}`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'without how they are built',
    files: {
      'a.cy.ts': `it('opens a bank account', () => {
  cy.visit('/accounts');
  cy.get('[data-test=accountNumber-input]').type('12');
  cy.get('[name="form.widgets.kinds_shown:list"]').type('a');
});`,
    },
    fields: ['account_number=12', 'kinds_shown=a'],
  },
]);

describeEntered('what secrets of Robot Framework stand for', [
  {
    of: 'also in a dictionary',
    files: {
      'a.robot': `*** Settings ***
Library    Browser
*** Variables ***
&{CLERK}    user=ann    pin=1905
*** Test Cases ***
Sign In
    Fill Text    id=user    \${CLERK.user}
    Fill Secret    id=pin    $CLERK['pin']
`,
    },
    fields: ['user=ann', 'pin=1905'],
  },
]);
