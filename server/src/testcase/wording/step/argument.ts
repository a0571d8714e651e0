import type { EntityHint } from '../../facts';
import type { DocString, Step } from '../../document';
import { classifyName, isAboutPeople } from '../../fields/classify-field';
import {
  fieldName,
  isPlural,
  looksLikeLabel,
  nameWords,
  singular,
  sureFieldName,
  tableName,
  withoutAccents,
} from '../../fields/names';
import { thingOfData } from './data-of';
import { isDoneByPerson, isNegated, type Clause } from './clauses';
import { known } from '../known-names';
import { classesOf, nounOf, ownPlural, tableOfNoun, type Lexicon } from '../lexicon';
import { readNouns } from '../read-nouns';
import { readObjects } from '../read-json';
import { readLines } from '../read-lines';
import { readTable } from '../read-table';
import { ENTRY, type Reading } from '../reading';
import { nested } from '../relations';
import { hintOfPath } from '../said';
import { isManyIn, manyIn, pluralIn } from '../spoken/inflected';
import { asGiven } from '../spoken/bent-names';
import { toldIn } from '../spoken/told-sets';
import { mayBeThing } from './told-labels';
import { readWritten } from './written-texts';
import { KNOWN_NOUNS, mayBeTable } from '../table-nouns';
import type { Token } from '../tokens';

/** Texts that say how a program is set up or what it answers. */
const NO_DATA =
  /^(?:file|config|configuration|settings|response|stub|mock|mapping|schema|headers?|query|script|code|template)$/;
const REQUEST = /^(?:post|put|patch)$/i;
/** `jag postar till "/v2/orders"` */
const SENDS = /^(?:postar|postade|patchar|poste|postet|patche|patcht|post|patch)$/;

