/** What becomes of a statement. */
export type Handling =
  | { what: 'run'; text: string; required: boolean }
  /** Not for this database, or not wanted: counted under `said` for people, or not worth a word where that is null. */
  | { what: 'skip'; said: string | null };

/** Extensions that only add types, functions and indexes. */
export const EXTENSIONS: ReadonlySet<string> = new Set(
  (
    'btree_gin btree_gist citext cube dict_int fuzzystrmatch hstore intarray isn lo ltree pg_trgm pgcrypto plpgsql seg ' +
    'tablefunc tcn tsm_system_rows tsm_system_time unaccent uuid-ossp'
  ).split(' '),
);

const skip = (said: string | null): Handling => ({ what: 'skip', said });

/** Rules in order: the first that fits a statement's beginning counts. */
const SKIPPED: readonly [RegExp, string | null][] = [
  [/^(?:begin|start|commit|end|rollback|abort|savepoint|release|prepare transaction)\b/i, null],
  [
    /^(?:insert|update|delete|merge|copy|truncate|with|table|values)\b/i,
    'statements about rows: only the structure is of use',
  ],
  [
    /^(?:vacuum|analy[sz]e|reindex|cluster|refresh|checkpoint|discard|listen|unlisten|notify|load|explain|fetch|move|declare|close|prepare|execute|deallocate|lock|call|reset|show)\b/i,
    null,
  ],
  [
    /^set\s+(?:session\s+|local\s+)?(?:session|role|authorization|transaction|constraints|\w*timeout|client_encoding|standard_conforming_strings|row_security|default_tablespace|log_\w+|client_min_messages|default_transaction_\w+)\b/i,
    null,
  ],
  [/^(?:create|alter|drop)\s+(?:database|tablespace|system)\b/i, 'statements about databases and tablespaces'],
  [/^(?:create|alter|drop)\s+(?:role|user|group)\b/i, 'statements about roles'],
  [/^(?:grant|revoke|reassign|security\s+label)\b/i, 'grants and revokes'],
  [/^alter\s+default\s+privileges\b/i, 'grants and revokes'],
  [/^alter\s+[\s\S]*\bowner\s+to\s+(?:"(?:[^"]|"")+"|[\w$]+)\s*$/i, 'owners'],
  [
    /^(?:create|alter|drop)\s+(?:publication|subscription|server|foreign\s+data\s+wrapper|event\s+trigger|user\s+mapping)\b/i,
    'statements about other servers and replication',
  ],
  [/^import\s+foreign\s+schema\b/i, 'statements about other servers and replication'],
  [/^(?:create|alter|drop)\s+foreign\s+table\b/i, 'foreign tables'],
  [/^(?:create|alter|drop)\s+policy\b/i, 'row policies'],
  [/^(?:create|alter|drop)\s+(?:or\s+replace\s+)?(?:trusted\s+)?(?:procedural\s+)?language\b/i, null],
  [/^comment\s+on\s+(?:extension|database|role|tablespace|language)\b/i, null],
  [/^alter\s+extension\b/i, null],
];

/** Structure that others build upon: a failure of these is one of the script. */
const REQUIRED =
  /^(?:create\s+(?:(?:global\s+|local\s+)?(?:temp|temporary|unlogged)\s+)?(?:table|type|domain|sequence|schema)\b|alter\s+table\b[\s\S]*\b(?:add|attach|alter\s+column)\b)/i;

/** `text` is without comments in front. */
export function handlingOf(text: string): Handling {
  const start = withoutComments(text);
  const skipped = SKIPPED.find(([pattern]) => pattern.test(start));
  if (skipped !== undefined) return skip(skipped[1]);
  const extension = /^create\s+extension\s+(?:if\s+not\s+exists\s+)?("[^"]+"|[\w-]+)/i.exec(start)?.[1];
  if (extension !== undefined) {
    const name = extension.startsWith('"') ? extension.slice(1, -1) : extension.toLowerCase();
    if (!EXTENSIONS.has(name)) return skip(`extension ${name}, which is not there`);
    // Versions are those that are there.
    return { what: 'run', text: start.replace(/\s+version\s+(?:'[^']*'|"[^"]*"|[\w.]+)/i, ''), required: false };
  }
  if (/^create\s+schema\b/i.test(start)) return schema(start);
  return { what: 'run', text: withoutTablespace(text), required: REQUIRED.test(start) };
}

/** The owner is not there, and a dump may make `public` again. */
function schema(text: string): Handling {
  const named = /^create\s+schema\s+(?:if\s+not\s+exists\s+)?(?!authorization\b)(.*)$/is.exec(text);
  const owned = /^create\s+schema\s+(?:if\s+not\s+exists\s+)?authorization\s+("[^"]+"|[\w$]+)([\s\S]*)$/i.exec(text);
  const rest = named !== null ? named[1] : owned !== null ? owned[1] + owned[2] : null;
  if (rest === null) return { what: 'run', text, required: true };
  return {
    what: 'run',
    text: `CREATE SCHEMA IF NOT EXISTS ${rest.replace(/\s+authorization\s+(?:"[^"]+"|[\w$]+)/i, '')}`,
    required: true,
  };
}

/** There is one tablespace only. */
function withoutTablespace(text: string): string {
  if (!/\btablespace\b/i.test(text) || !/^\s*create\b/i.test(text)) return text;
  return text.replace(
    /(\)|\bunlogged\b|\bpreserve rows\b|\s)\s*(?:using\s+index\s+)?tablespace\s+(?:"[^"]+"|[\w$]+)/gi,
    '$1',
  );
}

/** The statement from its first word on. */
export function withoutComments(text: string): string {
  let rest = text;
  for (;;) {
    const next = rest.replace(/^\s+|^--[^\n]*(?:\n|$)|^\/\*[\s\S]*?\*\//, '');
    if (next === rest) return rest;
    rest = next;
  }
}
