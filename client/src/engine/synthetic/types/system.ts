import type { TextType } from './type-context';

/** Objects that every database has, by name: what `reg…` types are checked against. */
const named = (...names: string[]): TextType => ({
  draw: (random) => random.pick(names),
  distinct: () => ({ size: names.length, at: (index) => names[index] }),
});

const counted: TextType = {
  draw: (random) => String(random.between(1, 100_000)),
  distinct: () => ({ size: 2 ** 32 - 1, at: (index) => String(index + 1) }),
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const snapshot: TextType = {
  draw: (random) => {
    const oldest = random.between(10, 100_000);
    return `${oldest}:${oldest + 2}:${oldest}`;
  },
};

export const system = {
  oid: counted,
  xid: { draw: counted.draw },
  xid8: { draw: counted.draw, distinct: counted.distinct! },
  cid: { draw: counted.draw },
  tid: {
    draw: (random) => `(${random.below(1000)},${random.between(1, 100)})`,
    distinct: () => ({ size: 2 ** 32, at: (index) => `(${index},1)` }),
  },
  char: {
    draw: (random) => random.pick(Array.from(LETTERS)),
    distinct: () => ({ size: LETTERS.length, at: (index) => LETTERS[index] }),
  },
  pg_lsn: {
    draw: (random) => `0/${random.between(0x100000, 0xffffffff).toString(16).toUpperCase()}`,
    distinct: () => ({
      size: 2 ** 40,
      at: (index) =>
        `${Math.floor(index / 2 ** 32)
          .toString(16)
          .toUpperCase()}/${(index % 2 ** 32).toString(16).toUpperCase()}`,
    }),
  },
  txid_snapshot: snapshot,
  pg_snapshot: snapshot,
  regclass: named('pg_class', 'pg_type', 'pg_proc', 'pg_index', 'pg_attribute', 'pg_namespace'),
  regtype: named('integer', 'text', 'boolean', 'date', 'numeric', 'uuid'),
  regproc: named('now', 'pi', 'version', 'clock_timestamp'),
  regprocedure: named('now()', 'pi()', 'version()', 'clock_timestamp()'),
  regoper: named('|/', '||/'),
  regoperator: named('+(integer,integer)', '=(text,text)', '<(date,date)'),
  regrole: named('pg_monitor', 'pg_read_all_stats', 'pg_signal_backend'),
  regnamespace: named('pg_catalog', 'information_schema'),
  regconfig: named('english', 'simple', 'german', 'french', 'spanish'),
  regdictionary: named('simple', 'english_stem', 'german_stem'),
  regcollation: named('"C"', '"POSIX"'),
} satisfies Record<string, TextType>;
