import { isAboutPeople } from '../../fields/classify-field';
import { tableName, withoutAccents } from '../../fields/names';
import { known } from '../known-names';
import { nounOf, type WordClass } from '../lexicon';
import { readNouns } from '../read-nouns';
import { agedAt } from '../oneself';
import { Reading } from '../reading';
import { asCounted, asGiven } from '../spoken/bent-names';
import { isCount } from '../spoken/counting';
import { headBefore } from '../spoken/polish-heads';
import { isMeasure, measureOfThing } from '../spoken/measured';
import type { Told } from '../spoken/told-sets';
import { amountOfVerb, countsBehind } from './amounts-abroad';
import { countedAs, mayBeSeveral } from './number-counts';
import { ofUnit } from './numbers';
import {
  counted,
  determines,
  isDeed,
  isDetermined,
  isNumber,
  isQualified,
  labelOf,
  madeByDeed,
  mayBeThing,
  before,
  opens,
  speaksOfThing,
  type Before,
} from './told-labels';
import type { Token } from '../tokens';
import type { Slot } from './told-states';
import { textOf } from '../token-kinds';
import { isRomance } from '../spoken/families';

/** How much and how many, in sentences of other languages than English. */

/** How much: with what it is measured in, or what is counted. */
export function measured(reading: Reading, told: Told, i: number, said: Before): Slot[] {
  const { tokens, lexicon } = reading;
  const { text, unit = '', quoted } = tokens[i];
  const value = text.replace(/ ?[%€$£]$/, '');
  const reason = `how much: ${value}`;
  const isCount = unit === '' && !quoted && counted(tokens, i, told) !== null;
  const front = i === 0 ? '' : tokens[i - 1].lower;
  const verb = isCount ? undefined : amountOfVerb(front, lexicon.language);
  if (verb !== undefined) return [{ label: verb, value, reason }];
  // `una mesa de 4 plazas`
  const seats = isCount ? placesIn(reading, told, i, said) : null;
  if (seats !== null) return [{ ...seats, value, reason }];
  // `uma mesa para 4 pessoas`
  if (isCount && isGuests(reading, told, i)) return howMany(reading, told, i, said);
  const thing = unit === '' ? null : thingMeasured(reading, told, said, unit);
  if (thing !== null) return [{ ...thing, value, reason }];
  // `eine Lastschrift über 35,99 Euro`: of what is for so much.
  if (lexicon.language === 'de' && told.money.has(unit) && said.joined.some(({ lower }) => lower === 'über'))
    return [{ label: told.words.amount, value, reason }];
  const worth = i > 1 && /^(?:valore|valor|valeur)$/.test(said.joined.at(0)?.lower ?? '') ? said.joined[0] : null;
  const name = worth?.text ?? measureBefore(reading, told, i, said, isCount);
  if (name !== null) return [{ label: asGiven(name, lexicon.language), value, reason }];
  if (text.endsWith('%') || told.percent.has(unit)) {
    const next = tokens.at(i + 1);
    const of = next !== undefined && (next.classes.has('of') || told.of.has(next.lower));
    // `10% zniżki`, `rabatu 10%`
    const front = said.joined.length === 0 ? said.words.at(-1)?.text : undefined;
    const label = counted(tokens, of ? i + 1 : i, told)?.text ?? front;
    return label === undefined ? [] : [{ label: asGiven(label, lexicon.language), value, reason }];
  }
  if (/[€$£]$/.test(text) || told.money.has(unit)) return [{ label: told.words.amount, value, reason }];
  // `regista 2 840 kg de Tinta Roriz`
  if (unit !== '' && reading.step.kind === 'action' && tokens.at(i + 1)?.classes.has('of') === true) {
    const label = measureOfThing('', unit, lexicon.language);
    if (label !== null) return [{ label, value, reason }];
  }
  if (unit !== '') return [];
  // `transfiere 200 a la cuenta "x"`
  const deed = isCount || i === 0 || !isDeed(tokens[i - 1], told) ? null : madeByDeed(tokens, told, lexicon);
  if (deed !== null && OF_MONEY.test(deed)) return [{ label: told.words.amount, value, reason }];
  if (!quoted) return howMany(reading, told, i, said);
  const label = labelOf(reading, told, said);
  return label === null ? [] : [{ label: asGiven(label, lexicon.language), value, reason }];
}

