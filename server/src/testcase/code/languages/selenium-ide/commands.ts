import { nameWords } from '../../../fields/names';
import type { Call, Expression, Span } from '../../program';

export interface Command {
  name: string;
  target: string;
  value: string;
  /** Other locators of the target, as recorded. */
  targets: string[];
  targetSpan: Span;
  valueSpan: Span;
}

/** What ticks a box when it is clicked: nothing else says so in a recording. */
const BOX = /type\s?=\s?['"]?checkbox|checkbox|(?<![a-z])(?:chk|cbx?)(?![a-z])|_chk/i;
const RADIO = /type\s?=\s?['"]?radio|radio|(?<![a-z])(?:rdo|rb)(?![a-z])/i;
const BOX_WORDS = new Set('newsletter agree agreement terms tos accept consent remember subscribe optin privacy gdpr'.split(' ')); // prettier-ignore
const BUTTON_WORDS = new Set(
  'btn button submit link menu nav tab close open show hide save next back cancel'.split(' '),
);
const GROUPED = /\[@?name\s?=\s?['"]?([\w.[\]-]{1,80}?)['"]?\].{0,20}\[@?value\s?=\s?['"]?([^'"\]]{1,80})/;

/** What a command does with data, in the words of `idioms/call-names.ts`; null for those that only look, wait and click. */
export function commandCall(command: Command): Call | null {
  const { name, target, value, targetSpan, valueSpan } = command;
  const locator = text(telling(command), targetSpan);
  const said = (call: string, ...args: Expression[]): Call => ({
    kind: 'call', object: null, name: call, args: [locator, ...args], named: [], span: targetSpan,
  }); // prettier-ignore
  switch (name) {
    case 'open':
      return said('go_to');
    case 'type':
    case 'sendKeys':
    case 'editContent':
      return typed(command, said);
    case 'select':
    case 'addSelection':
      return selected(value, valueSpan, said);
    case 'check':
      return RADIO.test(target) ? radio(command) : said('select_checkbox');
    case 'uncheck':
      return said('unselect_checkbox');
    case 'click':
    case 'clickAt':
      return clicked(command, said);
    default:
      return null;
  }
}

/** A variable's name, as `${name}` has it. */
export function variableName(written: string): string {
  return written.trim();
}

/** Ids that a generator made say less than a name, which is recorded beside them. */
function telling({ target, targets }: Command): string {
  const id = /^id=(.*)$/s.exec(target)?.[1];
  const name = targets.find((locator) => locator.startsWith('name='));
  if (id !== undefined && name !== undefined && /\d|^[a-z]?$/i.test(id) && !/\d$/.test(name)) return name;
  if (!BY_PLACE.test(target)) return target;
  return name ?? targets.find((locator) => NAMED.test(locator)) ?? target;
}

/** Whose last part tells only where it lies: `xpath=//form/div[2]/input`, `css=.row:nth-child(2) > .form-control`. */
const BY_PLACE = /^xpath=.{0,300}\/[a-z]{1,20}(?:\[\d{1,3}\])?$|^css=(?:.{0,300}[ >])?[a-z]{0,20}(?:\.[\w-]{1,60}){0,5}(?::[\w-]{1,20}(?:\(\d{1,3}\))?)?$/i; // prettier-ignore
const NAMED = /^id=[A-Za-z][A-Za-z_.-]{2,80}$|^css=\[?[#\w-]{0,60}(?:name|placeholder|aria-label|type)\s?=|@(?:name|placeholder|aria-label)\s?=|@type\s?=\s?['"](?:password|email|tel|search)/i; // prettier-ignore

type Say = (call: string, ...args: Expression[]) => Call;

function typed({ value, valueSpan, target, targets }: Command, said: Say): Call | null {
  const keys = value.replace(/\$\{KEY_\w{1,30}\}/g, '');
  // Enter alone, or keys pressed: nothing was typed.
  if (keys === '' && value !== '') return null;
  if (
    /type\s?=\s?['"]?file/i.test(target) ||
    (isPath(keys) && /file|upload|attach/i.test([target, ...targets].join(' ')))
  )
    return said('choose_file', text(keys, valueSpan));
  return said('input_text', text(keys, valueSpan));
}

function isPath(value: string): boolean {
  return /^(?:[A-Za-z]:[\\/]|\/|\.{1,2}\/|\$\{\w+\}\/)|^[^\s@]+\.\w{2,4}$/.test(value);
}

function selected(value: string, span: Span, said: Say): Call | null {
  const [, by, rest] = /^(label|value|index|id)=(?:regexp:|glob:|exact:)?(.*)$/s.exec(value) ?? [null, 'label', value];
  if (rest === '') return null;
  return said(`select_from_list_by_${by === 'id' ? 'value' : by}`, text(rest, span));
}

/** Of the other locators recorded for a click, one that says name and value tells most. */
function radio({ target, targets, targetSpan }: Command): Call | null {
  for (const candidate of [target, ...targets]) {
    const grouped = GROUPED.exec(candidate);
    if (grouped === null) continue;
    const [, group, value] = grouped;
    return call('select_radio_button', [text(group, targetSpan), text(value, targetSpan)], targetSpan);
  }
  return call('select_radio_button', [text(target, targetSpan)], targetSpan);
}

function clicked(command: Command, said: Say): Call | null {
  const { target, targets } = command;
  const all = [target, ...targets].slice(0, 20).map((locator) => locator.slice(0, 300));
  const words = nameWords(target.replace(/^\w+=/, ''));
  if (/^link(?:Text)?=/i.test(target)) return said('click_link');
  if (all.some((locator) => /type\s?=\s?['"]?(?:submit|button)|^link(?:Text)?=|button|\/a\b/i.test(locator)))
    return said('click_button');
  if (words.some((word) => BUTTON_WORDS.has(word))) return said('click_button');
  const grouped = all.some((locator) => GROUPED.test(locator));
  if (all.some((locator) => BOX.test(locator))) return said('select_checkbox');
  if (grouped || all.some((locator) => RADIO.test(locator))) return radio(command);
  return /^(?:id|name)=/.test(target) && words.some((word) => BOX_WORDS.has(word)) ? said('select_checkbox') : null;
}

function call(name: string, args: Expression[], span: Span): Call {
  return { kind: 'call', object: null, name, args, named: [], span };
}

/** A text with its `${variables}`. */
function text(written: string, span: Span): Expression {
  const parts: Expression[] = [];
  for (const part of written.split(/(\$\{\w{1,100}\})/)) {
    if (part === '') continue;
    const name = /^\$\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) parts.push({ kind: 'literal', type: 'string', text: part, span });
    else parts.push({ kind: 'name', name: variableName(name), span });
  }
  if (parts.length === 0) return { kind: 'literal', type: 'string', text: '', span };
  return parts.length === 1 ? parts[0] : { kind: 'join', parts, span };
}
