import type { Step } from '../document';
import { NO_FACTS, type EntityHint, type FieldFact, type Group, type StepFacts } from '../facts';
import { hintFromUrl, hintFromWords } from '../wording/hints';
import { targetOfPath } from '../wording/request-path';
import { bodyGroups, formFact, plain, type Written } from './body-facts';
import { parseArguments, parseKarate, type KarateValue } from './expressions';
import type { CalledFeature, KarateFiles } from './files';
import { inputsOf } from './page-inputs';
import { Variables } from './variables';
import { xmlValue } from './xml-value';

/**
 * What a scenario's steps, with those of its background before them, say about data: one fact set for each step, and
 * what the features that they call send.
 */
export function readKarateSteps(
  steps: readonly Step[],
  files: KarateFiles | null = null,
  known: ReadonlyMap<string, string> = new Map(),
  columns: readonly string[] = [],
): StepFacts[] {
  const reader = readerOf(files);
  // A column of the examples stands for itself.
  for (const column of columns) if (!known.has(column)) reader.variables.forget(column);
  for (const [name, value] of known) reader.variables.define(name, parseCell(value));
  return reader.all(steps);
}

/** What is defined once steps have run. */
export function variablesAfter(steps: readonly Step[], files: KarateFiles): Variables {
  const reader = readerOf(files);
  reader.all(steps);
  return reader.variables;
}

function readerOf(files: KarateFiles | null): KarateReader {
  const reader = new KarateReader(files, files?.path ?? '', { left: MAX_CALLED_STEPS, depth: 0 });
  for (const [name, value] of files?.config() ?? []) reader.variables.define(name, { kind: 'text', text: value });
  return reader;
}

/** A cell is a text, a number or an object. */
function parseCell(cell: string): KarateValue {
  const value = parseKarate(cell);
  return value.kind === 'code' ? { kind: 'text', text: cell } : value;
}

/** Parameters that say who asks, or how. */
const TOKENS = /token|key|secret|auth|session|csrf|signature|version|format|lang|locale|timestamp|^(?:page|limit|offset|size|sort|order)$/i; // prettier-ignore

/** Features that call features, and the steps of all of them. */
const MAX_DEPTH = 5;
const MAX_CALLED_STEPS = 2000;
/** Rows that a feature is called with, one after the other. */
const MAX_TURNS = 50;

const DEFINE = /^(?:def|text|json|copy|xml|yaml|csv|string) +([A-Za-z_$][\w$]{0,100}) *=(?!=) *(.*)$/s;
const SET = /^set +([A-Za-z_$][\w$.[\]]{0,200})(?: *= *(.*))?$/s;
const REMOVE_BODY = /^(?:get|delete|head|options)$/i;
const CALL =
  /\b(?:call|callonce)\s{1,5}(?:read\s{0,3}\(\s{0,3}['"]([^'"]{1,300})['"]\s{0,3}\)|(\w{1,100}))\s{0,5}(.*)$/s;

