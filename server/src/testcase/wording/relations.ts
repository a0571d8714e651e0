import { classifyName, isAboutPeople, usualTable } from '../fields/classify-field';
import { nameWords } from '../fields/names';
import type { EntityHint, FieldFact, RelationFact, StepFacts } from '../facts';
import { inEnglish, type NounFact } from './read-nouns';
import type { Reading } from './reading';
import { nameFieldOf } from './said';
import type { Token } from './tokens';
import { isMeasured, measureOf } from './measures';

/** Which thing a step says belongs to which: `an order for customer "Ann"`, `Ann's order`, `customer "Ann" has 2 orders`. */

/** Between a thing and what it belongs to, with nothing besides. */
const OF =
  /^(?:for|of|from|by|under|belonging|owned|made|placed|created|written|belongs?|exists?|für|von|vom|des|der|pour|de|du|des|d|para|del|do|da|per|di|del|dla|för|av|till|voor|van)$/;
const IN = /^(?:in|within|to|the|im|dans|en|em|no|na|nel|nella|w|i)$/;
const HAS =
  /^(?:has|have|had|with|owns|hat|besitzt|mit|a|avec|possède|tiene|con|tem|possui|com|ha|ma|har|med|heeft|met|placed|already|made|created)$/;

/** What was done with a thing, in front of whom it is for. */
const DONE = /^(?:is|are|was|were|been|be|has|have|\w+(?:ed|en))$/;

/** Things without a name belong to none that could be told, and own none. */
export function relationsIn(
  nouns: readonly NounFact[],
  tokens: readonly Token[],
  { step: { line }, lexicon: { language } }: Reading,
): RelationFact[] {
  const relations: RelationFact[] = [];
  // `a review of product "Mug" by user "bob"`: both are of the review.
  let head = 0;
  for (const [i, noun] of nouns.entries()) {
    const isNew = noun.determiner === 'article' && noun.pairs.length > 0;
    if (!noun.known && !isNew && !isAboutPeople(noun.table)) continue;
    if (noun.owner !== null) {
      const reason = `"${noun.owner.slice(0, 40)}" owns the "${noun.noun}"`;
      relations.push({
        from: hintOf(noun, reason),
        to: null,
        field: 'name',
        value: noun.owner,
        line,
        confidence: 0.75,
        reason,
      });
    }
    const next = nouns.at(i + 1);
    if (next?.known !== true || next.table === noun.table) continue;
    const words = tokens.slice(noun.end, next.start).map((token) => (token.kind === 'word' ? token.lower : '"'));
    // `a card is ordered for the customer "Ann"`
    const between = words.filter((word, k) => k === words.length - 1 || !DONE.test(word));
    if (between.length === 0 || words.length > 4 || between.length > 3) continue;
    if (next.name !== null && between.every((word) => OF.test(word) || IN.test(word))) {
      const thing = i > head && between.includes('by') ? nouns[head] : noun;
      if (thing === noun) head = i;
      relations.push(
        relation(thing, next, next.name, { line, language }, between.some((word) => OF.test(word)) ? 0.9 : 0.7),
      );
    } else if (noun.name !== null && next.determiner !== 'definite' && between.every((word) => HAS.test(word)))
      relations.push(relation(next, noun, noun.name, { line, language }, 0.85));
    else if (
      isAboutPeople(noun.table) &&
      noun.determiner === 'definite' &&
      next.determiner === 'number' &&
      between.every((word) => OWNS.test(word))
    )
      // prettier-ignore
      relations.push(ofWhom(next, noun, line));
  }
  return relations;
}

/** `the reader has 2 loans`, whoever that is. */
const OWNS = /^(?:has|have|had|owns|hat|besitzt|a|possède|tiene|tem|possui|ha|ma|har|heeft)$/;

function ofWhom(thing: NounFact, owner: NounFact, line: number): RelationFact {
  const reason = `the step speaks of the "${owner.noun}" and "${thing.noun}"`;
  return {
    from: hintOf(thing, reason),
    to: hintOf(owner, reason),
    field: 'name',
    value: null,
    line,
    confidence: 0.7,
    reason,
  };
}

