import type { FieldFact } from '../../facts';
import { classifyValue } from '../../fields/classify-field';
import { isWordedDay } from '../../fields/months';
import { fieldName, nameWords, singular } from '../../fields/names';
import { known } from '../known-names';
import { nounOf, type WordClass } from '../lexicon';
import { readNouns } from '../read-nouns';
import type { Reading } from '../reading';
import { nameFieldOf, ownerOf, saidAfter } from '../said';
import { KNOWN_NOUNS } from '../table-nouns';
import type { Token } from '../tokens';
import { NO_NAME } from '../no-names';
import { dimensionOf } from '../spoken/measured';
import { toldIn } from '../spoken/told-sets';
import { isByProgram } from './told-labels';
import { isDeterminer } from '../token-kinds';
import { isRomance } from '../spoken/families';

/** What a page shows: checking it is looking at it. */
export const SHOWN = /^(?:messages?|errors?|texts?|titles?|headings?|urls?|status|results?|counts?|number|price|total|amounts?|balance|alerts?|popup|notifications?|warnings?|response|availability|presence|details)$/; // prettier-ignore

/** `my email is "x"`, `the user's email is "x"`, `Email: x@y.z`. */
export function readFieldIs(reading: Reading, said: readonly Token[], isOneOf = false): boolean {
  const tokens = verbSecond(said, reading.lexicon.language);
  const several = isOneOf ? [] : statementsOf(tokens);
  if (several.length > 1) return several.filter((each) => readFieldIs(reading, each, true)).length > 0;
  const be = tokens.findIndex((token) => token.classes.has('be'));
  if (tokens.filter((token) => token.kind !== 'word').length > 1) return readFieldOf(reading, tokens, be);
  if (be < 1 || be === tokens.length - 1 || tokens.slice(0, be).some((token) => token.kind !== 'word')) return false;
  const label = tokens
    .slice(0, be)
    .map((token) => token.text)
    .join(' ');
  const owner = ownerOf(label);
  const name = fieldName(label);
  // `vowels in English are "aeiou"` says how things are.
  if (tokens.slice(0, be).some(({ classes }) => classes.has('in'))) return false;
  // `the title is "x"` is looked at.
  if (/^the (?:page )?(?:title|text|value)$/i.test(label)) return false;
  // `the status is "cancelled"`, where nothing says that it is so before.
  if (
    !isOneOf &&
    reading.step.kind === 'action' &&
    /^the (?:\w+ )?(?:status|state|total|result|outcome|message)$/i.test(label)
  )
    return false;
  const behind = withoutArticles(tokens.slice(be + 1), reading.lexicon.language);
  const colon = tokens[be].text === ':' && be < 4 && be === tokens.length - 2 && tokens.at(-1)!.kind !== 'word';
  // `bassängen är 25 meter lång`: it is no measure itself.
  const unit = behind.at(1);
  if (unit !== undefined && dimensionOf(unit.lower, reading.lexicon.language) !== null) return false;
  const isSaid =
    owner !== null ||
    known(label) ||
    colon ||
    isLine(label, tokens.slice(be)) ||
    isMeasured(reading, label, tokens.slice(be + 1)) ||
    isStated(reading, tokens.slice(0, be), behind) ||
    (isOneOf && mayBeField(label));
  if (name === null || !isSaid || nameWords(label).length > 5) return false;
  const value = saidAfter(behind, /[:=]/.test(tokens[be].text));
  if (value === null) return false;
  // `je laisse mon numéro : 06 12 34 56 78`
  const isWhole = reading.lexicon.language === 'en' || !tokens.slice(0, be).some(({ classes }) => classes.has('who'));
  const behindVerb = isRomance(reading.lexicon.language) ? ofVerb(tokens.slice(0, be)) : 0;
  const determined = isWhole
    ? Math.max(
        behindVerb,
        tokens.findIndex((token) => !isDeterminer(token)),
      )
    : tokens.findLastIndex((token, i) => i < be && isDeterminer(token) && !token.classes.has('of')) + 1;
  const fact: FieldFact = {
    label:
      owner === null
        ? tokens
            .slice(determined, be)
            .map((token) => token.text)
            .join(' ')
        : label,
    value,
    line: reading.step.line,
    confidence: 0.85,
    reason: `"${label}" is "${value.slice(0, 40)}"`,
  };
  const more = owner !== null && reading.step.kind === 'context' ? ({ more: true } as const) : {};
  reading.groups.push({ entity: owner, own: false, ...more, rows: [[fact]] });
  return true;
}

