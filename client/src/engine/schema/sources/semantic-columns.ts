import { builtin, type ColumnType } from '../types';

/** What a column is by what its values mean. */
export interface ColumnRule {
  /** The first one that holds every written value exactly is taken; text when none does. */
  types: readonly ColumnType[];
  unique: boolean;
  /** Whether a row may do without. */
  nullable: boolean;
}

const varchar = (length: number): ColumnType => builtin('varchar', { length });
const numeric = (precision: number, scale: number): ColumnType => builtin('numeric', { precision, scale });
/** With as many digits as each value has. */
const anyNumber = builtin('numeric');
const whole = [builtin('int4'), builtin('int8'), anyNumber];

const TYPES: readonly (readonly [string, readonly ColumnType[]])[] = [
  [
    'first_name last_name middle_name region city country nationality department industry category brand',
    [varchar(100)],
  ],
  ['full_name card_holder street_address address_line2 company_name product_name slug', [varchar(200)]],
  ['name_prefix name_suffix gender house_number size day_of_week', [varchar(20)]],
  ['marital_status card_type phone fax tax_id drivers_license coupon_code', [varchar(32)]],
  ['username', [varchar(64)]],
  ['job_title title subject search_term file_name password token', [varchar(255)]],
  ['email', [varchar(254)]],
  ['domain_name', [varchar(253)]],
  ['postal_code license_plate', [varchar(16)]],
  ['country_code', [varchar(2)]],
  ['currency_code', [varchar(3)]],
  ['card_cvv', [varchar(4)]],
  ['card_expiry', [varchar(7)]],
  ['bic', [varchar(11)]],
  ['isbn', [varchar(17)]],
  ['credit_card_number', [varchar(25)]],
  ['bank_account_number iban', [varchar(42)]],
  ['national_id passport_number order_number', [varchar(32)]],
  ['payment_method color status language', [varchar(50)]],
  ['sku code timezone', [varchar(64)]],
  ['tracking_number', [varchar(40)]],
  ['date_of_birth', [builtin('date')]],
  ['date', [builtin('date'), builtin('timestamp')]],
  ['datetime', [builtin('timestamptz'), builtin('timestamp'), builtin('date')]],
  ['time', [builtin('time')]],
  ['age quantity year month integer', whole],
  ['id', [builtin('int8'), builtin('uuid'), varchar(64)]],
  ['amount price', [numeric(12, 2), numeric(18, 2), anyNumber]],
  ['decimal', [numeric(18, 2), anyNumber]],
  ['percentage', [numeric(5, 2), builtin('int4'), anyNumber]],
  ['rating', [numeric(2, 1), builtin('int4'), anyNumber]],
  ['latitude longitude', [numeric(9, 6), anyNumber]],
  ['uuid', [builtin('uuid')]],
  ['boolean', [builtin('bool')]],
  ['ip_address', [builtin('inet')]],
  ['mac_address', [builtin('macaddr')]],
];

const BY_TYPE = new Map(TYPES.flatMap(([ids, types]) => ids.split(' ').map((id) => [id, types] as const)));
const UNIQUE = new Set(
  'email username uuid order_number sku iban tracking_number national_id passport_number token'.split(' '),
);
const NULLABLE = new Set(['address_line2', 'middle_name', 'name_suffix', 'fax']);

/** Types without a rule, such as descriptions and URLs, are text. */
export function columnRule(semanticType: string): ColumnRule {
  return {
    types: BY_TYPE.get(semanticType) ?? [builtin('text')],
    unique: UNIQUE.has(semanticType),
    nullable: NULLABLE.has(semanticType),
  };
}
