import { callKey, isPage, locatorArgument, namedElement, readLocator, type Locator } from './locators';
import { isTechnical, strategyNamed } from './selectors';
import { entryByName } from './undeclared';
import { isRecordLike, textOf, textsIn, type Term, type Value } from './values';

/** What a call of a library does to a page, as far as data goes. */
export type Action =
  | { does: 'enter'; target: Locator; value: Value | null; text: string | null; submits: boolean }
  | { does: 'open'; url: string | null }
  | { does: 'click'; target: Locator | null; shown: string }
  | { does: 'look'; target: Locator }
  | { does: 'submit' };

type Kind =
  | 'type'
  | 'select'
  | 'tick'
  | 'untick'
  | 'toggle'
  | 'upload'
  | 'open'
  | 'click'
  | 'submit'
  | 'look'
  | 'radio'
  | 'into'
  | 'clear';

const kinds = (kind: Kind, names: string): [string, Kind][] => names.split(' ').map((name) => [name, kind]);

/**
 * What calls do, by their names in small letters and without underscores, for all libraries: Selenium, Playwright,
 * Cypress, WebdriverIO, CodeceptJS, TestCafe, Nightwatch, SeleniumBase, Capybara, Watir, SeleniumLibrary, Browser.
 */
const CALLS: ReadonlyMap<string, Kind> = new Map([
  ...kinds(
    'type',
    'sendkeys setvalue addvalue fill type presssequentially fillin fillfield appendfield set typetext updatetext inputtext inputpassword entertext clearandtype ' +
      'clearandsendkeys typekeys addtext filltext fillsecret typesecret settext entervalue editcontent simulatetype jstype slowtype replacetext filltextfield ' +
      'typeinto enter write append humantype presskeys inputvalue setinputvalue inputtextintoelement jsupdatetext cleartextandtype typevalue fillinput fillelement ' +
      'inputtextintoprompt typesecure settextvalue input typeslowly',
  ),
  ...kinds(
    'select',
    'select selectbyvisibletext selectbyvalue selectbyindex selectbytext selectbylabel selectoption selectoptions selectoptionbytext selectoptionbyvalue selectoptionbyindex ' +
      'selectoptionbylabel selectbyattribute selectfromlistbylabel selectfromlistbyvalue selectfromlistbyindex selectoptionsby selectfromlist selectoptionbyvisibletext ' +
      'selectby selectoptioncontainingtext selectbycontainsvisibletext selectdropdown selectvalue',
  ),
  ...kinds('tick', 'check checkoption selectcheckbox checkcheckbox tick checkifunchecked selectifunselected'),
  ...kinds(
    'untick',
    'uncheck uncheckoption unselectcheckbox uncheckcheckbox clearcheckbox uncheckifchecked unselectifselected',
  ),
  ...kinds('toggle', 'setchecked setselected'),
  ...kinds('radio', 'choose selectradiobutton'),
  ...kinds(
    'upload',
    'setinputfiles attachfile selectfile choosefile uploadfile uploadfilebyselector setfilestoupload uploadfromfile uploadfromclasspath setfile',
  ),
  ...kinds('open', 'get url goto visit navigate navigateto gotourl open openurl amonpage openbrowser newpage load'),
  ...kinds(
    'click',
    'click presskey presskeyinto clickelement clickbutton clicklink clickon tap press dblclick doubleclick submitform jsclick clickimage forceclick clickelementbyjs',
  ),
  ...kinds('submit', 'submit submitform'),
  ...kinds('look', 'isselected ischecked isselected? selected? checked? getattribute'),
  ...kinds('into', 'into from'),
  ...kinds('clear', 'clear'),
]);

/** Verbs that stand for nothing but typing, so that what they are called on is an element even when nothing declares it. */
const SURE: ReadonlySet<string> = new Set('sendkeys setvalue addvalue fill presssequentially typetext entertext clearandtype selectbyvisibletext selectbyvalue selectbytext setinputfiles selectoption'.split(' ')); // prettier-ignore
/** Called on an element, never with one. */
const ON_ONLY: ReadonlySet<string> = new Set(['set', 'append', 'selectbyvisibletext', 'selectbyvalue', 'selectbyindex', 'selectbytext', 'selectbylabel', 'write', 'input']); // prettier-ignore

