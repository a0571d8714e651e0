// What the editor starts: the language server, compiled at an earlier start where the editor says where that is kept.
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type * as LanguageServer from './language-server';
import { CompiledBundle } from './compiled-bundle';
import { COMPILED_ARGUMENT } from './protocol';

// Most regular expressions run more than once in the first test already: V8 would compile each of them twice, first to
// be interpreted. Before the bundle is loaded, as what is compiled is kept for one set of flags.
setFlagsFromString('--no-regexp-tier-up');

const folder = process.argv.find((argument) => argument.startsWith(COMPILED_ARGUMENT));
const bundle = new CompiledBundle(
  path.join(__dirname, 'language-server.js'),
  folder === undefined ? null : folder.slice(COMPILED_ARGUMENT.length),
);
(bundle.load() as typeof LanguageServer).serve(() => bundle.keep());
