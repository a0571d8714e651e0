import type { Step } from '../document';
import type { EntityHint, Group, Mention, RelationFact, StepFacts } from '../facts';
import { asCalled } from './bent-labels';
import type { Lexicon, WordClass } from './lexicon';
import { readNouns, type NounFact } from './read-nouns';
import type { Token } from './tokens';

/** Verbs that put data into a page. */
export const ENTRY: ReadonlySet<WordClass | null> = new Set([
  'enter',
  'assign',
  'choose',
  'tick',
  'untick',
  'upload',
] as const);

/** What has been understood of a step while its clauses are read one after the other. */
export class Reading {
  readonly groups: Group[] = [];
  #nouns: readonly NounFact[] | null = null;
  readonly mentions: Mention[] = [];
  readonly urls: string[] = [];
  readonly relations: RelationFact[] = [];
  /** Names of things that steps before may have made. */
  readonly refers: Group[] = [];
  hint: EntityHint | null = null;
  /** Another page is shown behind the step. */
  leaves = false;
  /** Whether what the step does is to enter or to have data. */
  takesData = false;
  /** The table of the last noun: that of the step's own table or JSON. */
  noun: EntityHint | null = null;

  constructor(
    readonly step: Step,
    readonly tokens: readonly Token[],
    readonly lexicon: Lexicon,
  ) {}

  /** All things that the step speaks of. */
  get nouns(): readonly NounFact[] {
    return (this.#nouns ??= readNouns(this.tokens, this.lexicon));
  }

  facts(): StepFacts {
    const { mentions, hint, urls, relations, refers, leaves } = this;
    const groups = this.groups.map((group) => asCalled(group, this.lexicon));
    return {
      groups: refers.length > 0 ? [...groups, ...refers] : groups,
      mentions,
      hint: this.isThere() ? null : hint,
      urls,
      ...(relations.length > 0 ? { relations } : {}),
      ...(leaves ? { leaves } : {}),
    };
  }

  /** What is there with all that is said of it is not what is done next. */
  private isThere(): boolean {
    const { step, hint, groups, leaves } = this;
    return (
      step.kind === 'context' &&
      !leaves &&
      groups.some(
        ({ own, entity }) => entity !== null && entity.table === hint?.table && (own || step.table.length > 0),
      )
    );
  }
}
