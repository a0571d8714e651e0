import type { FieldFact } from '../../facts';
import { classifyValue } from '../../fields/classify-field';
import { fieldName } from '../../fields/names';
import { known } from '../known-names';
import { isVerb, nounOf } from '../lexicon';
import { NO_NAME } from '../no-names';
import type { Reading } from '../reading';
import { asGiven } from '../spoken/bent-names';
import { isPagePart } from '../spoken/page-parts';
import { isDeterminer, isValue, textOf } from '../token-kinds';
import type { Token } from '../tokens';
import { isNegated, type Clause } from './clauses';
import { ON_PAGE } from '../entry-facts';

/** Where on a page something is done is no field: `in der Zeile "x"`, `choisit "y" dans le menu principal`. */
export function dropPageParts({ groups, tokens, lexicon: { language } }: Reading): void {
  if (language === 'en' || groups.length === 0) return;
  const isWhere = ({ label, value, sure }: FieldFact): boolean =>
    label !== null &&
    sure !== true &&
    isPagePart(label, language) &&
    tokens.some(({ quoted, bare, text }) => quoted && bare !== true && text === value);
  for (let at = groups.length - 1; at >= 0; at--) {
    if (!groups[at].rows.some((row) => row.some(isWhere))) continue;
    const rows = groups[at].rows.map((row) => row.filter((fact) => !isWhere(fact)));
    if (rows.every((row) => row.length === 0)) groups.splice(at, 1);
    else groups[at] = { ...groups[at], rows };
  }
}

/** What stands side by side says of itself what it is, whatever a sentence does: lists of names with their values, a value and its field, an address of mail. */
export function readSideBySide(reading: Reading, clauses: readonly Clause[]): void {
  const { step, tokens } = reading;
  if (step.kind === 'outcome' || !tokens.some(isValue) || clauses.some(isNegated)) return;
  const isThere = step.kind === 'context';
  if (!isThere && clauses.some(({ verb }) => verb === 'assert')) return;
  readInField(reading, clauses);
  if (isThere || clauses.every(({ verb }) => verb !== 'open')) readList(reading);
  readShaped(reading, clauses);
}

/** `"Ann" no campo "Nome"`, `"x" im Feld "Name"`, without a verb: a line of a list. */
function readInField({ tokens, groups, step }: Reading, clauses: readonly Clause[]): void {
  if (groups.length > 0 || tokens.length > 6 || clauses.some(({ verb }) => verb !== null)) return;
  const [value, into, ...behind] = tokens.filter(({ classes }) => !classes.has('and')) as [Token, Token?, ...Token[]];
  const said = behind.filter((token) => !isDeterminer(token));
  const name = said.find(isValue);
  const isField = said.length === 2 && said.some(({ classes }) => classes.has('field'));
  if (!isValue(value) || into?.classes.has('in') !== true || !isField || name === undefined) return;
  if (fieldName(name.text) === null) return;
  const reason = `"${name.text}" is the field`;
  groups.push({
    entity: null,
    own: false,
    rows: [[{ label: name.text, value: value.text, line: step.line, confidence: 0.85, reason }]],
  });
}

interface Pair {
  label: string;
  value: Token;
  isThing: boolean;
}

const FEWEST = 3;

