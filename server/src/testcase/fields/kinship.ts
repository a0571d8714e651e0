import type { EntityHint } from '../facts';
import { memo } from '../memo';
import { classifyField, isAboutPeople } from './classify-field';
import { singular } from './names';
import { meaningAmong } from './neighbours';

/** Whether the fields of one form are such as a table has, whatever a page or a title says of it. */

export interface Fields {
  names: ReadonlySet<string>;
  types: ReadonlySet<string>;
  /** The table that most of them usually lie in; null where they could lie anywhere. */
  best: string | null;
  /** Some are such as people have. */
  ofPeople: boolean;
}

/** What only people have. */
const PERSONAL: ReadonlySet<string> = new Set(['first_name', 'last_name', 'middle_name', 'full_name', 'name_prefix', 'gender', 'date_of_birth', 'username', 'password', 'email', 'nationality', 'marital_status']); // prettier-ignore
/** Fields of a form to sign in with, beside which there is no other. */
const SIGNS_IN = /^(?:user(?:_?name|_?id)?|(?:customer|client|account|member|staff|employee)_(?:number|no|id)|pin|login|account|usuario|utente|utilisateur|benutzer(?:name)?|e_?mail|email_or_username|username_or_email|pass_?word|passwd|pwd|remember(?:_me)?|senha|contrasena|passwort|mot_de_passe)$/; // prettier-ignore
const WHO: ReadonlySet<string> = new Set(['username', 'email', 'password']);
/** How sure it is that what is entered is of who does it: nothing else says anything, and the fields are a person's. */
export const DOES_IT = 0.5;
/** How sure it is that what is entered where one signs in is of who does, whatever it is called. */
export const SIGNED_IN = 0.92;
/** Below it a hint is of a word that nobody knows as a thing; below the other it is of a name alone, and nothing is made. */
const SURE = 0.6;
const MADE = 0.57;

/** Whether fields are those of a form to sign in with, and no others. */
export function isSignIn(fields: Pick<Fields, 'names' | 'types'>): boolean {
  return (fields.types.has('password') || fields.names.has('pin')) && isPartOfSignIn(fields);
}

/** Whether they may all be of such a form, which may ask for one after the other. */
export function isPartOfSignIn({ names, types }: Pick<Fields, 'names' | 'types'>): boolean {
  return [...types].every((type) => WHO.has(type)) || [...names].every((name) => SIGNS_IN.test(name));
}

/** Whether a form that is about `table`, as a hint says, would not have such fields. */
export function speaksAgainst({ names, types, best }: Fields, { table, confidence }: EntityHint): boolean {
  // A test of patients signs in first.
  if (isSignIn({ names, types }) && (names.size > 1 || isAboutPeople(table) || confidence < 0.7))
    return table !== 'users';
  if (isAboutPeople(table) || isCalledAfter(names, table)) return false;
  if (types.has('password') && (types.has('username') || types.has('email'))) return true;
  if (confidence >= SURE) return false;
  // `edits the signature`: a field, and no thing that has some.
  if (names.has(singular(table))) return true;
  // A thing's name alone is a weak hint: a feature `Shop` where somebody's address is entered.
  if (best === 'searches') return true;
  // Where somebody lives, a branch or a delivery has an address as well.
  if (best !== 'users' || !isPersonal({ names, types })) return false;
  return confidence < MADE || 2 * [...types].filter((type) => PERSONAL.has(type)).length >= types.size;
}

/** Whether any is what people have, and not only an address. */
export function isPersonal({ types, names }: Pick<Fields, 'names' | 'types'>): boolean {
  // French `nom` is a family's beside `prénom`, and anything's alone.
  const isAnything = names.has('nom') && !types.has('first_name') && !types.has('email');
  for (const type of types)
    if ((PERSONAL.has(type) && !(isAnything && type === 'last_name')) || type === 'phone') return true;
  return false;
}

/** `terminnummer` of `termine`. */
function isCalledAfter(names: ReadonlySet<string>, table: string): boolean {
  const stem = table.replace(/(?:es|en|s|e|n)$/, '');
  if (stem.length < 4) return false;
  for (const name of names) if (name.startsWith(stem) && name.length > stem.length + 2) return true;
  return false;
}

/** What is done with a thing that a page shows, by the fields that are entered there. */
interface Done {
  /** What the page or the title speaks of. */
  to: RegExp;
  /** Names of fields; one of each is entered. */
  by: readonly RegExp[];
  /** Names of fields with which it is the thing itself after all. */
  not?: RegExp;
  is: string;
  reason: string;
}

