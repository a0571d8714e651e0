import type { EntityHint, FieldFact, Group, StepFacts } from '../facts';
import { NO_FACTS } from '../facts';
import { fieldName, nameWords, tableName, withoutRemark } from '../fields/names';
import { hintFromUrl, hintFromWords } from '../wording/hints';
import { known } from '../wording/pairs';
import type { Place } from './follow/trail';
import { actionOf } from './idioms';
import type { Action } from './idioms/action';
import { CALLS } from './idioms/call-names';
import { groupsOf } from './idioms/sending';
import { callKey, elementName, labelsOf, locatorArgument, type Locator } from './locators';
import { hintOfMadeAt } from './made-things';
import { isTechnical, TECHNICAL } from './technical';
import { textsIn, type Term, type Value } from './values';

/** Fields of one test that are kept, at most. */
const MAX_ENTRIES = 2000;

export interface Entry {
  label: string;
  sure: boolean;
  value: string | null;
  /** Texts inside of a value that is not known as a whole. */
  holds: readonly string[];
  line: number;
  confidence: number;
  reason: string;
}

interface Form {
  entries: Map<string, Entry>;
  page: string | null;
  url: string | null;
  /** Something was clicked since the last entry: the same field again is another row. */
  clicked: boolean;
  /** What the element of each selector was called, and the selectors that several share. */
  called: Map<string, string>;
  apart: Set<string>;
  /** What a request sends, instead of entries. */
  sent?: Group[];
}

const SUBMIT_WORDS =
  /^(?:submit|login|signin|logon|save|send|register|signup|create|add|continue|confirm|ok|apply|checkout|pay|order|place|book|post|publish|update|search|go|finish|subscribe|enter|sign|log|done|upload|reset|change|next|anmelden|absenden|speichern|registrieren|weiter)/;

/** Collects what a test enters, form by form: a form ends where it is sent, or where another page begins. */
export class Forms {
  readonly urls = new Set<string>();
  private readonly done: Form[] = [];
  private form: Form;
  private lastClicked: Locator | null = null;
  /** It, when it may be a list though nothing but what is asked for says so. */
  private opened: Locator | null = null;
  /** Looked whether it is ticked: the click that follows changes that. */
  private looked: { shown: string; doubtful: boolean } | null = null;
  /** What was clicked and may send the form, unless the next thing is to type into it: an `#order-date`. */
  private sending: Locator | null = null;
  private count = 0;

  constructor() {
    this.form = this.fresh(null);
  }

  /** Whether a call does something to a page. */
  call(term: Term, place: Place): boolean {
    const action = actionOf(navigation(term), this.lastClicked);
    if (action === null) return false;
    this.act(action, place);
    return true;
  }

  /** One StepFacts for each form, in order. `titles` are what the test's titles say it is about. */
  facts(titles: readonly EntityHint[]): StepFacts[] {
    this.close();
    return this.done.map((form): StepFacts => {
      if (form.sent !== undefined) return { ...NO_FACTS, groups: form.sent };
      const shared = sharedPrefix(form.entries);
      const hints = [...hintOfPrefix(shared, form.entries), ...hintsOf(form)];
      const tables = new Set([...hints, ...titles].map(({ table }) => table));
      const row = [...form.entries.values()].map((entry) => factOf(withoutPrefix(entry, tables, shared, form.entries)));
      return { ...NO_FACTS, groups: [{ entity: null, own: true, rows: [row], form: hints }] };
    });
  }

  /** All that was entered, in order. */
  entries(): Entry[] {
    this.close();
    return this.done.flatMap((form) => [...form.entries.values()]);
  }

  /** A row of the test's data begins. */
  next(): void {
    this.close();
  }

