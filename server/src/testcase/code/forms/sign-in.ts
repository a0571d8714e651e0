import type { EntityHint } from '../../facts';
import { classifyField } from '../../fields/classify-field';
import { isSignIn, SIGNED_IN } from '../../fields/kinship';
import type { Form } from './form';

/** Forms that somebody signs in with. */

const BY_NAME = /(?:^|\.)_?(?:do_?)?(?:log_?[io]n|sign_?in)(?![a-z])/i;
const BY_PAGE = /^(?:log_?in|sign_?in|log_?on)(?:page|screen|view|po|form|component)?$/i;
const BY_URL = /\/(?:log-?_?in|sign-?_?in|logon|sessions?\/new)(?:\.\w{2,5})?\/?(?:[?#]|$)/i;
const SECRET = /pass|\bpin\b|^pin|secret/i;
/** Fields of such a form, at most. */
const MOST = 3;

/** Whether what was entered so far is what somebody signs in with, and nothing else. */
export function signsIn({ entries }: Form): boolean {
  if (entries.size < 2 || entries.size > MOST) return false;
  const types = new Set(Array.from(entries.keys(), (name) => classifyField(name, null).semantic_type));
  return isSignIn({ names: new Set(entries.keys()), types });
}

/** `signIn(card, pin)`: who signs in, by whatever the application knows them. */
export function hintOfSignIn({ entries, at: { page, via, url } }: Form): EntityHint | null {
  if (entries.size < 2 || entries.size > MOST || ![...entries.keys()].some((name) => SECRET.test(name))) return null;
  const there =
    via !== null && BY_NAME.test(via)
      ? via
      : page !== null && BY_PAGE.test(page)
        ? page
        : url !== null && BY_URL.test(url)
          ? url
          : null;
  return there === null
    ? null
    : { table: 'users', confidence: SIGNED_IN, reason: `one signs in there: "${there.slice(0, 60)}"` };
}
