import { nameWords } from '../../testcase/fields/names';

/** How a test writes its labels: `first_name`, `firstName`, `first name`, `First name`, `First Name`. */
type LabelStyle = 'snake' | 'camel' | 'lower' | 'sentence' | 'title';

/** The style of the labels that are there; column names as they are where none tells. */
export function styleOf(labels: readonly string[]): LabelStyle {
  for (const label of labels) {
    if (/\p{L}_\p{L}/u.test(label)) return 'snake';
    if (/^\p{Ll}+\p{Lu}/u.test(label)) return 'camel';
    if (/^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(label)) return 'title';
    if (/^\p{Lu}\S*(?: \S+)+$/u.test(label)) return 'sentence';
    if (/^\p{Ll}\S*(?: \S+)+$/u.test(label)) return 'lower';
  }
  return labels.some((label) => /^\p{Lu}\p{Ll}/u.test(label)) ? 'sentence' : 'snake';
}

/** A column's name as such a test would write it. */
export function labelFor(column: string, style: LabelStyle): string {
  const words = nameWords(column);
  if (style === 'snake' || words.length === 0) return column;
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  if (style === 'camel') return words.map((word, i) => (i === 0 ? word : capital(word))).join('');
  if (style === 'lower') return words.join(' ');
  return words.map((word, i) => (style === 'title' || i === 0 ? capital(word) : word)).join(' ');
}
