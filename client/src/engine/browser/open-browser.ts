import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, BrowserContext } from 'playwright-core';
import { throwIfCancelled, UserError } from '../errors';
import { BROWSER_VARIABLE } from './find-browser';

const LAUNCH_MS = 20_000;
const CLOSE_MS = 3_000;

/** A browser of our own, without a window, with a profile of its own that goes with it. */
export interface OpenBrowser {
  context: BrowserContext;
  /** Ends the whole process group, whatever its pages are doing. */
  close(): Promise<void>;
}

export interface BrowserIdentity {
  /** Behind what every browser says of itself: `tdm/1.0`. */
  product: string;
}

/**
 * Starts the program. It runs in a process group of its own and is held by a pipe: when this process is gone, however that
 * comes, the browser ends. Throws UserError where it does not start.
 */
export async function openBrowser(
  program: string,
  { product }: BrowserIdentity,
  signal?: AbortSignal,
): Promise<OpenBrowser> {
  throwIfCancelled(signal);
  const { chromium } = await import('playwright-core');
  // Chromium has no sandbox for root.
  const chromiumSandbox = process.getuid?.() !== 0;
  let browser: Browser;
  try {
    browser = await chromium.launch({
      executablePath: program,
      chromiumSandbox,
      timeout: LAUNCH_MS,
      // Signals are the host's: what ends this process ends the pipe.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      // Containers give little shared memory.
      args: ['--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--disable-background-networking'],
    });
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    const sandbox = /no usable sandbox|SUID sandbox/i.test(String(error));
    throw new UserError(`The browser ${program} does not start: ${sandbox ? 'it has no sandbox here' : line}`, {
      where: BROWSER_VARIABLE,
      hint: `Name another Chrome, Chromium or Edge in ${BROWSER_VARIABLE}.`,
      cause: error,
    });
  }
  const pid = await processOf(browser);
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => (closed ??= closeOrKill(browser, pid));
  const abort = (): void => void close();
  signal?.addEventListener('abort', abort, { once: true });
  browser.once('disconnected', () => signal?.removeEventListener('abort', abort));
  try {
    throwIfCancelled(signal);
    const context = await browser.newContext({
      userAgent: await userAgentOf(browser, product),
      acceptDownloads: false,
      serviceWorkers: 'block',
      locale: 'en-US',
      viewport: { width: 1280, height: 1024 },
    });
    return { context, close };
  } catch (error) {
    await close();
    throwIfCancelled(signal);
    throw error;
  }
}

async function processOf(browser: Browser): Promise<number | null> {
  try {
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return processInfo.find(({ type }) => type === 'browser')?.id ?? null;
  } catch {
    return null;
  }
}

async function userAgentOf(browser: Browser, product: string): Promise<string> {
  const session = await browser.newBrowserCDPSession();
  const { userAgent } = await session.send('Browser.getVersion');
  await session.detach();
  return `${userAgent.replace('HeadlessChrome', 'Chrome')} ${product}`;
}

/** A page that computes without end does not let go by itself. */
async function closeOrKill(browser: Browser, pid: number | null): Promise<void> {
  const closing = browser.close().then(
    () => true,
    () => true,
  );
  const timer = new AbortController();
  const done = await Promise.race([
    closing,
    delay(CLOSE_MS, false, { signal: timer.signal, ref: false }).catch(() => false),
  ]);
  timer.abort();
  if (done) return;
  killGroup(pid);
  await Promise.race([closing, delay(CLOSE_MS, undefined, { ref: false })]);
}

function killGroup(pid: number | null): void {
  // Never 0 or 1: those would be our own group and everyone's.
  if (pid === null || pid <= 1) return;
  for (const target of process.platform === 'win32' ? [pid] : [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // It is gone.
    }
  }
}
