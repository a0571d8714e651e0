import { nounOf } from '../lexicon';
import type { Reading } from '../reading';
import { asGiven } from '../spoken/bent-names';
import { isNow, numberWords } from '../spoken/number-words';
import { isField } from '../spoken/polish-cases';
import type { Told } from '../spoken/told-sets';
import { isDeterminer } from '../token-kinds';
import type { Token } from '../tokens';
import { determines } from './told-labels';
import { isGermanic, isRomance } from '../spoken/families';

/** `der Katalogpreis für das Hotel beträgt 1.499 €`, `spotpriset ligger just nu på 1,84 kr`: what so much is said of, in front of all else. */
export function subjectOf({ tokens, step, lexicon, groups }: Reading, told: Told, i: number): string | null {
  const { language } = lexicon;
  const { unit, text } = tokens[i];
  const next = tokens.at(i + 1);
  // `kurs NBP z tego dnia to 0,1712`
  const isLast = language === 'pl' && next === undefined;
  const isMeasured = isLast || unit !== undefined || /[%€$£]$/.test(text) || told.spans.has(next?.lower ?? '');
  if (!(step.kind === 'context' || (step.kind === 'action' && isMeasured))) return null;
  if (i < 2 || groups.length > 0) return null;
  const said = tokens.slice(0, i).filter((token) => !isNow(token.lower, language));
  if (said.some(({ kind }) => kind !== 'word')) return null;
  const { amounts } = numberWords(language)!;
  const end = said.length;
  let verb = end - 1;
  while (verb > 1 && verb > end - 4 && !amounts.test(phrase(said, verb, end))) verb--;
  if (verb < 1 || !amounts.test(phrase(said, verb, end))) return null;
  let from = said.findIndex(
    (token) => !isDeterminer(token) && !token.classes.has('who') && !/^(?:que|dat|dass|att|że)$/.test(token.lower),
  );
  const isPlace = (token: Token): boolean =>
    PLACING.some((each) => token.classes.has(each)) || told.before.has(token.lower);
  // `po rozładunku tara wynosi`: when, and what.
  if (language === 'pl' && from >= 0 && from + 2 < verb && isPlace(said[from])) from += 2;
  let to = said.findIndex((token, at) => at > from && at < verb && isPlace(token));
  // `nível de controle`
  if (to > 0 && said[to].classes.has('of') && isRomance(language) && !determines(said[to])) {
    const after = said.findIndex((token, at) => at > to + 1 && at < verb && isPlace(token));
    to = after < 0 ? verb : after;
  }
  if (to < 0) to = verb;
  const words = said.slice(from, to);
  const [noun] = isGermanic(language) ? words.slice(-1) : words;
  if (from < 0 || words.length < 1 || words.length > 3 || !words.every(isPlain)) return null;
  const isFieldToo = language === 'pl' && isField(noun.lower);
  if (nounOf(noun.text, lexicon) !== undefined && !isFieldToo && !(words.length === 3 && words[1].classes.has('of')))
    return null;
  if (!/^\p{L}[\p{L}-]{3,}$/u.test(noun.text)) return null;
  // `the exams are 3 hours apart`, `sono 3 richieste`: nothing that is measured.
  const isBe = verb === end - 1 && said[verb].classes.has('be');
  if (isBe && !isMeasured && next?.kind === 'word') return null;
  // `cena jabłek przemysłowych`
  const name = language === 'pl' && words.length > 2 ? [noun] : words;
  return asGiven(name.map((word) => word.text).join(' '), language);
}

const PLACING = ['in', 'with', 'to', 'of', 'as'] as const;
const isPlain = ({ classes, text }: Token): boolean =>
  (classes.size === 0 || classes.has('of')) && /^\p{L}[\p{L}-]+$/u.test(text);
const phrase = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
