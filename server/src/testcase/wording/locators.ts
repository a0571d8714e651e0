import { select } from '../code/locators/selectors';
import { fieldName } from '../fields/names';

/** How a page's element is found, where a step says it: an XPath, or a selector with an attribute. */
const LOCATOR = /^["']?(?:\(?\.?\/\/\*?[\w-]{0,40}[[/\w]|(?:css|xpath|id|name)=|[a-z]{0,20}\[[\w-]{1,40}[*^$~|]?=)/;

export function isLocator(text: string): boolean {
  return LOCATOR.test(text);
}

/** `//input[@name='email']` is `email`, as a page object's would be; empty where it names nothing. Other texts are as they are. */
export function labelOfLocator(text: string): string {
  if (!isLocator(text)) return text;
  const bare = text.replace(/^(["'])(.*)\1$/s, '$2');
  const { labels, weak, technical, text: shown } = select('auto', bare);
  const found = [...labels, ...weak, shown ?? '', ...technical].find((label) => fieldName(label) !== null);
  return found ?? '';
}
