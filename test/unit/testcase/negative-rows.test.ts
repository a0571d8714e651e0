import assert from 'node:assert/strict';
import { limitsOf, negativeRows } from '../../../server/src/testcase/negative-rows';
import type { ColumnKind, KnownColumn } from '../../../server/src/testcase/mapping/known-schema';

function column(kind: ColumnKind, more: Partial<KnownColumn> = {}): KnownColumn {
  const none = { length: null, precision: null, scale: null, default: null, labels: null, comment: null };
  return {
    ...{ name: 'c', type: kind, kind, nullable: true, generated: false, semantic_type: null, pii_type: null },
    ...none,
    ...more,
  };
}

describe('boundary and negative rows', () => {
  it('try a text at the length that its column has, and one beyond', () => {
    const values = limitsOf({ semantic_type: 'email', column: column('text', { length: 20 }) }, 'ann@example.com');
    assert.ok(values.includes(''));
    assert.ok(values.includes('not-an-email'));
    assert.ok(values.includes('aaaaaann@example.com'));
    assert.deepEqual(
      values.filter((value) => /^a+nn@example\.com$/.test(value)).map((value) => value.length),
      [20, 21],
    );
    assert.ok(values.some((value) => value.includes('DROP TABLE')));
    assert.ok(values.some((value) => value.includes('<script>')));
  });

  it('try numbers beyond what their type holds', () => {
    const whole = limitsOf({ semantic_type: 'quantity', column: column('integer') }, '2');
    assert.deepEqual(whole, ['', 'abc', '-1', '0', '2147483647', '2147483648']);
    const price = limitsOf({ semantic_type: 'price', column: column('decimal', { precision: 5, scale: 2 }) }, '2.50');
    assert.deepEqual(price.slice(-2), ['999.99', '1000']);
  });

  it('try what no label is, and days that no calendar has', () => {
    assert.deepEqual(limitsOf({ semantic_type: 'status', column: column('enum', { labels: ['new', 'old'] }) }, 'new'), [
      '',
      'new?',
    ]);
    assert.ok(limitsOf({ semantic_type: 'date', column: null }, '2026-01-01').includes('2026-02-30'));
  });

  it('change one cell each, and never a column that enters no data', () => {
    const valid = ['ann@example.com', '2', 'Thank you'];
    const rows = negativeRows(
      [{ semantic_type: 'email', column: null }, { semantic_type: 'quantity', column: null }, null],
      valid,
    );
    for (const row of rows) assert.equal(row.filter((cell, i) => cell !== valid[i]).length, 1);
    assert.ok(rows.every((row) => row[2] === 'Thank you'));
    assert.equal(new Set(rows.map((row) => row.join('|'))).size, rows.length);
  });
});
