import { dialects, GherkinClassicTokenMatcher, type Dialect } from '@cucumber/gherkin';
import GherkinLine from '@cucumber/gherkin/dist/GherkinLine.js';
import { Token } from '@cucumber/gherkin/dist/Parser.js';
import { FoundDocument } from './found-document';
import { MAX_DOC_STRING, OpenDocString } from './doc-string';
import type { DocString, Part, ScenarioText, Step, StepKind, TableLine, TestDocument } from '../document';
import { linesAhead, type Edit } from './moved';
import { beginSteps, mistypedScenario, mistypedStep } from './mistyped';
import type { Mark, Mode, Reading } from './reading';
import { lastKept, sameFrom } from './reread';
import { evenRow, exampleOf } from './table-rows';

/** Characters of a line that are looked at. */
const MAX_LINE = 10_000;
/** Lines read between two pauses. */
const LINES_AT_ONCE = 100;
const NOT_CLOSED = 'This doc string is not closed: a line with its quotes is missing.';

/** One reading of a file, line after line. What is wrong is noted, and reading goes on. */
export class DocumentReader {
  private readonly matcher: GherkinClassicTokenMatcher;
  private readonly dialect: Dialect;
  private readonly found = new FoundDocument();
  private background: Step[] = [];
  private readonly edit: Edit | null;
  private title: string | null = null;
  private featureSeen = false;
  private ruleTitle: string | null = null;
  private ruleBackground: Step[] = [];
  private rules = 0;
  /** Where new steps go; null in a header. */
  private steps: Step[] | null = null;
  private scenario: ScenarioText | null = null;
  private examples: { header: TableLine | null } | null = null;
  private kind: StepKind = 'action';
  private scenarioIndent = 0;
  private stepIndent = 0;
  /** First line of what leads up to the next title: its tags and the comments before it. */
  private leadFirst: number | null = null;
  /** First of the tags that no title has followed yet. */
  private tagsAt: number | null = null;
  private doc: OpenDocString | null = null;
  private leadIsPlain = true;
  private readonly docStringEnds: readonly string[];
  /** The scenario of the last reading from which on this one goes on as that did. */
  private joined: number | null = null;
  private firstRead = 0;

  constructor(
    private readonly lines: readonly string[],
    private readonly dialectName: string,
    private readonly mode: Mode,
    /** The last reading of a file that differs by an edit; of the same dialect and mode. */
    private readonly before: Reading | null = null,
  ) {
    this.edit = before === null ? null : linesAhead(before.document.lines, lines);
    this.matcher = new GherkinClassicTokenMatcher(dialectName);
    this.dialect = dialects[dialectName]!;
    const { scenario, scenarioOutline, background, rule, examples } = this.dialect;
    this.docStringEnds = [...scenario, ...scenarioOutline, ...background, ...rule, ...examples];
  }

  /** Pauses now and then, for whoever has other work to do meanwhile. */
  *read(): Generator<undefined, Reading> {
    for (let i = this.begin(); i < this.lines.length && this.joined === null; i++) {
      this.readLine(i);
      if (i % LINES_AT_ONCE === 0) yield;
    }
    const { scenarios, parts, docStringLines, errors, marks, closable } = this.found;
    const read = scenarios.slice(this.firstRead);
    if (this.joined === null) this.end();
    else this.found.takeFrom(this.before!, this.joined, this.edit!.by, this.rules, this.ruleBackground);
    for (const scenario of read) scenario.end_line = this.found.lastLineOf(scenario, this.lines);
    const document: TestDocument = {
      language: this.mode.bare ? 'steps' : 'gherkin',
      dialect: this.dialectName,
      title: this.title,
      background: this.background,
      scenarios,
      parts,
      lines: this.lines,
      docStringLines,
      errors,
    };
    return { document, mode: this.mode, marks, closable };
  }

  private end(): void {
    if (this.doc !== null) this.found.error(this.doc.line, NOT_CLOSED);
    this.found.parts.at(-1)!.last = this.lines.length;
    if (this.tagsAt !== null) this.found.error(this.tagsAt, 'These tags stand before no scenario.');
  }

