import { isDeepStrictEqual } from 'node:util';
import { assemble } from '../assemble';
import type { ScenarioText, Step, TestDocument } from '../document';
import type { EntityHint, StepFacts } from '../facts';
import { NO_SOURCES, type Sources } from '../sources/sources';
import { memo } from '../memo';
import { documentId, partTexts, scenarioIds, type IdText } from '../test-case-id';
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
import { missingColumns } from './placeholders';
import { readDocumentInSteps } from './read-document';
import { movedBy, movedScenario, withLinesMoved } from './same-text';
import type { FileMemory, Said, Understood } from './scenario-memory';

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
  const texts = partTexts(document);
  const reader = gauge ?? (sources === NO_SOURCES ? WORDS_ALONE : new DefinedSteps(path, sources, readStep));
  const analysis = new Analysis(document, reader, { path, sources });
  const understood = yield* analysis.scenarios(texts, memory.recall(document.scenarios, sources), memory);
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
  const test_case_id = documentId(document, texts);
  const follows = [...new Set(understood.flatMap((each) => each.follows))].sort();
  return { path, language, test_case_id, title, scenarios, errors: [...errors, ...nothing, ...placeholders], follows };
}

/** RPM's specifications have the extension too, and Gauge's concepts are no tests. */
function notGauge(path: string, document: TestDocument): TestFile {
  const test_case_id = documentId(document);
  return { path, language: 'gauge', test_case_id, title: null, scenarios: [], errors: [], follows: [] };
}

/** How steps are read. What it asked of other files it adds to `follows`. */
interface StepReader {
  read(step: Step, lexicon: Lexicon): StepFacts;
  follows: Set<string>;
}

const WORDS_ALONE: StepReader = { read: readStep, follows: new Set() };

class Analysis {
  /** A background is read once for each language, not for each of its scenarios. */
  private readonly backgrounds = new Map<string, Map<readonly Step[], Said>>();
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
    memory.begin(
      this.document.scenarios.map(({ line, end_line }, i) => {
        const known = recalled[i];
        return known === null ? null : { ...known.last.scenario, line, end_line };
      }),
    );
    const ids = scenarioIds(this.document, texts, (i, text) => {
      const last = recalled[i]?.last;
      const same = last?.idText.own === text.own && last.idText.shared === text.shared;
      return same ? last.scenario.test_case_id : null;
    });
    // What was edited comes first: of the rest it is known what it needed before.
    const order = recalled.map((_, i) => i).sort((a, b) => Number(recalled[a] !== null) - Number(recalled[b] !== null));
    const understood = new Map<number, Understood>();
    try {
      for (const i of order) {
        const { id, text: idText } = ids[i];
        const known = recalled[i];
        const text = this.document.scenarios[i];
        const one = (known && this.again(known, text, id, idText)) ?? this.scenario(text, id, idText, known);
        understood.set(i, one);
        memory.reached(i, one.scenario);
        yield;
      }
    } finally {
      // A reading that is given up leaves what it reached, or fast typing would never let one come to its end.
      this.remember(
        recalled.flatMap((known, i) => understood.get(i) ?? known?.last ?? []),
        memory,
      );
    }
    return recalled.map((_, i) => understood.get(i)!);
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
    const moves = this.backgroundsOf(text).map((steps, i) => this.moved(last.backgrounds[i], steps));
    const byBefore = moves.find((move) => move !== 0) ?? 0;
    const same = moves.every(
      (move, i) => move === byBefore || (move === 0 && this.backgroundsOf(text)[i].length === 0),
    );
    if (!same || last.featureTitle !== title || last.text.rule !== text.rule) return null;
    if (last.dialect !== dialect || last.language !== language) return null;
    const source = this.source(text);
    if (source !== last.source && !isDeepStrictEqual(last.source, source)) return null;
    const { scenario: before } = last;
    const { end_line } = text;
    const stays = by === 0 && byBefore === 0 && before.end_line === end_line && before.test_case_id === id;
    const scenario = stays
      ? before
      : { ...movedScenario(before, last.text.line, by, byBefore), end_line, test_case_id: id };
    const missing = withLinesMoved(last.missing, 0, by, by);
    return { ...last, text, backgrounds: this.backgroundsOf(text), idText, scenario, missing };
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
    const said = own === null ? [] : [...backgrounds.map((steps) => this.backgroundSays(steps, lexicon)), own.said];
    const steps = commands ?? said.flatMap(({ facts }) => facts);
    const scenario = {
      test_case_id: id,
      name: text.name,
      line: text.line,
      end_line: text.end_line,
      entities: assemble(steps, text.examples, this.titles(text), [text.name]),
      urls: [...new Set(steps.flatMap(({ urls }) => urls))],
    };
    const follows = [...said.flatMap((each) => each.follows), ...(files?.follows ?? [])];
    const source = this.source(text);
    const missing = missingColumns(text);
    return {
      text,
      backgrounds,
      featureTitle: title,
      dialect,
      language,
      source,
      own,
      idText,
      scenario,
      follows,
      missing,
    };
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
      ...hint(hintFromWords(scenario.name, "the scenario's title")),
      ...hint(scenario.rule === null ? null : this.ruleHint(scenario.rule)),
      ...hint(this.document.title === null ? null : this.titleHint(this.document.title)),
    ];
  }

  private own(text: ScenarioText, lexicon: Lexicon, known: Recalled | null): NonNullable<Understood['own']> {
    const { language } = lexicon;
    const own = known?.last.own ?? null;
    if (own?.language !== language) return { language, at: text.line, said: this.say(text.steps, lexicon) };
    const by = text.line - own.at;
    const said = { ...own.said, facts: withLinesMoved(own.said.facts, 0, by, by) };
    return { language, at: text.line, said };
  }

  private backgroundSays(steps: readonly Step[], lexicon: Lexicon): Said {
    const said = this.backgrounds.get(lexicon.language) ?? new Map<readonly Step[], Said>();
    this.backgrounds.set(lexicon.language, said);
    const known = said.get(steps) ?? this.say(steps, lexicon);
    said.set(steps, known);
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

type Recalled = NonNullable<ReturnType<FileMemory['recall']>[number]>;

const NO_HINT: EntityHint = { table: '', confidence: 0, reason: '' };
