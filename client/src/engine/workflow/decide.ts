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

/** Operations after which there is something to provision. */
const MAKES_ROWS: ReadonlySet<Operation> = new Set<Operation>(['subset', 'mask', 'synthetic']);

/** The only domain there is without a domain pack: no assumption at all. */
const DOMAINS = ['generic'];

/** Request -> plan. Throws UserError where the request asks for what cannot be done, and says what can. */
export async function decide(request: Request): Promise<Plan> {
  if (request.domain !== undefined && !DOMAINS.includes(request.domain)) {
    throw new UserError(`domain: "${request.domain}" is not known.`, {
      where: 'domain',
      hint: `Known: ${DOMAINS.join(', ')}.`,
    });
  }
  const testFile = await readTestCases(request);
  refuseTwoSources(request);
  const decisions =
    request.operations === undefined ? inferred(request, testFile) : asked(request, request.operations, testFile);
  refuseWithoutSource(
    request,
    decisions.map(({ operation }) => operation as Operation),
  );
  const operations = OPERATIONS.filter((operation) => decisions.some((decision) => decision.operation === operation));
  if (
    operations.includes('provision') &&
    !operations.some((operation) => MAKES_ROWS.has(operation)) &&
    request.config.provision.dataset_version_id === undefined
  ) {
    throw new UserError('operations: provision needs a dataset.', {
      where: 'config.provision.dataset_version_id',
      hint: 'Name one there (tdm datasets lists them), or ask for synthetic, subset or mask before it.',
    });
  }
  return { workflow_id: workflowId(request, operations), request, testFile, operations, decisions };
}

function inferred(request: Request, testFile: TestFile | null): Decision[] {
  const named = request.config.provision.dataset_version_id;
  if (named !== undefined) {
    return [{ operation: 'provision', reason: `The request names the dataset ${named}.` }];
  }
  const masked = request.config.mask.dataset_version_id;
  if (masked !== undefined) {
    return [
      { operation: 'pii', reason: 'What is masked has to be known as personal first.' },
      { operation: 'mask', reason: `The request names the dataset ${masked} to be masked.` },
      { operation: 'provision', reason: 'Tests read their data from the target database.' },
    ];
  }
  if (hasSource(request)) return fromSource(request, testFile);
  if (testFile === null) {
    throw new UserError('The request gives nothing to make data for.', {
      where: 'test_case_content',
      hint: 'Give a test case (test_case_content, or --test-case FILE), a source database (connection_string, or --connection C) or a dataset (config.provision.dataset_version_id).',
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

const hasSource = ({ connection, connection_string: url }: Request): boolean =>
  connection !== undefined || url !== undefined;

function fromSource(request: Request, testFile: TestFile | null): Decision[] {
  const what = testFile === null ? '' : ` The test case needs ${needs(testFile)}.`;
  const discover: Decision[] =
    request.schema_version_id === undefined
      ? [{ operation: 'discover', reason: 'A source database is given, and what it holds is not known yet.' }]
      : [];
  return [
    ...discover,
    { operation: 'pii', reason: 'Rows of a real database may hold personal data, which has to be found first.' },
    { operation: 'subset', reason: `Tests need some rows of the source, and all that these refer to.${what}` },
    { operation: 'mask', reason: 'Personal data does not leave the source unmasked.' },
    { operation: 'provision', reason: 'Tests read their data from the target database.' },
  ];
}

/** What was asked for, and what that cannot do without. */
function asked(request: Request, wanted: Operation[], testFile: TestFile | null): Decision[] {
  const what = testFile === null ? '' : ` The test case needs ${needs(testFile)}.`;
  const reasons = new Map<Operation, string>(
    wanted.map((operation) => [
      operation,
      `The request asks for it.${operation === 'synthetic' || operation === 'subset' ? what : ''}`,
    ]),
  );
  if (reasons.has('mask') && !reasons.has('pii'))
    reasons.set('pii', 'The request asks for mask, and what is masked has to be known as personal first.');
  const reads = (['pii', 'subset'] as const).find((operation) => reasons.has(operation));
  if (reads !== undefined && !reasons.has('discover') && request.schema_version_id === undefined && hasSource(request))
    reasons.set('discover', `The request asks for ${reads}, and what the source holds is not known yet.`);
  return OPERATIONS.flatMap((operation) => {
    const reason = reasons.get(operation);
    return reason === undefined ? [] : [{ operation, reason }];
  });
}

function refuseTwoSources({ connection, connection_string: url }: Request): void {
  if (connection === undefined || url === undefined) return;
  throw new UserError('connection and connection_string are both given.', {
    where: 'connection_string',
    hint: 'Give one of them.',
  });
}

/** What reads a source, or what is known of one, needs to be told of it. */
function refuseWithoutSource(request: Request, operations: Operation[]): void {
  const masked = request.config.mask.dataset_version_id !== undefined;
  const known = hasSource(request) || request.schema_version_id !== undefined;
  const hint = 'Give one: connection_string or connection (--connection NAME-OR-URL).';
  for (const operation of operations) {
    const isBare =
      (operation === 'discover' && !hasSource(request)) ||
      (operation === 'subset' && !known) ||
      (operation === 'pii' && !known && !masked);
    if (isBare) throw new UserError(`operations: ${operation} needs a source database.`, { where: 'operations', hint });
  }
  if (!operations.includes('mask') || masked) return;
  if (operations.includes('subset') || operations.includes('synthetic')) return;
  throw new UserError('operations: mask needs rows.', {
    where: 'config.mask.dataset_version_id',
    hint: 'Name a dataset there (tdm datasets lists them), or ask for subset before it.',
  });
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
