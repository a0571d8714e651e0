import { assemble } from '../assemble';
import type { ExampleRow } from '../document';
import type { EntityHint, FieldFact, Group, StepFacts } from '../facts';
import { hintOfMade } from '../code/made-things';
import { fieldName, sureFieldName } from '../fields/names';
import { memo } from '../memo';
import type { Entity } from '../testcase';
import { isAboutPeople } from '../fields/classify-field';
import { calledIn } from '../wording/spoken/called';
import { BESIDE, hintFromNamed, hintFromSpoken, hintFromWords } from '../wording/hints';
import type { Lexicon } from '../wording/lexicon';
import { ownTable } from '../wording/own-words';
import { faint, hintOfFolder, hintOfUnknown } from '../wording/unknown-things';
import { isOfAnimals, peopleOf } from '../wording/whose';
import { madeInTitle } from '../wording/spoken/made-titles';
import { topicIn } from '../wording/spoken/topics';
import { movedRows } from './moved';
import { withLinesMoved } from './same-text';

/** What some steps say, and the paths of the files that were asked. */
export class Said {
  #enters: boolean | null = null;
  #moved: { by: number; facts: readonly StepFacts[] } | null = null;

  constructor(
    readonly facts: readonly StepFacts[],
    readonly follows: readonly string[],
  ) {}

  /** Whether they surely enter something; they may although this says no. */
  get enters(): boolean {
    return (this.#enters ??= this.facts.some(
      ({ groups, mentions }) =>
        mentions.some(({ count }) => count > 0) || groups.some(({ rows }) => rows.some((row) => row.some(isField))),
    ));
  }

  /** With their lines so many further down. The scenarios that share a background ask for the same one after another. */
  movedBy(by: number): readonly StepFacts[] {
    if (by === 0) return this.facts;
    if (this.#moved?.by !== by) this.#moved = { by, facts: withLinesMoved(this.facts, by) };
    return this.#moved.facts;
  }
}

function isField({ label, sure, value, cleared, refers }: FieldFact): boolean {
  if (cleared === true) return false;
  if (label === null) return value !== null && refers !== true;
  return !label.includes('<') && (sure === true ? sureFieldName(label) : fieldName(label)) !== null;
}

/** What tells what a scenario is about, beside its steps. */
interface Titles {
  name: string;
  rule: string | null;
  feature: string | null;
  /** Of the file that it stands in. */
  path: string;
  /** What its tags say of where its rows come from. */
  source: EntityHint | null;
  /** Of what its steps are written in. */
  lexicon: Lexicon;
}

/** Steps, or rows, so many lines further down than they were read. */
interface Moved<T> {
  of: T;
  by: number;
}

/**
 * What a scenario needs, wherever it stands: put together when somebody asks, for an edit of a background touches every
 * scenario, and few of them are looked at. Lines are those that its own steps had when they were read.
 */
export class Needs {
  #entities: Entity[] | null = null;
  #urls: string[] | null = null;

  constructor(
    /** Of its title. */
    readonly line: number,
    /** The feature's background, the rule's, its own steps. */
    private readonly said: readonly Moved<Said>[],
    private readonly examples: Moved<readonly ExampleRow[]>,
    private readonly titles: Titles,
  ) {}

  /** Whether it needs anything. Often that is known without knowing what. */
  get isAny(): boolean {
    return this.said.some(({ of }) => of.enters) || this.entities.length > 0;
  }

  get entities(): Entity[] {
    if (this.#entities === null) {
      const facts = withWhose(
        this.said.flatMap(({ of, by }) => of.movedBy(by)),
        this.titles,
      );
      const { of: rows, by } = this.examples;
      const examples = by === 0 ? rows : movedRows(rows, by);
      const { name, feature, lexicon } = this.titles;
      this.#entities = assemble(facts, examples, hintsOf(this.titles), [name], (table) =>
        ownTable(table, lexicon, `${name} ${feature ?? ''}`),
      );
    }
    return this.#entities;
  }

  get urls(): string[] {
    return (this.#urls ??= [...new Set(this.said.flatMap(({ of }) => of.facts.flatMap(({ urls }) => urls)))]);
  }
}

