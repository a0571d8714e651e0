import { DiagnosticSeverity, DocumentDiagnosticReportKind, type Diagnostic } from 'vscode-languageserver';
import type { Analysed } from '../document-cache';
import type { FeatureContext } from './feature';

/** What could not be understood of a test file, where it stands. */
export function registerDiagnostics({ connection, cache, guard }: FeatureContext): void {
  connection.languages.diagnostics.on(
    guard.request('diagnostics', { kind: DocumentDiagnosticReportKind.Full, items: [] }, ({ textDocument }) => {
      const analysed = cache.get(textDocument.uri);
      return { kind: DocumentDiagnosticReportKind.Full, items: analysed === null ? [] : diagnosticsOf(analysed) };
    }),
  );
}

function diagnosticsOf({ document, testFile }: Analysed): Diagnostic[] {
  return testFile.errors.map(({ message, line }) => {
    const index = Math.min(Math.max(line - 1, 0), document.lineCount - 1);
    const text = lineText(document, index);
    const start = text.length - text.trimStart().length;
    return {
      severity: DiagnosticSeverity.Warning,
      source: 'TDM',
      message,
      range: { start: { line: index, character: start }, end: { line: index, character: text.trimEnd().length } },
    };
  });
}

/** A line's text, without what ends it; `index` is 0-based. */
export function lineText(document: Analysed['document'], index: number): string {
  const range = { start: { line: index, character: 0 }, end: { line: index + 1, character: 0 } };
  return document.getText(range).replace(/[\r\n]+$/, '');
}
