import type { Step } from '../../document';
import type { Group, StepFacts } from '../../facts';
import { bySayingIn } from '../spoken/by-saying';

/** `ouvre un livret en indiquant un dépôt de 500 euros`: what is done, and what is entered by it, as two steps; null for most. */
export function bySaying(step: Step, language: string): [Step, Step] | null {
  const said = bySayingIn(language);
  const found = said === undefined ? null : said.pattern.exec(step.text);
  if (found === null || isWithinQuotes(step.text, found.index)) return null;
  const before = step.text.slice(0, found.index);
  const rest = step.text.slice(found.index + found[0].length);
  if (!before.includes(' ') || !/["«“<\d:]|\p{Lu}/u.test(rest)) return null;
  return [
    { ...step, text: before, table: [], docString: null },
    { ...step, text: `${said!.verb}${rest}` },
  ];
}

const isWithinQuotes = (text: string, at: number): boolean =>
  (text.slice(0, at).match(/["“”«»]/g)?.length ?? 0) % 2 === 1;

/** What both say: what is entered is of what is done. */
export function together(done: StepFacts, entered: StepFacts): StepFacts {
  const own = done.groups.findLast(({ rows }) => rows.length === 1);
  const [loose, rest] = [entered.groups.filter(isLoose), entered.groups.filter((group) => !isLoose(group))];
  if (own === undefined) rest.unshift(...loose);
  else own.rows[0].push(...loose.flatMap(({ rows }) => rows[0]));
  return {
    ...done,
    groups: [...done.groups, ...rest],
    mentions: [...done.mentions, ...entered.mentions],
    hint: done.hint ?? entered.hint,
    urls: [...done.urls, ...entered.urls],
  };
}

const isLoose = ({ entity, rows }: Group): boolean => entity === null && rows.length === 1;
