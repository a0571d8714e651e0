/**
 * What a test file says about data. These shapes are also what `tdm analyze --json` prints, so they are spelt as there.
 * Lines are 1-based. Confidence is 0 to 1, and `reason` says in words what led to it.
 */
export interface TestFile {
  path: string;
  /** `gherkin`, or `steps` for bare steps with no `Feature:` header. */
  language: TestLanguage;
  /** Hash of the normalised text: the same test has the same id wherever it lies and however it is indented. */
  test_case_id: string;
  /** The feature's title, or null. */
  title: string | null;
  scenarios: Scenario[];
  /** What could not be understood; the rest of the file was. */
  errors: TestCaseError[];
}

export type TestLanguage = 'gherkin' | 'steps';

export interface Scenario {
  /** Of this scenario alone, with the background that it runs on. */
  test_case_id: string;
  name: string;
  /** Of its keyword. */
  line: number;
  /** Last line that belongs to it. */
  end_line: number;
  entities: Entity[];
  urls: string[];
}

/** A table to be. */
export interface Entity {
  /** A table name: lower case, underscores, plural. */
  name: string;
  confidence: number;
  reason: string;
  /** Rows that the test asks for: `3 orders`, the rows of a data table; 1 when it says nothing. */
  count: number;
  fields: Field[];
  /** The rows written in the test, each field's value by name; a field left out was not written. */
  rows: LiteralValues[];
}

/** A column to be. Each name stands once in an entity; `value` and `line` are those of its first occurrence. */
export interface Field {
  name: string;
  /** As written; null when the test names the field and gives no value. */
  value: string | null;
  line: number;
  /** Such as `email` or `first_name`: an id of `SEMANTIC_TYPES`. */
  semantic_type: string;
  confidence: number;
  reason: string;
}

export interface LiteralValues {
  line: number;
  values: Record<string, string>;
}

export interface TestCaseError {
  message: string;
  line: number;
}
