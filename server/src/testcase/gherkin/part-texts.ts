import type { Part, TestDocument } from '../document';
import { originOfPart } from './moved';

/** What counts of a part as it was read, by how many lines it has: of the last one only its end can have changed. */
const countedOf = new WeakMap<Part, { length: number; text: string }>();

/** The lines of each part that count, trimmed. */
export function partTexts(document: TestDocument): string[] {
  return document.parts.map((part) => {
    const length = part.last - part.first;
    const origin = originOfPart(part);
    let counted = countedOf.get(origin);
    if (counted?.length !== length) countedOf.set(origin, (counted = { length, text: countedText(document, part) }));
    return counted.text;
  });
}

function countedText({ lines, docStringLines }: TestDocument, { first, last }: Part): string {
  const counted: string[] = [];
  for (let line = first; line <= last; line++) {
    const text = lines[line - 1].trim();
    if (text === '') continue;
    if (text.startsWith('#') && !docStringLines.has(line) && !/^#\s{0,20}language\s{0,20}:/.test(text)) continue;
    counted.push(text, '\n');
  }
  return counted.join('');
}
