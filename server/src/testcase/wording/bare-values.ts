import { classifyName } from '../fields/classify-field';
import { nameWords } from '../fields/names';
import { endOfPerson } from './bare-germanic';
import { endOfCode, isNumberOf, isPlainNoun, NUMBER_SIGN, type Around } from './bare-codes';
import { endOfEnglishName } from './bare-names';
import { endOfNameAbroad, isInitials } from './bare-names-abroad';
import { personAt } from './bare-people';
import { isRomanceNumber } from './bare-romance';
import { endOfStreet } from './bare-streets';
import { joinPeriod, mayBeWhen, whenAt } from './bare-times';
import { asHad, becauseAt, endOfText, endOfWords, mayHaveWords } from './bare-words';
import { nounOf, type Lexicon, type WordClass } from './lexicon';
import { isAcademic, titledField } from './spoken/honorifics';
import { isClassed, isQuality } from './spoken/qualities';
import type { Token } from './tokens';
import { isRomance } from './spoken/families';

/**
 * Values that no quotes hold: `on 9 October 2023`, `le 1er mars 2025`, `between 2pm and 4pm`, `number +44 20 7946 0321`,
 * `seat 14C`, `mit dem Aktenzeichen BN-2024-311`, `employee Carla Mendes`. Each becomes one token.
 */
export function withBareValues(tokens: Token[], lexicon: Lexicon): Token[] {
  const { language } = lexicon;
  const hasWords = mayHaveWords(tokens, lexicon);
  if (!hasWords && !tokens.some((token) => mayBegin(token) || mayBeWhen(token, lexicon) || isQuality(token.lower)))
    return tokens;
  const out: Token[] = [];
  for (let i = 0; i < tokens.length;) {
    if (isNumberWord(tokens, i, out.at(-1), lexicon)) {
      i++;
      continue;
    }
    const because = hasWords ? becauseAt(tokens, i, lexicon) : null;
    if (because !== null) {
      const { from, said } = because;
      const end = endOfText(tokens, from, lexicon);
      if (end > from || tokens[from].quoted) {
        out.push(...said, ...(end > from ? [valueOf(tokens.slice(from, end), lexicon, true)] : []));
        i = end;
        continue;
      }
    }
    const street = endOfStreet(tokens, i, language);
    if (street > i) {
      const value = valueOf(tokens.slice(i, street), lexicon, true);
      // `ul.`: its full stop was taken for that of a sentence.
      out.push({ ...value, text: value.text.replace(/^(?:ul|al|os|pl|av|avda)(?= )/i, '$&.') });
      i = street;
      continue;
    }
    const when = mayBegin(tokens[i]) || mayBeWhen(tokens[i], lexicon) ? whenAt(tokens, i, out, lexicon) : null;
    if (when !== null) {
      out.push(when.token);
      joinPeriod(out);
      i = when.end;
      continue;
    }
    const person = language === 'en' || !mayBeName(tokens[i]) ? null : personAt(tokens, i, out, lexicon);
    if (person !== null) {
      if (person.isApposed) out.pop();
      out.push(valueOf(tokens.slice(person.from, person.end), lexicon, true));
      i = person.end;
      continue;
    }
    const somebody = mayBeName(tokens[i]) ? endOfPerson(tokens, i, out, language) : i;
    if (somebody > i) {
      out.push(valueOf(tokens.slice(i, somebody), lexicon, true));
      i = somebody;
      continue;
    }
    const words = hasWords && tokens[i].kind === 'word' ? endOfWords(tokens, i, out, lexicon) : i;
    if (words > i) {
      asHad(out, lexicon);
      out.push(valueOf(tokens.slice(i, words), lexicon, true));
      i = words;
      continue;
    }
    const quality = endOfQuality(tokens, i, out, lexicon);
    if (quality > i) {
      out.push(valueOf(tokens.slice(i, quality), lexicon, true));
      i = quality;
      continue;
    }
    const end = mayBegin(tokens[i]) ? endOfValue(tokens, i, out, lexicon) : i;
    const called = end > i || !mayBegin(tokens[i]) ? i : endOfCalled(tokens, i, out, lexicon);
    if (end > i) {
      out.push(valueOf(tokens.slice(i, end), lexicon, false));
    } else if (called > i) {
      dropSign(out, lexicon);
      dropAcademic(out, language);
      out.push(valueOf(tokens.slice(i, called), lexicon, true));
    } else {
      if (tokens[i].kind === 'value' && /^\d/.test(tokens[i].text)) dropSign(out, lexicon);
      out.push(tokens[i]);
    }
    i = Math.max(end, called, i + 1);
  }
  return out;
}

