import type { FieldFact, Group } from '../../facts';
import { isAboutPeople } from '../../fields/classify-field';
import { tableName } from '../../fields/names';
import { isInitials, isNameWord } from '../bare-names-abroad';
import { isVerb, nounOf, tableOfNoun, type Lexicon, type WordClass } from '../lexicon';
import { known } from '../known-names';
import { NO_NAME } from '../no-names';
import type { Reading } from '../reading';
import { isPlaceNoun, isRole } from '../spoken/bare-names';
import { asGiven } from '../spoken/bent-names';
import { calledIn } from '../spoken/called';
import { asNamed, isGivenName } from '../spoken/given-names';
import { isAcademic, titledField } from '../spoken/honorifics';
import { tableOfWord } from '../spoken/inflected';
import {
  firstNameIn,
  isAnimal,
  isFamily,
  isInstitution,
  isKin,
  lastNameIn,
  isOwned,
  ownerIn,
  OWNED,
} from '../spoken/people';
import { isDeterminer, textOf } from '../token-kinds';
import type { Token } from '../tokens';
import { peopleOf } from '../whose';
import type { Clause } from './clauses';
import { isByProgram } from './told-labels';

/** People whom a sentence names without quotes, by names that people are given: `Koen Verhoeven heeft nog 46 uren`. */

const LANGUAGES = /^(?:de|es|fr|it|nl|pl|pt|sv)$/;
/** Whoever does this to a page is no data. */
const ON_PAGE: ReadonlySet<WordClass | null> = new Set(['open', 'signIn', 'assert', 'clear'] as const);
export const POINTS = /^(?:kli|clic|klick|druk|drück|druck|preme|premo|puls|presion|press|appui|appuy|nacis|nacisk|toc|tap|tipp|tik|trycker|tryck|navig|scroll|swip|ouvre|abr|apre|otw|open|öffn|öppn|warte|wacht|espera|attend|aspett|czek|vänta|kijk|bekij|schau|sieht|regarde|consult|guarda|mira|ogląd|tittar|acess|acced|visit|besuch|bezoek)/; // prettier-ignore
const MOST_NAMES = 4;
const WITHIN = /^(?:di|de|del|della|dei|degli|da|dal|d|la|le|lo|von|van|der|den|ter|ten|af|zu|zur|do|das|dos|el|al)$/;

interface Named {
  from: number;
  end: number;
  text: string;
  /** What they are, where a word in front says it. */
  role: Token | null;
  /** Their own name alone, or that of a family. */
  part: 'first' | 'last' | 'full';
}

export function readPeople(reading: Reading, clauses: readonly Clause[]): void {
  const { step, tokens, lexicon, groups } = reading;
  const { language } = lexicon;
  if (step.kind === 'outcome' || !LANGUAGES.test(language)) return;
  const first = tokens.findIndex((token, i) => isNamed(token, language) || mayBegin(tokens, i, language));
  if (first >= 0 && !isByProgram(tokens)) {
    const said = groups.flatMap(({ rows }) => rows.flat().map(({ value }) => value ?? ''));
    const speaks = said.length > 0 || step.table.length > 0 || step.docString !== null;
    for (let i = first; i < tokens.length; i++) {
      const named = nameAt(tokens, i, lexicon);
      if (named === null) continue;
      i = named.end - 1;
      if (said.some((value) => value.includes(named.text)) || !isSaid(named, reading, clauses, speaks)) continue;
      groups.push(groupOf(reading, named));
    }
  }
  joinTheirs(reading);
}

function nameAt(tokens: readonly Token[], i: number, lexicon: Lexicon): Named | null {
  if (isNamed(tokens[i], lexicon.language)) return alone(tokens, i, lexicon);
  return mayBegin(tokens, i, lexicon.language) ? namedAt(tokens, i, lexicon) : null;
}

/** `Koen Bos heeft nog 46 verlofuren`: of whom a sentence says something first, all is theirs that is of nothing else. */
function joinTheirs({ groups, step, tokens }: Reading): void {
  if (step.kind !== 'context' || groups.length < 2) return;
  const somebody = groups.filter(({ who }) => who === true);
  const open = groups.filter(
    ({ entity, own, who, rows }) => entity === null && !own && who !== true && rows.length === 1,
  );
  if (somebody.length !== 1 || open.length !== 1) return;
  const [person] = somebody;
  const name = person.rows[0][0].value ?? '';
  const at = tokens.findIndex(({ text }) => name.startsWith(text) && text.length > 2);
  if (at < 0 || at > 4 || tokens.slice(0, at).some(({ classes }) => JOINS.some((each) => classes.has(each)))) return;
  person.rows[0].push(...open[0].rows[0]);
  groups.splice(groups.indexOf(open[0]), 1);
}

