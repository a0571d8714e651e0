import { singular, withoutAccents } from '../../fields/names';
import { isVerb, nounOf, tableOfNoun, tableSpoken, type Lexicon, type WordClass } from '../lexicon';
import { known } from '../known-names';
import { NO_NAME } from '../no-names';
import { isOneOf, textOf } from '../token-kinds';
import type { Reading } from '../reading';
import { auxiliariesIn } from '../spoken/auxiliaries';
import { asGiven } from '../spoken/bent-names';
import { isField } from '../spoken/polish-cases';
import { headIn } from '../spoken/polish-heads';
import { isWorded } from '../spoken/worded';
import { tableOfDeed, type Told } from '../spoken/told-sets';
import { NOT_TABLES } from '../table-nouns';
import type { Token } from '../tokens';

/** What stands around a value that no verb of entering has: the name of what it is. */

const MOST_WORDS = 3;

/** The words in front of a value that may name it. */
export interface Before {
  words: readonly Token[];
  /** Between them and the value: `a`, `el`, `de`. */
  joined: readonly Token[];
  /** Where the words begin. */
  from: number;
  /** In front of the words: an article, `with`; undefined at the sentence's beginning. */
  opener: Token | undefined;
  /** The first in front of them that is no article. */
  lead: Token | undefined;
  /** Whether they are what is set so: `het aantal op 3 is gesteld`, `die Höhe auf 4.200 Euro schätzt`. */
  isSet: boolean;
}

const DETERMINERS: readonly WordClass[] = ['articles', 'possessives'];
const JOINING: readonly WordClass[] = [...DETERMINERS, 'with', 'to', 'in', 'of'];
const AROUND: readonly WordClass[] = [...JOINING, 'and', 'be', 'have', 'who', 'named', 'following', 'numbers', 'negation', 'as', 'vague', 'field', 'priced']; // prettier-ignore

export const determines = (token: Token | undefined): boolean =>
  isOneOf(token, DETERMINERS) && token?.classes.has('of') !== true;

/** A word that may be part of a name: no grammar, and nothing that is done. */
function says(token: Token | undefined, front: Token | undefined, told: Told): token is Token {
  if (token?.kind !== 'word' || !/^\p{L}[\p{L}\p{M}-]+$/u.test(token.text) || told.before.has(token.lower))
    return false;
  // `la note`: behind an article, no verb.
  return (
    !isOneOf(token, AROUND) &&
    (determines(front) || front?.kind === 'number' || ![...token.classes].some(isVerb)) &&
    !(front !== undefined && told.language !== 'de' && /^\p{Lu}\p{Ll}+$/u.test(token.text)) &&
    !NO_NAME.test(token.lower) &&
    !PREPOSITION.test(token.lower) &&
    !ADVERB.test(token.lower)
  );
}

/** Prepositions of several letters, which look like names. */
const PREPOSITION = /^(?:innerhalb|außerhalb|unterhalb|oberhalb|anhand|mithilfe|inklusive|exklusive|mindestens|höchstens|maximal|minimal|ungefähr|binnen|dentro|menos|mínimo|máximo|moins|environ|meno|circa|entro|ongeveer|minstens|hoogstens|około|minst|högst|ungefär|inom)$/; // prettier-ignore
/** `ha già 2 prestiti`, `ma już 3 wypożyczenia` */
const ADVERB = /^(?:già|ancora|solo|soltanto|attualmente|complessivamente|ya|aún|todavía|sólo|solamente|actualmente|já|ainda|só|apenas|somente|atualmente|już|jeszcze|tylko|obecnie|aktualnie|łącznie|razem|déjà|encore|seulement|actuellement|bereits|noch|schon|nur|derzeit|insgesamt|reeds|nog|slechts|momenteel|redan|ännu|bara|endast)$/; // prettier-ignore

const PLAIN_NO_NAME = new RegExp(withoutAccents(NO_NAME.source), 'u');

