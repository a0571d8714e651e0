import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Cucumber's own library behind its editors. It is no dependency: its optional ones are 200 MB of native grammars. */
const PACKAGE = '@cucumber/language-service';
const VERSION = '1.7.0';

export interface LanguageService {
  getGherkinDiagnostics(text: string, expressions: readonly unknown[]): unknown[];
  parseGherkinDocument(text: string): { gherkinDocument?: unknown };
  extractStepTexts(document: unknown, into: readonly string[]): readonly string[];
  buildSuggestions(registry: unknown, stepTexts: readonly string[], expressions: readonly unknown[]): unknown[];
  CucumberExpressions: { ParameterTypeRegistry: new () => unknown };
}

/** Installed when first asked for, beside what the editor tests install; null where there is no registry. */
export function languageService(root: string): LanguageService | null {
  const folder = join(root, '.vscode-test', 'language-service');
  try {
    if (!existsSync(join(folder, 'node_modules', PACKAGE))) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'package.json'), '{"private":true}');
      const flags = ['--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts', '--omit=optional'];
      execFileSync('npm', ['install', ...flags, '--save-exact', `${PACKAGE}@${VERSION}`], { cwd: folder });
    }
    return createRequire(join(folder, 'package.json'))(PACKAGE) as LanguageService;
  } catch (error) {
    console.error(`${PACKAGE} could not be installed: ${String(error)}`);
    return null;
  }
}