/** What was taken for one name already. */
const isNamed = ({ bare, text }: Token, language: string): boolean =>
  bare === true &&
  /\s/.test(text) &&
  (isGivenName(text.split(' ')[0], language) || /^(?:\p{Lu}\.)+ ?\p{Lu}/u.test(text));

/** A noun in front that nobody knows is what they are called after. */
function isUnknown(front: Token | undefined, lexicon: Lexicon): boolean {
  if (front?.kind !== 'word' || front.classes.size > 0 || /^[,:]$/.test(front.text)) return false;
  const { language } = lexicon;
  if (titledField(front.text, language) !== undefined || isAcademic(front.text, language)) return false;
  return !isKin(front.lower, language) && !isAnimal(front.lower, language) && nounOf(front.text, lexicon) === undefined;
}

function alone(tokens: readonly Token[], at: number, lexicon: Lexicon): Named | null {
  const front = frontOf(tokens, at, lexicon);
  // `Pieter Bos als koper`: as that.
  if (front === null || tokens.at(at + 1)?.classes.has('as') === true) return null;
  if (at > 0 && isUnknown(tokens.at(at - 1), lexicon)) return null;
  return { from: at, end: at + 1, text: tokens[at].text, role: front.role, part: 'full' };
}

/** Most words are in small letters, and nothing that is follows them. */
function mayBegin(tokens: readonly Token[], i: number, language: string): boolean {
  const { kind, text } = tokens[i];
  if (kind !== 'word') return false;
  const isCapital = CAPITAL.test(text);
  if (isCapital && (isGivenName(text, language) || isInitials(tokens[i]))) return true;
  const next = tokens.at(i + 1);
  if (next !== undefined && (CAPITAL.test(next.text) || WITHIN.test(next.lower)) && leads(tokens[i], language))
    return true;
  // `le perroquet Kiki`
  return isCapital && i > 0 && isNameWord(text) && isAnimal(tokens[i - 1].lower, language);
}

const CAPITAL = /^\p{Lu}/u;

/** `mevrouw`, `rodzina`: what a name stands behind. */
const leads = ({ text, lower }: Token, language: string): boolean =>
  titledField(text, language) !== undefined || isFamily(lower, language);

/** Whether somebody does something to a page; `Alva Ek går i klass 5` opens none. */
function isOnPage(clauses: readonly Clause[], isWhole: boolean): boolean {
  return clauses.some(({ verb, tokens, at }) => {
    if (verb === 'act') return POINTS.test(tokens[at].lower);
    return ON_PAGE.has(verb) && !(isWhole && verb === 'open' && !tokens.some(isOfPage));
  });
}

const isOfPage = ({ lower, quoted, bare }: Token): boolean =>
  NO_NAME.test(lower) || PAGE.test(lower) || (quoted && bare !== true);
const PAGE =
  /(?:seite|sidan?|p[aá]gina|page|portale?n?|website|webshop|app(?:en|li\p{L}+)?|sitio|sito|site|panel\p{L}*)$/u;

/** Who only does something is no data; somebody of whom something is said, or with whom it is done, is. */
function isSaid(
  { from, role, part, text }: Named,
  { step, tokens }: Reading,
  clauses: readonly Clause[],
  speaks: boolean,
): boolean {
  const front = tokens.at(from - 1);
  // `läraren noterar att Elias kom sent`: who noted it stood in front.
  const isReported = from === 0 && text.length > 2 && !step.text.startsWith(text);
  if (isReported || (from > 2 && THAT.test(front!.lower))) return true;
  if (isOnPage(clauses, part === 'full')) return false;
  const isFirst = isSubject(tokens, from, role);
  // What is entered has a name of its own.
  if (clauses.some(({ verb }) => verb === 'enter' || verb === 'choose' || verb === 'assign'))
    return !isFirst && part !== 'first' && JOINS.some((each) => front!.classes.has(each));
  return part !== 'first' || role !== null || !isFirst || (step.kind === 'context' && speaks);
}

const isSubject = (tokens: readonly Token[], from: number, role: Token | null): boolean =>
  tokens.slice(0, from).every((token) => isDeterminer(token) || THAT.test(token.lower) || token === role);