/** `de nationalité suisse`, `da turma 7.º C`: of which kind something is, in a word of its own or in letters. */
function endOfQuality(tokens: readonly Token[], at: number, out: readonly Token[], { language }: Lexicon): number {
  const [of, noun] = out.slice(-2) as [Token?, Token?];
  const { kind, text, quoted, classes } = tokens[at];
  if (!isRomance(language) || noun?.kind !== 'word' || quoted || of?.kind !== 'word') return at;
  const next = tokens.at(at + 1);
  const ends = next === undefined || next.classes.has('and');
  if (isQuality(noun.lower))
    return of.classes.has('of') && kind === 'word' && classes.size === 0 && ends && /^\p{Ll}{3,}$/u.test(text)
      ? at + 1
      : at;
  if (!isClassed(noun.lower)) return at;
  if (/^\d{1,2}(?:\.?[ºª°]|e|ème)$/.test(text) && /^[A-Z]$/.test(next?.text ?? '')) return at + 2;
  return /^(?:[A-Z][+-]?|\d{1,2}[A-Z])$/.test(text) &&
    (ends || ['in', 'with', 'be'].some((each) => next.classes.has(each as WordClass)))
    ? at + 1
    : at;
}

/** `tessera n. 4471`, `paszport nr "AB12"`: says but that a number follows. */
function isNumberWord(tokens: readonly Token[], at: number, before: Token | undefined, lexicon: Lexicon): boolean {
  const { language } = lexicon;
  if (!NUMBER_WORD.test(tokens[at].lower) || !/^(?:es|fr|it|pl|pt)$/.test(language)) return false;
  const isNoun = before?.kind === 'word' && [...before.classes].every((each) => each === 'who');
  // `socio número 2310`, `l'adhérent n° 1042`: of what is known; French has other words in front of codes.
  const isKnown = nounOf(before?.text ?? '', lexicon) !== undefined;
  if (!isKnown && (language === 'fr' || /ro$/.test(tokens[at].lower))) return false;
  if (language === 'fr' && tokens.at(at + 1)?.kind !== 'number') return false;
  return isNoun && /\d/.test(tokens.at(at + 1)?.text ?? '');
}

const NUMBER_WORD = /^(?:n|nr|n\.?[º°]|núm|num|n[uú]m[eé]ro)$/;

/** `du contrat n° MRH-77`: the number of what it stands behind, which a sentence may speak of besides. */
function dropSign(out: Token[], { language }: Lexicon): void {
  const [of, noun, sign] = out.slice(-3) as [Token?, Token?, Token?];
  if (sign?.kind !== 'word' || noun?.kind !== 'word' || !NUMBER_SIGN.test(sign.lower)) return;
  out.pop();
  if (language === 'fr' && of?.classes.has('of') === true)
    out.splice(-1, 1, { ...noun, text: `numéro de ${noun.text}`, lower: `numéro de ${noun.lower}`, classes: NONE });
}

/** `mevrouw mr. De Wit`, `den Gutachter Dipl.-Ing. Demir`; a doctor alone is one. */
function dropAcademic(out: Token[], language: string): void {
  const [front, title] = out.slice(-2) as [Token?, Token?];
  if (title?.kind !== 'word' || front?.kind !== 'word' || !isAcademic(title.text, language)) return;
  if (titledField(title.text, language) === undefined || titledField(front.text, language) !== undefined) out.pop();
}

