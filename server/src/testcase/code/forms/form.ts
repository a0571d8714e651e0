import type { Group } from '../../facts';
import type { Entry } from './entry';
import type { FormPlace } from './place';

/** A form of a test, while it is filled in. */
export interface Form {
  entries: Map<string, Entry>;
  at: FormPlace;
  /** Something was clicked since the last entry: the same field again is another row. */
  clicked: boolean;
  /** What the element of each selector was called, and the selectors that several share. */
  called: Map<string, string>;
  apart: Set<string>;
  /** Names that several have which only a number tells apart. */
  numbered: Set<string>;
  /** It was filled in before the test. */
  isSetUp?: true;
  /** What a request sends, instead of entries. */
  sent?: Group[];
}

/** One that nothing was entered into yet. */
export function freshForm(url: string | null): Form {
  return {
    entries: new Map(),
    at: { page: null, member: null, via: null, inside: null, around: null, url, opener: null, sent: null },
    clicked: false,
    called: new Map(),
    apart: new Set(),
    numbered: new Set(),
  };
}
