import type { EntityHint, FieldFact } from '../../facts';
import { classifyValue, isAboutPeople } from '../../fields/classify-field';
import { fieldName, isPlural, nameWords, singular, tableName } from '../../fields/names';
import { detailsFrom, isDetail, sumAt } from '../details';
import { known } from '../known-names';
import { isMeasured, measuredAs, measureOf } from '../measures';
import type { Reading } from '../reading';
import { ANY_DEED, OF_MONEY, type Deed } from '../spoken/deeds';
import { nameFieldOf } from '../said';
import { ADJECTIVES, KNOWN_NOUNS, mayBeTable } from '../table-nouns';
import type { Token } from '../tokens';
import { outlineColumn } from '../outline-column';

/** What a page shows, behind what it is called. */
const ON_PAGE = /^(?:button|link|tab|page|icon|menu|option|checkbox|field|column|row|list|section|dropdown|tile|card|file)s?$/; // prettier-ignore

/** `Ann`, `Dr.` */
export const isNamed = ({ kind, text }: Token): boolean =>
  kind === 'word' && /^\p{Lu}[\p{L}'’.-]{0,30}$/u.test(text) && !/['’]s$/.test(text);

/** Of what is counted by itself. */
const PIECES = /^(?:units|pieces|copies|items|pcs|tablets|boxes|bottles|packs|packages|cans|bags of)$/;
const TIME = /^(?:minutes?|hours?|days?|nights?|weeks?|months?)$/;
/** What is called by its kind alone: `from her savings account`. */
const OF_KIND = /^(?:account|wallet|pot|purse)$/;

/** What stands behind the verb of somebody's deed, from the left to the right. */
export class Scan {
  readonly facts: FieldFact[] = [];
  /** Further things of the same deed: `2 x "Tea" and 1 x "Cake"`. */
  readonly items: FieldFact[][] = [];
  entity: EntityHint;
  private hasObject = false;

  constructor(
    private readonly reading: Reading,
    private readonly tokens: readonly Token[],
    readonly deed: Deed,
  ) {
    this.entity = { table: deed.table, confidence: 0.7, reason: 'what is done makes it' };
  }

  /** The rows that it makes: one, or one for each of several things. */
  get rows(): FieldFact[][] {
    const rest = this.facts.filter(({ label }) => label !== 'quantity' && label !== this.deed.object);
    return [this.facts, ...this.items.map((item) => [...item, ...rest])];
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
      const isSum = token.kind === 'word' && sumAt(this.tokens, at, this.reading.lexicon) !== null;
      if (token.kind !== 'word' || isSum) {
        at = this.value(at, '', joins);
        joins = '';
      } else if (this.connects(token)) {
        joins = token.lower;
        at++;
      } else if (isAround(token)) at++;
      else {
        at = this.words(at, joins === 'and' ? '' : joins);
        joins = '';
      }
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
    const sum = sumAt(this.tokens, at, this.reading.lexicon);
    const isMuch = OF_MONEY.test(noun) && this.tokens[at - 1].lower === 'of' && MAY_BE_SUM.test(text);
    if (sum !== null || isMuch) {
      this.sum(sum?.amount ?? text, noun, joins, reason);
      return sum?.end ?? at + 1;
    }
    const measure = next?.kind === 'word' && /^[\d<]/.test(text) ? measureOf(next.lower) : null;
    if (noun !== '' && measure !== null && !isMeasured(nameWords(noun).at(-1) ?? '')) this.add(measure, text, reason);
    else if (noun !== '' && this.deed.makes === true && !this.hasObject) this.made(noun, text, reason);
    else if (noun !== '') this.add(this.roleOf(noun, joins), text, reason);
    else if ((kind === 'number' || /^\d+[.,]\d+$/.test(text)) && next?.kind === 'word' && !this.connects(next))
      return this.counted(at, joins, reason);
    else if (kind === 'number' && next?.quoted === true && (joins === '' || joins === 'and')) {
      this.item(text, this.deed.object ?? null, this.tokens[at + 1].text, reason);
      return at + 2;
    } else if (joins === '' && this.deed.number !== undefined && MAY_BE_SUM.test(text))
      this.add(this.deed.number, text, reason);
    else this.named(text, joins, reason);
    return at + 1;
  }

  /** `120 EUR`, `the rent of 950 EUR`, `a transfer of 50 EUR`. */
  private sum(amount: string, noun: string, joins: string, reason: string): void {
    const isMade = noun !== '' && this.deed.ofMoney !== true && KNOWN_NOUNS.has(singular(noun));
    if (isMade) this.entity = { table: tableName(nameWords(noun)), confidence: 0.75, reason: `a "${noun}" is made` };
    const isOwn = noun !== '' && !isMade && (joins !== '' || this.deed.number === undefined);
    this.add(isOwn ? noun : 'amount', amount, reason);
    if (joins === '') this.hasObject = true;
  }

  /** `2 pizzas "Margherita"`, `for 2 guests`, `50 minutes of labour` */
  private counted(at: number, joins: string, reason: string): number {
    const { text } = this.tokens[at];
    const [next, thing, made] = this.tokens.slice(at + 1, at + 4) as [Token, Token?, Token?];
    if (joins === '' && thing?.quoted === true) {
      this.item(text, PIECES.test(next.lower) ? (this.deed.object ?? null) : singular(next.lower), thing.text, reason);
      return at + 3;
    }
    const measure = measuredAs(joins === 'of' ? this.tokens.at(at - 2) : undefined, next.lower);
    if (measure !== null) this.add(measure, text, reason);
    else if (isPlural(next.lower) || TIME.test(next.lower))
      this.add(PIECES.test(next.lower) ? 'quantity' : next.lower, text, reason);
    const isOf = TIME.test(next.lower) && thing?.lower === 'of' && made?.kind === 'word';
    if (!isOf || !mayBeTable(singular(made.lower))) return at + 2;
    this.entity = { table: tableName([made.lower]), confidence: 0.7, reason: `so much of "${made.lower}"` };
    return at + 4;
  }

