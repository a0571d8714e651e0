import type { Value } from './values';

/** Variables of a function, a block or a file, and those around it. */
export class Scope {
  private readonly own = new Map<string, Value>();

  constructor(private readonly parent: Scope | null) {}

  /** What is declared here. */
  get declared(): ReadonlyMap<string, Value> {
    return this.own;
  }

  get(name: string): Value | undefined {
    return this.holderOf(name)?.own.get(name);
  }

  /** Declares a variable here. */
  set(name: string, value: Value): void {
    this.own.set(name, value);
  }

  /** Gives a variable a new value where it was declared, else declares it here. */
  assign(name: string, value: Value): void {
    (this.holderOf(name) ?? this).own.set(name, value);
  }

  private holderOf(name: string): Scope | null {
    if (this.own.has(name)) return this;
    for (let scope = this.parent; scope !== null; scope = scope.parent) if (scope.own.has(name)) return scope;
    return null;
  }
}
