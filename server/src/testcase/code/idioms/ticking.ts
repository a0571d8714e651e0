import { nameWords } from '../../fields/names';
import { isPage } from '../locators/finders';
import { isOnCy } from '../locators/finding';
import type { Locator } from '../locators/locator';
import { locatorArgument, namedElement, readLocator } from '../locators/locators';
import { isTechnical } from '../technical';
import { textOf, type Term } from '../values';
import type { Action } from './action';
import type { Kind } from './call-names';
import { chosen } from './selecting';
import { namedTarget } from './targets';

/** A box that is ticked or not, or one of several radio buttons. */
export function ticking(term: Term, kind: Kind): Action | null {
  const { object, args, named } = term;
  const receiver = object === null || isScope(term) ? null : readLocator(object);
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
    // Selenide: `$(By.name("plan")).selectRadio("pro")`
    if (receiver !== null && value?.t === 'text') return chosen(receiver, value);
    const target = receiver ?? (args.length === 0 ? namedTarget(named) : locatorArgument(args[0]));
    if (target === null) return null;
    // Capybara: `choose 'Online'`
    const says = receiver === null && term.name === 'choose' && value?.t === 'text' && /^\p{Lu}/u.test(value.text);
    const shown = says && !named.has('option') ? { ...target, control: 'radio' as const, text: value.text } : target;
    return radio({ ...shown, option: textOf(named.get('option')) ?? target.option });
  }
  if (receiver !== null) {
    const value = args.at(0);
    // Selenide: `options.find(text("Rome")).setSelected(true)`
    if (kind === 'toggle' && receiver.control === 'option')
      return textOf(value) === 'false'
        ? null
        : { does: 'enter', target: receiver, value: null, text: receiver.text ?? receiver.option, submits: false };
    if (kind === 'toggle') return ticked(receiver, textOf(value) !== 'false');
    if (kind === 'tick' && value?.t === 'text' && receiver.control !== 'checkbox') return chosen(receiver, value);
    return kind === 'tick' && (isRadio(receiver) || saysValue(receiver) || isCounted(receiver))
      ? radio(receiver)
      : ticked(receiver, kind === 'tick');
  }
  const first = args.at(0);
  const value = args.at(1);
  // `check 'name', id: 'application_scope_name'`
  const byId = first !== undefined && named.has('id') ? namedTarget(named) : null;
  const target =
    first?.t === 'text' && !isPage(object) && !isScope(term)
      ? null
      : (byId ?? locatorArgument(first) ?? namedTarget(named));
  if (target === null) {
    const own = object !== null && args.length === 0 && !isPage(object) ? namedElement(object) : null;
    return own === null || kind === 'toggle' ? null : ticked(own, kind === 'tick');
  }
  if (kind === 'toggle') return ticked(target, textOf(value) !== 'false');
  if (kind === 'tick' && (isRadio(target) || isCounted(target))) return radio(target);
  // Browser of Robot Framework: `Check Checkbox  text=Late check-out`
  const isText = target.labels.length === 0 && target.control === null && target.text !== null;
  return ticked(isText ? { ...target, labels: [target.text!] } : target, kind === 'tick');
}

/** Capybara's `row.check 'Lunch'`, where what it is called on is where the box lies; Cypress ticks what it is called on. */
function isScope({ object, name, args }: Term): boolean {
  return (
    object !== null &&
    args.at(0)?.t === 'text' &&
    /^(?:check|uncheck|choose)$/.test(name) &&
    !isPage(object) &&
    !isOnCy(object)
  );
}

export function ticked(target: Locator, on: boolean): Action {
  const { labels, option } = target;
  // `[type=checkbox][value='Apple']` is one of several.
  const own = on && labels.length === 0 && option !== null && !VALUES_OF_BOX.test(option) ? option : String(on);
  return { does: 'enter', target, value: null, text: own, submits: false };
}

/** What radio buttons that say only their own text choose among. */
const OPTIONS: ReadonlyMap<string, string> = new Map(Object.entries({
  male: 'gender', female: 'gender', 'non-binary': 'gender', man: 'gender', woman: 'gender', diverse: 'gender', mr: 'title', mrs: 'title', ms: 'title', miss: 'title',
  visa: 'card_type', mastercard: 'card_type', amex: 'card_type', paypal: 'payment_method', cash: 'payment_method', 'credit card': 'payment_method', 'bank transfer': 'payment_method', invoice: 'payment_method',
  small: 'size', medium: 'size', large: 'size',
})); // prettier-ignore

const GROUPS: ReadonlySet<string> = new Set(OPTIONS.values());
const NUMBERED = /^(?:id_)?([a-z]{3,40})\d$/i;

