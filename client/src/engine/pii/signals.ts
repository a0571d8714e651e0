import type { Evidence } from '../privacy/classification';
import type { PiiType } from '../privacy/pii-types';

/**
 * How signals come together. Each speaks for one class with a weight from 0 to 1, which is how often a column is of the
 * class when nothing but this is known; signals of one class are taken for independent (1 - the product of 1 - weight),
 * and what speaks against multiplies what is left. The strongest class wins when it reaches one half.
 */
export class Signals {
  readonly evidence: Evidence[] = [];
  readonly #missing = new Map<PiiType, number>();
  #doubt = 1;
  readonly #doubts = new Map<PiiType, number>();

  /** `weight` of 0 to 1. */
  add(evidence: Evidence): void {
    const { pii_type: type, weight } = evidence;
    this.evidence.push({ ...evidence, weight: rounded(weight) });
    if (type !== null && type !== 'none') this.#missing.set(type, (this.#missing.get(type) ?? 1) * (1 - weight));
  }

  /** Says against one class, or against all of them: `weight` of what was believed goes. */
  against(signal: Evidence['signal'], detail: string, weight: number, type?: PiiType): void {
    this.evidence.push({ signal, detail, pii_type: null, weight: rounded(-weight) });
    if (type === undefined) this.#doubt *= 1 - weight;
    else this.#doubts.set(type, (this.#doubts.get(type) ?? 1) * (1 - weight));
  }

  /** The strongest class and how sure it is, none of 0 where nothing speaks for any. */
  best(): { type: PiiType; sure: number } {
    let best: { type: PiiType; sure: number } = { type: 'none', sure: 0 };
    for (const [type, missing] of this.#missing) {
      const sure = (1 - missing) * this.#doubt * (this.#doubts.get(type) ?? 1);
      if (sure > best.sure) best = { type, sure };
    }
    return best;
  }
}

export const rounded = (weight: number): number => Math.round(weight * 100) / 100;
