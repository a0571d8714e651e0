import { nameWords, singular } from '../../../../server/src/testcase/fields/names';
import type { Classification, ColumnDecision, Evidence } from '../privacy/classification';
import { proposedTechnique } from '../privacy/column-technique';
import type { PiiType } from '../privacy/pii-types';
import type { ColumnProfile } from '../profile/column-profile';
import { displayName, type Column, type Schema, type Table, type TableName } from '../schema/schema';
import { classifyPaths } from './json-paths';
import { commentSignal } from './comment-signal';
import { isReachedAtDesk } from './desk';
import { isImpersonal, ownerOf } from './name-class';
import { nameSignal } from './name-signal';
import { rounded, Signals } from './signals';
import { contextByValues, tableContexts, type TableContext } from './table-context';
import { isOfPersonsToo } from './parties';
import { planeSignal } from './plane';
import { followValues } from './shared-class';
import { subjectSignal } from './subject';
import { canHold, shapeOf, typeSignal } from './type-signal';
import { valueSignals } from './value-signal';
import { vitalSignal } from './vitals';
import { meaningOfWords, type NameMeaning } from './words/name-meaning';
import { nounKind } from './words/noun-kind';

/** A column's profile, or null where no value was looked at. */
export type Profiles = (table: Table, column: Column) => ColumnProfile | null;

/** From here on a column is taken for personal. */
export const PERSONAL_FROM = 0.5;

/**
 * What every column of a schema holds of persons, in the schema's order; those that hold nothing are `none`. The same
 * schema, profiles and decisions always give the same.
 */
export function classifySchema(
  schema: Schema,
  profiles: Profiles,
  decided: readonly ColumnDecision[] = [],
): Classification[] {
  const contexts = tableContexts(schema);
  const decisions = new Map(
    decided.map((decision) => [keyOf(decision.schema, decision.table, decision.column), decision]),
  );
  const found = new Map<string, Classification>();
  for (const table of schema.tables) {
    const named = contexts.get(displayName(table))!;
    const profileOf = (name: string): ColumnProfile | null => {
      const column = named.kind === 'person' ? undefined : table.columns.find((one) => one.name === name);
      return column === undefined ? null : profiles(table, column);
    };
    const context = isOfPersonsToo(named, profileOf)
      ? { ...named, kind: 'person' as const, personal: true }
      : isReachedAtDesk(named, profileOf)
        ? { ...named, atDesk: true }
        : named;
    const classify = (known: TableContext): Classification[] =>
      table.columns.map((column) => {
        const decision = decisions.get(keyOf(table.schema, table.name, column.name));
        return decision === undefined
          ? classifyColumn(schema, table, column, known, profiles(table, column))
          : byUser(table, column, decision);
      });
    const first = classify(context);
    const byValues = contextByValues(context, first);
    for (const one of byValues === null ? first : classify(byValues))
      found.set(keyOf(one.schema, one.table, one.column), one);
  }
  followKeys(schema, found);
  followValues(
    schema,
    (table, column) => profiles(table, column)?.shared ?? [],
    (table, column) => found.get(keyOf(table.schema, table.name, column)),
  );
  return [...found.values()];
}

