import type { BytesVector, Vector } from '../../batch/vector';
import { layoutOf } from '../../schema/types';
import type { Family } from '../family';
import { KeyedPermutation } from '../keyed/keyed';
import { refusal } from '../refuse';
import { cidrShape, ipShape, ipv6Shape } from '../shapes/network';
import { permuteShaped } from '../shapes/permute-shaped';
import { hexShape, plainShape, shapesOf, type Shape } from '../shapes/shape';
import type { ColumnMasker, MaskerContext } from '../technique';
import { numericAccept, numericShape } from './numeric-text';
import { permuteBinary, permuteUuids } from './permute-bytes';
import { permuteFloats } from './permute-floats';
import { type Bounds, type IntegerVector, permuteIntegers } from './permute-integers';
import { permuteLabels } from './permute-labels';
import { permuteDates, permuteTimes } from './permute-times';

/**
 * Format-preserving: another value of the same form, a bijection under the key of the class, so that unique values stay
 * unique. Text keeps its length, its classes of characters, signs and check digits; numbers their sign and digits; dates
 * their year; times the unit they are written in; an enum's labels, and a check's list, change places.
 */
export function preserve(context: MaskerContext, family: Family): ColumnMasker {
  const { key, domain, piiType, labels, limits, column } = context;
  const permutation = new KeyedPermutation(key, 'preserve', domain);
  const among = labels ?? limits?.values ?? null;
  if (among !== null) return { mask: (vector) => permuteLabels(permutation, vector, among, column) };
  const text = (shapes: readonly Shape[]): ColumnMasker => ({
    mask: (vector) => permuteShaped(permutation, shapes, vector as BytesVector),
  });
  const bounds = boundsOf(context);
  switch (family) {
    case 'text':
      return text(shapesOf(piiType));
    case 'network':
      return text(column.type.name === 'cidr' ? [cidrShape, KEPT] : [ipShape, ipv6Shape]);
    case 'mac':
      return text([hexShape, plainShape]);
    case 'numeric_text':
      return {
        mask: (vector) => permuteShaped(permutation, [numericShape], vector as BytesVector, numericAccept(bounds)),
      };
    case 'integer':
    case 'decimal':
    case 'float':
    case 'date':
    case 'timestamp':
    case 'time':
    case 'uuid':
    case 'bytes':
      return { mask: (vector) => permuted(permutation, vector, bounds) };
    default:
      throw refusal(
        context,
        'preserve',
        family === 'bool' ? 'two values alone hide nothing' : `${column.type.name} has a form of its own`,
        family === 'json' ? ['json', 'hash', 'redact', 'null', 'constant'] : ['shuffle', 'null', 'constant'],
      );
  }
}

/** IPv6 networks stay: the bits behind their length would have to be 0. */
const KEPT: Shape = { slots: () => true };

/** The limits in the units of the column's vector; null for none. */
export function boundsOf({ column, limits }: MaskerContext): Bounds | null {
  if (limits === null || (limits.min === null && limits.max === null)) return null;
  const unit = 10 ** layoutOf({ ...column.type, array: false }).scale;
  // Digits that only come of the multiplication are dropped.
  const scaled = (bound: number): number => Number((bound * unit).toPrecision(15));
  const isFloat = column.type.name.startsWith('float') || unit === 1;
  const [min, max] = [scaled(limits.min ?? -Infinity), scaled(limits.max ?? Infinity)];
  return isFloat ? { min, max } : { min: Math.ceil(min), max: Math.floor(max) };
}

function permuted(permutation: KeyedPermutation, vector: Vector, bounds: Bounds | null): Vector {
  switch (vector.kind) {
    case 'int16':
    case 'int32':
    case 'int64':
    case 'decimal64':
      return permuteIntegers(permutation, vector as IntegerVector, bounds);
    case 'float32':
    case 'float64':
      return permuteFloats(permutation, vector, bounds);
    case 'date32':
      return permuteDates(permutation, vector as Parameters<typeof permuteDates>[1], bounds);
    case 'time64':
    case 'timestamp64':
      return permuteTimes(permutation, vector as Parameters<typeof permuteTimes>[1], bounds);
    case 'fixed16':
      return permuteUuids(permutation, vector);
    case 'binary':
      return permuteBinary(permutation, vector);
    default:
      return vector;
  }
}
