import { parseExpression } from '../expressions/parser';
import { builtin, type ColumnType } from '../schema/types';

/** Types that count by themselves. */
const COUNTING: Readonly<Record<string, string>> = { bigserial: 'int8', serial: 'int4', smallserial: 'int2' };

/** Types by PostgreSQL's internal names that a pack may use. */
const KNOWN = new Set(
  'bool int2 int4 int8 float4 float8 numeric text varchar bpchar date time timetz timestamp timestamptz interval uuid json jsonb bytea inet cidr macaddr tsrange tstzrange daterange int4range int8range numrange'.split(
    ' ',
  ),
);

/** `numeric(12,2)`, `bigserial`, `text[]` or one of the enums; null for what is none. */
export function readType(text: string, enums: readonly string[]): { type: ColumnType; identity: boolean } | null {
  const name = text.trim().toLowerCase();
  if (Object.hasOwn(COUNTING, name)) return { type: builtin(COUNTING[name]), identity: true };
  if (enums.includes(text)) return { type: builtin(text, { schema: 'public' }), identity: false };
  const parsed = parseExpression(`null::${text}`);
  if (!parsed.ok || parsed.expression.type !== 'cast') return null;
  const { to } = parsed.expression;
  if (to.schema !== null || !KNOWN.has(to.name)) return null;
  const [first, second] = to.modifiers.map(Number) as (number | undefined)[];
  const array = to.array;
  if (to.name === 'numeric')
    return {
      type: builtin('numeric', { precision: first ?? null, scale: first === undefined ? null : (second ?? 0), array }),
      identity: false,
    };
  if (/^(varchar|bpchar)$/.test(to.name))
    return { type: builtin(to.name, { length: first ?? (to.name === 'bpchar' ? 1 : null), array }), identity: false };
  return { type: builtin(to.name, { precision: first ?? null, array }), identity: false };
}
