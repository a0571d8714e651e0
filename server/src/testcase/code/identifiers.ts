import { nameWords } from '../fields/names';
import { known } from '../wording/known-names';
import { isTechnical, TECHNICAL } from './technical';

const STEM =
  /^(?:form|frm|modal|dialog|popup|page|panel|tab|view|section|collapse|accordion|fieldset|container|wrapper|group|widget)$/;

const SIGN_IN =
  /^[a-z\d]+[-_](?:login|sign[-_]?in|sign[-_]?up|register|auth)[-_](username|password|email|agreement|remember)$|^(username|password|email)[-_](?:login|sign[-_]?in|sign[-_]?up|register)$/i;

const CONTACT_OWN: ReadonlySet<string> = new Set(['number', 'no', 'person', 'type', 'method', 'id', 'us', 'info']);

/** Where one signs in at Microsoft's, Google's and SAP's, whose ids many tests type into. */
const OF_SIGN_IN: ReadonlyMap<string, string> = new Map(Object.entries({
  i0116: 'email', loginfmt: 'email', i0118: 'password', identifierId: 'email', j_username: 'username', j_password: 'password',
})); // prettier-ignore

/**
 * Of an id or name, the part that names the field: `ctl00$Main$txtEmail`, `user[email]`, `loginForm:email`,
 * `checkout-form-city`.
 */
