import { describeEntered } from '../../../support/entered';

describeEntered('what interfaces stand for', [
  {
    of: 'the class that is called as they are, and the only one there is',
    files: {
      'Features/Stays.feature': 'Feature: Stays\n  Scenario: one books\n    When I book a stay\n',
      'Steps/StaySteps.cs': `using Reqnroll;
[Binding] public class StaySteps {
  private readonly IDesk _desk; private readonly IBell _bell;
  public StaySteps(IDesk desk, IBell bell) { _desk = desk ?? throw new ArgumentNullException(nameof(desk)); _bell = bell; }
  [When("I book a stay")] public void Book() { _desk.Type("city", "Rome"); _bell.Ring(); }
}`,
      'Support/IDesk.cs': 'public interface IDesk { void Type(string id, string text); }',
      'Support/Desk.cs': `using OpenQA.Selenium;
public class Desk : IDesk { IWebDriver driver; public void Type(string id, string text) { driver.FindElement(By.Id(id)).SendKeys(text); } }`,
      'Support/IBell.cs': 'public interface IBell { void Ring(); }',
      'Support/BrassBell.cs': `using OpenQA.Selenium;
public class BrassBell(IDesk desk) : Thing<int>, IBell { public void Ring() { desk.Type("floor", "3"); } }`,
    },
    fields: ['city=Rome', 'floor=3'],
  },
  {
    of: 'what a container of services gives by its type',
    files: {
      'Tests/StayTests.cs': `using Microsoft.Playwright;
public class StayTests : StayBase { [Test] public async Task Books() { await Inn.Desk.NameAsync(Guests.First().Name); } }`,
      'Tests/StayBase.cs': `using Microsoft.Playwright;
public class StayBase { protected IInn Inn { get; set; } protected IGuests Guests { get; set; }
  [SetUp] public void Prepare() { Guests = provider.GetRequiredService<IGuests>(); Inn = factory(page); } }`,
      'Pages/IInn.cs': 'using Microsoft.Playwright; public interface IInn { DeskPage Desk { get; } }',
      'Pages/Inn.cs':
        'using Microsoft.Playwright; public class Inn : IInn { public Inn(IPage page) { Desk = new DeskPage(page); } public DeskPage Desk { get; } }',
      'Pages/DeskPage.cs':
        'using Microsoft.Playwright; public class DeskPage(IPage page) { public async Task NameAsync(string name) { await page.GetByLabel("Guest").FillAsync(name); } }',
      'Data/IGuests.cs': 'public interface IGuests { Guest First(); }',
      'Data/KnownGuests.cs':
        'public class KnownGuests : IGuests { public Guest First() => new("Ann"); } public record Guest(string Name);',
    },
    fields: ['guest=Ann'],
  },
  {
    of: 'none where two classes implement one',
    files: {
      'src/test/java/StayTest.java':
        'public class StayTest extends BaseTest { Desk desk; @Test public void x() { desk.type(); driver.findElement(By.id("city")).sendKeys("Rome"); } }',
      'src/test/java/Desk.java': 'public interface Desk { void type(); }',
      'src/test/java/OldDesk.java':
        'public class OldDesk implements Desk { public void type() { $("#old").setValue("x"); } }',
      'src/test/java/NewDesk.java':
        'public class NewDesk implements Desk { public void type() { $("#new").setValue("y"); } }',
    },
    fields: ['city=Rome'],
  },
]);

describeEntered('what tests are given and where they type it', [
  {
    of: 'rows of a provider that is called as the test is',
    files: {
      'src/test/java/StayTest.java':
        'public class StayTest extends StayBase { @Test(dataProvider = "stays") public void stays(String city) { driver.findElement(By.id("city")).sendKeys(city); } }',
      'src/test/java/StayBase.java':
        'public class StayBase { @DataProvider(name = "stays") public Object[][] all() { return new Object[][] {{"Rome"}, {"Oslo"}}; } }',
    },
    fields: ['city=Rome'],
    rows: [{ city: 'Rome' }, { city: 'Oslo' }],
  },
  {
    of: 'JSON that is read as a text through a stream',
    files: {
      'src/test/java/StayTest.java': `public class StayTest extends BaseTest {
  @Test public void x() throws IOException {
    InputStream is = new FileInputStream("src\\\\test\\\\resources\\\\" + "stay" + ".json");
    String text = IOUtils.toString(is, "UTF-8");
    driver.findElement(By.id("city")).sendKeys(new JSONObject(text).getString("city"));
  }
}`,
      'src/test/resources/stay.json': '{ "city": "Rome" }',
    },
    fields: ['city=Rome'],
  },
  {
    of: 'what has the focus in a frame',
    files: {
      'Tests/StayTests.cs': `using OpenQA.Selenium;
class StayTests { IWebDriver driver; [Test] public void Writes() { Write("Rome", "It was hot."); }
  void Write(string title, string body) { driver.FindElement(By.Id("title")).SendKeys(title);
    driver.SwitchTo().Frame("content_ifr"); driver.SwitchTo().ActiveElement().SendKeys(body); } }`,
    },
    fields: ['title=Rome', 'body=It was hot.'],
  },
  {
    of: 'a list whose options are found in one of two ways',
    files: {
      'src/test/java/StayTest.java': `public class StayTest extends BaseTest {
  @Test public void x() {
    driver.findElement(By.xpath("//div[.//label[normalize-space(.)='Country']]//div[contains(@class, 'select-text')]")).click();
    driver.findElement(By.xpath("//div[@role='option']//span[.='Italy'] | //div[@role='option'][.='Italy']")).click();
  }
}`,
    },
    fields: ['country=Italy'],
  },
  {
    of: 'a field that is a text, and one whose code says less than what holds it',
    files: {
      'src/test/java/StayTest.java': `public class StayTest extends BaseTest {
  private Locator textField = page.locator(".x-text__field");
  @FindBy(id = "wg") private WebElement roomCleaners;
  @Test public void x() { textField.fill("quiet"); roomCleaners.sendKeys("Ida"); }
}`,
    },
    fields: ['text=quiet', 'room_cleaners=Ida'],
  },
  {
    of: 'what a step has of each of two, as its definition types them',
    files: {
      'Features/Desk.feature': `Feature: Desk
  Scenario Outline: one signs in
    When the guest enters email and password <email> and <word>
    Examples:
      | email           | word  |
      | ann@inn.example | Rome1 |
`,
      'Steps/DeskSteps.cs': `using TechTalk.SpecFlow; using OpenQA.Selenium;
[Binding] public class DeskSteps { IWebDriver driver;
  [When(@"the guest enters email and password (.*) and (.*)")] public void SignIn(string email, string password) {
    driver.FindElement(By.Id("Email")).SendKeys(email); driver.FindElement(By.Id("Password")).SendKeys(password); } }`,
    },
    fields: ['email=ann@inn.example', 'password=Rome1'],
  },
]);
