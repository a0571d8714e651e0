import { textOf, type Value } from '../values';

/**
 * Which function of `By` a variable stands for, `const by = path ? By.xpath : By.css`, where it is called. Null for any
 * other variable.
 */
export function chosenStrategy(
  variable: Value | undefined,
  args: readonly Value[],
): { object: Value; name: string } | null {
  const parts = variable?.t === 'unknown' ? variable.parts : variable === undefined ? [] : [variable];
  const known = parts.filter((part) => part.t === 'member' && part.object.t === 'free' && part.object.name === 'By');
  const selector = textOf(args.at(0));
  if (selector === null) return null;
  const isPath = /^\s*[(/]/.test(selector);
  const chosen = known.find((part) => part.t === 'member' && (part.name === 'xpath') === isPath) ?? known.at(0);
  return chosen?.t === 'member' ? { object: chosen.object, name: chosen.name } : null;
}
