import { memo } from '../../memo';
import { classifyName } from '../../fields/classify-field';
import { nameWords } from '../../fields/names';
import { identifierLabel } from '../identifiers';
import { isTechnical } from '../technical';

/** What a locator's text tells of the element that it finds. */
export interface Selected {
  /** Texts that name the field, the most telling first. */
  labels: readonly string[];
  /** An id or name that tells only how the field is built, such as `dropdown`. */
  technical: readonly string[];
  /** Texts that may: classes, what the element lies in. Only worth something where nothing else is. */
  weak: readonly string[];
  control: Control | null;
  /** The `value` of a radio button or option. */
  option: string | null;
  /** What the element says. */
  text: string | null;
}

/** `list` is a box that shows options once it is clicked. */
export type Control = 'checkbox' | 'radio' | 'file' | 'button' | 'link' | 'text' | 'option' | 'list';

/** How a locator's text is to be read. */
export type Strategy = 'id' | 'css' | 'xpath' | 'class' | 'link' | 'label' | 'tag' | 'text' | 'auto';

const MAX_SELECTOR = 600;

/** Attributes that name a field, by how well they do. */
const NAMING = [
  'name',
  'id',
  'formcontrolname',
  'data-testid',
  'data-test',
  'data-test-id',
  'data-cy',
  'data-qa',
  'data-automation-id',
  'ng-model',
  'v-model',
  'aria-label',
  'placeholder',
  'label',
  'for',
  'title',
  'autocomplete',
  'resource-id',
  'content-desc',
];
const TYPE_LABELS: Readonly<Record<string, string>> = { email: 'email', password: 'password', tel: 'phone', search: 'search', date: 'date', url: 'url', username: 'username', phone: 'phone' }; // prettier-ignore

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

const EXAMPLE_EMAIL = /^[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,20}){1,4}$/;
const SUCH_AS = /^(?:e\.?g\.?|ex|example|i\.?e\.?|z\. ?B\.)[:,]? /i;

