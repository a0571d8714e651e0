import assert from 'node:assert/strict';
import { analyzeTestFile, readTestFile } from '../../../../server/src/testcase/analyze';

const java = (i: number): string[] => [
  '  @Test',
  `  public void t${i}() {`,
  `    driver.findElement(By.id("a${i}")).sendKeys("b");`,
  '    go();',
  '  }',
  '',
];
const typescript = (i: number): string[] => [
  `test('t${i}', async ({ page }) => {`,
  `  await page.locator('#a${i}').fill('b');`,
  '  await go();',
  '});',
  '',
];
const python = (i: number): string[] => [
  `def test_${i}(driver):`,
  `    driver.find_element(By.ID, "a${i}").send_keys("b")`,
  '    go()',
  '',
];

const FILES = [
  {
    path: 'LoginTest.java',
    lines: ['import org.openqa.selenium.*;', 'class LoginTest extends Base {', ...tests(java), '}'],
    typed: ['And I enter "zip" as "12"', 'driver.findElement(By.id("', 'type("'],
  },
  {
    path: 'login.spec.ts',
    lines: ["import { test } from '@playwright/test';", '', ...tests(typescript)],
    typed: ['And I enter "zip" as "12"', "await page.locator('", 'page.'],
  },
  {
    path: 'test_login.py',
    lines: ['from selenium.webdriver.common.by import By', '', ...tests(python)],
    typed: ['And I enter "zip" as "12"', 'driver.find_element(By.ID, "'],
  },
];

function tests(of: (i: number) => string[]): string[] {
  return Array.from({ length: 24 }, (_, i) => of(i)).flat();
}

describe('a line that tears a file apart', () => {
  before(async () => {
    for (const { path, lines } of FILES) await readTestFile(path, lines.join('\n'));
  });

  for (const { path, lines, typed } of FILES)
    it(`leaves all tests that it does not stand in: ${path}`, () => {
      const whole = analyzeTestFile(path, lines.join('\n')).scenarios;
      assert.equal(whole.length, 24);
      for (const line of typed)
        for (let at = 4; at < lines.length - 1; at += 7) {
          // Between an annotation and its method nobody types a statement.
          if (lines[at - 1].includes('@')) continue;
          const text = [...lines.slice(0, at), `    ${line}`, ...lines.slice(at)].join('\n');
          const { scenarios, errors } = analyzeTestFile(path, text);
          assert.ok(scenarios.length >= 23, `${scenarios.length} tests with ${line} on line ${at + 1}`);
          if (path.endsWith('.java')) assert.ok(errors.length > 0, 'what is half typed is a mistake still');
        }
    });
});
