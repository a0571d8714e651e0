import { endOfModel } from './bare-names-abroad';
import { classesOf, isVerb, type Lexicon, type WordClass } from './lexicon';
import { isWorded, wordedIn } from './spoken/worded';
import { isDeterminer, isOneOf } from './token-kinds';
import type { Token } from './tokens';
import { isRomance } from './spoken/families';

/**
 * Words that are the value of a field whose name stands right in front, in other languages than English: `met reden hoge
 * koorts`, `Rasse Berner Sennenhund`; why something is done is such a field too, whatever says so: `på grund av magsjuka`.
 */

const MOST_WORDS = 9;
const MOST_OF_KIND = 3;
const NONE: Token['classes'] = new Set();

/** Whether a step may have such words. */
export function mayHaveWords(tokens: readonly Token[], { language }: Lexicon): boolean {
  const worded = wordedIn(language);
  return (
    worded !== undefined &&
    tokens.some(
      ({ lower, kind }) =>
        kind === 'word' && (worded.texts.has(lower) || worded.kinds.has(lower) || worded.because.has(lower)),
    )
  );
}

/** What says why, which begins at a token: where the reason begins, and the words it is said with otherwise. */
export function becauseAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): { from: number; said: Token[] } | null {
  const worded = wordedIn(lexicon.language);
  if (worded === undefined || at === 0 || tokens[at].kind !== 'word') return null;
  const phrase = worded.because
    .get(tokens[at].lower)
    ?.find(({ words }) =>
      words.every((word, i) => tokens.at(at + i)?.kind === 'word' && tokens[at + i].lower === word),
    );
  if (phrase === undefined) return null;
  let from = at + phrase.words.length;
  if (tokens.at(from)?.text === ':') from++;
  while (tokens.at(from) !== undefined && isDeterminer(tokens[from]) && !tokens[from].classes.has('of')) from++;
  const first = tokens.at(from);
  if (first === undefined || (first.kind !== 'word' && !first.quoted)) return null;
  const said = [worded.reason[0], phrase.label].map((word, i): Token => {
    const classes = i === 0 ? classesOf(word, lexicon) : NONE;
    return { kind: 'word', text: word, lower: word, quoted: false, classes };
  });
  return { from, said };
}

/** `un chien de race Labrador` is one with such a race. */
export function asHad(out: Token[], lexicon: Lexicon): void {
  const [thing, of, noun] = out.slice(-3) as [Token?, Token?, Token?];
  const has = wordedIn(lexicon.language)?.reason[0];
  if (has === undefined || !isRomance(lexicon.language) || of?.classes.has('of') !== true) return;
  if (thing?.kind !== 'word' || ![...thing.classes].every((each) => each === 'who')) return;
  const said = { kind: 'word', text: has, lower: has, quoted: false, classes: classesOf(has, lexicon) } as const;
  out.splice(-2, 2, said, noun!);
}

/** Where the words end that begin at a token and are the value of the noun in front; that token itself where none are. */
export function endOfWords(tokens: readonly Token[], at: number, out: readonly Token[], lexicon: Lexicon): number {
  const worded = wordedIn(lexicon.language);
  const [lead, noun] = out.slice(-2) as [Token?, Token?];
  if (worded === undefined || lead === undefined || noun?.kind !== 'word') return at;
  if (!isFieldHere(lead, noun, lexicon)) return at;
  if (!worded.texts.has(noun.lower)) return endOfKind(tokens, at, noun, lead, lexicon);
  const end = endOfText(tokens, at, lexicon);
  // `como concepto escribe "x"`
  const isVerbNext =
    isRomance(lexicon.language) && tokens.at(end)?.quoted === true && [...tokens[at].classes].some(isVerb);
  return end === at + 1 && (isVerbNext || isVerbAlone(tokens[at], lexicon.language)) ? at : end;
}

/** `als Kommentar schreibe`, `als toelichting meegeeft`: what is said stands elsewhere. */
const isVerbAlone = ({ text }: Token, language: string): boolean =>
  (language === 'de' && /^\p{Ll}/u.test(text)) || (language === 'nl' && /^\p{Ll}+(?:eeft|[^aeiou]t)$/u.test(text));

/** `met reden`, `som orsak`, `, Rasse`, `de reden`: the name of such a field, and no verb: `marca Contra`. */
export function isFieldHere(lead: Token, noun: Token, { language }: Lexicon): boolean {
  if (!isWorded(noun.lower, language)) return false;
  if (lead.kind !== 'word' || lead.text === ',') return true;
  if (LEADING.some((each) => lead.classes.has(each))) return true;
  return isDeterminer(lead)
    ? !isRomance(language) || wordedIn(language)?.texts.has(noun.lower) !== true
    : language === 'pl' || (language === 'sv' && noun.lower.endsWith('n')) || /^(?:nach|na|en)$/.test(lead.lower);
}

