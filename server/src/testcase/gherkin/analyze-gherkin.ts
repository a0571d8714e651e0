import { isDeepStrictEqual } from 'node:util';
import type { ExampleRow, FileReference, ScenarioText, Step, TestDocument } from '../document';
import type { EntityHint, StepFacts } from '../facts';
import { NO_SOURCES, type Sources } from '../sources/sources';
import { documentId, idTexts, type IdText } from '../test-case-id';
import type { Scenario, TestFile } from '../testcase';
import { typedWhereClicked } from '../wording/step/clicked-before';
import { sourceAbove, sourceFileAbove } from '../wording/data-source';
import { lexiconOf, type Lexicon } from '../wording/lexicon';
import { readStep } from '../wording/step/read-step';
import { conceptDocument, GaugeSteps } from '../gauge/concepts';
import { hasGaugeName } from '../gauge/is-gauge';
import { KarateFiles } from '../karate/files';
import { readKarateScenario } from '../karate/read-karate-scenario';
import { DefinedSteps } from './defined-steps';
import { languageOfSteps } from './language-of-steps';
import { originOf } from './moved';
import { Needs, Said } from './needs';
import { partTexts } from './part-texts';
import { placed } from './placed';
import { missingColumns } from './placeholders';
import { readDocumentInSteps } from './read-document';
import { movedBy, withLinesMoved } from './same-text';
import type { FileMemory, Recalled, Understood } from './scenario-memory';

/** As `analyzeInSteps`, of Gherkin, Karate, Gauge and of bare steps. */
export function* analyzeGherkin(
  path: string,
  text: string,
  sources: Sources,
  memory: FileMemory,
): Generator<undefined, TestFile> {
  const document = conceptDocument(path, text) ?? (yield* readDocumentInSteps(text, memory.readings));
  if (hasGaugeName(path) && document.language !== 'gauge') return notGauge(path, document);
  const gauge = document.language === 'gauge' ? new GaugeSteps(path, sources) : null;
  yield;
  const texts = partTexts(document);
  yield;
  const reader = gauge ?? (sources === NO_SOURCES ? WORDS_ALONE : new DefinedSteps(path, sources, readStep));
  const analysis = new Analysis(document, reader, { path, sources });
  const recalled = memory.recall(document.scenarios, sources);
  yield;
  const understood = yield* analysis.scenarios(texts, recalled, memory);
  const scenarios = understood.map(({ scenario }) => scenario);
  const isTest =
    document.language !== 'steps' || scenarios.some(({ entities, urls }) => entities.length > 0 || urls.length > 0);
  const steps = isTest || document.scenarios.some((scenario) => scenario.steps.some(({ text: step }) => step !== ''));
  const { language, title, errors } = document;
  const nothing =
    language === 'steps' && !(isTest && steps)
      ? [
          {
            message:
              'No Feature: line and no step that enters data was found. Write steps such as: When I enter "email" as "a@b.c"',
            line: 1,
          },
        ]
      : [];
  const placeholders = language === 'gherkin' ? understood.flatMap(({ missing }) => missing) : [];
  const follows = [...new Set(understood.flatMap((each) => each.of.follows))].sort();
  let id: string | null = null;
  return {
    path,
    language,
    // Of the whole text: made when somebody asks for it.
    get test_case_id() {
      return (id ??= documentId(document, texts));
    },
    title,
    scenarios,
    errors: [...errors, ...nothing, ...placeholders],
    follows,
  };
}

/** RPM's specifications have the extension too. */
function notGauge(path: string, document: TestDocument): TestFile {
  const test_case_id = documentId(document);
  return { path, language: 'gauge', test_case_id, title: null, scenarios: [], errors: [], follows: [] };
}

/** How steps are read. What it asked of other files it adds to `follows`. */
interface StepReader {
  read(step: Step, lexicon: Lexicon): StepFacts;
  /** Where a scenario's examples may lie in another file. */
  examplesOf?(scenario: ScenarioText): readonly ExampleRow[] | null;
  /** The rows of a file that a tag names. */
  rowsOf?(file: FileReference): readonly ExampleRow[] | null;
  follows: Set<string>;
}

/** Scenarios that are taken as they were between two pauses. */
const TAKEN_AT_ONCE = 50;

