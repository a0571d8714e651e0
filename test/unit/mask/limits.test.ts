import assert from 'node:assert/strict';
import { limitsOf } from '../../../client/src/engine/mask/limits';
import { builtin } from '../../../client/src/engine/schema/types';
import { column } from '../../support/schema';

const NONE = { min: null, max: null, maxLength: null, minLength: null, values: null };
const of = (type: string, ...expressions: string[]): unknown =>
  limitsOf(
    column('subject', builtin(type)),
    expressions.map((expression, index) => ({ name: `check_${index}`, expression })),
  );

describe('limits of values', () => {
  it('are read from checks as PostgreSQL prints them', () => {
    assert.deepEqual(of('int4', '((subject >= 18) AND (subject < 66))'), { ...NONE, min: 18, max: 65 });
    assert.deepEqual(of('int4', '(0 < subject)', '(subject <= 10)'), { ...NONE, min: 1, max: 10 });
    assert.deepEqual(of('text', '(char_length(subject) <= 12)'), { ...NONE, maxLength: 12 });
    assert.deepEqual(of('varchar', '(length((subject)::text) = 5)'), { ...NONE, minLength: 5, maxLength: 5 });
    assert.deepEqual(of('text', "(subject = ANY (ARRAY['new'::text, 'old'::text]))"), {
      ...NONE,
      values: ['new', 'old'],
    });
  });

  it('are days where dates are compared, and the clock lets nothing become later', () => {
    const bounds = "((subject >= '1930-01-01'::date) AND (subject < '2010-01-01'::date))";
    assert.deepEqual(of('date', bounds), { ...NONE, min: -14610, max: 14609 });
    assert.deepEqual(of('timestamptz', "(subject > '1970-01-01 00:00:00+00'::timestamp with time zone)"), {
      ...NONE,
      min: 1,
    });
    assert.deepEqual(
      of('timestamp', "(subject >= '1970-01-03 00:00:00'::timestamp)", "(subject <= '1970-01-09 12:00:00'::timestamp)"),
      { ...NONE, min: 2, max: 7 },
    );
    for (const clock of ['CURRENT_DATE', 'now()', "(now() - '18 years'::interval)"]) {
      assert.deepEqual(of('date', `(subject <= ${clock})`), { ...NONE, pastOnly: true });
    }
    assert.equal(of('date', '(subject <= ended)', "(subject > '0044-03-15 BC'::date)"), null);
  });

  it('leave fractions all that a strict bound leaves them', () => {
    const limits = of('numeric', '(subject > (0)::numeric)') as { min: number };
    assert.ok(limits.min > 0 && limits.min < 1e-6);
  });

  it('take nothing from what holds for some rows only, or for other columns', () => {
    assert.equal(of('int4', '((subject > 5) OR (other > 3))'), null);
    assert.equal(of('int4', '(other > 5)', '(subject > other)', 'some_function(subject)'), null);
  });
});
