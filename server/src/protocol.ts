import type { DdlText } from './testcase/mapping/ddl-text';
import type { KnownSchema } from './testcase/mapping/known-schema';
import type { SourceFile } from './testcase/sources/sources';
import type { TestFile } from './testcase/testcase';

/**
 * Requests and notifications between the extension and the language server: their methods, and what they carry. Each
 * side makes the typed message with its own protocol library, whose versions need not be one.
 */

/** Command line of the server: before the folder, of this user alone, that keeps what V8 compiled of it. */
export const COMPILED_ARGUMENT = '--compiled=';

/** The server connects to nothing: certificates that Node reads at every start, for some tens of milliseconds, are not its. */
export const SERVER_ENVIRONMENT = { NODE_EXTRA_CA_CERTS: '' } as const;

/** Client -> server: what a document (or one scenario of it) says, and the text that alone says it. */
export interface TestCaseParams {
  uri: string;
  /** Any line of a scenario, 1-based; left out, or outside all scenarios, for the whole file. */
  line?: number;
  /** The text to read instead of the open document's: a selection, or a document that the server was not given. */
  text?: string;
}
export interface TestCaseAnswer {
  /** The text to put into a request: the file with all other scenarios blanked, so that lines stay what they were. */
  content: string;
  path: string;
  testFile: TestFile;
  /** The files that it calls, without which it would read otherwise. */
  files: SourceFile[];
}
/** TestCaseParams -> TestCaseAnswer | null. */
export const TEST_CASE_REQUEST = 'tdm/testCase';

/** Client -> server: the last runs, by test case, so that lenses can tell them without waiting for a database. */
export interface LastRun {
  test_case_id: string;
  /** `path:line` as in Request.test_case_path; finds the run again after the test was changed. */
  test_case_path: string | null;
  job_id: string;
  status: string;
  row_count: number;
  /** ISO 8601. */
  finished_at: string | null;
}
/** LastRun[]. */
export const LAST_RUNS_NOTIFICATION = 'tdm/lastRuns';

/** Client -> server: how many source databases are saved, so that lenses offer rows of theirs. number. */
export const SOURCES_NOTIFICATION = 'tdm/sources';

/** The commands that lenses run; the extension registers them. */
export const LENS_COMMANDS = {
  generateData: 'tdm.generateData',
  generateFromDatabase: 'tdm.generateFromDatabase',
  openJob: 'tdm.openJob',
} as const;

/** Argument of `LENS_COMMANDS.generateData` and `generateFromDatabase`; `openJob` takes a job id. */
export interface GenerateTarget {
  uri: string;
  /** As in TestCaseParams. */
  line?: number;
}

/** What the client tells the server when it starts. */
export interface InitializationOptions {
  /** The contents of the localisation bundle, when the editor's language has one. */
  l10n?: Record<string, string | { message: string; comment: string[] }>;
  /** Absolute path of a folder that is the workspace's own, where what was read may be kept; it need not exist yet. */
  cacheFolder?: string;
}

/** Server -> client: rows to write into a test, made as a job would make them. */
export interface SampleRowsParams {
  table: string;
  fields: { name: string; semantic_type: string }[];
  /** Rows that the test has already; no value of theirs comes again. */
  written: Record<string, string>[];
  count: number;
  seed?: string;
  locale?: string;
}
/** SampleRowsParams -> string[][]: each row in the order of `fields`; [] when none can be made. */
export const SAMPLE_ROWS_REQUEST = 'tdm/sampleRows';

/** Client -> server: the tables that the tests' data goes to; null while the database is not up. TargetSchema. */
export type TargetSchema = KnownSchema | null;
export const TARGET_SCHEMA_NOTIFICATION = 'tdm/targetSchema';

/** Server -> client: some values that stand in a column now, each once. `table` as KnownSchema names it. */
export interface ColumnValuesParams {
  table: string;
  column: string;
  /** At most 200. */
  limit: number;
}
/** ColumnValuesParams -> string[]: as text, sorted; [] when they cannot be read now. */
export const COLUMN_VALUES_REQUEST = 'tdm/columnValues';

/** Client -> server: a table's definition, for a read-only document. */
export interface DdlParams {
  table: string;
}
export type DdlAnswer = DdlText;
/** DdlParams -> DdlAnswer | null when the table is not known. */
export const DDL_REQUEST = 'tdm/ddl';
/** The scheme of those documents: `tdm-schema:/target/<table>.sql`, the name percent-encoded. */
export const SCHEMA_SCHEME = 'tdm-schema';

/** Client -> server: the places in tests where a value goes to a column; of the whole table when `column` is left out. */
export interface TestsUsingParams {
  table: string;
  column?: string;
}
/** 0-based, as the language server protocol has it. */
export interface TestLocation {
  uri: string;
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
}
/** TestsUsingParams -> TestLocation[]. */
export const TESTS_USING_REQUEST = 'tdm/testsUsing';

/** The commands that code actions run; the extension registers them. */
export const EDITOR_COMMANDS = { addRows: 'tdm.addRows', mapField: 'tdm.mapField' } as const;

/** Argument of `EDITOR_COMMANDS.addRows`: the extension asks how many, and the server for the edit. */
export interface AddRowsParams {
  uri: string;
  /** Of the document, as the server knew it. */
  version: number;
  /** 0-based line of the table, or of the examples that have none yet. */
  line: number;
  /** 0 until the extension has asked. */
  rows: number;
}
/** AddRowsParams -> TextEdit[] | null when the document is another by now or no rows can be made. */
export const ADD_ROWS_REQUEST = 'tdm/addRowsEdit';

/** Argument of `EDITOR_COMMANDS.mapField`: what `.tdm/mapping.json` is to say. */
export interface MapFieldParams {
  /** The test's document, whose workspace folder holds the mapping. */
  uri: string;
  /** `users.email`. */
  field: string;
  /** `app_user.email_address`; null for none. */
  column: string | null;
}
