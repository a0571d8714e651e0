import type { Part, TestDocument } from '../document';

/** What counts of a part, by how many lines it has: of the last one only its end can have changed. */
const countedOf = new WeakMap<Part, { length: number; text: string }>();

/** The lines of each part that count, trimmed. */
export function partTexts(document: TestDocument): string[] {
  return document.parts.map((part) => {
    const length = part.last - part.first;
    let counted = countedOf.get(part);
    if (counted?.length !== length) countedOf.set(part, (counted = { length, text: countedText(document, part) }));
    return counted.text;
  });
}

/** Says of a part that its lines are those of another, whatever their numbers. */
export function keepCounted(part: Part, moved: Part): void {
  const counted = countedOf.get(part);
  if (counted !== undefined) countedOf.set(moved, counted);
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
