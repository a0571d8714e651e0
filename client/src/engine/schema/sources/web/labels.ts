import { attribute, closest, elementsIn, textOf, tidy, type PageElement } from './page-tree';

/** Words that stand for a field on the page. */
const LONGEST_LABEL = 120;
/** How far up a text before the field is looked for. */
const FAR = 3;

/** What a page's fields are called: its labels and ids, looked up once. */
export class PageLabels {
  readonly #byId = new Map<string, PageElement>();
  readonly #labels = new Map<string, PageElement>();

  constructor(root: PageElement) {
    for (const element of elementsIn(root)) {
      const id = attribute(element, 'id');
      if (id !== null && !this.#byId.has(keyOf(element, id))) this.#byId.set(keyOf(element, id), element);
      const labelled = element.tag === 'label' ? attribute(element, 'for') : null;
      if (labelled !== null && !this.#labels.has(keyOf(element, labelled)))
        this.#labels.set(keyOf(element, labelled), element);
    }
  }

  /** The element of an id, within the document or shadow root of the one that names it. */
  byId(from: PageElement, id: string): PageElement | null {
    return this.#byId.get(keyOf(from, id)) ?? null;
  }

  labelElement(field: PageElement): PageElement | null {
    const id = attribute(field, 'id');
    const of = id === null ? undefined : this.#labels.get(keyOf(field, id));
    return of ?? closest(field, ({ tag }) => tag === 'label');
  }

  /** As a reader of the page would name the field; null when nothing does. */
  labelOf(field: PageElement): string | null {
    return this.written(field) ?? clean(attribute(field, 'placeholder')) ?? this.#before(field);
  }

  /** Words that are its label without a doubt. */
  written(field: PageElement): string | null {
    const referred = (attribute(field, 'aria-labelledby') ?? '')
      .split(/\s+/)
      .map((id) => this.byId(field, id))
      .flatMap((element) => (element === null ? [] : textOf(element)));
    const label = this.labelElement(field);
    return (
      clean(referred.join(' ')) ??
      clean(attribute(field, 'aria-label')) ??
      (label === null ? null : clean(textOf(label))) ??
      clean(attribute(field, 'title'))
    );
  }

  /** The text that stands right before the field, as in old pages and tables: `<td>City</td><td><input></td>`. */
  #before(field: PageElement): string | null {
    let inner = field;
    for (let up = 0; up < FAR && inner.parent !== null; up++) {
      const { children } = inner.parent;
      for (let i = children.indexOf(inner) - 1; i >= 0; i--) {
        const sibling = children[i];
        const text = typeof sibling === 'string' ? clean(sibling) : sibling.hidden ? null : clean(textOf(sibling));
        if (text !== null) return text.length <= LONGEST_LABEL ? text : null;
        // Another field is in between: what is before that is its label.
        if (typeof sibling !== 'string' && [...elementsIn(sibling)].some(({ tag }) => FIELDS.has(tag))) return null;
      }
      inner = inner.parent;
    }
    return null;
  }
}

const FIELDS = new Set(['input', 'select', 'textarea']);

const keyOf = ({ scope }: PageElement, id: string): string => `${scope} ${id}`;

/** Without the marks of a label; null where no letter is left. */
function clean(text: string | null): string | null {
  if (text === null) return null;
  const words = tidy(text)
    .replace(/^[\s*:>•·–-]+|[\s*:<•·–-]+$/g, '')
    .trim();
  return /[\p{L}\p{N}]/u.test(words) ? words.slice(0, LONGEST_LABEL) : null;
}
