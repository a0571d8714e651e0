import { slugOf } from '../../locales/transliterate';
import { text } from '../value-source';
import { companyOf } from './company';
import { drawn, faked, type Generator, type GeneratorContext } from './generator';

const HEX = '0123456789abcdef';

/** Words for a page, in ASCII whatever the locale. */
function slugs({ random, key, locale }: GeneratorContext): (row: number) => string {
  const draw = locale.draw((faker) => faker.commerce.productName());
  return (row) => {
    random.at(key, row);
    return slugOf(draw()) || `page-${random.between(100, 999)}`;
  };
}

/** The row's company under `.example`, a top-level domain that RFC 2606 keeps for examples. */
const domain: Generator = (context) => {
  const { locale } = context;
  const company = companyOf(context);
  return text((row) => `${slugOf(company(row), 40) || locale.ascii(company(row))}.example`);
};

/** From the three networks that RFC 5737 keeps for documentation. */
const NETWORKS = ['192.0.2', '198.51.100', '203.0.113'];

export const internet = {
  url: (context) => {
    const slug = slugs(context);
    return text((row) => `https://www.example.com/${slug(row)}`);
  },
  ip_address: drawn((random) => `${random.pick(NETWORKS)}.${random.between(1, 254)}`),
  // The range of RFC 7042 for documentation is 256 addresses; locally administered ones are as harmless and many.
  mac_address: drawn((random) => ['02', ...Array.from({ length: 5 }, () => random.string(HEX, 2))].join(':')),
  user_agent: faked((faker) => faker.internet.userAgent()),
  domain_name: domain,
  slug: (context) => text(slugs(context)),
  image_url: (context) => {
    const slug = slugs(context);
    return text((row) => `https://www.example.com/images/${slug(row)}.jpg`);
  },
  file_name: (context) => {
    const slug = slugs(context);
    const ending =
      context.written.map((value) => /\.(\w{2,5})$/.exec(value)?.[1]).find((found) => found !== undefined) ?? 'pdf';
    return text((row) => `${slug(row)}.${ending}`);
  },
} satisfies Record<string, Generator>;
