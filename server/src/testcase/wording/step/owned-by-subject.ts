import type { EntityHint, FieldFact, Group } from '../../facts';
import { classifyName, isAboutPeople } from '../../fields/classify-field';
import { nameWords, singular, tableName, withoutAccents } from '../../fields/names';
import { nounOf, tableOfNoun, type Lexicon } from '../lexicon';
import { known } from '../known-names';
import { isRole } from '../plain/people';
import { readNouns, type NounFact } from '../read-nouns';
import type { Reading } from '../reading';
import { isAround } from '../spoken/around-nouns';
import { asGiven } from '../spoken/bent-names';
import { figureIn } from '../spoken/figures';
import { tableOfWord } from '../spoken/inflected';
import { NO_THING } from '../spoken/made-titles';
import { isSomebody } from '../spoken/topics';
import { mayBeTable } from '../table-nouns';
import { isJoining } from '../token-kinds';
import type { Token } from '../tokens';
import { mayBeThing } from './told-labels';

/**
 * Whose the values are that a step says are there, where nothing else has told it: `the charger "P2" with a power of 11 kW`,
 * `mein Warenkorb hat einen Warenwert von 89 Euro`, `operatör Samir`. What the sentence is about has them; where that is a
 * field itself, what stands behind it as its owner: `wartość koszyka wynosi`.
 */
export function ownedBySubject(reading: Reading): void {
  const { step, groups } = reading;
  if (step.kind !== 'context' || step.table.length > 0 || step.docString !== null || !groups.some(isLeft)) return;
  const entity = ownerIn(reading);
  if (entity === null) return;
  for (const [i, group] of groups.entries()) if (isLeft(group)) groups[i] = { ...group, entity };
}

const isLeft = ({ entity, who, more, rows }: Group): boolean =>
  entity === null && who !== true && more !== true && rows.some((row) => row.some(({ value }) => value !== null));

function ownerIn({ tokens, lexicon, groups }: Reading): EntityHint | null {
  const { language } = lexicon;
  const facts = groups.filter(isLeft).flatMap(({ rows }) => rows.flat());
  // Who signs in does so wherever they stand.
  if (facts.some(isSecret)) return null;
  const start = tokens.findIndex(({ lower }) => !JOINS.test(lower));
  if (start < 0 || start > 1) return null;
  const somebody = whoIsThere(facts[0], tokens.slice(start, start + NEAR), lexicon);
  if (somebody !== null) return somebody;
  const nouns = readNouns(tokens, lexicon);
  const [subject] = nouns as [NounFact?];
  if (subject === undefined || subject.start !== start) return null;
  const words = wordsOf(tokens, subject);
  // `the admin picks theme "Dark"`: what somebody does.
  if (!subject.known && words.slice(0, -1).some(({ text }) => text.length > 3 && isPerson(text, lexicon))) return null;
  const own = facts.find(({ label }) => label !== null && words.some(({ text }) => isIn(label, text)));
  // `hasło "x"` is a field, and no thing by its name.
  const isNamed =
    own !== undefined && !known(own.label!) && (own.value === subject.name || own.value === behind(tokens, words));
  if (own === undefined ? isDetermined(subject, tokens) && figureIn(subject.noun, language) === null : isNamed)
    return mayOwn(subject, tokens, language) ? hintOf(subject) : null;
  const isPart = ({ start: from, end }: NounFact): boolean =>
    tokens.slice(from, end).some(({ text }) => isIn(own?.label ?? '', text));
  const isOwner = (noun: NounFact): boolean =>
    noun.start > start &&
    noun.determiner !== 'number' &&
    tokens.slice(noun.start - 1, noun.start + 1).some((token) => isOwning(token, noun.known)) &&
    !isPart(noun);
  const owner =
    nouns.find(isOwner) ??
    (language !== 'pl' || own === undefined || isIn(own.label!, subject.noun) || LASTS.test(subject.noun)
      ? undefined
      : subject);
  const isKnown = own !== undefined && facts.length === 1 && subject.determiner !== 'article';
  const figure = isKnown ? ofFigure(own.label!, language) : null;
  if (owner !== undefined && (owner.known || figure === null) && mayOwn(owner, tokens, language)) return hintOf(owner);
  return figure;
}

