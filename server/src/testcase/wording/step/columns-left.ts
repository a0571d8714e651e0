import type { FieldFact } from '../../facts';
import { fieldName, nameWords, sureFieldName, withoutAccents } from '../../fields/names';
import { known } from '../known-names';
import { outlineColumn } from '../outline-column';
import type { Reading } from '../reading';
import { isNegated, type Clause } from './clauses';

/**
 * Columns of an outline in a sentence that says of them nothing else that is known: who wrote it has named them.
 * `a driver who pulled in at <arrival> on a <weekday>`.
 */
export function readColumnsLeft(reading: Reading, clauses: readonly Clause[]): void {
  const { step, groups, tokens } = reading;
  if (step.kind === 'outcome' || !step.text.includes('<')) return;
  const columns = tokens.flatMap(({ text }) => outlineColumn(text) ?? []).filter(mayBeField);
  if (columns.length === 0) return;
  for (const fact of groups.flatMap(({ rows }) => rows.flat())) rename(fact, columns);
  const told = groups.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap(({ label, value }) => [label, value])));
  const left: FieldFact[] = [];
  for (const clause of clauses) {
    if (isNegated(clause) || isPassing(clause, step.kind === 'context')) continue;
    for (const { text } of clause.tokens) {
      const column = outlineColumn(text);
      if (column === undefined || !columns.includes(column) || told.some((each) => each?.includes(text))) continue;
      if (left.some(({ value }) => value === text)) continue;
      left.push({ label: column, value: text, line: step.line, confidence: 0.6, reason: `the column "${column}"` });
    }
  }
  if (left.length === 0) return;
  const last = groups.at(-1);
  if (last?.rows.length === 1) last.rows[0].push(...left);
  else groups.push({ entity: null, own: false, rows: [left] });
}

/** A name that the sentence gives by chance is none beside the column's own. */
function rename(fact: FieldFact, columns: readonly string[]): void {
  const column = outlineColumn(fact.value ?? '');
  if (column === undefined || !columns.includes(column) || fact.sure === true || fact.label === null) return;
  if (known(fact.label) || !saysPart(fact.label, column)) return;
  fact.label = column;
}

/** `punktami` of the column `punkty`, the `x` of `<width> x <height>`: the column says it better. */
function saysPart(label: string, column: string): boolean {
  const stem = withoutAccents(column.toLowerCase()).slice(0, STEM);
  const plain = withoutAccents(label.toLowerCase());
  return plain.length < 3 || plain.split(/\s+/).some((word) => word.startsWith(stem));
}

/** Letters that the forms of a word have in common. */
const STEM = 4;

/** What is opened, clicked, looked at or emptied. */
const isPassing = ({ verb }: Clause, isThere: boolean): boolean =>
  verb === 'open' || verb === 'assert' || verb === 'clear' || (verb === 'act' && !isThere);

const mayBeField = (column: string): boolean =>
  column.length > 1 && !isNoField(column) && (fieldName(column) ?? sureFieldName(column)) !== null;

/** What a test expects, what it is run with, and what is clicked. */
function isNoField(column: string): boolean {
  const words = nameWords(column);
  return (
    words.some((word) => NO_FIELD.has(word) || /^(?:erwartet|verwacht|oczekiwan)/.test(word)) ||
    ALONE.test(words.join(' '))
  );
}
const NO_FIELD: ReadonlySet<string> = new Set(
  ('expected esperado esperada attendu attendue attendus attendues atteso attesa forvantad forvanta resultat result results resultado risultato resultaat wynik ergebnis ' +
    'message messages mensaje mensagem messaggio nachricht melding meldung komunikat meddelande error fehler erreur errore erro blad fout fel response output url uri link ' +
    'page seite pagina strona sida button boton botao bouton knop knopp przycisk pulsante menu tab icon browser endpoint path').split(' '),
); // prettier-ignore
const ALONE =
  /^(?:(?:value|valor|wert|valeur|valore|waarde|varde|wartosc)\d*|text|string|input|data|element|locator|xpath|selector|field|campo|feld|champ|veld|pole|falt|key|row|index|test.?case|tc.?id|scenario|case)$/; // prettier-ignore
