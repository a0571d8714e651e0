/**
 * How a value is masked. All of them are pure functions of (key, technique, value), `shuffle` of (key, table, column,
 * row) besides; a null stays null.
 *
 * `hash` keyed HMAC as hex; `redact` every letter and digit becomes `x` or 0; `tokenize` an opaque token; `preserve`
 * format-preserving: same length, character classes, separators, valid checksums; `replace` a realistic value of the
 * same class, coherent over the row; `partial` some characters stay; `null`; `constant`; `shuffle` values of other
 * rows; `noise` a number near it; `date_shift` one shift for each person; `generalise` a coarser value; `json` rules by
 * path; `scan` personal data inside of free text; `keep` stays as it is, said by the user.
 */
export const TECHNIQUES = [
  'hash',
  'redact',
  'tokenize',
  'preserve',
  'replace',
  'partial',
  'null',
  'constant',
  'shuffle',
  'noise',
  'date_shift',
  'generalise',
  'json',
  'scan',
  'keep',
] as const;

export type Technique = (typeof TECHNIQUES)[number];

/** Techniques that may make one value of several. `json` may as well, by its rules. */
export const MERGING: ReadonlySet<Technique> = new Set<Technique>([
  'redact',
  'partial',
  'null',
  'constant',
  'shuffle',
  'noise',
  'date_shift',
  'generalise',
  'scan',
]);

export function isTechnique(text: string): text is Technique {
  return (TECHNIQUES as readonly string[]).includes(text);
}