const WORDS_ALONE: StepReader = { read: readStep, follows: new Set() };

class Analysis {
  /** A background is read once for each language, not for each of its scenarios. */
  private readonly backgrounds = new Map<readonly Step[], Map<string, Said>>();
  private readonly movedBackgrounds = new Map<readonly Step[], { of: readonly Step[]; by: number | null }>();

  constructor(
    private readonly document: TestDocument,
    private readonly reader: StepReader,
    private readonly place: { path: string; sources: Sources },
  ) {}

  *scenarios(
    texts: readonly string[],
    recalled: ReturnType<FileMemory['recall']>,
    memory: FileMemory,
  ): Generator<undefined, Understood[]> {
    memory.begin(this.document.scenarios, recalled);
    const ids = idTexts(this.document, texts);
    // What was edited comes first: of the rest it is known what it needed before.
    const order = [...recalled.keys()];
    const edited = order.filter((i) => recalled[i] === null);
    const understood = recalled.map((): Understood | null => null);
    let taken = 0;
    try {
      for (const i of edited.length === 0 ? order : edited.concat(order.filter((at) => recalled[at] !== null))) {
        const known = recalled[i];
        const idText = known?.last.idText.is(ids[i]) === true ? known.last.idText : ids[i];
        const text = this.document.scenarios[i];
        const taking = known === null ? null : this.again(known, text, idText);
        const one = taking ?? (yield* this.scenario(text, idText, known));
        understood[i] = one;
        memory.reached(i, one.scenario);
        if (taking === null || ++taken % TAKEN_AT_ONCE === 0) yield;
      }
    } finally {
      // A reading that is given up leaves what it reached, or fast typing would never let one come to its end.
      this.remember(
        recalled.flatMap((known, i) => understood[i] ?? known?.last ?? []),
        memory,
      );
    }
    return understood as Understood[];
  }

  /** What a concept or a called feature says may have changed with any of the files that hold some. */
  private remember(understood: Understood[], memory: FileMemory): void {
    const { language } = this.document;
    memory.keep(language === 'gauge' || language === 'karate' ? [] : understood, this.place.sources);
  }

  /** What was understood of a scenario before, where it stands now; null when what it depends on has changed. */
  private again(known: Recalled, text: ScenarioText, idText: IdText): Understood | null {
    const { last, by } = known;
    const { title, dialect, language } = this.document;
    if (last.of.featureTitle !== title || last.text.rule !== text.rule) return null;
    if (last.of.dialect !== dialect || last.of.language !== language) return null;
    const [feature, rule] = last.backgrounds;
    const here = feature === this.document.background && rule === text.ruleBackground;
    // What stands above the edit.
    if (last.text === text && here && last.idText === idText) return last;
    const byFeature = this.moved(feature, this.document.background);
    const byRule = this.moved(rule, text.ruleBackground);
    if (byFeature === null || byRule === null) return null;
    const byBefore = byFeature === 0 ? byRule : byFeature;
    // Both move alike, but for one that has no lines.
    if (byFeature !== byBefore && feature.length > 0) return null;
    if (byRule !== byBefore && rule.length > 0) return null;
    const source = this.source(text);
    if (source !== last.of.source && !isDeepStrictEqual(last.of.source, source)) return null;
    const { scenario, of } = last;
    const stays = by === 0 && byBefore === 0 && scenario.end_line === text.end_line && last.idText === idText;
    const allBefore = last.byBefore + byBefore;
    return {
      of,
      text,
      backgrounds: here ? last.backgrounds : this.backgroundsOf(text),
      idText,
      byBefore: allBefore,
      scenario: stays ? scenario : standing(of.needs, text, allBefore, idText),
      missing: this.missing(known),
    };
  }

