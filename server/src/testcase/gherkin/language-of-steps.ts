import type { Step } from '../document';
import { countedLanguage, PROBED_STEPS, proseLanguage, verbCounts, type VerbCounts } from '../wording/prose-language';

/** A background is that of many scenarios, and a scenario is read with many backgrounds while one is typed. */
const known = new WeakMap<readonly Step[], VerbCounts>();

/** As `proseLanguage`, of the steps of several lists. */
export function languageOfSteps(dialect: string, lists: readonly (readonly Step[])[]): string {
  if (dialect !== 'en') return dialect;
  const count = lists.reduce((sum, { length }) => sum + length, 0);
  return count > PROBED_STEPS ? proseLanguage(dialect, lists.flatMap(textsOf)) : countedLanguage(lists.map(countsOf));
}

function countsOf(steps: readonly Step[]): VerbCounts {
  let counts = known.get(steps);
  if (counts === undefined) known.set(steps, (counts = verbCounts(textsOf(steps))));
  return counts;
}

const textsOf = (steps: readonly Step[]): string[] => steps.map(({ text }) => text);
