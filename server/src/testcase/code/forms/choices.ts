import type { Place } from '../follow/trail';
import { nameWords } from '../../fields/names';
import { isTechnical } from '../technical';
import type { Locator } from '../locators/locator';
import { locatorArgument } from '../locators/locators';

/** `selectTermsCheckbox() { this.page.locator('#t1').click(); }`: the method says that it is a box that is clicked. */
export function boxOf(target: Locator, { within: [method = ''] }: Place): { target: Locator; text: string } | null {
  const [, not, of] = (CLICKS_BOX.exec(method) ?? AGREES.exec(method) ?? []) as (string | undefined)[];
  if (target.control !== null || submits(target)) return null;
  if (of === undefined) return THE_BOX.test(method) && target.labels.length > 0 ? { target, text: 'true' } : null;
  const telling = target.labels.some((label) => !isTechnical(label) && !/\d|^.{1,3}$/.test(label));
  return { target: telling ? target : { ...target, labels: [of] }, text: not === undefined ? 'true' : 'false' };
}

/** `clickRadio("form:sex:0")`: what a helper clicks that calls itself so is one of several, which its place tells apart. */
export function radioOf(target: Locator, { within }: Place): Locator | null {
  const helper = within.slice(0, 2).some((method) => CLICKS_RADIO.test(method));
  const numbered = helper && target.control === null && NUMBERED.test(target.shown) && !submits(target);
  return numbered && target.labels.length > 0 ? target : null;
}

