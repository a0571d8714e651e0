import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csharp } from '../../../../../server/src/testcase/code/languages/csharp';
import { readsOf } from '../../../../support/reads';

const { load, read, reads, testsIn, bodyOf: bodyOfTest } = readsOf(csharp, 'LoginTests.cs');

const bodyOf = (statements: string): string[] => bodyOfTest(`class T { [Test] public void t() { ${statements} } }`);

describe('C#', () => {
  before(load);

  it('reads page objects: members, getters, setters, constructors and extension methods', () => {
    reads(
      `namespace Shop.Pages;
      public class LoginPage : BasePage<LoginPage>, IShown {
        private readonly By email = By.Id("email");
        [FindsBy(How = How.Id, Using = "pass")] private IWebElement Password { get; set; }
        IWebElement Name => driver.FindElement(By.Id("name"));
        public string Note { get { return note; } set { Box.SendKeys(value); } }
        public LoginPage(IWebDriver driver) : base(driver) { this.driver = driver; }
        public async Task<HomePage> LoginAsync(string name, params string[] rest) => new HomePage(driver);
      }
      static class Extensions { public static void Enter(this IWebElement element, string text) { element.SendKeys(text); } }`,
      `
      class LoginPage < BasePage < IShown
        email: By = By.Id("email")
        Password: IWebElement
        getter Name(): IWebElement { return driver.FindElement(By.Id("name")) }
        Note=(value: string): string { Box.SendKeys(value) }
        getter Note(): string { return note }
        constructor LoginPage(driver: IWebDriver) { super(driver); this.driver = driver }
        LoginAsync(name: string, rest: *): HomePage { return new HomePage(driver) }
      class Extensions
        Enter(element: subject, text: string) { element.SendKeys(text) }
      Enter(element: subject, text: string) { element.SendKeys(text) }`,
    );
    const [{ members }] = read('class P { [FindsBy(How = How.Id, Using = "x")] IWebElement e; }').classes;
    const [{ annotations }] = members;
    assert.deepEqual(
      annotations.map(({ name, named }) => [name, ...named.map((each) => each.name)]),
      [['FindsBy', 'How', 'Using']],
    );
  });

  it('finds tests of NUnit, xUnit and MSTest with their set-up', () => {
    assert.equal(
      testsIn(`
      namespace A { 
      class NunitTests : Base { [SetUp] public void Up() { a(); } [Test(Description = "sells it")] public async Task Sells() { await b(); } void Helper() {} }
      class Base { [OneTimeSetUp] public void Once() { c(); } [SetUp] public void Up() { ignored(); } }
      public class XunitTests { public XunitTests() { d(); } [Fact(DisplayName = "goes")] public void Goes() => e(); }
      [TestClass] public class MsTests { [TestInitialize] public void I() { f(); } [TestMethod] public void M() { g(); } } }`),
      `test NunitTests > sells it ()
  before: c()
  before: a()
  b()
test XunitTests > goes ()
  before: d()
  return e()
test MsTests > M ()
  before: f()
  g()`,
    );
  });

  it('reads rows from attributes and from what they name', () => {
    const rows = (text: string): string[] =>
      testsIn(text)
        .split('\n')
        .filter((line) => line.startsWith('  row '))
        .map((line) => line.slice(6));
    assert.deepEqual(rows('class T { [TestCase("a", 1, TestName = "x")] [TestCase("b", 2)] public void t(string a, int b) {} }'), ['"a", 1', '"b", 2']); // prettier-ignore
    assert.deepEqual(rows('class T { [Theory, InlineData("a")] [InlineData("b")] public void t(string a) {} }'), [
      '"a"',
      '"b"',
    ]);
    assert.deepEqual(rows('class T { [DataTestMethod] [DataRow("a", true)] public void t(string a, bool b) {} }'), [
      '"a", true',
    ]);
    assert.deepEqual(rows('class T { [TestCaseSource(nameof(Rows))] public void t(string a) {} static object[] Rows = { new object[] { "a", 1 }, new TestCaseData("b", 2).SetName("n") }; }'), ['"a", 1', '"b", 2']); // prettier-ignore
    assert.deepEqual(rows('class T { [TestCaseSource("Rows")] public void t(string a) {} static IEnumerable<TestCaseData> Rows() { yield return new TestCaseData("a"); yield return new TestCaseData("b"); } }'), ['"a"', '"b"']); // prettier-ignore
    assert.deepEqual(rows('class T { [Theory, MemberData(nameof(D.Rows), MemberType = typeof(D))] public void t(string a) {} } class D { public static TheoryData<string, int> Rows => new() { { "a", 1 }, { "b", 2 } }; }'), ['"a", 1', '"b", 2']); // prettier-ignore
    assert.deepEqual(rows('class T { [Theory, ClassData(typeof(D))] public void t(string a) {} } class D : TheoryData<string> { public D() { Add("a"); this.Add("b"); } }'), ['"a"', '"b"']); // prettier-ignore
  });

  it('lowers what carries data', () => {
    assert.deepEqual(
      bodyOf('var a = @"x ""y"" \\n"; var b = $"a{c}d{{e}}"; var f = """raw "q" """; var g = "\\u0041" + 1.50m;'),
      ['a = "x \\"y\\" \\\\n"', 'b = "a" + c + "d" + "{e}"', 'f = "raw \\"q\\" "', 'g = "A" + 1.50'],
    );
    assert.deepEqual(
      bodyOf('string b = $"{x:N2}"; b = string.Format("{0}@x.{1}", c, "y"); b = string.Format("{0:N2}", c);'),
      ['b: string = ?(x)', 'b = c + "@x." + "y"', 'b = ?("{0:N2}", c)'],
    );
    assert.deepEqual(
      bodyOf(
        'var u = new User("a") { Name = "x" }; User v = new() { Age = 1 }; var d = new Dictionary<string, string> { { "a", "b" } }; var e = new Dictionary<string, int> { ["k"] = 1 }; var o = new { email = "x", y };',
      ),
      ['u = new User("a")', 'v: User = new User()', 'd = {a: "b"}', 'e = {k: 1}', 'o = {email: "x", y: y}'],
    );
    assert.deepEqual(
      bodyOf(
        'await page.GetByRole(AriaRole.Textbox, new() { Name = "E" }).FillAsync("v"); a?.b!.C(name: "x"); foreach (var (k, w) in new[] { ("a", 1) }) d(k);',
      ),
      [
        'page.GetByRole(AriaRole.Textbox, {name: "E"}).FillAsync("v")',
        'a.b.C(name="x")',
        'each k, w of [["a", 1]] { d(k) }',
      ],
    );
    assert.deepEqual(
      bodyOf(
        'if (box.Selected) box.Click(); if (!box.Selected) { box.Click(); } using (var x = y()) { z(); } Page<LoginPage>().Open(); GetPage<LoginPage>(driver).Open();',
      ),
      [
        '{ box.isSelected(); box.Click() }',
        '{ !(box.Selected); { box.Click() } }',
        '{ x = y(); { z() } }',
        'new LoginPage().Open()',
        'new LoginPage(driver).Open()',
      ],
    );
    assert.deepEqual(
      bodyOf(
        'rows.ForEach(r => Type(r)); void Local(string s) { Type(s); } Env("U") ?? "tom"; var e = shown ? box : null;',
      ).slice(0, 2),
      ['each r of rows { return Type(r) }', 'Local = (s: string) => { Type(s) }'],
    );
  });

  it('reads step bindings and top-level statements', () => {
    const { classes, body } = read(
      'var x = new ChromeDriver(); x.Go();\n[Binding] class S { [Given(@"I am ""(.*)""")] public void IAm(string name) {} }',
    );
    assert.deepEqual(body.length, 2);
    const [{ annotations }] = classes[0].methods;
    assert.deepEqual(
      annotations.map(({ name, args }) => [name, args[0].kind === 'literal' && args[0].text]),
      [['Given', 'I am "(.*)"']],
    );
  });

  it('knows which texts have to do with tests', () => {
    const matters = [
      'using OpenQA.Selenium; class A {}',
      'using Xunit; class T { [Fact] public void F() => new LoginPage().Login("a"); }',
      'using Reqnroll; [Binding] class S {}',
      'public class T(Host host) : TestBase(host) { [Fact] public void F() {} }',
      'class T { async Task F() { await page.FillNameAsync("a"); } }',
      'namespace Shop.EndToEndTests.Orders; class Helper {}',
    ];
    for (const text of matters) assert.equal(csharp.mayMatter(text), true, text);
    const others = [
      'using Microsoft.AspNetCore.Mvc; namespace Shop.Pages; public class IndexPage : PageModel {}',
      'namespace Shop.Orders; public class OrderService { public Order Find(int id) => repository.Find(id); }',
      '// <auto-generated>\nusing TechTalk.SpecFlow; class LoginFeature {}',
    ];
    for (const text of others) assert.equal(csharp.mayMatter(text), false, text);
    assert.deepEqual([...csharp.declares('class A<T> {} record struct B(int X); static class C { static void Enter(this IWebElement e) {} }')], ['A', 'B', 'C', 'Enter']); // prettier-ignore
    assert.equal(csharp.definesSteps('[When(@"x")] void X() {}'), true);
    assert.equal(csharp.definesSteps('[Test] void WhenX() { When("x"); }'), false);
  });

  it("takes xUnit's facts of any kind for tests", () => {
    const { tests } = read('class T { [WpfFact] public void A() { } [BrowserTheory] public void B(string b) { } public void C() { } }'); // prettier-ignore
    assert.deepEqual(
      tests.map(({ name }) => name),
      ['A', 'B'],
    );
  });

  it('looks at tests that share a base class, though they name no browser', () => {
    assert.ok(csharp.mayMatter('[Test]\npublic class LoginTests : TestBase { }'));
    assert.ok(!csharp.mayMatter('public class Order : BaseEntity { }'));
    assert.ok(!csharp.mayMatter('[Test]\npublic class Sums { }'));
    assert.ok(csharp.mayMatter('using Shop.Api.Clients;\n[Test]\npublic class Orders { }'));
    assert.ok(csharp.mayMatter('[Fact]\npublic class OrderApiTests { }'));
    assert.ok(!csharp.mayMatter('using Shop.Capital;\n[Fact]\npublic class Orders { }'));
  });

  it('reads around what is broken, and says where it is', () => {
    const { tests, errors } = read(
      'class T {\n  [Test] public void A() { Go("x"); }\n  [Test] public void B() { Go("y" ; }\n  [Test] public void C() { Go("z"); }\n}',
    );
    assert.ok(tests.length >= 2);
    assert.deepEqual(
      errors.map(({ line }) => line),
      [3],
    );
  });

  it('takes any text, however deep, without throwing', () => {
    const deep = [
      `class T { [Test] public void t() { x = ${'('.repeat(3000)}1${')'.repeat(3000)}; } }`,
      `class T { [Test] public void t() { x = ${'"a" + '.repeat(3000)}"a"; } }`,
      `class T { [Test] public void t() { a${'.b()'.repeat(3000)}; } }`,
      `class T { [Test] public void t() { ${'{'.repeat(3000)}${'}'.repeat(3000)} } }`,
      'namespace A { '.repeat(2000),
      `class T { [Test] public void t() { b = ${'a || '.repeat(2000)}c; } }`,
    ];
    for (const text of deep) read(text);
    const words = ['class', 'T', '{', '}', '(', ')', '[Test]', 'void', '"a', '$"{', '=>', '.', ';', '+', 'x', '[TestCase(', '\n', 'record', 'new', '@"', '?', '[']; // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (parts) => void read(parts.join(' '))),
    );
  });
});
