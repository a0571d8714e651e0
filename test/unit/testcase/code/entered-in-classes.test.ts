import { describeEntered } from '../../../support/entered';

describeEntered('classes of Java, and what is kept in them', [
  {
    of: 'a variable of a function that is called as a member is',
    files: {
      'src/test/java/InnTest.java': `public class InnTest extends BaseTest {
  @Test public void x() { Box city = new Box("city"); city.put("Rome"); city.put("Oslo"); }
}`,
      'src/test/java/Box.java': `public class Box {
  private String element; WebDriver driver;
  public Box(String id) { element = id; }
  void look() { WebElement element = driver.findElement(By.id(this.element)); element.isDisplayed(); }
  void put(String text) { look(); driver.findElement(By.id(element)).sendKeys(text); }
}`,
    },
    fields: ['city=Oslo'],
  },
  {
    of: 'what a class calls the type that the one has which extends it',
    files: {
      'src/test/java/InnTest.java': `public class InnTest extends BaseTest {
  @Test public void x() { new GuestPage().open().agree().named("Ann").to(GuestHomePage.class).lies("Rome"); }
}`,
      'src/test/java/BasePage.java': `public abstract class BasePage<T extends BasePage<T>> {
  public T open() { return Selenide.open(url(), (Class<T>) this.getClass()); }
  public T agree() { $("#terms").setSelected(true); return self(); }
  public abstract T self();
  public <T extends BasePage<T>> T to(Class<T> page) { return Selenide.page(page); }
}`,
      'src/test/java/GuestPage.java':
        'public class GuestPage extends BasePage<GuestPage> { public GuestPage named(String n) { $("#guest").setValue(n); return this; } }',
      'src/test/java/GuestHomePage.java':
        'public class GuestHomePage extends BasePage<GuestHomePage> { public GuestHomePage lies(String c) { $("#city").setValue(c); return this; } }',
    },
    fields: ['terms=true', 'guest=Ann', 'city=Rome'],
  },
  {
    of: 'constructors and accessors that Lombok writes',
    files: {
      'src/test/java/InnTest.java': `public class InnTest extends BaseTest {
  @Test public void x() {
    Guest guest = new Guest().setName("Ann").setMail("ann@inn.example");
    put("guest", guest.getName()); put("mail", guest.getMail()); put("town", guest.getTown());
    put("level", Level.GOLD.getShown()); put("street", guest.getHome().getStreet());
  }
  void put(String id, String text) { driver.findElement(By.id(id)).sendKeys(text); }
}`,
      'src/test/java/Guest.java': `@Getter @Setter @NoArgsConstructor @AllArgsConstructor @Accessors(chain = true)
public class Guest { private String name; private String mail; private String town = "Rome"; private Home home = new Home(); }`,
      'src/test/java/Home.java': 'public class Home { @Getter private String street = "Main St"; }',
      'src/test/java/Level.java':
        '@Getter @AllArgsConstructor public enum Level { GOLD("Gold guest"), PLAIN("Guest"); private final String shown; }',
    },
    fields: ['guest=Ann', 'mail=ann@inn.example', 'town=Rome', 'level=Gold guest', 'street=Main St'],
  },
  {
    of: 'elements whose places are written behind how they are found',
    files: {
      'src/test/java/InnTest.java': `public class InnTest extends BaseTest {
  private static final String PRICE_FROM = "xpath;//input[@class='b-x1']";
  private static final String PRICE_TO = "xpath;//input[@class='b-x2']";
  @Test public void x() { put(PRICE_FROM, "10"); put(PRICE_TO, "20"); }
  void put(String where, String text) { String[] parts = where.split(";"); driver.findElement(By.xpath(parts[1])).sendKeys(text); }
}`,
    },
    fields: ['price_from=10', 'price_to=20'],
  },
  {
    of: 'what a request sends, and none that follows it',
    files: {
      'src/test/java/InnTest.java': `public class InnTest extends BaseTest {
  @Test public void x() { token("ann"); given().body("{\\"city\\":\\"Rome\\"}").post("/guests"); stays(); }
  void token(String user) { given().body(new Login(user, System.getenv("SECRET"))).post("/auth/login"); }
  void stays() { given().post("/stays"); }
}`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'a long file of constants',
    files: {
      'src/test/java/InnTest.java':
        'public class InnTest extends BaseTest { @Test public void x() { driver.findElement(By.id("city")).sendKeys(Places.ROME); } }',
      'src/test/java/Places.java': `public class Places {
${Array.from({ length: 90 }, (_, i) => `  public static final String PLACE_NUMBER_${i} = "Somewhere ${i}";`).join('\n')}
  public static final String ROME = "Rome";
}`,
    },
    fields: ['city=Rome'],
  },
]);

describeEntered('settings of .NET that are loosely written', [
  {
    of: 'a comma behind the last entry, and remarks',
    files: {
      'Tests/InnTests.cs': `using OpenQA.Selenium;
class InnTests { IWebDriver driver; IConfiguration config;
  [Test] public void Books() { driver.FindElement(By.Id("login")).SendKeys(config.GetSection("Desk")["Login"]); } }`,
      'appsettings.json':
        '{ // of the inn\n "Url": "https://inn.example", "Desk": { "Login": "front, desk", }, /* no more */ }',
    },
    fields: ['login=front, desk'],
  },
]);

describeEntered('what is typed behind a tab', [
  {
    of: 'a password behind a name, and what is called by what it is given',
    files: {
      'src/test/java/InnTest.java': `public class InnTest extends BaseTest {
  @Test public void x() {
    driver.findElement(By.id("username")).sendKeys("ann", Keys.TAB, "secret12", Keys.ENTER);
    new Actions(driver).click(driver.findElement(By.id("city"))).sendKeys("Rome").sendKeys(Keys.TAB)
      .sendKeys("nobody knows where").sendKeys(Keys.TAB).sendKeys(guest.getStreet()).perform();
  }
}`,
    },
    fields: ['username=ann', 'password=secret12', 'city=Rome', 'street=null'],
  },
]);
