import js from '@eslint/js';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const engine = './client/src/engine';
const steps = ['discover', 'pii', 'subset', 'mask', 'synthetic', 'provision'];

const shared = [
  ...['schema', 'batch', 'databases', 'datasets', 'job', 'metadata', 'lineage', 'locales', 'privacy', 'profile'],
  ...['expressions', 'fusion', 'browser', 'domains', 'threads'],
];

/** Who may know whom: DESIGN.md's arrows. */
const zones = [
  { target: './server', from: './client', message: 'The server knows nothing of the client.' },
  {
    target: './client/src',
    from: './server/src',
    except: ['./testcase', './protocol.ts'],
    message: 'Of the server, the client knows testcase/ and protocol.ts only.',
  },
  {
    target: './server/src/testcase',
    from: './server/src',
    except: ['./testcase'],
    message: 'testcase/ is pure: text in, TestCase out.',
  },
  {
    target: engine,
    from: './client/src',
    except: ['./engine', './sql.d.ts'],
    message: 'The engine knows nothing of the editor, the views or the command line.',
  },
  {
    target: ['./client/src/!(engine)/**/*', './client/src/*.ts', `${engine}/*.ts`],
    from: steps.map((step) => `${engine}/${step}`),
    message: 'Steps are reached through workflow.',
  },
  ...steps.map((step) => ({
    target: `${engine}/${step}`,
    from: [...steps.filter((other) => other !== step), 'workflow', 'metadata'].map((other) => `${engine}/${other}`),
    message: 'A step knows the four nouns and what steps share; never another step, the workflow or the stores.',
  })),
  ...shared.map((part) => ({
    target: `${engine}/${part}`,
    from: [...steps, 'workflow'].map((other) => `${engine}/${other}`),
    message: 'What steps share knows no step.',
  })),
];

const noVscode = { name: 'vscode', message: 'Only the editor side of the client knows vscode.' };
const noPg = { name: 'pg', message: 'A pure core: input and output stay at the rim.' };
const typedFiles = ['client/src/**/*.ts', 'server/src/**/*.ts', 'migrations/*.ts', 'test/**/*.ts', 'scripts/*.ts'];

export default tseslint.config(
  { ignores: ['dist/**', '.tsbuild/**', '.vscode-test/**', 'artifacts/**', 'node_modules/**', 'test/fixtures/**'] },
  js.configs.recommended,
  {
    files: typedFiles,
    extends: [...tseslint.configs.strictTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: {
        project: ['./client/tsconfig.json', './server/tsconfig.json', './test/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.json', '.sql'] })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Index access is checked by the layouts' invariants; `!` marks each place where we rely on one.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: [
      'client/src/engine/**/*.ts',
      'client/src/cli.ts',
      'client/src/cli/**/*.ts',
      'client/src/worker.ts',
      'server/**/*.ts',
    ],
    rules: { 'no-restricted-imports': ['error', { paths: [noVscode] }] },
  },
  {
    files: ['schema', 'batch', 'pii', 'synthetic', 'mask', 'job', 'privacy', 'profile'].map(
      (part) => `client/src/engine/${part}/**/*.ts`,
    ),
    rules: { 'no-restricted-imports': ['error', { paths: [noVscode, noPg] }] },
  },
  {
    files: ['server/src/testcase/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [noVscode, noPg], patterns: ['vscode-*', 'node:fs*'] }] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: ['describe', 'it', 'test'], package: 'node:test' }] },
      ],
    },
  },
  {
    files: ['scripts/**', '*.mjs', 'test/**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        require: 'readonly',
        module: 'writable',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
);
