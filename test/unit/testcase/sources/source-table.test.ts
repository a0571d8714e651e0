import assert from 'node:assert/strict';
import { pathsOfImport } from '../../../../server/src/testcase/sources/import-paths';
import { SourceTable, listSource, sourcesOf } from '../../../../server/src/testcase/sources/source-table';

const page = 'export class LoginPage { async open() { await page.goto("/login"); } }';

describe('sources in memory', () => {
  it('finds who declares a name, the nearest first, and never the asker', () => {
    const table = new SourceTable();
    table.set('a/pages/login.ts', page);
    table.set('b/pages/login.ts', page);
    table.set('b/tests/own.spec.ts', page);
    table.set('b/tests/login.py', 'class LoginPage:\n    pass\n');
    const found = (from: string): string[] => table.declaring('LoginPage', from).map(({ path }) => path);
    assert.deepEqual(found('b/tests/own.spec.ts'), ['b/pages/login.ts', 'a/pages/login.ts']);
    assert.deepEqual(found('a/tests/x.spec.ts')[0], 'a/pages/login.ts');
    assert.deepEqual(found('b/tests/x.py'), ['b/tests/login.py']);
    table.delete('b/pages/login.ts');
    assert.deepEqual(found('b/tests/own.spec.ts'), ['a/pages/login.ts']);
  });

  it('keeps what was asked for last, and asks for the text of the rest again', () => {
    const table = new SourceTable();
    const asked = new Map<string, number>();
    const names = Array.from({ length: 900 }, (_, i) => `Page${i}`);
    for (const name of names) {
      const path = `pages/${name}.ts`;
      const text = (): string => {
        asked.set(name, (asked.get(name) ?? 0) + 1);
        return `export class ${name} {}`;
      };
      table.add({ path, ...listSource(path, text())!, text });
    }
    asked.clear();
    const [often] = names;
    const first = table.declaring(often, 'a.spec.ts')[0];
    for (const name of names) {
      table.declaring(name, 'a.spec.ts');
      assert.equal(table.declaring(often, 'a.spec.ts')[0], first);
    }
    assert.deepEqual([...new Set(asked.values())], [1]);
    assert.equal(table.declaring(names[1], 'a.spec.ts')[0].text, `export class ${names[1]} {}`);
    assert.deepEqual([asked.get(names[1]), asked.get(names[899])], [2, 1]);
  });

  it('finds imports as languages write them', () => {
    const sources = sourcesOf(
      ['pages/login.page.ts', 'pages/index.ts', 'tests/pages/login_page.py', 'src/java/com/shop/LoginPage.java', 'features/support/helpers.rb', 'resources/keywords.resource', 'data/users.json'].map((path) => ({ path, text: '' })), // prettier-ignore
    );
    const cases: [string, string, string | null][] = [
      ['../pages/login.page', 'tests/a.spec.ts', 'pages/login.page.ts'],
      ['../pages/login.page.js', 'tests/a.spec.ts', 'pages/login.page.ts'],
      ['../pages', 'tests/a.spec.ts', 'pages/index.ts'],
      ['@pages/login.page', 'tests/a.spec.ts', 'pages/login.page.ts'],
      ['../data/users.json', 'tests/a.spec.ts', 'data/users.json'],
      ['playwright', 'tests/a.spec.ts', null],
      ['pages.login_page', 'tests/test_a.py', 'tests/pages/login_page.py'],
      ['.pages.login_page', 'tests/test_a.py', 'tests/pages/login_page.py'],
      ['com.shop.LoginPage', 'src/java/com/shop/LoginTest.java', 'src/java/com/shop/LoginPage.java'],
      ['./support/helpers', 'features/a.rb', 'features/support/helpers.rb'],
      ['${CURDIR}/../resources/keywords.resource', 'tests/a.robot', 'resources/keywords.resource'],
      ['../../../etc/passwd', 'tests/a.spec.ts', null],
    ];
    for (const [specifier, from, expected] of cases) {
      assert.equal(sources.imported(specifier, from)?.path ?? null, expected, specifier);
    }
  });

  it('asks for a text once, and gives the same file while it is the same', () => {
    const table = new SourceTable();
    let asked = 0;
    const text = (): string => {
      asked++;
      return page;
    };
    table.add({ path: 'login.ts', ...listSource('login.ts', page)!, text });
    assert.equal(asked, 0);
    const [first] = table.declaring('LoginPage', 'a.ts');
    assert.equal(table.declaring('LoginPage', 'b.ts')[0], first);
    assert.equal(asked, 1);
    table.set('login.ts', `${page}\n`);
    assert.notEqual(table.declaring('LoginPage', 'b.ts')[0], first);
  });

  it('lists files with step definitions', () => {
    const steps = "const { Given } = require('@cucumber/cucumber');\nGiven('a user', () => {});\n";
    const sources = sourcesOf([
      { path: 'steps.js', text: steps },
      { path: 'pages/login.ts', text: page },
    ]);
    assert.deepEqual(
      sources.withStepDefinitions().map(({ path }) => path),
      ['steps.js'],
    );
  });

  it('no path leaves the workspace', () => {
    for (const specifier of ['../../x', './../../x', '....x', '', '/', '@', '~', '${CURDIR}']) {
      const { exact } = pathsOfImport(specifier, 'a/b.ts');
      assert.ok(
        exact.every((path) => !path.split('/').includes('..')),
        specifier,
      );
    }
  });
});
