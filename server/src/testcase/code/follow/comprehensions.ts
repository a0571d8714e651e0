import type { Call } from '../program';
import { UNKNOWN, textOf, type Value } from '../values';
import { scopeOf, turns } from './turns';
import type { Following, Frame } from './trail';

/** What `[name(row) for row in rows]` gives, and `{key: value for key, value in pairs}`. */
export function eachOf({ object, args, named }: Call, frame: Frame, following: Following): Value {
  const [each] = args;
  if (object === null || each.kind !== 'function') return UNKNOWN;
  const over = following.evaluate(object, frame);
  const names = each.parameters.map(({ name }) => name);
  const given: Value[] = [];
  for (const turn of turns(over, names)) {
    const inner: Frame = { ...frame, scope: scopeOf(turn, frame.scope), returned: null };
    following.run(each.body, inner);
    if (inner.returned !== null) given.push(inner.returned);
  }
  const isKnown = (over.t === 'list' && over.items.length > 0) || over.t === 'record';
  if (!isKnown) return { t: 'unknown', parts: given };
  if (named.length === 0) return { t: 'list', items: given };
  const entries = new Map<string, Value>();
  for (const pair of given) {
    const key = pair.t === 'list' ? textOf(pair.items[0]) : null;
    if (pair.t === 'list' && key !== null) entries.set(key, pair.items[1]);
  }
  return { t: 'record', entries };
}

/** `row[:3]` of a list that is known; a part of a text is not told. */
export function sliceOf({ object, args }: Call, frame: Frame, following: Following): Value {
  const whole = object === null ? UNKNOWN : following.evaluate(object, frame);
  const [from, to] = args.map((arg) => textOf(following.evaluate(arg, frame)) ?? '');
  if (whole.t !== 'list') return { t: 'unknown', parts: [whole] };
  return { t: 'list', items: whole.items.slice(Number(from), to === '' ? undefined : Number(to)) };
}
