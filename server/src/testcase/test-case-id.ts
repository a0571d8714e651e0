import { createHash } from 'node:crypto';
import type { Part, TestDocument } from './document';
import { partTexts } from './gherkin/part-texts';

/** Hexadecimal digits of an id. */
const ID_LENGTH = 32;

/** The id of a test: of its text without indentation, blank lines and comments (the language declaration counts). */
export function documentId(document: TestDocument, texts: readonly string[] = partTexts(document)): string {
  return idOf(texts.join(''));
}

/** What the id of a scenario is made of: what it shares with others, and what is its own. */
export class IdText {
  #id: string | null = null;

  constructor(
    readonly shared: string,
    readonly own: string,
  ) {}

  /** Made when somebody asks: a long file has hundreds. */
  get id(): string {
    return (this.#id ??= idOf(this.shared + this.own));
  }

  is({ shared, own }: IdText): boolean {
    return this.own === own && this.shared === shared;
  }
}

/** What the ids of all scenarios are made of, in order: each that of its slice. */
export function idTexts(document: TestDocument, texts: readonly string[]): IdText[] {
  const shared = new Map<number, string>();
  const own = new Map<Part, IdText>();
  for (const [i, part] of document.parts.entries()) {
    const before = shared.get(part.rule) ?? shared.get(0) ?? '';
    if (part.kind === 'scenario') own.set(part, new IdText(before, texts[i]));
    else shared.set(part.rule, before + texts[i]);
  }
  return document.scenarios.map(({ part }) => own.get(part)!);
}

const idOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, ID_LENGTH);
