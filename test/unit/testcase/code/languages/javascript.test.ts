import assert from 'node:assert/strict';
import fc from 'fast-check';
import { javascript } from '../../../../../server/src/testcase/code/languages/javascript';
import { readsOf } from '../../../../support/reads';

const { load, read, reads } = readsOf(javascript, 'spec/login.page.js');

describe('JavaScript', () => {
  before(load);

  it('reads suites, hooks and tests', () => {
    reads(
      `describe('Shop', function () {
        const user = { email: 'a@b.c' };
        beforeEach(async () => { await cy.visit('/'); });
        after(() => cy.clear());
        context('login', () => {
          it.only('works', async () => { await cy.get('#u').type(user.email); });
          it.skip('later');
          it('by name', login);
        });
      });`,
      `
      test Shop > login > works ()
        before: user = {email: "a@b.c"}; { cy.visit("/") }
        cy.get("#u").type(user.email)
      test Shop > login > by name ()
        before: user = {email: "a@b.c"}; { cy.visit("/") }
        login()`,
    );
  });

  it('runs a test for each row, wherever the rows stand', () => {
    reads(
      `const users = [{ name: 'tom', pin: 1 }];
      users.forEach(({ name }) => { it('as ' + name, () => { log(name); }); });
      for (const [key, user] of Object.entries({ a: users[0] })) it(key, () => log(user));
      it.each([['u', 'p'], ['v', 'q']])('%s', (u, p) => { log(u, p); });
      it.each\`a | b
        \${1} | \${'x'}\`('$a', ({ a, b }) => { log(a, b); });
      for (const u of elsewhere) { it('unknown', () => { log(u); }); }`,
      `
      users = [{name: "tom", pin: 1}]
      test 'as ' + name (name)
        row {name: "tom"}
        log(name)
      test key (key, user)
        row {key: "a", user: users[0]}
        return log(user)
      test %s (u, p)
        row {u: "u", p: "p"}
        row {u: "v", p: "q"}
        log(u, p)
      test $a (a, b)
        row {a: 1, b: "x"}
        log(a, b)
      test unknown ()
        each u of elsewhere { log(u) }`,
    );
  });

  it('reads CodeceptJS: features, data tables, injected objects', () => {
    reads(
      `Feature('Login').tag('@a');
      const { I, loginPage } = inject();
      const accounts = new DataTable(['login', 'password']);
      accounts.add(['tom', 'x']);
      Before(({ I }) => { I.amOnPage('/'); });
      Data(accounts).Scenario('log in', ({ I, current, loginPage }) => { loginPage.send(current.login); }).tag('@b');`,
      `
      test Login > log in (current, I, loginPage: loginPage)
        row {current: {login: "tom", password: "x"}}
        before: accounts = [{login: "tom", password: "x"}]; { I.amOnPage("/") }
        loginPage.send(current.login)`,
    );
  });

  it('reads what TestCafe and Nightwatch call tests', () => {
    reads(
      `fixture\`Login\`.page\`http://x\`.beforeEach(async (t) => { await t.click('#a'); });
      test('types', async (t) => { await t.typeText('#b', 'c'); });`,
      `
      test Login > types ()
        before: t.click("#a")
        t.typeText("#b", "c")`,
    );
    reads(
      `module.exports = {
        before(browser) { browser.url('/'); },
        'logs in': (browser) => { browser.setValue('#a', 'b'); },
        after: (browser) => browser.end(),
      };`,
      `
      test logs in ()
        before: browser.url("/")
        browser.setValue("#a", "b")`,
    );
  });

  it('reads page objects however they are written', () => {
    reads(
      `class LoginPage extends Base {
        #form = $('form');
        get email() { return $('#email'); }
        login = async (email, { remember = true } = {}) => { await this.email.setValue(email); };
      }
      export default new LoginPage();`,
      `
      class LoginPage < Base
        #form = $("form")
        getter email() { return $("#email") }
        login(email, {-2} = {remember: true}) { remember = ?({-2}.remember); this.email.setValue(email) }
      default = new LoginPage()`,
    );
    reads(
      `module.exports = { fields: { email: '#email' }, send(email) { I.fillField(this.fields.email, email); } };`,
      `
      class loginPage
        fields = {email: "#email"}
        send(email) { I.fillField(this.fields.email, email) }
      send(email) { I.fillField(this.fields.email, email) }
      default = loginPage`,
    );
    reads(
      `function LoginPage(page) { this.email = page.$('#e'); this.type = function (v) { this.email.type(v); }; }
      LoginPage.prototype.open = function () { browser.get('/'); };
      module.exports = LoginPage;`,
      `
      class LoginPage
        type(v) { this.email.type(v) }
        constructor constructor(page) { this.email = page.$("#e") }
        open() { browser.get("/") }
      default = LoginPage`,
    );
    reads(
      `export default new class SignInPage extends Page { get email() { return $('#email'); } }();`,
      `
      class SignInPage < Page
        getter email() { return $("#email") }
      default = new SignInPage()`,
    );
  });

  it('reads what a project makes of its libraries', () => {
    reads(
      `const basePage = { open() { go(this.url); } };
      const loginPage = { url: '/login', login(name) { t.typeText('#name', name); } };
      const admin = Role('/login', async () => { await loginPage.login('admin'); });
      authTest('is signed in', async () => { await t.useRole(admin); });
      Scenario('with the actor', () => { actor().fillField('name', 'tom'); });
      export default { ...basePage, ...loginPage };`,
      `
      class basePage
        open() { go(this.url) }
      class loginPage < basePage
        url = "/login"
        login(name) { t.typeText("#name", name) }
      login(name) { t.typeText("#name", name) }
      admin = () => { loginPage.login("admin") }
      default = loginPage
      test is signed in ()
        t.useRole(admin)
      test with the actor ()
        I.fillField("name", "tom")`,
    );
  });

  it('reads imports, aliases and exports', () => {
    reads(
      `const { a: b, c } = require('./x');
      const Login = require('../pages/login').LoginPage;
      import d, { e as f } from './y';
      import * as g from './z';
      require('./commands');
      exports.send = async (v) => go(v);`,
      `
      import a, c from ./x
      import LoginPage from ../pages/login
      import d, e from ./y
      import g from ./z
      import  from ./commands
      send(v) { return go(v) }
      b = a
      Login = LoginPage
      f = e`,
    );
  });

  it('reads step definitions and commands', () => {
    reads(
      `Given('I am {string}', async function (name) { await this.page.fill('#name', name); });
      When(/^I type "([^"]*)"$/i, { timeout: 1 }, (text) => { type(text); });
      Then('it shows', async ({ page }, text) => { see(page, text); });
      module.exports = function () { this.When('old {int}', function (n) { go(n); }); };
      Cypress.Commands.add('login', (u) => { cy.get('#u').type(u); });
      Cypress.Commands.add('put', { prevSubject: true }, (subject, v) => { cy.wrap(subject).type(v); });`,
      `
      @Given("I am {string}") I am {string}(name) { this.page.fill("#name", name) }
      @When(new RegExp("^I type \\"([^\\"]*)\\"$")) /^I type "([^"]*)"$/i(text) { type(text) }
      @Then("it shows") it shows(text, page) { see(page, text) }
      @When("old {int}") old {int}(n) { go(n) }
      @command("login") login(u) { return cy.get("#u").type(u) }
      @command("put") put(subject: subject, v) { return cy.wrap(subject).type(v) }`,
    );
  });

  it('keeps what carries data of expressions and statements', () => {
    reads(
      'a = `x${b}\\n` + (await c?.d)[0] + -1; const { e, f: [g] } = h(); i(process.env.J || "k", l ? 1 : 2, ...m);\n' +
        'n.forEach((o) => { p(o); }); (async () => { q(); })(); if (!r) s(); try { t(); } finally { u(); }',
      `
      a = "x" + b + "\\n" + c.d[0] + -1
      {1} = h()
      e = {1}.e
      {2} = {1}.f
      g = {2}[0]
      i(||(process.env.J, "k"), ?(l, 1, 2), *(m))
      each o of n { p(o) }
      { q() }
      { !(r); { s() } }
      { t(); { u() } }`,
    );
  });

  it('knows selenium-webdriver by its own names', () => {
    reads(
      `const webdriver = require('selenium-webdriver'), By = webdriver.By;
      (async function () { await driver.findElement(webdriver.By.id('a')).sendKeys('b', webdriver.Key.TAB); })();`,
      `
      import webdriver from selenium-webdriver
      { driver.findElement(By.id("a")).sendKeys("b", Key.TAB) }`,
    );
  });

  it('finds a test that is handed to what reports it', () => {
    const { tests } = read(
      "describe('a', () => { qase([1, 2], it('b', () => { x(); })); qase(3, it.only('c', () => {})); });",
    );
    assert.deepEqual(
      tests.map(({ titles, name }) => [...titles, name].join()),
      ['a,b', 'a,c'],
    );
  });

  it('keeps what a branch is taken for, and what an object spreads', () => {
    const { functions } = read(`
      function page(kind) {
        switch (kind) {
          case 'a':
          case 'b': return new A();
          default: return new B();
        }
      }
      function choose(kind) { if (kind !== 'x') one(); else two(); if (kind) three(); }
      function user() { return { ...base, email: 'x' }; }`);
    const whens = (name: string): unknown[] => {
      const [block] = functions.find((fn) => fn.name === name)?.body ?? [];
      const branches = block.kind === 'block' ? block.body : [];
      return branches.flatMap((branch) => {
        if (branch.kind !== 'block' || branch.when === undefined) return [];
        const { is, not } = branch.when;
        return [[is.map((one) => (one.kind === 'literal' ? one.text : null)).join(), not]];
      });
    };
    assert.deepEqual(whens('page'), [
      ['a,b', false],
      ['a,b', true],
    ]);
    assert.deepEqual(whens('choose'), [
      ['x', true],
      ['x', false],
    ]);
    const [given] = functions[2].body;
    assert.deepEqual(
      given.kind === 'return' && given.value?.kind === 'record' ? given.value.entries.map(({ name }) => name) : null,
      ['...', 'email'],
    );
  });

  it("takes what CodeceptJS's actor can do for functions, also from a function", () => {
    const names = (text: string): string[] => read(text, 'steps_file.js').functions.map(({ name }) => name);
    assert.deepEqual(names('module.exports = () => actor({ login() {}, logout: function () {} });'), [
      'login',
      'logout',
    ]);
    assert.deepEqual(names('module.exports = function () { return actor({ login: async function (a) {} }); };'), ['login']); // prettier-ignore
  });

  it('puts the comments above a test into its span', () => {
    const [test] = read('x();\n\n// why\n/* more */\nit(\n  "a",\n  () => {},\n);').tests;
    assert.deepEqual([test.span.line, test.span.endLine, test.line], [3, 8, 6]);
  });

  it('says what it declares and what may matter', () => {
    const text = `export class A {}\nexport const b = 1;\nasync function c() {}\nmodule.exports = { d, e };\n`;
    assert.deepEqual([...javascript.declares(text)], ['A', 'c', 'b', 'd', 'e']);
    assert.deepEqual([...javascript.declares(`Cypress.Commands.add('login', () => {})`)], ['login']);
    assert.equal(javascript.mayMatter(`cy.get('#a').type('b')`), true);
    assert.equal(javascript.mayMatter(`export const login = {\n  email: '#email',\n};`), true);
    assert.equal(javascript.mayMatter(`export function App() { return <Form onSubmit={save} />; }`), false);
    // Tests that leave the page to fixtures, page objects and actions.
    assert.equal(javascript.mayMatter(`test('logs in', async ({ loginPage }) => { await loginPage.login(); });`), true);
    assert.equal(
      javascript.mayMatter(`import { signIn } from 'actions/common';\nit('logs in', () => signIn());`),
      true,
    );
    assert.equal(
      javascript.mayMatter(
        `const signIn = require('./login.test').signIn;\nit(signIn.testName, () => signIn.run(driver));`,
      ),
      true,
    );
    assert.equal(javascript.mayMatter(`module.exports = { a: (client) => client.page.signIn().enter('b') };`), true);
    assert.equal(
      javascript.mayMatter(`fixture(\`Orders\`);\ntest.meta({ a: 1 })('b', async () => Orders.add('c'));`),
      true,
    );
    assert.equal(
      javascript.mayMatter(`import { sum } from './sum';\nit('adds', () => expect(sum(1, 1)).toBe(2));`),
      false,
    );
    assert.equal(javascript.definesSteps(`Given('x', () => {})`), true);
    assert.equal(javascript.definesSteps(`given(value)`), false);
  });

  it('reads any text without throwing, and any depth', () => {
    const pieces = fc.constantFrom(
      'it(',
      "'a'",
      ', () => {',
      '});',
      'const {a',
      '} = ',
      '[',
      '`${',
      'class X {',
      '=> ',
      '.b(',
      'for (',
      'x',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        read(parts.join(' '));
      }),
      { numRuns: 200 },
    );
    const deep = 20_000;
    for (const [open, close] of [
      ['a(', ')'],
      ['[', ']'],
      ['if (a) {', '}'],
      ['describe("a", () => {', '})'],
      ['(', ')'],
      ['!', 'a'],
    ]) {
      read(`x = 1;\n${open.repeat(deep)}${close.repeat(deep)}`);
    }
    read('a' + '.b()'.repeat(deep));
    read('a' + ' + b'.repeat(deep));
  });
});
