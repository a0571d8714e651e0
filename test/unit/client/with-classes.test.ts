import assert from 'node:assert/strict';
import { knownSchema } from '../../../client/src/engine/schema/known-schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { withClasses } from '../../../client/src/language/with-classes';
import { column, idColumn, table } from '../../support/schema';

describe('the PII classes of the target', () => {
  const text = builtin('text');
  const tables = [
    table('users', [idColumn(), column('code', text), column('note', text, { pii_type: 'free_text' })]),
    table('users', [column('code', text)], { schema: 'sales' }),
  ];
  const target = knownSchema({ tables, relationships: [], enums: [] }, 'tdm_target');
  const classes = (decided: [string, 'email' | 'none'][]): Record<string, string | null> =>
    Object.fromEntries(
      withClasses(target, Object.fromEntries(decided)).tables.flatMap(({ name, columns }) =>
        columns.map((each) => [`${name}.${each.name}`, each.pii_type]),
      ),
    );
  const before = { 'users.id': null, 'users.code': null, 'users.note': 'free_text', 'sales.users.code': null };

  it('are those that the user decided, each for its own column', () => {
    assert.deepEqual(classes([['users.code', 'email']]), { ...before, 'users.code': 'email' });
    assert.deepEqual(classes([['sales.users.code', 'email']]), { ...before, 'sales.users.code': 'email' });
  });

  it('are none where the user said so, whatever else is known', () => {
    assert.deepEqual(classes([['users.note', 'none']]), { ...before, 'users.note': null });
  });

  it('are left as they are where nothing was decided', () => assert.deepEqual(classes([]), before));
});
