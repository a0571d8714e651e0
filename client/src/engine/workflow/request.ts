import { z } from 'zod';
import { UserError } from '../errors';
import { DATASET_OPERATIONS, LITERAL_MODES, OPERATIONS, SYNTHETIC_MODES, type Request } from '../job/job';
import { nearest } from '../nearest';
import { PII_TYPES } from '../privacy/pii-types';
import { TECHNIQUES } from '../privacy/techniques';
import { kindInWords, valueAt } from '../read-shape';
import { RULE_SHAPE } from '../schema/hints/read-hints';

/** Same request, same data: this is the seed when the request names none. */
export const DEFAULT_SEED = 'tdm';
const MAX_ROWS = 1_000_000_000;

const rows = z.int().min(0).max(MAX_ROWS);

const crawl = z.strictObject({
  max_pages: z.int().min(1).max(1000).default(10),
  max_depth: z.int().min(0).max(10).default(0),
  timeout_ms: z.int().min(1000).max(600_000).default(60_000),
});

const synthetic = z.strictObject({
  row_counts: z.record(z.string().min(1), rows).default({}),
  seed: z
    .union([z.string().min(1), z.int()])
    .transform(String)
    .default(DEFAULT_SEED),
  locale: z.union([z.string().min(1), z.record(z.string().min(1), z.number().positive())]).default('en'),
  literals: z.enum(LITERAL_MODES).default('include'),
  mode: z.enum(SYNTHETIC_MODES).optional(),
  scenario: z.string().min(1).optional(),
  negative_rows: z.int().min(0).max(1000).default(0),
  profile: z.boolean().default(true),
  crawl: crawl.prefault({}),
  generators: z.record(z.string().min(1), z.unknown()).default({}),
  rules: z.array(RULE_SHAPE).default([]),
  domain_packs: z.array(z.unknown()).default([]),
});

const provision = z.strictObject({
  target_env: z.string().min(1).default('default'),
  reset_env: z.boolean().default(false),
  run_smoke_tests: z.boolean().default(false),
  from: z.enum(DATASET_OPERATIONS).optional(),
  dataset_version_id: z.uuid().optional(),
});

const discover = z.strictObject({
  schemas: z.array(z.string().min(1)).default([]),
  virtual_relationships: z.boolean().default(true),
  samples: z.boolean().default(true),
});

const languageModel = z.strictObject({
  endpoint: z.url().optional(),
  model: z.string().min(1).optional(),
  samples: z.boolean().default(false),
});

const pii = z.strictObject({
  samples: z.boolean().default(true),
  sample_rows: z.int().min(1).max(10_000).default(200),
  language_model: languageModel.optional(),
  all: z.boolean().default(false),
});

const subset = z.strictObject({
  root_table: z.string().min(1).optional(),
  where: z.string().min(1).optional(),
  rows: rows.optional(),
  percent: z.number().min(0).max(100).optional(),
  max_rows_per_table: z.record(z.string().min(1), rows).default({}),
  children_depth: z.int().min(0).max(1000).nullable().default(null),
  virtual_relationships: z.enum(['confirmed', 'inferred', 'none']).default('confirmed'),
  exclude_tables: z.array(z.string().min(1)).default([]),
  plan_only: z.boolean().default(false),
});

const means = {
  technique: z.enum(TECHNIQUES),
  parameters: z.record(z.string(), z.unknown()).default({}),
};

const columnRule = z.strictObject({
  schema: z.string().min(1),
  table: z.string().min(1),
  column: z.string().min(1),
  ...means,
});
const classRule = z.strictObject({ pii_type: z.enum(PII_TYPES), ...means });
const maskingRule = z.union([columnRule, classRule]);

const mask = z.strictObject({
  dataset_version_id: z.uuid().optional(),
  rules: z.array(maskingRule).default([]),
  fail_closed: z.boolean().default(false),
  leak_check: z.boolean().default(true),
});

const testCase = z.strictObject({ content: z.string(), path: z.string().min(1).optional() });
const testCaseFile = z.strictObject({ path: z.string().min(1), content: z.string() });

const namedText = z.strictObject({ content: z.string().min(1), path: z.string().min(1).optional() });

const shape = z.strictObject({
  test_case_content: z.string().optional(),
  test_case_path: z.string().min(1).optional(),
  test_cases: z.array(testCase).min(1).optional(),
  test_case_files: z.array(testCaseFile).default([]),
  domain: z.string().min(1).optional(),
  urls: z
    .array(z.url({ protocol: /^https?$/ }))
    .max(100)
    .default([]),
  sql_script: namedText.optional(),
  openapi: namedText.optional(),
  connection_string: z.string().min(1).optional(),
  connection: z.string().min(1).optional(),
  schema_version_id: z.uuid().optional(),
  operations: z.array(z.enum(OPERATIONS)).min(1).optional(),
  config: z
    .strictObject({
      discover: discover.prefault({}),
      pii: pii.prefault({}),
      subset: subset.prefault({}),
      mask: mask.prefault({}),
      synthetic: synthetic.prefault({}),
      provision: provision.prefault({}),
    })
    .prefault({}),
});

