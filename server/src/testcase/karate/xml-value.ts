import { parseXml, type XmlObject, type XmlValue } from '../wording/read-xml';
import type { KarateValue } from './expressions';

/** XML in the shapes of Karate's values, each element where it first stands; a SOAP message's body alone. Null for no XML. */
export function xmlValue(text: string): KarateValue | null {
  const xml = parseXml(text);
  if (xml === null) return null;
  const envelope = member(xml, 'Envelope');
  const said = (isElement(envelope) ? member(envelope, 'Body') : null) ?? envelope ?? xml;
  const firsts = new Map<string, number>();
  for (const { 1: name, index } of text.matchAll(/<(?:\w{1,40}:)?([\w.-]{1,100})/g))
    if (!firsts.has(name)) firsts.set(name, index);
  return valueOf(said, firsts);
}

function valueOf(xml: XmlValue, firsts: ReadonlyMap<string, number>): KarateValue {
  if (typeof xml === 'string') return { kind: 'text', text: xml };
  if (Array.isArray(xml)) return { kind: 'array', items: xml.map((item) => valueOf(item, firsts)) };
  const entries = Object.entries(xml).map(([key, value]) => ({
    key,
    value: valueOf(value, firsts),
    at: firsts.get(key) ?? -1,
  }));
  return { kind: 'object', entries };
}

function member(xml: XmlObject, name: string): XmlValue | null {
  return Object.hasOwn(xml, name) ? xml[name] : null;
}

function isElement(xml: XmlValue | null): xml is XmlObject {
  return typeof xml === 'object' && xml !== null && !Array.isArray(xml);
}
