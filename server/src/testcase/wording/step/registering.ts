import { classifyName, isAboutPeople } from '../../fields/classify-field';
import { nameWords } from '../../fields/names';
import { credentials } from '../entry-facts';
import { known } from '../known-names';
import type { WordClass } from '../lexicon';
import { readNouns, type NounFact } from '../read-nouns';
import type { Reading } from '../reading';
import { nameFieldOf } from '../said';
import { mayBeTable } from '../table-nouns';
import type { Token } from '../tokens';

/** Who signs in, and who or what is registered. */

export function readSignIn(reading: Reading, words: readonly Token[]): void {
  reading.takesData = true;
  const rest = withoutPlace(words);
  // `log into "the shop"`: a place.
  const first = rest.findIndex((token) => token.kind === 'value');
  const place = rest.findIndex((token, i) => first >= 0 && i > first && token.classes.has('in'));
  const said = (place < 0 ? rest : rest.slice(0, place)).filter(
    (token, i) =>
      !(
        token.kind === 'value' &&
        i > 0 &&
        ['in', 'to', 'of'].some((each) => rest[i - 1].classes.has(each as WordClass))
      ),
  );
  const facts = credentials(said, reading.step.line);
  const entity = { table: 'users', confidence: 0.85, reason: 'somebody signs in' };
  if (facts.length > 0) reading.groups.push({ entity, own: true, rows: [facts] });
  // `melde das Kind an`, with a table of what is said of it
  const { table } = reading.step;
  const secrets = table.some(({ cells }) => cells.some((cell) => known(cell) && SECRETS.has(typeOf(cell))));
  if (facts.length === 0 && table.length > 1 && !secrets) return;
  reading.noun = reading.hint = entity;
  reading.leaves = facts.length > 0 || reading.step.kind === 'context';
}

const SECRETS: ReadonlySet<string> = new Set(['username', 'email', 'password']);
const typeOf = (label: string): string => classifyName(nameWords(label))?.semantic_type ?? '';

/** `to the application using the username "x"`: where somebody signs in is none of their names. */
function withoutPlace(words: readonly Token[]): readonly Token[] {
  const [first] = words as (Token | undefined)[];
  if (first?.classes.has('to') !== true && first?.classes.has('in') !== true) return words;
  const until = words.findIndex(({ kind, classes }) => kind !== 'word' || classes.has('with') || classes.has('as'));
  return until > 0 && words[until].kind === 'word' ? words.slice(until) : words;
}

export function readRegister(reading: Reading, rest: readonly Token[]): void {
  reading.takesData = true;
  const noun = readNouns(rest, reading.lexicon).at(0);
  const isThing = noun !== undefined && !(noun.known && (isAboutPeople(noun.table) ? noun.table === 'users' : /accounts$/.test(noun.table))); // prettier-ignore
  if (isThing && readUnknown(reading, noun)) return;
  if (isMeasured(reading, rest)) return;
  const entity =
    noun?.known === true && !/accounts$/.test(noun.table)
      ? { table: noun.table, confidence: 0.9, reason: `a "${noun.noun}" is registered` }
      : { table: 'users', confidence: 0.85, reason: 'somebody registers' };
  const facts = isThing && noun.known && !isAboutPeople(noun.table) ? [] : credentials(rest, reading.step.line);
  if (facts.length > 0) reading.groups.push({ entity, own: false, rows: [facts] });
  reading.noun = reading.hint = entity;
}

/** `registra la lettura 10482`: nobody signs up. */
function isMeasured({ lexicon }: Reading, [article, what, value]: readonly Token[]): boolean {
  if (lexicon.language === 'en' || (value as Token | undefined)?.kind !== 'number') return false;
  return (article.classes.has('possessives') || article.classes.has('articles')) && what.kind === 'word' && what.classes.size === 0; // prettier-ignore
}

/** `I register the sponsor "Nordbev" with level "gold"`: a thing that has a name, whatever it is. */
function readUnknown(reading: Reading, { table, noun, name, pairs, known: isKnown }: NounFact): boolean {
  if (!isKnown && (pairs.length === 0 || name === null || !mayBeTable(noun))) return false;
  const reason = `a "${noun}" is registered`;
  const entity = { table, confidence: isKnown ? 0.9 : 0.7, reason };
  const base = { line: reading.step.line, confidence: 0.75, reason };
  const said = pairs.flatMap(({ label, value }) =>
    label === null || value === null ? [] : [{ ...base, label, value }],
  );
  if (name !== null) said.unshift({ ...base, label: nameFieldOf(table, name, reading.lexicon.language), value: name });
  if (said.length === 0) return false;
  reading.groups.push({ entity, own: true, rows: [said] });
  reading.noun = reading.hint = entity;
  return true;
}
