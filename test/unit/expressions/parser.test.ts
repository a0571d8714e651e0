import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { parseExpression } from '../../../client/src/engine/expressions/parser';
import { printExpression } from '../../support/print-expression';
import { anyExpression } from './expressions';

const PARTS = [
  '(',
  ')',
  "'",
  '"',
  'a',
  '.',
  '1',
  ' AND ',
  ' NOT ',
  'CASE WHEN ',
  '::',
  'int[]',
  '[',
  ']',
  ',',
  '$$',
  '--',
  '/*',
  "E'\\",
  ' IN ',
  ' BETWEEN ',
  ' IS ',
  '-',
  ' = ANY (',
  'ARRAY[',
];

/** The expression with every bracket; why not, where it is none. */
function read(sql: string): string {
  const parsed = parseExpression(sql);
  return parsed.ok ? printExpression(parsed.expression) : `${parsed.message} (${parsed.position})`;
}

describe('expressions/parser', () => {
  it('reads back what is printed of any expression', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        const printed = printExpression(expression);
        const parsed = parseExpression(printed);
        ok(parsed.ok, `${printed}: ${parsed.ok ? '' : parsed.message}`);
        deepEqual(parsed.expression, expression, printed);
      }),
      { numRuns: 200 },
    );
  });

  it('never throws, and says where it stopped', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary-ascii', maxLength: 40 }),
      fc.array(fc.constantFrom(...PARTS), { maxLength: 25 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (sql) => {
        const parsed = parseExpression(sql);
        if (!parsed.ok) ok(parsed.position >= 0 && parsed.position <= sql.length && parsed.message !== '');
      }),
      { numRuns: 500 },
    );
    for (const deep of [
      '('.repeat(10_000),
      '- '.repeat(10_000),
      'NOT '.repeat(10_000),
      'a[1'.repeat(10_000),
      'f('.repeat(10_000),
    ])
      equal(parseExpression(deep).ok, false);
  });

  it('binds operators as PostgreSQL does', () => {
    equal(read('a + b * c = d AND NOT e OR f'), '((((a + (b * c)) = d) AND (NOT e)) OR f)');
    equal(read('- 2 ^ 2'), '((- 2) ^ 2)');
    equal(read("a || 'x' = b"), "((a || 'x') = b)");
    equal(read('a::int[] @> b'), '((a)::int4[] @> b)');
    equal(read('a IS NULL = b'), '((a IS NULL) = b)');
    equal(read('NOT a = b'), '(NOT (a = b))');
    equal(read('a BETWEEN 1 AND 2 AND b'), '(((a >= 1) AND (a <= 2)) AND b)');
    equal(read('a < b + 1'), '(a < (b + 1))');
  });

  it('puts what can be said in several ways in one', () => {
    equal(read('a IN (1, 2)'), '(a = ANY (ARRAY[1, 2]))');
    equal(read("a NOT LIKE 'x%'"), "(a !~~ 'x%')");
    equal(read("a ILIKE 'x!%' ESCAPE '!'"), "(a ~~* like_escape('x!%', '!'))");
    equal(read("a SIMILAR TO 'x'"), "(a ~ similar_to_escape('x'))");
    equal(read('EXTRACT(year FROM d)'), `"extract"('year', d)`);
    equal(read("POSITION('@' IN e) > 1"), `("position"(e, '@') > 1)`);
    equal(read("TRIM(both 'x' FROM a)"), "btrim(a, 'x')");
    equal(read("a AT TIME ZONE 'UTC'"), "timezone('UTC', a)");
    equal(read('CAST(a AS double precision)'), '(a)::float8');
    equal(read("interval '1' day"), "('1 day')::interval");
    equal(read('a != b'), '(a <> b)');
  });

  it('reads literals of every kind', () => {
    equal(read("E'a\\n\\'b\\x41'"), "'a\n''bA'");
    equal(read("$q$it's $$ in$q$"), "'it''s $$ in'");
    equal(read("X'1F'"), "B'00011111'");
    equal(read("U&'\\0041'"), "'A'");
    equal(read("'a' /* one /* two */ */ 'b' -- end"), "'ab'");
    equal(read('1_000.5e3'), '1000.5e3');
  });

  it('says what is wrong, and where', () => {
    equal(read('a = '), 'A value is missing, at the end (4)');
    equal(read('a IN (SELECT 1)'), 'A query cannot stand here, at "select" (6)');
    equal(read("'open"), "The ' has no other that ends it (0)");
    equal(read('a b'), 'The expression should end, at "b" (2)');
  });
});
