import { Cells } from '../hot/cells';
import { wholeNumbers } from '../hot/numbers';
import { Part } from '../hot/part';
import { anyOf, fakerParts, templateParts, type Compiled } from '../hot/patterns';
import { poolOf } from '../hot/pool';
import { partsText, textFrom } from '../hot/texts';
import { fillTemplate } from '../template';
import type { NumberAt, TextAt } from '../value-source';
import { placesOf } from './places';
import type { FactSource } from './row-facts';

/** The place that a row names: its parts belong to one address of the locale's country. */
export interface Place {
  street: TextAt;
  houseNumber: TextAt;
  /** Street and house number as the locale writes them. */
  streetAddress: TextAt;
  secondary: TextAt;
  city: TextAt;
  region: TextAt;
  postalCode: TextAt;
  full: TextAt;
  /** Degrees times 10^6. */
  latitude: NumberAt;
  longitude: NumberAt;
}

const STREET = '{{location.street}}';
const NUMBER = '{{location.buildingNumber}}';

/** In degrees times 10^6: around a country's middle, and around a town's. */
const NEARBY = 200_000;
const IN_TOWN = 30_000;

export function createPlace({ locale, key, written, plainFrom }: FactSource): Place {
  const { random, faker, country } = locale;
  const facts = [
    'street',
    'number',
    'secondary',
    'place',
    'city',
    'region',
    'postal',
    'latitude',
    'longitude',
  ] as const;
  const keys = Object.fromEntries(facts.map((fact) => [fact, key(fact)])) as Record<
    (typeof facts)[number],
    ReturnType<typeof key>
  >;
  const definition = faker.rawDefinitions;
  const { location } = definition;
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
  const parts = (fact: (typeof facts)[number], how: (cells: Cells) => Compiled | null): Part[] | null =>
    how(new Cells(keys[fact]))?.parts ?? null;
  /** Of parts, where the locale's data let it be, else row by row. */
  const made = (compiled: Part[] | null, row: (row: number) => string): TextAt =>
    compiled === null ? row : partsText(compiled);

  const streetParts = parts('street', (cells) => fakerParts('{{location.street}}', definition, cells));
  const street = made(streetParts, cell('street', drawStreet));
  const formats = (location?.building_number ?? []).map(String);
  const numberParts = (shown: (format: string) => string): Part[] | null =>
    parts('number', (cells) =>
      anyOf(formats.map(shown), (format, from) => templateParts(format, cells, from, 1), cells, 0),
    );
  const rawParts = numberParts((format) => format);
  const rawNumber = made(rawParts, cell('number', drawNumber));
  const bare = (number: string): string => number.replace(/^[\s,]+/, '');
  const houseNumber = made(numberParts(bare), (row) => bare(rawNumber(row)));

  const usual = pattern.includes(STREET) ? pattern : `${NUMBER} ${STREET}`;
  const address = (row: number): string =>
    usual.replace(STREET, () => street(row)).replace(NUMBER, () => rawNumber(row));
  const pieces = usual.split(/(\{\{[^}]*\}\})/).filter((piece) => piece !== '');
  const isKnown = pieces.every((piece) => piece === STREET || piece === NUMBER || !piece.startsWith('{{'));
  const addressParts =
    isKnown && streetParts !== null && rawParts !== null
      ? pieces.flatMap((piece) =>
          piece === STREET ? streetParts : piece === NUMBER ? rawParts : [Part.literal(piece)],
        )
      : null;
  const many = (fact: string, at: (row: number) => string, compiled: Part[] | null): TextAt => {
    const withWritten = (row: number): string => written(fact, row) ?? at(row);
    return compiled === null ? withWritten : textFrom(withWritten, compiled, plainFrom);
  };
  const streetAddress = many('street_address', address, addressParts);

  /** Real towns: city, region, post code and where it lies are of one of them. */
  const towns = placesOf(locale.name);
  const townNumbers = new Map(towns.map(({ city: name }, index) => [name, index]));
  const town = (row: number): (typeof towns)[number] => {
    const named = townNumbers.get(written('city', row) ?? '');
    return towns[named ?? random.at(keys.place, row).below(towns.length)];
  };
  const ofTown = (part: 'city' | 'region'): Part[] | null =>
    parts('place', (cells) => ({ parts: [Part.drawn(poolOf(towns.map((one) => one[part])), cells, 0)], next: 1 }));

  const cityParts =
    towns.length > 0
      ? ofTown('city')
      : parts('city', (cells) =>
          locale.cities.length > 0
            ? { parts: [Part.drawn(poolOf(locale.cities), cells, 0)], next: 1 }
            : fakerParts('{{location.city}}', definition, cells),
        );
  const city = made(cityParts, cell('city', drawCity));
  const regionParts =
    towns.length > 0
      ? ofTown('region')
      : parts('region', (cells) =>
          states.length > 0 ? { parts: [Part.drawn(poolOf(states), cells, 0)], next: 1 } : null,
        );
  const stateIndex = (row: number): number => random.at(keys.region, row).below(states.length);
  const region = (row: number): string => {
    if (towns.length > 0) return town(row).region;
    return states.length > 0 ? states[stateIndex(row)] : cell('region', drawRegion)(row);
  };
  const postalCode = (row: number): string => {
    if (towns.length > 0) {
      const { postalCode: pattern } = town(row);
      return fillTemplate(pattern, random.at(keys.postal, row));
    }
    const state = states.length === abbreviations.length && states.length > 0 ? abbreviations[stateIndex(row)] : '';
    random.at(keys.postal, row);
    return byState[state] === undefined ? drawPostal() : faker.location.zipCode({ state });
  };
  // Near the town, or near a place of the country where people live: where a made-up city lies is not known.
  const degrees = (fact: 'latitude' | 'longitude'): NumberAt =>
    towns.length > 0
      ? (row) => {
          const middle = Math.round(town(row)[fact] * 1e6);
          return middle + random.at(keys[fact], row).between(-IN_TOWN, IN_TOWN);
        }
      : wholeNumbers(keys[fact], Math.round(country[fact] * 1e6) - NEARBY, 2 * NEARBY + 1);

  return {
    street,
    houseNumber,
    streetAddress,
    secondary: cell('secondary', drawSecondary),
    city: many('city', city, cityParts),
    region: many('region', region, regionParts),
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
