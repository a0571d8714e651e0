import {
  clausesOf,
  entryTokens,
  signInTokens,
  isAbleTo,
  isDoneByPerson,
  isExpectation,
  isNegated,
  type Clause,
} from './clauses';
import type { Step } from '../document';
import { classifyName } from '../fields/classify-field';
import { credentials, entryFact } from './entry-facts';
import {
  NO_FACTS,
  REFUSAL,
  type EntityHint,
  type FieldFact,
  type Group,
  type Mention,
  type RelationFact,
  type StepFacts,
} from '../facts';
import { hintFromUrl, hintFromWords } from './hints';
import type { Lexicon, WordClass } from './lexicon';
import { fieldName, nameWords } from '../fields/names';
import { expectsRefusal, refusedIn } from './negative';
import { known, pairUp } from './pairs';
import { readLines } from './read-lines';
import { pluralNoun, readNouns, type NounFact } from './read-nouns';
import { readObjects } from './read-json';
import { readTable } from './read-table';
import { nested, relationsIn } from './relations';
import { determinedFrom, fieldOfVerb, hintOfPath, nameFieldOf, ownerOf, saidAfter } from './said';
import { tokenize, type Token } from './tokens';

const ENTRY: ReadonlySet<WordClass | null> = new Set([
  'enter',
  'assign',
  'choose',
  'tick',
  'untick',
  'upload',
] as const);
/** Texts that say how a program is set up or what it answers. */
const NO_DATA =
  /^(?:file|config|configuration|settings|response|stub|mock|mapping|schema|headers?|query|script|code|template)$/;
