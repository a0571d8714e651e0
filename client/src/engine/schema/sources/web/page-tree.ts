/** A page as forms are looked for in it, whoever read it: a browser, or a parser of HTML. */
export interface PageElement {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: (PageElement | string)[];
  parent: PageElement | null;
  /** The document or shadow root that its id is of. */
  scope: number;
  /** Not shown: not displayed, or not visible. */
  hidden: boolean;
}

/** An element, or a text, after what it lies in: `parent` is the place of that in the list, -1 for none. */
export interface FlatNode {
  parent: number;
  tag?: string;
  attributes?: Record<string, string>;
  scope?: number;
  hidden?: boolean;
  text?: string;
}

/** Elements of which nothing is read. */
export const UNREAD = ['script', 'style', 'noscript', 'svg', 'head', 'canvas', 'video', 'audio', 'math', 'object'];

/** Attributes that say something of a field, a form or a link. */
export const READ_ATTRIBUTES = [
  ...['id', 'name', 'type', 'for', 'form', 'value', 'placeholder', 'title', 'autocomplete', 'inputmode', 'required'],
  ...['readonly', 'disabled', 'multiple', 'pattern', 'min', 'max', 'step', 'minlength', 'maxlength', 'list', 'accept'],
  ...['label', 'href', 'rel', 'role', 'contenteditable', 'legend', 'src', 'srcdoc', 'hidden'],
  ...['aria-label', 'aria-labelledby', 'aria-required', 'aria-disabled', 'aria-readonly', 'aria-controls', 'aria-owns'],
  ...['aria-valuemin', 'aria-valuemax', 'aria-multiline', 'aria-multiselectable', 'aria-haspopup', 'aria-hidden'],
];

export const LONGEST_TEXT = 500;
/** A pattern may be long; a picture as an address is of no use. */
export const LONGEST_ATTRIBUTE = 4_000;

/** The root of what was read; an empty one where that is nothing. */
export function treeOf(nodes: readonly FlatNode[]): PageElement {
  const root: PageElement = { tag: '#page', attributes: {}, children: [], parent: null, scope: -1, hidden: false };
  const made: (PageElement | null)[] = [];
  for (const { parent: at, tag, attributes = {}, scope = 0, hidden = false, text } of nodes) {
    const parent = (at < 0 ? root : made[at]) ?? root;
    if (tag === undefined) {
      made.push(null);
      if (text !== undefined) parent.children.push(text);
      continue;
    }
    const element: PageElement = { tag, attributes, children: [], parent, scope, hidden: hidden || parent.hidden };
    made.push(element);
    parent.children.push(element);
  }
  return root;
}

/** All elements within, in the order of the page, itself included. */
export function* elementsIn(root: PageElement): Generator<PageElement> {
  const stack = [root];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    yield element;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i];
      if (typeof child !== 'string') stack.push(child);
    }
  }
}

/** Those around it, from the inside out. */
export function* ancestorsOf(element: PageElement): Generator<PageElement> {
  for (let around = element.parent; around !== null; around = around.parent) yield around;
}

export function closest(element: PageElement, wanted: (candidate: PageElement) => boolean): PageElement | null {
  if (wanted(element)) return element;
  for (const around of ancestorsOf(element)) if (wanted(around)) return around;
  return null;
}

/** The words that stand in an element, without those of the fields in it, and those that are not shown if it is. */
export function textOf(element: PageElement): string {
  const parts: string[] = [];
  const stack: (PageElement | string)[] = [element];
  let length = 0;
  for (let node = stack.pop(); node !== undefined && length < LONGEST_TEXT; node = stack.pop()) {
    if (typeof node === 'string') {
      parts.push(node);
      length += node.length;
    } else if (node === element || (!OTHERS_TEXT.has(node.tag) && (!node.hidden || element.hidden))) {
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]);
    }
  }
  return tidy(parts.join(' '));
}

const OTHERS_TEXT = new Set(['select', 'textarea', 'datalist', 'button', 'option']);

export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT);

/** An attribute with something in it. */
export function attribute(element: PageElement, name: string): string | null {
  const value = Object.hasOwn(element.attributes, name) ? element.attributes[name] : undefined;
  return value === undefined || value.trim() === '' ? null : value;
}

export const has = (element: PageElement, name: string): boolean => Object.hasOwn(element.attributes, name);