/** `an order for customer "Ann" with status "open"`: what is said behind the owner is of the thing, but for what people have. */
export function withOwnFields(nouns: readonly NounFact[], tokens: readonly Token[]): readonly NounFact[] {
  if (nouns.length < 2) return nouns;
  const own = withBeside(withCounted(nouns, tokens), tokens);
  for (let i = 1; i < own.length; i++) {
    const at = own[i - 1].known
      ? i - 1
      : Math.max(
          0,
          own.findLastIndex((noun, k) => k < i - 1 && noun.known && noun.name === null),
        );
    const [thing, owner] = [own[at], own[i]];
    const between = tokens.slice(thing.end, owner.start).map((token) => (token.kind === 'word' ? token.lower : '"'));
    const isOwned =
      thing.known &&
      owner.name !== null &&
      between.length > 0 &&
      (between.every((word) => OF.test(word)) || isMadeFor(between));
    if (!isOwned || owner.pairs.length === 0 || isAboutPeople(thing.table)) continue;
    // `a book with title "x" by author "y" with isbn "z"`: of what has something already, what surely is no person's.
    const hasOwn = thing.pairs.some(({ refers }) => refers !== true);
    const isOf = hasOwn ? (label: string) => !isOfThing(label) : (label: string) => isOfOwner(label, owner.table);
    const ofOwner = owner.pairs.filter(({ label }) => isOf(label ?? ''));
    own[at] = { ...thing, pairs: [...thing.pairs, ...owner.pairs.filter((pair) => !ofOwner.includes(pair))] };
    own[i] = { ...owner, pairs: ofOwner };
  }
  return own;
}

/**
 * `an event "Fair" at venue "Hall" on "2024-05-06"`: what stands behind where something is is said of it as well. And
 * `a listing with title "x" with category "y"`: what is there by its kind is a field.
 */
function withBeside(nouns: NounFact[], tokens: readonly Token[]): NounFact[] {
  const own: NounFact[] = [];
  for (const noun of nouns) {
    const head = own.findLast(
      ({ determiner, name, pairs }) =>
        (determiner === 'article' || name !== null) && (name !== null || pairs.length > 0),
    );
    const front = noun.start === 0 ? undefined : tokens[noun.start - 1];
    const isBeside = head !== undefined && noun.name !== null && noun.determiner === 'none' && front?.kind === 'word';
    const at = isBeside ? own.indexOf(head) : -1;
    if (isBeside && front.lower === 'with' && !isAboutPeople(noun.table)) {
      const pair = {
        label: noun.noun,
        value: noun.name,
        sure: true,
        adjacent: true,
        reason: `a ${noun.noun} is said of it`,
      };
      own[at] = { ...head, pairs: [...head.pairs, pair, ...noun.pairs] };
    } else if (isBeside && BESIDE.test(front.lower) && noun.pairs.length > 0 && !isAboutPeople(noun.table)) {
      own[at] = { ...head, pairs: [...head.pairs, ...noun.pairs] };
      own.push({ ...noun, pairs: [] });
    } else own.push(noun);
  }
  return own;
}

const BESIDE = /^(?:at|in|on|from|to|within|inside|under|near)$/;

/** What means something, and nothing that people or anything may have. */
function isOfThing(label: string): boolean {
  const type = classifyName(nameWords(label))?.semantic_type ?? 'text';
  return !ANY.test(type) && !isAboutPeople(usualTable(type) ?? '');
}

const ANY = /^(?:text|id|code|integer|decimal|boolean|comment|title|description|status|subject|date|time|datetime|company_name|address\w*|city|country|postal_code|street_address)$/; // prettier-ignore

/** `una reseña de 4 estrellas con comentario "x"`: what nobody knows and is counted is how much of a thing there is. */
function withCounted(nouns: readonly NounFact[], tokens: readonly Token[]): NounFact[] {
  const own: NounFact[] = [];
  for (const noun of nouns) {
    const last = own.at(-1);
    const isPart =
      !noun.known &&
      noun.count > 1 &&
      noun.name === null &&
      noun.pairs.length > 0 &&
      last?.determiner === 'article' &&
      noun.start > 0 &&
      OF.test(tokens[noun.start - 1].lower);
    if (!isPart) own.push(noun);
    else
      own[own.length - 1] = {
        ...last,
        pairs: [
          ...last.pairs,
          {
            label: counted(last.noun, noun.noun),
            value: String(noun.count),
            sure: false,
            adjacent: true,
            reason: `how many ${noun.noun}`,
          },
          ...noun.pairs,
        ],
        end: noun.end,
      };
  }
  return own;
}

