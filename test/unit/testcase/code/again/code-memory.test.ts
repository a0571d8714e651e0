import assert from 'node:assert/strict';
import fc from 'fast-check';
import { javaTest, typescriptTest } from '../../../../bench/language/workspace';
import { Words } from '../../../../bench/language/generate';
import { randomSource } from '../../../../bench/language/random';
import { analyzeTestFile, readTestFile } from '../../../../../server/src/testcase/analyze';
import { FileMemory } from '../../../../../server/src/testcase/gherkin/scenario-memory';
import { sourcesOf } from '../../../../../server/src/testcase/sources/source-table';
import { NO_SOURCES } from '../../../../../server/src/testcase/sources/sources';
import type { TestFile } from '../../../../../server/src/testcase/testcase';

const WITH_HELPERS = [
  'import org.openqa.selenium.*;',
  'class LoginTest extends Base {',
  '  String mail = "a@b.example";',
  '  @BeforeEach void open() { driver.get("https://shop.example/login"); }',
  '  void type(String id, String text) {',
  '    driver.findElement(By.id(id)).sendKeys(text);',
  '  }',
  '  @Test void one() {',
  '    type("email", mail);',
  '    new LoginPage(driver).login("tom");',
  '  }',
  '  // a comment',
  '  @Test void two() {',
  '    driver.findElement(By.id("city")).sendKeys("Bern");',
  '  }',
  '  @Test void three() {',
  '    two();',
  '    type("zip", "3000");',
  '  }',
  '}',
].join('\n');

const WITH_STATE = [
  "import { test } from '@playwright/test';",
  "const user = { city: 'Bern' };",
  "test('one', async ({ page }) => {",
  "  user.city = 'Basel';",
  "  await page.getByLabel('City').fill(user.city);",
  '});',
  "test('two', async ({ page }) => {",
  "  await page.getByLabel('City').fill(user.city);",
  '});',
].join('\n');

const PAGE = 'class LoginPage { void login(String name) { driver.findElement(By.id("username")).sendKeys(name); } }';
const SOURCES = sourcesOf([{ path: 'LoginPage.java', text: `import org.openqa.selenium.*;\n${PAGE}` }]);

const words = new Words(randomSource(3));
const FILES = [
  { path: 'LoginTest.java', text: WITH_HELPERS },
  { path: 'BigTest.java', text: javaTest('BigTest', '', 4, words, randomSource(4)) },
  { path: 'user.spec.ts', text: WITH_STATE },
  { path: 'big.spec.ts', text: typescriptTest('', 4, words, randomSource(5)) },
];

/** Lines as they are typed, whole or half. */
const TYPED = [
  '', '    // a comment', '}', '  });', '  @Test', '  void four() {', '    driver.findElement(By.id("phone")).sendKeys("12");', '    driver.',
  "  await page.getByLabel('Phone').fill('12');", "test('new', async ({ page }) => {", '    two();', "  user.city = 'Chur';", '"', '  String x = "y";', '  And I enter "zip" as "12"', '    driver.findElement(By.id("', "  await page.getByLabel('",
]; // prettier-ignore

