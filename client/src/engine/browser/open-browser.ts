import { setTimeout as delay } from 'node:timers/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { throwIfCancelled, UserError } from '../errors';
import { BROWSER_VARIABLE } from './find-browser';
import { makeProfileFolder, removeProfileFolder } from './profile-folder';

const LAUNCH_MS = 20_000;
const CLOSE_MS = 3_000;

/** A browser of our own, without a window, with a profile of its own that goes with it. */
export interface OpenBrowser {
  newPage(): Promise<Page>;
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
  const folder = await makeProfileFolder();
  let context: BrowserContext;
  try {
    context = await launch(program, folder);
  } catch (error) {
    await removeProfileFolder(folder);
    throwIfCancelled(signal);
    throw doesNotStart(program, error);
  }
  const pid = await processOf(context);
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => (closed ??= closeOrKill(context, pid).then(() => removeProfileFolder(folder)));
  const abort = (): void => void close();
  signal?.addEventListener('abort', abort, { once: true });
  context.once('close', () => signal?.removeEventListener('abort', abort));
  if (signal?.aborted === true) await close();
  throwIfCancelled(signal);
  return { newPage: () => newPage(context, product), close };
}

async function launch(program: string, folder: string): Promise<BrowserContext> {
  const { chromium } = await import('playwright-core');
  return chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: program,
    artifactsDir: join(folder, 'artifacts'),
    // Chromium has no sandbox for root.
    chromiumSandbox: process.getuid?.() !== 0,
    timeout: LAUNCH_MS,
    // Signals are the host's: what ends this process ends the pipe.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Containers give little shared memory.
    args: ['--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--disable-background-networking'],
    acceptDownloads: false,
    serviceWorkers: 'block',
    locale: 'en-US',
    viewport: { width: 1280, height: 1024 },
  });
}

function doesNotStart(program: string, error: unknown): UserError {
  const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
  const sandbox = /no usable sandbox|SUID sandbox/i.test(String(error));
  return new UserError(`The browser ${program} does not start: ${sandbox ? 'it has no sandbox here' : line}`, {
    where: BROWSER_VARIABLE,
    hint: `Name another Chrome, Chromium or Edge in ${BROWSER_VARIABLE}.`,
    cause: error,
  });
}

async function newPage(context: BrowserContext, product: string): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const { userAgent } = await session.send('Browser.getVersion');
  await session.send('Emulation.setUserAgentOverride', {
    userAgent: `${userAgent.replace('HeadlessChrome', 'Chrome')} ${product}`,
  });
  return page;
}

async function processOf(context: BrowserContext): Promise<number | null> {
  try {
    const session = await context.browser()?.newBrowserCDPSession();
    const found = await session?.send('SystemInfo.getProcessInfo');
    await session?.detach();
    return found?.processInfo.find(({ type }) => type === 'browser')?.id ?? null;
  } catch {
    return null;
  }
}

/** A page that computes without end does not let go by itself. */
async function closeOrKill(context: BrowserContext, pid: number | null): Promise<void> {
  const closing = context.close().then(
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