const mayBegin = ({ kind, quoted, text }: Token): boolean =>
  kind === 'number' || (!quoted && /^[\p{Lu}\d+]|^\p{Ll}+[\d!@#$%&*_-]*\d/u.test(text));

/** Titles may be written small: `doña Pilar`. */
const mayBeName = ({ kind, text }: Token): boolean => kind === 'word' && /^(?:\p{Lu}|do[nñ])/u.test(text);

const NONE: Token['classes'] = new Set();

/** `isCalled`: what something or somebody is called. In other languages than English that is read as if it were quoted. */
function valueOf(tokens: readonly Token[], { language }: Lexicon, isCalled: boolean): Token {
  const text = tokens
    .map(({ text: part }, i) => (isCalled && isFirstName(tokens, i) ? `${part}.` : part))
    .join(' ')
    .replaceAll(' ,', ',')
    .replace(/(?<= [ld]) (?=\p{Lu})/gu, "'");
  const value = { kind: 'value', text, lower: text.toLowerCase(), classes: NONE } as const;
  return isCalled && language !== 'en' ? { ...value, quoted: true, bare: true } : { ...value, quoted: false };
}

/** `R. Kuipers`, `A.J. de Wit` */
const isFirstName = (tokens: readonly Token[], at: number): boolean =>
  at < tokens.length - 1 && /\p{Ll}/u.test(tokens.at(-1)!.text) && tokens.slice(0, at + 1).every(isInitials);

/** Where a value ends that begins at a token; that token itself where none does. */
function endOfValue(tokens: readonly Token[], at: number, out: readonly Token[], { language }: Lexicon): number {
  const around = { before: out.at(-1), language };
  for (const endOf of [endOfGroups, endOfAccount, endOfLettered]) {
    const end = endOf(tokens, at, around);
    if (end > at) return end;
  }
  return at;
}

/** The same of a code or a name, behind what has it. */
function endOfCalled(tokens: readonly Token[], at: number, out: readonly Token[], lexicon: Lexicon): number {
  const before = out.at(-1);
  if (before === undefined) return at;
  const code = endOfCode(tokens, at, { before, language: lexicon.language }, lexicon);
  if (code > at) return code;
  if (isNumberOf(tokens, at, before, lexicon) || isRomanceNumber(tokens, at, out, lexicon)) return at + 1;
  return lexicon.language === 'en' ? endOfEnglishName(tokens, at, before) : endOfNameAbroad(tokens, at, out, lexicon);
}

/** `+44 20 7946 0321`, `070-123 45 67`, `4242 4242 4242 4242`; behind what says so, `telefone 21 99876 5432`. */
function endOfGroups(tokens: readonly Token[], at: number, { before, language }: Around): number {
  if (!isDigits(tokens[at])) return at;
  const groups: string[] = [];
  let end = at;
  // `Versicherungsnummer 53 120459 E 508`
  const isNumber = before?.kind === 'word' && OF_DIGITS.test(before.lower);
  while (
    end < tokens.length &&
    (isDigits(tokens[end]) || (isNumber && isLetter(tokens[end], tokens.at(end + 1)))) &&
    tokens[end].unit === undefined
  ) {
    // Thousands, it seemed.
    const more = tokens[end].text.split(/[ \u00a0\u202f]/);
    if (groups.length > 0 && !more.every((group) => GROUP.test(group) || (isNumber && /^[A-Z\d]$/.test(group)))) break;
    groups.push(...more);
    end++;
  }
  const [first, second] = groups as [string?, string?];
  // A number of its own, in thousands, and no group of another.
  if (first === undefined || second === undefined || end === at + 1) return at;
  if (/^0\d{1,5}[-/]\d{2,8}$/.test(first)) return end;
  // `postnumret 752 36`, `Kundennummer 700 812 44`
  if (isNumber && groups.every((group) => /^(?:\d{2,6}|[A-Z\d])$/.test(group))) return end;
  const isPhone = before?.kind === 'word' && classifyName(nameWords(before.text))?.semantic_type === 'phone';
  if (isPhone && /^(?:\+\d{1,4}|\d{2,5})$/.test(first) && second.length < 8) return end;
  // `NIB 0035 0651 00012345678 90`
  const isAccount = first.length === 4 && groups.join('').length > 15;
  if (!isAccount && groups.some((group) => group.length > MOST_DIGITS)) return at;
  if (groups.length > 2 && /^(?:\+\d{1,4}|0\d{1,5}|\d{4})$/.test(first)) return end;
  // `Kundennummer 700 812 44`, `con NIF 214 55 903`: behind what has it.
  return groups.length > 2 && language !== 'en' && before?.kind === 'word' && isPlainNoun(before, language) ? end : at;
}

/** Digits of a number that is written in groups; those of phones may be long. */
const GROUP = /^\d{2,11}$/;
const MOST_DIGITS = 5;
/** What is of digits, however they are grouped. */
const OF_DIGITS = /\p{L}{3}(?:nummer|numret|nr)$|^(?:number|numéro|postkod(?:en)?|siret|siren|plz)$/u;

const isLetter = ({ kind, text }: Token, next: Token | undefined): boolean =>
  kind === 'word' && /^[A-Z]$/.test(text) && next?.kind === 'number';

const isDigits = ({ kind, quoted, text }: Token): boolean =>
  kind === 'number' || (kind === 'value' && !quoted && /^0\d{1,5}[-/]\d{2,8}$|^\d{1,3} \d{3}$/.test(text));

/** `DE89 3704 0044 0532 0130 00` */
function endOfAccount(tokens: readonly Token[], at: number): number {
  if (!/^[A-Z]{2}\d{2}$/.test(tokens[at].text)) return at;
  let end = at + 1;
  let length = 4;
  while (end < tokens.length && !tokens[end].quoted && /^(?:[A-Z\d]{1,4}|\d{1,3} \d{3})$/.test(tokens[end].text))
    length += tokens[end++].text.replace(' ', '').length;
  return length >= 15 && length <= 34 ? end : at;
}

/** `3511 AB`, `4821 KLM`, `48 bis`: in other languages than English, behind what has it. */
function endOfLettered(tokens: readonly Token[], at: number, { before, language }: Around): number {
  const { kind, text, unit } = tokens[at];
  const letters = tokens.at(at + 1);
  if (language === 'en' || kind !== 'number' || unit !== undefined || letters?.kind !== 'word') return at;
  if (/^(?:bis|ter|quater)$/.test(letters.text) && /^\d{1,4}$/.test(text)) return at + 2;
  const isCode = /^\d{4,5}$/.test(text) && /^[A-Z]{2,3}$/.test(letters.text) && !MEASURE.test(letters.text);
  // `Kerkplein 7, 4811 XM te Breda`
  return isCode && before !== undefined && (isPlainNoun(before, language) || before.text === ',') ? at + 2 : at;
}

const MEASURE = /^(?:EUR|USD|GBP|CHF|PLN|SEK|NOK|DKK|BRL|MXN|ARS|COP|CLP|PEN|JPY|CZK|HUF|KG|GB|MB|TB|KB|KM|CM|MM|KWH|UHR|TTC|HT|IVA|TVA)$/; // prettier-ignore
