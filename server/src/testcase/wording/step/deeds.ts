import type { EntityHint, FieldFact } from '../../facts';
import { classifyValue, isAboutPeople } from '../../fields/classify-field';
import { fieldName, isPlural, nameWords, singular, tableName } from '../../fields/names';
import { detailsFrom, isDetail } from '../details';
import { known } from '../known-names';
import type { Reading } from '../reading';
import { ANY_DEED, DEEDS, WHO_DOES, type Deed } from '../spoken/deeds';
import { nameFieldOf } from '../said';
import { ADJECTIVES, KNOWN_NOUNS, mayBeTable, NOT_TABLES } from '../table-nouns';
import type { Token } from '../tokens';
import type { Clause } from './clauses';
import { MONEY } from './sums';

/** `Ann lends "Piranesi" to Bob until "2024-03-28"`: somebody does something with things that have names. */

/** Words in front of the verb. */
const MOST_BEFORE = 6;
/** Beside who does it. */
const BESIDE = /^(?:has|have|had|also|then|now|just|already|will|can|wants|want|to|tries|try|would|like|again|later|online|immediately|first)$/; // prettier-ignore
/** What a page shows, behind what it is called. */
const ON_PAGE = /^(?:button|link|tab|page|icon|menu|option|checkbox|field|column|row|list|section|dropdown|tile|card|file)s?$/; // prettier-ignore

/** Whether it was read as something that somebody does; `before` are the groups that the clause did not tell. */
export function readDeed(reading: Reading, { tokens, at: own, verb }: Clause, before: number): boolean {
  const { step, lexicon } = reading;
  const deeds = DEEDS[lexicon.language];
  if (deeds === undefined || step.kind === 'outcome') return false;
  const found = tokens.slice(0, MOST_BEFORE).findIndex(({ kind, lower }) => kind === 'word' && deeds.has(lower));
  const isKnown = found >= 0 && (own < 0 || own >= found || verb === 'act');
  const by = isKnown ? deeds.get(tokens[found].lower) : undefined;
  const at = by !== undefined && isDoer(tokens.slice(0, found), by.base, lexicon.language) ? found : -1;
  if (at < 0 && (verb !== null || step.kind !== 'action')) return false;
  const other = at < 0 ? otherVerb(tokens, lexicon.language) : at;
  const next = tokens.at(other + 1);
  if (other < 0 || next === undefined || /^(?:by|it)$/.test(next.lower) || isOfThing(tokens, other)) return false;
  const scan = new Scan(reading, tokens, at < 0 ? ANY_DEED : by!);
  scan.read(other + 1);
  const told = reading.groups.slice(before).flatMap(({ rows }) => rows.flat());
  const labelled = scan.facts.filter(({ label }) => label !== null).length;
  const isMeasured = scan.facts.some(({ value }) => /^[$€£]?\d/.test(value ?? ''));
  const least = at < 0 ? (isMeasured ? 1 : 2) : (by?.least ?? 1);
  if (labelled < least || labelled <= told.length) return false;
  reading.groups.splice(before);
  const isOf = scan.entity.table !== '';
  reading.groups.push({ entity: isOf ? scan.entity : null, own: isOf, ...(isOf ? { more: true } : {}), rows: [scan.facts] }); // prettier-ignore
  if (isOf) reading.noun = scan.entity;
  return true;
}

/** Where the verb is that nobody knows, behind somebody: `the nurse vaccinates "Rex"`; nothing that is done to a page. */
function otherVerb(tokens: readonly Token[], language: string): number {
  // `Ann logs 3 hours`: a name in front is no verb.
  for (const at of PLACES) {
    if (at >= tokens.length) continue;
    const { kind, lower, classes } = tokens[at];
    if (kind !== 'word' || classes.size > 0 || !/^[a-z]{3,}$/.test(lower)) continue;
    if (BESIDE.test(lower) || MONEY.has(lower) || ON_SCREEN.test(lower)) continue;
    const base = !/(?:s|ed|ew|ought|aught|ave|ade|ote|ook|old|ent|ut)$/.test(lower);
    if (at === 0 ? !isOrdered(tokens, base) : !isDoer(tokens.slice(0, at), base, language)) continue;
    return tokens.some((token) => token.kind === 'word' && (token.classes.has('field') || PAGE.has(token.lower))) ? -1 : at; // prettier-ignore
  }
  return -1;
}

const PLACES = [1, 2, 3, 4, 5, 0];

/** `Report damage "x" for policy "y"`: a verb in front, of nobody. */
function isOrdered([{ lower }, next]: readonly Token[], base: boolean): boolean {
  if (!base || mayBeKnown(lower) || /(?:ing|al|ive|ic|ous|ion|ment|ty|er)$/.test(lower)) return false;
  return (next as Token | undefined)?.kind === 'word' && (next.classes.size === 0 || next.classes.has('articles'));
}

const mayBeKnown = (word: string): boolean => KNOWN_NOUNS.has(singular(word)) || NOT_TABLES.has(word) || ADJECTIVES.has(word); // prettier-ignore

