import type { MaskedColumn } from '../plan';
import { type Finder, MAX_LENGTH } from './known-values';
import type { Place } from './places';

/** Values of one masked column, for the messages. */
export interface Origin {
  name: string;
  column: MaskedColumn;
  constants: Uint8Array[] | null;
}

/** What was found in one column. */
export class Hits implements Finder {
  /** Numbers met, by how many digits they have. */
  readonly runs = new Float64Array(MAX_LENGTH + 1);
  readonly #texts = new Map<number, number>();
  readonly #numbers = new Map<number, number>();
  readonly #byDigits = new Float64Array(MAX_LENGTH + 1);

  constructor(
    readonly index: number,
    readonly place: Place,
    readonly origins: readonly Origin[],
  ) {}

  found(tag: number, digits: number): void {
    // A new name may be that of somebody else; in a text that was masked it is taken for new.
    if (this.place.isMixed && this.origins[tag].column.rule.pii_type === 'person_name') return;
    if (digits > 0) this.#byDigits[digits]++;
    const counts = digits > 0 ? this.#numbers : this.#texts;
    const key = digits > 0 ? tag * (MAX_LENGTH + 1) + digits : tag;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }

  /** `numbers[n]`: how many numbers of n digits were looked for. */
  leaks(numbers: Float64Array): string[] {
    const counts = new Map(this.#texts);
    for (const [key, count] of this.#numbers) {
      const digits = key % (MAX_LENGTH + 1);
      const tag = (key - digits) / (MAX_LENGTH + 1);
      if (this.#byDigits[digits] <= byChance(this.runs[digits], numbers[digits], digits)) continue;
      counts.set(tag, (counts.get(tag) ?? 0) + count);
    }
    const inOrder = [...counts].sort(([one], [other]) => one - other);
    return inOrder.map(
      ([tag, count]) => `${this.origins[tag].name} in ${this.place.name} (${count === 1 ? 'once' : `${count} times`})`,
    );
  }
}

/** Hits that need no leak where so many numbers are met and so many looked for, with room for what is not even. */
function byChance(met: number, known: number, digits: number): number {
  const expected = (met * known) / 10 ** digits;
  return expected < 0.001 ? 0 : 3 + expected * 10;
}
