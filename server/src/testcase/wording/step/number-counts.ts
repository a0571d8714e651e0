import { isAboutPeople } from '../../fields/classify-field';
import { tableName } from '../../fields/names';
import { isVerb, nounOf, ownPlural } from '../lexicon';
import type { Reading } from '../reading';
import { asCounted } from '../spoken/bent-names';
import { isMeasure, measureOfThing } from '../spoken/measured';
import { numberWords, STATES_BEHIND } from '../spoken/number-words';
import type { Told } from '../spoken/told-sets';
import { isDeterminer } from '../token-kinds';
import type { Token } from '../tokens';
import { muchAt } from './numbers';
import { counted, isQualified, madeByDeed } from './told-labels';
import type { Slot } from './told-states';
import { isRomance } from '../spoken/families';

/** How many of something there are, and how much of a unit, where nothing names a number. */

const DRIVEN = /^(?:car|truck|vehicle|motorcycle|bus)/;

/** How many of what stands behind, or of what unit, where nothing else is said of a number. */
export function numberLeft(reading: Reading, told: Told, i: number): Slot | null {
  const { lexicon, nouns, tokens } = reading;
  const { language } = lexicon;
  const much = muchAt(reading, told, i);
  const words = numberWords(language);
  if (much === null || words === undefined) return null;
  const { value, unit, isMoney, span } = much;
  const reason = `how much: ${value}`;
  if (isMoney) return { label: told.words.amount, value, reason };
  if (unit !== '') {
    const isDriven = /^(?:km|kilometer|kilómetros|quilómetros|quilômetros|kilomètres|chilometri|kilometrów|mil)$/.test(
      unit,
    );
    if (isDriven && (isYearly(reading, told, i) || nouns.some(({ noun }) => DRIVEN.test(noun))))
      return { label: words.driven, value, reason };
    const label = measureOfThing('', unit, language);
    const kind = tokens.at(i + 1)?.lower ?? '';
    // `3 480 kg brutto`
    const name = label !== null && GROSS.test(kind) ? `${label} ${kind}` : label;
    return name === null ? null : { label: name, value, reason };
  }
  // `aggiunge 2,5 ore di manodopera`
  if (span !== null && reading.step.kind === 'action' && tokens.at(i + 2)?.classes.has('of') === true)
    return { label: tokens[i + 1].text, value, reason };
  if (span !== null)
    return i > 0 && REMAINS.test(tokens[i - 1].lower) && tokens.length === i + 2
      ? { label: remaining(tokens[i + 1].text, language), value, reason }
      : null;
  const label = countedAs(reading, told, i);
  return label === null ? null : { label, value, reason: `how many ${label}` };
}

const GROSS = /^(?:brutt?o|nett?o|lordo|lorda)$/;

/** `12 000 km par année` */
const isYearly = ({ tokens }: Reading, told: Told, i: number): boolean =>
  tokens.slice(i + 1, i + 4).some(({ lower }) => told.spans.has(lower)) &&
  /^(?:p[aeo]r|pro|al|all|om)$/.test(tokens.at(i + 1)?.lower ?? '');

/** The noun that is counted, with the adjective that tells which. */
export function countedAs(reading: Reading, told: Told, i: number): string | null {
  const { tokens, lexicon, step } = reading;
  const { language } = lexicon;
  const words = numberWords(language)!;
  const front = tokens.at(i - 1);
  // `stap 3 opent`, `l'exemplaire 30112004467`
  const isCode = /^\d{4,}$|[.]\d\d$/.test(tokens[i].text) && !isManyInPolish(tokens.at(i + 1), language);
  if (isCode || (front?.kind === 'word' && i > 0 && isNumbered(reading, told, i))) return null;
  const first = tokens.at(i + 1);
  if (first?.kind !== 'word' || words.uncounted.test(first.lower)) return null;
  const second = tokens.at(i + 2);
  const isOne = tokens[i].text === '1';
  const isAttributed =
    second?.kind === 'word' &&
    second.classes.size === 0 &&
    (attributive(first, second, language, isOne) || isQualified(tokens, i, language)) &&
    /^\p{L}{3,}$/u.test(second.text);
  const noun = isAttributed ? second : counted(tokens, i, told);
  if (noun === null || noun.text.length < 3 || words.uncounted.test(noun.lower) || isMeasure(noun.lower, language))
    return null;
  if (told.spans.has(noun.lower) || (language === 'de' && !/^\p{Lu}/u.test(noun.text))) return null;
  const english = nounOf(noun.text, lexicon);
  if (english !== undefined) {
    const deed = step.kind === 'action' ? madeByDeed(tokens, told, lexicon) : null;
    // `kauft 3 Bücher`
    if (deed !== null && !isAboutPeople(tableName([english]))) return told.words.quantity;
    const isOwned = hasOwner(reading, i);
    const isHad =
      step.kind === 'context' && i > 1 && (isAttributed || isStill(front) || isDoneSoOften(tokens, i, language));
    if (/^installments?$/.test(english)) return asCounted(noun.text, language);
    if (!isOwned)
      if (isAboutPeople(tableName([english])) || !(isHad || (isAttributed && step.kind === 'action'))) return null;
  }
  const behind = second?.kind === 'word' && !isAttributed && STATES_BEHIND.test(second.lower) && isRomance(language);
  if (!isOne && !mayBeSeveral(noun.lower, language)) return null;
  const several = isOne
    ? (ownPlural(noun.text, lexicon) ?? pluralOf(noun.text, language))
    : asCounted(noun.text, language);
  if (isAttributed) return `${asCounted(first.text, language)} ${several}`;
  if (i > 0 && REMAINS.test(front?.lower ?? '') && !behind) return remaining(several, language);
  return behind && !isOne ? `${noun.text} ${second.text}` : several;
}