export function identifierLabel(identifier: string): string {
  const own = OF_SIGN_IN.get(identifier);
  if (own !== undefined) return own;
  let label = identifier.replace(/\\3(\d) ?/g, '$1').replace(/\\/g, '');
  // `qa-test-email-input`: what it is for says nothing; `151505_field_email`: made for each page anew
  label = label.replace(/(?<=[A-Za-z]{3})[-_]\d{5,30}$/, '');
  label = label.replace(/^(?:(?:qa|e2e|cy)[-_]test[-_]|\d{5,30}[-_])(?=[A-Za-z])/, '');
  // `name[en]`, one for each spoken language
  label = label.replace(
    /(?<=[A-Za-z]{3})\[(?:en|de|fr|es|it|nl|pl|pt|ru|uk|sv|cs|da|fi|no|tr|ja|zh)(?:[-_][A-Za-z]{2})?\]$/,
    '',
  );
  // `select2-country-container` is what shows the choice, `select2-country-results` what it is made of.
  label = /^select2-(.{2,60})-(?:container|results)$/.exec(label)?.[1] ?? label;
  const inBrackets = /\[([\w -]+)\](?:\[\d*\])*$/.exec(label);
  if (inBrackets !== null && !/^\d+$/.test(inBrackets[1])) label = inBrackets[1];
  label = label.replace(/\[\d*\]$/, '');
  // Zope: `form.widgets.types:list`
  label = label.replace(ZOPE, '');
  // Salesforce: `Sales_Comments__c`
  label = label.replace(/(?<=[a-z])__c$/, '');
  // One of the same form for each width of screen; `user-mobile` is a telephone's number.
  label = label.replace(
    /(?:(?<=\w)[-_](?:desktop|tablet|responsive)|(?<=username|email|password|search)[-_]mobile)$/i,
    '',
  );
  // Salesforce: `dwfrm_profile_customer_email`
  if (/^ctl\d+|_ctl\d+|\$|^dwfrm_/.test(label)) label = label.split(/[$_]/).at(-1) ?? label;
  // Drupal: `edit-mail`, `edit-subject-0-value`
  label = /^edit-([a-z][a-z-]{2,40}?)(?:-0-value)?$/.exec(label)?.[1] ?? label;
  // Bootstrap: `exampleInputEmail1`
  label = label.replace(/^example(?=(?:Input|Form|Check|Select|Dropdown|DataList)[A-Z\d])/, '');
  // ASP.NET: `MainContent_textUserName`
  label = label.replace(/^(?:Main|Body|Page)?Content\w{0,40}_(?:text|txt)(?=[A-Z])/, '');
  // ASP.NET: `MainContent_password`; Liferay: `_58_login`
  label = label.replace(
    /^(?:Main|Body|Page)Content(?:Place[hH]older)?\d*_(?=[A-Za-z]{3})|^_\d{1,6}_(?=[A-Za-z]{3})/,
    '',
  );
  // Salesforce: `shippingFirstNamedefault`, of the default shipment
  label = label.replace(/(?<=[a-z][A-Z][a-z]{1,20})default$/, '');
  const path = label.split(/[.:/]/).filter((part) => part !== '' && !/^\d+$/.test(part));
  // JSF: `sex:selectOneMenu`, `type:selectOneMenu-autocomplete`
  label = path.findLast((part) => !JSF.test(part)) ?? path.at(-1) ?? label;
  // `documents_0_category`, of one of several
  const item = /^[A-Za-z]\w{2,40}?_\d{1,2}_([A-Za-z]{3}[\w-]*)$/.exec(label)?.[1];
  if (item !== undefined && !isTechnical(item)) label = item;
  if (/\s/.test(label)) return label;
  // `woocommerce-product-search-field-0`
  if (/(?:^|[-_])search[-_](?:form[-_])?(?:field|input|box|bar)(?:[-_]\d+)?$/i.test(label)) return 'search';
  // `boss_id__new`: of the row that is made.
  label = label.replace(/(?<=[a-z]{2})__(?:new|add|create|edit)$/i, '');
  // `savings-calculator__number-of-cards`: the block, and what it is in there.
  const parts = label.split('__').filter((part) => /^[A-Za-z][\w-]{2,}$/.test(part));
  if (parts.length > 1 && label.startsWith(parts[0]) && !PLACES.test(parts.at(-2)!))
    label = parts.findLast((part) => !nameWords(part).every((word) => TECHNICAL.has(word))) ?? parts.at(-1)!;
  // `filter_status` above a list
  label = label
    .replace(/^filter[-_](?=[a-z]{3})/i, '')
    .replace(/-ts-control$|[-_]rich[-_]text[-_]editor(?:[-_]content)?$/, '');
  // `s-name` of a form whose fields all begin so, `p-32-description` where they are counted; WordPress: `g1065-name`
  label = label.replace(/^[abcdfgijlps]-(?=[a-z]{3})|^[a-z][-_]\d{1,3}[-_](?=[a-z]{3})|^g\d{1,7}-(?=[a-z]{3})/, '');
  // The login of a user, not the user of a login.
  if (/^user[-_]?login$/i.test(label)) return 'username';
  // `normal_login_email`, `email-sign-in`: the form that it is of.
  const signIn = SIGN_IN.exec(label);
  if (signIn !== null) return signIn.slice(1).find((name) => name) ?? label;
  // `transaction-create-description-input`, `user-list-search`
  const ofForm = /^[a-z]+-(?:create|new|edit|update|add)-([a-z].*)$|^[a-z]+[-_]list[-_](search.*)$/i.exec(label);
  if (ofForm !== null) return ofForm.slice(1).find((name) => name) ?? label;
  // `passp-field-login`: the part of the program that it is of, and how it is built.
  const built = /^[a-z]{2,12}[-_](?:field|input)[-_]([a-z][a-z-_]*)$/.exec(label)?.[1];
  if (built !== undefined && (known(built) || /^(?:add|edit|new|create|update)[-_]/.test(label))) return built;
  // `reason-form-group`: what Bootstrap lays round a field; `file-upload-cover`: what it is for
  label = label.replace(/(?<=[a-z]{3})[-_]form[-_]group$/, '').replace(/^file[-_]upload[-_](?=[a-z]{3})/, '');
  // GOV.UK's forms of several steps: `start-date-step-start-month-field`
  label = /-step-([a-z][a-z\d-]*)-field(?:-error)?$/.exec(label)?.[1] ?? label;
  // `checkbox-is-active`, `checkBoxTerms`
  label = label
    .replace(/^check[-_]?[bB]ox[-_]?(?=(?!Option|Item|Group|List)[A-Z][a-z]{2})/, '')
    .replace(/^(?:checkbox|toggle|switch)[-_](?=(?:is|has)[-_][a-z])/, '');
  // Rails: `line_items_attributes_0_quantity`
  const nested = /(?:^|_)attributes_(?:\d+_)?([A-Za-z]\w*)$/.exec(label)?.[1];
  if (nested !== undefined) return nested;
  const words = builtOff(nameWords(label));
  if (words.length < nameWords(label).length) label = words.join(' ');
  // `hobbies-checkbox-2` is one of the hobbies.
  if (words.length > 2 && /^\d+$/.test(words.at(-1)!) && /^(?:checkbox|radio|option)$/.test(words.at(-2)!))
    return words.slice(0, -2).join(' ');
  const stem = words.findLastIndex((word, i) => i < words.length - 1 && (STEM.test(word) || /[a-z]form$/.test(word)));
  const kept = words.slice(stem + 1);
  while (kept.length > 1 && /^(?:container|wrapper|holder|element|control|component)$/.test(kept.at(-1)!)) {
    if (kept.at(-1) === 'holder' && HOLDS.test(kept.at(-2)!)) break;
    kept.pop();
    label = kept.join(' ');
  }
  // `signin-username`, `register-email`
  if (
    words.length > 1 &&
    /^(?:signin|register|auth|signon)$/.test(words[0]) &&
    !(words.length === 2 && words[1] === 'name')
  )
    return words.slice(1).join(' ');
  // `contact-email` of a contact form
  if (words.length === 2 && words[0] === 'contact' && !CONTACT_OWN.has(words[1])) return words[1];
  // `leadForm_firstName`
  const telling = kept.filter((word) => (!TECHNICAL.has(word) || /^(?:first|last)$/.test(word)) && !/^\d+$/.test(word));
  // `group-name-input`: what says little alone keeps what it is the name of.
  // `create-course-form-title` is a course's.
  const owns = OWNERS.has(words[stem]) && (words[stem] !== 'form' || stem === 0);
  if (telling.length === 1 && NAMES.has(telling[0]) && owns) return [words[stem], ...telling].join(' ');
  if (stem >= 0 && telling.length > 0) return kept.join(' ');
  return label;
}

