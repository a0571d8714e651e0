import { squashed, wordsOf } from './keywords';
import type { Cell, Row } from './rows';

/** Keywords that choose of a list that is drawn: they open it, and click what says what they are given. */

const CHOOSES =
  /(?:^|_and_)(?:select|choose|pick)_(?:the_|an?_)?([^\W_]\w{2,40}?)(?:_(?:button|dropdown|drop_down|list|option|value|(?:from|in|of)_\w{1,40}))?$/;
/** What is no field: parts of a page, and things of a list. */
const NO_FIELD =
  /(?:^|_)(?:menu|submenu|tab|tabs|link|page|module|item|items|row|card|element|file|window|frame|product|products|category|section|result|first|last|all|any|random|text|option|options|value|user|customer|record)$/;
const OPENS = /select|drop|combo|list|picker|arrow|caret|trigger|button|btn|field|input|form|[#=:]/i;
const NO_LIST = /menu|nav\b|navbar|sidebar|breadcrumb|tab\b|href|submit|save|search/i;
const CLICKS = /^(?:\w+\.)*(?:click|tap)/i;

/** With what is chosen for what is clicked last; as they were where the keyword does something else. */
export function withChoice(name: string, rows: readonly Row[]): readonly Row[] {
  const what = CHOOSES.exec(wordsOf(name))?.[1];
  if (what === undefined || NO_FIELD.test(what)) return rows;
  const given = rows.find(({ cells }) => /^\[arguments\]$/i.test(cells[0].text))?.cells.slice(1) ?? [];
  if (given.length !== 1 || !/^\$\{[^{}]+\}$/.test(given[0].text)) return rows;
  const parameter = squashed(given[0].text);
  const uses = (cells: readonly Cell[]): boolean => cells.some(({ text }) => squashed(text).includes(parameter));
  const opened = rows.findIndex(({ cells }) => CLICKS.test(cells[0].text) && opens(cells.at(1)?.text, parameter));
  const used = rows.filter(({ cells }) => !cells[0].text.startsWith('[') && uses(cells));
  const last = used.findLast(({ cells }) => /click|tap/i.test(cells[0].text));
  const isOther = used.some(({ cells }) =>
    /input|type|fill|select_?from|press/i.test(cells[0].text.replace(/\s/g, '')),
  );
  if (opened < 0 || last === undefined || isOther || rows.indexOf(last) <= opened) return rows;
  const [at] = last.cells;
  const cells = ['Populate Field', what.replaceAll('_', ' '), given[0].text].map((text) => ({ ...at, text }));
  return rows.map((row) => (row === last ? { ...row, cells } : row));
}

function opens(locator: string | undefined, parameter: string): boolean {
  return (
    locator !== undefined && OPENS.test(locator) && !NO_LIST.test(locator) && !squashed(locator).includes(parameter)
  );
}
