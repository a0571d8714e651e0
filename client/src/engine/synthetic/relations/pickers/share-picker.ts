import { mix32, type Key } from '../../random';
import { IndexedPicker } from './indexed-picker';
import { WindowPicker } from './window-picker';

/** How far a row looks for a parent that has children at all. */
const FURTHEST = 64;

/** As WindowPicker has it, for a share of the parents; all others have no children. */
export class SharePicker extends IndexedPicker {
  constructor(parents: number, rows: number, key: Key, share: number) {
    const picker = new WindowPicker(parents, rows, key);
    const has = (parent: number): boolean =>
      parent === 0 || mix32(mix32(parent + key.b) ^ ~key.a) >>> 0 < share * 4294967296;
    super(parents, rows, (row) => {
      const parent = picker.pick(row);
      const last = Math.max(0, parent - FURTHEST);
      // The nearest before it that has: so it is the same however many parents there are.
      for (let nearest = parent; nearest >= last; nearest--) if (has(nearest)) return nearest;
      return parent;
    });
  }
}
