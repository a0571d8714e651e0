import type { ColumnType } from '../../schema/types';
import { wordsOf } from '../facts/roles';
import { integer, type ValueSource } from '../value-source';
import { spread } from './spread';
import type { Distinct, TypeContext } from './type-context';

interface Range {
  low: number;
  high: number;
  /** Many small values and few large ones. */
  skewed: boolean;
}

const range = (low: number, high: number, skewed = false): Range => ({ low, high, skewed });

/** What a number is by a word of its name; the last one that is known says it. */
const BY_WORD: readonly (readonly [string, Range])[] = [
  ['percent percentage pct prozent pourcentage porcentaje', range(0, 100)],
  ['ratio probability share fraction confidence similarity factor', range(0, 1)],
  ['score points punkte puntos', range(0, 100)],
  ['rating stars', range(1, 5)],
  [
    'position rank ordinal sequence seq sort order ordering index idx priority weighting rang posicion',
    range(1, 100, true),
  ],
  [
    'count counter counts total totals views hits likes votes downloads followers stock inventory attempts retries usage uses',
    range(0, 1000, true),
  ],
  ['quantity qty amount menge anzahl quantite cantidad quantidade', range(1, 20, true)],
  ['cents minor micros', range(100, 50_000, true)],
  ['attempt attempts tries failures', range(0, 5, true)],
  ['period term days nights weeks months', range(1, 90, true)],
  ['port', range(1024, 65_535)],
  ['year jahr annee ano anio', range(1990, 2026)],
  ['month monat mois mes', range(1, 12)],
  ['day tag jour dia', range(1, 28)],
  ['hour hours', range(0, 23)],
  ['minute minutes', range(0, 59)],
  ['age alter edad idade', range(18, 90)],
  ['width height depth distance breite hoehe largeur hauteur ancho altura', range(1, 1000)],
  ['weight mass kg gramm poids peso gewicht', range(1, 200, true)],
  ['temperature temp', range(-10, 40)],
  ['price cost fee balance salary revenue subtotal tax discount preis prix precio preco', range(1, 500, true)],
  ['duration seconds timeout ttl ms milliseconds interval length dauer duree duracion', range(1, 3600, true)],
  ['size bytes filesize groesse taille tamano', range(100, 1_000_000, true)],
  ['version revision iteration generation', range(1, 9, true)],
  ['level tier grade stage step phase', range(1, 5)],
  ['status state type kind mode category flags enum', range(0, 3)],
  ['latitude lat', range(-80, 80)],
  ['longitude lng lon long', range(-170, 170)],
];
const RANGES = new Map(BY_WORD.flatMap(([names, of]) => names.split(' ').map((name) => [name, of] as const)));
const USUAL = range(1, 1000);

function rangeOf(name: string): Range {
  const known = wordsOf(name)
    .reverse()
    .find((word) => RANGES.has(word));
  return known === undefined ? USUAL : RANGES.get(known)!;
}

/** The most units of a numeric of so many digits that a number holds exactly. */
const unitsOf = (precision: number | null): number => Math.min(10 ** (precision ?? 15) - 1, 1e15);

const INTEGERS: Readonly<Record<string, number>> = {
  int2: 2 ** 15 - 1,
  int4: 2 ** 31 - 1,
  int8: Number.MAX_SAFE_INTEGER,
};

/** Whole numbers, numerics and floats as large as their name makes plausible, and their type allows. */
export function numberSource(type: ColumnType, { name, key, random }: TypeContext): ValueSource {
  const { low, high, skewed } = rangeOf(name);
  const share = (row: number): number => {
    const drawn = random.at(key, row).next();
    return skewed ? drawn * drawn : drawn;
  };
  if (Object.hasOwn(INTEGERS, type.name)) {
    const [from, to] = [low, Math.max(high, low + 1)];
    return integer((row) => from + Math.floor((to - from + 1) * share(row)));
  }
  const scale = scaleOf(type);
  const unit = 10 ** scale;
  // A numeric with more digits behind the point than it has holds less than one.
  const most =
    type.name === 'numeric' ? unitsOf(type.precision) / 10 ** Math.max(0, (type.scale ?? scale) - scale) : 1e15;
  const to = Math.min(high * unit, most);
  const from = Math.min(low * unit, to);
  return { kind: 'decimal', scale, at: (row) => Math.floor(from + (to - from + 1) * share(row) * (1 - 1e-12)) };
}

/** Digits behind the point: those that the type asks for, as far as numbers are exact. */
function scaleOf(type: ColumnType): number {
  if (type.name !== 'numeric' || type.precision === null) return 2;
  return Math.max(0, Math.min(type.scale ?? 0, 15));
}

/** Numbers from 1 up, each once. */
export function distinctNumbers(type: ColumnType, { key }: TypeContext): Distinct<number> & { scale: number } {
  if (Object.hasOwn(INTEGERS, type.name)) return counted(INTEGERS[type.name], 0);
  if (type.name !== 'numeric' || type.precision === null) return counted(type.name === 'float4' ? 2 ** 24 : 1e15, 0);
  const scale = scaleOf(type);
  const negative = Math.min(0, type.scale ?? 0);
  // The units that are rounded away would make two numbers the same.
  const step = 10 ** -negative;
  const numbers = counted(unitsOf(type.precision), scale);
  return { ...numbers, at: (index) => numbers.at(index) * step };

  function counted(most: number, digits: number): Distinct<number> & { scale: number } {
    const order = spread(most, key);
    return { size: most, scale: digits, at: (index) => order(index) + 1 };
  }
}
