import type { WordClass } from '../lexicon';
import type { Reading } from '../reading';
import { isMeans, paymentsIn } from '../spoken/payments';
import { toldIn } from '../spoken/told-sets';
import { textOf } from '../token-kinds';
import type { Token } from '../tokens';
import { isNegated, type Clause } from './clauses';
import { determines, isByProgram } from './told-labels';
import { giveTo } from './told-things';
import { POINTS } from './people';

/** Of what is clicked and looked at nothing is paid. */
const ON_PAGE: ReadonlySet<WordClass | null> = new Set(['assert', 'clear', 'signIn', 'upload'] as const);

/** `paga en efectivo`, `règle 20 euros par carte bancaire`, `saldato con PagoPA`: how somebody pays. */
export function readPaidWith(reading: Reading, clauses: readonly Clause[]): void {
  const { step, tokens, lexicon, groups } = reading;
  const words = paymentsIn(lexicon.language);
  if (words === undefined || step.kind === 'outcome') return;
  const at = tokens.findIndex(
    ({ quoted, lower }, i) =>
      i > 0 && !quoted && words.by.test(tokens[i - 1].lower) && isMeans(lower, lexicon.language),
  );
  if (at < 0 || clauses.some(isNegated) || isByProgram(tokens)) return;
  const isOnPage = ({ verb, tokens: said, at: i }: Clause): boolean =>
    verb === 'open'
      ? !words.pays.test(said.at(i + 1)?.lower ?? '')
      : ON_PAGE.has(verb) || POINTS.test(said.at(i)?.lower ?? '');
  if (clauses.some(isOnPage)) return;
  const told = toldIn(lexicon.language)!;
  const isMoney = ({ unit, text }: Token): boolean => told.money.has(unit ?? '') || /[€$£]/.test(text);
  if (!tokens.some((token) => isMoney(token) || (token.kind === 'word' && words.pays.test(token.lower)))) return;
  const end = endOfMeans(tokens, at, words.kind);
  // `con tarjeta "4111"`, `en cheque regalo nº 3`: which one it is.
  if (tokens.at(end) !== undefined && tokens[end].kind !== 'word') return;
  const value = textOf(tokens.slice(at, end));
  if (
    groups.some(({ rows }) =>
      rows.some((row) => row.some((fact) => fact.value === value || fact.label === words.label)),
    )
  )
    return;
  const reason = 'how it is paid';
  const fact = { label: words.label, value, line: step.line, confidence: 0.7, reason };
  const open = groups.filter(({ entity, who, rows }) => entity === null && who !== true && rows.length === 1);
  if (open.length === 1) open[0].rows[0].push(fact);
  else giveTo(reading, told, [fact]);
}

/** `tarjeta de crédito`, `débito automático` */
function endOfMeans(tokens: readonly Token[], at: number, kind: RegExp): number {
  let end = at + 1;
  for (let i = end; i < at + 4; i++) {
    const token = tokens.at(i);
    if (token?.kind !== 'word') break;
    if (kind.test(token.lower)) end = i + 1;
    else if (!token.classes.has('of') && !determines(token)) break;
  }
  return end;
}
