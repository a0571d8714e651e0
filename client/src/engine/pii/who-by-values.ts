import { nameWords } from '../../../../server/src/testcase/fields/names';
import type { PiiType } from '../privacy/pii-types';
import type { ColumnProfile } from '../profile/column-profile';
import type { Column } from '../schema/schema';
import { isImpersonal } from './name-class';
import type { Signals } from './signals';
import type { TableContext } from './table-context';
import { shapeOf } from './type-signal';
import type { NameMeaning } from './words/name-meaning';

/** How many values some detectors take. */
export type Count = (detectors: readonly string[]) => number;

/** Fewer values do not tell which of two a column holds. */
const ENOUGH = 5;

/** Words beside which digits are dialled. */
const CALLED =
  /^(?:dial(?:l?ed)?|ani|dnis|call(?:er|ed|ing|ee)?|rang|reach|gebeld|gewaehlt|angerufen|appele|marcado|discado|chiamato|wybrany|ringd|aranan|msisdn|sms|whats(?:app)?|wapp|wpp|zap|tel\w*|[tf]lf|fon[eo]?|phone\w*|mob\w*|movil\w*|cel(?:l|ular\w*)?|gsm|handy\w*|ruf\w*|anruf\w*|fax\w*|contact\w*|kontakt\w*|cont?at[oit]\w*|llamad\w*|appel\w*|chiamat\w*|recado|recapit\w*|port(?:able)?|komork\w*|nood\w*|notf\w*|urgen\w*|acil)$/;

/** Whether a column is called as what one dials is, whatever else its name says. */
export const isDialled = ({ name }: Column): boolean => nameWords(name).some((word) => CALLED.test(word));

/** Of these, both ends of most names are known: no products, ships or streets. */
export const areNames = (count: Count, sampled: number): boolean =>
  count(['full_name']) / sampled >= 0.75 && count(['known_name']) / sampled >= 0.45;

/**
 * Which it is, where a name tells of somebody and not how they are called: `opened_by` can hold names, logins and
 * addresses; and what is neither, where it is one kind in this row and another in that: `contact_value`.
 */
export function whoByValues(
  signals: Signals,
  column: Column,
  { keys, kind, personal, words }: TableContext,
  meaning: NameMeaning | null,
  { sampled, distinct, matches, length }: ColumnProfile,
  count: Count,
): void {
  if (sampled < ENOUGH || shapeOf(column) === 'json') return;
  const named = meaning === null || meaning.about ? null : meaning.concept;
  const share = (...detectors: string[]): number => count(detectors) / sampled;
  const decide = (type: PiiType, hits: number, says: string, over: readonly PiiType[]): void => {
    signals.add({ signal: 'values', detail: `${hits} of ${sampled} values ${says}`, pii_type: type, weight: 0.85 });
    for (const other of over) signals.against('values', `they are ${type}`, 0.8, other);
  };
  const names = share('full_name');
  // Longer ones are drawn.
  const logins = length.mean <= 20 ? share('handle') : 0;
  // `referrer`: the page somebody came from.
  if (named === 'person_name' && share('url', 'web_address') >= 0.6)
    signals.against('values', 'they are addresses of pages', 0.8, 'person_name');
  if (named === 'username' && names >= 0.6)
    decide('person_name', count(['full_name']), 'are a given and a family name', ['username']);
  else if (
    /^user ?id$/.test(meaning?.said ?? '') &&
    logins >= 0.8 &&
    !keys.has(column.name) &&
    isLogin(matches, sampled, distinct)
  )
    decide('username', count(['handle']), 'have the form of a login', []);
  else if (named === 'username' && share('email') >= 0.8)
    decide('email', count(['email']), 'are e-mail addresses', ['username']);
  else if (named === 'person_name' && logins >= 0.8 && isLogin(matches, sampled, distinct))
    decide('username', count(['handle']), 'have the form of a login', ['person_name']);
  else if (named === 'url_personal' && logins >= 0.6 && share('web_address', 'url') < 0.2)
    decide('username', count(['handle']), 'have the form of a login', ['url_personal']);
  // `usr_id`, a text: no number of a row.
  else if (
    meaning?.about === true &&
    OF_USERS.test(meaning.before.at(-1) ?? '') &&
    logins >= 0.8 &&
    !keys.has(column.name) &&
    isLogin(matches, sampled, distinct)
  )
    decide('username', count(['handle']), 'have the form of a login', []);
  if (named === 'other_pii' && share('id_form', 'personnummer', 'cpf', 'pesel') >= 0.9)
    decide('national_id', count(['id_form', 'personnummer', 'cpf', 'pesel']), 'have the form of numbers of persons', ['other_pii', 'phone']); // prettier-ignore
  if (
    meaning === null &&
    isSecret(column, words, share('hex_digest', 'random'), distinct, sampled, length.mean) &&
    !keys.has(column.name) &&
    !isImpersonal(kind)
  )
    signals.add({
      signal: 'values',
      detail: 'drawn at random, where one signs in',
      pii_type: 'secret_token',
      weight: 0.6,
    });
  const mails = share('email');
  const phones = share('phone', 'phone_digits');
  if (named !== 'email' && named !== 'phone' && named !== 'free_text' && isMixed(mails, phones))
    decide('other_pii', count(['email', 'phone', 'phone_digits']), 'are e-mail addresses or telephone numbers', ['person_name']); // prettier-ignore
  // `contacto`: which number, where some are of a form that nobody knows.
  if (named === 'person_name' && phones >= 0.6 && names < 0.1 && (matches['counted'] ?? 0) === 0)
    decide('phone', count(['phone', 'phone_digits']), 'could be dialled', ['person_name']);
  const isPlain = named === null || named === 'plain' || named === 'number' || named === 'person_name';
  if (
    isPlain &&
    phones >= 0.9 &&
    (matches['counted'] ?? 0) === 0 &&
    !keys.has(column.name) &&
    isDialled(column) &&
    kind !== 'system'
  )
    decide('phone', count(['phone', 'phone_digits']), 'could be dialled, as the name says', ['person_name']);
  // Of somebody, and nothing that is known.
  const isOwn = meaning === null && personal && (kind === 'person' || kind === 'event') && !/id$/i.test(column.name);
  if (
    (isPlain || named === 'postal_code') &&
    distinct >= 10 &&
    (isNumber(column, named, matches)
      ? share('mobile_digits', 'phone') >= 0.95
      : isOwn && (matches['counted'] ?? 0) === 0 && share('mobile_digits') >= 0.95) &&
    !keys.has(column.name)
  )
    decide('phone', count(['mobile_digits', 'phone']), 'have the form of mobile numbers', ['postal_code']);
  if (
    isPlain &&
    share('account') >= 0.9 &&
    distinct >= ENOUGH &&
    isAccount(column) &&
    !keys.has(column.name) &&
    shapeOf(column) === 'text'
  )
    decide('bank_account', count(['account']), 'have the form of an account’s number', [
      'phone',
      'free_text',
      'national_id',
    ]);
  const spoken = matches['person_spoken_of'] ?? 0;
  if (named === 'free_text' && share('prose') >= 0.6 && spoken >= sampled * 0.2)
    decide('free_text', spoken, 'are sentences that speak of somebody', []);
}

