import type { Condition, Expression, Span } from '../../program';
import { isConstant } from './constants';

/**
 * `t == "a" ? yes : no` of any language, from its parts as they are lowered, each once: choices may stand in choices.
 * `operator` is that of the condition where it compares.
 */
export function choice(span: Span, asked: Expression, operator: string, yes: Expression, no: Expression): Expression {
  const when = conditionOf(asked, operator);
  const parts = [asked, yes, no];
  return when === null ? { kind: 'unknown', parts, span } : { kind: 'unknown', parts, span, choice: { when, yes, no } };
}

function conditionOf(asked: Expression, operator: string): Condition | null {
  switch (asked.kind) {
    case 'name':
    case 'member':
      return { value: asked, is: [], not: false, asks: 'filled' };
    case 'call': {
      const { object, name, args } = asked;
      if (args.length !== 1) return null;
      if (object === null && (name === '!' || name === 'not')) {
        const inner = conditionOf(args[0], '');
        return inner === null ? null : { ...inner, not: !inner.not };
      }
      return object !== null && /^equals$/i.test(name) ? equality([object, args[0]], false) : null;
    }
    case 'unknown':
      return asked.parts.length === 2 && /^[!=]==?$/.test(operator)
        ? equality(asked.parts, operator.startsWith('!'))
        : null;
    default:
      return null;
  }
}

/** Of a text or of nothing with something else; null for any others. */
function equality(sides: readonly Expression[], not: boolean): Condition | null {
  const none = sides.find((side) => side.kind === 'unknown' && side.none === true);
  const text = sides.find((side) => (side.kind === 'literal' && side.type === 'string') || isConstant(side));
  const value = sides.find((side) => side !== text && side !== none);
  if (value === undefined) return null;
  if (none !== undefined) return { value, is: [], not: !not, asks: 'there' };
  return text === undefined ? null : { value, is: [text], not };
}