  /** How many of what has a name; another one is another row. */
  private item(quantity: string, label: string | null, name: string, reason: string): void {
    if (this.facts.some((fact) => fact.label === 'quantity')) {
      const row = [this.fact('quantity', quantity, reason)];
      if (label !== null) row.push(this.fact(label, name, reason));
      this.items.push(row);
      return;
    }
    this.add('quantity', quantity, reason);
    this.add(label, name, reason, label === null);
    this.hasObject = true;
  }

  /** A value without a noun: who or what it is by how it is joined. */
  private named(text: string, joins: string, reason: string): void {
    const column = outlineColumn(text);
    const isObject = (joins === '' || joins === 'of') && !this.hasObject;
    const counted = joins === 'of' && this.facts.some(({ label }) => label === 'quantity') ? 'item' : undefined;
    const isSum = this.deed.roles === ANY_DEED.roles && /^\d/.test(text);
    const role = isObject ? (this.deed.object ?? counted) : isSum ? undefined : this.role(joins);
    this.hasObject ||= isObject;
    const instead = this.deed.tables?.[joins];
    if (instead !== undefined) this.entity = { ...this.entity, table: instead };
    const doctor = joins === 'with' && /^Dr\.? \p{Lu}/u.test(text) ? 'doctor' : null;
    const label = column !== undefined && fieldName(column) !== null ? column : (role ?? doctor);
    if (classifyValue(text)?.semantic_type !== 'date') this.add(label, text, reason, true);
  }

  /** Where something goes to without coming from anywhere is who gets it. */
  private role(joins: string): string | undefined {
    const role = this.deed.roles[joins] as string | undefined;
    if (role !== 'to') return role;
    const isRoute = this.tokens.some(({ lower }) => lower === 'from');
    return isRoute ? role : 'recipient';
  }

  /** `from account "A"`: which of two accounts. */
  private roleOf(noun: string, joins: string): string {
    const role = this.deed.roles[joins] as string | undefined;
    return (role === 'from' || role === 'to') && OF_KIND.test(noun) ? `${role} ${noun}` : noun;
  }

  /** Words that are no connectors: a noun with a value, somebody's name, or what the verb makes. */
  private words(from: number, joins: string): number {
    let end = from;
    while (
      end < this.tokens.length &&
      end < from + 4 &&
      this.tokens[end].kind === 'word' &&
      !this.connects(this.tokens[end]) &&
      !isAround(this.tokens[end]) &&
      (end === from || !isDetail(this.tokens, end, this.reading.lexicon))
    )
      end++;
    const run = this.tokens.slice(from, end);
    if (run.every(isNamed)) {
      // `from the ATM`
      if (run.every(({ text }) => !/\p{Ll}/u.test(text))) return end;
      const text = run.map((token) => token.text).join(' ');
      const isObject = joins === '' && !this.hasObject;
      const role = isObject ? this.deed.object : this.role(joins);
      this.hasObject ||= isObject;
      this.add(role ?? null, text, `"${text.slice(0, 40)}" is who it is for`, true);
      return end;
    }
    const noun = run
      .map(({ text }) => text)
      .filter((word) => !ADJECTIVES.has(word.toLowerCase()))
      .join(' ');
    const next = this.tokens.at(end);
    // `with a dosage of "5 mg"`
    const of = next?.kind === 'word' && /^(?:of|as|:|is)$/.test(next.lower) ? 1 : 0;
    const value = this.tokens.at(end + of);
    const isField = fieldName(noun) !== null || this.roleOf(noun, joins) !== noun;
    if (noun !== '' && value !== undefined && (value.kind !== 'word' || this.isSum(end + of)) && isField)
      if (of === 0 || joins === 'with' || (joins === '' && next?.lower === 'of') || known(noun))
        return this.value(end + of, noun, joins);
    const words = nameWords(noun);
    const kind = OF_KIND.test(run.at(-1)?.lower ?? '')
      ? run
          .slice(0, -1)
          .map(({ lower }) => lower)
          .join(' ')
      : '';
    const role = kind === '' ? undefined : (this.deed.roles[joins] as string | undefined);
    if (role !== undefined) this.add(role === 'account' ? role : `${role} account`, kind, 'which of the accounts');
    else if (
      joins === '' &&
      !this.hasObject &&
      this.facts.length === 0 &&
      words.length > 0 &&
      words.length < 4 &&
      mayBeTable(singular(words.at(-1)!)) &&
      !(this.deed.table !== '' && isAboutPeople(tableName(words.slice(-1))))
    )
      this.entity = { table: tableName(words.slice(-2)), confidence: 0.75, reason: `a "${noun}" is made` };
    return end;
  }

  private isSum(at: number): boolean {
    return sumAt(this.tokens, at, this.reading.lexicon) !== null;
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
    this.facts.push(this.fact(label, value, reason, refers));
  }

  private fact(label: string | null, value: string, reason: string, refers = false): FieldFact {
    const to = refers ? ({ refers } as const) : {};
    return { label, sure: true, ...to, value, line: this.reading.step.line, confidence: 0.7, reason };
  }
}

const MAY_BE_SUM = /^[$€£]?\d[\d.,]*$|^<[^<>]{1,80}>$/;

const isAround = ({ classes, lower }: Token): boolean =>
  classes.has('articles') || classes.has('possessives') || classes.has('following') || lower === 'out';
