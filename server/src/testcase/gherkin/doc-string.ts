import type { DocString } from '../document';

/** Characters of a doc string that are looked at. */
export const MAX_DOC_STRING = 1_000_000;

/** A doc string whose end was not read yet. */
export class OpenDocString {
  private size = 0;
  private cut = false;

  /** `line`: of its opening quotes. `into`: what takes its text; null where nobody wants it. */
  constructor(
    readonly line: number,
    private readonly into: DocString | null,
    /** Its text begins beside its quotes: it may end so as well. */
    readonly beside = false,
  ) {}

  /** Takes a line; false once, when with it the text is too long. From there on nothing is taken. */
  add(text: string): boolean {
    if (this.cut) return true;
    const isFirst = this.size === 0;
    this.size += text.length + 1;
    this.cut = this.size > MAX_DOC_STRING;
    if (!this.cut && this.into !== null) this.into.text += isFirst ? text : `\n${text}`;
    return !this.cut;
  }
}