function classifyColumn(
  schema: Schema,
  table: Table,
  column: Column,
  context: TableContext,
  profile: ColumnProfile | null,
): Classification {
  const signals = new Signals();
  const meaning = context.meanings.get(column.name) ?? null;
  fromName(signals, schema, column, context, meaning);
  const byType = typeSignal(column, context.personal && !isImpersonal(context.kind));
  if (byType !== null) {
    const isPlain = context.kind === 'system' || context.kind === 'thing';
    const weight = context.machines ? 0.1 : isPlain ? 0.4 : byType.weight;
    signals.add({
      signal: 'type',
      detail: `the type is ${column.type.name}`,
      pii_type: byType.type,
      weight,
    });
  }
  if (column.comment !== null && column.comment !== '' && meaning?.about !== true && meaning?.concept !== 'plain') {
    const said = commentSignal(column.comment, context);
    if (said !== null && canHold(column, said.type, null)) {
      signals.add({
        signal: 'comment',
        detail: said.detail,
        pii_type: said.type,
        weight: said.weight * (meaning === null || meaning.concept === said.type ? 1 : 0.5),
      });
    }
  }
  fromNeighbours(signals, context, meaning);
  const bySubject = subjectSignal(column, context, meaning);
  if (bySubject !== null) signals.add({ signal: 'neighbours', ...bySubject });
  const byPlane = meaning === null ? planeSignal(column, context) : null;
  const byChart = vitalSignal(column, context);
  if (byChart !== null) signals.add({ signal: 'neighbours', ...byChart });
  if (byPlane !== null) signals.add({ signal: 'neighbours', ...byPlane });
  if (profile !== null) valueSignals(signals, column, context, meaning, profile);
  fromKeys(signals, table, column, context);
  const paths = classifyPaths(table, column, profile, classifySchema);
  if (paths.length > 0) {
    const type = strongest(paths.map(({ pii_type }) => pii_type));
    signals.add({
      signal: 'values',
      detail: `personal paths: ${paths
        .slice(0, 5)
        .map(({ path }) => path)
        .join(', ')}`,
      pii_type: type,
      weight: 0.9,
    });
  }
  const best = signals.best();
  const isPersonal = best.sure >= PERSONAL_FROM;
  const piiType: PiiType = isPersonal ? best.type : 'none';
  const confidence = isPersonal ? best.sure : noneSure(column, meaning, profile, best.sure);
  const technique =
    paths.length > 0 && isPersonal ? 'json' : isPersonal ? proposedTechnique(piiType, table, column, profile) : null;
  return {
    schema: table.schema,
    table: table.name,
    column: column.name,
    pii_type: piiType,
    confidence: rounded(Math.min(confidence, 0.99)),
    technique,
    evidence: signals.evidence,
    decided_by: 'detection',
    ...(paths.length > 0 && isPersonal ? { paths } : {}),
  };
}

/** What a document with several of them is taken for: the first that it holds. */
const STRENGTH: readonly PiiType[] = [
  'password_hash', 'secret_token', 'credit_card', 'cvv', 'health', 'ethnicity_religion_politics', 'national_id', 'passport', 'drivers_license', 'tax_id', 'iban', 'bank_account', 'salary',
  'street_address', 'person_name', 'last_name', 'first_name', 'date_of_birth', 'email', 'phone', 'username', 'license_plate', 'geo_location', 'ip_address', 'mac_address', 'device_id', 'free_text',
]; // prettier-ignore

function strongest(types: readonly PiiType[]): PiiType {
  const found = STRENGTH.find((type) => types.includes(type)) ?? types[0];
  // One of several things that are known of somebody.
  return /^(?:first|last)_name$/.test(found) && new Set(types).size > 1 ? 'person_name' : found;
}

/** `state`, with a value that rows begin with: how far they have come. */
function isProgress(column: Column, meaning: NameMeaning): boolean {
  return (
    meaning.concept === 'region' &&
    column.default !== null &&
    !column.default.startsWith('NULL') &&
    /^(?:state|estado|status|stan)$/.test(meaning.said)
  );
}

function fromName(
  signals: Signals,
  schema: Schema,
  column: Column,
  context: TableContext,
  meaning: NameMeaning | null,
): void {
  const said = meaningByType(schema, column, meaning) ?? meaning;
  // `parent_info`: a document of whoever they are.
  if (
    shapeOf(column) === 'json' &&
    said?.concept === 'described' &&
    !/^meta/.test(said.said) &&
    nounKind(said.before.at(-1) ?? '') === 'person'
  )
    signals.add({
      signal: 'name',
      detail: `the name speaks of "${said.before.join(' ')}"`,
      pii_type: 'person_name',
      weight: 0.6,
    });
  const signal = said === null ? null : nameSignal(said, context);
  if (signal === null || isProgress(column, said!)) return;
  const { type, weight, detail } = signal;
  // Numbers that stand for it, where the row says when somebody was born or how they are reached.
  const isCode = type === 'ethnicity_religion_politics' && shapeOf(column) === 'whole';
  const isKnown = context.has.has('date_of_birth') || context.has.has('email');
  const isNobodys = isCode && (!isKnown || /id$/i.test(column.name));
  if (!canHold(column, type, said) || isNobodys || isEnumOfOthers(schema, column, type)) {
    signals.add({ signal: 'name', detail, pii_type: type, weight });
    signals.against('type', `${column.type.name}${column.type.array ? '[]' : ''} cannot be ${type}`, 1, type);
    return;
  }
  signals.add({ signal: 'name', detail, pii_type: type, weight });
  if (
    shapeOf(column) === 'json' &&
    !['street_address', 'phone', 'email', 'health', 'person_name', 'geo_location'].includes(type)
  ) {
    signals.against('type', 'a JSON document holds more than one thing', 0.3, type);
  }
}

