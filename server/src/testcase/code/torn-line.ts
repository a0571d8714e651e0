import type { Node } from './languages/shared/node';

/** Lines of text that one error takes in beyond the one it is on: from so many on it is no mistake within a statement. */
const TORN = 3;

/**
 * The text with a line blanked that may tear its structure apart, as one that is half typed does with a quote or a bracket
 * that nothing closes: what follows is a string then, or is left without its class. The likeliest line first; none where
 * nothing is torn.
 */
export function withoutTornLine(root: Node, text: string): string[] {
  if (!root.hasError) return [];
  const lines = text.split('\n');
  return tornLines(root).flatMap((line) => {
    const torn = lines.at(line - 1) ?? '';
    return torn.trim() === '' ? [] : [lines.with(line - 1, ' '.repeat(torn.length)).join('\n')];
  });
}

/** Where the innermost first error is inside of one that takes in more than its own lines; 1-based. */
function tornLines(root: Node): number[] {
  let isTorn = false;
  for (let node = root; ;) {
    const { line, endLine } = node.span;
    const broken = node.children.filter((child) => child.hasError || child.isBroken);
    // What is missing stands where the text goes on: at its end, when a bracket closes what a later one should.
    isTorn ||= endLine - line >= TORN && (node.type === 'ERROR' || broken.some(isMissing));
    if (broken.length > 0) [node] = broken;
    else if (!isTorn) return [];
    else {
      // Of pieces that are all known by themselves the last one goes on to the end.
      const last = node.children.at(-1)?.line ?? line;
      return last === line ? [line] : [line, last];
    }
  }
}

const isMissing = (node: Node): boolean => node.type !== 'ERROR' && node.isBroken;
