import { sharedNumbers } from '../hot/numbers';
import type { Locale } from '../locale';
import { integer, text } from '../value-source';
import { coded } from './company';
import { numbered } from './documents';
import { drawn, faked, oneOf, type Generator } from './generator';

/** The product that a row names. */
const productName = (locale: Locale): string => locale.faker.commerce.productName();
const PRODUCT_NAME = ['adjective', 'material', 'product'].map((part) => `{{commerce.product_name.${part}}}`).join(' ');

// Not `**`: what a power gives may change with the engine, a product may not.
const squared = (share: number): number => share * share;

/** Stars, mostly good ones: a tenth of a star apart. */
const rating: Generator = ({ key }) => ({
  kind: 'decimal',
  scale: 1,
  at: sharedNumbers(key, (share) => 50 - Math.floor(40 * squared(share))),
});

const isbn = drawn((random) => {
  const digits = `978${random.string('0123456789', 9)}`;
  const sum = Array.from(digits).reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return digits + String((10 - (sum % 10)) % 10);
});

export const commerce = {
  product_name: ({ facts }) => text(facts.shared('product_name', productName, PRODUCT_NAME)),
  product_description: faked((faker) => faker.commerce.productDescription()),
  category: faked((faker) => faker.commerce.department()),
  sku: numbered('SKU-######'),
  quantity: ({ key }) => integer(sharedNumbers(key, (share) => 1 + Math.floor(10 * squared(share)))),
  color: faked((faker) => faker.color.human()),
  size: oneOf(['XS', 'S', 'M', 'L', 'XL', 'XXL']),
  rating,
  brand: oneOf([
    'Acme',
    'Northwind',
    'Contoso',
    'Globex',
    'Initech',
    'Umbra',
    'Vandelay',
    'Fabrikam',
    'Hooli',
    'Litware',
    'Proseware',
    'Tailspin',
  ]),
  isbn,
  order_number: numbered('ORD-########'),
  status: oneOf(['active', 'pending', 'completed', 'cancelled', 'inactive']),
  tracking_number: numbered('TRK#########'),
  coupon_code: coded('SAVE##??', 'drawn'),
} satisfies Record<string, Generator>;
