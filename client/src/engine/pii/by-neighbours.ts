import type { PiiType } from '../privacy/pii-types';
import { ADDRESS_PARTS, isImpersonal, type Whose } from './name-class';
import type { TableContext } from './table-context';
import type { Concept } from './words/concepts';
import type { NameMeaning } from './words/name-meaning';
import { nounKind } from './words/noun-kind';

/** The class of a column whose name alone means something else or nothing; undefined where nothing beside it says so. */
export function byNeighbours(
  { concept, said, before }: NameMeaning,
  whose: Whose,
  table: TableContext,
): PiiType | null | undefined {
  const { kind, noun, has, columns, words, personal } = table;
  const beside = (...concepts: Concept[]): boolean => concepts.some((one) => has.has(one));
  switch (concept) {
    case 'plain':
      // What an hour of theirs costs.
      if (said === 'rate' && before.length === 0 && kind === 'person' && WORKERS.test(noun ?? '')) return 'salary';
      // The page of whoever signs in.
      return /^(?:user ?)?url$/.test(said) && before.length === 0 && kind === 'person' && beside('password_hash')
        ? 'url_personal'
        : undefined;
    case 'described':
      return isAttribute(said, before, table) ? 'other_pii' : undefined;
    case 'name':
      // Of what it is, beside the value.
      if (before.length === 0 && columns.has('value') && OF_ATTRIBUTES.test(words.join(''))) return null;
      return before.length === 0 && kind === 'written' && isSignedByName(table) ? 'person_name' : undefined;
    case 'address':
      if (said !== 'location' || before.length > 0 || beside(...PARTS)) return undefined;
      // Where whoever writes is from, in their words.
      return (kind === 'written' && isSignedByName(table)) ||
        (kind === 'person' && beside('url_personal') && beside('free_text'))
        ? 'city'
        : undefined;
    case 'person_name':
      // The page before this one, where pages are counted.
      return /^referr?er$/.test(said) && before.length === 0 && [...columns].some((column) => OF_BROWSERS.test(column))
        ? null
        : undefined;
    case 'number':
      // Who somebody is to those who let them in.
      if (before.length === 0 && isOfProvider(said, columns)) return 'other_pii';
      // `patient_identifiers`: whatever number they have.
      if (said === 'identifier' && before.length === 0 && words.some((word) => IDENTIFIED.test(word)))
        return words.some((word) => nounKind(word) === 'person') ? 'other_pii' : undefined;
      if (said === 'kennung' && kind === 'person' && before.length === 0) return 'username';
      if (!words.some((word) => /^(?:sessions?|sess|ses)$/.test(word)) || before.length > 0) return undefined;
      if (/^sess?$/.test(said)) return 'secret_token';
      return said === 'uid' && !table.keys.has('uid') ? 'username' : undefined;
    case 'postal_code':
      // Which of the posts.
      return /^post ?(?:number|no|nr)$/.test(said) && kind === 'written' ? null : undefined;
    case 'phone':
      // Whose desk it is, nobody says.
      if (!EXTENSION.test(said) || whose === 'person') return undefined;
      // Of a file, or for how much longer.
      return isImpersonal(kind) ||
        EXTENDED.test(before.at(-1) ?? '') ||
        [...columns].some((column) => OF_FILES.test(column))
        ? null
        : undefined;
    case 'age':
      // How far it is, in French.
      return said === 'eta' && kind !== 'person' && !beside('first_name', 'last_name', 'date_of_birth', 'gender')
        ? null
        : undefined;
    case 'national_id':
      // Of a company, in India.
      if (said === 'cin' && kind === 'organisation') return null;
      // The end, in French and Spanish.
      if (said === 'fin' && !beside('passport', 'license_plate') && !columns.has('nric')) return null;
      if (/^identification ?(?:number|no)$/.test(said) && isImpersonal(kind) && whose !== 'person') return null;
      return PAPER.test(said) &&
        kind !== 'person' &&
        kind !== 'address' &&
        whose !== 'person' &&
        !beside('first_name', 'last_name', 'person_name', 'date_of_birth') &&
        ![...columns].some((column) => /issu|nation|citizen/.test(column))
        ? null
        : undefined;
    case 'ethnicity_religion_politics':
      // What it is called, in French.
      return said === 'denomination' && !beside('first_name', 'last_name', 'date_of_birth', 'gender')
        ? null
        : undefined;
    case 'secret_token':
      // Of a machine that has stopped.
      return /^alarm ?code$/.test(said) && kind !== 'person' && !beside('street_address', 'address', 'phone')
        ? null
        : undefined;
    case 'company_name':
      // Who signs, in Italian.
      return said === 'firma' && kind === 'written' ? 'person_name' : undefined;
    case 'health':
      // Whether a machine is there.
      if (said === 'heartbeat' && !table.medical) return null;
      // Who is disabled, in Portuguese; where somebody lives, in short.
      return said === 'pcd' && ADDRESS_PARTS.some((part) => has.has(part)) ? 'postal_code' : undefined;
    case 'gender':
      return said === 'sx' && table.medical ? 'health' : undefined;
    case 'last_name':
      // A family name in Portugal, and what friends say in Brazil.
      return said === 'apelido' && [...columns].some((column) => OF_BRAZIL.test(column)) ? 'username' : undefined;
    case 'bank_account':
      // Of an aircraft, and of what cools a room.
      return /^ac n/.test(said) && ![...columns].some((column) => OF_MONEY.test(column)) ? null : undefined;
    case 'tax_id':
      // What is not normal.
      return said === 'abn' && before.length > 0 ? null : undefined;
    case 'other_pii':
      // Of a day, or of a register.
      return said === 'abschluss' && before.length > 0 ? null : undefined;
    case 'photo':
      // What stands under letters.
      if (said === 'signature' && /^e?mails?$/.test(before.at(-1) ?? '')) return kind === 'person' ? 'free_text' : null;
      // Of a card, by whoever takes the money.
      if (said === 'fingerprint' && before.length === 0 && beside('credit_card')) return null;
      if (said === 'fingerprint' && before.length === 0 && [...columns].some((column) => OF_BROWSERS.test(column)))
        return 'device_id';
      // Which paper somebody showed, and no picture of it.
      if (
        said === 'id doc' &&
        [...columns].some((column) => /^iddoc(?:ument)?(?:ty?pe?|tp|kind|country|exp)/.test(column))
      )
        return personal || kind === 'person' || kind === 'unknown' ? 'national_id' : undefined;
      // Where it is taken from: `preferred_profile_image`.
      return before.at(-1) === 'preferred' && whose !== 'nobody' ? null : undefined;
    default:
      return undefined;
  }
}

