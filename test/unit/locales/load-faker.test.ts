import assert from 'node:assert/strict';
import { allFakers } from '@faker-js/faker';
import { FAKER_LOCALES, loadFaker } from '../../../client/src/engine/locales/load-faker';

describe('the locales of faker', () => {
  it('are all there, one by one, with the same data as together', async () => {
    assert.deepEqual([...FAKER_LOCALES].sort(), Object.keys(allFakers).sort());
    for (const [name, { rawDefinitions }] of Object.entries(allFakers))
      assert.deepEqual((await loadFaker(name))?.rawDefinitions, rawDefinitions, name);
  });

  it('are no others', async () => {
    for (const name of ['xx', '', 'toString']) assert.equal(await loadFaker(name), undefined);
  });
});
