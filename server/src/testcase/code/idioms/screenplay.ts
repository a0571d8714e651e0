import { callKey } from '../locators/finders';
import { locatorArgument, namedElement } from '../locators/locators';
import type { Term } from '../values';
import type { Action } from './action';
import { chosen } from './selecting';

/** Screenplay: `Enter.theValue("x").into(FIELD)`, `SelectFromOptions.byVisibleText("x").from(FIELD)`. */
export function into({ object, args }: Term, key: string): Action | null {
  if (object?.t !== 'term' || args.length === 0) return null;
  const verb = callKey(object.name);
  // `SendKeys.of("x").into(FIELD)`
  const sends = verb === 'of' && object.object?.t === 'free' && /^(?:SendKeys|Enter|Type)$/.test(object.object.name);
  const typed = key === 'into' && (sends || /^(?:thevalue|keyvalues|thetext|text|value)$/.test(verb));
  const picked = key === 'from' && /^(?:(?:by)?(?:visibletext|value|index|option)|optionnamed)$/.test(verb);
  if (!typed && !picked) return null;
  const target = locatorArgument(args[0]) ?? namedElement(args[0]);
  return target === null || object.args.length === 0 ? null : chosen(target, object.args[0], verb);
}
