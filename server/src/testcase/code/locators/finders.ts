import type { Control, Strategy } from './selected';
import type { Value } from '../values';

/** Elements inside elements that are looked at, at most. */
export const MAX_CHAIN = 40;

/** How calls of libraries that find an element read their text, by their names in small letters. */
export const FINDERS: ReadonlyMap<string, Strategy | 'by' | 'role'> = new Map(Object.entries({
  findelement: 'by', findelements: 'by', element: 'by', elements: 'by', waitforelement: 'auto', find: 'auto', findall: 'auto', all: 'auto', findbyid: 'id', findbycss: 'css',
  findbyxpath: 'xpath', findelementbyid: 'id', findelementbyname: 'id', findelementbycssselector: 'css', findelementbyxpath: 'xpath',
  findelementbyclassname: 'class', findelementbylinktext: 'link', findelementbytagname: 'tag', findelementsbycssselector: 'css', findelementbycss: 'css',
  findelementbypartiallinktext: 'link', findelementbyaccessibilityid: 'id', findelementsbyaccessibilityid: 'id', findelementsbyid: 'id', findelementsbyname: 'id', findelementsbyxpath: 'xpath',
  findelementsbyclassname: 'class', findelementsbylinktext: 'link', findelementsbypartiallinktext: 'link', findelementsbytagname: 'tag', locator: 'css-auto', locate: 'css-auto', getbyselector: 'css-auto', findbycssselector: 'css', framelocator: 'none', $: 'css-auto', $$: 'css-auto', $x: 'xpath', get: 'cy', queryselector: 'css', selector: 'css-auto',
  waitforselector: 'css-auto', xpath: 'xpath', elementbyid: 'id', getelementbyid: 'id', getelement: 'auto', getwebelement: 'auto', getwebelements: 'auto', findfield: 'label', findbutton: 'text', findlink: 'link',
  getbylabel: 'label', getbylabeltext: 'label', getbyplaceholder: 'label', getbyplaceholdertext: 'label', getbytestid: 'id', getbyrole: 'role', getbytext: 'text', getbytitle: 'label',
  getbyalttext: 'label', getbyid: 'id', getbydata: 'id', getbysel: 'id', getbycy: 'id', getbydatacy: 'id', datacy: 'id',
  findbylabeltext: 'label', findbyplaceholdertext: 'label', findbytestid: 'id', findbyrole: 'role', findbytext: 'text', findbytitle: 'label',
  locatedby: 'css-auto', located: 'by', focusedelement: 'none',
  textfield: 'watir', textarea: 'watir', selectlist: 'watir', checkbox: 'watir', radio: 'watir', filefield: 'watir', input: 'watir', button: 'watir', link: 'watir',
  textbox: 'watir', dropdown: 'watir', radiobutton: 'watir', datefield: 'watir', emailfield: 'watir', passwordfield: 'watir', numberfield: 'watir', textinput: 'watir',
} satisfies Record<string, Strategy | 'by' | 'role' | 'cy' | 'watir' | 'none' | 'css-auto'>)) as ReadonlyMap<string, Strategy | 'by' | 'role'>; // prettier-ignore

export const WATIR_CONTROLS: Readonly<Record<string, Control>> = { checkbox: 'checkbox', radio: 'radio', radiobutton: 'radio', filefield: 'file', button: 'button', link: 'link', select: 'list', selectlist: 'list' }; // prettier-ignore
export const ROLE_CONTROLS: Readonly<Record<string, Control>> = { checkbox: 'checkbox', radio: 'radio', button: 'button', link: 'link', switch: 'checkbox', menuitem: 'link', tab: 'link', option: 'option', combobox: 'list', listbox: 'list' }; // prettier-ignore

/** Objects that are a page or a browser, on which a text names an element; never an element themselves. */
const PAGES: ReadonlySet<string> = new Set('driver browser page cy i t client webdriver sb self this chromedriver firefoxdriver wd nightwatch'.split(' ')); // prettier-ignore

export function callKey(name: string): string {
  return name.toLowerCase().replace(/_/g, '');
}

/** Whether a value is the page or the browser, as far as its name says. */
export function isPage(value: Value | null): boolean {
  if (value === null) return true;
  if (value.t === 'object') return true;
  // Playwright: `browser.new_page()`
  if (value.t === 'term' && callKey(value.name) === 'newpage') return true;
  const own = value.t === 'free' || value.t === 'member' ? [value.name] : [];
  return [...own, ...(value.as ?? [])].some((held) => {
    const name = held.toLowerCase().replace(/^_|[_\d]+$/g, '');
    return PAGES.has(name) || /(?:driver|browser|page|tab|context)$/.test(name);
  });
}
