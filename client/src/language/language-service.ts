import * as vscode from 'vscode';
import {
  LanguageClient,
  NotificationType,
  RequestType,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
  type TextEdit,
} from 'vscode-languageclient/node';
import {
  ADD_ROWS_REQUEST,
  COMPILED_ARGUMENT,
  DDL_REQUEST,
  LAST_RUNS_NOTIFICATION,
  SERVER_ENVIRONMENT,
  SOURCES_NOTIFICATION,
  TARGET_SCHEMA_NOTIFICATION,
  TEST_CASE_REQUEST,
  TESTS_USING_REQUEST,
  type AddRowsParams,
  type DdlAnswer,
  type DdlParams,
  type InitializationOptions,
  type LastRun,
  type TargetSchema,
  type TestCaseAnswer,
  type TestCaseParams,
  type TestLocation,
  type TestsUsingParams,
} from '../../../server/src/protocol';
import { DisposableStore } from '../disposable';
import { isTestFile, mayBeTest, TEST_FILES } from './document-selector';

const TestCaseRequest = new RequestType<TestCaseParams, TestCaseAnswer | null, void>(TEST_CASE_REQUEST);
const LastRunsNotification = new NotificationType<LastRun[]>(LAST_RUNS_NOTIFICATION);
const SourcesNotification = new NotificationType<number>(SOURCES_NOTIFICATION);
const TargetSchemaNotification = new NotificationType<TargetSchema>(TARGET_SCHEMA_NOTIFICATION);
const AddRowsRequest = new RequestType<AddRowsParams, TextEdit[] | null, void>(ADD_ROWS_REQUEST);
const DdlRequest = new RequestType<DdlParams, DdlAnswer | null, void>(DDL_REQUEST);
const TestsUsingRequest = new RequestType<TestsUsingParams, TestLocation[], void>(TESTS_USING_REQUEST);

/** The language server's process, started when the first test file is opened or asked about. */
export class LanguageService {
  readonly #store = new DisposableStore();
  readonly #started = this.#store.add(new vscode.EventEmitter<void>());
  readonly onDidStart = this.#started.event;
  readonly #schemaTold = this.#store.add(new vscode.EventEmitter<void>());
  readonly onDidTellSchema = this.#schemaTold.event;
  readonly #answers: ((client: LanguageClient) => void)[] = [];
  readonly #serverFile: string;
  #client: LanguageClient | null = null;
  #starting: Promise<LanguageClient> | null = null;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#serverFile = context.asAbsolutePath('dist/server.js');
    const startFor = (document: vscode.TextDocument): void => {
      if (mayBeTest(document)) this.#start().catch((error: unknown) => this.#failed(error));
    };
    this.#store.add(vscode.workspace.onDidOpenTextDocument(startFor));
    vscode.workspace.textDocuments.forEach(startFor);
  }

  /** What a document, or a scenario of it, says; null when the document cannot be read. */
  async testCase(
    document: vscode.TextDocument,
    where: Omit<TestCaseParams, 'uri'> = {},
  ): Promise<TestCaseAnswer | null> {
    const client = await this.#start();
    const params = { uri: client.code2ProtocolConverter.asUri(document.uri), ...where };
    // The server is given test files only; of any other document the text goes along.
    if (where.text === undefined && !isTestFile(document)) params.text = document.getText();
    return client.sendRequest(TestCaseRequest, params);
  }

  /** Tells the lenses how the last runs went. Does nothing while no server runs. */
  async tellLastRuns(runs: LastRun[]): Promise<void> {
    if (this.#client?.isRunning()) await this.#client.sendNotification(LastRunsNotification, runs);
  }

  /** Tells the lenses how many source databases are saved. Does nothing while no server runs. */
  async tellSources(count: number): Promise<void> {
    if (this.#client?.isRunning()) await this.#client.sendNotification(SourcesNotification, count);
  }

  /** Tells which tables the tests' data goes to. False while no server runs. */
  async tellTargetSchema(schema: TargetSchema): Promise<boolean> {
    if (!this.isRunning) return false;
    await this.#client?.sendNotification(TargetSchemaNotification, schema);
    this.#schemaTold.fire();
    return true;
  }

  /** A table's definition; null when it is not known. */
  async ddl(table: string): Promise<DdlAnswer | null> {
    return (await this.#start()).sendRequest(DdlRequest, { table });
  }

  /** The edit that adds rows to a table; null when the document is another by now or no rows can be made. */
  async addRows(params: AddRowsParams): Promise<vscode.TextEdit[] | null> {
    const client = await this.#start();
    const edits = await client.sendRequest(AddRowsRequest, params);
    return edits === null ? null : client.protocol2CodeConverter.asTextEdits(edits);
  }

  async testsUsing(params: TestsUsingParams): Promise<TestLocation[]> {
    return (await this.#start()).sendRequest(TestsUsingRequest, params);
  }

  /** How a request of the server is answered. Before the first document is opened, so that none goes unanswered. */
  answer<Params, Result>(
    type: RequestType<Params, Result, void>,
    handle: (params: Params) => Promise<Awaited<Result>>,
  ): void {
    const register = (client: LanguageClient): void =>
      void client.onRequest(type.method, (params: Params) => handle(params));
    this.#answers.push(register);
    if (this.#client !== null) register(this.#client);
  }

  get isRunning(): boolean {
    return this.#client?.isRunning() === true;
  }

  #start(): Promise<LanguageClient> {
    this.#starting ??= this.#launch().catch((error: unknown) => {
      this.#starting = null;
      throw error;
    });
    return this.#starting;
  }

  async #launch(): Promise<LanguageClient> {
    const compiled = vscode.Uri.joinPath(this.context.globalStorageUri, 'compiled').fsPath;
    const args = [`${COMPILED_ARGUMENT}${compiled}`];
    const options = { env: SERVER_ENVIRONMENT };
    const server = { module: this.#serverFile, transport: TransportKind.ipc, args, options };
    const serverOptions: ServerOptions = {
      run: server,
      debug: { ...server, options: { ...options, execArgv: ['--nolazy', '--inspect=0'] } },
    };
    const bundle = vscode.l10n.bundle;
    const clientOptions: LanguageClientOptions = {
      documentSelector: TEST_FILES,
      outputChannel: this.log,
      initializationOptions: {
        ...(bundle === undefined ? {} : { l10n: bundle }),
        ...(this.context.storageUri === undefined ? {} : { cacheFolder: this.context.storageUri.fsPath }),
      } satisfies InitializationOptions,
      markdown: { isTrusted: false, supportHtml: false },
    };
    const client = new LanguageClient('tdm', 'TDM', serverOptions, clientOptions);
    this.#client = client;
    for (const register of this.#answers) register(client);
    await client.start();
    this.#started.fire();
    return client;
  }

  #failed(error: unknown): void {
    this.log.error(error instanceof Error ? error : String(error));
    void vscode.window
      .showErrorMessage(
        vscode.l10n.t('The TDM language server did not start, so there are no lenses.'),
        vscode.l10n.t('Show Log'),
      )
      .then((choice) => choice !== undefined && this.log.show());
  }

  async stop(): Promise<void> {
    await this.#starting?.catch(() => undefined);
    await this.#client?.dispose();
  }

  dispose(): void {
    this.#store.dispose();
  }
}
