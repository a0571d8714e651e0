import type { Reading } from '../reading';
import { isAround } from '../spoken/around-nouns';
import { asGiven } from '../spoken/bent-names';
import { isCount } from '../spoken/counting';
import { textOf } from '../token-kinds';
import { isVerb } from '../lexicon';
import type { Token } from '../tokens';
import { isDay, TIME, type Slot } from './told-states';
import { determines } from './told-labels';

/** How much something is, how old somebody is and why something is done, wherever Dutch, German and Swedish sentences say it. */

const AGE: Readonly<Record<string, string>> = { de: 'alter', nl: 'leeftijd', sv: 'ålder' };
const AGED = /^(\d{1,3})-?(?:jähr|jarig|årig)\p{Ll}*$/u;

/** `ein 13-jähriges Kind`, `en 21-årig förare`, `7 jaar oud` */
export function ageIn({ tokens, lexicon: { language } }: Reading): Slot | null {
  for (const [i, { kind, lower, text }] of tokens.entries()) {
    const years = kind === 'word' ? AGED.exec(lower)?.[1] : undefined;
    const isOld =
      (kind === 'number' || isCount(lower, language)) &&
      /^(?:jahre|jaar|år)$/.test(tokens.at(i + 1)?.lower ?? '') &&
      /^(?:alt|oud|gamm(?:al|alt|la))$/.test(tokens.at(i + 2)?.lower ?? '');
    if (years !== undefined || isOld)
      return { label: AGE[language], value: years ?? text, reason: 'how old somebody is' };
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

/** `liegt bei`, `komt uit op`, `ligger på`: as `beträgt`. */
const LIES = /^(?:liegt|lag|steht|stand|komt|komen|kwam|staat|stond|ligt|lag|ligger|låg|blev|beläuft|kommt|bleibt)$/;
const NOT_MEASURED = /^(?:es|er|det|het|dit|dat|das|dies|detta|jag|ich|ik|hij|zij|sie|han|hon)$/;

/** `de contributie voor dit seizoen is 318 euro`, `der Preis für das Hotel "x" beträgt 1.499 €`: by what stands first. */
export function amountAt({ tokens, step, lexicon: { language } }: Reading, i: number): Slot | null {
  const { text, kind, quoted, unit } = tokens[i];
  if (
    step.kind !== 'context' ||
    i < 2 ||
    !(kind === 'number' || unit !== undefined || /^(?:<[^<>]{1,60}>|\d[\d.,]*\d)$/.test(text)) ||
    quoted
  )
    return null;
  if (isDay(text) || TIME.test(text)) return null;
  const be = tokens.findLastIndex(
    ({ kind: each, classes, lower }, at) => at < i && each === 'word' && (classes.has('be') || LIES.test(lower)),
  );
  if (be < 1 || i - be > 4 || tokens[be].text === ':' || tokens.slice(be + 1, i).some((token) => !isBetween(token)))
    return null;
  const next = tokens.at(i + 1);
  if (next !== undefined && !next.classes.has('in') && !/^(?:per|pro|om|im|i|noch|kvar|nog)$/.test(next.lower))
    return null;
  const first = tokens.findIndex((token) => !determines(token));
  const said = tokens.slice(first, be);
  const ends = said.findIndex(
    ({ kind: each, classes, text: word }) =>
      each !== 'word' || classes.has('in') || classes.has('of') || classes.has('with') || word === ',',
  );
  const name = ends < 0 ? said : said.slice(0, ends);
  if (
    name.length === 0 ||
    name.length > 3 ||
    name.some(({ lower, kind: each }) => each !== 'word' || NOT_MEASURED.test(lower))
  )
    return null;
  if (name.at(-1)!.classes.size > 0) return null;
  return {
    label: asGiven(textOf(name), language),
    value: text.replace(/ ?[%€$£]$/, ''),
    reason: `how much the ${textOf(name)} is`,
  };
}

const isBetween = (token: Token): boolean =>
  token.kind === 'word' &&
  (determines(token) || /^(?:bei|op|uit|auf|på|till|noch|nu|nog|momenteel|derzeit|aktuell|etwa)$/.test(token.lower));

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
