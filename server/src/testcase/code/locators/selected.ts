import { classifyName } from '../../fields/classify-field';
import { nameWords } from '../../fields/names';
import { isTechnical } from '../technical';

/** What a locator's text tells of the element that it finds. */
export interface Selected {
  /** Texts that name the field, the most telling first. */
  labels: readonly string[];
  /** An id or name that tells only how the field is built, such as `dropdown`. */
  technical: readonly string[];
  /** Texts that may: classes, what the element lies in. Only worth something where nothing else is. */
  weak: readonly string[];
  control: Control | null;
  /** The `value` of a radio button or option. */
  option: string | null;
  /** What the element says. */
  text: string | null;
}

/** `list` is a box that shows options once it is clicked. */
export type Control = 'checkbox' | 'radio' | 'file' | 'button' | 'link' | 'text' | 'option' | 'list';

/** How a locator's text is to be read. */
export type Strategy = 'id' | 'css' | 'xpath' | 'class' | 'link' | 'label' | 'tag' | 'text' | 'auto';

/** Say which control it is, and no more. */
const CONTROLS = /^[ymd]{2,4}[-_]|check_?box|radio|toggle|switch|slider|btn|button|element|selector/i;

export function told(labels: readonly string[]): Pick<Selected, 'labels' | 'technical'> {
  return {
    labels: labels.filter((label) => label !== '' && !isTechnical(label)),
    technical: labels
      .map((label) => label.replace(/[?:*]{1,3}$/, ''))
      .filter((label) => /^[A-Za-z][A-Za-z_-]{2,40}\d?$/.test(label) && isTechnical(label) && !CONTROLS.test(label)),
  };
}

export function labelled(labels: readonly string[], control: Control | null): Selected {
  return { ...told(labels), weak: [], control, option: null, text: null };
}

export function controlOfName(name: string): Control | null {
  const words = nameWords(name);
  const has = (...wanted: string[]): boolean => words.some((word) => wanted.includes(word));
  if (has('checkbox', 'chk', 'chkbox', 'cb')) return 'checkbox';
  if (has('radio', 'rdo', 'rb', 'radiobutton', 'rbtn')) return 'radio';
  return null;
}

/** Of what a label is for: a box, a radio button, or what is typed into. */
export function boxOf(what: string): Control | null {
  const asked = classifyName(nameWords(what))?.semantic_type === 'boolean';
  return controlOfName(what) ?? (asked ? 'checkbox' : null);
}

export function controlOfType(type: string | undefined): Control | null {
  if (type === undefined) return null;
  if (type === 'checkbox' || type === 'radio' || type === 'file') return type;
  if (type === 'submit' || type === 'button' || type === 'reset' || type === 'image') return 'button';
  return 'text';
}

/** What shows options, and what is one of them, however it is built. */
export function controlOfRole(role: string | undefined): Control | null {
  if (role === 'option') return 'option';
  if (role === 'combobox' || role === 'listbox') return 'list';
  return role === 'radio' || role === 'checkbox' ? role : null;
}
