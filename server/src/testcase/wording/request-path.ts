import type { EntityHint } from '../facts';
import { nameWords } from '../fields/names';
import { hintFromWords } from './hints';
import { hintOfPath } from './said';

/** Parts of an address that name no table. */
const NO_TABLE =
  /^(?:api|v\d+(?:\.\d+)*|rest|services?|index|bulk|batch|all|list|create|new|add|update|save|import|send|submit|publish|edit|upload)$/i;
/** `createAccount`: what is done with what the address names. */
const DOES = /^(?:create|add|update|edit|save|insert|upsert|modify|register|submit|import)$/;
/** Where one gives a name and a password for a token. */
const SIGNS_IN = /^(?:(?:generate|create|get|new|access|auth|oauth2?|refresh|api|request) )*tokens?$|^authori[sz]ed?$|^authenticat(?:e|ed|ion)$/; // prettier-ignore

/** The table that the address of a request names: the last part of its path that is a word. */
export function targetOfPath(address: string): EntityHint | null {
  const shown = address.replace(/^https?:\/\/[^/]*/, '');
  const parts = shown
    .replace(/[?#].*$/s, '')
    .split('/')
    .filter((part) => /^[a-z][\w.-]{1,40}$/i.test(part) && !NO_TABLE.test(part));
  const said = nameWords((parts.at(-1) ?? '').replace(/\.\w{1,5}$/, ''));
  const words = said.length > 1 && DOES.test(said[0]) ? said.slice(1) : said;
  if (words.length === 0) return null;
  const signsIn = SIGNS_IN.test(words.join(' '));
  return (signsIn ? hintFromWords('auth', `the address "${shown.slice(0, 60)}"`) : null) ?? hintOfPath(words, shown);
}
