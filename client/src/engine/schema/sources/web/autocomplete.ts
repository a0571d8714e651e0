import { classifyField } from '../../../../../../server/src/testcase/fields/classify-field';
import type { FieldKind, FormField } from './form-field';

/** What the tokens of `autocomplete` say that a value is. */
const BY_TOKEN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    name: 'full_name',
    'honorific-prefix': 'name_prefix',
    'given-name': 'first_name',
    'additional-name': 'middle_name',
    'family-name': 'last_name',
    'honorific-suffix': 'name_suffix',
    nickname: 'username',
    username: 'username',
    'new-password': 'password',
    'current-password': 'password',
    'one-time-code': 'code',
    'organization-title': 'job_title',
    organization: 'company_name',
    'street-address': 'street_address',
    'address-line1': 'street_address',
    'address-line2': 'address_line2',
    'address-line3': 'address_line2',
    'address-level1': 'region',
    'address-level2': 'city',
    country: 'country_code',
    'country-name': 'country',
    'postal-code': 'postal_code',
    'cc-name': 'card_holder',
    'cc-given-name': 'first_name',
    'cc-family-name': 'last_name',
    'cc-number': 'credit_card_number',
    'cc-exp': 'card_expiry',
    'cc-exp-month': 'month',
    'cc-exp-year': 'year',
    'cc-csc': 'card_cvv',
    'cc-type': 'card_type',
    'transaction-currency': 'currency_code',
    'transaction-amount': 'amount',
    language: 'language',
    bday: 'date_of_birth',
    sex: 'gender',
    url: 'url',
    photo: 'image_url',
    tel: 'phone',
    'tel-national': 'phone',
    'tel-local': 'phone',
    email: 'email',
  }),
);

const BY_KIND: ReadonlyMap<FieldKind, string> = new Map<FieldKind, string>([
  ['email', 'email'],
  ['tel', 'phone'],
  ['url', 'url'],
  ['password', 'password'],
  ['file', 'file_name'],
  ['color', 'color'],
  ['time', 'time'],
  ['datetime-local', 'datetime'],
  ['checkbox', 'boolean'],
]);

/** What may stand in a field that takes nothing but these. */
const NUMERIC = new Set([
  'age',
  'quantity',
  'year',
  'integer',
  'amount',
  'price',
  'decimal',
  'percentage',
  'rating',
  'latitude',
  'longitude',
]);
const OF_DAYS = new Set(['date_of_birth', 'date']);
/** A box for one line is not said to hold what other kinds of fields are there for. */
const NOT_TEXT = new Set(['boolean']);

/** What a field's values mean: what the page says outright, else its name, else its label. */
export function meaningOf(
  field: FormField,
  table: string,
): { semantic_type: string; confidence: number; reason: string } {
  const { kind, autocomplete } = field;
  const token = autocomplete === null ? undefined : BY_TOKEN.get(autocomplete);
  const named = [field.name, field.id, field.label]
    .filter((name) => name !== null)
    .map((name) => classifyField(name, null, table))
    .sort((one, other) => other.confidence - one.confidence)
    .at(0);
  const said = BY_KIND.get(kind);
  if (token !== undefined && fits(token, kind))
    return { semantic_type: token, confidence: 1, reason: `autocomplete="${autocomplete ?? ''}"` };
  if (said !== undefined) {
    // `type="url"` of a picture, `type="tel"` of a fax: a name may say more.
    const narrower = named !== undefined && NARROWER.get(said)?.includes(named.semantic_type) === true;
    return narrower ? named : { semantic_type: said, confidence: 0.95, reason: `type="${kind}"` };
  }
  if (named !== undefined && fits(named.semantic_type, kind)) return named;
  const plain = PLAIN.get(kind) ?? 'text';
  return { semantic_type: plain, confidence: 0.6, reason: `type="${kind}"` };
}

const NARROWER: ReadonlyMap<string, readonly string[]> = new Map([
  ['url', ['image_url']],
  ['phone', ['fax', 'postal_code', 'credit_card_number', 'card_cvv', 'code', 'card_expiry']],
  ['password', ['token', 'card_cvv']],
]);

const PLAIN: ReadonlyMap<FieldKind, string> = new Map<FieldKind, string>([
  ['number', 'integer'],
  ['range', 'integer'],
  ['date', 'date'],
  ['textarea', 'comment'],
  ['editable', 'comment'],
]);

function fits(semanticType: string, kind: FieldKind): boolean {
  if (kind === 'number' || kind === 'range') return NUMERIC.has(semanticType);
  if (kind === 'date') return OF_DAYS.has(semanticType);
  if (['time', 'datetime-local', 'checkbox', 'month', 'week', 'color', 'file', 'email', 'url'].includes(kind))
    return BY_KIND.get(kind) === semanticType;
  return !NOT_TEXT.has(semanticType);
}
