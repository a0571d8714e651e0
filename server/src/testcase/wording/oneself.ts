import type { Step } from '../document';
import { NO_FACTS, type EntityHint, type StepFacts } from '../facts';
import { isAboutPeople } from '../fields/classify-field';
import { withoutAccents } from '../fields/names';
import type { Lexicon } from './lexicon';
import { readNouns, type NounFact } from './read-nouns';
import { calledBy, calledIn } from './spoken/called';
import { isCount } from './spoken/counting';
import { ONESELF, type Oneself } from './spoken/oneself';
import type { Slot } from './step/told-states';
import type { Token } from './tokens';
import { isOutlineColumn } from './outline-column';

/** Words before what is said of oneself: `my own name is`, `que me llamo`, `eu me chamo`. */
const MOST_BEFORE = 2;
const MOST_BEFORE_YEARS = 6;

/** Words of the longest sentence up to what is said. */
const MOST_WORDS = 9;

/** `ich heiße "Ann"`, `I am 25 years old`, `vivo en "Madrid"`: what somebody is called, how old and from where. */
export function ofOneself(step: Step, tokens: readonly Token[], lexicon: Lexicon): StepFacts | null {
  const phrases = ONESELF[lexicon.language];
  if (phrases === undefined || step.kind === 'outcome') return null;
  const first = tokens.findIndex(({ kind }) => kind !== 'word');
  // `hennes son Melker är 6 år`
  const years = tokens.findIndex(({ kind }, i) => i > first + 1 && kind === 'number');
  const isNamed = first > 0 && years > 0 && tokens[first].quoted && lexicon.language !== 'en';
  const given = isNamed ? years : first;
  const value = given < 0 ? tokens.length - 1 : given;
  if (value < 1 || value > MOST_WORDS) return null;
  // Most steps: the word before says that it is something else.
  if (!lastWords(lexicon.language, phrases).has(plain(tokens[value - 1].lower))) return null;
  if (given < 0 ? !isName(tokens[value]) : !isGiven(tokens[value])) return null;
  // `mi chiamo Ida e non sono ancora cliente`
  const ends = tokens.findIndex(({ classes }, i) => i > value && classes.has('and'));
  const all = ends < 0 ? tokens : tokens.slice(0, ends);
  if (all.length - value > 4 || tokens.slice(all.length).some(({ kind }) => kind !== 'word')) return null;
  const label = labelOf(all, value, phrases);
  if (label === null) return null;
  const { text } = tokens[value];
  const reason = `somebody says their ${label}`;
  const own = ownLabel(label, text, lexicon.language);
  const fact = { label: own, value: text, line: step.line, confidence: 0.8, reason };
  const who = whoIs(tokens.slice(0, isNamed ? first : value), lexicon);
  const name = {
    ...fact,
    label: ownLabel('name', tokens[first]?.text ?? '', lexicon.language),
    value: tokens[first]?.text ?? null,
  };
  const row = isNamed ? [name, fact] : [fact];
  return { ...NO_FACTS, groups: [{ entity: who, own: isNamed && who !== null, rows: [row] }] };
}

/** Polish people have a first name, or a whole one. */
function ownLabel(label: string, value: string, language: string): string {
  if (label !== 'name') return label;
  const whole = calledBy(value, language, { isSomebody: true, isNumbered: false });
  return whole ?? (language === 'pl' ? 'imię' : calledIn(label, language));
}

/** `ma ona 71 lat i mieszka w Pile`, `ha 12 anni e`: how old somebody is, within a sentence. */
export function agedAt(tokens: readonly Token[], at: number, language: string): Slot | null {
  const phrases = ONESELF[language];
  const next = tokens.at(at + 1);
  if (phrases === undefined || next?.kind !== 'word' || !(isYears(tokens[at]) || isCount(tokens[at].lower, language)))
    return null;
  const years = phrases.years.split('|').some((phrase) => phrase.split(' ')[0] === withoutAccents(next.lower));
  const own = tokens.at(at - 1);
  const front = own?.classes.has('who') === true ? tokens.at(at - 2) : own;
  const label = AGE[language];
  if (!years || label === undefined || at === 0) return null;
  // `avec 5 ans de garantie`
  const isOf = front?.classes.has('have') === true && !/^(?:de|fr|nl|sv)$/.test(language);
  if (!isOf && !isAged(tokens.slice(0, at))) return null;
  // `ha 3 anni di anzianità`
  const behind = tokens.at(at + 2);
  if (behind !== undefined && (behind.classes.has('of') || behind.classes.size === 0)) return null;
  return { label, value: tokens[at].text, reason: 'how old somebody is' };
}