/** `a reading of 10450 kWh`, `a parcel of 3 kg`, `a review of 4 stars` */
function counted(thing: string, unit: string): string {
  return isMeasured(thing) ? thing : (measureOf(unit.replaceAll(' ', '')) ?? unit);
}

/** `a delivery of 18 boxes is made for store "x"`: nothing that has a name stands between. */
const isMadeFor = (between: readonly string[]): boolean =>
  between.length < 7 &&
  FOR.test(between.at(-1)!) &&
  !between.includes('"') &&
  between.some((word) => DONE.test(word) || PASSIVE.test(word));

const FOR = /^(?:for|für|pour|para|per|voor|dla|för)$/;
/** `skapas`, `wird`, `zostaje`, `viene`: it is done. */
const PASSIVE = /^(?:wird|werden|wurde|wordt|worden|viene|vengono|zostaje|jest|est|sont|es|é|är|blir|\p{Ll}{3,}as)$/u;

function isOfOwner(label: string, table: string): boolean {
  const type = classifyName(nameWords(label))?.semantic_type;
  return isAboutPeople(table) && type !== undefined && isAboutPeople(usualTable(type) ?? '');
}

function relation(
  thing: NounFact,
  owner: NounFact,
  value: string,
  { line, language }: { line: number; language: string },
  confidence: number,
): RelationFact {
  const reason = `the step speaks of "${thing.noun}" and "${owner.noun}" ${JSON.stringify(value.slice(0, 40))}`;
  const field = nameFieldOf(inEnglish(owner), value, language, owner.beside);
  return { from: hintOf(thing, reason), to: hintOf(owner, reason), field, value, line, confidence, reason };
}

function hintOf({ table }: NounFact, reason: string): EntityHint {
  return { table, confidence: 0.9, reason };
}

/** Rows that lie inside another row of a text. */
export function nested(from: EntityHint, to: EntityHint, parent: readonly FieldFact[], line: number): RelationFact {
  const key = parent.find(({ label, value }) => value !== null && IDENTIFIES.test(label ?? ''));
  const reason = `rows of "${from.table}" stand inside "${to.table}"`;
  return { from, to, field: key?.label ?? 'id', value: key?.value ?? null, line, confidence: 0.9, reason };
}

const IDENTIFIES = /^(?:id|uuid|sku|code|email|username|name|title|\w*number)$/i;

/** Whose a thing is when only a name says so: `Ann's order`. */
export function usualOwner(table: string): string {
  if (isAboutPeople(table)) return 'users';
  return /^(?:orders|invoices|carts|baskets|quotes|subscriptions|payments|shipments)$/.test(table)
    ? 'customers'
    : 'users';
}

/** How many things several owners have together: `3 orders for customer "Ann"`, and the rows of Bob's. */
export function ofEachOwner(steps: readonly StepFacts[]): ReadonlyMap<string, number> {
  const owned = new Map<string, Map<string, { mentioned: number; rows: Set<string> }>>();
  for (const { groups, mentions, relations = [] } of steps) {
    for (const { from, to, value } of relations) {
      if (value === null) continue;
      // A review belongs to a product and to a user: these are not several owners.
      const kind = JSON.stringify([from.table, to?.table ?? null]);
      const owners = owned.get(kind) ?? new Map<string, { mentioned: number; rows: Set<string> }>();
      const own = owners.get(value) ?? { mentioned: 0, rows: new Set() };
      for (const { entity, count } of mentions)
        if (entity.table === from.table) own.mentioned = Math.max(own.mentioned, count);
      for (const { entity, rows } of groups)
        if (entity?.table === from.table)
          for (const row of rows) own.rows.add(JSON.stringify(row.map(({ label, value: is }) => [label, is])));
      owned.set(kind, owners.set(value, own));
    }
  }
  const sums = new Map<string, number>();
  for (const [kind, owners] of owned) {
    const [table] = JSON.parse(kind) as [string];
    const sum = [...owners.values()].reduce((all, own) => all + Math.max(own.mentioned, own.rows.size), 0);
    if (owners.size > 1) sums.set(table, Math.max(sums.get(table) ?? 0, sum));
  }
  return sums;
}