/** `l'abonné relève son compteur : 48`: where the name of what is given begins, behind a verb that nobody knows; 0 where it does at once. */
function ofVerb(tokens: readonly Token[]): number {
  const last = tokens.findLastIndex((token) => isDeterminer(token) && !token.classes.has('of'));
  const isPlain = ({ classes }: Token): boolean => classes.size === 0;
  return last > 0 && last < tokens.length - 1 && tokens.slice(0, last).some(isPlain) && isPlain(tokens[last - 1])
    ? last + 1
    : 0;
}

/** Languages that put the verb last behind a conjunction: `wenn das Datum der 03.06.2024 ist`. */
function verbSecond(tokens: readonly Token[], language: string): readonly Token[] {
  const last = tokens.at(-1);
  if (!/^(?:de|nl)$/.test(language) || last?.kind !== 'word' || !last.classes.has('be')) return tokens;
  let at = tokens.findIndex(({ kind }) => kind !== 'word');
  while (at > 0 && isDeterminer(tokens[at - 1])) at--;
  return at < 1 ? tokens : [...tokens.slice(0, at), last, ...tokens.slice(at, -1)];
}

/** `är den 30 november` */
function withoutArticles(tokens: readonly Token[], language: string): readonly Token[] {
  const value = tokens.findIndex(({ kind }) => kind !== 'word');
  return language !== 'en' && value > 0 && tokens.slice(0, value).every(isDeterminer) ? tokens.slice(value) : tokens;
}

/** `beslutsdatumet är 2024-06-03`, `die Laufzeit ist 24 Monate`: what nobody knows as a field, and plainly is one. */
function isStated(
  { step, lexicon }: Reading,
  words: readonly Token[],
  [value, unit]: readonly (Token | undefined)[],
): boolean {
  const { language } = lexicon;
  const named = words.filter((token) => !isDeterminer(token));
  const last = named.at(-1);
  // `le numéro de sécurité sociale`
  const content = named.filter(({ classes }) => !classes.has('of'));
  const most = isRomance(language) ? 3 : 2;
  if (
    language === 'en' ||
    step.kind === 'outcome' ||
    last === undefined ||
    value === undefined ||
    content.length > most
  )
    return false;
  if (content.some(({ classes }) => classes.size > 0) || value.kind === 'word' || isByProgram(words)) return false;
  if (NO_NAME.test(last.lower) || nounOf(last.text, lexicon) !== undefined || last.lower.length < 4) return false;
  const type = classifyValue(value.text)?.semantic_type;
  const isSpan = value.kind === 'number' && toldIn(language)?.spans.has(unit?.lower ?? '') === true;
  return (
    type === 'date' ||
    type === 'time' ||
    isSpan ||
    value.unit !== undefined ||
    isWordedDay(value.text) ||
    (step.kind === 'context' && value.quoted)
  );
}

/** `the office is "Rome" and the seal number is "C-7"`: each of them; none where it is another sentence. */
function statementsOf(tokens: readonly Token[]): Token[][] {
  if (tokens.length < 7 || !tokens.some(({ classes }) => classes.has('and'))) return [];
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.classes.has('and')) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  const says = (part: readonly Token[]): boolean =>
    part.length > 2 &&
    part.at(-1)!.kind !== 'word' &&
    part.at(-2)!.classes.has('be') &&
    !/^[:=]$/.test(part.at(-2)!.text) &&
    part
      .slice(0, -2)
      .every(
        ({ kind, classes }) => kind === 'word' && !['be', 'who', 'with'].some((each) => classes.has(each as WordClass)),
      ) &&
    mayBeField(
      part
        .slice(0, -2)
        .map(({ text }) => text)
        .join(' '),
    );
  return parts.every(says) ? parts : [];
}

