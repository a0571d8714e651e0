import type { FieldKind, FieldOption, FormField } from './form-field';
import type { PageLabels } from './labels';
import { ancestorsOf, attribute, closest, elementsIn, has, textOf, type PageElement } from './page-tree';

/** Kinds of `input` that hold something which their user enters. Any other word is a text, as browsers have it. */
const NO_ENTRY = new Set(['hidden', 'submit', 'button', 'image', 'reset']);
const INPUTS = new Set<FieldKind>([
  ...(['text', 'search', 'tel', 'url', 'email', 'password', 'number', 'range', 'date', 'time'] as const),
  ...(['datetime-local', 'month', 'week', 'color', 'file', 'checkbox'] as const),
]);
const ROLES = new Set([
  'textbox',
  'searchbox',
  'combobox',
  'listbox',
  'spinbutton',
  'slider',
  'checkbox',
  'switch',
  'radio',
]);
const MOST_OPTIONS = 2_000;
/** Names of fields that only programs fill in. */
const TECHNICAL =
  /csrf|xsrf|authenticity_token|__requestverification|__viewstate|honeypot|^utf8$|g-recaptcha|h-captcha/i;

/** Whether somebody may enter something there, as far as the element alone tells. */
export function isFieldElement(element: PageElement): boolean {
  const { tag } = element;
  if (tag === 'input') return !NO_ENTRY.has(inputType(element));
  if (tag === 'textarea' || tag === 'select') return true;
  const role = attribute(element, 'role');
  if (role !== null && ROLES.has(role)) return role !== 'listbox' || optionsWithin(element).length > 0;
  return has(element, 'contenteditable') && element.attributes['contenteditable'].toLowerCase() !== 'false';
}

/** The fields of one form, in the order of the page: radio buttons of one name are one, and so are checkboxes. */
export function readFields(elements: readonly PageElement[], labels: PageLabels): FormField[] {
  const usable = withoutNested(elements).filter((element) => isUsable(element, labels));
  const fields: FormField[] = [];
  const keys = new Set<string>();
  const done = new Set<PageElement>();
  const groups = groupsOf(usable);
  for (const element of usable) {
    if (done.has(element)) continue;
    const group = groups.get(element) ?? [element];
    for (const one of group) done.add(one);
    const field = group.length > 1 || isRadio(element) ? readGroup(group, labels) : readOne(element, labels);
    if (field === null) continue;
    const base = field.name ?? field.id ?? field.label ?? field.kind;
    let key = base;
    for (let number = 2; keys.has(key); number++) key = `${base} (${number})`;
    keys.add(key);
    fields.push({ ...field, key });
  }
  return fields;
}

const inputType = (element: PageElement): string => (element.attributes['type'] ?? 'text').trim().toLowerCase();
const roleOf = (element: PageElement): string =>
  element.tag === 'input' ? inputType(element) : (attribute(element, 'role') ?? '');
const isRadio = (element: PageElement): boolean => roleOf(element) === 'radio';
const isCheckbox = (element: PageElement): boolean => ['checkbox', 'switch'].includes(roleOf(element));

/** A combobox around an input is that input. */
function withoutNested(elements: readonly PageElement[]): PageElement[] {
  const all = new Set(elements);
  const outer = new Set<PageElement>();
  for (const element of elements)
    for (const around of ancestorsOf(element)) if (all.has(around) && !isNative(around)) outer.add(around);
  return elements.filter((element) => !outer.has(element));
}

const isNative = ({ tag }: PageElement): boolean => tag === 'input' || tag === 'select' || tag === 'textarea';

function isUsable(element: PageElement, labels: PageLabels): boolean {
  if (TECHNICAL.test(`${attribute(element, 'name') ?? ''} ${attribute(element, 'id') ?? ''}`)) return false;
  if (has(element, 'disabled') || attribute(element, 'aria-disabled') === 'true') return false;
  if (has(element, 'readonly') || attribute(element, 'aria-readonly') === 'true') return false;
  if (inDisabledFieldset(element)) return false;
  return !element.hidden || isMeant(element, labels);
}

