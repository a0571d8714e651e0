import type { ColumnType } from '../types';
import type { ConstraintRow, TypeRow } from './catalogue';

/** What a column gets from its type, beyond the type itself: a domain may say much about its values. */
export interface ResolvedType {
  type: ColumnType;
  /** Some domain on the way takes no null. */
  required: boolean;
  /** The outermost domain's that has one. */
  default: string | null;
  /** Of the domains, outermost first; the value is called VALUE. */
  checks: { name: string; expression: string }[];
}

/** Domains are made of domains only so deep before a catalogue is taken for broken. */
const MAX_DEPTH = 100;

/** Turns the types of the catalogue into ours: domains into what they are made of, arrays into their elements. */
export class CatalogueTypes {
  readonly #rows: Map<number, TypeRow>;
  readonly #checks = new Map<number, { name: string; expression: string }[]>();

  constructor(rows: readonly TypeRow[], constraints: readonly ConstraintRow[]) {
    this.#rows = new Map(rows.map((row) => [row.oid, row]));
    for (const { domain, name, expression } of constraints) {
      if (domain === 0 || expression === null) continue;
      const known = this.#checks.get(domain);
      if (known === undefined) this.#checks.set(domain, [{ name, expression }]);
      else known.push({ name, expression });
    }
  }

  resolve(oid: number, modifier: number): ResolvedType {
    const found: ResolvedType = { type: null as unknown as ColumnType, required: false, default: null, checks: [] };
    let row = this.#rows.get(oid);
    let left = modifier;
    let array = false;
    for (let depth = 0; row !== undefined && depth < MAX_DEPTH; depth++) {
      if (row.element !== 0) {
        array = true;
        row = this.#rows.get(row.element);
      } else if (row.kind === 'd') {
        // What a domain says of an element cannot be said of the array.
        if (!array) {
          found.required ||= row.required;
          found.default ??= row.default;
          found.checks.push(...(this.#checks.get(row.oid) ?? []));
        }
        if (left === -1) left = row.base_modifier;
        row = this.#rows.get(row.base);
      } else break;
    }
    const schema = row === undefined || row.schema === 'pg_catalog' ? null : row.schema;
    const name = row?.name ?? 'text';
    found.type = { name, schema, ...modifiersOf(schema === null ? name : '', left), array };
    return found;
  }
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
