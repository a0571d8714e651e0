import type { EntityHint, FieldFact, Group, StepFacts } from './facts';
import { classifyField, classifyName, usualTable } from './fields/classify-field';
import {
  DOES_IT,
  hintAmong,
  isPersonal,
  isPartOfSignIn,
  isSignIn,
  paidWith,
  SIGNED_IN,
  signedInWith,
  speaksAgainst,
  type Apart,
  type Fields,
} from './fields/kinship';
import { fieldName, nameWords, singular, sureFieldName, tableName } from './fields/names';
import { NAMED, SUBJECT } from './wording/hints';
import { KNOWN_NOUNS, mayBeTable } from './wording/table-nouns';
import { TOPIC } from './wording/spoken/topics';
import { FAINT, WEAK } from './wording/unknown-things';
import { thingOfGroup, thingsOf } from './form-things';

/** Which table the fields of a form belong to, where no step says it of them. */

export interface Placed {
  group: Group | null;
  hint: EntityHint;
  count: number;
  /** Of the form that it is a part of. */
  apart?: Apart;
}

/** What was spoken of before is what a form is about where nothing else says it. */
const LAST = 0.4;

/** Gives each group its table: its own noun, the page, a title, or what its fields usually belong to. */
export function place(steps: readonly StepFacts[], titles: readonly EntityHint[]): Placed[] {
  const placed: Placed[] = [];
  const open: Open[] = [];
  const things = thingsOf(steps, titles);
  let page: EntityHint | null = null;
  let spoken: EntityHint | null = null;
  for (const { groups, mentions, hint, leaves } of steps) {
    // A page that the step itself opens is where its own fields are.
    let here: EntityHint | null = hint ?? page;
    for (const group of groups) {
      const at: Placed = { group, hint: group.entity ?? { table: '', confidence: 0, reason: '' }, count: 0 };
      placed.push(at);
      const thing = things.size === 0 ? null : thingOfGroup(group, things);
      if (thing !== null) at.hint = here = thing;
      else if (group.form !== undefined) decideFor([at], group.rows.flat(), [...group.form, ...titles]);
      else if (group.entity !== null) spoken = { ...group.entity, confidence: LAST };
      else open.push({ group, page: here, at });
    }
    for (const mention of mentions) placed.push({ group: null, hint: mention.entity, count: mention.count });
    page = leaves === true ? null : here;
  }
  // Loose steps on one page fill one form.
  const forms = new Map<EntityHint | null, typeof open>();
  for (const entry of open) {
    const form = forms.get(entry.page);
    if (form === undefined) forms.set(entry.page, [entry]);
    else form.push(entry);
  }
  for (const [hint, entries] of [...forms].flatMap(([page, all]) => afterSignIn(page, all))) {
    const facts = factsOf(entries);
    const places = entries.map(({ at }) => at);
    const said = hint === null ? titles : [hint, ...titles];
    decideFor(places, facts, spoken === null ? said : [...said, spoken]);
  }
  return placed.flatMap(split);
}

interface Open {
  group: Group;
  page: EntityHint | null;
  at: Placed;
}

/** Whoever has signed in enters what follows elsewhere. */
function afterSignIn(page: EntityHint | null, all: readonly Open[]): [EntityHint | null, readonly Open[]][] {
  if (all.length < 2) return [[page, all]];
  const ends = all.findIndex(({ group }) => group.rows.some((row) => row.some(isSecret)));
  const rest = all.slice(ends + 1);
  if (ends < 0 || rest.length === 0 || !isSignIn(fieldsOf(factsOf(all.slice(0, ends + 1))))) return [[page, all]];
  const next = fieldsOf(factsOf(rest));
  if (next.ofPeople || isPartOfSignIn(next)) return [[page, all]];
  return [
    [page, all.slice(0, ends + 1)],
    [page?.table === 'users' ? null : page, rest],
  ];
}

const isSecret = ({ label }: FieldFact): boolean =>
  label !== null &&
  (classifyName(nameWords(label))?.semantic_type === 'password' || /^pin(?:[ _-]?code)?$/i.test(label));
const factsOf = (open: readonly Open[]): FieldFact[] => open.flatMap(({ group }) => group.rows.flat());

/** Gives the parts of one form their table, and the table of those fields that are of another. */
function decideFor(places: readonly Placed[], facts: readonly FieldFact[], hints: readonly EntityHint[]): void {
  const form = fieldsOf(facts);
  const hint = decide(form, hints);
  const apart = paidWith(form.names, hint.table) ?? signedInWith(form, hint.table);
  for (const at of places) {
    at.hint = hint;
    if (apart !== null) at.apart = apart;
  }
}

function split(at: Placed): Placed[] {
  const { group, apart, count } = at;
  if (apart === undefined || group === null) return [at];
  const isApart = ({ label, sure, value }: FieldFact): boolean => apart.names.has(nameOf(label, sure, value) ?? '');
  const theirs = group.rows.map((row) => row.filter(isApart));
  if (theirs.every((row) => row.length === 0)) return [at];
  const own = group.rows.map((row) => row.filter((fact) => !isApart(fact)));
  const other: Placed = { group: { ...group, rows: theirs }, hint: apart.hint, count };
  return own.every((row) => row.length === 0) ? [other] : [{ ...at, group: { ...group, rows: own } }, other];
}

