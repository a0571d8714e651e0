/** What a page lets its user enter, as the page itself says it. */
export interface FormField {
  /** What lineage calls it, once in its form: the field's name, id or label. */
  key: string;
  kind: FieldKind;
  name: string | null;
  id: string | null;
  label: string | null;
  /** Tokens of `autocomplete` that say what the value is: `given-name`. */
  autocomplete: string | null;
  required: boolean;
  /** Attributes as they are written; null where there is none, or one that a browser ignores. */
  pattern: string | null;
  min: string | null;
  max: string | null;
  step: string | null;
  minlength: number | null;
  maxlength: number | null;
  /** The value that is there at first: steps are counted from it where there is no `min`. */
  value: string | null;
  accept: string | null;
  /** What can be chosen; null where anything can be entered. */
  options: FieldOption[] | null;
  /** Of a datalist: values that are offered besides others. */
  suggestions: string[];
}

export interface FieldOption {
  value: string;
  label: string;
  /** Of a checkbox among several: it must be checked. */
  required: boolean;
}

export type FieldKind =
  | 'text'
  | 'search'
  | 'tel'
  | 'url'
  | 'email'
  | 'password'
  | 'number'
  | 'range'
  | 'date'
  | 'time'
  | 'datetime-local'
  | 'month'
  | 'week'
  | 'color'
  | 'file'
  | 'checkbox'
  /** Checkboxes of one name, or a select of several: any number of its options. */
  | 'several'
  /** A select, radio buttons, a list: one of its options. */
  | 'one'
  | 'textarea'
  | 'editable';

export interface PageForm {
  /** As lineage calls it: the form's name, id or heading. */
  key: string;
  name: string | null;
  id: string | null;
  /** Words over it: a heading, a legend, a label of its own. */
  heading: string | null;
  /** Whether it is a <form>; others are fields that stand together with a button. */
  declared: boolean;
  fields: FormField[];
  /** Fields that were left out, since a table has only so many columns. */
  left_out: number;
  /** The page that it was found on. */
  url: string;
  /** The page's title. */
  title: string | null;
}
