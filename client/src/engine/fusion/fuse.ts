import type { Fused, FusionDecision, SourceDescription } from './fusion';
import { WEIGHTS } from './fusion';
import { Unified } from './unified';

/**
 * Several schemas as one. The surest source's tables stand; what the others say is matched by names, tokens, synonyms,
 * types and meanings, and joined to them or put beside them. Pure, and the same for the same input in any order.
 */
export function fuse(sources: readonly SourceDescription[], decisions: readonly FusionDecision[] = []): Fused {
  const [first, ...rest] = sources.toSorted(
    (one, other) => WEIGHTS[other.source] - WEIGHTS[one.source] || compare(one.name, other.name),
  );
  const unified = new Unified(first);
  for (const source of rest) {
    unified.add(
      source,
      decisions.filter(({ into, source: of }) => into === first.name && of === source.source),
    );
  }
  return unified.result();
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
