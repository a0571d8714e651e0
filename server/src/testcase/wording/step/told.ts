import type { FieldFact } from '../../facts';
import { classifyValue } from '../../fields/classify-field';
import { fieldName, withoutAccents } from '../../fields/names';
import { isNegated, type Clause } from './clauses';
import { known, NAMES } from '../known-names';
import { agedAt } from '../oneself';
import type { WordClass } from '../lexicon';
import type { Reading } from '../reading';
import { asGiven } from '../spoken/bent-names';
import { tableOfWord } from '../spoken/inflected';
import { titledField } from '../spoken/honorifics';
import { isClassed, isQuality } from '../spoken/qualities';
import { isKindWord } from '../spoken/kinds';
import { labelOfStreet } from '../spoken/streets';
import { toldIn, type Told } from '../spoken/told-sets';
import {
  before,
  counted,
  determines,
  isByProgram,
  isDeed,
  isDetermined,
  isNumber,
  labelOf,
  mayBeThing,
} from './told-labels';
import { isDay, ofName, ofState, placeOf, TIME, type Slot } from './told-states';
import { readCode, readReason } from './given-with';
import { numberLeft } from './number-counts';
import { numberNamed, ratioNamed } from './numbers';
import { dated, opensPeriod } from './when';
import { readWhenBesides } from './when-besides';
import { agedInWord, isWaiting, lasting, mayBeAge } from './how-long';
import { howMany, inWords, mayTell, measured } from './told-amounts';
import { acronymBefore, givenAs, listedAt, yearAt } from './told-beside';
import { authorIn, homeIn, isWhoItIsOf, ownName } from './told-origins';
import { giveTo, thingMade } from './told-things';
import type { Token } from '../tokens';
import { outlineColumn } from '../outline-column';

/** Of steps that do something to a page it is told what they enter; the rest of them is where, and how. */
const ON_PAGE: ReadonlySet<WordClass | null> = new Set([
  'enter', 'choose', 'tick', 'untick', 'upload', 'clear', 'open', 'assert', 'signIn', 'act',
] as const); // prettier-ignore

/**
 * What a sentence of another language says besides in passing: `mit 4 Exemplaren`, `un descuento del 10 %`, `fino al
 * 20/08/2024`, `in ämnet "Kemi"`. Values that are understood already stay what they are.
 */
export function readTold(reading: Reading, clauses: readonly Clause[]): void {
  const { step, tokens, lexicon, groups } = reading;
  const told = toldIn(lexicon.language);
  const tells = mayTell(lexicon.language);
  if (told === undefined || step.kind === 'outcome' || !tokens.some((token) => tells(token) || mayBeAge(token))) return;
  if (clauses.some(isNegated) || isByProgram(tokens)) return;
  if (clauses.some(({ verb, tokens: said, at }) => ON_PAGE.has(verb) && !DESCRIBES.test(said[at].lower))) {
    readWhenBesides(reading, told, clauses);
    if (step.kind === 'action' && clauses.every(({ verb }) => verb === 'act' || verb === null)) {
      readReason(reading, told);
      readCode(reading);
    }
    if (!clauses.every(({ verb, tokens: said, at }) => verb === null || (verb === 'act' && WANTS.test(said[at].lower))))
      return;
  }
  // What a field is changed from and into is all that is said.
  if (groups.length > 0 && clauses.some(({ verb }) => verb === 'assign')) return;
  const used = new Set(groups.flatMap(({ rows }) => rows.flat().map(({ value }) => value)));
  const slots: Slot[] = [];
  for (const [i, token] of tokens.entries()) {
    const aged = agedInWord(token, told);
    if (aged !== null) slots.push(aged);
    if (used.has(token.text) || !tells(token)) continue;
    for (const slot of token.kind === 'word' ? inWords(reading, told, i) : slotsAt(reading, told, i, slots))
      if (mayName(slot.label, told) && !slots.some(({ label }) => label === slot.label)) slots.push(slot);
  }
  const author = authorIn(reading, told) ?? homeIn(reading, told);
  if (author !== null) slots.push(author);
  const factOf = ({ label, value, reason }: Slot): FieldFact => ({
    label,
    value,
    reason,
    line: step.line,
    confidence: 0.7,
    ...(label === told.words.date || isKindWord(label) ? { sure: true } : {}),
  });
  for (const slot of slots) {
    if (slot.of === undefined) continue;
    const table = tableOfWord(slot.of, lexicon.language);
    const entity = { table, confidence: 0.75, reason: `the step speaks of "${slot.of}"` };
    // `Mme Lopez possède un véhicule`: nobody says what she is.
    if (slot.of === '') groups.push({ entity: null, own: false, who: true, rows: [[factOf(slot)]] });
    else groups.push({ entity, own: true, rows: [[factOf(slot)]] });
  }
  const facts = slots.filter(({ of }) => of === undefined).map(factOf);
  if (facts.length > 0) giveTo(reading, told, facts);
  if (step.kind === 'action') readReferences(reading, told, new Set([...used, ...slots.map(({ value }) => value)]));
}