/** Says what people are whom no step says it of: by what the test is about, else whoever else it speaks of. */
function withWhose(facts: readonly StepFacts[], { name, rule, feature, path, lexicon }: Titles): readonly StepFacts[] {
  if (!facts.some(({ groups }) => groups.some(({ who }) => who === true))) return facts;
  const said = facts
    .flatMap(({ groups, mentions }) => [...groups, ...mentions])
    .find(({ entity }) => entity !== null && entity.table !== 'users' && isAboutPeople(entity.table));
  const texts = [name, rule, feature, path];
  const told = peopleOf(texts, true) ?? said?.entity?.table;
  const reason = 'whom the test is about';
  const people: EntityHint = told === undefined ? SOMEBODY : { table: told, confidence: 0.6, reason };
  const hasAnimals = isOfAnimals(texts);
  const known = fullNames(facts);
  const given = (group: Group): Group[] => {
    if (group.who !== true) return [group];
    const [[first, ...more]] = group.rows;
    const again = known.get(first.value ?? '');
    // `Samira` is `Samira Nilsson`, of whom was spoken before.
    if (again !== undefined)
      return more.length === 0 ? [] : [{ ...group, entity: again.entity ?? people, rows: [more] }];
    if (group.entity !== null) return [group];
    if (!hasAnimals || first.value?.includes(' ') !== false) return [{ ...group, entity: people, own: true }];
    const label = calledIn('name', lexicon.language);
    return [
      { ...group, entity: { table: 'animals', confidence: 0.6, reason }, rows: [[{ ...first, label }, ...more]] },
    ];
  };
  return facts.map((each) => ({ ...each, groups: each.groups.flatMap(given) }));
}

/** Groups with somebody's full name, by the first part of it. */
function fullNames(facts: readonly StepFacts[]): ReadonlyMap<string, Group> {
  const names = new Map<string, Group>();
  for (const group of facts.flatMap(({ groups }) => groups))
    for (const { value } of group.rows.flat()) {
      const space = value?.indexOf(' ') ?? -1;
      if (space > 1 && space < 20 && value!.length < 50) names.set(value!.slice(0, space), group);
    }
  return names;
}

/** Most tests that speak of somebody are of who buys or orders something. */
const SOMEBODY: EntityHint = { table: 'customers', confidence: 0.3, reason: 'nothing says what somebody is' };

/** A title is a weaker hint than what a step says. */
const TITLE_CONFIDENCE = 0.65;

function hintsOf({ name, rule, feature, path, source, lexicon }: Titles): EntityHint[] {
  const spoken = (title: string | null, what: string): EntityHint | null =>
    title === null || lexicon.nouns.size === 0 ? null : hintFromSpoken(title, what, lexicon);
  const found = [
    // In English words: `Compra con envío` says nothing there.
    lexicon.language === 'en' ? madeHint(name) : null,
    spoken(name, "the scenario's title") ?? nameHint(name),
    lexicon.language === 'en' ? null : topicIn(name, lexicon),
    spoken(rule, "the rule's title") ?? (rule === null ? null : ruleHint(rule)),
    spoken(feature, "the feature's title") ?? (feature === null ? null : featureHint(feature)),
  ];
  const hints = found.flatMap((hint): EntityHint[] =>
    hint === null || hint === NO_HINT ? [] : [{ ...hint, confidence: Math.min(hint.confidence, TITLE_CONFIDENCE) }],
  );
  hints.sort((a, b) => Number(isBeside(a)) - Number(isBeside(b)));
  const named = hintFromNamed(name);
  if (named !== null) hints.push(named);
  if (lexicon.language !== 'en')
    hints.push(
      ...[name, rule, feature].flatMap((title) => (title === null ? [] : (madeInTitle(title, lexicon) ?? []))),
    );
  hints.push(...weakHints(rule, feature, path, lexicon));
  return source === null ? hints : [source, ...hints];
}

/** What the feature and its file are called after, though nobody knows it as a thing. */
function weakHints(rule: string | null, feature: string | null, path: string, { language }: Lexicon): EntityHint[] {
  const file = /([^/\\.]+)(?:\.\w{1,12}){0,2}$/.exec(path)?.[1] ?? '';
  const called = [rule, feature, file].map((said) =>
    said === null || said.length > LONGEST_NAME ? null : faint(hintOfUnknown(said, `"${said}"`, language)),
  );
  return [...called, hintOfFolder(path)].filter((hint) => hint !== null);
}

const LONGEST_NAME = 40;

/** What a title names only beside something else says less than any other title. */
const isBeside = ({ confidence }: EntityHint): boolean => confidence === BESIDE;

const NO_HINT: EntityHint = { table: '', confidence: 0, reason: '' };
const madeHint = memo((title: string) => hintOfMade(title) ?? NO_HINT);
const nameHint = memo((title: string) => hintFromWords(title, "the scenario's title", true) ?? NO_HINT);
const ruleHint = memo((title: string) => hintFromWords(title, "the rule's title") ?? NO_HINT);
const featureHint = memo((title: string) => hintFromWords(title, "the feature's title") ?? NO_HINT);