/** Whether a noun of another language than English may be a thing with fields, though nobody knows it. */
export const mayBeThing = (noun: string): boolean =>
  /^\p{L}{4,30}$/u.test(noun) && !PLAIN_NO_NAME.test(withoutAccents(noun)) && !NOT_TABLES.has(noun);

const mayJoin = (token: Token, { before: front, extent }: Told): boolean =>
  isOneOf(token, JOINING) || front.has(token.lower) || extent.has(token.lower);

export function before(tokens: readonly Token[], value: number, told: Told): Before {
  // `temperaturę: 38,5 stopnia`
  let at = tokens.at(value - 1)?.text === ':' ? value - 2 : value - 1;
  while (at >= 0 && tokens[at].kind === 'word' && mayJoin(tokens[at], told)) at--;
  const joined = tokens.slice(at + 1, value).filter(({ text }) => text !== ':');
  const end = at + 1;
  let content = 0;
  while (at >= 0 && content < MOST_WORDS) {
    if (says(tokens[at], tokens.at(at - 1), told)) content++;
    // `date de naissance`
    else if (!(
      content > 0 &&
      tokens[at].classes.has('of') &&
      !determines(tokens[at]) &&
      says(tokens.at(at - 1), tokens.at(at - 2), told)
    ))
      break;
    at--;
  }
  const said = tokens.slice(at + 1, end);
  let first = deedIn(said, tokens.slice(0, at + 1), told);
  // `gehört der Rasse`
  while (first > 0 && isOneOf(said.at(first), [...DETERMINERS, 'of'])) first++;
  const words = withoutDoer(said.slice(first), told);
  const from = end - words.length;
  const isSet = joined.length > 0 && words.length > 0 && setsBehind(tokens, value, joined[0], told);
  if (words.length < said.length)
    return { words, from, joined, opener: tokens.at(from - 1), lead: tokens.at(from - 1), isSet };
  const lead = tokens.slice(0, at + 1).findLast((token) => !determines(token));
  return { words, from, joined, opener: at < 0 ? undefined : tokens[at], lead, isSet };
}

/** `die Werkstatt Reparaturkosten von 300 Euro`: of German nouns side by side the last, where the first says not how many or which. */
function withoutDoer(words: readonly Token[], { language }: Told): readonly Token[] {
  if (language !== 'de' || words.length < 2 || HOW_MANY.test(words[0].text)) return words;
  const isNoun = ({ text }: Token): boolean => /^\p{Lu}\p{Ll}/u.test(text);
  const before = words.slice(0, -1).findLastIndex(isNoun);
  return before < 0 || !isNoun(words.at(-1)!) ? words : words.slice(before + 1);
}

const HOW_MANY = /^(?:Anzahl|Zahl|Nummer|Datum|Name|Art|Höhe|Summe|Wert|Ort|Tag|Typ|Kennung|Status)$/;

/** What says behind a value that something is set to it. */
const SETS = {
  de: /^(?:ge)?schätz(?:t|en|te)$|^(?:fest|an)?(?:ge)?(?:setzt|legt)$|^(?:beziffert|begrenzt|bestimmt|veranschlagt|erhöht|gesenkt|reduziert|taxiert|eingestellt|festlegt|festsetzt|beziffern)$/,
  nl: /^(?:gesteld|gezet|vastgesteld|bepaald|geschat|begroot|ingesteld|verhoogd|verlaagd|beperkt|geraamd|getaxeerd|schat|stelt|bepaalt|vaststelt|raamt)$/,
} as const; // prettier-ignore

function setsBehind(tokens: readonly Token[], value: number, { lower }: Token, { language }: Told): boolean {
  if (!(language === 'de' && lower === 'auf') && !(language === 'nl' && lower === 'op')) return false;
  return tokens.slice(value + 1, value + 6).some((token) => token.kind === 'word' && SETS[language].test(token.lower));
}

