import type { FieldFact } from '../../facts';
import { isNegated, type Clause } from './clauses';
import { isFieldHere } from '../bare-words';
import { tableName, withoutAccents } from '../../fields/names';
import { nounOf } from '../lexicon';
import type { Reading } from '../reading';
import { asGiven } from '../spoken/bent-names';
import { hasNumber } from '../spoken/places-by-number';
import { toldIn } from '../spoken/told-sets';
import { nameFieldOf } from '../said';
import { isDeterminer } from '../token-kinds';
import type { Token } from '../tokens';
import { isByProgram, mayBeThing } from './told-labels';
import { giveTo } from './told-things';

/**
 * What the noun right in front names and nothing has taken yet, whatever a sentence does: `met als reden griep`,
 * `blokuje kartę 7712`.
 */
export function readNamed(reading: Reading, clauses: readonly Clause[]): void {
  const { step, tokens, lexicon, groups } = reading;
  const told = toldIn(lexicon.language);
  if (told === undefined || step.kind === 'outcome' || !tokens.some(isSaid)) return;
  if (clauses.some(isNegated) || isByProgram(tokens)) return;
  const used = new Set(groups.flatMap(({ rows }) => rows.flat().map(({ value }) => value)));
  const facts: FieldFact[] = [];
  for (const [i, token] of tokens.entries()) {
    if (i === 0 || !isSaid(token) || used.has(token.text)) continue;
    const noun = tokens[tokens[i - 1].text === ':' && i > 1 ? i - 2 : i - 1];
    if (noun.kind !== 'word') continue;
    const lead = tokens.at(tokens.indexOf(noun) - 1);
    const thing = nounOf(noun.text, lexicon);
    const isField = lead !== undefined && isFieldHere(lead, noun, lexicon);
    if (!isField && !isCode(token, noun, lead, reading)) continue;
    const { language } = lexicon;
    const label =
      isField || thing === undefined
        ? asGiven(noun.text.toLowerCase(), language)
        : nameFieldOf(tableName([thing]), token.text, language, { word: noun.text, isThing: true });
    const reason = `"${token.text.slice(0, 40)}" stands behind "${noun.text}"`;
    facts.push({ label, sure: true, value: token.text, line: step.line, confidence: 0.7, reason });
  }
  if (facts.length > 0) giveTo(reading, told, facts);
}

const isSaid = ({ quoted, kind }: Token): boolean => quoted && kind === 'value';

/** A code behind what has one, or the number of what is known to have one. */
function isCode({ text }: Token, noun: Token, lead: Token | undefined, { lexicon, step }: Reading): boolean {
  if (hasNumber(noun.lower, lexicon.language)) return SHORT.test(text);
  if (nounOf(noun.text, lexicon) !== undefined)
    return CODE.test(text) || (step.kind === 'context' && /^\d+$/.test(text));
  if (!STRONG.test(text) || !/^\p{L}{4,}$/u.test(noun.text) || !mayBeThing(withoutAccents(noun.lower))) return false;
  if (lexicon.language === 'de') return /^\p{Lu}/u.test(noun.text);
  return lead !== undefined && (isDeterminer(lead) || JOINING.some((each) => lead.classes.has(each)));
}

const CODE = /^(?=.*\d)[\p{Lu}\d][\p{Lu}\d/._ -]{2,24}$/u;
const SHORT = /^\d{1,4}[a-zA-Z]?$|^\p{Lu}{1,2}-?\d{1,3}$/u;
const STRONG = /^(?=.*\d)(?=.*\p{Lu})[\p{Lu}\d][\p{Lu}\d/._-]{3,24}$/u;
const JOINING = ['with', 'in', 'to', 'of', 'as', 'and'] as const;
