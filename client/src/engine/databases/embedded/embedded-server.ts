import { resolve } from 'node:path';
import { codeOf, ConnectionError, throwIfCancelled, UserError } from '../../errors';
import { prepareHome, serverAccount, type Account } from './account';
import { currentPlatform, prepareBinaries, type Binaries } from './binaries';
import {
  checkVersion,
  clearHalfMade,
  clusterExists,
  makeCluster,
  readPassword,
  readPort,
  SUPERUSER,
  writePort,
} from './cluster';
import { diskFull, fileFailure, pause, SET_A_URL, withFileFailures } from './failures';
import { layoutOf, type Layout } from './layout';
import { tellingLine, trimLog } from './log';
import { choosePort, isFree } from './port';
import { disownPidFile, launch, LaunchFailure, notReadyYet, readPidFile, requestStop } from './postmaster';
import { HOST, probe, type Answer } from './probe';
import { isAlive, isServerOf } from './process';
import { withLock } from './start-lock';

const SETTLE_MS = 300_000;
const STOP_MS = 120_000;
const TELL_AFTER_MS = 2_000;

export interface EmbeddedStatus {
  /** `absent`: never made. */
  state: 'absent' | 'stopped' | 'running';
  /** Where it listens, or will when it is started again; null before it is made. */
  port: number | null;
  dataFolder: string;
  /** The server's process; null when there is none. */
  pid: number | null;
}

export interface EmbeddedOptions {
  /** As in the packages' names, such as `linux-x64`; this machine's when left out. */
  platform?: string;
  /** A folder with PostgreSQL's bin/, lib/ and share/, in place of the package's. */
  binaries?: string;
}

interface StartOptions {
  signal?: AbortSignal;
  /** Called with what takes a while, and with what turned out otherwise than before. */
  onProgress?: (message: string) => void;
}

type Sight =
  | { kind: 'absent' | 'stopped' }
  /** `changing`: it starts or stops. `late`: others keep it busy. `closed`: it is ours, but does not let us in. */
  | { kind: 'running' | 'changing' | 'late'; pid: number; port: number | null }
  | { kind: 'closed'; pid: number; port: number | null; reason: string };

/**
 * The embedded PostgreSQL server of one home, shared by every process of the user: whoever needs it first makes or
 * starts it, the others adopt it, and it stays up when they end.
 */
export class EmbeddedServer {
  readonly #layout: Layout;
  readonly #platform: string;
  readonly #override: string | undefined;

  constructor(home: string, options: EmbeddedOptions = {}) {
    this.#layout = layoutOf(resolve(home));
    this.#platform = options.platform ?? currentPlatform();
    this.#override = options.binaries;
  }

  async status(): Promise<EmbeddedStatus> {
    const sight = await this.#look();
    if (sight.kind === 'running' || sight.kind === 'late' || sight.kind === 'closed')
      return this.#running(sight.pid, sight.port);
    return {
      state: sight.kind === 'absent' ? 'absent' : 'stopped',
      port: sight.kind === 'absent' ? null : await readPort(this.#layout),
      dataFolder: this.#layout.data,
      pid: sight.kind === 'changing' ? sight.pid : null,
    };
  }

  /**
   * Makes (the first time), adopts or starts the server; the databases `tdm` and `tdm_target` exist afterwards.
   * Throws UserError where there can be none, ConnectionError where it does not come up, CancelledError.
   */
  async start({ signal, onProgress = () => undefined }: StartOptions = {}): Promise<EmbeddedStatus> {
    throwIfCancelled(signal);
    const adopted = await this.#adopt(await this.#look({ createDatabases: true }));
    if (adopted !== null) return adopted;

    const layout = this.#layout;
    return withFileFailures(layout.home, async () => {
      const account = await serverAccount(layout.data);
      await prepareHome(layout.home, account);
      return withLock(layout.lock, () => this.#startAlone(account, signal, onProgress), {
        ...(signal === undefined ? {} : { signal }),
        onWait: () => {
          onProgress('Waiting for another process that is starting the embedded server…');
        },
      });
    });
  }

