import assert from 'node:assert/strict';
import { classifyField } from '../../../server/src/testcase/fields/classify-field';
import { SEMANTIC_TYPES, TABLE_BY_TYPE } from '../../../server/src/testcase/fields/semantic-types';

describe('SEMANTIC_TYPES', () => {
  it('finds each type by its own id', () => {
    for (const { id } of SEMANTIC_TYPES) assert.equal(classifyField(id, null).semantic_type, id);
  });

  it('gives each name to one type', () => {
    const seen = new Map<string, string>();
    for (const { id, names } of SEMANTIC_TYPES) {
      for (const name of names) {
        assert.equal(seen.get(name) ?? id, id, `"${name}"`);
        seen.set(name, id);
      }
    }
  });

  it('names only types that there are as those of tables', () => {
    const ids = new Set(SEMANTIC_TYPES.map(({ id }) => id));
    assert.deepEqual(
      Object.values(TABLE_BY_TYPE)
        .flat()
        .filter((id) => !ids.has(id)),
      [],
    );
  });

  const meanings: [string, string | null, string | undefined, string][] = [
    ['billing_city', null, undefined, 'city'],
    ['name', null, 'users', 'full_name'],
    ['name', null, 'products', 'product_name'],
    ['title', 'Dr', 'customers', 'name_prefix'],
    ['title', null, 'posts', 'title'],
    ['is_active', null, undefined, 'boolean'],
    ['contact', 'a@b.example', undefined, 'email'],
    ['since', '2024-02-29', undefined, 'date'],
    ['number', 'A-100', undefined, 'code'],
    ['quantity', '-3', undefined, 'quantity'],
    ['active', 'perhaps', undefined, 'text'],
    ['whatever', 'anything', undefined, 'text'],
    ['geburtsdatum', null, undefined, 'date_of_birth'],
  ];
  for (const [name, value, table, type] of meanings) {
    it(`${table ?? '*'}.${name} = ${value ?? ''} is ${type}`, () => {
      assert.equal(classifyField(name, value, table).semantic_type, type);
    });
  }
});
