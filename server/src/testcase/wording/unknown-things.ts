import type { EntityHint } from '../facts';
import { isPlural, nameWords, singular, tableName, withoutAccents } from '../fields/names';
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
/** Of a name of two words, or of what a feature, its file and its folder are called, it says less still. */
export const FAINT = 0.25;

/** Behind a verb or a thing they make one: `goods-in`, `check-out`. */
const PARTICLE = /^(?:in|out|off|up)$/;
const JOINS = /^(?:and|or|with|for|of|to|from|on|at|by|as|is|not|no|my|all|via)$/;
/** What nobody would keep rows of, and what programs of tests are called. */
const NOTHING = /^(?:stepdefs?|glue|hooks?|web|www|php|html?|aspx?|jsp|selenium|webdriver|driver|cypress|playwright|cucumber|selenide|appium|robot|pytest|junit|testng|google|facebook|amazon|wikipedia|exercises?|assignments?|lessons?|day|part|class|first|second|my|program|browser|window|frame|wait|key|keys|press|presses|mouse|touch|gesture|java|script|javascript|python|ruby|self|main|start|site|shop|store|portal|world|crm|erp|hrm|saas|flow|login|success|thank|thanks|welcome|english|german|french|spanish|deutsch|public|secure|private|practice)$/; // prettier-ignore

/** The whole that is tested: `Kundenportal`. */
const SITE = /.(?:portale?|website|webseite|webshop|webapp)$/;

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
  if (isOne) return hintOf(words, what, language);
  if (words.length !== 2 || language !== 'en' || words.some((word) => DOES.test(word))) return null;
  // `BugTracker`, `task manager`: what it keeps
  const thing = KEEPS.test(words[1]) ? words.slice(0, 1) : mayBeTable(words[0], false) ? words : words.slice(1);
  return mayBeTable(singular(thing.at(-1)!), false) ? faint(hintOf(thing, what, language)) : null;
}

export const faint = (hint: EntityHint | null): EntityHint | null =>
  hint === null ? null : { ...hint, confidence: FAINT };

/** What a program is called that keeps things. */
const KEEPS = /^(?:tracker|manager|editor|builder|system|app|application|registry|book|finder|designer|viewer|browser|center|centre)s?$/; // prettier-ignore
/** What is done, and no part of a name. */
const DOES = /(?:ing|ed|ly)$|^(?:undo|redo|verify|check|validate|show|get|set|use|can|cannot|should|when|given|then|valid|invalid|multiple|single|smoke|regression|sanity|fill|enter|submit|copy|move|remove|delete|search|filter|sort|login|logout|sign|log|open|close|select|upload|download|import|export|reset|change|manage|view)$/; // prettier-ignore

/** The table of the folder that a file lies in, which may be called after the things that its tests make. */
export function hintOfFolder(path: string): EntityHint | null {
  const folder = /([^/\\]{3,40})[/\\][^/\\]+$/.exec(path)?.[1] ?? '';
  const words = nameWords(folder);
  const head = words.at(-1) ?? '';
  if (words.length === 0 || words.length > 2 || words.some((word) => DOES.test(word) || NO_FOLDER.test(word)))
    return null;
  const one = singular(head);
  if (!KNOWN_NOUNS.has(one) && !(isPlural(head) && (mayBeTable(one, false) || (words.length > 1 && PART.test(one)))))
    return null;
  return { table: tableName(words), confidence: FAINT, reason: `the folder "${folder}"` };
}

/** Where tests lie, whatever they are about. */
const NO_FOLDER = /^(?:features?|stories|story|specs?|tests?|cases?|suites?|cucumber|gherkin|behave|resources?|integrations?|scenarios?|pages?|projects?|teams?|users?|groups?|apps?|services?|modules?|components?|samples?|examples?|sources?|files?|tasks?|clients?|stores?|jobs?|common|shared|models?|helpers?|utils?|definitions?|assets?|tools?|ui|api|web|e2e|events?|exercises?|labs?|homeworks?|lessons?|classes|reports?|categories|channels?|companies|devices?|sites?|templates?|libraries|library|packages?|games?|agents?|systems?|regressions?|requirements?|issues?|tickets?|releases?|versions?|sprints?|epics?|releases)$/; // prettier-ignore
/** With a word in front of it, it may have rows. */
const PART = /^(?:date|type|status|setting|field|option|period|rate|level|code|value|section|rule|detail)$/;

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
  if (
    plain.length === 0 ||
    plain.some((word) => NOTHING.test(word) || SITE.test(word) || JOINS.test(word) || AROUND.test(word))
  )
    return null;
  const head = plain.at(-1)!;
  const isCompound = plain.length > 1 && PARTICLE.test(head);
  // `docs`, as `doc`; `settings`, though nobody makes a `setting`
  const one = singular(head);
  const isPage = mayBeTable(one) && !mayBeTable(one, false);
  // Dutch `verhuizing`
  const isNoun = mayBeTable(head, false) || (/^(?:nl|sv)$/.test(language) && /.{3}ing$/.test(head));
  if (!isCompound && (isPage || !isNoun)) return null;
  return { table: tableIn(plain, language), confidence: WEAK, reason: `${what} is called after "${words.join(' ')}"` };
}