/** What a call does; null for what enters nothing and opens nothing. */
export function actionOf(term: Term, lastClicked: Locator | null): Action | null {
  const key = callKey(term.name).replace(/async$/, '');
  const kind = CALLS.get(key);
  switch (kind) {
    case undefined: {
      const said = entryByName(term);
      return said === null ? null : { does: 'enter', ...said, submits: false };
    }
    case 'open':
      return opening(term, key);
    case 'submit':
      return { does: 'submit' };
    case 'look': {
      const target = term.object === null ? null : readLocator(term.object);
      return target === null || key === 'getattribute' ? null : { does: 'look', target };
    }
    case 'click':
      return clicking(term, key);
    case 'type':
      return typing(term, key, lastClicked);
    case 'clear': {
      const target = term.object === null ? null : readLocator(term.object);
      return target?.control === 'checkbox' ? ticked(target, false) : null;
    }
    case 'select':
      return selecting(term, key);
    case 'radio':
    case 'tick':
    case 'untick':
    case 'toggle':
      return ticking(term, kind);
    case 'upload':
      return uploading(term, key);
    case 'into':
      return into(term, key);
  }
}

interface Aimed {
  target: Locator;
  values: readonly Value[];
}

/** Calls on one page in a row that are looked back at, at most. */
const MAX_CHAINED = 60;

/** Which element a call is about, and with which values: it is called on the element, or with it. */
function aimed({ object, args, named }: Term, key: string): Aimed | null {
  const plain = args.filter((arg, i) => arg.t !== 'closure' && !(i > 0 && isOptions(arg)));
  const chained = goesOn(object);
  const receiver = object === null || chained ? null : readLocator(object);
  if (receiver !== null) return { target: receiver, values: plain };
  const given = namedTarget(named);
  if (given !== null) return { target: given, values: plain };
  if (plain.length >= 2 && !ON_ONLY.has(key)) {
    const [first, second, third] = plain;
    // `setValue('css selector', '#x', value)`
    const strategy = first.t === 'text' && plain.length >= 3 ? strategyNamed(first.text) : null;
    if (strategy !== null) {
      const target = locatorArgument(second, strategy);
      if (target !== null) return { target, values: [third] };
    }
    const target = locatorArgument(first) ?? (isTexty(second) ? namedElement(first) : null);
    if (target !== null && (first.t !== 'text' || chained || isPage(object))) {
      const swapped = first.t === 'text' ? readLocator(second) : null;
      return swapped === null ? { target, values: plain.slice(1) } : { target: swapped, values: [first] };
    }
    return null;
  }
  if (SURE.has(key) && object !== null) {
    const target = namedElement(object);
    if (target !== null) return { target, values: plain };
  }
  return null;
}

/** TestCafe, Nightwatch: `t.typeText(email, 'x').typeText(password, 'y')` goes on with the page, not with the element. */
function goesOn(object: Value | null): boolean {
  let at = object;
  for (let i = 0; i < MAX_CHAINED && at?.t === 'term' && at.args.length > 0; i++) {
    const key = callKey(at.name);
    // `cy.get('#email').type('x')` is called on the element.
    if (!CALLS.has(key) || key === 'get') return false;
    at = at.object;
    if (at !== null && (at.t === 'free' || at.t === 'member') && isPage(at)) return true;
  }
  return false;
}

function isTexty(value: Value): boolean {
  return value.t !== 'object' && value.t !== 'record' && value.t !== 'closure';
}

function isOptions(value: Value): boolean {
  return (
    value.t === 'record' ||
    (value.t === 'object' && /Options$/.test(value.name)) ||
    (value.t === 'term' && /Options/.test(value.name))
  );
}

function namedTarget(named: ReadonlyMap<string, Value>): Locator | null {
  for (const key of ['locator', 'selector', 'element', 'id', 'name', 'from', 'currently_with']) {
    const value = named.get(key);
    const target = value === undefined ? null : locatorArgument(value, key === 'id' || key === 'name' ? 'id' : 'auto');
    if (target !== null) return target;
  }
  return null;
}

