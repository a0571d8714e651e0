import { isAboutPeople } from '../fields/classify-field';
import { tableName } from '../fields/names';
import { takesAnyName } from './bare-germanic';
import { takesRomanceName } from './bare-romance';
import { known } from './known-names';
import { nounOf, type Lexicon, type WordClass } from './lexicon';
import { hasNameBehind, isCalled, isPlaceNoun, isRole, nameBefore } from './spoken/bare-names';
import { asGiven, unbent } from './spoken/bent-names';
import { isAcademic, titledField } from './spoken/honorifics';
import { labelOfStreet } from './spoken/streets';
import type { Token } from './tokens';
import { isRomance } from './spoken/families';

/** Names that no quotes hold, in languages that say what goes before a name. */

const LANGUAGES = /^(?:de|es|fr|it|nl|pl|pt|sv)$/;
const MOST_NAMES = 4;
const NAME = /^\p{Lu}['’]?\p{L}*\p{Ll}[\p{L}'’.-]*$/u;
export const isNameWord = (text: string): boolean => NAME.test(text);
const WITHIN =
  /^(?:di|de|del|della|dei|degli|da|dal|d|la|las|los|le|von|van|der|den|het|ter|ten|af|zu|zur|do|das|dos|e|y|i)$/;

/** `A.J. van der Velden`: their full stops at the end were taken for those of sentences. */
const INITIALS = /^\p{Lu}(?:\.\p{Lu})*$/u;
export const isInitials = ({ text }: Pick<Token, 'text'>): boolean => INITIALS.test(text);
/** In German these stand within a name only behind another such word: `von der Heide`. */
const OTHERWISE_ARTICLES = /^(?:der|den|las|los|la|le|e|y|i)$/;

/** `il paziente Marco Galli`, `presso l'ambulatorio di Sesto San Giovanni`, `förskolan Blåsippan`: behind what has a name. */
export function endOfNameAbroad(tokens: readonly Token[], at: number, out: readonly Token[], lexicon: Lexicon): number {
  const { language } = lexicon;
  const front = out.findLast(({ classes }) => !(classes.has('possessives') && !classes.has('of')));
  const isTitle =
    front?.kind === 'word' && (titledField(front.text, language) !== undefined || isAcademic(front.text, language));
  const isFront = language === 'de' || isTitle ? /^\p{L}/u : /^\p{Ll}/u;
  if (!LANGUAGES.test(language) || front?.kind !== 'word' || !isFront.test(front.text)) return at;
  const { text } = tokens[at];
  const isBeforeName = isAcademic(text, language) && (isTitle || titledField(text, language) === undefined);
  // `mevrouw De Bruin`
  const isParticle = isTitle && /^\p{Lu}/u.test(text) && WITHIN.test(tokens[at].lower) && at + 1 < tokens.length;
  const rest = isParticle ? nameParts(tokens, at + 1, language) : at;
  const end = isBeforeName ? at : rest > at + 1 ? rest : nameParts(tokens, at, language);
  if (end === at) return at;
  const words = tokens.slice(at, end);
  const last = words.at(-1)!;
  if (known(last.text) || nounOf(last.text, lexicon) !== undefined || isOnPage(tokens.at(end))) return at;
  const whole = endOfModel(tokens, end, language);
  return isTitle || (language === 'de' ? takesGermanName(out, words, lexicon) : takesName(out, words, lexicon))
    ? whole
    : at;
}

/** `la armadura Vogue 5230`, `une Peugeot 208`: the number of a model, which counts nothing. */
export function endOfModel(tokens: readonly Token[], end: number, language: string): number {
  const [number, next] = tokens.slice(end, end + 2) as [Token?, Token?];
  if (!isRomance(language) || number?.kind !== 'number' || number.unit !== undefined) return end;
  if (!/^\d{1,4}$/.test(number.text)) return end;
  return next === undefined ||
    ['and', 'in', 'with', 'to', 'be', 'have'].some((each) => next.classes.has(each as WordClass))
    ? end + 1
    : end;
}

