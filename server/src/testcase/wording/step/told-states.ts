import { classifyValue } from '../../fields/classify-field';
import { isDayOfAnyYear, isWordedDay } from '../../fields/months';
import { outlineColumn } from '../outline-column';
import type { Reading } from '../reading';
import { isPlaceNoun, nameBefore } from '../spoken/bare-names';
import { titledField } from '../spoken/honorifics';
import { asGiven } from '../spoken/bent-names';
import { stateOf } from '../spoken/states';
import { labelOfStreet } from '../spoken/streets';
import type { Token } from '../tokens';
import type { Before } from './told-labels';

/** What a sentence says in passing: a field and its value. */
export interface Slot {
  label: string;
  value: string;
  reason: string;
  /** What it is of, where that is no other thing of the sentence; empty where nobody says what. */
  of?: string;
}

/** `la sede di Lodi`, `w oddziale "Kraków"`: what has the name of a place. */
export function placeOf({ lexicon: { language }, tokens }: Reading, i: number, { words, joined }: Before): Slot | null {
  const noun = words.at(-1);
  const { text, quoted } = tokens[i];
  if (noun === undefined || !quoted || joined.length > 2 || !isPlaceNoun(noun.lower, language)) return null;
  if (!joined.every(({ classes }) => classes.has('of') || classes.has('in') || classes.has('possessives'))) return null;
  return { label: asGiven(noun.text, language), value: text, reason: `the ${noun.text} that has this name` };
}

/** `residente a "Napoli"`, `nato il 12/03/1985`: how somebody is, or something. */
export function ofState({ tokens, lexicon: { language } }: Reading, i: number): Slot | null {
  let at = i - 1;
  while (at >= 0 && at > i - 4 && tokens[at].kind === 'word' && isBetween(tokens[at], language)) at--;
  // `nato a "Lodi" il 12/03/1985`
  if (at > 0 && tokens[at].kind !== 'word' && i - at < 4) {
    const before = at - 1;
    at = before;
    while (at >= 0 && at > before - 3 && tokens[at].kind === 'word' && BETWEEN.test(tokens[at].lower)) at--;
  }
  const word = at < 0 ? undefined : tokens[at];
  const state = word?.kind !== 'word' ? undefined : stateOf(word.lower, language);
  if (state === undefined) return null;
  const { text } = tokens[i];
  const column = outlineColumn(text);
  const isBare = at === i - 1;
  const isAddress = state.address !== undefined && labelOfStreet(text, language) !== null;
  const placed = isAddress ? state.address : isBare ? state.bare : state.place;
  const { when } = tokens[i];
  if (when === 'time' && state.time === undefined) return null;
  if (TIME.test(text) && state.time !== undefined)
    return { label: column ?? state.time, value: text, reason: `the hour of "${word!.text}"` };
  const label = isDay(text) ? state.day : YEAR.test(text) ? (state.year ?? placed) : placed;
  if (label === undefined) return null;
  return { label: column ?? label, value: text, reason: `"${text.slice(0, 40)}" stands behind "${word!.text}"` };
}

/** `au nom de Dupuis`, `a nombre de Ana Dávila`: for whom it is. */
export function ofName({ tokens, lexicon: { language } }: Reading, i: number): Slot | null {
  const label = nameBefore(tokens.slice(0, i), language);
  const { text } = tokens[i];
  return label === null ? null : { label, value: text, reason: `in the name of "${text.slice(0, 40)}"` };
}

/** `10:15`, `10h15`, `10 h 15`, `10.15` */
export const TIME = /^\d{1,2}(?::\d{2}|[.]\d{2}| ?[hH](?: ?\d{2})?)$/;
const YEAR = /^(?:19|20)\d\d$/;
const isBetween = ({ text, lower }: Token, language: string): boolean =>
  BETWEEN.test(lower) || titledField(text, language) !== undefined;
const BETWEEN = /^(?:van|du|del|de|do|pour|para|på|i|den|hos|från|sedan|av|am|im|bei|an|seit|op|te|aan|bij|sinds|au|aux|chez|depuis|par|le|en|el|los|las|em|no|na|ao|à|o|os|as|a|ad|al|alla|allo|in|nel|nella|il|lo|la|l|dal|data|presso|da|w|we|z|dnia|dniu|na|do|przy|u|przez|od)$/; // prettier-ignore

export const isDay = (text: string): boolean => {
  const type = classifyValue(text)?.semantic_type;
  return type === 'date' || type === 'datetime' || DAY.test(text) || isDayOfAnyYear(text) || isWordedDay(text);
};

const DAY = /^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})|\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.)$/;