/**
 * The request as the engine uses it, defaults filled in. Throws UserError that names the first wrong key and says what
 * would be right.
 */
export function parseRequest(raw: unknown): Request {
  refusePrototype(raw, ['config', 'synthetic', 'row_counts']);
  refusePrototype(raw, ['config', 'subset', 'max_rows_per_table']);
  const parsed = shape.safeParse(raw);
  if (!parsed.success) throw refusal(parsed.error.issues[0], raw);
  const { test_case_content: content, test_case_path: path, test_cases: several, ...rest } = parsed.data;
  if (content !== undefined && several !== undefined) {
    throw new UserError('test_case_content and test_cases are both given.', {
      where: 'test_cases',
      hint: 'Give one of them.',
    });
  }
  const testCases = several ?? (content === undefined ? [] : [{ content, ...(path === undefined ? {} : { path }) }]);
  return { ...rest, test_cases: testCases };
}

/** Zod passes over a key `__proto__` of a record without a word. */
function refusePrototype(raw: unknown, path: string[]): void {
  const record = valueAt(raw, path);
  if (typeof record !== 'object' || record === null || !Object.hasOwn(record, '__proto__')) return;
  const where = [...path, '__proto__'].join('.');
  throw new UserError(`${where}: there is no such table.`, { where, hint: 'Leave the key out.' });
}

function refusal(issue: z.core.$ZodIssue, raw: unknown): UserError {
  if (issue.code === 'invalid_union') {
    // Of several objects the one that is least wrong was meant.
    const [meant] = issue.errors.toSorted((one, other) => one.length - other.length);
    const ofObjects = issue.errors.every(
      ([{ code, path, ...first }]) =>
        code !== 'invalid_type' || path.length > 0 || ('expected' in first && first.expected === 'object'),
    );
    if (ofObjects) return refusal({ ...meant[0], path: [...issue.path, ...meant[0].path] }, raw);
  }
  const where = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') return unknownKey(issue.keys[0], issue.path);
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const given = String(valueAt(raw, issue.path));
    return new UserError(`${where || 'The request'}: "${given}" is not one of ${allowed.join(', ')}.`, {
      where,
      ...suggestion(given, allowed),
    });
  }
  if (where === '')
    return new UserError('The request is not a JSON object.', { hint: 'See "The request" in the README.' });
  return new UserError(`${where}: ${wordsFor(issue)}.`, { where });
}

function wordsFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `it must be ${kindInWords(issue.expected)}`;
    case 'invalid_union':
      return issue.path.at(-1) === 'locale'
        ? 'it must be a locale such as "de", or several with their shares, such as { "en": 3, "de": 1 }'
        : 'it must be a text or a whole number';
    case 'invalid_format':
      return issue.format === 'uuid' ? 'it is no UUID, such as 0f8fad5b-d9cb-469f-a165-70867728950e' : issue.message;
    case 'invalid_key':
      return 'a key of it is empty';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'it is empty'
        : `it must be ${issue.minimum} or more`;
    case 'too_big':
      return `it must be ${issue.maximum} or less`;
    default:
      return issue.message.replace(/\.$/, '');
  }
}

function unknownKey(key: string, path: PropertyKey[]): UserError {
  const where = [...path, key].join('.');
  const allowed = keysAt(path);
  return new UserError(`${where}: unknown key.`, {
    where,
    hint: suggestion(key, allowed).hint ?? `Known here: ${allowed.join(', ')}.`,
  });
}

function suggestion(given: string, allowed: string[]): { hint?: string } {
  const near = nearest(given, allowed);
  return near === null ? {} : { hint: `Did you mean "${near}"?` };
}

/** The keys that may stand at a path of the request. */
function keysAt(path: PropertyKey[]): string[] {
  if (path[1] === 'synthetic' && path[2] === 'rules') return Object.keys(RULE_SHAPE.shape);
  if (path[1] === 'mask' && path[2] === 'rules') return [...Object.keys(columnRule.shape), 'pii_type'];
  switch (path.map(String).join('.')) {
    case 'config':
      return ['discover', 'pii', 'subset', 'mask', 'synthetic', 'provision'];
    case 'config.discover':
      return Object.keys(discover.shape);
    case 'config.pii':
      return Object.keys(pii.shape);
    case 'config.pii.language_model':
      return Object.keys(languageModel.shape);
    case 'config.subset':
      return Object.keys(subset.shape);
    case 'config.mask':
      return Object.keys(mask.shape);
    case 'config.synthetic':
      return Object.keys(synthetic.shape);
    case 'config.synthetic.crawl':
      return Object.keys(crawl.shape);
    case 'sql_script':
    case 'openapi':
      return Object.keys(namedText.shape);
    case 'config.provision':
      return Object.keys(provision.shape);
    case '':
      return Object.keys(shape.shape);
    default:
      return Object.keys((path[0] === 'test_case_files' ? testCaseFile : testCase).shape);
  }
}