const DONE: readonly Done[] = [
  {
    to: /^(?:products|items|articles|shops|stores|catalogs)$/,
    by: [/^(?:quantity|qty)$/],
    not: /name|title|price|description|sku|category|brand|stock|mail|address|city|street|card|phone|zip|postcode/,
    is: 'carts',
    reason: 'how many of a product is what lies in a cart',
  },
  {
    to: /^(?:shops|stores|catalogs)$/,
    by: [/^(?:quantite|cantidad|quantita|quantidade|menge|anzahl|aantal|antal|ilosc)$/],
    not: /mail|prix|precio|prezzo|preco|preis|prijs|pris|cena|stock/,
    is: 'carts',
    reason: 'how many of a product is what lies in a cart',
  },
  {
    to: /^(?:products|items|articles|shops|stores|catalogs)$/,
    by: [
      /^(?:(?:promo|promotion|coupon|discount|voucher)(?:_code)?|code_promo|codigo_(?:promocional|de_descuento|de_desconto)|codice_(?:sconto|promozionale)|gutscheincode|rabattcode|kortingscode|rabattkod|kod_rabatowy)$/,
    ],
    not: /name|title|price|description|sku|category|brand|stock|percent|valid|expir|amount/,
    is: 'carts',
    reason: 'what something costs less by is entered in a cart',
  },
  {
    to: /^(?:products|items|articles|shops|stores|catalogs|carts)$/,
    by: [
      /^(?:(?:credit_)?card_(?:number|no)|numero_(?:de|di|della|de_la|do)_(?:carte|carta|tarjeta|cartao)|kartennummer|kaartnummer|kortnummer|numer_karty)$/,
    ],
    is: 'payments',
    reason: 'a card is what is paid with',
  },
  {
    to: /^(?:products|items|articles|shops|stores|catalogs)$/,
    by: [/^(?:quantity|qty)$/],
    not: /name|title|price|description|sku|category|brand|stock/,
    is: 'orders',
    reason: 'how many of a product is what is ordered',
  },
  {
    to: /^carts$/,
    by: [
      /^(?!.*(?:quantity|qty|product|item|size|colou?r|variant|option|coupon|voucher|promo|discount|gift|code|note)).+/,
    ],
    is: 'orders',
    reason: 'whoever it goes to makes an order of it',
  },
  {
    to: /^(?:hotels|rooms|flights|restaurants|apartments|cars|tables|trips|tours|books)$/,
    by: [
      /^(?:check_?(?:in|out)(?:_date)?|arrival(?:_date)?|departure(?:_date)?|adults|guests|nights|passengers|pick_?up_date|return_date)$/,
    ],
    not: /name|title|price|description|author|isbn|capacity|stars/,
    is: 'bookings',
    reason: 'dates and guests are what is booked',
  },
  {
    to: /^(?:users|patients|doctors|clinics|hospitals|salons|records)$/,
    by: [/^(?:\w+_)?date$/, /^(?:\w+_)?(?:time|time_slot|slot)$/],
    not: /name|email|birth|phone/,
    is: 'appointments',
    reason: 'a date and a time are an appointment',
  },
  {
    to: /^messages$/,
    by: [
      /^(?:company(?:_name)?|organi[sz]ation|job_title|department|lead_source|home|work|mobile|fax|address(?:_?(?:line_?)?[12])?|street|birth_?(?:day|date|month|year)|date_of_birth|b(?:day|month|year)|nick_?name|middle_?name)$/,
      /^(?:last_?name|first_?name|nick_?name|middle_?name|name)$/,
    ],
    not: /message|comment|subject|body|quer(?:y|ies)|question|content|text|topic|reason|feedback|detail|description|interest/,
    is: 'contacts',
    reason: 'who somebody is, and nothing that is written to anybody, is a contact',
  },
  {
    to: /^messages$/,
    by: [
      /^(?:first_?name|prenom|nombre|vorname|voornaam|imie|fornamn|nome)$/,
      /^(?:last_?name|nom|apellidos?|cognome|nachname|achternaam|nazwisko|efternamn|sobrenome)$/,
    ],
    not: /message|comment|subject|body|quer(?:y|ies)|question|content|text|topic|reason|feedback|detail|description|mail|phone|mensa[jg]e|messaggi|nachricht|bericht|wiadomos|meddelande|sujet|asunto|assunto|oggetto|betreff|onderwerp|temat/,
    is: 'contacts',
    reason: 'a name, and nothing that is written to anybody, is a contact',
  },
  {
    to: /^(?:events|courses|classes|workshops|seminars|webinars|conferences|tournaments|trainings)$/,
    by: [/^(?:e_?mail(?:_address)?)$/, /^(?:full_?name|first_?name|last_?name|name)$/],
    not: /title|capacity|venue|speaker|start|organi[sz]er|fee|price|description|owner|website/,
    is: 'registrations',
    reason: 'who somebody is is entered to take part',
  },
  {
    to: /^comments$/,
    by: [/^(?:rating|stars?|score)$/],
    is: 'reviews',
    reason: 'what has stars is a review',
  },
  {
    to: /^users$/,
    by: [
      /^(?:account_type|(?:initial_|opening_)?(?:deposit|balance|amount)|(?:from|to)_account(?:_?id)?|iban|overdraft_limit|interest_rate)$/,
    ],
    not: /(?<!nick)name$|email|phone|password/,
    is: 'accounts',
    reason: 'the account has the money',
  },
];

