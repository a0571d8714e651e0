import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { KnownColumn } from '../../../../server/src/testcase/mapping/known-schema';
import { refuses } from '../../../../server/src/testcase/mapping/refuses';
import { knownColumn, knownTable } from './known';
import { takesUnder } from '../../../support/time';

describe('what a column refuses', () => {
  const judge = (given: Partial<KnownColumn>, value: string, ...checks: string[]): string | null => {
    const column = knownColumn('age', given);
    const named = checks.map((expression, index) => ({ name: `check_${index}`, expression }));
    return refuses(column, knownTable('users', [column, 'other'], { checks: named }), value)?.message ?? null;
  };

  it('says what the type wants', () => {
    const says = (type: string, kind: KnownColumn['kind'], value: string): string | null =>
      judge({ type, kind }, value);
    assert.equal(says('integer', 'integer', 'ten'), '"age" is integer and takes a whole number, not "ten".');
    assert.equal(
      says('smallint', 'smallint', '40000'),
      '"age" is smallint and takes a whole number from -32768 to 32767, not "40000".',
    );
    assert.equal(
      says('date', 'date', '2023-02-29'),
      '"age" is date and takes a date such as 2024-12-31, not "2023-02-29".',
    );
    assert.equal(says('boolean', 'boolean', 'maybe'), '"age" is boolean and takes true or false, not "maybe".');
    assert.equal(says('date', 'date', 'tomorrow'), null);
    assert.equal(says('text[]', 'array', 'red'), null);
    assert.equal(
      judge({ type: 'numeric(4,2)', kind: 'decimal', precision: 4, scale: 2 }, '100'),
      '"age" is numeric(4,2) and takes at most 2 digits before the point, not "100".',
    );
  });

  it('counts characters, and offers what fits', () => {
    const column = knownColumn('code', { type: 'character varying(3)', length: 3 });
    assert.deepEqual(refuses(column, knownTable('t', [column]), '👍äbc'), {
      kind: 'too_long',
      message: '"code" takes 3 characters at most, and this has 4.',
      suggestion: '👍äb',
    });
    assert.equal(refuses(column, knownTable('t', [column]), 'abc  '), null);
  });

  it('offers the label that was meant', () => {
    const column = knownColumn('status', { type: 'app.status', kind: 'enum', labels: ['new', 'in_progress', 'done'] });
    const refusal = refuses(column, knownTable('t', [column]), 'In progress');
    assert.equal(refusal?.suggestion, 'in_progress');
    assert.equal(refusal.message, '"status" takes "new", "in_progress", "done", not "In progress".');
    assert.equal(refuses(column, knownTable('t', [column]), 'zzzzzzzz')?.suggestion, null);
  });

  it('refuses an empty text where a value of another type must stand', () => {
    const required = { type: 'integer', kind: 'integer', nullable: false } as const;
    assert.equal(judge(required, ' '), '"age" is integer and must have a value.');
    assert.equal(judge({ ...required, default: '0' }, ''), null);
    assert.equal(judge({ ...required, nullable: true }, ''), null);
    assert.equal(judge({ nullable: false }, ''), null);
  });

  it('knows the checks that it understands, and leaves the others', () => {
    const integer = { type: 'integer', kind: 'integer' } as const;
    assert.equal(
      judge(integer, '17', '(age >= 18) AND (age < 65)'),
      '"age" must pass the check "check_0": (age >= 18) AND (age < 65)',
    );
    assert.equal(judge(integer, '20', 'age > other', 'some.fn(age)', 'CASE WHEN true THEN false END', '((', "'"), null);
    assert.equal(judge(integer, '17', '(age > other) OR (age > 18)'), null);
    assert.equal(judge(integer, '17', '(age > other) AND (age > 18)')?.slice(0, 15), '"age" must pass');
    assert.equal(judge({}, 'x', `age ~ '^(a+)+$'::text`)?.slice(0, 15), '"age" must pass');
    assert.equal(judge({}, 'x', `age ~ '(?=a)'::text`, `age ~ '\\1'::text`, `age ~ '***=y'::text`), null);
    assert.equal(judge({ type: 'citext' }, 'x', `age = 'X'::citext`), null);
  });

  it('takes no time for patterns and expressions that would take others an age', async () => {
    await takesUnder(1000, () => {
      judge({}, 'a'.repeat(9_999), `age ~ '^(a|aa|a*)*b$'::text`);
      judge({}, 'x', '('.repeat(100_000), `${'NOT '.repeat(10_000)}true`, `${'('.repeat(9_000)}age`);
      judge({}, 'x', `age ~ '((a{255}){255}){255}'::text`, `age ~ '${'('.repeat(5_000)}'::text`);
      judge({ type: 'numeric', kind: 'decimal' }, '9'.repeat(1_000_000), 'age > 1e999999999');
      judge({ type: 'integer', kind: 'integer' }, ' '.repeat(200_000) + 'x');
    });
  });

  it('throws for nothing', () => {
    const kinds = [
      'text',
      'integer',
      'decimal',
      'float',
      'boolean',
      'date',
      'time',
      'timestamp',
      'uuid',
      'json',
      'inet',
      'enum',
    ] as const;
    const part = fc.constantFrom(
      'age',
      "'a'",
      '::',
      'text',
      '(',
      ')',
      'AND',
      'OR',
      'NOT',
      '~',
      '=',
      'ANY',
      'ARRAY[',
      ']',
      ',',
      '1',
      '-',
      'IS',
      'NULL',
      "E'\\\\('",
      '::date',
    );
    const check = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'binary' }), check, (kind, value, expression) => {
        judge(
          { kind, labels: kind === 'enum' ? ['a'] : null, precision: 3, length: 2, type: 'text' },
          value,
          expression,
        );
      }),
      { numRuns: 2000 },
    );
  });
});