/** Inside of a function. */
const CALLED_INSIDE =
  /\bkarate\.call(?:Single|once)?\s{0,3}\(\s{0,3}(?:(?:true|false)\s{0,3},\s{0,3})?['"]([^'"]{1,300}\.feature[^'"]{0,100})['"]/gi;
const NOTHING: KarateValue = { kind: 'object', entries: [] };

const MAKES = /creat|send|add|regist|sign|log_?-?in|auth|save|insert|new|post|put|update|fill|enter|submit|order|book/i;

const ASSIGN = /^(?:eval +)?([A-Za-z_$][\w$]{0,100})((?:\.[\w$]{1,100}){1,8}) *=(?!=) *(.*)$/s;

/** Of a match: those in branches not taken are undefined. */
type Groups = readonly (string | undefined)[];

class KarateReader {
  readonly variables: Variables;
  private path: string[] = [];
  private url = '';
  private body: { step: Step; text: string } | null = null;
  private form: FieldFact[] = [];
  /** In the address; what is sent, unless the request only asks. */
  private params: FieldFact[] = [];

  constructor(
    private readonly files: KarateFiles | null,
    private readonly file: string,
    private readonly calls: { left: number; depth: number },
    before?: Variables,
  ) {
    this.variables = new Variables((specifier) => files?.data(specifier, file) ?? null, before);
  }

  all(steps: readonly Step[]): StepFacts[] {
    const facts = steps.map((step) => this.read(step));
    // A request that another feature sends.
    const rest = this.send();
    return rest === null ? facts : [...facts, rest];
  }

  private read(step: Step): StepFacts {
    const text = step.text.trim();
    const [word] = text.split(/[\s(]/, 1);
    switch (word) {
      case 'url':
        return this.address(this.text(text.slice(4)), this.segments(text.slice(4)).join('/'));
      case 'driver':
        return this.address(this.text(text.slice(7)), '');
      case 'path':
        this.path.push(...this.segments(text.slice(5)));
        return NO_FACTS;
      case 'request':
        // `request body = { ... }`
        this.body = { step, text: text.slice(8).replace(/^\w{1,100} *= *(?=[{[])/, '') };
        return NO_FACTS;
      case 'form':
      case 'multipart':
        this.formField(text, step);
        return NO_FACTS;
      case 'param':
      case 'params':
        this.param(text, step);
        return NO_FACTS;
      case 'method':
        return this.method(text.slice(7).trim());
      case 'table':
        this.variables.define(text.slice(6).trim(), rowsOf(step));
        return NO_FACTS;
      case 'set':
        this.set(step, text);
        return NO_FACTS;
      case 'remove':
        this.variables.remove(text.slice(7).trim());
        return NO_FACTS;
      case 'match':
      case 'assert':
      case 'print':
      case 'status':
      case 'header':
      case 'headers':
      case 'cookie':
      case 'configure':
        return NO_FACTS;
      default:
        return this.other(step, text);
    }
  }

  /** What is to be sent so far, as said of the place that it goes to; null when it is nothing. */
  private send(): StepFacts | null {
    const entity = this.target();
    // What is set in a variable before it is sent is sent with it.
    const body = this.body === null ? null : this.written(this.body.step, this.body.text);
    const groups = body === null ? [] : bodyGroups(body.value, body.written, entity);
    if (this.form.length > 0) groups.push({ entity, own: true, rows: [this.form] });
    if (this.params.length > 0 && groups.length === 0) groups.push({ entity, own: true, rows: [this.params] });
    this.done();
    return groups.length === 0 ? null : { ...NO_FACTS, groups };
  }

  private method(name: string): StepFacts {
    if (REMOVE_BODY.test(name)) {
      this.done();
    }
    return this.send() ?? NO_FACTS;
  }

  private done(): void {
    this.body = null;
    this.form = [];
    this.params = [];
    this.path = [];
  }

  /** The table that the path names: its last part that is a word. */
  private target(): EntityHint | null {
    return targetOfPath([this.url, ...this.path].join('/'));
  }

  /** `written`: what is known of it, as the path in `baseUrl + '/pets'`. */
  private address(text: string | null, written: string): StepFacts {
    this.url = text ?? written;
    this.path = [];
    if (text === null || !/^https?:\/\/[^<]*$/.test(text)) return NO_FACTS;
    return { ...NO_FACTS, urls: [text], hint: hintFromUrl(text) };
  }

  /** `'users', id, 'posts'` and `'/users/' + id`: the parts that are written. */
  private segments(text: string): string[] {
    return Array.from(
      text.matchAll(/'([^']{1,300})'|"([^"]{1,300})"/g),
      ([, single, double]: Groups) => single ?? double ?? '',
    );
  }

  private text(expression: string): string | null {
    return plain(this.variables.resolve(parseKarate(expression)));
  }

  private written(step: Step, text: string): { value: KarateValue; written: Written } {
    const { docString, line } = step;
    const inDocString = text.trim() === '' && docString !== null;
    const source = inDocString ? docString.text : text;
    const value = this.variables.resolve(xmlValue(source) ?? parseKarate(source));
    return { value, written: inDocString ? { line: docString.line + 1, text: source } : { line, text: null } };
  }

  private formField(text: string, step: Step): void {
    const one = /^(?:form field|multipart (?:field|file)) +([\w$.[\]'"-]{1,100}) *= *(.*)$/s.exec(text);
    if (one !== null) {
      const name = one[1].replace(/['"]/g, '');
      this.form.push(formFact(name, fileName(this.written(step, one[2]).value), step.line));
      return;
    }
    const several = /^(?:form fields|multipart (?:fields|files)) *(.*)$/s.exec(text);
    const { value } = this.written(step, several?.[1] ?? '');
    if (several === null || value.kind !== 'object') return;
    for (const entry of value.entries) this.form.push(formFact(entry.key, fileName(entry.value), step.line));
  }

  /** `param quantity = 2`; what is called a token and known only when the test runs is no data. */
  private param(text: string, step: Step): void {
    const one = /^param +([\w$.[\]'"-]{1,100}) *= *(.*)$/s.exec(text);
    const { value } = this.written(step, one?.[2] ?? text.slice(7));
    const entries =
      one !== null ? [{ key: one[1].replace(/['"]/g, ''), value }] : value.kind === 'object' ? value.entries : [];
    for (const entry of entries)
      if (plain(entry.value) !== null || !TOKENS.test(entry.key))
        this.params.push(formFact(entry.key, entry.value, step.line));
  }

  private set(step: Step, text: string): void {
    const [, path, expression] = groupsOf(SET, text);
    if (path === undefined) return;
    if (step.table.length === 0) {
      this.variables.set(path, this.written(step, expression ?? '').value);
      return;
    }
    for (const { cells } of step.table.slice(1)) {
      const value = this.variables.resolve(parseKarate(cells.at(1) ?? ''));
      if (cells[0] !== '') this.variables.set(`${path}.${cells[0]}`, value);
    }
  }

  private other(step: Step, text: string): StepFacts {
    const [, name, expression] = groupsOf(DEFINE, text);
    const called = groupsOf(CALL, expression ?? text);
    if (called.length > 0) return this.call(called, step, name ?? null);
    if (name !== undefined) {
      this.variables.define(name, this.written(step, expression ?? '').value);
      return NO_FACTS;
    }
    const [, object, keys, assigned] = groupsOf(ASSIGN, text);
    if (object !== undefined && this.variables.has(object)) {
      this.variables.set(object + (keys ?? ''), this.written(step, assigned ?? '').value);
      return NO_FACTS;
    }
    const rows = inputsOf(text, this.variables, step.line);
    return rows.length === 0 ? NO_FACTS : { ...NO_FACTS, groups: [{ entity: null, own: false, rows: [rows] }] };
  }

  /** `call read('create-user.feature') { name: 'Ann' }`: what it sends, or what it is handed where it can't be read. */
  private call([, file, name, argument = '']: Groups, step: Step, result: string | null): StepFacts {
    const { value, written } = this.written(step, argument);
    const feature =
      file === undefined || this.calls.depth >= MAX_DEPTH || this.calls.left <= 0
        ? null
        : (this.files?.feature(file, this.file) ?? null);
    if (feature !== null) return this.follow(feature, value, step.line, result);
    const inside = name === undefined ? null : this.insideOf(name, step.line, result);
    if (inside !== null) return inside;
    const said = (file ?? name ?? '').replace(/^.*[/:]/, '');
    // Of a feature that looks something up, the arguments only say what.
    if (!MAKES.test(said)) return NO_FACTS;
    const entity = hintFromWords(said.replace(/\.feature\b/, ' '), 'the feature that is called');
    const groups = bodyGroups(value, written, entity);
    return groups.length === 0 ? NO_FACTS : { ...NO_FACTS, groups };
  }

  /** The features that a function of JavaScript calls: `karate.call('create.feature', { name: 'Ann' })`. */
  private insideOf(name: string, line: number, result: string | null): StepFacts | null {
    const called = this.variables.resolve({ kind: 'code', text: name });
    if (called.kind !== 'code' || this.calls.depth >= MAX_DEPTH) return null;
    const facts: StepFacts[] = [];
    for (const match of called.text.matchAll(CALLED_INSIDE)) {
      const feature = this.calls.left > 0 ? (this.files?.feature(match[1], this.file) ?? null) : null;
      const given = parseArguments(called.text, called.text.indexOf('(', match.index))?.args.at(-1);
      const argument = given?.kind === 'object' ? this.variables.resolve(given) : NOTHING;
      if (feature !== null) facts.push(this.follow(feature, argument, line, result));
    }
    return facts.length === 0 ? null : { ...NO_FACTS, groups: facts.flatMap(({ groups }) => groups) };
  }

  /** The called feature's steps, once for each row that it is called with; their lines are that of the call. */
  private follow(
    { path, steps }: CalledFeature,
    argument: KarateValue,
    line: number,
    result: string | null,
  ): StepFacts {
    const turns = argument.kind === 'array' ? argument.items.slice(0, MAX_TURNS) : [argument];
    const facts: StepFacts[] = [];
    for (const turn of turns) {
      this.calls.left -= steps.length;
      if (this.calls.left < 0) break;
      const called = new KarateReader(this.files, path, this.calls, this.variables);
      called.variables.define('__arg', turn);
      if (turn.kind === 'object') for (const { key, value } of turn.entries) called.variables.define(key, value);
      this.calls.depth++;
      facts.push(...called.all(steps));
      this.calls.depth--;
      const given = called.variables.all();
      if (result !== null) this.variables.define(result, given);
      else for (const { key, value } of given.entries) this.variables.define(key, value);
    }
    return {
      ...NO_FACTS,
      groups: facts.flatMap(({ groups }) => groups).map((group) => groupOnLine(group, line)),
      hint: facts.findLast(({ hint }) => hint !== null)?.hint ?? null,
      urls: facts.flatMap(({ urls }) => urls),
    };
  }
}

/** As said by the step that calls it. */
function groupOnLine(group: Group, line: number): Group {
  return { ...group, rows: group.rows.map((row) => row.map((fact) => ({ ...fact, line }))) };
}

function groupsOf(pattern: RegExp, text: string): Groups {
  return pattern.exec(text) ?? [];
}

/** The rows of `* table users`: its cells are expressions. */
function rowsOf({ table }: Step): KarateValue {
  const header = table.at(0)?.cells ?? [];
  const items = table.slice(1).map(({ cells }): KarateValue => ({
    kind: 'object',
    entries: header.map((key, i) => ({ key, value: parseKarate(cells[i] === '' ? 'null' : cells[i]), at: -1 })),
  }));
  return { kind: 'array', items };
}

/** Of `{ read: 'files/cv.pdf', filename: 'cv.pdf' }`, the file's name. */
function fileName(value: KarateValue): KarateValue {
  if (value.kind === 'code') {
    const read = /^read\s?\(\s?['"]([^'"]{1,300})['"]\s?\)$/.exec(value.text)?.[1];
    return read === undefined ? value : { kind: 'text', text: base(read) };
  }
  if (value.kind !== 'object') return value;
  const entry = (key: string): KarateValue | undefined =>
    value.entries.find((candidate) => candidate.key === key)?.value;
  const found = entry('filename') ?? entry('value') ?? entry('read');
  return found?.kind === 'text' ? { kind: 'text', text: base(found.text) } : { kind: 'code', text: '' };
}

function base(path: string): string {
  return path.replace(/^.*[/\\:]/, '');
}
