import { CancelledError, ConnectionError, IntegrityError, TdmError, UserError, type ErrorOptions } from '../errors';
import { redactSecrets } from './redact';

/** What an error of `pg` or of Node may carry. */
interface DriverError {
  message: string;
  detail?: string;
  code?: string;
  table?: string;
  schema?: string;
  column?: string;
  constraint?: string;
  where?: string;
}

export interface ErrorContext {
  /** The database's label, without a password. */
  label: string;
  user: string;
  database: string;
  signal?: AbortSignal | undefined;
  /** True before the first answer. */
  connecting?: boolean;
}

type Kind = new (message: string, options?: ErrorOptions) => TdmError;
type Rule = [kind: Kind, what: (context: ErrorContext, error: DriverError) => string, hint: string];

const refusedPassword: Rule = [
  ConnectionError,
  ({ label, user }) => `${label} refuses the password of "${user}".`,
  'Check the user and the password in the connection string; special characters of the password are percent-encoded.',
];
const hostUnknown: Rule = [
  ConnectionError,
  ({ label }) => `The host of ${label} cannot be found.`,
  'Check the spelling of the host, and the network or VPN that it is reached through.',
];
const unreachable: Rule = [
  ConnectionError,
  ({ label }) => `The host of ${label} cannot be reached.`,
  'Check the network, the VPN and the firewall.',
];
const tookTooLong: Rule = [
  ConnectionError,
  ({ label }) => `${label} did not answer in time.`,
  'Check the host and the port, and the network, VPN or firewall between; connect_timeout=30 in the connection string waits longer.',
];
const lost: Rule = [
  ConnectionError,
  ({ label }) => `The connection to ${label} was lost, so what was under way was undone.`,
  'Check that the server is running, then try again.',
];
const notReady: Rule = [
  ConnectionError,
  ({ label }) => `The server of ${label} is starting up or shutting down.`,
  'Try again in a moment.',
];
const noTls: Rule = [
  ConnectionError,
  ({ label }) => `The server of ${label} does not offer TLS, which the connection string asks for.`,
  'Switch TLS on at the server, or write sslmode=disable if the network between is trusted.',
];
const untrusted: Rule = [
  ConnectionError,
  ({ label }, error) => `The certificate of ${label} is not trusted: ${error.message}.`,
  'Give the certificate of its authority with sslrootcert=FILE (sslrootcert=system for those that the machine trusts), or write sslmode=require to encrypt without checking.',
];
const diskFull: Rule = [
  ConnectionError,
  ({ label }) => `The disk of ${label} is full, so nothing was changed.`,
  'Free some space at the server, or ask for fewer rows.',
];
const missing: Rule = [
  UserError,
  ({ label }, error) => `${label}: ${error.message}.`,
  'Check the name, and that nobody dropped or renamed it meanwhile.',
];
const taken: Rule = [
  UserError,
  ({ label }, error) => `${label}: ${error.message}.`,
  'Rename or drop what has the name, or use another database.',
];
const notPostgres: Rule = [
  ConnectionError,
  ({ label }) => `What answers at ${label} is not PostgreSQL, or closes the connection at once.`,
  'Check the port: PostgreSQL listens on 5432 unless it was told otherwise.',
];

const tlsFailed: Rule = [
  ConnectionError,
  ({ label }) => `No encrypted connection to ${label} came about: the two sides agree on no version of TLS.`,
  'Bring the TLS settings of the server up to date, or write sslmode=disable if the network between is trusted.',
];

