import type { EntityHint } from '../facts';
import { nameWords, singular, tableName } from '../fields/names';
import { KNOWN_NOUNS, PAGE_HINTS } from './table-nouns';

const LONGEST = 3;

const words40 = (text: string): readonly string[] => nameWords(text.slice(0, 200)).slice(0, 40);

/** The table that words such as a page's name, a title or an address are about; null when they tell none. */
export function hintFromWords(text: string, what: string): EntityHint | null {
  const words = words40(text);
  const booked = words.findIndex((_, i) => isBooked(words, i));
  for (let length = LONGEST; length > 0; length--) {
    for (let i = 0; i + length <= words.length; i++) {
      if (i === booked && length === 1) continue;
      const phrase = words.slice(i, i + length).join(' ');
      const hint = PAGE_HINTS.get(phrase);
      if (hint !== undefined)
        return { table: hint.table, confidence: hint.confidence, reason: `${what} speaks of "${phrase}"` };
    }
  }
  if (booked >= 0) return { table: 'bookings', confidence: 0.7, reason: `${what} speaks of a booking` };
  // `DocumentTest`, `describe('Invoice')`
  const [thing, ...more] = words.filter((word) => !/^(?:tests?|specs?|features?|pages?|forms?|steps?)$/.test(word));
  if ((thing as string | undefined) === undefined || more.length > 0 || !KNOWN_NOUNS.has(singular(thing))) return null;
  return { table: tableName([thing]), confidence: 0.55, reason: `${what} speaks of "${thing}"` };
}

const BOOKABLE =
  /^(?:trips?|travels?|journeys?|tours?|flights?|hotels?|stays?|rooms?|tickets?|appointments?|seats?|tables?|courses?|class(?:es)?|lessons?|cars?|cabs?|taxis?|slots?|visits?|meetings?|demos?|sessions?|holidays?|vacations?)$/;

/** `books a trip`, `book_table`: what somebody does, and no book. */
function isBooked(words: readonly string[], at: number): boolean {
  const next = words.at(at + 1) ?? '';
  if (!/^book(?:s|ed|ing)?$/.test(words[at])) return false;
  return /^(?:an?|the|my|his|her|their|your)$/.test(next) ? next.length < 3 || BOOKABLE.test(words.at(at + 2) ?? '') : BOOKABLE.test(next); // prettier-ignore
}

/** The table that an address is about: of its path, the last part that tells one. */
export function hintFromUrl(url: string): EntityHint | null {
  const path = /^(?:https?:\/\/[^/?#]{0,300})?([^?#]{0,500})/.exec(url)?.[1] ?? '';
  for (const part of path.split('/').reverse()) {
    const hint = hintFromWords(part.replace(/\.\w{1,5}$/, ''), `the address "${url.slice(0, 60)}"`);
    if (hint !== null) return { ...hint, confidence: Math.min(hint.confidence, 0.75) };
  }
  return null;
}
