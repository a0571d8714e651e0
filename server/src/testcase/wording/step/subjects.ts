import { isVerb } from '../lexicon';
import { readNouns } from '../read-nouns';
import type { Reading } from '../reading';
import { DEEDS } from '../spoken/deeds';
import type { Token } from '../tokens';
import { readThings } from './things';

/** `the declarant "Kee Ltd" with number "7" opens a declaration`: who does something, and what is said of them first. */

const MOST = 16;

/** Reads what is said of who does it; gives the sentence without that. */
export function withoutSubject(reading: Reading): Token[] {
  const { tokens, step, lexicon } = reading;
  const all = [...tokens];
  const [first] = tokens;
  if (lexicon.language !== 'en' || step.kind === 'outcome' || tokens.length < 6 || first.classes.size === 0) return all;
  const joins = tokens.findIndex(({ classes }) => classes.has('with'));
  if (joins < 1 || joins > 4 || !(first.classes.has('possessives') || first.classes.has('articles'))) return all;
  const verb = tokens.findIndex(
    (token, i) => i > joins + 1 && i < MOST && tokens[i - 1].kind !== 'word' && isDone(token),
  );
  if (verb < 0 || verb === tokens.length - 1) return all;
  const who = tokens.slice(0, verb);
  const [noun] = readNouns(who, lexicon) as [ReturnType<typeof readNouns>[0]?];
  if (noun?.start !== 0 || !noun.pairs.some(({ label, value }) => label !== null && value !== null)) return all;
  const before = reading.groups.length;
  readThings(reading, who, true);
  if (reading.groups.length === before) return all;
  // `the declarant opens …`
  const end = who.findIndex(({ kind, classes }) => kind !== 'word' || classes.has('with'));
  return [...who.slice(0, end), ...tokens.slice(verb)];
}

/** A verb of one who does it; `registered at "x"` may say how somebody is. */
function isDone({ kind, lower, classes }: Token): boolean {
  if (kind !== 'word' || classes.has('be') || classes.has('and')) return false;
  return lower.length > 3 && /s$/.test(lower.split(' ')[0]) && ([...classes].some(isVerb) || DEEDS.en!.has(lower));
}
