/** Extensions that an import may leave out. */
const LEFT_OUT = [
  '',
  '.ts',
  '.js',
  '.tsx',
  '.jsx',
  '.mjs',
  '.cjs',
  '.mts',
  '.py',
  '.rb',
  '.json',
  '.resource',
  '.robot',
];
const INDEX = ['/index.ts', '/index.js', '/__init__.py'];
/** Test files and page objects have two: `login.page.ts`. */
const KNOWN =
  /\.(?:tsx?|jsx?|mjs|cjs|mts|cts|py|rb|java|cs|json|csv|ya?ml|properties|ini|cfg|config|runsettings|robot|resource|cpt|spec|feature|side)$/;

/** A file of data that code reads by its name; a module of Python is called by a plain word. */
const DATA_NAME = /\.(?:json|csv|ya?ml|ini|cfg)$/;

/** A path from the root of somebody's machine. */
const ELSEWHERE = /^(?:\/(?:home|Users|root|opt|var)\/|[A-Za-z]:\/)/;

/** A path without the extension of its language: `login.page.ts` is `login.page`. */
export function withoutExtension(path: string): string {
  return path.replace(KNOWN, '');
}

/**
 * Where the file of an import may lie: `exact` paths, then `endings` that a path, with or without its extension, may
 * have: `./pages/login`, `..pages.login_page`, `com.shop.pages.LoginPage`, `@pages/login`, `${CURDIR}/keywords.resource`.
 */
export function pathsOfImport(specifier: string, from: string): { exact: string[]; endings: string[] } {
  const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/')) : '';
  const written = specifier
    .trim()
    .slice(0, 300)
    .replaceAll('\\', '/')
    .replace(/^\$\{CURDIR\}\/?/i, './');
  const at = (path: string): string[] => {
    const joined = normalized(folder === '' ? path : `${folder}/${path}`);
    if (joined === null) return [];
    const bare = joined.replace(/\.(?:js|jsx|mjs|cjs)$/, '');
    return [...LEFT_OUT, ...INDEX].flatMap((extension) =>
      bare === joined ? [joined + extension] : [joined + extension, bare + extension],
    );
  };
  if (/^\.{1,2}\//.test(written) || /^\.{1,2}$/.test(written))
    return { exact: at(written), endings: [...endingOf(written), ...movedTo(written)] };
  const dots = /^\.+(?=\w)/.exec(written)?.[0].length ?? 0;
  if (dots > 0 && !written.includes('/')) {
    const up = '../'.repeat(dots - 1);
    return { exact: at(`${up}${written.slice(dots).replaceAll('.', '/')}`), endings: [] };
  }
  const alias = /^(?:@|~\/?|#)/.exec(written);
  if (alias !== null)
    return { exact: [], endings: [written.slice(alias[0].length).replace(/^\//, ''), ...endingOf(written)] };
  if (written.includes('/')) {
    // `/home/ann/shop-tests/users.json`: where the project lay on somebody's machine.
    const moved = ELSEWHERE.test(written) && DATA_NAME.test(written) ? written.split('/').slice(-1) : [];
    return { exact: at(written), endings: [...endingOf(written), ...moved] };
  }
  // A file beside it, or a dotted name from some root: `pages.login_page`, `com.shop.LoginPage`.
  const isFile = KNOWN.test(written);
  const dotted = written.replaceAll('.', '/');
  const javascript = /\.[cm]?[jt]sx?$/.test(from);
  // `from src.config import USER` means no file of settings.
  const module = isFile && from.endsWith('.py') && !DATA_NAME.test(written) ? [dotted] : [];
  return {
    exact: isFile ? at(written) : [],
    // A bare word of JavaScript is a package.
    endings: isFile ? [...module, written] : javascript ? [] : [dotted],
  };
}

/** The last parts of a path whose beginning is not known here. */
function endingOf(path: string): string[] {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..' && !part.includes('{'));
  return parts.length === 0 ? [] : [parts.slice(-2).join('/')];
}

/** The name of a file that may have been moved since, where it is no name that many have. */
function movedTo(path: string): string[] {
  const [name = ''] = path.split('/').slice(-1);
  if (/\.(?:robot|resource)$/.test(name)) return [name];
  return /^[\w-]+[._-]?(?:page|screen|form|modal|component|po)s?(?:\.\w+)?$/i.test(name)
    ? [name.replace(/\.[jt]s$/, '')]
    : [];
}

/** A path without `.` and `..`; null when it leaves the workspace. */
function normalized(path: string): string | null {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return null;
      parts.pop();
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return (path.startsWith('/') ? '/' : '') + parts.join('/');
}
