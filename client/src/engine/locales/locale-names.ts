import type { LocaleDefinition } from '@faker-js/faker';

/** Given and family names of a locale's definition. */

export type Sex = 'female' | 'male';

/** What names are drawn with. */
interface Draw {
  /** 0 to 2^32 - 1. */
  u32(): number;
  pick<Value>(values: readonly Value[]): Value;
}

type Names = { generic?: string[]; female?: string[]; male?: string[] } | null | undefined;

/** The names of a sex, else those of anyone. */
export function namesOf(names: Names, sex: Sex): readonly string[] {
  const own = names?.[sex] ?? [];
  return own.length > 0 ? own : (names?.generic ?? []);
}

/** Whose given name it is by the first definition that tells; null for either or unknown. */
export function sexByName(definitions: LocaleDefinition[]): (name: string) => Sex | null {
  return (name) => {
    for (const { person } of definitions) {
      const isFemale = namesOf(person?.first_name, 'female').includes(name);
      const isMale = namesOf(person?.first_name, 'male').includes(name);
      if (isFemale !== isMale) return isFemale ? 'female' : 'male';
    }
    return null;
  };
}

export interface NamePattern {
  /** Names and, between them, what stands between them. */
  parts: (string | readonly string[])[];
  /** The share of the draws up to and with this pattern. */
  upTo: number;
}

/** Draws family names by the locale's patterns: most are one name of the list, some are two with a hyphen. */
export function lastNames(definition: LocaleDefinition): (random: Draw, sex: Sex) => string {
  const patterns = lastNamePatterns(definition);
  return (random, sex) => {
    const all = patterns[sex];
    const [first] = all;
    const share = all.length === 1 ? 0 : random.u32() / 2 ** 32;
    const { parts } = all.find(({ upTo }) => share < upTo) ?? first;
    if (parts.length === 1) return random.pick(parts[0] as readonly string[]);
    return parts.map((part) => (typeof part === 'string' ? part : random.pick(part))).join('');
  };
}

/** How family names are built: `lastNames` draws a pattern, where there are several, and then each of its names. */
export const lastNamePatterns = ({ person }: LocaleDefinition): Record<Sex, NamePattern[]> => ({
  female: patternsOf(person, 'female'),
  male: patternsOf(person, 'male'),
});

const NAME = /\{\{person\.last_name\.(generic|female|male)\}\}/;

function patternsOf(person: LocaleDefinition['person'], sex: Sex): NamePattern[] {
  const own = namesOf(person?.last_name, sex);
  const declared = (person?.last_name_pattern ?? {}) as Partial<Record<string, { value: string; weight: number }[]>>;
  const usable = (declared[sex] ?? declared.generic ?? []).filter(({ value }) => NAME.test(value));
  const total = usable.reduce((sum, { weight }) => sum + weight, 0);
  let upTo = 0;
  const patterns = usable.map(({ value, weight }): NamePattern => {
    upTo += weight / total;
    const listOf = (kind: string): readonly string[] => person?.last_name?.[kind as Sex | 'generic'] ?? own;
    const parts = value.split(NAME).map((part, index) => (index % 2 === 1 ? listOf(part) : part));
    return { parts: parts.filter((part) => part !== ''), upTo };
  });
  return patterns.length > 0 ? patterns : [{ parts: [own], upTo: 1 }];
}

/** First and last name in the order that the language writes them. */
export function nameOrder({ person }: LocaleDefinition): (first: string, last: string) => string {
  const patterns = (person?.name ?? []) as { value: string; weight: number }[];
  const plain = patterns.filter(({ value }) => /^\{\{person\.\w+\}\}\s?\{\{person\.\w+\}\}$/.test(value));
  const usual = plain.sort((a, b) => b.weight - a.weight)[0]?.value ?? '{{person.firstName}} {{person.lastName}}';
  const gap = usual.includes('}} {{') ? ' ' : '';
  return usual.startsWith('{{person.lastName}}')
    ? (first, last) => `${last}${gap}${first}`
    : (first, last) => `${first}${gap}${last}`;
}
