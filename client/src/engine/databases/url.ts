import { userInfo } from 'node:os';
import { reportOf, UserError } from '../errors';
import { parseKeywordForm } from './keyword-form';

/** As libpq has them. `prefer` is the default: TLS when the server offers it, unverified, and without it otherwise. */
export const SSL_MODES = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
export type SslMode = (typeof SSL_MODES)[number];

/** Where a connection goes, whatever dialect said so. */
export interface ConnectionTarget {
  /** A name, an address (IPv6 without brackets), or the folder of a unix socket, which begins with `/`. */
  host: string;
  port: number;
  database: string;
  user: string;
  /** null when none was given: PGPASSWORD and ~/.pgpass may know it. */
  password: string | null;
  sslMode: SslMode;
  /** Paths of PEM files; `system` as the root is the certificates that the machine trusts. */
  sslRootCert: string | null;
  sslCert: string | null;
  sslKey: string | null;
  /** Seconds. */
  connectTimeout: number | null;
  applicationName: string | null;
  /** For the server's command line: `-c search_path=…`. */
  options: string | null;
  channelBinding: boolean;
}

const RIGHT_FORM =
  'It looks like postgresql://user:password@host:5432/database, with special characters of the password percent-encoded.';
const DEFAULT_PORT = 5432;

function wrong(what: string): UserError {
  return new UserError(`The connection string ${what}.`, { hint: RIGHT_FORM });
}

/**
 * Understands the dialects that people paste: URLs of libpq, SQLAlchemy, Django and JDBC, and libpq's keyword form.
 * Throws UserError that says what is wrong, and never repeats the password.
 */
export function parseConnectionString(text: string): ConnectionTarget {
  const trimmed = unwrap(text);
  if (trimmed === '') throw wrong('is empty');
  const url = /^(?:jdbc:)?([a-z][a-z0-9+.-]*):(.*)$/is.exec(trimmed);
  if (url === null) {
    if (/^\w+\s*=/.test(trimmed)) return targetOf({}, parseKeywordForm(trimmed, wrong));
    throw wrong('is neither a URL nor of the form "host=… dbname=…"');
  }
  const scheme = url[1].toLowerCase();
  if (!/^(postgres|postgresql|postgis|pgsql|psql)(\+\w+)?$/.test(scheme)) {
    throw wrong(
      /^\w+\+?\w*$/.test(scheme) && url[2].startsWith('//')
        ? `begins with "${scheme}://", which is not PostgreSQL`
        : 'does not begin with postgresql://',
    );
  }
  const rest = url[2];
  if (rest.startsWith('//')) return parseAfterScheme(rest.slice(2));
  // JDBC's short forms: jdbc:postgresql:database and jdbc:postgresql:/
  if (/^jdbc:/i.test(trimmed)) return parseAfterScheme(`/${rest.replace(/^\//, '')}`);
  throw wrong(`lacks the // after "${scheme}:"`);
}

/** What surrounds a pasted string: white space, quotes, `NAME=`, `export`, `psql`. */
/** What is wrong with a text that is to be a connection string; null where nothing is. */
export function connectionStringProblem(text: string): string | null {
  try {
    parseConnectionString(text);
    return null;
  } catch (error) {
    return reportOf(error).message;
  }
}

