import type { Reading } from '../reading';
import { isAround } from '../spoken/around-nouns';
import { asCounted, asGiven } from '../spoken/bent-names';
import { isCount } from '../spoken/counting';
import { numberWords, yearsIn } from '../spoken/number-words';
import { isWorded } from '../spoken/worded';
import { textOf } from '../token-kinds';
import { isVerb, nounOf } from '../lexicon';
import type { Token } from '../tokens';
import type { Slot } from './told-states';
import { counted, determines } from './told-labels';
import type { Told } from '../spoken/told-sets';

/** How much something is, how old somebody is and why something is done, wherever Dutch, German and Swedish sentences say it. */

/** `ein 13-jähriges Kind`, `en 21-årig förare`, `7 jaar oud` */
export function ageIn({ tokens, lexicon: { language } }: Reading): Slot | null {
  for (const [i, { kind, lower, text }] of tokens.entries()) {
    const years = kind === 'word' ? yearsIn(lower) : null;
    const isOld =
      (kind === 'number' || isCount(lower, language)) &&
      /^(?:jahre|jaar|år)$/.test(tokens.at(i + 1)?.lower ?? '') &&
      /^(?:alt|oud|gamm(?:al|alt|la))$/.test(tokens.at(i + 2)?.lower ?? '');
    if (years !== null || isOld)
      return { label: numberWords(language)!.age, value: years ?? text, reason: 'how old somebody is' };
  }
  return null;
}

const WHY: Readonly<Record<string, readonly [RegExp, string]>> = {
  de: [/^(?:wegen|aufgrund)$/, 'grund'],
  nl: [/^(?:wegens|vanwege)$/, 'reden'],
  sv: [/^(?:pga|p\.g\.a|grund)$/, 'orsak'],
};
const MOST_WORDS = 5;

/** `wegen Krankheit`, `wegens aanhoudende hoest`, `på grund av magsjuka` */
export function reasonIn({ tokens, lexicon: { language } }: Reading): Slot | null {
  const [why, label] = WHY[language];
  const at = tokens.findIndex(({ kind, lower }) => kind === 'word' && why.test(lower));
  if (at < 0 || (language === 'sv' && tokens[at].lower === 'grund' && !/^på$/.test(tokens.at(at - 1)?.lower ?? '')))
    return null;
  let from = at + 1;
  while (
    from < tokens.length &&
    (determines(tokens[from]) || tokens[from].classes.has('in') || tokens[from].classes.has('of'))
  )
    from++;
  const words = wordsFrom(tokens, from, MOST_WORDS);
  while (words.length > 0 && isLast(words.at(-1)!, words.length, language)) words.pop();
  return words.length === 0 ? null : { label, value: textOf(words), reason: 'why it is so' };
}

/** A verb, or a word that belongs to nothing in front. */
function isLast({ lower, text, classes }: Token, count: number, language: string): boolean {
  if ([...classes].some((each) => isVerb(each)) || isAround(lower, language)) return true;
  if (language === 'de') return /^\p{Ll}/u.test(text);
  return (
    language === 'nl' && count > 1 && /^(?:aan|af|in|op|uit|over|ver|be|ont|ge)\p{L}+(?:t|en|d)$|eert$/u.test(lower)
  );
}

function wordsFrom(tokens: readonly Token[], from: number, most: number): Token[] {
  const end = tokens.findIndex(
    ({ kind, text, classes }, i) =>
      i >= from && (kind !== 'word' || text === ',' || classes.has('and') || classes.has('with')),
  );
  return tokens.slice(from, end < 0 ? from + most : Math.min(end, from + most));
}