  /** The index of the first line to read: that of the last scenario before the edit whose title stands as it did. */
  private begin(): number {
    if (this.before === null) return 0;
    const { document, marks } = this.before;
    const at = lastKept(this.before, this.edit!);
    if (at < 0) return 0;
    const { part, rule, ruleBackground } = document.scenarios[at];
    const mark = marks[at]!;
    this.found.takeBefore(this.before, at);
    this.background = document.background;
    this.title = document.title;
    this.featureSeen = true;
    this.rules = part.rule;
    this.ruleTitle = rule;
    this.ruleBackground = ruleBackground;
    this.steps = mark.inSteps ? [] : null;
    this.stepIndent = mark.stepIndent;
    this.firstRead = at;
    return part.first - 1;
  }

  /** Whether this title stood in the last reading too, with nothing behind it changed and all that matters before it the same. */
  private isAsBefore(line: number): boolean {
    if (this.before === null) return false;
    const { stepIndent, rules, ruleTitle } = this;
    const above = { stepIndent, rules, rule: ruleTitle, first: this.firstOfPart(line) };
    this.joined = sameFrom(this.before, this.edit!, line, above);
    return this.joined !== null;
  }

  private readLine(index: number): void {
    const line = index + 1;
    const full = this.lines[index];
    const text = full.length > MAX_LINE && this.doc === null ? this.cut(full, line) : full;
    if (this.doc !== null && text.length > MAX_LINE) {
      this.docStringLine(text, line);
      return;
    }
    const token = new Token(new GherkinLine(text, line), { line });
    if (this.doc !== null) {
      const ends = this.endsOpenDocString(token);
      if (ends) this.found.closable.push({ line });
      if (ends && this.mode.closeDocStrings) {
        this.found.error(this.doc.line, NOT_CLOSED);
        this.doc = null;
        this.matcher.reset();
      } else if (this.matcher.match_DocStringSeparator(token)) {
        this.found.docStringLines.add(line);
        this.doc = null;
        return;
      } else {
        this.matcher.match_Other(token);
        const inner = token.matchedText ?? '';
        const ends = this.doc.beside && inner.trimEnd().endsWith('"""');
        this.docStringLine(ends ? inner.trimEnd().slice(0, -3) : inner, line);
        if (ends) {
          this.doc = null;
          this.matcher.reset();
        }
        return;
      }
    }
    if (this.matcher.match_Empty(token)) return;
    if (this.matcher.match_Comment(token)) {
      if (this.steps !== null || this.scenario !== null) this.lead(line);
      return;
    }
    if (this.tagLine(token)) return;
    if (this.titleLine(token, line)) {
      this.tagsAt = null;
      return;
    }
    if (this.inSteps() && this.stepArgument(token, line)) {
      this.leadFirst = null;
      return;
    }
    if (this.inSteps() && this.matcher.match_StepLine(token)) {
      this.addStep(token, line);
      return;
    }
    this.otherLine(token, line);
  }

  private inSteps(): boolean {
    return this.steps !== null || this.mode.stepsAnywhere;
  }

  private cut(full: string, line: number): string {
    this.found.error(line, `This line is ${full.length} characters long; only its first ${MAX_LINE} were read.`);
    return full.slice(0, MAX_LINE);
  }

  private tagLine(token: Token): boolean {
    try {
      if (!this.matcher.match_TagLine(token)) return false;
    } catch {
      this.found.error(token.location.line, 'A tag holds a space: write each tag as one word, such as @smoke.');
    }
    this.lead(token.location.line);
    this.tagsAt ??= token.location.line;
    return true;
  }