const ZOPE = /(?<=[._]\w{2,60}):(?:list|int|long|float|boolean|lines|tokens|records?|string|text|date)$/;

/** How an element of JSF is built. */
const JSF =
  /^(?:select(?:One|Many)[A-Z]\w+|input(?:Text|Secret|Number|Date|Textarea)|datePicker|timePicker)(?:[-_]\w+)?$/;

/** Whose they are is told with them: `billing__city`. */
const PLACES = /^(?:billing|shipping|delivery|home|work|mailing|permanent|current)$/i;

/** Has a holder, who is somebody. */
const HOLDS = /^(?:card|account|policy|ticket|licen[cs]e|passport)$/;

const NAMES: ReadonlySet<string> = new Set(['name', 'id', 'title', 'type', 'code']);
const OWNERS: ReadonlySet<string> = new Set(['group', 'page', 'tab', 'section', 'widget', 'panel', 'form']);

/** `mui component select lang` is `lang`, `quantity select0 key 0` is `quantity`: how it is built says nothing. */
function builtOff(words: readonly string[]): readonly string[] {
  const built = (word: string): boolean => TECHNICAL.has(word.replace(/\d+$/, '')) || /^\d+$/.test(word);
  const first = words.findIndex((word) => !built(word));
  const last = words.findLastIndex((word) => !built(word));
  if (first < 0) return words;
  const tail = words.slice(last + 1);
  const numbered = tail.length > 2 && tail.some((word) => /\d/.test(word));
  return words.slice(
    first > 1 && /^(?:mui|mat|ant|react|ng|el|ion|radix|vaadin|select2|headlessui|ember)$/.test(words[0]) ? first : 0,
    numbered ? last + 1 : undefined,
  );
}
