import type { Check, CompositeType, Domain, EnumType, RangeType, TableName } from '../schema';
import type { ColumnType } from '../types';
import type { ColumnRow, ConstraintRow, ModifierRow, TypeRow } from './catalogue';

/** What a column gets from its type, beyond the type itself: a domain may say much about its values. */
export interface ResolvedType {
  type: ColumnType;
  /** The domain that it is; an array of one is none. */
  domain: TableName | null;
  /** Of an array, the domain that its elements are of. */
  elementDomain: TableName | null;
  /** Some domain on the way takes no null. */
  required: boolean;
  /** The outermost domain's that has one. */
  default: string | null;
  /** Of the domains, outermost first; the value is called VALUE. */
  checks: Check[];
}

/** Domains are made of domains only so deep before a catalogue is taken for broken. */
const MAX_DEPTH = 100;

/** Turns the types of the catalogue into ours: domains into what they are made of, arrays into their elements. */
export class CatalogueTypes {
  readonly #rows: Map<number, TypeRow>;
  readonly #checks = new Map<number, Check[]>();
  readonly #modifiers = new Map<string, string>();
  readonly #resolved = new Map<number, Map<number, ResolvedType>>();
  #foreign: Set<string> | null = null;

  constructor(rows: readonly TypeRow[], constraints: readonly ConstraintRow[]) {
    this.#rows = new Map(rows.map((row) => [row.oid, row]));
    for (const row of constraints) {
      if (row.domain === 0 || row.expression === null) continue;
      const known = this.#checks.get(row.domain);
      if (known === undefined) this.#checks.set(row.domain, [checkOf(row, row.expression)]);
      else known.push(checkOf(row, row.expression));
    }
  }

  /** Types with modifiers that only the server can put into words: what `tell` wants, before anything else is asked. */
  modified(columns: readonly ColumnRow[]): Omit<ModifierRow, 'text'>[] {
    const found = new Map<string, Omit<ModifierRow, 'text'>>();
    const add = (type: number, modifier: number): void => {
      if (modifier < 0) return;
      const row = this.#rows.get(this.#rows.get(type)?.element ?? 0) ?? this.#rows.get(type);
      if (row === undefined || (row.schema === 'pg_catalog' && !(row.name === 'interval' && hasFields(modifier))))
        return;
      found.set(`${row.oid} ${modifier}`, { type: row.oid, modifier });
    };
    for (const { type, modifier } of columns) add(type, modifier);
    for (const row of this.#rows.values()) {
      add(row.base, row.base_modifier);
      for (const { type, modifier } of row.attributes ?? []) add(type, modifier);
    }
    return [...found.values()];
  }

  tell(modifiers: readonly ModifierRow[]): void {
    for (const { type, modifier, text } of modifiers) this.#modifiers.set(`${type} ${modifier}`, text);
  }

  enums(): EnumType[] {
    return this.#made().flatMap(({ schema, name, labels }) => (labels === null ? [] : [{ schema, name, labels }]));
  }

