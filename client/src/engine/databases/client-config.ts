import { types, type ClientConfig, type CustomTypesConfig } from 'pg';
import type { TlsAttempt } from './tls';
import type { ConnectionTarget } from './url';

const CONNECT_TIMEOUT_MS = 10_000;
const KEEPALIVE_AFTER_MS = 30_000;

/** Types whose JavaScript values say all that PostgreSQL's do; any other arrives as text, and loses no digit. */
const PARSED = new Set<number>([
  16, // bool
  17, // bytea
  21, // int2
  23, // int4
  26, // oid
  114, // json
  700, // float4
  701, // float8
  3802, // jsonb
  1000, // bool[]
  1003, // name[]
  1005, // int2[]
  1007, // int4[]
  1009, // text[]
  1015, // varchar[]
  1016, // int8[], as strings
  1028, // oid[]
]);
const TEXT_ARRAY = 1009;
const NAME_ARRAY = 1003;

/** Its published type knows few numbers of types. */
type GetParser = (oid: number, format?: 'text' | 'binary') => (value: string) => unknown;

const asText = (value: string): string => value;

const typesConfig: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary'): unknown => {
    if (!PARSED.has(oid)) return asText;
    return (types.getTypeParser as GetParser)(oid === NAME_ARRAY ? TEXT_ARRAY : oid, format);
  }) as typeof types.getTypeParser,
};

/** What `pg` needs for a target. Nothing is left for it to read from a URL, where its TLS modes differ from libpq's. */
export function clientConfig(target: ConnectionTarget, tls: TlsAttempt): ClientConfig {
  return {
    host: target.host,
    port: target.port,
    database: target.database,
    user: target.user,
    ...(target.password === null ? {} : { password: target.password }),
    ssl: tls,
    enableChannelBinding: target.channelBinding && tls !== false,
    ...(target.options === null ? {} : { options: target.options }),
    application_name: target.applicationName ?? 'tdm',
    connectionTimeoutMillis: target.connectTimeout === null ? CONNECT_TIMEOUT_MS : target.connectTimeout * 1000,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEPALIVE_AFTER_MS,
    types: typesConfig,
  };
}

/**
 * Run on every new connection: values have one text form whatever the role, the database or the machine is set to, and
 * a long COPY ends when it is done or cancelled.
 */
export const SESSION_SQL = [
  `SET datestyle = 'ISO, YMD'`,
  `SET intervalstyle = 'postgres'`,
  `SET timezone = 'UTC'`,
  `SET extra_float_digits = 1`,
  `SET bytea_output = 'hex'`,
  `SET xmloption = 'content'`,
  `SET lc_monetary = 'C'`,
  `SET statement_timeout = 0`,
].join('; ');
