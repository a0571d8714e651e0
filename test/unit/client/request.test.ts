import assert from 'node:assert/strict';
import { parseRequest } from '../../../client/src/engine/workflow/request';
import { requestOf } from '../../../client/src/jobs/request';

describe('the request of a click', () => {
  it('is one that the engine takes, with the options in it', () => {
    const testCase = { content: 'Enter email as a@b.com', path: 'a.feature:3' };
    const { config, test_cases, operations } = parseRequest(
      requestOf({ ...testCase, files: [] }, { rows: 20, seed: 's', locale: 'de', literals: 'avoid' }),
    );
    assert.deepEqual(test_cases, [testCase]);
    assert.deepEqual(operations, ['synthetic', 'provision']);
    assert.deepEqual(config.synthetic, { row_counts: { '*': 20 }, seed: 's', locale: 'de', literals: 'avoid' });
    assert.equal(config.provision.run_smoke_tests, true);
  });

  it('takes the files along that the test calls', () => {
    const options = { rows: 1, seed: '', locale: 'en', literals: 'include' } as const;
    const files = [{ path: 'pages/login.js', text: 'class Login {}' }];
    const { test_case_files } = parseRequest(requestOf({ content: 'x', path: 'x', files }, options));
    assert.deepEqual(test_case_files, [{ path: 'pages/login.js', content: 'class Login {}' }]);
  });

  it('leaves an empty seed to the engine', () => {
    const options = { rows: 1, seed: '', locale: 'en', literals: 'include' } as const;
    assert.ok(parseRequest(requestOf({ content: 'x', path: 'x', files: [] }, options)).config.synthetic.seed !== '');
  });
});