  /** Each after those that it is made of. */
  domains(): Domain[] {
    const ordered = new Map<number, TypeRow>();
    const add = (row: TypeRow): void => {
      for (let part = this.#rows.get(row.base); part !== undefined; part = this.#rows.get(part.element)) {
        if (part.kind === 'd' && !ordered.has(part.oid)) add(part);
      }
      ordered.set(row.oid, row);
    };
    for (const row of this.#made()) if (row.kind === 'd') add(row);
    return [...ordered.values()].map((row) => ({
      schema: row.schema,
      name: row.name,
      type: this.#declared(row.base, row.base_modifier),
      nullable: !row.required,
      default: row.default,
      checks: this.#checks.get(row.oid) ?? [],
    }));
  }

  composites(): CompositeType[] {
    return this.#made().flatMap(({ schema, name, attributes }) =>
      attributes === null
        ? []
        : [
            {
              schema,
              name,
              attributes: attributes.map((one) => ({ name: one.name, type: this.#declared(one.type, one.modifier) })),
            },
          ],
    );
  }

  ranges(): RangeType[] {
    return this.#made().flatMap(({ schema, name, range }) => {
      if (range === null || range.canonical) return [];
      const { collation, operator_class: operatorClass, difference, multirange } = range;
      return [
        {
          schema,
          name,
          subtype: this.#declared(range.subtype, -1),
          ...(collation === null ? {} : { collation }),
          ...(operatorClass === null ? {} : { operator_class: operatorClass }),
          ...(difference === null ? {} : { difference }),
          ...(multirange === null ? {} : { multirange }),
        },
      ];
    });
  }

  /** Extensions that types are of. */
  extensions(): string[] {
    return [...new Set([...this.#rows.values()].flatMap(({ extension }) => extension ?? []))];
  }

  /** Whether a type is one that no schema says how to make: a base type, a table's row. */
  isForeign(type: ColumnType): boolean {
    this.#foreign ??= new Set(this.#foreignTypes());
    return type.schema !== null && this.#foreign.has(keyOf(type));
  }

  #foreignTypes(): string[] {
    const said = new Set([
      ...this.ranges().flatMap((range) => [
        keyOf(range),
        ...(range.multirange === undefined ? [] : [keyOf(range.multirange)]),
      ]),
    ]);
    return [...this.#rows.values()]
      .filter((row) => row.extension === null && row.labels === null && row.attributes === null && row.kind !== 'd')
      .map(keyOf)
      .filter((key) => !said.has(key));
  }

  /** Types of the user's own. */
  #made(): TypeRow[] {
    return [...this.#rows.values()].filter((row) => row.schema !== 'pg_catalog' && row.extension === null);
  }

  /** A type by its name, whatever it is made of. */
  #declared(oid: number, modifier: number): ColumnType {
    const row = this.#rows.get(oid);
    const element = row === undefined ? undefined : this.#rows.get(row.element);
    return this.#typeOf(element ?? row, modifier, element !== undefined);
  }

  /** The same for every column of a type: not to be changed. */
  resolve(oid: number, modifier: number): ResolvedType {
    const known = this.#resolved.get(oid)?.get(modifier);
    if (known !== undefined) return known;
    const found = this.#resolve(oid, modifier);
    const ofType = this.#resolved.get(oid);
    if (ofType === undefined) this.#resolved.set(oid, new Map([[modifier, found]]));
    else ofType.set(modifier, found);
    return found;
  }

  #resolve(oid: number, modifier: number): ResolvedType {
    const found: Omit<ResolvedType, 'type'> = {
      domain: null,
      elementDomain: null,
      required: false,
      default: null,
      checks: [],
    };
    let row = this.#rows.get(oid);
    let left = modifier;
    let array = false;
    for (let depth = 0; row !== undefined && depth < MAX_DEPTH; depth++) {
      if (row.element !== 0) {
        array = true;
        row = this.#rows.get(row.element);
      } else if (row.kind === 'd') {
        // What a domain says of an element cannot be said of the array.
        if (array) found.elementDomain ??= { schema: row.schema, name: row.name };
        else {
          found.domain ??= { schema: row.schema, name: row.name };
          found.required ||= row.required;
          found.default ??= row.default;
          found.checks.push(...(this.#checks.get(row.oid) ?? []));
        }
        if (left === -1) left = row.base_modifier;
        row = this.#rows.get(row.base);
      } else break;
    }
    return { ...found, type: this.#typeOf(row, left, array) };
  }

  #typeOf(row: TypeRow | undefined, modifier: number, array: boolean): ColumnType {
    const schema = row === undefined || row.schema === 'pg_catalog' ? null : row.schema;
    const name = row?.name ?? 'text';
    const text = row === undefined || modifier < 0 ? undefined : this.#modifiers.get(`${row.oid} ${modifier}`);
    const said = text === undefined || text === '' ? {} : { modifier: text };
    return { name, schema, ...modifiersOf(schema === null ? name : '', modifier), ...said, array };
  }
}

const keyOf = ({ schema, name }: Pick<ColumnType, 'schema' | 'name'>): string => JSON.stringify([schema, name]);

/** Of an interval's modifier: whether it is of some fields alone, such as those from days to seconds. */
const hasFields = (modifier: number): boolean => ((modifier >> 16) & ALL_FIELDS) !== ALL_FIELDS;
const ALL_FIELDS = 0x7fff;

/** `expression` as PostgreSQL prints it. */
export function checkOf({ name, valid }: ConstraintRow, expression: string): Check {
  return { name, expression: withoutParentheses(expression), ...(valid ? {} : { not_valid: true }) };
}

/** PostgreSQL prints a condition within parentheses of its own. */
function withoutParentheses(expression: string): string {
  if (!expression.startsWith('(') || !expression.endsWith(')')) return expression;
  let depth = 0;
  const tokens = expression.matchAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|[()]/g);
  for (const { 0: token, index } of tokens) {
    if (token === '(') depth++;
    else if (token === ')') depth--;
    if (depth === 0) return index === expression.length - 1 ? expression.slice(1, -1) : expression;
  }
  return expression;
}

type Modifiers = Pick<ColumnType, 'length' | 'precision' | 'scale'>;

const NONE: Modifiers = { length: null, precision: null, scale: null };
/** Bytes of the header that lengths in modifiers count. */
const HEADER = 4;

/** A modifier as the type itself understands it; the built-in types whose modifiers a ColumnType has room for. */
function modifiersOf(name: string, modifier: number): Modifiers {
  if (modifier < 0) return NONE;
  switch (name) {
    case 'varchar':
    case 'bpchar':
      return { ...NONE, length: modifier - HEADER };
    case 'bit':
    case 'varbit':
      return { ...NONE, length: modifier };
    case 'numeric': {
      const packed = modifier - HEADER;
      // Eleven bits with a sign: a scale may be negative.
      return { ...NONE, precision: (packed >> 16) & 0xffff, scale: ((packed & 0x7ff) ^ 0x400) - 0x400 };
    }
    case 'time':
    case 'timetz':
    case 'timestamp':
    case 'timestamptz':
      return { ...NONE, precision: modifier };
    case 'interval': {
      const precision = modifier & 0xffff;
      return precision === 0xffff ? NONE : { ...NONE, precision };
    }
    default:
      return NONE;
  }
}

/** A domain's check as a column's: VALUE becomes the column, except in what is quoted. */
export function checkOfColumn(expression: string, quotedColumn: string): string {
  return expression.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\bVALUE\b/g, (found) =>
    found === 'VALUE' ? quotedColumn : found,
  );
}
