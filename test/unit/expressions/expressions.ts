import fc from 'fast-check';
import type { Expression, TypeName } from '../../../client/src/engine/expressions/ast';

const name = fc.oneof(
  fc.constantFrom('a', 'price', 'order', 'select', 'date', 'Mixed', 'with "quotes"', 'ä', 'case', 'position', 'null'),
  fc.string({ minLength: 1, maxLength: 6 }).filter((text) => !text.includes('\0')),
);
const path = fc.array(name, { minLength: 1, maxLength: 2 });
const text = fc.string({ maxLength: 8 });
const operator = fc.constantFrom(
  '=',
  '<>',
  '<',
  '>=',
  '+',
  '-',
  '*',
  '/',
  '%',
  '^',
  '||',
  '~',
  '!~~*',
  '@>',
  '->>',
  '&&',
  '?',
);

const typeName: fc.Arbitrary<TypeName> = fc.oneof(
  fc.constantFrom<TypeName>(
    { name: 'int4', schema: null, modifiers: [], array: false },
    { name: 'varchar', schema: null, modifiers: ['10'], array: false },
    { name: 'numeric', schema: null, modifiers: ['10', '-2'], array: true },
    { name: 'timestamptz', schema: null, modifiers: ['3'], array: false },
    { name: 'interval', schema: null, modifiers: ['day', 'second'], array: false },
    { name: 'Mood', schema: 'My Schema', modifiers: [], array: true },
  ),
);

const expressions = fc.letrec<{ expression: Expression }>((tie) => {
  const one = tie('expression');
  const some = fc.array(one, { minLength: 2, maxLength: 3 });
  return {
    expression: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'expression' },
      fc.record({ type: fc.constant('column' as const), path }),
      fc.constantFrom<Expression>({ type: 'null' }, { type: 'boolean', value: true }, { type: 'bits', text: '1010' }),
      fc.record({ type: fc.constant('number' as const), text: fc.constantFrom('0', '12', '1.50', '1e-7', '.5') }),
      fc.record({ type: fc.constant('text' as const), text }),
      fc.record({ type: fc.constant('cast' as const), of: one, to: typeName }),
      fc.record({
        type: fc.constant('call' as const),
        path: fc.array(name, { minLength: 1, maxLength: 1 }),
        arguments: fc.array(one, { maxLength: 3 }),
      }),
      fc.record({
        type: fc.constant('call' as const),
        path: fc.constant(['count']),
        arguments: fc.constant([{ type: 'star' as const }]),
        filter: one,
      }),
      fc.record({ type: fc.constant('unary' as const), operator: fc.constantFrom('-', '+', '~', '@'), of: one }),
      fc.record({ type: fc.constant('binary' as const), operator, left: one, right: one }),
      fc.record({
        type: fc.constant('quantified' as const),
        operator,
        left: one,
        quantifier: fc.constantFrom('any' as const, 'all' as const),
        right: one,
      }),
      fc.record({ type: fc.constantFrom('and' as const, 'or' as const), of: some }),
      fc.record({ type: fc.constant('not' as const), of: one }),
      fc.record({
        type: fc.constant('is' as const),
        of: one,
        what: fc.constantFrom('null' as const, 'true' as const, 'unknown' as const),
        negated: fc.boolean(),
      }),
      fc.record({ type: fc.constant('distinct' as const), left: one, right: one, negated: fc.boolean() }),
      fc.record({
        type: fc.constant('case' as const),
        of: fc.option(one),
        whens: fc.array(fc.record({ when: one, then: one }), { minLength: 1, maxLength: 2 }),
        otherwise: fc.option(one),
      }),
      fc.record({ type: fc.constant('array' as const), of: fc.array(one, { maxLength: 3 }) }),
      fc.record({ type: fc.constant('row' as const), of: some }),
      fc.record({ type: fc.constant('subscript' as const), of: one, index: one }),
      fc.record({ type: fc.constant('slice' as const), of: one, from: fc.option(one), to: fc.option(one) }),
      fc.record({ type: fc.constant('field' as const), of: one, name }),
      fc.record({ type: fc.constant('collate' as const), of: one, collation: path }),
    ),
  };
}).expression;

/** Any expression that there is, as the parser would give it. */
export const anyExpression: fc.Arbitrary<Expression> = expressions.map((expression) => structuredClone(expression));
