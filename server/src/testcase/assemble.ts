import { classifyField, isAboutPeople } from './fields/classify-field';
import type { ExampleRow } from './document';
import type { EntityHint, Group, RelationFact, StepFacts } from './facts';
import { memo } from './memo';
import { meaningAmong } from './fields/neighbours';
import { singular } from './fields/names';
import { withNamedThings } from './named-things';
import { nameOf, place, type Placed } from './placing';
import type { Entity, Field, LiteralValues, Relation } from './testcase';
import { contradicts, isNegativeLabel, refusedIn, type Refused } from './wording/negative';
import { ofEachOwner, usualOwner } from './wording/relations';

/** Fields that say which row is meant: rows of several steps that agree on one are the same row. */
const IDENTITY: ReadonlySet<string> = new Set(['email', 'username', 'id', 'uuid', 'sku', 'code', 'order_number', 'full_name', 'product_name', 'phone', 'isbn', 'coupon_code', 'company_name', 'national_id']); // prettier-ignore

const LOOKED_BACK = 50;

interface Draft {
  /** See `formsOf`. */
  form: string | null;
  hint: EntityHint;
  count: number;
  fields: Map<string, { value: string | null; line: number; confidence: number; reason: string }>;
  rows: Row[];
  relations: Relation[];
}

/** What a scenario says of values that are meant to be refused. */
interface Refusals {
  fields: readonly Refused[];
  /** It expects an error. */
  expected: boolean;
}

interface Row {
  line: number;
  values: Map<string, string>;
  /** Names of fields whose value the step or the column calls invalid. */
  negative: Set<string>;
  loose: boolean;
  /** From which group it was written: rows of one group are never the same row. */
  group: Group;
}

/**
 * What all steps of a scenario say, put together: entities with their fields and rows. `titles` are looked at where the
 * steps do not say what they are about; the first that tells wins. `names` are the titles themselves, which may call a
 * field's values invalid. `own`: how the test's language calls a table.
 */
export function assemble(
  said: readonly StepFacts[],
  examples: readonly ExampleRow[],
  titles: readonly EntityHint[],
  names: readonly string[] = [],
  own: (table: string) => string = (table) => table,
): Entity[] {
  const steps = withNamedThings(said);
  const placed = place(steps, titles);
  const forms = formsOf(placed);
  const drafts = new Map<string, Draft>();
  const draftOf = (said: EntityHint): Draft => {
    const hint = { ...said, table: own(said.table) };
    let draft = drafts.get(hint.table);
    if (draft === undefined) {
      draft = {
        hint,
        form: forms.get(said.table) ?? null,
        count: 0,
        fields: new Map(),
        rows: [],
        relations: [],
      };
      drafts.set(hint.table, draft);
    }
    if (hint.confidence > draft.hint.confidence) draft.hint = hint;
    return draft;
  };
  const outline = examples.length > 0 ? examples : [null];
  for (const [index, example] of outline.entries()) {
    const loose = new Map<string, Row>();
    for (const { group, hint } of placed) {
      if (group === null || (index > 0 && group.own && !hasPlaceholder(group))) continue;
      addGroup(draftOf(hint), group, hint.table, example, loose);
    }
  }
  for (const { hint, count } of placed) if (count > 0) draftOf(hint).count = Math.max(draftOf(hint).count, count);
  for (const [table, count] of ofEachOwner(steps)) {
    const draft = drafts.get(own(table));
    if (draft !== undefined) draft.count = Math.max(draft.count, count);
  }
  for (const example of outline)
    for (const { relations } of steps) for (const fact of relations ?? []) relate(fact, example, drafts, draftOf);
  const refused: Refusals = {
    fields: names.flatMap(refusedIn),
    expected: steps.some(({ refuses }) => refuses === true),
  };
  return [...drafts.values()]
    .map((draft) => finished(draft, refused))
    .filter((entity) => entity.fields.length > 0 || entity.count > 0);
}

/** A form that its fields are named after: `profile_first_name`, `signup_email`; a profile's picture is called so. */
const FORM = /^(register|registration|signup|signin|login|profile(?!_(?:pic|photo|image|avatar|ur[il]|link|type)))_./;
const MAY_BE_FORM = /^(?:reg|sign|login|profile)/i;

