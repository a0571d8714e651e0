import assert from 'node:assert/strict';
import { missingColumns } from '../../../../server/src/testcase/gherkin/placeholders';
import { readDocument } from '../../../../server/src/testcase/gherkin/read-document';

const missing = (...lines: string[]): [string | undefined, number][] =>
  missingColumns(readDocument(['Feature: F', ...lines].join('\n')).scenarios[0]).map(({ placeholder, line }) => [
    placeholder,
    line,
  ]);

describe('placeholders without a column', () => {
  it('are found in steps, cells and doc strings, each once', () => {
    assert.deepEqual(
      missing(
        'Scenario Outline: S',
        'When I enter "<email>" and "<name>"',
        '  | city | <city> |',
        'And I send',
        '  """',
        '  {"zip": "<zip>", "city": "<city>"}',
        '  """',
        'Then I see <email>',
        'Examples:',
        '  | name |',
        '  | Ann  |',
      ),
      [
        ['email', 3],
        ['city', 4],
        ['zip', 7],
      ],
    );
  });

  it('may stand in any of several examples', () => {
    const table = ['Examples: a', '| a |', '| 1 |', 'Examples: b', '| b |', '| 1 |'];
    assert.deepEqual(missing('Scenario Outline: S', 'When I enter "<a>" and "<b>"', ...table), []);
  });

  it('are no markup, and nothing in a scenario without examples', () => {
    const table = ['Examples:', '| a |', '| 1 |'];
    assert.deepEqual(missing('Scenario Outline: S', 'Then I see "<b>bold</b><br/> <a>"', ...table), []);
    assert.deepEqual(missing('Scenario: S', 'When I enter "<email>"'), []);
  });
});
