import { IndexedPicker } from './indexed-picker';
import type { Picker } from './picker';

/** How far a row looks for a parent that it may have, from the one it would have. */
const NEAR = 64;
/** Parents that are looked at, of those that any row may fall back upon. */
const MOST_PARENTS = 10_000;

/** Parents that a check of the child allows: `entity_class IN (1, 2)`. Where it allows none, they are as they would be. */
export class RestrictedPicker extends IndexedPicker {
  constructor(inner: Picker, parents: number, rows: number, isAllowed: (parent: number) => boolean) {
    let allowed: number[] | null = null;
    const known = (): number[] => {
      const found: number[] = [];
      for (let parent = 0; parent < Math.min(parents, MOST_PARENTS); parent++)
        if (isAllowed(parent)) found.push(parent);
      return found;
    };
    super(parents, rows, (row) => {
      const parent = inner.pick(row);
      if (parent < 0) return parent;
      // The nearest before it, so that it is the same however many parents there are.
      for (let near = parent; near >= Math.max(0, parent - NEAR); near--) if (isAllowed(near)) return near;
      allowed ??= known();
      let at = 0;
      while (at + 1 < allowed.length && allowed[at + 1] <= parent) at++;
      return allowed.at(at) ?? parent;
    });
  }
}
