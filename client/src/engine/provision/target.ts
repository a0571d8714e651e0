import type { Connection } from '../databases/database';
import { quoteTable } from '../databases/identifiers';
import { UserError } from '../errors';
import { MARK_PATTERN } from '../schema/provision-mark';
import { displayName, type Schema, type TableName } from '../schema/schema';
import { madeNames } from './staged-schema';
import { dependentsOf } from './target-dependents';
import { checkRights, refuseMetadata } from './target-rights';

/** What stands in the target under the names that are to be provisioned, and under TDM's mark. */
export interface TargetContents {
  /** Tables that will be dropped at the swap. */
  replaced: TableName[];
  replacedSequences: TableName[];
  /** Enums, domains, ranges and composite types. */
  replacedTypes: TableName[];
  /** Schemas to be made. */
  missingSchemas: string[];
  /** Whether what depends on a replaced table (a view, a reference of another table) goes with it. */
  cascade: boolean;
  /** What goes with them, in words. */
  dependents: string[];
}

type Kind = 'table' | 'sequence' | 'type';

interface Present extends TableName {
  oid: number;
  /** A relkind, or the typtype of a type that is none of a relation's. */
  kind: string;
  is_type: boolean;
  ours: boolean;
  /** Of a sequence that belongs to a column: the table's oid. */
  owner: number | null;
}

const KINDS: Record<string, string> = {
  r: 'a table',
  p: 'a table',
  v: 'a view',
  m: 'a materialized view',
  f: 'a foreign table',
  S: 'a sequence',
  i: 'an index',
};

/**
 * Looks before anything is touched. Throws UserError where the role may not do what is needed, where the target is TDM's
 * own metadata, and where something stands that TDM did not make or that something of the user's depends on (unless
 * `reset`, which says that it may go).
 */
export async function inspectTarget(
  connection: Connection,
  schema: Schema,
  reset: boolean,
  label: string,
): Promise<TargetContents> {
  await refuseMetadata(connection, label);
  const schemas = [...new Set(madeNames(schema).map((named) => named.schema))];
  const missingSchemas = await checkRights(connection, schemas, label);

  const wanted = wantedKinds(schema);
  const replaced: Present[] = [];
  const owned: Present[] = [];
  for (const present of await presentIn(connection, schemas)) {
    const kind = wanted.get(quoteTable(present));
    if (kind === undefined) {
      if (reset && present.ours) replaced.push(present);
    } else if (present.owner !== null) {
      owned.push(present);
    } else {
      refuseOthers(present, kind, reset, label);
      replaced.push(present);
    }
  }
  for (const sequence of owned) {
    // Goes with the table that it belongs to.
    if (replaced.some((present) => present.oid === sequence.owner)) continue;
    throw wrongKind(sequence, wanted.get(quoteTable(sequence))!, label);
  }

  const dependents = await dependentsOf(connection, {
    relations: replaced.filter((present) => !present.is_type).map(({ oid }) => oid),
    types: replaced.filter((present) => present.is_type).map(({ oid }) => oid),
  });
  if (dependents.length > 0 && !reset) {
    throw new UserError(
      `${replaced.map((present) => `"${displayName(present)}"`).join(', ')} in ${label} cannot be replaced, because of ${dependents.join(', ')}.`,
      {
        where: displayName(replaced[0]),
        hint: 'Set config.provision.reset_env to true (--reset-env) if that may be dropped too, or provision to another database.',
      },
    );
  }
  const ofKind = (kind: Kind): TableName[] =>
    replaced.filter((present) => kindOf(present) === kind).map(({ schema, name }) => ({ schema, name }));
  return {
    replaced: ofKind('table'),
    replacedSequences: ofKind('sequence'),
    replacedTypes: ofKind('type'),
    missingSchemas,
    cascade: reset,
    dependents,
  };
}

function wantedKinds(schema: Schema): Map<string, Kind> {
  const types = [...schema.enums, ...(schema.domains ?? []), ...(schema.composites ?? []), ...(schema.ranges ?? [])];
  return new Map([
    ...types.map((type) => [quoteTable(type), 'type'] as const),
    ...(schema.sequences ?? []).map((sequence) => [quoteTable(sequence), 'sequence'] as const),
    ...schema.tables.map((table) => [quoteTable(table), 'table'] as const),
  ]);
}

/** Null for what no provisioning makes. */
function kindOf({ kind, is_type }: Present): Kind | null {
  if (is_type) return ['e', 'd', 'c', 'r'].includes(kind) ? 'type' : null;
  return kind === 'r' || kind === 'p' ? 'table' : kind === 'S' ? 'sequence' : null;
}

function refuseOthers(present: Present, wanted: Kind, reset: boolean, label: string): void {
  if (present.ours) return;
  if (kindOf(present) !== wanted) throw wrongKind(present, wanted, label);
  if (reset) return;
  throw new UserError(
    `The ${wanted} "${displayName(present)}" in ${label} was not made by TDM, so it is not replaced.`,
    {
      where: displayName(present),
      hint: 'Set config.provision.reset_env to true (--reset-env) if it may go, or provision to another database.',
    },
  );
}

function wrongKind(present: Present, wanted: Kind, label: string): UserError {
  const what = present.is_type ? 'a type' : (KINDS[present.kind] ?? `no ${wanted}`);
  const whose = present.owner === null ? '' : ' of another table';
  return new UserError(
    `"${displayName(present)}" in ${label} is ${what}${whose}, so no ${wanted} of that name can be made.`,
    { where: displayName(present), hint: 'Rename or drop it, or provision to another database.' },
  );
}

/**
 * Relations and types of the schemas, and whatever bears TDM's mark. An enum without a mark is TDM's where a marked
 * table has a column of it: earlier versions did not mark enums.
 */
function presentIn(connection: Connection, schemas: string[]): Promise<Present[]> {
  return connection.query<Present>(
    `SELECT c.oid, n.nspname AS schema, c.relname AS name, c.relkind::text AS kind, false AS is_type,
            coalesce(c.relkind IN ('r', 'p', 'S') AND obj_description(c.oid, 'pg_class') LIKE $2, false) AS ours,
            (SELECT d.refobjid FROM pg_depend d
              WHERE c.relkind = 'S' AND d.classid = 'pg_class'::regclass AND d.objid = c.oid
                AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i') LIMIT 1) AS owner
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind <> 'c'
        AND (n.nspname = ANY($1)
         OR (c.relkind IN ('r', 'p', 'S') AND obj_description(c.oid, 'pg_class') LIKE $2))
     UNION ALL
     SELECT t.oid, n.nspname, t.typname, t.typtype::text, true,
            coalesce(obj_description(t.oid, 'pg_type') LIKE $2, false)
            OR (t.typtype = 'e'
              AND NOT EXISTS (SELECT FROM pg_depend e
                               WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')
              AND EXISTS (SELECT FROM pg_attribute a
                           WHERE a.atttypid IN (t.oid, t.typarray)
                             AND obj_description(a.attrelid, 'pg_class') LIKE $2)),
            NULL
       FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
      WHERE (t.typrelid = 0 OR (SELECT relkind FROM pg_class WHERE oid = t.typrelid) = 'c')
        AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)
        AND (n.nspname = ANY($1) OR obj_description(t.oid, 'pg_type') LIKE $2)`,
    [schemas, MARK_PATTERN],
  );
}
