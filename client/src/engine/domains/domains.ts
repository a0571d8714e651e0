import { UserError } from '../errors';
import type { DescribedSchema } from '../schema/sources/described';

/** The domain packs there are by themselves. */
const DOMAINS = ['generic'];

/** Throws UserError for a domain, or a scenario of one, that there is not. `packs` are the user's own. */
export function refuseUnknownDomain(name: string, _scenario: string | undefined, _packs: readonly unknown[]): void {
  if (DOMAINS.includes(name)) return;
  throw new UserError(`domain: "${name}" is not known.`, { where: 'domain', hint: `Known: ${DOMAINS.join(', ')}.` });
}

/** What a domain pack says of its tables in a scenario, the first when none is named. */
export function describePack(name: string, scenario: string | undefined, packs: readonly unknown[]): DescribedSchema {
  refuseUnknownDomain(name, scenario, packs);
  return {
    schema: { tables: [], relationships: [], enums: [] },
    literals: new Map(),
    counts: new Map(),
    rules: [],
    statistics: null,
    origins: [],
    decisions: [],
    fallbacks: [],
  };
}