const PAID = 'payments';

interface Voted extends Fields {
  /** Of the fields, those that are usually of `best`: 0 to 1. */
  share: number;
  kinds: string;
  /** One of them may be such as people have. */
  mayBeOfPeople: boolean;
}

function fieldsOf(facts: readonly FieldFact[]): Voted {
  const votes = new Map<string, number>();
  const counts = new Map<string, number>();
  const types = new Set<string>();
  const names = new Set<string>();
  for (const { label, sure, value, cleared } of facts) {
    const name = cleared === true ? null : nameOf(label, sure, value);
    if (name === null || names.has(name)) continue;
    names.add(name);
    const { semantic_type, confidence } = classifyField(name, value);
    types.add(semantic_type);
    const table = usualTable(semantic_type);
    if (table === null) continue;
    votes.set(table, (votes.get(table) ?? 0) + confidence);
    counts.set(table, (counts.get(table) ?? 0) + 1);
  }
  // What only expires is no card: a medicine, a contract.
  if (types.has('card_expiry') && ![...types].some((type) => type !== 'card_expiry' && usualTable(type) === PAID))
    votes.delete(PAID);
  const best = [...votes].sort((a, b) => b[1] - a[1]).at(0)?.[0] ?? null;
  const share = best === null ? 0 : counts.get(best)! / names.size;
  return {
    names,
    types,
    best,
    share,
    ofPeople: votes.has('users') && (best === 'users' || isPersonal({ names, types })),
    kinds: [...types].slice(0, 4).join(', '),
    mayBeOfPeople: votes.has('users'),
  };
}

/** The first hint that the fields do not speak against; else their vote. */
function decide(form: Voted, hints: readonly EntityHint[]): EntityHint {
  const { best, kinds } = form;
  if (isSearchAlone(form))
    return { table: 'searches', confidence: 0.6, reason: 'nothing is entered but what is sought' };
  let left: EntityHint | null = null;
  let who: EntityHint | null = null;
  let last: EntityHint | null = null;
  let sought: EntityHint | null = null;
  let faint: EntityHint | null = null;
  let against: EntityHint | null = null;
  let weak = madeAlone(form);
  const isAlone = weak !== null;
  // A comment on a page of topics, of which a title says that it is one.
  const told = isAlone ? hints.find(({ table, confidence }) => table === weak?.table && confidence > NAMED) : undefined;
  if (told !== undefined) return told;
  for (const given of hints) {
    if (given.confidence === SIGNED_IN) return given;
    if (given.confidence === WEAK) {
      if (form.names.has(singular(given.table))) against ??= given;
      else if (!isSignIn(form)) weak ??= given;
      continue;
    }
    if (given.confidence === FAINT) {
      faint ??= given;
      continue;
    }
    const hint = hintAmong(madeBy(given, hints), form);
    // A message on a page of something is a message.
    if (speaksAgainst(form, hint) || (isAlone && hint.confidence <= NAME_ALONE)) {
      if (form.names.has(singular(hint.table)) && KNOWN_NOUNS.has(singular(hint.table))) against ??= hint;
      continue;
    }
    if (isDoubted(hint, form)) {
      sought ??= hint;
      continue;
    }
    if (hint.confidence === LAST || hint.confidence === NAMED) {
      last ??= hint;
      continue;
    }
    if (hint.confidence === DOES_IT || (hint.confidence === SUBJECT && !isPersonal(form))) {
      who ??= hint;
      continue;
    }
    // Whoever signs in does so before anything that a title is about.
    if (hint.confidence === TOPIC && isSignIn(form)) continue;
    // A page to sign in on, and what is entered there is nobody's: what else says something says more.
    if (hint.table !== 'users' || form.ofPeople || isPartOfSignIn(form)) return hint;
    left ??= hint;
  }
  if (sought !== null && left === null && last === null && who === null) return sought;
  // `a user can …` says nothing of what.
  const isAnybody = who?.table === 'users' && best === null;
  const isTheirs = isPersonal(form) || (weak ?? faint) === null;
  if (who !== null && !isAnybody && (best === null || best === 'users') && isTheirs) return who;
  if (left !== null && form.mayBeOfPeople) return left;
  // What fields are usually of says less than what is spoken of, but of people.
  if (best !== null && best !== 'users' && left === null && last?.confidence === NAMED) return last;
  if (best !== null && form.share < FEW && left === null && last === null && weak === null && faint !== null)
    return faint;
  // An address alone is of whatever has one.
  if (best === 'users' && !isPersonal(form) && left === null && who === null) {
    const said = (last?.table === 'users' ? null : last) ?? weak ?? against ?? faint;
    if (said !== null) return said;
  }
  // Of a thing that has a quantity and an address, most is something else.
  if (best !== null && form.share <= 0.5 && weak !== null && left === null) return last ?? weak;
  if (best === null)
    return (
      left ??
      (last?.table === 'users' ? null : last) ??
      weak ??
      calledAfter(form) ??
      sought ??
      against ??
      faint ??
      who ??
      last ?? { table: 'records', confidence: 0.2, reason: 'nothing says what the fields belong to' }
    );
  return { table: best, confidence: 0.55, reason: `the fields are such as "${best}" have: ${kinds}` };
}