const mayBeField = (label: string): boolean =>
  known(label) ||
  (!/\b(?:app|server|system|service|element|button|link|field)\b/i.test(label) &&
    !ANSWERED.test(label) &&
    !SHOWN.test(label.split(' ').at(-1)!) &&
    !KNOWN_NOUNS.has(singular(label.split(' ').at(-1)!.toLowerCase())));

/** `tier: Gold`, a step of a list. */
function isLine(label: string, said: readonly Token[]): boolean {
  return (
    said.length === 2 && said[0].text === ':' && /^\p{Ll}[\p{L} _-]{2,30}$/u.test(label) && said[1].kind === 'word'
  );
}

/** `the base amount is 30.00 EUR`, `the temperature is <degrees>`: how much of something there is before anything is done. */
function isMeasured({ step, lexicon }: Reading, label: string, [value, ...rest]: readonly Token[]): boolean {
  const given = value.kind === 'number' || /^(?:<[^<>]{1,80}>|\d+[.,]\d+)$/.test(value.text);
  const words = nameWords(label);
  const last = words.at(-1) ?? '';
  // `ci sono 3 utenti`, `there are 3 of them`: things that are counted.
  const counts =
    rest.length > 1 ||
    last.length < 4 ||
    last === 'there' ||
    rest.some(({ lower }) => lexicon.nouns.has(lower) || KNOWN_NOUNS.has(singular(lower)));
  const named = words.length <= 3 && !SHOWN.test(last) && !ANSWERED.test(label) && !KNOWN_NOUNS.has(singular(last));
  return step.kind === 'context' && given && named && !counts;
}

const ANSWERED = /^(?:there|here|it|this|that|these|those)$|\b(?:status|code|response|request|result|page|title|message|count|timeout|port|version|browser|window|screen|size|index)\b/i; // prettier-ignore

/** `the password for the user "ann" is "x"`: whose it is, and what. */
function readFieldOf(reading: Reading, tokens: readonly Token[], be: number): boolean {
  const [whose, ...said] = tokens.slice(be - 1);
  const [value] = said.slice(1);
  if (be < 3 || said.length !== 2 || whose.kind !== 'value' || value.kind === 'word') return false;
  const at = tokens.findIndex(({ classes }) => classes.has('in') || classes.has('of'));
  const named = tokens.slice(0, Math.max(at, 0)).filter(({ classes }) => !classes.has('possessives'));
  const label = named.map(({ text }) => text).join(' ');
  if (at === be - 2 && whose.quoted) return readMeasureOf(reading, label, whose.text, value);
  const noun = readNouns(tokens.slice(at + 1, be), reading.lexicon).at(0);
  if (noun?.known !== true || noun.name !== whose.text || !known(label)) return false;
  const reason = `the ${label} of the ${noun.noun}`;
  const base = { line: reading.step.line, confidence: 0.85, reason };
  const name: FieldFact = {
    ...base,
    label: nameFieldOf(noun.table, noun.name, reading.lexicon.language, noun.beside),
    value: noun.name,
  };
  const entity = { table: noun.table, confidence: 0.9, reason: `the step speaks of "${noun.noun}"` };
  reading.groups.push({ entity, own: true, rows: [[name, { ...base, label, value: value.text }]] });
  return true;
}

/** `the price of "Mug" is 12.50`: of what has that name, and how much. */
function readMeasureOf({ step, groups }: Reading, label: string, name: string, { text, quoted }: Token): boolean {
  if (step.kind !== 'context' || !known(label) || SHOWN_OF.test(label) || (quoted && !/^[$€£]?\d/.test(text)))
    return false;
  const base = { line: step.line, confidence: 0.75, reason: `the ${label} of "${name.slice(0, 40)}"` };
  const entity = /^(?:unit )?(?:stock|price)$/i.test(label)
    ? { table: 'products', confidence: 0.6, reason: 'what is sold' }
    : null;
  groups.push({
    entity,
    own: false,
    rows: [
      [
        { ...base, label: 'name', value: name },
        { ...base, label, value: text },
      ],
    ],
  });
  return true;
}

const SHOWN_OF =
  /^(?:status|text|title|number|count|total|message|url|value|name|height|width|size|color|colour|state)$/i;
