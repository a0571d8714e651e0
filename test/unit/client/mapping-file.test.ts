import assert from 'node:assert/strict';
import { setMapping } from '../../../client/src/language/mapping-file';

describe('the mapping file', () => {
  it('is made, and keeps what it holds', () => {
    const made = setMapping(null, 'users.email', 'app_user.email_address')!;
    assert.deepEqual(JSON.parse(made), { fields: { 'users.email': 'app_user.email_address' } });
    const more = setMapping(
      '{\n\t"tables": {"users": "app_user"},\n\t"fields": {"users.a": "x.y"}\n}',
      'users.captcha',
      null,
    )!;
    assert.deepEqual(JSON.parse(more), {
      tables: { users: 'app_user' },
      fields: { 'users.a': 'x.y', 'users.captcha': null },
    });
    assert.match(more, /^\{\n\t"tables"/);
  });

  it('is left alone when it cannot be read', () => {
    for (const text of ['{', '[]', '{"fields": []}', 'null']) assert.equal(setMapping(text, 'a.b', 'c.d'), null);
  });
});
