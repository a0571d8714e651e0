import { dialects, type Dialect } from '@cucumber/gherkin';
import type { TestCaseError } from '../testcase';

/** Lines looked at when no language is declared. */
const PROBED_LINES = 400;
const DECLARATION = /^\s{0,200}#\s{0,20}language\s{0,20}:\s{0,20}([a-zA-Z_-]{1,40})\s{0,200}$/;

/** The dialect of a text: the one declared before the feature, else English, else the one whose keywords are there. */
export function dialectOf(lines: readonly string[]): { dialect: string; error: TestCaseError | null } {
  for (let i = 0; i < lines.length; i++) {
    const text = lines[i].trimStart();
    if (text === '' || text.startsWith('@')) continue;
    if (!text.startsWith('#')) break;
    const declared = DECLARATION.exec(text)?.[1];
    if (declared === undefined) continue;
    const dialect = resolveDialect(declared);
    if (dialect !== null) return { dialect, error: null };
    const message = `"${declared}" is no language that Gherkin knows; the file was read as English. Gherkin's languages: https://cucumber.io/docs/gherkin/languages`;
    return { dialect: 'en', error: { message, line: i + 1 } };
  }
  return { dialect: undeclaredDialect(lines), error: null };
}

/** Gherkin's own name of a language: `nl-NL` and `NL` are `nl`. Null when there is none. */
function resolveDialect(name: string): string | null {
  const parts = name.replaceAll('_', '-').toLowerCase().split('-');
  for (let length = parts.length; length > 0; length--) {
    const wanted = parts.slice(0, length).join('-');
    const found = Object.keys(dialects).find((dialect) => dialect.toLowerCase() === wanted);
    if (found !== undefined) return found;
  }
  return null;
}

/** Whether a line is the header of a feature. */
export function isFeatureLine(line: string, dialect: Dialect): boolean {
  const text = line.trimStart();
  return dialect.feature.some((keyword) => text.startsWith(`${keyword}:`));
}

function undeclaredDialect(lines: readonly string[]): string {
  const probe = lines.slice(0, PROBED_LINES).map((line) => line.slice(0, 200).trimStart());
  if (keywordLines(probe, dialects.en) > 0) return 'en';
  let best = 'en';
  let most = 0;
  for (const [name, dialect] of Object.entries(dialects)) {
    const count = keywordLines(probe, dialect);
    // One line may look like a keyword by chance.
    if (count > Math.max(most, 1)) [best, most] = [name, count];
  }
  return best;
}

function keywordLines(lines: readonly string[], dialect: Dialect): number {
  const titles = [...dialect.feature, ...dialect.scenario, ...dialect.scenarioOutline, ...dialect.background].map(
    (keyword) => `${keyword}:`,
  );
  const steps = [...dialect.given, ...dialect.when, ...dialect.then].filter((keyword) => keyword.trim() !== '*');
  const keywords = [...titles, ...steps];
  return lines.filter((line) => keywords.some((keyword) => line.startsWith(keyword))).length;
}
