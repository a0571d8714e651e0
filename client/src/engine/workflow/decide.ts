import { createHash } from 'node:crypto';
import type { TestFile } from '../../../../server/src/testcase/testcase';
import { refuseUnknownDomain } from '../domains/domains';
import { UserError } from '../errors';
import { OPERATIONS, type Decision, type Operation, type Request, type SyntheticMode } from '../job/job';
import { describes, hasSource, needs, saysMore, synthesized } from './given';
import { readTestCases } from './test-cases';

/** What will be done, and why: a value, so that it can be shown before it is run. */
export interface Plan {
  /** The same plan has the same id. */
  workflow_id: string;
  request: Request;
  testFile: TestFile | null;
  operations: Operation[];
  /** Null where nothing is given that rows could be generated for. */
  mode: SyntheticMode | null;
  modeReason: string;
  decisions: Decision[];
}

/** Operations after which there is something to provision. */
const MAKES_ROWS: ReadonlySet<Operation> = new Set<Operation>(['subset', 'mask', 'synthetic']);

const TO_THE_TARGET: Decision = {
  operation: 'provision',
  reason: 'Tests read their data from the target database.',
};

/** Request -> plan. Throws UserError where the request asks for what cannot be done, and says what can. */
export async function decide(request: Request): Promise<Plan> {
  const { synthetic, provision } = request.config;
  if (request.domain !== undefined) refuseUnknownDomain(request.domain, synthetic.scenario, synthetic.domain_packs);
  else if (synthetic.scenario !== undefined) {
    throw new UserError('config.synthetic.scenario: a scenario is of a domain, and none is given.', {
      where: 'config.synthetic.scenario',
      hint: 'Give one: domain (--domain D); tdm domains lists them.',
    });
  }
  const testFile = await readTestCases(request);
  refuseTwoSources(request);
  const decisions =
    request.operations === undefined ? inferred(request, testFile) : asked(request, request.operations, testFile);
  const operations = OPERATIONS.filter((operation) => decisions.some((decision) => decision.operation === operation));
  refuseWithoutSource(request, operations);
  if (
    operations.includes('provision') &&
    !operations.some((operation) => MAKES_ROWS.has(operation)) &&
    provision.dataset_version_id === undefined
  ) {
    throw new UserError('operations: provision needs a dataset.', {
      where: 'config.provision.dataset_version_id',
      hint: 'Name one there (tdm datasets lists them), or ask for synthetic, subset or mask before it.',
    });
  }
  const { mode, reason: modeReason } = modeOf(request, testFile);
  return { workflow_id: workflowId(request, operations), request, testFile, operations, mode, modeReason, decisions };
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
      TO_THE_TARGET,
    ];
  }
  if (hasSource(request)) return fromSource(request, testFile);
  const reasons = describes(request, testFile);
  if (reasons.length === 0) {
    throw new UserError('The request gives nothing to make data for.', {
      where: 'test_case_content',
      hint: 'Give a test case (test_case_content, or --test-case FILE), pages (urls, --url URL), a domain (--domain D), a script or an OpenAPI document (--sql FILE, --openapi FILE), a source database (connection_string, or --connection C) or a dataset (config.provision.dataset_version_id).',
    });
  }
  return [
    { operation: 'synthetic', reason: `${synthesized(reasons)}, and no source database is given.` },
    TO_THE_TARGET,
  ];
}

function fromSource(request: Request, testFile: TestFile | null): Decision[] {
  const what = testFile === null ? '' : ` The test case needs ${needs(testFile)}.`;
  const discover: Decision[] =
    request.schema_version_id === undefined
      ? [{ operation: 'discover', reason: 'A source database is given, and what it holds is not known yet.' }]
      : [];
  const more = saysMore(request);
  const synthetic: Decision[] =
    more.length === 0
      ? []
      : [{ operation: 'synthetic', reason: `${synthesized(more)}, which rows of the source cannot answer.` }];
  return [
    ...discover,
    { operation: 'pii', reason: 'Rows of a real database may hold personal data, which has to be found first.' },
    { operation: 'subset', reason: `Tests need some rows of the source, and all that these refer to.${what}` },
    { operation: 'mask', reason: 'Personal data does not leave the source unmasked.' },
    ...synthetic,
    TO_THE_TARGET,
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
  const reads = (['pii', 'subset', 'synthetic'] as const).find((operation) => reasons.has(operation));
  if (reads !== undefined && !reasons.has('discover') && request.schema_version_id === undefined && hasSource(request))
    reasons.set('discover', `The request asks for ${reads}, and what the source holds is not known yet.`);
  return OPERATIONS.flatMap((operation) => {
    const reason = reasons.get(operation);
    return reason === undefined ? [] : [{ operation, reason }];
  });
}

/** Which source of a schema counts first; the others that are given are joined to it. */
function modeOf(request: Request, testFile: TestFile | null): { mode: SyntheticMode | null; reason: string } {
  const { mode } = request.config.synthetic;
  if (mode !== undefined) return { mode, reason: 'The request asks for it.' };
  if (hasSource(request) || request.schema_version_id !== undefined)
    return { mode: 'schema', reason: 'What a database says of its tables is surer than anything else.' };
  if (request.sql_script !== undefined) return { mode: 'schema', reason: 'A script says what tables there are.' };
  if (request.openapi !== undefined) return { mode: 'schema', reason: 'An API says what it takes and gives.' };
  if (request.urls.length > 0) return { mode: 'url', reason: 'The forms of the pages say what is entered.' };
  if (testFile !== null) return { mode: 'test_case', reason: `The test case says what it needs: ${needs(testFile)}.` };
  if (request.domain !== undefined) return { mode: 'domain', reason: `Only the domain is given: ${request.domain}.` };
  return { mode: null, reason: 'Nothing is given that rows could be generated for.' };
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

function workflowId(request: Request, operations: Operation[]): string {
  return createHash('sha256')
    .update(JSON.stringify([request, operations]))
    .digest('hex')
    .slice(0, 16);
}
