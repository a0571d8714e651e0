import type { Step } from '../document';
import { countedLanguage, PROBED_STEPS, proseLanguage, verbCounts, type VerbCounts } from '../wording/prose-language';

/** A background is that of many scenarios, and a scenario is read with many backgrounds while one is typed. */
const known = new WeakMap<readonly Step[], VerbCounts>();

/** As `proseLanguage`, of the steps of several lists; where they are too few to tell, of the titles above them too. */
export function languageOfSteps(
  dialect: string,
  lists: readonly (readonly Step[])[],
  titles: readonly (string | null)[] = [],
): string {
  if (dialect !== 'en') return dialect;
  const count = lists.reduce((sum, { length }) => sum + length, 0);
  if (count > PROBED_STEPS) return proseLanguage(dialect, lists.flatMap(textsOf));
  const counts = lists.map(countsOf);
  const told = countedLanguage(counts);
  // Most steps are English and nothing else.
  if (told !== 'en' || counts.every(isEnglish)) return told;
  return countedLanguage([...counts, verbCounts(titles.filter((title) => title !== null))]);
}

const isEnglish = (counts: VerbCounts): boolean => counts.size === 0 || (counts.size === 1 && counts.has('en'));

function countsOf(steps: readonly Step[]): VerbCounts {
  let counts = known.get(steps);
  if (counts === undefined) known.set(steps, (counts = verbCounts(textsOf(steps))));
  return counts;
}

const textsOf = (steps: readonly Step[]): string[] => steps.map(({ text }) => text);
