import type { EntityHint } from '../../facts';
import { nameWords } from '../../fields/names';
import { hintFromWords } from '../../wording/hints';
import type { Locator } from '../locators/locator';
import { hintOfCaption } from '../made-things';

/** What the button says that opens a form, or the one that sends it: `New shipment`, `#submit-order`, `addDriverButton`. */

/** What is made by what a click says of itself; null where it says nothing. */
export function hintOfClick({ text, option, labels, names }: Locator): EntityHint | null {
  for (const said of [text, option, ...labels, ...names]) {
    const hint = said === null || said.length > 60 ? null : hintOfCaption(said);
    if (hint !== null) return hint;
  }
  return null;
}

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
