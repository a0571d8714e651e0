import type { Locator } from '../locators/locator';
import { locatorArgument, readLocator } from '../locators/locators';
import { select } from '../locators/selectors';
import { text, textOf, type Term, type Value } from '../values';
import type { Action } from './action';
import { clicking } from './clicking';

/** Sets the value of what the script is given, or finds itself: what of, and what to. */
const SETS =
  /(?:arguments\[0\]|document\.(getElementById|querySelector|getElementsByName)\(\s{0,5}(?:"([^"]{1,200})"|'([^']{1,200})')\s{0,5}\)(?:\[0\])?)\.(?:value\s{0,5}=(?!=)|setAttribute\(\s{0,5}["']value["']\s{0,5},)([^;)]{0,2000})/;
const CLICKS = /^\s*(?:return\s)?arguments\[0\]\.click\(\)\s*;?\s*$/;
const MAX_SCRIPT = 4000;

/** A script that a test runs in the page: `executeScript("arguments[0].value = arguments[1]", element, "Rome")`. */
export function scripting({ args: all }: Term): Action | null {
  // SeleniumLibrary says where a script's arguments begin.
  const args = all.length > 1 && textOf(all[1]) === 'ARGUMENTS' ? [all[0], ...all.slice(2)] : all;
  const [script, element, ...given] = args as [Value?, Value?, ...Value[]];
  const { written, open } = scriptOf(script);
  if (CLICKS.test(written)) {
    const target = element === undefined ? null : readLocator(element);
    return element === undefined || target === null
      ? null
      : clicking({ t: 'term', object: element, name: 'click', args: [], named: new Map() }, 'click');
  }
  const set = SETS.exec(written);
  if (set === null) return null;
  const [, finder, double, single, assigned] = set as unknown as [
    string,
    string | undefined,
    string?,
    string?,
    string?,
  ];
  const target = finder === undefined ? locatorArgument(element) : found(finder, double ?? single ?? '');
  if (target === null) return null;
  const value = valueOf(assigned ?? '', finder === undefined ? given : args.slice(2), open);
  const known = value === null ? null : textOf(value);
  // What is emptied is not entered.
  return known === '' ? null : { does: 'enter', target, value, text: known, submits: false };
}

/** Cypress: `cy.get('#date').invoke('val', '2030-01-01')`. */
export function invoking({ object, args }: Term): Action | null {
  const [what, value] = args;
  const target = args.length === 2 && textOf(what) === 'val' && object !== null ? readLocator(object) : null;
  return target === null ? null : { does: 'enter', target, value, text: textOf(value), submits: false };
}

function found(finder: string, selector: string): Locator {
  return { ...select(finder === 'querySelector' ? 'css' : 'id', selector), shown: selector, names: [] };
}

/** Stands in a script for a part that is not known. */
const OPEN = '\u0001';

function scriptOf(script: Value | undefined): { written: string; open: readonly Value[] } {
  if (script === undefined) return { written: '', open: [] };
  const parts = script.t === 'joined' ? script.parts : [script];
  const open = parts.filter((part) => textOf(part) === null);
  const written = parts.map((part) => textOf(part) ?? OPEN).join('');
  return { written: written.slice(0, MAX_SCRIPT), open };
}

/** What a script sets: one of its arguments, a part of its text that is not known, or a text of its own. */
function valueOf(assigned: string, given: readonly Value[], open: readonly Value[]): Value | null {
  const argument = /arguments\[(\d)\]\s*$/.exec(assigned.trim())?.[1];
  if (argument !== undefined) return given.at(Number(argument) - 1) ?? null;
  if (assigned.includes(OPEN)) return open.at(-1) ?? null;
  const literal = /(["'`])(.*?)\1\s*$/.exec(assigned)?.[2];
  return literal === undefined ? null : text(literal);
}