/** What is done to what is seen. */
const ON_SCREEN =
  /^(?:zoom|slid|pan|resiz|rotat|flip|shak|touch|point|highlight|drill|jump|step|tab|type|swap|undo|redo|debug|compil|deploy|restart|reboot|start|simulat|trigger|fir(?:e|es|ed)$|emit|dispatch)/;

/** What pages and programs are made of. */
const PAGE: ReadonlySet<string> = new Set(
  'button buttons link links tab tabs page pages icon icons menu menus element elements text texts url urls screen screens window windows section sections row rows column columns option options dialog dialogs popup popups file files folder folders error errors message messages title titles label labels header headers request requests response responses endpoint endpoints api browser browsers mouse key keys cursor clipboard toggle slider modal panel widget locator xpath selector database query server command script variable parameter step steps times seconds character characters value values'.split(' '),
); // prettier-ignore

/** `a task assigned to "Ann"`: how it is. */
const isOfThing = (tokens: readonly Token[], at: number): boolean =>
  at > 0 &&
  tokens[at].lower.endsWith('ed') &&
  tokens.slice(0, at).some(({ lower }) => /^an?$/.test(lower)) &&
  /^(?:to|by|on|in|at)$/.test(tokens[at + 1].lower);

/** `I`, `the receptionist`, `Ann Lee`, `member "Ann"`: who does it, or nobody in front of a verb. */
function isDoer(before: readonly Token[], base: boolean, language: string): boolean {
  let who = before;
  while (who.length > 0 && BESIDE.test(who.at(-1)!.lower)) who = who.slice(0, -1);
  const [first] = who as [Token?];
  if (first === undefined) return before.length === 0 && base;
  if (first.classes.has('who') && who.length === 1) return !(base && SOMEBODY.test(first.lower));
  // `the exchange rate`: one person would do it in another form.
  if (base && before.at(-1)?.lower !== 'to') return false;
  const value = who.findIndex(({ kind }) => kind !== 'word');
  if (value === 0) return who.length === 1 && first.quoted;
  const determined = first.classes.has('articles') || first.lower === 'the';
  const words = determined ? who.slice(1) : who;
  // `member "Ann"`
  if (value > 0)
    return who[value].quoted && value === who.length - 1 && words.length === 2 && isPerson(words[0], language);
  if (words.length === 0 || words.length > 3) return false;
  return determined ? isPerson(words.at(-1)!, language) && words.every(isPlainWord) : words.every(isNamed);
}

const SOMEBODY = /^(?:he|she|user|customer|client|visitor|tester|member|guest|admin|administrator|one)$/;

function isPerson({ kind, lower, classes }: Token, language: string): boolean {
  return (
    kind === 'word' &&
    (classes.has('who') || isAboutPeople(tableName([lower])) || WHO_DOES[language]?.test(lower) === true)
  );
}

const isPlainWord = ({ kind, lower, classes }: Token): boolean => kind === 'word' && /^[a-z-]{2,30}$/.test(lower) && !ADJECTIVES.has(lower) && !classes.has('following'); // prettier-ignore

/** `Ann`, `Dr.` */
const isNamed = ({ kind, text }: Token): boolean =>
  kind === 'word' && /^\p{Lu}[\p{L}'’.-]{0,30}$/u.test(text) && !/['’]s$/.test(text);

/** Of what is counted by itself. */
const PIECES = /^(?:units|pieces|copies|items|pcs|tablets|boxes|bottles|packs|packages|cans|bags of)$/;

/** What stands behind the verb, from the left to the right. */
class Scan {
  readonly facts: FieldFact[] = [];
  entity: EntityHint;
  private hasObject = false;

  constructor(
    private readonly reading: Reading,
    private readonly tokens: readonly Token[],
    private readonly deed: Deed,
  ) {
    this.entity = { table: deed.table, confidence: 0.7, reason: 'what is done makes it' };
  }

  read(from: number): void {
    let at = from;
    let joins = '';
    while (at < this.tokens.length) {
      const details = detailsFrom(this.tokens, at, this.reading.lexicon);
      for (const { label, value, reason } of details.pairs) this.add(label, value!, reason);
      if (details.end > at) {
        at = details.end;
        joins = '';
        continue;
      }
      const token = this.tokens[at];
      if (token.kind !== 'word') at = this.value(at, '', joins);
      else if (this.connects(token)) joins = token.lower;
      else if (!isAround(token)) {
        at = this.words(at, joins === 'and' ? '' : joins);
        joins = '';
        continue;
      } else {
        at++;
        continue;
      }
      if (token.kind !== 'word') joins = '';
      else at++;
    }
  }

  private connects({ classes, lower }: Token): boolean {
    return (['with', 'in', 'to', 'as', 'and', 'of'] as const).some((each) => classes.has(each)) || /^(?:about|under|of)$/.test(lower); // prettier-ignore
  }