function typing(term: Term, key: string, lastClicked: Locator | null): Action | null {
  const { object, args, named } = term;
  // Capybara: `fill_in 'Email', with: 'x'`
  const given = named.get('with') ?? named.get('value') ?? named.get('text') ?? named.get('set');
  if (given !== undefined) {
    const target = (object === null ? null : readLocator(object)) ?? namedTarget(named) ?? locatorArgument(args[0]);
    return target === null ? null : entering(target, [given], key);
  }
  const at = aimed(term, key);
  // Watir: `checkbox.set`, `radio.set`
  if (at !== null && key === 'set' && (at.target.control === 'checkbox' || at.target.control === 'radio')) {
    return at.target.control === 'radio' ? radio(at.target) : ticked(at.target, textOf(at.values.at(0)) !== 'false');
  }
  if (at !== null) return at.values.length === 0 ? null : entering(at.target, at.values, key);
  // `page.keyboard.type('x')`, `actions.sendKeys('x')`: into what was clicked last.
  const typed = lastClicked !== null && args.length > 0 && object !== null && onKeyboard(object);
  return typed ? entering(lastClicked, args, key) : null;
}

function onKeyboard(object: Value): boolean {
  if (object.t === 'member') return /^(?:keyboard|switch_to)$/.test(object.name) || onKeyboard(object.object);
  if (object.t === 'term' || object.t === 'object') return /^(?:actions?|ActionChains|click|moveToElement|move_to_element|active_?element)$/i.test(object.name); // prettier-ignore
  return object.t === 'free' && /^(?:actions?|keyboard)$/.test(object.name);
}

const MODIFIERS = /^(?:control|ctrl|command|meta|shift|alt|left_?control|left_?shift|left_?alt)$/i;
const SUBMITS = /^(?:enter|return|numpad_?enter)$/i;

/** What is typed: texts put together, keys left out. */
function entering(target: Locator, values: readonly Value[], key: string): Action | null {
  if (target.control === 'file') return uploaded(target, values);
  if (target.control === 'button' || target.control === 'link') return null;
  const typed: Value[] = [];
  const keys: string[] = [];
  const add = (part: Value): void => {
    const name = keyName(part);
    if (name !== null) keys.push(name);
    else if (part.t === 'list') part.items.slice(0, 20).forEach(add);
    else if (part.t === 'joined' && part.parts.some((inner) => keyName(inner) !== null)) part.parts.forEach(add);
    else if (part.t === 'term' && part.name === 'chord') part.args.forEach(add);
    else typed.push(part);
  };
  const all = key === 'sendkeys' || key === 'addvalue' || key === 'setvalue' || key === 'presskeys';
  (all ? values : values.slice(0, 1)).forEach(add);
  const sent = keys.some((name) => SUBMITS.test(name));
  if (typed.length === 0 || keys.some((name) => MODIFIERS.test(name))) return sent ? { does: 'submit' } : null;
  const [value] = typed;
  const texts = typed.map(textOf);
  if (texts.includes(null)) return { does: 'enter', target, value, text: null, submits: sent };
  const written = texts.join('');
  const { text, submits } = withoutKeys(written);
  if (text === '' && written !== '') return sent || submits ? { does: 'submit' } : null;
  return { does: 'enter', target, value, text, submits: sent || submits };
}

/** `Keys.ENTER`, `Key.RETURN`, `:enter` and their names; null for what is no key. */
function keyName(value: Value): string | null {
  if (value.t === 'member' && value.object.t === 'free' && /^(?:Keys?|Keyboard|protractor)$/.test(value.object.name)) return value.name; // prettier-ignore
  if (value.t === 'member' && value.object.t === 'member') return value.object.name === 'Key' || value.object.name === 'Keys' ? value.name : null; // prettier-ignore
  if (value.t === 'text' && value.as === undefined && /^(?:enter|return|tab|backspace|escape)$/.test(value.text))
    return value.text;
  return null;
}

/** Cypress' `{enter}`, Robot's `\n`, Selenium IDE's `${KEY_ENTER}`, and line ends that send a form. */
function withoutKeys(text: string): { text: string; submits: boolean } {
  let submits = false;
  const bare = text
    .replace(
      /\$?\{(?:KEY_)?(enter|return|tab|esc(?:ape)?|backspace|del(?:ete)?|selectall|select_all|(?:left|right|up|down)_?arrow|up|down|left|right|home|end|ctrl|shift|alt|meta|movetoend|movetostart|force)\}/gi,
      (_, name: string) => {
        submits ||= SUBMITS.test(name);
        return '';
      },
    ) // prettier-ignore
    .replace(/[\ue000-\uf8ff]/g, '');
  const line = /[\r\n\t]+$/.exec(bare);
  if (line !== null) submits ||= /[\r\n]/.test(line[0]);
  return { text: line === null ? bare : bare.slice(0, line.index), submits };
}

