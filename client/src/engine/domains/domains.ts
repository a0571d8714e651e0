import { unknownName } from '../read-shape';
import type { DescribedSchema } from '../schema/sources/described';
import { displayName } from '../schema/schema';
import { describePatched } from './describe';
import { columnNotes } from './notes';
import { builtInPacks } from './packs';
import { readPack, scenarioOf } from './read-pack';
import type { Pack } from './pack-shape';

/** A pack, for people. */
export interface DomainSummary {
  name: string;
  description: string;
  /** Where it comes from: the product, or the user's `.tdm/domains`. */
  source: 'built-in' | 'user';
  scenarios: { name: string; description: string }[];
}

/** One scenario of a pack: what tables there are, and what holds between them. */
export interface DomainDetails extends DomainSummary {
  scenario: string;
  tables: {
    name: string;
    comment: string | null;
    rows: number | null;
    columns: { name: string; type: string; notes: string }[];
  }[];
  rules: { column: string; value: string; when?: string; reason?: string }[];
}

/** Throws UserError for a domain, or a scenario of one, that there is not. `packs` are the user's own. */
export function refuseUnknownDomain(name: string, scenario: string | undefined, packs: readonly unknown[]): void {
  scenarioOf(packNamed(name, packs).pack, scenario);
}

/** What a domain pack says of its tables in a scenario, the first when none is named. */
export function describePack(name: string, scenario: string | undefined, packs: readonly unknown[]): DescribedSchema {
  const { pack } = packNamed(name, packs);
  return describePatched(pack, scenarioOf(pack, scenario));
}

/** All packs, the user's own among them; one of the user's takes the place of ours of the same name. */
export function listDomains(packs: readonly unknown[]): DomainSummary[] {
  return [...allPacks(packs).values()].map(({ pack, source }) => summaryOf(pack, source));
}

/** All that a pack says in one scenario, for people. */
export function showDomain(name: string, scenario: string | undefined, packs: readonly unknown[]): DomainDetails {
  const { pack, source } = packNamed(name, packs);
  const chosen = scenarioOf(pack, scenario);
  const { schema, counts, rules } = describePatched(pack, chosen);
  return {
    ...summaryOf(pack, source),
    scenario: chosen,
    tables: schema.tables.map((table) => ({
      name: displayName(table),
      comment: table.comment,
      rows: counts.get(displayName(table)) ?? null,
      columns: columnNotes(schema, table),
    })),
    rules: [
      ...schema.tables.flatMap((table) =>
        table.columns.flatMap(({ name: column, values }) => {
          const generator = values?.generator;
          if (generator === undefined || !('expression' in generator)) return [];
          return [{ column: `${displayName(table)}.${column}`, value: generator.expression }];
        }),
      ),
      ...rules.map(({ table, column, ...rest }) => ({ column: `${table}.${column}`, ...rest })),
    ],
  };
}

interface Known {
  pack: Pack;
  source: DomainSummary['source'];
}

/** Only that pack is read: another one that is wrong stands in nobody's way. */
function packNamed(name: string, packs: readonly unknown[]): Known {
  const own = packs.findLastIndex((raw) => (raw as { name?: unknown } | null)?.name === name);
  if (own >= 0) return { pack: readPack(packs[own], `domain_packs.${own}`), source: 'user' };
  const pack = builtInPacks().find((one) => one.name === name);
  if (pack !== undefined) return { pack, source: 'built-in' };
  throw unknownName(`domain: "${name}" is not known`, name, [...allPacks(packs).keys()], 'domain');
}

function allPacks(packs: readonly unknown[]): Map<string, Known> {
  const all = new Map<string, Known>(builtInPacks().map((pack) => [pack.name, { pack, source: 'built-in' }]));
  packs.forEach((raw, index) => {
    const pack = readPack(raw, `domain_packs.${index}`);
    all.set(pack.name, { pack, source: 'user' });
  });
  return all;
}

const summaryOf = (pack: Pack, source: DomainSummary['source']): DomainSummary => ({
  name: pack.name,
  description: pack.description,
  source,
  scenarios: Object.entries(pack.scenarios).map(([name, { description }]) => ({ name, description })),
});
