import { once } from '../once';

/** The months' names as sentences have them, by Gherkin's name of the language: in Polish of the day, in Italian and others in small letters. */
export const MONTHS: Readonly<Record<string, string>> = {
  en: 'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec',
  de: 'januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember',
  fr: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  es: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre',
  it: 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
  pt: 'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
  nl: 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
  pl: 'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia',
  sv: 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
}; // prettier-ignore

const WEEKDAYS =
  'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|måndagen|måndag|tisdagen|tisdag|onsdagen|onsdag|torsdagen|torsdag|fredagen|fredag|lördagen|lördag|söndagen|söndag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda-feira|segunda|terça-feira|terça|quarta-feira|quarta|quinta-feira|quinta|sexta-feira|sexta|poniedziałek|wtorek|środa|środę|środy|czwartek|piątek|sobota|sobotę|soboty|niedziela|niedzielę|niedzieli|monday|tuesday|wednesday|thursday|friday|saturday|sunday'; // prettier-ignore
const weekdays = once((): ReadonlySet<string> => new Set(WEEKDAYS.split('|')));
/** Of any language. */
export const isNamedWeekday = (word: string): boolean => weekdays().has(word.toLowerCase());

/** With what stands between the day of a week and the day: `torsdagen den 14 mars`, `Donnerstag, dem 8. Mai`. */
const OF_A_WEEK = `(?:(?:${WEEKDAYS})(?:,| den|, dem|, den)? )?`;

const ANY = Object.entries(MONTHS)
  .flatMap(([language, names]) => (language === 'en' ? [] : [names]))
  .join('|');

const DAY = `\\d{1,2}(?:\\.|er|[º°])? (?:de )?(?:${ANY})`;
const WORDED = `\\p{L}[\\p{L}-]{2,15}(?: [ye] un[oa]?)? (?:de )?(?:${ANY})`;
const YEAR = '(?: del?)? \\d{4}';
/** The same in a word of its own. */
const WORDED_YEAR = ' (?:tjugo|nitton|tvåtusen|tweeduizend|negentien|zweitausend|neunzehn)\\p{L}*';

// The months of eight languages: compiled where a cheaper test lets a text through.
const dayInWords = once(() => new RegExp(`^${OF_A_WEEK}${DAY}${YEAR}$`, 'i'));
const dayOfAnyYear = once(() => new RegExp(`^${OF_A_WEEK}${DAY}(?:${YEAR})?$`, 'i'));
const wordedDay = once(
  () => new RegExp(`^(?:${OF_A_WEEK}${WORDED}(?:${YEAR}|${WORDED_YEAR})?|(?:${ANY})${YEAR})$`, 'iu'),
);

/** A day in words of another language than English, with its year: `12 de abril de 1984`, `1er mars 2025`, `3. Mai 2024`. */
export const isDayInWords = (text: string): boolean => /\d\S* \S.* \d{4}$/.test(text) && dayInWords().test(text);
/** The same, with a year or without any. */
export const isDayOfAnyYear = (text: string): boolean => /\d\S* \S/.test(text) && dayOfAnyYear().test(text);
/** A day whose number is a word, and a month of a year: `quinze de maio`, `outubro de 2021`. */
export const isWordedDay = (text: string): boolean => text.includes(' ') && wordedDay().test(text);
