import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import fc from 'fast-check';
import { compile, type Scope } from '../../../client/src/engine/expressions/compile';
import {
  Decimal,
  add,
  compareDecimals,
  divideTo,
  multiply,
  parseDecimal,
  round,
} from '../../../client/src/engine/expressions/decimal';
import { formatInterval, parseInterval } from '../../../client/src/engine/expressions/interval';
import { parseExpression } from '../../../client/src/engine/expressions/parser';
import { textOfValue, valueOfText } from '../../../client/src/engine/expressions/text-form';
import { EvaluationError, type Value } from '../../../client/src/engine/expressions/value';

type Row = Record<string, Value>;
const NOW = Date.parse('2026-01-01T00:00:00Z') * 1000;
const SCOPE: Scope<Row> = {
  column: (path) => (path[0] === 'missing' ? null : (row) => row[path.at(-1)!] ?? null),
  now: NOW,
};

function evaluate(sql: string, row: Row = {}, scope: Scope<Row> = SCOPE): string | null {
  const parsed = parseExpression(sql);
  if (!parsed.ok) return parsed.message;
  const compiled = compile(parsed.expression, scope);
  if ('unknown' in compiled) return `unknown: ${compiled.unknown}`;
  const value = compiled.evaluate(row);
  return value === null ? null : textOfValue(value);
}

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(8))
  .map(([units, scale]) => new Decimal(units, scale));

describe('expressions/compile', () => {
  it('reads columns of the row, by the last part of their path or all of it', () => {
    equal(evaluate('price * quantity', { price: new Decimal(1050n, 2), quantity: 3n }), '31.50');
    equal(evaluate('orders.total > 5', { total: 6n }), 'true');
    equal(evaluate('missing + 1'), 'unknown: there is no column missing');
  });

  it('says which function or operator is not known', () => {
    equal(evaluate('secret(1)'), 'unknown: the function secret is not known');
    equal(evaluate('a <-> b'), 'unknown: the operator <-> is not known');
    equal(evaluate('sum(a) filter (where b)'), 'unknown: the function sum is not known');
    equal(evaluate('now()', {}, { column: () => null }), 'unknown: what now is is not known');
  });

  it('asks the scope for functions first, with what they are called with', () => {
    const scope: Scope<Row> = {
      ...SCOPE,
      call: (call, part) => {
        if (call.path[0] !== 'twice') return null;
        const inner = part(call.arguments[0]);
        if ('unknown' in inner) return inner;
        return { evaluate: (row) => Number(inner.evaluate(row)) * 2 };
      },
    };
    equal(evaluate('twice(a + 1) + 1', { a: 2n }, scope), '7');
    equal(evaluate('twice(missing)', {}, scope), 'unknown: there is no column missing');
  });

  it('has three truths', () => {
    equal(evaluate('a > 1 AND false'), 'false');
    equal(evaluate('a > 1 OR true'), 'true');
    equal(evaluate('a > 1 OR false'), null);
    equal(evaluate('NOT a > 1'), null);
    equal(evaluate('a IN (1, 2)'), null);
    equal(evaluate('(a > 1) IS UNKNOWN'), 'true');
  });

  it('gives a text literal the type that stands beside it', () => {
    const at = valueOfText('2026-03-01 10:00', { name: 'timestamp', schema: null, array: false });
    equal(evaluate("a > '2026-02-28'", { a: at }), 'true');
    equal(evaluate("a + '1 day'", { a: at }), '2026-03-02 10:00:00');
    equal(evaluate("a = ANY ('{1,2}')", { a: 2n }), 'true');
    equal(evaluate("a IN ('2', '3')", { a: 2n }), 'true');
  });

  it('fails as PostgreSQL would, and only when the row is met', () => {
    throws(() => evaluate('1 / a', { a: 0n }), EvaluationError);
    throws(() => evaluate("'x'::int"), EvaluationError);
    throws(() => evaluate("'2020-02-30'::date"), EvaluationError);
    equal(evaluate('CASE WHEN a = 0 THEN 0 ELSE 1 / a END', { a: 0n }), '0');
  });

  it('adds, multiplies and rounds exactly', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        equal(compareDecimals(add(a, b), add(b, a)), 0);
        equal(compareDecimals(multiply(a, b), multiply(b, a)), 0);
        deepEqual(parseDecimal(a.toString()), a);
        const rounded = round(a, 3);
        ok(compareDecimals(round(rounded, 8), rounded) === 0);
        if (b.units !== 0n) {
          const error = add(multiply(divideTo(a, b, 12), b), new Decimal(-a.units, a.scale));
          const half = new Decimal((b.units < 0n ? -b.units : b.units) + 1n, b.scale + 12);
          ok(compareDecimals(new Decimal(error.units < 0n ? -error.units : error.units, error.scale), half) <= 0);
        }
      }),
    );
  });

  it('reads intervals back as it prints them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
        (months, days, micros) => {
          const value = { type: 'interval' as const, months, days, micros };
          const again = parseInterval(formatInterval(value));
          ok(again !== null);
          deepEqual({ ...again, months: again.months + 0, days: again.days + 0, micros: again.micros + 0 }, value);
        },
      ),
    );
  });

  it('reads arrays back as it prints them', () => {
    const items = fc.array(fc.option(fc.string({ maxLength: 6 })), { maxLength: 5 });
    fc.assert(
      fc.property(items, (list) => {
        deepEqual(valueOfText(textOfValue(list), { name: 'text', schema: null, array: true }), list);
      }),
    );
  });
});
