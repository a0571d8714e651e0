import { readFields, isFieldElement } from './read-fields';
import type { PageForm } from './form-field';
import { PageLabels } from './labels';
import { ancestorsOf, attribute, closest, elementsIn, textOf, tidy, type PageElement } from './page-tree';

/** Columns beyond these do not fit into a row of PostgreSQL's, however short their values are. */
export const MOST_FIELDS = 300;

/** Buttons that do something for one field; a form's own sends it. */
const HELPING =
  /^(?:show|hide|clear|reset|toggle|browse|choose|upload|calendar|open|close|copy|help|info|menu|cancel|back)\b/i;

/** Forms of a page or frame, and fields without a form that stand together. */
export function findForms(root: PageElement, url: string, title: string | null): PageForm[] {
  const labels = new PageLabels(root);
  const groups = new Map<PageElement, PageElement[]>();
  const headings: PageElement[] = [];
  const around = new Map<PageElement, PageElement | null>();
  const all = [...elementsIn(root)];
  const containers = containersWithButtons(all);
  for (const element of all) {
    if (/^h[1-6]$/.test(element.tag) && !element.hidden) headings.push(element);
    if (!isFieldElement(element)) continue;
    const group = formOf(element, labels) ?? containerOf(element, containers) ?? root;
    const known = groups.get(group);
    if (known === undefined) {
      groups.set(group, [element]);
      around.set(group, headings.at(-1) ?? null);
    } else known.push(element);
  }
  const place = new Map(all.map((element, index) => [element, index]));
  return [...groups].flatMap(([group, elements]): PageForm[] => {
    const fields = readFields(elements, labels);
    if (fields.length === 0) return [];
    const id = attribute(group, 'id');
    const name = attribute(group, 'name');
    const heading = headingOf(group, labels, around.get(group) ?? null, place);
    const declared = group.tag === 'form';
    const own = group === root ? null : (name ?? id);
    const key = own ?? heading ?? title ?? new URL(url).pathname;
    const kept = fields.slice(0, MOST_FIELDS);
    return [
      { key, name, id, heading, declared, fields: kept, left_out: fields.length - kept.length, url, title: title },
    ];
  });
}

/** `form="id"` wins over where the field stands. */
function formOf(element: PageElement, labels: PageLabels): PageElement | null {
  const named = attribute(element, 'form');
  const form = named === null ? null : labels.byId(element, named);
  if (form?.tag === 'form') return form;
  return closest(element, ({ tag }) => tag === 'form');
}

/** All elements that have a button in them which sends something. */
function containersWithButtons(all: readonly PageElement[]): Set<PageElement> {
  const found = new Set<PageElement>();
  for (const element of all) {
    if (!isSubmit(element)) continue;
    for (const outer of ancestorsOf(element)) {
      if (found.has(outer)) break;
      found.add(outer);
    }
  }
  return found;
}

function isSubmit(element: PageElement): boolean {
  const type = attribute(element, 'type')?.toLowerCase();
  if (element.tag === 'input') return type === 'submit' || type === 'image' || type === 'button';
  if (element.tag !== 'button' && attribute(element, 'role') !== 'button') return false;
  const text = textOf(element) || (attribute(element, 'aria-label') ?? '');
  return type === 'submit' || (/\p{L}{2}/u.test(text) && !HELPING.test(text));
}

/** The nearest container that has a button as well. */
function containerOf(element: PageElement, containers: ReadonlySet<PageElement>): PageElement | null {
  return [...ancestorsOf(element)].find((outer) => containers.has(outer)) ?? null;
}

/** A label of the form's own, its first heading or legend, else the last heading before it. */
function headingOf(
  group: PageElement,
  labels: PageLabels,
  before: PageElement | null,
  place: ReadonlyMap<PageElement, number>,
): string | null {
  const own = attribute(group, 'aria-label') ?? labels.written(group);
  if (own !== null && group.tag !== '#page') return own;
  const first = [...elementsIn(group)].find(isFieldElement);
  for (const element of elementsIn(group)) {
    const isHeading = /^h[1-6]$/.test(element.tag) || element.tag === 'legend';
    // A legend further down is of some of its fields.
    if (!isHeading || element.hidden || (first !== undefined && place.get(element)! > place.get(first)!)) continue;
    const text = tidy(textOf(element));
    if (text !== '') return text;
  }
  const text = before === null ? '' : tidy(textOf(before));
  return text === '' ? null : text;
}
