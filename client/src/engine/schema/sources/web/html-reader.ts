import { codeOf, TdmError, throwIfCancelled, UserError } from '../../../errors';
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
import { attribute, elementsIn } from './page-tree';
import { parsePage, type Parser } from './parse-html';

const MOST_REDIRECTS = 10;
const MOST_BYTES = 10_000_000;
const MOST_FRAMES = 20;

interface Answer {
  url: URL;
  status: number;
  text: string;
  type: string;
}

/** Reads pages without a browser: what scripts would add is not there. */
export class HtmlReader implements PageReader {
  constructor(
    private readonly userAgent: string,
    private readonly signal: AbortSignal | undefined,
    private readonly parser: Parser,
  ) {}

  async read(url: URL, until: number): Promise<ReadPage> {
    const answer = await this.#get(url, until);
    checkStatus(answer.url, answer.status);
    if (!/html|xml/i.test(answer.type))
      throw new UserError(`${url.href} is no page, but ${answer.type}.`, {
        where: url.href,
        hint: 'Give the address of a page.',
      });
    const notes: string[] = [];
    const { root, truncated } = parsePage(answer.text, MOST_NODES, this.parser);
    if (truncated) notes.push(`${url.href} has more than ${MOST_NODES} elements: the rest is not read`);
    const documents: PageDocument[] = [{ url: answer.url.href, root }];
    for (const frame of [...elementsIn(root)]
      .filter(({ tag }) => tag === 'iframe' || tag === 'frame')
      .slice(0, MOST_FRAMES)) {
      const inner = await this.#frame(answer.url, attribute(frame, 'src'), attribute(frame, 'srcdoc'), until);
      if (inner !== null) documents.push(inner);
    }
    const title = /<title[^>]*>([^<]{1,300})/i.exec(answer.text)?.[1]?.trim() ?? '';
    return { url: answer.url, title: title === '' ? null : title, documents, notes };
  }

  async text(url: URL, until: number): Promise<{ status: number; text: string }> {
    return this.#get(url, until);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  /** A frame that cannot be read is as none. */
  async #frame(page: URL, src: string | null, written: string | null, until: number): Promise<PageDocument | null> {
    if (written !== null) return { url: page.href, root: parsePage(written, MOST_NODES, this.parser).root };
    const url = src !== null && URL.canParse(src, page.href) ? new URL(src, page) : null;
    if (url === null || !originsOf(page).has(url.origin)) return null;
    try {
      const answer = await this.#get(url, until);
      return answer.status < 400 ? { url: url.href, root: parsePage(answer.text, MOST_NODES, this.parser).root } : null;
    } catch (error) {
      throwIfCancelled(this.signal);
      if (error instanceof TdmError) return null;
      throw error;
    }
  }

  async #get(asked: URL, until: number): Promise<Answer> {
    let url = asked;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const { response, text } = await this.#once(url, until);
      const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
      if (location === null)
        return { url, status: response.status, text, type: response.headers.get('content-type') ?? 'text/html' };
      if (!URL.canParse(location, url.href)) throw unreachable(asked, 'a redirect to nowhere');
      const next = new URL(location, url);
      if (!originsOf(asked).has(next.origin)) throw redirected(asked, next.host);
      url = next;
    }
    throw unreachable(asked, 'TOO_MANY_REDIRECTS');
  }

  async #once(url: URL, until: number): Promise<{ response: Response; text: string }> {
    const timeout = AbortSignal.timeout(Math.max(1, until - Date.now()));
    try {
      const response = await fetch(url, {
        redirect: 'manual',
        headers: { 'user-agent': this.userAgent, accept: 'text/html,application/xhtml+xml,*/*;q=0.5' },
        signal: this.signal === undefined ? timeout : AbortSignal.any([timeout, this.signal]),
      });
      return { response, text: await bodyOf(response, url) };
    } catch (error) {
      throwIfCancelled(this.signal);
      if (error instanceof TdmError) throw error;
      if (timeout.aborted) throw tooSlow(url);
      const cause = error instanceof Error ? (error.cause ?? error) : error;
      throw unreachable(url, codeOf(cause) ?? (cause instanceof Error ? cause.message : String(cause)));
    }
  }
}

async function bodyOf(response: Response, url: URL): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > MOST_BYTES)
      throw new UserError(`${url.href} is larger than ${MOST_BYTES / 1_000_000} MB.`, {
        where: url.href,
        hint: 'Give a smaller page.',
      });
    parts.push(part);
  }
  const bytes = Buffer.concat(parts);
  const said = [response.headers.get('content-type') ?? '', bytes.subarray(0, 1024).toString('latin1')];
  const charset = said.map((text) => /charset\s*=\s*["']?([\w-]+)/i.exec(text)?.[1]).find((name) => name !== undefined);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}