/** What a field is of that shows an example as long as it is empty: an address of somebody or of a page; null for none. */
function ofExample(shown: string): string | null {
  const example = shown.replaceAll('\\', '').replace(SUCH_AS, '');
  if (EXAMPLE_EMAIL.test(example)) return 'email';
  return /^(?:https?:\/\/|www\.)\S*$/.test(example) ? 'url' : null;
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
  switch (strategy) {
    case 'id':
      return of([identifierLabel(selector)], controlOfName(selector));
    case 'label':
      return of([MASKED.test(selector) ? 'password' : (ofExample(selector) ?? selector)], controlOfName(selector));
    case 'class':
      return { ...of([], controlOfName(selector)), weak: [identifierLabel(selector)] };
    case 'link':
      return { ...of([], 'link'), text: selector };
    case 'text':
      return { ...of([], null), text: selector };
    case 'tag':
      return of([], selector === 'a' ? 'link' : selector === 'button' ? 'button' : null);
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
    return of([identifierLabel(selector)], controlOfName(selector));
  if (/^-(?:ios|android) /.test(selector)) return of([], null);
  // Android: `android=new UiSelector().resourceId("org.app:id/email")`
  const android = /^(?:android=)?new UiSelector\(\)\.(\w+)\(["'](.+?)["']\)/.exec(selector);
  if (android !== null) {
    const [, told, called] = android;
    return of(told === 'resourceId' ? [identifierLabel(called)] : told === 'className' ? [] : [called], null);
  }
  if (/^(?:xpath\s{0,3}[=:]\s{0,3})?[.(]{0,3}\/\/?|^xpath\s{0,3}[=:]/.test(selector)) {
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
  if (selector.startsWith('aria/')) return of([selector.slice(5)], null);
  if (selector.startsWith('~') || selector.startsWith('@')) return of([identifierLabel(selector.slice(1))], null);
  if (HTML_TAGS.has(selector) || /^[#.[*]|[[>]|^\w+[#.:][\w-]|>>/.test(selector)) return cssSelected(selector);
  if (/^[a-z][\w-]* [a-z.#[][^ ]*$/.test(selector) && HTML_TAGS.has(selector.split(/[ .#[]/)[0]))
    return cssSelected(selector);
  // `footer #email`
  if (/^[a-z][\w-]{1,30}(?: [a-z][\w-]{0,30}){0,3} [#.[][A-Za-z]\S{0,200}$/.test(selector))
    return cssSelected(selector);
  return of([/^[\w$.[\]:-]+$/.test(selector) ? identifierLabel(selector) : selector], controlOfName(selector));
}

/** Say which control it is, and no more. */
const CONTROLS = /^[ymd]{2,4}[-_]|check_?box|radio|toggle|switch|slider|btn|button|element|selector/i;

function told(labels: readonly string[]): Pick<Selected, 'labels' | 'technical'> {
  return {
    labels: labels.filter((label) => label !== '' && !isTechnical(label)),
    technical: labels
      .map((label) => label.replace(/[?:*]{1,3}$/, ''))
      .filter((label) => /^[A-Za-z][A-Za-z_-]{2,40}\d?$/.test(label) && isTechnical(label) && !CONTROLS.test(label)),
  };
}

function of(labels: readonly string[], control: Control | null): Selected {
  return { ...told(labels), weak: [], control, option: null, text: null };
}

function controlOfName(name: string): Control | null {
  const words = nameWords(name);
  const has = (...wanted: string[]): boolean => words.some((word) => wanted.includes(word));
  if (has('checkbox', 'chk', 'chkbox', 'cb')) return 'checkbox';
  if (has('radio', 'rdo', 'rb', 'radiobutton', 'rbtn')) return 'radio';
  return null;
}

/** Of what a label is for: a box, a radio button, or what is typed into. */
function boxOf(what: string): Control | null {
  const asked = classifyName(nameWords(what))?.semantic_type === 'boolean';
  return controlOfName(what) ?? (asked ? 'checkbox' : null);
}

function controlOfType(type: string | undefined): Control | null {
  if (type === undefined) return null;
  if (type === 'checkbox' || type === 'radio' || type === 'file') return type;
  if (type === 'submit' || type === 'button' || type === 'reset' || type === 'image') return 'button';
  return 'text';
}

/** What shows options, and what is one of them, however it is built. */
function controlOfRole(role: string | undefined): Control | null {
  if (role === 'option') return 'option';
  if (role === 'combobox' || role === 'listbox') return 'list';
  return role === 'radio' || role === 'checkbox' ? role : null;
}

// ---- CSS

const ATTRIBUTE =
  /\[\s{0,5}([\w:-]{1,60})\s{0,5}(?:[*^$~|]?=\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\]\s]*)))?\s{0,5}[is]?\s{0,5}\]/g;

function cssSelected(selector: string): Selected {
  const compounds = compoundsOf(selector);
  const last = compounds.at(-1) ?? '';
  const own = compound(last);
  const weak: string[] = [...own.classes];
  // `label:has-text("Email") + input` and `label >> text=Email`
  const labels = [...own.labels];
  for (const before of compounds.slice(0, -1).reverse()) {
    const around = compound(before);
    if (around.text !== null && /^label/.test(before)) labels.push(around.text);
    weak.push(...around.labels.filter((label) => !OF_FORM.test(label)));
  }
  // `select#country > option[value=de]`: the list is what is named.
  if (own.tag === 'option') {
    const list = compounds.length < 2 ? [] : compound(compounds.at(-2)!).labels;
    return { ...told(list), weak: [], control: 'option', option: own.option, text: own.text };
  }
  const control =
    own.control ??
    (own.tag === 'button' ? 'button' : own.tag === 'a' ? 'link' : own.forWhat === null ? null : boxOf(own.forWhat));
  const { labels: telling, technical } = told(labels);
  return {
    labels: telling,
    technical: own.number ? [...technical, 'number'] : technical,
    weak: weak.filter((label) => !isTechnical(label)).slice(0, 6),
    control: control ?? own.labels.map(controlOfName).find((found) => found !== null) ?? null,
    option: own.option,
    text: own.text,
  };
}

/** What a form is called, `#kc-register-form`, names none of its fields, but for a form to search with. */
const OF_FORM = /(?<!(?:search|find|filter)[-_ ]?)form$/i;

interface Compound {
  tag: string;
  /** Its type says that it takes a number. */
  number: boolean;
  labels: string[];
  classes: string[];
  control: Control | null;
  option: string | null;
  text: string | null;
  /** What a label says it is for. */
  forWhat: string | null;
}

function compound(part: string): Compound {
  const attributes = new Map<string, string>();
  const bare = part.replace(ATTRIBUTE, (_, name: string, a?: string, b?: string, c?: string) => {
    attributes.set(name.toLowerCase(), a ?? b ?? c ?? '');
    return '';
  });
  const text = /:(?:has-text|text|text-is|contains)\(\s{0,5}["']?([^"')]{1,100})/.exec(bare)?.[1] ?? null;
  const plain = bare.replace(/:{1,2}[\w-]+(?:\([^)]*\))?/g, '');
  const labels: string[] = [];
  const id = /#((?:[\w-]|\\.)+)/.exec(plain)?.[1];
  if (id !== undefined) labels.push(identifierLabel(id));
  const example = ofExample(attributes.get('placeholder') ?? '');
  for (const name of NAMING) {
    const value = attributes.get(name);
    if (value !== undefined && !(name === 'placeholder' && example !== null) && !isSwitch(name, value))
      labels.push(/(?<!\\3\d)\s/.test(value) ? value : identifierLabel(value));
  }
  const type = attributes.get('type')?.toLowerCase();
  if (type === 'search') labels.push(type);
  const tag = /^[a-z][\w-]*/i.exec(plain)?.[0].toLowerCase() ?? '';
  // MUI: `li[data-value="x"]`
  const ofList = tag === 'li' ? (/^[^"'[\]]+$/.exec(attributes.get('data-value') ?? '')?.[0] ?? null) : null;
  for (const [name, value] of attributes) {
    if (/^data-/.test(name) && !NAMING.includes(name) && value !== ofList) labels.push(identifierLabel(value));
  }
  if (example !== null) labels.push(example);
  if (type !== undefined && Object.hasOwn(TYPE_LABELS, type)) labels.push(TYPE_LABELS[type]);
  return {
    number: type === 'number',
    tag,
    forWhat: tag === 'label' || tag === '' ? (attributes.get('for') ?? null) : null,
    labels,
    classes: [...plain.matchAll(/\.((?:[\w-]|\\.)+)/g)].map(([, name]) => name),
    control:
      controlOfType(type) ??
      controlOfRole(attributes.get('role')) ??
      (tag.endsWith('-checkbox') ? 'checkbox' : null) ??
      (OPTION_ID.test(id ?? '') || ofList !== null ? 'option' : null),
    option: attributes.get('value') ?? ofList,
    text,
  };
}

/** `autocomplete="off"` */
function isSwitch(name: string, value: string): boolean {
  return name === 'autocomplete' && /^(?:on|off|none?|nope)$/i.test(value);
}

/** `react-select-2-option-0` */
const OPTION_ID = /(?:^|[-_])option(?:[-_]\d{1,4}){1,3}$/;

/** The simple selectors between combinators, outside brackets and quotes; in linear time. */
function compoundsOf(selector: string): string[] {
  const found: string[] = [];
  let current = '';
  let depth = 0;
  let quote = '';
  for (const char of selector) {
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '[' || char === '(') depth++;
    else if (char === ']' || char === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (/\s/.test(char) || char === '>' || char === '+' || char === '~' || char === ',')) {
      if (current !== '') found.push(current);
      current = '';
      // Of alternatives the first will do.
      if (char === ',') return found;
      continue;
    }
    current += char;
  }
  if (current !== '') found.push(current);
  return found;
}

// ---- XPath

const XPATH_ATTRIBUTE = /@([\w:-]{1,60})\s{0,5}[=,]\s{0,5}(?:'([^']*)'|"([^"]*)")/g;
const XPATH_TEXT =
  /(?:text\(\)|normalize-space\([^()]{0,20}(?:\(\))?\)|(?<=[[(,\s])\.)\s{0,5}[=,]\s{0,5}(?:'([^']*)'|"([^"]*)")/g;

function xpathSelected(whole: string): Selected {
  // `(//label[…]/..//input)[1]`
  const xpath = /^\s{0,3}\((.*)\)(?:\[[^[\]]{1,20}\])?\s*$/s.exec(whole)?.[1] ?? whole;
  const start = lastStep(xpath);
  const own: { name: string; value: string }[] = [];
  const weak: string[] = [];
  let type: string | undefined;
  let role: string | undefined;
  let around: string | undefined;
  let option: string | null = null;
  for (const match of xpath.matchAll(XPATH_ATTRIBUTE)) {
    const { index } = match;
    const [, name] = match;
    const value = match.at(2) ?? match.at(3) ?? '';
    if (index < start && name === 'role') around = value.toLowerCase();
    if (index < start) weak.push(identifierLabel(value));
    else if (name === 'type') type = value.toLowerCase();
    else if (name === 'value') option = value;
    else if (name === 'role') role = value.toLowerCase();
    else if (name === 'class') weak.unshift(...value.split(/\s+/));
    else if (!/^(?:true|false|\d*)$/.test(value) && !isSwitch(name, value))
      own.push({ name, value: (name === 'placeholder' ? ofExample(value) : null) ?? value });
  }
  const rank = ({ name }: { name: string }): number => (NAMING.indexOf(name) + 100) % 100;
  const labels = own
    .sort((a, b) => rank(a) - rank(b))
    .map(({ value }) => (/\s/.test(value) ? value : identifierLabel(value)));
  let text: string | null = null;
  for (const match of xpath.matchAll(XPATH_TEXT)) {
    const said = match.at(1) ?? match.at(2) ?? '';
    if (match.index < start) labels.push(said);
    else text = said;
  }
  if (type !== undefined && Object.hasOwn(TYPE_LABELS, type)) labels.push(TYPE_LABELS[type]);
  const tag = /^(?:\/{0,2}(?:[\w-]+::)?)([\w-]+|\*)/.exec(xpath.slice(start))?.[1] ?? '';
  // `//select[@name='x']/option`, `//label[text()='Host']/following::select/option`
  if (tag === 'option') return { ...told(weak.length > 0 ? weak.slice(-1) : labels), weak: [], control: 'option', option, text }; // prettier-ignore
  const forWhat = tag === 'label' || tag === '*' ? own.find(({ name }) => name === 'for')?.value : undefined;
  const ofLabel = forWhat === undefined ? null : boxOf(forWhat);
  const byTag: Control | null = tag === 'button' ? 'button' : tag === 'a' ? 'link' : ofLabel;
  const { labels: telling, technical } = told(labels);
  return {
    labels: telling,
    technical: type === 'number' ? [...technical, 'number'] : technical,
    weak: weak.filter((label) => !isTechnical(label)).slice(0, 6),
    control:
      controlOfType(type) ??
      controlOfRole(role) ??
      (around === 'option' || around === 'button' ? around : byTag) ??
      labels.map(controlOfName).find((found) => found !== null) ??
      null,
    option,
    text,
  };
}

/** Where the last step of a path begins: behind its last slash outside brackets and quotes. */
function lastStep(xpath: string): number {
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let i = 0; i < xpath.length; i++) {
    const char = xpath[i];
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '[' || char === '(') depth++;
    else if (char === ']' || char === ')') depth--;
    else if (char === '/' && depth <= 0) start = i + 1;
  }
  return start;
}
