import { newColumn } from '../../schema/new-column';
import type { Domain, Table } from '../../schema/schema';
import { constrained } from '../constraints/constrained';
import { readConstraints } from '../constraints/read-constraints';
import { text, type ValueSource } from '../value-source';
import { inTextForm } from './text-form';
import type { TypeContext } from './type-context';

/** The source's values as a domain has them within another value, in text form: its checks are the part's alone. */
export function domainSource(source: ValueSource, domain: Domain, context: TypeContext, unique = false): ValueSource {
  const { schema, name, type, nullable, checks } = domain;
  const provenance = { source: 'database' as const, confidence: 1, reason: 'a part of a value' };
  const table: Table = {
    schema,
    name,
    columns: [newColumn(context.name, type, provenance, { domain: { schema, name }, nullable })],
    primary_key: null,
    uniques: [],
    checks: checks.map((check) => ({ ...check, of_domain: true })),
    comment: null,
    provenance,
  };
  const { key, random } = context;
  const constraint = readConstraints(table, context.schema).columns.get(context.name);
  const kept =
    constraint === undefined ? source : constrained(source, constraint, { key, random, unique, nullable: false });
  return { ...text(inTextForm(kept, type)), ...(unique ? { unique } : {}) };
}
