import { known } from '../known-names';
import { outlineColumn } from '../outline-column';
import type { Reading } from '../reading';
import type { Token } from '../tokens';
import { readRoute } from './sums';

/** `I search for "milk"`, `nach "Milch" suche`, `filter the results by category "Food"`: what is typed or chosen to find things. */
export function readSearched(reading: Reading, tokens: readonly Token[], at: number): void {
  const verb = tokens[at].lower;
  if (!tokens[at].classes.has('search') || reading.step.kind === 'outcome') return;
  const english = reading.lexicon.language === 'en';
  const behind = tokens.findIndex(({ kind }, i) => i > at && kind === 'value');
  // `"Ann" nach "Milch" sucht`: who does it stands first.
  const after = tokens.findIndex(({ kind }, i) => i > 1 && kind === 'value' && BY.test(tokens[i - 1].lower));
  const first = tokens.findIndex(({ kind }) => kind === 'value');
  const value = behind >= 0 || english ? behind : first === 0 && after > 0 ? after : first;
  if (value < 0) return;
  const from = value > at ? at + 1 : 0;
  const by = tokens.findLastIndex(({ lower }, i) => i >= from && i < value && BY.test(lower));
  const before = tokens.slice(by < 0 ? from : by + 1, value);
  // `un vol de "Paris" à "Rome"`
  if (
    !english &&
    !isSought(before) &&
    before.some(({ lower, classes }) => lower === 'de' || classes.has('in') || classes.has('to'))
  )
    return;
  // `search for flights from "Paris" to "Rome"`
  if (readRoute(reading, tokens, value)) return;
  const words = before.filter(
    ({ classes }) => !classes.has('possessives') && !classes.has('articles') && !classes.has('who'),
  );
  const said = words.map(({ text }) => text).join(' ');
  const column = outlineColumn(tokens[value].text);
  const label =
    by >= 0 && words.length > 0 && known(said) ? said : (column ?? (verb.startsWith('filt') ? null : 'search'));
  if (label === null || words.length > 3 || BOUND.test(words.at(-1)?.lower ?? '')) return;
  const fact = {
    label,
    value: tokens[value].text,
    line: reading.step.line,
    confidence: 0.75,
    reason: `"${verb}" asks for it`,
  };
  const entity =
    label === 'search' ? { table: 'searches', confidence: 0.6, reason: 'something is searched for' } : null;
  reading.groups.push({ entity, own: false, rows: [[fact]] });
}

/** `jag söker på "mjölk"`: nothing but what is looked for. */
const isSought = (words: readonly Token[]): boolean => words.length === 1 && words[0].lower === 'på';

/** `orders since "May"`: from when, and nothing that is typed to find them. */
const BOUND = /^(?:between|since|before|after|until|whose|containing|older|newer)$/;

export const BY = /^(?:by|with|using|for|nach|por|par|per|op|po|za|efter|naar|con|com|avec|mit|met|z|med)$/;
