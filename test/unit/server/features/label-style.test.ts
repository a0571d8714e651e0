import assert from 'node:assert/strict';
import { labelFor, styleOf } from '../../../../server/src/features/completion/label-style';

describe('the style of labels', () => {
  it('is that of the labels beside it', () => {
    const cases: [string[], string][] = [
      [['email', 'first_name'], 'last_name'],
      [['firstName'], 'lastName'],
      [['first name'], 'last name'],
      [['First name'], 'Last name'],
      [['First Name', 'Email'], 'Last Name'],
      [['Email'], 'Last name'],
      [['email'], 'last_name'],
      [[], 'last_name'],
    ];
    for (const [labels, expected] of cases)
      assert.equal(labelFor('last_name', styleOf(labels)), expected, labels.join());
  });
});