const doneTo = memo((table: string): readonly Done[] => DONE.filter(({ to }) => to.test(table)));

/** What a hint says with fields such as these: a product's page, where one enters how many, is about an order. */
export function hintAmong(hint: EntityHint, { names }: Fields): EntityHint {
  const may = doneTo(hint.table);
  if (may.length === 0) return hint;
  const all = [...names];
  const done = may.find(
    ({ by, not }) => by.every((each) => all.some((name) => each.test(name))) && !all.some((name) => not?.test(name)),
  );
  if (done === undefined) return hint;
  const { is, reason } = done;
  return { table: is, confidence: Math.min(hint.confidence, 0.65), reason: `${hint.reason}; ${reason}` };
}

/** Fields of a form that are of another table than the others. */
export interface Apart {
  names: ReadonlySet<string>;
  hint: EntityHint;
}

const NUMBER = 'credit_card_number';
const CARD: ReadonlySet<string> = new Set([NUMBER, 'card_cvv', 'card_expiry', 'card_holder', 'card_type']);
/** Of a card, beside its number. */
const ON_CARD = /^(?:card_.+|exp(?:iry|iration|ires)?(?:_(?:date|month|year))?|valid_(?:until|thru|to))$/;
/** Says itself that it is about paying, or about cards. */
const PAYS = /card|pay|billing|transaction|wallet|deposit/;

/** What somebody signs in with, where what else is entered is of no person: `usuario` and `clave`, then a pet's name. */
export function signedInWith({ names, types }: Pick<Fields, 'names' | 'types'>, table: string): Apart | null {
  if (!types.has('password') || isAboutPeople(table) || table === 'accounts') return null;
  const typeOf = (name: string): string => classifyField(name, null).semantic_type;
  const theirs = [...names].filter((name) => /^(?:password|username)$/.test(typeOf(name)) || SIGNS_IN.test(name));
  if (theirs.length < 2 || theirs.length === names.size) return null;
  return { names: new Set(theirs), hint: { table: 'users', confidence: 0.7, reason: 'somebody signs in with it' } };
}

const isCardNumber = memo((name: string): boolean => {
  const { semantic_type, confidence } = classifyField(name, null);
  return semantic_type === NUMBER && confidence > 0.8;
});

/** What is on the card that somebody pays with, in a form of `table`: the payment's, not the order's or the person's. */
export function paidWith(names: ReadonlySet<string>, table: string): Apart | null {
  if (names.size < 2 || PAYS.test(table)) return null;
  let isPaid = false;
  for (const name of names) isPaid ||= isCardNumber(name);
  if (!isPaid) return null;
  const all = Array.from(names, (name) => [name, classifyField(name, null)] as const);
  const types = new Set(all.map(([, { semantic_type }]) => semantic_type));
  const sure = all.filter(([name, { semantic_type }]) => CARD.has(semantic_type) || ON_CARD.test(name));
  if (sure.length < 2) return null;
  const meant = (name: string): string => meaningAmong(name, () => types)?.semantic_type ?? '';
  const onCard = [...names].filter((name) => sure.some(([other]) => other === name) || CARD.has(meant(name)));
  const hint = { table: 'payments', confidence: 0.7, reason: `what is paid with: ${onCard.slice(0, 4).join(', ')}` };
  return { names: new Set(onCard), hint };
}
