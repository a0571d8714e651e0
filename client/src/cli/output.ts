import { styleText } from 'node:util';
import { type ErrorReport, UserError } from '../engine/errors';
import { nearest } from '../engine/nearest';

/**
 * A reader that has seen enough (`tdm jobs | head`) is no failure: the rest goes nowhere, the work goes on. What cannot
 * be written for another reason, such as a full disk, is said once and makes the call fail; the work goes on as well.
 */
export function allowClosedPipes(): void {
  let said = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || said) return;
      said = true;
      process.once('exit', () => (process.exitCode ||= 1));
      if (stream === process.stdout) say(`Error: The output cannot be written: ${error.message}.`);
    });
  }
}

/** Words on standard output are the result; everything else goes to standard error. */
export function print(text = ''): void {
  process.stdout.write(`${text}\n`);
}

export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

export function printJson(document: unknown): void {
  print(JSON.stringify(document, null, 2));
}

export function printError(report: ErrorReport, json: boolean): void {
  if (json) printJson({ error: report });
  say(`${red('Error:')} ${report.message}`);
  if (report.hint !== undefined) say(`  ${report.hint}`);
}

type Style = Parameters<typeof styleText>[0];

/** Colour only where a person looks: a terminal that has not asked for none. */
function painted(style: Style, text: string): string {
  return process.stdout.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text;
}

export const bold = (text: string): string => painted('bold', text);
export const dim = (text: string): string => painted('dim', text);
export const red = (text: string): string => painted('red', text);

/** Rows as aligned columns; numbers to the right. */
export function printTable(header: string[], rows: (string | number)[][]): void {
  const cells = rows.map((row) => row.map(String));
  const widths = header.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[], numeric: boolean[]): string =>
    row
      .map((cell, column) => (numeric[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join('  ')
      .trimEnd();
  const numeric = header.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
  print(bold(line(header, numeric)));
  for (const row of cells) print(line(row, numeric));
}

/** `2 min ago`, for people; the exact time is in --json. */
export function ago(iso: string | null): string {
  if (iso === null) return '';
  const seconds = Math.max(0, Math.round((Date.now() - Date.parse(iso)) / 1000));
  if (seconds < 60) return `${seconds} s ago`;
  if (seconds < 3600) return `${Math.round(seconds / 60)} min ago`;
  if (seconds < 86_400) return `${Math.round(seconds / 3600)} h ago`;
  return iso.slice(0, 10);
}

/** An argument that is none of the words there are. */
export function notOneOf(what: string, given: string, allowed: readonly string[]): UserError {
  const near = nearest(given, [...allowed]);
  return new UserError(`${what}: "${given}" is not one of ${allowed.join(', ')}.`, {
    where: what,
    ...(near === null ? {} : { hint: `Did you mean "${near}"?` }),
  });
}
