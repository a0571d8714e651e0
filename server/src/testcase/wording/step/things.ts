import type { FieldFact } from '../../facts';
import { fieldName, nameWords, singular } from '../../fields/names';
import { readAmount } from './amounts-abroad';
import { thingTokens, type Clause } from './clauses';
import { measuredAt } from '../details';
import { known } from '../known-names';
import { pairUp, type Pair } from '../pairs';
import { inEnglish, pluralNoun, readNouns, type NounFact } from '../read-nouns';
import type { Reading } from '../reading';
import { relationsIn, withOwnFields } from '../relations';
import { determinedFrom, nameFieldOf } from '../said';
import { readEntry } from './entries';
import { readFieldIs } from './field-is';
import { readSpan } from './spans';
import { codeOf, isListed, listed, ofNamed } from './things-there';
import { isManyIn } from '../spoken/inflected';
import { kindField } from '../spoken/kinds';
import { mayBeThing } from './told-labels';
import { ADJECTIVES, KNOWN_NOUNS, mayBeTable } from '../table-nouns';
import { withPlaces } from './things-beside';
import type { Token } from '../tokens';
import { outlineColumn } from '../outline-column';

const PLACE = /^(?:in|on|at|from|to|into|as|within|like|am|i'm|be|by)$/;

export function readCreate(reading: Reading, clause: Clause): void {
  const { tokens, at } = clause;
  const rest = thingTokens(clause, reading.lexicon);
  const value = rest.findIndex((token) => token.kind === 'value');
  // `I add "Mug" to the cart`, `post "x" to the wall`: moves a thing that is there.
  const moved = rest.findIndex((token) => token.classes.has('to') || /^(?:into|onto|in)$/.test(token.lower));
  // `I add "x" to the input field "#y"`
  if (moved >= 0 && rest.some((token, i) => i > moved && token.classes.has('field'))) {
    readEntry(reading, { ...clause, verb: 'enter' });
    return;
  }
  const makes =
    reading.lexicon.language !== 'en' ||
    /^(?:creat|register|import|generat|mak|made|build|built|seed|insert)/.test(tokens[at].lower);
  const added = makes || moved < 0 ? undefined : readNouns(rest.slice(0, moved), reading.lexicon).at(0);
  // `I add a note "Call back" to the lead`
  if (added?.determiner === 'article' && added.name !== null && ADDED.test(added.table)) {
    addThing(reading, added, false);
    return;
  }
  // `send a message with subject "x" to "a@b.c"`
  const sent =
    makes || moved < 0 || !SENDS.test(tokens[at].lower)
      ? undefined
      : readNouns(rest.slice(0, moved), reading.lexicon).at(0);
  const recipient = rest.at(moved + 1);
  if (sent?.known === true && sent.pairs.length > 0 && recipient?.kind === 'value') {
    const to = { label: 'to', value: recipient.text, sure: true, adjacent: false, reason: 'to whom it is sent' };
    addThing(reading, { ...sent, pairs: [...sent.pairs, to] }, false);
    return;
  }
  // `add player "Kim" with number 9 to the team "Rovers"`
  const put = makes || moved < 0 ? undefined : readNouns(rest.slice(0, moved), reading.lexicon).at(0);
  if (
    put?.known === true &&
    put.start === 0 &&
    put.name !== null &&
    put.pairs.length > 0 &&
    !AROUND_PAGES.test(rest.at(-1)!.lower)
  ) {
    const [into] = readNouns(rest.slice(moved + 1), reading.lexicon) as (NounFact | undefined)[];
    const pair =
      into === undefined || into.name === null
        ? []
        : [{ label: into.noun, value: into.name, sure: true, adjacent: false, reason: 'what it is put into' }];
    addThing(reading, { ...put, pairs: [...put.pairs, ...pair] }, false);
    return;
  }
  if (!makes && moved >= 0 && (value < 0 || moved > value) && reading.step.table.length === 0) {
    readMoved(reading, rest.slice(0, moved));
    return;
  }
  reading.takesData = true;
  const things = withFields(withOwnFields(readNouns(rest, reading.lexicon), rest), rest, reading).filter(
    (noun) => noun.known || noun.determiner !== 'definite' || isOfRows(reading, noun),
  );
  // `dodaję do katalogu następujące kolory`
  const thing = things.find(({ determiner, known: isKnown }) => determiner === 'following' && isKnown) ?? things.at(0);
  // `insert a new record with name "x"`: of what is not said.
  const record = rest.findIndex((token) => !token.classes.has('articles') && !ADJECTIVES.has(token.lower));
  const nameless = record >= 0 && /^(?:record|entry|row|entity)$/.test(rest[record].lower);
  if (thing === undefined || nameless || (!thing.known && !makes)) {
    // `submit username "x" and password "y"`
    const facts = pairUp(nameless ? rest.slice(record + 1) : rest, true).flatMap((pair) =>
      pair.label !== null && pair.value !== null && (nameless || known(pair.label))
        ? [{ label: pair.label, value: pair.value, line: reading.step.line, confidence: 0.8, reason: pair.reason }]
        : [],
    );
    if (facts.length > 0) {
      reading.groups.push({ entity: null, own: false, rows: [facts] });
      return;
    }
  }
  if (reading.step.kind === 'context') {
    readThings(reading, rest, true);
    return;
  }
  if (thing === undefined) return;
  const said = withTrailing(
    withPlaces(things, rest, reading).filter(
      (noun) => noun.pairs.length > 0 || hasKind(noun) || (noun.name !== null && (noun.known || makes)),
    ),
  );
  for (const noun of said) addThing(reading, noun, false);
  // `añado el producto "x" al carrito`: what is entered behind it is of no product.
  if (rest.some(({ lower }) => CART.test(lower))) {
    reading.hint = null;
    return;
  }
  if (makes) reading.relations.push(...relationsIn(things, rest, reading));
  const given = reading.step.table.length > 0 || reading.step.docString !== null;
  if (
    thing.known ||
    ((makes || given) && /^(?:article|following)$/.test(thing.determiner)) ||
    isOfRows(reading, thing)
  ) {
    const reason = `the step makes a "${thing.noun}"`;
    reading.hint = { table: thing.table, confidence: thing.known ? 0.85 : 0.6, reason };
    reading.noun = reading.hint;
    if (said.length === 0 && thing.determiner === 'number' && pluralNoun(thing))
      reading.mentions.push({ entity: reading.hint, count: thing.count });
  }
}

/** `deze gezinsleden toevoegt:`, `noterar bristerna:`: the rows of a table behind the step. */
function isOfRows({ step, lexicon }: Reading, { noun, name }: NounFact): boolean {
  return lexicon.language !== 'en' && step.table.length > 1 && name === null && isManyIn(noun, lexicon.language);
}

/** `una chiave di tipo "x"`, `a un tutor con DNI "7"`: a field that is known, of what is made, and no thing. */
function withFields(nouns: readonly NounFact[], tokens: readonly Token[], { lexicon }: Reading): readonly NounFact[] {
  if (lexicon.language === 'en' || nouns.length < 2) return nouns;
  const kept: NounFact[] = [];
  for (const noun of nouns) {
    const front = tokens.at(noun.start - 1);
    const isField =
      kept.length > 0 &&
      !noun.known &&
      noun.name !== null &&
      noun.pairs.length === 0 &&
      (front?.classes.has('with') === true || front?.classes.has('of') === true) &&
      known(noun.noun);
    if (!isField) {
      kept.push(noun);
      continue;
    }
    const pair = { label: noun.noun, value: noun.name, sure: true, adjacent: true, reason: 'what it has' };
    kept.push({ ...kept.pop()!, end: noun.end });
    kept[kept.length - 1] = { ...kept.at(-1)!, pairs: [...kept.at(-1)!.pairs, pair] };
  }
  return kept;
}

const CART =
  /^(?:cart|basket|warenkorb|einkaufswagen|carrito|cesta|panier|carrello|winkelwagen|winkelmandje|koszyk[aiu]?|koszykiem|carrinho|cesto|varukorg(?:en)?|kundvagn(?:en)?)$/;
/** Where what is there is put in a shop. */
const AROUND_PAGES = /^(?:cart|basket|bag|trolley|wishlist|favou?rites|list|page|order|queue|comparison)$/;
const SENDS = /^(?:send|sent|post|submit)/;

/** `a task "Paint" due "May 5"`: a word and its value behind a thing that has a name are one of its fields. */
function withTrailing(things: readonly NounFact[]): readonly NounFact[] {
  const [head, ...rest] = things as [NounFact?, ...NounFact[]];
  if (head === undefined || head.name === null) return things;
  const isField = ({ known: isKnown, determiner, name, pairs }: NounFact): boolean =>
    !isKnown && determiner === 'none' && name !== null && pairs.length === 0;
  const trailing = rest.filter(isField);
  if (trailing.length === 0) return things;
  const pairs = trailing.map(({ noun, name }) => ({
    label: noun === 'due' ? 'due date' : noun,
    value: name,
    sure: false,
    adjacent: true,
    reason: `${noun} stands behind what is made`,
  }));
  return [{ ...head, pairs: [...head.pairs, ...pairs] }, ...rest.filter((thing) => !isField(thing))];
}

/** Texts that somebody adds to what is there. */
const ADDED = /^(?:comments|notes|messages|reviews|answers|tags|remarks)$/;

/** `I add "2" quantity of the product to the cart`: how many, and which kind, is entered. */
function readMoved(reading: Reading, tokens: readonly Token[]): void {
  const facts = pairUp(tokens, false).flatMap(({ label, value, reason }): FieldFact[] =>
    label !== null && value !== null && /^(?:quantity|qty|size|colou?r)\b/i.test(label)
      ? [{ label: label.split(' ')[0], value, line: reading.step.line, confidence: 0.8, reason }]
      : [],
  );
  if (facts.length > 0) reading.groups.push({ entity: null, own: false, rows: [facts] });
}

const SEEN = /^(?:the )?(?:current )?(?:page|window|browser|tab) (?:title|url|heading|header)\b/;

/** A clause without a verb of doing: things that are there, or a field that is something. */
export function readState(reading: Reading, tokens: readonly Token[]): void {
  const { kind } = reading.step;
  if (kind === 'outcome' || tokens.length === 0) return;
  // `Page title is "Home"`: what is seen.
  if (SEEN.test(tokens.map(({ lower }) => lower).join(' '))) return;
  reading.takesData = true;
  if (
    (tokens.some(({ kind: each }) => each !== 'word') &&
      (readSpan(reading, tokens) || readMeasured(reading, tokens) || readAmount(reading, tokens))) ||
    readFieldIs(reading, tokens) ||
    readNamedField(reading, tokens)
  )
    return;
  // `I unlike comment "x"`: a verb that no phrase knows, but something done.
  if (kind === 'action' && /^(?:i|we|he|she|they|you)$/.test(tokens[0].lower)) {
    // `she reports a claim with policy number "7" and cost "9"`
    for (const noun of withOwnFields(readNouns(tokens.slice(1), reading.lexicon), tokens.slice(1)))
      if (noun.determiner === 'article' && isDescribed(noun)) addThing(reading, noun, false);
    return;
  }
  readThings(reading, tokens, kind === 'context');
}

/** `an hourly rate of 92 EUR`: how much of something there is, whatever has it. */
function readMeasured({ step: { kind, line }, lexicon, groups }: Reading, tokens: readonly Token[]): boolean {
  const said =
    tokens.at(0)?.classes.has('articles') === true && kind === 'context' ? measuredAt(tokens, 0, lexicon) : null;
  const words = nameWords(said?.pairs[0].label ?? '');
  if (said?.end !== tokens.length || words.length === 0 || KNOWN_NOUNS.has(singular(words.at(-1)!))) return false;
  const [{ label, value, reason }] = said.pairs;
  groups.push({ entity: null, own: false, rows: [[{ label, sure: true, value, line, confidence: 0.7, reason }]] });
  return true;
}

/** `Field Username with "ann" and Password with "x"`: no verb at all. */
function readNamedField(reading: Reading, [field, ...said]: readonly Token[]): boolean {
  if (!field.classes.has('field') || !said.some(({ quoted }) => quoted)) return false;
  const named = said.at(-1)!.classes.has('field') ? said.slice(0, -1) : said;
  const facts = pairUp(named, false).flatMap(({ label, value, reason }): FieldFact[] =>
    label !== null && value !== null && known(label)
      ? [{ label, value, line: reading.step.line, confidence: 0.85, reason }]
      : [],
  );
  if (facts.length > 0) reading.groups.push({ entity: null, own: false, rows: [facts] });
  return facts.length > 0;
}

/** A thing with several fields that have values, or with one that is known. */
function isDescribed({ known: isKnown, pairs }: NounFact): boolean {
  const told = pairs.filter(({ label, value }) => label !== null && value !== null);
  return told.length > 1 || (isKnown && told.some(({ label }) => known(label!)));
}

export function readThings(reading: Reading, tokens: readonly Token[], context: boolean): void {
  const nouns = ofNamed(reading, withOwnFields(readNouns(tokens, reading.lexicon), tokens), tokens);
  const said = context ? nouns : nouns.filter(({ name, pairs }) => name !== null || pairs.length > 0);
  if (context || said.length > 1) reading.relations.push(...relationsIn(said, tokens, reading));
  const exists = tokens.some((token) => /^(?:exists?|existing|there|have|has|had|registered)$/.test(token.lower));
  let from = 0;
  for (const noun of nouns) {
    const start = tokens.findIndex((token, i) => i >= from && nameWords(token.text).includes(noun.noun.split(' ')[0]));
    from = noun.end;
    const values = noun.pairs.some((pair) => pair.value !== null) || hasKind(noun);
    const introduced = noun.determiner === 'article' || noun.determiner === 'number' || noun.determiner === 'following';
    if (
      values
        ? noun.known ||
          introduced ||
          (start === 0 && !PRONOUN.test(noun.noun)) ||
          (context && noun.start === 0 && noun.name !== null)
        : noun.name !== null &&
          (isThere(reading, noun) || noun.known || ((introduced || noun.start === 0) && context && exists))
    ) {
      addThing(reading, noun, context);
      continue;
    }
    const place = PLACE.test(tokens.at(noun.start - 1)?.lower ?? '') || PLACE.test(determinedFrom(tokens, start));
    const follows =
      noun.determiner === 'following' ||
      (reading.step.table.length > 0 && ((noun.end === tokens.length && !place) || isListed(reading, noun, tokens))) ||
      (reading.step.docString !== null &&
        reading.lexicon.language !== 'en' &&
        noun.end === tokens.length &&
        noun.known);
    const told = noun.known || introduced || (reading.noun === null && (exists || pluralNoun(noun)));
    if (follows && told) {
      reading.noun = {
        table: noun.table,
        confidence: noun.known ? 0.95 : 0.8,
        reason: `the step speaks of "${noun.noun}"`,
      };
      continue;
    }
    const isAlone = noun.start === 0 && noun.end === tokens.length;
    const isCounted =
      (exists || isAlone) &&
      noun.determiner === 'number' &&
      pluralNoun(noun) &&
      reading.lexicon.language === 'en' &&
      mayBeTable(singular(noun.noun));
    if (!context || !(noun.known || isCounted) || reading.step.table.length > 0) continue;
    // `5 Benutzer`, as one is called as well
    const many = pluralNoun(noun) || (noun.known && reading.lexicon.language !== 'en');
    const counted = noun.determiner === 'number' && (many || noun.count === 1);
    if (place || noun.count === 0 || !(counted || noun.determiner === 'article')) continue;
    const entity = { table: noun.table, confidence: 0.8, reason: `the step speaks of "${noun.noun}"` };
    reading.mentions.push({ entity, count: noun.count });
    reading.noun = entity;
  }
  reading.noun = listed(reading, nouns, tokens) ?? reading.noun;
}

/** `die Meldebehörde "Nord" ist zuständig`: something that is there, by its name. */
function isThere({ step, lexicon }: Reading, { noun, start, determiner }: NounFact): boolean {
  return (
    lexicon.language !== 'en' &&
    step.kind === 'context' &&
    start === 0 &&
    (determiner === 'definite' ||
      (lexicon.language === 'pl' && determiner === 'none') ||
      // `una agencia minorista "Sol"`
      (determiner === 'article' && !known(noun))) &&
    mayBeThing(noun)
  );
}

/** `I am in state "x"`: who it is said of, and no thing. */
const PRONOUN = /^(?:i|we|you|he|she|it|they|there)\b/;

/** `a savings account`, and not the one that is there. */
const hasKind = ({ kind, determiner }: NounFact): boolean => kind !== null && /^(?:article|number)$/.test(determiner);

function addThing(reading: Reading, noun: NounFact, context: boolean): void {
  const entity = {
    table: noun.table,
    confidence: noun.known ? 0.95 : 0.75,
    reason: `the step speaks of "${noun.noun}"`,
  };
  const facts: FieldFact[] = [];
  if (noun.name !== null) {
    const placeholder = outlineColumn(noun.name);
    // `a guest "<guest>"`
    const named = placeholder !== undefined && placeholder.toLowerCase() !== noun.noun;
    const [beside] = noun.pairs as (Pair | undefined)[];
    const isFirst = beside?.adjacent === true && beside.label === 'last name';
    const label = named
      ? placeholder
      : isFirst
        ? 'first name'
        : (codeOf(reading, inEnglish(noun), noun.name) ??
          nameFieldOf(inEnglish(noun), noun.name, reading.lexicon.language, noun.beside));
    facts.push({
      label,
      value: noun.name,
      line: reading.step.line,
      confidence: 0.75,
      reason: `"${noun.name.slice(0, 40)}" stands beside "${noun.noun}"`,
    });
  }
  for (const { label, value, sure, refers, reason } of noun.pairs) {
    if (label === null) continue;
    if (fieldName(label) === null) {
      // `a deal with title "Ovens" and value "18,000"`: beside others it is one of the thing's fields.
      if (
        value !== null &&
        noun.pairs.length > 1 &&
        /^(?:value|type|row|result|order|list|section|page|area)$/i.test(label)
      )
        facts.push({ label, sure: true, value, line: reading.step.line, confidence: 0.75, reason });
      continue;
    }
    const to = refers === true ? ({ refers } as const) : {};
    facts.push({
      label,
      ...to,
      value,
      line: reading.step.line,
      confidence: sure || known(label) ? 0.95 : 0.75,
      reason,
    });
  }
  if (hasKind(noun)) {
    const reason = `a "${noun.kind!}" ${noun.noun}`;
    facts.push({
      label: kindField(singular(noun.noun)),
      sure: true,
      value: noun.kind,
      line: reading.step.line,
      confidence: 0.7,
      reason,
    });
  }
  if (facts.length === 0) return;
  const more = noun.others.map((value) => facts.map((fact, i) => (i === 0 ? { ...fact, value } : fact)));
  // `this coupon expires on "2024-05-06"`: one that was spoken of before.
  const again = noun.name === null && noun.determiner === 'definite' ? ({ more: true } as const) : {};
  reading.groups.push({ entity, own: true, ...again, rows: [facts, ...more] });
  if (noun.count > 1) reading.mentions.push({ entity, count: noun.count });
  reading.noun = entity;
  if (!context) reading.hint = entity;
}
