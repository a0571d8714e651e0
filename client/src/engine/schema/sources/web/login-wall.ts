import type { PageForm } from './form-field';
import { pageKey } from './addresses';

const SIGN_IN = /log-?in|sign-?in|signon|logon|auth|sso|session|anmeld|connexion|acceso/i;
/** A form for signing in has few fields: who, a secret, perhaps "remember me". */
const FEW = 4;

/**
 * Whether a page asks to sign in instead of showing what was asked for: somewhere else than asked, or in its place, there
 * is nothing but a form with one password.
 */
export function isLoginWall(asked: URL, there: URL, forms: readonly PageForm[]): boolean {
  const signsIn = forms.filter(isSignIn);
  if (signsIn.length === 0 || forms.some((form) => !isSignIn(form) && form.fields.length > 1)) return false;
  if (SIGN_IN.test(asked.pathname + asked.hash)) return false;
  if (pageKey(there) !== pageKey(asked)) return true;
  // At the root it is what the application begins with.
  return (
    asked.pathname.length > 1 &&
    !/regist|sign-?up|join|account|password|user|create|new/i.test(asked.pathname + asked.hash)
  );
}

function isSignIn({ fields }: PageForm): boolean {
  const passwords = fields.filter(({ kind }) => kind === 'password');
  return passwords.length === 1 && fields.length <= FEW && passwords[0]?.autocomplete !== 'new-password';
}
