import type { Token } from '../tokens';
import { isDeterminer } from '../token-kinds';
import { isGermanic } from '../spoken/families';

/** What stands in a box that is ticked: `het vinkje bij "Nieuwsbrief" aanzetten`, `den Haken bei "AGB" setzen`. */
const MARK = /^(?:haken|häkchen|kreuzchen|vinkje|vink|bock(?:en)?|kryss(?:et)?)$/;
const SETS = /^(?:setz(?:e|t|en|te)|gesetzt|mach(?:e|t)|zet|zetten|gezet|aanzet|aanzetten|aangezet|plaats|plaatst|geplaatst|sätter|sätt|sätta|satte)$/; // prettier-ignore
const REMOVES = /^(?:entfern(?:e|t|en|te)|lösch(?:e|t)|weghaal|weghaalt|verwijder|verwijdert|uitzet|uitzetten|haal|haalt|tar bort|ta bort|tog bort)$/; // prettier-ignore

/** A step that says so, with one verb for it. */
export function withTickMark(tokens: Token[], language: string): Token[] {
  if (!isGermanic(language)) return tokens;
  const mark = tokens.findIndex(({ kind, lower }) => kind === 'word' && MARK.test(lower));
  if (mark < 1 || !isDeterminer(tokens[mark - 1])) return tokens;
  const verb = tokens.findIndex(({ kind, lower }) => kind === 'word' && (SETS.test(lower) || REMOVES.test(lower)));
  const next = tokens.at(mark + 1);
  // `den Haken bei "x"`, or what it stands at before it; of others it is a name.
  if (verb < 0 || next?.kind === 'number' || next?.quoted === true) return tokens;
  const ticks = SETS.test(tokens[verb].lower);
  const said = tokens.filter((_, i) => i !== mark && i !== mark - 1 && i !== verb && !isParticle(tokens[i], i, tokens));
  const who = said.findIndex(({ classes }) => !classes.has('who'));
  const word: Token = { ...tokens[verb], kind: 'word', classes: new Set([ticks ? 'tick' : 'untick'] as const) };
  return [...said.slice(0, Math.max(who, 0)), word, ...said.slice(Math.max(who, 0))];
}

/** `haal het vinkje bij "x" weg` */
const isParticle = ({ kind, lower }: Token, at: number, tokens: readonly Token[]): boolean =>
  kind === 'word' && at === tokens.length - 1 && /^(?:weg|uit|aan|bort)$/.test(lower);
