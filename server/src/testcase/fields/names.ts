import { memo } from '../memo';
import { asciiWords, isPlainAscii } from './ascii-words';
import { withoutPrompt } from './prompts';

/** From what a test calls things to what a database would. */

/** PostgreSQL's limit is 63 bytes; a letter outside ASCII takes up to 4. */
const MAX_NAME_BYTES = 63;
const MAX_LABEL = 200;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Dropped in front of a field's name: they say how, whose or which, not what. */
const LEADING = words(
  'a an the this that these those my your his her its their our me some any another each every same own other ' +
    'valid invalid correct incorrect wrong right bad good new existing non unique random different following required optional ' +
    'mandatory empty blank null fake unregistered registered malformed proper ' +
    'please enter type write select choose specify provide input fill browse what is only just already also both ' +
    'value val field textbox textfield numberfield checkbox text1 txt txtb tb txtbox ddl dd chk cb rb rdo rad btn lbl inp sel cmb cbo cbx ckb dt dtp nud rtb mtb lbx fld edt dropdown combobox combo ' +
    'ctl00 js element box orangehrm campo champ datepicker typeahead multiselect autocomplete',
);
/** Dropped behind it: what holds the value on a page. */
const TRAILING = words(
  'field fields input inputs inp box textbox tbox tbx txtbox pbx passwordbox textfield textarea area dropdown drop combobox combo list listbox select selector menu ' +
    'checkbox check radio button btn ddl cbx cbo cmb chk chkbox ckb txtb edt editor picker datepicker timepicker datetimepicker typeahead multiselect autocomplete label value values option element textboxes control form txt fld section ' +
    'kutusuna alanina kutusu alani feld felder champ champs campo campi campos veld velden falt faltet falten pole pola polu',
);
/** One of several controls alike: `amountField2`. */
const NUMBERED = /^(?:field|input|textbox|textfield|dropdown)\d{1,2}$/;
/** Fields are typed into, these are looked at or clicked: a label that ends so names no field. */
const NOT_FIELDS = words(
  'tab button link page icon screen window popup modal dialog menu row item result results record page pages section panel ' +
    'header footer element elements column list form fields links tabs buttons browser url endpoint title1 step steps test tests ' +
    'if mode step everything anything something nothing it them all one account settings changes order criteria details data ' +
    'information info credentials following values one-time first second third last next previous none view directory folder ' +
    'command script scenario feature formulier formular formulaire formulario formularz request response header headers body payload parameters api server',
);
/** Behind the name of what a page has once for each layout: `username-desktop`. */
const LAYOUTS = words('desktop responsive');
const OWNERS = words(
  'user customer client member person guest employee student admin account profile registration signup login reg',
);
/** Said of a secret that somebody has or wants; of anything else they are part of the name: `preferred language`. */
const WISHED = words('current actual desired preferred unknown');
/** Of a password they say which one a form asks for. */
const WHICH_PASSWORD = words('new old existing current');
const PASSWORDS = words('password pwd passwd passw pin passcode');
const SECRETS = words('password email username login pin');
/** Around what somebody signs in with: which form it is of. */
const FORMS = words(
  'user login signin signup sign session frm form forgot subscribe newsletter register registration reg auth repeated id create ap',
);
const SIGN_IN = words('username password email name user phone pwd passwd passw pass uname usr');
const WHICH_ACCOUNT = words('from to source target destination debit credit sender receiver recipient beneficiary');
const WORTH = words(
  'insured declared estimated market book face total net gross customs property asset contract nominal',
);
const VALID_WHEN = words('from to until till through thru since');
/** What an id is of, when it is no prefix: `id_number`. */
const IDENTITY = words('number no num card type document proof code token');
/** After an owner these need it: a user's id is not the row's own. */
const OWNED = words('name id number no type role group code status agent level balance holder');
/** Columns in their own right when they are all there is. */
const PLAIN = words('from to current required optional');
const KEEP_WHOLE = words('text number label list check box area');