/** Of a column whose type is the schema's own, and whose name says nothing, or only that it refers: what the type is called. */
function meaningByType({ composites, enums }: Schema, { type }: Column, named: NameMeaning | null): NameMeaning | null {
  if (type.schema === null || (named !== null && !named.about)) return null;
  const isOf = (own: { name: string; schema: string }): boolean => own.schema === type.schema && own.name === type.name;
  const isComposite = composites?.some(isOf) === true;
  if (isComposite ? named !== null : !enums.some(isOf)) return null;
  const meaning = meaningOfWords(nameWords(type.name));
  return isComposite || (meaning !== null && OF_ENUMS.has(meaning.concept as PiiType) && !meaning.about)
    ? meaning
    : null;
}

const OF_ENUMS: ReadonlySet<PiiType> = new Set([
  'gender',
  'ethnicity_religion_politics',
  'health',
  'country',
  'region',
  'other_pii',
  'city',
]);

/** A list of labels holds no names or numbers of persons. */
function isEnumOfOthers({ enums }: Schema, { type }: Column, piiType: PiiType): boolean {
  return (
    type.schema !== null &&
    !OF_ENUMS.has(piiType) &&
    enums.some(({ name, schema }) => name === type.name && schema === type.schema)
  );
}

/** Parts of an address beside each other, and somebody who can be reached: the address is a person's. */
function fromNeighbours(signals: Signals, context: TableContext, meaning: NameMeaning | null): void {
  const { kind, has, personal, meanings } = context;
  if (meaning === null || meaning.about || (kind !== 'unknown' && kind !== 'event' && kind !== 'written')) return;
  const parts = ['street_address', 'address', 'city', 'postal_code'] as const;
  const type = meaning.concept === 'address' ? 'street_address' : meaning.concept;
  if (!['street_address', 'city', 'postal_code', 'region', 'country', 'geo_location'].includes(type)) return;
  if (parts.filter((part) => has.has(part)).length < 2) return;
  // How far it has come.
  if (type === 'region' && nameSignal(meaning, context) === null) return;
  const reachable =
    personal ||
    isSentTo(meanings, meaning) ||
    has.has('email') ||
    has.has('phone') ||
    has.has('person_name') ||
    has.has('first_name');
  signals.add({
    signal: 'neighbours',
    detail: reachable ? 'an address beside what a person is reached by' : 'one of several parts of an address',
    pii_type: type as PiiType,
    weight: reachable ? 0.6 : 0.25,
  });
}

/** `dest_zip` beside `dest_name`: of whoever it is brought to. */
const isSentTo = (meanings: TableContext['meanings'], { before }: NameMeaning): boolean =>
  before.length > 0 &&
  ownerOf(before) !== 'nobody' &&
  [...meanings.values()].some(
    (other) =>
      other !== null && /^(?:person_)?name$/.test(other.concept) && other.before.join(' ') === before.join(' '),
  );

