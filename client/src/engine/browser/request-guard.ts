import type { CDPSession, Page } from 'playwright-core';

/** What a page was kept from. */
export interface Refused {
  kind: 'redirect' | 'frame' | 'method';
  url: string;
}

/** Nothing on these is a field. */
const HEAVY = new Set(['Image', 'Media', 'Font', 'Prefetch', 'CSPViolationReport', 'Ping', 'Manifest']);
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Lets the page only read, and only documents of the allowed origin: each request is looked at before it is sent, those
 * that redirects lead to as well. Scripts and styles may come from elsewhere, as they do for its users.
 */
export class RequestGuard {
  readonly refused: Refused[] = [];
  #open = 0;
  #lastChange = Date.now();

  private constructor(
    private readonly session: CDPSession,
    private readonly origins: ReadonlySet<string>,
  ) {}

  /** `origins` are those that documents may be of. */
  static async of(page: Page, origins: ReadonlySet<string>): Promise<RequestGuard> {
    const session = await page.context().newCDPSession(page);
    const guard = new RequestGuard(session, origins);
    const { frameTree } = await session.send('Page.getFrameTree');
    const mainFrame = frameTree.frame.id;
    session.on('Fetch.requestPaused', ({ requestId, request, resourceType, frameId }) => {
      const refused = guard.#refusal(request, resourceType, frameId === mainFrame);
      const answer =
        refused === null
          ? session.send('Fetch.continueRequest', { requestId })
          : // A page whose way on is aborted stays where it is.
            session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
      if (refused !== null && refused !== 'heavy') guard.refused.push({ kind: refused, url: request.url });
      // The page may be gone by now.
      answer.catch(() => undefined);
    });
    await session.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] });
    page.on('request', () => guard.#count(1));
    page.on('requestfinished', () => guard.#count(-1));
    page.on('requestfailed', () => guard.#count(-1));
    return guard;
  }

  /** Milliseconds for which no request was under way. */
  get idleFor(): number {
    return this.#open > 0 ? 0 : Date.now() - this.#lastChange;
  }

  async close(): Promise<void> {
    await this.session.detach().catch(() => undefined);
  }

  #count(change: number): void {
    this.#open = Math.max(0, this.#open + change);
    this.#lastChange = Date.now();
  }

  #refusal(
    { method, url }: { method: string; url: string },
    resourceType: string,
    isMain: boolean,
  ): Refused['kind'] | 'heavy' | null {
    if (!READING.has(method)) return 'method';
    if (HEAVY.has(resourceType)) return 'heavy';
    if (resourceType !== 'Document' || this.origins.has(originOf(url))) return null;
    return isMain ? 'redirect' : 'frame';
  }
}

function originOf(url: string): string {
  try {
    return new URL(url).origin;
  } catch {
    return 'null';
  }
}
