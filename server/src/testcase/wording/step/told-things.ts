import type { EntityHint, FieldFact } from '../../facts';
import { isAboutPeople } from '../../fields/classify-field';
import { withoutAccents } from '../../fields/names';
import { tableOfWord } from '../spoken/inflected';
import { tableSpoken, type Lexicon } from '../lexicon';
import type { NounFact } from '../read-nouns';
import type { Reading } from '../reading';
import { asGiven } from '../spoken/bent-names';
import type { Told } from '../spoken/told-sets';
import { outlineColumn } from '../outline-column';
import type { Token } from '../tokens';
import { madeByDeed, mayBeThing } from './told-labels';
import { isGermanic } from '../spoken/families';

/** Gives what a sentence tells in passing to the thing that it is of. */
export function giveTo(reading: Reading, told: Told, facts: FieldFact[]): void {
  const { step, groups } = reading;
  const isThere = step.kind === 'context';
  const entity = isThere ? thingThere(reading, facts) : thingOf(reading, told, facts);
  if (!isThere) takeNames(reading, told, entity, facts);
  const own = groups.findLast(({ entity: of, rows }) => of !== null && of.table === entity?.table && rows.length === 1);
  if (own !== undefined) {
    own.rows[0].push(...facts);
    return;
  }
  // `et un plafond de 800 euros`: what it says is all that there is of it.
  const measure = isThere && entity === null ? measureIn(reading, facts) : null;
  groups.push({ entity: entity ?? measure, own: entity !== null && isThere, rows: [facts] });
  if (entity !== null) reading.noun = entity;
}

/** `reserva la habitación "101" hasta ...`: of what is made by what is done, things by their names are fields. */
function takeNames(
  { tokens, nouns, lexicon, groups }: Reading,
  told: Told,
  entity: EntityHint | null,
  facts: FieldFact[],
): void {
  if (entity === null || entity.table !== madeByDeed(tokens, told, lexicon)) return;
  for (const { name, table, start, pairs } of nouns) {
    const at = groups.findIndex(
      ({ entity: of, rows }) =>
        of?.table === table && rows.length === 1 && rows[0].length === 1 + pairs.length && rows[0][0].value === name,
    );
    const value = tokens.findIndex(({ text, kind }, i) => i > start && kind !== 'word' && text === name);
    const noun = value < 1 ? undefined : tokens[value - 1];
    // Who does it stands first.
    if (at < 0 || start === 0 || table === entity.table || noun?.kind !== 'word') continue;
    // What is said of somebody stays theirs.
    if (pairs.length > 0 && isAboutPeople(table)) continue;
    const [[fact, ...more]] = groups.splice(at, 1)[0].rows;
    // `o urlop <rodzaj>`: the column says it.
    const own = asGiven(noun.text, lexicon.language);
    const isTwice = facts.some(({ label }) => label === own);
    // `z konta "A" na konto "B"`
    const label = isTwice ? `${tokens[value - 2].text} ${own}` : own;
    facts.push(outlineColumn(fact.value ?? '') === undefined ? { ...fact, label } : fact, ...more);
  }
}

const hintOf = ({ table, noun, known }: NounFact): EntityHint => ({
  table,
  confidence: known ? 0.85 : 0.7,
  reason: `the step speaks of "${noun}"`,
});

function measureIn({ tokens, lexicon: { language } }: Reading, facts: readonly FieldFact[]): EntityHint | null {
  const [first, ...more] = (facts[0].label?.split(' ') ?? []) as [string?, ...string[]];
  const noun = tokens.findIndex(({ text }) => text === first);
  const article = tokens.at(noun - 1)?.classes;
  // `un temps de préparation de 60 s`: a part of something else.
  if (
    first === undefined ||
    more.length > 0 ||
    noun !== 1 ||
    !(article?.has('articles') === true || article?.has('numbers') === true)
  )
    return null;
  const table = tableOfWord(first, language);
  return { table, confidence: 0.6, reason: `the step speaks of "${first}"` };
}

/** Of what is there, the first that is spoken of. */
function thingThere({ tokens, nouns, groups }: Reading, facts: readonly FieldFact[]): EntityHint | null {
  // `w magazynie jest`: where it is; `una potencia contratada de 4,6 kW`: what is measured.
  const isMeasure = ({ noun }: NounFact): boolean =>
    facts.some(
      ({ label, value }) =>
        label?.includes(' ') === true &&
        /^[\d<]/.test(value ?? '') &&
        withoutAccents(label.toLowerCase()).startsWith(noun),
    );
  const head = nouns.find(
    (noun) => (noun.start === 0 || !tokens[noun.start - 1].classes.has('in')) && (noun.known || !isMeasure(noun)),
  );
  if (head !== undefined && (head.known || (head.determiner === 'article' && head.start === 0))) return hintOf(head);
  return groups.at(-1)?.entity ?? null;
}

