import type { Unit } from '../units';
import type { Scope } from '../scope';
import type { Value } from '../values';

/** Values that are looked at, at most: of more it is not told whether they have changed. */
const MAX_VALUES = 2000;

/**
 * What the files of a test hold once they are loaded, told so that two of them can be compared. Tests share it: one that
 * changes it decides on what the next one finds.
 */
export class SharedState {
  readonly #loaded = new Map<Unit, string | null>();

  /** A file has run. */
  loaded(unit: Unit): void {
    this.#loaded.set(unit, told(unit));
  }

  /** Whether every file still holds what it held when it was loaded. */
  get isUntouched(): boolean {
    for (const [unit, state] of this.#loaded) if (state === null || told(unit) !== state) return false;
    return true;
  }
}

function told({ globals }: Unit): string | null {
  if (globals === null) return null;
  const told = new Told(globals);
  for (const [name, value] of globals.declared) told.entry(name, value);
  return told.text;
}

class Told {
  private readonly seen = new Map<object, number>();
  private readonly parts: (string | number)[] = [];
  private left = MAX_VALUES;

  constructor(private readonly globals: Scope) {}

  /** Null where it is not known. */
  get text(): string | null {
    return this.left < 0 ? null : JSON.stringify(this.parts);
  }

  entry(name: string, value: Value): void {
    this.parts.push(name);
    this.value(value);
  }

  private value(value: Value): void {
    const known = this.seen.get(value);
    if (known !== undefined) {
      this.parts.push(known);
      return;
    }
    if (this.left-- <= 0) {
      this.left = -1;
      return;
    }
    this.seen.set(value, this.seen.size);
    this.parts.push(value.t, ...(value.as ?? []));
    switch (value.t) {
      case 'text':
        this.parts.push(value.text, value.type);
        break;
      case 'joined':
      case 'unknown':
        this.values(value.parts);
        break;
      case 'list':
        this.values(value.items);
        break;
      case 'free':
        this.parts.push(value.name);
        break;
      case 'member':
        this.entry(value.name, value.object);
        break;
      case 'term':
        this.parts.push(value.name);
        if (value.object !== null) this.value(value.object);
        this.values(value.args);
        this.entries(value.named);
        break;
      case 'record':
        this.parts.push(value.open === true ? 1 : 0);
        this.entries(value.entries);
        break;
      case 'object':
        this.parts.push(value.name);
        this.values(value.args);
        this.entries(value.state);
        break;
      case 'closure':
        // What a function keeps for itself is not looked at.
        if (value.scope !== null && value.scope !== this.globals) this.left = -1;
        if (value.self !== null) this.value(value.self);
    }
  }

  private values(values: readonly Value[]): void {
    this.parts.push(values.length);
    for (const value of values) this.value(value);
  }

  private entries(entries: ReadonlyMap<string, Value>): void {
    this.parts.push(entries.size);
    for (const [name, value] of entries) this.entry(name, value);
  }
}
