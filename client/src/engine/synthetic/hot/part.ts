import type { Codes } from '../unique';
import { below, type Cells, type Places } from './cells';
import { Pool } from './pool';

/**
 * A piece of a text, as data: texts of many rows are made by going through their parts, with no string and no call of a
 * closure. Every part has the same fields, so that one compiled loop serves them all.
 */
export class Part {
  /** Bytes of the longest text. */
  readonly longest: number;
  /** The pool's, one step nearer. */
  readonly words: Float64Array;
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
  /** What `prepare` found for the rows of a block. */
  indexes: Int32Array = NO_INDEXES;
  draws: Uint32Array = NO_DRAWS;
  /** Of a choice, the rows that have each, and how many those are. */
  readonly chosen: Int32Array[];
  readonly found: Int32Array;
  /** Where this part's draws begin. */
  offset = 0;

  private constructor(
    readonly kind: Kind,
    readonly pool: Pool,
    readonly cells: Cells | null,
    readonly draw: number,
    readonly places: Places | null,
    /** Of `digits`, the smallest number; of `code`, how far behind the row it lies. */
    readonly low: number,
    /** What a draw is multiplied with: the count of what there is to choose from, by 2^32. */
    readonly scale: number,
    readonly width: number,
    readonly codes: Codes | null,
    readonly choices: readonly (readonly Part[])[],
    /** Of draws, up to which each of the choices is taken; all are as likely where `scale` is not 0. */
    readonly upTo: readonly number[],
  ) {
    this.longest =
      kind === Kind.Choice
        ? Math.min(
            width,
            choices.reduce((most, parts) => Math.max(most, longestOf(parts)), 0),
          )
        : kind === Kind.Digits || kind === Kind.Code
          ? width
          : pool.longest;
    this.chosen = choices.map(() => NO_INDEXES);
    this.found = new Int32Array(choices.length);
    ({ words: this.words, starts: this.starts, lengths: this.lengths } = pool);
    cells?.use(draw);
  }

  static literal(text: string): Part {
    return new Part(Kind.Literal, new Pool([text]), null, 0, null, 0, 0, 0, null, [], []);
  }

  /** The text of a pool at a place that each row has. */
  static placed(pool: Pool, places: Places): Part {
    return new Part(Kind.Placed, pool, null, 0, places, 0, 0, 0, null, [], []);
  }

  /** Any text of a pool. */
  static drawn(pool: Pool, cells: Cells, draw: number): Part {
    return new Part(Kind.Drawn, pool, cells, draw, null, 0, pool.texts.length / RANGE, 0, null, [], []);
  }

  /** A number from `low` to below `low + span`, with `width` digits; span up to 2^32. */
  static digits(low: number, span: number, width: number, cells: Cells, draw: number): Part {
    return new Part(Kind.Digits, NO_POOL, cells, draw, null, low, span / RANGE, width, null, [], []);
  }

  /** The code of the row that lies `shift` behind. */
  static code(codes: Codes, shift = 0): Part {
    return new Part(Kind.Code, NO_POOL, null, 0, null, shift, 0, codes.longest, codes, [], []);
  }

  /** One of several, each up to a share of all rows; cut behind `limit` bytes, which only ASCII may be. */
  static choice(choices: Part[][], upTo: readonly number[], cells: Cells, draw: number, limit = 1e6): Part {
    // Rounding leaves no draw without a choice.
    const ends = upTo.map((share, index) => (index === upTo.length - 1 ? 1 : share) * RANGE);
    return new Part(Kind.Choice, NO_POOL, cells, draw, null, 0, 0, limit, null, choices.map(joinedParts), ends);
  }

  /** Any of several, all as likely. */
  static anyOf(choices: Part[][], cells: Cells, draw: number): Part {
    const scale = choices.length / RANGE;
    return new Part(Kind.Choice, NO_POOL, cells, draw, null, 0, scale, 1e6, null, choices.map(joinedParts), []);
  }

  /** This part and the next as one; null where both differ by row. */
  followedBy(next: Part): Part | null {
    const [fixed, pool, isBefore] = this.kind === Kind.Literal ? [this, next, true] : [next, this, false];
    if (fixed.kind !== Kind.Literal || pool.kind > Kind.Drawn) return null;
    const text = fixed.pool.texts[0];
    const texts = pool.pool.texts.map((each) => (isBefore ? text + each : each + text));
    return new Part(pool.kind, new Pool(texts), pool.cells, pool.draw, pool.places, 0, pool.scale, 0, null, [], []);
  }

  /** The rows whose texts are wanted next. */
  prepare(from: number, to: number): void {
    if (this.places !== null) this.indexes = this.places.of(from, to);
    if (this.cells !== null) {
      this.draws = this.cells.of(from, to);
      this.offset = this.draw * (to - from);
    }
    for (const choice of this.choices) for (const part of choice) part.prepare(from, to);
  }

  /** One row's. */
  text(row: number): string {
    switch (this.kind) {
      case Kind.Literal:
        return this.pool.texts[0];
      case Kind.Placed:
        return this.pool.texts[this.places!.at(row)];
      case Kind.Drawn:
        return this.pool.texts[below(this.cells!.at(row, this.draw), this.pool.texts.length)];
      case Kind.Digits:
        return String(this.low + Math.floor(this.cells!.at(row, this.draw) * this.scale)).padStart(this.width, '0');
      case Kind.Code:
        return this.codes!.at(row + this.low);
      case Kind.Choice: {
        const draw = this.cells!.at(row, this.draw);
        const { length } = this.choices;
        const chosen = this.choices[this.scale > 0 ? below(draw, length) : this.upTo.findIndex((end) => draw < end)];
        return textOf(chosen, row).slice(0, this.width);
      }
    }
  }
}

export const enum Kind {
  Literal,
  Placed,
  Drawn,
  Digits,
  Code,
  Choice,
}

const RANGE = 4294967296;
const NO_POOL = new Pool([]);
const NO_INDEXES = new Int32Array(0);
const NO_DRAWS = new Uint32Array(0);

/** Bytes of the longest text that the parts make. */
export const longestOf = (parts: readonly Part[]): number => parts.reduce((sum, { longest }) => sum + longest, 0);

/** The same text of fewer parts: what stands still beside a text of a pool becomes part of all texts of that pool. */
export function joinedParts(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const both = before === undefined ? null : before.followedBy(part);
    if (both === null) joined.push(part);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

/** Whether all of it may be copied by words. */
export const isCopied = (parts: readonly Part[]): boolean =>
  parts.every((part) => part.pool.isCopied && part.choices.every(isCopied));

export function textOf(parts: readonly Part[], row: number): string {
  let text = '';
  for (const part of parts) text += part.text(row);
  return text;
}