const THAT = /^(?:qu[e']?|che|że|dat|dass|att)$/;
const JOINS: readonly WordClass[] = ['of', 'in', 'to', 'with'];

function namedAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Named | null {
  const { language } = lexicon;
  const isLed = leads(tokens[at], language);
  const from = isLed ? at + 1 : at;
  const end = from < tokens.length ? endOfName(tokens, from, isLed, lexicon) : from;
  if (end === from || (isInitials(tokens[from]) && end === from + 1)) return null;
  const next = tokens.at(end);
  if (next?.classes.has('field') === true || next?.quoted === true) return null;
  if (next !== undefined && NO_NAME.test(next.lower)) return null;
  const front = frontOf(tokens, at, lexicon);
  if (front === null) return null;
  const words = tokens.slice(from, end).map(({ text }) => text);
  const isOne = words.length === 1;
  const part = isLed && (isOne || !isGivenName(words[0], language)) ? 'last' : isOne ? 'first' : 'full';
  const said = words.map((word, i) => (i < words.length - 1 && isInitials({ text: word }) ? `${word}.` : word));
  return { from: at, end, text: isOne ? asNamed(words[0], language) : said.join(' '), role: front.role, part };
}

function endOfName(tokens: readonly Token[], from: number, isLed: boolean, lexicon: Lexicon): number {
  let end = from;
  for (let i = from; i < tokens.length && i < from + MOST_NAMES + 2; i++) {
    const { kind, text, lower, quoted, classes } = tokens[i];
    if (kind !== 'word' || quoted) break;
    const isPart = i === from ? isInitials(tokens[i]) || isNameWord(text) : isNamePart(tokens[i], lexicon);
    // `mevrouw Van Vliet`
    if (isPart && !(i === from && isLed && classes.size > 0)) end = i + 1;
    else if ((i === from && !isLed) || !WITHIN.test(lower) || i - end > 1) break;
  }
  return Math.min(end, from + MOST_NAMES + 1);
}

/** A name behind another; German nouns are written as names are. */
function isNamePart({ text, lower }: Token, lexicon: Lexicon): boolean {
  if (!isNameWord(text)) return false;
  if (lexicon.language !== 'de' || isGivenName(text, 'de')) return true;
  return (
    nounOf(text, lexicon) === undefined &&
    !known(text) &&
    !NO_NAME.test(lower) &&
    !/(?:ung|heit|keit|schaft|ion|tät|nummer)(?:en)?$/.test(lower)
  );
}

/** What stands in front of a name, unless that makes the name something else's: `Hotel Maria`, `via Anna Magnani`. */
function frontOf(tokens: readonly Token[], at: number, lexicon: Lexicon): { role: Token | null } | null {
  const { language } = lexicon;
  let i = at - 1;
  const nothing = { role: null };
  if (i >= 0 && titledField(tokens[i].text, language) !== undefined) i--;
  // `la petite Zoé`, `den lilla Elsa`
  if (i > 0 && LITTLE.test(tokens[i].lower)) i--;
  if (i < 0) return nothing;
  const front = tokens[i];
  const { kind, text, lower, classes } = front;
  if (kind !== 'word' || text === ',' || text === ':') return nothing;
  // `el C.D. Valdorba`
  if (isInitials(tokens[at]) && classes.has('articles')) return null;
  if (
    classes.has('field') ||
    classes.has('vague') ||
    classes.has('named') ||
    isInstitution(lower) ||
    isPlaceNoun(lower, language)
  )
    return null;
  if (JOINING.some((each) => classes.has(each))) {
    const before = tokens.at(i - 1);
    return i > 0 &&
      before !== undefined &&
      (isInstitution(before.lower) || (before.kind !== 'word' && before.quoted)) &&
      classes.has('of')
      ? null
      : nothing;
  }
  if (isKin(lower, language) || isAnimal(lower, language)) return { role: front };
  const noun = nounOf(text, lexicon);
  if (noun !== undefined) {
    if (isAboutPeople(tableName([noun]))) return { role: front };
    // `lokatę Barbary Mazur`: whose it is.
    return language === 'pl' && lower === text ? nothing : null;
  }
  if (isGivenName(text, language) && i > 0) return null;
  // Of a longer name.
  if (i > 0 && language !== 'de' && /^\p{Lu}/u.test(text)) return null;
  return { role: isDoer(tokens, i, lexicon) ? front : null };
}

const JOINING: readonly WordClass[] = [
  'of',
  'in',
  'to',
  'with',
  'as',
  'and',
  'articles',
  'possessives',
  'be',
  'have',
  'who',
];
const LITTLE =
  /^(?:petite?|kleine|lilla|lille|piccol[oa]|pequen[oa]|pequeñ[oa]|mał[aey]|małą|małego|młod[aey]|jonge|junge|unga|jeune|joven|giovane|jovem|oude|alte|gamla)$/;

/** Whether a word that nobody knows says what somebody is: an article in front, or an ending such as those have. */
function isDoer(tokens: readonly Token[], at: number, { language }: Lexicon): boolean {
  const { text, lower, classes } = tokens[at];
  if ([...classes].some(isVerb)) return false;
  if (language === 'pl') return isRole(lower, 'pl');
  if (language === 'sv') return /(?:ar|ist|ant|ent|ör|skan?|inna|ägar|gäst|tagar|hållar)e?n$/.test(lower);
  const isWritten = language === 'de' ? /^\p{Lu}/u.test(text) : /^\p{Ll}{3,}$/u.test(text);
  return at > 0 && isDeterminer(tokens[at - 1]) && isWritten;
}

function groupOf({ tokens, lexicon, step }: Reading, { text, role, part, from }: Named): Group {
  const { language } = lexicon;
  const reason = `"${text.slice(0, 40)}" is somebody`;
  const factOf = (label: string): FieldFact[][] => [
    [{ label, sure: true, value: text, line: step.line, confidence: 0.7, reason }],
  ];
  if (role === null && ownedBy(tokens, from, lexicon) !== null)
    return { entity: null, own: false, who: true, rows: factOf(ownerIn(language)) };
  const called = role ?? roleBehind(tokens, from, lexicon);
  if (called !== null && isAnimal(called.lower, language)) {
    const entity = { table: 'animals', confidence: 0.8, reason: `"${called.text}" is an animal` };
    return { entity, own: true, who: true, rows: factOf(calledIn('name', language)) };
  }
  const rows = factOf(labelOf(tokens[from], part, language));
  const isKnown = called !== null && nounOf(called.text, lexicon) !== undefined;
  // Whose mother, or son, is no more than somebody.
  if (called !== null && (isKnown || !isKin(called.lower, language))) {
    const table = isKnown ? tableOfNoun(called.text, lexicon) : tableOfWord(asGiven(called.lower, language), language);
    const entity = { table, confidence: 0.8, reason: `the step speaks of "${called.text}"` };
    return { entity, own: true, who: true, rows };
  }
  const table = peopleOf([textOf(tokens.filter(({ kind }) => kind === 'word'))]);
  if (table === null) return { entity: null, own: false, who: true, rows };
  return { entity: { table, confidence: 0.65, reason: 'such is said of them' }, own: false, who: true, rows };
}

function labelOf(title: Token, part: Named['part'], language: string): string {
  const titled = titledField(title.text, language);
  if (titled !== undefined) return titled;
  if (part === 'full') return language === 'pl' ? 'imię i nazwisko' : calledIn('name', language);
  return part === 'last' ? lastNameIn(language) : firstNameIn(language);
}

/** `Lucía es la corredora del aviso`: what somebody is. */
function roleBehind(tokens: readonly Token[], from: number, lexicon: Lexicon): Token | null {
  const be = tokens.findIndex((token, i) => i > from && i < from + MOST_NAMES + 1 && token.classes.has('be'));
  if (be < 0 || tokens.slice(from + 1, be).some(({ text }) => !isNameWord(text))) return null;
  const noun = tokens.slice(be + 1, be + 4).find((token) => !isDeterminer(token));
  const english = noun?.kind === 'word' ? nounOf(noun.text, lexicon) : undefined;
  return english !== undefined && isAboutPeople(tableName([english])) ? noun! : null;
}

/** `il motorino di Giulia Fois`: what has an owner. */
function ownedBy(tokens: readonly Token[], from: number, lexicon: Lexicon): Token | null {
  const of = tokens.at(from - 1);
  const thing = tokens.at(from - 2);
  if (from < 2 || (of?.classes.has('of') !== true && !/^(?:von|van|di|de|do|da|du)$/.test(of?.lower ?? '')))
    return null;
  if (thing?.kind !== 'word') return null;
  return isOwned(thing.lower) || OWNED.test(nounOf(thing.text, lexicon) ?? '') ? thing : null;
}
