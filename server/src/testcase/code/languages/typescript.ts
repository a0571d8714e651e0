import type { CodeLanguage } from '../language';
import { readProgram } from './ecmascript/reader';
import { declares, definesSteps, mayMatter } from './ecmascript/signals';

export const typescript: CodeLanguage = {
  id: 'typescript',
  extensions: ['ts', 'mts', 'cts', 'tsx'],
  grammars: ['typescript', 'tsx'],
  grammarOf: (path) => (/\.tsx(?::\d+)?$/i.test(path) ? 'tsx' : 'typescript'),
  mayMatter,
  read: (_text, tree, path) => readProgram('typescript', tree, path),
  declares,
  definesSteps,
};
