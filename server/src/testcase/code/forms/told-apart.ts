import { fieldName, nameWords } from '../../fields/names';
import { known } from '../../wording/known-names';
import { elementName } from '../locators/labels';
import type { Locator } from '../locators/locator';
import type { Entry } from './entry';
import { type Label, labelFor } from './entry-label';
import type { Form } from './form';

/** How fields of one form are told apart that are called alike, and what one is called that nothing names. */

/** Names of what is entered once more, where the form has a password. */
const AGAIN = /^(?:confirm|confirmation|retype|re-?enter|repeat)$/i;

/** What nothing names, right behind an address or a name to sign in with, is the password. */
export function behindEmail(form: Form, { control }: Locator, text: string | null): Label | null {
  const names = [...form.entries.keys()];
  if (control !== null || text === null || !/^\S{4,}$/.test(text) || /^[\d.,:/-]+$|@/.test(text)) return null;
  if (!/^(?:email|username)$/.test(names.at(-1) ?? '') || names.some((name) => /password/.test(name))) return null;
  return { text: 'password', name: 'password', sure: false, confidence: 0.4 };
}

/** `password2` or `confirm`, next to another, is that one once more. */
export function enteredAgain(form: Form, label: Label): void {
  const [last] = nameWords(label.text).slice(-1);
  const alone = AGAIN.test(label.text);
  const twice = alone || last === 'password2' || (last === '2' && /password_?\W?2$/.test(label.text));
  if (
    !twice ||
    ![...form.entries].some(([name, { label: before }]) => name.includes('password') && before !== label.text)
  )
    return;
  label.text = alone ? 'confirm password' : label.text.replace(/password_?\W?2$/, 'confirm password');
  label.name = fieldName(label.text) ?? 'confirm_password';
}

/** `email: '#auth_input', password: '#auth_input'`: two elements that share a selector are what they are called. */
export function toldApart(form: Form, target: Locator): Locator {
  const held = target.names.at(0);
  if (held === undefined || !known(held)) return target;
  const { called, apart } = form;
  // What is shown is cut.
  const key = [target.shown, ...target.labels].join(' ');
  const before = called.get(key);
  called.set(key, held);
  if (before === undefined || before === held) return apart.has(key) ? { ...target, labels: [] } : target;
  apart.add(key);
  const label = labelFor({ ...target, names: [] }, null, { line: 1, via: null, page: null, within: [] }, null);
  const entry = label === null ? undefined : form.entries.get(label.name);
  const name = fieldName(before);
  if (label !== null && entry !== undefined && name !== null && !form.entries.has(name)) {
    form.entries.delete(label.name);
    form.entries.set(name, { ...entry, label: before });
  }
  return { ...target, labels: [] };
}

/** `name` and `batchName` that a form asks for as names both: the second is what it is held as. */
export function calledApart(form: Form, label: Label, { shown, names }: Locator): Label {
  const before = form.entries.get(label.name);
  if (before === undefined || before.at === shown) return label;
  for (const held of names) {
    const name = fieldName(nameWords(elementName(held)).join(' '));
    if (name?.endsWith(`_${label.name}`) === true && !form.entries.has(name)) return { ...label, text: name, name };
  }
  return label;
}

/**
 * What was entered under a name before. A secret that somebody has is another than the one that is wanted, and
 * `date_input1` is another than `date_input2`.
 */
export function enteredBefore(form: Form, label: Label): Entry | undefined {
  const { entries, numbered } = form;
  const { name } = label;
  const before = entries.get(name);
  const number = numberOf(label);
  const other = before === undefined ? null : numberOf({ name, text: before.label });
  if (before !== undefined && number !== null && other !== null && number !== other) {
    numbered.add(name);
    entries.delete(name);
    entries.set(`${name}_${other}`, { ...before, label: `${name}_${other}`, sure: true });
  }
  if (number !== null && numbered.has(name)) {
    label.name = label.text = `${name}_${number}`;
    label.sure = true;
    return entries.get(label.name);
  }
  if (before === undefined || HAD.test(label.text) === HAD.test(before.label)) return before;
  const had = `current_${label.name}`;
  if (HAD.test(label.text)) {
    label.name = had;
    label.text = had;
    return entries.get(had);
  }
  entries.delete(label.name);
  entries.set(had, { ...before, label: had });
  return undefined;
}

/** The number behind a field's name that is no part of it; null for none. */
function numberOf({ name, text }: Pick<Label, 'name' | 'text'>): string | null {
  const number = /\d{1,3}$/.exec(text)?.[0] ?? null;
  return number === null || /\d$/.test(name) ? null : number;
}

/** In front of what was set before: `current password`, `old PIN`. */
const HAD = /^(?:current|old|existing|previous)\b/i;
