import { UserError } from '../errors';
import type { Database } from './database';

interface Identity {
  /** Null where the role may not ask for it. */
  cluster: string | null;
  address: string | null;
  port: number | null;
  database: string;
}

/** Throws UserError when the source is the database that is to be provisioned: a source is only ever read. */
export async function refuseSourceAsTarget(source: Database, target: Database): Promise<void> {
  const [one, other] = await Promise.all([identityOf(source), identityOf(target)]);
  if (one.database !== other.database) return;
  const same =
    one.cluster !== null && other.cluster !== null
      ? one.cluster === other.cluster
      : one.address === other.address && one.port === other.port;
  if (!same) return;
  throw new UserError(`${target.label} is the source and the target, and a source is only ever read.`, {
    where: 'connection_string',
    hint: 'Give TARGET_DATABASE_URL (tdm.targetUrl, --target-url) another database.',
  });
}

async function identityOf(database: Database): Promise<Identity> {
  const [identity] = await database.query<Omit<Identity, 'cluster'>>(
    `SELECT host(inet_server_addr()) AS address, inet_server_port() AS port, current_database()::text AS database`,
  );
  try {
    const [{ cluster }] = await database.query<{ cluster: string }>(
      'SELECT system_identifier::text AS cluster FROM pg_control_system()',
    );
    return { ...identity, cluster };
  } catch {
    return { ...identity, cluster: null };
  }
}
