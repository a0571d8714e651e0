import { nounOf, type Lexicon } from '../lexicon';
import type { Reading } from '../reading';
import { asCounted, asGiven } from '../spoken/bent-names';
import { dimensionOf, isMeasure, isUnitOf, measureOfThing } from '../spoken/measured';
import { LIFE, MASS, numberWords } from '../spoken/number-words';
import { isField, isGenitive, ofSo } from '../spoken/polish-cases';
import { headIn } from '../spoken/polish-heads';
import type { Told } from '../spoken/told-sets';
import type { Token } from '../tokens';
import { subjectOf } from './said-of';
import { determines, isDetermined, madeByDeed, type Before } from './told-labels';
import type { Slot } from './told-states';
import { isRomance } from '../spoken/families';

/** Numbers that no quotes hold, named after what the grammar ties to them, in other languages than English. */

/** What kind of number stands there. */
interface Much {
  value: string;
  isMoney: boolean;
  unit: string;
  /** The index of the first token behind it and its span. */
  end: number;
  /** `jours`, `Monate`; null where no time is counted. */
  span: string | null;
}

/** `46`, `12,5`, `1.250,00`, `2 900 000`, `€ 60`: no code, and no day. */
const AMOUNT =
  /^[-+]?(?:[€$£] ?)?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:[., \u00a0\u202f]\d{3})+|0(?=[.,]))(?:[.,]\d{1,3})?(?: ?[%€$£])?$|^\d{1,3},\d{4}$/;

export function muchAt({ tokens, lexicon }: Reading, told: Told, i: number): Much | null {
  const { text, unit = '', quoted } = tokens[i];
  if ((quoted && !/^(?:pl|sv)$/.test(lexicon.language)) || !AMOUNT.test(text)) return null;
  const next = tokens.at(i + 1);
  const isSpan =
    unit === '' &&
    next?.kind === 'word' &&
    (told.spans.has(next.lower) || numberWords(lexicon.language)!.hours.test(next.lower));
  return {
    value: text.replace(/^[€$£] ?| ?[%€$£]$/g, ''),
    isMoney: told.money.has(unit) || /[€$£]/.test(text),
    unit: unit === '' && text.endsWith('%') ? '%' : unit,
    end: isSpan ? i + 2 : i + 1,
    span: isSpan ? next.lower : null,
  };
}

/** What grammar ties to a number, whatever stands in front of it besides; null where nothing does. */
export function numberNamed(reading: Reading, told: Told, i: number, said: Before): Slot | null {
  const much = muchAt(reading, told, i);
  const words = numberWords(reading.lexicon.language);
  if (much === null || words === undefined) return null;
  const label =
    numberedInPolish(reading, said) ??
    givenBehind(reading, i) ??
    dimension(reading, much) ??
    ofUnit(reading, i) ??
    doseOf(reading, much, said) ??
    pieces(reading, told, i) ??
    massBehind(reading, told, much) ??
    setTo(reading, i, said) ??
    owedOrWorth(reading, much, i) ??
    subjectOf(reading, told, i) ??
    balanceIn(reading, much, i) ??
    ofPaper(reading, told, much, said) ??
    priceAt(reading, told, much, i, said);
  return label === null ? null : { label, value: much.value, reason: `how much: ${much.value}` };
}

/** `nadaje studentowi numer albumu 118204` */
function numberedInPolish({ lexicon: { language } }: Reading, { words, joined }: Before): string | null {
  const head = language === 'pl' && joined.length === 0 ? headIn(words.map(({ lower }) => lower)) : -1;
  return head < 0
    ? null
    : words
        .slice(head)
        .map(({ lower }) => lower)
        .join(' ');
}

/** `25 meter lång`, `2 m breit` */
function dimension({ tokens, lexicon: { language } }: Reading, { unit, span, end }: Much): string | null {
  const behind = tokens.at(end);
  return (unit === '' && span === null) || behind?.kind !== 'word' ? null : dimensionOf(behind.lower, language);
}

/** `38 graders feber`, `fem års erfarenhet`: of what there is so much; null where no unit says so. */
export function ofUnit({ tokens, lexicon: { language } }: Reading, i: number): string | null {
  const [unit, noun] = tokens.slice(i + 1, i + 3) as [Token?, Token?];
  if (unit?.kind !== 'word' || noun?.kind !== 'word' || !isUnitOf(unit.lower, language)) return null;
  return noun.classes.size === 0 && /^\p{Ll}{3,}$/u.test(noun.text) ? asGiven(noun.text, language) : null;
}

