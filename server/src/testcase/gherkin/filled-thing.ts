import type { StepMatch } from '../code/steps/definitions';
import type { Step } from '../document';
import type { EntityHint, StepFacts } from '../facts';
import { singular, tableName } from '../fields/names';
import type { Lexicon } from '../wording/lexicon';
import { KNOWN_NOUNS, mayBeTable } from '../wording/table-nouns';

const WHICH = '(?:(?:all|the|an?|another|my|his|her|their|your|our|new|of|these|this) )*';

/** `enters their customer details`, `completes the passenger information` */
const FILLED = new RegExp(
  `\\b(?:enter|fill|complete|provide|submit|suppl[yi]|update|change|edit|give)(?:s|es|ed)?(?: (?:in|out|up))? ${WHICH}((?:[a-z]{3,20} )?[a-z]{3,20}) (?:details|information|info|data)(?= |$)`,
);
/** `adds a note to the recall`: a new one of what people know. */
const ADDED = /\b(?:add|create|record|register|raise|post|write)(?:s|ed|d|es)? (?:an?|another|my|a new) ([a-z]{3,20})(?= (?:to|for|on|in|with|about)\b|$)/; // prettier-ignore
/** `searches for an offender with no middle name` */
const SOUGHT = /\b(?:search|look)(?:es|s|ed)? (?:for|up) an? ([a-z]{3,20})(?= (?:by|with|in|on|of|called|named)\b|$)/;

/** What a step speaks of whose definition alone tells which fields are entered. */
export function filledThing(
  { text, table, docString }: Step,
  { hint, groups }: StepFacts,
  { own }: StepMatch,
  { language }: Lexicon,
): EntityHint | null {
  if (language !== 'en' || hint !== null || own.length === 0 || table.length > 0 || docString !== null) return null;
  if (groups.some(({ entity }) => entity !== null)) return null;
  const said = text.toLowerCase().slice(0, MAX_TEXT);
  const sought = SOUGHT.exec(said)?.[1];
  const thing = (FILLED.exec(said)?.[1] ?? ADDED.exec(said)?.[1] ?? sought)?.split(' ');
  const last = thing?.at(-1);
  if (thing === undefined || last === undefined) return null;
  if (!KNOWN_NOUNS.has(singular(last)) && (last !== sought || !mayBeTable(last, false))) return null;
  const words = thing.every((word) => mayBeTable(singular(word))) ? thing : [last];
  return { table: tableName(words), confidence: 0.7, reason: `the step speaks of "${words.join(' ')}"` };
}

const MAX_TEXT = 200;
