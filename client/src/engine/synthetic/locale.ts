import type { Faker, LocaleDefinition } from '@faker-js/faker';
import { editDistance } from '../../../../server/src/testcase/edit-distance';
import { UserError } from '../errors';
import type { Fallback } from '../job/job';
import { countryOf, type Country } from './countries';
import type { AskedLocale } from '../locales/asked-locale';
import { FAKER_LOCALES, loadFaker, newFaker } from '../locales/load-faker';
import { lastNames, nameOrder, namesOf, sexByName, type Sex } from '../locales/locale-names';
import { CellRandom, fakerRandomizer } from './random';
import { asciiOf } from '../locales/transliterate';

/** A locale's data, driven by one counter-based randomizer: point `random` at a cell, then draw from `faker`. */
export interface Locale {
  name: string;
  random: CellRandom;
  faker: Faker;
  country: Country;
  /** Given names of a sex. */
  firstNames: (sex: Sex) => readonly string[];
  /** Whose given name it is, in the locale or else in English; null for either or unknown. */
  sexOf: (name: string) => Sex | null;
  /** A family name, drawn from where `random` stands. */
  lastName: (sex: Sex) => string;
  /** Real cities, where the locale lists some of its own. */
  cities: readonly string[];
  /** First and last name in the order that the language writes them. */
  fullName: (first: string, last: string) => string;
  /** Letters and digits for addresses; a name that no table can spell gives one of the English names instead. */
  ascii: (name: string) => string;
  /** Draws with faker, or with English data where the locale says that it has no such thing. */
  draw: (how: (faker: Faker) => string) => () => string;
}

/** A locale that a dataset's rows have, and how many of them: a share of the sum of all weights. */
export interface WeightedLocale {
  name: string;
  weight: number;
}

/** The day that relative dates and ages count from, always the same so that the same request gives the same bytes. */
export const REFERENCE_DATE = '2026-01-01';

/** What a locale's name resolves to: itself, or its language where faker has no such region. */
interface LocaleChoice {
  name: string;
  /** Said when the choice is not what was asked for. */
  fallback: string | null;
}

/**
 * `de_CH`, `de-ch` -> de_CH; `de_DE` -> de, with a reason. Throws UserError, with the nearest names, for what faker does
 * not have.
 */
export function resolveLocale(asked: string): LocaleChoice {
  const names = FAKER_LOCALES.filter((name) => name !== 'base');
  const wanted = asked.trim().replaceAll('-', '_').toLowerCase();
  const exact = names.find((name) => name.toLowerCase() === wanted);
  if (exact !== undefined) return { name: exact, fallback: null };
  const language = wanted.split('_')[0];
  if (/^[a-z]{2}_[a-z]{2}$/.test(wanted) && names.includes(language)) {
    return { name: language, fallback: `There is no data for the region of ${asked}; ${language} is used.` };
  }
  const near = names
    .map((name) => ({ name, distance: editDistance(wanted, name.toLowerCase()) + (name.startsWith(language) ? 0 : 2) }))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
  throw new UserError(`config.synthetic.locale: "${asked}" is not known.`, {
    where: 'config.synthetic.locale',
    hint: `Nearest: ${near.join(', ')}. All: ${names.join(', ')}.`,
  });
}

/**
 * Each of the locales that a request names, as `resolveLocale` does. Throws UserError for one that there is not.
 */
export function resolveLocales(asked: AskedLocale): { locales: WeightedLocale[]; fallbacks: Fallback[] } {
  const weights = typeof asked === 'string' ? { [asked]: 1 } : asked;
  const locales = new Map<string, number>();
  const fallbacks: Fallback[] = [];
  for (const [name, weight] of Object.entries(weights)) {
    const choice = resolveLocale(name);
    locales.set(choice.name, (locales.get(choice.name) ?? 0) + weight);
    if (choice.fallback !== null)
      fallbacks.push({ operation: 'synthetic', from: name, to: choice.name, reason: choice.fallback });
  }
  if (locales.size === 0) {
    throw new UserError('config.synthetic.locale: it names no locale.', {
      where: 'config.synthetic.locale',
      hint: 'Such as "de", or { "en": 3, "de": 1 }.',
    });
  }
  return { locales: [...locales].map(([name, weight]) => ({ name, weight })), fallbacks };
}

/** The data of a locale that `resolveLocale` named. */
export async function loadLocale(name: string): Promise<Locale> {
  const random = new CellRandom();
  const randomizer = fakerRandomizer(random);
  // Plain English has no states' postcodes; its country is the United States, which has.
  const definition = (await definitionOf(name === 'en' ? 'en_US' : name))!;
  const inEnglish = (await definitionOf('en'))!;
  const faker = await newFaker({ locale: definition, randomizer });
  const english = await newFaker({ locale: (await definitionOf('en_US'))!, randomizer });
  for (const each of [faker, english]) each.setDefaultRefDate(`${REFERENCE_DATE}T00:00:00Z`);

  const first = {
    female: namesOf(definition.person?.first_name, 'female'),
    male: namesOf(definition.person?.first_name, 'male'),
  };
  const drawLast = lastNames(definition);
  const spellings = new Map<string, string>();
  const spare = namesOf(inEnglish.person?.last_name, 'female');

  return {
    name,
    random,
    faker,
    country: countryOf(name),
    firstNames: (sex) => first[sex],
    sexOf: sexByName([definition, inEnglish]),
    lastName: (sex) => drawLast(random, sex),
    cities: await ownCities(name),
    fullName: nameOrder(definition),
    ascii: (text) => {
      let spelling = spellings.get(text);
      if (spelling === undefined) {
        spelling = asciiOf(text) || asciiOf(spare[hashOf(text) % spare.length]);
        // Names come from finite lists; the bound is for those that are put together.
        if (spellings.size > 20_000) spellings.clear();
        spellings.set(text, spelling);
      }
      return spelling;
    },
    draw: (how) => {
      let source = faker;
      try {
        how(faker);
      } catch {
        source = english;
      }
      return () => how(source);
    },
  };
}

const definitionOf = async (name: string): Promise<LocaleDefinition | undefined> =>
  (await loadFaker(name))?.rawDefinitions;

/** The cities that a locale lists, or else its language; none where it makes them up, or borrows those of English. */
async function ownCities(name: string): Promise<readonly string[]> {
  const language = name.split('_')[0];
  let own = (await definitionOf(name))?.location;
  for (const lender of language === 'en' ? ['en', 'base'] : [language, 'en']) {
    const lent = await definitionOf(lender);
    if (lent === undefined) continue;
    // What is borrowed is the very list of the lender.
    if (own?.city_name !== lent.location?.city_name) return own?.city_name ?? [];
    if (own?.city_pattern !== lent.location?.city_pattern) return [];
    own = lent.location;
  }
  return [];
}

function hashOf(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) >>> 0;
  return hash;
}
