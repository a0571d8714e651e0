import { describeEntered } from '../../../support/entered';

describeEntered('pages of Java with elements of the project', [
  {
    of: 'what the methods of an element do, and those of a part of a page',
    files: {
      'src/test/java/GuestTest.java': `public class GuestTest extends BaseTest {
  @Test public void x() { new GuestPage().named("Ann").notified().menu.find("tea"); }
}`,
      'src/test/java/GuestPage.java': `public class GuestPage extends BasePage {
  @AppFindBy(accessibilityId = "firstName") TextBox firstNameFld;
  @FindBy(id = "newsletter") private Tick news;
  @FindBy(css = ".menu") Menu menu;
  public GuestPage named(String name) { firstNameFld.clearAndPut(name, false); return this; }
  public GuestPage notified() { news.turnOn(); return this; }
}`,
      'src/test/java/TextBox.java': `public class TextBox extends Part {
  public TextBox(WebDriver driver) { super(driver); }
  void clearAndPut(String text, boolean slowly) { getIt().clear(); getIt().sendKeys(text); }
}`,
      'src/test/java/Tick.java':
        'public class Tick extends Part { void turnOn() { if (!wrapped.isSelected()) wrapped.click(); } }',
      'src/test/java/Part.java':
        'public class Part { protected WebElement wrapped; WebElement getIt() { waitForIt(); return wrapped; } }',
      'src/test/java/Menu.java':
        'public class Menu { @FindBy(name = "q") WebElement search; void find(String s) { search.sendKeys(s); } }',
    },
    fields: ['first_name=Ann', 'newsletter=true', 'q=tea'],
  },
  {
    of: 'elements found in rarer ways, and no pictures that are written',
    files: {
      'src/test/java/GuestTest.java': `public class GuestTest {
  @Test public void x() {
    driver.findElements(By.id("name")).stream().findAny().ifPresent(each -> each.sendKeys("Ann"));
    driver.findElement(new ByChained(By.id("form"), By.id("city"))).sendKeys("Rome");
    driver.findElement(new ByIdOrName("street")).sendKeys("Via Po");
    driver.findElementsByAccessibilityId("zip").get(0).sendKeys("00100");
    ImageIO.write(shotOf(driver.findElement(By.id("picture"))), "png", new File("a"));
  }
}`,
    },
    fields: ['name=Ann', 'city=Rome', 'street=Via Po', 'zip=00100'],
  },
  {
    of: 'a method of the base that takes what the one of that name in the class does not',
    files: {
      'src/test/java/GuestTest.java': `public class GuestTest extends GuestBase {
  @Test public void x() { fill("CITY"); put("a1"); }
  void fill(String field) { fill(Field.of(field)); }
  void put(String a, String b) { driver.findElement(By.id("wrong")).sendKeys(b); }
}`,
      'src/test/java/GuestBase.java': `public class GuestBase {
  void fill(Field field) { driver.findElement(By.id("city")).sendKeys("Rome"); }
  void put(String a) { driver.findElement(By.id("code")).sendKeys(a); }
}`,
      'src/test/java/Field.java': 'public class Field { static Field of(String name) { return new Field(); } }',
    },
    fields: ['city=Rome', 'code=a1'],
  },
  {
    of: 'the page that a generic method is asked for, whatever it goes through',
    files: {
      'src/test/java/GuestTest.java': `public class GuestTest extends BaseTest {
  @Test public void x() { bring(GuestPage.class).named("Ann"); }
  <T extends BasePage> T bring(Class<T> page) {
    if (page.equals(HomePage.class)) return (T) new HomePage();
    return (T) new HomePage().guests();
  }
}`,
      'src/test/java/HomePage.java': 'public class HomePage { GuestPage guests() { return new GuestPage(); } }',
      'src/test/java/GuestPage.java':
        'public class GuestPage { void named(String name) { driver.findElement(By.id("first_name")).sendKeys(name); } }',
    },
    fields: ['first_name=Ann'],
  },
]);

