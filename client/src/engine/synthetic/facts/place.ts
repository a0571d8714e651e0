import type { FactSource } from './row-facts';

/** The place that a row names: its parts belong to one address of the locale's country. */
export interface Place {
  street: (row: number) => string;
  houseNumber: (row: number) => string;
  /** Street and house number as the locale writes them. */
  streetAddress: (row: number) => string;
  secondary: (row: number) => string;
  city: (row: number) => string;
  region: (row: number) => string;
  postalCode: (row: number) => string;
  full: (row: number) => string;
  /** Degrees times 10^6. */
  latitude: (row: number) => number;
  longitude: (row: number) => number;
}

/** In degrees times 10^6. */
const NEARBY = 200_000;

export function createPlace({ locale, key, written }: FactSource): Place {
  const { random, faker, country } = locale;
  const facts = ['street', 'number', 'secondary', 'city', 'region', 'postal', 'latitude', 'longitude'] as const;
  const keys = Object.fromEntries(facts.map((fact) => [fact, key(fact)])) as Record<
    (typeof facts)[number],
    ReturnType<typeof key>
  >;
  const location = faker.rawDefinitions.location;
  const states = location?.state ?? [];
  const abbreviations = location?.state_abbr ?? [];
  const byState = (location?.postcode_by_state ?? {}) as Record<string, unknown>;
  const pattern = location?.street_address?.normal ?? '';

  const drawStreet = locale.draw((from) => from.location.street());
  const drawNumber = locale.draw((from) => from.location.buildingNumber());
  const drawSecondary = locale.draw((from) => from.location.secondaryAddress());
  const drawCity = locale.draw((from) => from.location.city());
  const drawRegion = locale.draw((from) => from.location.state());
  const drawPostal = locale.draw((from) => from.location.zipCode());

  const cell =
    <Value>(fact: (typeof facts)[number], draw: () => Value) =>
    (row: number): Value => {
      random.at(keys[fact], row);
      return draw();
    };
  const street = cell('street', drawStreet);
  const rawNumber = cell('number', drawNumber);
  const houseNumber = (row: number): string => rawNumber(row).replace(/^[\s,]+/, '');
  const streetAddress = (row: number): string => {
    const said = written('street_address', row);
    if (said !== undefined) return said;
    if (pattern === '{{location.street}}') return street(row);
    if (!pattern.includes('{{location.street}}') || !pattern.includes('{{location.buildingNumber}}'))
      return `${houseNumber(row)} ${street(row)}`;
    return pattern
      .replace('{{location.street}}', () => street(row))
      .replace('{{location.buildingNumber}}', () => rawNumber(row));
  };
  const city = cell('city', () => (locale.cities.length > 0 ? random.pick(locale.cities) : drawCity()));
  const stateIndex = (row: number): number => random.at(keys.region, row).below(states.length);
  const region = (row: number): string =>
    states.length > 0 ? states[stateIndex(row)] : cell('region', drawRegion)(row);
  const postalCode = (row: number): string => {
    const state = states.length === abbreviations.length && states.length > 0 ? abbreviations[stateIndex(row)] : '';
    random.at(keys.postal, row);
    return byState[state] === undefined ? drawPostal() : faker.location.zipCode({ state });
  };
  // Near a place of the country where people live; where the row's own city lies is not known.
  const degrees = (fact: 'latitude' | 'longitude') =>
    cell(fact, () => Math.round(country[fact] * 1e6) + random.between(-NEARBY, NEARBY));

  return {
    street,
    houseNumber,
    streetAddress,
    secondary: cell('secondary', drawSecondary),
    city: (row) => written('city', row) ?? city(row),
    region: (row) => written('region', row) ?? region(row),
    postalCode: (row) => written('postal_code', row) ?? postalCode(row),
    full: (row) => {
      const place =
        country.code === 'US' ? `${city(row)}, ${region(row)} ${postalCode(row)}` : `${postalCode(row)} ${city(row)}`;
      return `${streetAddress(row)}, ${place}`;
    },
    latitude: degrees('latitude'),
    longitude: degrees('longitude'),
  };
}
