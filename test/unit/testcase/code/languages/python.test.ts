import assert from 'node:assert/strict';
import fc from 'fast-check';
import { python } from '../../../../../server/src/testcase/code/languages/python';
import { programText } from '../../../../support/program-text';
import { readsOf } from '../../../../support/reads';

const { load, read, reads } = readsOf(python, 'test_login.py');

describe('Python', () => {
  before(load);

  it('reads page objects: locators, constructors, properties, star arguments', () => {
    reads(
      `
      class LoginPage(pages.BasePage):
          EMAIL = (By.ID, "email")
          class Buttons:
              SEND: tuple = ("css selector", 'button')

          def __init__(self, driver: WebDriver, timeout=10):
              super().__init__(driver)
              self.password = (By.NAME, "pw")

          @property
          def email_field(self) -> WebElement:
              """The field."""
              return self.driver.find_element(*self.EMAIL)

          @staticmethod
          def at(driver):
              return LoginPage(driver)

          def find(self, *locator, **options):
              return self.wait.until(EC.visibility_of_element_located(locator))
      `,
      `
      class LoginPage < BasePage
        EMAIL = [By.ID, "email"]
        Buttons = Buttons
        constructor __init__(driver: WebDriver, timeout = 10) { super.__init__(driver); this.password = [By.NAME, "pw"] }
        getter email_field(): WebElement { return this.driver.find_element(*(this.EMAIL)) }
        @staticmethod() at(driver) { return new LoginPage(driver) }
        find(locator: *, options: **) { return this.wait.until(EC.visibility_of_element_located(locator)) }
      class Buttons
        SEND: tuple = ["css selector", "button"]
      `.replace('getter email_field', '@property() getter email_field'),
    );
  });

  it('reads texts that are put together', () => {
    reads(
      `
      a = f"user{n}@{host!r:>10}.com" "!"
      b = "%s-%(x)s 100%%" % ("a", 1)
      c = "{}:{key} {{}} {1}".format(user, 2, key="k")
      d = "tom" + str(number) + '@x.y'
      e = "ab" * 3 + r"\\d"
      f = os.environ.get("USER", "tom")
      g = os.getenv("NAME") or "ann"
      h = -1_000
      i = 1 + 2
      j = Role.ADMIN.value
      `,
      `
      a = "user" + n + "@" + host + ".com" + "!"
      b = "a" + "-" + ?() + " 100%"
      c = user + ":" + "k" + " {} " + 2
      d = "tom" + number + "@x.y"
      e = "ababab" + "\\\\d"
      f = "tom"
      g = ||(os.getenv("NAME"), "ann")
      h = -1000
      i = ?(1, 2)
      j = Role.ADMIN
      `,
    );
  });

  it('reads assignments, loops and branches', () => {
    reads(
      `
      a, (b, c) = 1, two()
      x = y = make()
      x += "s"
      for i, (name, value) in enumerate(data.items()):
          fill(name, value)
      with open("f") as f, self.subTest(name=a):
          use(f)
      if ready():
          go()
      elif not box.is_selected():
          box.click()
      try:
          risky()
      except Error as e:
          log(e)
      match kind:
          case "a":
              first()
      Select(driver.find_element("id", "x")).select_by_visible_text("Y")
      page.fill(selector="#a", **{"value": "b"})
      await page.goto(url)
      save = lambda q: q.click()
      def helper(text):
          type(text)
      `,
      `
      helper(text) { type(text) }
      a = 1
      ((b, c)) = two()
      b = ((b, c))[0]
      c = ((b, c))[1]
      x = make()
      y = x
      x = x + "s"
      each name, value of data { fill(name, value) }
      { f = open("f"); this.subTest(name=a); use(f) }
      { ready(); go(); ?(box.is_selected()); box.click() }
      { risky(); log(e) }
      { { first() } }
      new Select(driver.find_element("id", "x")).select_by_visible_text("Y")
      page.fill(selector="#a", value="b")
      page.goto(url)
      save = (q) => { return q.click() }
      `,
    );
  });

  it('reads tests with what they are run with: parametrize, ddt, parameterized', () => {
    reads(
      `
      ROWS = [("tom", "one")]
      @pytest.mark.parametrize("remember", [True, False])
      @pytest.mark.parametrize("user, password", ROWS)
      def test_login(page, user, password, remember):
          login(user, password)

      @pytest.mark.parametrize(["user"], imported.USERS)
      async def test_each(user):
          login(user)

      class TestAll(unittest.TestCase):
          @data(("a", "b"), {"x": "c", "y": "d"})
          @unpack
          def test_ddt(self, x, y):
              pass

          @parameterized.expand([param("n", 1)])
          def test_expanded(self, name, count):
              pass

          def testing_helper(self):
              pass
      `,
      `
      class TestAll < TestCase
        @data(["a", "b"], {x: "c", y: "d"}) @unpack() test_ddt(x, y) {  }
        @parameterized.expand([param("n", 1)]) test_expanded(name, count) {  }
        testing_helper() {  }
      ROWS = [["tom", "one"]]
      test test_login (page, user, password, remember)
        row {remember: true, user: "tom", password: "one"}
        row {remember: false, user: "tom", password: "one"}
        login(user, password)
      test test_each (user)
        each user of imported.USERS { login(user) }
      test TestAll > test_ddt (x, y)
        row {x: "a", y: "b"}
        row {x: "c", y: "d"}
      test TestAll > test_expanded (name, count)
        row {name: "n", count: 1}
      `,
    );
  });

  it('runs set-up before tests: of the module, the base class, fixtures, each once', () => {
    reads(
      `
      @pytest.fixture(autouse=True)
      def opened(driver):
          driver.get(URL)
          yield
          driver.quit()

      @pytest.fixture(name="user")
      def make_user():
          yield User("tom")
          clean()

      class Base(TestCase):
          def setUp(self):
              first()

      @pytest.mark.usefixtures("logged_in")
      class TestCart(Base):
          def setUp(self):
              super().setUp()
              second()

          def test_cart(self, user):
              third()
      `,
      `
      class Base < TestCase
        setUp() { first() }
      class TestCart < Base
        setUp() { super.setUp(); second() }
        test_cart(user) { third() }
      @pytest.fixture(autouse=true) opened(driver) { driver.get(URL); return  }
      @pytest.fixture(name="user") user() { return new User("tom") }
      test TestCart > test_cart (user)
        before: driver.get(URL)
        before: usefixtures("logged_in")
        before: first()
        before: second()
        third()
      `,
    );
  });

  it('reads step definitions of behave and pytest-bdd', () => {
    const text = `
      from behave import given, use_step_matcher
      @given(u'I log in as "{name}"')
      def step_impl(context, name):
          context.page.login(name)
      @when(parsers.parse("I pay {amount:d}"))
      def pay(amount): pass
      @then(parsers.re(r"(?P<who>\\w+) is shown"))
      def shown(who): pass
      use_step_matcher("re")
      @step("I see (\\d.*)")
      def see(context, what): pass
      @given(strategies.text())
      def test_any(text): pass`.replace(/^ {6}/gm, '');
    assert.equal(python.definesSteps(text), true);
    const { functions } = read(text);
    assert.equal(
      programText({ ...read(''), functions }),
      [
        '@given("I log in as \\"{name}\\"") step_impl(name) { context.page.login(name) }',
        '@when("I pay {amount:d}") pay(amount) {  }',
        '@then(new RegExp("(?<who>\\\\w+) is shown")) shown(who) {  }',
        '@step(new RegExp("I see (\\\\d.*)")) see(what) {  }',
      ].join('\n'),
    );
  });

  it('gives records their constructors', () => {
    reads(
      `
      from collections import namedtuple as tuple_of
      import data.users as people
      @dataclass
      class User:
          email: str
          age: int = 3
      Pair = namedtuple("Pair", "left right")
      `,
      `
      import namedtuple from collections
      import people from data.users
      class Pair
        left
        right
        constructor __init__(left, right) { this.left = left; this.right = right }
      class User
        email: str
        age: int = 3
        constructor __init__(email: str, age: int = 3) { this.email = email; this.age = age }
      tuple_of = namedtuple
      `,
    );
  });

  it('knows where a test stands, from its comment and decorators to its last line', () => {
    const [test] = read('x = 1\n# about it\n@slow\ndef test_a():\n    go()\n\ny = 2\n').tests;
    assert.deepEqual([test.line, test.span.line, test.span.endLine], [4, 2, 5]);
  });

  it('leaves a body where tests are blanked', () => {
    const text = 'class T:\n    def test_a(self):\n        go()\n\n    def test_b(self):\n        stay()\n';
    const blanked = python.blank!(text, [{ line: 2, endLine: 3 }]);
    assert.equal(blanked, 'class T:\n    pass\n\n\n    def test_b(self):\n        stay()\n');
    assert.deepEqual(read(blanked).errors, []);
  });

  it('tells tests of a browser, page objects and steps from other code', () => {
    for (const text of [
      'from selenium import webdriver',
      'class LoginPage(BasePage):',
      'def test_a(page):',
      'class TestLogin(BaseTest):',
      'from pages.login import Login',
      'from behave import given\n@given("x")\ndef step(context): pass',
    ]) {
      assert.equal(python.mayMatter(text), true, text);
    }
    for (const text of [
      'from django.db import models',
      'def test_sum():\n    assert sum([1]) == 1',
      'import requests',
    ]) {
      assert.equal(python.mayMatter(text), false, text);
    }
    assert.deepEqual([...python.declares('class A:\n    def b(self): pass\nasync def c(): pass\n')], ['A', 'c']);
  });

  it('reads any text, with an error where it is none of its own, and no deeper than the stack', () => {
    assert.equal(read('def test_a(:\n').errors.length, 1);
    const deep = `x = ${'('.repeat(900)}1${')'.repeat(900)}\ny = a${'.b()'.repeat(5000)}\nz = ${'[{'.repeat(450)}`;
    assert.ok(read(deep).body.length > 0);
    const part = fc.constantFrom('def test_a(self):', '\n', '    ', '(', ')', '[', ']', '@data(', '"', "f'{", 'x', '=', ',', '*', 'class A:', '%', 'for', ' in ', 'é', '"""'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        read(parts.join(''));
      }),
      { numRuns: 200 },
    );
  });
});
