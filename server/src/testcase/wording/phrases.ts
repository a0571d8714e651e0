import { DUTCH } from './spoken/dutch';
import { ENGLISH } from './spoken/english';
import { FRENCH } from './spoken/french';
import { GERMAN } from './spoken/german';
import { ITALIAN } from './spoken/italian';
import { POLISH } from './spoken/polish';
import { PORTUGUESE } from './spoken/portuguese';
import { SPANISH } from './spoken/spanish';
import { SWEDISH } from './spoken/swedish';
import { TURKISH } from './spoken/turkish';

/**
 * How test steps speak, as data: one file for each spoken language. A step is read with the phrases of its file's
 * language and with the English ones. To add a language, add a file and its line below; a verb of several words is one
 * entry. English verbs are inflected by `lexicon.ts`; other languages list the forms that steps use, with their accents:
 * steps that leave them out are understood too.
 */
export interface Phrases {
  /** Type something into a field. */
  enter: string;
  /** Change a field: `to` is followed by the value. */
  assign: string;
  /** Pick one of several values. */
  choose: string;
  tick: string;
  untick: string;
  upload: string;
  /** Take out of a field what is in it. */
  clear: string;
  /** Make a thing: its noun is a table. */
  create: string;
  signIn: string;
  /** Make an account. */
  register: string;
  /** Open a page: what follows may be an address. */
  open: string;
  /** Anything else done to a page, which enters no data. */
  act: string;
  /** Ask for what is there: what is asked is typed somewhere. */
  search: string;
  /** Look whether something is so, where such a verb stands as the verb of the sentence. */
  assert: string;
  /** Words that make a sentence an expectation wherever they stand. */
  expectation: string;
  negation: string;
  be: string;
  have: string;
  /** `as "x"`. */
  as: string;
  to: string;
  with: string;
  /** `"x" in the field`. */
  in: string;
  and: string;
  articles: string;
  possessives: string;
  /** `the following users`: what a table or a text behind the step holds. */
  following: string;
  /** `called "x"`: followed by the thing's name. */
  named: string;
  priced: string;
  numbers: string;
  /** Joins the words of one name: `date de naissance`. */
  of: string;
  /** What holds a value on a page: behind a label it makes sure that it is one. */
  field: string;
  /** Said around a label and no part of it: `a valid value`. */
  vague: string;
  /** Who does it: `I`, `the user`. */
  who: string;
  /** Things that tables hold, by their English name in the same number: `customers kunden kundinnen`. */
  nouns: string;
}

/** By Gherkin's name of the language. */
export const PHRASES: Readonly<Record<string, Phrases>> = {
  de: GERMAN,
  en: ENGLISH,
  es: SPANISH,
  fr: FRENCH,
  it: ITALIAN,
  nl: DUTCH,
  pl: POLISH,
  pt: PORTUGUESE,
  sv: SWEDISH,
  tr: TURKISH,
};
