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
    of: 'a data provider that puts rows into an array, turn by turn',
    files: {
      'src/test/java/TownTest.java': `public class TownTest extends BaseTest {
  @DataProvider Object[][] towns() {
    Object[][] rows = new Object[2][2];
    for (int i = 0; i < 2; i++) { rows[i][0] = "Rome"; }
    for (int i = 0; i < 2; i++) { rows[i][1] = Names.ANN; }
    return rows;
  }
  @Test(dataProvider = "towns") public void x(String town, String name) {
    driver.findElement(By.id("city")).sendKeys(town);
    driver.findElement(By.id("first_name")).sendKeys(name);
  }
}`,
      'src/test/java/Names.java': 'class Names { static final String ANN = "Ann"; }',
    },
    fields: ['city=Rome', 'first_name=Ann'],
  },
  {
    of: 'what a source gives of its own variables, and of a helper',
    files: {
      'src/test/java/CardTest.java': `public class CardTest extends BaseTest {
  static Stream<Arguments> cards() {
    Card gold = new Card("4242", "Ann");
    return Stream.of(Arguments.of(gold, Towns.first()));
  }
  @ParameterizedTest @MethodSource("cards") void x(Card card, String town) {
    driver.findElement(By.id("card_number")).sendKeys(card.number());
    driver.findElement(By.id("city")).sendKeys(town);
  }
}`,
      'src/test/java/Towns.java': 'class Towns { static String first() { return "Oslo"; } }',
      'src/test/java/Card.java': 'public record Card(String number, String holder) {}',
    },
    fields: ['card_number=4242', 'city=Oslo'],
  },
  {
    of: 'the constants of an enumeration of another file, but one',
    files: {
      'src/test/java/KindTest.java': `public class KindTest extends BaseTest {
  @ParameterizedTest @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "LOAN")
  void x(Kind kind) { driver.findElement(By.id("kind")).sendKeys(kind.getCode()); }
}`,
      'src/test/java/Kind.java': `public enum Kind { SAVING("0"), LOAN("1"), CURRENT("2");
  private final String code;
  Kind(String code) { this.code = code; }
  public String getCode() { return code; }
}`,
    },
    fields: ['kind=0'],
    rows: [{ kind: '0' }, { kind: '2' }],
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

describeEntered('turns of a loop', [
  {
    of: 'are rows, though nothing is clicked between them; keys that are held type nothing',
    files: {
      'a.test.js': `const { By, Key } = require('selenium-webdriver');
it('x', async () => {
  const cells = await driver.findElements(By.css('td input.hours'));
  const HOURS = ['8', '7.5'];
  for (let i = 0; i < HOURS.length; i++) await cells[i].sendKeys(Key.chord(Key.CONTROL, 'a'), HOURS[i]);
});`,
    },
    fields: ['hours=8'],
    rows: [{ hours: '8' }, { hours: '7.5' }],
  },
  {
    of: 'of different fields are one',
    files: {
      'a.cy.js': `it('x', () => {
  [['city', 'Rome'], ['street', 'Via 1']].forEach(([field, value]) => { cy.get('#' + field).type(value); }); });`,
    },
    fields: ['city=Rome', 'street=Via 1'],
    rows: [{ city: 'Rome', street: 'Via 1' }],
  },
]);

describeEntered('lists that are gone through', [
  {
    of: 'by parts of their items',
    files: {
      'a.cy.js': `it('x', () => {
  [{ town: 'Rome', zip: '1' }, { town: 'Oslo', zip: '2' }].forEach(({ town, zip }) => {
    cy.get('#town').type(town);
    cy.get('#zip_code').type(zip);
    cy.contains('Save').click();
  }); });`,
    },
    fields: ['town=Rome', 'zip_code=1'],
    rows: [
      { town: 'Rome', zip_code: '1' },
      { town: 'Oslo', zip_code: '2' },
    ],
  },
  {
    of: 'that Cypress wraps, all turns on the page that was opened',
    files: {
      'a.cy.js': `it('x', () => {
  cy.visit('/courses/new');
  cy.wrap(['Yoga', 'Swimming']).each((title) => {
    cy.get('#title').clear().type(title);
    cy.get('#seats').clear().type('20');
    cy.contains('Add').click();
  }); });`,
    },
    fields: ['title=Yoga', 'seats=20'],
    rows: [
      { title: 'Yoga', seats: '20' },
      { title: 'Swimming', seats: '20' },
    ],
  },
]);

describeEntered('rows that are written elsewhere', [
  {
    of: "an enumeration's constants, but those that are left out",
    files: {
      'ATest.java': `import org.openqa.selenium.By;
class ATest {
  enum Plan { BASIC("Basic plan"), PRO("Pro plan"), OLD("Old plan"); final String label; Plan(String label) { this.label = label; } }
  @ParameterizedTest @EnumSource(value = Plan.class, names = "OLD", mode = EnumSource.Mode.EXCLUDE)
  void x(Plan plan) { driver.findElement(By.id("plan")).sendKeys(plan.label); }
}`,
    },
    fields: ['plan=Basic plan'],
    rows: [{ plan: 'Basic plan' }, { plan: 'Pro plan' }],
  },
  {
    of: 'a file of rows',
    files: {
      'src/test/java/ATest.java': `import org.openqa.selenium.By;
class ATest {
  @ParameterizedTest @CsvFileSource(resources = "/people.csv", numLinesToSkip = 1)
  void x(String name, String city) {
    driver.findElement(By.id("name")).sendKeys(name);
    driver.findElement(By.id("city")).sendKeys(city);
  }
}`,
      'src/test/resources/people.csv': 'name,city\nAnn,Rome\nBob,Oslo\n',
    },
    fields: ['name=Ann', 'city=Rome'],
    rows: [
      { name: 'Ann', city: 'Rome' },
      { name: 'Bob', city: 'Oslo' },
    ],
  },
]);

describeEntered("objects that a test's own source makes or reads", [
  {
    of: 'objects with what their methods change, of a class whose tests all have parameters',
    files: {
      'src/test/java/tests/CrewTests.java': `package tests;
public class CrewTests extends TestBase {
  @ParameterizedTest
  @MethodSource("crews")
  void hire(Crew crew) { app.crews().hire(crew); }
  static List<Crew> crews() { return new ArrayList<>(List.of(new Crew().withName("Deck").withBoat("Vega"), new Crew("", "Nova"))); }
}`,
      'src/test/java/tests/TestBase.java': `package tests;
public class TestBase { protected static Application app = new Application(); }`,
      'src/test/java/app/Application.java': `public class Application {
  private WebDriver driver;
  public CrewHelper crews() { return new CrewHelper(driver); }
}`,
      'src/test/java/app/CrewHelper.java': `public class CrewHelper {
  private WebDriver driver;
  public CrewHelper(WebDriver driver) { this.driver = driver; }
  public void hire(Crew crew) { type(By.name("crew_name"), crew.name()); type(By.name("boat"), crew.boat()); driver.findElement(By.name("save")).click(); }
  void type(By at, String text) { driver.findElement(at).clear(); driver.findElement(at).sendKeys(text); }
}`,
      'src/test/java/app/Crew.java': `public record Crew(String name, String boat) {
  public Crew() { this("", ""); }
  public Crew withName(String name) { return new Crew(name, this.boat); }
  public Crew withBoat(String boat) { return new Crew(this.name, boat); }
}`,
    },
    fields: ['crew_name=Deck', 'boat=Vega'],
    rows: [
      { crew_name: 'Deck', boat: 'Vega' },
      { crew_name: '', boat: 'Nova' },
    ],
  },
  {
    of: 'records of a file of JSON, and without what nobody set on an object that is kept in a database',
    files: {
      'src/test/java/tests/CrewTests.java': `public class CrewTests extends TestBase {
  WebDriver driver;
  @DataProvider
  public Iterator<Object[]> crews() throws IOException {
    BufferedReader reader = new BufferedReader(new FileReader(new File("src\\\\test\\\\resources\\\\crews.json")));
    List<Crew> crews = new Gson().fromJson(reader.readLine(), new TypeToken<List<Crew>>(){}.getType());
    return crews.stream().map((each) -> new Object[] {each}).collect(Collectors.toList()).iterator();
  }
  @BeforeMethod
  public void first() { fill(new Crew().withName("Old")); }
  @Test(dataProvider = "crews")
  public void hire(Crew crew) { fill(crew); }
  void fill(Crew crew) { type("name", crew.getName()); type("port", crew.getPort()); }
  void type(String at, String text) { if (text != null) driver.findElement(By.name(at)).sendKeys(text); }
}`,
      'src/test/java/model/Crew.java': `@Entity
public class Crew {
  @Expose @Column(name = "n") private String name;
  @Column(name = "p") private String port;
  public String getName() { return name; }
  public String getPort() { return port; }
  public Crew withName(String name) { this.name = name; return this; }
}`,
      'src/test/resources/crews.json': '[{ "name": "Deck", "port": "Oslo" }]',
    },
    fields: ['name=Old', 'port=Oslo'],
    rows: [{ name: 'Old' }, { name: 'Deck', port: 'Oslo' }],
  },
  {
    of: 'nothing of what a record of a file leaves out, nor the box of a row',
    files: {
      'src/test/java/CrewTests.java': `public class CrewTests extends TestBase {
  WebDriver driver;
  @DataProvider
  public Iterator<Object[]> crews() { return read("crews.json"); }
  @Test(dataProvider = "crews")
  public void hire(Crew crew) {
    driver.findElement(By.cssSelector("input[value='" + db.first().getId() + "'][type='checkbox']")).click();
    type("name", crew.getName());
    type("port", crew.getPort());
  }
  void type(String at, String text) { if (text != null) driver.findElement(By.name(at)).sendKeys(text); }
}`,
      'src/test/resources/crews.json': '[{ "id": 1, "name": "Deck" }]',
    },
    fields: ['name=Deck'],
  },
  {
    of: 'nothing that is put into a list of what was found',
    files: {
      'A.java': `class A {
  @Test void a() {
    List<WebElement> found = new ArrayList<>(driver.findElements(By.cssSelector("span.crew")));
    found.set(index, changed);
    driver.findElement(By.name("port")).sendKeys("Oslo");
  }
}`,
    },
    fields: ['port=Oslo'],
  },
]);