  private titleLine(token: Token, line: number): boolean {
    const { matcher } = this;
    if (!this.featureSeen && matcher.match_FeatureLine(token)) {
      this.featureSeen = true;
      this.title = token.matchedText ?? '';
      this.leadFirst = null;
      return true;
    }
    if (!this.featureSeen && !this.mode.bare) return false;
    if (matcher.match_RuleLine(token)) {
      this.ruleTitle = token.matchedText ?? '';
      this.ruleBackground = [];
      this.rules++;
      this.startPart('rule', line);
      this.steps = this.scenario = this.examples = null;
      return true;
    }
    if (matcher.match_BackgroundLine(token)) {
      this.scenario = this.examples = null;
      const steps = this.rules > 0 ? this.ruleBackground : this.background;
      const misplaced = steps.length > 0 || this.found.hasScenario(this.rules);
      if (misplaced) this.found.error(line, 'A Background comes once, before the scenarios; this one was left out.');
      // A misplaced one runs before no scenario: as a part it is no scenario's either.
      this.startPart(misplaced ? 'scenario' : 'background', line);
      this.startSteps(misplaced ? [] : steps, token);
      this.kind = 'context';
      return true;
    }
    if (matcher.match_ScenarioLine(token)) {
      const { stepIndent } = this;
      const mark = {
        stepIndent,
        inSteps: this.steps !== null || this.scenario !== null,
        plainLead: this.leadFirst === null || this.leadIsPlain,
      };
      if (this.isAsBefore(line)) this.found.marks.push(mark);
      else this.startScenario(token.matchedText ?? '', line, token, mark);
      return true;
    }
    if (matcher.match_ExamplesLine(token)) {
      if (this.scenario === null) this.found.error(line, 'Examples belong to a scenario; there is none above them.');
      this.examples = { header: null };
      this.leadFirst = null;
      return true;
    }
    return false;
  }

  private startScenario(name: string, line: number, token: Token, mark: Mark | null = null): void {
    const part = this.startPart('scenario', line);
    this.examples = null;
    this.scenario = {
      name,
      line,
      end_line: line,
      rule: this.ruleTitle,
      ruleBackground: this.ruleBackground,
      steps: [],
      examples: [],
      part,
    };
    this.found.scenarios.push(this.scenario);
    this.found.marks.push(mark);
    this.startSteps(this.scenario.steps, token);
    this.kind = 'action';
  }

  private startSteps(steps: Step[], token: Token): void {
    this.steps = steps;
    this.scenarioIndent = token.line.indent;
  }

  private firstOfPart(line: number): number {
    return Math.max(this.leadFirst ?? line, this.found.parts.at(-1)!.first);
  }

  private lead(line: number): void {
    if (this.leadFirst !== null) return;
    this.leadFirst = line;
    this.leadIsPlain = true;
  }

  private startPart(kind: Part['kind'], line: number): Part {
    const first = this.firstOfPart(line);
    this.leadFirst = null;
    return this.found.startPart({ kind, first, last: line, rule: this.rules });
  }

  private addStep(token: Token, line: number): void {
    const keyword = token.matchedKeywordType as string;
    if (keyword === 'Context') this.kind = 'context';
    else if (keyword === 'Action') this.kind = 'action';
    else if (keyword === 'Outcome') this.kind = 'outcome';
    const goesOn = this.kind === 'outcome' && keyword !== 'Outcome';
    this.pushStep(token.matchedText ?? '', line, token, goesOn ? { goesOn: true } : {});
  }

  private pushStep(text: string, line: number, token: Token, more: { goesOn?: true } = {}): void {
    if (this.steps === null) {
      if (!this.mode.bare)
        this.found.error(line, 'This step stands outside any scenario; a Scenario: line is missing above it.');
      this.startScenario(this.mode.bare ? 'Steps' : (this.title ?? ''), line, token);
    }
    if (this.examples !== null) this.found.error(line, 'A step comes before the Examples, not after them.');
    this.examples = null;
    this.leadFirst = null;
    this.stepIndent = token.line.indent;
    this.steps!.push({ kind: this.kind, ...more, text, line, table: [], docString: null });
  }

