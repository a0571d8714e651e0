import { describeEntered } from '../../../support/entered';

describeEntered('what fixtures hold', [
  {
    of: 'a variable that is set within a hook',
    files: {
      'cypress/e2e/a.cy.js': `describe('x', () => {
        let data;
        before(() => { cy.fixture('users').then((users) => { data = users; }); });
        it('y', () => { cy.get('#email').type(data.ann.email); }); });`,
      'cypress/fixtures/users.json': '{ "ann": { "email": "ann@x.example" } }',
    },
    fields: ['email=ann@x.example'],
  },
]);

describeEntered('what files of settings and selectors hold', [
  {
    of: 'a property, by a helper that reads them',
    files: {
      'src/test/java/ATest.java': `public class ATest {
  @Test public void x() {
    driver.findElement(By.id("email")).sendKeys(ConfigReader.getProperty("login.email"));
  }
}`,
      'src/test/java/ConfigReader.java': `public class ConfigReader {
  private static Properties properties;
  static { properties.load(new FileInputStream("config.properties")); }
  public static String getProperty(String key) { return properties.getProperty(key); }
}`,
      'config.properties': '# shop\nlogin.email = tom@example.com\n',
    },
    fields: ['email=tom@example.com'],
  },
  {
    of: 'what an object takes over from a file that it is made with',
    files: {
      'BoatTest.java': `public class BoatTest {
  @Test public void sails() {
    Voyage voyage = new Voyage("data/voyage.json");
    driver.findElement(By.id("port")).sendKeys(voyage.getPort());
    driver.findElement(By.id("boat")).sendKeys(voyage.boats.get(0).getBoat());
  }
}`,
      'Voyage.java': `public class Voyage extends FromFile {
  public List<Boat> boats;
  private String port;
  public Voyage(String path) { takeOver(path); }
  public String getPort() { return port; }
}`,
      'FromFile.java': `public class FromFile {
  protected void takeOver(String path) { new ObjectMapper().readerForUpdating(this).readValue(new File(path)); }
}`,
      'data/voyage.json': '{ "port": "Nice", "boats": [{ "boat": "Mistral" }] }',
    },
    fields: ['port=Nice', 'boat=Mistral'],
  },
  {
    of: 'what tokens of JSON are, by a helper',
    files: {
      'BoatTest.cs': `using NUnit.Framework;
class BoatTest {
  [Test, TestCaseSource(nameof(Boats))] public void Sails(string boat, string port) {
    driver.FindElement(By.Id("boat")).SendKeys(boat);
    driver.FindElement(By.Id("port")).SendKeys(port);
  }
  static IEnumerable<TestCaseData> Boats() {
    yield return new TestCaseData(new Reader().Extract("boat"), new Reader().Part<string>("route.port"));
  }
}`,
      'Reader.cs': `using Newtonsoft.Json.Linq;
class Reader {
  public string Extract(string name) {
    var json = JToken.Parse(File.ReadAllText("Data/boats.json"));
    return json.SelectToken(name).Value<string>();
  }
  public T Part<T>(string path) {
    JToken? token = JObject.Parse(File.ReadAllText("Data/boats.json")).SelectToken(path);
    if (token == null) throw new ArgumentException(path);
    return token.ToObject<T>();
  }
}`,
      'Data/boats.json': '{ "boat": "Mistral", "route": { "port": "Nice" } }',
    },
    fields: ['boat=Mistral', 'port=Nice'],
  },
  {
    of: 'files in folders that only the machine knows',
    files: {
      'PhotoTest.cs': `using NUnit.Framework;
class PhotoTest {
  [Test] public void Adds() {
    driver.FindElement(By.Id("photo")).SendKeys(Path.Combine(Path.GetDirectoryName(Root.Here()), @"..\\photos\\" + "me.png"));
    driver.FindElement(By.Id("notes")).SendKeys(Root.Here() + "_" + Stamp.Now() + "_a.txt");
  }
}`,
    },
    fields: ['photo=me.png', 'notes=null'],
  },
  {
    of: 'rows that a member of another class puts together',
    files: {
      'PhotoTest.cs': `using NUnit.Framework;
class PhotoTest {
  [TestCaseSource(typeof(Photos), nameof(Photos.All))]
  public void Adds(string photo) { driver.FindElement(By.Id("photo")).SendKeys(photo); }
}`,
      'Photos.cs': `static class Photos {
  private const string Small = "small.png";
  public static readonly string SmallPath = PathOf(Small);
  public static readonly string LargePath = PathOf("large.png");
  public static string[] All = { SmallPath, LargePath };
  private static string PathOf(string name) { return new FileInfo(Path.Combine(Root.Here(), @"..\\photos\\" + name)).FullName; }
}`,
    },
    fields: ['photo=small.png'],
  },
  {
    of: 'no property that two files hold differently',
    files: {
      'ATest.java': `public class ATest {
  @Test public void x() { driver.findElement(By.id("email")).sendKeys(config.getProperty("email")); }
}`,
      'qa.properties': 'email=qa@example.com',
      'live.properties': 'email=live@example.com',
    },
    fields: ['email=null'],
  },
  {
    of: 'a setting of a section',
    files: {
      'tests/test_a.py': `def test_a(driver):
    driver.find_element(By.ID, "user-name").send_keys(config.get("login", "user"))
`,
      'config.ini': '[other]\nx = 1\n[login]\nuser = tom\n',
    },
    fields: ['username=tom'],
  },
  {
    of: 'a setting of a section, in brackets, that a class reads for all tests',
    files: {
      'tests/test_a.py': `from util.reader import Reader
def test_a(driver):
    driver.find_element(By.ID, "harbour").send_keys(Reader().harbour)
`,
      'util/reader.py': `class Reader:
    def __init__(self):
        self.config = ConfigParser()
        self.config.read("boats.ini")
    @property
    def harbour(self):
        return self.config["boats"]["home_harbour"]
`,
      'boats.ini': '[boats]\nhome_harbour = Oslo\n',
    },
    fields: ['harbour=Oslo'],
  },
  {
    of: 'YAML: selectors and values, of screens that are kept for all tests',
    files: {
      'spec/login_spec.rb': `describe 'login' do
  let(:user) { YAML.load_file('data/users.yml')['admin'] }
  it 'works' do
    @login.fill(user['name'], 'secret')
  end
end
`,
      'spec/hooks.rb': `RSpec.configure do |config|
  config.before :each do
    @login ||= LoginScreen.new
    $elements = YAML.load_file('data/locators.yml')
  end
end
`,
      'spec/login_screen.rb': `class LoginScreen
  def fill(name, password)
    find_it($elements['fld_username']).set(name)
    find_it($elements['fld_password']).set(password)
  end

  def find_it(locator)
    parts = locator.split(':')
    find(parts[0].to_sym, parts[1])
  end
end
`,
      'data/users.yml': "admin: # the one\n  name: 'ad#min'\n",
      'data/locators.yml': 'fld_username: "id:username"\nfld_password: "id:password"\n',
    },
    fields: ['username=ad#min', 'password=secret'],
  },
]);

