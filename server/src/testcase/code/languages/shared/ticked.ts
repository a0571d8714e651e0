import { WANTED, type Expression, type Span } from '../../program';

/** Ask whether a box is ticked. */
const LOOKS = /^(?:is_?)?(?:selected|checked|ticked)\??(?:async)?$/i;
const DIFFERS = /^(?:!==?|\^)$/;

/** Whether a comparison may be one that `wanted` knows. */
export function asksTicked(text: string): boolean {
  return text.length < 200 && /selected|checked|ticked/i.test(text);
}

/** `box.isSelected() != on`: what a box is to be, that is clicked then; null for any other comparison. */
export function wanted(operator: string | null, left: Expression, right: Expression, span: Span): Expression | null {
  if (operator === null || !DIFFERS.test(operator)) return null;
  const look = [left, right].find((side) => (side.kind === 'call' || side.kind === 'member') && LOOKS.test(side.name));
  if (look === undefined) return null;
  return { kind: 'call', object: look, name: WANTED, args: [look === left ? right : left], named: [], span };
}
