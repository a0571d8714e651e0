import type { FieldFact } from '../../facts';
import { fieldName, looksLikeLabel, nameWords, singular, sureFieldName } from '../../fields/names';
import { known } from '../known-names';
import type { Clause } from './clauses';
import type { Lexicon } from '../lexicon';
import type { Reading } from '../reading';
import { KNOWN_NOUNS } from '../table-nouns';
import type { Token } from '../tokens';
import { outlineColumn } from '../outline-column';

/** What a clause says of fields besides what its verb made of it: columns of an outline, and `name: "x", size: "y"`. */

/** What is opened, clicked or looked at. */
const NO_FIELD = /^(?:tab|button|link|page|icon|menu|row|section|screen|message|error|window|popup|times|seconds|minutes|url|value|text)s?$/; // prettier-ignore

/** `sets parameters "<key>" and "<value>"`: beside a column that is entered, another is as well. */
export function readColumns(reading: Reading, { tokens, at }: Clause, before: number): void {
  const facts = factsSince(reading, before);
  if (facts.length === 0) return;
  const used = new Set(facts.flatMap(({ label, value }) => [label, value]));
  const left = tokens.flatMap((token, i): FieldFact[] => {
    const column = token.kind === 'value' && i > at ? outlineColumn(token.text) : undefined;
    if (column === undefined || used.has(token.text) || used.has(column) || fieldName(column) === null) return [];
    if (NO_FIELD.test(tokens.at(i + 1)?.lower ?? '') || NO_FIELD.test(tokens.at(i - 1)?.lower ?? '')) return [];
    const reason = `the column "${column.slice(0, 40)}" is entered`;
    return [{ label: column, value: token.text, line: reading.step.line, confidence: 0.65, reason }];
  });
  const rows = reading.groups.at(-1)?.rows ?? [];
  if (rows.length === 1) rows[0].push(...left);
}

/** `book: comune:<comune> strada:<strada>`: each value behind a name and its colon, whatever the words before them are. */
export function readListed(reading: Reading, { tokens }: Clause, before: number): void {
  const pairs = tokens.flatMap((token, i) => (token.text === ':' ? (pairAt(tokens, reading.lexicon, i) ?? []) : []));
  const values = tokens.filter(({ kind }) => kind === 'value').length;
  const quoted = tokens.filter((token, i) => token.quoted && tokens.at(i + 1)?.text === ':').length;
  if (pairs.length < (quoted > 0 ? 1 : 2) || pairs.length < values - quoted) return;
  const facts = factsSince(reading, before);
  const told = pairs.every(({ label, value }) =>
    facts.some((fact) => fact.value === value && (isPart(fact.label ?? '', label) || isPart(label, fact.label ?? ''))),
  );
  if (told) return;
  const group = reading.groups.at(before);
  const entity = facts.length === 0 ? null : (group?.entity ?? null);
  reading.groups.splice(before);
  const reason = 'a list of fields and their values';
  const row = pairs.map((pair): FieldFact => ({
    ...pair,
    sure: true,
    line: reading.step.line,
    confidence: 0.85,
    reason,
  }));
  reading.groups.push({ entity: entity !== null && entity.confidence >= 0.9 ? entity : null, own: false, rows: [row] });
}

function pairAt(tokens: readonly Token[], lexicon: Lexicon, colon: number): { label: string; value: string } | null {
  const value = tokens.at(colon + 1);
  const before = tokens.at(colon - 1);
  // `"name" : "Ann"`
  if (before?.quoted === true)
    return value?.quoted === true && sureFieldName(before.text) !== null && looksLikeLabel(before.text)
      ? { label: before.text, value: value.text }
      : null;
  let first = colon;
  while (first > 0 && colon - first < 3 && isWord(tokens[first - 1])) first--;
  const words = tokens.slice(first, colon).map(({ text }) => text);
  if (value === undefined || value.kind === 'word' || words.length === 0) return null;
  // `the field: "Email"` says which one.
  if (tokens[colon - 1].classes.has('field')) return null;
  // `the contact name: "x"`: whose it is.
  const [owner, part] = words.map((word) => word.toLowerCase());
  const owned = words.length === 2 && (KNOWN_NOUNS.has(singular(owner)) || lexicon.nouns.has(owner));
  if (owned && tokens.at(first - 1)?.classes.has('possessives') === true && known(part)) words.shift();
  const column = outlineColumn(value.text);
  const named = column !== undefined && isPart(words.join(' '), column);
  const label = named ? column : words.join(' ');
  return sureFieldName(label) === null || NO_FIELD.test(words.at(-1)!.toLowerCase())
    ? null
    : { label, value: value.text };
}

/** `patient` of `patient id`, `book comune` of `comune`. */
function isPart(label: string, column: string): boolean {
  const words = nameWords(column);
  return endsAlike(label, column) || nameWords(label).every((word) => words.includes(word));
}

function isWord({ kind, classes, text }: Token): boolean {
  const around = ['as', 'to', 'with', 'in', 'and', 'be', 'articles', 'possessives', 'vague'] as const;
  return kind === 'word' && /\p{L}/u.test(text) && !around.some((each) => classes.has(each));
}

function endsAlike(a: string, b: string): boolean {
  return nameWords(a).at(-1) === nameWords(b).at(-1);
}

function factsSince(reading: Reading, before: number): FieldFact[] {
  return reading.groups.slice(before).flatMap(({ rows }) => rows.flat());
}
