import { stepDefinitionsOf, type MatchedArgument, type StepMatch } from '../code/step-definitions';
import { isTechnical } from '../code/selectors';
import type { Step } from '../document';
import type { FieldFact, Group, StepFacts } from '../facts';
import { fieldName } from '../fields/names';
import type { Sources } from '../sources';
import type { Lexicon } from '../wording/lexicon';

/** How a step is read by its words alone. */
type ReadWords = (step: Step, lexicon: Lexicon) => StepFacts;

/** Reads steps by their words and by the definitions that run them. */
export class DefinedSteps {
  /** Paths of the files whose definitions were used. */
  readonly follows = new Set<string>();

  constructor(
    private readonly path: string,
    private readonly sources: Sources,
    private readonly readWords: ReadWords,
  ) {}

  readonly read = (step: Step, lexicon: Lexicon): StepFacts => {
    const facts = this.readWords(step, lexicon);
    if (step.kind === 'outcome') return facts;
    const match = stepDefinitionsOf(this.sources).match(step.text, this.path);
    if (match === null) return facts;
    const defined = withDefinition(step, facts, match);
    if (defined !== facts) this.follows.add(match.path);
    return defined;
  };
}

/** Parameters that say how a value comes, not what it is. */
const UNTELLING = /^(?:arg|args|param|parameter|p|s|str|string|text|value|val|v|int|integer|number|num|n|x|y|i|a|b|c|float|double|word|input|data|table|datatable|docstring|field|fieldname|label|key|locator|selector|element|page|pagename|button|buttonname|link|url|path|option|item|items|row|rows|content|expected|actual|title|name|type|count|index|callback|done|world|context|something|phrase|term|entry|keys?|user|who|actor)?_?\d*$/i; // prettier-ignore

/** What a step says, once its definition tells which value goes into which field. */
export function withDefinition(step: Step, facts: StepFacts, match: StepMatch): StepFacts {
  // What a table or a text says is entered in ways that are not followed.
  if (match.onlyActs && step.table.length === 0 && step.docString === null)
    return facts.groups.length + facts.mentions.length === 0 ? facts : { ...facts, groups: [], mentions: [] };
  const named = match.arguments.flatMap((argument) => {
    const label = labelOf(argument);
    return label === null ? [] : [{ ...label, argument }];
  });
  // With a table or a text behind the step, what the definition enters comes from there, and says so itself.
  const given = step.table.length > 0 || step.docString !== null;
  const own = given ? match.own.filter(({ value }) => value !== null) : match.own;
  if (named.length === 0 && own.length === 0) return facts;
  const left = new Set(named);
  const relabel = (fact: FieldFact): FieldFact => {
    const found = [...left].find(
      ({ argument, surely }) => argument.value === fact.value && (surely || fact.sure !== true),
    );
    if (found === undefined) return fact;
    left.delete(found);
    return { ...fact, ...said(found.label, match, found.surely) };
  };
  // A value that the words take for a label is none: `I sign up with "Email" and "x"`.
  const groups = facts.groups.map((group): Group => ({ ...group, rows: group.rows.map((row) => row.map(relabel)) }));
  const taken = new Set(match.arguments.flatMap(({ field, value }) => (field === value ? [value] : [])));
  const missing = [...left].filter(
    ({ argument, surely }) => (surely || facts.groups.length === 0) && !taken.has(argument.value),
  );
  const added: FieldFact[] = [
    ...missing.map(({ label, argument, surely }) => ({
      value: argument.value,
      line: step.line,
      ...said(label, match, surely),
    })),
    ...own.map((entry) => ({ value: entry.value, line: step.line, ...said(entry.label, match, true) })),
  ];
  if (added.length > 0) {
    const last = groups.at(-1);
    if (last?.rows.length === 1 && facts.groups.length === 1)
      groups[groups.length - 1] = { ...last, rows: [inOrder([...last.rows[0], ...added], step.text)] };
    else groups.push({ entity: null, own: added.length > 1, rows: [added] });
  }
  return { ...facts, groups };
}

/** As their values stand in the sentence; what it does not say comes last. */
function inOrder(facts: readonly FieldFact[], sentence: string): FieldFact[] {
  const at = ({ value }: FieldFact): number => {
    const found = value === null ? -1 : sentence.indexOf(value);
    return found < 0 ? sentence.length : found;
  };
  return [...facts].sort((a, b) => at(a) - at(b));
}

function labelOf({ field, parameter, value }: MatchedArgument): { label: string; surely: boolean } | null {
  if (field !== null && field !== value) return { label: field, surely: true };
  if (parameter === null || UNTELLING.test(parameter) || isTechnical(parameter) || fieldName(parameter) === null)
    return null;
  return { label: parameter, surely: false };
}

function said(label: string, { path }: StepMatch, surely: boolean): Pick<FieldFact, 'label' | 'confidence' | 'reason'> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const reason = surely
    ? `the step's definition in ${name} enters it into "${label}"`
    : `the step's definition in ${name} calls it "${label}"`;
  return { label, confidence: surely ? 0.9 : 0.7, reason };
}
