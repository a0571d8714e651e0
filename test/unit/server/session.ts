import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeLens,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from '../../../server/src/server';

/** A language client at the other end of a real connection to the server, in this process. */
export class Session {
  readonly client: ProtocolConnection;
  readonly logged: string[] = [];
  refreshes = 0;
  readonly #streams = [new PassThrough(), new PassThrough()];
  #version = 0;

  constructor() {
    const [up, down] = this.#streams;
    startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)));
    this.client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.client.onNotification(
      'window/logMessage',
      ({ message }: { message: string }) => void this.logged.push(message),
    );
    this.client.onRequest('workspace/codeLens/refresh', () => {
      this.refreshes++;
      return null;
    });
    this.client.onRequest('client/registerCapability', () => null);
    this.client.listen();
  }

  async start(
    folders: { uri: string; name: string }[] = [{ uri: 'file:///shop', name: 'shop' }],
    workspace: object = {},
  ): Promise<this> {
    await this.client.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: folders,
      capabilities: { workspace: { workspaceFolders: true, codeLens: { refreshSupport: true }, ...workspace } },
    });
    await this.client.sendNotification('initialized', {});
    return this;
  }

  async open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'plaintext', version: ++this.#version, text };
    await this.client.sendNotification('textDocument/didOpen', { textDocument });
  }

  async change(uri: string, text: string): Promise<void> {
    const textDocument = { uri, version: ++this.#version };
    await this.client.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
  }

  lenses(uri: string): Promise<CodeLens[]> {
    return this.client.sendRequest('textDocument/codeLens', { textDocument: { uri } });
  }

  resolve(lens: CodeLens): Promise<CodeLens> {
    return this.client.sendRequest('codeLens/resolve', lens);
  }

  /** `3: Generate data · users: email`, one for each lens of the document once it is read whole. */
  async titles(uri: string): Promise<string[]> {
    // The first answer may be of what was read by then; a lens is resolved with the whole.
    for (const lens of (await this.lenses(uri)).slice(0, 1)) await this.resolve(lens);
    const resolved = await Promise.all((await this.lenses(uri)).map((lens) => this.resolve(lens)));
    return resolved.map(({ range, command }) => `${range.start.line + 1}: ${command?.title ?? 'no command'}`);
  }

  /** As an editor ends a server: told to shut down, it has no clock left that wakes it. */
  async end(): Promise<void> {
    await this.client.sendRequest('shutdown');
    this.client.dispose();
    for (const stream of this.#streams) stream.destroy();
  }
}

export const REGISTRATION = `@smoke
Feature: Registration

  Scenario: Sign up
    Given I am on the registration page
    When I enter "email" as "user@test.com"
    And I enter "firstname" as "John"
    And I enter "lastname" as "Doe"
    And I enter "password" as "Secret123!"

  Scenario: Look around
    When I click "Home"
    Then I should see "Welcome"

  Scenario: Short form
    When I enter "email" as "two@test.com"
`;
