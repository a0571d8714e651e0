import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeTestFile } from '../../../../server/src/testcase/analyze';
import type { TestFile } from '../../../../server/src/testcase/testcase';
import { usesInSteps, usesOfScenario, type FieldUse } from '../../../../server/src/testcase/uses/uses';
import { takesUnder } from '../../../support/time';

/** Every use in a file, in the order of its lines; each place once. */
function usesOf(testFile: TestFile, lines: readonly string[]): FieldUse[] {
  const uses = new Map<string, FieldUse>();
  for (const use of testFile.scenarios.flatMap((scenario) => usesOfScenario(scenario, lines))) {
    const key = `${use.range.line}:${use.range.start}`;
    if (uses.get(key)?.kind !== 'value') uses.set(key, use);
  }
  return [...uses.values()].sort((a, b) => a.range.line - b.range.line || a.range.start - b.range.start);
}

/** `5 value email = user@test.com`: each use with what stands at its range. */
function shown(text: string): string[] {
  const lines = text.split('\n');
  return usesOf(analyzeTestFile('a.feature', text), lines).map(
    ({ range, kind, field }) =>
      `${range.line} ${kind} ${field.name}: ${lines[range.line - 1].slice(range.start, range.end)}`,
  );
}

describe('uses of fields', () => {
  it('are the label and the value of a step', () => {
    const text =
      'Feature: F\n  Scenario: S\n    When I enter "email" as "user@test.com"\n    And I type Ann into the first name field\n';
    assert.deepEqual(shown(text), [
      '3 label email: email',
      '3 value email: user@test.com',
      '4 value first_name: Ann',
      '4 label first_name: first name',
    ]);
  });

  it('are the cells of a table and its header, each row its own', () => {
    const text = [
      'Feature: F',
      '  Scenario: S',
      '    Given the following users:',
      '      | email   | first name | last name |',
      '      | a@b.com | Ann        | Ann       |',
      '      | c@d.com | Bo         | Li        |',
    ].join('\n');
    assert.deepEqual(shown(text), [
      '4 label email: email',
      '4 label first_name: first name',
      '4 label last_name: last name',
      '5 value email: a@b.com',
      '5 value first_name: Ann',
      '5 value last_name: Ann',
      '6 value email: c@d.com',
      '6 value first_name: Bo',
      '6 value last_name: Li',
    ]);
  });

  it('are the second cells of a table of names and values', () => {
    const text = [
      'Feature: F',
      '  Scenario: S',
      '    When I fill in the form with:',
      '      | Email | a@b.com |',
      '      | City  | Bern    |',
    ].join('\n');
    assert.deepEqual(shown(text), [
      '4 label email: Email',
      '4 value email: a@b.com',
      '5 label city: City',
      '5 value city: Bern',
    ]);
  });

  it('of an outline are the steps and the cells of its examples', () => {
    const text = [
      'Feature: F',
      '  Scenario Outline: S',
      '    When I fill in "email" with "<mail>"',
      '    Examples:',
      '      | mail    |',
      '      | a@b.com |',
      '      | c@d.com |',
    ].join('\n');
    assert.deepEqual(shown(text), ['3 label email: email', '6 value email: a@b.com', '7 value email: c@d.com']);
  });

  it('are found in a table of 20,000 rows in linear time', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `| a${row}@example.com | unused |`);
    const text = [
      'Feature: F',
      'Scenario Outline: S',
      'When I enter "email" as "<email>"',
      'Examples:',
      '| email | other |',
    ];
    const lines = [...text, ...rows];
    const testFile = analyzeTestFile('a.feature', lines.join('\n'));
    await takesUnder(3000, () =>
      assert.equal(usesOf(testFile, lines).filter(({ kind }) => kind === 'value').length, 20_000),
    );
  });

  it('stand where they say, in any text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'Feature: F',
            'Scenario: S',
            'When I enter "email" as "a@b.com"',
            'And I set name to Ann',
            'Given users:',
            '| email | na\\|me |',
            '| a@b.com | "Ann" |',
            '| x',
            '"""',
            '{"email": "a@b.com"}',
            'Examples:',
            '| |',
          ),
          { maxLength: 20 },
        ),
        (lines) => {
          for (const { range, value, kind } of usesOf(analyzeTestFile('a.feature', lines.join('\n')), lines)) {
            const line = lines[range.line - 1];
            assert.ok(range.start >= 0 && range.start <= range.end && range.end <= line.length);
            if (kind === 'value' && !line.includes('\\')) assert.equal(line.slice(range.start, range.end), value);
          }
        },
      ),
    );
  });

  it('are found with pauses in a long table, and are the same', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `      | user${i}@shop.example | ${i} |`);
    const lines = ['Feature: F', '  Scenario: S', '    Given the following users:', '      | email | age |', ...rows];
    const [scenario] = analyzeTestFile('a.feature', lines.join('\n')).scenarios;
    const work = usesInSteps(scenario, lines);
    let pauses = 0;
    let step = work.next();
    for (; step.done !== true; step = work.next()) pauses++;
    assert.equal(pauses, 10);
    assert.equal(step.value.filter(({ kind }) => kind === 'value').length, 2000);
    assert.deepEqual(step.value, usesOfScenario(scenario, lines));
  });
});