  private act(action: Action, place: Place): void {
    const { sending } = this;
    this.sending = null;
    if (sending !== null && (action.does !== 'enter' || action.target.shown !== sending.shown)) this.close();
    switch (action.does) {
      case 'open':
        this.close();
        this.form.url = action.url;
        if (action.url !== null && this.urls.size < 200) this.urls.add(action.url);
        return;
      case 'submit':
        this.close();
        return;
      case 'send': {
        this.close();
        const sent = action.body === null ? [] : groupsOf(action.path, action.body, place.line);
        if (sent.length > 0 && this.count++ < MAX_ENTRIES) this.done.push({ ...this.fresh(null), sent });
        return;
      }
      case 'look':
        // `if (!box.isSelected()) box.click()` ticks it.
        this.looked = { shown: action.target.shown, doubtful: place.doubtful === true };
        return;
      case 'click': {
        const { looked } = this;
        this.looked = null;
        const box = action.target === null ? null : boxOf(action.target, place);
        if (box !== null) {
          this.enter(box.target, null, box.text, place);
          return;
        }
        // What is asked whether it is ticked, and clicked then, is a box whatever its selector says.
        if (action.target !== null && looked?.shown === action.target.shown) {
          this.enter(action.target, null, looked.doubtful ? 'true' : 'false', place);
          return;
        }
        const chosen = action.target === null ? null : optionOf(action.target, this.lastClicked, this.opened);
        if (chosen !== null) {
          const list = listOf(chosen, place, this.lastClicked);
          // What was typed to find it is no other row.
          this.form.clicked = false;
          if (list !== null) this.enter(list, null, chosen.text || chosen.option, place);
          return;
        }
        this.lastClicked = action.target;
        this.opened = isListOfPlaces(action.target) ? action.target : null;
        this.form.clicked = true;
        if (action.target !== null && submits(action.target) && this.form.entries.size > 0)
          this.sending = action.target;
        return;
      }
      case 'enter': {
        const text =
          action.text === 'true' &&
          action.value === null &&
          this.looked?.shown === action.target.shown &&
          !this.looked.doubtful
            ? 'false'
            : action.text;
        this.looked = null;
        this.opened = null;
        this.enter(action.target, action.value, text, place);
        // Typing elsewhere leaves a list, unless it is to find something in it.
        if (action.target.labels.length > 0 && !action.target.labels.some((label) => /search|filter/i.test(label)))
          this.lastClicked = action.target;
        if (action.submits) this.close();
      }
    }
  }

  private enter(given: Locator, value: Value | null, text: string | null, place: Place): void {
    const target = this.toldApart(given);
    const label = labelFor(target, value, place, text);
    if (label === null || this.count >= MAX_ENTRIES) return;
    if (this.form.page !== null && place.page !== null && this.form.page !== place.page) this.close();
    this.form.page ??= place.page;
    const before = this.apart(label);
    const key = label.name;
    // Typed again after something was clicked, it is another row; else the last value stands.
    if (before !== undefined && this.form.clicked && before.value !== text) this.close();
    // Of two branches of one call, the one whose value is known; and what is chosen by its place says no value.
    else if (before !== undefined && text === null && (before.line === place.line || (value !== null && isPlace(value)))) return; // prettier-ignore
    this.form.clicked = false;
    this.count++;
    const shown = text === null ? 'something' : JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
    const followed = place.via === null ? '' : ` by ${place.via}`;
    this.form.entries.set(key, {
      label: label.text,
      sure: label.sure,
      value: text,
      holds: text === null && value !== null ? textsIn(value) : [],
      line: before?.line ?? place.line,
      confidence: label.confidence,
      reason: `${shown} is entered into ${target.shown}${followed}`,
    });
  }

  /** `email: '#auth_input', password: '#auth_input'`: two elements that share a selector are what they are called. */
  private toldApart(target: Locator): Locator {
    const held = target.names.at(0);
    if (held === undefined || !known(held)) return target;
    const { called, apart } = this.form;
    // What is shown is cut.
    const key = [target.shown, ...target.labels].join(' ');
    const before = called.get(key);
    called.set(key, held);
    if (before === undefined || before === held) return apart.has(key) ? { ...target, labels: [] } : target;
    apart.add(key);
    const label = labelFor({ ...target, names: [] }, null, { line: 1, via: null, page: null, within: [] }, null);
    const entry = label === null ? undefined : this.form.entries.get(label.name);
    const name = fieldName(before);
    if (label !== null && entry !== undefined && name !== null && !this.form.entries.has(name)) {
      this.form.entries.delete(label.name);
      this.form.entries.set(name, { ...entry, label: before });
    }
    return { ...target, labels: [] };
  }

