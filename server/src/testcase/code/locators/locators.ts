import { CALLED } from '../program';
import { isTechnical } from '../technical';
import { textOf, type ObjectValue, type Term, type Value } from '../values';
import { callKey, FINDERS, isPage, MAX_CHAIN } from './finders';
import { byNamed, byStrategy, finding } from './finding';
import { serenityLook } from './java-elements';
import { elementName } from './labels';
import { located, UNTOLD, type Locator, type Reading } from './locator';
import { GROUP, grouped, groupOf, LISTS, refined, shows } from './refined';
import type { Strategy } from './selected';
import { select, strategyNamed } from './selectors';

/** Terms do not change, and are asked about again by each call in a chain. */
const terms = new WeakMap<Term, Locator | null>();

/** The element that a value stands for; null when it stands for none, such as a text. */
export function readLocator(value: Value, depth = 0): Locator | null {
  return depth > MAX_CHAIN ? null : ofPage(elementOf(value, depth), value);
}

/** It is of the page object that has it as a member. */
function ofPage(found: Locator | null, { on }: Value): Locator | null {
  return found === null || on === undefined ? found : { ...found, page: on };
}

function elementOf(value: Value, depth: number): Locator | null {
  const names = value.as ?? [];
  switch (value.t) {
    case 'term': {
      let found = terms.get(value);
      if (found === undefined) {
        found = ofTerm(value, depth);
        terms.set(value, found);
      }
      return found === null || names.length === 0 ? found : { ...found, names: [...found.names, ...names] };
    }
    case 'list': {
      const [kind, selector] = value.items;
      if (value.items.length === 2) return byStrategy(kind, selector, READING);
      // `*LOCATOR` may stand as a list of one.
      return value.items.length === 1 && kind.t === 'list' ? readLocator(kind, depth + 1) : null;
    }
    case 'member': {
      const found = readLocator(value.object, depth + 1);
      return found === null ? null : { ...found, names: [...found.names, ...names] };
    }
    case 'object':
      return madeOf(value, depth);
    case 'unknown':
      // Of a choice, `visible ? element : null`, whichever is an element.
      for (const part of value.parts) {
        const found = readLocator(part, depth + 1);
        if (found !== null) return found;
      }
      return null;
    default:
      return null;
  }
}

/** An element's own object, whose class says nothing of what is done to it: `new TextBox("email", SelectorType.Id)`. */
function madeOf({ name, args, of, as = [] }: ObjectValue, depth: number): Locator | null {
  const [first, second] = args;
  // Selenium: `new ByIdOrName("x")`
  if (of === null && name === 'ByIdOrName') return locatorArgument(first, 'id');
  // `Locator(By.ID, "x1", timeout)`, whatever else the class does
  const own =
    args.length > 1 && first.t === 'member' && first.object.t === 'free' && first.object.name === 'By'
      ? byStrategy(first, second, READING)
      : null;
  if (own !== null) return { ...own, names: as };
  if (of === null || of.declaration.methods.some(({ role }) => role === 'function') || args.length === 0) return null;
  const named =
    args.length !== 2
      ? null
      : second.t === 'member'
        ? byStrategy(second, first, READING)
        : byStrategy(first, second, READING);
  const found = named ?? (args.length === 1 ? readLocator(first, depth + 1) : null);
  return found === null ? null : { ...found, names: as };
}

/** What helpers call a label that they look elements up by. */
const OF_LABELS = /^(?:name|label|title|key|placeholder|field_?name|label_?text|text)$/i;

/** As `readLocator`, of an argument that a library takes for an element: there a text is a selector. */
export function locatorArgument(value: Value | undefined, strategy: Strategy = 'auto'): Locator | null {
  return value === undefined ? null : ofPage(argument(value, strategy), value);
}