/** `verkstaden bokar service`, `bewilligt Wohngeld`: of words in front of a value, how many say who does something, and what. */
function deedIn(words: readonly Token[], before: readonly Token[], told: Told): number {
  const { language } = told;
  if (language === 'de') return words.findLastIndex(({ text }) => /^\p{Ll}/u.test(text) && !/e[nrsm]?$/.test(text)) + 1;
  if (language !== 'sv' && language !== 'nl') return 0;
  // `har redan gjort 3 besök`, `har laddat 36 kWh`
  if (
    language === 'sv' &&
    words.length > 0 &&
    isOneOf(
      before.findLast(({ lower }) => !ADVERB.test(lower)),
      ['have'],
    )
  )
    if (SUPINE.test(words.at(-1)!.lower)) return words.length;
  // Who does it stands first: the verb is the second thing said.
  const isFirst = before.every((token) => determines(token) || token.classes.has('and'));
  // `bokar torsdagen den 14 mars`
  if (isFirst && words.length === 1 && isDeed(words[0], told)) return 1;
  const isBehindWho = before.at(-1)?.classes.has('who') === true;
  const verb = isBehindWho ? 0 : isFirst && words.length > 1 ? 1 : -1;
  if (verb < 0 || !VERB[language].test(words[verb]?.lower ?? '')) return 0;
  return isBehindWho || language === 'nl' || isDetermined(words[0], language) || determines(before.at(-1))
    ? verb + 1
    : 0;
}

/** What a verb of somebody looks like, where it stands as one. */
const VERB = { nl: /[^aeiou](?:t|de|te)$/, sv: /(?:[aeiyäö]r|de|te)$/ } as const;

/** `har laddat`, `har gjort` */
const SUPINE = /(?:[aeiy]t|[^aeiouyåäö]t)$/;

/** The word behind a number that says what is counted. */
export function counted(tokens: readonly Token[], number: number, told: Told): Token | null {
  const next = tokens.at(number + 1);
  if (isQualified(tokens, number, told.language)) return null;
  // `5 fehlgeschlagene Versuche`: German nouns are capitals, where anything behind them is.
  const isHow = told.language === 'de' && isBeforeNoun(tokens, number + 1);
  return !isHow && says(next, tokens[number], told) && !isLastVerb(tokens, number + 1, told) ? next : null;
}

/** `12 lediga platser`, `12 wolnych miejsc`: how things are stands between a number and them. */
export function isQualified(tokens: readonly Token[], number: number, language: string): boolean {
  const [first, noun] = tokens.slice(number + 1, number + 3) as [Token?, Token?];
  if (first?.kind !== 'word' || noun?.kind !== 'word' || first.classes.size > 0) return false;
  if (!/^\p{Ll}{3,}$/u.test(noun.text) || [...noun.classes].some((each) => each !== 'who')) return false;
  if (language === 'sv') return /^\p{Ll}{2,}(?:[^aeiouyåäö]a|ande|ende)$/u.test(first.text);
  return (
    language === 'pl' &&
    (/^\p{Ll}{3,}(?:ych|ich)$/u.test(first.text) || /^\p{Ll}{3,}(?:[nwt]|ąc|on)e$/u.test(first.text)) &&
    !/(?:ie|ąc|em|ą|ę)$/.test(noun.lower)
  );
}

/** `die Plätze 11 und 12 reserviere`, `leenfiets 12 meekrijgt`: where the verb stands last, it counts nothing. */
function isLastVerb(tokens: readonly Token[], at: number, { language }: Told): boolean {
  const { text, lower } = tokens[at];
  if (language === 'nl') return /[^aeiou]t$|[aeo]{2}t$/.test(lower) && !COUNTED_IN.test(lower);
  const next = tokens.at(at + 1);
  return language === 'de' && /^\p{Ll}+(?:e|en|t)$/u.test(text) && (next === undefined || next.classes.has('and'));
}

