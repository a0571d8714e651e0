import { singular } from '../../../../../server/src/testcase/fields/names';
import { twoDigits } from '../../batch/calendar';
import type { JsonShape } from '../../schema/json-shape';
import { wordsOf } from '../facts/roles';
import type { CellRandom } from '../random';
import { text, type ValueSource } from '../value-source';
import type { Distinct, TypeContext } from './type-context';
import { capital, code, word, words } from './words';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Documents of a shape, where it is given; of what the name and the default make plausible else. */
export function jsonSource({ name, key, random, default: given }: TypeContext, shape?: JsonShape): ValueSource {
  const make =
    shape === undefined ? makeOf(name, given ?? null) : (random: CellRandom) => shaped(shape, name, random, 0);
  return text((row) => JSON.stringify(make(random.at(key, row))));
}

export const distinctJson: Distinct = { size: 2 ** 40, at: (index) => JSON.stringify({ id: index + 1 }) };

type Make = (random: CellRandom) => Json;

const SETTINGS = /settings|options|preferences|prefs|config|configuration|features|flags|permissions|einstellungen/;
const LISTS = /tags|labels|items|list|errors|roles|scopes|values|names|keywords|categories|entries|events|steps|rules/;

function makeOf(name: string, given: string | null): Make {
  const last = wordsOf(name).at(-1) ?? '';
  if (given?.startsWith('[') === true || LISTS.test(last)) {
    return /^(?:.*ids)$/.test(last)
      ? (random) => Array.from({ length: random.between(1, 4) }, () => random.between(1, 1000))
      : (random) => Array.from({ length: random.between(1, 4) }, () => word(random));
  }
  if (SETTINGS.test(last)) {
    return (random) => ({
      theme: random.pick(['light', 'dark']),
      notifications: random.chance(0.7),
      limit: random.between(1, 100),
    });
  }
  if (/address|adresse|direccion/.test(last)) {
    return (random) => ({
      street: `${capital(word(random))} Street ${random.between(1, 99)}`,
      city: capital(word(random)),
    });
  }
  if (/location|position|point|geo|coordinates/.test(last)) {
    return (random) => ({ lat: random.between(-80_000, 80_000) / 1000, lng: random.between(-170_000, 170_000) / 1000 });
  }
  return (random) => ({ [word(random)]: words(random, 2), count: random.between(0, 100), active: random.chance(0.5) });
}

const DEEPEST = 6;

/** A document as an API describes it. */
function shaped(shape: JsonShape, name: string, random: CellRandom, depth: number): Json {
  if (shape.values !== undefined && shape.values.length > 0) return random.pick(shape.values) as Json;
  switch (shape.type) {
    case 'object': {
      const parts = Object.entries(shape.properties ?? {}).filter(
        ([key]) => depth < DEEPEST && (shape.required?.includes(key) === true || random.chance(0.8)),
      );
      return Object.fromEntries(parts.map(([key, part]) => [key, shaped(part, key, random, depth + 1)]));
    }
    case 'array': {
      const { items } = shape;
      if (items === undefined || depth >= DEEPEST) return [];
      const [low, high] = [shape.minimum ?? 0, shape.maximum ?? Math.max(shape.minimum ?? 0, 3)];
      const count = random.between(low, Math.min(high, low + 3));
      return Array.from({ length: count }, () => shaped(items, singular(name), random, depth + 1));
    }
    case 'integer':
      return random.between(
        Math.ceil(shape.minimum ?? 1),
        Math.floor(shape.maximum ?? Math.max(shape.minimum ?? 1, 1000)),
      );
    case 'number': {
      const [low, high] = [shape.minimum ?? 0, shape.maximum ?? Math.max(shape.minimum ?? 0, 1000)];
      return Math.min(high, Math.max(low, Math.round((low + (high - low) * random.next()) * 100) / 100));
    }
    case 'boolean':
      return random.chance(0.5);
    case 'null':
      return null;
    case 'string':
      return stringOf(shape, random);
  }
}

function stringOf({ format, minimum = 0, maximum = Infinity }: JsonShape, random: CellRandom): string {
  const day = (): string =>
    `${random.between(2023, 2025)}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`;
  switch (format) {
    case 'date':
      return day();
    case 'date-time':
      return `${day()}T${twoDigits(random.below(24))}:${twoDigits(random.below(60))}:00Z`;
    case 'email':
      return `${word(random)}.${word(random)}@example.com`;
    case 'uri':
    case 'url':
      return `https://www.example.com/${word(random)}`;
    case 'uuid': {
      const hex = random.string('0123456789abcdef', 30);
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-a${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
    }
    case 'ipv4':
      return `192.0.2.${random.between(1, 254)}`;
    default: {
      let value = words(random, 2);
      while (value.length < minimum) value += ` ${word(random)}`;
      return value.length > maximum
        ? value
            .slice(0, maximum)
            .trimEnd()
            .padEnd(minimum, code(random.below(36), 1))
        : value;
    }
  }
}