  /** A table row or the opening of a doc string. */
  private stepArgument(token: Token, line: number): boolean {
    const step = this.steps?.at(-1);
    if (this.examples === null && step === undefined) return false;
    if (this.matcher.match_TableRow(token)) {
      const row = { line, cells: token.matchedItems.map((item) => item.text) };
      if (this.examples !== null) this.exampleRow(row);
      else step!.table.push(evenRow(row, step!.table[0], this.found));
      return true;
    }
    if (!this.matcher.match_DocStringSeparator(token)) return false;
    this.found.docStringLines.add(line);
    // `""" {`: no media type, but Karate's first line.
    const first = /^\s*[{[]/.test(token.matchedText ?? '') ? token.matchedText : undefined;
    const into = this.docStringOf(step, first === undefined ? line : line - 1);
    this.doc = new OpenDocString(line, into, first !== undefined);
    if (first !== undefined) this.docStringLine(first, line);
    return true;
  }

  /** Where the text of a doc string goes; null when it is in the wrong place. */
  private docStringOf(step: Step | undefined, line: number): DocString | null {
    if (this.examples !== null) this.found.error(line, 'A doc string belongs to a step, not to Examples.');
    else if (step!.docString !== null) this.found.error(line, 'A step has one doc string; this is its second.');
    else return (step!.docString = { line, text: '' });
    return null;
  }

  private docStringLine(text: string, line: number): void {
    this.found.docStringLines.add(line);
    const { doc } = this;
    if (doc!.add(text)) return;
    this.found.error(doc!.line, `This doc string is over ${MAX_DOC_STRING} characters long; its end was not read.`);
  }

  private endsOpenDocString(token: Token): boolean {
    const { indent } = token.line;
    const title = this.docStringEnds.some((keyword) => token.line.startsWithTitleKeyword(keyword));
    const opening = this.lines[this.doc!.line - 1];
    const fenceIndent = opening.length - opening.trimStart().length;
    if (title || token.line.startsWith('@')) return indent <= this.scenarioIndent || indent < fenceIndent;
    return indent <= this.stepIndent && indent < fenceIndent && this.matcher.match_StepLine(token);
  }

  private exampleRow(row: TableLine): void {
    const { header } = this.examples!;
    if (header === null) this.examples!.header = row;
    else this.scenario?.examples.push(exampleOf(evenRow(row, header, this.found), header));
  }

  /** A line that no keyword starts: a description, a step without one, or a mistake to go on from. */
  private otherLine(token: Token, line: number): void {
    const text = token.line.trimmedLineText.trimEnd();
    this.leadIsPlain = false;
    if (!this.featureSeen && !this.mode.bare) {
      this.found.error(line, `"${shown(text)}" stands before the Feature: line.`);
      return;
    }
    const inDescription = this.steps === null || (this.steps.length === 0 && this.scenario?.line !== line);
    const titled = this.brokenTitle(text, line);
    if (titled !== null) {
      this.found.error(line, `"${shown(text)}" is no Gherkin keyword; it was read as "Scenario: ${shown(titled)}".`);
      this.startScenario(titled, line, token);
      return;
    }
    if (this.mode.bare) {
      this.bareLine(text, line, token);
      return;
    }
    if (inDescription || (this.examples !== null && this.examples.header === null)) return;
    const keyword = mistypedStep(text, this.dialect);
    if (keyword !== null) {
      this.found.error(
        line,
        `"${keyword.written}" is to be written "${keyword.keyword.trim()}"; keywords are case-sensitive.`,
      );
      this.matcher.match_StepLine(
        Object.assign(token, { line: new GherkinLine(keyword.keyword + text.slice(keyword.keyword.length), line) }),
      );
      this.addStep(token, line);
      return;
    }
    this.found.error(line, `"${shown(text)}" is neither a step nor a title; it was left out.`);
  }

  private bareLine(text: string, line: number, token: Token): void {
    const keyword = mistypedStep(text, this.dialect);
    if (keyword !== null) {
      token.line.trimmedLineText = keyword.keyword + text.slice(keyword.keyword.length);
      this.matcher.match_StepLine(token);
      this.addStep(token, line);
      return;
    }
    this.pushStep(text.replace(/^(?:\d{1,4}[.)]|[-•–])\s{1,20}/, ''), line, token);
  }

  /** The title of a mistyped scenario header: a step has to follow it, or it is any line. */
  private brokenTitle(text: string, line: number): string | null {
    const next = this.lines.slice(line, line + 10).find((candidate) => candidate.trim() !== '');
    if (next === undefined || !beginSteps(next.slice(0, MAX_LINE), this.matcher)) return null;
    // In prose a keyword may begin a sentence: without its colon it counts only between steps.
    const betweenSteps = this.mode.bare || (this.steps !== null && this.steps.length > 0);
    return mistypedScenario(text, this.dialect, betweenSteps);
  }
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