describe('test code that is read again after an edit', () => {
  /** Grammars are loaded by then. */
  before(async () => {
    for (const { path, text } of FILES) await readTestFile(path, text);
  });

  const reading = (path: string): { memory: FileMemory; read: (text: string) => TestFile } => {
    const memory = new FileMemory();
    return { memory, read: (text) => analyzeTestFile(path, text, SOURCES, memory) };
  };

  it('reads as the whole text does, whatever was typed', () => {
    const edit = fc.record({ at: fc.nat(), deleted: fc.nat(2), typed: fc.option(fc.constantFrom(...TYPED)) });
    fc.assert(
      fc.property(
        fc.constantFrom(...FILES),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        ({ path, text }, edits) => {
          const { read } = reading(path);
          read(text);
          const lines = text.split('\n');
          for (const { at, deleted, typed } of edits) {
            lines.splice(at % lines.length, deleted, ...(typed === null ? [] : [typed]));
            const now = lines.join('\n');
            assert.deepStrictEqual(read(now), analyzeTestFile(path, now, SOURCES));
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('follows a test again that calls what was not declared while a line was half typed', () => {
    const { read } = reading('LoginTest.java');
    const lines = WITH_HELPERS.split('\n');
    read(WITH_HELPERS);
    for (const [at, typed] of [
      [10, '    driver.findElement(By.id("\n'],
      [11, '  And I enter "zip" as "12"'],
    ] as const) {
      lines.splice(at, 0, typed);
      const now = lines.join('\n');
      assert.deepStrictEqual(read(now), analyzeTestFile('LoginTest.java', now, SOURCES));
    }
  });

  it('follows no test again that was not touched', () => {
    const { read } = reading('BigTest.java');
    const text = FILES[1].text;
    const before = read(text).scenarios;
    const edited = read(text.replace('.sendKeys("', '.sendKeys("more ')).scenarios;
    assert.notDeepEqual(edited[0].entities, before[0].entities);
    for (const [i, { entities }] of edited.entries()) if (i > 0) assert.equal(entities, before[i].entities);
  });

  it('remembers a test beside what was half typed', () => {
    const { read } = reading('BigTest.java');
    const text = FILES[1].text;
    const before = read(text).scenarios;
    const torn = text.replace('  @Test', '  And I enter "zip" as "12"\n  @Test');
    read(torn);
    read(torn.replace('  And', '\tAnd'));
    const after = read(text).scenarios;
    assert.deepEqual(
      after.map(({ entities }, i) => entities === before[i].entities),
      after.map(() => true),
    );
  });

  it('follows no test again for a line that is half typed between two of them, in Java and in TypeScript', () => {
    for (const { path, text } of [FILES[1], FILES[3]]) {
      const { read } = reading(path);
      const before = new Set(read(text).scenarios.map(({ entities }) => entities));
      const at = text.lastIndexOf('\n\n', Math.max(text.lastIndexOf('@Test'), text.lastIndexOf('test('))) + 1;
      const torn = read(`${text.slice(0, at)}  And I enter "zip" as "12"${text.slice(at)}`).scenarios;
      assert.deepEqual(
        torn.slice(0, 3).map(({ entities }) => before.has(entities)),
        [true, true, true],
      );
    }
  });

  it('follows a test again when something it calls was edited', () => {
    const { read } = reading('LoginTest.java');
    const fieldsOf = ({ scenarios }: TestFile): string[][] =>
      scenarios.map(({ entities }) => entities.flatMap(({ fields }) => fields.map(({ value }) => value ?? '')));
    const [one] = fieldsOf(read(WITH_HELPERS));
    assert.deepEqual(one, ['a@b.example', 'tom']);
    const [, two, three] = fieldsOf(read(WITH_HELPERS.replace('"Bern"', '"Basel"')));
    assert.deepEqual([two, three], [['Basel'], ['Basel', '3000']]);
    assert.deepEqual(fieldsOf(read(WITH_HELPERS.replace('a@b', 'c@d')))[0], ['c@d.example', 'tom']);
  });

  it('follows all tests again where they share what they change', () => {
    const { read } = reading('user.spec.ts');
    const cityOf = ({ scenarios }: TestFile): (string | null)[] =>
      scenarios.map(({ entities }) => entities[0].fields[0].value);
    assert.deepEqual(cityOf(read(WITH_STATE)), ['Basel', 'Basel']);
    assert.deepEqual(cityOf(read(WITH_STATE.replace("'Basel'", "'Chur'"))), ['Chur', 'Chur']);
    assert.deepEqual(cityOf(read(WITH_STATE.replace("  user.city = 'Basel';\n", ''))), ['Bern', 'Bern']);
  });

  it('names the files that tests take in, whichever test is the first to load them', async () => {
    const sources = sourcesOf([
      { path: 'e2e/login.js', text: "const { Log } = require('./log');\nconst log = new Log('login');\nexports.login = (page, name) => page.fill('#user', name);" },
      { path: 'e2e/log.js', text: "class Log { constructor(name) { this.name = name; } }\nmodule.exports = { Log };" },
    ]); // prettier-ignore
    const test = (name: string): string =>
      `test('${name}', async ({ page }) => {\n  await login(page, '${name}');\n});`;
    const text = [
      "const { test } = require('@playwright/test');",
      "const { login } = require('./login');",
      test('tom'),
      test('ann'),
    ].join('\n');
    const memory = new FileMemory();
    for (const edited of [text, text.replace("  await login(page, 'tom');", ''), text])
      assert.deepEqual(
        (await readTestFile('e2e/a.spec.js', edited, sources, memory)).follows,
        (await readTestFile('e2e/a.spec.js', edited, sources)).follows,
      );
    assert.deepEqual((await readTestFile('e2e/a.spec.js', text, sources, memory)).follows, [
      'e2e/log.js',
      'e2e/login.js',
    ]);
  });

  it('forgets what was read with other sources', () => {
    const memory = new FileMemory();
    const followed = (sources: typeof NO_SOURCES): string[] =>
      analyzeTestFile('LoginTest.java', WITH_HELPERS, sources, memory).follows;
    assert.deepEqual(
      [followed(SOURCES), followed(NO_SOURCES), followed(SOURCES)],
      [['LoginPage.java'], [], ['LoginPage.java']],
    );
  });
});
