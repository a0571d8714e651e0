import assert from 'node:assert/strict';
import { meaningAmong } from '../../../../server/src/testcase/fields/neighbours';
import { SEMANTIC_TYPES } from '../../../../server/src/testcase/fields/semantic-types';

const among = (name: string, ...types: string[]): string | null =>
  meaningAmong(name, () => new Set(types))?.semantic_type ?? null;

describe('fields/neighbours', () => {
  for (const [name, types, expected] of [
    ['number', ['card_cvv', 'card_expiry'], 'credit_card_number'],
    ['number', ['street_address'], 'house_number'],
    ['name', ['price'], 'product_name'],
    ['name', ['price', 'email'], null],
    ['name', ['credit_card_number'], 'card_holder'],
    ['code', ['country'], 'country_code'],
    ['nom', ['first_name'], null],
    ['nome', ['last_name'], 'first_name'],
    ['name', [], null],
    ['email', ['price'], null],
  ] as const) {
    it(`${name} beside ${types.join(', ') || 'nothing'}`, () => assert.equal(among(name, ...types), expected));
  }

  it('gives types that there are', () => {
    const ids = new Set(SEMANTIC_TYPES.map(({ id }) => id));
    for (const name of ['number', 'name', 'code', 'date', 'type', 'title', 'last', 'middle', 'address'])
      for (const type of ids) assert.ok(ids.has(among(name, type) ?? 'text'), `${name} beside ${type}`);
  });
});
