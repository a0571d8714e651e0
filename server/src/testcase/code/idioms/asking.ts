import { callKey } from '../locators/finders';
import { readLocator } from '../locators/locators';
import { textOf, type Term, type Value } from '../values';
import type { Action } from './action';

const COMPARES = /^(?:equals|equalsignorecase|contentequals|contains|includes|startswith)$/;
const CHANGES = /^(?:trim|strip|tolowercase|touppercase|tolower|toupper|tostring)$/;
const READS = /^(?:gettext|text|innertext|textcontent|textcontentasync|innertextasync)$/;

/** `option.getText().equals("Rome")`: which of many elements a loop is after. */
export function asking({ object, args }: Term, key: string): Action | null {
  const text = COMPARES.test(key) && args.length === 1 ? textOf(args[0]) : null;
  if (text === null || text.trim() === '') return null;
  let said: Value | null = object;
  while (said?.t === 'term' && CHANGES.test(callKey(said.name))) said = said.object;
  if ((said?.t !== 'term' && said?.t !== 'member') || said.object === null || !READS.test(callKey(said.name)))
    return null;
  const target = readLocator(said.object);
  return target === null ? null : { does: 'ask', target, text };
}
