import { describeEntered } from '../../../support/entered';

describeEntered('pages as projects keep them', [
  {
    of: 'one for each thread',
    files: {
      'ATest.java': `public class ATest {
  private static final ThreadLocal<LoginPage> page = new ThreadLocal<>();
  @BeforeMethod public void start() { page.set(new LoginPage(driver)); }
  @Test public void x() { page.get().enter("tom"); }
}`,
      'LoginPage.java': `public class LoginPage {
  @FindBy(id = "username") WebElement field;
  public void enter(String name) { field.sendKeys(name); }
}`,
    },
    fields: ['username=tom'],
  },
  {
    of: 'one that a module of Ruby makes when it is asked for, in steps of another language',
    files: {
      'features/a.feature': `#language: pt
Funcionalidade: a
  Cenário: b
    Quando eu cadastro
`,
      'features/step_definitions/a.rb': `Quando('eu cadastro') do
  cadastro.preencher
end
`,
      'features/support/pages.rb': `module Pages
  def cadastro
    @cadastro ||= Cadastro.new
  end
end
`,
      'features/pages/cadastro.rb': `class Cadastro < SitePrism::Page
  element :cidade, '#city'
  def preencher
    cidade.set CIDADE
  end
end
`,
      'features/support/data.rb': "CIDADE = 'Natal'\n",
    },
    fields: ['city=Natal'],
  },
]);

describeEntered('locators that a base page reads itself', [
  {
    of: 'what they begin with says how, and what stands in them is given',
    files: {
      'ATest.java': `public class ATest extends BasePage {
  @Test public void x() { type("css=input[name='%s']", "tom", "username"); type("id=city", "Rome"); }
}`,
      'BasePage.java': `public class BasePage {
  private By by(String locator) {
    By by = null;
    if (locator.startsWith("id=") || locator.startsWith("ID=")) {
      by = By.id(locator.substring(3));
    } else if (locator.startsWith("css=")) {
      by = By.cssSelector(locator.substring(4));
    } else if (locator.startsWith("xpath=")) {
      by = By.xpath(locator.substring(6));
    }
    return by;
  }
  public String dynamic(String locator, String... given) { return String.format(locator, (Object[]) given); }
  public void type(String locator, String valueToSend) { driver.findElement(by(locator)).sendKeys(valueToSend); }
  public void type(String locator, String valueToSend, String... given) {
    driver.findElement(by(dynamic(locator, given))).sendKeys(valueToSend);
  }
}`,
    },
    fields: ['username=tom', 'city=Rome'],
  },
]);

describeEntered('keywords and steps with values in their names', [
  {
    of: 'of Robot Framework, in another file and without quotes',
    files: {
      'tests/a.robot': `*** Settings ***
Resource    ../imports.resource

*** Test Cases ***
Login
    Given User Logs In As tom With welcome1
`,
      'imports.resource': `*** Settings ***
Resource    login.resource
`,
      'login.resource': `*** Keywords ***
User Logs In As \${username} With \${password}
    Input Text    id=username    \${username}
    Input Password    id=password    \${password}
`,
    },
    fields: ['username=tom', 'password=welcome1'],
  },
  {
    of: 'without quotes, which are no part of a name',
    files: {
      'a.feature': `Feature: a
  Scenario: b
    When I have entered the username tom
`,
      'Steps.cs': `[Binding]
public class Steps {
  [When(@"I have entered the username (.*)")]
  public void Enter(string username) { driver.FindElement(By.Id("user-name")).SendKeys(username); }
}`,
    },
    fields: ['username=tom'],
  },
  {
    of: 'of the file that what is entered is read from',
    files: {
      'a.feature': `Feature: a
  Scenario: b
    When I enter username and password from Excel file "users.xlsx"
`,
      'Steps.java': `import io.cucumber.java.en.*;
public class Steps {
  @When("I enter username and password from Excel file {string}")
  public void enter(String file) {
    Sheet sheet = WorkbookFactory.create(new FileInputStream("data/" + file)).getSheet("a");
    driver.findElement(By.id("username")).sendKeys(String.valueOf(sheet.getRow(4).getCell(5)));
    driver.findElement(By.id("password")).sendKeys(String.valueOf(sheet.getRow(4).getCell(6)));
  }
}`,
    },
    fields: ['username=null', 'password=null'],
  },
  {
    of: 'what a configuration includes by other names than the files have',
    files: {
      'tests/a.test.js': `Feature('x');
        Scenario('y', (I, SignIn) => { SignIn.enter('ann'); });`,
      'tests/pages/log-on.js': `const { I } = inject();
        module.exports = { enter(name) { I.fillField('#user', name); } };`,
      'codecept.conf.js':
        "const folder = 'tests'; exports.config = { include: { SignIn: `./${folder}/pages/log-on.js` } };",
    },
    fields: ['user=ann'],
  },
]);

