import { classifyValue, isAboutPeople } from '../../fields/classify-field';
import { inEnglish, readNouns } from '../read-nouns';
import type { Reading } from '../reading';
import { calledBy, calledIn } from '../spoken/called';
import type { Told } from '../spoken/told-sets';
import { NAME_FIELD } from '../table-nouns';
import { textOf } from '../token-kinds';
import type { Slot } from './told-states';

/** Who something is from or of, and from where. */

const PARTICLES = /^(?:de|da|do|dos|di|del|della|van|von|der|den|le|la|ter)$/;

/** `das Buch "x" von Thomas Mann`: who wrote it. */
export function authorIn({ tokens, nouns }: Reading, told: Told): Slot | null {
  const noun = nouns.find((each) => each.known && each.name !== null && NAME_FIELD[inEnglish(each)] === 'title');
  const at = noun === undefined ? -1 : tokens.findIndex(({ text }) => text === noun.name);
  const by = tokens.at(at + 1);
  if (at < 0 || by?.kind !== 'word' || !(by.classes.has('of') || by.classes.has('in') || told.of.has(by.lower)))
    return null;
  const whole = tokens.at(at + 2);
  if (whole?.bare === true && whole.text.includes(' '))
    return { label: told.words.author, value: whole.text, reason: 'who wrote it' };
  let end = at + 2;
  for (let i = end; i < Math.min(tokens.length, at + 8); i++) {
    const { kind, text, lower } = tokens[i];
    if (kind === 'word' && /^\p{Lu}[\p{L}.'-]*$/u.test(text)) end = i + 1;
    else if (i === at + 2 || !PARTICLES.test(lower)) break;
  }
  const name = tokens.slice(at + 2, end);
  return name.length < 2 ? null : { label: told.words.author, value: textOf(name), reason: 'who wrote it' };
}

/** `die Firma "Nord" aus "Kiel"`: where somebody is from. */
export function homeIn({ tokens, lexicon, step }: Reading, told: Told): Slot | null {
  const at = tokens.findIndex(
    ({ lower, kind }, i) => kind === 'word' && i > 1 && told.home.has(lower) && tokens[i - 1].quoted,
  );
  const place = tokens.at(at + 1);
  if (at < 0 || step.kind !== 'context' || place?.quoted !== true || classifyValue(place.text) !== null) return null;
  const noun = readNouns(tokens.slice(0, at), lexicon).at(0);
  if (
    noun?.known !== true ||
    noun.name !== tokens[at - 1].text ||
    !(isAboutPeople(noun.table) || HAVE_PLACES.test(noun.table))
  )
    return null;
  return { label: told.words.city, value: place.text, reason: 'where it is from' };
}

const HAVE_PLACES = /^(?:companies|stores|bookshops|suppliers|schools|hotels|warehouses|teams|publishers)$/;

/** Polish `Jan Maj ma zobowiązanie`: with whom the sentence begins, and no quotes around. */
export function isWhoItIsOf({ tokens, step }: Reading, i: number): boolean {
  const { quoted, text } = tokens[i];
  if (step.kind !== 'context' || !quoted || !/^\p{Lu}[\p{L}'’-]+ \p{Lu}/u.test(text)) return false;
  return !/["'“„«]/.test(step.text[step.text.indexOf(text) - 1] ?? ' ');
}

export const ownName = (name: string, language: string): string =>
  calledBy(name, language, { isSomebody: true, isNumbered: false }) ?? calledIn('name', language);
