import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { generateFeature } from '../../../bench/language/generate';
import { analyzeTestFile } from '../../../../server/src/testcase/analyze';
import type { TestDocument } from '../../../../server/src/testcase/document';
import { readDocument, type LastReadings } from '../../../../server/src/testcase/gherkin/read-document';
import { FileMemory } from '../../../../server/src/testcase/gherkin/scenario-memory';
import { NO_SOURCES } from '../../../../server/src/testcase/sources/sources';

const FOLDER = join(__dirname, '../../../fixtures/testcase');
const FILES = [
  ...readdirSync(FOLDER)
    .filter((name) => name.endsWith('.feature'))
    .map((name) => readFileSync(join(FOLDER, name), 'utf8')),
  generateFeature({ lines: 120, seed: 1 }),
  [
    'Feature: Shop',
    '  Background:',
    '    Given a user with email "a@b.example"',
    '',
    '  # first',
    '  @one @two',
    '  Scenario: Loose',
    '    When I fill in "city" with "Bern"',
    '  Rule: Orders',
    '    Background:',
    '      Given 3 orders',
    '    Scenario: Ordered',
    '      When I enter "price" as "12"',
    '      """',
    '      {"sku": "a-1"}',
    '      """',
    '    # a comment',
    '    Scenario Outline: Many',
    '      When I enter "name" as "<name>"',
    '      Examples:',
    '        | name |',
    '        | Ann  |',
    '  Rule: Refunds',
    '    Example: Paid back',
    '      Given the following refunds:',
    '        | amount | reason |',
    '        | 12     | late   |',
    '    Example: Not paid back',
    '      When I enter "comment" as "no"',
  ].join('\n'),
];

/** Lines as they are typed, whole or half. */
const TYPED = [
  '', '    ', '  @tag', '  @bad tag', '# language: de', '# a comment', 'Feature: Other', '  Rule: New', '  Background:', '  Scenario: New',
  '  Scenario Outline: New', '  Scenaro: mistyped', '    Examples:', '      | name |', '      | x | y', '      """', '    """', '      ```', '    Given a user "Ann"',
  '    whe', '    When I enter "email" as "x@y.example"', '    And 4 orders', 'some words', '    * I fill in "zip" with "123"', '\t', '    Then I see "x"',
  'Funktionalität: Deutsch', '  Szenario: Neu', '    * def x = 1', "    * form field email = 'a@b.example'", '    * method post', '    | a |',
]; // prettier-ignore

const KARATE = [
  'Feature: Registration',
  '  Background:',
  "    * url 'https://shop.example'",
  '  Scenario: One',
  "    * form field email = 'a@b.example'",
  '    * method post',
  '  Scenario: Two',
  '    * def user = { city: "Bern" }',
  '    * status 200',
].join('\n');
FILES.push(KARATE);

const edit = fc.record({
  kind: fc.constantFrom('insert', 'remove', 'replace', 'cut', 'double', 'indent'),
  at: fc.nat(),
  size: fc.integer({ min: 1, max: 4 }),
  typed: fc.array(fc.constantFrom(...TYPED), { minLength: 1, maxLength: 3 }),
});

function edited(
  text: string,
  { kind, at, size, typed }: typeof edit extends fc.Arbitrary<infer E> ? E : never,
): string {
  const lines = text.split('\n');
  const line = at % lines.length;
  if (kind === 'insert') lines.splice(line, 0, ...typed);
  if (kind === 'remove') lines.splice(line, size);
  if (kind === 'replace') lines.splice(line, size, ...typed);
  if (kind === 'cut') lines[line] = lines[line].slice(0, at % (lines[line].length + 1));
  if (kind === 'double') lines.splice(line, 0, ...lines.slice(line, line + size * 4));
  if (kind === 'indent') lines[line] = ` ${lines[line]}`;
  return lines.join('\n');
}

/** With what is made when it is asked for, and without where it was taken from. */
const plain = (document: TestDocument): TestDocument => ({
  ...document,
  parts: document.parts.map((part) => ({ ...part })),
  scenarios: document.scenarios.map((scenario) => {
    const { steps, examples, part } = scenario;
    return { ...scenario, steps, examples, part: { ...part } };
  }),
});

describe('a file that is read again after an edit', () => {
  it('reads as if it were read for the first time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.array(edit, { minLength: 1, maxLength: 8 }), (file, edits) => {
        const memory = new FileMemory();
        const readings: LastReadings = { normal: null, closing: null };
        let text = file;
        for (const each of [null, ...edits]) {
          if (each !== null) text = edited(text, each);
          assert.deepStrictEqual(plain(readDocument(text, readings)), plain(readDocument(text)));
          assert.deepStrictEqual(
            analyzeTestFile('a.feature', text, NO_SOURCES, memory),
            analyzeTestFile('a.feature', text),
          );
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  });

  it('says once that a title is too long', () => {
    const text = [
      'Feature: Shop',
      '  Scenario: One',
      '    When I enter "city" as "Bern"',
      `  Scenario: ${'Two '.repeat(5000)}`,
      '    When I enter "zip" as "3000"',
    ].join('\n');
    const readings: LastReadings = { normal: null, closing: null };
    readDocument(text, readings);
    const now = text.replace('Bern', 'Basel');
    assert.equal(readDocument(now).errors.length, 1);
    assert.deepStrictEqual(plain(readDocument(now, readings)), plain(readDocument(now)));
  });

  it('says what stands before a title after each of two edits', () => {
    const text = [
      'Feature: Shop',
      '  Scenario: One',
      '    When I enter "city" as "Bern"',
      '  # a comment',
      '  # of two lines',
      '  Scenario: Two',
      '    When I enter "zip" as "3000"',
    ].join('\n');
    const readings: LastReadings = { normal: null, closing: null };
    readDocument(text, readings);
    const broken = text.replace('# of', 'of');
    readDocument(broken, readings);
    const now = broken.replace('3000', '4000');
    assert.equal(readDocument(now).errors.length, 1);
    assert.deepStrictEqual(plain(readDocument(now, readings)), plain(readDocument(now)));
  });

  it('takes what no edit touched as it was', () => {
    const memory = new FileMemory();
    const text = generateFeature({ lines: 300, seed: 2 });
    const read = (now: string): unknown[] => analyzeTestFile('a.feature', now, NO_SOURCES, memory).scenarios;
    const before = read(text);
    const after = read(text.replace('Then I should see', 'Then I should really see'));
    assert.equal(after.length, before.length);
    assert.equal(after.filter((scenario, i) => scenario !== before[i]).length, 1);
  });

  it('is told from what other files say', () => {
    const memory = new FileMemory();
    const text = FILES.at(-1)!;
    const sources = { ...NO_SOURCES };
    const [first] = analyzeTestFile('a.feature', text, NO_SOURCES, memory).scenarios;
    const [second] = analyzeTestFile('a.feature', text, sources, memory).scenarios;
    assert.notEqual(second, first);
    assert.deepEqual(second, first);
  });
});
