import type { TestDocument } from '../document';

/** What a reading takes for granted of its file. */
export interface Mode {
  /** No `Feature:` header: steps may come at once, and need no keyword. */
  bare: boolean;
  /** A doc string that runs into the next scenario was left open; ends it there. */
  closeDocStrings: boolean;
  /** Steps outside any scenario make one. */
  stepsAnywhere: boolean;
}

/** What a title line of a scenario found before it: enough to begin there, or to tell that the rest reads as it did. */
export interface Mark {
  stepIndent: number;
  /** Whether steps stood above, so that a comment leads to the next title. */
  inSteps: boolean;
  /** Nothing but tags, comments and blank lines stands between the part's first line and the title. */
  plainLead: boolean;
}

/** A file as it was read, and what is needed to read it again after an edit. */
export interface Reading {
  document: TestDocument;
  mode: Mode;
  /** By scenario; null where reading can neither begin nor end. */
  marks: (Mark | null)[];
  /** Lines at which a doc string would have ended, had it been taken for one left open; none: `closeDocStrings` reads the same. */
  closable: { line: number }[];
}
