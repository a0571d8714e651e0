import assert from 'node:assert/strict';
import { unmetRules } from '../../../client/src/engine/mask/unmet-rules';
import { builtin } from '../../../client/src/engine/schema/types';
import { column, idColumn, table } from '../../support/schema';

const text = builtin('text');
const schema = {
  tables: [table('users', [idColumn(), column('email', text), column('folded', text, { generated: 'lower(email)' })])],
  relationships: [],
  enums: [],
};
const of = (at: string): string[] => {
  const [name, subject] = at.split('.') as [string, string];
  return unmetRules(schema, [
    { pii_type: 'phone', technique: 'hash', parameters: {} },
    { schema: 'public', table: name, column: subject, technique: 'hash', parameters: {} },
  ]);
};

describe('masking rules that mask nothing', () => {
  it('are for tables of another source, and told', () => {
    assert.deepEqual(of('users.email'), []);
    assert.deepEqual(of('user.email'), [
      'The masking rule of user.email masks nothing: there is no table user (did you mean users?).',
    ]);
  });

  it('are refused where their column is wrong', () => {
    assert.throws(() => of('users.emails'), {
      message: 'config.mask.rules.1.column: users has no column "emails".',
      hint: 'Did you mean "email"?',
    });
    assert.throws(() => of('users.folded'), /users\.folded is computed from other columns/);
  });
});