/** By table, the form that several of its fields are named after. */
function formsOf(placed: readonly Placed[]): ReadonlyMap<string, string> {
  const named = new Map<string, Map<string, Set<string>>>();
  for (const { group, hint } of placed) {
    for (const { label, sure, value } of group?.rows.flat() ?? []) {
      if (label === null || !MAY_BE_FORM.test(label)) continue;
      const name = nameOf(label, sure, value) ?? '';
      const form = FORM.exec(name)?.[1];
      if (form === undefined) continue;
      const forms = named.get(hint.table) ?? new Map<string, Set<string>>();
      named.set(hint.table, forms.set(form, (forms.get(form) ?? new Set()).add(name)));
    }
  }
  const found = new Map<string, string>();
  for (const [table, forms] of named)
    for (const [form, names] of forms) if (names.size > 1 && !found.has(table)) found.set(table, form);
  return found;
}

function withoutForm(name: string, form: string | null): string {
  const rest = form === null || !name.startsWith(`${form}_`) ? '' : name.slice(form.length + 1);
  return NEEDS_THING.test(rest) ? name : rest;
}

/** `product_price` of products is `price`, `agent_name` of agents `name`; `product_name` and `order_number` are names of their own. */
function withoutTable(name: string, table: string): string {
  // `search_product`: what is searched for is no column of the search.
  if (table === 'searches') return name;
  const thing = thingIn(name, table);
  const rest = name.slice(thing.length);
  if (!name.startsWith(thing) || NEEDS_THING.test(rest) || isOwn(name, rest, table)) return name;
  return rest;
}

/** What a table's rows are, with its underscore, as a name begins: `kunde_` of `kunden` too. */
function thingIn(name: string, table: string): string {
  const end = name.indexOf('_');
  const isOne = end > 3 && table.length - end < 3 && table.startsWith(name.slice(0, end));
  return isOne ? name.slice(0, end + 1) : `${singular(table)}_`;
}

/** `product_name` is a meaning of its own, `user_status` what an account's state is called. */
function isOwn(name: string, rest: string, table: string): boolean {
  if (rest === 'status') return table === 'users';
  return rest === 'name' && classifyField(name, null).semantic_type === name;
}

const NEEDS_THING =
  /^(?:|holder|id|(?:type|status|group|level)_id|info|date|time|point|no|number|code|key|type|ref|reference|line.?\d?|\d.*)$/;

function hasPlaceholder(group: Group): boolean {
  return group.rows.some((row) => row.some(({ label, value }) => /<[^<>]+>/.test(`${label ?? ''} ${value ?? ''}`)));
}

/** `said`: the table as what names its fields calls it. */
function addGroup(draft: Draft, group: Group, said: string, example: ExampleRow | null, loose: Map<string, Row>): void {
  for (const facts of group.rows) {
    const values = new Map<string, string>();
    const negative = new Set<string>();
    for (const { label, sure, negative: refused, cleared, value, line, confidence, reason } of facts) {
      const named = nameOf(label === null ? null : resolve(label, example), sure, value);
      if (named === null) continue;
      const name = withoutTable(withoutTable(withoutForm(named, draft.form), draft.hint.table), said);
      if (values.has(name)) continue;
      const resolved = value === null ? null : clean(unquoted(value, resolve(value, example)));
      const before = draft.fields.get(name);
      if (cleared === true) {
        takeOut(name, before, loose.get(draft.hint.table));
        continue;
      }
      if (before === undefined) draft.fields.set(name, { value: resolved, line, confidence, reason });
      else before.value ??= resolved;
      if (resolved !== null) values.set(name, resolved);
      if (refused === true || isNegative(label) || isNegative(placeholderIn(value))) negative.add(name);
    }
    if (values.size === 0) continue;
    const line = example?.line ?? facts[0].line;
    addRow(draft, { line, values, negative, loose: !group.own, group }, loose);
  }
}

