import { isAscii } from 'node:buffer';
import { promises as files, readFileSync, statSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

/**
 * A bundle that is loaded as V8 compiled it at an earlier start, without being parsed again. `folder` holds what is kept:
 * nobody but the user may write there, for it is run as it is. Null keeps nothing.
 */
export class CompiledBundle {
  readonly #script: Script;
  readonly #kept: string | null;
  /** Whether this start was given what an earlier one kept. */
  readonly wasKept: boolean;

  constructor(
    private readonly file: string,
    private readonly folder: string | null,
  ) {
    this.#kept = folder && path.join(folder, nameOf(file));
    const cachedData = this.#kept === null ? undefined : readIfThere(this.#kept);
    // Of the text V8 compares the length alone: another build has another name, see nameOf.
    this.#script = new Script(Module.wrap(textOf(file)), { filename: file, cachedData });
    this.wasKept = cachedData !== undefined && this.#script.cachedDataRejected === false;
  }

  /** Runs the bundle; what it exports. */
  load(): unknown {
    const module = { exports: {} };
    const run = this.#script.runInThisContext() as (...scope: unknown[]) => void;
    run.call(module.exports, module.exports, createRequire(this.file), module, this.file, path.dirname(this.file));
    return module.exports;
  }

  /** Keeps every function that has run so far for the next start, in place of what older builds left. */
  async keep(): Promise<void> {
    if (this.#kept === null || this.folder === null || this.wasKept) return;
    // At once: what is compiled is no longer taken at the next start when V8's flags have changed in between.
    const data = this.#script.createCachedData();
    const name = path.basename(this.#kept);
    const others = `${path.basename(this.file)}-`;
    await files.mkdir(this.folder, { recursive: true, mode: 0o700 });
    // Whole or not at all, also when the machine loses power: V8 trusts what it reads.
    const making = `${this.#kept}.${process.pid}`;
    const handle = await files.open(making, 'w', 0o600);
    try {
      await handle.writeFile(data);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await files.rename(making, this.#kept);
    for (const other of await files.readdir(this.folder))
      if (other.startsWith(others) && !other.startsWith(name))
        await files.rm(path.join(this.folder, other), { force: true });
  }
}

/** Of ASCII alone, as bundles are, it is taken as it is: decoding a megabyte takes milliseconds of every start. */
function textOf(file: string): string {
  const bytes = readFileSync(file);
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}

/** Another name for every build of the bundle, every version of V8 and every kind of processor. */
function nameOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  const parts = [size, Math.round(mtimeMs)].map((number) => number.toString(36));
  return [path.basename(file), ...parts, process.versions.v8, process.arch].join('-');
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
