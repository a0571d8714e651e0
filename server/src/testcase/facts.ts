/** What one step says about data, before a scenario puts it together. Values may hold `<placeholders>`. */
export interface StepFacts {
  groups: Group[];
  mentions: Mention[];
  /** What the step says the test is about from here on. */
  hint: EntityHint | null;
  /** Another page is shown behind it: somebody has signed in. */
  leaves?: true;
  urls: string[];
  /** Left out where the step tells none. */
  relations?: RelationFact[];
  /** Expects what was entered to be refused. */
  refuses?: true;
}

/** Fields that belong together: one row, or several. */
export interface Group {
  /** null: what the page, the title or the fields say. */
  entity: EntityHint | null;
  /** A row of its own (`a user with ...`), or one of the loose steps that fill a row together. */
  own: boolean;
  /** Says more of the thing spoken of last: `the user's email is ...`. */
  more?: true;
  /** Of somebody by name, whom the first field calls; `entity` is null where the step does not say what they are. */
  who?: true;
  /** A whole form of test code: looked at alone, with what says where it is, the most telling first. */
  form?: readonly EntityHint[];
  rows: FieldFact[][];
}

export interface FieldFact {
  /** As the test writes it; null when only the value is there. */
  label: string | null;
  /** The sentence leaves no doubt that the label is one. */
  sure?: true;
  /** The label is what an element of the page is called, into which a step's definition enters the value. */
  element?: true;
  /** The value may be the name of another thing: where the scenario knows one, the field is called after that. */
  refers?: true;
  /** The step says that the value is meant to be refused: `an invalid email "abc"`. */
  negative?: true;
  value: string | null;
  /** What was entered is taken out again. */
  cleared?: true;
  line: number;
  confidence: number;
  reason: string;
}

/** A table that is spoken of, with how many rows. */
export interface Mention {
  entity: EntityHint;
  count: number;
}

/** A thing that belongs to another. Values may hold `<placeholders>`. */
export interface RelationFact {
  from: EntityHint;
  /** null: whoever has that name. */
  to: EntityHint | null;
  /** The owner's field that the value is of. */
  field: string;
  /** Which row of the owner; null when nothing says. */
  value: string | null;
  line: number;
  confidence: number;
  reason: string;
}

export interface EntityHint {
  table: string;
  confidence: number;
  reason: string;
}

export const NO_FACTS: StepFacts = { groups: [], mentions: [], hint: null, urls: [] };
export const REFUSAL: StepFacts = { ...NO_FACTS, refuses: true };
