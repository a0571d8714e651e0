import type { Call, Expression } from '../program';
import { UNKNOWN, isRecordLike, text, textOf, type Value } from '../values';
import type { Names } from './names';
import type { Following, Frame, Place, Trail } from './trail';

/** What Ruby's gems page-object and data_magic give to tests, where no file declares it. */

/** The file that data is taken from, as a name that no code has. */
const LOADED = ' data_magic';
const SENDS: ReadonlySet<string> = new Set(['send', 'public_send', '__send__']);

/** `page.send("#{field}=", value)`, where the method's name is known, as a call of that method; null for any other call. */
export function sent(call: Call, frame: Frame, following: Following): Call | null {
  const [method, ...args] = call.args as [Expression?, ...Expression[]];
  if (frame.unit.program.language !== 'ruby' || method === undefined || !SENDS.has(call.name)) return null;
  const name = textOf(following.evaluate(method, frame));
  return name === null || !/^\w{1,80}[=?!]?$/.test(name) ? null : { ...call, name, args };
}

/** `@current_page.email = "x"`, of the page that a step before has opened; whether the call is such an assignment. */
export function setsOnPage(
  name: string,
  object: Value | null,
  args: readonly Value[],
  place: Place,
  trail: Trail,
): boolean {
  if (!isCurrentPage(object) || args.length !== 1 || !/^[a-z]\w{0,80}=$/.test(name)) return false;
  setOn(object, name.slice(0, -1), args[0], place, trail);
  return true;
}

/** As the gem's `populate_page_with`, of a page whose class is not known. */
export function populatesCurrent(object: Value | null, given: Value | undefined, place: Place, trail: Trail): boolean {
  if (!isCurrentPage(object) || given?.t !== 'record') return false;
  for (const [name, value] of given.entries) setOn(object, name, value, place, trail);
  return given.entries.size > 0;
}

function isCurrentPage(object: Value | null): object is Value {
  return object?.t === 'free' && object.name === 'current_page';
}

function setOn(page: Value, name: string, value: Value, place: Place, trail: Trail): void {
  trail.tell(
    { t: 'term', object: { t: 'member', object: page, name }, name: 'fill', args: [value], named: new Map() },
    place,
  );
}

/** `data_for(:login)`, `data_for "users/admin"`: what the file of data that was loaded last, or the one named, has there. */
export function dataMagic(
  name: string,
  object: Value | null,
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
  frame: Frame,
  trail: Trail,
  names: Names,
): Value | null {
  const key = textOf(args.at(0));
  if (key === null || frame.unit.program.language !== 'ruby') return null;
  if (name === 'load' && object?.t === 'free' && object.name === 'DataMagic') {
    trail.shared.set(LOADED, text(key));
    return UNKNOWN;
  }
  if (name !== 'data_for') return null;
  const end = key.indexOf('/');
  const file = end < 0 ? (textOf(trail.shared.get(LOADED)) ?? 'default.yml') : `${key.slice(0, end)}.yml`;
  const unit = trail.units.imported(file, frame.unit);
  const content = unit === null ? null : names.module(unit, 'data');
  const found = content?.t === 'record' ? content.entries.get(key.slice(end + 1)) : undefined;
  if (unit === null || found?.t !== 'record') return null;
  trail.follows.add(unit.path);
  const over = isRecordLike(args.at(1)) && args[1].t === 'record' ? args[1].entries : named;
  return {
    t: 'record',
    entries: new Map([...Array.from(found.entries, ([field, value]) => [field, madeUp(value)] as const), ...over]),
  };
}

/** `~first_name`: what is made up each time. */
function madeUp(value: Value): Value {
  return value.t === 'text' && /^~\w/.test(value.text) ? UNKNOWN : value;
}