/** By SQLSTATE, or by Node's code. */
const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['28P01', refusedPassword],
  [
    '28000',
    [
      ConnectionError,
      ({ label }, error) => `${label} lets nobody in that way: ${error.message}.`,
      'Check the user, the database and the TLS mode in the connection string, and pg_hba.conf of the server.',
    ],
  ],
  [
    '3D000',
    [
      ConnectionError,
      ({ label, database }) => `There is no database "${database}" at ${label}.`,
      'Make it with CREATE DATABASE, or correct the name in the connection string.',
    ],
  ],
  [
    '42501',
    [
      UserError,
      ({ label, user }, error) => `The role "${user}" may not do that in ${label}: ${error.message}.`,
      'Let the owner GRANT what is missing, or connect as a role that has it.',
    ],
  ],
  [
    '53300',
    [
      ConnectionError,
      ({ label }) => `${label} has no connection left to give.`,
      'Close what uses them, or raise max_connections at the server, then try again.',
    ],
  ],
  ['53100', diskFull],
  [
    '53200',
    [ConnectionError, ({ label }) => `The server of ${label} is out of memory.`, 'Try again, or ask for fewer rows.'],
  ],
  [
    '25006',
    [
      UserError,
      ({ label }, error) => `${label} may only be read: ${error.message}.`,
      'Connect to the primary server, or to a role and a database that may be written.',
    ],
  ],
  [
    '55P03',
    [
      ConnectionError,
      ({ label }, error) => `${label} is in use by another session: ${error.message}.`,
      'Close what holds it (an open transaction, a running test), then try again.',
    ],
  ],
  [
    '40P01',
    [ConnectionError, ({ label }) => `${label} stopped this to resolve a deadlock; nothing was changed.`, 'Try again.'],
  ],
  [
    '40001',
    [
      ConnectionError,
      ({ label }) => `Another session changed the same rows of ${label}; nothing was changed.`,
      'Try again.',
    ],
  ],
  [
    '57014',
    [
      ConnectionError,
      ({ label }, error) => `${label} stopped the statement: ${error.message}.`,
      'Raise statement_timeout of the role, or ask who cancelled it, then try again.',
    ],
  ],
  ['57P01', lost],
  ['57P02', lost],
  ['57P05', lost],
  ['57P03', notReady],
  [
    '2BP01',
    [
      UserError,
      // PostgreSQL's detail names what depends, and no values.
      ({ label }, error) => `${label}: ${[error.message, ...(error.detail?.split('\n') ?? [])].join('; ')}.`,
      'Drop what depends on it first, or provision to another database.',
    ],
  ],
  ['42P07', taken],
  ['42710', taken],
  ['08006', lost],
  ['08P01', notPostgres],
  ['42P01', missing],
  ['42703', missing],
  ['42704', missing],
  ['3F000', missing],
  [
    'ECONNREFUSED',
    [
      ConnectionError,
      ({ label }) => `No server answers at ${label}.`,
      'Start PostgreSQL there, or correct the host and the port in the connection string.',
    ],
  ],
  [
    'ENOENT',
    [
      ConnectionError,
      ({ label }) => `No server answers at ${label}: the socket does not exist.`,
      'Start PostgreSQL there, or correct the folder of the socket in the connection string.',
    ],
  ],
  [
    'EACCES',
    [
      ConnectionError,
      ({ label }) => `This user may not use the socket of ${label}.`,
      'Check the rights of its folder.',
    ],
  ],
  ['ENOTFOUND', hostUnknown],
  ['EAI_AGAIN', hostUnknown],
  ['EHOSTUNREACH', unreachable],
  ['ENETUNREACH', unreachable],
  ['ETIMEDOUT', tookTooLong],
  ['ECONNRESET', lost],
  ['EPIPE', lost],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', untrusted],
  ['SELF_SIGNED_CERT_IN_CHAIN', untrusted],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', untrusted],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', untrusted],
  ['CERT_HAS_EXPIRED', untrusted],
  ['ERR_TLS_CERT_ALTNAME_INVALID', untrusted],
]);

/** What `pg` says in words only. */
const BY_MESSAGE: readonly [RegExp, Rule][] = [
  [/does not support SSL/, noTls],
  [/establishing an SSL connection/, notPostgres],
  [/SSL routines|wrong version number|handshake/i, tlsFailed],
  [/timeout expired|connection timeout/i, tookTooLong],
  [
    /password must be a (?:non-empty )?string/i,
    [
      ConnectionError,
      ({ label, user }) => `${label} wants a password of "${user}", and none was given.`,
      'Put it into the connection string: postgresql://user:password@host:5432/database',
    ],
  ],
  [
    /terminated unexpectedly|terminated|not queryable|connection error|socket has been ended|Received unexpected|write after end/i,
    lost,
  ],
];

