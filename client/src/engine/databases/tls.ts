import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { ConnectionOptions } from 'node:tls';
import { UserError } from '../errors';
import type { ConnectionTarget } from './url';

/** One way to connect: without TLS, or with these options of node:tls. */
export type TlsAttempt = false | ConnectionOptions;

/**
 * What libpq does for a target, in the order in which it tries: `prefer` with TLS and then without, `allow` the other
 * way round. The chain is checked whenever there is a root certificate, the name for `verify-full` only.
 */
export async function tlsAttempts(target: ConnectionTarget): Promise<TlsAttempt[]> {
  // libpq, too, uses no TLS over a unix socket.
  if (target.host.startsWith('/') || target.sslMode === 'disable') return [false];
  const tls = await tlsOptions(target);
  switch (target.sslMode) {
    case 'allow':
      return [false, tls];
    case 'prefer':
      return [tls, false];
    default:
      return [tls];
  }
}

async function tlsOptions(target: ConnectionTarget): Promise<ConnectionOptions> {
  const root = await rootOf(target);
  const cert = target.sslCert === null ? undefined : await readPem('sslcert', target.sslCert);
  const key = target.sslKey === null ? undefined : await readPem('sslkey', target.sslKey);
  return {
    rejectUnauthorized: root !== null,
    ...(root === null || root === 'system' ? {} : { ca: root.pem }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
    ...(target.sslMode === 'verify-full' ? {} : { checkServerIdentity: () => undefined }),
  };
}

/** null where nothing is to be checked; `system` for the authorities that Node trusts. */
async function rootOf(target: ConnectionTarget): Promise<{ pem: string } | 'system' | null> {
  if (target.sslRootCert === 'system') return 'system';
  if (target.sslRootCert !== null) return { pem: await readPem('sslrootcert', target.sslRootCert) };
  try {
    return { pem: await readFile(join(homedir(), '.postgresql', 'root.crt'), 'utf8') };
  } catch {
    // Only libpq's default place, which need not be there.
  }
  if (target.sslMode === 'verify-ca') {
    throw new UserError(
      'sslmode=verify-ca checks a certificate, but the connection string names none to check against.',
      {
        hint: 'Add sslrootcert=FILE with the certificate of the authority, or write sslmode=verify-full for one that the machine trusts.',
      },
    );
  }
  // A name that is checked against public authorities is as safe as the web; libpq asks for sslrootcert=system here.
  return target.sslMode === 'verify-full' ? 'system' : null;
}

async function readPem(parameter: string, path: string): Promise<string> {
  const file = path.startsWith('~/') ? join(homedir(), path.slice(2)) : path;
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UserError(`The file ${file}, which ${parameter} of the connection string names, cannot be read.`, {
      hint: 'Correct the path, or the rights of the file.',
      cause: error,
    });
  }
}
