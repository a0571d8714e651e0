import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Page = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A web server of the test's own: what it shows by path, and what it was asked for. */
export interface Site {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  port: number;
  asked: string[];
  show(pages: Record<string, Page>): void;
  close(): Promise<void>;
}

export async function openSite(host = '127.0.0.1'): Promise<Site> {
  const pages = new Map<string, Page>();
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*$/, '');
    if (path !== '/favicon.ico') asked.push(`${request.method} ${path}`);
    const page = pages.get(path);
    if (typeof page === 'function') page(request, response);
    else html(response, page ?? '<h1>Nothing here</h1>', page === undefined ? 404 : 200);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${host}:${port}`,
    port,
    asked,
    show: (more) => {
      for (const [path, page] of Object.entries(more)) pages.set(path, page);
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function html(response: ServerResponse, body: string, status = 200, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(
    headers['content-type'] === 'text/plain' || body.startsWith('<!doctype')
      ? body
      : `<!doctype html><html><body>${body}</body></html>`,
  );
}