function isPerson(text: string, lexicon: Lexicon): boolean {
  // `l'admin`
  const word = text.replace(/^\p{L}{1,2}['’]/u, '');
  if (lexicon.language === 'en' && isRole(word.toLowerCase())) return true;
  if (nounOf(word, lexicon) !== undefined) return isAboutPeople(tableOfNoun(word, lexicon));
  return isSomebody(withoutAccents(word.toLowerCase()), lexicon.language);
}

const isSecret = ({ label }: FieldFact): boolean =>
  label !== null && classifyName(nameWords(label))?.semantic_type === 'password';

/** Where the name of whom a sentence begins with stands, at the latest. */
const NEAR = 6;

/** `l'operatore Samir`, `a professora Ana`: who is there, by a name. */
function whoIsThere(fact: FieldFact, tokens: readonly Token[], lexicon: Lexicon): EntityHint | null {
  const { label, value } = fact;
  if (label === null || value === null || !NAME.test(value) || !/^\p{L}{4,30}$/u.test(label)) return null;
  if (!tokens.some(({ text, kind }) => kind !== 'word' && value.startsWith(text))) return null;
  const noun = nounOf(label, lexicon);
  const table = noun === undefined ? null : tableOfNoun(label, lexicon);
  if (table === null ? !isSomebody(withoutAccents(label.toLowerCase()), lexicon.language) : !isAboutPeople(table))
    return null;
  const reason = `the step is about a "${label}"`;
  return { table: table ?? tableOfWord(label, lexicon.language), confidence: 0.75, reason };
}

const NAME = /^\p{Lu}\p{Ll}[\p{L} .'’-]*$/u;

/** The words of what the sentence is about, without what stands behind them. */
function wordsOf(tokens: readonly Token[], { start, end }: NounFact): readonly Token[] {
  const stop = tokens.findIndex((token, i) => i > start && i < end && (token.kind !== 'word' || isJoining(token)));
  return tokens.slice(start, stop < 0 ? end : stop).filter(({ kind }) => kind === 'word');
}

/** What stands right behind words. */
const behind = (tokens: readonly Token[], words: readonly Token[]): string | undefined => {
  const next = words.length === 0 ? undefined : tokens.at(tokens.indexOf(words.at(-1)!) + 1);
  return next?.kind === 'word' ? undefined : next?.text;
};

/** `che`, `att`: in front of what is said. */
const JOINS = /^(?:that|che|que|qu['’]?|dass|daß|dat|att|że|iż)$/;

/** `the charger`, `mein Warenkorb`, Swedish `laddstolpen "P2"`: one that is spoken of as known, or that has a name. */
const isDetermined = ({ determiner, name, start }: NounFact, tokens: readonly Token[]): boolean =>
  /^(?:article|definite)$/.test(determiner) || (name !== null && tokens[start].classes.size === 0);

/** Whether a word is one of those that name a field, in whatever case. */
function isIn(label: string, word: string): boolean {
  const said = withoutAccents(word.toLowerCase());
  const parts = [...nameWords(label), label.toLowerCase()];
  return said.length > 2 && parts.some((part) => isAlike(withoutAccents(part), said));
}

function isAlike(a: string, b: string): boolean {
  const length = Math.max(4, Math.min(a.length, b.length) - 1);
  return Math.abs(a.length - b.length) < 4 && a.slice(0, length) === b.slice(0, length);
}

/** Polish verbs of so much that end as nouns do. */
const LASTS = /^(?:trwa|stoi|wazy|liczy|mija|przypada|pozostaje)$/;

/** `des Kontos`, and `voor het depot` where that is known as a thing: one may as well wait for it. */
const isOwning = ({ classes, lower }: Token, isKnown: boolean): boolean =>
  classes.has('of') || OF.test(lower) || (isKnown && FOR.test(lower));
const OF = /^(?:des|der|du|del|dello|della|do|da)$/;
const FOR = /^(?:for|für|voor|för|pour|per|para|dla)$/;

/** Whether rows of it may be kept: no name, no page, and nobody who only does something. */
function mayOwn(
  { noun, known, table, start, end, name }: NounFact,
  tokens: readonly Token[],
  language: string,
): boolean {
  const word = noun.split(' ').at(-1)!;
  const has = (at: number): boolean =>
    tokens.at(at)?.classes.has('with') === true || tokens.at(at)?.classes.has('have') === true;
  const words = tokens.slice(start, end);
  if (known ? isAboutPeople(table) : isSomebody(word, language))
    return name !== null || words.some((_, i) => has(start + i)) || has(end);
  if (known) return true;
  // `the cistern holds`
  if (language === 'en') return mayBeTable(singular(word), false) && !(noun.includes(' ') && word.endsWith('s'));
  // `a Inês`: behind an article, in other languages than German.
  const isName = language !== 'de' && words.slice(1).some(({ text, kind }) => kind === 'word' && /^\p{Lu}/u.test(text));
  return !isName && mayBeThing(word) && !NO_THING.test(word) && !isAround(word, language);
}

const hintOf = ({ table, noun }: NounFact): EntityHint => ({
  table,
  confidence: 0.75,
  reason: `the step is about a "${noun}"`,
});

/** `the tax rate is 21 %`: a table of its own, or one of the settings that hold for all. */
function ofFigure(label: string, language: string): EntityHint | null {
  const name = asGiven(label.toLowerCase(), language);
  const kind = figureIn(name, language);
  if (kind === null) return null;
  const own = language === 'en' ? tableName(nameWords(name)) : tableOfWord(name, language);
  return { table: kind === 'own' ? own : 'settings', confidence: 0.6, reason: `"${label}" holds for all` };
}
