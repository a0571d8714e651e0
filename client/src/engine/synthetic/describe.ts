import { describePack } from '../domains/domains';
import { CancelledError, TdmError, UserError } from '../errors';
import type { SourceDescription } from '../fusion/fusion';
import { joinSources } from '../fusion/join-sources';
import type { Fallback, SyntheticMode } from '../job/job';
import type { SourceSchema, StepContext, StepInput } from '../job/step';
import { learnShapes } from '../profile/shapes/learn-shapes';
import type { SchemaSource } from '../schema/schema';
import type { DescribedSchema } from '../schema/sources/described';
import { readGenerators } from '../schema/hints/read-hints';
import { describeDatabase } from '../schema/sources/described-database';
import { describeOpenApi } from '../schema/sources/openapi/describe-openapi';
import { describeScript } from '../schema/sources/sql-script/describe-script';
import { schemaFromTestFile } from '../schema/sources/test-case';
import { describePages } from '../schema/sources/web/describe-pages';
import { withGenerators } from './custom/with-generators';
import { checkRules } from './rules/check-rules';

/** What rows are to be made for, from everything that the request gives. */
export interface Description extends DescribedSchema {
  /** One for each source that said something, the surest first. */
  sources: readonly SourceDescription[];
}

type Surroundings = Pick<StepContext, 'scratch' | 'signal' | 'log'> & Partial<Pick<StepContext, 'source'>>;

/** A source that a request may give: null where it does not. */
interface Candidate {
  source: SchemaSource;
  mode: SyntheticMode;
  /** For people. */
  name: string;
  /** Rejects where the source cannot be read. */
  describe: () => DescribedSchema | Promise<DescribedSchema>;
}

/**
 * Reads every source of the request and joins what they say. One that cannot be read is done without where another says
 * something, and said.
 */
export async function describe(input: StepInput, around: Surroundings): Promise<Description> {
  const { read, failures } = await readSources(input, around);
  if (read.length === 0) throw failures.at(0)?.error ?? nothingGiven();
  const joined = joinSources(read, input.decided.fusion);
  const fallbacks = failures.map(({ name, error }): Fallback => ({
    operation: 'synthetic',
    from: name,
    to: read[0].name,
    reason: error.message,
  }));
  const config = input.request.config.synthetic;
  const own = await withGenerators(joined.schema, readGenerators(config.generators));
  const { rules, decisions } = checkRules(own.schema, [...joined.rules, ...config.rules]);
  return {
    ...joined,
    schema: own.schema,
    rules,
    decisions: [...joined.decisions, ...own.decisions, ...decisions],
    fallbacks: [...fallbacks, ...joined.fallbacks],
    sources: read,
  };
}

/** What could be read, and what could not. */
interface Read {
  read: SourceDescription[];
  failures: { name: string; error: TdmError }[];
}

/** Each source that the request gives, the one that its mode says first. */
export async function readSources(input: StepInput, around: Surroundings): Promise<Read> {
  const read: SourceDescription[] = [];
  const failures: Read['failures'] = [];
  for (const { source, mode, name, describe: describeOne } of candidatesOf(input, around)) {
    try {
      const described = await describeOne();
      if (described.schema.tables.length > 0) read.push({ source, name, described });
      else failures.push({ name, error: saysNothing(input, mode, name) });
    } catch (error) {
      if (error instanceof CancelledError || !(error instanceof TdmError)) throw error;
      failures.push({ name, error });
    }
  }
  return { read, failures };
}

