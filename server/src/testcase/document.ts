import type { TestCaseError, TestLanguage } from './testcase';

/** A test file's structure, before anything is understood of its words. Lines are 1-based and inclusive. */
export interface TestDocument {
  language: TestLanguage;
  /** Of `dialects`: `en`, `de` ... */
  dialect: string;
  title: string | null;
  background: Step[];
  scenarios: ScenarioText[];
  /** All lines of the file, in order and without gaps. */
  parts: Part[];
  lines: readonly string[];
  /** Lines inside doc strings, where `#` starts no comment. */
  docStringLines: ReadonlySet<number>;
  errors: TestCaseError[];
}

export interface ScenarioText {
  name: string;
  line: number;
  end_line: number;
  /** The rule's title, or null. */
  rule: string | null;
  /** Of its rule; the feature's is in the document. */
  ruleBackground: Step[];
  steps: Step[];
  examples: ExampleRow[];
  /** Where the rows of the examples lie when the file itself has none: `table: users.csv`. */
  examplesFile?: FileReference;
  part: Part;
}

/** What a step means: `context` is there before, `action` is done, `outcome` is expected. `And` has that of the step before. */
export type StepKind = 'context' | 'action' | 'outcome';

export interface Step {
  kind: StepKind;
  /** An `And` of what is expected: it may go on with what is done. */
  goesOn?: true;
  text: string;
  line: number;
  table: TableLine[];
  docString: DocString | null;
}

export interface TableLine {
  line: number;
  cells: string[];
}

export interface DocString {
  line: number;
  text: string;
}

/** Another file, by what the test calls it. */
export interface FileReference {
  name: string;
  line: number;
}

/** One row of an Examples table, by column. */
export interface ExampleRow {
  line: number;
  values: ReadonlyMap<string, string>;
}

export interface Part {
  kind: 'header' | 'background' | 'rule' | 'scenario';
  first: number;
  last: number;
  /** Which rule it stands in, from 1; 0 outside rules. */
  rule: number;
}
