import type { Step } from '../../document';
import type { StepFacts } from '../../facts';
import { clausesOf, type Clause } from './clauses';
import type { Lexicon } from '../lexicon';
import { known } from '../known-names';
import { isFiller, itemsOf } from '../pair-items';
import { tokenize, type Token } from '../tokens';

/** A step that says little but a value. */
const BARE = /^[^"'“<|]{2,40}["'“<][^"'“”<>|]{1,80}["'”>]\.?$/;

/** What steps say, with what is typed into the field that the step before clicked: `I click on the Name field`, `I type "Ann"`. */
export function typedWhereClicked(steps: readonly Step[], facts: readonly StepFacts[], lexicon: Lexicon): StepFacts[] {
  return facts.map((each, i) => {
    const step = steps[i];
    if (i === 0 || step.kind === 'outcome' || !BARE.test(step.text) || saysWhere(each)) return each;
    const label = clickedIn(steps[i - 1], lexicon);
    const value = label === null ? null : valueTyped(step, lexicon);
    if (label === null || value === null) return each;
    const fact = { label, value, line: step.line, confidence: 0.8, reason: `it is typed into "${label.slice(0, 40)}"` };
    return { ...each, groups: [{ entity: null, own: false, rows: [[fact]] }] };
  });
}

function saysWhere({ groups }: StepFacts): boolean {
  return groups.some(({ rows }) =>
    rows.some((row) => row.some(({ label, value }) => label !== null && value !== null && known(label))),
  );
}

function onlyClause(text: string, lexicon: Lexicon): Clause | null {
  const clauses = clausesOf(tokenize(text, lexicon), lexicon);
  return clauses.length === 1 && clauses[0].at >= 0 ? clauses[0] : null;
}

/** The field that a step clicks, where it calls it one. */
function clickedIn({ text, table, docString }: Step, lexicon: Lexicon): string | null {
  if (text.length > 100 || table.length > 0 || docString !== null) return null;
  const clause = onlyClause(text, lexicon);
  if (clause?.verb !== 'act') return null;
  const said = itemsOf(clause.tokens.slice(clause.at + 1)).filter(({ t }) => t !== 'join');
  const [label] = said;
  return said.length === 1 && label.t === 'label' && label.sure ? label.text : null;
}

/** The value that a step enters, where it says nothing else. */
function valueTyped({ text, table, docString }: Step, lexicon: Lexicon): string | null {
  const clause = table.length > 0 || docString !== null ? null : onlyClause(text, lexicon);
  if (clause?.verb !== 'enter') return null;
  const said = clause.tokens
    .slice(clause.at + 1)
    .filter((token) => !isFiller(token) && !SAYS_NOTHING.test(token.lower));
  const [value] = said as [Token?];
  return said.length === 1 && value?.kind === 'value' ? value.text : null;
}

const SAYS_NOTHING = /^(?:text|value|in|as)$/;