/** By the first two characters of a SQLSTATE. */
const BY_CLASS: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['08', lost],
  [
    '22',
    [
      IntegrityError,
      ({ label }, error) => `A value does not fit${placeOf(error, ' into')} ${label}: ${error.message}.`,
      'Correct the value or the column.',
    ],
  ],
  [
    '23',
    [
      IntegrityError,
      ({ label }, error) => `A row breaks a rule${placeOf(error, ' of')} ${label}: ${error.message}.`,
      'Correct the rows or the rule.',
    ],
  ],
  ['53', diskFull],
  [
    '54',
    [
      UserError,
      ({ label }, error) => `${label} cannot hold that: ${error.message}.`,
      'It is a limit of PostgreSQL: give the table fewer columns or shorter values.',
    ],
  ],
  [
    '58',
    [
      ConnectionError,
      ({ label }, error) => `The server of ${label} has a problem of its own: ${error.message}.`,
      'Its log has the details.',
    ],
  ],
]);

/** Any failure of `pg` or Node as one of ours, in a sentence with the label, without password and stack. */
export function translateError(error: unknown, context: ErrorContext): TdmError {
  if (error instanceof TdmError) return error;
  if (context.signal?.aborted) return new CancelledError(undefined, { cause: error });
  const driver = toDriverError(error);
  const found = ruleFor(driver);
  const rule = found === lost && context.connecting === true ? notPostgres : found;
  if (rule === undefined) {
    // Without a code it is no answer of a server: a mistake of ours.
    if (driver.code === undefined)
      return new TdmError('internal', `Unexpected: ${driver.message}`, {
        hint: 'The log has the details.',
        cause: error,
      });
    return new ConnectionError(redactSecrets(`${context.label}: ${driver.message}.`), {
      hint: 'The log has the details.',
      cause: error,
    });
  }
  const [Kind, what, hint] = rule;
  const where = placeIn(driver);
  return new Kind(redactSecrets(what(context, driver)), { hint, cause: error, ...(where === null ? {} : { where }) });
}

/** True when it is worth trying again without TLS, or with it: what libpq does for `prefer` and `allow`. */
export function isAboutEncryption(error: unknown): boolean {
  const { code, message } = toDriverError(error);
  return (
    code === '28000' ||
    /SSL|TLS|certificate/i.test(message) ||
    (code !== undefined && /^(ERR_(SSL|TLS)|CERT_|.*_CERT)/.test(code)) ||
    code === 'EPROTO'
  );
}

function ruleFor({ code, message }: DriverError): Rule | undefined {
  const byCode = code === undefined ? undefined : RULES.get(code);
  if (byCode !== undefined) return byCode;
  if (code !== undefined && /^[0-9A-Z]{5}$/.test(code)) return BY_CLASS.get(code.slice(0, 2));
  return BY_MESSAGE.find(([pattern]) => pattern.test(message))?.[1];
}

/** Node tries every address of a name and hands over all failures: the first one tells. */
function toDriverError(error: unknown): DriverError {
  const own = (error ?? {}) as Partial<DriverError>;
  const inner = error instanceof AggregateError ? (error.errors[0] as Partial<DriverError> | undefined) : undefined;
  const message = own.message || inner?.message || String(error);
  const code = own.code ?? inner?.code;
  return { ...pick(own), message: message.replace(/\.$/, ''), ...(code === undefined ? {} : { code }) };
}

function pick({ detail, table, schema, column, constraint, where }: Partial<DriverError>): Partial<DriverError> {
  return {
    ...(detail && { detail }),
    ...(table && { table }),
    ...(schema && { schema }),
    ...(column && { column }),
    ...(constraint && { constraint }),
    ...(where && { where }),
  };
}

/** PostgreSQL says where a COPY was: `COPY users, line 3, column email`. Values that it repeats after are left out. */
function copyPlace({ where }: DriverError): { table: string; row: number; column: string | null } | null {
  const found: (string | undefined)[] | null = /COPY (.+?), line (\d+)(?:, column (.+?))?(?:: |\n|$)/.exec(where ?? '');
  return found === null ? null : { table: found[1] ?? '', row: Number(found[2]), column: found[3] ?? null };
}

function placeIn(error: DriverError): string | null {
  const copy = copyPlace(error);
  const table =
    error.table === undefined
      ? copy?.table
      : error.schema === undefined || error.schema === 'public'
        ? error.table
        : `${error.schema}.${error.table}`;
  if (table === undefined) return null;
  const column = error.column ?? copy?.column;
  return table + (column ? `.${column}` : '') + (copy === null ? '' : `, row ${copy.row}`);
}

function placeOf(error: DriverError, preposition: string): string {
  const place = placeIn(error);
  return place === null ? preposition : `${preposition} "${place}" in`;
}
