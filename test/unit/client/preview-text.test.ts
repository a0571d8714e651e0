import assert from 'node:assert/strict';
import { previewTexts } from '../../../client/src/language/preview-text';

describe('a preview of masking', () => {
  const columns = [
    { column: 'email', technique: 'replace', pii_type: 'email' },
    { column: 'a_note', technique: 'scan', pii_type: 'free_text' },
  ];
  const row = (email: string | null, note: string | null) => ({ email, a_note: note });

  it('is two texts that differ only where values do, a value to a line', () => {
    const rows = [
      { before: row('ann@mail.org', 'call\nAnn'), after: row('zoe@mail.example', 'call\r\nZoe') },
      { before: row(null, 'a\\nb'), after: row(null, 'a\\nb') },
    ];
    const { before, after } = previewTexts({ tables: [{ table: 'users', columns, rows }] });
    assert.equal(
      before,
      `users
  email   replace (email)
  a_note  scan (free_text)

users 1
  email   ann@mail.org
  a_note  call\\nAnn

users 2
  email   NULL
  a_note  a\\\\nb
`,
    );
    assert.equal(after, before.replace('ann@mail.org', 'zoe@mail.example').replace('nAnn', 'nZoe'));
  });

  it('shortens what is long, and says so', () => {
    const rows = [{ before: row('x'.repeat(10_000), ''), after: row('y', '') }];
    const { before } = previewTexts({ tables: [{ table: 'users', columns, rows }] });
    assert.ok(before.length < 1000);
    assert.match(before, /x…\n {2}a_note\n/);
  });
});
