import { isObject } from '../../../../server/src/testcase/json-object';
import { UserError } from '../errors';
import { readShape, unknownName } from '../read-shape';
import { PACK, PATCHED, type Pack, type Patched } from './pack-shape';

/** A pack as its file has it. Throws UserError that names the place, and what would be right. */
export function readPack(raw: unknown, where: string): Pack {
  const name = (raw as { name?: unknown } | null)?.name;
  const at = typeof name === 'string' && name !== '' ? `domain ${name}` : where;
  const pack = readShape(PACK, raw, at);
  if (Object.keys(pack.scenarios).length === 0) {
    throw new UserError(`${at}.scenarios: there is none.`, {
      where: `${at}.scenarios`,
      hint: 'Give one at least: { "default": { "description": "…" } }.',
    });
  }
  return pack;
}

/** The scenario asked for, or the first. Throws UserError, with the nearest, for one that there is not. */
export function scenarioOf(pack: Pack, asked: string | undefined): string {
  const names = Object.keys(pack.scenarios);
  if (asked === undefined) return names[0];
  if (names.includes(asked)) return asked;
  throw unknownName(
    `config.synthetic.scenario: ${pack.name} has no scenario "${asked}"`,
    asked,
    names,
    'config.synthetic.scenario',
  );
}

/** The pack as a scenario has it. */
export function patched(pack: Pack, scenario: string): Patched {
  const { enums = {}, tables = {}, rules = [] } = pack.scenarios[scenario];
  return readShape(
    PATCHED,
    {
      enums: merged(pack.enums ?? {}, enums),
      tables: merged(pack.tables, tables),
      rules: [...(pack.rules ?? []), ...rules],
    },
    `domain ${pack.name}.scenarios.${scenario}`,
  );
}

/** Ways to make values: a patch with one takes another's place. */
const WAYS = new Set(
  'semantic_type faker arguments list pattern template sequence number date expression constant'.split(' '),
);

/** Objects are merged, key by key; null takes away; all else takes the place of what was there. */
function merged(base: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const own = isObject(base) ? Object.entries(base) : [];
  const otherWay = Object.keys(patch).some((key) => WAYS.has(key));
  const result = new Map(own.filter(([key]) => !(otherWay && WAYS.has(key))));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null && key !== 'constant') result.delete(key);
    else result.set(key, merged(result.get(key), value));
  }
  return Object.fromEntries(result);
}
