import { describeEntered } from '../../../support/entered';

const java = (body: string, members = ''): string => `import static com.codeborne.selenide.Selenide.*;
class ShopTest extends Base { WebDriver driver;
${members}
  @Test public void buys() { ${body} }
}`;

const csharp = (body: string, members = ''): string => `using OpenQA.Selenium;
class ShopTests { IWebDriver driver;
${members}
  [Test] public void Buys() { ${body} }
}`;

const side = (...commands: [string, string, string, string[]?][]): string =>
  JSON.stringify({
    id: '1',
    version: '2.0',
    name: 'x',
    url: 'https://x.example',
    tests: [{ id: '2', name: 'y', commands: commands.map(([command, target, value, others = []], i) => ({ id: `${i}`, comment: '', command, target, targets: others.map((one) => [one, 'x']), value })) }], // prettier-ignore
    suites: [],
    urls: [],
    plugins: [],
  });

describeEntered('what libraries of Java enter', [
  {
    of: 'Selenide: options of a collection, a radio button by its value, val',
    files: {
      'ShopTest.java': java(
        `pick("Texas", "Ohio"); $$("#city option").findBy(text("Rome")).click();
        $(By.name("plan")).selectRadio("pro"); $("#phone").val("123");`,
        `  private final ElementsCollection states = $$(".picker option");
  void pick(String... names) { for (String name : names) { states.find(exactText(name)).setSelected(true); } }
  void drop() { states.find(exactText("Iowa")).setSelected(false); }`,
      ),
    },
    fields: ['state=Texas', 'state=Ohio', 'city=Rome', 'plan=pro', 'phone=123'],
  },
  {
    of: 'Serenity: elements by their labels, tasks that an actor is told to do, typing that goes on',
    files: {
      'ShopTest.java': java(`$(InputField.withLabel("First Name")).type("Ann");
        $(Checkbox.withLabel("Newsletter")).click(); actor.attemptsTo(Join.as("Lee", "Rome")); box().typeAndTab("7");`,
      '  WebElementFacade box() { return find(By.id("floor")); }'), // prettier-ignore
      'Join.java': `class Join implements Task { private final String last; private final String city;
        Join(String last, String city) { this.last = last; this.city = city; }
        public <T extends Actor> void performAs(T actor) { actor.attemptsTo(
          Enter.theValue(last).into(JoinPage.LAST), Enter.theValue(city).into(JoinPage.CITY)); }
        static Join as(String last, String city) { return instrumented(Join.class, last, city); } }`,
      'JoinPage.java': `class JoinPage { static final Target LAST = Target.the("last").located(By.name("lastName"));
        static final Target CITY = Target.the("city").located(By.name("city")); }`,
    },
    fields: ['first_name=Ann', 'newsletter=true', 'last_name=Lee', 'city=Rome', 'floor=7'],
  },
  {
    of: 'of two methods that are called alike, by what it is called with; pages that are made by their class',
    files: {
      'ShopTest.java': java(
        'to(AddressPage.class).choose("Ohio"); write("phone", "123"); write(By.xpath("//div[2]/input"), "9");',
        `  <T> T to(Class<T> type) { return Selenide.page(type); }
  void write(By by, String floor) { driver.findElement(by).sendKeys(floor); }
  void write(String id, String what) { driver.findElement(By.id(id)).sendKeys(what); }`,
      ),
      'AddressPage.java': `class AddressPage { private ElementsCollection states = $$("#state option");
        AddressPage choose(int at) { states.get(at).setSelected(true); return this; }
        AddressPage choose(String name) { states.find(text(name)).setSelected(true); return this; } }`,
    },
    fields: ['state=Ohio', 'phone=123', 'floor=9'],
  },
  {
    of: 'one of several that a helper clicks, or that is called so; no page about radio buttons',
    files: {
      'ShopTest.java': java(
        'clickRadio("form:sex:0"); genderMaleRadioButton.click(); radioButtonButton.click();',
        `  @FindBy(css = "input[value='Male'] + label") WebElement genderMaleRadioButton;
  @FindBy(css = "li:nth-child(2)") WebElement radioButtonButton;
  void clickRadio(String id) { driver.findElement(By.id(id)).click(); }`,
      ),
    },
    fields: ['sex=null', 'gender=Male'],
  },
  {
    of: 'the one of many elements that a helper looks for by what it says; nothing of a menu',
    files: {
      'ShopTest.java': java(
        'pickInDropdown("span#speed-button", "ul#speed-menu>li", "Fast"); driver.findElement(By.id("name")).sendKeys("Ann"); open("Products");',
        `  void pickInDropdown(String list, String items, String wanted) { driver.findElement(By.cssSelector(list)).click();
    List<WebElement> all = driver.findElements(By.cssSelector(items));
    for (WebElement item : all) { if (item.getText().trim().equals(wanted)) { item.click(); break; } } }
  void open(String page) { for (WebElement link : driver.findElements(By.cssSelector("nav li"))) if (link.getText().equals(page)) link.click(); }`,
      ),
    },
    fields: ['speed=Fast', 'name=Ann'],
  },
  {
    of: 'no option by what stands on a button, no menu',
    files: {
      'ShopTest.java': java(
        'country.sendKeys("It"); save.click(); forms.click(); menu.$$("li").find(exactText("Checkout")).click();',
        `  SelenideElement country = $(By.xpath("//div[contains(@id,'combo')]//input[@name='country']"));
  SelenideElement save = $(By.xpath("//a[@role='button']//span[text()='Save']"));
  SelenideElement forms = $(byText("Input Forms")), menu = $(".open .dropdown-menu");`,
      ),
    },
    fields: ['country=It'],
  },
]);