/** Behind a preposition: for how many people it is. */
function isGuests({ tokens, lexicon }: Reading, told: Told, i: number): boolean {
  const noun = nounOf(counted(tokens, i, told)?.text ?? '', lexicon);
  const front = tokens.at(i - 1)?.classes;
  return i > 0 && noun !== undefined && isAboutPeople(tableName([noun])) && front?.has('in') === true;
}

/** `un pacco di 3 kg`, `mieszkanie 85 m²`: what a thing has so much of. */
function thingMeasured(
  { lexicon }: Reading,
  told: Told,
  { words, joined, opener }: Before,
  unit: string,
): Pick<Slot, 'label' | 'of'> | null {
  const [noun, ...more] = words as [Token?, ...Token[]];
  if (noun === undefined || more.length > 0 || opener?.classes.has('with') === true) return null;
  const isJoined = joined.length === 1 && (joined[0].classes.has('of') || told.of.has(joined[0].lower));
  const isBeside = joined.length === 0 && lexicon.language === 'pl';
  const label = isJoined || isBeside ? measureOfThing(noun.lower, unit, lexicon.language) : null;
  if (label === null || known(asGiven(noun.text, lexicon.language))) return null;
  if (nounOf(noun.text, lexicon) !== undefined) return { label };
  return opener?.classes.has('articles') === true && mayBeThing(withoutAccents(noun.lower))
    ? { label, of: noun.text }
    : null;
}

/** Of what is there, how many of something it has: what has them, and what is counted. */
function placesIn(
  { tokens, step, lexicon }: Reading,
  told: Told,
  i: number,
  { words, joined, opener }: Before,
): Pick<Slot, 'label' | 'of'> | null {
  const [thing, ...more] = words;
  const what = counted(tokens, i, told);
  if (step.kind !== 'context' || more.length > 0 || what === null || told.spans.has(what.lower)) return null;
  if (joined.length !== 1 || !(joined[0].classes.has('of') || told.of.has(joined[0].lower))) return null;
  if (opener?.classes.has('articles') !== true || !mayBeThing(withoutAccents(thing.lower)) || known(thing.text))
    return null;
  if (told.extent.has(thing.lower) || nounOf(what.text, lexicon) !== undefined) return null;
  return { label: asCounted(what.text, lexicon.language), of: thing.text };
}

/** `einer Miete von 950`, `con importe 300`, `die Miete auf 950`: what is measured. */
function measureBefore(
  { tokens, lexicon, step }: Reading,
  told: Told,
  i: number,
  said: Before,
  isCount: boolean,
): string | null {
  const { words, joined, opener, lead } = said;
  const { language } = lexicon;
  const last = words.at(-1);
  if (said.isSet) return textOf(words);
  if (isRomance(language)) {
    const next = counted(tokens, i, told)?.lower ?? '';
    const isSpan = (told.spans.has(next) || HOURS.test(next)) && said.joined.at(0)?.lower !== 'por';
    const isSeveral = isCount && mayBeSeveral(next, language) && !isSpan;
    const own = romanceMeasure(said, isSeveral, told);
    if (own !== undefined) return own;
  }
  // `stwierdzono zaległość w podatku w wysokości 300 zł`
  const head =
    language === 'pl' && joined.some(({ lower }) => told.extent.has(lower))
      ? headBefore(tokens, said.from + words.length)
      : null;
  if (head !== null && nounOf(head, lexicon) === undefined) return head;
  if (
    last === undefined ||
    CONSISTS.test(last.lower) ||
    speaksOfThing(/^(?:pl|sv)$/.test(language) ? [last] : [words[0], last], lexicon)
  )
    return null;
  // `die Werkstatt Reparaturkosten von 90 €`: who, and what.
  if (language === 'de' && words.length > 1 && words.every(({ text }) => /^\p{Lu}/u.test(text))) return last.text;
  if (joined.some(({ lower, classes }) => told.of.has(lower) || told.extent.has(lower) || classes.has('of')))
    return words.length === 1 || opens(opener, told) ? textOf(words) : last.text;
  // `na powierzchni 8,5 ha`, `przy stanie licznika 48 210 km`
  if (joined.length === 0 && !isCount && opensPlace(opener) && isMeasure(asGiven(words[0].text, language), language))
    return textOf(words);
  const given =
    joined.every(determines) &&
    [opener, lead].some((each) => each?.classes.has('with') === true || each?.classes.has('have') === true);
  if (given) return textOf(words);
  const isSwedish = isDetermined(last, language);
  const isOne = determines(opener) || isSwedish || (language === 'pl' && words.length > 1);
  const isChanged =
    joined.length === 1 &&
    (joined[0].classes.has('to') || told.untilFrom.has(joined[0].lower) || told.until.has(joined[0].lower));
  // `relève l'index 10482`
  if (
    step.kind === 'action' &&
    isOne &&
    (isChanged ||
      (joined.length === 0 &&
        !isCount &&
        (words.length === 1 || isSwedish || words.slice(0, -1).some((word) => isPolishVerb(word, language))) &&
        opener?.classes.has('in') !== true))
  )
    return last.text;
  return joined.length === 0 && known(asGiven(last.text, language)) ? last.text : null;
}

