import { describeEntered } from '../../../support/entered';

const java = (body: string, members = ''): string =>
  `public class InnTest extends BaseTest {
  void put(String id, String text) { driver.findElement(By.id(id)).sendKeys(text); }
${members}
  @Test public void x() { ${body} }
}`;

const guests = `public class Guests {
  public static final List<Guest> ALL = List.of(new Guest("Ida", "desk"), new Guest("Ben", "owner"));
  public static Guest of(String role) { return ALL.stream().filter(g -> g.getRole().equals(role)).findFirst().orElseThrow(); }
}`;
const guest = `public class Guest { private String name; private String role;
  public Guest(String name, String role) { this.name = name; this.role = role; }
  public String getName() { return name; } public String getRole() { return role; } }`;

describeEntered('what Java computes of what is written down', [
  {
    of: 'one of a list by what is asked of it, and what an Optional holds',
    files: {
      'src/test/java/InnTest.java': java(
        `put("owner", Guests.of("owner").getName());
    put("clerk", Guests.ALL.stream().filter(g -> g.getRole() != "owner").findAny().get().getName());
    Optional.ofNullable("Rome").ifPresent(c -> put("city", c));`,
      ),
      'src/test/java/Guests.java': guests,
      'src/test/java/Guest.java': guest,
    },
    fields: ['owner=Ben', 'clerk=Ida', 'city=Rome'],
  },
  {
    of: 'what a supplier gives, and a text that is built',
    files: {
      'src/test/java/InnTest.java': java(
        `Supplier<Guest> made = () -> new Guest("Ann", "x"); put("guest", made.get().getName());
    StringBuilder code = new StringBuilder("A"); code.append("-").append("1"); put("room_code", code.toString());`,
      ),
      'src/test/java/Guest.java': guest,
    },
    fields: ['guest=Ann', 'room_code=A-1'],
  },
  {
    of: 'constants that a class sets before it is used',
    files: {
      'src/test/java/InnTest.java': java('put("login", Desk.LOGIN); put("word", Desk.get("desk.word"));'),
      'src/test/java/Desk.java': `public class Desk { private static final Properties all; public static final String LOGIN;
  static { all = new Properties(); all.load(new FileInputStream("desk.properties")); LOGIN = all.getProperty("desk.login"); }
  public static String get(String key) { return all.getProperty(key); } }`,
      'src/test/resources/desk.properties': 'desk.login=front\ndesk.word=Rome1\n',
    },
    fields: ['login=front', 'word=Rome1'],
  },
  {
    of: 'each of a list whose items a loop counts',
    files: {
      'src/test/java/InnTest.java': java(
        `List<String> cities = List.of("Rome", "Oslo");
    for (int i = 0; i < cities.size(); i++) { put("city", cities.get(i)); driver.findElement(By.id("add")).click(); }`,
      ),
    },
    fields: ['city=Rome'],
    rows: [{ city: 'Rome' }, { city: 'Oslo' }],
  },
  {
    of: 'an element that a loop is after, though its class has a name for pictures',
    files: {
      'src/test/java/InnTest.java': java(
        `radTripType.click();`,
        `  WebElement radTripType = driver.findElement(By.xpath("//img[@src='/static/switch.d88.svg']/../div//input[@type='radio' and @value='return']"));`,
      ),
    },
    fields: ['trip_type=return'],
  },
]);

describeEntered('what C# computes of lists', [
  {
    of: 'items whose type the list says, found by what a variable holds',
    files: {
      'InnTests.cs': `using OpenQA.Selenium;
class InnTests { IWebDriver driver; void Put(string id, string text) { driver.FindElement(By.Id(id)).SendKeys(text); }
  [Test] public void Books() { var role = "owner"; Put("guest", Guests.All.First(g => g.Role == role).Name); Put("clerk", Guests.Others[0].Name); } }
public record Guest(string Name, string Role);
public static class Guests { public static readonly List<Guest> All = new() { new("Ida", "desk"), new("Ben", "owner") };
  public static Guest[] Others { get; } = [new("Joe", "clerk")]; }`,
    },
    fields: ['guest=Ben', 'clerk=Joe'],
  },
  {
    of: 'what is done for each, and what a loop counts',
    files: {
      'InnTests.cs': `using OpenQA.Selenium;
class InnTests { IWebDriver driver; void Add(string tag) { driver.FindElement(By.Id("tag")).SendKeys(tag); driver.FindElement(By.Id("add")).Click(); }
  [Test] public void Books() { new List<string> { "quiet", "cheap" }.ForEach(Add); var more = new[] { "old", "new" }; for (int i = 0; i < more.Length; i++) { Add(more[i]); } } }`,
    },
    fields: ['tag=quiet'],
    rows: [{ tag: 'quiet' }, { tag: 'cheap' }, { tag: 'old' }, { tag: 'new' }],
  },
]);

describeEntered('what Spring and libraries give', [
  {
    of: 'values of its settings, and what an object does once it has them',
    files: {
      'src/test/java/InnTest.java': java(
        'put("login", desk.clerk().getName()); put("note", StringUtils.EMPTY);',
        '  @Autowired Desk desk;',
      ),
      'src/test/java/Desk.java': `@Component public class Desk {
  @Value("\${desk.clerk.name}") private String name; private Map<String, Guest> all;
  @PostConstruct public void init() { all = new HashMap<>(); all.put("clerk", new Guest(name, "desk")); }
  public Guest clerk() { return all.get("clerk"); } }`,
      'src/test/java/Guest.java': guest,
      'src/main/resources/application.yml': 'desk:\n  clerk:\n    name: ${DESK_CLERK:ida}\n',
    },
    fields: ['login=ida', 'note='],
  },
]);

describeEntered('names of fields with something behind them', [
  {
    of: 'what all of a form end in, and none where it is a part of the names',
    files: {
      'src/test/java/InnTest.java': java(
        `firstNameVwr.sendKeys("Ann"); cityVwr.sendKeys("Rome"); emailVwr.sendKeys("ann@inn.example"); countryVwr.sendKeys("Italy");`,
        ['firstName', 'city', 'email', 'country']
          .map((name, i) => `  WebElement ${name}Vwr = driver.findElement(By.xpath("//input[${i + 1}]"));`)
          .join('\n'),
      ),
    },
    fields: ['first_name=Ann', 'city=Rome', 'email=ann@inn.example', 'country=Italy'],
  },
  {
    of: 'numbers of several telephones',
    files: {
      'src/test/java/InnTest.java': java('put("home_tel", "1"); put("work_tel", "2"); put("mobile_tel", "3");'),
    },
    fields: ['home_tel=1', 'work_tel=2', 'mobile_tel=3'],
  },
  {
    of: 'a remark that is cut',
    files: {
      'src/test/java/InnTest.java': java(
        'page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Address * (Street address, P.")).fill("Main St");',
      ),
    },
    fields: ['address=Main St'],
  },
]);