function selecting(term: Term, key: string): Action | null {
  const { object, args, named } = term;
  // LINQ: `rows.Select(row => row.Text)`
  if (args.at(0)?.t === 'closure') return null;
  // Capybara: `select 'Germany', from: 'Country'`
  const from = named.get('from') ?? recordEntry(args.at(-1), 'from');
  if (from !== undefined && args.length > 0) {
    const target = locatorArgument(from);
    return target === null ? null : chosen(target, args[0]);
  }
  const receiver = object === null ? null : readLocator(object);
  if (receiver !== null) {
    const attribute = key === 'selectbyattribute' || key === 'selectby' ? args.at(1) : args.at(0);
    const value = attribute ?? named.values().next().value;
    return value === undefined ? null : chosen(receiver, value, key);
  }
  const at = args.length < 2 && named.size === 0 ? null : aimed({ ...term, args: args.map(unwrapped) }, key);
  if (at === null) {
    const target = SURE.has(key) && object !== null && args.length > 0 ? namedElement(object) : null;
    return target === null ? null : chosen(target, args[0], key);
  }
  // Browser library: `Select Options By    locator    text    Germany`
  const value =
    key === 'selectoptionsby' ? at.values.at(1) : (at.values.at(0) ?? named.get('label') ?? named.get('value'));
  return value === undefined ? null : chosen(at.target, value, key);
}

/** `{ label: 'Germany' }` is `Germany`. */
function unwrapped(value: Value): Value {
  if (!isRecordLike(value)) return value;
  const entries = value.t === 'record' ? value.entries : value.state;
  return entries.get('label') ?? entries.get('value') ?? entries.get('text') ?? entries.get('setLabel') ?? value;
}

function recordEntry(value: Value | undefined, key: string): Value | undefined {
  return value?.t === 'record' ? value.entries.get(key) : undefined;
}

function chosen(target: Locator, value: Value, key = ''): Action {
  const option = unwrapped(value.t === 'list' && value.items.length > 0 ? value.items[0] : value);
  // The third entry is whatever the page shows there.
  const text = key.endsWith('index') ? null : textOf(option);
  return { does: 'enter', target, value: option, text, submits: false };
}

function ticking(term: Term, kind: Kind): Action | null {
  const { object, args, named } = term;
  const receiver = object === null ? null : readLocator(object);
  if (kind === 'radio') {
    if (receiver === null && args.length >= 2 && args[1].t === 'text') {
      const target = locatorArgument(args[0]);
      return target === null ? null : chosen(target, args[1]);
    }
    // `choose medium`: what is chosen is in a variable, which says of what.
    const value = args.at(0);
    if (receiver === null && value?.t === 'text' && /^[A-Z]|\s/.test(value.text)) {
      const held = value.as?.find((name) => /^[a-z]\w{2,}$/.test(name) && !isTechnical(name));
      if (held !== undefined) return chosen({ ...locatorArgument(value)!, labels: [held] }, value);
    }
    const target = receiver ?? (args.length === 0 ? namedTarget(named) : locatorArgument(args[0]));
    return target === null ? null : radio({ ...target, option: textOf(named.get('option')) ?? target.option });
  }
  if (receiver !== null) {
    const value = args.at(0);
    if (kind === 'toggle') return ticked(receiver, textOf(value) !== 'false');
    if (kind === 'tick' && value?.t === 'text' && receiver.control !== 'checkbox') return chosen(receiver, value);
    return kind === 'tick' && isRadio(receiver) ? radio(receiver) : ticked(receiver, kind === 'tick');
  }
  const first = args.at(0);
  const value = args.at(1);
  const target = first?.t === 'text' && !isPage(object) ? null : (locatorArgument(first) ?? namedTarget(named));
  if (target === null) {
    const own = object !== null && args.length === 0 && !isPage(object) ? namedElement(object) : null;
    return own === null || kind === 'toggle' ? null : ticked(own, kind === 'tick');
  }
  if (kind === 'toggle') return ticked(target, textOf(value) !== 'false');
  return kind === 'tick' && isRadio(target) ? radio(target) : ticked(target, kind === 'tick');
}

