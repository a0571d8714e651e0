import type * as Parse5 from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import {
  LONGEST_ATTRIBUTE,
  LONGEST_TEXT,
  READ_ATTRIBUTES,
  treeOf,
  UNREAD,
  type FlatNode,
  type PageElement,
} from './page-tree';

const WANTED = new Set(READ_ATTRIBUTES);
const SKIPPED = new Set(UNREAD);
const HIDDEN_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** The parser, loaded where there is no browser. */
export type Parser = typeof Parse5;

/** A page as it is written, where no browser shows it: what scripts would add is not there. */
export function parsePage(
  html: string,
  limit: number,
  { defaultTreeAdapter, parse }: Pick<Parser, 'defaultTreeAdapter' | 'parse'>,
): { root: PageElement; truncated: boolean } {
  const document = parse(html);
  const page = document.childNodes.find((node) => node.nodeName === 'html');
  const flat: FlatNode[] = [];
  interface Visit {
    node: DefaultTreeAdapterTypes.ChildNode;
    parent: number;
    scope: number;
    hidden: boolean;
  }
  const stack: Visit[] = page === undefined ? [] : [{ node: page, parent: -1, scope: 0, hidden: false }];
  let scopes = 0;
  while (stack.length > 0 && flat.length < limit) {
    const { node, parent, scope, hidden } = stack.pop()!;
    if (defaultTreeAdapter.isTextNode(node)) {
      const text = node.value.replace(/\s+/g, ' ').slice(0, LONGEST_TEXT);
      if (text.trim() !== '') flat.push({ parent, text });
      continue;
    }
    if (!defaultTreeAdapter.isElementNode(node) || SKIPPED.has(node.tagName)) continue;
    const all = new Map(node.attrs.map(({ name, value }) => [name, value]));
    const isShadow = all.get('shadowrootmode') === 'open';
    if (node.tagName === 'template' && !isShadow) continue;
    const kept = node.attrs.filter(({ name }) => WANTED.has(name));
    const gone = hidden || all.has('hidden') || HIDDEN_STYLE.test(all.get('style') ?? '');
    const at =
      flat.push({
        parent,
        tag: node.tagName,
        attributes: Object.fromEntries(kept.map(({ name, value }) => [name, value.slice(0, LONGEST_ATTRIBUTE)])),
        scope,
        hidden: gone,
      }) - 1;
    const children = 'content' in node && isShadow ? node.content.childNodes : node.childNodes;
    const inner = isShadow ? ++scopes : scope;
    for (let i = children.length - 1; i >= 0; i--)
      stack.push({ node: children[i], parent: at, scope: inner, hidden: gone });
  }
  return { root: treeOf(flat), truncated: stack.length > 0 };
}
