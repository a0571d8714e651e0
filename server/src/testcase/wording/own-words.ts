import { singular, withoutAccents } from '../fields/names';
import { memo } from '../memo';
import { isPageTable } from './hints';
import { nounOf, tableOfNoun, type Lexicon } from './lexicon';
import { KNOWN_NOUNS } from './table-nouns';
import { tableIn } from './unknown-things';

/**
 * The table that elements and code name, as the test's own language has it: `Prenotazione` of Italian tests is a booking, and
 * has no English plural. `titles` are what the test is called.
 */
export function ownTable(table: string, lexicon: Lexicon, titles: string): string {
  if (lexicon.nouns.size === 0 || !isForeign(table)) return table;
  const one = singular(table);
  const word = [table, one].find((each) => nounOf(each, lexicon) !== undefined);
  if (word !== undefined) return tableOfNoun(word, lexicon);
  const isUnsaid = SAME_PLURAL.test(lexicon.language) || !withoutAccents(titles.toLowerCase()).includes(stemOf(one));
  return isUnsaid ? table : tableIn([one], lexicon.language);
}

/** The English plural of a word that English does not have. */
const isForeign = memo((table: string): boolean => {
  const one = singular(table);
  return one !== table && !table.includes('_') && !KNOWN_NOUNS.has(one) && !isPageTable(table);
});

/** Languages that put an `s` behind it too, mostly. */
const SAME_PLURAL = /^(?:es|fr|pt)$/;
/** What the cases of a word have in common. */
const stemOf = (word: string): string => withoutAccents(word).slice(0, Math.max(4, word.length - 2));