const EXTENSION = /^(?:(?:phone|tel) ?)?ext(?:ension|n)?$|^ramal$/;
const EXTENDED =
  /^(?:file|name|id|code|trial|time|date|deadline|lease|contract|conservation|domain|browser|media|image|doc|document|attachment|patient)s?$/;
const OF_FILES = /^(?:mime|mimetype|contenttype|filesize|filename|filepath|originalname)$/;
/** The number of any paper, as invoices have one. */
const PAPER = /^(?:(?:num(?:ero)?|nro|no|n) ?)?doc(?:umento?)?$|^doc(?:ument)? ?(?:number|no|num|nr|id)$/;

const PARTS: readonly Concept[] = ['street_address', 'city', 'postal_code', 'region'];

/** What is kept of whoever looks at a page. */
const OF_BROWSERS =
  /^(?:last|remote|client)?ip(?:addr|address|list)?$|^(?:useragent|ua|utm\w*|cookie\w*|browser|landingpage|landingurl)$/;

/** `sub` beside `iss`, `uid` beside `provider`. */
const isOfProvider = (said: string, columns: ReadonlySet<string>): boolean =>
  said === 'sub'
    ? ['iss', 'issuer', 'idp', 'acr', 'nonce', 'provider'].some((one) => columns.has(one))
    : said === 'uid' && columns.has('provider');

const IDENTIFIED = /^(?:identifiers?|identities|identity|ids)$/;
/** Who is paid by the hour. */
const WORKERS =
  /^(?:employee?|worker|coach|trainer|tutor|instructor|teacher|contractor|consultant|freelancer|staff|driver|technician|nurse|cleaner|caregiver|mitarbeiter|personnel)(?:e?s)?$/;

const OF_BRAZIL = /^(?:cpf|cnh|cep|uf|rg|pis|ctps|bairro|nomesocial|cpfcnpj)$/;

const OF_MONEY = /sort|srt|iban|ibn|bank|bnk|^bal|bal$|amt|amount|ccy|currency|curr$/;

/** What one writes under a name of one's own choice. */
const SIGNED =
  /^(?:reviews?|comments?|testimonials?|feedbacks?|opinions?|ratings?|guest ?books?|enquir(?:y|ies)|inquir(?:y|ies)|messages?)$/;

/** Beside what was said, and from where: whoever said it. */
const isSignedByName = ({ own, noun, columns }: TableContext): boolean =>
  SIGNED.test(noun ?? '') &&
  own.has('free_text') &&
  (own.has('ip_address') || own.has('email') || columns.has('rating') || columns.has('stars'));

/** Tables that keep whatever is known of persons, a row for each: `user_meta`, `customer_attribute_values`. */
const OF_ATTRIBUTES =
  /(?:user|customer|member|person|people|employee|patient|contact|client|subscriber|student|lead|profile)s?(?:meta(?:data)?|data|attributes?|attrs?|(?:custom)?fields?|properties|property|extras?|infodata|(?:attribute|field|property|profile)(?:values?|data)|entity(?:varchar|text))$/;
const KEYED =
  /^(?:(?:meta|attr|attribute|field|prop|property|custom|data)?(?:key|name)|(?:attr|attribute|field|prop|property)(?:id|code)?)$/;

/** The value in a table whose other column says of what it is. */
const isAttribute = (
  said: string,
  before: readonly string[],
  { words, columns, kind, personal }: TableContext,
): boolean =>
  /^(?:value|val|data)$/.test(said) &&
  before.every((word) => /^(?:meta|attr|attribute|field|prop|property|custom|text|string|long)$/.test(word)) &&
  (kind === 'person' || personal) &&
  OF_ATTRIBUTES.test(words.join('')) &&
  [...columns].some((column) => KEYED.test(column));