/** What so many of it are of, in Romance languages; null where the number says how many of something else there are, undefined where it may be either. */
function romanceMeasure({ words, joined, opener }: Before, isCount: boolean, told: Told): string | null | undefined {
  const last = words.at(-1);
  if (last === undefined) return undefined;
  const isOf = joined.length === 1 && (joined[0].classes.has('of') || told.of.has(joined[0].lower));
  // `requer a ocupação por 15 dias`
  if (isOf && isCount && joined[0].lower === 'por') return null;
  // `un fraisier de 8 parts`: how many parts it has.
  if (isOf && isCount && words.length === 1 && !CAPACITY.test(last.lower) && !isMeasure(last.lower, told.language))
    return known(last.text) ? undefined : null;
  // `com seguro de 80.000 reais`, `, quota 35 euro`: what the sum is.
  const isWith = isOf && opener?.classes.has('with') === true;
  const isBeside = joined.length === 0 && opener?.text === ',';
  return !isCount && words.length === 1 && (isWith || isBeside) && /^\p{Ll}{4,}$/u.test(last.text)
    ? last.text
    : undefined;
}

/** How many there may be. */
const CAPACITY = /^(?:aforo|capacidad|cupo|tope|máximo|mínimo|límite|total|jauge|capacité|plafond|quota|maximum|minimum|limite|total|effectif|capienza|capacità|massimo|minimo|totale|lotação|capacidade|cota|número|numero|nombre|stock|existencias|scorta|giacenza)$/; // prettier-ignore

/** `ett hushåll som består av 3 personer`: it is what is counted that says how many. */
const CONSISTS =
  /^(?:består|bestående|bestaat|bestaande|besteht|bestehend|compos(?:é|ée|és|ées)|constitué?e?s?|compuest[oa]s?|compost[oaie]|formad[oa]s?|formato)$/;
/** `zmierzyła temperaturę 38,5`: a verb by its ending, in front of what is measured. */
const opensPlace = (token: Token | undefined): boolean =>
  token?.classes.has('in') === true || token?.classes.has('to') === true;
const isPolishVerb = ({ lower }: Token, language: string): boolean =>
  language === 'pl' && /(?:ł[aoy]?|łe?m|uj[eę]|(?:[aoe]n|[iy]t)o)$/.test(lower);

const OF_MONEY = /^(?:transfers|payments|deposits|withdrawals|donations)$/;

const HOURS = /^(?:horas?|heures?|or[ae]|godzin(?:y|ę)?|stunden?|uur|uren|timmar)$/;

const COUNTS: readonly WordClass[] = ['with', 'have', 'in', 'of', 'and'];
/** What has so many rooms: a number, where hotels have rows of them. */
const HOMES = /^(?:apartments?|houses?|propert(?:y|ies))$/;

