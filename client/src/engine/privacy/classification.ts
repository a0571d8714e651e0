import type { PiiType } from './pii-types';
import type { Technique } from './techniques';

/** What one column holds of persons, and how that was found. */
export interface Classification {
  schema: string;
  table: string;
  column: string;
  pii_type: PiiType;
  /** 0 to 1, of `pii_type`. */
  confidence: number;
  /** What is proposed, or decided; null where nothing is to be masked. */
  technique: Technique | null;
  evidence: Evidence[];
  decided_by: 'detection' | 'user';
  /** Personal paths of a JSON column, such as `$.contact.email`; array elements as `[*]`. */
  paths?: { path: string; pii_type: PiiType; technique: Technique }[];
}

/** One signal; never a value of the column. */
export interface Evidence {
  signal: 'name' | 'type' | 'values' | 'key' | 'comment' | 'neighbours' | 'language_model' | 'user';
  /** In words: `the name means email (de: "epost")`, `92 of 100 values have a valid Luhn checksum`. */
  detail: string;
  /** What it speaks for; null where it only speaks against. */
  pii_type: PiiType | null;
  weight: number;
}

/** What a user decided on a column: kept by the column's name, and stronger than any detection. */
export interface ColumnDecision {
  schema: string;
  table: string;
  column: string;
  pii_type: PiiType;
  technique: Technique | null;
}
