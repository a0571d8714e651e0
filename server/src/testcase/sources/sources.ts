/**
 * What lies beside a test file: the page objects, helpers, resources and step definitions that it calls. Reading a test
 * asks for a file only when the test names what the file declares, so that a large workspace costs nothing.
 */
export interface Sources {
  /**
   * Files that declare a class, function, object or keyword of this name, nearest to `from` first (same folder, then
   * the longest common path), at most a handful. Never the file `from` itself.
   */
  declaring(name: string, from: string): readonly SourceFile[];
  /** The file that an import names, such as `./pages/login-page` or `../resources/login.resource`; null when unknown. */
  imported(specifier: string, from: string): SourceFile | null;
  /** Files that hold step definitions, in any language. */
  withStepDefinitions(): readonly SourceFile[];
}

/** `path` as TestFile.path names files: relative to the workspace or to the working folder, with forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
}

export const NO_SOURCES: Sources = {
  declaring: () => [],
  imported: () => null,
  withStepDefinitions: () => [],
};