/** Italian `data` is a day. */
const mayName = (label: string, { words }: Told): boolean =>
  label === words.date || isKindWord(label) || fieldName(label) !== null;

const isThat = ({ kind, lower }: Token): boolean => kind === 'word' && /^qu[e']?$|^che$|^że$/.test(lower);

/** `au nom de Paul Roux` */
const NAME_OF = /^(?:nom|naam)$/;

/** What somebody wants, and does to no page. */
const WANTS = /^(?:demand|möchte|wünsch|wens|önsk|begär)/;

function slotsAt(reading: Reading, told: Told, i: number, slots: readonly Slot[]): Slot[] {
  const { tokens, lexicon, step } = reading;
  const { text, quoted } = tokens[i];
  const column = outlineColumn(text);
  const said = before(tokens, i, told);
  const state = tokens[i].unit === undefined ? ofState(reading, i) : null;
  const when = whenOf(tokens, i, told);
  if (when !== null && state === null)
    return dated(reading, told, said, { at: i, value: text, isTime: when === 'time', open: opensPeriod(slots, told) });
  const long = tokens[i].kind === 'number' ? lasting(reading, told, i, said) : null;
  if (long !== null) return [long];
  const address = addressAt(reading, i, told);
  // `situé 4 rue Pasteur à Dijon`: the town, and no second address.
  const isTown = address?.label === told.words.city;
  const stated = state === null || isTown ? (address ?? ofName(reading, i)) : null;
  if (stated !== null) return [stated];
  // `l'examen est prévu le 3 mai`
  if (state !== null && !isNumber(tokens[i])) return [state];
  const much = isNumber(tokens[i]) ? numberNamed(reading, told, i, said) : ratioNamed(reading, i, said);
  if (much !== null) return [much];
  // `das Spiel ist mit <Spieler> Spielern gestartet`
  const { joined, words } = said;
  // `la demande est transmise en <nb> exemplaires`
  const isHad =
    column !== undefined &&
    joined.some(({ classes }) => classes.has('with') || (words.length > 0 && classes.has('in')));
  // `het boek is uitgeleend tot 12-03-2026`
  const isUntil = joined.some(({ lower }) => told.until.has(lower) || told.since.has(lower)) && isDay(text);
  const isBeing = isBe(said.joined.at(0)) || isBe(said.opener);
  // `w stadzie jest <krowy> krów`
  if (isBeing && column !== undefined && step.kind === 'context' && counted(tokens, i, told) !== null)
    return [{ label: column, value: text, reason: `the column "${column}"` }];
  if (!isHad && !isUntil && isBeing)
    return step.kind === 'context' && tokens[i].kind === 'number'
      ? orLeft(howMany(reading, told, i, said), reading, told, i)
      : [];
  const titled = quoted && i > 0 ? titledField(tokens[i - 1].text, lexicon.language) : undefined;
  const whole = /^dra?$/i.test(tokens[i - 1]?.text ?? '') ? `${tokens[i - 1].text}. ${text}` : text;
  if (titled !== undefined)
    return [
      {
        label: titled,
        value: whole,
        ...(NAMES.has(titled) || titled.includes(' ') ? { of: '' } : {}),
        reason: `"${text.slice(0, 40)}" is somebody`,
      },
    ];
  // `une personne de nationalité suisse`, `una alumna del grupo B`
  const kind = quoted && i > 0 ? tokens[i - 1] : undefined;
  if (kind !== undefined && step.kind === 'context' && (isQuality(kind.lower) || isClassed(kind.lower)))
    return [{ label: asGiven(kind.text, lexicon.language), value: text, reason: `of which ${kind.text} it is` }];
  // `Inès Carpentier, née le 3 mai 2012`: of whom all is said.
  if (quoted && i < 2 && step.kind === 'context' && tokens.slice(0, i).every(isThat))
    if (tokens.at(i + 1)?.text === ',' || isWhoItIsOf(reading, i))
      return [{ label: ownName(text, lexicon.language), value: text, of: '', reason: 'of whom it is said' }];
  const aged = state ?? agedAt(tokens, i, lexicon.language);
  if (aged !== null) return [aged];
  if (column !== undefined) return [{ label: column, value: text, reason: `the column "${column}"` }];
  const { language } = lexicon;
  const beside =
    acronymBefore(tokens, i) ??
    yearAt(tokens, i, language) ??
    listedAt(tokens, i, language) ??
    givenAs(tokens, i, told);
  if (beside !== null) return [beside];
  const described = describedAs(reading, told, i);
  if (described !== null) return [described];
  if (isFirstDay(tokens, i, told))
    return dated(reading, told, said, { at: i, value: text, isTime: false, open: false });
  const isAt = TIME.test(text) && tokens.slice(i - said.joined.length, i).some(({ lower }) => told.at.has(lower));
  // `matricola 00451`: no number, though it is of digits.
  if (isNumber(tokens[i]) && !isAt && !/^0\d{2,}$/.test(text))
    return orLeft(measured(reading, told, i, said), reading, told, i);
  const type = classifyValue(text)?.semantic_type;
  const isTime = type === 'time' || TIME.test(text);
  if (isTime || isDay(text))
    return dated(reading, told, said, {
      at: i,
      value: text,
      isTime,
      open: opensPeriod(slots, told),
    });
  const label = quoted || type !== undefined || /^\d/.test(text) ? labelOf(reading, told, said) : null;
  if (label === null) {
    const role = step.kind === 'action' && quoted ? roleBehind(reading, i) : null;
    if (role !== null) return [role];
    const isNameOf = NAME_OF.test(said.words.at(-1)?.lower ?? '');
    const called = step.kind === 'action' || isNameOf ? placeOf(reading, i, said) : null;
    return called === null ? [] : [called];
  }
  // `le conseiller "ann@x.fr"`: who it is, and what stands there.
  const name = type === 'email' && !known(label) && !KEY.test(label) ? 'email' : asGiven(label, lexicon.language);
  return [{ label: name, value: text, reason: `"${text.slice(0, 40)}" stands behind "${label}"` }];
}

/** Where nothing else is told of a number, how much of what it is. */
function orLeft(slots: Slot[], reading: Reading, told: Told, i: number): Slot[] {
  const left = slots.length > 0 ? null : numberLeft(reading, told, i);
  return left === null ? slots : [left];
}

/** What a value without quotes says: a day or an hour, also a year that something begins or ends with; null for others. */
function whenOf(tokens: readonly Token[], i: number, { since, until }: Told): Token['when'] | null {
  const { when, kind, text, unit } = tokens[i];
  if (when !== undefined && isWaiting(tokens)) return null;
  const front = tokens.at(i - 1)?.lower ?? '';
  if (when !== undefined) return isBe(tokens.at(i - 1)) && i > 0 ? null : when;
  const isYear = kind === 'number' && unit === undefined && /^(?:19|20)\d\d$/.test(text);
  return isYear && i > 0 && (since.has(front) || until.has(front)) ? 'day' : null;
}

/** `du 3 au 7 août`: a day, though the month stands behind the other. */
const isFirstDay = (tokens: readonly Token[], i: number, { sinceTo, untilFrom }: Told): boolean =>
  /^\d{1,2}$/.test(tokens[i].text) &&
  sinceTo.has(tokens.at(i - 1)?.lower ?? '') &&
  i > 0 &&
  untilFrom.has(tokens.at(i + 1)?.lower ?? '') &&
  tokens.at(i + 2)?.kind === 'value' &&
  isDay(tokens[i + 2].text);

/** What something is found by, whatever it is. */
const KEY = /(?:^|\s)(?:chave|clave|cl[eé]|llave|chiave|klucz|schlüssel|sleutel|nyckel|identifi\p{L}+)$/iu;

/** `przy ul. Długiej 14`, `na Rua do Salgueiral, em Guimarães`: where it is, and in which town behind that. */
function addressAt({ tokens, step, lexicon: { language } }: Reading, i: number, told: Told): Slot | null {
  const { text } = tokens[i];
  // What stands in quotes is called by what stands around it.
  if (/["'“„«]/.test(step.text[step.text.indexOf(text) - 1] ?? ' ')) return null;
  const label = labelOfStreet(text, language);
  if (label !== null) return { label, value: text, reason: 'a street and its number' };
  let at = i - 1;
  while (
    at > 0 &&
    tokens[at].kind === 'word' &&
    (tokens[at].classes.has('in') || tokens[at].classes.has('to') || tokens[at].text === ',')
  )
    at--;
  const isTown =
    /^\p{Lu}/u.test(text) &&
    at >= 0 &&
    at < i - 1 &&
    tokens[at].kind !== 'word' &&
    labelOfStreet(tokens[at].text, language) !== null;
  return isTown ? { label: told.words.city, value: text, reason: 'the town of a street' } : null;
}

/** `vincula a "Lucía" como hermana`, `dodaje "Jan Maj" jako opiekuna`: as what somebody or something is given. */
function roleBehind({ tokens, lexicon }: Reading, i: number): Slot | null {
  if (tokens.at(i + 1)?.classes.has('as') !== true) return null;
  const at = determines(tokens.at(i + 2)) ? i + 3 : i + 2;
  const [role, next] = tokens.slice(at, at + 2) as [Token?, Token?];
  if (role?.kind !== 'word' || role.classes.size > 0 || !mayBeThing(withoutAccents(role.lower))) return null;
  if (next !== undefined && (next.kind !== 'word' || next.classes.size === 0)) return null;
  return { label: asGiven(role.text, lexicon.language), value: tokens[i].text, reason: `given as "${role.text}"` };
}

/** What says how something is in words: `beskriver händelsen som "x"`. */
const DESCRIBES = /^(?:określ|ustal|oznacz|klasyfik|defini|stabil|classific|clasific|specific|beskriv|formuler|formulier|formul[eai]|motiver|beschreib|schilder|begründ|bezeichn|beschrijf|omschrij|décri|descri|descrev|descriv|opisuj|opisa)/; // prettier-ignore

/** `beschreibt den Hergang als "x"` */
function describedAs({ tokens, lexicon, step }: Reading, told: Told, i: number): Slot | null {
  const { quoted, text } = tokens[i];
  if (i < 2 || !quoted || step.kind !== 'action' || !tokens[i - 1].classes.has('as')) return null;
  if (!tokens.some(({ kind, lower }) => kind === 'word' && DESCRIBES.test(lower))) return null;
  const { words, opener } = before(tokens, i - 1, told);
  const last = words.findLast(({ lower }) => !DESCRIBES.test(lower));
  if (last === undefined || !(determines(opener) || isDetermined(last, lexicon.language))) return null;
  return { label: asGiven(last.text, lexicon.language), value: text, reason: `the ${last.text} is described` };
}

const isBe = (token: Token | undefined): boolean => token?.classes.has('be') === true;
/** Values in quotes that the step does something with, and does not name: `bestellt 3 Exemplare von "Momo"`. */
function readReferences(reading: Reading, told: Told, used: ReadonlySet<string | null>): void {
  const { tokens, step, refers } = reading;
  for (const [i, { quoted, text }] of tokens.entries()) {
    if (!quoted || i === 0 || used.has(text) || isNumber(tokens[i]) || /^<.*>$|^https?:|^\//.test(text)) continue;
    if (titledField(tokens[i - 1].text, reading.lexicon.language) !== undefined) continue;
    const { words, joined } = before(tokens, i, told);
    // `auf der Seite "x"`
    if (joined.length === 0 && words.length === 0 && tokens[i - 1].classes.size === 0 && !isDeed(tokens[i - 1], told))
      continue;
    if (joined.some(determines) && joined.length > 1) continue;
    const entity = thingMade(reading, told);
    const isTo = joined.some(({ classes, lower }) => classes.has('to') || lower === 'an');
    const isFor = joined.some(({ lower }) => /^\p{L}{1,2} fav/u.test(lower));
    const label = isFor ? BENEFICIARY : (usualIn(entity?.table, isTo, told) ?? labelOfStreet(text, told.language));
    const fact = {
      label,
      refers: true,
      value: text,
      line: step.line,
      confidence: 0.65,
      reason: 'what the verb takes',
    } as const;
    refers.push({ entity, own: false, rows: [[fact]] });
  }
}

/** `a favore di`, `a favor de`: in the languages that say so it is one word but for its accent. */
const BENEFICIARY = 'beneficiario';

/** What such deeds are done with. */
function usualIn(table: string | undefined, isTo: boolean, { words }: Told): string | null {
  if (table === 'prescriptions') return isTo ? null : words.medication;
  if (table === 'orders') return isTo ? null : words.product;
  return isTo && /^(?:transfers|payments|donations)$/.test(table ?? '') ? words.recipient : null;
}