/** `name "Barolo", producer "Pio", year 2018 and region "Piemonte"`: so many pairs in a row that nothing else can be meant. */
function readList(reading: Reading): void {
  const { tokens, groups, refers, step, lexicon } = reading;
  if (tokens.filter(isValue).length < FEWEST) return;
  for (let i = 0; i < tokens.length;) {
    const { pairs, end } = listFrom(reading, i);
    if (pairs.length < FEWEST || pairs.every(({ label, isThing }) => isThing || !known(label))) {
      i = Math.max(end, i + 1);
      continue;
    }
    const values = new Set(pairs.map(({ value }) => value.text));
    const all = [...groups, ...refers].flatMap(({ rows }) => rows.flat());
    for (const { label, value } of pairs) {
      const unnamed = all.find((fact) => fact.label === null && fact.value === value.text);
      if (unnamed !== undefined) unnamed.label = label;
    }
    // `region "Skåne"`: no thing of its own.
    for (const { label, value, isThing } of pairs) {
      const at = groups.findIndex(({ rows }) => rows.length === 1 && rows[0].length === 1 && rows[0][0].value === value.text); // prettier-ignore
      if (at >= 0 && !isThing && groups[at].rows[0][0].label !== label) all.splice(all.indexOf(groups.splice(at, 1)[0].rows[0][0]), 1); // prettier-ignore
    }
    const own = groups.find(({ rows }) => rows.length === 1 && rows[0].some(({ value }) => values.has(value ?? '')));
    const used = new Set(all.map(({ value }) => value));
    const facts = pairs
      .filter(({ value, isThing }) => !isThing && !used.has(value.text))
      .map(({ label, value }): FieldFact => ({
        label: asGiven(label, lexicon.language),
        value: value.text,
        line: step.line,
        confidence: 0.7,
        reason: 'names and their values in a list',
      }));
    if (own !== undefined) own.rows[0].push(...facts);
    else if (facts.length > 0) groups.push({ entity: null, own: false, rows: [facts] });
    i = end;
  }
}

/** The pairs that begin at a token, each joined to the one in front. */
function listFrom({ tokens, lexicon }: Reading, from: number): { pairs: Pair[]; end: number } {
  const pairs: Pair[] = [];
  let at = from;
  let end = from;
  for (;;) {
    let value = at;
    while (value < tokens.length && value < at + 4 && tokens[value].kind === 'word') value++;
    const said = tokens.slice(at, value).filter((token) => !isDeterminer(token));
    // Before the first stands what says that it is so.
    const words = pairs.length > 0 ? said : said.slice(-1);
    if (!isValue(tokens.at(value)) || value >= tokens.length || words.length === 0 || words.length > 3) break;
    if (!words.every((word, i) => mayName(word, i > 0))) break;
    const label = textOf(words);
    if (fieldName(label) === null && !known(label)) break;
    const isThing = words.length === 1 && !known(label) && nounOf(label, lexicon) !== undefined;
    pairs.push({ label, value: tokens[value], isThing });
    end = at = value + 1;
    while (tokens.at(at)?.classes.has('and') === true || tokens.at(at)?.text === ',') at++;
    if (at === end) break;
  }
  return { pairs, end };
}

const mayName = ({ kind, text, lower, classes }: Token, isBehind: boolean): boolean =>
  kind === 'word' &&
  /^\p{L}[\p{L}_.-]+$/u.test(text) &&
  (known(text) || !NO_NAME.test(lower)) &&
  !ON_PAGE.test(lower) &&
  ([...classes].every((each) => each === 'named' || each === 'field' || (isVerb(each) && known(text))) ||
    (isBehind && classes.has('of')));

const IBAN = /^[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,4})?$/;

/** `schickt die Karten an "ann@x.de"`: what nothing names and plainly is one. */
function readShaped({ tokens, groups, refers, step }: Reading, clauses: readonly Clause[]): void {
  if (!tokens.some(({ kind, text }) => kind === 'value' && shapeOf(text) !== null)) return;
  if (clauses.some(({ verb }) => verb === 'signIn' || verb === 'register')) return;
  const facts = [...groups, ...refers].flatMap(({ rows }) => rows.flat());
  for (const [i, { kind, text, quoted }] of tokens.entries()) {
    const label = kind === 'value' && quoted && i > 0 ? shapeOf(text) : null;
    if (label === null || facts.some((fact) => fact.label === label)) continue;
    const same = facts.find(({ value }) => value === text);
    if (same !== undefined && same.label !== null) continue;
    const reason = `"${text}" is written as an ${label} is`;
    if (same !== undefined) Object.assign(same, { label, reason });
    else
      groups.push({
        entity: null,
        own: false,
        rows: [[{ label, value: text, refers: true, line: step.line, confidence: 0.6, reason }]],
      });
  }
}

const shapeOf = (text: string): string | null =>
  IBAN.test(text) ? 'iban' : text.includes('@') && classifyValue(text)?.semantic_type === 'email' ? 'email' : null;
