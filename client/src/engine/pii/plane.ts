import { nameWords } from '../../../../server/src/testcase/fields/names';
import type { Evidence } from '../privacy/classification';
import type { Column } from '../schema/schema';
import type { TableContext } from './table-context';
import { shapeOf } from './type-signal';

/** One axis -> the other. */
const TWIN: Readonly<Partial<Record<string, string>>> = { x: 'y', y: 'x', easting: 'northing', northing: 'easting', hochwert: 'rechtswert', rechtswert: 'hochwert' }; // prettier-ignore

/** `rd_x` beside `rd_y` and a street: where somebody lives, in the coordinates of a country's surveyors. */
export function planeSignal(column: Column, { kind, has, columns }: TableContext): Omit<Evidence, 'signal'> | null {
  const words = nameWords(column.name);
  const twin = TWIN[words.at(-1)!];
  if (twin === undefined || (kind !== 'address' && kind !== 'person')) return null;
  const shape = shapeOf(column);
  const isPlace = has.has('street_address') || has.has('address') || has.has('postal_code');
  if ((shape !== 'whole' && shape !== 'number') || !isPlace || !columns.has([...words.slice(0, -1), twin].join('')))
    return null;
  return { detail: `beside "${twin}" and an address`, pii_type: 'geo_location', weight: 0.7 };
}
