import assert from 'node:assert/strict';
import { sampleRows } from '../../../client/src/engine/workflow/samples';

const FIELDS = [
  { name: 'email', semantic_type: 'email' },
  { name: 'order', semantic_type: 'text' },
  { name: 'id', semantic_type: 'id' },
];

describe('sample rows', () => {
  it('are texts in the order of the fields, other than those written, and the same each time', async () => {
    const params = { table: 'users', fields: FIELDS, written: [{ email: 'a@example.com', id: '7' }], count: 5 };
    const rows = await sampleRows(params);
    assert.equal(rows.length, 5);
    for (const [email, , id] of rows) {
      assert.match(email, /^[^@\s]+@[^@\s]+\.\w+$/);
      assert.match(id, /^\d+$/);
    }
    assert.equal(new Set(rows.map(([email]) => email)).size, 5);
    assert.ok(rows.every(([email, , id]) => email !== 'a@example.com' && id !== '7'));
    assert.deepEqual(await sampleRows(params), rows);
    assert.notDeepEqual(await sampleRows({ ...params, seed: 'other' }), rows);
  });

  it('are refused beyond what a test can hold', async () => {
    for (const count of [0, 1001, 1.5])
      await assert.rejects(sampleRows({ table: 't', fields: FIELDS, written: [], count }), /1 to 1000/);
    assert.deepEqual(await sampleRows({ table: 't', fields: [], written: [], count: 2 }), [[], []]);
  });
});
