import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  type Command,
  type ConfigurationItem,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  ExitNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  type ProtocolConnection,
  type Range,
  RegistrationRequest,
  ShutdownRequest,
  TextDocumentEdit,
  TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol/node";

/** What a client of a language server has to say about itself and its project. */
export interface LanguageClientOptions {
  /** The folder of the project: the server's working directory and its only workspace folder. */
  readonly root: string;
  /** Sent with `initialize`, to servers that take their settings there. */
  readonly initializationOptions?: unknown;
  /** The answer to each item of a `workspace/configuration` request; `null` without it. */
  readonly configuration?: (item: ConfigurationItem) => unknown;
  /** The answers to requests of the server's own, by their method. Others are refused, as the protocol says. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** The identifier that the language server expects of an opened document. */
  readonly languageId?: string;
}

const CAPABILITIES: ClientCapabilities = {
  general: { positionEncodings: ["utf-16"] },
  workspace: {
    applyEdit: true,
    configuration: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
    workspaceFolders: true,
  },
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: {
        codeActionKind: { valueSet: ["quickfix", "source", "source.fixAll"] },
      },
      dataSupport: true,
      disabledSupport: true,
      isPreferredSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
    diagnostic: { dynamicRegistration: false },
    publishDiagnostics: { codeDescriptionSupport: true },
    synchronization: { didSave: true },
  },
};

/**
 * An editor without a window: it holds texts of documents, tells a language server over stdio what happens to them, and
 * asks as editors do. Files are named by their path inside the project.
 */
export class LanguageClient {
  /** What the server wrote to its log and to stderr, for a test that expects no trouble in it. */
  readonly log: string[] = [];

  /** Resolves when the server first asks to be asked for diagnostics; some answer with none before. */
  readonly asked: Promise<void>;

  readonly #connection: ProtocolConnection;
  readonly #options: LanguageClientOptions;
  readonly #exited: Promise<void>;
  readonly #documents = new Map<string, TextDocument>();
  readonly #edits: WorkspaceEdit[] = [];
  #refreshes = 0;

