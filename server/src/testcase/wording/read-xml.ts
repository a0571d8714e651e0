/** What an XML text holds, in the shapes that JSON has: an element with children is an object, repeated ones are a list. */
export type XmlValue = string | XmlObject | XmlValue[];
export interface XmlObject {
  [name: string]: XmlValue;
}

interface Element {
  name: string;
  children: XmlObject;
  text: string;
}

const MAX_DEPTH = 20;
const MAX_ELEMENTS = 20_000;
const TOKEN = /<[?!][^<>]*>|<(\/?)([\p{L}_][\w:.-]*)([^<>]*?)(\/?)>|[^<]+/gu;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The root element as `{name: value}`; null when the text is no XML. Names lose their prefix, attributes are children. */
export function parseXml(text: string): XmlObject | null {
  if (!/^\s*<[?!\p{L}_]/u.test(text) || !/<\/|\/>/.test(text)) return null;
  const root: Element = { name: '', children: {}, text: '' };
  const open: Element[] = [root];
  let elements = 0;
  for (const token of plain(text).matchAll(TOKEN)) {
    const [whole, closing, qualified, attributes, selfClosing] = token as unknown as (string | undefined)[];
    const top = open.at(-1)!;
    if (qualified === undefined) {
      if (!whole!.startsWith('<')) top.text += decoded(whole!);
      continue;
    }
    const name = qualified.slice(qualified.indexOf(':') + 1);
    if (closing === '/') {
      if (open.length === 1 || top.name !== name) return null;
      close(open);
      continue;
    }
    if (++elements > MAX_ELEMENTS || open.length > MAX_DEPTH) return null;
    open.push({ name, children: attributesOf(attributes ?? ''), text: '' });
    if (selfClosing === '/') close(open);
  }
  return open.length === 1 && Object.keys(root.children).length === 1 ? root.children : null;
}

/** Without comments, and with CDATA sections as text. */
function plain(text: string): string {
  let out = '';
  let at = 0;
  for (let start = text.indexOf('<!'); start >= 0; start = text.indexOf('<!', at)) {
    const comment = text.startsWith('<!--', start);
    if (!comment && !text.startsWith('<![CDATA[', start)) {
      out += text.slice(at, start + 2);
      at = start + 2;
      continue;
    }
    const end = text.indexOf(comment ? '-->' : ']]>', start);
    if (end < 0) break;
    out += text.slice(at, start);
    if (!comment)
      out += text
        .slice(start + 9, end)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;');
    at = end + 3;
  }
  return out + text.slice(at);
}

function close(open: Element[]): void {
  const { name, children, text } = open.pop()!;
  const value = Object.keys(children).length === 0 ? text.trim() : children;
  const parent = open.at(-1)!.children;
  if (!Object.hasOwn(parent, name)) define(parent, name, value);
  else if (Array.isArray(parent[name])) parent[name].push(value);
  else parent[name] = [parent[name], value];
}

/** Attributes but those that say how the XML is to be read. */
function attributesOf(text: string): XmlObject {
  const attributes: XmlObject = {};
  for (const [, name, quoted] of text.matchAll(/([\p{L}_][\w:.-]{0,60})\s{0,5}=\s{0,5}("[^"]*"|'[^']*')/gu)) {
    if (!/^xmlns|:/.test(name)) define(attributes, name, decoded(quoted.slice(1, -1)));
  }
  return attributes;
}

/** An element named __proto__ is one like any other. */
function define(object: XmlObject, name: string, value: XmlValue): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

function decoded(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name]);
}
