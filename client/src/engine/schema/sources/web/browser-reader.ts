import type { Frame, Page, Response } from 'playwright-core';
import type { OpenBrowser } from '../../../browser/open-browser';
import { RequestGuard } from '../../../browser/request-guard';
import { ask, settle, within } from '../../../browser/settle';
import { TdmError, throwIfCancelled, unlessCancelled, UserError } from '../../../errors';
import { originsOf } from './addresses';
import {
  checkStatus,
  MOST_NODES,
  redirected,
  tooSlow,
  unreachable,
  type PageDocument,
  type PageReader,
  type ReadPage,
} from './page-reader';
import { LONGEST_ATTRIBUTE, LONGEST_TEXT, READ_ATTRIBUTES, treeOf, UNREAD, type FlatNode } from './page-tree';
import { snapshotPage, type SnapshotLimits } from './snapshot';

const LIMITS: SnapshotLimits = {
  nodes: MOST_NODES,
  unread: UNREAD,
  attributes: READ_ATTRIBUTES,
  text: LONGEST_TEXT,
  attribute: LONGEST_ATTRIBUTE,
};
const MOST_FRAMES = 20;
const READ_MS = 10_000;
const CLOSE_MS = 1_000;
/** tsx gives functions names with a helper that no page has. */
const NAMING = 'globalThis.__name ??= (named) => named;';

/** Reads pages as people see them. */
export class BrowserReader implements PageReader {
  constructor(
    private readonly browser: OpenBrowser,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async read(url: URL, until: number): Promise<ReadPage> {
    return this.#visit(url, until, async (page, guard, response) => {
      checkStatus(url, response.status());
      const type = response.headers()['content-type'] ?? 'text/html';
      if (!/html|xml/i.test(type))
        throw new UserError(`${url.href} is no page, but ${type}.`, {
          where: url.href,
          hint: 'Give the address of a page.',
        });
      const state = await settle(page, guard, until, this.signal);
      if (state === 'hung')
        throw new UserError(`${url.href} never settles: its scripts compute without end.`, {
          where: url.href,
          hint: 'Mend the page.',
        });
      const notes =
        state === 'busy' ? [`${url.href} never settles, and is read as it stood when its time was over`] : [];
      const documents = await this.#documents(page, notes);
      const there = this.#placeOf(page, url, guard);
      const title = await within(page.title(), CLOSE_MS);
      notes.push(...refusals(url, guard));
      return {
        url: there,
        title: title === 'late' || title === null || title.trim() === '' ? null : title,
        documents,
        notes,
      };
    });
  }

  text(url: URL, until: number): Promise<{ status: number; text: string }> {
    return this.#visit(url, until, async (_page, _guard, response) => ({
      status: response.status(),
      text: await response.text(),
    }));
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  async #visit<Result>(
    url: URL,
    until: number,
    work: (page: Page, guard: RequestGuard, response: Response) => Promise<Result>,
  ): Promise<Result> {
    const opened: { page?: Page; guard?: RequestGuard } = {};
    const visit = async (): Promise<Result> => {
      const page = (opened.page = await this.browser.newPage());
      // Nothing that the page opens is looked at.
      page.on('popup', (popup) => void popup.close().catch(() => undefined));
      await page.addInitScript({ content: NAMING });
      const guard = (opened.guard = await RequestGuard.of(page, originsOf(url)));
      const response = await page.goto(url.href, { waitUntil: 'commit', timeout: Math.max(1, until - Date.now()) });
      if (response === null) throw unreachable(url, 'no answer');
      return work(page, guard, response);
    };
    try {
      return await unlessCancelled(visit(), this.signal);
    } catch (error) {
      throwIfCancelled(this.signal);
      throw error instanceof TdmError ? error : failureOf(url, opened.guard ?? null, error);
    } finally {
      if (opened.page !== undefined) await within(opened.page.close(), CLOSE_MS);
    }
  }

  async #documents(page: Page, notes: string[]): Promise<PageDocument[]> {
    const documents: PageDocument[] = [];
    const frames = page.frames();
    for (const frame of frames.slice(0, MOST_FRAMES)) {
      const document = await documentOf(frame, frame === page.mainFrame(), notes);
      if (document !== null) documents.push(document);
    }
    if (frames.length > MOST_FRAMES)
      notes.push(`${page.url()} has ${frames.length} frames: ${MOST_FRAMES} of them are read`);
    return documents;
  }

  /** A page that sends its visitor on by script was stopped on the way. */
  #placeOf(page: Page, url: URL, guard: RequestGuard): URL {
    const away = guard.refused.find(({ kind }) => kind === 'redirect');
    const there = URL.canParse(page.url()) ? new URL(page.url()) : url;
    if (there.protocol === 'http:' || there.protocol === 'https:') return there;
    throw away === undefined ? unreachable(url, there.href) : redirected(url, new URL(away.url).host);
  }
}

async function documentOf(frame: Frame, isMain: boolean, notes: string[]): Promise<PageDocument | null> {
  const snapshot = await ask(frame, snapshotPage, LIMITS, READ_MS);
  const url = frame.url();
  if (snapshot === null || snapshot === 'late') {
    if (isMain) throw new UserError(`${url} never settles: it cannot be read.`, { where: url, hint: 'Mend the page.' });
    return null;
  }
  if (snapshot.truncated) notes.push(`${url} has more than ${MOST_NODES} elements: the rest is not read`);
  const root = treeOf(JSON.parse(snapshot.nodes) as FlatNode[]);
  // Of a frame that its page writes itself, the page.
  const named = /^https?:/.test(url) ? url : (frame.parentFrame()?.url() ?? url);
  return { url: named, root };
}

function refusals(url: URL, guard: RequestGuard): string[] {
  const hosts = (kind: string): string[] => [
    ...new Set(guard.refused.filter((one) => one.kind === kind).map((one) => hostOf(one.url))),
  ];
  const frames = hosts('frame');
  const away = hosts('redirect');
  return [
    ...(frames.length === 0 ? [] : [`frames of ${frames.join(', ')} in ${url.href} are not read: another host`]),
    ...(away.length === 0 ? [] : [`${url.href} would lead to ${away.join(', ')}: another host, which is not visited`]),
  ];
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host || url.slice(0, 40) : url.slice(0, 40));

function failureOf(url: URL, guard: RequestGuard | null, error: unknown): TdmError {
  const away = guard?.refused.find(({ kind }) => kind === 'redirect');
  if (away !== undefined) return redirected(url, hostOf(away.url));
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('Timeout')) return tooSlow(url);
  if (message.includes('Download is starting'))
    return new UserError(`${url.href} is a file to download, and no page.`, { where: url.href, hint: 'Give a page.' });
  const code = /net::(ERR_\w+)/.exec(message)?.[1];
  if (code === 'ERR_INVALID_AUTH_CREDENTIALS') {
    try {
      checkStatus(url, 401);
    } catch (failure) {
      if (failure instanceof TdmError) return failure;
    }
  }
  return unreachable(url, code ?? message.split('\n')[0]);
}
