import assert from 'node:assert/strict';
import { readMaskingFile, setMaskingRule } from '../../../client/src/language/masking-file';

const email = { schema: 'public', table: 'users', column: 'email', technique: 'replace', parameters: {} } as const;
const ofClass = { pii_type: 'phone', technique: 'redact', parameters: {} } as const;

describe('the masking file', () => {
  it('is made, and keeps what it holds', () => {
    const made = setMaskingRule(null, email)!;
    assert.deepEqual(JSON.parse(made), { rules: [email] });
    const more = setMaskingRule('{\n\t"fail_closed": true,\n\t"rules": [{"pii_type": "email"}]\n}', ofClass)!;
    assert.deepEqual(JSON.parse(more), { fail_closed: true, rules: [{ pii_type: 'email' }, ofClass] });
    assert.match(more, /^\{\n\t"fail_closed"/);
  });

  it('has one rule for a scope: a new one takes the place of the old', () => {
    const both = setMaskingRule(setMaskingRule(null, email), ofClass);
    const changed = setMaskingRule(both, { ...email, technique: 'hash' });
    const again = setMaskingRule(changed, { ...ofClass, technique: 'null' })!;
    assert.deepEqual((JSON.parse(again) as { rules: unknown }).rules, [
      { ...email, technique: 'hash' },
      { ...ofClass, technique: 'null' },
    ]);
  });

  it('is left alone when it cannot be read', () => {
    for (const text of ['{', '[]', '{"rules": {}}', 'null']) assert.equal(setMaskingRule(text, email), null, text);
  });

  it('tells a run its rules and whether it fails closed, and nothing else', () => {
    const text = '\uFEFF{"$schema": "x", "rules": [1], "fail_closed": true}';
    assert.deepEqual(readMaskingFile(text), { rules: [1], fail_closed: true });
    assert.deepEqual(readMaskingFile('{}'), {});
    assert.equal(readMaskingFile('[]'), null);
    assert.equal(readMaskingFile('{'), null);
  });
});
