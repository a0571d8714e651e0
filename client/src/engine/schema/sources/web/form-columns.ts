import { sureFieldName, fieldName, nameWords } from '../../../../../../server/src/testcase/fields/names';
import { quoteIdentifier } from '../../../databases/identifiers';
import { newColumn } from '../../new-column';
import type { Check, Column } from '../../schema';
import { builtin } from '../../types';
import { oneOf, severalOf, type TypedField } from '../choices';
import { Identifiers } from '../identifiers';
import { meaningOf } from './autocomplete';
import type { FormField, PageForm } from './form-field';
import { numberColumn } from './number-columns';
import { textColumn } from './text-columns';
import { calendarChoices, timeColumn } from './time-columns';

export interface FormColumn {
  field: FormField;
  column: Column;
  checks: Check[];
  notes: string[];
}

/** The columns of a form's table, each with what its page lets one enter. */
export function columnsOfForm(form: PageForm, table: string): FormColumn[] {
  const names = Identifiers.ofColumns();
  const constraints = new Identifiers();
  const columns: FormColumn[] = [];
  // The key comes first in the table; a field of that name is not the row's own.
  names.take('id', 'id');
  for (const field of form.fields) {
    if (field.maxlength === 0) continue;
    const name = columnName(field, columns, names);
    const meaning = meaningOf(field, table);
    const original = columns.find((other) => repeats(field, name, other));
    const typed = original === undefined ? typedOf(field) : sameAs(field, original);
    const { semantic_type, confidence, reason } = meaning;
    const column = newColumn(
      name,
      typed.type,
      { source: 'web_form', confidence, reason },
      {
        nullable: original?.column.nullable ?? !field.required,
        semantic_type,
        ...(Object.keys(typed.values).length === 0 ? {} : { values: typed.values }),
        comment: field.label,
      },
    );
    const checks = typed.checks.map((check) => ({
      name: constraints.take(`${table}_${name}_check`, 'check'),
      expression: check(quoteIdentifier(name)),
    }));
    columns.push({ field, column, checks, notes: typed.notes });
  }
  return columns;
}

function typedOf(field: FormField): TypedField {
  switch (field.kind) {
    case 'number':
    case 'range':
      return numberColumn(field);
    case 'date':
    case 'time':
    case 'datetime-local':
      return timeColumn(field);
    // Of the many values that a calendar has the database is told nothing.
    case 'month':
    case 'week':
      return { ...oneOf(calendarChoices(field)), checks: [] };
    case 'checkbox':
      return checkboxColumn(field);
    case 'one':
      return oneOf((field.options ?? []).map(({ value }) => value));
    case 'several':
      return severalColumn(field);
    default:
      return textColumn(field);
  }
}

/** Checkboxes of one name, or a select of several. */
function severalColumn({ options, required }: FormField): TypedField {
  const all = options ?? [];
  const always = all.filter((option) => option.required);
  const valuesOf = (some: typeof all): string[] => some.map(({ value }) => value);
  return severalOf(valuesOf(all), valuesOf(always), required);
}

/** One that must be checked always is. */
function checkboxColumn({ required }: FormField): TypedField {
  return {
    type: builtin('bool'),
    values: required ? { generator: { constant: true } } : {},
    checks: required ? [(column) => column] : [],
    notes: [],
  };
}

const REPEATING =
  /(?:^|[^a-z])(?:confirm|confirmation|repeat|retype|verify|verification|again|reenter|re enter)|(?:password|pwd|email|pass)_?2$/i;
const REPEATED = new Set(['password', 'email', 'text', 'tel']);

/** `confirm_password` after `password`: what is entered twice. */
function repeats(field: FormField, name: string, other: FormColumn): boolean {
  if (!REPEATED.has(field.kind) || other.field.kind !== field.kind) return false;
  const says = [name, field.name, field.id, field.label].some((word) => word !== null && REPEATING.test(wordsOf(word)));
  if (!says || other.column.values?.generator !== undefined) return false;
  const own = new Set(nameWords([field.name ?? '', field.id ?? '', field.label ?? '', name].join(' ')));
  return field.kind !== 'text' || nameWords(other.column.name).every((word) => own.has(word));
}

const wordsOf = (text: string): string => nameWords(text).join(' ');

/** Both are there or neither is, so neither is ever missing. */
function sameAs(field: FormField, { column }: FormColumn): TypedField {
  column.values = { ...column.values, null_share: 0 };
  const values = { generator: { template: `{${column.name}}` }, null_share: 0 };
  return { ...textColumn(field), type: column.type, values, checks: [] };
}

/** Names that a program gave: they say nothing. */
const GENERATED =
  /^(?::?r\w{1,3}:?|(?:field|input|text|control|mat-input|ember|react-select|id|el|form|question|entry)[-_.:]?\d+|\d+|[0-9a-f-]{16,})$/i;

/** By the field's name, else its id, what is filled in, or its label; a second one of a name keeps all of its words. */
function columnName(field: FormField, columns: readonly FormColumn[], names: Identifiers): string {
  const said = [field.name, field.id, field.autocomplete, field.label].filter(
    (word) => word !== null && !GENERATED.test(word.trim()),
  ) as string[];
  for (const word of said) {
    const short = fieldName(word);
    const long = nameWords(word).slice(0, 8).join('_');
    if (short === null && !/\p{L}/u.test(long)) continue;
    const wanted = short ?? sureFieldName(word) ?? long;
    const taken = columns.some(({ column }) => column.name === wanted);
    return names.take(taken && long !== '' ? long : wanted, field.kind);
  }
  return names.take(field.kind.replace('-', '_'), 'value');
}