const LEADING: readonly WordClass[] = ['with', 'as', 'in', 'of', 'and', 'enter', 'assign', 'choose'];
const NAME = /^\p{Lu}[\p{L}\d'’.-]+$/u;
const WORD = /^\p{L}[\p{L}\d'’.-]*$/u;
const GRAMMAR: readonly WordClass[] = ['be', 'have', 'and', 'as', 'with', 'negation', 'field', 'following', 'vague', 'expectation', 'who']; // prettier-ignore
/** `wegens storm wordt afgezegd` */
const PASSIVE = /^(?:wordt|worden|werd|werden|wird|wurde|wurden|blir|blev|bleven|zostaje|został[aoy]?)$/;
const JOINING: readonly WordClass[] = ['in', 'to', 'of'];

/** Up to what the sentence says next. */
export function endOfText(tokens: readonly Token[], at: number, { language }: Lexicon): number {
  const inRomance = isRomance(language);
  const isBehind = inRomance || language === 'pl' || language === 'sv';
  let end = at;
  for (; end < tokens.length && end < at + MOST_WORDS; end++) {
    const token = tokens[end];
    const front = end > at ? tokens[end - 1] : undefined;
    if (token.kind !== 'word' || !WORD.test(token.text) || isOneOf(token, GRAMMAR) || PASSIVE.test(token.lower)) break;
    // `som skäl anger jag`
    if (end === at && !inRomance && [...token.classes].some(isVerb)) break;
    const isJoined = isOneOf(front, JOINING);
    if (end === at ? [...token.classes].some((each) => !isVerb(each)) && !isPreposed(token, language) : !isJoined) {
      if (end === at || (!isBehind && isDeterminer(token))) break;
      if (end > at && [...token.classes].some(isVerb) && !isDeterminer(token)) break;
    }
  }
  // `mit 3 Tagen`: what stands before a value belongs to it.
  while (end > at && (isOneOf(tokens[end - 1], JOINING) || isDeterminer(tokens[end - 1]))) end--;
  return withoutVerb(tokens, at, end, language);
}

/** `z tytułem za pizzę` */
const isPreposed = ({ lower }: Token, language: string): boolean =>
  language === 'pl' && /^(?:za|do|na|bez|dla)$/.test(lower);

/** `wegen Krankheit absagt`: in German and Dutch the verb stands last. */
function withoutVerb(tokens: readonly Token[], at: number, end: number, language: string): number {
  const last = tokens.at(end - 1);
  if (last === undefined || end - at < 2) return end;
  const isCapital = NAME.test(tokens[end - 2].text);
  if (language === 'de' && isCapital && /^\p{Ll}{3,}$/u.test(last.text)) return end - 1;
  const isNoun =
    tokens[end - 2].lower.endsWith('e') || isOneOf(tokens[end - 2], JOINING) || isDeterminer(tokens[end - 2]);
  if (language === 'nl' && !isNoun && end === tokens.length && /^\p{Ll}{3,}(?:t|[^aeiou][dt]e)$/u.test(last.text))
    return end - 1;
  return end;
}

/** A name, or where nothing else can be meant, a word. */
function endOfKind(tokens: readonly Token[], at: number, noun: Token, lead: Token, { language }: Lexicon): number {
  let end = at;
  while (end < tokens.length && end < at + MOST_OF_KIND && isName(tokens[end], end > at)) end++;
  if (end > at) return endOfModel(tokens, end, language);
  if (language === 'pl') return endOfPolishKind(tokens, at, noun);
  const { kind, text, classes } = tokens[at];
  if (kind !== 'word' || classes.size > 0 || !/^\p{Ll}{3,}$/u.test(text)) return at;
  const next = tokens.at(at + 1);
  if (isRomance(language)) {
    // `la categoría profesional`, `el médico de turno`
    const isNone =
      (isDeterminer(lead) && !lead.classes.has('of')) || (noun.lower === 'turno' && lead.classes.has('of'));
    return isNone ? at : endOfRomanceKind(tokens, at);
  }
  const isAlone = next === undefined || isOneOf(next, ['and', 'in', 'to', 'with']) || [...next.classes].some(isVerb);
  if (!isAlone) return at;
  if (language === 'nl') return /(?:t|[^aeiou][dt]e|en)$/.test(text) ? at : at + 1;
  return language === 'sv' && /(?:[ei]n|et|an)$/.test(noun.lower) && !/(?:[aei]r|[dt]e)$/.test(text) ? at + 1 : at;
}

/** `rasy owczarek niemiecki`, `w kolorze czerwonym`, `w rozmiarze M` */
function endOfPolishKind(tokens: readonly Token[], at: number, { lower }: Token): number {
  const isPlain = (token: Token | undefined): boolean =>
    token?.kind === 'word' && token.classes.size === 0 && /^\p{Ll}{3,}$/u.test(token.text);
  if (/^rozmiar/.test(lower)) return /^(?:X{0,3}[SML]|[3-6]XL|\d{2})$/.test(tokens[at].text) ? at + 1 : at;
  if (/^kolor/.test(lower)) return isPlain(tokens[at]) && /(?:[yi]m|[yi]|ego)$/.test(tokens[at].lower) ? at + 1 : at;
  if (!/^(?:rasy|marki|odmiany|gatunku)$/.test(lower) || !isPlain(tokens[at])) return at;
  return isPlain(tokens.at(at + 1)) ? at + 2 : at + 1;
}

/** `con periodicidad trimestral`, `en option heures creuses`: a word or two, and the sentence goes on or ends. */
function endOfRomanceKind(tokens: readonly Token[], at: number): number {
  for (const end of [at + 1, at + 2]) {
    const next = tokens.at(end);
    if (next === undefined || isOneOf(next, ENDS_KIND) || [...next.classes].some(isVerb)) return end;
    if (next.kind !== 'word' || next.classes.size > 0 || !/^\p{Ll}{3,}$/u.test(next.text)) return at;
  }
  return at;
}

const ENDS_KIND: readonly WordClass[] = ['and', 'in', 'to', 'with', 'have', 'be'];

const isName = ({ kind, text, classes }: Token, goesOn: boolean): boolean =>
  kind === 'word' && NAME.test(text) && (goesOn || classes.size === 0);
