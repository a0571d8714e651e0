import type { Group } from '../../facts';
import { readJson } from '../../wording/read-json';
import { targetOfPath } from '../../wording/request-path';
import { textOf, textsIn, type Value } from '../values';
import type { Action } from './action';
import type { Sent } from './requests';

/** Records in records. */
const MAX_DEPTH = 8;

/** A request with what it sends: its body, or else what its address asks with. */
export function sending(named: ReadonlyMap<string, Value>): Action {
  const body = named.get('json') ?? named.get('data') ?? named.get('files') ?? named.get('params');
  return sendingOf({ url: named.get('url'), body });
}

export function sendingOf({ url, body }: Sent): Action {
  return { does: 'send', path: url === undefined ? null : pathOf(url), body: body === undefined ? null : jsonOf(body) };
}

/** The rows that a body in JSON holds. */
export function groupsOf(path: string | null, body: string, line: number): Group[] {
  const target = path === null ? null : targetOfPath(path);
  // The JSON's first line is the one behind its quotes, were it a doc string.
  const found = readJson({ line: line - 1, text: body }) ?? [];
  return found.map(({ table, rows }): Group => {
    const entity = table === null ? target : { table, confidence: 0.9, reason: `the JSON's key names "${table}"` };
    return { entity, own: true, rows: rows.map((row) => row.map((fact) => ({ ...fact, line, sure: true as const }))) };
  });
}

function pathOf(url: Value): string {
  return textOf(url) ?? (url.t === 'joined' ? url.parts.map((part) => textOf(part) ?? '{}').join('') : textsIn(url).join('/')); // prettier-ignore
}

/** A value as JSON; null for what holds no names. What is known only when the test runs is null in it. */
function jsonOf(value: Value): string | null {
  const text = textOf(value);
  if (text !== null) return /^\s*[[{]/.test(text) ? text.trim().replace(/\s*\n\s*/g, ' ') : formOf(text);
  const plain = plainOf(value, 0);
  return typeof plain === 'object' && plain !== null ? JSON.stringify(plain) : null;
}

/** `name=Ann&age=7` */
function formOf(text: string): string | null {
  if (!/^[\w.[\]-]{1,60}=[^\n{}]*$/.test(text)) return null;
  return JSON.stringify(Object.fromEntries(new URLSearchParams(text)));
}

function plainOf(value: Value, depth: number): unknown {
  if (depth > MAX_DEPTH) return null;
  switch (value.t) {
    case 'text':
      if (value.type === 'string') return value.text;
      return value.type === 'boolean' ? value.text === 'true' : Number(value.text);
    case 'list':
      if (value.items.length > 0 && value.items.every(isPair)) return Object.fromEntries(value.items.map(({ items }) => [textOf(items[0]), plainOf(items[1], depth + 1)])); // prettier-ignore
      return value.items.map((item) => plainOf(item, depth + 1));
    case 'record':
      return Object.fromEntries(Array.from(value.entries, ([key, item]) => [key, plainOf(item, depth + 1)]));
    default:
      return null;
  }
}

/** Of a record whose keys are variables. */
function isPair(value: Value): value is Value & { t: 'list' } {
  return value.t === 'list' && value.items.length === 2 && value.items[0].t === 'text' && (value.items[0].as?.length ?? 0) > 0; // prettier-ignore
}
