import type { ClassDeclaration, FunctionDeclaration } from '../program';
import { isData } from '../data/data-program';
import { nameKey, type OfClass, type Unit } from '../units';
import { UNKNOWN, textOf, type Closure, type ObjectValue, type Value } from '../values';
import { NEVER_LOOKED_UP } from './language-rules';
import { MAX_ITEMS, type Following, type Trail } from './trail';

/** Variables of a file that are looked through, at most. */
const MAX_NAMES = 1000;
/** Resources that are looked at for one name, at most. */
const MAX_AROUND = 40;
/** Files that only give on what another has, at most. */
const MAX_PASSED = 3;
/** Of tests that extend each other, how many are gone through. */
const MAX_EXTENDED = 4;

const CODECEPT = /(?:^|[\\/])codecept[\w.-]*\.[cm]?[jt]s$/i;

/** Found once for all tests of a file: its resources, and variables that none of them has. */
const resources = new WeakMap<Unit, Set<Unit>>();
const missing = new WeakMap<Unit, Set<string>>();

/** What names stand for: what a file, its imports and the files around it declare. */
export class Names {
  private readonly statics = new Map<ClassDeclaration, ObjectValue>();

  constructor(
    private readonly trail: Trail,
    private readonly following: Following,
  ) {}

  /** What a file, its imports, or a file around it declares under a name. */
  declared(called: string, unit: Unit): Value | null {
    const name = unit.program.namespaces?.aliases?.get(called) ?? called;
    const own = this.exported(unit, name);
    if (own !== null) return own;
    for (const { specifier, names } of unit.program.imports) {
      if (names.length > 0 && !names.includes(name)) continue;
      const imported = this.trail.units.imported(specifier, unit);
      if (imported !== null) {
        const value =
          this.exported(imported, name) ??
          this.passedOn(imported, name) ??
          (names.length > 0 ? this.module(imported, name) : null) ??
          this.variableOf(imported, name, unit);
        if (value !== null) return value;
      }
      if (names.includes(name)) {
        // `from pages import login_page`
        const module = this.trail.units.imported(`${specifier}.${name}`, unit);
        if (module !== null) return this.module(module, name);
      }
    }
    if (NEVER_LOOKED_UP.has(name)) return null;
    let hidden: Value | null = null;
    for (const other of this.trail.units.declaring(name, unit)) {
      if (unit === this.trail.home && !/^[A-Z]/.test(name) && OF_SPECS.test(unit.path) && OF_FEATURES.test(other.path))
        continue;
      const value = this.included(name, other) ?? this.exported(other, name);
      if (value !== null && seesNamespace(unit, other)) return value;
      hidden ??= value;
    }
    return hidden ?? this.includedAbove(name);
  }

  /** As `included`, of a `codecept.json` in a folder above the test. */
  private includedAbove(name: string): Value | null {
    const { home, units } = this.trail;
    if (!/^(?:java|type)script$/.test(home.program.language)) return null;
    for (const above of ['./', '../', '../../', '../../../']) {
      const config = units.imported(`${above}codecept.json`, home);
      const settings = config === null ? undefined : this.following.globals(config, false).get('default');
      if (config !== null) return this.includedBy(settings, name, config);
    }
    return null;
  }

  /** A variable of Robot Framework that resources of resources have, or what the test's file takes in. */
  variableAround(name: string, unit: Unit): Value | null {
    if (unit.program.language !== 'robot') return null;
    const known = missing.get(unit) ?? new Set<string>();
    missing.set(unit, known);
    if (known.has(name)) return null;
    for (const other of new Set([...this.around(unit), ...this.around(this.trail.home)])) {
      const value = (other === unit ? null : this.variableOf(other, name, unit)) ?? this.variableBeside(other, name);
      if (value !== null) return value;
    }
    known.add(name);
    return null;
  }

  /** A file of Robot Framework, the resources that it imports, and those that they import. */
  around(unit: Unit): ReadonlySet<Unit> {
    let found = resources.get(unit);
    if (found !== undefined) return found;
    found = new Set([unit]);
    resources.set(unit, found);
    // A set goes on to what is added while it is gone through.
    for (const one of found) {
      for (const { specifier } of one.program.imports) {
        const imported = found.size < MAX_AROUND ? this.trail.units.imported(specifier, one) : null;
        if (imported?.program.language === 'robot') found.add(imported);
      }
    }
    return found;
  }