const COUNTED_IN = /^(?:procent|promille|punt|krat|maat|biljet|ticket|product|object|document|account|patiënt|student|klant|kwart|kilowatt|watt|plant|vracht|nacht|dienst|agent|cent|event|element|contract|recept|pakket|bestand|gast|tekort)$/; // prettier-ignore

const isBeforeNoun = (tokens: readonly Token[], at: number): boolean =>
  /^\p{Ll}+e[nr]?$/u.test(tokens.at(at)?.text ?? '') && /^\p{Lu}/u.test(tokens.at(at + 1)?.text ?? '');

/** Whether something in front of words says that they are no verb: `with`, an article, a preposition. */
export function opens(opener: Token | undefined, told: Told): boolean {
  return isOneOf(opener, [...JOINING, 'have', 'and']) || told.before.has(opener?.lower ?? '');
}

export const isDeed = ({ lower }: Token, told: Told): boolean => tableOfDeed(lower, told) !== undefined;

/** What a sentence's verb makes: `bestellt` is an order. */
export function madeByDeed(tokens: readonly Token[], told: Told, lexicon: Lexicon): string | null {
  const { language } = lexicon;
  for (const [i, token] of tokens.entries()) {
    const { kind, lower, text } = token;
    if (kind !== 'word' || determines(token) || isOneOf(tokens.at(i - 1), [...DETERMINERS, 'with', 'in'])) continue;
    // Nouns.
    if (language === 'de' && i > 0 && /^\p{Lu}/u.test(text)) continue;
    const parted = told.parted.get(lower);
    if (parted !== undefined && tokens.slice(i + 1).some((each) => each.lower === parted.particle))
      return tableSpoken(parted.table, lexicon);
    const table = tableOfDeed(lower, told);
    // `mi trasferisco in "Via Po 3"`: no money.
    if (table === 'transfers' && ONESELF.test(tokens.at(i - 1)?.lower ?? '')) continue;
    if (table !== undefined) return askedFor(tokens, i, lexicon) ?? tableSpoken(table, lexicon);
  }
  return null;
}

/** `pido cita`, `demande un prêt`: what is asked for is itself what that makes. */
function askedFor(tokens: readonly Token[], verb: number, lexicon: Lexicon): string | null {
  const object = tokens.slice(verb + 1).find((token) => !determines(token));
  const noun = object?.kind !== 'word' ? undefined : nounOf(object.text, lexicon);
  return noun === undefined || !ASKED.test(singular(noun)) ? null : tableOfNoun(object!.text, lexicon);
}

const ASKED = /^(?:appointment|reservation|booking|loan|mortgage|permit|prescription|certificate|quote|subscription|policy|contract|leave_request|visit|transfer|rental|examination|treatment|consultation)$/; // prettier-ignore

const ONESELF = /^(?:mi|ti|si|ci|vi|me|te|se|nos)$/;

/** Whether a program does something, or a page: `der Server antwortet mit Status 404`. */
export function isByProgram(tokens: readonly Token[]): boolean {
  // `je programme une absence`: what somebody does.
  return tokens.slice(0, 3).some(
    ({ kind, lower }, i) =>
      kind === 'word' &&
      PROGRAM.has(lower) &&
      tokens.at(i - 1)?.classes.has('who') !== true &&
      // `the base fare`
      !(lower === 'base' && i > 0 && tokens.at(i + 1)?.classes.size === 0),
  );
}

const PROGRAM: ReadonlySet<string> = new Set(
  'server servern servidor serveur serwer system systemet sistema système systeem app appen api anwendung aplicacion aplicación application applicazione aplicação applicatie aplikacja applikationen program programm programa programme browser navegador navigateur przeglądarka datenbank database base seite pagina página page strona sidan website webseite sitio site sito test tests'.split(' '),
); // prettier-ignore

/** Whether some words name a thing that tables hold. */
export function speaksOfThing(words: readonly Token[], lexicon: Lexicon): boolean {
  return words.some(({ text }) => nounOf(text, lexicon) !== undefined);
}

