import { fieldName } from '../../fields/names';
import type { Entry } from './entry';
import type { Label } from './entry-label';

/** Rails' lists for the parts of a date: `employee_hired_on_1i` is the year of `hired_on`, `_2i` the month, `_5i` the minute. */

const PART = /^([a-z].{1,80}?)[ _]?\(?([1-5])i\)?$/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const BEFORE = ['', '-', '-', ' ', ':'];

/** Takes the part off the label; which one it is, counted from 0, and null for what is no part of a date. */
export function datePart(label: Label): number | null {
  const said = label.name.endsWith('i') ? PART.exec(label.text) : null;
  const [, rest, part] = said ?? [null, '', ''];
  const name = said === null ? null : fieldName(rest);
  if (name === null) return null;
  label.text = rest;
  label.name = name;
  return Number(part) - 1;
}

/** The date as far as it is known, with one more part behind. */
export function withPart(before: Entry | undefined, part: number, text: string | null): string | null {
  if (text === null || (before !== undefined && before.value === null)) return null;
  const month = part === 1 ? MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1 : 0;
  const said = (month > 0 ? String(month) : text).padStart(part === 0 ? 0 : 2, '0');
  return before?.value === undefined ? said : `${before.value}${BEFORE[part]}${said}`;
}
