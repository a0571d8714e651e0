import { rounded, type Inferred } from './inferred';

/** How a sample of a column's values stands to the key that they may be of. */
export interface Inclusion {
  /** Distinct values looked at, nulls left out. */
  sampled: number;
  /** Those that the key does not have. */
  missing: number;
}

/** A share of missing values that a reference which nobody enforces may have. */
const TOLERATED = 0.05;
/** So few values are in a key by chance. */
const FEW = 5;

/**
 * What the values make of an inference; null where they refute it. No count is kept: the next discovery is to find the
 * same, whatever rows came meanwhile.
 */
export function withEvidence(found: Inferred, { sampled, missing }: Inclusion): Inferred | null {
  const { provenance } = found;
  const judged = (confidence: number, reason: string): Inferred => ({
    ...found,
    provenance: { ...provenance, confidence: rounded(confidence), reason: `${provenance.reason}; ${reason}` },
  });
  if (sampled === 0) return found;
  if (missing > sampled * TOLERATED) return null;
  if (missing > 0) return judged(provenance.confidence * 0.7, 'nearly all values looked at are there');
  const share = sampled < FEW ? 0.3 : 0.7;
  return judged(provenance.confidence + (1 - provenance.confidence) * share, 'all values looked at are there');
}
