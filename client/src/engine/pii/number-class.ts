import type { PiiType } from '../privacy/pii-types';
import type { TableContext } from './table-context';
import type { NameMeaning } from './words/name-meaning';
import { nounKind } from './words/noun-kind';

const EXPIRES =
  /^(?:exp|expir(?:e|y|es|ation|ed)|valid (?:to|until|thru|through))(?: (?:date|on|at|dt|month|year|mm|yy|yyyy|mo|yr|mmyy|yymm|mmyyyy|yyyymm))?$|^(?:fecha |data |date |dt |datum )?(?:(?:de |di )?(?:vence|vencimiento|vencimento|venc|caducidad|validade|scadenza|validite|expiration|peremption|ablauf|ablaufdatum|verfall|verfallsdatum|vervaldatum|vervalt|gueltig bis|geldig tot|wazna do|waznosc|waznosci|giltig till|giltig tom|utgangsdatum|son kullanma(?: tarihi)?))$/;

/** `expiry_date` beside the number of a card. */
export const isCardExpiry = ({ said, before }: NameMeaning, table: TableContext): boolean =>
  (isNamedCards(table) && before.length === 0 && /^(?:month|year)$/.test(said)) ||
  (isOfCards(table) &&
    EXPIRES.test([...before, said].join(' ').replace(/^(?:p?card|tarjeta|carte|karte|cartao|carta|kart|kaart) /, '')));

/** Whether its rows are cards that pay, or keep one. */
export const isOfCards = ({ has, words, columns }: TableContext): boolean =>
  has.has('credit_card') || has.has('cvv') || isNamedCards({ words, columns });

const isNamedCards = ({ words, columns }: Pick<TableContext, 'words' | 'columns'>): boolean =>
  /^(?:credit|debit|payment|bank) ?cards?$/.test(words.slice(-2).join(' ')) ||
  (CARDS.test(words.at(-1) ?? '') && [...columns].some((column) => OF_ISSUERS.test(column)));
const CARDS = /^(?:cards?|cartoes|cartao|tarjetas?|cartes?|kreditkarten?|karty|kaarten|kort|kartlar|carte)$/;
/** Beside which a card is one that pays. */
const OF_ISSUERS =
  /^(?:card)?(?:bandeira|brand|scheme|network|marca|circuito)$|titular|holder|last4|lastfour|ultimos|digitos|limite|creditlimit/;

/** Persons that are companies as often, with somebody to talk to. */
const BUYERS =
  /^(?:customer|client|cliente|kunde|klant|klient|contractor|seller|buyer|lead|prospect|cust)s?$|^kunden$|^klanten$|^klienci$/;

/** How heavy and how tall somebody is, in several languages. */
const MEASURES = /^(?:weight|gewicht|peso|poids|waga|kilo|boy|altura|estatura|talla|altezza|groesse|wzrost|taille)$/;

/** A card that pays, or one that shows who somebody is. */
export function cardClass(before: readonly string[], { kind }: TableContext): PiiType | null {
  const of = before.at(-1) ?? '';
  if (/^(?:voters?|id|identity|national|citizen|health|insurance)$/.test(of)) return 'national_id';
  if (/^(?:library|member|membership|loyalty|student|staff|access|punch|sim|gift)$/.test(of))
    return kind === 'person' ? 'other_pii' : null;
  return 'credit_card';
}

/** What stands beside the number of a car. */
const DRIVEN = /^(?:veh|vin|make$|car|plate|tagstate)|vin$/;

const DRIVES = /^(?:vehicles?|cars?|trucks?|vans?|lorr(?:y|ies)|autos?|motor(?:s|cycles?|bikes?)?|fleet|garage)$/;
const REG = /^(?:reg|registration)$/;

const CHILDREN = /^(?:children|kids|enfants|hijos|filhos|figli|kinder|kinderen|dzieci|barn|cocuk)$/;
const ACCOUNT = /^(?:conta|cuenta|compte|conto|agencia)$/;
/** Papers that have a number of their own. */
const PAPERS =
  /^(?:invoice|bill|order|ticket|receipt|document|claim|contract|faktura|faktury|factura|fatura|facture|fattura|rechnung|policy|report|build|issue)s?$|^rechnungen$/;

/** Pictures in a row of somebody, but those around it: `cover_image`. */
const PICTURE = /^(?:image|img|thumbnail|thumb|pic)$/;
const AROUND = /^(?:cover|banner|background|header|logo|icon|brand|theme)$/;

const DOCUMENT = /^doc(?:umento)?$/;