/** `I send a POST request to "/api/users" with:`: the body is data. */
export function readRequest(reading: Reading): boolean {
  const { tokens } = reading;
  const requests = tokens.some((token) => /^(?:request|endpoint|api|call)$/.test(token.lower));
  const method = tokens.find(
    (token) =>
      (REQUEST.test(token.text) && (token.text === token.text.toUpperCase() || token.quoted)) ||
      (SENDS.test(token.lower) && tokens.some(({ kind, text }) => kind === 'value' && text.startsWith('/'))),
  );
  const reads = tokens.some((token) => /^(?:GET|DELETE|HEAD|OPTIONS)$/.test(token.text));
  if (reads && (requests || tokens.length < 8)) return true;
  if (method === undefined || (reading.step.docString === null && reading.step.table.length === 0)) return false;
  if (reading.step.kind === 'outcome' || tokens.some((token) => /^headers?$/.test(token.lower))) return true;
  reading.takesData = true;
  const path = tokens.find((token) => token.text.includes('/'))?.text ?? '';
  const parts = path
    .replace(/[?#].*$/, '')
    .split('/')
    .filter((part) => /^[a-z][a-z_-]{1,40}$/i.test(part) && !/^(?:api|v\d+|rest|https?)$/i.test(part));
  const last = parts.at(-1);
  if (last !== undefined) {
    const words = nameWords(last);
    if (words.length > 0) reading.noun = hintOfPath(words, path, reading.lexicon.language);
  }
  return true;
}

/** The step's table or doc string. */
export function readArgument(reading: Reading, clauses: readonly Clause[]): void {
  const { table, docString, kind } = reading.step;
  if (docString !== null && readWritten(reading, docString)) return;
  if (!reading.takesData || (table.length === 0 && docString === null)) return;
  if (
    kind === 'outcome' &&
    !clauses.some((clause) => (ENTRY.has(clause.verb) || clause.verb === 'create') && isDoneByPerson(clause))
  )
    return;
  if (clauses.some((clause) => isNegated(clause))) return;
  if (reading.noun === null && kind !== 'outcome') reading.noun = thingFollowing(reading) ?? thingOfData(reading);
  if (kind === 'action' && reading.noun === null) reading.noun = thingSent(reading, clauses);
  if (docString !== null) readDocString(reading);
  if (table.length === 0) return;
  const list = reading.noun !== null || reading.tokens.some((token) => token.classes.has('following'));
  const rows = readTable(
    table,
    reading.noun !== null && list && !clauses.some((clause) => ENTRY.has(clause.verb)),
    speaksOfSeveral(reading),
    listedField(reading, clauses),
    (cell) => nounOf(cell, reading.lexicon) !== undefined || KNOWN_NOUNS.has(cell.toLowerCase()),
  );
  if (rows.length === 0) return;
  // Italian and Polish `data` is a day.
  const date = toldIn(reading.lexicon.language)?.words.date;
  for (const fact of rows.flat()) if (fact.label?.toLowerCase() === date) fact.sure = true;
  // `enter the address:` with a table says what by the table.
  const said = reading.groups.filter(({ rows: own }) => own.some((row) => row.some(({ value }) => value !== null)));
  reading.groups.splice(0, reading.groups.length, ...said);
  const last = reading.groups.at(-1);
  if (rows.length === 1 && last?.own === true && last.rows.length === 1 && last.entity?.table === reading.noun?.table) {
    last.rows[0].push(...rows[0]);
    return;
  }
  const thing = reading.noun ?? thingEntered(reading, clauses);
  const entity = thing === null || LISTS.test(thing.table) ? (thingInFront(reading) ?? thing) : thing;
  reading.groups.push({ entity, own: entity !== null || rows.length > 1, rows });
}

/** What lists things, and is none of them. */
const LISTS =
  /^(?:prices|menus|cartas|ceny|preise|prijzen|precios|prezzi|precos|prix|priser|speisekarten|jadlospisy|menukaarten|preislisten)$/;

/** Several rows whose first column is a thing are of that, where the step says nothing else: `| exercise | sets | weight |`. */
function thingInFront({ step: { table }, lexicon }: Reading): EntityHint | null {
  const { cells } = table[0];
  const [first, ...others] = cells;
  if (table.length < 3 || !others.some((cell) => known(cell)) || others.some((cell) => MANY_OF.test(cell))) return null;
  const word = first.toLowerCase();
  const noun = lexicon.language === 'en' ? (KNOWN_NOUNS.has(word) ? word : undefined) : nounOf(word, lexicon);
  if (noun === undefined) return null;
  const named = lexicon.language === 'en' ? tableName([word]) : tableOfNoun(word, lexicon);
  return { table: named, confidence: 0.6, reason: `each row is of a "${first}"` };
}

/** How many of a thing: somebody orders it. */
const MANY_OF = /^(?:quantit|qty|cantidad|menge|anzahl|stück|aantal|antal|ilość|liczba|qtd)/i;

/** `I invite people with these emails:`, `I choose the tags`: what each line of a list without a header is. */
function listedField(reading: Reading, clauses: readonly Clause[]): string | null {
  const { tokens, step, lexicon } = reading;
  if (step.table[0].cells.length !== 1) return null;
  if (lexicon.language !== 'en') {
    const listed = listedBehind(reading, clauses);
    if (listed !== null) return listed;
  }
  const last = tokens.findLast(({ text }) => text !== ':');
  if (last?.kind !== 'word' || last.classes.has('following')) return null;
  const chosen = clauses.some(({ verb }) => verb === 'choose' || verb === 'enter') && isPlural(last.lower);
  const isField = classifyName(nameWords(last.text)) !== null && !KNOWN_NOUNS.has(singular(last.lower));
  return (chosen || isField) && fieldName(last.text) !== null ? last.text : null;
}

/** `dem Buch die folgenden Schlagwörter gebe`, `adjunta los siguientes justificantes`: what each line of a list is. */
function listedBehind({ tokens, step }: Reading, clauses: readonly Clause[]): string | null {
  if (!clauses.some(({ verb }) => ENTRY.has(verb)) || known(step.table[0].cells[0])) return null;
  const at = tokens.findLastIndex(({ classes }) => classes.has('following'));
  const behind = at < 0 ? undefined : tokens.slice(at + 1).find(({ text }) => text !== ':');
  // `les tags suivants`
  const noun = behind?.kind === 'word' ? behind : tokens.at(at - 1);
  return at < 1 || noun?.kind !== 'word' || noun.classes.size > 0 || fieldName(noun.text) === null ? null : noun.text;
}

/** `Enter expenses`, `assign the following equipment`, with a table that has names above: what it lists. */
function thingEntered({ step, lexicon }: Reading, clauses: readonly Clause[]): EntityHint | null {
  const { tokens, at } = clauses.at(-1)!;
  const from = at < 0 ? tokens.findIndex(({ classes }) => classes.has('following')) : at + 1;
  if (lexicon.language !== 'en') return thingListed(clauses.at(-1)!, step, lexicon);
  if (from < 0 || step.table.length < 2) return null;
  const behind = tokens.slice(from).filter(({ text }) => text !== ':');
  const noun = readNouns(behind, lexicon).at(-1);
  if (noun?.end !== behind.length || noun.name !== null || noun.start > 0) return null;
  const { cells } = step.table[0];
  if (cells.length < 2 || !cells.some(known) || !cells.every((cell) => fieldName(cell) !== null)) return null;
  const last = noun.noun.split(' ').at(-1)!;
  const isOne = noun.determiner === 'definite' && !ONE_OF_PAGE.test(last);
  const isThing = noun.determiner === 'following' || isOne || (noun.determiner !== 'article' && isPlural(last));
  if (!isThing || NO_THINGS.test(last) || !mayBeTable(singular(last))) return null;
  return { table: noun.table, confidence: 0.7, reason: `"${noun.noun}" are entered` };
}

const ONE_OF_PAGE = /^(?:address|profile|contact|account|credential|search|filter|customer|user|client|person|change|update|answer|date|value|content|text)$/; // prettier-ignore

/** `teknikern noterar bristerna:`: the same in other languages, whose verbs may stand behind. */
function thingListed({ tokens: all, at }: Clause, { table }: Step, lexicon: Lexicon): EntityHint | null {
  const { cells } = table[0];
  if (table.length < 2 || cells.length < 2 || !cells.every((cell) => fieldName(cell) !== null)) return null;
  const behind = all.slice(at + 1);
  const tokens = at < 0 || behind.every(({ text }) => text === ':') ? all : behind;
  const noun = readNouns(tokens, lexicon).findLast(
    ({ name, start }) => name === null && (start > 0 || tokens === behind),
  );
  if (noun === undefined || tokens.slice(noun.end).some(({ kind, classes }) => kind !== 'word' || classes.has('field')))
    return null;
  const isMany = noun.determiner === 'following' || isManyIn(noun.noun, lexicon.language);
  if (!isMany || noun.known || noun.determiner === 'article' || !mayBeThing(noun.noun)) return null;
  return { table: noun.table, confidence: 0.7, reason: `"${noun.noun}" are entered` };
}

/** `de volgende boeken worden toegevoegd aan de bibliotheek`: wherever its verb stands. */
function thingFollowing({ nouns, step, lexicon }: Reading): EntityHint | null {
  const isRows = step.docString !== null || (step.table.length > 1 && step.table[0].cells.length > 1);
  if (lexicon.language === 'en' || !isRows) return null;
  const noun = nouns.find(
    ({ determiner, name, pairs }) => determiner === 'following' && name === null && pairs.length === 0,
  );
  const said = noun === undefined ? null : classesOf(noun.noun, lexicon);
  if (noun === undefined || said?.has('field') === true || said?.has('vague') === true) return null;
  if (!noun.known && !mayBeThing(noun.noun)) return null;
  return { table: noun.table, confidence: noun.known ? 0.9 : 0.7, reason: `the step speaks of "${noun.noun}"` };
}

/** `the app sends the weekly schedule`, `la caja manda el recibo`: what all behind the step is. */
function thingSent({ step, tokens, lexicon, groups }: Reading, clauses: readonly Clause[]): EntityHint | null {
  const { verb } = clauses.at(-1)!;
  if (step.table.at(0)?.cells.length === 1) return null;
  if (
    groups.length > 0 ||
    !(verb === null || verb === 'act' || verb === 'upload') ||
    tokens.some(({ kind }) => kind !== 'word')
  )
    return null;
  const last = lexicon.language === 'sv' ? sentInSwedish(tokens, lexicon) : null;
  if (last !== null) return last;
  const nouns = readNouns(tokens, lexicon);
  const noun = nouns.findLast(
    ({ start, determiner }) => start > 0 && /^(?:definite|article)$/.test(determiner) && !joins(tokens[start - 1]),
  );
  if (noun === undefined || noun.known || isAboutPeople(noun.table)) return null;
  // `je recherche avec`: what is done, and nobody who does it.
  if (nouns.indexOf(noun) === 0 && !/^(?:je|on|nous)$/.test(tokens[0].lower)) return null;
  const head = noun.noun.split(' ').at(-1)!;
  const may = lexicon.language === 'en' ? mayBeTable(singular(head)) && !NO_DATA.test(head) : mayBeThing(head);
  if (!may || NO_THINGS.test(head)) return null;
  return { table: noun.table, confidence: 0.65, reason: `the step hands on a "${noun.noun}"` };
}

const joins = ({ classes }: Token): boolean => (['with', 'in', 'of', 'as'] as const).some((each) => classes.has(each));

/** `appen skickar veckoschemat`: its article stands behind it. */
function sentInSwedish(tokens: readonly Token[], lexicon: Lexicon): EntityHint | null {
  const said = tokens.filter(({ text }) => text !== ':');
  const head = said.at(-1);
  if (head === undefined || said.length < 3 || head.classes.size > 0 || !/.{3}(?:et|at|en|an|na)$/.test(head.lower))
    return null;
  if (nounOf(head.text, lexicon) !== undefined || !mayBeThing(head.lower)) return null;
  const one = asGiven(head.lower, 'sv');
  const table = tableName([manyIn(withoutAccents(one), 'sv', /na$/.test(head.lower))], false);
  return { table, confidence: 0.65, reason: `the step hands on "${head.text}"` };
}

const NO_THINGS = /^(?:details|data|infos?|information|values|fields|answers|parameters|filters|settings|options|criteria|rows|lines|addresses|contacts|credentials|inputs?|names|items|things|characters|changes)$/; // prettier-ignore

/** `the following persons:`: each line behind it is one. */
function speaksOfSeveral({ tokens, lexicon }: Reading): boolean {
  return tokens.some(({ kind, lower }) => {
    if (kind !== 'word' || lower.length < 4) return false;
    const noun = lexicon.nouns.get(withoutAccents(lower));
    return noun === undefined ? KNOWN_NOUNS.has(singular(lower)) && isPlural(lower) : isPlural(noun);
  });
}

/** `I fill in "Cover letter" with:` */
function readNamedText(reading: Reading, docString: DocString): void {
  const { tokens, groups } = reading;
  const { text, line } = docString;
  const said = tokens.filter(({ text: word }) => word !== ':');
  const [label, joins] = said.slice(-2) as [Token?, Token?];
  if (label === undefined || readTextBehind(said, reading, docString)) return;
  if (groups.length > 0 || !label.quoted || joins?.classes.has('with') !== true || !looksLikeLabel(label.text)) return;
  if (said.filter(({ kind }) => kind === 'value').length > 1 || sureFieldName(label.text) === null) return;
  const fact = {
    label: label.text,
    sure: true,
    value: text,
    line,
    confidence: 0.85,
    reason: 'the text behind the step',
  } as const;
  groups.push({ entity: null, own: false, rows: [[fact]] });
}

/** `mit dem Text:`, `con voto "5" e testo:`: the last word calls it. */
function readTextBehind(said: readonly Token[], { tokens, groups }: Reading, { text, line }: DocString): boolean {
  const last = said.at(-1);
  const front = said.findLast(
    ({ classes }, i) => i < said.length - 1 && !classes.has('articles') && !classes.has('possessives'),
  );
  if (
    last?.kind !== 'word' ||
    tokens.at(-1)?.text !== ':' ||
    front === undefined ||
    !(front.classes.has('with') || front.classes.has('and'))
  )
    return false;
  if (front.classes.has('and') && !said.some(({ classes }) => classes.has('with'))) return false;
  const of = groups.at(-1);
  if (
    (!last.classes.has('vague') && fieldName(last.text) === null) ||
    KNOWN_NOUNS.has(singular(last.lower)) ||
    of?.rows.length !== 1
  )
    return false;
  of.rows[0].push({
    label: last.text,
    sure: true,
    value: text,
    line,
    confidence: 0.8,
    reason: 'the text behind the step',
  });
  return true;
}

function readDocString(reading: Reading): void {
  const docString = reading.step.docString!;
  if (reading.tokens.some((token) => NO_DATA.test(token.lower))) return;
  const objects = readObjects(docString);
  const lines = objects === null ? readLines(docString) : null;
  if (objects === null && lines === null) {
    // `I enter the description:`
    const open = reading.groups.at(-1)?.rows[0].find((fact) => fact.value === null);
    if (open !== undefined) open.value = docString.text;
    else readNamedText(reading, docString);
    return;
  }
  const own = (key: string): string => severalOf(key, reading.lexicon);
  for (const { table: key, rows, parent } of objects ?? []) {
    const table = key === null ? null : own(key);
    const entity =
      table === null ? reading.noun : { table, confidence: 0.9, reason: `the text's key names "${table}"` };
    reading.groups.push({ entity, own: true, rows });
    const to = parent === null ? null : parent.table === null ? reading.noun : { ...entity!, table: own(parent.table) };
    if (to !== null && entity !== null && to.table !== entity.table)
      reading.relations.push(nested(entity, to, parent!.row, reading.step.line));
  }
  if (lines !== null)
    reading.groups.push({ entity: reading.noun, own: reading.noun !== null || lines.length > 1, rows: lines });
}

/** The table that a key names, in the plural of the sentence's language: `<ansokan>` holds `ansokningar`. */
function severalOf(table: string, lexicon: Lexicon): string {
  if (lexicon.language === 'en') return table;
  const words = table.split('_');
  const last = words.pop()!;
  const one = singular(last);
  if (KNOWN_NOUNS.has(one) || one === last) return table;
  const several =
    ownPlural(last, lexicon) ?? ownPlural(one, lexicon) ?? pluralIn(withoutAccents(one), lexicon.language);
  return [...words, several].join('_');
}
