import type { FieldFact } from '../../facts';
import { fieldName, withoutAccents } from '../../fields/names';
import { mayBeChanged } from '../entry-facts';
import { mayBeThing } from './told-labels';
import { known } from '../known-names';
import { readNouns } from '../read-nouns';
import type { Reading } from '../reading';
import type { Token } from '../tokens';
import type { Clause } from './clauses';
import { isValue, textOf } from '../token-kinds';

/** Fields of what is there that are given other values. */

const FROM = /^(?:from|von|vom|de|da|di|van|från|z|ze)$/;
const INTO = /^(?:in|en|em|na|a|à|naar|till|auf)$/;

/** `I change my name from "Ann" to "Eve"`: what was there before is entered where it is a password. */
export function changedFrom({ tokens, at }: Clause, line: number): FieldFact[] {
  const from = tokens.findIndex(
    ({ kind, lower }, i) => i > at && kind === 'word' && FROM.test(lower) && isValue(tokens.at(i + 1)),
  );
  const said = tokens.slice(from + 1);
  if (from < 0 || said.length !== 3) return [];
  const [before, to, after] = said;
  if (!isValue(before) || !(to.classes.has('to') || INTO.test(to.lower)) || !isValue(after)) return [];
  const words = bareWords(tokens.slice(at + 1, from));
  const label = words.map(({ text }) => text).join(' ');
  // `I set the date range from "1 May" to "3 May"`
  if (words.some(({ kind }) => kind !== 'word') || /(?:^| )(?:range|period|interval)$/i.test(label)) return [];
  if (!known(label) && !mayBeChanged(words.map(({ lower }) => lower))) return [];
  const base = { line, confidence: 0.85, reason: `"${label}" is changed` };
  if (fieldName(label) !== 'password') return [{ ...base, label, value: after.text }];
  if (tokens[from].lower !== 'from') return [{ ...base, label, value: after.text }];
  return [
    { ...base, label: 'current password', value: before.text },
    { ...base, label: 'new password', value: after.text },
  ];
}

/** Without what determines them in front: `mon mot de passe` is a `mot de passe`. */
function bareWords(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex(({ classes }) => !classes.has('possessives') && !classes.has('articles'));
  return first < 0 ? [] : tokens.slice(first);
}

/** What gives something that is there another value. */
const CHANGES = /^(?:wijzig|gewijzigd|verander|änder|geändert|aktualis|ändrar|ändrade|byt|modifi|cambi|actuali|atuali|alter|mud|troc|aggiorn|chang|zmien|zmień)/; // prettier-ignore
const BECOMES = /^(?:in|en|por|par|zu|auf|naar|op|till|su|a|à|para|na)$/;

/** `ik wijzig "Plaats" in "Gent"`, `cambio el campo "Barrio" por "Sur"`: the field, then what it is. */
function quotedField(tokens: readonly Token[]): { label: string; value: string } | null {
  const said = tokens.filter(
    ({ classes }) => !classes.has('field') && !classes.has('articles') && !classes.has('possessives'),
  );
  const [field, into, value] = said as [Token?, Token?, Token?];
  if (said.length !== 3 || !field!.quoted || !value!.quoted || !BECOMES.test(into!.lower)) return null;
  return fieldName(field!.text) === null ? null : { label: field!.text, value: value!.text };
}

/** Of these `in` is never where something is. */
const VERB_LAST = /^(?:wijzig|verander|änder)/;

/** In front of what a field is then, where that says no place otherwise. */
const BECOMES_OF = /^(?:in|en|por|su|sul|sulla)$/;

/** `modifico il nome in "Ann"`, `den Titel in "Neu" ändere`. */
export function changedInto(tokens: readonly Token[], line: number, isOwned: boolean, verb: string): FieldFact[] {
  const [into, value] = tokens.slice(-2) as [Token?, Token?];
  const quoted = CHANGES.test(verb) ? quotedField(tokens) : null;
  if (quoted !== null) return [{ ...quoted, line, confidence: 0.85, reason: `"${quoted.label}" is changed` }];
  if (value?.quoted !== true || into === undefined || !(isOwned || BECOMES_OF.test(into.lower))) return [];
  const words = bareWords(tokens.slice(0, -2));
  const label = words.map(({ text }) => text).join(' ');
  if (words.some(({ kind }) => kind !== 'word') || words.length > 3) return [];
  const lowers = words.map(({ lower }) => lower);
  const isTo = BECOMES_OF.test(into.lower) && !/^(?:in|en|por)$/.test(into.lower) && mayBeThing(withoutAccents(label));
  if (!known(label) && !((isOwned || VERB_LAST.test(verb) || isTo) && mayBeChanged(lowers))) return [];
  return [{ label, value: value.text, line, confidence: 0.85, reason: `"${label}" is changed` }];
}

const COUNTS = /^(?:numero|número|quantità|cantidad|quantidade)$/;

/** `I change the quota of user "erin" to "5 GB"`, `the price for "Assam" to 12`: a field, whose it is, and what it is then. */
export function readChangedOf(reading: Reading, { tokens, at }: Clause): boolean {
  const of = tokens.findIndex(
    ({ kind, lower, classes }, i) =>
      i > at + 1 && kind === 'word' && (lower === 'of' || lower === 'for' || classes.has('of')),
  );
  const to = tokens.findIndex(
    ({ kind, classes }, i) => i > of + 1 && kind === 'word' && classes.has('to') && tokens.at(i + 1)?.kind !== 'word',
  );
  const value = tokens.at(to + 1);
  if (of < 0 || to < 0 || value === undefined) return false;
  const words = bareWords(tokens.slice(at + 1, of));
  const label = words.map(({ text }) => text).join(' ');
  if (words.length === 0 || words.length > 3 || words.some(({ kind }) => kind !== 'word')) return false;
  if (!known(label) && !mayBeChanged(words.map(({ lower }) => lower))) return false;
  const whose = tokens.slice(of + 1, to);
  // `the status of the order to "sent"`; `the title of Ann's "first" page to "x"` is more than can be told.
  if (whose.length > 5 || whose.filter(({ kind }) => kind !== 'word').length > 1) return false;
  const noun = readNouns(whose, reading.lexicon).find(({ known: isKnown }) => isKnown);
  const reason = `the ${label} of something that is there is changed`;
  // `la data di andata`, `il numero di ospiti`: all of it is the field's name.
  const isName =
    whose.every(({ kind, classes }) => kind === 'word' && classes.size === 0) &&
    tokens[of].classes.has('of') &&
    (noun === undefined || COUNTS.test(label.toLowerCase()));
  const name = isName ? textOf([...words, ...tokens.slice(of, to)]) : label;
  const entity = noun === undefined || isName ? null : { table: noun.table, confidence: 0.85, reason };
  const fact = { label: name, value: value.text, line: reading.step.line, confidence: 0.85, reason };
  reading.groups.push({ entity, own: false, rows: [[fact]] });
  return true;
}
