import assert from 'node:assert/strict';
import { typescript } from '../../../../../server/src/testcase/code/languages/typescript';
import { readsOf } from '../../../../support/reads';

const { load, reads } = readsOf(typescript, 'tests/login.spec.ts');

describe('TypeScript', () => {
  before(load);

  it('reads Playwright tests with their fixtures', () => {
    reads(
      `test.describe('Login', () => {
        let dashboard: DashboardPage;
        test.beforeEach(async ({ page, dashboardPage }) => { await page.goto('/'); dashboard = dashboardPage; });
        test('works', { tag: '@a' }, async ({ page, loginPage }, info) => {
          await test.step('types', async () => { await page.getByLabel('User')!.fill(<string>user.name); });
        });
      });
      test.describe.configure({ mode: 'serial' });
      setup('authenticate', async ({ page }) => { await page.fill('#a', 'b' as const); });`,
      `
      test Login > works (page, dashboardPage: DashboardPage, loginPage: LoginPage)
        before: dashboard: DashboardPage = ?(); { page.goto("/"); dashboard = dashboardPage }
        test.step("types", () => { page.getByLabel("User").fill(user.name) })
      test authenticate (page)
        page.fill("#a", "b")`,
    );
  });

  it('reads fixtures that a file adds', () => {
    reads(
      `export const test = base.extend<Pages>({
        loginPage: async ({ page }, use) => { const p = new LoginPage(page); await p.open(); await use(p); await p.close(); },
        user: [async ({}, use) => { await use({ name: 'tom' }); }, { scope: 'worker' }],
      });`,
      `
      @fixture() loginPage(page) { p = new LoginPage(page); p.open(); return p }
      @fixture() user() { return {name: "tom"} }`,
    );
    assert.deepEqual([...typescript.declares('  loginPage: async ({ page }, use) => {')], ['loginPage']);
  });

  it('reads types, parameter properties, enums and decorated steps', () => {
    reads(
      `export abstract class LoginPage extends BasePage<LoginPage> implements Page {
        readonly email: Locator;
        static readonly URL = '/login';
        constructor(private readonly page: Page, protected user: pw.User | null = null) {
          super(page);
          this.email = page.locator('#email');
        }
        @given('I am {string}')
        async loginAs(user: User, how?: string): Promise<HomePage> { return new HomePage(this.page); }
        set name(value: string) {}
      }
      enum Role { Admin = 'admin', None }
      export default LoginPage;`,
      `
      class LoginPage < BasePage
        email: Locator
        URL = "/login"
        constructor constructor(page: Page, user: User = ?()) { this.page: Page = page; this.user: User = user; super(page); this.email = page.locator("#email") }
        @given("I am {string}") loginAs(user: User, how: string = ?()): HomePage { return new HomePage(this.page) }
        name=(value: string) {  }
      Role = {Admin: "admin"}
      default = LoginPage`,
    );
  });

  it('reads files with JSX by the grammar for it', () => {
    const grammars = ['a/login.cy.tsx', 'a/login.cy.ts'].map((path) => typescript.grammarOf?.(path));
    assert.deepEqual(grammars, ['tsx', 'typescript']);
  });
});
