import type { EntityHint } from '../facts';
import { nameWords, singular, tableName } from '../fields/names';
import { memo } from '../memo';
import { ADJECTIVES, KNOWN_NOUNS, NOT_TABLES, PAGE_HINTS } from '../wording/table-nouns';

/** What a test of code makes, by what it is called and by the address that it opens. */

const MAKES =
  /^(?:creat(?:e|es|ed|ing)|add(?:s|ed|ing)?|new|edit(?:s|ed|ing)?|updat(?:e|es|ed|ing)|register(?:s|ing)?|insert(?:s|ing)?|submit(?:s|ting)?|sav(?:e|es|ing)|sends?|sending|posting|booking)$/;
/** Ends what stands behind such a word. */
const ENDS =
  /^(?:with|without|to|from|for|in|into|on|at|by|as|of|and|or|using|via|when|if|then|that|which|through|after|before|during|page|form|button|link|tab|modal|popup|dialog|tests?|spec|fields?|flow|is|are|was|should|can|must|has|have|gives?|shows?|works?|fails?|but|while|only|again|back|all|via|ui|it|them|functionality|feature|\w+ly)$/;
const DOES = /^(?:can|should|must|may|will|is|are|has|have)$/;
const MOST_WORDS = 40;
/** Of a thing's name, at most: `savings account`. */
const LONGEST = 3;
/** Parts of an application, in front of what is made there: `/admin/sponsors/new`. */
const MADE_AT = /^(?:new|create|add|edit|update)$/;

/** What a title says is made: `Creating a new harvest`, `can add an event sponsor with a logo`. */
export const hintOfMade = memo((title: string): EntityHint | null => {
  const words = nameWords(title).slice(0, MOST_WORDS);
  for (const [i, word] of words.entries()) {
    if (!MAKES.test(word)) continue;
    const thing: string[] = [];
    for (const next of words.slice(i + 1)) {
      if (ENDS.test(next) || MAKES.test(next) || thing.length === LONGEST) break;
      if (thing.length > 0 || !ADJECTIVES.has(next)) thing.push(next);
    }
    // `a new customer can sign up`: who does it.
    if (word === 'new' && DOES.test(words.at(i + 1 + thing.length) ?? '')) continue;
    // `Adding and removing`
    const last = thing.at(-1)?.endsWith('ing') === true ? undefined : thing.at(-1);
    const hint = tableOf(last, `the title speaks of "${[word, ...thing].join(' ')}"`);
    if (hint !== null) return hint;
  }
  return null;
});

/** What an address is there to make: `/admin/sponsors/new`, `/event/staff/sponsor/edit`. */
export function hintOfMadeAt(url: string): EntityHint | null {
  const path = /^(?:https?:\/\/[^/?#]{0,300})?([^?#]{0,500})/.exec(url)?.[1] ?? '';
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.length < 2 || !MADE_AT.test(parts.at(-1)!)) return null;
  const thing = parts.slice(0, -1).findLast((part) => /^[a-z][a-z_-]+$/i.test(part));
  if (thing === undefined) return null;
  const reason = `the address "${url.slice(0, 60)}"`;
  const words = nameWords([parts[parts.indexOf(thing) - 1] ?? '', thing].join(' '));
  const table = tableOf(words.at(-1), reason);
  // `/mailing/list/new`
  if (table !== null || words.length < 2 || !/^(?:list|group|type|template|format|setting)s?$/.test(words.at(-1)!))
    return table;
  return { table: tableName(words.slice(-2)), confidence: 0.55, reason };
}

function tableOf(last: string | undefined, reason: string): EntityHint | null {
  if (last === undefined || !/^[a-z]{3,30}$/.test(last)) return null;
  const one = singular(last);
  const page = PAGE_HINTS.get(one) ?? PAGE_HINTS.get(last);
  if (page !== undefined) return { table: page.table, confidence: 0.6, reason };
  if (!KNOWN_NOUNS.has(one) && NOT_TABLES.has(one)) return null;
  return { table: tableName([last]), confidence: 0.55, reason };
}
