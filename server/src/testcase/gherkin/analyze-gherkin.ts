import { assemble } from '../assemble';
import type { ScenarioText, Step, TestDocument } from '../document';
import type { EntityHint, StepFacts } from '../facts';
import type { Sources } from '../sources';
import { documentId, scenarioIds } from '../test-case-id';
import type { Scenario, TestFile } from '../testcase';
import { hintFromWords } from '../wording/hints';
import { lexiconOf, proseLanguage, type Lexicon } from '../wording/lexicon';
import { readStep } from '../wording/read-step';
import { GaugeSteps } from '../gauge/concepts';
import { hasGaugeName } from '../gauge/is-gauge';
import { readKarateSteps } from '../karate/read-karate-step';
import { readDocument } from './read-document';

/** As `analyzeTestFile`, of Gherkin, Karate, Gauge and of bare steps. */
export function analyzeGherkin(path: string, text: string, sources: Sources): TestFile {
  const document = readDocument(text);
  if (hasGaugeName(path) && document.language !== 'gauge') return notGauge(path, document);
  const gauge = document.language === 'gauge' ? new GaugeSteps(path, sources) : null;
  const scenarios = new Analysis(document, gauge?.read ?? readStep).scenarios();
  const understood =
    document.language !== 'steps' || scenarios.some(({ entities, urls }) => entities.length > 0 || urls.length > 0);
  const steps =
    understood || document.scenarios.some((scenario) => scenario.steps.some(({ text: step }) => step !== ''));
  const { language, title, errors } = document;
  const nothing =
    language === 'steps' && !(understood && steps)
      ? [
          {
            message:
              'No Feature: line and no step that enters data was found. Write steps such as: When I enter "email" as "a@b.c"',
            line: 1,
          },
        ]
      : [];
  const test_case_id = documentId(document);
  const follows = [...(gauge?.follows ?? [])].sort();
  return { path, language, test_case_id, title, scenarios, errors: [...errors, ...nothing], follows };
}

/** RPM's specifications have the extension too, and Gauge's concepts are no tests. */
function notGauge(path: string, document: TestDocument): TestFile {
  const test_case_id = documentId(document);
  return { path, language: 'gauge', test_case_id, title: null, scenarios: [], errors: [], follows: [] };
}

class Analysis {
  /** A background is read once for each language, not for each of its scenarios. */
  private readonly backgrounds = new Map<string, Map<readonly Step[], StepFacts[]>>();

  constructor(
    private readonly document: TestDocument,
    private readonly read: typeof readStep,
  ) {}

  scenarios(): Scenario[] {
    const ids = scenarioIds(this.document);
    return this.document.scenarios.map((scenario, i) => this.scenario(scenario, ids[i]));
  }

  private scenario(scenario: ScenarioText, id: string): Scenario {
    const backgrounds = [this.document.background, scenario.ruleBackground];
    // Of the scenario alone, so that it is read the same wherever it stands.
    const texts = [...backgrounds.flat(), ...scenario.steps].map(({ text }) => text);
    const lexicon = lexiconOf(proseLanguage(this.document.dialect, texts));
    const steps =
      this.document.language === 'karate'
        ? readKarateSteps([...backgrounds.flat(), ...scenario.steps])
        : [
            ...backgrounds.flatMap((background) => this.backgroundFacts(background, lexicon)),
            ...scenario.steps.map((step) => this.read(step, lexicon)),
          ];
    return {
      test_case_id: id,
      name: scenario.name,
      line: scenario.line,
      end_line: scenario.end_line,
      entities: assemble(steps, scenario.examples, this.titles(scenario)),
      urls: [...new Set(steps.flatMap(({ urls }) => urls))],
    };
  }

  private titles(scenario: ScenarioText): EntityHint[] {
    const hint = (title: string | null, what: string): EntityHint[] => {
      const found = title === null ? null : hintFromWords(title, what);
      return found === null ? [] : [{ ...found, confidence: Math.min(found.confidence, 0.65) }];
    };
    return [
      ...hint(scenario.name, "the scenario's title"),
      ...hint(scenario.rule, "the rule's title"),
      ...hint(this.document.title, "the feature's title"),
    ];
  }

  private backgroundFacts(steps: readonly Step[], lexicon: Lexicon): StepFacts[] {
    const read = this.backgrounds.get(lexicon.language) ?? new Map<readonly Step[], StepFacts[]>();
    this.backgrounds.set(lexicon.language, read);
    let facts = read.get(steps);
    if (facts === undefined) {
      facts = steps.map((step) => this.read(step, lexicon));
      read.set(steps, facts);
    }
    return facts;
  }
}