  /** What was entered under a name before. A secret that somebody has is another than the one that is wanted. */
  private apart(label: Label): Entry | undefined {
    const { entries } = this.form;
    const before = entries.get(label.name);
    if (before === undefined || HAD.test(label.text) === HAD.test(before.label)) return before;
    const had = `current_${label.name}`;
    if (HAD.test(label.text)) {
      label.name = had;
      label.text = had;
      return entries.get(had);
    }
    entries.delete(label.name);
    entries.set(had, { ...before, label: had });
    return undefined;
  }

  private close(): void {
    this.sending = null;
    const { form } = this;
    if (form.entries.size > 0) this.done.push(form);
    this.form = this.fresh(form.entries.size > 0 ? null : form.url);
  }

  private fresh(url: string | null): Form {
    return { entries: new Map(), page: null, url, clicked: false, called: new Map(), apart: new Set() };
  }
}

/** `selectTermsCheckbox() { this.page.locator('#t1').click(); }`: the method says that it is a box that is clicked. */
function boxOf(target: Locator, { within: [method = ''] }: Place): { target: Locator; text: string } | null {
  const [, not, of] = (CLICKS_BOX.exec(method) ?? []) as (string | undefined)[];
  if (of === undefined || target.control !== null || submits(target)) return null;
  const telling = target.labels.some((label) => !isTechnical(label) && !/\d|^.{1,3}$/.test(label));
  return { target: telling ? target : { ...target, labels: [of] }, text: not === undefined ? 'true' : 'false' };
}

const CLICKS_BOX = /^(?:(un|de)_?)?(?:check|tick|select|click(?:_?on)?|toggle|mark|set|accept)_?(?:the_?)?([A-Z_]\w{2,40}?)_?(?:check_?box|chk_?box|tick_?box)$/i; // prettier-ignore

/** `driver.navigate().to(url)` opens what it names. */
function navigation(term: Term): Term {
  const { name, object } = term;
  const navigates =
    /^(?:to|toUrl|GoToUrl|GoToUrlAsync)$/.test(name) &&
    object !== null &&
    (object.t === 'term' || object.t === 'member');
  return navigates && /^navigate$/i.test(object.name) ? { ...term, name: 'navigateTo', object: null } : term;
}

/** `selectByIndex(5)` */
function isPlace(value: Value): boolean {
  return value.t === 'text' && value.type === 'number';
}

/** The list that an option which is clicked is of: the one in its own path, the one that is looked into or was opened. */
function listOf(option: Locator, { inside }: Place, lastClicked: Locator | null): Locator | null {
  if (option.labels.length > 0) return option;
  const around = inside === undefined ? null : locatorArgument(inside);
  if (around !== null && around.labels.length > 0 && !NO_LIST.test(around.shown)) return around;
  if (lastClicked === null || NO_LIST.test(option.text ?? '')) return null;
  // `Select country` on a button
  const asked = SELECTS.exec(lastClicked.text ?? lastClicked.labels.at(0) ?? '')?.[1];
  if (asked !== undefined && option.control === 'option') return { ...lastClicked, labels: [asked] };
  const called = [lastClicked.shown, ...lastClicked.names];
  if (called.some((name) => LISTS.test(name))) return lastClicked;
  const { control } = lastClicked;
  return control === 'button' || control === 'link' || called.some((name) => NO_LIST.test(name)) ? null : lastClicked;
}

const SELECTS = /^(?:select|choose|pick) (?:an? |the |your )?([a-z][a-z ]{2,30})$/i;