describeEntered('what is put together before it is entered', [
  {
    of: 'a map',
    files: {
      'ATest.java': `public class ATest {
  @Test public void x() {
    Map<String, String> data = new HashMap<>();
    data.put("email", "a@b.c");
    driver.findElement(By.id("email")).sendKeys(data.get("email"));
  }
}`,
    },
    fields: ['email=a@b.c'],
  },
  {
    of: 'letters that are typed one by one',
    files: {
      'ATest.java': `public class ATest {
  @Test public void x() { type("a@b.c", By.id("email")); }
  void type(String text, By by) {
    for (int i = 0; i < text.length(); i++) {
      driver.findElement(by).sendKeys(Character.toString(text.charAt(i)));
    }
  }
}`,
    },
    fields: ['email=a@b.c'],
  },
  {
    of: 'a secret that somebody has, beside the one that is wanted',
    files: {
      'a.cy.js': `it('x', () => {
        cy.get('#currentPassword').type('a'); cy.get('#newPassword').type('b'); cy.get('#confirmPassword').type('b'); });`,
    },
    fields: ['current_password=a', 'new_password=b', 'confirm_password=b'],
  },
]);

describeEntered('what tests are handed', [
  {
    of: 'the fixture of the test that a file imports, not of another',
    files: {
      'tests/a.spec.ts': `import { test } from '../fixtures/shop.fixture';
test('x', async ({ pages }) => { await pages.profile.fill('tom'); });`,
      'fixtures/base.fixture.ts': `export const test = base.extend({ pages: async ({ page }, use) => { await use({ profile: null }); } });`,
      'fixtures/shop.fixture.ts': `import { ProfilePage } from '../pages/profile';
export const test = base.extend({ pages: async ({ page }, use) => { await use({ profile: new ProfilePage(page) }); } });`,
      'pages/profile.ts': `export class ProfilePage {
  constructor(page) { this.name = page.locator('#username'); }
  async fill(name) { await this.name.fill(name); }
}`,
    },
    fields: ['username=tom'],
  },
]);