  /** A value, what stands before it, and how it is joined; gives where the next part begins. */
  private value(at: number, noun: string, joins: string): number {
    const { kind, text } = this.tokens[at];
    const next = this.tokens.at(at + 1);
    const reason = `"${text.slice(0, 40)}" stands behind "${noun || joins || this.deed.table}"`;
    if (/^(?:\/|https?:)/.test(text) || (next?.kind === 'word' && ON_PAGE.test(next.lower))) return at + 1;
    if (noun !== '' && this.deed.makes === true && !this.hasObject) this.made(noun, text, reason);
    else if (noun !== '') this.add(noun, text, reason);
    else if ((kind === 'number' || /^\d+[.,]\d+$/.test(text)) && next?.kind === 'word' && !this.connects(next)) {
      // `2 pizzas "Margherita"`, `for 2 guests`
      const thing = this.tokens.at(at + 2);
      if (joins === '' && thing?.quoted === true) {
        this.add('quantity', text, reason);
        this.add(PIECES.test(next.lower) ? (this.deed.object ?? null) : singular(next.lower), thing.text, reason);
        return at + 3;
      }
      if (isPlural(next.lower)) this.add(PIECES.test(next.lower) ? 'quantity' : next.lower, text, reason);
      return at + 2;
    } else if (kind === 'number' && joins === '' && next?.quoted === true) this.add('quantity', text, reason);
    else if (joins === '' && this.deed.number !== undefined && /^[$€£]?\d[\d.,]*$/.test(text))
      this.add(this.deed.number, text, reason);
    else {
      const column = /^<([^<>]{1,80})>$/.exec(text)?.[1];
      const isObject = (joins === '' || joins === 'of') && !this.hasObject;
      const counted = joins === 'of' && this.facts.some(({ label }) => label === 'quantity') ? 'item' : undefined;
      const isSum = this.deed === ANY_DEED && /^\d/.test(text);
      const role = isObject ? (this.deed.object ?? counted) : isSum ? undefined : this.deed.roles[joins];
      this.hasObject ||= isObject;
      const instead = this.deed.tables?.[joins];
      if (instead !== undefined) this.entity = { ...this.entity, table: instead };
      const label = column !== undefined && fieldName(column) !== null ? column : (role ?? null);
      if (classifyValue(text)?.semantic_type !== 'date') this.add(label, text, reason, true);
    }
    return at + 1;
  }

  /** Words that are no connectors: a noun with a value, somebody's name, or what the verb makes. */
  private words(from: number, joins: string): number {
    let end = from;
    while (end < this.tokens.length && end < from + 4 && this.tokens[end].kind === 'word' && !this.connects(this.tokens[end]) && !isAround(this.tokens[end]) && (end === from || !isDetail(this.tokens, end, this.reading.lexicon))) end++; // prettier-ignore
    const run = this.tokens.slice(from, end);
    if (run.every(isNamed)) {
      const text = run.map((token) => token.text).join(' ');
      const isObject = joins === '' && !this.hasObject;
      const role = isObject ? this.deed.object : this.deed.roles[joins];
      this.hasObject ||= isObject;
      this.add(role ?? null, text, `"${text.slice(0, 40)}" is who it is for`, true);
      return end;
    }
    const noun = run.map(({ text }) => text).filter((word) => !ADJECTIVES.has(word.toLowerCase())).join(' '); // prettier-ignore
    const next = this.tokens.at(end);
    // `with a dosage of "5 mg"`
    const of = next?.kind === 'word' && /^(?:of|as|:|is)$/.test(next.lower) ? 1 : 0;
    const value = this.tokens.at(end + of);
    if (noun !== '' && value !== undefined && value.kind !== 'word' && fieldName(noun) !== null)
      if (of === 0 || joins === 'with' || (joins === '' && next?.lower === 'of') || known(noun))
        return this.value(end + of, noun, joins);
    const words = nameWords(noun);
    if (
      joins === '' &&
      !this.hasObject &&
      this.facts.length === 0 &&
      words.length > 0 &&
      words.length < 4 &&
      mayBeTable(singular(words.at(-1)!))
    )
      // prettier-ignore
      this.entity = { table: tableName(words.slice(-2)), confidence: 0.75, reason: `a "${noun}" is made` };
    return end;
  }

  private made(noun: string, name: string, reason: string): void {
    const table = tableName(nameWords(noun).slice(-2));
    this.hasObject = true;
    this.entity = { table, confidence: 0.75, reason: `a "${noun}" is made` };
    this.add(nameFieldOf(table, name, this.reading.lexicon.language), name, reason);
  }

  /** What has no label is told where the scenario knows a thing of that name. */
  private add(label: string | null, value: string, reason: string, refers = false): void {
    if (label === null ? !refers : this.facts.some((fact) => fact.label === label)) return;
    const to = refers ? ({ refers } as const) : {};
    this.facts.push({ label, sure: true, ...to, value, line: this.reading.step.line, confidence: 0.7, reason });
  }
}

const isAround = ({ classes, lower }: Token): boolean =>
  classes.has('articles') || classes.has('possessives') || classes.has('following') || lower === 'out';
