import type { ColumnProfile } from '../profile/column-profile';
import type { TableContext } from './table-context';

/** Whom one does business with, companies or persons. */
const PARTIES =
  /^(?:partners?|part(?:y|ies)|business|businesses|accounts?|debtors?|creditors?|tiers|geschaeftspartner|kontrahenc?i?|kontrahent|cari|relaties?|relations?|terceros?|suppliers?|vendors?|merchants?|sellers?|fornitori|fornecedores|proveedores|lieferanten|leveranciers)$/;
/** What a row itself is called. */
const CALLED = /^(?:(?:display|full|legal|complete)? ?name|nom|nome|nombre|naam|namn|nazwa|bezeichnung)$/;
/** From this share on they are persons as often as companies. */
const MANY = 0.35;

/** Whether a table of partners keeps persons beside companies, as the names in it tell: what is kept of them is theirs. */
export function isOfPersonsToo(
  { kind, noun, meanings }: TableContext,
  profileOf: (column: string) => ColumnProfile | null,
): boolean {
  if (kind !== 'organisation' || !PARTIES.test(noun ?? '')) return false;
  return [...meanings].some(([column, meaning]) => {
    if (meaning === null || meaning.before.length > 0 || !CALLED.test(meaning.said)) return false;
    const profile = profileOf(column);
    return (
      profile !== null &&
      profile.sampled >= 5 &&
      Math.min(profile.matches['full_name'] ?? 0, (profile.matches['known_name'] ?? 0) * 1.5) / profile.sampled >= MANY
    );
  });
}
