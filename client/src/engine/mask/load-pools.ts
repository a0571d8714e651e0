import type { LocaleDefinition } from '@faker-js/faker';
import { loadFaker, newFaker } from '../locales/load-faker';
import { nameOrder, namesOf } from '../locales/locale-names';
import { asciiOf } from '../locales/transliterate';
import type { ByteValues } from './keyed/keyed';
import { byteValues, type NamePools, type Pool, poolOf } from './pools';

/** Draws of what faker puts together from parts. */
const MADE = 2_000;
const SEED = 20_240_229;

/** Made once for a process: drawing the texts takes a tenth of a second. */
const loaded = new Map<string, Promise<NamePools>>();

/** The pools of a faker locale such as `en` or `de_CH`; English for one that faker does not have. Loads faker. */
export function loadPools(locale: string): Promise<NamePools> {
  const known = loaded.get(locale) ?? makePools(locale);
  loaded.set(locale, known);
  return known;
}

async function makePools(locale: string): Promise<NamePools> {
  const english: LocaleDefinition = (await loadFaker('en'))!.rawDefinitions;
  const base = (await loadFaker('base'))!.rawDefinitions;
  const own: LocaleDefinition = (await loadFaker(locale))?.rawDefinitions ?? english;
  const faker = await newFaker({ locale: [own, english, base], seed: SEED });
  const made = (draw: () => string): Pool => poolOf(Array.from({ length: MADE }, draw));

  const first = namesFor(own, 'first_name') ?? namesFor(english, 'first_name') ?? [];
  const last = namesFor(own, 'last_name') ?? namesFor(english, 'last_name') ?? [];
  const full = nameOrder(own)('\u0001', '\u0002');
  const address = own.location?.street_address?.normal ?? english.location?.street_address?.normal ?? '';
  const [beforeStreet] = address.split('{{location.street}}');
  const codes = base.location?.country_code ?? [];
  return {
    firstNames: poolOf(first),
    lastNames: poolOf(last),
    firstInAddress: inAddresses(first, english.person?.first_name?.generic ?? []),
    lastInAddress: inAddresses(last, english.person?.last_name?.generic ?? []),
    isLastFirst: full.startsWith('\u0002'),
    nameGap: full.length > 2 ? ' ' : '',
    streets: made(() => faker.location.street()),
    numberFirst: beforeStreet.includes('buildingNumber'),
    numberGap: address.includes(', ') ? ', ' : ' ',
    cities: made(() => faker.location.city()),
    regions: poolOf(own.location?.state ?? english.location?.state ?? []),
    regionCodes: poolOf(own.location?.state_abbr ?? english.location?.state_abbr ?? []),
    countries: poolOf(own.location?.country ?? english.location?.country ?? []),
    countryCodes2: poolOf(codes.map(({ alpha2 }) => alpha2)),
    countryCodes3: poolOf(codes.map(({ alpha3 }) => alpha3)),
    companies: made(() => faker.company.name()),
    words: poolOf(english.lorem?.word ?? []),
  };
}

/** The locale's names of anyone, without those that hold what a name of one word must not: blanks, points. */
function namesFor({ person }: LocaleDefinition, kind: 'first_name' | 'last_name'): string[] | null {
  const lists = person?.[kind];
  const names = new Set([...(lists?.generic ?? []), ...namesOf(lists, 'female'), ...namesOf(lists, 'male')]);
  const single = [...names].filter((name) => /^[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*$/u.test(name));
  return single.length > 0 ? single : null;
}

function inAddresses(names: readonly string[], spare: readonly string[]): ByteValues {
  return byteValues(names.map((name, index) => asciiOf(name) || asciiOf(spare[index % spare.length]) || 'x'));
}
