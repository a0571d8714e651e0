import type { Expression } from '../../../expressions/ast';

const CONDITIONS = new Set<Expression['type']>(['is', 'not', 'and', 'or', 'distinct', 'quantified']);
const COMPARISONS = new Set(['=', '<>', '<', '>', '<=', '>=', '~', '~~', '!~', '!~~', '~*', '~~*']);

/** Whether an expression is true or false. */
export const isCondition = (expression: Expression): boolean =>
  CONDITIONS.has(expression.type) || (expression.type === 'binary' && COMPARISONS.has(expression.operator));

/** The conditions of which an expression says how many are true; null where it says something else. */
export function termsOf(expression: Expression): Expression[] | null {
  switch (expression.type) {
    case 'call': {
      const [name] = expression.path;
      if (name !== 'num_nonnulls' && name !== 'num_nulls') return null;
      return expression.arguments.map((of) => ({ type: 'is', of, what: 'null', negated: name === 'num_nonnulls' }));
    }
    case 'cast':
      return expression.to.name.startsWith('int') && isCondition(expression.of) ? [expression.of] : null;
    case 'case': {
      const [only] = expression.whens;
      const isOne = expression.whens.length === 1 && expression.of === null && isNumber(only.then, '1');
      return isOne && (expression.otherwise === null || isNumber(expression.otherwise, '0')) ? [only.when] : null;
    }
    case 'binary': {
      const sides = expression.operator === '+' ? [termsOf(expression.left), termsOf(expression.right)] : [null];
      return sides.every((side) => side !== null) ? sides.flat() : null;
    }
    default:
      return null;
  }
}

const isNumber = (expression: Expression, text: string): boolean =>
  expression.type === 'number' && expression.text === text;

/** Whether so many compare with a limit as the operator says. */
export function counts(count: number, operator: string, limit: number): boolean {
  switch (operator) {
    case '=':
      return count === limit;
    case '<>':
      return count !== limit;
    case '<':
      return count < limit;
    case '<=':
      return count <= limit;
    case '>':
      return count > limit;
    default:
      return count >= limit;
  }
}