/** Surrogate keys, and what points to them, name nobody. */
function fromKeys(signals: Signals, table: Table, column: Column, context: TableContext): void {
  const shape = shapeOf(column);
  const reference = context.references.get(column.name);
  const counts = shape === 'whole' || shape === 'uuid' || shape === 'number';
  if (reference !== undefined && counts) {
    signals.against(
      'key',
      `it points to ${displayName(reference.to)}.${reference.to_columns[0]}`,
      reference.virtual ? 0.85 : 0.97,
    );
  } else if (
    counts &&
    table.primary_key?.columns.length === 1 &&
    (isKey(table, column, 'street_address', signals) ||
      (shape === 'whole' && isKey(table, column, 'other_pii', signals)))
  ) {
    signals.against('key', 'it tells the rows apart', 0.9);
  } else if (
    counts &&
    table.primary_key?.columns.length === 1 &&
    table.primary_key.columns[0] === column.name &&
    (column.identity !== null ||
      /nextval|gen_random_uuid|uuid_generate/.test(column.default ?? '') ||
      isOwnId(context, column))
  ) {
    signals.against('key', 'it is counted up or drawn by the database', 0.97);
  }
}

/** `device_id uuid`, the key of `devices`. */
const isOwnId = ({ noun: found, words, meanings }: TableContext, { name }: Column): boolean => {
  const said = meanings.get(name)?.said ?? '';
  const noun = found ?? words.at(-1) ?? null;
  return noun !== null && (said === `${singular(noun)} id` || said === `${singular(noun)} uuid`);
};

/** A whole number that is the key of its table, and would be of a class that many rows share. */
const isKey = (table: Table, { name }: Column, type: PiiType, signals: Signals): boolean =>
  table.primary_key?.columns[0] === name && signals.best().type === type;

/** How sure it is that nothing personal is there. */
function noneSure(column: Column, meaning: NameMeaning | null, profile: ColumnProfile | null, best: number): number {
  const shape = shapeOf(column);
  const isText = shape === 'text' || shape === 'json' || shape === 'bytes';
  const start = !isText ? 0.97 : meaning !== null ? 0.9 : profile !== null && profile.sampled >= 5 ? 0.8 : 0.45;
  return start * (1 - best);
}

function byUser(table: Table, column: Column, { pii_type, technique }: ColumnDecision): Classification {
  const evidence: Evidence = { signal: 'user', detail: 'decided by the user', pii_type, weight: 1 };
  return {
    schema: table.schema,
    table: table.name,
    column: column.name,
    pii_type,
    confidence: 1,
    technique,
    evidence: [evidence],
    decided_by: 'user',
  };
}

/** A column that points to a personal natural key holds the same values. */
function followKeys(schema: Schema, found: Map<string, Classification>): void {
  for (let round = 0; round < 3; round++) {
    for (const { from, from_columns: columns, to, to_columns: targets, virtual } of schema.relationships) {
      if (virtual) continue;
      columns.forEach((name, index) => {
        const own = found.get(keyOf(from.schema, from.name, name));
        const target = found.get(keyOf(to.schema, to.name, targets[index]));
        if (own === undefined || target === undefined || own.decided_by === 'user') return;
        if (target.pii_type === 'none' && isByNameAlone(own)) {
          own.pii_type = 'none';
          own.technique = null;
          own.confidence = rounded(0.9 * target.confidence);
          own.evidence.push({ ...pointing(to, targets[index]), pii_type: 'none', weight: target.confidence });
          return;
        }
        if (target.pii_type === 'none' || target.pii_type === own.pii_type) return;
        own.pii_type = target.pii_type;
        own.confidence = target.confidence;
        own.technique = target.technique;
        own.evidence.push({
          ...pointing(to, targets[index]),
          pii_type: target.pii_type,
          weight: target.confidence,
        });
      });
    }
  }
}

const pointing = (to: TableName, column: string): Pick<Evidence, 'signal' | 'detail'> => ({
  signal: 'key',
  detail: `it points to ${displayName(to)}.${column}`,
});

/** Classes of what a row is reached or called by; codes of countries stay personal where a list of them is pointed to. */
const REACHED: ReadonlySet<PiiType> = new Set(['email', 'phone', 'person_name', 'username', 'secret_token']);

/** `email_id`, a key of a table of addresses. */
function isByNameAlone({ pii_type: type, evidence }: Classification): boolean {
  return REACHED.has(type) && evidence.every(({ signal }) => signal === 'name' || signal === 'neighbours');
}

const keyOf = (...parts: string[]): string => JSON.stringify(parts);
