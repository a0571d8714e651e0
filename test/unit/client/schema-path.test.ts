import assert from 'node:assert/strict';
import fc from 'fast-check';
import { schemaPath, tableOfPath } from '../../../client/src/language/schema-path';

describe('the documents of tables', () => {
  it('are named after their table, and the table is found again, whatever it is called', () => {
    assert.equal(schemaPath('sales.users'), '/target/sales.users.sql');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (table) =>
        assert.equal(tableOfPath(schemaPath(table)), table),
      ),
    );
  });

  it('are no others', () => {
    for (const path of ['/target/a/b.sql', '/users.sql', '/target/%.sql', '/target/.sql', ''])
      assert.equal(tableOfPath(path), null);
  });
});
