import { known } from './known-names';
import { nounOf, type Lexicon } from './lexicon';
import { hasNameBehind, isTitle } from './spoken/bare-names';
import { unbent } from './spoken/bent-names';
import { labelOfStreet } from './spoken/streets';
import type { Token } from './tokens';

/** Names that no quotes hold, in languages that write nouns small and say what goes before a name. */

const LANGUAGES = /^(?:es|it|pl|pt)$/;
const MOST_NAMES = 4;
const NAME = /^\p{Lu}['’]?\p{L}*\p{Ll}[\p{L}'’.-]*$/u;
const WITHIN = /^(?:di|de|del|della|dei|degli|da|dal|d|la|las|los|le|von|van|der|den|do|das|dos|e|y|i)$/;

/** `il paziente Marco Galli`, `presso l'ambulatorio di Sesto San Giovanni`: behind what has a name. */
export function endOfNameAbroad(tokens: readonly Token[], at: number, out: readonly Token[], lexicon: Lexicon): number {
  const { language } = lexicon;
  const front = out.findLast(({ classes }) => !(classes.has('possessives') && !classes.has('of')));
  if (!LANGUAGES.test(language) || front?.kind !== 'word' || !/^\p{Ll}/u.test(front.text)) return at;
  let end = at;
  for (let i = at; i < tokens.length && i < at + MOST_NAMES; i++) {
    if (isNamePart(tokens[i])) end = i + 1;
    else if (!(end === i && end > at && WITHIN.test(tokens[i].lower) && isNamePart(tokens[i + 1] ?? tokens[i]))) break;
  }
  if (end === at) return at;
  const words = tokens.slice(at, end);
  const last = words.at(-1)!;
  if (known(last.text) || nounOf(last.text, lexicon) !== undefined) return at;
  return takesName(out, lexicon) && !isOnPage(tokens.at(end)) ? end : at;
}

const isNamePart = ({ kind, text, classes, quoted }: Token): boolean =>
  kind === 'word' && !quoted && NAME.test(text) && [...classes].every((each) => each === 'who');

const isOnPage = (next: Token | undefined): boolean => next?.classes.has('field') === true || next?.kind === 'value';

/** Whether what stands before is a thing or a field, or says where or of whom somebody is. */
function takesName(before: readonly Token[], lexicon: Lexicon): boolean {
  const { language } = lexicon;
  const front = before.at(-1)!;
  if (front.classes.has('named') || isTitle(front.lower)) return true;
  if (front.classes.size === 0 || [...front.classes].every((each) => each === 'who'))
    return nounOf(front.text, lexicon) !== undefined || known(language === 'pl' ? unbent(front.lower) : front.lower);
  const joins = before.findLastIndex(({ classes, text }) => text !== ',' && !JOINS.some((each) => classes.has(each)));
  if (joins < 0) return false;
  const { kind, lower, text } = before[joins];
  // `na Rua do Salgueiral, em Guimarães`
  return kind === 'word' ? hasNameBehind(lower, language) : labelOfStreet(text, language) !== null;
}

const JOINS = ['in', 'to', 'of', 'possessives'] as const;