  /** What CodeceptJS's configuration gives tests by that name: `include: { SignIn: './pages/signIn.page.js' }`. */
  private included(name: string, config: Unit): Value | null {
    if (!CODECEPT.test(config.path)) return null;
    return this.includedBy(this.exported(config, 'config'), name, config);
  }

  private includedBy(settings: Value | null | undefined, name: string, config: Unit): Value | null {
    const include =
      settings?.t === 'object'
        ? this.memberOf(settings, 'include')
        : settings?.t === 'record'
          ? settings.entries.get('include')
          : null;
    const file = include?.t === 'record' ? textOf(include.entries.get(name)) : null;
    const unit = file === null ? null : this.trail.units.imported(file, config);
    return unit === null ? null : this.module(unit, name);
  }

  /** A plain member of an object that a file writes down beside functions. */
  private memberOf({ of }: ObjectValue, name: string): Value | null {
    const value = of?.declaration.members.find((member) => member.name === name)?.value ?? null;
    if (of === null || value === null) return null;
    const scope = this.following.globals(of.unit, false);
    return this.following.evaluate(value, {
      unit: of.unit,
      self: null,
      owner: null,
      scope,
      place: null,
      returned: null,
    });
  }

  exported(unit: Unit, name: string): Value | null {
    const declaration = unit.classes.get(name);
    if (declaration !== undefined) return this.static({ unit, declaration });
    const fn = unit.functions.get(nameKey(unit.program.language, name));
    if (fn !== undefined) return closureOf(unit, fn);
    const globals = this.following.globals(unit, false);
    const value = globals.get(name);
    if (value !== undefined) return value;
    // `module.exports = { LoginPage, …forms }` gives what it took from other files.
    const given = globals.get('default');
    return given?.t === 'record' ? (given.entries.get(name) ?? null) : null;
  }

  /** What a file of JavaScript gives on of another: `export * from './users'`, `export { ann } from './users'`. */
  private passedOn(unit: Unit, name: string, depth = 0): Value | null {
    if (!/^(?:java|type)script$/.test(unit.program.language)) return null;
    for (const { specifier, names } of unit.program.imports) {
      if (names.length > 0 && !names.includes(name)) continue;
      const other = this.trail.units.imported(specifier, unit);
      if (other === null || other === unit) continue;
      const value = this.exported(other, name) ?? (depth < MAX_PASSED ? this.passedOn(other, name, depth + 1) : null);
      if (value !== null) return value;
    }
    return null;
  }

  /** What `import x from './file'` is when the file declares no `x`. */
  module(unit: Unit, name: string): Value | null {
    const byDefault = this.following.globals(unit, false).get('default');
    if (byDefault !== undefined) return byDefault;
    if (unit.classes.size === 1 && unit.functions.size === 0) {
      const [declaration] = unit.classes.values();
      return this.static({ unit, declaration });
    }
    const state = new Map<string, Value>();
    for (const declaration of unit.classes.values()) state.set(declaration.name, this.static({ unit, declaration }));
    for (const fn of unit.functions.values()) state.set(fn.name, closureOf(unit, fn));
    const globals = unit.globals;
    for (const statement of unit.program.body.slice(0, MAX_ITEMS)) {
      if (statement.kind !== 'assign' || statement.target.kind !== 'name') continue;
      const value = globals?.get(statement.target.name);
      if (value !== undefined) state.set(statement.target.name, value);
    }
    return state.size === 0 ? null : { t: 'object', name, of: null, state, args: [] };
  }

  functionNamed(name: string, unit: Unit): Closure | null {
    const value = this.declared(name, unit);
    return value?.t === 'closure' ? value : null;
  }

