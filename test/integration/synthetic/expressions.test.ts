import { deepEqual } from 'node:assert/strict';
import type { Database } from '../../../client/src/engine/databases/database';
import { openDatabase } from '../../../client/src/engine/databases/pool';
import { compile } from '../../../client/src/engine/expressions/compile';
import { parseExpression } from '../../../client/src/engine/expressions/parser';
import { printExpression } from '../../support/print-expression';
import { textOfValue } from '../../../client/src/engine/expressions/text-form';
import { testServer } from '../server';

/** Expressions, without columns, whose values have to be PostgreSQL's own. */
const EXPRESSIONS = String.raw`
1 / 3.0
10::numeric(10,2) / 3
0.001 / 7
123456789012345678.5 / 0.3
7 / 2
-7 / 2
-7 % 3
7.5 % -2
2.5::numeric * 1.20
1.10 + 2
round(2.5) + round(-2.5)
round(2.5::float8) + round(3.5::float8)
round(1234.567, -2)
trunc(-1.99, 1)
ceil(-1.5)
floor(-1.5)
abs(-3.20)
mod(-7, 4)
2 ^ 10
power(2::numeric, 3)
sqrt(2::numeric)
greatest(1, 2.5, null)
least(date '2020-01-01', '2019-01-01')
coalesce(null, 5)
nullif(1, 1)
1.005::numeric(10,2)
2.5::int
3.5::int
2.5::float8::int
'abc'::varchar(2)
'12'::int + 1
true::int
null and false
null or true
not null::boolean
1 = any (array[2, null])
1 <> all (array[2, 3])
3 in (1, 2, null)
null is not distinct from null
(1 is null) = (2 is null)
case when 1 > 2 then 'a' when null then 'b' else 'c' end
case 3 when 1 then 'a' when 3 then 'b' end
date '2020-01-31' + interval '1 month'
date '2020-03-01' - date '2020-02-01'
date '2020-02-28' + 2
timestamp '2020-03-01 10:00' - timestamp '2020-02-01 12:00'
timestamp '2020-03-01 10:00' + '3 days 02:00'
age(timestamp '2020-03-01', timestamp '1990-05-15')
age(timestamp '2020-03-31 05:00', timestamp '2020-02-29 06:00')
age(date '2000-01-01', date '2020-05-31')
extract(epoch from interval '1 day 02:00:00')
extract(isodow from date '2024-02-04')
extract(week from date '2021-01-03')
extract(quarter from date '2021-11-03')
extract(second from time '10:20:30.5')
extract(century from date '2000-12-31')
extract(doy from date '2024-12-31')
date_part('year', date '2020-02-01')
date_trunc('month', timestamp '2020-02-15 10:11:12')
date_trunc('week', timestamp '2020-02-15 10:11:12')
interval '1 year 2 mons -3 days'
interval '1 year 2 mons -3 days' * 1.5
interval '36 hours' / 2
interval '1 month' > interval '29 days'
'1 day'::interval + '02:00'
make_interval(days => 10, hours => 2)
make_date(2020, 2, 29)
time '10:00' + interval '15 hours'
(date '2020-01-01', date '2020-02-01') overlaps (date '2020-01-31', date '2020-03-01')
timestamptz '2020-01-01 10:00:00+02' at time zone 'UTC'
length('äöü€😀')
octet_length('äöü€😀')
upper('straße')
initcap('hello wORLD-foo')
btrim('xxaxx', 'x')
substring('foobar' from 'o(.)b')
substring('foobar' from 2 for 3)
substr('foobar', 0, 3)
left('abc', -1)
right('abc', 2)
lpad('7', 3, '0')
split_part('a@b.c', '@', 2)
split_part('a,b,c', ',', -1)
position('@' in 'a@b')
replace('a.b.c', '.', '-')
translate('12345', '143', 'ax')
reverse('abc')
concat('a', null, 1)
concat_ws('-', 'a', null, 'b')
regexp_replace('foobarbaz', 'b(..)', 'X\1Y', 'g')
(regexp_match('foobarbequebaz', '(bar)(beque)'))[1]
starts_with('alphabet', 'alph')
'abc' ~ '^[[:alpha:]]+$'
'abc1' ~ '^[[:alpha:]]+$'
'a.c' ~ '^a\.c$'
'foo bar' ~ '\mbar\M'
'foobar' ~ '\mbar'
'ABC' ~* '^a[b-c]+$'
E'a\nb' ~ 'a.b'
'a]b' ~ '^a[]]b$'
'aXb' ~ '(?i)^axb$'
'12-34' ~ '^\d{2}-\d{2}$'
'100%' like '100\%'
'abc' like 'a_c'
'ABC' ilike 'a%'
'a%c' like 'a!%c' escape '!'
'abc' similar to '(a|b)%'
'abc' similar to 'ab'
'x' !~ 'y'
'a' || 1 || null
'a' || 1.50
array[1, 2] || 3
array[1, 2] @> array[2]
'{a,b}'::text[] && array['b']
cardinality(array[[1, 2], [3, 4]])
array_length(array[1, 2, 3], 1)
array_position(array['a', 'b'], 'b')
(array['x', 'y'])[2]
num_nonnulls(1, null, 2)
num_nulls(1, null)
'{"a": {"b": [1, 2]}}'::jsonb -> 'a' -> 'b' -> 1
'{"a": {"b": [1, 2]}}'::jsonb #>> '{a,b,0}'
'{"a": "x"}'::jsonb ->> 'a'
'{"a": 1}'::jsonb ? 'a'
'{"a": 1, "b": 2}'::jsonb @> '{"b": 2}'
jsonb_typeof('[1]'::jsonb)
jsonb_array_length('[1, 2]'::jsonb)
5 & 3
5 # 1
1 << 4
width_bucket(5.35, 0.024, 10.06, 5)
'2020-01-01' < date '2020-02-01'
date '2020-01-01' = timestamp '2020-01-01 00:00'
'infinity'::date > date '9999-12-31'
sign(-8.4)
`
  .split('\n')
  .filter((line) => line !== '');

describe('expressions beside a real database', () => {
  let database: Database;

  before(async () => {
    database = await openDatabase(await (await testServer()).createDatabase());
  });
  after(() => database.close());

  it('give what PostgreSQL gives', async () => {
    const expected: Record<string, string | null> = {};
    const found: Record<string, string | null> = {};
    for (const sql of EXPRESSIONS) {
      const [row] = await database.query<{ value: string | null }>(`SELECT (${sql})::text AS value`);
      expected[sql] = row.value;
      found[sql] = valueOf(sql);
    }
    deepEqual(found, expected);
  });

  it('are printed so that PostgreSQL reads the same in them', async () => {
    for (const sql of EXPRESSIONS) {
      const parsed = parseExpression(sql);
      const printed = parsed.ok ? printExpression(parsed.expression) : parsed.message;
      const [row] = await database.query<{ same: boolean }>(
        `SELECT (${printed})::text IS NOT DISTINCT FROM (${sql})::text AS same`,
      );
      deepEqual({ printed, same: row.same }, { printed, same: true });
    }
  });
});

function valueOf(sql: string): string | null {
  const parsed = parseExpression(sql);
  if (!parsed.ok) return parsed.message;
  const compiled = compile<null>(parsed.expression, { column: () => null });
  if ('unknown' in compiled) return compiled.unknown;
  const value = compiled.evaluate(null);
  return value === null ? null : textOfValue(value);
}