const CANONICAL: ReadonlyMap<string, string> = new Map(Object.entries({
  emailaddress: 'email', emailid: 'email', emailaddr: 'email', mailaddress: 'email', useremail: 'email', emailadress: 'email',
  twotabsearch: 'search', searchquerytop: 'search_query', srch: 'search', srchstr: 'search', searchstr: 'search', searchinput: 'search', searchbar: 'search', searchq: 'search',
  cardnum: 'card_number', emailaddresses: 'email', emails: 'email', usermail: 'email',
  phonenumber: 'phone', telephonenumber: 'phone', phoneno: 'phone', phonenumbers: 'phone',
  password: 'password', username: 'username', usernames: 'username', userpassword: 'password', passwd: 'password', passw: 'password',
  confirmpassword: 'confirm_password', passwordconfirmation: 'password_confirmation', repeatpassword: 'repeat_password', retypepassword: 'retype_password',
  passwordconfirm: 'confirm_password', passwordagain: 'confirm_password', confirmationpassword: 'confirm_password', passwordrepeat: 'confirm_password',
  confirmpwd: 'confirm_password', cpassword: 'confirm_password', confirmnewpassword: 'confirm_new_password',
  newpassword: 'new_password', newpwd: 'new_password', newpasswd: 'new_password', oldpassword: 'old_password', oldpwd: 'old_password',
  currentpassword: 'current_password', curpassword: 'current_password', currpassword: 'current_password', currentpwd: 'current_password', existingpassword: 'current_password',
  emailadresse: 'email', adresseemail: 'email', adressemail: 'email', adresseelectronique: 'email', adressemailelectronique: 'email',
  mailadresse: 'email', emailadres: 'email', correoelectronico: 'email', indirizzoemail: 'email', adresemail: 'email', adresieemail: 'email', adresuemail: 'email', adresememail: 'email', epostadress: 'email',
  epostadressen: 'email', mejladress: 'email', enderecodeemail: 'email', direcciondecorreo: 'email', direcciondeemail: 'email',
  losenordet: 'losenord', anvandarnamnet: 'anvandarnamn', adressen: 'adress', telefonnumret: 'telefonnummer', namnet: 'namn',
  benutzernamen: 'benutzername', nutzernamen: 'nutzername', vornamen: 'vorname', nachnamen: 'nachname', familiennamen: 'familienname', firmennamen: 'firmenname', namen: 'name',
  epost: 'email', emailem: 'email', emaila: 'email', emailu: 'email', haslem: 'haslo', hasla: 'haslo', loginem: 'login', loginu: 'login', nazwe: 'nazwa', cene: 'cena', imieniu: 'imie', imieniem: 'imie', nazwiskiem: 'nazwisko', roli: 'rola',
  staden: 'stad', priset: 'pris', titeln: 'titel', antalet: 'antal',
  telefonnumarasina: 'telefon', telefonnumarasi: 'telefon', dogumtarihine: 'dogum_tarihi', dogumtarihini: 'dogum_tarihi',
  confirmemail: 'email', confirmemailaddress: 'email', emailconfirmation: 'email', repeatemail: 'email', verifyemail: 'email',
  passwordrepeated: 'confirm_password', passwordverify: 'confirm_password', passwordcheck: 'confirm_password', password1: 'password', password2: 'password', passpass1: 'password', passpass2: 'confirm_password',
  fname: 'first_name', lname: 'last_name', usersname: 'username', usr: 'username', uname: 'username', pwd: 'password', pass: 'password', userpass: 'password', userpwd: 'password',
  loginusername: 'username', loginpassword: 'password', loginemail: 'email', identifierid: 'email', signinemail: 'email', signupemail: 'email', signuppassword: 'password',
  iusername: 'username', ipassword: 'password', iemail: 'email',
  mmyy: 'expiry_date', zippostalcode: 'postal_code', postalzipcode: 'postal_code', mmyyyy: 'expiry_date', dateofbirth: 'date_of_birth', quantitywanted: 'quantity',
})); // prettier-ignore

/** `prénom` is `prenom`, `Straße` is `Strasse`, `imię` is `imie`, `kısmı` is `kismi`. */
export function withoutAccents(text: string): string {
  if (!/[^ -~]/.test(text)) return text;
  return text
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .replace(/ø/g, 'o')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '');
}

