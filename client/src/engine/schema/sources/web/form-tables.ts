import { isAboutPeople, usualTable } from '../../../../../../server/src/testcase/fields/classify-field';
import { nameWords, tableName } from '../../../../../../server/src/testcase/fields/names';
import { hintFromUrl, hintFromWords } from '../../../../../../server/src/testcase/wording/hints';
import { newKey } from '../../new-column';
import { displayName, type Key, type Provenance, type Table } from '../../schema';
import type { DescribedSchema, Origin } from '../described';
import { Identifiers } from '../identifiers';
import { columnRule } from '../semantic-columns';
import { columnsOfForm, type FormColumn } from './form-columns';
import type { PageForm } from './form-field';

type FormSchema = Pick<DescribedSchema, 'schema' | 'origins' | 'decisions'>;

/** Each form as a table, and each field as a column; a form that several pages show is one. */
export function schemaOfForms(forms: readonly PageForm[]): FormSchema {
  const result = {
    schema: { tables: [] as Table[], relationships: [], enums: [] },
    origins: [] as Origin[],
    decisions: [] as { operation: string; reason: string }[],
  };
  const relations = new Identifiers();
  const named = distinctForms(forms).map((found) => ({ ...found, ...nameOf(found.form) }));
  // The form with most fields gets the name that several have.
  const order = [...named].sort((one, other) => other.form.fields.length - one.form.fields.length);
  const names = new Map(order.map(({ form, name, own }) => [form, freeName(name, own, relations)]));
  for (const { form, pages, confidence, reason } of named) {
    const name = names.get(form) ?? 'forms';
    const columns = columnsOfForm(form, name);
    const table = tableOf(form, name, columns, { confidence, reason }, relations);
    const id = displayName(table);
    result.schema.tables.push(table);
    const entity = form.key;
    result.origins.push({ source: 'web_form', entity, field: null, table: id, column: null });
    for (const { field, column } of columns)
      result.origins.push({ source: 'web_form', entity, field: field.key, table: id, column: column.name });
    const say = (text: string): void => void result.decisions.push({ operation: 'synthetic', reason: text });
    say(`${id}: the form "${form.key}" on ${pages.join(', ')} (${columns.length} fields), since ${reason}`);
    if (form.left_out > 0)
      say(
        `${id}: ${form.left_out} fields of the form are left out: more than ${form.fields.length} do not fit into a row.`,
      );
    for (const { column, notes } of columns) for (const note of notes) say(`${id}.${column.name}: ${note}.`);
  }
  return result;
}

const MOST_PAGES = 3;
const NO_KEY: Provenance = {
  source: 'web_form',
  confidence: 1,
  reason: 'Every table has a key, and a form shows none',
};

/** A form is the same where it has the same fields, whatever page it is on. */
function distinctForms(forms: readonly PageForm[]): { form: PageForm; pages: string[] }[] {
  const found = new Map<string, { form: PageForm; pages: string[] }>();
  for (const form of forms) {
    const key = JSON.stringify([form.id ?? form.name, form.fields.map(({ kind, key: field }) => [kind, field])]);
    const known = found.get(key);
    if (known === undefined) found.set(key, { form, pages: [form.url] });
    else if (known.pages.length < MOST_PAGES && !known.pages.includes(form.url)) known.pages.push(form.url);
  }
  return [...found.values()];
}

interface Named {
  name: string;
  /** The form's own words, for a second form about the same. */
  own: string | null;
  confidence: number;
  reason: string;
}

/** Words that say that something is a form, not of what. */
const EMPTY_WORDS = new Set(
  'form forms frm page main content new edit create add please enter your details information submit us the a an of for to and my in fields simple example demo test ng react app root'.split(
    ' ',
  ),
);

/** A table's name by what the form is about: its own name, its heading, its page, its fields. */
function nameOf(form: PageForm): Named {
  const sources: [string, string | null][] = [
    ["the form's name", form.name],
    ["the form's id", form.id],
    ['its heading', form.heading],
  ];
  const own = sources.map(([, text]) => nounOf(text)).find((noun) => noun !== null) ?? null;
  for (const [what, text] of sources) {
    const hint = text === null ? null : hintFromWords(text, what);
    if (hint !== null) return { name: hint.table, own, confidence: hint.confidence, reason: hint.reason };
  }
  if (own !== null)
    return {
      name: own,
      own,
      confidence: 0.6,
      reason: `the form is called "${form.name ?? form.id ?? form.heading ?? ''}"`,
    };
  const byPage = hintFromUrl(form.url) ?? (form.title === null ? null : hintFromWords(form.title, "the page's title"));
  if (byPage !== null) return { name: byPage.table, own, confidence: byPage.confidence, reason: byPage.reason };
  const byFields = usualOf(form);
  if (byFields !== null)
    return { name: byFields, own, confidence: 0.5, reason: 'most of its fields usually stand there' };
  const path = nounOf(
    new URL(form.url).pathname
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? null,
  );
  return { name: path ?? nounOf(form.title) ?? 'forms', own, confidence: 0.4, reason: 'nothing else names it' };
}

function nounOf(text: string | null): string | null {
  const words = nameWords(text ?? '').filter((word) => !EMPTY_WORDS.has(word) && /\p{L}/u.test(word));
  return words.length === 0 || words.length > 4 ? null : tableName(words);
}

function usualOf(form: PageForm): string | null {
  const counts = new Map<string, number>();
  for (const { column } of columnsOfForm(form, 'forms')) {
    const usual = usualTable(column.semantic_type ?? '');
    if (usual !== null) counts.set(usual, (counts.get(usual) ?? 0) + 1);
  }
  const best = [...counts].sort(([, one], [, other]) => other - one).at(0);
  return best !== undefined && best[1] * 2 >= form.fields.length ? best[0] : null;
}

/** The name, else that of the form's own words, else the name with a number. */
function freeName(name: string, own: string | null, relations: Identifiers): string {
  const first = relations.take(name, 'forms');
  if (first === name || own === null || own === name) return first;
  return relations.take(own, 'forms');
}

function tableOf(
  form: PageForm,
  name: string,
  columns: readonly FormColumn[],
  { confidence, reason }: { confidence: number; reason: string },
  relations: Identifiers,
): Table {
  return {
    schema: 'public',
    name,
    columns: [newKey('id', NO_KEY), ...columns.map(({ column }) => column)],
    primary_key: { name: relations.take(`${name}_pkey`, 'pkey'), columns: ['id'] },
    uniques: uniquesOf(name, columns, relations),
    checks: columns.flatMap(({ checks }) => checks),
    comment: form.heading,
    provenance: { source: 'web_form', confidence: form.declared ? confidence : Math.min(confidence, 0.6), reason },
  };
}

/** People sign in with what no other has; what is only sent, such as a message's sender, may come again. */
function uniquesOf(table: string, columns: readonly FormColumn[], relations: Identifiers): Key[] {
  if (!isAboutPeople(table) || !columns.some(({ field }) => field.kind === 'password')) return [];
  return columns.flatMap(({ column: { name, semantic_type: meaning, values } }): Key[] =>
    (meaning === 'email' || meaning === 'username') &&
    columnRule(meaning).unique &&
    values?.generator === undefined &&
    values?.pattern === undefined
      ? [{ name: relations.take(`${table}_${name}_key`, 'key'), columns: [name] }]
      : [],
  );
}