const CLICKS_RADIO = /^(?:click|select|choose|set|tick|check|clicar?|seleccionar?|selecionar?|marcar?|cliquer)_?(?:on_?|the_?)?Radio/i; // prettier-ignore
const NUMBERED = /^[#]?[\w:.-]{2,80}[:_-]\d{1,2}$/;

/** The list of which one is chosen by what it says, among all that a helper goes through: `selectInDropdown(list, "Rome")`. */
export function soughtOf(lastClicked: Locator | null, { within }: Place): Locator | null {
  if (lastClicked === null || lastClicked.control === 'link' || lastClicked.control === 'button') return null;
  const helper = within.slice(0, 2).some((method) => SEEKS.test(method));
  return helper || isList(lastClicked) ? { ...ofHelper(lastClicked, within), control: 'option' } : null;
}

/** `department_dropdown(button)` says of what a list is, a button that has no name does not. */
function ofHelper(list: Locator, within: readonly string[]): Locator {
  const of =
    list.labels.length > 0
      ? undefined
      : within
          .slice(0, 2)
          .map((method) => OF_LIST.exec(method)?.[1])
          .find((one) => one !== undefined && !isTechnical(one));
  return of === undefined ? list : { ...list, labels: [of] };
}

const OF_LIST = /^(?:(?:select|choose|pick|set)_?)?([a-z][a-z_]{2,30}?|[A-Z]?[a-z]{3,20})_?[dD]rop_?[dD]own$/;
const SEEKS =
  /drop_?down|combo_?box|auto_?complete|(?:select|choose|pick)_?(?:\w{0,20}(?:option|item|value|list)|(?:by_?)?(?:visible_?)?(?:text|label|name)$)/i;

/** What a helper clicks that chooses of a list, `selectOption(label, value)`, and that has a name: it opens the list. */
export function isOpenedIn(clicked: Locator | null, { within, wrappers = [] }: Place): boolean {
  if (clicked === null || !within.slice(0, 2).some((method) => SEEKS.test(method))) return false;
  // What wraps it may say what it is.
  if (clicked.labels.length === 0 && wrappers.length === 0) return false;
  return ![clicked.shown, ...clicked.names].some((name) => OF_PAGE.test(name));
}

/** The box that a drawn list is searched by, there only while the list is open, which has no name of its own. */
export function isSearchOfList(typed: Locator): boolean {
  return SEARCH_OF_LIST.test(typed.shown);
}

const SEARCH_OF_LIST = /select2-(?:search|input|focused|dropdown|drop\b)|chosen-search|ss-search|choices__input--cloned|bs-searchbox|tagify__input|vs__search|power-select-\w*-?search|react-select__input|multiselect__input|selectize-input|ts-control/; // prettier-ignore

/** Lists of the page, not of a form. */
const OF_PAGE = /menu|nav\b|navbar|avatar|action|kebab|hamburger|sort/i;

const CLICKS_BOX = /^(?:(un|de)_?)?(?:check|tick|select|click(?:_?on)?|toggle|mark|set|accept)_?(?:the_?)?([A-Z_]\w{2,40}?)_?(?:check_?box|chk_?box|tick_?box)$/i; // prettier-ignore

/** `check_privacy`, `acceptTerms`: what one agrees to is a box. */
const AGREES = /^(?:(un)_?)?(?:check|tick|accept|agree(?:_?to|_?with)?)_?(?:the_?)?([A-Z_]?\w{0,20}(?:terms|privacy|policy|conditions|gdpr|newsletter|consent|agreement|remember_?me|opt_?in)(?!\w*(?:link|page|text|title|error|message|visible|present|shown|displayed))\w{0,20})$/i; // prettier-ignore

/** `clickCheckbox() { … }`, of a page that has but one. */
const THE_BOX = /^(?:check|tick|select|click(?:_?on)?|mark)_?(?:the_?)?(?:check_?box|tick_?box)$/i;

/** The list that an option which is clicked is of: the one in its own path, the one that is looked into or was opened. */
export function listOf(option: Locator, place: Place, lastClicked: Locator | null): Locator | null {
  const { inside } = place;
  if (option.labels.length > 0) return option;
  const around = inside === undefined ? null : locatorArgument(inside);
  if (around !== null && around.labels.length > 0 && !NO_LIST.test(around.shown)) return around;
  if (lastClicked === null || NO_LIST.test(option.text ?? '')) return null;
  // `Select country` on a button
  const asked = SELECTS.exec(lastClicked.text ?? lastClicked.labels.at(0) ?? '')?.[1];
  if (asked !== undefined && option.control === 'option') return { ...lastClicked, labels: [asked] };
  const called = [lastClicked.shown, ...lastClicked.names];
  if (called.some((name) => LISTS.test(name)) || isOpenedIn(lastClicked, place))
    return ofHelper(lastClicked, place.within);
  const { control } = lastClicked;
  return control === 'button' || control === 'link' || called.some((name) => NO_LIST.test(name)) ? null : lastClicked;
}

const SELECTS = /^(?:select|choose|pick) (?:an? |the |your )?([a-z][a-z ]{2,30})$/i;

/** What is clicked as one of a list's options: one by itself, or any text once a list is open. */
export function optionOf(clicked: Locator, lastClicked: Locator | null, opened: Locator | null): Locator | null {
  if (clicked.control === 'option') return clicked;
  if (lastClicked === null || clicked.names.some((name) => BUTTON.test(name))) return null;
  // `Select status` is what the next list shows.
  if (SELECTS.test(clicked.text ?? '')) return null;
  // `cy.get('#status').contains('Sold')`, inside of what was clicked to open it
  if (
    clicked.control !== 'button' &&
    /\W/.test(clicked.shown) &&
    clicked.shown === lastClicked.shown &&
    clicked.text !== null &&
    clicked.text !== lastClicked.text
  )
    return { ...clicked, labels: [] };
  if (clicked.text !== null && isBesideOpened(clicked, lastClicked))
    return { ...clicked, labels: lastClicked.labels, names: lastClicked.names, control: 'option' };
  // A menu that is opened by what stands on it.
  const ofMenu =
    lastClicked.labels.length === 0 &&
    lastClicked.text !== null &&
    [clicked.shown, ...clicked.weak, ...clicked.names].some((name) => /menu|nav/i.test(name));
  if (ofMenu) return null;
  // `selectItem('#carrier', 'Boat')` opens a menu of buttons.
  if (opened === lastClicked && clicked.control === 'button' && clicked.labels.length === 0 && isItem(clicked, opened))
    return { ...clicked, control: 'option' };
  const offers = lastClicked.control === 'list' || isList(lastClicked) || (opened === lastClicked && !submits(clicked));
  if (!offers || clicked.control !== null) return null;
  // `//span[@title='Rome']` says what it shows.
  const said =
    clicked.labels.length === 0
      ? clicked.text
      : opened !== null && TITLED.test(clicked.shown)
        ? clicked.labels[0]
        : null;
  // Which one it is stands in a variable.
  const isOne =
    opened !== null && clicked.labels.length === 0 && clicked.names.some((name) => /option|choice|item$/i.test(name));
  return said === null && !isOne ? null : { ...clicked, labels: [], text: said, control: 'option' };
}

/**
 * Whether an element is looked for beside what was clicked, as what that opens: `//button[@data-id='city']`, then
 * `//button[@data-id='city']/following-sibling::div//input`. A button found by what it says opens a menu.
 */
export function isBesideOpened({ shown }: Locator, list: Locator): boolean {
  if (list.shown.length < MIN_PATH || list.labels.length === 0 || list.text !== null) return false;
  const at = shown.indexOf(list.shown);
  return at >= 0 && SIBLING.test(shown.slice(at + list.shown.length)) && !OF_PAGE.test(list.names.join(' '));
}

const MIN_PATH = 8;
const SIBLING = /^\)?\/(?:\.\.|following|parent)|^ ?[~+] ?\S/;

