import { readLocator } from '../locators/locators';
import { partKey } from '../parts';
import type { FunctionDeclaration } from '../program';
import { nameKey, type OfClass, type Unit } from '../units';
import type { ObjectValue, Value } from '../values';
import type { Names } from './names';
import type { Trail } from './trail';
import { typeGiven } from './type-parameters';

/** Classes that one class extends, at most. */
const MAX_BASES = 8;

/** Classes with those they extend, and the methods that they have of them. */
export class Classes {
  constructor(
    private readonly trail: Trail,
    private readonly names: Names,
  ) {}

  /** A class and those it extends, nearest first. */
  lineage(of: OfClass): readonly OfClass[] {
    const known = this.trail.units.lineages.get(of.declaration);
    if (known !== undefined) return known;
    const found: OfClass[] = [of];
    for (let i = 0; i < found.length && found.length < MAX_BASES; i++) {
      const { unit } = found[i];
      const [, ...parts] = this.partsOf(found[i]);
      found.push(...parts.filter((part) => !found.some((one) => one.declaration === part.declaration)));
      for (const base of found[i].declaration.bases) {
        const declaration = unit.classes.get(base);
        const next = declaration === undefined ? this.names.classNamed(base, unit) : { unit, declaration };
        if (next !== null && !found.some((one) => one.declaration === next.declaration)) found.push(next);
      }
    }
    this.trail.units.lineages.set(of.declaration, found);
    return found;
  }

  declaresMember(of: OfClass, name: string): boolean {
    return this.lineage(of).some(({ declaration }) => declaration.members.some((member) => member.name === name));
  }

  /** The class of that name of the same file, as it is without an instance. */
  inner({ unit }: OfClass, name: string): ObjectValue | null {
    const declaration = unit.classes.get(name);
    return declaration === undefined ? null : this.names.static({ unit, declaration });
  }

  /** The class of that name in the files of a class and of those that it extends. */
  within(of: OfClass, name: string): OfClass | null {
    for (const { unit } of this.lineage(of)) {
      const declaration = unit.classes.get(name);
      if (declaration !== undefined) return { unit, declaration };
    }
    return null;
  }

  /** The class that a type's name stands for where a method of `self` runs that `owner` declares. */
  named(type: string, unit: Unit, self: ObjectValue | null, owner: OfClass | null): OfClass | null {
    const given = self?.of && owner ? typeGiven(type, owner.declaration, self.of, this) : null;
    return given ?? this.names.classNamed(type, unit);
  }

  classNamed(name: string, unit: Unit): OfClass | null {
    return this.names.classNamed(name, unit);
  }

  /** The class, and what other files declare of it. */
  partsOf(of: OfClass): readonly OfClass[] {
    const { unit, declaration: whole } = of;
    if (whole.partial !== true) return [of];
    const others = [unit, ...this.trail.units.declaring(partKey(whole.name), unit)].flatMap((other) =>
      other.program.classes.flatMap((declaration) =>
        declaration.name === whole.name && declaration.partial === true && declaration !== whole
          ? [{ unit: other, declaration }]
          : [],
      ),
    );
    return [of, ...others];
  }

  methodOf(
    object: ObjectValue,
    name: string,
    given: number | readonly Value[],
  ): { of: OfClass; method: FunctionDeclaration } | null {
    return object.of === null ? null : this.methodIn(this.lineage(object.of), name, given);
  }

  methodIn(
    lineage: readonly OfClass[],
    name: string,
    given: number | readonly Value[],
  ): { of: OfClass; method: FunctionDeclaration } | null {
    let nearest: { of: OfClass; method: FunctionDeclaration } | null = null;
    for (const of of lineage) {
      const { language } = of.unit.program;
      const methods = this.methodsOf(of).get(nameKey(language, name));
      if (methods === undefined) continue;
      // An overload that calls another of as many parameters does not mean itself.
      const idle = methods.filter((method) => !this.trail.running.includes(method));
      const left = idle.length > 0 ? idle : methods;
      const found = { of, method: typeof given === 'number' ? withArity(left, given) : overload(left, given) };
      // The base may have the one that takes what is given.
      if (!OVERLOADING.has(language) || (idle.length > 0 && takes(found.method, given))) return found;
      nearest ??= found;
    }
    return nearest;
  }

