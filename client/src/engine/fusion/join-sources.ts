import type { Decision } from '../job/job';
import type { DescribedSchema } from '../schema/sources/described';
import { fuse } from './fuse';
import type { FusionDecision, SourceDescription } from './fusion';

/** What the sources of a job say, as one, with what is not sure of it as decisions of the job. */
export function joinSources(
  sources: readonly SourceDescription[],
  decisions: readonly FusionDecision[],
): DescribedSchema {
  if (sources.length === 1) return sources[0].described;
  const { matches: _, conflicts, ...fused } = fuse(sources, decisions);
  const unsure = conflicts
    .filter(({ kind }) => kind !== 'unmatched')
    .map(({ message }): Decision => ({ operation: 'synthetic', reason: message }));
  return { ...fused, decisions: [...fused.decisions, ...unsure] };
}