/** What is entered next takes the place of what is cleared. */
function takeOut(name: string, field: { value: string | null } | undefined, row: Row | undefined): void {
  if (row === undefined) return;
  if (field !== undefined && field.value === row.values.get(name)) field.value = null;
  row.values.delete(name);
  row.negative.delete(name);
}

function addRow(draft: Draft, row: Row, loose: Map<string, Row>): void {
  const { table } = draft.hint;
  const last = row.group.more === true ? draft.rows.at(-1) : undefined;
  const current = last ?? (row.loose ? loose.get(table) : undefined);
  const target = current !== undefined && agrees(current, row) ? current : sameRow(draft, row);
  if (target === undefined) {
    draft.rows.push(row);
    if (row.loose) loose.set(table, row);
    return;
  }
  for (const [name, value] of row.values) {
    if (target.values.has(name)) continue;
    target.values.set(name, value);
    if (row.negative.has(name)) target.negative.add(name);
  }
  if (row.loose) loose.set(table, target);
}

/** A row of another step that this one speaks of again. Only the last ones are looked at, so that long tables stay fast. */
function sameRow(draft: Draft, row: Row): Row | undefined {
  for (let i = draft.rows.length - 1; i >= 0 && i >= draft.rows.length - LOOKED_BACK; i--) {
    const other = draft.rows[i];
    // The rows of one table are as many as the test wrote; a loose step comes again with each example.
    if (
      other.group === row.group
        ? row.loose && equal(other, row)
        : agrees(other, row) && sharesIdentity(other, row, draft)
    ) {
      return other;
    }
  }
  return undefined;
}

function equal(a: Row, b: Row): boolean {
  return a.values.size === b.values.size && [...b.values].every(([name, value]) => a.values.get(name) === value);
}

function sharesIdentity(a: Row, b: Row, draft: Draft): boolean {
  for (const [name, value] of b.values) {
    if (value !== '' && a.values.get(name) === value && isIdentity(`${draft.hint.table} ${name}`)) return true;
  }
  return false;
}

const isIdentity = memo((tableAndName: string): boolean => {
  const [table, name] = tableAndName.split(' ');
  return IDENTITY.has(classifyField(name, null, table).semantic_type);
});

function agrees(a: Row, b: Row): boolean {
  for (const [name, value] of b.values) if (a.values.has(name) && a.values.get(name) !== value) return false;
  return true;
}

function finished({ hint, count, fields, rows, relations }: Draft, refusals: Refusals): Entity {
  markRefused(rows, fields, hint.table, refusals);
  const alone = [...fields].map(([name, { value }]) => {
    // What is meant to be wrong tells nothing of the field.
    const wrong = rows.some((row) => row.negative.has(name) && row.values.get(name) === value);
    return classifyField(name, wrong ? null : value, hint.table);
  });
  const list = [...fields].map(([name, field], i): Field => {
    const among = meaningAmong(
      name,
      () => new Set(alone.flatMap((other, k) => (k === i ? [] : [other.semantic_type]))),
    );
    const tells = among !== null && among.semantic_type !== alone[i].semantic_type;
    const meaning = tells ? { ...among, confidence: 0.8 } : alone[i];
    return {
      name,
      value: field.value,
      line: field.line,
      semantic_type: meaning.semantic_type,
      confidence: round(Math.min(field.confidence, Math.max(meaning.confidence, 0.5))),
      reason: `${field.reason}; ${meaning.semantic_type} because of ${meaning.reason}`,
    };
  });
  const literals = rows.map(({ line, values, negative }): LiteralValues => {
    const row = { line, values: Object.fromEntries(values) };
    return negative.size === 0 ? row : { ...row, negative: [...values.keys()].filter((name) => negative.has(name)) };
  });
  const asked = Math.max(count, literals.length, fields.size > 0 ? 1 : 0);
  return {
    name: hint.table,
    confidence: round(hint.confidence),
    reason: hint.reason,
    count: asked,
    fields: list,
    rows: literals,
    belongs_to: relations,
  };
}

