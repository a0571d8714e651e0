import { Cells } from './hot/cells';
import { Part } from './hot/part';
import { templateParts } from './hot/patterns';
import { partsText, textFrom } from './hot/texts';
import type { CellRandom, Key } from './random';
import { Codes, Skipping } from './unique';
import type { TextAt } from './value-source';

/** How a written code is built: `#` is any digit, `?` any capital, `*` any small letter, all else stands as it is. */
type Template = string;

const SHORTEST = 3;
const LONGEST = 40;

/** The template of the first written value that looks like a code; null when none does. */
export function templateOf(written: readonly string[], letters: 'kept' | 'drawn' = 'kept'): Template | null {
  const sample = written.find(
    (value) =>
      value.length >= SHORTEST &&
      value.length <= LONGEST &&
      /\d/.test(value) &&
      /^[A-Za-z0-9 ._/+()-]+$/.test(value) &&
      value === value.trim(),
  );
  if (sample === undefined) return null;
  const digits = sample.replace(/\d/g, '#');
  return letters === 'kept' ? digits : digits.replace(/[A-Z]/g, '?').replace(/[a-z]/g, '*');
}

/** The template of a written phone number: a country code and a trunk zero stay. */
export function phoneTemplateOf(written: readonly string[]): Template | null {
  const sample = written.find((value) => {
    const digits = value.replace(/\D/g, '').length;
    return digits >= 7 && digits <= 15 && /^\+?[\d ()./-]+$/.test(value) && value === value.trim();
  });
  if (sample === undefined) return null;
  const kept = /^(\+\d{1,3}(?=[ (-])|\(?0)?/.exec(sample)![0];
  return kept + sample.slice(kept.length).replace(/\d/g, '#');
}

/** A template filled at random, from where `random` stands. */
export function fillTemplate(template: Template, random: CellRandom): string {
  return template.replace(/[#?*]/g, (character) => {
    if (character === '#') return String(random.below(10));
    return String.fromCharCode((character === '?' ? 65 : 97) + random.below(26));
  });
}

/** A template filled at random, by row. */
export const templateText = (template: Template, key: Key): TextAt =>
  partsText(templateParts(template, new Cells(key)).parts);

/** Digits up to here are permuted; the ones before are drawn. 10^9 rows have different ones. */
const PERMUTED = 9;

/**
 * A template whose values differ for every row, and from every taken value. When its digits are used up, its last group
 * of digits grows by one. Without a digit, one group of digits is put behind it.
 */
export class UniqueTemplate {
  readonly #parts: RegExp;
  readonly #pieces: string[];
  readonly #codes: Codes;
  readonly #drawn: number;
  readonly #rows: Skipping;

  constructor(
    template: Template,
    private readonly key: Key,
    private readonly random: CellRandom,
    taken: Iterable<string>,
  ) {
    // Fixed text and runs of `#` in turn; the run after the last fixed text may grow.
    const whole = template.includes('#') ? template : `${template}####`;
    this.#pieces = whole.split(/(#+)/);
    const digits = whole.replace(/[^#]/g, '').length;
    this.#drawn = Math.max(0, digits - PERMUTED);
    this.#codes = new Codes(10, digits - this.#drawn, key);
    const last = this.#pieces.findLastIndex((piece) => piece.startsWith('#'));
    const pattern = this.#pieces.map((piece, index) =>
      piece.startsWith('#') ? `(\\d{${piece.length}${index === last ? ',' : ''}})` : escapeRegExp(piece),
    );
    this.#parts = new RegExp(`^${pattern.join('')}$`);
    this.#rows = new Skipping([...taken].map((value) => this.#indexOf(value)).filter((index) => index >= 0));
  }

  at(row: number): string {
    const code = this.#codes.at(this.#rows.at(row));
    let digits = this.#drawn === 0 ? code : this.random.at(this.key, row).string('0123456789', this.#drawn) + code;
    const last = this.#pieces.findLastIndex((piece) => piece.startsWith('#'));
    let text = '';
    this.#pieces.forEach((piece, index) => {
      if (!piece.startsWith('#')) text += piece;
      else {
        const size = index === last ? digits.length : piece.length;
        text += digits.slice(0, size);
        digits = digits.slice(size);
      }
    });
    return text;
  }

  /** The values, many at once where the template has one group of digits. */
  get values(): TextAt {
    const at = (row: number): string => this.at(row);
    if (this.#pieces.filter((piece) => piece.startsWith('#')).length > 1) return at;
    const cells = new Cells(this.key);
    const drawn = Array.from({ length: this.#drawn }, (_, draw) => Part.digits(0, 10, 1, cells, draw));
    const code = Part.code(this.#codes, this.#rows.skipped);
    const parts = this.#pieces
      .filter((piece) => piece !== '')
      .flatMap((piece) => (piece.startsWith('#') ? [...drawn, code] : [Part.literal(piece)]));
    return textFrom(at, parts, this.#rows.evenFrom);
  }

  #indexOf(value: string): number {
    const groups = this.#parts.exec(value);
    return groups === null ? -1 : this.#codes.indexOf(groups.slice(1).join('').slice(this.#drawn));
  }
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