/** `1 gele kaart meldt`, `4 Sterne vergibt`, `12 minuter sent`: how many of something, whatever is done. */
export function countOf({ tokens, step, lexicon }: Reading, told: Told, i: number): Slot | null {
  const { kind, text, unit, quoted } = tokens[i];
  const isNumber = kind === 'number' || (!quoted && /^(?:\d{1,3}(?:[.,]\d{1,3})?|<[^<>]{1,60}>)$/.test(text));
  if (
    !isNumber ||
    unit !== undefined ||
    step.kind === 'outcome' ||
    /^(?:om|um|kl|klockan)$/.test(tokens.at(i - 1)?.lower ?? '')
  )
    return null;
  const noun = counted(tokens, i, told);
  if (
    noun === null ||
    [...noun.classes].some(isVerb) ||
    /^\p{Lu}{3,}$/u.test(noun.text) ||
    isAround(noun.lower, lexicon.language)
  )
    return null;
  if (lexicon.language === 'de' ? !/^\p{Lu}/u.test(noun.text) : !/^\p{Ll}{3,}$/u.test(noun.text)) return null;
  if (told.spans.has(noun.lower) || tokens.at(i - 1)?.classes.has('be') === true) return null;
  if (nounOf(noun.text, lexicon) !== undefined || /^(?:uur|uhr|klass)$/.test(noun.lower)) return null;
  return { label: asCounted(noun.text, lexicon.language), value: text, reason: `how many ${noun.text}` };
}

/** `als Verwendungszweck Miete Hinterhaus angibt`, `väljer Vännäs som hämtbibliotek`: words that are given as something. */
export function wordsGiven({ tokens, lexicon: { language } }: Reading): Slot | null {
  const as = tokens.findIndex(({ kind, classes, lower }) => kind === 'word' && classes.has('as') && lower !== ':');
  if (as < 0 || !tokens.some(({ classes }) => ENTERS.some((each) => classes.has(each)))) return null;
  const behind = tokens.slice(as + 1);
  const front = tokens[as - 1] as Token | undefined;
  // `anger orsaken som sjukdom` is read elsewhere.
  if (front !== undefined && /^\p{Lu}/u.test(front.text) && front.kind === 'word' && language !== 'de') {
    let from = as - 1;
    while (from > 1 && tokens[from - 1].kind === 'word' && /^\p{Lu}/u.test(tokens[from - 1].text)) from--;
    const verb = tokens.at(from - 1);
    const label = behind.filter((token) => !determines(token)).slice(0, 2);
    const role = label.at(0);
    if (verb === undefined || role?.kind !== 'word' || role.classes.size > 0) return null;
    return {
      label: asGiven(role.text, language).toLowerCase(),
      value: textOf(tokens.slice(from, as)),
      reason: `given as "${role.text}"`,
    };
  }
  // `uppger flytt som orsak`
  const verb = as > 1 ? tokens[as - 2] : undefined;
  const [noun] = behind.filter((token) => !determines(token)) as [Token?];
  if (language === 'sv' && front?.kind === 'word' && front.classes.size === 0 && noun?.kind === 'word')
    if (isWorded(noun.lower, 'sv') && ENTERS.some((each) => verb?.classes.has(each) === true))
      return { label: asGiven(noun.text, 'sv').toLowerCase(), value: front.text, reason: `given as "${noun.text}"` };
  if (
    language === 'sv' ||
    behind.length < 3 ||
    behind.some(({ kind, classes }) => kind !== 'word' || classes.has('and'))
  )
    return null;
  const last = behind.at(-1)!;
  if (!ENTERS.some((each) => last.classes.has(each))) return null;
  const said = behind.slice(0, -1);
  const at = said.findIndex(
    (token) =>
      !determines(token) && (language === 'de' ? /^\p{Lu}/u.test(token.text) : !/(?:ige|lijke|se)$/.test(token.lower)),
  );
  const value = said.slice(at + 1).filter((token, i) => i > 0 || !determines(token));
  if (at < 0 || value.length === 0 || value.length > MOST_WORDS || said[at].classes.size > 0) return null;
  return { label: said[at].text.toLowerCase(), value: textOf(value), reason: `given as "${said[at].text}"` };
}

const ENTERS = ['enter', 'choose', 'assign'] as const;
