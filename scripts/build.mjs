// Bundles: the extension, the language server, the engine's worker, the command line and the demo, each one file.
// `--watch` builds again on every change; `--minify` is for packages; `--outdir=FOLDER` builds elsewhere than in dist/.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { context } from 'esbuild';

const args = process.argv.slice(2);
const flags = new Set(args);
const outdir = args.find((arg) => arg.startsWith('--outdir='))?.slice('--outdir='.length) ?? 'dist';

const entryPoints = {
  extension: 'client/src/extension.ts',
  worker: 'client/src/worker.ts',
  cli: 'client/src/cli.ts',
  demo: 'client/src/demo.ts',
  server: 'server/src/main.ts',
  'language-server': 'server/src/language-server.ts',
  'index-worker': 'server/src/index-worker.ts',
  'mask-thread': 'client/src/engine/workflow/threads/mask.ts',
  'generate-thread': 'client/src/engine/workflow/threads/generate.ts',
};

const present = Object.fromEntries(Object.entries(entryPoints).filter(([, file]) => existsSync(file)));

if (!flags.has('--watch')) await rm(outdir, { recursive: true, force: true });

// Grammars of test code, read when first used.
const { resolve } = createRequire(import.meta.url);
const grammars = ['java', 'python', 'javascript', 'typescript', 'tsx', 'ruby', 'c-sharp'];
const wasm = path.join(path.dirname(resolve('@vscode/tree-sitter-wasm/package.json')), 'wasm');
await mkdir(path.join(outdir, 'grammars'), { recursive: true });
// The library lies beside them: after a text that it fails on it is loaded anew, which nothing in a bundle can be.
await copyFile(resolve('web-tree-sitter'), path.join(outdir, 'grammars', 'web-tree-sitter.cjs'));
await copyFile(resolve('web-tree-sitter/web-tree-sitter.wasm'), path.join(outdir, 'grammars', 'web-tree-sitter.wasm'));
for (const name of grammars.map((grammar) => `tree-sitter-${grammar}.wasm`))
  await copyFile(path.join(wasm, name), path.join(outdir, 'grammars', name));

/** Modules of Node that no server needs before its first answer, and that take milliseconds: loaded when they are used. */
const LATE = /^(?:node:)?(crypto|child_process|worker_threads|fs\/promises)$/;
const OF_SERVER = /[\\/]server[\\/]src[\\/]|[\\/]vscode-(?:jsonrpc|languageserver)|[\\/]@vscode[\\/]l10n/;
const late = {
  name: 'late',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: LATE }, ({ path: name, importer, namespace }) =>
      namespace === 'file' && OF_SERVER.test(importer) ? { path: LATE.exec(name)[1], namespace: 'late' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'late' }, async ({ path: name }) => {
      const { default: module } = await import(`node:${name}`);
      const getters = Object.keys(module).map((key) => `get ${key}() { return require('node:${name}').${key}; }`);
      return { contents: `module.exports = { ${getters.join(', ')} };` };
    });
  },
};

/** What the editor waits for at every start: in ASCII alone, V8 takes it in half the memory and without decoding it. */
const ASCII = new Set(['server', 'language-server', 'index-worker']);
/** esbuild leaves regular expressions as they are. */
const ascii = {
  name: 'ascii',
  setup({ onEnd }) {
    onEnd(async () => {
      for (const name of Object.keys(present).filter((each) => ASCII.has(each))) {
        const file = path.join(outdir, `${name}.js`);
        const text = await readFile(file, 'utf8');
        const escaped = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
        if (escaped !== text) await writeFile(file, escaped);
      }
    });
  },
};
/** Locale data is a third smaller as it is than escaped. */
const bundlesOf = (charset) => ({
  entryPoints: Object.fromEntries(
    Object.entries(present).filter(([name]) => ASCII.has(name) === (charset === 'ascii')),
  ),
  outdir,
  bundle: true,
  platform: 'node',
  charset,
  target: 'node20',
  // Else every literal with a class of Unicode becomes a call, made anew each time its function runs.
  supported: { 'regexp-unicode-property-escapes': true },
  format: 'cjs',
  // The editor gives `vscode`; pg-native is pg's optional native twin, which we do not use; playwright-core reads files
  // of its own folder, and is loaded when pages are first read.
  external: ['vscode', 'pg-native', 'playwright-core'],
  loader: { '.sql': 'text' },
  define: { BUNDLED: 'true' },
  plugins: charset === 'ascii' ? [late, ascii] : [late],
  mainFields: ['module', 'main'],
  sourcemap: !flags.has('--minify'),
  minify: flags.has('--minify'),
  logLevel: 'warning',
});

const builds = await Promise.all(['ascii', 'utf8'].map((charset) => context(bundlesOf(charset))));
if (flags.has('--watch')) {
  await Promise.all(builds.map((build) => build.watch()));
  console.log('Watching.');
} else {
  await Promise.all(builds.map((build) => build.rebuild()));
  await Promise.all(builds.map((build) => build.dispose()));
}
