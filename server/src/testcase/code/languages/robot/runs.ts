import type { Cell } from './rows';

/** How many arguments of a keyword stand before the keyword that it runs. */
export const RUNS: ReadonlyMap<string, number> = new Map([
  ['runkeyword', 0], ['runkeywordandignoreerror', 0], ['runkeywordandreturnstatus', 0], ['runkeywordandcontinueonfailure', 0],
  ['runkeywordandwarnonfailure', 0], ['runkeywordandreturn', 0], ['runkeywordandexpecterror', 1], ['runkeywordunless', 1],
  ['runkeywordandreturnif', 1], ['runkeywordif', 1], ['repeatkeyword', 1], ['waituntilkeywordsucceeds', 2],
  ['runkeywordiftestfailed', 99], ['runkeywordifalltestspassed', 99],
]); // prettier-ignore

/** `cond  Keyword  arg  ELSE IF  cond  Keyword  ELSE  Keyword`: each keyword with its arguments. */
export function branches(cells: readonly Cell[], skipped: number): Cell[][] {
  const found: Cell[][] = [];
  let from = skipped;
  for (let i = skipped; i <= cells.length; i++) {
    const word = cells.at(i)?.text;
    if (i < cells.length && word !== 'ELSE' && word !== 'ELSE IF') continue;
    if (i > from) found.push(cells.slice(from, i));
    from = word === 'ELSE IF' ? i + 2 : i + 1;
  }
  return found;
}

/** `Run Keywords  A  AND  B  arg`, or without `AND` a keyword in each cell. */
export function keywordsOf(cells: readonly Cell[]): Cell[][] {
  if (!cells.some(({ text }) => text === 'AND')) return cells.map((cell) => [cell]);
  const found: Cell[][] = [[]];
  for (const cell of cells) {
    if (cell.text === 'AND') found.push([]);
    else found.at(-1)!.push(cell);
  }
  return found.filter((part) => part.length > 0);
}
