import type { ColumnProfile } from '../profile/column-profile';
import type { TableContext } from './table-context';
import { DESKS } from './words/marks';
import type { NameMeaning } from './words/name-meaning';

/** From this share on the addresses are of desks. */
const MOST = 0.6;

/**
 * Whether a table of companies and places says how their desks are reached, and nobody in them: `info@`, `store12@`.
 * Telephones beside such addresses are of the desk, too.
 */
export function isReachedAtDesk({ kind, meanings }: TableContext, profileOf: (column: string) => ColumnProfile | null) {
  if (kind !== 'organisation' && kind !== 'thing' && kind !== 'lookup') return false;
  return [...meanings].some(([column, meaning]) => {
    if (meaning?.concept !== 'email' && !/mail/i.test(column)) return false;
    const profile = profileOf(column);
    return profile !== null && profile.sampled >= 3 && (profile.matches['email_role'] ?? 0) / profile.sampled >= MOST;
  });
}

/** `telefon_zentrale`, `support_phone` of a product. */
export const isOfDesk = ({ concept, before }: NameMeaning): boolean =>
  (concept === 'phone' || concept === 'email') && before.some((word) => DESKS.test(word));
