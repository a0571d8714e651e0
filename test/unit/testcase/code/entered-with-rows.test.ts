import { describeEntered } from '../../../support/entered';

describeEntered('rows and pages that other files give', [
  {
    of: 'a data provider of another class, with the records that it makes',
    files: {
      'src/test/java/PayTest.java': `public class PayTest {
  @Test(dataProvider = "cards", dataProviderClass = Cards.class) public void x(Card card) {
    driver.findElement(By.id("card_number")).sendKeys(card.number());
  }
}`,
      'src/test/java/Cards.java': `public class Cards {
  @DataProvider(name = "cards") public Object[][] all() { return new Object[][] {{ new Card("4242", "Ann") }}; }
}`,
      'src/test/java/Card.java': 'public record Card(String number, String holder) {}',
    },
    fields: ['card_number=4242'],
  },
  {
    of: 'elements of several annotations, not the letter that a value is called',
    files: {
      'src/test/java/FormTest.java': `public class FormTest {
  @FindBys({@FindBy(id = "genre")}) private WebElement first;
  @FindBy(css = ".x") private WebElement el;
  void ofKind(String t) { first.sendKeys(t); }
  @Test public void x() { ofKind("Novel"); el.sendKeys("a"); }
}`,
    },
    fields: ['genre=Novel'],
  },
  {
    of: 'what a parameter is where nothing gives it',
    files: {
      'src/test/java/PinTest.java': `public class PinTest {
  @Test @Parameters({"pin"}) public void x(@Optional("9876") String pin) { driver.findElement(By.id("pin")).sendKeys(pin); }
}`,
    },
    fields: ['pin=9876'],
  },
  {
    of: 'a data provider of a base class',
    files: {
      'src/test/java/PayTest.java': `public class PayTest extends BaseTest {
  @Test(dataProvider = "towns") public void x(String town) { driver.findElement(By.id("city")).sendKeys(town); }
}`,
      'src/test/java/BaseTest.java': `public class BaseTest {
  @DataProvider public Object[][] towns() { return new Object[][] {{ "Rome" }, { "Oslo" }}; }
}`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'a source of cases of another class, in C#',
    files: {
      'PayTest.cs': `public class PayTest {
  [TestCaseSource(typeof(Towns), nameof(Towns.All))] public void X(string town) { driver.FindElement(By.Id("city")).SendKeys(town); }
}`,
      'Towns.cs': 'public class Towns { public static object[] All = { new object[] { "Rome" } }; }',
    },
    fields: ['city=Rome'],
  },
  {
    of: 'a page that is cast to what it is',
    files: {
      'src/test/java/AddTest.java': `public class AddTest {
  private AddPage page;
  @Test public void x() {
    page = (AddPage) new Menu().open("Add");
    page.fill("Rome");
  }
}`,
      'src/test/java/Menu.java': 'public class Menu { public IPage open(String name) { return pages.get(name); } }',
      'src/test/java/IPage.java': 'public interface IPage {}',
      'src/test/java/AddPage.java': `public class AddPage implements IPage {
  public void fill(String city) { driver.findElement(By.id("city")).sendKeys(city); }
}`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'getters of an object of data, and a bound function that runs a step',
    files: {
      'a.test.js': `const { town } = require('./data');
        const reporter = require('./reporter');
        const step = reporter.step.bind(reporter);
        it('x', async () => { await step('fills', async () => { await driver.findElement(By.id('city')).sendKeys(town.name); }); });`,
      'data.js': `module.exports = { town: { get name() { return read('TOWN'); } } };`,
      'reporter.js': `class Reporter { async step(title, work) { await allure.step(title, async () => { await work(); }); } }
        module.exports = new Reporter();`,
    },
    fields: ['city=null'],
  },
]);
