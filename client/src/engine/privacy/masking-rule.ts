import type { PiiType } from './pii-types';
import type { Technique } from './techniques';

/**
 * How to mask one column, or every column of a PII class. The more special one wins: column, then class, then the
 * class's default technique. Shared in `.tdm/masking.json`, kept in `masking_rules`.
 */
export type MaskingRule = MaskingMeans & (ColumnScope | ClassScope);

export interface MaskingMeans {
  technique: Technique;
  parameters: MaskingParameters;
}

interface ColumnScope {
  schema: string;
  table: string;
  column: string;
}

interface ClassScope {
  pii_type: PiiType;
}

/** Of `partial`: `keep_first`, `keep_last`; `constant`: `value`; `noise`: `share`; `date_shift`: `days`, `person`; `generalise`: `step`; `json`: `paths`. */
export type MaskingParameters = Record<string, unknown>;

export function isColumnRule(rule: MaskingRule): rule is MaskingMeans & ColumnScope {
  return 'column' in rule;
}