describeEntered('properties of C# that give functions', [
  {
    of: 'are called for their elements',
    files: {
      'ATest.cs': `public static class Form {
  public static Func<IWebElement> Email => () => Find.Css("#user_email");
  public static Func<string, IWebElement> Field => name => Find.Id(name);
}
public class ATest {
  [Test] public void X() {
    Form.Email().SendKeys("ann@x.example");
    Form.Field("city").SendKeys("Rome");
    Form.Field.Invoke("zip").SendKeys("10115");
  }
}`,
    },
    fields: ['email=ann@x.example', 'city=Rome', 'zip=10115'],
  },
]);

describeEntered('pages that CodeceptJS is told of in JSON', [
  {
    of: 'by the names that its configuration gives them',
    files: {
      'tests/a_test.js': `Feature('x');
        Scenario('y', function* (I, signIn) { signIn.fill('ann@x.example'); });`,
      'codecept.json': '{ "include": { "I": "./steps.js", "signIn": "./pages/login.js" } }',
      'pages/login.js': `'use strict';
        let I;
        module.exports = {
          _init() { I = require('../steps.js')(); },
          field: { css: '#email' },
          fill(email) { I.fillField(this.field.css, email); },
        };`,
    },
    fields: ['email=ann@x.example'],
  },
]);

describeEntered('pages that are made in other ways', [
  {
    of: "WebdriverIO's of descriptions",
    files: {
      'a.spec.js': `const page = require('./home_page');
it('x', function () { page.live('Rome', 'Via 1'); });`,
      'home_page.js': `const Page = require('./page');
const homePage = Object.create(Page, {
  city: { get: function () { return $('#city'); } },
  street: { get() { return $('#street'); } },
  live: { value: function (city, street) { this.open(); this.city.setValue(city); this.street.setValue(street); } },
});
module.exports = homePage;`,
      'page.js': `class Page { open() { browser.url('/'); } }
module.exports = new Page();`,
    },
    fields: ['city=Rome', 'street=Via 1'],
  },
  {
    of: "fixtures that are given another's page, with what that enters",
    files: {
      'a.spec.ts': `import { test } from './fixtures';
test('x', { tag: ['@y'] }, async ({ homePage }) => { await homePage.live('Rome'); });`,
      'fixtures.ts': `import { test as base } from '@playwright/test';
class HomePage {
  constructor(page) { this.city = page.getByLabel('City'); }
  async live(city, street?: string) { if (street) await this.city.fill('no'); await this.city.fill(city); }
}
export const test = base.extend({
  signedIn: async ({ browser }, use) => {
    const page = await browser.newPage();
    await page.fill('#username', 'ann');
    await page.click('#login');
    await use(page);
  },
  homePage: async ({ signedIn }, use) => { await use(new HomePage(signedIn)); },
});`,
    },
    fields: ['username=ann', 'city=Rome'],
  },
  {
    of: 'tests one behind another in one statement, and selectors that a support file makes global',
    files: {
      'a.cy.js': `it('x', () => { cy.get(homePage.city).type('Rome'); }),
it('y', () => { cy.get('#street').type('Via 1'); });`,
      'support/e2e.js': `import pages from './selectors';
global.homePage = pages.homePage;`,
      'support/selectors.js': `const homePage = { city: '#city' };
export default { homePage };`,
    },
    fields: ['city=Rome'],
  },
]);

