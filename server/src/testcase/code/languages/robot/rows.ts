/** A cell of Robot Framework's tables: a line is cut at two spaces or more, at tabs, or at pipes. Columns count from 0. */
export interface Cell {
  text: string;
  line: number;
  column: number;
}

/** The cells of a line and of those that continue it with `...`. */
export interface Row {
  line: number;
  endLine: number;
  /** Nothing stands in the first column: a line of a test or keyword, not its name. */
  indented: boolean;
  cells: Cell[];
}

export type SectionKind = 'settings' | 'variables' | 'tests' | 'keywords';

export interface Section {
  /** null: comments, and what Robot Framework knows no section for. */
  kind: SectionKind | null;
  name: string;
  line: number;
  rows: Row[];
}

const MAX_LINES = 200_000;
const MAX_LINE = 10_000;
const SEPARATOR = /[ \u00a0]{2,}|\t[ \u00a0\t]{0,}/g;
const PIPE = /(?<=^|\s)\|(?=\s|$)/g;

/** The headers of Robot Framework's languages, without spaces, in small letters. */
const HEADERS: readonly (readonly [SectionKind | null, string])[] = [
  ['settings', 'settings setting einstellungen paramètres configuraciones configurações impostazioni instellingen ustawienia inställningar asetukset'],
  ['variables', 'variables variable variablen variáveis variabili variabelen zmienne variabler muuttujat'],
  ['tests', 'testcases testcase tests tasks task testfälle aufgaben unitésdetest tâches casosdeprueba tareas casosdeteste tarefas casiditest attività testgevallen taken przypadkitestowe testy scenariusze zadania testfall taskar testit tehtävät'],
  ['keywords', 'keywords keyword userkeywords schlüsselwörter mots-clés palabrasclave palavras-chave parolechiave actiewoorden sleutelwoorden słowakluczowe nyckelord avainsanat'],
  [null, 'comments comment kommentare commentaires comentarios comentários commenti opmerkingen komentarze kommentarer kommentit'],
]; // prettier-ignore
const KIND_OF = new Map(HEADERS.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)));

/** Whether a header's name is one of Robot Framework's. */
export function isSectionName(name: string): boolean {
  return KIND_OF.has(squashed(name));
}

/** Of any text; lines above the first header belong to no section. */
export function sectionsOf(text: string): Section[] {
  const sections: Section[] = [];
  for (const [i, whole] of text.split(/\r?\n/, MAX_LINES).entries()) {
    const line = i + 1;
    const written = whole.slice(0, MAX_LINE).trimEnd();
    const header = /^(?:\| ?)?\*[*\s]{0,20}([^*|]{1,60})/
      .exec(written)?.[1]
      .split(/ {2,}|\t/)[0]
      .trim();
    if (header !== undefined && header !== '') {
      sections.push({ kind: KIND_OF.get(squashed(header)) ?? null, name: header, line, rows: [] });
      continue;
    }
    const section = sections.at(-1);
    if (section === undefined || section.kind === null) continue;
    const row = rowOf(written, line);
    if (row === null) continue;
    const before = section.rows.at(-1);
    if (row.cells[0].text === '...' && before !== undefined) {
      before.cells.push(...row.cells.slice(1));
      before.endLine = line;
    } else if (row.cells[0].text !== '...') section.rows.push(row);
  }
  return sections;
}

/** null for a line without content. */
function rowOf(written: string, line: number): Row | null {
  const piped = /^\|(?:\s|$)/.test(written);
  const cells: Cell[] = [];
  let from = piped ? 1 : 0;
  let first = true;
  let indented = false;
  const add = (end: number): boolean => {
    const part = written.slice(from, end);
    const text = part.trim();
    if (text.startsWith('#')) return false;
    // Empty cells in front say that the line is indented; further in, two separators are one.
    if (text === '') indented ||= first;
    else cells.push({ text, line, column: from + part.indexOf(text) });
    first = false;
    return true;
  };
  let open = true;
  for (const separator of written.slice(from).matchAll(piped ? PIPE : SEPARATOR)) {
    const at = separator.index + (piped ? 1 : 0);
    open = add(at);
    if (!open) break;
    from = at + separator[0].length;
  }
  if (open) add(written.length);
  // A single space in front is no separator, but the line is no name either.
  indented ||= /^\s/.test(written);
  return cells.length === 0 ? null : { line, endLine: line, indented, cells };
}

function squashed(name: string): string {
  return name.replace(/\s+/g, '').toLowerCase();
}