function ticked(target: Locator, on: boolean): Action {
  return { does: 'enter', target, value: null, text: on ? 'true' : 'false', submits: false };
}

/** What radio buttons that say only their own text choose among. */
const OPTIONS: ReadonlyMap<string, string> = new Map(Object.entries({
  male: 'gender', female: 'gender', 'non-binary': 'gender', man: 'gender', woman: 'gender', diverse: 'gender', mr: 'title', mrs: 'title', ms: 'title', miss: 'title',
  visa: 'card_type', mastercard: 'card_type', amex: 'card_type', paypal: 'payment_method', cash: 'payment_method', 'credit card': 'payment_method', 'bank transfer': 'payment_method', invoice: 'payment_method',
  small: 'size', medium: 'size', large: 'size',
})); // prettier-ignore

/** One of several, by its type, by its own value, or by a text that is one of a few. */
function isRadio({ control, labels, option }: Locator): boolean {
  if (control === 'radio') return true;
  if (control !== null) return false;
  if (option !== null)
    return (
      labels.length > 0 && !/^(?:on|true|yes|1)$/i.test(option) && !/^(?:commit|submit|login|save|btn)/i.test(labels[0])
    );
  return labels.length > 0 && OPTIONS.has(labels[0].toLowerCase());
}

/** A radio button: its group is the field, its own value what is chosen. */
function radio(target: Locator): Action {
  const { option, labels } = target;
  const withOption = (labels: readonly string[], text: string | null): Action => ({
    does: 'enter',
    target: { ...target, labels },
    value: null,
    text,
    submits: false,
  });
  const group = option === null ? undefined : OPTIONS.get(option.toLowerCase());
  if (option !== null && labels.length > 0) return withOption(labels, option);
  if (option !== null && group !== undefined) return withOption([group], option);
  const [label = ''] = labels;
  const alone = OPTIONS.get(label.toLowerCase());
  if (alone !== undefined) return withOption([alone], label);
  // `gender-female`, `radioGenderFemale`
  const words = label.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[\s_-]+/).filter((word) => !/^(?:radio|rdo|rb|button|option|input)$/i.test(word)); // prettier-ignore
  const last = words.at(-1);
  if (last !== undefined && words.length > 1)
    return withOption([words.slice(0, -1).join(' ')], /^\d+$/.test(last) ? null : last);
  return withOption(labels, option ?? 'true');
}

function uploading(term: Term, key: string): Action | null {
  const { object, args, named } = term;
  const receiver = object === null ? null : readLocator(object);
  if (receiver !== null) return uploaded(receiver, args);
  const at = aimed(term, key);
  if (at !== null) return uploaded(at.target, at.values.length > 0 ? at.values : [...named.values()]);
  const target = SURE.has(key) && object !== null ? namedElement(object) : null;
  return target === null ? null : uploaded(target, args);
}

function uploaded(target: Locator, values: readonly Value[]): Action {
  const files = values.flatMap((value) => filesIn(value));
  return { does: 'enter', target, value: values.at(0) ?? null, text: files.at(-1) ?? null, submits: false };
}

function filesIn(value: Value): string[] {
  if (isRecordLike(value)) {
    const entries = value.t === 'record' ? value.entries : value.state;
    const name = entries.get('name') ?? entries.get('fileName') ?? entries.get('contents') ?? entries.get('filePath');
    return name === undefined ? textsIn(value).flatMap(fileName) : filesIn(name);
  }
  return textsIn(value).flatMap(fileName);
}

/** The base name of a path that names a file. */
function fileName(path: string): string[] {
  const name = /([^\\/]{1,100}\.[A-Za-z0-9]{1,5})$/.exec(path.trim().slice(-300))?.[1];
  return name === undefined || name.startsWith('__') ? [] : [name];
}

