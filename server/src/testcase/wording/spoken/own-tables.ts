import { plural, singular, withoutAccents } from '../../fields/names';
import { pluralIn } from './inflected';

/**
 * Things that English has several words for, so that a test in another language means any of them: `Antrag` is a request,
 * an application or a petition. Their tables have the language's own word, in the plural. English, in the singular.
 */
const UNCLEAR: ReadonlySet<string> = new Set(
  (
    'request report incident survey permit certificate declaration parcel application membership stay fee fine quote listing repair shipment absence leave_request route treatment dish person visit examination breakdown ' +
    'booking reservation car apartment medication task bike grade act inspection letter return refund load harvest cancellation enrollment ' +
    'exhibition performance training household menu meal excursion sick_note business_trip referral case match hearing proposal measurement ' +
    'interview insurance direct_debit power_of_attorney appeal submission decision pickup workout affiliation move planting termination ' +
    'part item assembly offering mass intention bonus clinic consultation receipt debit stop schedule deposit withdrawal standing_order'
  ).split(' '),
);

/** How much of a word its forms have in common. */
const STEM = 3;

/** `Haus` and `Häuser`, not `Position` and `Posten`. */
function areForms(a: string, b: string): boolean {
  const [one, other] = [a, b].map((word) => withoutAccents(word.toLowerCase()));
  const shortest = Math.min(one.length, other.length);
  const stem = Math.max(STEM, Math.ceil(0.6 * shortest));
  return one.slice(0, stem) === other.slice(0, stem);
}

/** Whether a table has the language's own word. */
export const isUnclear = (english: string): boolean => UNCLEAR.has(singular(english));

type Entry = readonly [string, readonly string[]];

/** By words of a language without accents: how it speaks of several. */
export function ownPlurals(entries: readonly Entry[], language: string): ReadonlyMap<string, string> {
  const plurals = new Map<string, string>();
  const of = new Map(entries);
  for (const [english, words] of entries) {
    const one = of.get(singular(english)) ?? [];
    const many = of.get(plural(singular(english))) ?? [];
    for (const word of words) {
      const isAlike = (other: string): boolean => areForms(other, word);
      const several = many.find(isAlike) ?? pluralIn(withoutAccents(one.find(isAlike) ?? word), language);
      const plain = withoutAccents(word.toLowerCase());
      if (!plurals.has(plain)) plurals.set(plain, withoutAccents(several.toLowerCase()));
    }
  }
  return plurals;
}
