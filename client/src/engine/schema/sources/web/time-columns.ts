import { quoteLiteral } from '../../../databases/identifiers';
import { builtin } from '../../types';
import type { FieldKind, FormField } from './form-field';
import type { TypedField } from '../choices';
import { stepOf } from '../decimal-text';

/** Dates and times as a page writes them. */
const FORMS: Partial<Record<FieldKind, RegExp>> = {
  date: /^\d{4}-\d\d-\d\d$/,
  time: /^\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?$/,
  'datetime-local': /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?$/,
  month: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  week: /^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/,
};

/** `date` counts its steps in days; the others in seconds, a minute when nothing is said. */
export function timeColumn(field: FormField): TypedField {
  const name = field.kind === 'date' ? 'date' : field.kind === 'time' ? 'time' : 'timestamp';
  const notes: string[] = [];
  let [min, max] = bounds(field);
  if (min !== null && max !== null && max < min) {
    // A time may be from the evening on, over midnight: what is left of the day is right in any case.
    if (field.kind !== 'time') notes.push(`its maximum ${max} is before its minimum ${min}, and is left aside`);
    max = null;
  }
  const step = stepOf(field.step, field.kind === 'date' ? 1 : 60);
  const spaced = (value: string): string => value.replace('T', ' ');
  if (min === null) min = firstOfSteps(field, step);
  const cast = (value: string): string => `${quoteLiteral(spaced(value))}::${name}`;
  const [least, most] = bounds(field);
  return {
    type:
      field.kind === 'date' ? builtin('date') : builtin(name, { precision: step === null || step % 1 !== 0 ? 3 : 0 }),
    values: {
      ...(min === null ? {} : { minimum: spaced(min) }),
      ...(max === null ? {} : { maximum: spaced(max) }),
      ...(field.kind === 'date' && step === 1 ? {} : step === null ? {} : { step }),
    },
    checks: [
      ...(least === null || (max === null && most !== null) ? [] : [(column: string) => `${column} >= ${cast(least)}`]),
      ...(max === null ? [] : [(column: string) => `${column} <= ${cast(max)}`]),
    ],
    notes,
  };
}

/** Without a minimum, steps of more than one are counted from the value that is there at first. */
function firstOfSteps(field: FormField, step: number | null): string | null {
  const usual = field.kind === 'date' ? 1 : 60;
  if (step === null || step === usual || field.value === null) return null;
  return FORMS[field.kind]?.test(field.value) === true ? field.value : null;
}

function bounds(field: FormField): [string | null, string | null] {
  const read = (value: string | null): string | null =>
    value !== null && FORMS[field.kind]?.test(value.trim()) === true && isReal(value.trim(), field.kind)
      ? value.trim()
      : null;
  return [read(field.min), read(field.max)];
}

/** Browsers leave 30 February and 25 o'clock aside. */
function isReal(value: string, kind: FieldKind): boolean {
  if (value.startsWith('0000')) return false;
  if (kind === 'month' || kind === 'week') return true;
  const [day, time = '00:00'] = kind === 'time' ? ['2000-01-01', value] : value.split(/[T ]/);
  const date = new Date(`${day}T${time}Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const FIRST_YEAR = 2000;
const LAST_YEAR = 2035;
const MOST = 600;

/** `month` and `week`: no type of PostgreSQL's, so each value that may be chosen. */
export function calendarChoices(field: FormField): string[] {
  const [min, max] = bounds(field);
  const perYear = field.kind === 'month' ? 12 : 52;
  const first = min === null ? FIRST_YEAR * perYear : numberOf(min, perYear);
  const last = max === null ? Math.max(LAST_YEAR * perYear, first + perYear) : numberOf(max, perYear);
  const step = Math.max(1, Math.round(stepOf(field.step, 1) ?? 1));
  const steps = Math.max(0, Math.floor((last - first) / step));
  // Far more than anybody would look at: some of them, evenly.
  const stride = Math.max(1, Math.ceil(steps / MOST));
  const values: string[] = [];
  for (let at = 0; at <= steps; at += stride) values.push(writtenOf(first + at * step, field.kind, perYear));
  return values;
}

function numberOf(written: string, perYear: number): number {
  const [year = '0', part = '1'] = written.replace('W', '').split('-');
  return Number(year) * perYear + Math.min(Number(part), perYear) - 1;
}

function writtenOf(number: number, kind: FieldKind, perYear: number): string {
  const year = String(Math.floor(number / perYear)).padStart(4, '0');
  const part = String((number % perYear) + 1).padStart(2, '0');
  return kind === 'month' ? `${year}-${part}` : `${year}-W${part}`;
}
