import type { Column } from '../../schema/schema';
import { missingShare } from '../catalogue';
import { wordsOf } from '../facts/roles';

/** Shares of rows without a value, by words of the column's name; the first that fits. */
const BY_NAME: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:deleted|archived|cancelled|canceled|removed|revoked|suspended|blocked|banned|locked|discarded|rejected|failed|expired|terminated|geloescht|supprime|eliminado|excluido)$/,
    0.85,
  ],
  [/^(?:closed|completed|finished|ended|resolved|shipped|delivered|returned|refunded|paid|end|until|last)$/, 0.4],
  [/^(?:error|errors|exception|failure|reason|warning)$/, 0.7],
  [/^(?:parent|previous|next|original|replaced|superseded|merged)$/, 0.5],
  [/^(?:suffix|fax|nickname|alias|alternate|secondary|alt|override|custom|legacy|old)$/, 0.6],
  [
    /^(?:note|notes|comment|comments|remark|remarks|description|bio|about|summary|bemerkung|notiz|comentario|observacao)$/,
    0.3,
  ],
  [/^(?:avatar|image|photo|picture|logo|icon|thumbnail|attachment|banner)$/, 0.4],
  [/^(?:phone|mobile|website|url|link|birth|birthday|dob|gender|company|title)$/, 0.2],
  [/^(?:created|inserted|name|email|status|state|type|price|amount|total|username|code|uuid)$/, 0.02],
  [/^(?:updated|modified|changed)$/, 0.1],
];
const USUAL = 0.1;

/** How many rows lack a value of a column that may be null: by its meaning, its name, and what it has by itself. */
export function nullShare(column: Column): number {
  if (!column.nullable) return 0;
  if (column.values?.null_share !== undefined) return column.values.null_share;
  const known = missingShare(column.semantic_type);
  // What a test or its form leaves out is said there: a column that may be null is none by chance.
  if (known > 0 || column.provenance.source === 'test_case') return known;
  // A default stands in wherever a row says nothing.
  if (column.default !== null && !/^null\b/i.test(column.default)) return 0;
  const words = wordsOf(column.name);
  return BY_NAME.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1] ?? USUAL;
}
