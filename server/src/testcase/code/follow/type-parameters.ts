import type { ClassDeclaration } from '../program';
import type { OfClass, Unit } from '../units';

/** Classes between one that has a type parameter and one that says what it is, at most. */
const MAX_ABOVE = 8;

interface Known {
  /** The class and its other parts. */
  partsOf(of: OfClass): readonly OfClass[];
  classNamed(name: string, unit: Unit): OfClass | null;
}

/** What a type parameter stands for in a class that extends its owner: `TPage` of `Steps<TPage>` in `LoginSteps : Steps<LoginPage>`. */
export function typeGiven(name: string, owner: ClassDeclaration, self: OfClass, known: Known): OfClass | null {
  if (owner.generics?.parameters.includes(name) !== true) return null;
  return search(self, new Map(), 0);

  function search(of: OfClass, given: ReadonlyMap<string, OfClass>, depth: number): OfClass | null {
    if (of.declaration === owner) return given.get(name) ?? null;
    if (depth > MAX_ABOVE) return null;
    for (const { unit, declaration } of known.partsOf(of)) {
      if (declaration === owner) return given.get(name) ?? null;
      for (const base of declaration.bases) {
        const types = declaration.generics?.given.find((one) => one.base === base)?.types ?? [];
        const next = unit.classes.get(base);
        const above = next === undefined ? known.classNamed(base, unit) : { unit, declaration: next };
        if (above === null || above.declaration === declaration) continue;
        const inner = new Map<string, OfClass>();
        for (const [i, parameter] of (above.declaration.generics?.parameters ?? []).entries()) {
          const type = types.at(i) ?? null;
          const is = type === null ? null : (given.get(type) ?? known.classNamed(type, unit));
          if (is !== null) inner.set(parameter, is);
        }
        const found = search(above, inner, depth + 1);
        if (found !== null) return found;
      }
    }
    return null;
  }
}
