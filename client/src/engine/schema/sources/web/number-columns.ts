import { builtin, type ColumnType } from '../../types';
import type { TypedField } from '../choices';
import type { FormField } from './form-field';
import { decimalOf, scaleOf, stepOf, wholeDigitsOf } from '../decimal-text';

/** What a browser computes with, exactly. */
const SAFE = 2 ** 53;
const INT4 = 2 ** 31;
const DIGITS = 12;
const MOST_DIGITS = 18;

/** `number` and `range`. */
export function numberColumn(field: FormField): TypedField {
  const isRange = field.kind === 'range';
  const min = decimalOf(field.min) ?? (isRange ? '0' : null);
  let max = decimalOf(field.max) ?? (isRange ? '100' : null);
  const notes: string[] = [];
  if (min !== null && max !== null && Number(max) < Number(min)) {
    // A slider takes its minimum then; in a box nothing would be right.
    notes.push(`its maximum ${max} is below its minimum ${min}, and is left aside`);
    max = isRange ? min : null;
  }
  const step = stepOf(field.step, 1);
  const base = min ?? decimalOf(field.value);
  const scale =
    step === null ? Math.max(scaleOf(min), scaleOf(max), 2) : Math.max(scaleOf(base), scaleOf(decimalOf(String(step))));
  const start = min ?? startOfSteps(base, step, scale);
  const top = max === null && step !== null && step > 1 ? null : max;
  return {
    type: typeOf(scale, min, max),
    values: {
      ...(start === null ? {} : { minimum: start }),
      ...(top === null ? {} : { maximum: Number(top) > SAFE ? String(SAFE) : top }),
      ...(step === null || (step === 1 && scale === 0) ? {} : { step }),
    },
    checks: [
      ...(min === null ? [] : [(column: string) => `${column} >= ${min}`]),
      ...(max === null ? [] : [(column: string) => `${column} <= ${max}`]),
    ],
    notes,
  };
}

/** Steps are counted from the value that is there at first: of these, the least that is not negative. */
function startOfSteps(base: string | null, step: number | null, scale: number): string | null {
  if (base === null || step === null) return null;
  const units = 10 ** scale;
  const [from, width] = [Math.round(Number(base) * units), Math.round(step * units)];
  const least = ((from % width) + width) % width;
  return least === 0 ? null : decimalOf(String(least / units));
}

function typeOf(scale: number, min: string | null, max: string | null): ColumnType {
  const greatest = Math.max(Math.abs(Number(min ?? 0)), Math.abs(Number(max ?? 0)));
  if (scale === 0 && greatest < SAFE) return builtin(greatest < INT4 ? 'int4' : 'int8');
  const digits = Math.max(DIGITS, wholeDigitsOf(min) + scale, wholeDigitsOf(max) + scale);
  return digits <= MOST_DIGITS ? builtin('numeric', { precision: digits, scale }) : builtin('numeric');
}
