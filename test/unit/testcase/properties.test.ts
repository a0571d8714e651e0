import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import fc from 'fast-check';
import { analyzeTestFile, decodeTestFile } from '../../../server/src/testcase/analyze';
import { readDocument } from '../../../server/src/testcase/gherkin/read-document';
import { sliceScenario } from '../../../server/src/testcase/slice';

const FOLDER = join(__dirname, '../../fixtures/testcase');
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.feature'))
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'));

/** Steps as they are written, with anything in the quotes. */
const word = fc.stringMatching(/^[A-Za-z][A-Za-z -]{0,12}[A-Za-z]$/);
const step = fc.oneof(
  fc
    .tuple(word, fc.string())
    .map(([label, value]) => `When I fill in "${label}" with "${value.replaceAll(/["\r\n]/g, '')}"`),
  word.map((name) => `Given a user "${name}"`),
  fc.constantFrom('Given 3 orders', 'And I click "Save"', 'Then I should see "x"', '* I enter email as a@b.example'),
);
const table = fc
  .array(fc.array(word, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  .map((rows) => rows.map((cells) => `      | ${cells.join(' | ')} |`));
const docString = fc
  .array(word, { maxLength: 3 })
  .map((lines) => ['      """', ...lines.map((line) => `      ${line}`), '      """']);
const stepLines = fc
  .tuple(step, fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, table, docString))
  .map(([text, argument]) => [`    ${text}`, ...argument]);
const scenario = fc
  .tuple(word, fc.array(stepLines, { maxLength: 5 }), fc.boolean())
  .map(([name, steps, tagged]) => [...(tagged ? ['  @tag'] : []), `  Scenario: ${name}`, ...steps.flat(), '']);
const rule = fc
  .tuple(word, fc.array(stepLines, { maxLength: 2 }), fc.array(scenario, { maxLength: 3 }))
  .map(([name, background, scenarios]) => [
    `  Rule: ${name}`,
    '  Background:',
    ...background.flat(),
    ...scenarios.flat(),
  ]);
const feature = fc
  .tuple(
    word,
    fc.array(stepLines, { maxLength: 2 }),
    fc.array(scenario, { maxLength: 4 }),
    fc.array(rule, { maxLength: 2 }),
  )
  .map(([name, background, scenarios, rules]) =>
    [
      `Feature: ${name}`,
      '  # a comment',
      '  Background:',
      ...background.flat(),
      '',
      ...scenarios.flat(),
      ...rules.flat(),
    ].join('\n'),
  );

describe('test files, whatever they hold', () => {
  it('any text and any bytes are read without a throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void analyzeTestFile('x', text)));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => void analyzeTestFile('x', decodeTestFile(bytes))),
    );
    const pieces = fc.constantFrom(
      'Feature: x\n',
      'Scenario: y\n',
      'Rule: z\n',
      'Background:\n',
      'Examples:\n',
      '"""\n',
      '| a | b |\n',
      '|',
      '@t\n',
      '"',
      "'",
      '<',
      '>',
      'When ',
      'I enter ',
      ' with ',
      ' as ',
      'a user ',
      'Given ',
      '3 ',
      ' and ',
      '“',
      '#',
      '# language: de\n',
      '\n',
      '\\',
      '{"a":1}\n',
      '[',
      'the following users:\n',
      '__proto__',
      'constructor',
      ' is ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => void analyzeTestFile('x', parts.join(''))),
      { numRuns: 500 },
    );
  });

  it('a file with lines lost, doubled or cut is read without a throw, and its lines stay in the file', () => {
    const change = fc.tuple(fc.constantFrom('lose', 'double', 'cut'), fc.nat(), fc.nat());
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.array(change, { minLength: 1, maxLength: 4 }), (text, changes) => {
        let lines = text.split('\n');
        for (const [how, at, where] of changes) {
          const i = at % lines.length;
          const line = lines[i];
          const changed =
            how === 'lose' ? [] : how === 'double' ? [line, line] : [line.slice(0, where % (line.length + 1))];
          lines = [...lines.slice(0, i), ...changed, ...lines.slice(i + 1), ''];
        }
        const { scenarios, errors } = analyzeTestFile('x', lines.join('\n'));
        const seen = [
          ...errors.map(({ line }) => line),
          ...scenarios.flatMap((found) => [found.line, found.end_line, ...found.entities.flatMap(({ fields, rows }) => [...fields, ...rows].map(({ line }) => line))]),
        ]; // prettier-ignore
        assert.ok(seen.every((line) => line >= 1 && line <= lines.length));
        for (const { entities } of scenarios) {
          for (const { fields, rows, count } of entities) {
            const names = fields.map(({ name }) => name);
            assert.equal(new Set(names).size, names.length);
            assert.ok(rows.every(({ values }) => Object.keys(values).every((name) => names.includes(name))));
            assert.ok(count >= rows.length);
          }
        }
      }),
    );
  });

  it('what the strict parser accepts is read as it reads it', () => {
    fc.assert(
      fc.property(feature, (text) => {
        let ids = 0;
        const parser = new Parser(new AstBuilder(() => String(ids++)), new GherkinClassicTokenMatcher());
        let strict;
        try {
          strict = parser.parse(text);
        } catch {
          assert.ok(readDocument(text).errors.length > 0, 'the strict parser found a mistake');
          return;
        }
        const children = strict.feature!.children;
        const all = [...children, ...children.flatMap((child) => child.rule?.children ?? [])].filter(
          (child) => child.scenario !== undefined,
        );
        const expected = all.map(({ scenario: found }) => ({
          name: found!.name,
          line: found!.location.line,
          steps: found!.steps.map(({ text: said, location, dataTable, docString: doc }) => [
            said, location.line, dataTable?.rows.map(({ cells }) => cells.map(({ value }) => value)) ?? [], doc?.content ?? null,
          ]),
        })); // prettier-ignore
        const document = readDocument(text);
        const actual = document.scenarios.map(({ name, line, steps }) => ({
          name,
          line,
          steps: steps.map((found) => [
            found.text,
            found.line,
            found.table.map(({ cells }) => cells),
            found.docString?.text ?? null,
          ]),
        }));
        assert.deepEqual(actual, expected);
        assert.deepEqual(document.errors, []);
      }),
    );
  });

  it('an id depends on neither indentation nor blank lines nor comments nor place', () => {
    fc.assert(
      fc.property(feature, fc.nat({ max: 8 }), fc.nat(), (text, spaces, at) => {
        const lines = text.split('\n');
        const i = at % lines.length;
        const open = lines.slice(0, i).filter((line) => line.includes('"""')).length % 2 === 1;
        const moved = lines.map((line) => ' '.repeat(spaces) + line);
        if (!open) moved.splice(i, 0, '', '   # somebody was here', '');
        const ids = ({ test_case_id, scenarios }: ReturnType<typeof analyzeTestFile>): string[] => [
          test_case_id,
          ...scenarios.map((s) => s.test_case_id),
        ];
        assert.deepEqual(ids(analyzeTestFile('b', `\n${moved.join('\r\n')}\n`)), ids(analyzeTestFile('a', text)));
      }),
    );
    const idOf = (text: string): string => analyzeTestFile('x', text).test_case_id;
    assert.notEqual(idOf('When I enter "a" as name'), idOf('When I enter "b" as name'));
  });

  it('a slice is the same scenario on the same lines, and has its id', () => {
    const same = (text: string): void => {
      for (const found of analyzeTestFile('x', text).scenarios) {
        const slice = sliceScenario('x', text, found.line);
        assert.equal(slice.split('\n').length, text.split('\n').length);
        assert.deepEqual(analyzeTestFile('x', slice).scenarios, [found]);
        assert.equal(analyzeTestFile('x', slice).test_case_id, found.test_case_id);
      }
    };
    for (const text of FILES) same(text);
    fc.assert(fc.property(feature, same));
  });
});

