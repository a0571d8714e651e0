import { below, Cells } from '../hot/cells';
import { numbersFrom, wholeNumbers } from '../hot/numbers';
import { Part } from '../hot/part';
import { anyOf, fakerParts, templateParts, type Compiled } from '../hot/patterns';
import { Pool, poolOf } from '../hot/pool';
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

/** What the row writes of its address stands; the rest is drawn around it. */
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
  const townNumber = (row: number): number =>
    townNumbers.get(written('city', row) ?? '') ?? random.at(keys.place, row).below(towns.length);
  const town = (row: number): (typeof towns)[number] => towns[townNumber(row)];
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
  const codesOfTowns = likeCodes(towns.map((one) => one.postalCode));
  const codeDigits = codesOfTowns === null ? null : digitsOf(codesOfTowns, new Cells(keys.postal));
  const postalParts =
    codesOfTowns === null || codeDigits === null
      ? null
      : [
          Part.drawn(new Pool(codesOfTowns.before), new Cells(keys.place), 0),
          codeDigits,
          Part.literal(codesOfTowns.after),
        ];
  const postalCode = (row: number): string => {
    if (towns.length > 0) {
      const { postalCode: pattern } = town(row);
      if (codesOfTowns === null || codeDigits === null) return fillTemplate(pattern, random.at(keys.postal, row));
      return pattern.slice(0, pattern.indexOf('#')) + codeDigits.text(row) + codesOfTowns.after;
    }
    const state = states.length === abbreviations.length && states.length > 0 ? abbreviations[stateIndex(row)] : '';
    random.at(keys.postal, row);
    return byState[state] === undefined ? drawPostal() : faker.location.zipCode({ state });
  };
  // Near the town, or near a place of the country where people live: where a made-up city lies is not known.
  const degrees = (fact: 'latitude' | 'longitude'): NumberAt =>
    towns.length > 0
      ? aroundTowns(
          towns.map((one) => Math.round(one[fact] * 1e6)),
          new Cells(keys.place),
          new Cells(keys[fact]),
          townNumber,
          plainFrom,
        )
      : wholeNumbers(keys[fact], Math.round(country[fact] * 1e6) - NEARBY, 2 * NEARBY + 1);

  return {
    street,
    houseNumber,
    streetAddress,
    secondary: cell('secondary', drawSecondary),
    city: many('city', city, cityParts),
    region: many('region', region, regionParts),
    postalCode: many('postal_code', postalCode, postalParts),
    full: (row) => {
      const place =
        country.code === 'US' ? `${city(row)}, ${region(row)} ${postalCode(row)}` : `${postalCode(row)} ${city(row)}`;
      return `${streetAddress(row)}, ${place}`;
    },
    latitude: degrees('latitude'),
    longitude: degrees('longitude'),
  };
}

/** Post codes that differ in what stands before their digits alone; null where they differ in more. */
function likeCodes(patterns: readonly string[]): { before: string[]; digits: number; after: string } | null {
  const parts = patterns.map((pattern) => /^([^#?]*)(#{1,9})([^#?]*)$/.exec(pattern));
  if (parts.length === 0 || !parts.every((part) => part !== null)) return null;
  const [[, , { length: digits }, after]] = parts;
  if (parts.some((part) => part[2].length !== digits || part[3] !== after)) return null;
  return { before: parts.map(([, before]) => before), digits, after };
}

const digitsOf = ({ digits }: { digits: number }, cells: Cells): Part => Part.digits(0, 10 ** digits, digits, cells, 0);

/** Numbers near the one of the row's town. */
function aroundTowns(
  middles: number[],
  places: Cells,
  cells: Cells,
  townOf: (row: number) => number,
  plainFrom: number,
): NumberAt {
  for (const each of [places, cells]) each.use(0);
  const span = 2 * IN_TOWN + 1;
  const at = (row: number): number => middles[townOf(row)] - IN_TOWN + below(cells.at(row, 0), span);
  return numbersFrom(
    at,
    (values, from, to) => {
      const towns = places.of(from, to);
      const draws = cells.of(from, to);
      for (let index = 0; index < to - from; index++)
        values[index] = middles[below(towns[index], middles.length)] - IN_TOWN + below(draws[index], span);
    },
    plainFrom,
  );
}