  private constructor(command: string, args: readonly string[], options: LanguageClientOptions) {
    this.#options = options;
    const server = spawn(command, args, { cwd: options.root, stdio: "pipe" });
    server.stderr.setEncoding("utf8").on("data", (text: string) => this.log.push(text));
    const connection = createProtocolConnection(server.stdout, server.stdin);
    this.#connection = connection;
    this.#exited = new Promise((resolve) => {
      // Requests without an answer are rejected by `dispose`, so a server that dies fails the test at once.
      server.on("error", (error) => {
        this.log.push(error.message);
        connection.dispose();
        resolve();
      });
      server.on("exit", () => {
        connection.dispose();
        resolve();
      });
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.log.push(message);
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map((item) => options.configuration?.(item) ?? null),
    );
    connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      this.#edits.push(edit);
      return { applied: true };
    });
    this.asked = new Promise((resolve) => {
      connection.onRequest(DiagnosticRefreshRequest.type, () => {
        this.#refreshes += 1;
        resolve();
      });
    });
    connection.onRequest(RegistrationRequest.type, () => undefined);
    for (const [method, answer] of Object.entries(options.answers ?? {}))
      connection.onRequest(method, () => answer);
    connection.listen();
  }

  /**
   * Starts a language server and greets it.
   *
   * @throws If it cannot be started, or ends before it has answered.
   */
  static async start(
    command: string,
    args: readonly string[],
    options: LanguageClientOptions,
  ): Promise<LanguageClient> {
    const client = new LanguageClient(command, args, options);
    const rootUri = pathToFileURL(options.root).href;
    await client.#connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol asks for it all the same
      rootUri: null,
      workspaceFolders: [{ uri: rootUri, name: path.basename(options.root) }],
      capabilities: CAPABILITIES,
      initializationOptions: options.initializationOptions,
    });
    await client.#connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  /** Asks the server to end, and waits until it has. */
  async stop(): Promise<void> {
    await this.#connection.sendRequest(ShutdownRequest.type);
    await this.#connection.sendNotification(ExitNotification.type);
    await this.#exited;
  }

  /** Opens a document with its text on the disk, or with another one. */
  async open(file: string, text = this.#onDisk(file)): Promise<void> {
    const languageId = this.#options.languageId ?? "typescript";
    const document = TextDocument.create(this.uriOf(file), languageId, 1, text);
    this.#documents.set(document.uri, document);
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: document.uri, languageId, version: document.version, text },
    });
  }

  /** Gives an open document another text, without saving it. */
  async change(file: string, text: string): Promise<void> {
    const { languageId, uri, version } = this.#document(file);
    this.#documents.set(uri, TextDocument.create(uri, languageId, version + 1, text));
    await this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: version + 1 },
      contentChanges: [{ text }],
    });
  }

  /** Writes the text of an open document to the disk and says so. */
  async save(file: string): Promise<void> {
    const document = this.#document(file);
    fs.writeFileSync(fileURLToPath(document.uri), document.getText());
    await this.#connection.sendNotification(DidSaveTextDocumentNotification.type, {
      textDocument: { uri: document.uri },
    });
  }

  /** Closes a document; the file on the disk is what counts from then on. */
  async close(file: string): Promise<void> {
    const { uri } = this.#document(file);
    this.#documents.delete(uri);
    await this.#connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
  }

  /** Closes every document that is open. */
  async closeAll(): Promise<void> {
    for (const uri of [...this.#documents.keys()])
      await this.close(path.relative(this.#options.root, fileURLToPath(uri)));
  }

  /** The text of an open document. */
  textOf(file: string): string {
    return this.#document(file).getText();
  }

  /** What the server reports of an open document now. */
  async diagnose(file: string): Promise<readonly Diagnostic[]> {
    const report = await this.#connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: this.uriOf(file) },
    });
    if (report.kind !== "full") throw new Error(`The server did not report ${file} in full.`);
    return report.items;
  }

  /** What the server offers to do about a diagnostic, as the light bulb of an editor lists it. */
  quickFixes(file: string, diagnostic: Diagnostic): Promise<readonly CodeAction[]> {
    return this.codeActions(file, diagnostic.range, [diagnostic]);
  }

  /** What the server offers to do in a range. */
  async codeActions(
    file: string,
    range: Range,
    diagnostics: readonly Diagnostic[],
    only?: readonly string[],
  ): Promise<readonly CodeAction[]> {
    const actions = await this.#connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: this.uriOf(file) },
      range,
      context: { diagnostics: [...diagnostics], ...(only ? { only: [...only] } : {}) },
    });
    return (actions ?? []).filter((action): action is CodeAction => !isCommand(action));
  }

  /** What the server offers to do with the whole document when it is saved. */
  async actionsOnSave(file: string, kind: string): Promise<readonly CodeAction[]> {
    const document = this.#document(file);
    const end = document.positionAt(document.getText().length);
    return this.codeActions(
      file,
      { start: { line: 0, character: 0 }, end },
      await this.diagnose(file),
      [kind],
    );
  }

  /** The edits of a code action: those that it carries, then those that its command asks the client for. */
  async editsOf(action: CodeAction): Promise<readonly WorkspaceEdit[]> {
    const carried = action.edit ? [action.edit] : [];
    return [...carried, ...(action.command ? await this.execute(action.command) : [])];
  }

  /** Has the server run a command, and returns the edits that it asked the client to make meanwhile. */
  async execute({ arguments: args = [], command }: Command): Promise<readonly WorkspaceEdit[]> {
    this.#edits.length = 0;
    await this.#connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });
    return this.#edits.splice(0);
  }

  /** The edits that a code action makes in one open document. */
  async textEditsOf(file: string, action: CodeAction): Promise<readonly TextEdit[]> {
    const edits = await this.editsOf(action);
    return edits.flatMap((edit) => editsIn(edit, this.uriOf(file)));
  }

  /** The text that an open document would have after the edits of a code action. */
  async textAfter(file: string, action: CodeAction): Promise<string> {
    const edits = await this.textEditsOf(file, action);
    return TextDocument.applyEdits(this.#document(file), [...edits]);
  }

  /** Does to an open document what a code action says, without saving it. */
  async perform(file: string, action: CodeAction): Promise<void> {
    await this.change(file, await this.textAfter(file, action));
  }

  /**
   * Tells the server that a file has changed on the disk, as editors do that watch it.
   *
   * @returns Whether the server asked to be asked again for diagnostics before it answered the next request.
   */
  async tellChanged(file: string): Promise<boolean> {
    const before = this.#refreshes;
    const uri = this.uriOf(file);
    await this.#connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri, type: FileChangeType.Changed }],
    });
    // Messages are answered in their order, so that an answer means that the notification was dealt with.
    await this.#connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    return this.#refreshes > before;
  }

  /** The address by which the server knows a file. */
  uriOf(file: string): string {
    return pathToFileURL(path.join(this.#options.root, file)).href;
  }

  #onDisk(file: string): string {
    return fs.readFileSync(path.join(this.#options.root, file), "utf8");
  }

  #document(file: string): TextDocument {
    const document = this.#documents.get(this.uriOf(file));
    if (!document) throw new Error(`${file} is not open.`);
    return document;
  }
}

/** The words of a diagnostic. */
export function messageOf({ message }: Diagnostic): string {
  return typeof message === "string" ? message : message.value;
}

/** The edits of one document among those of a workspace. */
function editsIn(edit: WorkspaceEdit, uri: string): readonly TextEdit[] {
  const changed = (edit.documentChanges ?? [])
    .filter((change) => TextDocumentEdit.is(change))
    .filter(({ textDocument }) => textDocument.uri === uri)
    .flatMap(({ edits }) => edits.filter((one) => TextEdit.is(one)));
  return [...(edit.changes?.[uri] ?? []), ...changed];
}

function isCommand(action: Command | CodeAction): action is Command {
  return typeof action.command === "string";
}