/** The first legend of a disabled fieldset is the one place where fields are not disabled. */
function inDisabledFieldset(element: PageElement): boolean {
  let inner = element;
  for (const around of ancestorsOf(element)) {
    if (around.tag === 'fieldset' && has(around, 'disabled')) {
      const legend = around.children.find((child) => typeof child !== 'string' && child.tag === 'legend');
      if (legend !== inner) return true;
    }
    inner = around;
  }
  return false;
}

/**
 * A field that is not shown is meant all the same where it must be filled in, where its label is what one clicks on, and
 * where it stands with others in a part of the form that comes later.
 */
function isMeant(element: PageElement, labels: PageLabels): boolean {
  if (has(element, 'required')) return true;
  const label = labels.labelElement(element);
  if (label !== null && !label.hidden) return true;
  const part = [...ancestorsOf(element)].findLast(({ hidden }) => hidden);
  if (part === undefined || closest(part, ({ tag }) => tag === 'form') === null) return false;
  return [...elementsIn(part)].filter((one) => isFieldElement(one)).length > 1;
}

/** Radio buttons and checkboxes with the others of their name; ARIA's with the others of their group. */
function groupsOf(elements: readonly PageElement[]): Map<PageElement, PageElement[]> {
  const groups = new Map<string, PageElement[]>();
  const places = new Map<PageElement, number>();
  for (const element of elements) {
    if (!isRadio(element) && !isCheckbox(element)) continue;
    const name = attribute(element, 'name');
    let key: string | null = name === null ? null : `name ${name}`;
    if (key === null && isRadio(element)) {
      const around =
        closest(element, (one) => ['radiogroup', 'group'].includes(attribute(one, 'role') ?? '')) ?? element.parent;
      if (around !== null) {
        if (!places.has(around)) places.set(around, places.size);
        key = `place ${places.get(around)}`;
      }
    }
    if (key === null) continue;
    const typed = `${isRadio(element) ? 'radio' : 'checkbox'} ${key}`;
    groups.set(typed, [...(groups.get(typed) ?? []), element]);
  }
  const found = new Map<PageElement, PageElement[]>();
  for (const [key, group] of groups) {
    // `interests[]` is several also where the page shows one.
    if (group.length < 2 && !(key.startsWith('checkbox') && key.endsWith('[]'))) continue;
    for (const element of group) found.set(element, group);
  }
  return found;
}

type Unkeyed = Omit<FormField, 'key'>;

function readGroup(group: readonly PageElement[], labels: PageLabels): Unkeyed | null {
  const [first] = group as [PageElement];
  const several = isCheckbox(first);
  const options = group.map((element): FieldOption => {
    const label = labels.written(element) ?? textOf(element);
    const value =
      element.tag === 'input' ? (element.attributes['value'] ?? 'on') : (attribute(element, 'value') ?? label);
    return { value, label, required: several && has(element, 'required') };
  });
  const around = closest(
    first,
    ({ tag, attributes }) => tag === 'fieldset' || /^(?:radio)?group$/.test(attributes['role'] ?? ''),
  );
  const legend = around?.children.find((child) => typeof child !== 'string' && child.tag === 'legend');
  const label =
    legend !== undefined && typeof legend !== 'string'
      ? textOf(legend)
      : around === null
        ? null
        : (attribute(around, 'aria-label') ?? labels.written(around));
  return {
    ...described(first, labels),
    id: null,
    label: label === '' ? null : label,
    kind: several ? 'several' : 'one',
    required: several
      ? options.some(({ required }) => required)
      : group.some((element) => has(element, 'required') || attribute(element, 'aria-required') === 'true'),
    options: distinct(options),
  };
}

function readOne(element: PageElement, labels: PageLabels): Unkeyed | null {
  const base = described(element, labels);
  if (element.tag === 'select') return select(element, base);
  if (element.tag === 'textarea') return { ...base, kind: 'textarea' };
  if (element.tag === 'input') {
    const type = inputType(element) as FieldKind;
    const kind = INPUTS.has(type) ? type : 'text';
    return { ...base, kind, suggestions: suggestionsOf(element, labels) };
  }
  return byRole(element, base, labels);
}