/** What is clicked as one of a list's options: one by itself, or any text once a list is open. */
function optionOf(clicked: Locator, lastClicked: Locator | null, opened: Locator | null): Locator | null {
  if (clicked.control === 'option') return clicked;
  if (lastClicked === null) return null;
  // `cy.get('#status').contains('Sold')`, inside of what was clicked to open it
  if (clicked.shown === lastClicked.shown && clicked.text !== null && clicked.text !== lastClicked.text)
    return { ...clicked, labels: [] };
  const offers = lastClicked.control === 'list' || isList(lastClicked) || (opened === lastClicked && !submits(clicked));
  const shown = offers && clicked.control === null && clicked.labels.length === 0; // prettier-ignore
  return shown && clicked.text !== null ? { ...clicked, control: 'option' } : null;
}

/** What calls itself a list of choices, and no menu of what to do. */
function isList({ shown, names, control }: Locator): boolean {
  const called = [shown, ...names];
  if (called.some((name) => NO_LIST.test(name))) return false;
  return control === null && (called.some((name) => CHOICES.test(name)) || BESIDE_LABEL.test(shown));
}

/** Lists of what to do, not of what to enter. */
const NO_LIST = /menu|nav\b|navbar|account|profile|avatar|action|more|kebab|hamburger|sort|log_?-?\s?out|sign_?-?\s?out|settings|delete|remove|\bedit\b|export|button|btn|link|modal|dialog|popover|popup|toast|drawer|sidebar/i; // prettier-ignore

/** What is clicked beside a label: `//label[text()='Job title']/../following-sibling::div//i`. */
const BESIDE_LABEL = /^\(?\/\/label\[[^\]]{1,80}\]\/.*\b(?:i|div|span|svg)(?:\[[^\]]{1,40}\])?\)?$/;

/** What a form has a list for: `#state`, then one of its options. */
const PLACE_LISTS = /^(?:state|city|country|province|region|district)$/i;

function isListOfPlaces(clicked: Locator | null): boolean {
  return clicked?.control === null && clicked.labels.length > 0 && PLACE_LISTS.test(clicked.labels[0]);
}

const CHOICES = /select(?!ed|or)|drop_?-?down|combo|list_?-?box|(?:^|[_-])(?:ddl|cbo|slt)/i;

const LISTS = /select|drop_?-?down|combo|list|ddl|cbo/i;

function submits({ labels, control, option, text, names, shown }: Locator): boolean {
  const told = [...labels, option ?? '', text ?? '', ...names, shown].map((text) => nameWords(text).filter((word) => !/^(?:btn|button|the|id|css|form)$/.test(word)).join('')); // prettier-ignore
  return control === 'button' || /\b(?:btn|button)\b/i.test(shown) || told.some((text) => SUBMIT_WORDS.test(text));
}

interface Label {
  text: string;
  name: string;
  sure: boolean;
  confidence: number;
}

/** The best name for what is entered: the locator's, its variable's, the value's, the method's. */
function labelFor(target: Locator, value: Value | null, place: Place, given: string | null): Label | null {
  const candidates = [
    ...labelsOf(target),
    ...(place.wrappers ?? []).map((name) => ({ text: elementName(name), confidence: 0.7 })),
    ...target.weak.flatMap(knownPart).map((text) => ({ text, confidence: 0.6 })),
    ...valueNames(value).map((text) => ({ text: text.replace(GIVEN, ''), confidence: 0.55 })),
    ...place.within.flatMap(methodLabel).map((text) => ({ text, confidence: 0.5 })),
    // What a `within` looks into names what has no name of its own there.
    ...(place.inside === undefined ? [] : (locatorArgument(place.inside)?.labels ?? [])).map((text) => ({ text, confidence: 0.45 })), // prettier-ignore
    ...target.weak.map((text) => ({ text, confidence: 0.4 })),
  ];
  const technical = target.technical.at(0);
  let first: Label | null = null;
  for (const { text, confidence } of candidates) {
    // What a method is called tells less than a locator's own name, however little that says.
    if (first !== null && confidence <= 0.5) break;
    const whole = /\s|^[A-Z][A-Za-z]{2,60}_[A-Z]/.test(text);
    const said =
      /^search\s/i.test(text) || SEARCHED.test(text)
        ? 'search'
        : whole
          ? withoutRemark(text)
          : nameWords(text).join(' ');
    const words = given !== null && /^[\p{L} ]{4,}$/u.test(given) ? chosenById(said) : said;
    const name = fieldName(words);
    if (name !== null && !isTechnical(name)) return { text: words, name, sure: false, confidence };
    if (first === null && confidence >= 0.9) first = { text, name: nameWords(text).join('_'), sure: true, confidence };
  }
  if (first === null && target.control === 'file') return { text: 'file', name: 'file', sure: true, confidence: 0.4 };
  if (first !== null || technical === undefined) return first;
  return { text: technical, name: nameWords(technical).join('_'), sure: true, confidence: 0.4 };
}

