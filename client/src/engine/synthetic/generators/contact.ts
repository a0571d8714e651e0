import { mix32 } from '../random';
import { fillTemplate, phoneTemplateOf } from '../template';
import { text } from '../value-source';
import { uniqueText, type Generator } from './generator';
import { accountName } from './person';

/** Reserved by RFC 2606: no mail to them ever reaches anyone. */
const DOMAINS = ['example.com', 'example.org', 'example.net'] as const;
const LOCAL_PART = 64;

/** Made from the row's person: `anna.meyer.k3f@example.com`. */
const email: Generator = (context) => {
  const { length, key, taken } = context;
  const room = Math.min(LOCAL_PART, (length ?? 254) - 1 - DOMAINS[0].length);
  // Too short for any address: what still fits is the code that tells rows apart.
  if (room < 4) return uniqueText(taken, accountName(context, length ?? 0));
  const name = accountName(context, room);
  const domain = (row: number): string => DOMAINS[(mix32(row ^ key.b) >>> 0) % DOMAINS.length];
  return {
    kind: 'text',
    unique: true,
    at: (row) => {
      const at = domain(row);
      let local = name(row);
      while (taken.has(`${local}@${at}`)) local += '.x';
      return `${local}@${at}`;
    },
  };
};

/** As the test writes it, else international: `+4930123456`. In the United States, numbers kept for fiction. */
const phone: Generator = ({ written, locale, random, key }) => {
  const template = phoneTemplateOf(written);
  if (template !== null) return text((row) => fillTemplate(template, random.at(key, row)));
  if (locale.country.code === 'US') {
    return text((row) => {
      random.at(key, row);
      return `+1${random.between(201, 989)}55501${String(random.below(100)).padStart(2, '0')}`;
    });
  }
  const draw = locale.draw((faker) => faker.phone.number({ style: 'international' }));
  return text((row) => {
    random.at(key, row);
    return draw();
  });
};

export const contact = { email, phone, fax: phone } satisfies Record<string, Generator>;