/** Where a name ends that begins at a token: `Anna van den Berg`. */
export function nameParts(tokens: readonly Token[], from: number, language = ''): number {
  let at = from;
  while (at < from + 2 && tokens[at].kind === 'word' && isInitials(tokens[at]) && at + 1 < tokens.length) at++;
  // `R` alone is no name.
  if (at > from && !(isNamePart(tokens[at], true) || WITHIN.test(tokens[at].lower))) return from;
  let end = at;
  for (let i = at; i < tokens.length && i < at + MOST_NAMES + 2; i++) {
    if (isNamePart(tokens[i], end > at && i === end)) {
      if (i - end > 2) break;
      end = i + 1;
    } else if ((end === at && at === from) || tokens[i].quoted || !WITHIN.test(tokens[i].lower)) break;
    // `simhallen Vågen i Lund`
    else if (language === 'sv' && tokens[i].lower === 'i') break;
    else if (language === 'de' && i === end && OTHERWISE_ARTICLES.test(tokens[i].lower)) break;
  }
  return end === at ? from : Math.min(end, at + MOST_NAMES + 1);
}

/** Behind another part, whatever the word is elsewhere: `Aanvullend Plus`. */
const isNamePart = ({ kind, text, classes, quoted }: Token, goesOn: boolean): boolean =>
  kind === 'word' && !quoted && isNameWord(text) && (goesOn || [...classes].every((each) => each === 'who'));

const isOnPage = (next: Token | undefined): boolean => next?.classes.has('field') === true || next?.kind === 'value';

/** Whether what stands before is a thing or a field, or says where or of whom somebody is. */
function takesName(before: readonly Token[], words: readonly Token[], lexicon: Lexicon): boolean {
  const { language } = lexicon;
  const front = before.at(-1)!;
  if (front.classes.has('named') || isCalled(front.lower, language)) return true;
  if (isPlaceBehind(before, lexicon) || nameBefore(before, language) !== null) return true;
  if (/^(?:nl|sv)$/.test(language) && takesAnyName(before, words, language)) return true;
  if (takesRomanceName(before, words, lexicon)) return true;
  if (front.classes.size === 0 || [...front.classes].every((each) => each === 'who'))
    return (
      MADE_BY.test(front.lower) ||
      isPlaceNoun(front.lower, language) ||
      (words.length > 1 && isRole(front.lower, language)) ||
      nounOf(front.text, lexicon) !== undefined ||
      known(language === 'pl' ? unbent(front.lower) : asGiven(front.lower, language))
    );
  return false;
}

/** `residente a Napoli`, `bor på Storgatan 5 i Falun` */
function isPlaceBehind(before: readonly Token[], { language }: Lexicon): boolean {
  let joins = lastPlain(before);
  if (joins === before.length - 1) return false;
  const value = before.at(joins);
  if (value !== undefined && joins > 0 && value.kind !== 'word') {
    if (labelOfStreet(value.text, language) !== null) return true;
    joins = lastPlain(before.slice(0, joins));
  }
  return joins >= 0 && hasNameBehind(before[joins].lower, language);
}

const lastPlain = (tokens: readonly Token[]): number =>
  tokens.findLastIndex(({ classes, lower }) => !JOINS.some((each) => classes.has(each)) && !/^(?:,|te)$/.test(lower));

const JOINS = ['in', 'to', 'of', 'possessives'] as const;

/** Nouns are written as names are: only behind what says that a name follows, and no two nouns side by side. */
function takesGermanName(before: readonly Token[], words: readonly Token[], lexicon: Lexicon): boolean {
  const front = before.at(-1)!;
  if (words.some(({ text, lower }) => NO_NAME.test(lower) || known(text) || nounOf(text, lexicon) !== undefined))
    return false;
  if (front.classes.has('named') || isCalled(front.lower, 'de') || isPlaceBehind(before, lexicon)) return true;
  if (!/^\p{Lu}/u.test(front.text)) return false;
  const noun = nounOf(front.text, lexicon);
  if (noun !== undefined) return words.length > 1 && isAboutPeople(tableName([noun]));
  return OF_NAMES.test(front.lower) || (words.length > 1 && isRole(front.lower, 'de'));
}

/** What has a name, whoever knows it as a field. */
const MADE_BY = /^(?:merk|marque|race|ras|rasen|märket|modell(?:en)?|modèle|model)$/;
/** What has a name and no other value: `mit dem Namen Karl Weber`, `der Marke Opel`. */
const OF_NAMES = /^(?:namens?|vornamens?|nachnamens?|marke|rasse|ort|stadt|wohnort|hersteller)$/;
/** What nobody is called. */
const NO_NAME =
  /(?:ung|ungen|heit|keit|schaft|ion|ionen|tät|nummer|daten|rechte?n?|liste|feld|wert|seite|status|konto)$/;