describeEntered('what Java reads of JSON', [
  {
    of: 'a list under a key, through helpers that read the file line by line from a folder of the machine',
    files: {
      'src/test/java/PlanTest.java': `public class PlanTest extends BaseTest {
  @Test public void x() {
    String file = Files2.getDataFile("plans", "PlanData");
    for (PlanModel plan : JsonUtils.listOf(file, "create", PlanModel.class)) driver.findElement(By.id("title")).sendKeys(plan.title);
  }
}`,
      'src/test/java/Files2.java': `public class Files2 {
  static String getDataFile(String module, String name) {
    String path = System.getProperty("user.dir") + "\\\\src\\\\test\\\\data\\\\" + module + "\\\\";
    path += name + ".json";
    return getFile(path);
  }
  static String getFile(String name) {
    StringBuilder all = new StringBuilder();
    BufferedReader reader = new BufferedReader(new FileReader(new File(name)));
    String line;
    while ((line = reader.readLine()) != null) { all.append(line); }
    return all.toString().trim();
  }
}`,
      'src/test/java/JsonUtils.java': `public class JsonUtils {
  static <T> List<T> listOf(String data, String key, Class<T> type) {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode node = mapper.readTree(data).get(key);
    if (node == null || !node.isArray()) { return Collections.emptyList(); }
    List<T> found = new ArrayList<>();
    for (JsonNode one : node) { found.add(mapper.treeToValue(one, type)); }
    return found;
  }
}`,
      'src/test/data/plans/PlanData.json': '{ "create": [{ "title": "Budget" }] }',
    },
    fields: ['title=Budget'],
  },
  {
    of: 'what maps keep under constants of enumerations',
    files: {
      'src/test/java/GuestTest.java': `public class GuestTest extends BaseTest {
  @Test public void x() {
    Map<Field, String> guest = new EnumMap<>(Field.class);
    guest.put(Field.NAME, "Ann");
    Map<Field, Runnable> does = new LinkedHashMap<>();
    does.put(Field.CITY, () -> driver.findElement(By.id("city")).sendKeys("Rome"));
    driver.findElement(By.id("first_name")).sendKeys(guest.get(Field.NAME));
    for (Map.Entry<Field, Runnable> one : does.entrySet()) { one.getValue().run(); }
  }
}`,
      'src/test/java/Field.java': `public enum Field { NAME("Name"), CITY("City");
  private final String label;
  Field(String label) { this.label = label; }
}`,
    },
    fields: ['city=Rome', 'first_name=Ann'],
  },
  {
    of: 'what helpers look up as what they look up, and as nothing where that says nothing',
    files: {
      'src/test/java/GuestTest.java': `public class GuestTest extends GuestBase {
  @Test public void x() {
    find(By.id("city")).sendKeys("Rome");
    waitAndClear(By.cssSelector("input.f1")).sendKeys("left out");
    selectAndClear(By.cssSelector("input.f2")).sendKeys("left out");
    enterToken("t-1");
    typeAndSave("left out");
    driver.findElement(By.id("textField_b286a035aed5-47dc-aa84-d1e2869ed417")).sendKeys("left out");
  }
}`,
      'src/test/java/GuestBase.java': `public class GuestBase {
  WebElement find(By by) { return driver.findElement(by); }
  WebElement waitAndClear(By by) { return driver.findElement(by); }
  WebElement selectAndClear(By by) { return driver.findElement(by); }
  void enterToken(String t) { driver.findElement(By.cssSelector("input.f3")).sendKeys(t); }
  void typeAndSave(String t) { driver.findElement(By.cssSelector("input.f4")).sendKeys(t); }
}`,
    },
    fields: ['city=Rome', 'token=t-1'],
  },
  {
    of: 'settings that interfaces and annotations name',
    files: {
      'src/test/java/LoginTest.java': `public class LoginTest extends BaseTest {
  static final Settings settings = ConfigFactory.create(Settings.class);
  @Value("\${shop.pin:0000}") private String pin;
  @Test public void x() {
    driver.findElement(By.id("email")).sendKeys(settings.adminEmail());
    driver.findElement(By.id("password")).sendKeys(settings.password());
    driver.findElement(By.id("city")).sendKeys(settings.city());
    driver.findElement(By.id("pin")).sendKeys(pin);
  }
}`,
      'src/test/java/Settings.java': `import org.aeonbits.owner.Config;
@Config.Sources("classpath:test.properties")
public interface Settings extends Config {
  @Key("admin.email") String adminEmail();
  String password();
  @Key("admin.city") @DefaultValue("Rome") String city();
}`,
      'src/test/resources/test.properties': 'admin.email=ann@example.com\npassword=s3cret\n',
    },
    fields: ['email=ann@example.com', 'password=s3cret', 'city=Rome', 'pin=0000'],
  },
  {
    of: 'elements by keys whose ends say how they are found, and constants that are written as words',
    files: {
      'src/test/java/GuestTest.java': `public class GuestTest extends Keywords {
  @Test public void x() {
    type("guestName_CSS", "Ann");
    type("guestCity_XPATH", "Rome");
    size(Size.Big);
    if (isOpen && kind.equals("b")) driver.findElement(By.id("left_out")).sendKeys("no");
  }
  String kind = "a";
}`,
      'src/test/java/Keywords.java': `public class Keywords {
  void type(String key, String value) {
    if (key.endsWith("_CSS")) driver.findElement(By.cssSelector("#guest_name")).sendKeys(value);
    else if (key.endsWith("_XPATH")) driver.findElement(By.xpath("//input[@id='guest_city']")).sendKeys(value);
    else if (key.startsWith("id")) driver.findElement(By.id("other")).sendKeys(value);
  }
  void size(Size size) {
    switch (size) {
      case Small: driver.findElement(By.id("small")).sendKeys("1"); break;
      case Big: driver.findElement(By.id("large")).sendKeys("2"); break;
      case Huge: driver.findElement(By.id("huge")).sendKeys("3"); break;
    }
  }
}`,
      'src/test/java/Size.java': 'public enum Size { Small, Big, Huge }',
    },
    fields: ['name=Ann', 'city=Rome', 'large=2'],
  },
  {
    of: 'what a list beside its button offers, and is searched for, but no menu; two names that a form asks for',
    files: {
      'src/test/java/TripTest.java': `public class TripTest extends BaseTest {
  By cityButton = By.xpath("//button[@data-id='city']");
  By citySearch = By.xpath("//button[@data-id='city']/following-sibling::div//input[@type='search']");
  By tripName = By.id("name");
  By groupName = By.name("group[0].name");
  By noteField = By.xpath("//textarea[@aria-label='Заметки']");
  By createButton = By.xpath("//div[@id='trip-dialog']//input[@value='Создать']");
  @Test public void x() {
    driver.findElement(tripName).sendKeys("North");
    driver.findElement(groupName).sendKeys("Team");
    driver.findElement(cityButton).click();
    driver.findElement(citySearch).sendKeys("Os");
    driver.findElement(By.xpath("//button[@data-id='city']/following-sibling::div//a[text()='Oslo']")).click();
    driver.findElement(By.xpath("//button[text()='More']")).click();
    driver.findElement(By.xpath("//button[text()='More']/following-sibling::ul//a[text()='Delete']")).click();
    driver.findElement(noteField).sendKeys("cold");
    driver.findElement(createButton).click();
  }
}`,
    },
    fields: ['name=North', 'group_name=Team', 'city=Oslo', 'note=cold'],
  },
  {
    of: 'no radio buttons of buttons with a value, nor of a box that says what it is called; elements by keys of a map',
    files: {
      'src/test/java/TicketTest.java': `public class TicketTest extends BaseTest {
  static Map<String, String> elements = new HashMap<>();
  static { elements.put("PlatformField", "div:nth-child(4) > input"); }
  By returnTripRadio = By.xpath("//div//span[text()='Return trip']");
  @Test public void x() {
    driver.findElement(By.cssSelector("input[data-guest]")).sendKeys("Ann");
    driver.findElement(By.xpath("//table[@id='tickets']//tr[2]//input[@value='Cancel']")).click();
    driver.findElement(returnTripRadio).click();
    driver.findElement(By.cssSelector(elements.get("PlatformField"))).sendKeys("7");
    driver.findElement(By.cssSelector("input.f1")).sendKeys(readFromJsonFile());
  }
}`,
    },
    fields: ['guest=Ann', 'return_trip=true', 'platform=7'],
  },
  {
    of: 'what requests send that only ask what they are made of',
    files: {
      'src/test/java/GuestTest.java': `public class GuestTest extends BaseTest {
  @Test public void x() {
    JSONObject body = load();
    body.getJSONObject("address").getJSONArray("lines");
    given().body(new JSONObject().put("city", "Rome").toString()).post("/guests");
    given().body(body.toString()).post("/guests");
  }
  JSONObject load() { return new JSONObject(somewhere); }
}`,
    },
    fields: ['city=Rome'],
  },
  {
    of: 'what stands at the end of a path, and a text of an object in an object',
    files: {
      'src/test/java/UserTest.java': `public class UserTest extends BaseTest {
  @Test public void x() {
    JSONObject all = new JSONObject(new String(Files.readAllBytes(Paths.get("src/test/resources/users.json"))));
    driver.findElement(By.id("email")).sendKeys(all.getJSONObject("admin").getString("email"));
    JsonNode tree = new ObjectMapper().readTree(new File("src/test/resources/users.json"));
    driver.findElement(By.id("city")).sendKeys(tree.at("/admin/home/city").asText());
  }
}`,
      'src/test/resources/users.json': '{ "admin": { "email": "ann@example.com", "home": { "city": "Rome" } } }',
    },
    fields: ['email=ann@example.com', 'city=Rome'],
  },
]);
