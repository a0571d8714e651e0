import { editDistance } from '../edit-distance';

const MAX_LETTERS = 130;
const MAX_LOOKED_AT = 50_000;

/** The candidate that a misspelt name most likely means; null when none is near. */
export function nearestOf(name: string, candidates: Iterable<string>): string | null {
  if (name.length > MAX_LETTERS) return null;
  const wanted = name.toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  let looked = 0;
  for (const candidate of candidates) {
    if (++looked > MAX_LOOKED_AT) break;
    if (Math.abs(candidate.length - name.length) >= least) continue;
    // Most candidates begin otherwise, and need no second look.
    if (looked > 2000 && candidate[0] !== name[0]) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}