/** Adds a relation to the thing that belongs, and the row it belongs to where no step has written it. */
function relate(
  { from, to, field, value, line, confidence, reason }: RelationFact,
  example: ExampleRow | null,
  drafts: ReadonlyMap<string, Draft>,
  draftOf: (hint: EntityHint) => Draft,
): void {
  const which = value === null ? null : clean(unquoted(value, resolve(value, example)));
  const has = ({ rows }: Draft): boolean =>
    rows.some(({ values }) => which !== null && [...values.values()].includes(which));
  const named =
    to === null ? [...drafts.values()].find((draft) => isAboutPeople(draft.hint.table) && has(draft)) : null;
  const owner = draftOf(to ?? named?.hint ?? { table: usualOwner(from.table), confidence: 0.7, reason });
  const draft = draftOf(from);
  if (owner === draft) return;
  draft.count = Math.max(draft.count, 1);
  if (which !== null && !has(owner)) {
    if (!owner.fields.has(field)) owner.fields.set(field, { value: which, line, confidence, reason });
    const group: Group = { entity: owner.hint, own: true, rows: [] };
    owner.rows.push({
      line: example?.line ?? line,
      values: new Map([[field, which]]),
      negative: new Set(),
      loose: false,
      group,
    });
  }
  const table = owner.hint.table;
  if (!draft.relations.some((known) => known.to === table && known.value === which))
    draft.relations.push({ to: table, value: which, line, confidence, reason });
}

/** Adds to each row's `negative` what the titles call invalid, and what can't be right where an error is expected. */
function markRefused(
  rows: readonly Row[],
  fields: ReadonlyMap<string, unknown>,
  table: string,
  { fields: refused, expected }: Refusals,
): void {
  if (refused.length === 0 && !expected) return;
  // A title speaks of what is entered, not of the rows that are there before.
  const entered = rows.some(({ loose }) => loose) ? rows.filter(({ loose }) => loose) : rows;
  for (const name of fields.keys()) {
    const { semantic_type } = classifyField(name, null, table);
    const called = refused.some((field) => isCalled(field, name, semantic_type));
    for (const row of entered) {
      const value = row.values.get(name);
      if (value !== undefined && (called || (expected && contradicts(semantic_type, value)))) row.negative.add(name);
    }
  }
}

/** Types that many fields of a form have. */
const ANY = /^(?:integer|decimal|text|boolean)$/;

/** `weight_kg` */
const UNIT = /_(?:kg|g|lbs|cm|mm|m|km|eur|usd|gbp|percent|pct)$/;

/** `an invalid reading`, of a field `meter_reading`. */
function isCalled(field: Refused, name: string, type: string): boolean {
  if (field.semantic_type !== null && !ANY.test(field.semantic_type))
    return field.name === name || field.semantic_type === type;
  const bare = name.replace(UNIT, '');
  return field.name === bare || (field.name.length > 4 && bare.endsWith(`_${field.name}`));
}

const isNegative = (label: string | null): boolean => label !== null && isNegativeLabel(label);

/** The name in a value that is a placeholder alone; else null. */
function placeholderIn(value: string | null): string | null {
  return value !== null && value.startsWith('<') && value.endsWith('>') ? value.slice(1, -1) : null;
}

/** Placeholders by an example's values; one that no example has leaves null where it is the whole value. */
function resolve(text: string, example: ExampleRow | null): string {
  if (!text.includes('<') || example === null) return text;
  return text.replace(/<([^<>]{1,200})>/g, (whole, name: string) => example.values.get(name) ?? whole);
}

/** A cell that has its quotes with it, for a step that wrote none around its placeholder. */
function unquoted(template: string, value: string): string {
  const bare = template.startsWith('<') && template.endsWith('>') && /^(["']).*\1$/s.test(value) && value.length > 1;
  return bare ? value.slice(1, -1) : value;
}

/** What a template engine or a program puts in when the test runs: no value that can be known. */
const MARKER = /<%[^%]{0,500}%>|[$#]\{[^{}]{0,500}\}|\{\{[^{}]{0,500}\}\}/;

/** What PostgreSQL can store as text: no NUL, no half of a surrogate pair. */
function clean(value: string | null): string | null {
  if (value === null) return null;
  if (/^<[^<>]{1,200}>$/.test(value) || MARKER.test(value)) return null;
  return value.replace(/\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