/** One of several, by its type, by its own value, or by a text that is one of a few. */
export function isRadio(locator: Locator): boolean {
  const { control, labels, option } = locator;
  if (control === 'radio') return true;
  if (control !== null) return false;
  if (option !== null && ON_BUTTON.test(option)) return false;
  if (option !== null && labels.length === 0) return OPTIONS.has(option.toLowerCase()) || isOneAround(locator);
  if (option !== null)
    return (
      labels.length > 0 && !/^(?:on|true|yes|1)$/i.test(option) && !/^(?:commit|submit|login|save|btn)/i.test(labels[0])
    );
  return (
    labels.length > 0 &&
    (OPTIONS.has(labels[0].toLowerCase()) ||
      ofGroup(labels[0]) !== null ||
      isOneOf(labels[0]) ||
      ANSWER.test(labels[0]))
  );
}

/** `isUrgent_No`, `has-children-yes`; not the buttons of a question whether to go on. */
const ANSWER = /^(?!.*(?:confirm|delete|remove|cancel|modal|dialog|btn|button))(?:(?:is|has|have|are|was|does|did|can|will)(?:[A-Z_-]\w*[-_](?:[yY]es|[nN]o)|[-_][\w-]{2,40}[-_](?:yes|no))|[a-z]{2,20}[A-Z]\w{2,40}_(?:Yes|No))$/; // prettier-ignore

/** The name of what holds radio buttons that are told apart by their values; null where nothing around has a name. */
function groupAround({ weak, option }: Locator): string | null {
  const telling = weak.find((name) => !NO_BOX.test(name) && !FORM.test(name) && !isTechnical(name));
  return option === null || VALUES_OF_BOX.test(option) ? null : (telling ?? null);
}

/** What stands on a button whose value is what it says: `//input[@value='Cancel']`. */
const ON_BUTTON = /^(?:Cancel|Delete|Remove|Edit|Save|Submit|OK|Ok|Close|Back|Next|Add|Search|Go|Create|Update|Apply|Reset|Send|Sign|Log|Register|Continue|Confirm|Upload)(?: [a-z]|$)|^Book [a-z]/; // prettier-ignore
const BUTTON = /^(?:[bB]tn|[bB]utton|BTN|BUTTON)(?![a-z])|(?:_btn|_button|_BTN|_BUTTON|[a-z](?:Btn|Button))$/;

