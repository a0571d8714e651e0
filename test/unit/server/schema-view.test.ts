import assert from 'node:assert/strict';
import { SchemaView } from '../../../server/src/schema-view';
import { createMapper } from '../../../server/src/testcase/mapping/mapper';
import { knownSchema, knownTable } from '../testcase/mapping/known';

describe('the columns that fields are', () => {
  const schema = knownSchema(knownTable('users', ['email', 'password_hash']));
  const columnOf = (name: string, fields: Record<string, string | null> = {}): string | null => {
    const view = new SchemaView(schema, createMapper(schema, { tables: {}, fields }));
    return view.columnFor({ name: 'users' }, { name, semantic_type: 'password' })?.name ?? null;
  };

  it('are one for all the passwords that a form asks for', () => {
    for (const name of ['password', 'new_password', 'old_password', 'current_password', 'confirm_password'])
      assert.equal(columnOf(name), 'users.password_hash', name);
    assert.equal(columnOf('password_hint_question'), null);
  });

  it('are none where the user says so', () => {
    assert.equal(columnOf('confirm_password', { 'users.confirm_password': null }), null);
  });
});
