import { fieldName, nameWords } from '../../fields/names';
import type { Place } from '../follow/trail';
import type { Action } from '../idioms/action';
import { isInGroup, ticked } from '../idioms/ticking';
import type { Locator } from '../locators/locator';
import { locatorArgument } from '../locators/locators';
import { groupOf } from '../locators/refined';
import { isTechnical } from '../technical';
import { textOf } from '../values';

/** Methods that are looked at for the question that they answer, innermost first. */
const MAX_METHODS = 3;
const MAX_WORDS = 4;

/** `when_i_choose_no_for_parking`, `and_she_selects_the_study_mode` */
const CHOOSES =
  /^(?:(?:given|when|then|and|but) )?(?:(?:the )?(?:i|we|he|she|they|user|[a-z]{3,12}(?= (?:choose|select|pick|answer)s)) )?(?:choose|select|pick|answer)s? (.+)$/;
/** What a method says of the answer rather than of the question, and what it does next. */
const NO_QUESTION =
  /^(?:an?|the|my|our|to|for|of|as|with|is|on|in|from|question|option|options|radio|button|answer|value)$/;
const NEXT = /^(?:and|then|but|when|without|before|after)$/;

/** A radio button that is chosen by what it shows alone: `choose 'Online'`; one of a group that has a name. */
export function saysOnlyItself({ control, labels, text, group }: Locator): boolean {
  if (group !== undefined)
    return control !== 'checkbox' && (labels.length === 1 || (labels.length === 0 && text !== null));
  return control === 'radio' && text !== null && labels.length === 1 && labels[0] === text;
}

/** What is done in a `within` of a fieldset is done to its choices. */
export function inGroup(action: Action, { inside }: Place): Action {
  if (inside === undefined || (action.does !== 'click' && action.does !== 'enter')) return action;
  if (action.target === null || action.target.group !== undefined) return action;
  const around = locatorArgument(inside);
  const group = around === null ? null : groupOf(around);
  if (group === null) return action;
  const target = { ...action.target, group };
  return action.does === 'click' && isInGroup(target) ? ticked(target, true) : { ...action, target };
}

/** What it answers, as the fieldset round it or the method that chooses it is called; null where neither tells. */
export function questionOf({ text, group }: Locator, { inside, within }: Place): string | null {
  if (group !== undefined) return group;
  const legend = inside === undefined ? null : textOf(inside);
  if (legend !== null && /^\p{Lu}[^#.[\]]{2,80}$/u.test(legend) && fieldName(legend) !== null) return legend;
  const own = new Set(nameWords(text ?? ''));
  for (const method of within.slice(0, MAX_METHODS)) {
    const rest = CHOOSES.exec(nameWords(method).join(' '))?.[1].split(' ') ?? [];
    const end = rest.findIndex((word) => NEXT.test(word));
    const words = (end < 0 ? rest : rest.slice(0, end)).filter((word) => !own.has(word) && !NO_QUESTION.test(word));
    const question = words.join(' ');
    if (words.length > 0 && words.length <= MAX_WORDS && !isTechnical(question) && fieldName(question) !== null)
      return question;
  }
  return null;
}
