import assert from 'node:assert/strict';
import fc from 'fast-check';
import { java } from '../../../../../server/src/testcase/code/languages/java';
import { readsOf } from '../../../../support/reads';

const { load, read, reads, testsIn, bodyOf: bodyOfTest } = readsOf(java, 'LoginTest.java');

const bodyOf = (statements: string): string[] => bodyOfTest(`class T { @Test void t() { ${statements} } }`);

describe('Java', () => {
  before(load);

  it('reads page objects: locators, annotations, constructors and methods', () => {
    reads(
      `import org.openqa.selenium.By;
      public class LoginPage extends BasePage<LoginPage> implements Shown {
        private static final By EMAIL = By.id("email"), OTHER;
        @FindBy(how = How.ID, using = "pass") private WebElement password;
        @FindBys({@FindBy(id = "a"), @FindBy(name = "b")}) List<WebElement> rows;
        public LoginPage(WebDriver driver) { super(driver); this.driver = driver; }
        public HomePage login(String name, String... rest) { return new HomePage(driver); }
      }`,
      `
      import By from org.openqa.selenium.By
      class LoginPage < BasePage < Shown
        EMAIL: By = By.id("email")
        OTHER: By
        password: WebElement
        rows: List
        constructor LoginPage(driver: WebDriver) { super(driver); this.driver = driver }
        login(name: String, rest: *): HomePage { return new HomePage(driver) }`,
    );
    const [{ members }] = read('class P { @FindBy(how = How.ID, using = "x") E e; }').classes;
    const [{ annotations }] = members;
    assert.deepEqual(
      annotations.map(({ name, named }) => [name, ...named.map((each) => each.name)]),
      [['FindBy', 'how', 'using']],
    );
  });

  it('takes annotations that are composed for tests, not those that stand before or after', () => {
    const { tests } = read('class T { @UiTest void a() {} @BeforeTest void b() {} @AfterTest void c() {} @ParameterizedRepeatedIfExceptionsTest void d(Data d) {} @VisibleForTesting void e() {} }'); // prettier-ignore
    assert.deepEqual(
      tests.map(({ name }) => name),
      ['a', 'd'],
    );
  });

  it('finds tests of JUnit and TestNG with their set-up, outermost first', () => {
    assert.equal(
      testsIn(`
      @DisplayName("Shop")
      class ShopTest extends Base {
        @BeforeEach void open() { visit(); }
        @BeforeAll static void start() { boot(); }
        @AfterEach void close() { quit(); }
        void helper() {}
        @Test @DisplayName("sells") void sells() { buy(); }
        @Nested class Cart { @BeforeEach void fill() { put(); } @RepeatedTest(2) void empties() { clear(); } }
      }
      class Base { @BeforeEach void open() { ignored(); } @BeforeEach void log() { on(); } }
      @Test public class NgTest { public void runs() { go(); } private void not() {} @BeforeMethod public void up() { x(); } }
      class OldTest extends TestCase { public void testIt() { y(); } }`),
      `test Shop > sells ()
  before: boot()
  before: on()
  before: visit()
  buy()
test Shop > Cart > empties ()
  before: boot()
  before: on()
  before: visit()
  before: put()
  clear()
test NgTest > runs ()
  before: x()
  go()
test OldTest > testIt ()
  y()`,
    );
  });

  it('spans a test from its comment and annotations to its end, with the line of its name', () => {
    const [test] = read(
      'class T {\n  int x; // of x\n  /** Says\n   * why. */\n  @Test\n  void t() {\n    a();\n  }\n}',
    ).tests;
    assert.deepEqual([test.span.line, test.line, test.span.endLine], [3, 6, 8]);
  });

  it('reads rows from annotations, methods and providers', () => {
    const rows = (text: string): string[] =>
      testsIn(text)
        .split('\n')
        .filter((line) => line.startsWith('  row '))
        .map((line) => line.slice(6));
    assert.deepEqual(rows(`class T { @ParameterizedTest @CsvSource({"tom, 'a, ''b'''", "ann,"}) void t(String a, String b) {} }`), ['"tom", "a, \'b\'"', '"ann", ?()']); // prettier-ignore
    assert.deepEqual(rows(`class T { @ParameterizedTest @CsvSource(delimiter = ';', useHeadersInDisplayName = true, textBlock = """
      NAME; AGE
      # none
      tom; 3
      """) void t(String a, int b) {} }`), ['"tom", "3"']); // prettier-ignore
    assert.deepEqual(rows('class T { @ParameterizedTest @ValueSource(strings = {"a", "b"}) void t(String a) {} }'), ['"a"', '"b"']); // prettier-ignore
    assert.deepEqual(rows('class T { @ParameterizedTest @MethodSource("m") void t(String a) {} static Stream<Arguments> m() { return Stream.of(Arguments.of("a", 1), arguments("b", 2)); } }'), ['"a", 1', '"b", 2']); // prettier-ignore
    assert.deepEqual(rows('class T { @ParameterizedTest @MethodSource void t(String a) {} static List<String> t() { return List.of("a", "b"); } }'), ['"a"', '"b"']); // prettier-ignore
    assert.deepEqual(rows('class T { @Test(dataProvider = "p") void t(String a) {} @DataProvider(name = "p") Object[][] q() { return new Object[][] {{"a", 1}, {"b", 2}}; } }'), ['"a", 1', '"b", 2']); // prettier-ignore
    assert.deepEqual(rows('class T { @Test(dataProvider = "p") void t(String a) {} @DataProvider Object[][] p() { Object[][] d = new Object[2][2]; d[0][0] = "a"; d[0][1] = "b"; d[1][1] = "c"; return d; } }'), ['"a", "b"', '?(), "c"']); // prettier-ignore
    assert.deepEqual(rows('class T { @Test(dataProvider = "p") void t(U u) {} @DataProvider Iterator<Object[]> p() { List<Object[]> l = new ArrayList<>(); l.add(new Object[] {new U("a")}); return l.iterator(); } }'), ['new U("a")']); // prettier-ignore
    assert.deepEqual(rows('@RunWith(Parameterized.class) class T { T(String a) { this.a = a; } @Parameters static Collection<Object[]> d() { return Arrays.asList(new Object[][] {{"x"}, {"y"}}); } @Test public void t() {} }'), ['"x"', '"y"']); // prettier-ignore
  });

  it('gives data classes what Java and Lombok give them', () => {
    reads(
      'record User(String name, int age) {} @Data class Pet { String name; } enum E { A("x"), B; }',
      `
      class User
        constructor User(name: String, age: int) { this.name = name; this.age = age }
        name() { return this.name }
        age() { return this.age }
      class Pet
        name: String
        getName() { return this.name }
        setName(name) { this.name = name; return this }
      class E
        A: E = new E("x")
        B: E = "B"`,
    );
  });

  it('lowers what carries data', () => {
    assert.deepEqual(
      bodyOf('String a = "x\\n\\u0041" + b + 1_000L; a += "c"; var t = """\n  a\n    b\\\n  c\n  """;'),
      ['a: String = "x\\nA" + b + 1000', 'a = a + "c"', 't = "a\\n  bc\\n"'],
    );
    assert.deepEqual(bodyOf('xs.forEach(x -> type(x)); for (String s : List.of("a", "b")) type(s);'), [
      'each x of xs { return type(x) }',
      'each s of ["a", "b"] { type(s) }',
    ]);
    assert.deepEqual(
      bodyOf('if (a.isSelected()) b(); else { c(); } try { d(); } catch (E e) { x(); } finally { f(); }'),
      ['{ a.isSelected(); b(); { c() } }', '{ { d() }; { f() } }'],
    );
    assert.deepEqual(
      bodyOf(
        'm = Map.of("a", 1); n = new HashMap<>() {{ put("k", "v"); }}; String.format("%s@x.y", n).trim(); page.getByRole(R.B, new Page.GetByRoleOptions().setName("E").setExact(true)).fill("v");',
      ),
      ['m = {a: 1}', 'n = {k: "v"}', 'n + "@x.y"', 'page.getByRole(R.B, {name: "E", exact: true}).fill("v")'],
    );
    assert.deepEqual(
      bodyOf('PageFactory.initElements(driver, LoginPage.class).open(); ((Foo) x).y(); String.format("%5.2f", z);'),
      ['new LoginPage(driver).open()', 'x.y()', '?("%5.2f", z)'],
    );
  });

  it('reads step definitions, as annotations and as lambdas, in any spoken language', () => {
    const { classes } = read(`import io.cucumber.java.de.Angenommen;
      class S { S() { When("I see {string}", (String what) -> look(what)); }
        @Given("^I am \\"([^\\"]*)\\"$") public void iAm(String name) {} @Angenommen("ich bin {string}") public void ich(String n) {} }`);
    assert.deepEqual(
      classes[0].methods.flatMap(({ annotations, name }) => annotations.map((each) => [each.name, name])),
      [
        ['Given', 'iAm'],
        ['Step', 'ich'],
        ['When', 'I see {string}'],
      ],
    );
  });

  it('takes a main method for the test of a file without tests', () => {
    assert.equal(
      testsIn('class Demo { public static void main(String[] args) { run(); } }'),
      'test Demo > main ()\n  run()',
    );
    assert.equal(read('class T { @Test void t() {} public static void main(String[] a) {} }').tests.length, 1);
  });

  it('knows which texts have to do with tests', () => {
    const matters = [
      'import org.openqa.selenium.By; class A {}',
      'class LoginTest extends BaseTest { @Test void t() { new LoginPage().login("a"); } }',
      'class UserTests extends TestBase { @Test void t() { app.users().create(user); } }',
      'class S { @Given("x") void s() {} } // io.cucumber.java',
    ];
    for (const text of matters) assert.equal(java.mayMatter(text), true, text);
    const others = [
      'package com.shop.orders; @Service public class OrderService { Order find(long id) { return repository.find(id); } }',
      'package com.shop; class OrderServiceTest { @Test void finds() { assertEquals(1, service.find(1).id()); } }',
      'public record Pagination(int pageNumber, int size) {}',
    ];
    for (const text of others) assert.equal(java.mayMatter(text), false, text);
    assert.deepEqual(
      [...java.declares('public class A<T> {} interface B {} enum C { X } record D(int x) {}')],
      ['A', 'B', 'C', 'D'],
    );
    assert.equal(java.definesSteps('import io.cucumber.java.en.*; class S { @When("x") void x() {} }'), true);
    assert.equal(
      java.definesSteps('import org.junit.jupiter.api.Test; class S { @DisplayName("x") void x() {} }'),
      false,
    );
  });

  it('reads around what is broken, and says where it is', () => {
    const { tests, errors } = read(
      'class T {\n  @Test void a() { go("x"); }\n  @Test void b() { go("y" ; }\n  @Test void c() { go("z"); }\n}',
    );
    assert.ok(tests.length >= 2);
    assert.deepEqual(
      errors.map(({ line }) => line),
      [3],
    );
  });

  it('takes any text, however deep, without throwing', () => {
    const deep = [
      `class T { @Test void t() { x = ${'('.repeat(3000)}1${')'.repeat(3000)}; } }`,
      `class T { @Test void t() { x = ${'"a" + '.repeat(3000)}"a"; } }`,
      `class T { @Test void t() { a${'.b()'.repeat(3000)}; } }`,
      `class T { @Test void t() { ${'{'.repeat(3000)}${'}'.repeat(3000)} } }`,
      'class A { '.repeat(2000),
      `class T { @Test void t() { b = ${'a || '.repeat(2000)}c; } }`,
    ];
    for (const text of deep) read(text);
    const words = ['class', 'T', '{', '}', '(', ')', '@Test', 'void', '"a', '"""', '->', '.', ';', '+', 'x', '@CsvSource', '\n', 'record', 'new']; // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (parts) => void read(parts.join(' '))),
    );
  });
});
