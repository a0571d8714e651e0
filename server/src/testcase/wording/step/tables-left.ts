import type { TableLine } from '../../document';
import { classifyValue } from '../../fields/classify-field';
import { fieldName, looksLikeLabel } from '../../fields/names';
import { known } from '../known-names';
import { OF_PROGRAM } from '../plain/words';
import type { Reading } from '../reading';
import { isNegated, type Clause } from './clauses';

/**
 * `the following cars are on the lot`, `it is split like so:`: whatever is done, a table that has values below names
 * of fields is data, unless the step looks at it, points at something or opens it.
 */
export function readTableLeft(reading: Reading, clauses: readonly Clause[]): void {
  const { step, tokens, lexicon } = reading;
  if (reading.takesData || step.table.length < 2 || lexicon.language !== 'en' || step.kind === 'outcome') return;
  if (tokens.some(({ kind, lower }) => kind === 'word' && (OF_PROGRAM.test(lower) || NO_DATA.test(lower)))) return;
  if (clauses.some((clause) => isSilent(clause) || isNegated(clause)) || !isOfData(step.table)) return;
  reading.takesData = true;
  const noun = reading.nouns.find(({ determiner, name }) => determiner === 'following' && name === null);
  if (noun?.known === true)
    reading.noun ??= { table: noun.table, confidence: 0.8, reason: `the step speaks of "${noun.noun}"` };
}

/** What is seen, compared, clicked or gone to. */
function isSilent({ verb, tokens, at }: Clause): boolean {
  if (verb === null) return POINTS.test(tokens.at(1)?.lower ?? '');
  const { lower } = tokens[at];
  // `are on the lot`: where things are, and no page.
  if (verb === 'open') return !/^(?:is|are|was) (?:on|at)$/.test(lower) || !tokens.slice(0, at).some(isMany);
  return verb === 'assert' || verb === 'clear' || verb === 'signIn' || POINTS.test(lower);
}

const isMany = ({ lower, classes }: Clause['tokens'][number]): boolean =>
  classes.has('following') || /^(?:these|those|two|three|several|some)$/.test(lower);

const POINTS = /^(?:click|press|tap|hit|follow|hover|scroll|close|delete|remov|drag|drop|view|expand|collaps|sort|call|run|execut|wait|mock|stub|import|export|compar|match|read|look|see|return|respond|handl|process|pars|load|convert|render|print|dump|map)/; // prettier-ignore
const NO_DATA = /^(?:config|configuration|settings?|mocks?|mapping|schema|script|code|template|results?|errors?|messages?|messaging|cases?|inputs?|outputs?|matrix|board|grid|commands?|options?|methods?|properties|arguments|parameters)$/; // prettier-ignore
const EXPECTED = /expect|result|outcome|^(?:error|message|output|response|status ?code|url|page|button|element|locator|action|keys?)$/i; // prettier-ignore

/** Names of fields above values, of which one column at least can be nothing else. */
function isOfData([header, ...lines]: readonly TableLine[]): boolean {
  const { cells } = header;
  if (cells.length < 2 || new Set(cells).size < cells.length || lines.some((line) => line.cells.length !== cells.length)) return false; // prettier-ignore
  if (!cells.every((cell) => mayBeHeader(cell) && !EXPECTED.test(cell))) return false;
  const digits = cells.some((_, i) => lines.every((line) => /\d/.test(line.cells[i])));
  const names = cells.filter((cell) => known(cell)).length;
  return 2 * names >= cells.length || (digits && (cells.length > 2 || names > 0 || lines.length > 1));
}

const mayBeHeader = (cell: string): boolean =>
  classifyValue(cell) === null && !/^[\d<$]/.test(cell) && looksLikeLabel(cell) && fieldName(cell) !== null;
