import type { Group } from '../../facts';
import { singular } from '../../fields/names';
import { readJson } from '../../wording/read-json';
import { targetOfPath } from '../../wording/request-path';
import { mayBeTable } from '../../wording/table-nouns';
import { UNSET, isRecordLike, textOf, textsIn, type Value } from '../values';
import type { Action } from './action';
import type { Sent } from './requests';

/** Records in records. */
const MAX_DEPTH = 8;

/** A request with what it sends: its body, or else what its address asks with. */
export function sending(named: ReadonlyMap<string, Value>): Action {
  const body = named.get('json') ?? named.get('data') ?? named.get('files') ?? named.get('params');
  return sentAs({ url: named.get('url'), body });
}

export function sentAs({ url, body }: Sent): Action {
  return { does: 'send', path: url === undefined ? null : pathOf(url), body: body === undefined ? null : jsonOf(body) };
}

/** The rows that a body in JSON holds. */
export function groupsOf(path: string | null, body: string, line: number): Group[] {
  const target = path === null ? null : targetOfPath(path);
  // The JSON's first line is the one behind its quotes, were it a doc string.
  const found = readJson({ line: line - 1, text: body }) ?? [];
  return found.map(({ table, rows }): Group => {
    // `{ "adds": […] }` says what is done.
    const isDone = table !== null && target !== null && !mayBeTable(singular(table));
    const entity =
      table === null || isDone ? target : { table, confidence: 0.9, reason: `the JSON's key names "${table}"` };
    return { entity, own: true, rows: rows.map((row) => row.map((fact) => ({ ...fact, line, sure: true as const }))) };
  });
}

export function pathOf(url: Value): string {
  return (
    textOf(url) ??
    (url.t === 'joined' ? url.parts.map((part) => textOf(part) ?? '{}').join('') : textsIn(url).join('/'))
  );
}

/** A value as JSON; null for what holds no names. What is known only when the test runs is null in it. */
export function jsonOf(given: Value): string | null {
  const value = unwrapped(given, 0);
  const text = textOf(value);
  if (text !== null) return /^\s*[[{]/.test(text) ? text.trim().replace(/\s*\n\s*/g, ' ') : formOf(text);
  const plain = plainOf(value, 0);
  return typeof plain === 'object' && plain !== null ? JSON.stringify(plain) : null;
}

/** Put what is sent into a form that can be sent. */
const WRAPS =
  /^(?:stringify|to_?json(?:string)?|to_?string|dumps|dict|asdict|model_dump(?:_json)?|vars|generate|encode|URLSearchParams|serialize\w*|writeValueAs\w+|ofString|create|json|(?:String|Json|FormUrlEncoded)Content|StringEntity|HttpEntity)$/i;

/** What is sent, without what only wraps it: `JSON.stringify(user)`, `new StringContent(json)`, `user.to_json`. */
function unwrapped(value: Value, depth: number): Value {
  // Python's `user.__dict__`, Ruby's `user.to_json`
  if (value.t === 'member' && (value.name === '__dict__' || WRAPS.test(value.name)))
    return unwrapped(value.object, depth + 1);
  const wraps = (value.t === 'term' || (value.t === 'object' && value.of === null)) && WRAPS.test(value.name);
  if (!wraps || depth > MAX_DEPTH) return value;
  const inner = value.args.map((arg) => unwrapped(arg, depth + 1));
  const told = inner.find((one) => isRecordLike(one) || one.t === 'list' || /^\s*[[{]/.test(textOf(one) ?? ''));
  if (told !== undefined) return told;
  return value.t === 'term' && value.object !== null && inner.length === 0 ? unwrapped(value.object, depth + 1) : value;
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
      if (value.items.length > 0 && value.items.every(isPair))
        return Object.fromEntries(value.items.map(({ items }) => [textOf(items[0]), plainOf(items[1], depth + 1)]));
      return value.items.map((item) => plainOf(item, depth + 1));
    case 'record':
      return Object.fromEntries(Array.from(value.entries, ([key, item]) => [key, plainOf(item, depth + 1)]));
    // What a data object was made with.
    case 'object':
      return value.state.size === 0
        ? null
        : Object.fromEntries(
            [...value.state].filter(([, item]) => isData(item)).map(([key, item]) => [key, plainOf(item, depth + 1)]),
          );
    default:
      return null;
  }
}

function isData(value: Value): boolean {
  return (
    value.t !== 'closure' &&
    !(value.t === 'unknown' && value.none === true) &&
    !(value.t === 'member' && value.object === UNSET)
  );
}

/** Of a record whose keys are variables. */
function isPair(value: Value): value is Value & { t: 'list' } {
  return (
    value.t === 'list' &&
    value.items.length === 2 &&
    value.items[0].t === 'text' &&
    (value.items[0].as?.length ?? 0) > 0
  );
}