function unwrap(text: string): string {
  let inner = text.trim();
  for (;;) {
    const before = inner;
    inner = inner
      .replace(/^(?:export\s+|set\s+)?[A-Za-z_]\w*\s*=\s*(?=["'`]?(?:jdbc:)?postg(?:res|is)\w*[+:])/i, '')
      .replace(/^psql\s+/, '')
      .replace(/^((?:jdbc:)?[\w+]+:.*);$/s, '$1');
    const quoted = /^(["'`])(.*)\1$/s.exec(inner) ?? /^(<)(.*)>$/s.exec(inner);
    if (quoted !== null) inner = quoted[2]!;
    inner = inner.trim();
    if (inner === before) return inner;
  }
}

interface Parts {
  host?: string;
  port?: string;
  database?: string;
  user?: string;
  password?: string;
}

/**
 * The userinfo ends at the last `@` of the authority; where that makes no sense (a password with a raw slash or question
 * mark), at a later `@` after which a host and a database stand.
 */
function parseAfterScheme(text: string): ConnectionTarget {
  const authorityEnd = /[/?]|$/.exec(text)!.index;
  const candidates = [text.lastIndexOf('@', authorityEnd)];
  for (let at = text.lastIndexOf('@'); at > authorityEnd; at = text.lastIndexOf('@', at - 1)) candidates.push(at);

  let first: UserError | undefined;
  for (const at of candidates) {
    const found = tryParts(text, at);
    if (!(found instanceof UserError)) return found;
    first ??= found;
  }
  throw first!;
}

function tryParts(text: string, at: number): ConnectionTarget | UserError {
  try {
    const userinfo = at < 0 ? '' : text.slice(0, at);
    const rest = text.slice(at + 1);
    const place = /^(\[[^\]]*\]|[^/?:[\]]*)(?::([^/?]*))?(?:\/([^?]*))?(?:\?(.*))?$/s.exec(rest);
    if (place === null) throw wrong('has a host that cannot be read');
    const [, host = '', port, database = '', query = ''] = place as (string | undefined)[];
    if (database.includes('/')) throw wrong('has a slash in its database name: write it as %2F');
    const colon = userinfo.indexOf(':');
    const parts: Parts = {
      host: decode(host.replace(/^\[(.*)\]$/, '$1')),
      ...(port === undefined ? {} : { port }),
      database: decode(database),
      user: decode(colon < 0 ? userinfo : userinfo.slice(0, colon)),
      ...(colon < 0 ? {} : { password: decode(userinfo.slice(colon + 1)) }),
    };
    return targetOf(parts, parseQuery(query));
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

function parseQuery(query: string): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    if (equals < 0) throw wrong('has a parameter without "=" after its "?"');
    parameters.set(decode(pair.slice(0, equals)).toLowerCase(), decode(pair.slice(equals + 1)));
  }
  return parameters;
}

/** Percent-decoding that leaves a raw percent sign alone. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25'));
  } catch {
    return text;
  }
}

/** Parameters that name a part of the address win over the address, as in libpq. */
function targetOf(parts: Parts, parameters: Map<string, string>): ConnectionTarget {
  const take = (...names: string[]): string | null => {
    for (const name of names) {
      const value = parameters.get(name);
      if (value !== undefined && value !== '') return value;
    }
    return null;
  };
  const host = take('host', 'hostaddr') ?? (parts.host || 'localhost');
  if (host.includes(',')) throw wrong('names several hosts; TDM connects to one');
  if (!host.startsWith('/') && /[\s@[\]"'\\/?#]/.test(host)) throw wrong('has a host that cannot be read');
  const user = take('user') ?? (parts.user || userInfo().username);
  const database = take('dbname', 'database') ?? parts.database;
  if (!database) throw wrong(`names no database on ${host}`);
  refuseUnknownTls(parameters);
  return {
    host,
    port: portOf(take('port') ?? (parts.port || String(DEFAULT_PORT))),
    database,
    user,
    password: take('password') ?? (parts.password || null),
    sslMode: sslModeOf(take('sslmode', 'ssl'), take('sslrootcert')),
    sslRootCert: take('sslrootcert'),
    sslCert: take('sslcert'),
    sslKey: take('sslkey'),
    connectTimeout: secondsOf(take('connect_timeout', 'connecttimeout')),
    applicationName: take('application_name', 'applicationname'),
    options: optionsOf(take('options'), take('search_path', 'currentschema', 'schema')),
    channelBinding: take('channel_binding', 'channelbinding') === 'require',
  };
}

function portOf(text: string): number {
  const port = Number(text);
  // Not repeated: in a string that was cut at the wrong place it may be a part of the password.
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65535)
    throw wrong('has a port that is not a number from 1 to 65535');
  return port;
}

function sslModeOf(text: string | null, rootCert: string | null): SslMode {
  if (text === null) return rootCert === 'system' ? 'verify-full' : 'prefer';
  const value = text.toLowerCase();
  if (['true', '1', 'yes', 'on', 'no-verify'].includes(value)) return 'require';
  if (['false', '0', 'no', 'off'].includes(value)) return 'disable';
  const mode = SSL_MODES.find((known) => known === value);
  if (mode === undefined) throw wrong(`has an sslmode that does not exist; there are ${SSL_MODES.join(', ')}`);
  return mode;
}

const KNOWN_TLS = [
  'ssl',
  'sslmode',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'sslsni',
  'sslcompression',
  'sslnegotiation',
  'sslcertmode',
];

/** A parameter that we do not know is left aside, but never one that is about safety. */
function refuseUnknownTls(parameters: Map<string, string>): void {
  for (const name of parameters.keys()) {
    if (name.startsWith('ssl') && !KNOWN_TLS.includes(name)) {
      throw wrong(
        `has the parameter "${name}", which TDM does not know; about TLS it knows ${KNOWN_TLS.slice(1, 5).join(', ')}`,
      );
    }
  }
}

function secondsOf(text: string | null): number | null {
  if (text === null) return null;
  if (!/^\d{1,6}$/.test(text)) throw wrong('has a connect_timeout that is not a number of seconds');
  // 0 waits for ever in libpq; nobody wants that of an editor.
  return Number(text) || null;
}

function optionsOf(options: string | null, searchPath: string | null): string | null {
  if (searchPath === null) return options;
  const path = `-c search_path=${searchPath.replace(/[\\ ]/g, '\\$&')}`;
  return options === null ? path : `${options} ${path}`;
}

/** The one form that `pg`, psql, JDBC's siblings and people read. */
export function formatConnectionString(target: ConnectionTarget, options: { password: boolean }): string {
  const parameters: [string, string | null][] = [
    ['sslmode', target.sslMode === 'prefer' ? null : target.sslMode],
    ['sslrootcert', target.sslRootCert],
    ['sslcert', target.sslCert],
    ['sslkey', target.sslKey],
    ['channel_binding', target.channelBinding ? 'require' : null],
    ['connect_timeout', target.connectTimeout === null ? null : String(target.connectTimeout)],
    ['application_name', target.applicationName],
    ['options', target.options],
  ];
  if (target.host.startsWith('/')) parameters.unshift(['host', target.host], ['port', String(target.port)]);
  const query = parameters.flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]));
  return addressOf(target, options.password ? target.password : null) + (query.length > 0 ? `?${query.join('&')}` : '');
}

/** `postgresql://user@host:port/name`: for people, logs and stores. */
export function labelOf(target: ConnectionTarget): string {
  return addressOf(target, null) + (target.host.startsWith('/') ? `?host=${target.host}` : '');
}

function addressOf(target: ConnectionTarget, password: string | null): string {
  const secret = password === null ? '' : `:${encodeURIComponent(password)}`;
  const host = target.host.includes(':') ? `[${target.host}]` : encodeURIComponent(target.host);
  const place = target.host.startsWith('/') ? '' : `${host}:${target.port}`;
  return `postgresql://${encodeURIComponent(target.user)}${secret}@${place}/${encodeURIComponent(target.database)}`;
}