/** `Amoxicillin 1000 mg`, `metoprolol 50 mg`: how strong a medicine is. */
function doseOf({ lexicon: { language } }: Reading, { unit }: Much, { words }: Before): string | null {
  if (!/^(?:mg|µg|mcg|mg\/kg|mg\/ml)$/.test(unit)) return null;
  return words.some(({ text }) => isMeasure(text.toLowerCase(), language)) ? null : numberWords(language)!.dose;
}

/** `5 sztuk`, `2 stycken`: how many of what is spoken of. */
function pieces({ tokens, lexicon }: Reading, told: Told, i: number): string | null {
  const next = tokens.at(i + 1);
  return next?.kind === 'word' && numberWords(lexicon.language)!.pieces.test(next.lower) ? told.words.quantity : null;
}

/** `einen Blutdruck von 145/90`, `4-2 als uitslag`: two numbers that are one value. */
export function ratioNamed(reading: Reading, i: number, { words, joined }: Before): Slot | null {
  const { tokens, lexicon } = reading;
  const { text, quoted } = tokens[i];
  if (quoted || !/^\d{1,3}[/:-]\d{1,3}$/.test(text)) return null;
  const isOf = joined.length === 1 && joined[0].classes.has('of') && words.length > 0;
  const label = givenBehind(reading, i) ?? (isOf ? asGiven(words.at(-1)!.text, lexicon.language) : null);
  return label === null ? null : { label, value: text, reason: `how much: ${text}` };
}

/** `4-2 als uitslag`, `300 euro als borg`: as what it is given. */
function givenBehind({ tokens, lexicon }: Reading, i: number): string | null {
  if (tokens.at(i + 1)?.classes.has('as') !== true) return null;
  const at = determines(tokens.at(i + 2)) ? i + 3 : i + 2;
  const noun = tokens.at(at);
  if (noun?.kind !== 'word' || noun.classes.size > 0 || !/^\p{L}{3,}$/u.test(noun.text)) return null;
  return asGiven(noun.text, lexicon.language);
}

/** `5 ans d'expérience`, `1,20 € de saldo`, `45 Minuten Pause`, `5 GB extra surf`: of what there is so much. */
function massBehind({ tokens, lexicon, step }: Reading, told: Told, { isMoney, unit, end, span }: Much): string | null {
  const { language } = lexicon;
  const first = tokens.at(end);
  if (first?.kind !== 'word') return null;
  if (language === 'pl') return massInPolish(first, isMoney ? '' : unit, isMoney ? '' : span);
  if (!(isMoney || span !== null || /^(?:gb|mb|%)$/.test(unit)) || told.percent.has(unit)) return null;
  // `pose 5 jours de congé`: how many days.
  if (step.kind === 'action' && first.classes.has('of') && span !== null) return null;
  // `14 horas extra`
  if (span !== null && OVERTIME.test(first.lower)) return `${span} ${first.text}`;
  if (isRomance(language)) {
    const noun = /^(?:de|di|d)$/.test(first.lower) ? tokens.at(end + 1) : undefined;
    if (noun?.kind !== 'word' || noun.classes.size > 0 || !/^(?:\p{Ll}{3,}(?:-\p{L}+)*|\p{Lu}{3,6})$/u.test(noun.text))
      return null;
    if (span !== null && LIFE.test(noun.lower)) return numberWords(language)!.age;
    return (span !== null || nounOf(noun.text, lexicon) === undefined) && !told.spans.has(noun.lower)
      ? noun.text
      : null;
  }
  // `180 € Vorauszahlung`: a sum itself, and no payment.
  const isSum = isMoney && SUM.test(first.lower) && !numberWords(language)!.papers.test(first.lower);
  if (language === 'de')
    return /^\p{Lu}\p{Ll}{3,}$/u.test(first.text) &&
      (span !== null || isSum || nounOf(first.text, lexicon) === undefined)
      ? first.text
      : null;
  const isExtra = first.lower === 'extra';
  const noun = isExtra ? tokens.at(end + 1) : first;
  if (noun?.kind !== 'word' || MASS[language]?.test(noun.lower) !== true) return null;
  return isExtra ? `extra ${noun.text}` : noun.text;
}

