import type { EntityHint } from '../../facts';
import { nameWords } from '../../fields/names';
import { hintFromWords, tableOf } from '../../wording/hints';
import type { Locator } from '../locators/locator';
import { hintOfMade } from '../made-things';

/** What the button says that opens a form, or the one that sends it: `New shipment`, `#submit-order`, `addDriverButton`. */

const MOST_WORDS = 5;
/** On a button they make what stands behind them: `Place order`, `Report reading`. */
const MAKES = /^(?:book|place|request|report|file|post|log|issue|raise|propose)$/;
/** Behind a thing, in what its button is called: `vehicle_save`, `order-submit-btn`. */
const SAVED = /^(.{3,40}?)[-_](?:save|submit|create|add|send|register|new)(?:[-_](?:btn|button|link))?$/;
/** Not what is made, but what is done next. */
const GOES_ON = /^(?:step|page|next|form|all|cart|basket|data|info|entry|changes?|reset|here)$/;

/** What is made by what a click says of itself; null where it says nothing. */
export function hintOfClick({ text, option, labels, names }: Locator): EntityHint | null {
  for (const said of [text, option, ...labels, ...names]) {
    const hint = said === null || said.length > 60 ? null : madeBy(said);
    if (hint !== null) return hint;
  }
  return null;
}

function madeBy(said: string): EntityHint | null {
  const words = nameWords(said);
  if (words.length < 2 || words.length > MOST_WORDS || GOES_ON.test(words.at(-1)!)) return null;
  const reason = `what is clicked says "${said}"`;
  const [verb, ...thing] = words;
  const saved = /\s/.test(said) ? undefined : SAVED.exec(said)?.[1];
  const hint = saved !== undefined ? tableOf(nameWords(saved), reason) : MAKES.test(verb) ? tableOf(thing.filter((word) => !ARTICLE.test(word)), reason) : hintOfMade(said); // prettier-ignore
  return hint === null ? null : { ...hint, reason };
}

const ARTICLE = /^(?:an?|the|my|your|this|another|new)$/;

/** Whether a click may open more fields, instead of sending those that were filled in. */
export function opensMore({ text, option, labels, names }: Locator): boolean {
  return [text, option, ...labels, ...names].some((said) => said !== null && ADDS.test(nameWords(said).at(0) ?? ''));
}

const ADDS = /^(?:add|new)$/;

/** Where a link leads: `Discharges`. */
export function hintOfLink({ control, text, labels, option }: Locator): EntityHint | null {
  if (control !== 'link') return null;
  const said = text ?? labels.at(0) ?? option ?? null;
  return said === null ? null : hintFromWords(said, `the link "${said.slice(0, 40)}"`);
}
