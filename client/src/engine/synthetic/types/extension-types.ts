import type { ColumnType } from '../../schema/types';
import { COUNTLESS, type TextType } from './type-context';
import { code, word } from './words';

/** Numbers in a modifier: `(3)` of a vector, `(Point,4326)` of a geometry. */
const dimensions = ({ modifier = '', length }: ColumnType): number => Number(/\d+/.exec(modifier)?.[0] ?? length ?? 3);

const degrees = (limit: number, index: number): string => ((index % (limit * 2000)) / 1000 - limit).toFixed(3);

/** A shape within the world, of the kind that the modifier says; a point where it says none. */
function shapeOf({ modifier = '' }: ColumnType, x: string, y: string): string {
  const [, kind = 'point', flags = '', srid = ''] =
    /\(\s*(geometry|point|linestring|polygon|multipoint|multilinestring|multipolygon|geometrycollection)(zm?|m)?\s*(?:,\s*(\d+))?\s*\)/i.exec(
      modifier,
    ) ?? [];
  const extra = ' 0'.repeat(flags.length);
  const at = (dx: number, dy: number): string =>
    `${(Number(x) + dx).toFixed(3)} ${(Number(y) + dy).toFixed(3)}${extra}`;
  const ring = `(${at(0, 0)},${at(0.01, 0)},${at(0.01, 0.01)},${at(0, 0)})`;
  const line = `(${at(0, 0)},${at(0.01, 0.01)})`;
  const name = kind.toLowerCase() === 'geometry' ? 'POINT' : kind.toUpperCase();
  const dimension = flags === '' ? '' : ` ${flags.toUpperCase()}`;
  const bodies: Readonly<Record<string, string>> = {
    POINT: `(${at(0, 0)})`,
    LINESTRING: line,
    POLYGON: `(${ring})`,
    MULTIPOINT: `((${at(0, 0)}))`,
    MULTILINESTRING: `(${line})`,
    MULTIPOLYGON: `((${ring}))`,
    GEOMETRYCOLLECTION: `(POINT${dimension} (${at(0, 0)}))`,
  };
  return `${srid === '0' || srid === '' ? '' : `SRID=${srid};`}${name}${dimension} ${bodies[name]}`;
}

const shape: TextType = {
  draw: (random, type) => shapeOf(type, degrees(170, random.below(340_000)), degrees(80, random.below(160_000))),
  distinct: (type) => ({
    size: 340_000 * 160_000,
    at: (index) => shapeOf(type, degrees(170, index), degrees(80, Math.floor(index / 340_000))),
  }),
};

const list = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => of(index)).join(',');

const vector: TextType = {
  draw: (random, type) => `[${list(dimensions(type), () => (random.below(2000) / 1000 - 1).toFixed(3))}]`,
  distinct: (type) => ({
    size: 2 ** 24,
    at: (index) => `[${list(dimensions(type), (place) => String(place === 0 ? index : 1))}]`,
  }),
};

/** Types of extensions that many databases have; `citext` is text, see type-source.ts. */
export const extensionTypes = {
  hstore: {
    draw: (random) => `"${word(random)}"=>"${word(random)}", "${word(random)}"=>"${random.below(100)}"`,
    distinct: () => ({ size: COUNTLESS, at: (index) => `"id"=>"${code(index, 4)}"` }),
  },
  ltree: {
    draw: (random) => `top.${word(random)}.${word(random)}`,
    distinct: () => ({ size: COUNTLESS, at: (index) => `top.n${code(index, 4)}` }),
  },
  lquery: { draw: (random) => `*.${word(random)}.*` },
  ltxtquery: { draw: word },
  vector,
  halfvec: vector,
  sparsevec: { draw: (random, type) => `{1:${random.between(1, 9)}}/${dimensions(type)}` },
  geometry: shape,
  geography: shape,
  cube: {
    draw: (random) => `(${random.below(100)}, ${random.below(100)}, ${random.below(100)})`,
    distinct: () => ({ size: 2 ** 40, at: (index) => `(${index})` }),
  },
  seg: {
    draw: (random) => {
      const low = random.below(1000);
      return `${low} .. ${low + random.between(1, 50)}`;
    },
    distinct: () => ({ size: 1_000_000, at: (index) => String(index) }),
  },
  isbn: { draw: (random) => isbn13(random.below(1e9)), distinct: () => ({ size: 1e9, at: isbn13 }) },
  isbn13: { draw: (random) => isbn13(random.below(1e9)), distinct: () => ({ size: 1e9, at: isbn13 }) },
  ean13: { draw: (random) => ean13(random.below(1e9)), distinct: () => ({ size: 1e9, at: ean13 }) },
} satisfies Record<string, TextType>;

/** With the check digit; the first digits keep clear of groups that mean books. */
function ean13(index: number): string {
  return withCheckDigit(`400${String(index).padStart(9, '0')}`);
}

function isbn13(index: number): string {
  return withCheckDigit(`978${String(index).padStart(9, '0')}`);
}

function withCheckDigit(digits: string): string {
  const sum = Array.from(digits).reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return digits + String((10 - (sum % 10)) % 10);
}