  /** Shuts the server down, ending its connections, and waits until it is gone. */
  async stop(): Promise<EmbeddedStatus> {
    const { data, home, lock } = this.#layout;
    if ((await this.#look()).kind !== 'absent') {
      await withFileFailures(home, () => withLock(lock, () => this.#stopAlone(data)));
    }
    return this.status();
  }

  /** With the password, for the user who asks. Throws UserError when the server has not been made. */
  async connectionString(database: string): Promise<string> {
    const password = encodeURIComponent(await readPassword(this.#layout));
    const port = await readPort(this.#layout);
    if (port === null) {
      throw new UserError('The port of the embedded server is not known.', { hint: 'Start it: tdm db start.' });
    }
    return `postgresql://${SUPERUSER}:${password}@${HOST}:${port}/${encodeURIComponent(database)}`;
  }

  async #look({ createDatabases = false } = {}): Promise<Sight> {
    const layout = this.#layout;
    try {
      const file = await readPidFile(layout.data);
      if (file === null || !(await isAlive(file.pid))) {
        return { kind: (await clusterExists(layout)) ? 'stopped' : 'absent' };
      }
      const { pid, port } = file;
      const answer: Answer = port === null ? { kind: 'silent' } : await this.#probe(port, createDatabases);
      if (answer.kind === 'ours') return { kind: 'running', pid, port };
      // Not our server's number any more: the file is a leftover.
      if (!(await isServerOf(pid, layout.data))) return { kind: 'stopped' };
      if (answer.kind === 'full') return { kind: 'running', pid, port };
      if (answer.kind === 'stranger') return { kind: 'closed', pid, port, reason: answer.reason };
      if (answer.kind === 'late') return { kind: 'late', pid, port };
      return { kind: 'changing', pid, port };
    } catch (error) {
      throw fileFailure(error, layout.data);
    }
  }

  async #probe(port: number, createDatabases: boolean): Promise<Answer> {
    const password = await readPassword(this.#layout).catch(() => null);
    if (password === null) return { kind: 'stranger', reason: 'its password is missing' };
    return probe({ port, password, dataFolder: this.#layout.data, createDatabases });
  }

  async #running(pid: number, port: number | null): Promise<EmbeddedStatus> {
    return {
      state: 'running',
      port: port ?? (await readPort(this.#layout)),
      dataFolder: this.#layout.data,
      pid,
    };
  }

  /** null where there is none that can be used now. */
  async #adopt(sight: Sight): Promise<EmbeddedStatus | null> {
    if (sight.kind === 'closed') {
      throw new ConnectionError(`The embedded server runs but cannot be used: ${sight.reason}.`, {
        hint: `Put back the file ${this.#layout.password}, or stop the server: tdm db stop.`,
        where: this.#layout.data,
      });
    }
    if (sight.kind !== 'running') return null;
    if (sight.port !== null && sight.port !== (await readPort(this.#layout))) {
      await writePort(this.#layout, sight.port);
    }
    await trimLog(this.#layout.log);
    return this.#running(sight.pid, sight.port);
  }

  /** Under the lock. */
  async #startAlone(
    account: Account | null,
    signal: AbortSignal | undefined,
    onProgress: (message: string) => void,
  ): Promise<EmbeddedStatus> {
    const layout = this.#layout;
    const adopted = await this.#adopt(await this.#settled(signal, onProgress));
    if (adopted !== null) return adopted;

    const binaries = await this.#binaries(account, onProgress);
    if (!(await clusterExists(layout))) {
      onProgress('Making the embedded PostgreSQL server, for the first time…');
      await clearHalfMade(layout, onProgress);
      await makeCluster({ layout, binaries, account, port: await choosePort(), signal });
    }
    await checkVersion(layout, binaries);
    await readPassword(layout);
    await trimLog(layout.log);
    onProgress('Starting the embedded PostgreSQL server…');
    await this.#launch(binaries, account, signal, onProgress);
    const started = await this.#adopt(await this.#settled(signal, onProgress));
    if (started === null) throw notReadyYet(layout);
    return started;
  }

  /** Waits while the server starts or stops by itself, or is too busy to answer. */
  async #settled(signal: AbortSignal | undefined, onProgress: (message: string) => void): Promise<Sight> {
    const begin = Date.now();
    for (let isTold = false; ;) {
      const sight = await this.#look({ createDatabases: true });
      if (sight.kind !== 'changing' && sight.kind !== 'late') return sight;
      const waited = Date.now() - begin;
      if (waited > SETTLE_MS) throw notReadyYet(this.#layout);
      if (waited > TELL_AFTER_MS && !isTold) {
        isTold = true;
        onProgress('Waiting until the embedded server is ready…');
      }
      await pause(100, signal);
    }
  }

  async #launch(
    binaries: Binaries,
    account: Account | null,
    signal: AbortSignal | undefined,
    onProgress: (message: string) => void,
  ): Promise<void> {
    const layout = this.#layout;
    for (let attempt = 1; ; attempt++) {
      const port = await this.#freePort(onProgress);
      await disownPidFile(layout.data);
      try {
        await launch({
          layout,
          binaries,
          account,
          port,
          signal,
          onSlow: () => {
            onProgress('The embedded server is getting ready; after a crash this can take a while…');
          },
        });
        return;
      } catch (error) {
        if (!(error instanceof LaunchFailure)) throw error;
        if ((error.portTaken || error.stillInUse) && attempt < 40) {
          await pause(250, signal);
          continue;
        }
        if (error.text.includes('No space left on device')) throw diskFull(layout.data, error);
        throw new ConnectionError(`The embedded server did not start: ${tellingLine(error.text)}`, {
          hint: `Its log is ${layout.log}. Or: ${SET_A_URL}`,
          where: layout.data,
          cause: error,
        });
      }
    }
  }

  /** The kept port, or another one, then kept, when something else has it. */
  async #freePort(onProgress: (message: string) => void): Promise<number> {
    const kept = await readPort(this.#layout);
    if (kept !== null && (await isFree(kept))) return kept;
    const port = await choosePort();
    if (kept !== null) {
      onProgress(
        `Port ${kept} is taken by another program: the embedded server now listens on port ${port}. ` +
          'Connection strings that were copied before no longer work.',
      );
    }
    await writePort(this.#layout, port);
    return port;
  }

  /** Under the lock. */
  async #stopAlone(data: string): Promise<void> {
    const pid = (await readPidFile(data))?.pid;
    if (pid === undefined || !(await isServerOf(pid, data))) return;
    try {
      const account = await serverAccount(data);
      await requestStop(pid, data, () => this.#binaries(account, () => undefined));
    } catch (error) {
      if (codeOf(error) !== 'EPERM') throw error;
      throw new UserError(`The embedded server (process ${pid}) belongs to another user.`, {
        hint: 'Stop it as that user.',
        where: data,
        cause: error,
      });
    }
    const begin = Date.now();
    while (await isAlive(pid)) {
      if (Date.now() - begin > STOP_MS) {
        throw new ConnectionError(`The embedded server (process ${pid}) is still shutting down.`, {
          hint: `Try again in a while; its log is ${this.#layout.log}.`,
        });
      }
      await pause(20);
    }
  }

  #binaries(account: Account | null, onProgress: (message: string) => void): Promise<Binaries> {
    return prepareBinaries({
      platform: this.#platform,
      override: this.#override,
      copies: this.#layout.binaries,
      account,
      onProgress,
    });
  }
}
