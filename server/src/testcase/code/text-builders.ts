import { joined, text, type ObjectValue, type Value } from './values';

/** What builders of texts hold. */
const HELD = 'held';

/** `new StringBuilder("a").append("b").toString()` */
export function builtText(builder: ObjectValue, key: string, args: readonly Value[]): Value | null {
  const { state, args: made } = builder;
  const held: Value = state.get(HELD) ?? (made.length === 1 && made[0].t !== 'object' ? made[0] : text(''));
  if (key === 'tostring') return state.has(HELD) ? held : null;
  if (key !== 'append' || args.length !== 1) return null;
  // What is counted or drawn in a loop is nothing that is written down.
  state.set(HELD, joined([...(held.t === 'joined' ? held.parts : [held]), args[0]]));
  return builder;
}

export const BUILDS_TEXT = /^String(?:Builder|Buffer)$/;

/** What was built, where that is typed as it is. */
export function textBuilt(value: Value): Value | undefined {
  return value.t === 'object' && value.of === null && BUILDS_TEXT.test(value.name) ? value.state.get(HELD) : undefined;
}
