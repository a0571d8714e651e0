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
  const fused = fuse(sources, decisions);
  const unsure = fused.conflicts
    .filter(({ kind }) => kind !== 'unmatched')
    .map(({ message }): Decision => ({ operation: 'synthetic', reason: message }));
  return { ...fused, decisions: [...fused.decisions, ...unsure] };
}
