import { stepDefinitionsOf, type StepMatch } from '../code/steps/definitions';
import { readCsv, recordOf } from '../code/data/csv';
import type { ExampleRow, FileReference, Step } from '../document';
import type { FieldFact, Group, StepFacts } from '../facts';
import type { Sources } from '../sources/sources';
import { beginsWithDoing, isDoneBySomebody, isExpectation } from '../wording/step/clauses';
import type { Lexicon } from '../wording/lexicon';
import { tokenize } from '../wording/tokens';
import { asMade, asPairs, onTheirLines } from './defined-tables';
import { giveOwner, ofNamed, withMade, withPlace } from './defined-things';
import { telling } from './telling';
import { withDefinition } from './with-definition';

/** How a step is read by its words alone. */
type ReadWords = (step: Step, lexicon: Lexicon) => StepFacts;

/** Steps inside of steps, at most. */
const MAX_NESTED = 3;

/** Reads steps by their words and by the definitions that run them. */
export class DefinedSteps {
  /** Paths of the files whose definitions were used. */
  readonly follows = new Set<string>();
  /** Steps inside of steps that are being read. */
  private depth = 0;

  constructor(
    private readonly path: string,
    private readonly sources: Sources,
    private readonly readWords: ReadWords,
  ) {}

  readonly read = (step: Step, lexicon: Lexicon): StepFacts => {
    const said = this.readWords(step, lexicon);
    if (step.kind === 'outcome' && !goesOnDoing(step, lexicon)) return said;
    const match = stepDefinitionsOf(this.sources).match(step.text, this.path);
    if (match === null || (said.groups.length === 0 && expects(step, lexicon))) return said;
    const pairs = match.takesPairs ? asPairs(step, said) : null;
    const facts = pairs === null ? said : onTheirLines(this.readWords(pairs, lexicon), step);
    // `Then … is shown`, `And I fill in the form`
    const makes = step.kind !== 'outcome' || (match.makesRows && isDoneBySomebody(tokenize(step.text, lexicon)));
    if (!makes && match.own.length === 0 && match.arguments.every(({ field }) => field === null)) return facts;
    const entered = withDefinition(step, facts, match, { tells: telling(step, lexicon), language: lexicon.language });
    const made = withMade(step, makes ? asMade(entered, step, match) : entered, match);
    const defined = withPlace(step, made, match, lexicon);
    if (step.kind === 'context' && facts.groups.length === 0) giveOwner(defined.groups, step, lexicon);
    const nested = this.nested(step, match, lexicon);
    if (defined !== facts || nested.length > 0 || match.own.length > 0) this.follows.add(match.path);
    if (nested.length === 0) return defined;
    const texts = new Set(nested.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap(({ value }) => value ?? []))));
    const groups = defined.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => row.filter(({ value }) => value === null || !texts.has(value))),
    }));
    const all = [...groups.filter(({ rows }) => rows.some((row) => row.length > 0)), ...nested];
    return { ...defined, groups: all.map((group) => ofNamed(group, step, lexicon)) };
  };

  /** Of a file beside the feature, or in the project. */
  readonly rowsOf = ({ name, line }: FileReference): readonly ExampleRow[] | null => {
    const file = this.sources.imported(`./${name}`, this.path) ?? this.sources.imported(name, this.path);
    if (file === null) return null;
    this.follows.add(file.path);
    const csv = readCsv(file.text);
    return csv.rows.map((row) => ({ line, values: recordOf(csv, row) }));
  };

  /** What the steps say that a definition runs by their text. */
  private nested(step: Step, { steps }: StepMatch, lexicon: Lexicon): readonly Group[] {
    if (steps.length === 0 || this.depth >= MAX_NESTED) return [];
    this.depth++;
    const groups = steps.flatMap((text) => this.read({ ...step, text, table: [], docString: null }, lexicon).groups);
    this.depth--;
    // What leads up to a test is another test's matter, but for what the test itself says of it. What is empty was left out.
    const stays = ({ value }: FieldFact): boolean =>
      value !== '' && (step.kind !== 'context' || (value !== null && step.text.includes(value)));
    return groups
      .map((group) => ({ ...group, rows: group.rows.map((row) => row.filter(stays)).filter((row) => row.length > 0) }))
      .filter(({ rows }) => rows.length > 0);
  }
}

/**
 * `And I fill in the form` after what is expected, and `Then fill in the form` or `Then I complete the order`, as some write
 * what comes next.
 */
function goesOnDoing({ text, goesOn }: Step, lexicon: Lexicon): boolean {
  const tokens = tokenize(text, lexicon);
  // `And the user fills in all fields, and a warning should be shown`
  if (isDoneBySomebody(tokens)) return true;
  return !isExpectation(tokens) && (goesOn === true || beginsWithDoing(tokens));
}

/** `And all results should contain "x"`, after a step that acts. */
function expects({ text, kind }: Step, lexicon: Lexicon): boolean {
  const tokens = tokenize(text, lexicon);
  return isExpectation(tokens) && !(kind === 'outcome' && isDoneBySomebody(tokens));
}