describeEntered('steps with a table', [
  {
    of: 'have the columns that their definition enters, not those that it compares with',
    files: {
      'a.feature': `Feature: a
  Scenario: b
    When I try to log in as
      | username | login_status |
      | tom      | true         |
`,
      'steps/a.ts': `import { When } from '@cucumber/cucumber';
When('I try to log in as', async function (table) {
  for (const row of table.hashes()) {
    await page.locator('#username').fill(row.getCell('username'));
    await page.locator('#password').fill(process.env.PASSWORD);
    assert.strictEqual(await page.locator('.ok').isVisible(), row.getCell('login_status'));
  }
});`,
    },
    fields: ['username=tom', 'password=null'],
  },
]);

describeEntered('what a suite reads from JSON', [
  {
    of: 'a record, and rows that titles are made for',
    files: {
      'a.test.js': `const fs = require('fs');
        describe('x', () => {
          const { phone } = JSON.parse(fs.readFileSync('./user.json', 'utf8'));
          const users = JSON.parse(fs.readFileSync('./users.json', 'utf8'));
          users.forEach(({ title, email }) => {
            it(\`signs up \${title}\`, async () => { await $('#email').setValue(email); await $('#phone').setValue(phone); });
          });
        });`,
      'user.json': '{ "phone": "555" }',
      'users.json': '[{ "title": "one", "email": "one@x.example" }, { "title": "two", "email": "two@x.example" }]',
    },
    fields: ['email=one@x.example', 'phone=555'],
    rows: [
      { email: 'one@x.example', phone: '555' },
      { email: 'two@x.example', phone: '555' },
    ],
  },
]);

describeEntered('what settings of .NET hold', [
  {
    of: 'by a key, by a path, and in a section',
    files: {
      'ATests.cs': `using OpenQA.Selenium;
public class ATests {
  static readonly IConfiguration config = new ConfigurationBuilder().AddJsonFile("appsettings.json").Build();
  [Test] public void X() {
    driver.FindElement(By.Id("city")).SendKeys(config["City"].ToString());
    driver.FindElement(By.Id("username")).SendKeys(config["Users:Admin:Name"]);
    driver.FindElement(By.Id("password")).SendKeys(config.GetSection("Users:Admin")["Password"]);
    driver.FindElement(By.Id("email")).SendKeys(config.GetValue<string>("Users:Admin:Mail"));
  }
}`,
      'appsettings.json': '{ "City": "Rome", "Users": { "Admin": { "Name": "root", "Password": "pw-1", "Mail": "a@b.example" } } }', // prettier-ignore
    },
    fields: ['city=Rome', 'username=root', 'password=pw-1', 'email=a@b.example'],
  },
]);

