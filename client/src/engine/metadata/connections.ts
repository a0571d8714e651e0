import { eq } from 'drizzle-orm';
import { UserError } from '../errors';
import { nearest } from '../nearest';
import type { Access } from './access';
import { storableText } from './guard';
import type { ConnectionRecord } from './records';
import { connections } from './tables';

const RECORD = {
  id: connections.id,
  name: connections.name,
  host: connections.host,
  port: connections.port,
  database: connections.database,
  username: connections.username,
  ssl_mode: connections.sslMode,
};

/** The databases that the user saved; never with a password. */
export class ConnectionStore {
  constructor(private readonly access: Access) {}

  /** By name. */
  list(): Promise<ConnectionRecord[]> {
    return this.access.run((orm) => orm.select(RECORD).from(connections).orderBy(connections.name));
  }

  /** Throws UserError, naming those that there are, when there is no such connection. */
  async get(name: string): Promise<ConnectionRecord> {
    const known = await this.list();
    const found = known.find((connection) => connection.name === name);
    if (found !== undefined) return found;
    const names = known.map((connection) => connection.name);
    const near = nearest(name, names);
    throw new UserError(`There is no connection "${name}".`, {
      where: 'connection',
      hint:
        near !== null
          ? `Did you mean "${near}"?`
          : names.length > 0
            ? `There are: ${names.join(', ')}.`
            : 'Save one with `tdm connections add NAME --url URL`.',
    });
  }

  /** Adds a connection, or gives the one of that name another address. */
  async save(connection: Omit<ConnectionRecord, 'id'>): Promise<ConnectionRecord> {
    const { name, host, port, database, username, ssl_mode: sslMode } = connection;
    const address = { host, port, database, username, sslMode };
    const [saved] = await this.access.run((orm) =>
      orm
        .insert(connections)
        .values({ name: storableText(name), ...address })
        .onConflictDoUpdate({ target: connections.name, set: address })
        .returning(RECORD),
    );
    return saved;
  }

  /** Throws UserError when there is no such connection. What was discovered through it stays. */
  async remove(name: string): Promise<void> {
    const { id } = await this.get(name);
    await this.access.run((orm) => orm.delete(connections).where(eq(connections.id, id)));
  }
}
