/**
 * Runs in a page, as its own text: nothing but its parameters is there, and no function may have a name. It gives
 * FlatNodes as JSON. Open shadow roots stand in the place of their host's children, what is slotted in the slot's.
 */
interface PageNode {
  nodeType: number;
  nodeValue: string | null;
  childNodes: ArrayLike<PageNode>;
  getRootNode(): unknown;
}

interface LiveElement extends PageNode {
  localName: string;
  shadowRoot: PageNode | null;
  assignedNodes?: (options: { flatten: boolean }) => PageNode[];
  getAttribute(name: string): string | null;
  attributes: ArrayLike<{ name: string; value: string }>;
}

declare const document: { documentElement: LiveElement; body: LiveElement | null };
declare const getComputedStyle: (element: LiveElement) => { display: string; visibility: string };

export interface SnapshotLimits {
  nodes: number;
  unread: readonly string[];
  attributes: readonly string[];
  text: number;
  attribute: number;
}

export interface Snapshot {
  nodes: string;
  truncated: boolean;
}

export const snapshotPage = (limits: SnapshotLimits): Snapshot => {
  const flat: object[] = [];
  const roots: unknown[] = [];
  const unread = new Set(limits.unread);
  const wanted = new Set(limits.attributes);
  const stack: { node: PageNode; parent: number; hidden: boolean }[] = [
    { node: document.body ?? document.documentElement, parent: -1, hidden: false },
  ];
  while (stack.length > 0 && flat.length < limits.nodes) {
    const { node, parent, hidden } = stack.pop()!;
    if (node.nodeType === 3) {
      const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').slice(0, limits.text);
      if (text.trim() !== '') flat.push({ parent, text });
      continue;
    }
    if (node.nodeType !== 1) continue;
    const element = node as LiveElement;
    if (unread.has(element.localName)) continue;
    const root = element.getRootNode();
    let scope = roots.lastIndexOf(root);
    if (scope < 0) scope = roots.push(root) - 1;
    const attributes: [string, string][] = [];
    for (let i = 0; i < element.attributes.length; i++) {
      const { name, value } = element.attributes[i];
      if (wanted.has(name)) attributes.push([name, value.slice(0, limits.attribute)]);
    }
    const style = getComputedStyle(element);
    const gone = hidden || style.display === 'none';
    const at =
      flat.push({
        parent,
        tag: element.localName,
        attributes: Object.fromEntries(attributes),
        scope,
        hidden: gone || style.visibility === 'hidden' || style.visibility === 'collapse',
      }) - 1;
    const assigned = element.localName === 'slot' ? (element.assignedNodes?.({ flatten: true }) ?? []) : [];
    const children = assigned.length > 0 ? assigned : (element.shadowRoot ?? element).childNodes;
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i], parent: at, hidden: gone });
  }
  return { nodes: JSON.stringify(flat), truncated: stack.length > 0 };
};
