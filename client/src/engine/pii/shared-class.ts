import type { Classification } from '../privacy/classification';
import type { PiiType } from '../privacy/pii-types';
import type { SharedWith } from '../profile/column-profile';
import type { Column, Schema, Table, TableName } from '../schema/schema';
import { rounded } from './signals';

/** Classes whose values tell one person from another: nobody else's column has most of them by chance. */
const TELLING: ReadonlySet<PiiType> = new Set([
  'person_name',
  'username',
  'email',
  'phone',
  'street_address',
  'national_id',
  'tax_id',
  'passport',
  'drivers_license',
  'credit_card',
  'bank_account',
  'iban',
  'license_plate',
  'device_id',
  'mac_address',
  'url_personal',
]);

/** From this share of a column's values on it is taken for what the other column is. */
const FROM_SHARE = 0.6;

/**
 * A column that nothing is known of, and whose values are those of a personal column, is of that class: the poster's
 * name beside each post, a number that was called. Would it stay, so would the values that are masked elsewhere.
 */
export function followValues(
  schema: Schema,
  sharedBy: (table: Table, column: Column) => readonly SharedWith[],
  found: (table: TableName, column: string) => Classification | undefined,
): void {
  for (const table of schema.tables)
    for (const column of table.columns) {
      const own = found(table, column.name);
      if (own?.pii_type !== 'none' || own.decided_by === 'user') continue;
      for (const { count, of, ...place } of sharedBy(table, column)) {
        const other = found({ schema: place.schema, name: place.table }, place.column);
        if (other === undefined || !TELLING.has(other.pii_type) || count < of * FROM_SHARE) continue;
        const weight = rounded((other.confidence * count) / of);
        own.pii_type = other.pii_type;
        own.technique = other.technique;
        own.confidence = weight;
        own.evidence.push({
          signal: 'values',
          detail: `${count} of ${of} different values are also in ${place.table}.${place.column}`,
          pii_type: other.pii_type,
          weight,
        });
        break;
      }
    }
}
