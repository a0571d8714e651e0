import { isDeepStrictEqual } from 'node:util';
import { assemble } from '../assemble';
import type { ExampleRow, ScenarioText, Step, TestDocument } from '../document';
import type { EntityHint, StepFacts } from '../facts';
import { NO_SOURCES, type Sources } from '../sources/sources';
import { memo } from '../memo';
import { documentId, idTexts, scenarioId, type IdText } from '../test-case-id';
import type { TestFile } from '../testcase';
import { sourceAbove } from '../wording/data-source';
import { hintFromWords } from '../wording/hints';
import { lexiconOf, proseLanguage, type Lexicon } from '../wording/lexicon';
import { readStep } from '../wording/read-step';
import { GaugeSteps } from '../gauge/concepts';
import { hasGaugeName } from '../gauge/is-gauge';
import { KarateFiles } from '../karate/files';
import { readKarateSteps } from '../karate/read-karate-step';
import { DefinedSteps } from './defined-steps';
import { partTexts } from './part-texts';
import { missingColumns } from './placeholders';
import { readDocumentInSteps } from './read-document';
import { movedBy, movedScenario, withLinesMoved } from './same-text';
import type { FileMemory, Recalled, Said, Understood } from './scenario-memory';

/** As `analyzeInSteps`, of Gherkin, Karate, Gauge and of bare steps. */
export function* analyzeGherkin(
  path: string,
  text: string,
  sources: Sources,
  memory: FileMemory,
): Generator<undefined, TestFile> {
  const document = yield* readDocumentInSteps(text, memory.readings);
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

/** RPM's specifications have the extension too, and Gauge's concepts are no tests. */
function notGauge(path: string, document: TestDocument): TestFile {
  const test_case_id = documentId(document);
  return { path, language: 'gauge', test_case_id, title: null, scenarios: [], errors: [], follows: [] };
}

/** How steps are read. What it asked of other files it adds to `follows`. */
interface StepReader {
  read(step: Step, lexicon: Lexicon): StepFacts;
  /** Where a scenario's examples may lie in another file. */
  examplesOf?(scenario: ScenarioText): readonly ExampleRow[];
  follows: Set<string>;
}

/** Scenarios that are taken as they were between two pauses. */
const TAKEN_AT_ONCE = 50;

const WORDS_ALONE: StepReader = { read: readStep, follows: new Set() };

class Analysis {
  /** A background is read once for each language, not for each of its scenarios. */
  private readonly backgrounds = new Map<readonly Step[], Map<string, Said>>();
  private readonly movedBackgrounds = new Map<readonly Step[], { of: readonly Step[]; by: number | null }>();
  private readonly titleHint = memo((title: string) => hintFromWords(title, "the feature's title") ?? NO_HINT);
  private readonly ruleHint = memo((title: string) => hintFromWords(title, "the rule's title") ?? NO_HINT);

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
        const idText = ids[i];
        const known = recalled[i];
        const id =
          known !== null && isSame(known.last.idText, idText) ? known.last.scenario.test_case_id : scenarioId(idText);
        const text = this.document.scenarios[i];
        const taking = known === null ? null : this.again(known, text, id, idText);
        const one = taking ?? this.scenario(text, id, idText, known);
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
  private again(known: Recalled, text: ScenarioText, id: string, idText: IdText): Understood | null {
    const { last, by } = known;
    const { title, dialect, language } = this.document;
    if (last.of.featureTitle !== title || last.text.rule !== text.rule) return null;
    if (last.of.dialect !== dialect || last.of.language !== language) return null;
    const [feature, rule] = last.backgrounds;
    const here = feature === this.document.background && rule === text.ruleBackground;
    // What stands above the edit.
    if (last.text === text && here && isSame(last.idText, idText)) return last;
    const moves = this.backgroundsOf(text).map((steps, i) => this.moved(last.backgrounds[i], steps));
    const byBefore = moves.find((move) => move !== 0) ?? 0;
    const same = moves.every(
      (move, i) => move === byBefore || (move === 0 && this.backgroundsOf(text)[i].length === 0),
    );
    if (!same) return null;
    const source = this.source(text);
    if (source !== last.of.source && !isDeepStrictEqual(last.of.source, source)) return null;
    const { scenario, of } = last;
    const { end_line } = text;
    const stays = by === 0 && byBefore === 0 && scenario.end_line === end_line && scenario.test_case_id === id;
    const allBefore = last.byBefore + byBefore;
    return {
      of,
      text,
      backgrounds: here ? last.backgrounds : this.backgroundsOf(text),
      idText,
      byBefore: allBefore,
      scenario: stays
        ? scenario
        : movedScenario(of.read, text.line - of.read.line, allBefore, { end_line, test_case_id: id }),
      missing: last.missing.length === 0 ? last.missing : withLinesMoved(last.missing, by),
    };
  }

  private scenario(text: ScenarioText, id: string, idText: IdText, known: Recalled | null): Understood {
    const { dialect, title, language } = this.document;
    const backgrounds = this.backgroundsOf(text);
    // Of the scenario alone, so that it is read the same wherever it stands.
    const words = [...backgrounds.flat(), ...text.steps].map((step) => step.text);
    const lexicon = lexiconOf(proseLanguage(dialect, words));
    const files = language === 'karate' ? new KarateFiles(this.place.path, this.document, this.place.sources) : null;
    const commands = files === null ? null : readKarateSteps([...backgrounds.flat(), ...text.steps], files);
    const own = commands === null ? this.own(text, lexicon, known) : null;
    // Where its own steps were read: they are many, and the backgrounds' the same for all.
    const by = own === null ? 0 : text.line - own.at;
    const said = own === null ? [] : [...backgrounds.map((each) => this.backgroundSays(each, lexicon, -by)), own.said];
    const steps = commands ?? said.flatMap(({ facts }) => facts);
    const rows = this.reader.examplesOf?.(text) ?? text.examples;
    const examples = by === 0 ? rows : rows.map((row) => ({ ...row, line: row.line - by }));
    const read = {
      test_case_id: id,
      name: text.name,
      line: text.line - by,
      end_line: text.end_line - by,
      entities: assemble(steps, examples, this.titles(text), [text.name]),
      urls: [...new Set(steps.flatMap(({ urls }) => urls))],
    };
    const now = { test_case_id: id, end_line: text.end_line };
    const scenario = by === 0 ? read : movedScenario(read, by, by, now);
    const examplesFrom = rows === text.examples ? [] : this.reader.follows;
    const follows = [...said.flatMap((each) => each.follows), ...(files?.follows ?? []), ...examplesFrom];
    const source = this.source(text);
    const missing = missingColumns(text);
    const of = { featureTitle: title, dialect, language, source, own, read, follows };
    return { of, text, backgrounds, idText, byBefore: by, scenario, missing };
  }

  private backgroundsOf({ ruleBackground }: ScenarioText): readonly (readonly Step[])[] {
    return [this.document.background, ruleBackground];
  }

  /** What its tags say of where its rows come from. */
  private source({ line }: ScenarioText): EntityHint | null {
    return sourceAbove(this.document.lines, line);
  }

  private titles(scenario: ScenarioText): EntityHint[] {
    const hint = (found: EntityHint | null): EntityHint[] =>
      found === null || found === NO_HINT ? [] : [{ ...found, confidence: Math.min(found.confidence, 0.65) }];
    const source = this.source(scenario);
    return [
      ...(source === null ? [] : [source]),
      ...hint(nameHint(scenario.name)),
      ...hint(scenario.rule === null ? null : this.ruleHint(scenario.rule)),
      ...hint(this.document.title === null ? null : this.titleHint(this.document.title)),
    ];
  }

  private own(text: ScenarioText, lexicon: Lexicon, known: Recalled | null): NonNullable<Understood['of']['own']> {
    const { language } = lexicon;
    const own = known?.last.of.own ?? null;
    if (own?.language === language) return own;
    return { language, at: text.line, said: this.say(text.steps, lexicon) };
  }

  /** What a background says, with its lines moved. */
  private backgroundSays(steps: readonly Step[], lexicon: Lexicon, by: number): Said {
    const said = this.backgrounds.get(steps) ?? new Map<string, Said>();
    this.backgrounds.set(steps, said);
    const moved = `${lexicon.language}${by}`;
    const here = `${lexicon.language}0`;
    let known = said.get(moved);
    if (known === undefined) {
      const read = said.get(here) ?? this.say(steps, lexicon);
      said.set(here, read);
      known = { ...read, facts: withLinesMoved(read.facts, by) };
      said.set(moved, known);
    }
    return known;
  }

  private say(steps: readonly Step[], lexicon: Lexicon): Said {
    this.reader.follows.clear();
    const facts = steps.map((step) => this.reader.read(step, lexicon));
    return { facts, follows: [...this.reader.follows] };
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

const isSame = (one: IdText, other: IdText): boolean => one.own === other.own && one.shared === other.shared;

const NO_HINT: EntityHint = { table: '', confidence: 0, reason: '' };
const nameHint = memo((name: string) => hintFromWords(name, "the scenario's title") ?? NO_HINT);
