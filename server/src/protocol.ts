import { NotificationType, RequestType } from 'vscode-languageserver-protocol';
import type { TestFile } from './testcase/testcase';

/** Requests and notifications between the extension and the language server, as types. */

/** Client -> server: what a document (or one scenario of it) says, and the text that alone says it. */
export interface TestCaseParams {
  uri: string;
  /** 1-based line of a scenario's keyword; left out for the whole file. */
  line?: number;
}
export interface TestCaseAnswer {
  /** The text to put into a request: the file with all other scenarios blanked, so that lines stay what they were. */
  content: string;
  path: string;
  testFile: TestFile;
}
export const TestCaseRequest = new RequestType<TestCaseParams, TestCaseAnswer | null, void>('tdm/testCase');

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
export const LastRunsNotification = new NotificationType<LastRun[]>('tdm/lastRuns');