  /** The fixture of that name of the `test` that a file imports, or of the one which that extends. */
  fixtureNamed(name: string, unit: Unit, depth = 0): Closure | null {
    const own = unit.functions.get(nameKey(unit.program.language, name));
    const fixture = own === undefined ? null : closureOf(unit, own);
    if (fixture !== null && isFixture(fixture)) return fixture;
    if (depth >= MAX_EXTENDED) return null;
    for (const { specifier, names } of unit.program.imports) {
      if (!names.some((one) => /^(?:test|it|base)$|Test$|^test[A-Z]/.test(one))) continue;
      const imported = this.trail.units.imported(specifier, unit);
      const found = imported === null ? null : this.fixtureNamed(name, imported, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }

  classNamed(name: string, unit: Unit): OfClass | null {
    if (name === '' || NEVER_LOOKED_UP.has(name)) return null;
    const value = this.declared(name, unit);
    return value?.t === 'object' ? value.of : null;
  }

  /** The class that has what a file knows by a bare name of it: `import static ui.LoginForm.*`. */
  holderOf(name: string, unit: Unit): ObjectValue | null {
    for (const { names, members } of unit.program.imports) {
      const of = members === true ? this.classNamed(names[0], unit) : null;
      const has =
        of?.declaration.members.some((one) => one.name === name) === true ||
        of?.declaration.methods.some((one) => one.name === name && one.role !== 'constructor') === true;
      if (of !== null && has) return this.static(of);
    }
    return null;
  }

  wholeFile(name: string, unit: Unit): Value {
    const found = unit.program.imports.find(({ names }) => names.includes(name));
    const imported = found === undefined ? null : this.trail.units.imported(found.specifier, unit);
    return (imported === null ? null : this.module(imported, name)) ?? UNKNOWN;
  }

  /** A variable of a file that Robot Framework takes its variables from: there neither case nor underscores count. */
  private variableOf(imported: Unit, name: string, from: Unit): Value | null {
    if (from.program.language !== 'robot' || !/^(?:python|robot)$/.test(imported.program.language)) return null;
    const globals = this.following.globals(imported, false);
    const plain = globals.get(name.toUpperCase());
    if (plain !== undefined) return plain;
    const wanted = nameKey('robot', name);
    for (const one of imported.program.body.slice(0, MAX_NAMES)) {
      const target = one.kind === 'assign' ? one.target : null;
      if (target?.kind === 'name' && nameKey('robot', target.name) === wanted) return globals.get(target.name) ?? null;
    }
    return null;
  }

  /** A variable of a Python file that a file of Robot Framework takes variables from. */
  private variableBeside(unit: Unit, name: string): Value | null {
    for (const { specifier } of unit.program.imports) {
      const imported = this.trail.units.imported(specifier, unit);
      const content =
        imported !== null && isData(imported.path) ? this.following.globals(imported, false).get('default') : undefined;
      if (content?.t === 'record')
        for (const [key, value] of content.entries) if (nameKey('robot', key) === nameKey('robot', name)) return value;
      const value = imported?.program.language === 'python' ? this.variableOf(imported, name, unit) : null;
      if (value !== null) return value;
    }
    return null;
  }

  /** The class itself, for its static members and methods. */
  static(of: OfClass): ObjectValue {
    let value = this.statics.get(of.declaration);
    if (value === undefined) {
      value = { t: 'object', name: of.declaration.name, of, state: new Map(), args: [] };
      this.statics.set(of.declaration, value);
    }
    return value;
  }
}

/** C#: whether a file sees the classes of another's namespace; those of one name are several where many wrote them. */
function seesNamespace({ program: { namespaces: from } }: Unit, { program: { namespaces: of } }: Unit): boolean {
  if (from === undefined || of === undefined) return true;
  return of.own === '' || from.own === of.own || from.own.startsWith(`${of.own}.`) || from.used.includes(of.own);
}

/** RSpec loads no helpers of Cucumber's steps. */
const OF_SPECS = /_spec\.rb$/;
const OF_FEATURES = /(?:^|[\\/])features[\\/](?:step_definitions|support)[\\/]/;

export function isFixture({ declaration }: Closure): boolean {
  return declaration !== null && isFixtureOf(declaration);
}

export function isFixtureOf({ annotations }: FunctionDeclaration): boolean {
  return annotations.some(({ name }) => /fixture/i.test(name));
}

export function closureOf(unit: Unit, declaration: FunctionDeclaration): Closure {
  const { parameters, body } = declaration;
  return { t: 'closure', unit, parameters, body, scope: null, self: null, declaration };
}
