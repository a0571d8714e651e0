import { setTimeout as delay } from 'node:timers/promises';
import { CancelledError, TdmError, throwIfCancelled, UserError } from '../../../errors';
import { counted } from '../../../job/counted';
import type { CrawlConfig } from '../../../job/job';
import { originsOf, pageKey } from './addresses';
import { findForms } from './find-forms';
import type { PageForm } from './form-field';
import { isLoginWall } from './login-wall';
import { SIGN_IN_HINT, VISITOR, type PageReader, type ReadPage } from './page-reader';
import { attribute, elementsIn, has } from './page-tree';
import { ALLOWS_ALL, readRobots, type Robots } from './robots';

/** Of the whole time, at most so much for one page. */
const PAGE_MS = 15_000;
const ROBOTS_MS = 5_000;

export interface Crawled {
  forms: PageForm[];
  /** Pages that were read. */
  pages: string[];
  notes: string[];
  /** Why pages that were asked for were not read. */
  failures: TdmError[];
}

interface Visit {
  url: URL;
  depth: number;
}

type Around = { signal?: AbortSignal | undefined; log: (message: string) => void };

/**
 * Reads pages one after the other: those that are given, then those that they link to on the same origin, within the
 * bounds. A page that cannot be read does not keep others from being read.
 */
export async function crawl(
  urls: readonly URL[],
  { max_pages: maxPages, max_depth: maxDepth, timeout_ms: timeout }: CrawlConfig,
  reader: PageReader,
  { signal, log }: Around,
): Promise<Crawled> {
  const end = Date.now() + timeout;
  const result: Crawled = { forms: [], pages: [], notes: [], failures: [] };
  const queue: Visit[] = urls.map((url) => ({ url, depth: 0 }));
  const seen = new Set(urls.map(pageKey));
  const robots = new Map<string, Robots>();
  for (let visit = queue.shift(); visit !== undefined; visit = queue.shift()) {
    throwIfCancelled(signal);
    const { url, depth } = visit;
    const left = queue.length + 1;
    if (result.pages.length >= maxPages) {
      result.notes.push(`${left} pages are not read: config.synthetic.crawl.max_pages is ${maxPages}`);
      break;
    }
    if (Date.now() >= end) {
      result.notes.push(`${left} pages are not read: ${Math.round(timeout / 1000)} s are over`);
      if (depth === 0) result.failures.push(outOfTime(url, timeout));
      break;
    }
    try {
      await checkRobots(url, reader, robots, end);
      const started = Date.now();
      const page = await reader.read(url, Math.min(end, started + PAGE_MS));
      const forms = page.documents.flatMap((document) => findForms(document.root, document.url, page.title));
      result.notes.push(...page.notes);
      if (isLoginWall(url, page.url, forms)) throw loginWall(url, page.url);
      seen.add(pageKey(page.url));
      result.pages.push(page.url.href);
      result.forms.push(...forms);
      log(`${page.url.href}: ${counted(forms.length, 'form')} in ${Date.now() - started} ms`);
      if (depth < maxDepth)
        for (const link of linksOf(page)) {
          if (seen.has(pageKey(link))) continue;
          seen.add(pageKey(link));
          queue.push({ url: link, depth: depth + 1 });
        }
      // One at a time, and not without a pause: it may be somebody's only server.
      if (queue.length > 0) await delay(50, undefined, { ref: false });
    } catch (error) {
      throwIfCancelled(signal);
      if (!(error instanceof TdmError) || error instanceof CancelledError) throw error;
      if (depth === 0) result.failures.push(error);
      else result.notes.push(error.message);
      log(error.message);
    }
  }
  return result;
}

async function checkRobots(url: URL, reader: PageReader, known: Map<string, Robots>, end: number): Promise<void> {
  let robots = known.get(url.origin);
  if (robots === undefined) {
    robots = await robotsOf(url, reader, end);
    known.set(url.origin, robots);
  }
  if (robots.allows(url)) return;
  throw new UserError(`The robots.txt of ${url.host} does not allow to read ${url.pathname}.`, {
    where: url.href,
    hint: `If the application is yours, allow it there: User-agent: ${VISITOR}, Allow: ${url.pathname}`,
  });
}

/** Where there is none, or it cannot be had, the page itself tells whether its host is up. */
async function robotsOf(url: URL, reader: PageReader, end: number): Promise<Robots> {
  try {
    const until = Math.min(end, Date.now() + ROBOTS_MS);
    const { status, text } = await reader.text(new URL('/robots.txt', url), until);
    return status < 300 ? readRobots(text, VISITOR) : ALLOWS_ALL;
  } catch (error) {
    if (!(error instanceof TdmError) || error instanceof CancelledError) throw error;
    return ALLOWS_ALL;
  }
}

/** Pages of the same origin that the page links to; nothing that ends a session or is no page. */
function linksOf(page: ReadPage): URL[] {
  const origins = originsOf(page.url);
  const links: URL[] = [];
  for (const { root, url } of page.documents) {
    for (const element of elementsIn(root)) {
      const href = element.tag === 'a' || element.tag === 'area' ? attribute(element, 'href') : null;
      if (href === null || has(element, 'download') || !URL.canParse(href, url)) continue;
      const link = new URL(href, url);
      if (!origins.has(link.origin) || NO_PAGE.test(link.pathname) || CHANGING.test(link.pathname)) continue;
      links.push(link);
    }
  }
  return links;
}

const NO_PAGE =
  /\.(?:pdf|zip|gz|png|jpe?g|gif|svg|webp|ico|css|js|mjs|json|xml|csv|txt|mp[34]|webm|docx?|xlsx?|exe|dmg)$/i;
/** A link is only to be read, but some applications change things all the same. */
const CHANGING = /(?:^|[/_-])(?:log-?out|sign-?out|logoff|delete|destroy|remove|unsubscribe|cancel)(?:[/_.-]|$)/i;

function loginWall(url: URL, there: URL): UserError {
  const at = pageKey(url) === pageKey(there) ? '' : ` at ${there.pathname}${there.hash}`;
  return new UserError(`${url.href} asks to sign in first${at}.`, { where: url.href, hint: SIGN_IN_HINT });
}

function outOfTime(url: URL, timeout: number): UserError {
  return new UserError(`${url.href} was not read: ${Math.round(timeout / 1000)} s were over.`, {
    where: url.href,
    hint: 'Raise config.synthetic.crawl.timeout_ms, or give fewer pages.',
  });
}
