import type { FieldFact } from '../../facts';
import { known } from '../known-names';
import { isVerb, type WordClass } from '../lexicon';
import type { Reading } from '../reading';
import { asCounted, asGiven } from '../spoken/bent-names';
import { toldIn } from '../spoken/told-sets';
import { isWorded } from '../spoken/worded';
import { writtenBy } from '../spoken/written';
import { isDeterminer, isValue } from '../token-kinds';
import type { Token } from '../tokens';
import { isNegated, type Clause } from './clauses';
import { isByProgram } from './told-labels';
import { giveTo } from './told-things';

/**
 * `im Kommentar notiert sie "Bitte klingeln"`, `lekarz w zaleceniach zapisuje "dużo pić"`: what is written stands behind
 * its verb, and where it is written in front of that.
 */
export function readPlacedFirst(reading: Reading, clauses: readonly Clause[]): void {
  const { step, tokens, lexicon, groups } = reading;
  if (step.kind !== 'action' || lexicon.language === 'en' || tokens.length < 4) return;
  const at = tokens.findIndex(({ quoted, classes }, i) => quoted && i > 2 && classes.size === 0);
  if (at < 0 || clauses.some(isNegated) || isByProgram(tokens)) return;
  const told = toldIn(lexicon.language);
  const { text } = tokens[at];
  if (told === undefined || groups.some(({ rows }) => rows.some((row) => row.some(({ value }) => value === text))))
    return;
  const joins = tokens.findIndex(({ classes }) => classes.has('in'));
  if (joins < 0 || joins > 2 || tokens.slice(0, at).some(isValue)) return;
  let noun = joins + 1;
  while (noun < at && isDeterminer(tokens[noun])) noun++;
  const verbs = tokens.slice(noun + 1, at);
  if (verbs.length === 0 || verbs.length > MOST_WORDS || !verbs.every(mayStandBetween)) return;
  const { lower, classes } = tokens[noun];
  const label = asGiven(lower, lexicon.language);
  const isEntered = verbs.some((token) => ENTERS.some((each) => token.classes.has(each)));
  const { language } = lexicon;
  const isWritten = [lower, label, asCounted(lower, language)].flatMap((each) => writtenBy(each, language) ?? []).at(0);
  if (isWritten === undefined && !isWorded(lower, lexicon.language) && !(isEntered && known(label))) return;
  if (classes.has('field')) return;
  const reason = `it is written in the ${tokens[noun].text}`;
  const fact: FieldFact = {
    label: isWritten?.label ?? label,
    sure: true,
    value: text,
    line: step.line,
    confidence: 0.7,
    reason,
  };
  giveTo(reading, told, [fact]);
}

const MOST_WORDS = 3;
const ENTERS: readonly WordClass[] = ['enter', 'choose', 'assign', 'create'];
/** A verb and who does it. */
const mayStandBetween = (token: Token): boolean =>
  token.kind === 'word' &&
  /^\p{L}{2,}$/u.test(token.text) &&
  [...token.classes].every((each) => each === 'who' || isDeterminer(token) || (isVerb(each) && !QUIET.has(each)));
const QUIET: ReadonlySet<WordClass> = new Set(['act', 'open', 'assert', 'clear', 'signIn'] as const);
