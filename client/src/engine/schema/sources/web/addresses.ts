import { UserError } from '../../../errors';

/** The address of a page to read. Throws UserError for what is none, or is not on the web. */
export function pageAddress(written: string): URL {
  const text = written.trim();
  // `localhost:3000/register` is meant as a web address; its scheme would be `localhost:`.
  const named = /^[a-z][a-z0-9+.-]*:(?!\d+(?:[/?#]|$))/i.test(text) ? text : `http://${text}`;
  const url = URL.canParse(named) ? new URL(named) : null;
  if (url === null || url.hostname === '') {
    throw new UserError(`${JSON.stringify(written)} is no web address.`, {
      where: 'urls',
      hint: 'Write it as https://host/page.',
    });
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new UserError(`${written} is not read: only pages of http: and https: are.`, {
      where: 'urls',
      hint: 'Serve the file on this machine, and give its http://localhost address.',
    });
  }
  if (url.username !== '' || url.password !== '') {
    throw new UserError(
      `The address of a page on ${url.host} holds a user or password, which would be stored with the job.`,
      {
        where: 'urls',
        hint: 'Give it without them.',
      },
    );
  }
  return url;
}

/** The hosts that reading these pages visits, each once: `shop.example`, `localhost:3000`. */
export function hostsOf(urls: readonly string[]): string[] {
  return [...new Set(urls.map((url) => pageAddress(url).host))];
}

/** Origins that stand for the page's own: a host may send its visitors to its secured side. */
export function originsOf(url: URL): ReadonlySet<string> {
  return new Set(url.protocol === 'http:' && url.port === '' ? [url.origin, `https://${url.hostname}`] : [url.origin]);
}

/** Whether two addresses show one page: a `#section` is a place in it, a `#/route` a page of its own. */
export function pageKey(url: URL): string {
  const route = /^#!?\//.test(url.hash) ? url.hash : '';
  return `${url.origin}${url.pathname.replace(/(?<=.)\/$/, '')}${url.search}${route}`;
}