describeEntered('what hooks take from the runner', [
  {
    of: 'a page that a fixture of another file makes, the one that the test itself takes too',
    files: {
      'a.spec.ts': `import { test } from './fixtures';
test.describe('x', () => {
  test.beforeEach(async ({ signInPage }) => { await signInPage.enter('ann'); });
  test('y', async ({ homePage }) => { await homePage.open(); });
});`,
      'fixtures.ts': `import { test as base } from '@playwright/test';
import Entrance from './entrance';
export const test = base.extend({ signInPage: async ({ page }, use) => { await use(new Entrance(page)); } });`,
      'entrance.ts': `export default class Entrance {
  constructor(page) { this.name = page.locator('#username'); }
  async enter(name) { await this.name.fill(name); }
}`,
    },
    fields: ['username=ann'],
  },
  {
    of: 'what a hook returns as it sets it',
    files: {
      'a.test.js': `const { By } = require('selenium-webdriver');
const { CityPage } = require('./city');
let page;
beforeAll(async () => { return page = await new CityPage(driver); });
test('x', async () => { await page.live('Rome'); });`,
      'city.js': `class CityPage {
  constructor(driver) { this.driver = driver; }
  async live(city) { await this.driver.findElement(By.id('city')).sendKeys(city); }
}
module.exports = { CityPage };`,
    },
    fields: ['city=Rome'],
  },
]);

describeEntered('tests that a helper adds to a suite', [
  {
    of: 'are no part of the others',
    files: {
      'a.spec.ts': `import { test } from '@playwright/test';
import { addSecurityTests } from './security';
test.describe('x', () => {
  test('y', async ({ page }) => { await page.fill('#city', 'Rome'); });
  addSecurityTests(test, '#city');
});`,
      'security.ts': `export function addSecurityTests(test, field) {
  test('script', { tag: '@s' }, async ({ page }) => { await page.fill(field, '<script>'); });
  const signedInTest = test.skip;
  signedInTest('other', async ({ page }) => { await page.fill('#username', 'ann'); });
}`,
    },
    fields: ['city=Rome'],
  },
]);

describeEntered('pages that are made by what they are called', [
  {
    of: 'a table of classes, by the members of an enumeration',
    files: {
      'test_a.py': `def test_a(page):
    login = create(page, PageType.LOGIN)
    login.login("tom")
`,
      'registry.py': `from enum import Enum
class PageType(Enum):
    LOGIN = "login"
    MAIN = "main"
PAGES = {PageType.LOGIN: LoginPage, PageType.MAIN: MainPage}
def create(page, kind):
    try:
        page_class = PAGES[kind]
        return page_class(page)
    except KeyError:
        raise ValueError(kind)
`,
      'login_page.py': `class LoginPage:
    def __init__(self, page):
        self.page = page
    def login(self, name):
        self.page.fill("#username", name)
`,
      'main_page.py': `class MainPage:
    def __init__(self, page):
        self.page = page
`,
    },
    fields: ['username=tom'],
  },
]);

describeEntered("all of a class's static members that a file imports", [
  {
    of: 'elements, values and methods',
    files: {
      'src/test/java/tasks/Sign.java': `package tasks;
import org.openqa.selenium.By;
import static ui.BoatForm.*;
public class Sign {
  @Test public void x() {
    driver.findElement(BUTTON_BOAT_NAME).sendKeys("Vega");
    driver.findElement(By.id("port")).sendKeys(HOME_PORT);
    moor("7");
  }
}`,
      'src/main/java/ui/BoatForm.java': `package ui;
import org.openqa.selenium.By;
public class BoatForm {
  public static final By BUTTON_BOAT_NAME = By.xpath("//input[@id='boatName']");
  public static final String HOME_PORT = "Oslo";
  public static void moor(String t) { driver.findElement(By.id("berth")).sendKeys(t); }
}`,
    },
    fields: ['name=Vega', 'port=Oslo', 'berth=7'],
  },
]);

describeEntered("what actors of a project's own interactions do", [
  {
    of: 'keys that are sent into a target, and what is chosen from one',
    files: {
      'src/test/java/a/SailTest.java': `package a;
import net.serenitybdd.screenplay.Actor;
public class SailTest {
  @Test public void x() { actor.attemptsTo(Write.the(BoatForm.NAME, "Vega"), Pick.the(BoatForm.PORT, "Oslo")); }
}`,
      'src/test/java/a/Write.java': `package a;
import net.serenitybdd.screenplay.actions.SendKeys;
public class Write implements Interaction {
  private Target target;
  private String text;
  public Write(Target target, String text) { this.target = target; this.text = text; }
  public static Write the(Target target, String text) { return new Write(target, text); }
  public <T extends Actor> void performAs(T actor) { actor.attemptsTo(SendKeys.of(text).into(target)); }
}`,
      'src/test/java/a/Pick.java': `package a;
import net.serenitybdd.screenplay.ui.Select;
public class Pick implements Interaction {
  private Target target;
  private String value;
  public Pick(Target target, String value) { this.target = target; this.value = value; }
  public static Pick the(Target target, String value) { return new Pick(target, value); }
  public <T extends Actor> void performAs(T actor) { Select.value(value).from(target).performAs(actor); }
}`,
      'src/main/java/a/BoatForm.java': `package a;
import net.serenitybdd.screenplay.targets.Target;
public class BoatForm {
  public static Target NAME = Target.the("the form").located(By.id("shipName"));
  public static Target PORT = Target.the("the form").located(By.name("port"));
}`,
    },
    fields: ['ship_name=Vega', 'port=Oslo'],
  },
]);

