import assert from 'node:assert/strict';
import { analyzeTestFile } from '../../../../server/src/testcase/analyze';

const relationsOf = (...steps: string[]): string[] => {
  const text = ['Feature: f', '  Scenario: s', ...steps.map((step) => `    ${step}`)].join('\n');
  const [{ entities }] = analyzeTestFile('x.feature', text).scenarios;
  return entities.flatMap(({ name, belongs_to }) =>
    belongs_to.map(({ to, value }) => `${name} > ${to} ${value ?? '?'}`),
  );
};

describe('which thing belongs to which', () => {
  for (const [step, expected] of [
    ['Given a deal with title "Ovens" and value "18,000" for account "Petit"', ['deals > accounts Petit']],
    ['Given a thread with title "Pills" by user "spam"', ['threads > users spam']],
    ['When a card with pin "4826" is ordered for the customer "Karla"', ['cards > customers Karla']],
    ['Given the reader has 2 loans', ['loans > readers ?']],
    ['Given 3 guides', []],
  ] as const) {
    it(step, () => assert.deepEqual(relationsOf(step), expected));
  }

  it('what is said of both stays with each', () => {
    const [{ entities }] = analyzeTestFile('x.feature', 'Feature: f\n  Scenario: s\n    Given a thread with title "Pills" by user "spam"').scenarios; // prettier-ignore
    assert.deepEqual(
      entities.map(({ name, fields }) => [name, fields.map((field) => field.name)]),
      [
        ['threads', ['title']],
        ['users', ['username']],
      ],
    );
  });
});
