import assert from 'node:assert/strict';
import { asGiven } from '../../../../../server/src/testcase/wording/spoken/bent-names';

describe('Swedish names with their article', () => {
  it('are without it what columns are called', () => {
    const names = {
      avgiften: 'avgift',
      beloppet: 'belopp',
      åldern: 'ålder',
      rummet: 'rum',
      ägaren: 'ägare',
      numret: 'nummer',
    };
    for (const [said, name] of Object.entries(names)) assert.equal(asGiven(said, 'sv'), name);
  });

  it('are as they stand where they end so by themselves', () => {
    for (const name of ['tecken', 'paket', 'budget', 'enhet', 'kvalitet', 'token', 'person', 'telefon', 'lösen'])
      assert.equal(asGiven(name, 'sv'), name);
  });
});
