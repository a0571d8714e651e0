import { CellRandom, type Key } from '../../random';
import { IndexedPicker } from './indexed-picker';

/**
 * Few parents have most of the children: parent k (from 1) is drawn with a probability in proportion to k^-exponent.
 * A row draws among the parents up to its own number, so that it is the same however many more there are.
 */
export class ZipfPicker extends IndexedPicker {
  constructor(parents: number, rows: number, key: Key, options: { exponent?: number; atLeastOne?: boolean } = {}) {
    const random = new CellRandom();
    const zipf = new Zipf(options.exponent ?? 1);
    const first = options.atLeastOne === true ? parents : 0;
    super(parents, rows, (row) => (row < first ? row : zipf.draw(Math.min(parents, row + 1), random.at(key, row)) - 1));
  }
}

/**
 * Zipf's distribution over 1 .. n by rejection from the integral of the continuous one (Hörmann and Derflinger 1996):
 * constant time for any n, and 1.1 draws on average at worst.
 */
class Zipf {
  readonly #surelyIn: number;

  constructor(readonly exponent: number) {
    this.#surelyIn = 2 - this.#inverse(this.#integral(2.5) - 2 ** -exponent);
  }

  draw(n: number, random: CellRandom): number {
    if (n <= 1) return 1;
    const low = this.#integral(1.5) - 1;
    const high = this.#integral(n + 0.5);
    for (;;) {
      const area = high + random.next() * (low - high);
      const x = this.#inverse(area);
      const k = Math.min(n, Math.max(1, Math.round(x)));
      if (k - x <= this.#surelyIn || area >= this.#integral(k + 0.5) - k ** -this.exponent) return k;
    }
  }

  #integral(x: number): number {
    const power = 1 - this.exponent;
    return Math.abs(power) < NEARLY_ONE ? Math.log(x) : (x ** power - 1) / power;
  }

  #inverse(area: number): number {
    const power = 1 - this.exponent;
    if (Math.abs(power) < NEARLY_ONE) return Math.exp(area);
    return Math.max(Number.MIN_VALUE, 1 + area * power) ** (1 / power);
  }
}

const NEARLY_ONE = 1e-9;
