import type { Schema } from '../../../../client/src/engine/schema/schema';
import { CellRandom, keyOf } from '../../../../client/src/engine/synthetic/random';
import type { TypeContext } from '../../../../client/src/engine/synthetic/types/type-context';
import { text } from '../../../../client/src/engine/synthetic/value-source';

const SCHEMA: Schema = {
  tables: [],
  relationships: [],
  enums: [{ schema: 'public', name: 'mood', labels: ['calm', 'it\'s, "so"', ''] }],
  domains: [
    {
      schema: 'public',
      name: 'label',
      type: { name: 'varchar', schema: null, length: 6, precision: null, scale: null, array: false },
      nullable: false,
      default: null,
      checks: [],
    },
  ],
  composites: [
    {
      schema: 'public',
      name: 'pair',
      attributes: [
        {
          name: 'mood',
          type: { name: 'mood', schema: 'public', length: null, precision: null, scale: null, array: false },
        },
        {
          name: 'note',
          type: { name: 'label', schema: 'public', length: null, precision: null, scale: null, array: false },
        },
      ],
    },
  ],
};

/** What a column called `name` is made with; meanings give their own name and the row. */
export function typeContext(name = 'a', seed = 'seed'): TypeContext {
  return {
    schema: SCHEMA,
    name,
    key: keyOf(seed, 'table', name),
    random: new CellRandom(),
    byMeaning: (meaning) =>
      meaning === 'date'
        ? { kind: 'date', at: (row) => 19_000 + (row % 700) }
        : meaning === 'datetime'
          ? { kind: 'timestamp', at: (row) => (19_000 + (row % 700)) * 86_400e6 }
          : meaning === 'time'
            ? { kind: 'time', at: (row) => (row % 24) * 3_600e6 }
            : meaning === 'uuid'
              ? { kind: 'uuid', at: (row) => new Uint8Array(new Float64Array([row, row]).buffer) }
              : text((row) => `${meaning} ${row}`),
  };
}
