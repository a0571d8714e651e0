import type { EntityHint, Group } from '../../facts';
import { Follower } from '../follow/follower';
import type { DecidedBy } from '../follow/trail';
import type { Entry } from '../forms/entry';
import { Forms } from '../forms/forms';
import { sendingOf } from '../idioms';
import { making } from '../idioms/making';
import { readLocator } from '../locators/locators';
import type { FunctionDeclaration } from '../program';
import { isTechnical } from '../technical';
import type { Unit, Units } from '../units';
import { textOf, textsIn, type Term, type Value } from '../values';
import { handedOn, isKept, useOf, type ArgumentUse } from './argument-use';
import { indexIn, indicesIn, MARK, marker, namedIn } from './markers';
import type { StepArguments } from './pattern-parts';
import { renewWorld } from './world';

/** Run steps by their text. */
const RUNS_STEPS: ReadonlySet<string> = new Set(['step', 'steps', 'execute_steps']);
/** Steps that one definition runs, at most. */
const MAX_NESTED = 30;

const ENTERS = /type|fill|keys|enter|write|input|value|attach|upload/i;
const CLICKS = /click|tap|press|check|choose|select/i;
const ASSERTS =
  /assert|expect|should|verify|must|equal|contain|match|visible|displayed|log|print|wait|sleep|puts|^(?:info|debug|warn|trace|writeMessage)$/i;

/** `enterAndWait`, `waitAndType` */
const ENTERS_TOO = /(?:^|_and_|And)(?:enter|type|fill|input|send|set|select|choose|write)/i;

/** What following a definition once tells, whatever it is called with. */
export interface Meaning {
  /** By the argument's index. */
  fields: Map<number, string>;
  /** By the argument's index, of those typed into nothing. */
  uses: Map<number, ArgumentUse>;
  /** By the argument's index: what calls that can't be followed are given it as. */
  names: Map<number, string>;
  own: Entry[];
  made: readonly Group[];
  steps: string[];
  place: EntityHint | null;
  onlyActs: boolean;
  followed: boolean;
  compares: Set<string>;
  /** Whether what it is called with decides on what it enters: `users[type]`, `if title.present?` */
  decidedBy: DecidedBy | null;
  /** By what it was called with. */
  byValues: Map<string, readonly Entry[]>;
}