const BOX = /^(?:checkbox(?:es)?|kontrollkästchen|casilla)$/;
/** What a page shows: checking it is looking at it. */
const SHOWN = /^(?:messages?|errors?|texts?|titles?|headings?|urls?|status|results?|counts?|number|price|total|amounts?|balance|alerts?|popup|notifications?|warnings?|response|availability|presence|details)$/; // prettier-ignore
const PLACE = /^(?:in|on|at|from|to|into|as|within|like|am|i'm|be|by)$/;
const REQUEST = /^(?:post|put|patch)$/i;

/** What a step says about data. Expectations, clicks and ways through the pages say nothing. */
export function readStep(step: Step, lexicon: Lexicon): StepFacts {
  const tokens = tokenize(step.text, lexicon);
  const able = tokens.findIndex((_, i) => isAbleTo(tokens, i));
  if (able >= 0) tokens.splice(able, 4);
  if (tokens.length === 0) return NO_FACTS;
  const refuses = step.kind === 'outcome' && expectsRefusal(step.text);
  if (isExpectation(tokens)) return refuses ? REFUSAL : NO_FACTS;
  const reader = new StepReader(step, tokens, lexicon);
  const facts = reader.read(clausesOf(tokens, lexicon));
  markNegative(facts, step.text);
  return refuses ? { ...facts, refuses } : facts;
}

/** Marks the values of the fields that the step itself calls invalid. */
function markNegative(facts: StepFacts, text: string): void {
  const refused = facts.groups.length === 0 ? [] : refusedIn(text);
  for (const { name, semantic_type } of refused) {
    for (const fact of facts.groups.flatMap(({ rows }) => rows.flat())) {
      if (fact.label === null || fact.value === null) continue;
      const words = nameWords(fieldName(fact.label) ?? fact.label);
      if (words.join('_') === name || classifyName(words)?.semantic_type === semantic_type) fact.negative = true;
    }
  }
}

/** `enter "x" after the box is enabled`: what is said of when is no field. */
function untilThen(tokens: Token[]): Token[] {
  const value = tokens.findIndex(({ kind }) => kind === 'value');
  const when = tokens.findIndex(({ kind, lower }, i) => i > value && value >= 0 && kind === 'word' && WHEN.test(lower));
  return when < 0 ? tokens : tokens.slice(0, when);
}

const WHEN = /^(?:after|before|when|while|until|because|whenever)$/;

function isShown({ kind, lower }: Token): boolean {
  return kind === 'word' && SHOWN.test(lower);
}

class StepReader {
  private readonly groups: Group[] = [];
  private readonly mentions: Mention[] = [];
  private readonly urls: string[] = [];
  private readonly relations: RelationFact[] = [];
  private hint: EntityHint | null = null;
  /** Whether what the step does is to enter or to have data. */
  private takesData = false;
  /** The table of the last noun: that of the step's own table or JSON. */
  private noun: EntityHint | null = null;

  constructor(
    private readonly step: Step,
    private readonly tokens: readonly Token[],
    private readonly lexicon: Lexicon,
  ) {}

  read(clauses: readonly Clause[]): StepFacts {
    // `the page shows ... and provides ...`: who does the second is who does the first.
    const byPerson = this.step.kind !== 'outcome' || isDoneByPerson(clauses[0]);
    if (!this.readRequest()) for (const clause of clauses) if (byPerson || clause.at > 0) this.readClause(clause);
    this.readArgument(clauses);
    const { groups, mentions, hint, urls, relations } = this;
    return { groups, mentions, hint, urls, ...(relations.length > 0 ? { relations } : {}) };
  }

  private readClause(clause: Clause): void {
    const { verb, tokens, at } = clause;
    if (isNegated(clause)) return;
    if (this.step.kind === 'outcome' && !isDoneByPerson(clause)) return;
    if (verb === 'open') this.readOpen(tokens.slice(at + 1), tokens);
    else if (verb !== null && ENTRY.has(verb)) this.readEntry(clause);
    else if (verb === 'clear') this.readClear(clause);
    else if (verb === 'signIn') this.readSignIn(signInTokens(clause));
    else if (
      verb === 'register' &&
      this.lexicon.language === 'en' &&
      tokens.slice(0, at).some((token) => token.kind === 'value')
    )
      this.readThings(tokens, true);
    else if (verb === 'register') this.readRegister(entryTokens(clause));
    else if (verb === 'create') this.readCreate(clause);
    else if (verb === null) this.readState(tokens);
    if (verb !== 'assert') this.readPage(tokens);
  }

  /** `the registration page`, `the "Sign up" form`. */
  private readPage(tokens: readonly Token[]): void {
    const at = tokens.findIndex((token) =>
      /^(?:page|form|screen|dialog|section|popup|view|homepage|step|tab|sayfasina|seite|página|pagina)$/.test(
        token.lower,
      ),
    );
    if (at < 0) return;
    const name = tokens.slice(Math.max(0, at - 3), at).map((token) => token.text);
    const after = tokens.at(at + 1);
    if (after?.kind === 'value' && name.length < 2) name.push(after.text);
    this.hint = hintFromWords(name.join(' '), 'the page') ?? this.hint;
  }

  private readOpen(rest: readonly Token[], all: readonly Token[]): void {
    for (const token of all) {
      if (token.kind !== 'value') continue;
      const isUrl = /^(?:https?:\/\/|www\.)\S+$/i.test(token.text) || /^\/[\w/.?=&%#-]*$/.test(token.text);
      if (!isUrl && !rest.includes(token)) continue;
      if (isUrl) this.urls.push(token.text);
      const hint = isUrl ? hintFromUrl(token.text) : hintFromWords(token.text, 'the page');
      this.hint = hint ?? this.hint;
    }
    const noun = readNouns(rest, this.lexicon).find((candidate) => candidate.known && pluralNoun(candidate));
    if (noun !== undefined && this.hint === null) {
      this.hint = { table: noun.table, confidence: 0.75, reason: `the page is about "${noun.noun}"` };
    }
    const words = rest.filter((token) => token.kind === 'word').map((token) => token.text);
    if (this.hint === null && words.length <= 6) this.hint = hintFromWords(words.join(' '), 'the page');
  }

  private readEntry(clause: Clause): void {
    // `I select the "News" checkbox`
    const verb = clause.verb === 'choose' && clause.tokens.some(({ lower }) => BOX.test(lower)) ? 'tick' : clause.verb!;
    // `check that it is so`
    if (
      verb === 'tick' &&
      clause.tokens.some((token, i) => i > clause.at && (token.classes.has('be') || isShown(token)))
    )
      return;
    this.takesData = true;
    const word = clause.tokens[clause.at].lower;
    const facts: FieldFact[] = [];
    let owner: EntityHint | null = null;
    const named = fieldOfVerb(word);
    if (named !== null) {
      const value = clause.tokens.slice(clause.at).find((token) => token.kind === 'value')?.text;
      if (value === undefined) return;
      const fact = { label: named, value, line: this.step.line, confidence: 0.8, reason: `the verb "${word}"` };
      this.groups.push({ entity: null, own: false, rows: [[fact]] });
      return;
    }
    for (const pair of pairUp(untilThen(entryTokens(clause)), verb === 'assign')) {
      const fact = entryFact(pair, verb, word, this.step.line);
      if (fact === null) continue;
      facts.push(fact);
      owner ??= ownerOf(pair.label);
    }
    if (facts.length > 0) this.groups.push({ entity: owner, own: false, rows: [facts] });
    else if (verb === 'assign') this.intend(clause);
  }

  /** `I clear the "Price" field`: what was entered there before is no longer. */
  private readClear(clause: Clause): void {
    const facts = pairUp(entryTokens(clause), false).flatMap(({ label, value, sure, reason }): FieldFact[] => {
      const name = label ?? value;
      if (name === null || (label !== null && value !== null) || !(sure || known(name))) return [];
      return [{ label: name, value: null, cleared: true, line: this.step.line, confidence: 0.6, reason }];
    });
    if (facts.length > 0) this.groups.push({ entity: null, own: false, rows: [facts] });
  }

  private readSignIn(rest: readonly Token[]): void {
    this.takesData = true;
    // `log into "the shop"`: a place.
    const first = rest.findIndex((token) => token.kind === 'value');
    const place = rest.findIndex((token, i) => first >= 0 && i > first && token.classes.has('in'));
    const said = (place < 0 ? rest : rest.slice(0, place)).filter(
      (token, i) =>
        !(token.kind === 'value' && i > 0 && (rest[i - 1].classes.has('in') || rest[i - 1].classes.has('to'))),
    );
    const facts = credentials(said, this.step.line);
    const entity = { table: 'users', confidence: 0.85, reason: 'somebody signs in' };
    if (facts.length > 0) this.groups.push({ entity, own: true, rows: [facts] });
    this.noun = this.hint = entity;
  }

  private readRegister(rest: readonly Token[]): void {
    this.takesData = true;
    const noun = readNouns(rest, this.lexicon).at(0);
    const entity =
      noun?.known === true && !/accounts$/.test(noun.table)
        ? { table: noun.table, confidence: 0.9, reason: `a "${noun.noun}" is registered` }
        : { table: 'users', confidence: 0.85, reason: 'somebody registers' };
    const facts = credentials(rest, this.step.line);
    if (facts.length > 0) this.groups.push({ entity, own: false, rows: [facts] });
    this.noun = this.hint = entity;
  }

  private readCreate(clause: Clause): void {
    const { tokens, at } = clause;
    const rest = entryTokens(clause);
    const value = rest.findIndex((token) => token.kind === 'value');
    // `I add "Mug" to the cart`, `post "x" to the wall`: moves a thing that is there.
    const moved = rest.findIndex((token) => token.classes.has('to') || /^(?:into|onto|in)$/.test(token.lower));
    // `I add "x" to the input field "#y"`
    if (moved >= 0 && rest.some((token, i) => i > moved && token.classes.has('field'))) {
      this.readEntry({ ...clause, verb: 'enter' });
      return;
    }
    const makes =
      this.lexicon.language !== 'en' ||
      /^(?:creat|register|import|generat|mak|made|build|built|seed|insert)/.test(tokens[at].lower);
    if (!makes && moved >= 0 && (value < 0 || moved > value) && this.step.table.length === 0) {
      this.readMoved(rest.slice(0, moved));
      return;
    }
    this.takesData = true;
    const things = readNouns(rest, this.lexicon).filter((noun) => noun.known || noun.determiner !== 'definite');
    const thing = things.at(0);
    if (thing === undefined || (!thing.known && !makes)) {
      // `submit username "x" and password "y"`
      const facts = pairUp(rest, true).flatMap((pair) =>
        pair.label !== null && pair.value !== null && known(pair.label)
          ? [{ label: pair.label, value: pair.value, line: this.step.line, confidence: 0.8, reason: pair.reason }]
          : [],
      );
      if (facts.length > 0) {
        this.groups.push({ entity: null, own: false, rows: [facts] });
        return;
      }
    }
    if (this.step.kind === 'context') {
      this.readThings(rest, true);
      return;
    }
    if (thing === undefined) return;
    const said = things.filter((noun) => noun.pairs.length > 0 || (noun.name !== null && (noun.known || makes)));
    for (const noun of said) this.addThing(noun, false);
    if (makes) this.relations.push(...relationsIn(things, rest, this.step.line));
    const given = this.step.table.length > 0 || this.step.docString !== null;
    if (thing.known || ((makes || given) && thing.determiner === 'article')) {
      const reason = `the step makes a "${thing.noun}"`;
      this.hint = { table: thing.table, confidence: thing.known ? 0.85 : 0.6, reason };
      this.noun = this.hint;
      if (said.length === 0 && thing.determiner === 'number' && pluralNoun(thing))
        this.mentions.push({ entity: this.hint, count: thing.count });
    }
  }

  /** `I add "2" quantity of the product to the cart`: how many, and which kind, is entered. */
  private readMoved(tokens: readonly Token[]): void {
    const facts = pairUp(tokens, false).flatMap(({ label, value, reason }): FieldFact[] =>
      label !== null && value !== null && /^(?:quantity|qty|size|colou?r)\b/i.test(label)
        ? [{ label: label.split(' ')[0], value, line: this.step.line, confidence: 0.8, reason }]
        : [],
    );
    if (facts.length > 0) this.groups.push({ entity: null, own: false, rows: [facts] });
  }

  /** `I want to edit the product`: what is entered next belongs to it. */
  private intend(clause: Clause): void {
    const noun = readNouns(clause.tokens.slice(clause.at + 1), this.lexicon).find((candidate) => candidate.known);
    if (noun === undefined) return;
    this.hint = { table: noun.table, confidence: 0.8, reason: `the step is about a "${noun.noun}"` };
    this.noun = this.hint;
  }

  /** A clause without a verb of doing: things that are there, or a field that is something. */
  private readState(tokens: readonly Token[]): void {
    const { kind } = this.step;
    if (kind === 'outcome') return;
    this.takesData = true;
    if (this.readFieldIs(tokens)) return;
    // `I unlike comment "x"`: a verb that no phrase knows, but something done.
    if (kind === 'action' && /^(?:i|we|he|she|they|you)$/.test(tokens[0].lower)) return;
    this.readThings(tokens, kind === 'context');
  }

  /** `my email is "x"`, `the user's email is "x"`, `Email: x@y.z`. */
  private readFieldIs(tokens: readonly Token[]): boolean {
    const be = tokens.findIndex((token) => token.classes.has('be'));
    if (tokens.filter((token) => token.kind === 'value').length > 1) return false;
    if (be < 1 || be === tokens.length - 1 || tokens.slice(0, be).some((token) => token.kind !== 'word')) return false;
    const label = tokens.slice(0, be).map((token) => token.text).join(' '); // prettier-ignore
    const owner = ownerOf(label);
    const name = fieldName(label);
    // `vowels in English are "aeiou"` says how things are.
    if (tokens.slice(0, be).some(({ classes }) => classes.has('in'))) return false;
    // `the title is "x"` is looked at.
    if (/^the (?:page )?(?:title|text|value)$/i.test(label)) return false;
    if (name === null || (owner === null && !known(label)) || nameWords(label).length > 5) return false;
    const value = saidAfter(tokens.slice(be + 1), /[:=]/.test(tokens[be].text));
    if (value === null) return false;
    const fact: FieldFact = {
      label,
      value,
      line: this.step.line,
      confidence: 0.85,
      reason: `"${label}" is "${value.slice(0, 40)}"`,
    };
    const more = owner !== null && this.step.kind === 'context' ? ({ more: true } as const) : {};
    this.groups.push({ entity: owner, own: false, ...more, rows: [[fact]] });
    return true;
  }

  private readThings(tokens: readonly Token[], context: boolean): void {
    const nouns = readNouns(tokens, this.lexicon);
    if (context) this.relations.push(...relationsIn(nouns, tokens, this.step.line));
    const exists = tokens.some((token) => /^(?:exists?|existing|there|have|has|had|registered)$/.test(token.lower));
    let from = 0;
    for (const noun of nouns) {
      const start = tokens.findIndex(
        (token, i) => i >= from && nameWords(token.text).includes(noun.noun.split(' ')[0]),
      );
      from = noun.end;
      const values = noun.pairs.some((pair) => pair.value !== null);
      const introduced =
        noun.determiner === 'article' || noun.determiner === 'number' || noun.determiner === 'following';
      if (
        values
          ? noun.known || introduced || start === 0
          : noun.name !== null && (noun.known || (introduced && context && exists))
      ) {
        this.addThing(noun, context);
        continue;
      }
      const place = PLACE.test(tokens.at(noun.start - 1)?.lower ?? '') || PLACE.test(determinedFrom(tokens, start));
      const follows =
        noun.determiner === 'following' || (this.step.table.length > 0 && noun.end === tokens.length && !place);
      const told = noun.known || introduced || (this.noun === null && (exists || pluralNoun(noun)));
      if (follows && told) {
        this.noun = {
          table: noun.table,
          confidence: noun.known ? 0.95 : 0.8,
          reason: `the step speaks of "${noun.noun}"`,
        };
        continue;
      }
      if (!context || !noun.known || this.step.table.length > 0) continue;
      const counted = noun.determiner === 'number' && (pluralNoun(noun) || noun.count === 1);
      if (place || noun.count === 0 || !(counted || noun.determiner === 'article')) continue;
      const entity = { table: noun.table, confidence: 0.8, reason: `the step speaks of "${noun.noun}"` };
      this.mentions.push({ entity, count: noun.count });
      this.noun = entity;
    }
  }

  private addThing(noun: NounFact, context: boolean): void {
    const entity = {
      table: noun.table,
      confidence: noun.known ? 0.95 : 0.75,
      reason: `the step speaks of "${noun.noun}"`,
    };
    const facts: FieldFact[] = [];
    if (noun.name !== null) {
      const placeholder = /^<([^<>]{1,80})>$/.exec(noun.name)?.[1];
      // `a guest "<guest>"`
      const named = placeholder !== undefined && placeholder.toLowerCase() !== noun.noun;
      const label = named ? placeholder : nameFieldOf(noun.table, noun.name);
      facts.push({
        label,
        value: noun.name,
        line: this.step.line,
        confidence: 0.75,
        reason: `"${noun.name.slice(0, 40)}" stands beside "${noun.noun}"`,
      });
    }
    for (const { label, value, sure, reason } of noun.pairs) {
      if (label === null || fieldName(label) === null) continue;
      facts.push({ label, value, line: this.step.line, confidence: sure || known(label) ? 0.95 : 0.75, reason });
    }
    if (facts.length === 0) return;
    const more = noun.others.map((value) => facts.map((fact, i) => (i === 0 ? { ...fact, value } : fact)));
    this.groups.push({ entity, own: true, rows: [facts, ...more] });
    if (noun.count > 1) this.mentions.push({ entity, count: noun.count });
    this.noun = entity;
    if (!context) this.hint = entity;
  }

  /** `I send a POST request to "/api/users" with:`: the body is data. */
  private readRequest(): boolean {
    const { tokens } = this;
    const requests = tokens.some((token) => /^(?:request|endpoint|api|call)$/.test(token.lower));
    const method = tokens.find(
      (token) => REQUEST.test(token.text) && (token.text === token.text.toUpperCase() || token.quoted),
    );
    const reads = tokens.some((token) => /^(?:GET|DELETE|HEAD|OPTIONS)$/.test(token.text));
    if (reads && (requests || tokens.length < 8)) return true;
    if (method === undefined || (this.step.docString === null && this.step.table.length === 0)) return false;
    if (this.step.kind === 'outcome' || tokens.some((token) => /^headers?$/.test(token.lower))) return true;
    this.takesData = true;
    const path = tokens.find((token) => token.text.includes('/'))?.text ?? '';
    const parts = path.replace(/[?#].*$/, '').split('/').filter((part) => /^[a-z][a-z_-]{1,40}$/i.test(part) && !/^(?:api|v\d+|rest|https?)$/i.test(part)); // prettier-ignore
    const last = parts.at(-1);
    if (last !== undefined) {
      const words = nameWords(last);
      if (words.length > 0) this.noun = hintOfPath(words, path);
    }
    return true;
  }

  /** The step's table or doc string. */
  private readArgument(clauses: readonly Clause[]): void {
    const { table, docString, kind } = this.step;
    if (!this.takesData || (table.length === 0 && docString === null)) return;
    if (
      kind === 'outcome' &&
      !clauses.some((clause) => (ENTRY.has(clause.verb) || clause.verb === 'create') && isDoneByPerson(clause))
    )
      return;
    if (clauses.some((clause) => isNegated(clause))) return;
    if (docString !== null) this.readDocString();
    if (table.length === 0) return;
    const list = this.noun !== null || this.tokens.some((token) => token.classes.has('following'));
    const rows = readTable(table, this.noun !== null && list && !clauses.some((clause) => ENTRY.has(clause.verb)));
    if (rows.length === 0) return;
    // `enter the address:` with a table says what by the table.
    const said = this.groups.filter(({ rows: own }) => own.some((row) => row.some(({ value }) => value !== null)));
    this.groups.splice(0, this.groups.length, ...said);
    const last = this.groups.at(-1);
    if (rows.length === 1 && last?.own === true && last.rows.length === 1 && last.entity?.table === this.noun?.table) {
      last.rows[0].push(...rows[0]);
      return;
    }
    const entered = this.noun === null;
    this.groups.push({ entity: this.noun, own: !entered || rows.length > 1, rows });
  }

  private readDocString(): void {
    const docString = this.step.docString!;
    if (this.tokens.some((token) => NO_DATA.test(token.lower))) return;
    const objects = readObjects(docString);
    const lines = objects === null ? readLines(docString) : null;
    if (objects === null && lines === null) {
      // `I enter the description:`
      const open = this.groups.at(-1)?.rows[0].find((fact) => fact.value === null);
      if (open !== undefined) open.value = docString.text;
      return;
    }
    for (const { table, rows, parent } of objects ?? []) {
      const entity = table === null ? this.noun : { table, confidence: 0.9, reason: `the text's key names "${table}"` };
      this.groups.push({ entity, own: true, rows });
      const to = parent === null ? null : parent.table === null ? this.noun : { ...entity!, table: parent.table };
      if (to !== null && entity !== null && to.table !== entity.table)
        this.relations.push(nested(entity, to, parent!.row, this.step.line));
    }
    if (lines !== null)
      this.groups.push({ entity: this.noun, own: this.noun !== null || lines.length > 1, rows: lines });
  }
}