/** Screenplay: `Enter.theValue("x").into(FIELD)`, `SelectFromOptions.byVisibleText("x").from(FIELD)`. */
function into({ object, args }: Term, key: string): Action | null {
  if (object?.t !== 'term' || args.length === 0) return null;
  const verb = callKey(object.name);
  const typed = key === 'into' && /^(?:thevalue|keyvalues|thetext|text|value)$/.test(verb);
  const picked = key === 'from' && /^(?:byvisibletext|byvalue|byindex|optionnamed|option)$/.test(verb);
  if (!typed && !picked) return null;
  const target = locatorArgument(args[0]) ?? namedElement(args[0]);
  return target === null || object.args.length === 0 ? null : chosen(target, object.args[0], verb);
}

const SURELY_OPENS: ReadonlySet<string> = new Set('visit goto navigateto gotourl amonpage openbrowser newpage openurl'.split(' ')); // prettier-ignore

function opening({ object, args }: Term, key: string): Action | null {
  const first = args.at(0);
  const second = args.at(1);
  // `driver.navigate().to(url)` comes as a call `to`, which is told as `navigate` by the caller.
  if (first === undefined) return null;
  const target =
    first.t === 'text' && /^(?:chrome|firefox|edge)$/i.test(first.text) && second !== undefined ? second : first;
  const url = urlOf(target);
  if (url === null) return SURELY_OPENS.has(key) && isPage(object) ? { does: 'open', url: null } : null;
  const plausible =
    /^(?:[a-z]{2,10}:\/\/|\/|www\.|localhost|#\/)/i.test(url) || (SURELY_OPENS.has(key) && isPage(object));
  return plausible ? { does: 'open', url } : null;
}

/** An address as far as it is known: of `BASE + "/login"` the path. */
function urlOf(value: Value): string | null {
  const whole = textOf(value);
  if (whole !== null) return whole;
  if (value.t === 'joined') {
    const known = value.parts.map((part) => textOf(part) ?? '').join('');
    return known.trim() === '' ? null : known;
  }
  // `login_path`, `urls.login`
  if (value.t === 'free' || value.t === 'member') return /(?:_path|_url|Url|URL|Path)$/.test(value.name) ? routeOf(value.name.replace(/_?(?:path|url)$/i, '')) : null; // prettier-ignore
  if (value.t === 'term' && /_(?:path|url)$/.test(value.name)) return routeOf(value.name.replace(/_(?:path|url)$/, ''), '/'); // prettier-ignore
  return null;
}

/** Rails' `new_casa_case_path`, `edit_user_path(user)`: the table stands before what is done there. */
function routeOf(name: string, separator = '_'): string {
  const done = /^(new|edit)_(\w+)$/.exec(name);
  return done === null ? `/${name.replaceAll('_', separator)}` : `/${done[2]}/${done[1]}`;
}

function clicking({ object, args, named, name }: Term, key: string): Action | null {
  const receiver = object === null || (args.length > 0 && goesOn(object)) ? null : readLocator(object);
  if (key === 'press' || key === 'presskey') {
    const pressed = [textOf(args.at(0)), textOf(args.at(1))].some((text) => text !== null && SUBMITS.test(text));
    if (pressed) return { does: 'submit' };
  }
  const target = receiver ?? (args.length > 0 ? locatorArgument(args[0]) : null) ?? namedTarget(named) ?? (object === null ? null : namedElement(object)); // prettier-ignore
  if (target === null)
    return object === null && args.length === 0 ? null : { does: 'click', target: null, shown: name };
  if (key.startsWith('click') || key === 'tap' || key === 'jsclick' || key === 'forceclick') {
    if (isRadio(target)) return radio(target);
    if (target.control === 'checkbox') return ticked(target, true);
    const byName = target.control === null ? namesControl(target.names) : null;
    if (byName === 'radio') return radio(target.labels.length > 0 ? target : { ...target, labels: target.names.slice(0, 1) }); // prettier-ignore
    if (byName === 'checkbox') return ticked(target, true);
  }
  return { does: 'click', target, shown: target.shown };
}

function namesControl(names: readonly string[]): 'radio' | 'checkbox' | null {
  const [name = ''] = names;
  if (/(?:link|page|tab|menu|title|header|text|list)$/i.test(name)) return null;
  if (/check_?box|^chk|^cb(?=[A-Z_])/i.test(name)) return 'checkbox';
  return /radio/i.test(name) ? 'radio' : null;
}
