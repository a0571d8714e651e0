import assert from 'node:assert/strict';
import { builtin } from '../../../client/src/engine/schema/types';
import { masked } from '../../support/masking';

describe('arrays', () => {
  it('are masked element by element, as a column of their type is', async () => {
    const numbers = builtin('int4', { array: true });
    const [one, two] = (await masked('preserve', ['7', '42'], { type: builtin('int4') })) as string[];
    assert.deepEqual(
      await masked('preserve', ['{7,NULL,42}', '{{7},{42}}', '{}', null, '[0:1]={7,42}'], { type: numbers }),
      [`{"${one}",NULL,"${two}"}`, `{{"${one}"},{"${two}"}}`, '{}', null, `[0:1]={"${one}","${two}"}`],
    );
  });

  it('keep what must be quoted', async () => {
    const type = builtin('text', { array: true });
    assert.deepEqual(await masked('redact', ['{"a \\"b\\" {c},\\\\d",e}'], { type }), ['{"x \\"x\\" {x},\\\\x","x"}']);
  });

  it('change rows as wholes, and refuse what their elements refuse', async () => {
    const type = builtin('bool', { array: true });
    assert.deepEqual(await masked('shuffle', ['{t}', '{f}'], { type }), ['{f}', '{t}']);
    await assert.rejects(masked('preserve', ['{t}'], { type }), /people\.subject/);
  });
});
