import { dialects } from '@cucumber/gherkin';
import { withoutAccents } from '../../fields/names';

const ENGLISH = ['given', 'when', 'then', 'and', 'but', 'step'];
let known: ReadonlySet<string> | null = null;

/** Whether a function defines a step: `Given`, `Quando`, `Angenommen`, in any language of Gherkin. */
export function isStepKeyword(name: string): boolean {
  known ??= new Set([
    ...ENGLISH,
    ...Object.values(dialects).flatMap(({ given, when, then, and, but }) =>
      [given, when, then, and, but].flatMap((keywords) => keywords.map(plain)),
    ),
  ]);
  return known.has(plain(name));
}

function plain(keyword: string): string {
  return withoutAccents(keyword)
    .toLowerCase()
    .replace(/[\s',!’*]/g, '');
}
