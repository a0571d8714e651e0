import { deepEqual, equal, throws } from 'node:assert/strict';
import { UserError } from '../../../client/src/engine/errors';
import { onlyKey } from '../../../client/src/jobs/project-file';

describe('a file of .tdm', () => {
  it('has one key, and may name its schema', () => {
    deepEqual(onlyKey({ $schema: './x.json', rules: [1] }, 'rules', '.tdm/rules.json'), [1]);
    equal(onlyKey({}, 'rules', '.tdm/rules.json'), undefined);
  });

  it('is refused for another key, which would be passed over', () => {
    throws(
      () => onlyKey({ generator: {} }, 'generators', '.tdm/generators.json'),
      (error: unknown) => error instanceof UserError && error.hint === 'Did you mean "generators"?',
    );
  });
});