/** `#salutation input[value='Dr']`; not a button's or a row's value. */
function isOneAround(locator: Locator): boolean {
  const { shown, option, names } = locator;
  if (names.some((name) => BUTTON.test(name))) return false;
  const plain = /(?:^|[\s>])(?:input)?\[value[*^$~|]?=/.test(shown) || /\binput\[@value/.test(shown);
  return plain && option !== null && /^[\p{L}]/u.test(option) && groupAround(locator) !== null;
}

/** `flag-type-2` that is ticked is one of the types of flags. */
function isCounted({ control, labels }: Locator): boolean {
  return control === null && /^(?:[a-z]{4,20}|[a-z]{3,20}(?:-[a-z]{2,20}){1,5})-\d{1,2}$/.test(labels.at(0) ?? '');
}

/** `[value='Phone']` that is ticked within what names it. */
function saysValue({ control, labels, option }: Locator): boolean {
  return control === null && labels.length === 0 && option !== null && !VALUES_OF_BOX.test(option);
}

const FORM =
  /^(?:form|modal|dialog|container|wrapper|panel|page|content|main|root|app|row|col)\b|(?:form|modal|dialog|container|wrapper|panel|page)$/i;
const VALUES_OF_BOX = /^(?:on|off|true|false|yes|no|1|0)$/i;

/** The label of one of a fieldset's choices, or what it says. */
export function isInGroup({ group, control, labels, text }: Locator): boolean {
  if (group === undefined || control !== null || text === null || text === '' || text === group) return false;
  return labels.length === 0 ? !DOES.test(text) : labels.length === 1 && labels[0] === text;
}

/** On what does something, in a fieldset as elsewhere. */
const DOES = /^(?:add|remove|change|edit|delete|clear|help|show|hide|view|more|browse|upload|find|search|select|choose|save|continue|next|back|cancel|submit|confirm|apply|ok)\b/i; // prettier-ignore

/** What somebody is, by what is clicked: `Female`. */
export function groupOf(text: string | null): string | null {
  const group = text === null ? undefined : OPTIONS.get(text.toLowerCase());
  return group === 'gender' ? group : null;
}

/** `id_gender1` is one of the buttons for what is known to have such. */
function isOneOf(label: string): boolean {
  const group = NUMBERED.exec(label)?.[1];
  return group !== undefined && GROUPS.has(group.toLowerCase());
}

/** `gender-male` says of which group it is. */
function ofGroup(label: string): { group: string; option: string } | null {
  const words = nameWords(label);
  const option = words.at(-1) ?? '';
  const group = OPTIONS.get(option);
  return group !== undefined && words.includes(group) ? { group, option } : null;
}

/** What a form asks yes or no, whatever control that is. */
const ASKED =
  /^(?:is_|i_|accept_|chk_?|cb_?)?(?:remember(?:_?me)?|newsletter|opt_?in|terms(?:_and_conditions|_of_service|_of_use)?|tos|agree(?:ment)?|agree_(?:to_)?terms|privacy_policy)$|^(?:\w+_)?(?:is_)?enabled$|^is_active$/;

/** What is no part of a form, or does something. */
const NO_BOX = /cookie|consent|link|btn|button|menu|nav|footer|header|tab\b|modal|dialog|banner/i;

const LABEL = /^\(?\/\/label\[/;

/** A box that only its name tells of, when it is clicked: `#rememberMe`. */
export function isBox({ control, labels, shown, text }: Locator): boolean {
  const label = labels.at(0) ?? (LABEL.test(shown) ? text : null) ?? undefined;
  return label !== undefined && control === null && !NO_BOX.test(shown) && ASKED.test(nameWords(label).join('_'));
}

/** In the name of a radio button, what control it is, and how it is found. */
const NO_OPTION = /^(?:radio|rdo|rb|button|btn|option|input|label|locator|selector|xpath|css|element|elem|checkbox)$/i;

/** `genderMale = '[for="gender-radio-1"]'`: what holds it says which one it is. */
function optionHeld({ labels, names, shown }: Locator): { group: string; option: string } | null {
  const [group = ''] = nameWords(labels.at(0) ?? '');
  if (!/\d/.test(shown) || group.length < 3) return null;
  for (const name of names) {
    const [first, ...rest] = nameWords(name).filter((word) => !NO_OPTION.test(word));
    const option = rest.join(' ');
    if (first === group && /^[a-z][a-z -]+$/.test(option))
      return { group, option: option[0].toUpperCase() + option.slice(1) };
  }
  return null;
}

/** A radio button: its group is the field, its own value what is chosen. */
export function radio(target: Locator): Action {
  const { option, labels, text } = target;
  const withOption = (labels: readonly string[], text: string | null): Action => ({
    does: 'enter',
    target: { ...target, labels },
    value: null,
    text,
    submits: false,
  });
  const group = option === null ? undefined : OPTIONS.get(option.toLowerCase());
  if (option !== null && labels.length > 0) return withOption(labels, option);
  // `#salutation [value='Mr']`: what it lies in is named.
  const around = groupAround(target);
  if (option !== null && around !== null) return withOption([around], option);
  if (option !== null && group !== undefined) return withOption([group], option);
  // Which one it is stands in a variable.
  if (option === null && labels.length === 0 && text === '') return withOption(labels, null);
  const [label = ''] = labels;
  const held = optionHeld(target);
  if (held !== null) return withOption([held.group], held.option);
  const alone = OPTIONS.get(label.toLowerCase());
  if (alone !== undefined) return withOption([alone], label);
  const told = ofGroup(label);
  if (told !== null) return withOption([told.group], told.option);
  // `id_gender1`, one of several
  const numbered = NUMBERED.exec(label)?.[1];
  if (numbered !== undefined && !isTechnical(numbered)) return withOption([numbered], null);
  // `gender-female`, `radioGenderFemale`
  const words = label
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[\s_-]+/)
    .filter((word) => !NO_OPTION.test(word));
  const last = words.at(-1);
  // `maleRadioButton`
  const only = words.length === 1 ? OPTIONS.get(words[0].toLowerCase()) : undefined;
  if (only !== undefined) return withOption([only], words[0]);
  // `MULTI_DAYS_RADIO` of what says `Multi days` is that, and not one of several.
  if (text && words.length > 1 && nameWords(text).join(' ') === words.join(' ').toLowerCase())
    return withOption([text], 'true');
  // `Direct deposit` is what it says.
  if (last !== undefined && words.length > 1 && !/^[A-Z].*\s/.test(label))
    return withOption([words.slice(0, -1).join(' ')], /^\d+$/.test(last) ? null : last);
  // `GENDER_RADIO_LOCATOR`
  const named = words.length > 0 && /_/.test(label) ? [words.join(' ')] : labels;
  return withOption(named, option ?? 'true');
}
