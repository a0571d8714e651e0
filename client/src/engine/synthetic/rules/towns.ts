import type { Value } from '../../expressions/value';
import { countryNamed } from '../countries';
import { placesOf, type KnownPlace } from '../facts/places';
import { CellRandom, keyOf } from '../random';
import { fillTemplate } from '../template';

/** The locale whose list has a country's towns. */
// prettier-ignore
const LOCALES: Readonly<Record<string, string>> = {
  US: 'en_US', GB: 'en_GB', CA: 'en_CA', AU: 'en_AU', IN: 'en_IN', DE: 'de', AT: 'de_AT', CH: 'de_CH', FR: 'fr', ES: 'es',
  MX: 'es_MX', IT: 'it', NL: 'nl', PL: 'pl', BR: 'pt_BR', PT: 'pt_PT', JP: 'ja', SE: 'sv',
};

const PARTS = ['city_in', 'region_in', 'postal_code_in'] as const;
export const isTownPart = (name: string): name is (typeof PARTS)[number] => PARTS.some((part) => part === name);

/**
 * `city_in(country)`, `region_in` and `postal_code_in` of a row are of one town, as long as they are asked of the same
 * column; null of a country whose towns are not known.
 */
export function townParts(
  seed: string,
  table: string,
  country: string,
): (part: (typeof PARTS)[number], value: Value, row: number) => Value {
  const key = keyOf(seed, table, country, 'town');
  const digits = keyOf(seed, table, country, 'postal code');
  const random = new CellRandom();
  const known = new Map<string, readonly KnownPlace[]>();
  return (part, value, row) => {
    const code = typeof value === 'string' ? (countryNamed(value)?.code ?? '') : '';
    let towns = known.get(code);
    if (towns === undefined) known.set(code, (towns = Object.hasOwn(LOCALES, code) ? placesOf(LOCALES[code]) : []));
    if (towns.length === 0) return null;
    const town = random.at(key, row).pick(towns);
    if (part === 'city_in') return town.city;
    return part === 'region_in' ? town.region : fillTemplate(town.postalCode, random.at(digits, row));
  };
}
