/**
 * What a test file says about data. These shapes are also what `tdm analyze --json` prints, so they are spelt as there.
 * Lines are 1-based. Confidence is 0 to 1, and `reason` says in words what led to it.
 */
export interface TestFile {
  path: string;
  /** What it is written in; `steps` for bare Gherkin steps with no `Feature:` header. */
  language: TestLanguage;
  /** Hash of the normalised text: the same test has the same id wherever it lies and however it is indented. */
  test_case_id: string;
  /** The feature's title, or null. */
  title: string | null;
  scenarios: Scenario[];
  /** What could not be understood; the rest of the file was. */
  errors: TestCaseError[];
  /** Paths of the other files that were followed: page objects, step definitions, resources. Sorted. */
  follows: string[];
}

/** Playwright, Cypress, Capybara and the like are libraries of a language, not languages. */
export type TestLanguage =
  | 'gherkin'
  | 'steps'
  | 'karate'
  | 'gauge'
  | 'java'
  | 'python'
  | 'javascript'
  | 'typescript'
  | 'csharp'
  | 'ruby'
  | 'robot'
  | 'selenium-ide';

export interface Scenario {
  /** Of this scenario alone, with the background that it runs on. */
  test_case_id: string;
  name: string;
  /** Of its keyword, or of the test method's name. */
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
  /** The tables that its rows belong to: `an order for customer "Ann"` gives `orders` one to `customers`. */
  belongs_to: Relation[];
}

export interface Relation {
  /** The other entity's name. */
  to: string;
  /** The value that says which row, such as "Ann"; null when the test does not say. */
  value: string | null;
  line: number;
  confidence: number;
  reason: string;
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
  /** Names of the fields whose value here is meant to be refused: `an invalid email "abc"`. Left out when none is. */
  negative?: string[];
}

export interface TestCaseError {
  message: string;
  line: number;
  /** The outline's placeholder that has no column in its examples, when that is what is wrong. */
  placeholder?: string;
}

/** A place in a file: a 1-based line, and columns in UTF-16 units from 0, `end` exclusive. */
export interface Range {
  line: number;
  start: number;
  end: number;
}
