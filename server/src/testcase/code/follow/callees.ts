import path from 'node:path/posix';
import type { Call, FunctionDeclaration } from '../program';
import { isLibrary } from '../languages/robot/keywords';
import { variableName } from '../languages/robot/variable-name';
import { nameKey, type Unit } from '../units';
import { UNKNOWN, joined, text, textOf, type Closure, type Value } from '../values';
import type { Classes } from './classes';
import { IMPLICIT_THIS } from './language-rules';
import type { Members } from './members';
import { closureOf, type Names } from './names';
import type { Frame, Trail } from './trail';

/** What a function is called by where it is an object: Java's functional interfaces, C#'s delegates. */
const INVOKES: ReadonlySet<string> = new Set(['accept', 'apply', 'run', 'call', 'Invoke', 'invoke']);

const patterns = new Map<string, RegExp>();

/** What calls of a keyword look like whose name is squashed: `searchfor{}`. */
function patternOf(key: string): RegExp {
  let pattern = patterns.get(key);
  if (pattern === undefined) {
    const letters = (part: string): string =>
      Array.from(part, (letter) => letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[ _]?');
    pattern = new RegExp(`^${key.split('{}').slice(0, 6).map(letters).join('[ _]?(.+?)[ _]?')}$`, 'iu');
    if (patterns.size < 2000) patterns.set(key, pattern);
  }
  return pattern;
}

/** Python's methods that say only that there is one. */
function isAbstract({ annotations }: FunctionDeclaration): boolean {
  return annotations.some(({ name }) => name === 'abstractmethod');
}

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
        const found = this.classes.methodIn(this.classes.lineage(frame.owner).slice(1), call.name, args);
        return found === null ? null : { ...closureOf(found.of.unit, found.method), self: frame.self };
      }
      if (object.t === 'object') {
        const declared = this.classes.methodOf(object, call.name, args);
        const method = declared !== null && isAbstract(declared.method) ? null : declared;
        // `get input() { return (name) => … }` is read, and what it gives is called; so is C#'s `Email => () => …`.
        const read =
          method?.method.role === 'getter' && (count > 0 || frame.unit.program.language === 'csharp')
            ? this.members.memberOf(object, call.name, frame.place)
            : null;
        if (read?.t === 'closure') return { ...read, self: read.self ?? object };
        if (method !== null) return { ...closureOf(method.of.unit, method.method), self: object };
        const member = this.members.memberOf(object, call.name, frame.place);
        return member?.t === 'closure' ? { ...member, self: member.self ?? object } : null;
      }
      if (object.t === 'closure' && INVOKES.has(call.name)) return object;
      // Java's `Supplier`
      if (object.t === 'closure' && call.name === 'get' && count === 0 && frame.unit.program.language === 'java')
        return object;
      const member = object.t === 'record' ? object.entries.get(call.name) : undefined;
      return member?.t === 'closure' ? member : null;
    }
    const said = call.of === undefined ? undefined : this.keywordSaid(call.of, call.name, frame);
    if (said !== undefined) return said;
    const variable = frame.scope.get(call.name);
    if (variable?.t === 'closure') return variable;
    if (frame.self !== null && IMPLICIT_THIS.has(frame.unit.program.language)) {
      const method = this.classes.methodOf(frame.self, call.name, args);
      if (method !== null) return { ...closureOf(method.of.unit, method.method), self: frame.self };
    }
    const own = this.names.exported(frame.unit, call.name);
    if (own?.t === 'closure') return own;
    for (const { specifier, names } of frame.unit.program.imports) {
      if (names.length > 0 && !names.includes(call.name)) continue;
      const unit = this.trail.units.imported(specifier, frame.unit);
      const value = unit === null ? null : this.names.exported(unit, call.name);
      if (value?.t === 'closure') return value;
      const keyword = unit === null ? null : this.keywordOf(unit, call.name, frame);
      if (keyword !== null) return keyword;
    }
    const holder = this.names.holderOf(call.name, frame.unit);
    const method = holder === null ? null : this.classes.methodOf(holder, call.name, args);
    return method === null ? null : { ...closureOf(method.of.unit, method.method), self: holder };
  }

  /** A keyword of the resource that it is said to be of; null for a library's, undefined where nobody knows whose. */
  private keywordSaid(of: string, name: string, frame: Frame): Closure | null | undefined {
    if (isLibrary(of)) return null;
    for (const unit of this.names.around(frame.unit)) {
      if (nameKey('robot', path.basename(unit.path).replace(/\.\w+$/, '')) !== nameKey('robot', of)) continue;
      const keyword = unit.functions.get(nameKey('robot', name));
      if (keyword !== undefined) return closureOf(unit, keyword);
    }
    return undefined;
  }

  /** A function or method of a Python file that Robot Framework takes for its keyword `Log In`. */
  private keywordOf(unit: Unit, name: string, frame: Frame): Closure | null {
    if (frame.unit.program.language !== 'robot' || unit.program.language !== 'python') return null;
    const wanted = nameKey('robot', name);
    const isIt = (each: FunctionDeclaration): boolean => nameKey('robot', each.name) === wanted;
    const own = unit.program.functions.find(isIt);
    if (own !== undefined) return closureOf(unit, own);
    for (const declaration of unit.program.classes) {
      const method = declaration.methods.find(isIt);
      const self = method === undefined ? null : this.names.exported(unit, declaration.name);
      if (method !== undefined) return { ...closureOf(unit, method), self: self?.t === 'object' ? self : null };
    }
    return null;
  }

  /** A function of another file for a bare call, or a command added to a library's object: `cy.login(…)`. */
  helper(name: string, object: Value | null, frame: Frame): Closure | null {
    if (object !== null && !(object.t === 'free' && /^(?:cy|browser|I|this|client|app)$/.test(object.name)))
      return null;
    return this.names.functionNamed(name, frame.unit);
  }

  /** A keyword of Robot Framework with arguments in its name, `Search for ${what}`, called as `Search for shoes`. */
  embeddedKeyword(said: string | null, frame: Frame): { keyword: Closure; args: Value[] } | null {
    if (said === null || frame.unit.program.language !== 'robot') return null;
    const written = said.replace(/^(?:given|when|then|and|but) (?=\S)/i, '');
    for (const unit of this.names.around(frame.unit)) {
      for (const [key, declaration] of unit.functions) {
        const match = key.includes('{}') ? patternOf(key).exec(written) : null;
        // The keyword's name has quotes of its own: `To "${value}"`.
        if (match !== null)
          return {
            keyword: closureOf(unit, declaration),
            args: match.slice(1).map((one) => this.saidIn(one.replace(/^"([^"]*)"$/, '$1'), frame)),
          };
      }
    }
    return null;
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

  /** What is said within a keyword's name, with the values of the variables in it. */
  private saidIn(written: string, frame: Frame): Value {
    if (!written.includes('${')) return text(written);
    const parts = written.split(VARIABLE).filter((part) => part !== '');
    const values = parts.map((part) => this.variableSaid(part, frame) ?? text(part));
    return values.length === 1 ? values[0] : joined(values);
  }

  /** `${user}`, `${user.name}`, `${user}[name]`; null for what is no variable, or one that nobody knows. */
  private variableSaid(written: string, { scope, unit }: Frame): Value | null {
    const [, name, keys = ''] = (/^\$\{([^{}]+)\}(.*)$/.exec(written) ?? []) as (string | undefined)[];
    if (name === undefined) return null;
    const known = (one: string): Value | null =>
      scope.get(variableName(one)) ??
      this.names.declared(variableName(one), unit) ??
      this.names.variableAround(variableName(one), unit);
    const whole = known(name);
    const [base, ...path] = whole === null ? name.split('.') : [name];
    let value = whole ?? known(base);
    for (const key of [...path, ...Array.from(keys.matchAll(/\[([^[\]]+)\]/g), ([, each]) => each)])
      value = value?.t === 'record' ? (value.entries.get(key) ?? null) : null;
    return value;
  }
}

/** A variable of Robot Framework within a text, with the keys of what is looked up in it. */
const VARIABLE = /(\$\{[^{}]{1,100}\}(?:\[[^[\]]{1,60}\])*)/;