/** `numero`, and nothing else. */
const isNumber = (
  { name }: Column,
  named: string | null,
  { counted = 0, postal_code: codes = 0 }: ColumnProfile['matches'],
): boolean =>
  counted === 0 &&
  (/^(?:numero|number|num|no|nr|nummer|numer|numara)$/i.test(name) || (named === 'postal_code' && codes === 0));

const ACCOUNT =
  /^(?:account|acct|acc|conta|cta|cuenta|compte|cpte|cpt|conto|konto|kto|rachunek|rach|rekening|rek|hesap|iban|bankkonto|bank|banco|banque|banca)$/;

/** `cta_origem`: digits under a word for accounts, and no name of one. */
function isAccount({ name }: Column): boolean {
  const words = nameWords(name);
  return (
    words.some((word) => ACCOUNT.test(word)) &&
    !/^(?:ids?|name|nm|type|typ|code|cd|ref|status|uuid|key)$/.test(words.at(-1)!)
  );
}

/** Tables of who may come in, by what they bring along. */
const SIGNED_IN =
  /^(?:invit\w*|sess\w*|webhooks?|integrations?|logins?|credentials?|apis?|oauth\w*|auth\w*|tokens?|resets?|verifications?|subscribers?|accounts?)$/;
/** Sums of files, and names of what is stored. */
const SUMMED =
  /sha|md5|hash|sum$|digest|etag|commit|rev|finger|fp$|print|id$|ref$|trace|span|blob|object|file|content/i;

/** Long, drawn at random and each of its own: what lets one in. */
const isSecret = (
  { name }: Column,
  words: readonly string[],
  drawn: number,
  distinct: number,
  sampled: number,
  mean: number,
): boolean =>
  drawn >= 0.9 &&
  mean >= 24 &&
  distinct === sampled &&
  !SUMMED.test(name) &&
  words.some((word) => SIGNED_IN.test(word));

const OF_USERS = /^(?:usr|user|login|operator|benutzer|usuario|utente|utilisateur|gebruiker|kullanici|uzytkownik)$/;

/** Words of a choice have this form too, and names in small letters. */
const isLogin = (matches: ColumnProfile['matches'], sampled: number, distinct: number): boolean =>
  distinct >= Math.max(4, sampled * 0.15) && (matches['first_name'] ?? 0) + (matches['last_name'] ?? 0) < sampled * 0.6;

/** Each of both is more than chance, and neither is nearly all. */
const isMixed = (mails: number, phones: number): boolean =>
  mails >= 0.12 && phones >= 0.12 && mails + phones >= 0.35 && mails < 0.85 && phones < 0.85;