  private *scenario(text: ScenarioText, idText: IdText, known: Recalled | null): Generator<undefined, Understood> {
    const { dialect, title, language } = this.document;
    const backgrounds = this.backgroundsOf(text);
    const origin = originOf(text);
    // Of the scenario alone, so that it is read the same wherever it stands.
    const lexicon = lexiconOf(languageOfSteps(dialect, [...backgrounds, origin.steps], [text.name, text.rule, title]));
    const files = language === 'karate' ? new KarateFiles(this.place.path, this.document, this.place.sources) : null;
    const commands = files === null ? null : readKarateScenario(this.document, text, backgrounds.flat(), files);
    const own = commands === null ? (ownOf(known, lexicon) ?? (yield* this.own(text, lexicon))) : null;
    // Where its own steps were read: they are many, and the backgrounds' the same for all.
    const at = own?.at ?? text.line;
    const by = text.line - at;
    const said: { of: Said; by: number }[] = [];
    if (own === null) said.push({ of: new Said(commands!.facts, [...files!.follows]), by: 0 });
    else {
      for (const each of backgrounds) {
        const known = this.backgrounds.get(each)?.get(lexicon.language);
        said.push({ of: known ?? (yield* this.backgroundSays(each, lexicon)), by: -by });
      }
      said.push({ of: own.said, by: 0 });
    }
    const examples = commands?.examples ?? this.reader.examplesOf?.(text) ?? this.tagged(text);
    const examplesFrom = examples === null ? [] : this.reader.follows;
    const rows =
      examples === null ? { of: origin.examples, by: at - origin.line } : { of: examples, by: at - text.line };
    const source = this.source(text);
    const titles = { name: text.name, rule: text.rule, feature: title, path: this.place.path, source, lexicon };
    const needs = new Needs(at, said, rows, titles);
    const follows = [...said.flatMap(({ of }) => of.follows), ...examplesFrom];
    const missing = known === null ? missingColumns(text) : this.missing(known);
    const of = { featureTitle: title, dialect, language, source, own, needs, follows };
    return { of, text, backgrounds, idText, byBefore: by, scenario: standing(needs, text, by, idText), missing };
  }

  /** The rows of the file that its tags name, where it writes none. */
  private tagged({ line, examples }: ScenarioText): readonly ExampleRow[] | null {
    const file =
      examples.length > 0 || this.reader.rowsOf === undefined ? null : sourceFileAbove(this.document.lines, line);
    return file === null ? null : (this.reader.rowsOf?.(file) ?? null);
  }

  private missing({ last, by }: Recalled): Understood['missing'] {
    return last.missing.length === 0 ? last.missing : withLinesMoved(last.missing, by);
  }

  private backgroundsOf({ ruleBackground }: ScenarioText): readonly (readonly Step[])[] {
    return [this.document.background, ruleBackground];
  }

  /** What its tags say of where its rows come from. */
  private source({ line }: ScenarioText): EntityHint | null {
    return sourceAbove(this.document.lines, line);
  }

  private *own(text: ScenarioText, lexicon: Lexicon): Generator<undefined, Own> {
    return { language: lexicon.language, at: text.line, said: yield* this.say(text.steps, lexicon) };
  }

  private *backgroundSays(steps: readonly Step[], lexicon: Lexicon): Generator<undefined, Said> {
    const said = yield* this.say(steps, lexicon);
    const byLanguage = this.backgrounds.get(steps) ?? new Map<string, Said>();
    this.backgrounds.set(steps, byLanguage.set(lexicon.language, said));
    return said;
  }

  private *say(steps: readonly Step[], lexicon: Lexicon): Generator<undefined, Said> {
    this.reader.follows.clear();
    const facts: StepFacts[] = [];
    for (const step of steps) {
      facts.push(this.reader.read(step, lexicon));
      yield;
    }
    return new Said(typedWhereClicked(steps, facts, lexicon), [...this.reader.follows]);
  }

  /** As `movedBy`; scenarios share their backgrounds. */
  private moved(before: readonly Step[], steps: readonly Step[]): number | null {
    let known = this.movedBackgrounds.get(steps);
    if (known?.of !== before) {
      known = { of: before, by: movedBy(before, steps) };
      this.movedBackgrounds.set(steps, known);
    }
    return known.by;
  }
}

type Own = NonNullable<Understood['of']['own']>;

/** What a scenario's own steps said when they were read last; null when that was in another language. */
function ownOf(known: Recalled | null, { language }: Lexicon): Own | null {
  const own = known?.last.of.own ?? null;
  return own?.language === language ? own : null;
}

const standing = (needs: Needs, text: ScenarioText, byBefore: number, idText: IdText): Scenario => {
  const { name, line, end_line } = text;
  return placed(needs, { name, line, end_line, byBefore, idText });
};