describeEntered('what .NET keeps in files', [
  {
    of: 'in XML, by keys; and in JSON, as an object or a section',
    files: {
      'ATests.cs': `using OpenQA.Selenium;
public class ATests {
  static readonly Account account = JsonConvert.DeserializeObject<Account>(File.ReadAllText(@"C:\\work\\Data\\Account.json"));
  static readonly Signer signer = new ConfigurationBuilder().AddJsonFile("appsettings.json", true).AddEnvironmentVariables().Build().GetSection("Signer").Get<Signer>();
  [Test] public void X() {
    driver.FindElement(By.Id("city")).SendKeys(ConfigurationManager.AppSettings["City"]);
    driver.FindElement(By.Id("street")).SendKeys(TestContext.Parameters["street"]);
    driver.FindElement(By.Id("email")).SendKeys(account.Email);
    driver.FindElement(By.Id("username")).SendKeys(signer.Name);
  }
}`,
      'App.config': '<configuration><appSettings><!-- <add key="City" value="Bonn"/> --><add key="City" value="Rome &amp; Ostia" /></appSettings></configuration>', // prettier-ignore
      'ui.runsettings': '<RunSettings><TestRunParameters><Parameter name="street" value="Via 1"/></TestRunParameters></RunSettings>', // prettier-ignore
      'Data/Account.json': '{ "email": "a@b.example" }',
      'appsettings.json': '{ "Signer": { "Name": "root" } }',
    },
    fields: ['city=Rome & Ostia', 'street=Via 1', 'email=a@b.example', 'username=root'],
  },
]);

describeEntered('rows of .NET that are read from files', [
  {
    of: 'by a method of the tests',
    files: {
      'ATests.cs': `using OpenQA.Selenium;
public class ATests {
  static IEnumerable<Case> Cases() { return JsonSerializer.Deserialize<List<Case>>(File.ReadAllText(Path.Combine(Root, "TestData", "cases.json"))); }
  [TestCaseSource(nameof(Cases))] public void X(Case one) { driver.FindElement(By.Id("email")).SendKeys(one.Email); }
}`,
      'TestData/cases.json': '[{ "Email": "a@b.example", "Error": "" }, { "Email": "c@d.example", "Error": "" }]',
    },
    fields: ['email=a@b.example'],
    rows: [{ email: 'a@b.example' }, { email: 'c@d.example' }],
  },
  {
    of: 'by parts of lines, elsewhere',
    files: {
      'ATests.cs': `using OpenQA.Selenium;
public class ATests {
  [TestCaseSource(typeof(Lines), "Of")] public void X(string name, string city) {
    driver.FindElement(By.Id("name")).SendKeys(name);
    driver.FindElement(By.Id("city")).SendKeys(city);
  }
}`,
      'Lines.cs': `using NUnit.Framework;
public class Lines { public static List<TestCaseData> Of { get {
  var rows = new List<TestCaseData>();
  foreach (var line in File.ReadAllLines(Root + @"\\TestData\\people.csv")) { var parts = line.Split(','); rows.Add(new TestCaseData(parts[0], parts[1])); }
  return rows;
} } }`,
      'TestData/people.csv': 'Name,City\nAnn,Rome\nBob,Bonn\n',
    },
    fields: ['name=Ann', 'city=Rome'],
  },
  {
    of: 'by what the test class extends',
    files: {
      'ATests.cs': `using OpenQA.Selenium;
public class ATests : CityTests {
  [TestCaseSource(nameof(Cities))] public void X(string city) { driver.FindElement(By.Id("typeahead-city")).SendKeys(city); }
}`,
      'CityTests.cs': `using OpenQA.Selenium;
public class CityTests { protected static string[] Cities = { "Rome", "Bonn" }; }`,
    },
    fields: ['city=Rome'],
    rows: [{ city: 'Rome' }, { city: 'Bonn' }],
  },
  {
    of: 'through a file that gives on what others have beside what it has itself',
    files: {
      'a.spec.ts': `import { test } from '@playwright/test';
import { skipper, harbour, port } from './data';
test('x', async ({ page }) => {
  await page.fill('#name', skipper.name);
  await page.fill('#city', harbour);
  await page.fill('#country', port.country);
});`,
      'data/index.ts': `export * from './crew';
export { port } from './places';
export const harbour = 'Bergen';`,
      'data/crew.ts': "export const skipper = { name: 'Ida' };",
      'data/places.ts': "export const port = { country: 'Norway' };",
    },
    fields: ['name=Ida', 'city=Bergen', 'country=Norway'],
  },
]);