describe('large test files', () => {
  const timed = (text: string): number => {
    const start = process.cpuUsage();
    analyzeTestFile('x', text);
    // Of the processor, since other work on the machine is no fault of the reading.
    return process.cpuUsage(start).user / 1000;
  };

  it('10 MB of one line take under a second, whatever it repeats', () => {
    for (const piece of ['a', '"', "'", '<', '| ', '@a ', 'and ', 'I enter "a" as ', '\\', ',', 'Aa']) {
      for (const before of ['', 'Feature: x\nScenario: y\nGiven ', 'Feature: x\nScenario: y\nGiven a\n"""\n']) {
        const ms = timed(before + piece.repeat(10_000_000 / piece.length));
        assert.ok(ms < 1000, `${ms} ms for ${JSON.stringify(before + piece)}`);
      }
    }
  });

  it('10,000 lines take under a second, and each scenario is there', () => {
    const scenarioText = (i: number): string =>
      `  Scenario: Number ${i}\n    Given a user "u${i}" with email "u${i}@x.example"\n    When I fill in "City" with "C${i}"\n    And the following orders:\n      | number | total |\n      | ${i} | 1.50 |\n    Then I should see "u${i}"\n\n`;
    const text = `Feature: Large\n${Array.from({ length: 1250 }, (_, i) => scenarioText(i)).join('')}`;
    timed(text);
    const ms = timed(text);
    assert.ok(ms < 1000, `${ms} ms`);
    const { scenarios } = analyzeTestFile('x', text);
    assert.equal(scenarios.length, 1250);
    assert.ok(scenarios.every(({ entities }) => entities.length === 2));
  });
});
