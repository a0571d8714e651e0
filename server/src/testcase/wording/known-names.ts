import { classifyName, classifyValue } from '../fields/classify-field';
import { fieldName, nameWords } from '../fields/names';
import { memo } from '../memo';
import { KNOWN_NOUNS } from './table-nouns';

/** Whether a text is the name of a field as people name fields. */
export const known = memo((text: string): boolean => {
  if (text.length > 40 || text.startsWith('<') || classifyValue(text) !== null) return false;
  const name = fieldName(text);
  if (name === null) return false;
  const words = nameWords(name);
  if (words.length === 2 && OF_A_THING.has(words[1]) && KNOWN_NOUNS.has(words[0])) return true;
  return NAMES.has(name) || (classifyName(words)?.confidence ?? 0) >= 0.7;
});

/** What a thing is called, whatever thing it is. */
export const NAMES: ReadonlySet<string> = new Set(['name', 'nome', 'nombre', 'nom', 'naam', 'namn', 'nazwa', 'isim']);
/** What things have: `lesson name`. */
const OF_A_THING = new Set(['name', 'id', 'number', 'code', 'type', 'date', 'title', 'status', 'price', 'description']);