/** `einen Antrag`; where there are no articles, whatever has no name and stands behind a verb: `wystawia fakturę`. */
function isMade({ determiner, count, name, start, end }: NounFact, { tokens, lexicon }: Reading): boolean {
  const front = tokens.at(start - 1);
  // `lån till en bostad`
  const isPlaced = start > 0 && isGermanic(lexicon.language) && (front!.classes.has('to') || front!.classes.has('in'));
  if (determiner === 'article' || (determiner === 'number' && count === 1)) return !isPlaced;
  return (
    lexicon.language === 'pl' &&
    determiner === 'none' &&
    name === null &&
    (start > 0 || end - start > 1) &&
    (start === 0 || front?.classes.size === 0)
  );
}

/** What is applied for says more than that somebody applies. */
function thingOf(reading: Reading, told: Told, facts: readonly FieldFact[]): EntityHint | null {
  const made = thingMade(reading, told);
  return made === null || isAskedFor(made.table, reading.lexicon) ? (unknownMade(reading, facts) ?? made) : made;
}

const isAskedFor = (table: string, lexicon: Lexicon): boolean =>
  table === tableSpoken('requests', lexicon) || table === tableSpoken('applications', lexicon);

/** `eine Ummeldung mit dem Einzugsdatum ... erfasst`: what nobody knows as a thing, where it has what is said. */
function unknownMade(
  { tokens, nouns, groups, lexicon: { language } }: Reading,
  own: readonly FieldFact[],
): EntityHint | null {
  const facts = [...groups.flatMap(({ rows }) => rows.flat()), ...own];
  const thing = nouns.find(
    ({ known, determiner, name, start, end, noun, table }) =>
      !known &&
      (determiner === 'article' ||
        (language === 'pl' &&
          determiner === 'none' &&
          tokens.slice(Math.max(start, 1), end).some((token) => isTaken(token, noun)))) &&
      name === null &&
      mayBeThing(noun) &&
      !isAboutPeople(table) &&
      // `próbuję dodać`
      !(language === 'pl' && /[aiyą]ć$/.test(tokens.at(end - 1)?.lower ?? '')) &&
      !facts.some(({ label }) => label?.toLowerCase().includes(noun.toLowerCase()) === true) &&
      !tokens.slice(start, end).some(({ text }) => facts.some(({ label }) => label === text)) &&
      !isJoined(tokens.at(start - 1), start),
  );
  if (thing === undefined) return null;
  return { table: thing.table, confidence: 0.6, reason: `the step speaks of "${thing.noun}"` };
}

/** `przyjmuje paletę`, `zgłasza pożar`: what something is done with, by its ending. */
const isTaken = ({ lower }: Token, noun: string): boolean =>
  /(?:[^aeiouyąó]|ę|nie)$/.test(lower) && withoutAccents(lower.replace(/ł/g, 'l')).startsWith(noun.slice(0, -1));

/** Behind `with`, `in` or `to` stands what a thing has, or where it is. */
const isJoined = (before: Token | undefined, start: number): boolean =>
  start > 0 && (['with', 'in', 'to', 'of', 'as', 'and'] as const).some((each) => before?.classes.has(each) === true);

/** `bestellt`, `einen Antrag`: what is made, or what something is done with. */
export function thingMade(reading: Reading, told: Told): EntityHint | null {
  const { tokens, lexicon, groups } = reading;
  const nouns = reading.nouns;
  const things = nouns.filter(({ known, table }) => known && !isAboutPeople(table));
  const made = things.find((thing) => isMade(thing, reading));
  if (made !== undefined) return hintOf(made);
  const deed = madeByDeed(tokens, told, lexicon);
  if (deed !== null) return { table: deed, confidence: 0.8, reason: 'what is done makes it' };
  const [group, ...more] = groups;
  const said = group as typeof group | undefined;
  if (more.length === 0 && said?.entity && !isAboutPeople(said.entity.table)) return said.entity;
  const object =
    things.findLast(({ name }) => name === null) ?? nouns.findLast(({ known, start }) => known && start > 1);
  return object === undefined ? null : hintOf(object);
}