/** `Rosa Peña, de 47 años`, `un enfant âgé de 7 ans` */
function isAged(before: readonly Token[]): boolean {
  const [name, comma, of] = before.slice(-3) as [Token?, Token?, Token?];
  // `Paul, 42 ans,`
  if (of?.text === ',' && comma !== undefined && /^\p{Lu}\p{Ll}/u.test(comma.text)) return true;
  if (of?.kind !== 'word' || !/^(?:de|d|di)$/.test(of.lower)) return false;
  return (comma?.text === ',' && name?.quoted === true) || /^âgée?s?$/.test(comma?.lower ?? '');
}

const AGE: Readonly<Record<string, string | undefined>> = {
  ...{ de: 'alter', es: 'edad', fr: 'âge', it: 'età', nl: 'leeftijd', pl: 'wiek', pt: 'idade', sv: 'ålder' },
};

/** `il paziente ha 67 anni`: of whom it is said. */
function whoIs(tokens: readonly Token[], lexicon: Lexicon): EntityHint | null {
  const [noun] = readNouns(tokens, lexicon) as (NounFact | undefined)[];
  if (noun?.known !== true || noun.start > 1 || noun.name !== null || !isAboutPeople(noun.table)) return null;
  return { table: noun.table, confidence: 0.85, reason: `the step speaks of "${noun.noun}"` };
}

function labelOf(tokens: readonly Token[], value: number, phrases: Oneself): string | null {
  const before = said(tokens.slice(0, value));
  const after = said(tokens.slice(value + 1));
  if (after !== '') {
    const years = isYears(tokens[value]) && phrases.years.split('|').includes(after);
    return years && endsIn(before, phrases.aged, MOST_BEFORE_YEARS) ? 'age' : null;
  }
  if (endsIn(before, phrases.called)) return 'name';
  return tokens[value].kind !== 'number' && endsIn(before, phrases.lives) ? 'city' : null;
}

const lasts = new Map<string, ReadonlySet<string>>();

/** The last words of what stands before a name, a number of years or a place. */
function lastWords(language: string, { called, aged, lives }: Oneself): ReadonlySet<string> {
  let found = lasts.get(language);
  if (found === undefined) {
    const phrases = `${called}|${aged}|${lives}`.split('|');
    lasts.set(language, (found = new Set(phrases.map((phrase) => phrase.split(' ').at(-1)!))));
  }
  return found;
}

/** As the phrases are written; a phrase of several words that other phrases made one token of ends in its last. */
function plain(word: string): string {
  const last = word.slice(word.lastIndexOf(' ') + 1);
  return withoutAccents(last).replace(/^.*['’-]/, '');
}

function said(tokens: readonly Token[]): string {
  const words = tokens.map(({ kind, lower }) => (kind === 'word' ? lower : '"')).join(' ');
  return withoutAccents(words).replace(/['’-]/g, ' ');
}

/** Whether a sentence so far ends in one of some phrases, with at most so many words before it. */
function endsIn(text: string, phrases: string, most = MOST_BEFORE): boolean {
  return phrases.split('|').some((phrase) => {
    if (text !== phrase && !text.endsWith(` ${phrase}`)) return false;
    return text.slice(0, -phrase.length).split(' ').length <= most + 1;
  });
}

function isGiven({ kind, quoted, text }: Token): boolean {
  return kind === 'number' || quoted || isOutlineColumn(text);
}

/** `Anna`, where it is not quoted. */
function isName({ kind, text }: Token): boolean {
  return kind === 'word' && /^\p{Lu}\p{Ll}/u.test(text);
}

function isYears({ text }: Token): boolean {
  return /^\d{1,3}$|^<[^<>]{1,80}>$/.test(text);
}