/** `mit 4 Exemplaren`, `para 2 personas`, `na 7 dni`. */
export function howMany({ tokens, nouns, step, lexicon }: Reading, told: Told, i: number, { from }: Before): Slot[] {
  const noun = counted(tokens, i, told);
  const front = i === 0 ? undefined : tokens[i - 1];
  if (noun === null || (i > 0 && front === undefined)) return [];
  const { text } = tokens[i];
  const reason = `how many ${noun.text}`;
  // `pose 5 jours de congé`, `imputa 2,5 horas de mano de obra`
  const isOf = told.of.has(tokens.at(i + 2)?.lower ?? '') && tokens.at(i + 3)?.kind === 'word';
  if (isOf && step.kind === 'action' && i > 0 && (told.spans.has(noun.lower) || HOURS.test(noun.lower)))
    return [{ label: noun.text, value: text, reason }];
  if (told.spans.has(noun.lower))
    return told.during.has(front?.lower ?? '') && step.kind === 'action'
      ? [{ label: noun.text, value: text, reason }]
      : [];
  const joins =
    front !== undefined &&
    (COUNTS.some((each) => front.classes.has(each)) || told.of.has(front.lower)) &&
    !(step.kind === 'context' && i < 2 && front.classes.has('have'));
  if (countsBehind(front?.lower ?? '', lexicon.language))
    return [{ label: asCounted(noun.text, lexicon.language), value: text, reason }];
  const thing = nounOf(noun.text, lexicon);
  const table = thing === undefined ? '' : tableName([thing]);
  const isGuests = isAboutPeople(table) && joins && !front.classes.has('with');
  const isRooms = table === 'rooms' && nouns.some((each) => HOMES.test(each.noun));
  const isInstallments = table === 'installments' && joins;
  if (thing !== undefined && !isGuests && !isRooms && !isInstallments) return [];
  if (joins) return [{ label: asCounted(noun.text, lexicon.language), value: text, reason }];
  // `2 pizzas "Margherita"`
  const named = tokens.at(i + 2);
  const quantity = { label: told.words.quantity, value: text, reason };
  if (step.kind === 'action' && named?.quoted === true && !isNumber(named))
    return [quantity, { label: asCounted(noun.text, lexicon.language), value: named.text, reason }];
  // `ordina 3 bottiglie di "Barolo"`
  const follows = tokens.slice(i + 2, i + 5).some(({ quoted, text: each }) => quoted || each.startsWith('<'));
  // `hay 25 unidades del producto "Taza"`
  if (step.kind === 'context')
    return follows &&
      readNouns(tokens.slice(i + 2), lexicon).some(({ known: isKnown, name }) => isKnown && name !== null)
      ? [{ label: asCounted(noun.text, lexicon.language), value: text, reason }]
      : [];
  if (!(follows || madeByDeed(tokens, told, lexicon) !== null)) return [];
  return from > 0 || follows ? [{ label: asCounted(noun.text, lexicon.language), value: text, reason }] : [];
}

/** A value, or how many in words. */
export const mayTell =
  (language: string) =>
  ({ kind, lower }: Token): boolean =>
    kind !== 'word' || isCount(lower, language);

/** `en doce plazos`, `mit drei Kindern`: as if it were a number. */
export function inWords(reading: Reading, told: Told, i: number): Slot[] {
  const { step, lexicon } = reading;
  const tokens = reading.tokens.with(i, { ...reading.tokens[i], kind: 'number' });
  const aged = agedAt(tokens, i, lexicon.language);
  if (aged !== null) return [aged];
  const { text } = tokens[i];
  const unit = ofUnit(reading, i);
  if (unit !== null) return [{ label: unit, value: text, reason: `how much: ${text}` }];
  const numbered = new Reading(step, tokens, lexicon);
  const slots = howMany(numbered, told, i, before(tokens, i, told));
  // `doit deux loyers`; `ses deux chiens` are all that there are.
  const isOwned = isRomance(lexicon.language) && i > 1 && !determines(tokens[i - 1]);
  const isCounted = isOwned || isQualified(tokens, i, lexicon.language);
  const label = slots.length === 0 && isCounted ? countedAs(numbered, told, i) : null;
  return label === null ? slots : [{ label, value: text, reason: `how many ${label}` }];
}
