import type { DocString } from '../document';
import type { FieldFact } from '../facts';
import { fieldName, sureFieldName } from '../fields/names';
import { known } from './known-names';
import { isOutlineColumn } from './outline-column';

const MAX_TEXT = 200_000;
const MAX_ROWS = 10_000;
const PAIR = /^\s*[-*•]?\s*([\p{L}_][^:=\t]{0,40}?)\s*[:=]\s*(\S.*)?$/u;

/** A doc string of lines `key: value` as one row, or of values between separators as several; null for any other text. */
export function readLines({ text, line }: DocString): FieldFact[][] | null {
  if (text.length > MAX_TEXT) return null;
  const lines = text
    .split('\n')
    .map((content, i) => ({ content, line: line + 1 + i }))
    .filter(({ content }) => content.trim() !== '' && !/^\s*(?:#|---)/.test(content));
  return lines.length === 0 || lines.length > MAX_ROWS ? null : (pairs(lines) ?? separated(lines));
}

interface Line {
  content: string;
  line: number;
}

/** A line of a program. */
const CODE = /^\s*(?:let|const|var|return|import|export|def|public|private) |[;{]\s*$/;

function pairs(lines: readonly Line[]): FieldFact[][] | null {
  const row: FieldFact[] = [];
  let sure = 0;
  for (const { content, line } of lines) {
    const [, label, value] = (PAIR.exec(content) ?? []) as (string | undefined)[];
    if (label === undefined || CODE.test(content) || sureFieldName(label) === null) return null;
    if (known(label)) sure++;
    const reason = `the line "${label}" of the text`;
    if (value !== undefined) row.push({ label, sure: true, value: unquoted(value), line, confidence: 0.85, reason });
  }
  return row.length > 0 && (sure * 3 >= lines.length || isForm(row, lines.length)) ? [row] : null;
}

/** `barn: Ebba`, `vecka: 34`, `hämtning: 16:15`: a form's own words, and neither what sets up a program nor what it logs. */
function isForm(row: readonly FieldFact[], lines: number): boolean {
  if (lines < 3 || row.length * 3 < lines * 2) return false;
  return row.every(({ label }) => PLAIN.test(label!) && !SETS_UP.test(label!));
}

const PLAIN = /^\p{L}[\p{Ll}’' -]{1,30}$/u;
const SETS_UP = /^(?:host|port|server|image|services|volumes|ports|command|build|jobs|steps|uses|runs-on|env|environment|timeout|retries|level|debug|verbose|path|file|version|plugins?|extends|rules|on|branches|script|stage|pipeline|content-(?:type|length|encoding)|accept|authorization|cookie|user-agent|cache-control|connection|etag|location|cluster|namespace|replicas|error|warning|warn|info|trace|fatal|exception|caused by|feature|scenario|given|when|then|note|todo)$/i; // prettier-ignore

const MAX_INLINE = 500;
const INLINE = /^\s*([\p{L}_<][^:=,;]{0,40}?)\s*[:=]\s*(\S.*)?$/u;

/** `naam: Test, code: 12` within a step: one row; null for any other text. Of a single pair the name must be known. */
export function readInline(text: string, line: number): FieldFact[] | null {
  if (text.length > MAX_INLINE || !/[:=]/.test(text) || text.includes('://')) return null;
  const parts = text.split(/[,;]/);
  const facts: FieldFact[] = [];
  let sure = 0;
  for (const part of parts) {
    const [, label, value] = (INLINE.exec(part) ?? []) as (string | undefined)[];
    const column = isOutlineColumn(label ?? '');
    if (label === undefined || value === undefined || (!column && fieldName(label) === null)) return null;
    if (column || known(label)) sure++;
    facts.push({ label, value: unquoted(value), line, confidence: 0.85, reason: `"${label}" of the step's text` });
  }
  return sure * 2 >= facts.length && (facts.length > 1 || sure === 1) ? facts : null;
}

function separated(lines: readonly Line[]): FieldFact[][] | null {
  const separator = [',', ';', '\t', '|'].find((char) => lines[0].content.includes(char));
  if (separator === undefined || lines.length < 2) return null;
  const cells = lines.map(({ content }) => content.split(separator).map((cell) => unquoted(cell.trim())));
  const [header] = cells;
  if (cells.some((row) => row.length !== header.length)) return null;
  if (header.filter(known).length * 2 < header.length) return null;
  return lines
    .slice(1)
    .map(({ line }, i) =>
      header.flatMap((label, column) =>
        fieldName(label) === null
          ? []
          : [{ label, value: cells[i + 1][column], line, confidence: 0.85, reason: `the text's column "${label}"` }],
      ),
    );
}

function unquoted(value: string): string {
  const text = value.trim();
  return /^(["']).*\1$/.test(text) && text.length > 1 ? text.slice(1, -1) : text;
}
