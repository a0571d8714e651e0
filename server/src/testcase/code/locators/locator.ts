import type { Value } from '../values';
import type { Selected, Strategy } from './selected';

/** An element of a page as a test looks it up. */
export interface Locator extends Selected {
  /** As a person would quote it: `#user_email`. */
  shown: string;
  /** Names of variables, members and methods that hold it, that of its declaration first. */
  names: readonly string[];
  /** The element that it is looked for in, as a person would quote it. */
  around?: string;
  /** What the group of choices is called that it is, or that it lies in: a fieldset's legend. */
  group?: string;
  /** The page object that has it as a member. */
  page?: string;
}

export const UNTOLD: Selected = { labels: [], technical: [], weak: [], control: null, option: null, text: null };

export function located(selected: Selected, shown: string, names: readonly string[]): Locator {
  return { ...selected, shown: shown.length > 60 ? `${shown.slice(0, 60)}…` : shown, names };
}

/** The field behind another: only what it is given, or what stands in front of it, says which it is. */
export const NEXT: Locator = located(UNTOLD, 'the next field', []);

/** Whether anything says what an element is called: it, or what holds it. */
export function isNamed({ labels, names }: Locator): boolean {
  return labels.length > 0 || names.length > 0;
}

/** How elements are read, for what finds them inside of others. */
export interface Reading {
  read(value: Value, depth?: number): Locator | null;
  /** Of an argument, where a text is a selector. */
  argument(value: Value | undefined, strategy?: Strategy): Locator | null;
}
