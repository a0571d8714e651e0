import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledBundle } from '../../../server/src/compiled-bundle';

describe('a compiled bundle', () => {
  let folder: string;
  let file: string;
  let kept: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tdm-bundle-'));
    [file, kept] = [join(folder, 'bundle.js'), join(folder, 'kept')];
    await writeFile(
      file,
      `exports.add = (a, b) => a + b; exports.place = [__dirname, __filename]; exports.sep = require('node:path').sep;`,
    );
  });
  afterEach(() => rm(folder, { recursive: true }));

  const start = (where: string | null = kept): { bundle: CompiledBundle; sum: unknown } => {
    const bundle = new CompiledBundle(file, where);
    const { add } = bundle.load() as { add: (a: unknown, b: unknown) => unknown };
    return { bundle, sum: add(2, 'ü') };
  };

  it('runs as a module does', () => {
    const loaded = new CompiledBundle(file, null).load() as { place: unknown; sep: unknown };
    assert.deepEqual(loaded.place, [folder, file]);
    assert.equal(typeof loaded.sep, 'string');
  });

  it('is read as UTF-8 where it is not ASCII alone', async () => {
    await writeFile(file, `exports.add = (a, b) => 'ß€' + a + b;`);
    assert.equal(start().sum, 'ß€2ü');
  });

  it('is taken from what an earlier start kept, readable by its user alone', async () => {
    const first = start();
    assert.equal(first.bundle.wasKept, false);
    await first.bundle.keep();
    assert.equal((await readdir(kept)).length, 1);
    const second = start();
    assert.deepEqual([second.bundle.wasKept, second.sum], [true, '2ü']);
  });

  it('is parsed where what is kept is broken, or of another build, which goes', async () => {
    await start().bundle.keep();
    const [name] = await readdir(kept);
    await truncate(join(kept, name), 100);
    // By its name the same build, but a text that this process has not compiled yet.
    const { mtime } = await stat(file);
    await writeFile(file, (await readFile(file, 'utf8')).replace('a + b', 'b + a'));
    await utimes(file, mtime, mtime);
    const broken = start();
    assert.deepEqual([broken.bundle.wasKept, broken.sum], [false, 'ü2']);
    await writeFile(file, `exports.add = () => 'another';`);
    const other = start();
    assert.deepEqual([other.bundle.wasKept, other.sum], [false, 'another']);
    await other.bundle.keep();
    assert.equal((await readdir(kept)).length, 1);
    assert.notEqual((await readdir(kept))[0], name);
    assert.equal(start().bundle.wasKept, true);
  });

  it('keeps nothing without a folder', async () => {
    const { bundle, sum } = start(null);
    await bundle.keep();
    assert.deepEqual([bundle.wasKept, sum], [false, '2ü']);
    assert.deepEqual(await readdir(folder), ['bundle.js']);
  });
});