/** Of a class, what is known to be a field's name: `orangehrm-firstname`. */
function knownPart(text: string): string[] {
  if (known(text)) return [text];
  const words = nameWords(text);
  const last = words.at(-1) ?? '';
  return words.length === 2 && last.length > 4 && known(last) ? [last] : [];
}

/** `Country Id` that is chosen by a name, `Australia`, is a country. */
function chosenById(label: string): string {
  const what = /^(?:\w+_)?([A-Za-z]{4,30})(?:_|\s|(?=I))[Ii]d$/.exec(label)?.[1];
  return what === undefined || !PLACES.test(what) ? label : what.toLowerCase();
}

const PLACES = /^(?:country|state|province|region|city|district|county|category|department|language|currency|gender)$/i;

/** In front of a value's name they say where it is from, not what it is. */
const GIVEN = /^(?:entered|typed|expected|actual|given|random|sample|dummy)_?(?=[A-Z_]|(?<=_)[a-z])/;

/** In front of what was set before: `current password`, `old PIN`. */
const HAD = /^(?:current|old|existing|previous)\b/i;

/** A search that something stands in front of: `small-searchterms`. */
const SEARCHED = /[-_]search_?(?:terms?|box|bar|query)$/i;

/** Says how a value is made: `generateRandomString`. */
const MADE = /^(?:generate|gen|make|create|random|get)_?\w*(?:string|text|value|word|data)$/i;

/** Says what becomes of a value: `valueToSend`. */
const BOUND = /to_?(?:send|type|enter|set|fill|input|select|write|be)/i;

/** What a value that is typed was called: a parameter, a property. */
function valueNames(value: Value | null): string[] {
  if (value === null) return [];
  const read = value.t === 'member' && !CALLS.has(callKey(value.name));
  const own = read || (value.t === 'term' && /^get[A-Z_]/.test(value.name)) ? [value.name] : [];
  return [...own, ...(value.as ?? [])]
    .map(elementName)
    .filter(
      (name) => !isTechnical(name) && !/^(?:to|as)_?(?=[A-Z])/.test(name) && !MADE.test(name) && !BOUND.test(name),
    );
}

/** `enterEmail`, `fill_email_field`, `setEmail` say in their name what they enter. */
function methodLabel(method: string): string[] {
  const rest = /^(?:enter|fill|type|input|set|select|choose|provide|write|put|with|add|insert)_?(?:in_?|out_?|the_?)?(?=[A-Z_\s]|(?<=_))(.+)$/.exec(method)?.[1]; // prettier-ignore
  // `inputIsFocused` asks, `typeIntoElement` says where.
  return rest === undefined || nameWords(rest).length > 3 || /^(?:is|has|should|into|to|on)(?=[A-Z_])/i.test(rest)
    ? []
    : [rest];
}

function factOf({ label, sure, value, line, confidence, reason }: Entry): FieldFact {
  return { label, value, line, confidence, reason, ...(sure ? { sure: true as const } : {}) };
}

/** What a row's own table is needed for: a product's name is no name of the product's row alone. */
const NEEDS_TABLE =
  /^(?:name|id|number|no|type|code|status|key|group|level|date|time|count|details?|info|data|text|value|list|text\d?)$/;

/** In front of a name they are part of it. */
const QUALIFIERS =
  /^(?:first|last|middle|full|new|old|current|billing|shipping|delivery|home|work|confirm|card|credit|start|end|min|max|from|to|date|phone|email|password|postal|zip)$/;

