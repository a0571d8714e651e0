import type { Dialect, GherkinClassicTokenMatcher } from '@cucumber/gherkin';
import GherkinLine from '@cucumber/gherkin/dist/GherkinLine.js';
import { Token } from '@cucumber/gherkin/dist/Parser.js';
import { editDistance } from '../edit-distance';

/** A step keyword in another case, such as `when`; null when the line begins with none. */
export function mistypedStep(text: string, dialect: Dialect): { keyword: string; written: string } | null {
  const lower = text.slice(0, 60).toLowerCase();
  const { given, when, then, and, but } = dialect;
  const keyword = [...given, ...when, ...then, ...and, ...but]
    .filter((candidate) => candidate.trim().length > 1 && lower.startsWith(candidate.toLowerCase()))
    .sort((a, b) => b.length - a.length)
    .at(0);
  return keyword === undefined ? null : { keyword, written: text.slice(0, keyword.trim().length) };
}

/** `Scenaro: x`, `scenario: x`, and where no colon is needed `Scenario x`: the title `x`, or null. */
export function mistypedScenario(text: string, dialect: Dialect, colonless: boolean): string | null {
  const lower = text.slice(0, 60).toLowerCase();
  const keywords = [...dialect.scenarioOutline, ...dialect.scenario].sort((a, b) => b.length - a.length);
  for (const keyword of keywords) {
    const rest = text.slice(keyword.length);
    const ends = colonless ? /^(?:[\s:]|$)/ : /^ ?:/;
    if (lower.startsWith(keyword.toLowerCase()) && ends.test(rest)) return rest.replace(/^[\s:]+/, '');
  }
  const titled = /^([\p{L} ]{3,25}):\s*(.*)$/u.exec(text);
  if (titled === null) return null;
  const [, word, title] = titled;
  return keywords.some((keyword) => closeTo(word.toLowerCase(), keyword.toLowerCase())) ? title : null;
}

/** Whether a line is one that a scenario's steps begin with. */
export function beginSteps(text: string, matcher: GherkinClassicTokenMatcher): boolean {
  const token = new Token(new GherkinLine(text, 1), { line: 1 });
  if (!matcher.match_StepLine(token) || token.matchedKeyword.trim() === '*') return false;
  return ['Context', 'Action'].includes(token.matchedKeywordType);
}

/** Whether two words are at most two typing mistakes apart. */
function closeTo(written: string, keyword: string): boolean {
  if (keyword.length < 5 || Math.abs(written.length - keyword.length) > 2) return false;
  return editDistance(written, keyword) <= 2;
}
