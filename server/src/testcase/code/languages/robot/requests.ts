import { SENDS, type Call, type Expression, type NamedArgument } from '../../program';
import type { Cell } from './rows';
import { spanOf, type Values } from './values';

/** `POST On Session`, `Post Request`, `Session Post`, and RequestsLibrary's or RESTinstance's `POST` alone. */
const REQUEST = /^(?:session)?(?:post|put|patch)(?:onsession|request)?$/;
/** What a request takes before what is known by its name alone. */
const AFTER_URL = ['data', 'json', 'params', 'headers', 'files'];
const NAMED = /^(alias|url|uri|data|json|params|headers|files|cookies|auth|timeout|msg|expected_status|allow_redirects|body|endpoint|cert|verify|proxies|stream|validate)=/i; // prettier-ignore
/** What of a request is data. */
const SENT: ReadonlySet<string> = new Set(['url', 'data', 'json', 'params', 'files']);

/** A keyword that sends data, as a call of `SENDS`; null for any other. `name` is squashed. */
export function requestOf(name: string, head: Cell, cells: readonly Cell[], values: Values): Call | null {
  if (!REQUEST.test(name)) return null;
  const places = [...(/^session|session$|request$/.test(name) ? ['alias'] : []), 'url', ...AFTER_URL];
  const named: NamedArgument[] = [];
  let next = 0;
  for (const cell of cells) {
    const by = NAMED.exec(cell.text)?.[0];
    const column = cell.column + (by?.length ?? 0);
    const value: Expression = values.of({ ...cell, text: cell.text.slice(by?.length ?? 0), column });
    const place = by === undefined ? places.at(next++) : by.slice(0, -1).toLowerCase();
    const argument = place === 'uri' || place === 'endpoint' ? 'url' : place === 'body' ? 'data' : place;
    if (argument !== undefined && SENT.has(argument)) named.push({ name: argument, value });
  }
  return { kind: 'call', object: null, name: SENDS, args: [], named, span: spanOf(head, cells.at(-1) ?? head) };
}
