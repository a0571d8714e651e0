import { readLocator } from '../locators/locators';
import { text, type ObjectValue, type Value } from '../values';
import type { Classes } from './classes';
import { START, type Following, type Place } from './trail';

/** What Python's classes say themselves of how their members are read: `__get__`, `__getattribute__`, `__getattr__`. */
export class PythonAttributes {
  constructor(
    private readonly classes: Classes,
    private readonly following: Following,
  ) {}

  /** The element or the part of a page that a member gives, where its own class or that of its page says which. */
  given(object: ObjectValue, name: string, member: Value, place: Place | null): Value {
    if (member.t !== 'object' || member.of?.unit.program.language !== 'python') return member;
    // What an object keeps for itself is read as it is.
    const isOfClass = object.of !== null && this.classes.declaresMember(object.of, name);
    const own = isOfClass ? this.run(member, '__get__', [object, object], place) : null;
    const read = own ?? this.run(object, '__getattribute__', [text(name)], place);
    if (read === null || read === member) return member;
    const tells = read.t === 'object' ? read.of !== null : readLocator(read) !== null;
    if (!tells) return member;
    // It is made anew each time, and called as the member is.
    if (read.t === 'object') {
      read.as ??= [name];
      read.on ??= object.name;
    }
    return read;
  }

  /** What an object gives for what it does not have: an element's own method, of what wraps one. */
  missing(object: Value | null, name: string, place: Place | null): Value | null {
    if (object?.t !== 'object' || object.of?.unit.program.language !== 'python') return null;
    return this.run(object, '__getattr__', [text(name)], place);
  }

  private run(object: ObjectValue, name: string, args: readonly Value[], place: Place | null): Value | null {
    const method = this.classes.methodOf(object, name, args.length);
    if (method === null) return null;
    return this.following.invoke(method.of.unit, method.method, args, new Map(), object, method.of, place ?? START);
  }
}