/** `44 cm wysokości`, `20 zł napiwku`, `5 lat doświadczenia`; `3 kg jabłek`, `2 l mleka` are nothing but that. */
function massInPolish({ text, classes }: Token, unit: string, span: string | null): string | null {
  if (classes.size > 0 || !/^\p{Ll}{3,}[uyia]$/u.test(text) || (unit === '' && span === null)) return null;
  const noun = ofSo(text);
  // `11 dni urlopu`: how many of them.
  if (span !== null && span !== '' && OF_DAYS.test(text)) return `${asCounted(span, 'pl')} ${text}`;
  if (/^(?:waga|pojemność)$/.test(measureOfThing('', unit, 'pl') ?? '')) return isMeasure(noun, 'pl') ? noun : null;
  return span !== null || isGenitive(text) ? noun : null;
}

/** What days and hours are spent on. */
const OF_DAYS = /^(?:urlopu|zwolnienia|pracy|postoju|pobytu|nauki|jazdy|najmu|parkowania|dyżuru|szkolenia)$/;
const SUM = /zahlung$/;

/** `schätzt den Schaden auf 4.300 Euro`: what a verb in front sets. */
function setTo({ tokens, lexicon }: Reading, i: number, said: Before): string | null {
  const { language } = lexicon;
  const { words, joined, opener } = said;
  const last = words.at(-1);
  if (language === 'pl') return setInPolish(tokens.slice(0, i), said, lexicon);
  if (last === undefined || joined.length !== 1 || !/^(?:auf|op|till|a|à|al|ad|para|em|en)$/.test(joined[0].lower))
    return null;
  if (!determines(opener) && !isDetermined(last, language)) return null;
  return tokens.slice(0, i - words.length).some(({ kind, lower }) => kind === 'word' && SETS.test(lower))
    ? asGiven(last.text, language)
    : null;
}

const SETS = /^(?:schätzt|beziffert|taxiert|begrenzt|setzt|legt|erhöht|senkt|reduziert|kürzt|schat|taxeert|begroot|raamt|stelt|verhoogt|verlaagt|beperkt|uppskattar|värderar|sätter|höjer|sänker|begränsar|(?:sub|baj|aument|reduc|elev|rebaj|fij|increment)(?:o|a|e|ó|en?|an|ir|ar)|augmente|baisse|réduit|porte|relève|ramène|fixe|limite|alza|abbassa|riduce|porta|eleva|fissa|aumenta|limita|(?:sub|baix|reduz|fix|elev|aument|diminu)(?:o|a|e|i|iu|ou)?|sobe)$/; // prettier-ignore

/** `czynsz ustalono na 2 100 zł`, `podnosi opłatę do 40 zł`, `szacuje wartość domu na 640 000 zł` */
function setInPolish(before: readonly Token[], { words, joined, opener }: Before, lexicon: Lexicon): string | null {
  if (joined.length !== 1 || !/^(?:na|do)$/.test(joined[0].lower)) return null;
  const verb = before.find(({ kind, lower }) => kind === 'word' && SETS_IN_POLISH.test(lower));
  if (verb === undefined) return null;
  const worth = before.findLast(({ lower }) => lower === 'wartość');
  if (worth !== undefined) return worth.text;
  // `w umowie czynsz ustalono`
  const from = opener?.classes.has('in') === true ? 1 : 0;
  const nouns = words.slice(from).filter(({ lower }) => !SETS_IN_POLISH.test(lower));
  const head =
    nouns.find(({ lower }) => isField(asGiven(lower, 'pl'))) ??
    nouns.find(({ lower }) => /[ęą]$/.test(lower)) ??
    (nouns.length === 1 ? nouns[0] : undefined);
  if (head === undefined || !/^\p{Ll}{4,}$/u.test(head.text)) return null;
  const isThing = nounOf(head.text, lexicon) !== undefined;
  if (isThing) return /^(?:wyce|osza|szac)/.test(verb.lower) ? numberWords('pl')!.worth : null;
  const next = nouns.at(nouns.indexOf(head) + 1);
  // `udział własny`
  return (
    asGiven(head.text, 'pl') +
    (next !== undefined && /(?:n[yae]|w[ya]|k[ia])$/.test(next.lower) ? ` ${next.lower}` : '')
  );
}

