import type { Connection, ProtocolRequestType0 } from 'vscode-languageserver';

/** Tells the editor to ask again. That the connection is closed by now is nobody's failure. */
export function refresh(connection: Connection, type: ProtocolRequestType0<void, void, void, void>): void {
  // Of a connection that is closed `sendRequest` throws at once.
  void Promise.resolve()
    .then(() => connection.sendRequest(type))
    .catch(() => undefined);
}
