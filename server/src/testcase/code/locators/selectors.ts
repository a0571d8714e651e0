import { memo } from '../../memo';
import { identifierLabel } from '../identifiers';
import { isMarker } from '../steps/markers';
import { ofExample } from './attributes';
import { cssSelected } from './css';
import { controlOfName, labelled, type Selected, type Strategy } from './selected';
import { xpathSelected } from './xpath';

const MAX_SELECTOR = 600;

const STRATEGIES: ReadonlyMap<string, Strategy> = new Map(Object.entries({
  id: 'id', name: 'id', identifier: 'id', dataid: 'id', datatestid: 'id', datatest: 'id', datacy: 'id', dataqa: 'id', testid: 'id', accessibilityid: 'label',
  css: 'css', cssselector: 'css', selector: 'css', jquery: 'css', sizzle: 'css', queryselector: 'css', xpath: 'xpath', class: 'class', classname: 'class',
  link: 'link', linktext: 'link', partiallink: 'link', partiallinktext: 'link', partiallinktex: 'link', tag: 'tag', tagname: 'tag', label: 'label', placeholder: 'label',
  arialabel: 'label', text: 'text', model: 'id', title: 'label', alttext: 'label', for: 'id', labeltext: 'label', buttontext: 'text', formcontrolname: 'id',
  displayvalue: 'text', placeholdertext: 'label', relaxedid: 'id', dom: 'css', shadow: 'css', fuzzy: 'label', fillablefield: 'label', checkbox: 'label', radiobutton: 'label', filefield: 'label', select: 'label', linkorbutton: 'text', button: 'text', field: 'label', binding: 'id', ngmodel: 'id', androidid: 'id', hint: 'label',
} satisfies Record<string, Strategy>)); // prettier-ignore

/** Of `By.id`, `How.CssSelector`, `:xpath`, `data-testid`: how the text behind it is read; null when that is unheard of. */
export function strategyNamed(name: string): Strategy | null {
  return STRATEGIES.get(name.toLowerCase().replace(/[\s_-]/g, '')) ?? null;
}

/** What a field for a password shows as long as it is empty. */
const MASKED = /^[*•●∙·]{3,}$/;

const HTML_TAGS: ReadonlySet<string> = new Set('input textarea select form button label div span a p body option table li ul section main'.split(' ')); // prettier-ignore

const readSelector = memo((key: string): Selected => {
  const at = key.indexOf(':');
  return selected(key.slice(0, at) as Strategy, key.slice(at + 1));
});

/** What a selector tells, read as its strategy says; `auto` sees for itself. */
export function select(strategy: Strategy, selector: string): Selected {
  return readSelector(`${strategy}:${selector.slice(0, MAX_SELECTOR)}`);
}

function selected(strategy: Strategy, raw: string): Selected {
  const selector = raw.trim();
  // `By.xpath(xpath)` of a step that says it: which element that is stands in the step.
  if (isMarker(selector)) return labelled([selector], null);
  switch (strategy) {
    case 'id':
      return labelled([identifierLabel(selector)], controlOfName(selector));
    case 'label':
      return labelled(
        [MASKED.test(selector) ? 'password' : (ofExample(selector) ?? selector)],
        controlOfName(selector),
      );
    case 'class':
      return { ...labelled([], controlOfName(selector)), weak: [identifierLabel(selector)] };
    case 'link':
      return { ...labelled([], 'link'), text: selector };
    case 'text':
      return { ...labelled([], null), text: selector };
    case 'tag':
      return labelled([], selector === 'a' ? 'link' : selector === 'button' ? 'button' : null);
    case 'css':
      return cssSelected(selector);
    case 'xpath':
      return xpathSelected(selector);
    case 'auto':
      return automatic(selector);
  }
}

function automatic(selector: string): Selected {
  // `user[email]` is a name as Rails and PHP write it.
  if (/^[\w-]{1,100}(?:\[[\w-]{0,100}\]){1,8}$/.test(selector))
    return labelled([identifierLabel(selector)], controlOfName(selector));
  if (/^-(?:ios|android) /.test(selector)) return labelled([], null);
  // Android: `android=new UiSelector().resourceId("org.app:id/email")`
  const android = /^(?:android=)?new UiSelector\(\)\.(\w+)\(["'](.+?)["']\)/.exec(selector);
  if (android !== null) {
    const [, told, called] = android;
    return labelled(told === 'resourceId' ? [identifierLabel(called)] : told === 'className' ? [] : [called], null);
  }
  if (
    /^(?:xpath\s{0,3}[=:]\s{0,3})?[.(]{0,3}\/\/?|^xpath\s{0,3}[=:]|^(?:descendant|child|self|following)[a-z-]{0,10}::/.test(
      selector,
    )
  ) {
    return xpathSelected(selector.replace(/^xpath\s{0,3}[=:]/, ''));
  }
  if (
    /^[\w-]{1,30}:(?:has|has-text|text|nth|nth-child|not|is|first|last|visible|contains|first-child)\b/.test(selector)
  )
    return cssSelected(selector);
  const prefixed = /^([a-zA-Z][\w -]{1,20}?)\s{0,3}[=:]\s{0,3}(.+)$/s.exec(selector);
  const strategy = prefixed === null ? null : strategyNamed(prefixed[1]);
  if (prefixed !== null && strategy !== null) {
    const found = selected(strategy, prefixed[2].replace(/^(["'])(.*)\1$/s, '$2'));
    // WebdriverIO's `button=Save`
    return prefixed[1] === 'button' ? { ...found, control: 'button' } : found;
  }
  if (selector.startsWith('aria/')) return labelled([selector.slice(5)], null);
  if (selector.startsWith('~') || selector.startsWith('@')) return labelled([identifierLabel(selector.slice(1))], null);
  if (HTML_TAGS.has(selector) || /^[#.[*]|[[>]|^\w+[#.:][\w-]|>>/.test(selector)) return cssSelected(selector);
  if (/^[a-z][\w-]* [a-z.#[][^ ]*$/.test(selector) && HTML_TAGS.has(selector.split(/[ .#[]/)[0]))
    return cssSelected(selector);
  // An element of a library's own: `kendo-searchbar input`
  if (/^[a-z]+(?:-[a-z]+)+ (?:> )?(?:input|textarea|select|button)$/.test(selector)) return cssSelected(selector);
  // `footer #email`
  if (/^[a-z][\w-]{1,30}(?: [a-z][\w-]{0,30}){0,3} [#.[][A-Za-z]\S{0,200}$/.test(selector))
    return cssSelected(selector);
  return labelled([/^[\w$.[\]:-]+$/.test(selector) ? identifierLabel(selector) : selector], controlOfName(selector));
}
