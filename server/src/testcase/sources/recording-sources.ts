import type { SourceFile, Sources } from './sources';
import type { TestFile } from '../testcase';

/** Remembers what a reading asked for, so that the test and what it calls can be read again elsewhere, from text alone. */
export class RecordingSources implements Sources {
  readonly #given = new Map<string, SourceFile>();

  constructor(private readonly inner: Sources) {}

  declaring(name: string, from: string): readonly SourceFile[] {
    return this.#keep(this.inner.declaring(name, from));
  }

  imported(specifier: string, from: string): SourceFile | null {
    const file = this.inner.imported(specifier, from);
    if (file !== null) this.#keep([file]);
    return file;
  }

  withStepDefinitions(): readonly SourceFile[] {
    return this.inner.withStepDefinitions();
  }

  /** The files without which `testFile` would read otherwise. Of step definitions, those alone that were followed. */
  filesOf(testFile: TestFile): SourceFile[] {
    const followed = new Set(testFile.follows);
    const steps = followed.size === 0 ? [] : this.inner.withStepDefinitions().filter(({ path }) => followed.has(path));
    return [...new Map([...this.#given.values(), ...steps].map((file) => [file.path, file])).values()];
  }

  #keep(files: readonly SourceFile[]): readonly SourceFile[] {
    for (const file of files) this.#given.set(file.path, file);
    return files;
  }
}
