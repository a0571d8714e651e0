import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readTestFile } from '../../../server/src/testcase/analyze';
import { isOtherProgram, languageOf } from '../../../server/src/testcase/language-of';
import { takesUnder } from '../../support/time';

describe('languageOf', () => {
  it('goes by the name', () => {
    const names = [
      'a.feature',
      'a.spec',
      'A.java',
      'a.cs',
      'a.py',
      'a.rb',
      'a.js',
      'a.spec.ts',
      'a.robot',
      'a.side',
      'login.py:12',
    ];
    const languages = ['gherkin', 'gauge', 'java', 'csharp', 'python', 'ruby', 'javascript', 'typescript', 'robot', 'selenium-ide', 'python']; // prettier-ignore
    assert.deepEqual(
      names.map((name) => languageOf(name, '')),
      languages,
    );
  });

  it('goes by the text where the name says nothing', () => {
    const texts: [string, string][] = [
      ['Feature: Login\n  Scenario: x\n    When I enter "a" as name', 'gherkin'],
      ['When I enter "email" as "user@test.com"\nAnd I enter "firstname" as "John"', 'gherkin'],
      ['just words', 'gherkin'],
      ['import org.openqa.selenium.By;\n\nclass LoginTest {\n}', 'java'],
      ['using OpenQA.Selenium;\n\nnamespace Shop;', 'csharp'],
      ['from selenium import webdriver\n\ndriver = webdriver.Chrome()', 'python'],
      ['driver.find_element(By.ID, "x").send_keys("y")', 'python'],
      ["import { test } from '@playwright/test';\n", 'typescript'],
      ["describe('login', () => {\n  it('works', () => {});\n});", 'javascript'],
      ["require 'capybara'\n\nfill_in 'Email', with: 'a'", 'ruby'],
      ['*** Test Cases ***\nLogin\n    Input Text    id:x    y', 'robot'],
      ['{ "id": "1", "tests": [{ "commands": [] }] }', 'selenium-ide'],
    ];
    for (const [text, language] of texts) assert.equal(languageOf('', text), language, text);
  });

  it('reads no steps in programs of other languages', async () => {
    const program = 'fun fill() {\n  And("I enter \\"ann\\" as name")\n}\nWhen I enter "ann" as name';
    const { scenarios } = await readTestFile('GuestTest.kt', program);
    assert.deepEqual(scenarios, []);
    assert.equal(isOtherProgram('guest.feature'), false);
  });

  it('any name and any text have one', async () => {
    fc.assert(fc.property(fc.string(), fc.string({ unit: 'binary' }), (path, text) => void languageOf(path, text)));
    await takesUnder(1000, () => {
      for (const piece of ['import ', 'def a(', 'a.', ' ', '\t', 'it ', "'", '(', 'Given ', 'x: '])
        languageOf('', piece.repeat(100_000));
    });
  });
});
