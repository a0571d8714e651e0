import assert from 'node:assert/strict';
import { builtin } from '../../../../client/src/engine/schema/types';
import { CellRandom, keyOf } from '../../../../client/src/engine/synthetic/random';
import { constantDefault, mostlyDefault } from '../../../../client/src/engine/synthetic/types/defaults';
import { nullShare } from '../../../../client/src/engine/synthetic/types/null-share';
import { integer, text, textAt, type ValueSource } from '../../../../client/src/engine/synthetic/value-source';
import { column, nullable } from '../../../support/schema';

describe('defaults', () => {
  it('are constants as PostgreSQL prints them, or nothing', () => {
    const cases: [string | null, string | null][] = [
      ["'active'::character varying", 'active'],
      ["'it''s'::text", "it's"],
      ['0', '0'],
      ["'-1'::integer", '-1'],
      ['(0)::numeric', '0'],
      ["('-1.5'::numeric)::double precision", '-1.5'],
      ['true', 'true'],
      ["'{}'::jsonb", '{}'],
      ["'{a,b}'::text[]", '{a,b}'],
      ['\'draft\'::public."my status"', 'draft'],
      ["''::text", ''],
      ['now()', null],
      ['CURRENT_TIMESTAMP', null],
      ["nextval('a_seq'::regclass)", null],
      ["('now'::text)::date", 'now'],
      ["('a'::text || 'b'::text)", null],
      ['NULL::character varying', null],
      [null, null],
    ];
    for (const [expression, value] of cases) assert.equal(constantDefault(expression), value, String(expression));
  });

  const mostly = (source: ValueSource, value: string | null, type: string): string[] => {
    const made = mostlyDefault(source, value, builtin(type), keyOf('a'), new CellRandom());
    return Array.from({ length: 1000 }, (_, row) => textAt(made, row));
  };

  it('stand in most rows, and others beside them', () => {
    for (const values of [
      mostly(
        text((row) => `x${row}`),
        'active',
        'text',
      ),
      mostly(
        integer((row) => row + 1),
        '0',
        'int4',
      ),
    ]) {
      const share = values.filter((value) => value === 'active' || value === '0').length / values.length;
      assert.ok(share > 0.5 && share < 0.7, String(share));
    }
  });

  it('are left alone where they are no value of the type', () => {
    assert.ok(mostly({ kind: 'date', at: () => 1 }, 'tomorrow', 'date').every((value) => value === '1970-01-02'));
  });
});

describe('shares of rows without a value', () => {
  const share = (name: string, given = {}): number =>
    nullShare(
      nullable(name, builtin('text'), { provenance: { source: 'database', confidence: 1, reason: '' }, ...given }),
    );

  it('differ by what the column says', () => {
    assert.ok(share('deleted_at') > 0.7);
    assert.ok(share('nickname') > 0.4);
    assert.ok(share('email') < 0.1);
    assert.equal(share('status', { default: "'active'::text" }), 0);
    assert.equal(share('deleted_at', { values: { null_share: 0.25 } }), 0.25);
    assert.equal(nullShare(column('deleted_at', builtin('text'))), 0);
    assert.equal(nullShare(nullable('note', builtin('text'))), 0);
  });
});