function argument(value: Value, strategy: Strategy): Locator | null {
  const names = (value.as ?? []).filter((name) => strategy !== 'label' || !OF_LABELS.test(name));
  if (value.t === 'text') return located(select(strategy, value.text), value.text, names);
  if (value.t === 'joined') {
    const known = value.parts.map((part) => textOf(part) ?? '').join('');
    const labelled = /^[#.\s]*$/.test(known) ? labelledBy(value.parts) : null;
    if (labelled !== null) return { ...labelled, names: [...names, ...labelled.names] };
    return known.trim() === '' ? null : located(select(strategy, known), known, names);
  }
  // `By.id(label.getAttribute("for"))`
  const labelled = strategy === 'id' && value.t === 'term' ? labelledBy([value]) : null;
  if (labelled !== null) return { ...labelled, names: [...names, ...labelled.names] };
  const key = value.t === 'term' ? translatedKey(value) : null;
  if (key !== null) return located(select(strategy, key), key, names);
  // `By.xpath(ta('Login:email', '//input[@id="email"]'))`: a text that goes through what nobody declares.
  if (value.t === 'term' && value.object === null && strategy !== 'auto' && value.args.length > 0) {
    const [last] = value.args.slice(-1);
    if (value.args.every(({ t }) => t === 'text') && readLocator(value) === null)
      return locatorArgument(last, strategy);
  }
  if (value.t === 'record' && value.entries.size <= 3) {
    for (const [key, entry] of value.entries) {
      const named = strategyNamed(key);
      const found = named === null ? null : locatorArgument(entry, named);
      // The key says how it is found, not what it is.
      if (named !== null)
        return found === null ? null : { ...found, names: [...found.names.filter((name) => name !== key), ...names] };
    }
  }
  return readLocator(value);
}

/** `#${label.getAttribute('for')}` is what the label is for, which is called so. */
function labelledBy(parts: readonly Value[]): Locator | null {
  const asked = parts.find(
    (part) => part.t === 'term' && ASKS_ATTRIBUTE.test(part.name) && textOf(part.args.at(-1)) === 'for',
  );
  const label = asked?.t === 'term' && asked.object !== null ? readLocator(asked.object) : null;
  return label === null || label.labels.length > 0 || label.text === null
    ? label
    : { ...label, labels: [label.text], text: null };
}

const ASKS_ATTRIBUTE = /^(?:getAttribute|get_attribute|GetAttribute|attr|invoke|prop)$/;

/** Of Rails' `I18n.t("users.form.first_name_label")` the last part that tells something; null for what is no translation. */
function translatedKey({ object, name, args }: Term): string | null {
  const isOfRails = object === null || (object.t === 'free' && object.name === 'I18n');
  const written = isOfRails && /^(?:t|translate)!?$/.test(name) ? textOf(args.at(0)) : null;
  if (written === null || !/^\.?[a-z]\w*(?:\.\w+)+$/i.test(written)) return null;
  const parts = written.split('.').map((part) => part.replace(/_(?:label|placeholder|text|html)$/, ''));
  return (
    parts.findLast((part) => part !== '' && !isTechnical(part) && !/^(?:placeholder|title|hint)$/.test(part)) ?? null
  );
}

/** What is filled or written to, and is no element: `adapter.Fill(data)`. */
const THINGS = /(?:adapter|buffer|stream|writer|cursor|array|matrix|canvas|context|utils?|helpers?)\d?$/i;

/** What is only known by a name: a member of a page object that is nowhere declared, a parameter. */
export function namedElement(value: Value): Locator | null {
  const own =
    value.t === 'member' || value.t === 'free' || (value.t === 'term' && value.args.length === 0) ? [value.name] : [];
  const names = [...(value.as ?? []), ...own];
  if (names.length === 0 || isPage(value) || names.some((name) => THINGS.test(name))) return null;
  return located({ ...UNTOLD }, own[0] ?? names[0], names);
}

/** What nothing declares of a page, and something is looked for in: `page.comment.$('textarea')`. */
function undeclaredAround(object: Value): Locator | null {
  const named =
    object.t === 'member' && (object.object.t === 'object' || isPage(object.object)) && !isPage(object)
      ? namedElement(object)
      : null;
  return named === null ? null : { ...named, weak: [elementName(object.t === 'member' ? object.name : '')] };
}

const MAKES_LOCATOR = /^[A-Z]\w{0,30}(?:Locator|Selector|By)$/;

const CONTROL_TAG = /^(?:input|textarea|select)$/;
/** Go from what an element says to what it lies in or beside. */
const AROUND = /^(?:parents?|closest|next|siblings|parentElement)$/;
const HOLDS_ONE =
  /[-_](?:input|field|text-?field|text-?area|select|picker)$|[a-z](?:Input|Field|TextArea|Textarea|Select|Picker)$/;

/** With what it is looked for in: a form, a dialog. */
function within(found: Locator, object: Value | null, depth: number): Locator {
  const isElement = object !== null && object.t !== 'free' && !isPage(object);
  const outer = isElement ? readLocator(object, depth + 1) : null;
  if (outer === null) return found;
  const group = found.group ?? groupOf(outer);
  return {
    ...found,
    around: outer.around ?? outer.shown,
    ...(group === null ? {} : { group }),
    ...(outer.page === undefined ? {} : { page: outer.page }),
  };
}

function ofTerm(term: Term, depth: number): Locator | null {
  const { object, name, args, named } = term;
  const key = callKey(name);
  if (name === 'FindBy') return annotated(term);
  if (name === CALLED && object !== null) return called(readLocator(object, depth + 1), args.at(0));
  // `By.id("x")`, `by.css("x")`, `MobileBy.accessibilityId("x")`
  if (
    (object?.t === 'free' || object?.t === 'member') &&
    /^(?:By|by|\w{1,12}By|Selectors|PageFactory|Find)$/.test(object.name)
  ) {
    // Protractor: `by.cssContainingText('option', 'Rome')`
    const holder = key === 'csscontainingtext' && args.length > 1 ? locatorArgument(args[0], 'css') : null;
    if (holder !== null) return shows(holder, args[1]);
    const strategy = strategyNamed(name) ?? strategyNamed(name.replace(/^by/i, ''));
    if (strategy !== null) return locatorArgument(args[0], strategy);
  }
  // Ocaramba: `new ElementLocator(Locator.Id, "email")`
  if (object === null && args.length > 1 && MAKES_LOCATOR.test(name)) {
    const made = args[0].t === 'member' ? byStrategy(args[0], args[1], READING) : null;
    if (made !== null) return made;
  }
  // `byId("x")`
  if (object === null && /^by[A-Z_]/.test(name)) {
    const strategy = strategyNamed(name.replace(/^by_?/, ''));
    if (strategy !== null) return locatorArgument(args[0], strategy);
  }
  const look = object?.t === 'free' ? serenityLook(object.name, key) : null;
  if (look !== null) {
    const seen = locatorArgument(args.at(0), look.strategy);
    return seen === null ? null : { ...seen, control: look.control ?? seen.control };
  }
  // `cy.getBySelLike("email")`: projects have finders of their own.
  const own = /^(?:get|find)by[a-z]+$/.test(key) && args.length === 1 && isPage(object) ? 'id' : undefined;
  // Selenide: `byAttribute("placeholder", "Search")`, `byTagAndText("span", "Rome")`
  if (key === 'byattribute' && args.length === 2) {
    const attribute = textOf(args[0]);
    const strategy = attribute === null ? null : strategyNamed(attribute);
    if (strategy !== null) return locatorArgument(args[1], strategy);
  }
  if (key === 'bytagandtext' && args.length === 2) return locatorArgument(args[1], 'text');
  // Watir: `browser.select(name: "country").select("Italy")`, `browser.option(value: "it").click`
  const isChoice = (key === 'select' || key === 'option') && object !== null && args.length === 0 && named.size > 0;
  const finder = isChoice ? 'watir' : ((FINDERS.get(key) as string | undefined) ?? own);
  const told = finder === undefined ? null : finding(finder, term, key, depth, READING);
  const found = told === null ? null : within(told, object, depth);
  // Capybara: `find('.option', text: 'Rome')`
  const says = found?.text === null && (finder === 'auto' || finder === 'css') ? textOf(named.get('text')) : null;
  if (found !== null) {
    // `find('#country').find_all('option')`: the list is what is named.
    const ofList =
      found.control === 'option' && found.labels.length === 0 && object !== null
        ? readLocator(object, depth + 1)
        : null;
    if (ofList !== null)
      return { ...found, labels: ofList.labels, names: [...found.names, ...ofList.names], text: says ?? found.text };
    if (says !== null) return { ...found, text: says };
    if (found.labels.length > 0 || found.control !== null || object === null) return found;
    // `cy.get('form').find('input')`: what the element lies in may tell.
    const around = readLocator(object, depth + 1) ?? undeclaredAround(object);
    // `dropdown.findElement(By.css('[value="Boston"]'))`
    if (
      around !== null &&
      found.option !== null &&
      around.labels.length > 0 &&
      [around.shown, ...around.names].some((name) => LISTS.test(name))
    )
      return { ...found, labels: around.labels, names: [...found.names, ...around.names], control: 'option' };
    // `page.locator('.input-group').filter({ hasText: 'City' }).locator('input')`
    // `cy.contains('City').parent().find('input')`
    const isBeside = CONTROL_TAG.test(found.shown) && object.t === 'term' && AROUND.test(object.name);
    const labelled =
      around?.text &&
      found.text === null &&
      around.labels.length === 0 &&
      (GROUP.test(around.shown) || (isBeside && around.control === null));
    if (around !== null && labelled) return { ...found, labels: [around.text!] };
    // `get_by_test_id('max-score-input').locator('input')`: what holds the one control is called as it.
    if (around !== null && around.labels.length > 0 && CONTROL_TAG.test(found.shown) && HOLDS_ONE.test(around.shown))
      return { ...found, labels: around.labels, names: [...around.names, ...found.names] };
    return around === null ? found : { ...found, weak: [...found.weak, ...around.labels, ...around.weak] };
  }
  if (finder !== undefined && finder !== 'by' && finder !== 'auto' && isPage(object)) return null;
  // Cypress: `cy.get('form').contains('label', 'City')`, of what lies in it
  if (key === 'contains' && args.length > 1 && !isPage(object) && SAYS_MORE.test(textOf(args[0]) ?? '')) {
    const inside = ofTerm({ ...term, object: null }, depth);
    return inside === null ? null : within(inside, object, depth);
  }
  // `wait.until(visibilityOf(x))`, `new Select(x)`, `locator.first()`, `x.nth(2)`
  const receiver = object === null ? null : readLocator(object, depth + 1);
  // CodeceptJS: `locate('.new-todo').as('TODO Input')`
  const alias = key === 'as' && receiver !== null ? textOf(args.at(0)) : null;
  if (alias !== null && receiver !== null) return { ...receiver, labels: [...receiver.labels, alias] };
  const more = receiver === null ? null : refined(receiver, key, saidIn(key, args), depth, READING);
  if (more !== null) return more;
  if (receiver !== null && !/^(?:contains|filter)$/.test(key)) return receiver;
  // `presenceOfNestedElementLocatedBy(container, By.id("x"))`, `new ByChained(…)`: what is found, before what it lies in.
  for (const arg of /nested|bychained/.test(key) ? [...args].reverse() : args) {
    // `actions.move({ origin: element }).click()`
    const origin = arg.t === 'record' ? arg.entries.get('origin') : undefined;
    const inside = readLocator(origin ?? arg, depth + 1);
    if (inside !== null) return inside;
  }
  for (const [, arg] of named) {
    const inside = arg.t === 'term' || arg.t === 'list' ? readLocator(arg, depth + 1) : null;
    if (inside !== null) return inside;
  }
  if (receiver !== null) return receiver;
  if (key === 'contains' && (object === null || isPage(object))) {
    const said = args.at(-1);
    const isOpen = said !== undefined && said.t !== 'record' && said.t !== 'object' && object !== null;
    const found =
      locatorArgument(said, 'text') ?? (isOpen ? located({ ...UNTOLD, text: '' }, name, said.as ?? []) : null);
    // `cy.contains('button', 'Save')`
    const kind = args.length > 1 ? /^(?:button|a)\b/.exec(textOf(args[0]) ?? '')?.[0] : undefined;
    // `cy.contains('label', 'City').parent().find('input')`
    if (found !== null && args.length > 1 && /^label\b/.test(textOf(args[0]) ?? ''))
      return { ...found, labels: found.text === null ? [] : [found.text] };
    // `cy.contains('legend', 'Size').parent()`
    if (found !== null && args.length > 1 && /^legend\b/.test(textOf(args[0]) ?? '')) return grouped(found, found.text);
    // `cy.contains('.field', 'Height').find('input')`
    const around = args.length > 1 ? textOf(args[0]) : null;
    if (found !== null && kind === undefined && around !== null && GROUP.test(around))
      return { ...found, shown: around };
    return found === null || kind === undefined ? found : { ...found, control: kind === 'a' ? 'link' : 'button' };
  }
  return null;
}

const SAYS_MORE = /^(?:label|legend|button|a)\b/;

/** What `contains('li', 'Rome')` asks for, whatever says it. */
function saidIn(key: string, args: readonly Value[]): readonly Value[] {
  return key === 'contains' && args.length === 2 && args[1].t === 'text' ? args.slice(1) : args;
}

function called(found: Locator | null, name: Value | undefined): Locator | null {
  const label = elementName(textOf(name) ?? '');
  return found === null || label === '' || isTechnical(label) ? found : { ...found, labels: [label, ...found.labels] };
}

/** `@FindBy(id = "x")`, `@FindBy(how = How.ID, using = "x")`, `[FindsBy(How = How.Id, Using = "x")]`. */
function annotated({ args, named }: Term): Locator | null {
  const found = byNamed(named, READING);
  // The annotation's own words hold the text as well.
  if (found !== null) return { ...found, names: found.names.filter((name) => !named.has(name)) };
  // `@FindBys({@FindBy(id = "x")})`
  for (const arg of args.flatMap((each) => (each.t === 'list' ? each.items : [each]))) {
    const inside = arg.t === 'text' ? locatorArgument(arg) : readLocator(arg);
    if (inside !== null) return inside;
  }
  return { ...UNTOLD, shown: 'FindBy', names: [] };
}

const READING: Reading = { read: readLocator, argument: locatorArgument };