describeEntered('pages that a type parameter stands for', [
  {
    of: 'the only one of its class, and the elements that it has of another',
    files: {
      'ATests.cs': `using OpenQA.Selenium;
public class ATests {
  [Test] public void X() { SignUpActions.Instance.Register("a@b.example"); }
}`,
      'Pages/SignUpActions.cs': `using OpenQA.Selenium;
public class SignUpActions : ActionsOf<SignUpActions, SignUpMap> {
  public void Register(string email) => Map.Email.SendKeys(email);
}`,
      'Pages/SignUpMap.cs': `using OpenQA.Selenium;
public class SignUpMap { public IWebElement Email => driver.FindElement(By.Id("email")); }`,
      'Core/ActionsOf.cs': `using OpenQA.Selenium;
public abstract class ActionsOf<TSelf, TMap> : Only<TSelf> where TMap : new() { protected TMap Map { get { return new TMap(); } } }`,
      'Core/Only.cs': `using OpenQA.Selenium;
public abstract class Only<T> where T : new() {
  private static readonly Lazy<T> only = new Lazy<T>(() => new T());
  public static T Instance => only.Value;
}`,
    },
    fields: ['email=a@b.example'],
  },
  {
    of: 'what a container of services makes',
    files: {
      'ATests.cs': `using OpenQA.Selenium;
public class ATests {
  private readonly Lazy<SignUpPage> page = new(() => new SignUpPage());
  [Test] public void X() { Registry.SignUp().Register("a@b.example"); page.Value.Name("Ann"); }
}`,
      'SignUpPage.cs': `using OpenQA.Selenium;
public class SignUpPage {
  public void Register(string email) => driver.FindElement(By.Id("email")).SendKeys(email);
  public void Name(string name) => driver.FindElement(By.Id("name")).SendKeys(name);
}`,
      'Registry.cs': `using OpenQA.Selenium;
public static class Registry { public static SignUpPage SignUp() { return services.Resolve<SignUpPage>(); } }`,
    },
    fields: ['email=a@b.example', 'name=Ann'],
  },
]);

describeEntered('pages of one name', [
  {
    of: 'the one whose namespace a test uses, however far away it is',
    files: {
      'Tests/Shop/ATests.cs': `using OpenQA.Selenium;
using Shop.Pages;
namespace Shop.Tests;
public class ATests : BaseTest { [Test] public void X() { new LoginPage(driver).Enter("Ann"); } }`,
      'Tests/LoginPage.cs': `using OpenQA.Selenium;
namespace Bank.Pages;
public class LoginPage { public void Enter(string name) => driver.FindElement(By.Id("account")).SendKeys(name); }`,
      'Ui/Deep/LoginPage.cs': `using OpenQA.Selenium;
namespace Shop.Pages { public class LoginPage { public void Enter(string name) => driver.FindElement(By.Id("username")).SendKeys(name); } }`,
    },
    fields: ['username=Ann'],
  },
  {
    of: 'with what a static constructor has set',
    files: {
      'ATests.cs': `using OpenQA.Selenium;
public class ATests { [Test] public void X() { driver.FindElement(By.Id("email")).SendKeys(Settings.Current.Email); } }`,
      'Settings.cs': `namespace Data { public static class Settings {
  private static readonly Account account;
  static Settings() { account = new Account { Email = "a@b.example" }; }
  public static Account Current => account;
} }`,
    },
    fields: ['email=a@b.example'],
  },
]);

describeEntered('what is set by a description of a property', [
  {
    of: 'is no field of a page, and a letter with a number before what a field is called is none of it',
    files: {
      'ATests.cs': `using OpenQA.Selenium;
public class ATests { [Test] public void X() {
  foreach (var property in typeof(Car).GetProperties()) property.SetValue(Activator.CreateInstance(typeof(Car)), "red", null);
  driver.FindElement(By.Id("p-32-description")).SendKeys("red");
} }`,
    },
    fields: ['description=red'],
  },
]);
