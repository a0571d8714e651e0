import { mix32, type Key } from '../random';
import { Cells, places, type Places } from '../hot/cells';
import { Part } from '../hot/part';
import { anyOf, templateParts } from '../hot/patterns';
import { Pool } from '../hot/pool';
import { partsText, textFrom } from '../hot/texts';
import { phoneTemplateOf, templateText } from '../template';
import { text } from '../value-source';
import { uniqueText, type Generator } from './generator';
import { accountName } from './person';

/** Reserved by RFC 2606: no mail to them ever reaches anyone. */
const DOMAINS = ['@example.com', '@example.org', '@example.net'];
const DOMAIN_POOL = new Pool(DOMAINS);
const LOCAL_PART = 64;

function domainPlaces(key: Key): Places {
  const at = (row: number): number => (mix32(row ^ key.b) >>> 0) % DOMAINS.length;
  return places(at, (values, from, to) => {
    for (let row = from; row < to; row++) values[row - from] = (mix32(row ^ key.b) >>> 0) % DOMAINS.length;
  });
}

/** Made from the row's person: `anna.meyer.k3f@example.com`. */
const email: Generator = (context) => {
  const { length, key, taken } = context;
  const room = Math.min(LOCAL_PART, (length ?? 254) - DOMAINS[0].length);
  // Too short for any address: what still fits is the code that tells rows apart.
  if (room < 4) return uniqueText(taken, accountName(context, length ?? 0).at);
  const { at: name, parts, from, rowOf } = accountName(context, room);
  const domains = domainPlaces(key);
  const at = (row: number): string => {
    const domain = DOMAINS[domains.at(row)];
    let local = name(row);
    while (taken.has(local + domain)) local += '.x';
    return local + domain;
  };
  if (parts === null) return { kind: 'text', unique: true, at };
  // Only the row that has the code of a taken address may have to step aside.
  const rows = [...taken].map((address) => rowOf(/([^.@]*)@[^@]*$/.exec(address)?.[1] ?? ''));
  return { kind: 'text', unique: true, at: textFrom(at, [...parts, Part.placed(DOMAIN_POOL, domains)], from, rows) };
};

/** As the test writes it, else international: `+4930123456`. In the United States, numbers kept for fiction. */
const phone: Generator = ({ written, locale, random, key }) => {
  const template = phoneTemplateOf(written);
  if (template !== null) return text(templateText(template, key));
  const cells = new Cells(key);
  if (locale.country.code === 'US') {
    const [area, line] = [Part.digits(201, 789, 3, cells, 0), Part.digits(0, 100, 2, cells, 1)];
    return text(partsText([Part.literal('+1'), area, Part.literal('55501'), line]));
  }
  const formats = locale.faker.rawDefinitions.phone_number?.format?.international ?? [];
  const compiled = anyOf(formats, (format, next) => templateParts(format, cells, next), cells, 0);
  if (compiled !== null) return text(partsText(compiled.parts));
  const draw = locale.draw((faker) => faker.phone.number({ style: 'international' }));
  return text((row) => {
    random.at(key, row);
    return draw();
  });
};

export const contact = { email, phone, fax: phone } satisfies Record<string, Generator>;
