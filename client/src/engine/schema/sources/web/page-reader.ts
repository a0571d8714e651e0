import { UserError } from '../../../errors';
import type { PageElement } from './page-tree';

/** A page as it was when it had come to rest. */
export interface ReadPage {
  /** Where it is, redirects followed. */
  url: URL;
  title: string | null;
  /** The page itself and the frames in it. */
  documents: PageDocument[];
  /** What was not seen, or was otherwise than expected. */
  notes: string[];
}

export interface PageDocument {
  url: string;
  root: PageElement;
}

/** How pages are read: by a browser, or as HTML alone. */
export interface PageReader {
  /** `until` is a time in milliseconds. Throws UserError for a page that cannot be read, and says why. */
  read(url: URL, until: number): Promise<ReadPage>;
  /** A file of the host's: its status and text. Throws UserError. */
  text(url: URL, until: number): Promise<{ status: number; text: string }>;
  close(): Promise<void>;
}

/** What the product is called by robots.txt, and by hosts that look at who comes. */
export const VISITOR = 'tdm';

/** A page of a page's size. More elements than these are not read. */
export const MOST_NODES = 150_000;

/** Refuses an answer that is no page. */
export function checkStatus(url: URL, status: number): void {
  if (status < 400) return;
  const where = url.href;
  if (status === 401 || status === 403 || status === 407)
    throw new UserError(`${where} asks to sign in first (HTTP ${status}).`, { where, hint: SIGN_IN_HINT });
  if (status === 404 || status === 410)
    throw new UserError(`There is no page at ${where} (HTTP ${status}).`, { where, hint: 'Mend the address.' });
  if (status === 429)
    throw new UserError(`${url.host} is asked too often (HTTP 429).`, { where, hint: 'Try again later.' });
  if (status >= 500)
    throw new UserError(`${url.host} fails to give the page ${url.pathname} (HTTP ${status}).`, {
      where,
      hint: 'Mend the application, or try again when it is up.',
    });
  throw new UserError(`${where} is not given (HTTP ${status}).`, { where });
}

export const SIGN_IN_HINT = 'Give a page that needs no sign-in; TDM never enters a password. Or give a test case.';

export function redirected(url: URL, to: string): UserError {
  return new UserError(`${url.href} leads to another host, ${to}, which is not visited.`, {
    where: url.href,
    hint: 'If that is the page you mean, give its address.',
  });
}

/** Why a connection fails, in words; `code` is Node's or Chromium's. */
export function unreachable(url: URL, code: string): UserError {
  const where = url.href;
  const words = code.toUpperCase();
  if (/CERT|SSL|TLS|ISSUER|SIGNED|VERIFY/.test(words))
    return new UserError(`The certificate of ${url.host} is not valid (${code}), so that its pages are not read.`, {
      where,
      hint: 'Give it a certificate that this machine trusts, or the address without TLS: http://…',
    });
  if (/NAME_NOT_RESOLVED|ENOTFOUND|EAI_AGAIN/.test(words))
    return new UserError(`There is no host ${url.hostname}.`, { where, hint: 'Mend the address.' });
  if (/REFUSED/.test(words))
    return new UserError(`Nothing answers at ${url.host}.`, { where, hint: 'Start the application, and try again.' });
  if (/TIMED?_?OUT|TIMEOUT|ABORT/.test(words)) return tooSlow(url);
  if (/TOO_MANY_REDIRECTS/.test(words))
    return new UserError(`${where} redirects in circles.`, { where, hint: 'Mend the application.' });
  return new UserError(`${where} cannot be read: ${code}.`, { where, hint: 'See whether a browser shows it.' });
}

export function tooSlow(url: URL): UserError {
  return new UserError(`${url.href} does not answer in time.`, {
    where: url.href,
    hint: 'Try again when the application is quicker, or raise config.synthetic.crawl.timeout_ms.',
  });
}