describeEntered('what libraries of C# enter', [
  {
    of: 'Playwright: an option of what was opened, one of several boxes, an example of an address',
    files: {
      'ShopTests.cs': `using Microsoft.Playwright;
class ShopTests { IPage Page;
  async Task SelectVendorByValue(string vendor) { await Page.Locator($"input[type='checkbox'][value='{vendor}']").CheckAsync(); }
  [Test] public async Task Buys() { await SelectVendorByValue("Apple");
    await Page.GetByPlaceholder("name@example.com").FillAsync("ann@x.example");
    await Page.Locator("#country-dropdown").ClickAsync(); await Page.Locator("#react-select-2-option-0-0").ClickAsync(); } }`,
    },
    fields: ['vendor=Apple', 'email=ann@x.example', 'country=null'],
  },
  {
    of: 'an element of its own, a member that is called as its class, what is read of a file',
    files: {
      'Tests/ShopTests.cs': `using Microsoft.Playwright;
class ShopTests { static Account Account = Account.Load(); IPage Page; TextBox email = new TextBox("email", SelectorType.Id);
  [Test] public async Task Buys() { email.Type("ann@x.example"); await Page.FillAsync("#password", Account.Password); } }`,
      'Controls/TextBox.cs': `using OpenQA.Selenium;
public class TextBox : BaseControl { public TextBox(string id, SelectorType type) : base(id, type) { } }`,
      'Models/Account.cs': `namespace Shop.UITests; class Account { public string Password { get; set; }
  public static Account Load() { var text = File.ReadAllText("./Data/Account.json"); return JsonConvert.DeserializeObject<Account>(text); } }`,
      'Data/Account.json': '{ "password": "secret" }',
    },
    fields: ['email=ann@x.example', 'password=secret'],
  },
  {
    of: 'what is read by its key, what a helper waited for, a class within a class',
    files: {
      'ShopTests.cs': `class Shop_Tests { [TestFixture] class User : Global.Base {
  IWebElement Box => driver.FindElement(By.XPath("//div[2]/input"));
  [Test] public void Buys() { Box.SendKeys(ExcelLib.ReadData(2, "FirstName"));
    var list = WaitHelper.WaitForElementToBeVisible(By.Id("dropdown")); new SelectElement(list).SelectByValue("1"); } } }`,
    },
    fields: ['first_name=null', 'dropdown=1'],
  },
  {
    of: 'which password it is, by what holds it; an id in front of which stands what is chosen from',
    files: {
      'ShopTests.cs': csharp('inputNewPassword.SendKeys("b"); driver.FindElement(By.Id("combo_facility")).Click(); driver.FindElement(By.XPath("//option[. = \'Rome\']")).Click(); driver.FindElement(By.CssSelector("option:nth-child(2)")).Click();',
      '  [FindsBy(How = How.Id, Using = "Password")] IWebElement inputNewPassword;'), // prettier-ignore
    },
    fields: ['new_password=b', 'facility=Rome'],
  },
]);

