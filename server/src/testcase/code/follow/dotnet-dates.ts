import { text, textOf, type Value } from '../values';

/** .NET's days, as a test writes them down: `new DateTime(1990, 5, 20)`. */
const OF_DAY = /^(?:DateTime|DateOnly|DateTimeOffset)$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** What a day is that is made of its year, month and day; null for any other. */
export function dayOf(type: string, args: readonly Value[]): Value | null {
  if (!OF_DAY.test(type) || args.length < 3) return null;
  const [year, month, day] = args.map((arg) => Number(textOf(arg) ?? NaN));
  if (!Number.isInteger(year) || !(month >= 1 && month <= 12) || !(day >= 1 && day <= 31)) return null;
  return text([String(year).padStart(4, '0'), twoOf(month), twoOf(day)].join('-'));
}

/** A day as a format says: `day.ToString("dd/MM/yyyy")`; null where it asks for more than the day. */
export function formattedDay(name: string, object: Value | null, args: readonly Value[]): Value | null {
  const parts = name === 'ToString' && object?.t === 'text' ? DAY.exec(object.text) : null;
  const format = textOf(args.at(0));
  if (parts === null || format === null || format.length < 2 || format.length > 30) return null;
  const [, year, month, day] = parts;
  const told = format.split(/([A-Za-z]+)/).map((word, i) => (i % 2 === 0 ? word : partOf(word, year, month, day)));
  return told.includes(null) || object?.t !== 'text' ? null : { ...object, text: told.join('') };
}

function partOf(word: string, year: string, month: string, day: string): string | null {
  switch (word) {
    case 'yyyy':
      return year;
    case 'yy':
      return year.slice(2);
    case 'MMMM':
      return MONTHS[Number(month) - 1];
    case 'MMM':
      return MONTHS[Number(month) - 1].slice(0, 3);
    case 'MM':
      return month;
    case 'M':
      return String(Number(month));
    case 'dd':
      return day;
    case 'd':
      return String(Number(day));
    default:
      return null;
  }
}

function twoOf(number: number): string {
  return String(number).padStart(2, '0');
}
