import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  createProtocolConnection,
  type CodeLens,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import {
  COMPILED_ARGUMENT,
  SERVER_ENVIRONMENT,
  TEST_CASE_REQUEST,
  type TestCaseAnswer,
} from '../../../server/src/protocol';

const PRELOADED = join(__dirname, 'loop-delay.cjs');

/** The built language server in a process of its own, and a client of it. */
export class ServerProcess {
  readonly #process: ChildProcess;
  readonly client: ProtocolConnection;
  readonly #indexed: Promise<string>;
  readonly #versions = new Map<string, number>();

  /** `compiled` is the folder that keeps what V8 compiled at an earlier start. */
  constructor(bundle: string, compiled: string) {
    const args = ['--stdio', `${COMPILED_ARGUMENT}${compiled}`];
    this.#process = spawn(process.execPath, ['--require', PRELOADED, bundle, ...args], {
      stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
      // As the editor starts it.
      env: { ...process.env, ...SERVER_ENVIRONMENT },
    });
    const { stdout, stdin } = this.#process;
    this.client = createProtocolConnection(new StreamMessageReader(stdout!), new StreamMessageWriter(stdin!));
    this.#indexed = new Promise((done) => {
      this.client.onNotification('window/logMessage', ({ message }: { message: string }) => {
        if (message.startsWith('Index: ')) done(message);
        else console.error(message);
      });
    });
    this.client.onRequest('client/registerCapability', () => null);
    this.client.onRequest('workspace/codeLens/refresh', () => null);
    this.client.listen();
  }

  async start(folder: string, cacheFolder: string): Promise<void> {
    await this.client.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: folder, name: 'bench' }],
      initializationOptions: { cacheFolder },
      capabilities: { workspace: { workspaceFolders: true, codeLens: { refreshSupport: true } } },
    });
    await this.client.sendNotification('initialized', {});
  }

  /** Comes back with what the server says of its index, once it has read everything. */
  indexed(): Promise<string> {
    return this.#indexed;
  }

  async open(uri: string, text: string): Promise<void> {
    this.#versions.set(uri, 1);
    await this.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'plaintext', version: 1, text },
    });
  }

  async edit(uri: string, range: Range, text: string): Promise<void> {
    const version = this.#versions.get(uri)! + 1;
    this.#versions.set(uri, version);
    await this.client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  lenses(uri: string): Promise<CodeLens[]> {
    return this.client.sendRequest('textDocument/codeLens', { textDocument: { uri } });
  }

  resolve(lens: CodeLens): Promise<CodeLens> {
    return this.client.sendRequest('codeLens/resolve', lens);
  }

  /** What a click on a lens asks for: answered once the files are known that the test may call. */
  testCase(uri: string, text: string): Promise<TestCaseAnswer | null> {
    return this.client.sendRequest(TEST_CASE_REQUEST, { uri, text });
  }

  forgetDelays(): void {
    this.#process.send('reset');
  }

  /** Milliseconds that the event loop was held at a stretch, at most, since `forgetDelays`. */
  async longestDelay(): Promise<number> {
    const answer = once(this.#process, 'message') as Promise<[{ longest: number }]>;
    this.#process.send('longest');
    const [{ longest }] = await answer;
    return longest;
  }

  async end(): Promise<void> {
    this.client.dispose();
    const ended = once(this.#process, 'exit');
    this.#process.kill();
    await ended;
  }
}