/** Follows the definition once, its arguments standing for themselves. */
export function meaningOf(unit: Unit, units: Units, fn: FunctionDeclaration, given: StepArguments): Meaning {
  const forms = new Forms();
  let acts = 0;
  const compares = new Set<string>();
  const uses: Meaning['uses'] = new Map();
  const names: Meaning['names'] = new Map();
  const steps: string[] = [];
  /** Arguments that say which radio button is chosen. */
  const radios = new Set<number>();
  /** What a call that can't be followed does with the arguments, and what it calls them. */
  const takeIn = (term: Term): void => {
    const use = useOf(term.name);
    for (const index of indicesIn({ ...term, object: null })) uses.set(index, use);
    if (use !== 'unknown') for (const [index, name] of namedIn(term)) names.set(index, name);
  };
  const follower = new Follower(unit, units, (term, place) => {
    if (RUNS_STEPS.has(term.name) && (term.object === null || term.name === 'execute_steps')) {
      const written = writtenIn(term.args.at(0));
      if (written !== null && steps.length < MAX_NESTED) steps.push(...stepsIn(written));
      // What only tells which text is looked up is none of the steps' own words.
      for (const index of indicesIn(term)) if (written?.includes(marker(index)) !== false) uses.set(index, 'unknown');
      return true;
    }
    const done = forms.call(term, place);
    const [which] = term.name === 'choose' ? indicesIn({ ...term, object: null }) : [];
    if (done !== false && (which as number | undefined) !== undefined) radios.add(which);
    if (done !== false && (sendingOf(term) !== null || making(term) !== null)) {
      for (const index of indicesIn(term)) uses.set(index, 'given');
    } else if (done !== false) {
      acts++;
      const clicks = CLICKS.test(term.name);
      const use = clicks ? 'clicked' : ENTERS.test(term.name) ? 'given' : null;
      if (use !== null) for (const index of indicesIn(clicks ? term : { ...term, object: null })) uses.set(index, use);
    } else if (ASSERTS.test(term.name) && !ENTERS_TOO.test(term.name)) {
      acts++;
      for (const text of term.args.flatMap((arg) => textsIn(arg))) compares.add(text);
    } else if (readLocator(term) === null && !term.args.some(({ t }) => t === 'closure')) takeIn(term);
    return done;
  });
  if (isKept(fn)) given.forEach((_, i) => uses.set(i, 'kept'));
  const handed = handedOn(fn);
  follower.globals(unit, false);
  renewWorld(unit, follower);
  const decidedBy = follower.step(
    fn,
    given.map((each, i) => ({ name: each?.name ?? null, marker: marker(i) })),
    MARK,
  );
  const entries = forms.entries();
  // What a helper makes something of, which enters nothing on a page.
  if (entries.length === 0) for (const index of handed) if (!uses.has(index)) uses.set(index, 'given');
  // What is sent whatever the step says.
  const sent = forms.requests.filter(({ rows }) => rows.flat().every(({ value }) => indexIn(value) === null));
  const onlyActs =
    entries.length + steps.length === 0 && acts > 0 && [...uses.values()].every((use) => use === 'clicked');
  const meaning: Meaning = {
    fields: new Map(),
    uses,
    names,
    own: [],
    made: [...forms.makes, ...sent].map(ofItself),
    steps,
    place: forms.place(),
    onlyActs,
    followed: entries.length + acts + steps.length > 0,
    compares,
    decidedBy,
    byValues: new Map(),
  };
  // What one argument tells of several fields is none of them: the name of a file that they are read from.
  const held = entries.map(({ value, holds }) => (value === null ? indexIn(holds.join(' ')) : null));
  const several = new Set(
    held.filter(
      (index, i) => index !== null && held.some((other, j) => other === index && entries[i].label !== entries[j].label),
    ),
  );
  for (const entry of entries) {
    const derived = entry.value === null ? indexIn(entry.holds.join(' ')) : null;
    const index = indexIn(entry.value) ?? (several.has(derived) ? null : derived);
    const which = indexIn(entry.label);
    const parameter =
      which === null || !radios.has(which) ? undefined : (given.at(which)?.name ?? fn.parameters.at(which)?.name);
    if (index !== null) {
      const first = meaning.fields.get(index);
      if (first === undefined) meaning.fields.set(index, entry.label);
      // A password, and once more to confirm it.
      else if (first !== entry.label && entry.value !== null) meaning.own.push(entry);
    } else if (parameter !== undefined && which !== null && !isTechnical(parameter)) {
      // `choose grade`: of the field that the argument is called after
      if (!meaning.fields.has(which)) meaning.fields.set(which, parameter);
    } else meaning.own.push(entry);
  }
  for (const { label, value } of forms.sent()) {
    const index = indexIn(value);
    if (index !== null && label !== null && !meaning.fields.has(index)) meaning.fields.set(index, label);
  }
  return meaning;
}

/** A text that is run as steps; a part that nobody knows is written as an outline's placeholder, which has no value. */
function writtenIn(value: Value | undefined): string | null {
  if (value?.t !== 'joined') return textOf(value);
  return value.parts.map((part) => textOf(part) ?? '<unknown>').join('');
}

/** The steps of a text that is run: each line, without its keyword. */
function stepsIn(written: string): string[] {
  return written
    .split('\n')
    .map((line) => line.trim().replace(/^(?:Given|When|Then|And|But|\*) /, ''))
    .filter((line) => line !== '' && !/^(?:\||#)/.test(line));
}

/** What is made without what the step's arguments say. */
function ofItself(group: Group): Group {
  return { ...group, rows: group.rows.map((row) => row.filter(({ value }) => indexIn(value) === null)) };
}
