import type { EntityHint } from '../../facts';

/** What a test enters into one field. */
export interface Entry {
  label: string;
  sure: boolean;
  value: string | null;
  /** Texts inside of a value that is not known as a whole. */
  holds: readonly string[];
  /** What it is a field of, where its name says so: `guardian[full_name]`. */
  of: string | null;
  /** The element, as it is shown. */
  at: string;
  line: number;
  confidence: number;
  reason: string;
  /** What the page makes that it is entered on, where several such pages are gone through: `/accounts/new`. */
  made?: EntityHint;
}