function isItem({ text }: Locator, opened: Locator): boolean {
  return text !== null && !isListOfPlaces(opened) && !SUBMIT_WORDS.test(nameWords(text).join(''));
}

const TITLED = /[@[]title\s?=/;

/** `okButton` says more than what stands on it. */
const BUTTON = /(?:_?button|_btn|(?<=[a-z])Btn)$/i;

/** What calls itself a list of choices, and no menu of what to do. */
function isList({ shown, names, control }: Locator): boolean {
  const called = [shown, ...names];
  if (called.some((name) => NO_LIST.test(name))) return false;
  return control === null && (called.some((name) => CHOICES.test(name)) || BESIDE_LABEL.test(shown));
}

/** Lists of what to do, not of what to enter. */
const NO_LIST = /menu|nav\b|navbar|account|profile|avatar|action|more|kebab|hamburger|sort|log_?-?\s?out|sign_?-?\s?out|settings|delete|remove|\bedit\b|export|button|btn|link|modal|dialog|popover|popup|toast|drawer|sidebar|launcher/i; // prettier-ignore

/** What is clicked beside a label: `//label[text()='Job title']/../following-sibling::div//i`. */
const BESIDE_LABEL = /^\(?\/\/label\[[^\]]{1,80}\]\/.*\b(?:i|div|span|svg)(?:\[[^\]]{1,40}\])?\)?$/;

/** What a form has a list for: `#state`, then one of its options. */
const PLACE_LISTS = /^(?:state|city|country|province|region|district)$/i;

export function isListOfPlaces(clicked: Locator | null): boolean {
  return clicked?.control === null && clicked.labels.length > 0 && PLACE_LISTS.test(clicked.labels[0]);
}

const CHOICES = /select(?!ed|or)|drop_?-?down|combo|list_?-?box|(?:^|[_-])(?:ddl|cbo|slt|drp)/i;

const LISTS = /select|drop_?-?down|combo|list|ddl|cbo|^drp/i;

export function submits({ labels, control, option, text, names, shown }: Locator): boolean {
  const told = [...labels, option ?? '', text ?? '', ...names, shown].map((text) =>
    nameWords(text)
      .filter((word) => !/^(?:btn|button|the|id|css|form)$/.test(word))
      .join(''),
  );
  return (
    control === 'button' ||
    /\b(?:btn|button)\b/i.test(shown) ||
    told.some((text) => SUBMIT_WORDS.test(text) || text.endsWith('submit'))
  );
}

const SUBMIT_WORDS =
  /^(?:submit|login|signin|logon|save|send|register|signup|create|add(?!ress)|continue|confirm|ok|apply|checkout|pay|order|place|book|post|publish|update|search|go|finish|subscribe|enter|sign|log|done|upload|reset|change|next|anmelden|absenden|speichern|registrieren|weiter|entrar|ingresar|iniciar|acceder|acessar|enviar|guardar|salvar|registrar|cadastrar|crear|criar|aceptar|confirmar|continuar|connexion|connecter|seconnecter|envoyer|enregistrer|valider|accedi|invia|salva|inloggen|opslaan|verzenden|zaloguj|zapisz|wyslij|logga|spara|skicka)/;
