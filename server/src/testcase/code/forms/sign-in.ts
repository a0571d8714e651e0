import type { EntityHint } from '../../facts';
import { classifyField } from '../../fields/classify-field';
import { isPartOfSignIn, isSignIn, SIGNED_IN } from '../../fields/kinship';
import type { Form } from './form';

/** Forms that somebody signs in with. */

const BY_NAME =
  /(?:^|\.)_?(?:(?:[dD]o|[pP]erform|[sS]ubmit|[mM]ake|[eE]xecute|[cC]omplete)_?)?(?:[lL]og_?[iIoO]n|LOG_?IN|[sS]ign_?[iI]n)(?![a-z])|\.[A-Za-z][A-Za-z_]{1,20}(?:Log_?[iIoO]n|Sign_?[iI]n|_log_?in|_sign_?in)(?![a-z])/;
const BY_PAGE = /^(?:log_?in|sign_?in|log_?on)(?:page|screen|view|pom?|form|component|object)*$/i;
const BY_URL = /\/(?:log-?_?in|sign-?_?in|logon|sessions?\/new)(?:\.\w{2,5})?\/?(?:[?#]|$)/i;
/** As above, in other languages. */
const BY_NAME_ABROAD =
  /(?:^|\.)_?(?:se_?connecter|connecte(?:r)?|connexion|anmelden|melde_?an|einloggen|logge?_?ein|inloggen|log_?in_?als|aanmelden|zaloguj|zaloguj_?sie|logga_?in|iniciar_?sesion|inicia_?sesion|fazer_?login|entrar|acced[ei](?:re)?|effettua_?login)(?![a-z])/i;
const SECRET = /pass|\bpin\b|^pin|secret/i;
/** Fields of such a form, at most. */
const MOST = 3;

/** Whether what was entered so far is what somebody signs in with, and nothing else. */
export function signsIn(form: Form): boolean {
  const { size } = form.entries;
  return size > 1 && size <= MOST && isSignIn(fieldsOf(form));
}

/** Forms of a set-up in which somebody signs in, be it one field after the other: whatever the test is about then. */
export function signedInBefore(forms: readonly Form[]): ReadonlySet<Form> {
  const before = forms.filter(({ isSetUp, entries }) => isSetUp === true && entries.size > 0 && entries.size <= MOST);
  const signed = before
    .map((form) => ({ form, fields: fieldsOf(form) }))
    .filter(({ fields }) => isPartOfSignIn(fields));
  return new Set(signed.some(({ fields }) => fields.types.has('password')) ? signed.map(({ form }) => form) : []);
}

function fieldsOf({ entries }: Form): { names: Set<string>; types: Set<string> } {
  const names = new Set(entries.keys());
  return { names, types: new Set(Array.from(names, (name) => classifyField(name, null).semantic_type)) };
}

/** `signIn(card, pin)`: who signs in, by whatever the application knows them. */
export function hintOfSignIn({ entries, at: { page, via, url } }: Form, before: boolean): EntityHint | null {
  if (before) return { table: 'users', confidence: SIGNED_IN, reason: 'one signs in before the test' };
  if (entries.size < 2 || entries.size > MOST || ![...entries.keys()].some((name) => SECRET.test(name))) return null;
  const there =
    via !== null && (BY_NAME.test(via) || BY_NAME_ABROAD.test(via))
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
