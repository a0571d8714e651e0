const HIDDEN = '***';

/** A closing quote, as against one that is a character of a password. */
const CLOSING = `["'\`](?:[\\s,;:)\\]}>]|$)`;

/** In a PostgreSQL URL everything up to the last @ may be the password: people leave slashes and @ unencoded. */
const POSTGRES = `((?:postg(?:res|is)\\w*|pgsql|psql)(?:\\+\\w+)?://[^\\s:/?#@]*):`;
const POSTGRES_URL = new RegExp(`${POSTGRES}((?:(?!${CLOSING})\\S)*)@`, 'gi');
/** With a raw space in its password; a port is not one. */
const SPACED_URL = new RegExp(`${POSTGRES}(?!\\d+(?:[\\s/?]|$))([^\\s@/]*[^\\S\\n][^@\\n]*)@`, 'gi');
const OTHER_URL = /([a-z][a-z0-9+.-]*:\/\/[^\s:/?#@]*):([^\s/?#]*)@/gi;
const PLAIN_VALUE = `(?:(?!${CLOSING}|&\\w+=)\\S)+`;
const KEYWORD = new RegExp(
  `\\b((?:pg|ssl)?(?:password|passwd|pwd|passphrase))(\\s*=\\s*)('(?:[^'\\\\]|\\\\.|'')*'|"(?:[^"\\\\]|\\\\.)*"|${PLAIN_VALUE})`,
  'gi',
);
const SQL = /\b((?:create|alter)\s+(?:role|user)\b[^;]*?\bpassword\s+)'(?:[^']|'')*'/gi;

/**
 * The text with every password in it hidden: of URLs, of `password=…` in libpq's, JDBC's or a query's form, of
 * CREATE ROLE. For whatever is logged or stored. Hides too much rather than too little.
 */
export function redactSecrets(text: string): string {
  return text
    .replace(SPACED_URL, (_, before: string) => `${before}:${HIDDEN}@`)
    .replace(POSTGRES_URL, (_, before: string) => `${before}:${HIDDEN}@`)
    .replace(OTHER_URL, (_, before: string) => `${before}:${HIDDEN}@`)
    .replace(KEYWORD, (_, name: string, equals: string) => `${name}${equals}${HIDDEN}`)
    .replace(SQL, (_, before: string) => `${before}'${HIDDEN}'`);
}
