import assert from 'node:assert/strict';
import { parseRequest } from '../../../client/src/engine/workflow/request';
import { requestOf } from '../../../client/src/jobs/request';
import { syntheticRequest } from '../../../client/src/jobs/synthetic-request';

describe('the request of a click', () => {
  it('is one that the engine takes, with the options in it', () => {
    const testCase = { content: 'Enter email as a@b.com', path: 'a.feature:3' };
    const { config, test_cases, operations } = parseRequest(
      requestOf({ ...testCase, files: [] }, { rows: 20, seed: 's', locale: 'de', literals: 'avoid' }),
    );
    assert.deepEqual(test_cases, [testCase]);
    assert.deepEqual(operations, ['synthetic', 'provision']);
    const { row_counts, seed, locale, literals } = config.synthetic;
    assert.deepEqual([row_counts, seed, locale, literals], [{ '*': 20 }, 's', 'de', 'avoid']);
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

  it('has what the project says, and the schema that was chosen, in it', () => {
    const options = { rows: 7, seed: '', locale: 'en', literals: 'include' } as const;
    const project = { rules: [{ table: 'a', column: 'b', value: '1' }] };
    const given = { domain: 'generic', scenario: 'accounts' };
    const { domain, config, test_cases } = parseRequest(syntheticRequest(given, options, project, null));
    assert.deepEqual([domain, config.synthetic.scenario, test_cases], ['generic', 'accounts', []]);
    assert.deepEqual(config.synthetic.rules, project.rules);
    const files = { content: 'x', path: 'x.feature', files: [] };
    const pages = parseRequest(syntheticRequest({ urls: ['https://a.test/'] }, options, {}, files));
    assert.deepEqual(
      [pages.urls, pages.test_cases.length, pages.config.synthetic.scenario],
      [['https://a.test/'], 1, undefined],
    );
  });
});