/** `la profesora trae 38 alumnos`, `il socio ha 2 libri`: somebody or something has so many of them; `hay 3 usuarios` says how many there are. */
function hasOwner({ tokens, lexicon }: Reading, i: number): boolean {
  if (!isRomance(lexicon.language) || i < 2) return false;
  const front = tokens[i - 1];
  if (front.kind !== 'word' || IMPERSONAL.test(front.lower) || isDeterminer(front)) return false;
  if ([...front.classes].some((each) => isVerb(each) && each !== 'assert')) return false;
  const said = tokens.slice(0, i - 1);
  return said.some(isDeterminer) && !said.some(({ lower }) => IMPERSONAL.test(lower));
}

/** Says that things are there. */
const IMPERSONAL =
  /^(?:hay|había|existen?|existían|il existe|existent|ci|ce|esistono|esiste|há|havia|existem|constan?|figuran?|figurent|risultano|constam)$/;

/** What several of something may end in, where languages tell: no verb. */
const SEVERAL: Readonly<Record<string, RegExp | undefined>> = {
  es: /s$/, fr: /[sxz]$/, it: /[iea]$/, nl: /(?:en|s|['’]s|ns|a)$/, pl: /(?:[yieaęą]|ów|[^aeiouyąęół])$/, pt: /s$/, sv: /(?:r|n|[^ds]|ens)$/,
}; // prettier-ignore
export const mayBeSeveral = (noun: string, language: string): boolean => SEVERAL[language]?.test(noun) !== false;

/** `1 vaga`: several of it, as the column is called. */
function pluralOf(noun: string, language: string): string {
  if (language === 'fr') return /[sxz]$/.test(noun) ? noun : `${noun}s`;
  if (language === 'es' || language === 'pt') return /[aeiou]$/.test(noun) ? `${noun}s` : noun;
  if (language === 'it') return noun.replace(/a$/, 'e').replace(/[oe]$/, (end) => (/a$/.test(noun) ? end : 'i'));
  return language === 'nl' && /[^aeiou][bdfgklmnprst]$|[aeiou]{2}[dfgklmnprst]$/.test(noun) ? `${noun}en` : noun;
}

/** `har redan gjort 3 besök` */
const isDoneSoOften = (tokens: readonly Token[], i: number, language: string): boolean =>
  language === 'sv' &&
  /(?:[aeiy]t|[^aeiouyåäö]t)$/.test(tokens[i - 1].lower) &&
  tokens.slice(0, i - 1).some(({ classes }) => classes.has('have'));

/** `1500 punktów`: behind no code. */
const isManyInPolish = (noun: Token | undefined, language: string): boolean =>
  language === 'pl' && noun?.kind === 'word' && /^\p{Ll}{3,}ów$/u.test(noun.text);

const isStill = (token: Token | undefined): boolean =>
  token !== undefined && (STILL.test(token.lower) || REMAINS.test(token.lower));
const STILL = /^(?:redan|nog|noch|bereits|al|reeds|schon|ya|déjà|già|já|już|jeszcze|todavía|encore|ancora|ainda)$/;

/** `il reste 6 places`: in front of how many are left. */
const REMAINS = /^(?:quedan?|faltan?|restan?|restano|rimangono|restam|faltam|reste|restent|zostało|zostały|pozostało|pozostały)$/; // prettier-ignore

/** `places restantes`, as the column is called. */
function remaining(noun: string, language: string): string {
  if (language === 'pl') return noun;
  if (language === 'it') return `${noun} rimanenti`;
  return /^(?:mois|jours)$/.test(noun) ? `${noun} restants` : `${noun} restantes`;
}

/** A noun in front whose number it is, rather than what does something. */
function isNumbered({ tokens, lexicon }: Reading, told: Told, i: number): boolean {
  const { text, classes, lower } = tokens[i - 1];
  const { language } = lexicon;
  if (told.until.has(lower) || told.since.has(lower)) return true;
  if (classes.size > 0 || i < 1) return false;
  if (language === 'de') return /^\p{Lu}/u.test(text);
  return nounOf(text, lexicon) !== undefined || (i > 1 && isDeterminer(tokens[i - 2])) || /^\p{Lu}/u.test(text);
}

/** `46 openstaande verlofuren`, `2 freie Plätze`, `3 lediga platser`: an adjective by its ending, before its noun. */
function attributive(first: Token, second: Token, language: string, isOne: boolean): boolean {
  if (first.classes.size > 0) return false;
  if (language === 'de') return /^\p{Ll}+e[nr]?$/u.test(first.text) && /^\p{Lu}\p{Ll}/u.test(second.text);
  if (language === 'nl')
    return (
      /(?:de|ige|ende|are|te|e)$/.test(first.lower) &&
      (isOne || /(?:en|s)$/.test(second.lower)) &&
      !/(?:en|s)$/.test(first.lower)
    );
  return (
    language === 'sv' && /(?:ande|ade|da|na|iga|liga)$/.test(first.lower) && /(?:r|or|ar|er|n)$/.test(second.lower)
  );
}
