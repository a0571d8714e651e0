import type { CodeLanguage } from '../language';
import { readProgram } from './ecmascript/reader';
import { declares, definesSteps, mayMatter } from './ecmascript/signals';

export const javascript: CodeLanguage = {
  id: 'javascript',
  extensions: ['js', 'mjs', 'cjs', 'jsx'],
  grammars: ['javascript'],
  mayMatter,
  read: (_text, tree, path) => readProgram('javascript', tree, path),
  declares,
  definesSteps,
};
