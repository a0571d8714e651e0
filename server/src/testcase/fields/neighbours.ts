/** What a field means by what stands beside it, as data: a `number` beside a CVV is a card's. */
interface Neighbour {
  /** The field's whole name. */
  name: RegExp;
  /** Types of which one stands beside it. */
  beside: readonly string[];
  /** Types of which none does. */
  not?: readonly string[];
  is: string;
}

const CARD = ['credit_card_number', 'card_cvv', 'card_expiry', 'card_type'] as const;
const PERSON = [
  'email',
  'password',
  'username',
  'last_name',
  'first_name',
  'phone',
  'date_of_birth',
  'gender',
] as const;
const PRODUCT = ['price', 'sku', 'brand', 'product_description', 'isbn'] as const;

/** The first that fits counts. */
const NEIGHBOURS: readonly Neighbour[] = [
  {
    name: /^(?:number|no|num)$/,
    beside: ['card_cvv', 'card_expiry', 'card_holder', 'card_type'],
    is: 'credit_card_number',
  },
  { name: /^(?:number|account)$/, beside: ['iban', 'bic'], is: 'bank_account_number' },
  { name: /^(?:number|no|nr|numero|nummer)$/, beside: ['street_address', 'postal_code'], is: 'house_number' },
  { name: /^(?:name|holder|owner)$/, beside: CARD, not: PRODUCT, is: 'card_holder' },
  { name: /^(?:code|security)$/, beside: CARD, is: 'card_cvv' },
  {
    name: /^(?:date|expires|valid|month_year|valid_until)$/,
    beside: ['credit_card_number', 'card_cvv'],
    is: 'card_expiry',
  },
  { name: /^(?:type|kind)$/, beside: ['credit_card_number', 'card_cvv'], is: 'card_type' },
  { name: /^(?:nome|nombre|nom|name|naam|namn|isim|ad|first|given)$/, beside: ['last_name'], is: 'first_name' },
  { name: /^(?:last|surname|family)$/, beside: ['first_name'], is: 'last_name' },
  { name: /^(?:middle)$/, beside: ['first_name', 'last_name'], is: 'middle_name' },
  { name: /^title$/, beside: ['first_name', 'last_name'], not: ['description', 'comment', 'price'], is: 'name_prefix' },
  { name: /^(?:name|title|nome|nombre|nom|naam|namn)$/, beside: PRODUCT, not: PERSON, is: 'product_name' },
  { name: /^code$/, beside: ['country'], not: ['city', 'postal_code', 'coupon_code', 'price'], is: 'country_code' },
  { name: /^code$/, beside: ['city', 'street_address'], is: 'postal_code' },
  { name: /^code$/, beside: ['percentage', 'amount'], not: ['currency_code'], is: 'coupon_code' },
  { name: /^(?:address|street)$/, beside: ['ip_address', 'mac_address'], is: 'text' },
];

interface NeighbourMeaning {
  semantic_type: string;
  reason: string;
}

/** What `name` means among other fields, of the types that `others` gives; null when they tell nothing. */
export function meaningAmong(name: string, others: () => ReadonlySet<string>): NeighbourMeaning | null {
  const rules = NEIGHBOURS.filter((rule) => rule.name.test(name));
  if (rules.length === 0) return null;
  const types = others();
  for (const { beside, not = [], is } of rules) {
    if (not.some((type) => types.has(type))) continue;
    const found = beside.find((type) => types.has(type));
    if (found !== undefined) return { semantic_type: is, reason: `"${name}" beside ${found}` };
  }
  return null;
}