/** A number whose kind its neighbours or its table tell. */
export function numberClass(
  said: string,
  before: readonly string[],
  { kind, noun, has, columns, words, personal }: TableContext,
): PiiType | null {
  // `preferred_contact`: by which way.
  if (said === 'contact' && /^(?:preferred|best|last|first|next)$/.test(before.at(-1) ?? '')) return null;
  if (/^[ck]onta(?:cto?|to|tto|kto?)$/.test(said))
    return kind === 'person' && before.length === 0 && !BUYERS.test(noun ?? '') ? 'phone' : 'person_name';
  if (PICTURE.test(said))
    return (kind === 'person' || (kind === 'written' && personal && !/^thumb/.test(said))) &&
      !before.some((word) => AROUND.test(word))
      ? 'photo'
      : null;
  // `registration_number` of an employee: the number itself tells, which it is.
  if (
    kind === 'person' &&
    /^(?:number|no|num|nr)$/.test(said) &&
    /^(?:registration|roll|admission|enrol?lment|service|matriculation)$/.test(before.at(-1) ?? '')
  )
    return 'other_pii';
  if (/^(?:number|no|num)$/.test(said) && before.at(-1) === 'tag' && [...columns].some((column) => DRIVEN.test(column)))
    return 'license_plate';
  const isDriven =
    words.some((word) => DRIVES.test(word)) || [...columns].some((column) => /make$|model$|vehicle/.test(column));
  // `reg_no`, `registration_number`, in a table of cars.
  if (isDriven && (REG.test(said) || (/^(?:number|no|num)$/.test(said) && before.length === 1 && REG.test(before[0]))))
    return 'license_plate';
  if (said === 'acct')
    return [...columns].some((column) => /sort|iban|bank|ifsc|routing|bic$/.test(column)) ? 'bank_account' : null;
  // Who has the case, where cases are patients.
  if (said === 'attending') return has.has('health') ? 'person_name' : null;
  // `gps_serial`
  if (
    said === 'serial' &&
    personal &&
    /^(?:gps|tracker|device|phone|watch|meter|sensor|tag)$/.test(before.at(-1) ?? '')
  )
    return 'device_id';
  if (DOCUMENT.test(said) && before.length > 0 && nounKind(before.at(-1)!) === 'person') return 'national_id';
  // What a browser brings along, in a table of sessions.
  if (said === 'sid' && words.some((word) => /^sessions?$|^sess$/.test(word))) return 'secret_token';
  // `a_number`, `b_number`: who rang whom.
  if (said === 'number' && /^[ab]$/.test(before.join('')) && columns.has('anumber') && columns.has('bnumber'))
    return 'phone';
  if (before.length > 0) return null;
  // What a doctor hears, sees, thinks and does.
  if (/^(?:subjective|objective|assessment|plan)$/.test(said))
    return columns.has('subjective') && columns.has('objective') ? 'health' : null;
  if (said === 'crm') return /^m[eé]dic|^doutor|^doctor/.test(noun ?? '') ? 'other_pii' : null;
  // Beside a street, and no kind of a screen.
  if (said === 'flat') return has.has('street_address') || has.has('postal_code') ? 'street_address' : null;
  if (said === 'orientation') return kind === 'person' ? 'ethnicity_religion_politics' : null;
  if (CHILDREN.test(said)) return kind === 'person' ? 'other_pii' : null;
  if (said === 'rh') return kind === 'person' ? 'health' : null;
  if (said === 'family') return has.has('first_name') ? 'last_name' : null;
  if (said === 'il') return has.has('street_address') || has.has('postal_code') ? 'region' : null;
  if (/^comm(?:ission)?$/.test(said)) return kind === 'person' ? 'salary' : null;
  if (said === 'kod')
    return !has.has('postal_code') && (has.has('city') || has.has('street_address')) ? 'postal_code' : null;
  // `conta` beside `banco`: an account; alone it counts, or is a bill.
  if (ACCOUNT.test(said))
    return [...columns].some((column) =>
      /^(?:cod|nombre|nome|nom|num)?(?:ban[ck]\w{0,2}|banque|agencia|agence|filiale)/.test(column),
    )
      ? 'bank_account'
      : null;
  if (/^part/.test(said))
    return /^(?:candidate|voter|politician|candidat|kandidat|councill?or|senator|deput|diputado|abgeordnet|raadsl|ledam|elus?$|mps?$|meps?$|concejal|vereador|consiglier|radn[iy]|milletvekil)/.test(
      noun ?? '',
    )
      ? 'ethnicity_religion_politics'
      : null;
  if (MEASURES.test(said)) return kind === 'person' || has.has('date_of_birth') ? 'other_pii' : null;
  if (said === 'tc') return kind === 'person' ? 'national_id' : null;
  if (said === 'job') return kind === 'person' ? 'other_pii' : null;
  if (/^(?:numero|number|num|nummer)$/.test(said) && /^(?:tele)?phone/.test(noun ?? '')) return 'phone';
  if (/^(?:numero|number|num|nummer)$/.test(said))
    return has.has('street_address') && !PAPERS.test(noun ?? '') ? 'street_address' : null;
  if (/^doc(?:umento)?$/.test(said)) return kind === 'person' ? 'national_id' : null;
  if (/^matr/.test(said))
    return words.some((word) => /^ve[hi]|^car|^auto|^fahrz|^multas?$|^parking|^aparca|^estaciona/.test(word))
      ? 'license_plate'
      : kind === 'person'
        ? 'other_pii'
        : null;
  if (/^(?:unique ?id|identifier|serial|uid)$/.test(said))
    return /^(?:device|gateway|router|tracker|meter|phone|tablet|laptop|wearable)s?$/.test(noun ?? '')
      ? 'device_id'
      : null;
  return null;
}