/** Says which form a field is of. */
const OF_FORM = /^(?:register|registration|reg|signup|signin|login|checkout)$/;

/** The word that all fields of a form, or most of many, begin with, which is the form's: `logins_email`, `logins_password`. */
function sharedPrefix(entries: ReadonlyMap<string, Entry>): readonly string[] {
  const all = [...entries.values()].map(({ label }) => nameWords(label));
  const first = all.find((each) => each.length > 1)?.[0];
  if (entries.size < 2 || first === undefined || QUALIFIERS.test(first)) return [];
  const count = prefixes(entries, first);
  // `exported_csv_from`, `exported_csv_to`, `exported_csv_type`
  const second = all[0].at(1);
  const both = count > 2 && all.every((each) => each.length > 2 && each[0] === first && each[1] === second);
  if (both && second !== undefined && !QUALIFIERS.test(second)) return [first, second];
  if (count > 1 && OF_FORM.test(first)) return [first];
  return count === entries.size || (count > 2 && count >= entries.size * 0.6) ? [first] : [];
}

/** Rails' `sponsor_name`, `sponsor_url`, `sponsor_tier` are of a sponsor. */
function hintOfPrefix(shared: readonly string[], entries: ReadonlyMap<string, Entry>): EntityHint[] {
  const thing = shared.join('_');
  const sure = [...entries.values()].filter(({ label, confidence }) => confidence >= 0.9 && label.toLowerCase().startsWith(thing)); // prettier-ignore
  if (sure.length < 3 || !/^[a-z]{4,20}(?:_[a-z]{3,20})?$/.test(thing)) return [];
  if (shared.some((word) => OF_FORM.test(word) || TECHNICAL.has(word))) return [];
  return [{ table: tableName(shared), confidence: 0.6, reason: `the fields are called "${thing}_…"` }];
}

/** How many fields of a form begin with a word. */
function prefixes(entries: ReadonlyMap<string, Entry>, prefix: string): number {
  const begins = (words: readonly string[]): boolean => words.length > 1 && words[0] === prefix;
  return [...entries.values()].filter(({ label }) => begins(nameWords(label))).length;
}

/** Rails' `document_title` on a page of documents is `title`. */
function withoutPrefix(
  entry: Entry,
  tables: ReadonlySet<string>,
  shared: readonly string[],
  entries: ReadonlyMap<string, Entry>,
): Entry {
  const words = nameWords(entry.label);
  const [first] = words;
  // A table of two words, `case_contact_occurred_at`, is no chance.
  if (first === 'search') return entry;
  const twice = shared.length === 2 && words.length > 2 && shared.every((word, i) => words[i] === word);
  // `userNameInput` is a username.
  if (!twice && fieldName(entry.label) === 'username') return entry;
  const two = twice || (words.length > 3 && tables.has(tableName(words.slice(0, 2))));
  const rest = words.slice(two ? 2 : 1);
  const needs = rest.length === 1 || (rest.length === 2 && rest[1] === 'id');
  // `registration_user_name` is the name of who registers.
  const ofForm = twice && OF_FORM.test(first);
  if (rest.length === 0 || (needs && NEEDS_TABLE.test(rest[0]) && !ofForm)) return entry;
  // `switch_to_locale`: what begins with a preposition is no name.
  if (/^(?:to|from|of|for|in|on|at|by|with)$/.test(rest[0]) && !twice) return entry;
  const label = rest.join(' ');
  const ofTable = (): boolean => tables.has(tableName([first])) && (known(label) || prefixes(entries, first) > 1);
  if (!two && first !== shared.at(0) && !ofTable()) return entry;
  const name = fieldName(label);
  return name === null || entries.has(name) ? entry : { ...entry, label };
}

/** What a form's page is about: its page object's name, its address. */
function hintsOf({ page, url }: Form): EntityHint[] {
  const byPage = page === null ? null : hintFromWords(page, `the page object ${page}`);
  const byUrl = url === null ? null : (hintOfMadeAt(url) ?? hintFromUrl(url));
  return [byPage, byUrl].filter((hint) => hint !== null);
}
