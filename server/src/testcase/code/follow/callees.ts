import type { Call } from '../program';
import { nameKey } from '../units';
import { UNKNOWN, textOf, type Closure, type Value } from '../values';
import type { Classes } from './classes';
import { IMPLICIT_THIS } from './language-rules';
import type { Members } from './members';
import { closureOf, type Names } from './names';
import type { Frame, Trail } from './trail';

/** What a function is called by where it is an object: Java's functional interfaces, C#'s delegates. */
const INVOKES: ReadonlySet<string> = new Set(['accept', 'apply', 'run', 'call', 'Invoke', 'invoke']);

/** Which function a call runs, of all that are declared. */
export class Callees {
  constructor(
    private readonly trail: Trail,
    private readonly names: Names,
    private readonly classes: Classes,
    private readonly members: Members,
  ) {}

  /** What a call runs, when something declares it. */
  callee(call: Call, object: Value | null, isSuper: boolean, args: readonly Value[], frame: Frame): Closure | null {
    const count = args.length;
    if (object !== null) {
      if (isSuper && frame.owner !== null) {
        const found = this.classes.methodIn(this.classes.lineage(frame.owner).slice(1), call.name, count);
        return found === null ? null : { ...closureOf(found.of.unit, found.method), self: frame.self };
      }
      if (object.t === 'object') {
        const method = this.classes.methodOf(object, call.name, count);
        // `get input() { return (name) => … }` is read, and what it gives is called.
        const read =
          method?.method.role === 'getter' && count > 0 ? this.members.memberOf(object, call.name, frame.place) : null;
        if (read?.t === 'closure') return { ...read, self: read.self ?? object };
        if (method !== null) return { ...closureOf(method.of.unit, method.method), self: object };
        const member = this.members.memberOf(object, call.name, frame.place);
        return member?.t === 'closure' ? { ...member, self: member.self ?? object } : null;
      }
      if (object.t === 'closure' && INVOKES.has(call.name)) return object;
      const member = object.t === 'record' ? object.entries.get(call.name) : undefined;
      return member?.t === 'closure' ? member : null;
    }
    const variable = frame.scope.get(call.name);
    if (variable?.t === 'closure') return variable;
    if (frame.self !== null && IMPLICIT_THIS.has(frame.unit.program.language)) {
      const method = this.classes.methodOf(frame.self, call.name, count);
      if (method !== null) return { ...closureOf(method.of.unit, method.method), self: frame.self };
    }
    const own = this.names.exported(frame.unit, call.name);
    if (own?.t === 'closure') return own;
    for (const { specifier, names } of frame.unit.program.imports) {
      if (names.length > 0 && !names.includes(call.name)) continue;
      const unit = this.trail.units.imported(specifier, frame.unit);
      const value = unit === null ? null : this.names.exported(unit, call.name);
      if (value?.t === 'closure') return value;
    }
    return null;
  }

  /** A function of another file for a bare call, or a command added to a library's object: `cy.login(…)`. */
  helper(name: string, object: Value | null, frame: Frame): Closure | null {
    if (object !== null && !(object.t === 'free' && /^(?:cy|browser|I|this|client|app)$/.test(object.name)))
      return null;
    return this.names.functionNamed(name, frame.unit);
  }

  /** A keyword of Robot Framework whose name has quotes: `Fill "First name" Field`, called as if it left them open. */
  quotedKeyword(name: string, args: readonly Value[], frame: Frame): { keyword: Closure; said: number } | null {
    const { language } = frame.unit.program;
    if (language !== 'robot') return null;
    let said = 0;
    const whole = name.replace(/\{\}/g, () => `"${textOf(args[said++] ?? UNKNOWN) ?? ''}"`);
    const keyword = this.names.functionNamed(nameKey(language, whole), frame.unit);
    return keyword === null ? null : { keyword, said };
  }
}