/** What is entered where something is searched for may be anything. */
const isDoubted = ({ table, confidence }: EntityHint, { names, best }: Voted): boolean =>
  table === 'searches' && confidence <= SEARCH_PAGE && best !== table && ![...names].some((name) => SOUGHT.test(name));
const SEARCH_PAGE = 0.6;
/** Wherever it stands: what is sought is no column of what is found. */
const isSearchAlone = ({ names }: Voted): boolean => names.size > 0 && [...names].every((name) => SEARCH.test(name));
const SEARCH = /^(?:search(?:_(?:box|bar|term|text|query|keywords?|input|phrase|string|criteria|word))?|(?:main|global|site|quick|top|product|item)_search|query|keywords?|recherche|mots?_cles?|suche|suchbegriff|suchwort|busqueda|buscar|busca|pesquisa|pesquisar|ricerca|cerca|zoeken|zoekterm|zoekopdracht|szukaj|wyszukaj|wyszukiwanie|sok|sokord)$/; // prettier-ignore
const SOUGHT = /search|query|keyword|filter|term|criteri|sort/;

/** Of the fields, so few that it is chance. */
const FEW = 0.3;

/** `workspace_name`: of a workspace, where nothing else says what it is of. */
function calledAfter({ names }: Voted): EntityHint | null {
  for (const name of names) {
    const thing = /^([a-z]{4,20})_(?:name|number|title)$/.exec(name)?.[1];
    if (thing === undefined || NO_OWNER.test(thing) || !mayBeTable(singular(thing), false)) continue;
    return { table: tableName([thing]), confidence: 0.3, reason: `"${name}" is what a "${thing}" has` };
  }
  return null;
}

/** In front of a name or a number, of which it says what it is for. */
const NO_OWNER = /^(?:reference|serial|tracking|batch|seal|staff|seat|line|part|model|registration|search|display|domain|host|first|last|full|middle|family|given|nick|birth|maiden|phone|mobile|street|house|lucky|random|magic|file|class|method|test|column|table|sheet|bank|routing|policy|sort|license|licence|national)$/; // prettier-ignore

/** How sure it is that a form is about the thing that a file or a suite is called after. */
const NAME_ALONE = 0.55;

/** What is a thing of its own, where nothing is entered beside it. */
const ALONE = /^(message|comment|review|question|feedback|note|post|reply|todo)(?:_(?:text|body|content))?$/;

function madeAlone({ names }: Voted): EntityHint | null {
  const [only] = names;
  const name = names.size === 1 ? ALONE.exec(only)?.[1] : undefined;
  if (name === undefined) return null;
  return { table: tableName([name]), confidence: WEAK, reason: `nothing but a ${name} is entered` };
}

/**
 * What is booked, where something says what that makes: `Bookings` of a feature about appointments. And the plural that
 * something says, where it is no English one: `Colaboradores` of a page `colaborador`.
 */
function madeBy(hint: EntityHint, hints: readonly EntityHint[]): EntityHint {
  const told = spelledOut(hint.table, hints);
  if (told !== null) return { ...hint, table: told };
  if (/[rlnz]s$/.test(hint.table)) return hints.find(({ table }) => table === `${hint.table.slice(0, -1)}es`) ?? hint;
  if (hint.table !== 'bookings') return hint;
  return hints.find(({ table }) => table === 'appointments' || table === 'reservations') ?? hint;
}

/** What `appts` are short for, and of what `meldings` are no plural, where something else says it. */
const spelledOut = (table: string, hints: readonly EntityHint[]): string | null => {
  const one = table.endsWith('s') ? table.slice(0, -1) : table;
  if (one === table || KNOWN_NOUNS.has(singular(table))) return null;
  const isTold = ({ table: other }: EntityHint): boolean =>
    other !== table &&
    (one.length < 6
      ? KNOWN_NOUNS.has(singular(other)) && isShortFor(one, other)
      : other.startsWith(one) && other.length === one.length + 2 && !other.endsWith('s'));
  return hints.find(isTold)?.table ?? null;
};

/** By its first letters and some of those behind them. */
function isShortFor(short: string, word: string): boolean {
  if (short.length < 3 || word.length < short.length + 4 || !word.startsWith(short.slice(0, 2))) return false;
  let at = 0;
  for (const letter of short) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The column that a field would be; null for what names none. */
export function nameOf(label: string | null, sure: true | undefined, value: string | null): string | null {
  if (label !== null) return sure ? sureFieldName(label) : fieldName(label);
  return value === null ? null : 'name';
}