/** The surest first, or the one that the mode says; the generic domain only where there is nothing else. */
function candidatesOf(input: StepInput, around: Surroundings): Candidate[] {
  const { request, testFile, source, mode } = input;
  const { synthetic } = request.config;
  const { sql_script: sql, openapi, urls, domain } = request;
  const all: Candidate[] = [];
  const add = (candidate: Candidate): void => void all.push(candidate);
  if (source !== null)
    add({
      source: 'database',
      mode: 'schema',
      name: source.name,
      describe: () => learntDatabase(source, input, around),
    });
  if (sql !== undefined)
    add({
      source: 'sql',
      mode: 'schema',
      name: sql.path ?? 'the script',
      describe: () => describeScript(sql.content, sql.path, around),
    });
  if (openapi !== undefined)
    add({
      source: 'openapi',
      mode: 'schema',
      name: openapi.path ?? 'the OpenAPI document',
      describe: () => describeOpenApi(openapi.content, openapi.path),
    });
  if (urls.length > 0)
    add({
      source: 'web_form',
      mode: 'url',
      name: urls.join(', '),
      describe: () => describePages(urls, synthetic.crawl, around),
    });
  if (testFile !== null)
    add({
      source: 'test_case',
      mode: 'test_case',
      name: 'the test case',
      describe: () => schemaFromTestFile(testFile),
    });
  if (domain !== undefined && (domain !== 'generic' || all.length === 0 || !enters(input)))
    add({
      source: 'domain_pack',
      mode: 'domain',
      name: `the domain ${domain}`,
      describe: () => {
        const { counts, ...described } = describePack(domain, synthetic.scenario, synthetic.domain_packs);
        return { ...described, counts: new Map(), usual: counts };
      },
    });
  const asked = synthetic.mode;
  if (asked === undefined) return all;
  if (!all.some((candidate) => candidate.mode === asked)) throw notGiven(asked, mode);
  return all.toSorted((one, other) => Number(other.mode === asked) - Number(one.mode === asked));
}

/** A discovered database, with how its values are spread where it can be asked and the request wants that. */
async function learntDatabase(
  source: SourceSchema,
  { request, classifications }: StepInput,
  { source: open, signal }: Surroundings,
): Promise<DescribedSchema> {
  const described = describeDatabase(source);
  if (open === undefined || !request.config.synthetic.profile) return described;
  const say = (reasons: readonly string[]): DescribedSchema => ({
    ...described,
    decisions: [...described.decisions, ...reasons.map((reason) => ({ operation: 'synthetic', reason }))],
  });
  try {
    const { schema, statistics } = described;
    const learnt = await learnShapes(await open(), schema, statistics ?? { tables: [] }, classifications, signal);
    return { ...say(learnt.notes), schema: learnt.schema, statistics: learnt.statistics };
  } catch (error) {
    if (error instanceof CancelledError || !(error instanceof TdmError)) throw error;
    // A schema that is known, and nowhere to ask.
    if (error.where === 'connection_string') return described;
    return say([`How values are spread in the source is not learnt: ${error.message}`]);
  }
}

/** Whether the test case enters anything. */
const enters = ({ testFile }: StepInput): boolean =>
  testFile?.scenarios.some(({ entities }) => entities.length > 0) ?? false;

const NEEDED: Readonly<Record<SyntheticMode, string>> = {
  test_case: 'test_case_content (--test-case FILE)',
  url: 'urls (--url URL)',
  domain: 'domain (--domain D)',
  schema: 'connection_string (--connection C), schema_version_id, sql_script (--sql FILE) or openapi (--openapi FILE)',
};

function notGiven(asked: SyntheticMode, preferred: SyntheticMode | null): UserError {
  return new UserError(`config.synthetic.mode: ${asked} needs ${NEEDED[asked]}.`, {
    where: 'config.synthetic.mode',
    ...(preferred === null || preferred === asked ? {} : { hint: `What is given calls for ${preferred}.` }),
  });
}

function nothingGiven(): UserError {
  return new UserError('Nothing is given that synthetic data could be made for.', {
    where: 'test_case_content',
    hint: `Give ${Object.values(NEEDED).join(', or ')}.`,
  });
}

function saysNothing({ testFile }: StepInput, mode: SyntheticMode, name: string): UserError {
  if (mode !== 'test_case' || testFile === null) {
    return new UserError(`${name} holds no table to make rows for.`, { where: name });
  }
  return new UserError(`No data entry was found in ${testFile.path === '' ? 'the test case' : testFile.path}.`, {
    where: testFile.path,
    hint: 'TDM reads steps such as: When I enter "email" as "user@test.com", and what test code types into fields. `tdm analyze FILE` shows what is understood.',
  });
}
