/** Signs that a script is of another database, each with what it is. */
const SIGNS: readonly [string, RegExp][] = [
  ['MySQL', /`\w+`|\bauto_increment\b|\bengine\s*=\s*\w+|\bunsigned\b|^\s*delimiter\b|\btinyint\s*\(|\bcharset\s*=/im],
  ['SQL Server', /\[dbo\]|^\s*go\s*$|\bidentity\s*\(\s*\d+\s*,\s*\d+\s*\)|\bnvarchar\s*\(|\buniqueidentifier\b/im],
  ['Oracle', /\bvarchar2\s*\(|\bnumber\s*\(\s*\d+|\bsysdate\b|^\s*\/\s*$/im],
  ['SQLite', /\bautoincrement\b|^\s*pragma\s/im],
];

/** The database that a script is written for, where that is plainly another; null else. */
export function otherDialect(text: string): string | null {
  return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? null;
}
