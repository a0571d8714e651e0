import type { EntityHint } from '../../facts';
import { isAboutPeople } from '../../fields/classify-field';
import type { Pair } from '../pairs';
import { pluralNoun, type NounFact } from '../read-nouns';
import type { Reading } from '../reading';
import { isPlate } from '../said';
import { relationsIn } from '../relations';
import { asGiven } from '../spoken/bent-names';
import { codeField, isCode } from '../spoken/numbered';
import type { Token } from '../tokens';
import { isGermanic } from '../spoken/families';

/** Which of the things that a sentence speaks of is there, or has its rows behind it. */

/** `esiste la prenotazione dell'evento "Gala" per l'utente "ann"`: what is there, and what it is of by their names. */
export function ofNamed(
  { lexicon, step }: Reading,
  nouns: readonly NounFact[],
  tokens: readonly Token[],
): readonly NounFact[] {
  const [thing, ...others] = nouns.slice(nouns.findIndex((each) => each.known)) as [NounFact?, ...NounFact[]];
  if (lexicon.language === 'en' || step.kind !== 'context' || thing === undefined || others.length === 0) return nouns;
  if (thing.name !== null || thing.pairs.length > 0 || /^(?:none|following)$/.test(thing.determiner)) return nouns;
  const isOf = ({ name, pairs, start }: NounFact, i: number): boolean => {
    const front = tokens.slice(i === 0 ? thing.start + 1 : others[i - 1].end, start + 2);
    return (
      name !== null &&
      pairs.length === 0 &&
      front.length < 6 &&
      front.some(({ classes, lower }) => classes.has('of') || classes.has('in') || FOR.test(lower))
    );
  };
  // `un pedido del usuario "ann"`: somebody who is there.
  if (thing.count > 1 || !others.every(isOf) || others.every(({ table }) => isAboutPeople(table))) return nouns;
  const pairs = others.map(({ name }): Pair => {
    const label = tokens[tokens.findIndex(({ text, kind }, i) => i > 0 && kind !== 'word' && text === name) - 1].text;
    return { label, value: name, refers: true, sure: false, adjacent: true, reason: 'what it is of' };
  });
  return [{ ...thing, pairs }];
}

const FOR = /^(?:für|para|pour|per|voor|dla|för)$/;

/** `the doctors of the clinic are:`, with a table of them behind it. */
export function isListed({ step }: Reading, noun: NounFact, tokens: readonly Token[]): boolean {
  if (step.kind !== 'context' || noun.start !== 0 || noun.name !== null || !pluralNoun(noun)) return false;
  const behind = tokens.slice(noun.end).filter(({ text }) => text !== ':');
  const are = behind.findIndex(({ classes }) => classes.has('be'));
  if (are < 0 || are > 4 || behind.some(({ kind }) => kind !== 'word')) return false;
  const [joins] = behind;
  if (are > 0 && !(joins.lower === 'of' || joins.classes.has('of') || joins.classes.has('in'))) return false;
  return behind.slice(are + 1).every(({ lower }) => LISTS.test(lower));
}

const LISTS =
  /^(?:as|follows|like|these|there|defined|known|available|listed|given|here|below|the|following|wie|folgt|comme|suit)$/;

/** Of several things, the one whose rows stand behind the step: `the following orders for customer "Ann":` */
export function listed(reading: Reading, nouns: readonly NounFact[], tokens: readonly Token[]): EntityHint | null {
  const { table, docString } = reading.step;
  if (nouns.length < 2 || (table.length === 0 && docString === null)) return null;
  const following = nouns.findLast((noun) => noun.determiner === 'following' && noun.name === null);
  // `orders for customer "Ann":`, not `customer "Ann" has an address`: the owner is the one with the name.
  const owned = relationsIn(nouns, tokens, reading).find(({ to, value }) => to !== null && value !== null)?.from.table;
  // `the hotel has the guests`
  const last = nouns.at(-1);
  const end = tokens.at(-1)?.text === ':' ? tokens.length - 1 : tokens.length;
  const ends = last?.end === end && last.known && last.name === null && pluralNoun(last) ? last : undefined;
  const noun =
    following ?? ends ?? nouns.find((each) => each.table === owned && each.name === null && each.pairs.length === 0);
  if (noun === undefined) return null;
  const reason = `the step speaks of "${noun.noun}"`;
  return { table: noun.table, confidence: noun.known ? 0.95 : 0.8, reason };
}

/** `Auftrag A-991`: by what number it is known. */
export function codeOf({ tokens, lexicon: { language } }: Reading, table: string, name: string): string | null {
  if (!isGermanic(language)) return null;
  const at = tokens.findIndex(({ text, kind }) => kind !== 'word' && text === name);
  const noun = tokens.at(at - 1);
  if (at < 1 || noun?.kind !== 'word') return null;
  const word = asGiven(noun.text, language);
  const own = codeField(table, word, name, language);
  if (own !== null || !isCode(name) || !/\p{Lu}/u.test(name) || isAboutPeople(table)) return own;
  // `Tour HH-07`
  return tokens[at].bare === true && !isPlate(table, name) ? word.toLowerCase() : null;
}
