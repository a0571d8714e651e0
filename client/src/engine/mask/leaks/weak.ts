import type { PiiType } from '../../privacy/pii-types';

/**
 * Classes whose values many persons share, or that are no names for anybody: found in another row they tell nothing, and
 * a replacement may well be what another row had.
 */
const WEAK: ReadonlySet<PiiType> = new Set<PiiType>([
  'first_name',
  'last_name',
  'city',
  'postal_code',
  'region',
  'country',
  'date_of_birth',
  'age',
  'gender',
  'card_expiry',
  'cvv',
  'geo_location',
  'photo',
  'free_text',
  'health',
  'salary',
  'ethnicity_religion_politics',
  'company_name',
  'none',
]);

export const isWeak = (piiType: PiiType): boolean => WEAK.has(piiType);