  /** The class itself, for what is static in it. */
  static(of: OfClass): ObjectValue {
    return this.names.static(of);
  }

  private methodsOf({ unit, declaration }: OfClass): ReadonlyMap<string, readonly FunctionDeclaration[]> {
    let methods = this.trail.units.methods.get(declaration);
    if (methods === undefined) {
      const byName = new Map<string, FunctionDeclaration[]>();
      for (const method of declaration.methods) {
        if (method.role === 'constructor') continue;
        const key = nameKey(unit.program.language, method.name);
        const same = byName.get(key);
        if (same === undefined) byName.set(key, [method]);
        else same.push(method);
      }
      methods = byName;
      this.trail.units.methods.set(declaration, methods);
    }
    return methods;
  }

  /** Methods that `isWanted`, of the classes of other files that a class extends, those of the outermost first. */
  inheritedMethods(
    name: string,
    isWanted: (method: FunctionDeclaration) => boolean,
  ): readonly { of: OfClass; method: FunctionDeclaration }[] {
    const declaration = this.trail.home.classes.get(name);
    if (declaration === undefined) return [];
    let found = this.trail.units.setups.get(declaration);
    if (found === undefined) {
      const above = [...this.lineage({ unit: this.trail.home, declaration })]
        .reverse()
        .filter(({ unit }) => unit !== this.trail.home);
      found = above.flatMap((of) => of.declaration.methods.filter(isWanted).map((method) => ({ of, method })));
      this.trail.units.setups.set(declaration, found);
    }
    return found;
  }

  /** The class that declares the method, which an inherited method's `super` goes up from. */
  declarer(owner: OfClass | null, fn: FunctionDeclaration): OfClass | null {
    if (owner === null) return null;
    return this.lineage(owner).find(({ declaration }) => declaration.methods.includes(fn)) ?? owner;
  }
}

/** Languages in which methods of one name are told apart by what they take. */
const OVERLOADING: ReadonlySet<string> = new Set(['java', 'csharp']);

/** Whether a method may be called with so many arguments, or with these. */
function takes({ parameters }: FunctionDeclaration, given: number | readonly Value[]): boolean {
  const count = typeof given === 'number' ? given : given.length;
  const least = parameters.filter(({ type, value }) => type !== '*' && value === null).length;
  if (count < least || (count > parameters.length && parameters.at(-1)?.type !== '*')) return false;
  return typeof given === 'number' || given.every((one, i) => !refuses(parameters.at(i)?.type ?? '', one));
}

/** Of overloads with as many parameters as there are arguments, the first that may take what they are. */
function overload(methods: readonly FunctionDeclaration[], args: readonly Value[]): FunctionDeclaration {
  if (methods.length === 1) return methods[0];
  const alike = methods.filter(({ parameters }) => parameters.length === args.length);
  const fits = alike.find(({ parameters }) =>
    parameters.every(({ type }, i) => type === null || !refuses(type, args[i])),
  );
  return fits ?? withArity(methods, args.length);
}

const NUMBERS = /^(?:int|Integer|long|Long|short|double|Double|float|Float|decimal|BigDecimal|number)$/;
const ELEMENTS = /^(?:By|I?WebElement|WebElementFacade|SelenideElement|I?Locator|ElementHandle|Target)$/;

/** Whether a parameter of a type takes no such value. */
function refuses(type: string, value: Value): boolean {
  if (/^[Ss]tring$/.test(type)) return value.t === 'list' || value.t === 'record' || value.t === 'object' || (value.t === 'text' && value.type !== 'string') || (value.t === 'term' && readLocator(value) !== null); // prettier-ignore
  if (value.t !== 'text') return false;
  return (
    ELEMENTS.test(type) ||
    (NUMBERS.test(type) ? value.type !== 'number' : /^[Bb]ool(?:ean)?$/.test(type) && value.type !== 'boolean')
  );
}

/** Of overloads, the one with as many parameters as there are arguments. */
export function withArity(methods: readonly FunctionDeclaration[], count: number): FunctionDeclaration {
  return methods.find(({ parameters }) => parameters.length === count) ?? methods[0];
}
