import type { Database } from '../databases/database';
import { openDatabase } from '../databases/pool';
import { formatConnectionString, labelOf, parseConnectionString, SSL_MODES, type SslMode } from '../databases/url';
import { UserError } from '../errors';
import type { Request } from '../job/job';
import type { Metadata } from '../metadata/metadata';
import type { ConnectionRecord } from '../metadata/records';
import { schemaVersionOf } from './known-source';

/** Where a request's source database is. */
export interface SourcePlace {
  /** The whole connection string. */
  url: string;
  /** `postgresql://user@host:port/name`. */
  label: string;
  /** The name of its schema in `tdm`: the connection's, or `host:port/database`. */
  name: string;
  connectionId: string | null;
}

/** Passwords of saved connections, by the connection's name. */
export type Passwords = Readonly<Record<string, string>>;

/** The environment variable that holds a saved connection's password: `TDM_PASSWORD_SHOP_DB` for `shop-db`. */
export function passwordVariable(name: string): string {
  return `TDM_PASSWORD_${name.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}`;
}

/** The whole connection string of a saved connection, with its password where it is known. */
export function urlOfConnection(connection: ConnectionRecord, passwords: Passwords): string {
  const { name, host, port, database, username, ssl_mode: sslMode } = connection;
  const bare = parseConnectionString(`postgresql://${encodeURIComponent(username)}@localhost/x`);
  const password =
    (Object.hasOwn(passwords, name) ? passwords[name] : undefined) ??
    process.env[passwordVariable(name)] ??
    process.env.PGPASSWORD ??
    null;
  const mode: SslMode = SSL_MODES.find((known) => known === sslMode) ?? 'prefer';
  return formatConnectionString({ ...bare, host, port, database, sslMode: mode, password }, { password: true });
}

/** Null when the request names no source. Throws UserError for a connection that there is not. */
export async function placeOfSource(
  request: Request,
  metadata: Metadata,
  passwords: Passwords,
): Promise<SourcePlace | null> {
  const { connection_string: given, connection } = request;
  if (given !== undefined) return placeOfUrl(given);
  if (connection !== undefined) return placeOfSaved(await metadata.connections.get(connection), passwords);
  const versionId = await schemaVersionOf(request, metadata);
  if (versionId === null) return null;
  const version = await metadata.schemas.get(versionId);
  if (version.connection !== null)
    return {
      ...placeOfSaved(await metadata.connections.get(version.connection), passwords),
      name: version.schema_name,
    };
  if (version.label === null) return null;
  return { ...placeOfUrl(version.label), name: version.schema_name };
}

function placeOfUrl(text: string): SourcePlace {
  const target = parseConnectionString(text);
  const password = target.password ?? process.env.PGPASSWORD ?? null;
  return {
    url: formatConnectionString({ ...target, password }, { password: true }),
    label: labelOf(target),
    name: `${target.host}:${target.port}/${target.database}`,
    connectionId: null,
  };
}

function placeOfSaved(connection: ConnectionRecord, passwords: Passwords): SourcePlace {
  const url = urlOfConnection(connection, passwords);
  return { url, label: labelOf(parseConnectionString(url)), name: connection.name, connectionId: connection.id };
}

/** Opens the request's source; the same one however often it is asked for. */
export class SourceDatabase {
  #opened: Promise<Database> | null = null;

  constructor(readonly place: SourcePlace | null) {}

  open(): Promise<Database> {
    const { place } = this;
    if (place === null) {
      throw new UserError('The request names no source database.', {
        where: 'connection_string',
        hint: 'Give one (--connection NAME-OR-URL, connection_string).',
      });
    }
    this.#opened ??= openDatabase(place.url, { maxConnections: 2 });
    return this.#opened;
  }

  async close(): Promise<void> {
    await (await this.#opened?.catch(() => null))?.close();
  }
}
