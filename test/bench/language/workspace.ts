import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateFeature, Words } from './generate';
import { randomSource, type Random } from './random';

/** How many files of each kind a workspace has, of 20: features, tests in code with what they call, and other sources. */
const OF_TWENTY = { feature: 8, java: 4, typescript: 3, python: 1, other: 4 };

export interface GeneratedWorkspace {
  files: number;
  lines: number;
  /** Of a feature, a test in Java and one in TypeScript, relative to the folder. */
  samples: { feature: string; java: string; typescript: string };
}

/** Writes a workspace of about so many files. The same seed gives the same files. */
export async function generateWorkspace(folder: string, files: number, seed: number): Promise<GeneratedWorkspace> {
  const random = randomSource(seed);
  const words = new Words(random);
  let lines = 0;
  let written = 0;
  const write = async (name: string, text: string): Promise<void> => {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    lines += text.split('\n').length;
    written++;
  };
  const twentieths = Math.ceil(files / 20);
  for (let i = 0; i < twentieths; i++) {
    const module = `module${i % 25}`;
    for (let k = 0; k < OF_TWENTY.feature; k++) {
      const text = generateFeature({ lines: 20 + random.below(40), seed: seed * 100_000 + i * 20 + k });
      await write(`features/${module}/f${i}_${k}.feature`, text);
    }
    for (let k = 0; k < OF_TWENTY.java; k += 2) {
      const page = capital(`${words.name()}${i}Page`);
      await write(`src/test/java/${module}/${page}.java`, javaPage(page, words, random));
      await write(`src/test/java/${module}/T${i}_${k}Test.java`, javaTest(`T${i}_${k}Test`, page, 3, words, random));
    }
    const page = `${words.name()}${i}Page`;
    await write(`e2e/${module}/${page}.ts`, typescriptPage(page, words));
    for (let k = 1; k < OF_TWENTY.typescript; k++)
      await write(`e2e/${module}/t${i}_${k}.spec.ts`, typescriptTest(page, 3, words, random));
    await write(`tests/${module}/test_${i}.py`, pythonTest(words, random));
    for (let k = 0; k < OF_TWENTY.other; k++) await write(`src/${module}/service${i}_${k}.ts`, otherSource(words));
  }
  return {
    files: written,
    lines,
    samples: {
      feature: 'features/module0/f0_0.feature',
      java: 'src/test/java/module0/T0_0Test.java',
      typescript: 'e2e/module0/t0_1.spec.ts',
    },
  };
}

const capital = (text: string): string => text[0].toUpperCase() + text.slice(1);
const camel = (label: string): string => label.replace(/[ _-](\w)/g, (_, letter: string) => letter.toUpperCase());

function javaPage(name: string, words: Words, random: Random): string {
  const fields = Array.from({ length: 3 + random.below(4) }, () => camel(words.label()));
  return [
    'import org.openqa.selenium.*;',
    `public class ${name} {`,
    '  private final WebDriver driver;',
    `  public ${name}(WebDriver driver) { this.driver = driver; }`,
    ...new Set(fields.map((field) => `  private By ${field} = By.id("${field}");`)),
    `  public void fillIn(String ${fields[0]}, String ${fields[1]}Text) {`,
    `    driver.findElement(this.${fields[0]}).sendKeys(${fields[0]});`,
    `    driver.findElement(this.${fields[1]}).sendKeys(${fields[1]}Text);`,
    '  }',
    '}',
    '',
  ].join('\n');
}

/** A JUnit class of so many tests, 12 lines each. */
export function javaTest(name: string, page: string, tests: number, words: Words, random: Random): string {
  const test = (i: number): string[] => [
    '  @Test',
    `  public void ${words.name()}${i}() {`,
    `    driver.get("https://shop.example/${words.name()}");`,
    ...Array.from(
      { length: 3 + random.below(3) },
      () => `    driver.findElement(By.name("${camel(words.label())}")).sendKeys("${words.value()}");`,
    ),
    ...(page === '' ? [] : [`    new ${page}(driver).fillIn("${words.value()}", "${words.value()}");`]),
    '    driver.findElement(By.cssSelector("button[type=submit]")).click();',
    `    assertEquals("${words.title()}", driver.getTitle());`,
    '  }',
    '',
  ];
  const body = Array.from({ length: tests }, (_, i) => test(i)).flat();
  return [
    'import org.junit.jupiter.api.*;',
    'import org.openqa.selenium.*;',
    `public class ${name} {`,
    '  WebDriver driver;',
    ...body,
    '}',
    '',
  ].join('\n');
}

function typescriptPage(name: string, words: Words): string {
  return [
    "import { type Page } from '@playwright/test';",
    `export class ${capital(name)} {`,
    '  constructor(private readonly page: Page) {}',
    `  async fillIn(first: string, second: string) {`,
    `    await this.page.getByLabel('${words.label()}').fill(first);`,
    `    await this.page.locator('#${camel(words.label())}').fill(second);`,
    '  }',
    '}',
    '',
  ].join('\n');
}

/** A Playwright file of so many tests, 10 lines each. */
export function typescriptTest(page: string, tests: number, words: Words, random: Random): string {
  const test = (): string[] => [
    `test('${words.title()}', async ({ page }) => {`,
    `  await page.goto('/${words.name()}');`,
    ...Array.from(
      { length: 3 + random.below(3) },
      () => `  await page.getByLabel('${words.label()}').fill('${words.value()}');`,
    ),
    ...(page === '' ? [] : [`  await new ${capital(page)}(page).fillIn('${words.value()}', '${words.value()}');`]),
    `  await page.getByRole('button', { name: '${words.name()}' }).click();`,
    `  await expect(page.getByText('${words.title()}')).toBeVisible();`,
    '});',
    '',
  ];
  return [
    "import { expect, test } from '@playwright/test';",
    ...(page === '' ? [] : [`import { ${capital(page)} } from './${page}';`]),
    '',
    ...Array.from({ length: tests }, test).flat(),
  ].join('\n');
}

function pythonTest(words: Words, random: Random): string {
  const test = (): string[] => [
    `def test_${words.name()}(driver):`,
    `    driver.get("https://shop.example/${words.name()}")`,
    ...Array.from(
      { length: 3 + random.below(3) },
      () => `    driver.find_element(By.ID, "${words.label().replaceAll(' ', '_')}").send_keys("${words.value()}")`,
    ),
    `    assert "${words.title()}" in driver.page_source`,
    '',
  ];
  return ['from selenium.webdriver.common.by import By', '', ...test(), ...test()].join('\n');
}

function otherSource(words: Words): string {
  const method = (): string[] => [
    `  ${words.name()}(value: string): string {`,
    `    return this.${words.name()} + value + '${words.title()}';`,
    '  }',
  ];
  const methods = Array.from({ length: 8 }, method).flat();
  return [`export class ${capital(words.name())}Service {`, ...methods, '}', ''].join('\n');
}