/** `nombre d'exemplaires`; at its beginning it is an article: `l'adresse`. */
const ELIDED = /(?<=\s)(d|l|dell|all|nell)[’'](?=\p{L}{2})/giu;

/** `camelCase`, `txtUserEmail`, `First Name:`, `#user_email`, `//input[@id='email']` as lower-case words. */
export const nameWords = memo((label: string): readonly string[] => {
  let text = label.slice(0, MAX_LABEL);
  if (isPlainAscii(text)) return asciiWords(text);
  const attribute =
    /@?(?:id|name|placeholder|data-test(?:id)?|data-cy|formcontrolname)\s{0,5}[*^$~]?=\s{0,5}['"]?([\w .[\]-]{1,80})/i.exec(
      text,
    );
  if (attribute !== null && /[[/(]/.test(text)) text = attribute[1]!;
  return withoutAccents(text)
    .replace(/[’']s\b/g, '')
    .replace(ELIDED, '$1 ')
    .replace(/[’']/g, '')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
});

/** `Child-based requests (only if you have some)` without what it adds, `surname (02.40)` without the number of its rule, `Expiry (MM/YY)`; a remark may be cut. */
export function withoutRemark(label: string): string {
  return label.length > MAX_LABEL
    ? label
    : label.replace(
        /(?<=\S) \((?:[^()]{1,80} [^()]{1,80}|\d{1,4}(?:\.\d{1,4}){1,3}|[DMYHdmyhjaJA]{1,4}(?:[./:-][DMYHdmyhjaJAs]{1,4}){1,2})\)$|(?<=\S)(?: \*)? \([^()]{4,80}$/,
        '',
      );
}

/** The column a label would be, or null when it names none: `E-mail address` is `email`, `firstname` stays as it is. */
export const fieldName = memo((label: string): string | null => {
  // `title of the quiz`
  const trimmed = withoutPrompt(withoutRemark(label).trim())
    .replace(/(?<=\S) of(?: (?:the|a|an|my|your|his|her|this|that|each) .*)?$/i, '')
    .replace(/(?<=\S)\s{0,3}(?:[([]\s?(?:optional|required)\s?[)\]]|\s(?:optional|required))$/i, '')
    .trim();
  const inside = /^[.#][\w-]{1,80}(?: [.#\w-]{1,80}){0,4}? (?:> )?([.#][\w-]{1,80})$/.exec(trimmed)?.[1];
  if (inside !== undefined) return fieldName(inside);
  const element = /^([a-z][a-z0-9]*(?:_[a-z0-9]+)*)_(?:entry|input|inp|textbox|textfield|inputbox|dropdown)$/.exec(
    trimmed,
  )?.[1];
  if (element !== undefined) return fieldName(element);
  const [, typed, held = typed] = (HELD.exec(trimmed) ?? []) as (string | undefined)[];
  if (held !== undefined) return fieldName(held);
  if (/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(trimmed) && trimmed.length <= MAX_NAME_BYTES) {
    if (!trimmed.includes('_')) return isNoName(trimmed) ? null : (CANONICAL.get(trimmed) ?? trimmed);
    const [first] = trimmed.split('_');
    if (!LEADING.has(first) && !FORMS.has(first) && first !== 'fields')
      return CANONICAL.get(trimmed.replaceAll('_', '')) ?? trimmed;
  }
  const all = [...nameWords(lastOfPath(trimmed))];
  const e = all.findIndex((word, i) => word === 'e' && all.at(i + 1)?.startsWith('mail'));
  if (e >= 0) all.splice(e, 2, 'email');
  if (all.length > 0 && NOT_FIELDS.has(all.at(-1)!) && !TRAILING.has(all.at(-1)!) && !isWhichAccount(all)) return null;
  const prefix = all.findLastIndex((word) => /^(?:txtb?|ddl|chk|rdo|cbo|tb|fld|inp)$/.test(word));
  // `ctl00_MainContent_txtEmail`; within other names it is a word.
  const prefixed =
    prefix === 0 || (prefix > 0 && /^(?:ctl|content|main|form|page|body|master|cph|tab|dnn|aspnet)/.test(all[0]));
  let kept = prefixed && prefix < all.length - 1 ? all.slice(prefix + 1) : all;
  if (kept.length > 1 && OF_DRUPAL.test(trimmed)) kept = kept.slice(1).filter((word) => word !== '0');
  // `billingAddressAddressStreet`
  if (kept.length > 2) kept = kept.filter((word, i) => word !== kept[i - 1]);
  if (kept.length > 1 && LAYOUTS.has(kept.at(-1)!)) kept = kept.slice(0, -1);
  // `dropDownByPrice`
  if (kept.length > 2 && kept[0] === 'drop' && kept[1] === 'down') kept = kept.slice(kept[2] === 'by' ? 3 : 2);
  if (kept.length > 2 && CONTROL.test(`${kept[0]} ${kept[1]}`)) kept = kept.slice(2);
  while (
    kept.length > 0 &&
    LEADING.has(kept[0]) &&
    !isWhichPassword(kept) &&
    !isTerm(kept) &&
    !isKind(kept) &&
    !(kept[0] === 'type' && (kept.length < all.length || kept[1] === 'id'))
  )
    kept = kept.slice(1);
  if (kept.length > 1 && kept[0] === 'id' && !IDENTITY.has(kept[1])) kept = kept.slice(1);
  // What somebody signs in with is no name of theirs: `Login name`.
  const loginName = kept.length === 2 && kept[0] === 'login' && kept[1] === 'name';
  if (kept.length > 1 && FORMS.has(kept[0]) && kept[0] !== 'user' && SIGN_IN.has(kept[1]) && !loginName)
    kept = kept.slice(1);
  if (kept.length > 1 && kept.at(-1) !== 'id' && FORMS.has(kept.at(-1)!) && SIGN_IN.has(kept.at(-2)!))
    kept = kept.slice(0, -1);
  // `emailSignIn`
  if (kept.length === 3 && SIGN_IN.has(kept[0]) && /^(?:sign|log) (?:in|up)$/.test(`${kept[1]} ${kept[2]}`))
    kept = kept.slice(0, 1);
  if (kept.length > 1 && WISHED.has(kept[0]) && SECRETS.has(kept[1]) && !isWhichPassword(kept)) kept = kept.slice(1);
  while (
    kept.length > 1 &&
    !isWorth(kept) &&
    (TRAILING.has(kept.at(-1)!) || NUMBERED.test(kept.at(-1)!)) &&
    !isExtent(kept)
  ) {
    kept = kept.slice(0, -1);
    // `text box`, `text field`
    if (kept.length > 1 && kept.at(-1) === 'text') kept = kept.slice(0, -1);
  }
  // `email_text`: how the page shows it.
  if (kept.length === 2 && kept[1] === 'text' && SIGN_IN.has(kept[0])) kept = kept.slice(0, 1);
  if (kept.length === 1 && (TRAILING.has(kept[0]) || NOT_FIELDS.has(kept[0])) && !KEEP_WHOLE.has(kept[0])) return null;
  if (kept.length > 1 && OWNERS.has(kept[0]) && !OWNED.has(kept[1]) && !isOfRegistering(kept)) kept = kept.slice(1);
  // `user first nameinput`
  const glued = kept.length > 1 ? GLUED.exec(kept.at(-1)!)?.[1] : undefined;
  if (glued !== undefined) kept = [...kept.slice(0, -1), glued];
  if (kept.length === 0 || !kept.some((word) => /\p{L}/u.test(word))) return null;
  return CANONICAL.get(kept.join('')) ?? identifier(withinLimit(kept));
});

/** A control of two words in front of what it holds: `numberField_minCount`. */
const CONTROL = /^(?:text (?:field|box|area|input)|(?:number|date|time|email|password|select|input) field|check box|radio button)$/; // prettier-ignore

/** Drupal's ids: `edit-field-city-0-value`. */
const OF_DRUPAL = /^#?edit(?:-|[ _]field[ _])[a-z]/;

/** As many words as a column's name may hold. */
function withinLimit(words: readonly string[]): readonly string[] {
  let kept = words;
  while (kept.length > 1 && Buffer.byteLength(kept.join('_')) > MAX_NAME_BYTES) kept = kept.slice(0, -1);
  return kept;
}

/** `new password`: of several that a form asks for, this one. */
function isWhichPassword([which, secret]: readonly string[]): boolean {
  return WHICH_PASSWORD.has(which) && PASSWORDS.has(secret);
}

/** `sail area` is how large something is, `message area` where it is typed. */
function isExtent(words: readonly string[]): boolean {
  return words.at(-1) === 'area' && !WRITTEN.test(words.at(-2) ?? '');
}

const WRITTEN = /^(?:te?xt|input|desc(?:ription)?|comments?|messages?|notes?|content|remarks?|feedback|reviews?|bio|about|addr(?:ess)?|reason|questions?|answers?|summary|details?|instructions?|body|search|drop|upload)$/; // prettier-ignore

/** `registration date` is when something is registered; `registration email` is of who registers. */
function isOfRegistering([first, second]: readonly string[]): boolean {
  return first === 'registration' && !OF_PEOPLE.test(second);
}

const OF_PEOPLE = /^(?:first|last|middle|full|user|nick|given|family|e|mail|email|phone|mobile|pass|pwd|confirm|repeat|name|city|country|state|street|address|zip|postal|gender|birth|dob|company|terms|newsletter|agree|security|captcha|form|page|input|field)/; // prettier-ignore

/** `ddlFromAccount`: of two that money goes between. */
function isWhichAccount(words: readonly string[]): boolean {
  return words.at(-1) === 'account' && WHICH_ACCOUNT.has(words.at(-2) ?? '');
}

/** `insured value`: what something is worth. */
function isWorth(words: readonly string[]): boolean {
  return words.at(-1) === 'value' && WORTH.has(words.at(-2)!);
}

/** `type of work`: which of several. */
const isKind = (words: readonly string[]): boolean => words[0] === 'type' && KIND_OF.has(words[1]) && words.length > 2;
const KIND_OF: ReadonlySet<string> = new Set(['of', 'de', 'd', 'du', 'des', 'van']);

/** `valid until`: when something is. */
function isTerm([first, second]: readonly string[]): boolean {
  return first === 'valid' && VALID_WHEN.has(second);
}

/** One word of what is held and what holds it: `usernamebox`, `txtemail`. */
const HELD = /^(?:txt|inp)_?([a-z]{3,40})$|^(?!check|combo|list|radio|text)([a-z]{5,40}?)(?:box|field|textbox|input)$/;

/** A word with the control that holds it: `nameinput`. */
const GLUED = /^([a-z]{3,20})(?:input|textbox|textfield)$/;

/** A word that alone names nothing: `valid`, `dropdown`, `page`. */
function isNoName(word: string): boolean {
  if (KEEP_WHOLE.has(word) && !NOT_FIELDS.has(word)) return LEADING.has(word) && !PLAIN.has(word);
  return (LEADING.has(word) && !PLAIN.has(word)) || NOT_FIELDS.has(word) || TRAILING.has(word);
}

/** `order.lines[0].quantity` and `user[email]` name their last part; what says little alone keeps the one before it. */
function lastOfPath(label: string): string {
  // Salesforce: `acme__Arrival_Date__c`
  const custom = label.endsWith('__c')
    ? /^(?:[A-Za-z]\w{0,14}?__)?([A-Za-z]\w{0,59}?)__c$/.exec(label)?.[1]
    : undefined;
  if (custom !== undefined) return custom.replaceAll('_', ' ');
  // `fields_appealDate_day`: what holds all that a form has
  const ofForm = /^fields[_-](?!of[_-])([A-Za-z][\w-]{1,60})$/.exec(label)?.[1];
  if (ofForm !== undefined) return ofForm;
  // ASP.NET: `BillingNewAddress_City`
  const property = /^(?!(?:txt|ddl|chk|cbo|tb|rdo)[A-Z])[A-Za-z]{3,60}_([A-Z][A-Za-z0-9]{2,60})$/.exec(label)?.[1];
  if (property !== undefined && /[a-z]/.test(property) && !isOwned(property)) return property;
  if (!/^[\p{L}_][\w\p{L}]*(?:\.[\p{L}_][\w\p{L}]*|\[[\w\p{L}]*\])+$/u.test(label)) return label;
  const parts = label.split(/[.[\]]+/).filter((part) => /\p{L}/u.test(part));
  return isOwned(parts.at(-1)!) ? parts.slice(-2).join('_') : parts.at(-1)!;
}

/** Says little without what it is of: a name, a part of a date. */
function isOwned(part: string): boolean {
  const word = part.toLowerCase();
  return OWNED.has(word) || PART_OF_DATE.test(word);
}

const PART_OF_DATE = /^(?:day|month|year|hours?|minutes?)$/;

/** `idPosto` and `tagList`, as programs spell keys: neither a prefix nor a control. */
const OWN_KEY = /^(?:id(?:[A-Z][a-z]+){1,5}|[a-z]+(?:[A-Z][a-z]+){0,4}List)$/;

/** The column of what is a label for sure: `I enter "order" as "7"` has a field `order`, whatever else the word may mean. */
export function sureFieldName(label: string): string | null {
  const all = nameWords(label.trim());
  if (OWN_KEY.test(label.trim())) return identifier(withinLimit(all));
  return fieldName(label) ?? (all.some((word) => /\p{L}/u.test(word)) ? identifier(withinLimit(all)) : null);
}

/** Whether a label reads like a field's and not like a value or a sentence. */
export function looksLikeLabel(text: string): boolean {
  return (
    text.length <= 60 &&
    !/[@!?$€£\\]|https?:|\d{3}/.test(text) &&
    /\p{L}/u.test(text) &&
    nameWords(text).length <= (/\s/.test(text) ? 5 : 10)
  );
}

/** A table's name from a noun phrase: lower case, underscores, and the last word plural where English has made it. */
export function tableName(noun: readonly string[], english = true): string {
  const last = noun.at(-1)!;
  if (!english) return identifier(noun);
  return identifier([...noun.slice(0, -1), plural(singular(last))]);
}

function identifier(parts: readonly string[]): string {
  const joined = parts.join('_').normalize('NFC');
  const named = /^[\p{L}_]/u.test(joined) ? joined : `field_${joined}`;
  let cut = named;
  while (Buffer.byteLength(cut) > MAX_NAME_BYTES) cut = cut.slice(0, -1);
  return cut;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  person: 'people', child: 'children', man: 'men', woman: 'women', foot: 'feet', tooth: 'teeth', mouse: 'mice',
  calf: 'calves', shelf: 'shelves', half: 'halves', leaf: 'leaves', loaf: 'loaves', wolf: 'wolves', knife: 'knives', wife: 'wives', thief: 'thieves', goose: 'geese', sheep: 'sheep', fish: 'fish', aircraft: 'aircraft',
  analysis: 'analyses', diagnosis: 'diagnoses', crisis: 'crises', thesis: 'theses', hypothesis: 'hypotheses', criterion: 'criteria', medium: 'media', datum: 'data', staff: 'staff', equipment: 'equipment', news: 'news', series: 'series',
  information: 'information', furniture: 'furniture', feedback: 'feedback', inventory: 'inventory', stock: 'stock',
}; // prettier-ignore
const SINGULAR = new Map(Object.entries(IRREGULAR).map(([one, many]) => [many, one]));

/** Of an English word in small letters: `box` is `boxes`. */
export function plural(word: string): string {
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/[aeiou]z$/.test(word) && !/[aeiou]{2}z$/.test(word.replace('qu', 'q'))) return `${word}zes`;
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return /[a-z]$/.test(word) ? `${word}s` : word;
}

/** Of an English word in small letters: `boxes` is `box`; a word that has no plural stays. */
export function singular(word: string): string {
  const irregular = SINGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (!word.endsWith('s') || word.length < 4 || /(?:ss|us|is|news|series)$/.test(word)) return word;
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/[aeiou]zzes$/.test(word)) return word.slice(0, -3);
  if (/(?:sses|xes|zes|ches|shes|uses)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Whether an English word in small letters speaks of several. */
export function isPlural(word: string): boolean {
  return SINGULAR.has(word) || singular(word) !== word;
}
