import { DiagnosticSeverity, DocumentDiagnosticReportKind, type CancellationToken, type Diagnostic } from '../lsp';
import type { Analysed } from '../document-cache';
import type { SchemaView } from '../schema-view';
import type { Finding } from './checks/check';
import { createNoColumnCheck } from './checks/no-column';
import { personalData } from './checks/personal-data';
import { missingPlaceholders } from './checks/placeholder';
import { refusedValue } from './checks/refused-value';
import { linesOf, lspRange, usesSoon } from './document-uses';
import type { FeatureContext } from './feature';
import { SpareTime } from './spare-time';

/** More than this says nothing new. */
const MAX_ITEMS = 500;
/** Uses that are checked at once. */
const USES_AT_ONCE = 200;

/** What could not be understood of a test file, and what its values would meet in the database. */
export function registerDiagnostics({ connection, cache, guard, mapping }: FeatureContext): void {
  connection.languages.diagnostics.on(
    guard.request(
      'diagnostics',
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      async ({ textDocument }, token) => {
        const analysed = await cache.get(textDocument.uri);
        const view = mapping.viewOf(textDocument.uri);
        const items = analysed === null ? [] : await diagnosticsOf(analysed, view, token);
        return { kind: DocumentDiagnosticReportKind.Full, items };
      },
    ),
  );
}

async function diagnosticsOf(
  analysed: Analysed,
  view: SchemaView | null,
  token: CancellationToken,
): Promise<Diagnostic[]> {
  const { pause } = new SpareTime();
  const isOver = (): boolean => token.isCancellationRequested;
  await pause();
  if (isOver()) return [];
  const found = [...errorsOf(analysed), ...missingPlaceholders(analysed).map(diagnosticOf)];
  const checks = [refusedValue, personalData, createNoColumnCheck()];
  const seen = new Set<string>();
  for (const scenario of analysed.testFile.scenarios) {
    const all = await usesSoon(analysed, scenario, pause);
    for (let at = 0; at < all.length; at += USES_AT_ONCE) {
      // A background's uses come with each of its scenarios.
      const uses = all.slice(at, at + USES_AT_ONCE).filter(({ range: { line, start } }) => {
        const key = `${line}:${start}`;
        return !seen.has(key) && seen.add(key);
      });
      for (const check of checks) found.push(...check(uses, view).map(diagnosticOf));
      if (found.length >= MAX_ITEMS || isOver()) return found.slice(0, MAX_ITEMS);
      await pause();
    }
    if (isOver()) break;
  }
  return found.slice(0, MAX_ITEMS);
}

function diagnosticOf({ code, severity, message, range, fixes }: Finding): Diagnostic {
  return { source: 'TDM', code, severity, message, range: lspRange(range), data: fixes };
}

function errorsOf(analysed: Analysed): Diagnostic[] {
  const lines = linesOf(analysed);
  return analysed.testFile.errors
    .filter(({ placeholder }) => placeholder === undefined)
    .map(({ message, line }) => {
      const at = Math.min(Math.max(line, 1), Math.max(lines.length, 1));
      const text = lines.at(at - 1) ?? '';
      const range = { line: at, start: text.length - text.trimStart().length, end: text.trimEnd().length };
      return { severity: DiagnosticSeverity.Warning, source: 'TDM', message, range: lspRange(range) };
    });
}
