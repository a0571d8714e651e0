import { mergeEntities } from '../../../../server/src/testcase/merge';
import type { TestFile } from '../../../../server/src/testcase/testcase';
import type { Request } from '../job/job';

export const hasSource = ({ connection, connection_string: url }: Request): boolean =>
  connection !== undefined || url !== undefined;

/** What the request gives that rows can be generated for, in words. */
export function describes(request: Request, testFile: TestFile | null): string[] {
  return [
    ...(testFile === null ? [] : [`The test case says what it needs (${needs(testFile)})`]),
    ...saysMore(request),
    ...(request.domain === 'generic' && testFile === null ? [`A domain is given (${request.domain})`] : []),
    ...(request.schema_version_id === undefined ? [] : ['A discovered schema is named']),
  ];
}

/** What is said besides the test case and a database. `generic` assumes nothing, so it says nothing more. */
export function saysMore({ urls, sql_script: sql, openapi, domain }: Request): string[] {
  return [
    ...(sql === undefined ? [] : [`A script makes a schema (${sql.path ?? 'sql_script'})`]),
    ...(openapi === undefined ? [] : [`An API is described (${openapi.path ?? 'openapi'})`]),
    ...(urls.length === 0
      ? []
      : [`The forms of ${urls.length === 1 ? urls[0] : `${urls.length} pages`} are to be filled`]),
    ...(domain === undefined || domain === 'generic' ? [] : [`A domain is given (${domain})`]),
  ];
}

/** Several reasons as one sentence, without its end. */
export function synthesized(reasons: readonly string[]): string {
  const [first, ...rest] = reasons;
  return [first, ...rest.map((reason) => reason.slice(0, 1).toLowerCase() + reason.slice(1))].join('; ');
}

export function needs(testFile: TestFile): string {
  const entities = mergeEntities(testFile.scenarios);
  if (entities.length === 0) return 'nothing';
  return entities.map((entity) => `${entity.name}: ${entity.fields.map((field) => field.name).join(', ')}`).join('; ');
}
