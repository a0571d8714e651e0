import type { StepMatch } from '../code/steps/definitions';
import type { Step } from '../document';
import type { EntityHint, Group, StepFacts } from '../facts';
import { fieldName, singular, tableName } from '../fields/names';
import { known } from '../wording/known-names';
import { nounOf, tableOfNoun, type Lexicon } from '../wording/lexicon';
import { readNouns } from '../wording/read-nouns';
import { mayBeTable } from '../wording/table-nouns';
import { tokenize } from '../wording/tokens';
import { filledThing } from './filled-thing';

// Of which thing the data of a step is, as its definition and its words tell together.

/** `/addKunde`: what a page is called after is a word of the steps' language. */
function spokenPlace({ place }: StepMatch, lexicon: Lexicon): EntityHint | null {
  const word = place === null || lexicon.language === 'en' ? '' : singular(place.table);
  return place === null || nounOf(word, lexicon) === undefined
    ? place
    : { ...place, table: tableOfNoun(word, lexicon) };
}

/** Where a definition enters something, or which page it opens, where the words say neither. */
export function withPlace(step: Step, facts: StepFacts, match: StepMatch, lexicon: Lexicon): StepFacts {
  const place = spokenPlace(match, lexicon);
  // What the step speaks of is no place that later ones are on.
  const thing = place === null ? filledThing(step, facts, match, lexicon) : null;
  if (thing !== null) return { ...facts, hint: thing, leaves: true };
  if (place === null || facts.hint !== null) return facts;
  // Whoever signs in goes on elsewhere.
  const signsIn = facts.groups.some(({ rows }) =>
    rows.some((row) => row.some(({ label }) => /passw/i.test(label ?? ''))),
  );
  return { ...facts, hint: place, ...(signsIn ? { leaves: true as const } : {}) };
}

/** `an employee "Dana" with 25 days of leave`: what only the definition knows as fields is of the thing that is named. */
export function giveOwner(groups: Group[], { text }: Step, lexicon: Lexicon): void {
  const [group] = groups as [Group?];
  if (group?.entity !== null || groups.length > 1) return;
  const tokens = tokenize(text, lexicon);
  const values = new Set(group.rows.flatMap((row) => row.map(({ value }) => value)));
  const noun = readNouns(tokens, lexicon).find(
    ({ name, known: isKnown }) => isKnown && name !== null && values.has(name),
  );
  if (noun === undefined) return;
  groups[0] = {
    ...group,
    own: true,
    entity: { table: noun.table, confidence: 0.85, reason: `the step speaks of "${noun.noun}"` },
  };
}

/** `I post the work "Notes"`, whose definition runs a step that enters the text as a title: it is a work's. */
export function ofNamed(group: Group, { text }: Step, { language }: Lexicon): Group {
  if (group.entity !== null || language !== 'en') return group;
  for (const { label, value } of group.rows.flat()) {
    if (value === null || value === '' || !/(?:^|_)(?:name|title)$/.test(fieldName(label ?? '') ?? '')) continue;
    const before = text.slice(0, Math.max(0, text.indexOf(value) - 1));
    const noun = /\b(?:an?|the|my|this|new)(?: new)? ([a-z]{3,20}) $/.exec(before)?.[1];
    if (noun === undefined || known(noun) || !mayBeTable(noun)) continue;
    return { ...group, entity: { table: tableName([noun]), confidence: 0.7, reason: `the step speaks of "${noun}"` } };
  }
  return group;
}

/** `I am a registered user`, whose definition makes `User.create!(email: "x")`: what is there before anything is done. */
export function withMade(step: Step, facts: StepFacts, { made }: StepMatch): StepFacts {
  if (made.length === 0 || step.kind !== 'context' || step.table.length > 0 || step.docString !== null) return facts;
  const groups = [...facts.groups];
  for (const { entity, rows } of made) {
    const alike = groups.filter((group) => group.entity === null || group.entity.table === entity?.table);
    const told = new Set(alike.flatMap((group) => group.rows.flat().map(({ label }) => fieldName(label ?? ''))));
    const [row = []] = rows.map((each) => each.filter(({ label }) => !told.has(fieldName(label ?? ''))));
    if (row.length === 0) continue;
    const added = row.map((fact) => ({ ...fact, line: step.line }));
    const at = groups.findIndex((group) => group.entity?.table === entity?.table && group.rows.length === 1);
    if (at < 0) groups.push({ entity, own: true, rows: [added] });
    else groups[at] = { ...groups[at], rows: [[...groups[at].rows[0], ...added]] };
  }
  return { ...facts, groups };
}
