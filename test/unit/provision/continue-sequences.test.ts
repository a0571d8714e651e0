import assert from 'node:assert/strict';
import { continueSequences } from '../../../client/src/engine/provision/continue-sequences';
import type { Sequence } from '../../../client/src/engine/schema/schema';
import { builtin } from '../../../client/src/engine/schema/types';
import { column, table } from '../../support/schema';

const sequence = (name: string, given: Partial<Sequence> = {}): Sequence => ({
  schema: 'public',
  name,
  type: builtin('int8'),
  start: '1',
  increment: '1',
  min: '1',
  max: '9223372036854775807',
  cycle: false,
  ...given,
});

describe('continueSequences', () => {
  it('looks at every column of numbers that counts on the sequence, in its direction', () => {
    const counting = (of: string, type = 'int4') =>
      column('n', builtin(type), { default: `nextval('public.${of}'::regclass)` });
    const statements = continueSequences({
      tables: [
        table('a', [counting('up')]),
        table('b', [counting('up', 'int8')]),
        table('c', [counting('down')]),
        table('d', [column('code', builtin('text'), { default: `('X'::text || nextval('public.texts'::regclass))` })]),
      ],
      relationships: [],
      enums: [],
      sequences: [
        sequence('up'),
        sequence('down', { increment: '-2', start: '-1', min: '-99', max: '-1' }),
        sequence('texts'),
        sequence('free'),
      ],
    });
    assert.deepEqual(statements, [
      `SELECT setval('"public"."up"'::regclass, least(max(value), 9223372036854775807)::bigint) ` +
        `FROM (SELECT "n"::numeric AS value FROM "public"."a" UNION ALL SELECT "n"::numeric AS value FROM "public"."b") AS used ` +
        `HAVING max(value) >= 1`,
      `SELECT setval('"public"."down"'::regclass, greatest(min(value), -99)::bigint) ` +
        `FROM (SELECT "n"::numeric AS value FROM "public"."c") AS used HAVING min(value) <= -1`,
    ]);
  });
});