describeEntered('what is entered through types of C#', [
  {
    of: 'Ocaramba: elements by what their locators say; a text that is compared in any case; what a wrapper is built of',
    files: {
      'ShopTests.cs': csharp(`Driver.GetElement(couponBox).SendKeys("SAVE10");
        driver.FindElement(By.XPath("//label[contains(translate(text(), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'), 'city')]/following-sibling::input")).SendKeys("Rome");
        new Box(driver.FindElement(By.Id("floor"))).Put("3");`,
        '  private readonly ElementLocator couponBox = new ElementLocator(Locator.Id, "coupon-code");'), // prettier-ignore
      'Box.cs': `public class Box { IWebElement WrappedElement { get; } public Box(IWebElement element) { WrappedElement = element; }
  public void Put(string value) { WrappedElement.SendKeys(value); } }`,
    },
    fields: ['coupon_code=SAVE10', 'city=Rome', 'floor=3'],
  },
  {
    of: 'pages of the type that a method is called with, and passes on',
    files: {
      'ShopTests.cs': csharp(`Flow.Visit<OrderBoard>((page, act) => act.Write(page.Coupon, "SAVE10").Write(page.Remark, "soon"));
        Flow.Open<ShipmentPage>().Enter("Rome"); pages.On<ReviewPage>(page => page.Rate("4"));`,
        '  Flow Flow => new Flow(driver);'), // prettier-ignore
      'Flow.cs': `public class Flow { IWebDriver driver; public Flow(IWebDriver driver) { this.driver = driver; }
  public Flow Visit<TPart>(Action<TPart, Acts<TPart>> act) where TPart : IPart { return Run(act); }
  Flow Run<TPart>(Action<TPart, Acts<TPart>> act) { var part = Make<TPart>(); act.Invoke(part, new Acts<TPart>(part)); return this; }
  TPart Make<TPart>() { return (TPart)Activator.CreateInstance(typeof(TPart), driver); }
  public T Open<T>() where T : IPart, new() { var page = new T(); driver.Navigate().GoToUrl(page.Url); return page; } }
public class Acts<TPart> { public Acts(TPart part) { } public Acts<TPart> Write(IWebElement box, string value) { box.SendKeys(value); return this; } }`,
      'Parts.cs': `using OpenQA.Selenium;
public class OrderBoard : IPart { IWebDriver driver; public IWebElement Coupon => driver.FindElement(By.Id("coupon"));
  public IWebElement Remark => driver.FindElement(By.Name("remark")); }
public class ShipmentPage : IPart { IWebDriver driver; public void Enter(string city) { driver.FindElement(By.Id("city")).SendKeys(city); } }
public class ReviewPage : IPart { IWebDriver driver; public void Rate(string stars) { driver.FindElement(By.Id("stars")).SendKeys(stars); } }`,
    },
    fields: ['coupon=SAVE10', 'remark=soon', 'city=Rome', 'stars=4'],
  },
  {
    of: 'all parts of a class, however many files have one; a class by a part of its namespace',
    files: {
      'ShopTests.cs': csharp(
        'new OrderPage(driver).FillNine(); driver.FindElement(By.Id("carrier")).SendKeys(Data.Carriers.First);',
      ),
      ...Object.fromEntries(
        Array.from({ length: 9 }, (_, i) => [
          `Pages/OrderPage.Part${i + 1}.cs`,
          `using OpenQA.Selenium;
public partial class OrderPage { public void Fill${['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'][i]}() { driver.FindElement(By.Id("street")).SendKeys("${i + 1}"); } }`,
        ]),
      ),
      'Data/Carriers.cs':
        'namespace Shop.UITests.Data { public static class Carriers { public const string First = "DHL"; } }',
    },
    fields: ['street=9', 'carrier=DHL'],
  },
]);

describeEntered('what Selenium IDE recorded', [
  {
    of: 'without names: an address by what it is, the password behind it; a password once more',
    files: {
      'a.side': side(
        ['type', 'css=.form-group:nth-child(1) > .form-control', 'ann@x.example'],
        ['type', 'css=.form-group:nth-child(2) > .form-control', 'Abcd123$'],
        ['type', 'css=.form-group:nth-child(3) > .form-control', 'more'],
      ),
    },
    fields: ['email=ann@x.example', 'password=Abcd123$'],
  },
  {
    of: 'a password once more, by its number',
    files: {
      'a.side': side(
        ['type', 'id=id_registration-password1', 'a1'],
        ['type', 'id=id_registration-password2', 'a1'],
        ['type', 'name=phone', '1'],
      ),
    },
    fields: ['password=a1', 'confirm_password=a1', 'phone=1'],
  },
  {
    of: 'a password once more, which only says so',
    files: { 'a.side': side(['type', 'id=password', 'a1'], ['type', 'id=confirm', 'a1']) },
    fields: ['password=a1', 'confirm_password=a1'],
  },
  {
    of: 'by what else it recorded, where the locator only says a place',
    files: {
      'a.side': side(
        ['type', "xpath=//fieldset[@id='account']/div/div/input", 'Ann', ['id=input-firstname', 'name=firstname']],
        ['type', 'css=.form-group:nth-child(3) > .form-control', 'x1', ["xpath=//input[@type='password']"]],
      ),
    },
    fields: ['firstname=Ann', 'password=x1'],
  },
]);