function byRole(element: PageElement, base: Unkeyed, labels: PageLabels): Unkeyed | null {
  const role = roleOf(element);
  const min = attribute(element, 'aria-valuemin');
  const max = attribute(element, 'aria-valuemax');
  if (role === 'spinbutton') return { ...base, kind: 'number', min, max };
  if (role === 'slider') return { ...base, kind: 'range', min, max };
  if (role === 'checkbox' || role === 'switch') return { ...base, kind: 'checkbox' };
  if (role === 'combobox' || role === 'listbox') {
    const named = attribute(element, 'aria-controls') ?? attribute(element, 'aria-owns');
    const list = role === 'listbox' ? element : named === null ? null : labels.byId(element, named);
    const options = list === null ? [] : optionsWithin(list);
    if (options.length > 0) {
      const several = attribute(element, 'aria-multiselectable') === 'true';
      return { ...base, kind: several ? 'several' : 'one', options };
    }
    return { ...base, kind: 'text' };
  }
  return { ...base, kind: 'editable' };
}

function select(element: PageElement, base: Unkeyed): Unkeyed | null {
  const all = [...elementsIn(element)].filter(({ tag }) => tag === 'option');
  const usable = all.filter((option) => !has(option, 'disabled') && !isInDisabledGroup(option));
  const options = usable.map((option): FieldOption => {
    const label = textOf(option);
    return { value: option.attributes['value'] ?? label, label: attribute(option, 'label') ?? label, required: false };
  });
  const choices = distinct(options.filter(({ value }) => value !== ''));
  if (choices.length === 0) return null;
  return { ...base, kind: has(element, 'multiple') ? 'several' : 'one', options: choices };
}

const isInDisabledGroup = (option: PageElement): boolean =>
  option.parent?.tag === 'optgroup' && has(option.parent, 'disabled');

function optionsWithin(list: PageElement): FieldOption[] {
  const options = [...elementsIn(list)].filter((one) => attribute(one, 'role') === 'option');
  return distinct(
    options.map((option) => {
      const label = textOf(option);
      return { value: attribute(option, 'value') ?? label, label, required: false };
    }),
  ).filter(({ value }) => value !== '');
}

function distinct(options: readonly FieldOption[]): FieldOption[] {
  return [...new Map(options.map((option) => [option.value, option])).values()].slice(0, MOST_OPTIONS);
}

function suggestionsOf(element: PageElement, labels: PageLabels): string[] {
  const id = attribute(element, 'list');
  const list = id === null ? null : labels.byId(element, id);
  if (list === null) return [];
  const options = [...elementsIn(list)].filter(({ tag }) => tag === 'option');
  return [...new Set(options.map((option) => option.attributes['value'] ?? textOf(option)))]
    .filter((value) => value !== '')
    .slice(0, MOST_OPTIONS);
}

function described(element: PageElement, labels: PageLabels): Unkeyed {
  const name = attribute(element, 'name');
  return {
    kind: 'text',
    name: name?.trim() ?? null,
    id: attribute(element, 'id')?.trim() ?? null,
    label: labels.labelOf(element),
    autocomplete: autocompleteOf(element),
    required: has(element, 'required') || attribute(element, 'aria-required') === 'true',
    pattern: attribute(element, 'pattern'),
    min: attribute(element, 'min'),
    max: attribute(element, 'max'),
    step: attribute(element, 'step'),
    minlength: lengthOf(element, 'minlength'),
    maxlength: lengthOf(element, 'maxlength'),
    value: attribute(element, 'value'),
    accept: attribute(element, 'accept'),
    options: null,
    suggestions: [],
  };
}

/** The last token says what; those before it, such as `billing` or `section-a`, say of what. */
function autocompleteOf(element: PageElement): string | null {
  const tokens = (attribute(element, 'autocomplete') ?? '').trim().toLowerCase().split(/\s+/);
  const last = tokens.filter((token) => token !== 'webauthn').at(-1) ?? '';
  return last === '' || last === 'on' || last === 'off' ? null : last;
}

function lengthOf(element: PageElement, name: string): number | null {
  const written = attribute(element, name)?.trim() ?? '';
  return /^\d{1,9}$/.test(written) ? Number(written) : null;
}