const SETS_IN_POLISH =
  /^(?:określ|ustal|ustaw|wycen|oszac|szac|podn[oi]|obniż|zwiększ|zmniejsz|wyznacz|skróc|skraca|wydłuż|ogranicz)/;

const OVERTIME =
  /^(?:nocturn[oae]s?|notturn[oei]|noturn[oa]s|festiv[oaei]s?|fériée?s|extras?|suplementarias|extraordinarias|supplémentaires|straordinari[eo]?|adicionais)$/;

/** `är skyldig 120 kronor`, `en cykel värd 8 500 kr` */
function owedOrWorth({ tokens, lexicon }: Reading, { isMoney }: Much, i: number): string | null {
  const words = numberWords(lexicon.language)!;
  if (!isMoney || i === 0) return null;
  if (words.worthBefore.test(tokens[i - 1].lower)) return words.worth;
  return tokens.slice(Math.max(0, i - 2), i).some(({ lower, kind }) => kind === 'word' && words.owes.test(lower))
    ? words.debt
    : null;
}

/** `heeft 200 euro op haar spaarrekening staan`: what is on an account. */
function balanceIn({ tokens, step, lexicon }: Reading, { isMoney }: Much, i: number): string | null {
  if (!isMoney || step.kind !== 'context') return null;
  const at = tokens.findIndex(({ kind, text }) => kind === 'word' && nounOf(text, lexicon) === 'account');
  if (at < 1) return null;
  const front = tokens.slice(Math.max(0, at - 2), at);
  const isOn = front.some(({ classes }) => classes.has('in') || classes.has('to'));
  const between = at > i ? tokens.slice(i + 1, at) : tokens.slice(at + 1, i);
  return isOn && between.length < 5 && between.every(({ kind }) => kind === 'word') && at + 1 !== i
    ? numberWords(lexicon.language)!.balance
    : null;
}

/** `eine Lastschrift über 35,99 Euro`, `een rit van 90 minuten`, `een zending van 7.500 kg`: what such a thing has so much of. */
function ofPaper(
  { lexicon }: Reading,
  told: Told,
  { isMoney, unit, span }: Much,
  { words, joined, isSet }: Before,
): string | null {
  const { language } = lexicon;
  const { papers, events, duration, hours } = numberWords(language)!;
  const last = words.at(-1);
  if (last === undefined || isSet || joined.length === 0 || joined.length > 2) return null;
  if (
    !joined.some(
      ({ lower, classes }) => classes.has('of') || told.of.has(lower) || /^(?:na|på|over|für|für)$/.test(lower),
    )
  )
    return null;
  if (isMoney)
    return words.some(({ lower }) => papers.test(lower)) || TOTAL.test(last.lower) ? told.words.amount : null;
  if (span !== null) return events.test(last.lower) && (hours.test(span) || told.spans.has(span)) ? duration : null;
  const measure = measureOfThing(last.lower, unit, language);
  return measure !== null && (TOTAL.test(last.lower) || nounOf(last.text, lexicon) !== undefined) ? measure : null;
}

/** `per un totale di 62 kg` */
const TOTAL = /^(?:totaa?le?|tota(?:al|le)|summa|suma)$/;

/** `publicada a 210.000 dólares`, `per 45 euro`: what something costs. */
function priceAt(
  { tokens, lexicon }: Reading,
  told: Told,
  { isMoney }: Much,
  i: number,
  { words: before }: Before,
): string | null {
  const words = numberWords(lexicon.language)!;
  const front = tokens.at(i - 1);
  if (!isMoney || i < 2 || front?.kind !== 'word' || !words.at.test(front.lower)) return null;
  const last = before.at(-1);
  if (last !== undefined && (words.papers.test(last.lower) || isNamed(before, lexicon.language))) return null;
  if (/^(?:transfers|payments|deposits|withdrawals|donations)$/.test(madeByDeed(tokens, told, lexicon) ?? ''))
    return null;
  return words.price;
}

/** `expensas por $ 95.400`: words that are a sum themselves. */
const isNamed = (before: readonly Token[], language: string): boolean =>
  before.length === 1 &&
  language !== 'de' &&
  /(?:as|os|es|ie|en|er|ar|or)$/.test(before[0].lower) &&
  !/(?:ad|id)[oa]s?$/.test(before[0].lower);
