import { createHash } from 'node:crypto';
import { mergeEntities } from '../../../../server/src/testcase/merge';
import type { TestFile } from '../../../../server/src/testcase/testcase';
import { UserError } from '../errors';
import { OPERATIONS, type Decision, type Operation, type Request } from '../job/job';
import { readTestCases } from './test-cases';

/** What will be done, and why: a value, so that it can be shown before it is run. */
export interface Plan {
  /** The same plan has the same id. */
  workflow_id: string;
  request: Request;
  testFile: TestFile | null;
  operations: Operation[];
  decisions: Decision[];
}

/** The only domain there is without a domain pack: no assumption at all. */
const DOMAINS = ['generic'];

/** Request -> plan. Throws UserError where the request asks for what cannot be done, and says what can. */
export async function decide(request: Request, available: ReadonlySet<Operation>): Promise<Plan> {
  if (request.domain !== undefined && !DOMAINS.includes(request.domain)) {
    throw new UserError(`domain: "${request.domain}" is not known.`, {
      where: 'domain',
      hint: `Known: ${DOMAINS.join(', ')}.`,
    });
  }
  const testFile = await readTestCases(request);
  const decisions =
    request.operations === undefined ? inferred(request, testFile) : asked(request.operations, testFile, available);
  const operations = OPERATIONS.filter((operation) => decisions.some((decision) => decision.operation === operation));
  if (
    operations.includes('provision') &&
    !operations.includes('synthetic') &&
    request.config.provision.dataset_version_id === undefined
  ) {
    throw new UserError('operations: provision needs a dataset.', {
      where: 'config.provision.dataset_version_id',
      hint: 'Name one there (tdm datasets lists them), or ask for synthetic before it.',
    });
  }
  return { workflow_id: workflowId(request, operations), request, testFile, operations, decisions };
}

function inferred(request: Request, testFile: TestFile | null): Decision[] {
  const named = request.config.provision.dataset_version_id;
  if (named !== undefined) {
    return [{ operation: 'provision', reason: `The request names the dataset ${named}.` }];
  }
  if (testFile === null) {
    throw new UserError('The request gives nothing to make data for.', {
      where: 'test_case_content',
      hint: 'Give a test case (test_case_content, or --test-case FILE) or a dataset (config.provision.dataset_version_id).',
    });
  }
  return [
    {
      operation: 'synthetic',
      reason: `The test case says what it needs (${needs(testFile)}), and no source database is given.`,
    },
    { operation: 'provision', reason: 'Tests read their data from the target database.' },
  ];
}

function asked(operations: Operation[], testFile: TestFile | null, available: ReadonlySet<Operation>): Decision[] {
  for (const operation of operations) {
    if (available.has(operation)) continue;
    throw new UserError(`operations: "${operation}" is not part of this version.`, {
      where: 'operations',
      hint: `There are: ${[...available].join(', ')}.`,
    });
  }
  const what = testFile === null ? '' : ` The test case needs ${needs(testFile)}.`;
  return OPERATIONS.filter((operation) => operations.includes(operation)).map((operation) => ({
    operation,
    reason: `The request asks for it.${operation === 'synthetic' ? what : ''}`,
  }));
}

function needs(testFile: TestFile): string {
  const entities = mergeEntities(testFile.scenarios);
  if (entities.length === 0) return 'nothing';
  return entities.map((entity) => `${entity.name}: ${entity.fields.map((field) => field.name).join(', ')}`).join('; ');
}

function workflowId(request: Request, operations: Operation[]): string {
  return createHash('sha256')
    .update(JSON.stringify([request, operations]))
    .digest('hex')
    .slice(0, 16);
}
