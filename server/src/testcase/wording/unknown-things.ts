import type { EntityHint } from '../facts';
import { nameWords, tableName, withoutAccents } from '../fields/names';
import { AROUND } from './hints';
import { languageOfWords } from './spoken/telling';
import { pluralIn } from './spoken/inflected';
import { ADJECTIVES, KNOWN_NOUNS, mayBeTable } from './table-nouns';

/**
 * What pages, addresses and files are called after, though nobody knows it as a thing: `MeterScreen`, `/goods-in`,
 * `cfp.cy.js`. It says little, and more than nothing.
 */

/** How sure it is that a form is about such a thing. */
export const WEAK = 0.3;

/** Behind a verb or a thing they make one: `goods-in`, `check-out`. */
const PARTICLE = /^(?:in|out|off|up)$/;
const JOINS = /^(?:and|or|with|for|of|to|from|on|at|by|as|is|not|no|my|all|via)$/;
/** What nobody would keep rows of, and what programs of tests are called. */
const NOTHING = /^(?:stepdefs?|glue|hooks?|web|www|php|html?|aspx?|jsp|selenium|webdriver|driver|cypress|playwright|cucumber|selenide|appium|robot|pytest|junit|testng|google|facebook|amazon|wikipedia|exercises?|assignments?|lessons?|day|part|class|first|second|my|program|browser|window|frame|wait|key|keys|press|presses|mouse|touch|gesture|java|script|javascript|python|ruby|self|main|start|site|shop|store|portal|world|crm|erp|hrm|saas|flow|login|success|thank|thanks|welcome|english|german|french|spanish|deutsch|public|secure|private|practice)$/; // prettier-ignore

/** In a language as `PHRASES` knows it; of what is written in English, in the English plural. */
export function tableIn(words: readonly string[], language: string): string {
  const last = withoutAccents(words.at(-1)!);
  if (language === 'en' || KNOWN_NOUNS.has(last)) return tableName(words);
  return tableName([...words.slice(0, -1), MANY[language]?.test(last) ? last : pluralIn(last, language)], false);
}

/** Several already. */
const MANY: Readonly<Record<string, RegExp | undefined>> = {
  de: /[^s]en$/,
  es: /s$/,
  fr: /[sx]$/,
  nl: /(?:en|s)$/,
  pt: /s$/,
};

/** The language of a test's own words. */
export function languageOfTexts(texts: readonly string[]): string {
  return languageOfWords(
    texts
      .flatMap((text) => nameWords(text.slice(0, 100)))
      .map(withoutAccents)
      .slice(0, 40)
      .join(' '),
  );
}

/** The table of what a page object, a file or a suite is called after; null where that is nothing, or says too much. */
export function hintOfUnknown(name: string, what: string, language: string): EntityHint | null {
  const words = nameWords(name.slice(0, 100)).filter(
    (word) => !AROUND.test(word) && (!ADJECTIVES.has(word) || PARTICLE.test(word)),
  );
  const isOne = words.length === 1 || (words.length === 2 && PARTICLE.test(words[1]));
  return isOne ? hintOf(words, what, language) : null;
}

/** The table of the last part of an address that may be a thing: `/goods-in`, `/flota/a320`. */
export function hintOfUnknownAt(url: string, language: string): EntityHint | null {
  const path = /^(?:https?:\/\/[^/?#]{0,300})?([^?#]{0,500})/.exec(url)?.[1] ?? '';
  const parts = path
    .split('/')
    .filter((part) => part !== '' && !/\d/.test(part))
    .slice(-2)
    .reverse();
  for (const part of parts) {
    const plain = part.replace(/\.\w{2,5}$/, '');
    if (!/^[a-z]{2,20}(?:[-_][a-z]{2,20})?$/i.test(plain)) continue;
    const words = nameWords(plain).filter((word, _, all) => all.length === 1 || !AROUND.test(word));
    const hint = hintOf(words, `the address "${url.slice(0, 60)}"`, language);
    if (hint !== null) return hint;
  }
  return null;
}

function hintOf(words: readonly string[], what: string, language: string): EntityHint | null {
  const plain = words.map(withoutAccents);
  if (plain.length === 0 || plain.some((word) => NOTHING.test(word) || JOINS.test(word) || AROUND.test(word)))
    return null;
  const head = plain.at(-1)!;
  const isCompound = plain.length > 1 && PARTICLE.test(head);
  if (!isCompound && !mayBeTable(head, false)) return null;
  return { table: tableIn(plain, language), confidence: WEAK, reason: `${what} is called after "${words.join(' ')}"` };
}
