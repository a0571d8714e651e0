import type { Place } from '../facts/place';
import { wordsOf } from '../facts/roles';
import { templateOf, templateText } from '../template';
import { text, type TextAt } from '../value-source';
import { always, type Generator } from './generator';

const ofPlace =
  (part: (place: Place) => TextAt): Generator =>
  ({ column, facts }) =>
    text(part(facts.place(column)));

/** A row that no test writes. */
const UNWRITTEN = 2 ** 32 - 1;

/** As the test writes it, else that of the row's place. */
const postalCode: Generator = ({ column, facts, written, key }) => {
  const place = facts.place(column);
  const shape = (code: string): string => code.replace(/\d/g, '#').replace(/[A-Z]/g, '?').replace(/[a-z]/g, '*');
  const template = templateOf(written, 'drawn');
  if (template === null || template === shape(place.postalCode(UNWRITTEN))) return text(place.postalCode);
  return text(templateText(template, key));
};

const streetAddress: Generator = ({ column, facts }) => {
  const place = facts.place(column);
  const words = wordsOf(column);
  return text(words.includes('street') && words.includes('name') ? place.street : place.streetAddress);
};

const degrees =
  (part: 'latitude' | 'longitude'): Generator =>
  ({ column, facts }) => ({ kind: 'decimal', scale: 6, at: facts.place(column)[part] });

export const address = {
  street_address: streetAddress,
  address_line2: ofPlace((place) => place.secondary),
  house_number: ofPlace((place) => place.houseNumber),
  city: ofPlace((place) => place.city),
  region: ofPlace((place) => place.region),
  postal_code: postalCode,
  country: ({ locale }) => always(locale.country.name),
  country_code: ({ locale, written }) => {
    const lower = written.length > 0 && written.every((value) => value === value.toLowerCase());
    return always(lower ? locale.country.code.toLowerCase() : locale.country.code);
  },
  latitude: degrees('latitude'),
  longitude: degrees('longitude'),
  full_address: ofPlace((place) => place.full),
} satisfies Record<string, Generator>;