/** Swedish nouns have their article behind them: `betyget`. */
export const isDetermined = ({ lower }: Token, language: string): boolean =>
  language === 'sv' && /(?:[eao]n|et|[rl]n|[^aeiouyåäö][åy]n|(?:kont|sald|fot|vide|kvitt|koll)[oi]t)$/.test(lower);

export const isNumber = ({ kind, text, unit }: Token): boolean =>
  kind === 'number' ||
  (unit !== undefined && /^\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d{1,2})?$/.test(text)) ||
  /^[-+]?\d{1,9}(?:[.,]\d{1,3})*(?: ?[%€$£])?$|^\d{1,3},\d{4}$/.test(text);

/** `a`, `ha`: of languages that do not say so of what somebody has. */
const isHelping = (token: Token | undefined, language: string): boolean =>
  (language === 'fr' && /^(?:a|ai|ont|avons)$/.test(token?.lower ?? '')) ||
  (language === 'es' && /^(?:ha|he|han|hemos)$/.test(token?.lower ?? ''));

/** `goniec notuje telefon 501-220-330`, `skanuję etykietę "ET-1"`, `Anna blippar brickan "04A2"`: of who does something, and what, the last. */
function objectOf(words: readonly Token[], last: Token, { language }: Lexicon): string | null {
  const verb = words.at(-2)!;
  if (language === 'sv') return isDetermined(last, 'sv') && VERB.sv.test(verb.lower) ? last.text : null;
  if (language !== 'pl') return null;
  const head = headIn(words.map(({ lower }) => lower));
  if (head > 0) return textOf(words.slice(head));
  if (words.length > 2 && known(asGiven(last.text, 'pl'))) return last.text;
  const isObject = /\p{L}{3}ę$/u.test(last.lower) || isField(last.lower);
  return isObject && POLISH_VERB.test(verb.lower) && !isField(verb.lower) ? last.text : null;
}

/** `skanuję`, `montuje`, `wprowadził`: what somebody does or did. */
const POLISH_VERB = /\p{L}{3}(?:[ea]ję|[ea]je|uj[eę]|am|em|[^kg]i|ę|a|y|e|ł[aoy]?|(?:[aoe]n|[iy]t)o)$/u;

/** The name of a value that stands right behind it, but for articles; null where the words may be something else. */
export function labelOf(
  { lexicon, step, tokens }: Reading,
  told: Told,
  { words, from, joined, opener }: Before,
): string | null {
  const last = words.at(-1);
  if (last === undefined || !joined.every(determines)) return null;
  // `el camarero mira "x"`: who does it, and what.
  if (
    words.length > 1 &&
    step.kind === 'action' &&
    !tokens.slice(0, from).some((token) => !determines(token) && !token.classes.has('and'))
  )
    return objectOf(words, last, lexicon);
  // `le médecin prescrit "x"`
  const thing =
    lexicon.language === 'pl'
      ? -1
      : words.findLastIndex((word, i) => i < words.length - 1 && speaksOfThing([word], lexicon));
  // `un véhicule de marque "x"`
  if (thing >= 0) return words[thing + 1].classes.has('of') ? textOf(words.slice(thing + 2)) : null;
  // `a emprunté "x"`: what is done.
  if (isHelping(opener, lexicon.language) && auxiliariesIn(lexicon.language)!.participle.test(words[0].lower))
    return null;
  const { language } = lexicon;
  const head = language === 'pl' ? headIn(words.map(({ lower }) => lower)) : -1;
  if (head >= 0) return textOf(words.slice(head));
  // `w samochodzie marki Skoda`
  if (language === 'pl' && words.length > 1 && isWorded(last.lower, 'pl')) return last.text;
  if (opens(opener, told)) return textOf(words);
  // `sätter betyget "B"`: the article is a part of the noun.
  const determined = isDetermined(last, language);
  const behindVerb = language === 'pl' && step.kind === 'action' && words.length > 2;
  return determined || behindVerb || known(last.text) ? last.text : null;
}
