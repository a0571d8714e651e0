const HIDDEN = '***';
/** Characters of a user or a password. Bounded, so that the time grows with the text and not with its square. */
const LONGEST = 1000;

/** A closing quote, as against one that is a character of a password. */
const CLOSING = `["'\`](?:[\\s,;:)\\]}>]|$)`;

/** In a PostgreSQL URL everything up to the last @ may be the password: people leave slashes and @ unencoded. */
const POSTGRES = `((?:postg(?:res|is)\\w{0,20}|pgsql|psql)(?:\\+\\w{1,40})?://[^\\s:/?#@]{0,${LONGEST}}):`;
const POSTGRES_URL = new RegExp(`${POSTGRES}((?:(?!${CLOSING})\\S){0,${LONGEST}})@`, 'gi');
/** With a raw space in its password; a port is not one. */
const SPACED_URL = new RegExp(
  `${POSTGRES}(?!\\d+(?:[\\s/?]|$))([^\\s@/]{0,${LONGEST}}[^\\S\\n][^@\\n]{0,${LONGEST}})@`,
  'gi',
);
/** Tried once for each run of a scheme's characters. */
const OTHER_URL = new RegExp(
  `(?<![a-z0-9+.-])([a-z0-9+.-]+://[^\\s:/?#@]{0,${LONGEST}}):([^\\s/?#]{0,${LONGEST}})@`,
  'gi',
);
const PLAIN_VALUE = `(?:(?!${CLOSING}|&\\w+=)\\S)+`;
const KEYWORD = new RegExp(
  `\\b((?:pg|ssl)?(?:password|passwd|pwd|passphrase))(\\s*=\\s*)('(?:[^'\\\\]|\\\\.|'')*'|"(?:[^"\\\\]|\\\\.)*"|${PLAIN_VALUE})`,
  'gi',
);
const SQL = /\b((?:create|alter)\s+(?:role|user)\b[^;]{0,500}?\bpassword\s+)'(?:[^']|'')*'/gi;

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
