import assert from 'node:assert/strict';
import { parseRequest } from '../../../client/src/engine/workflow/request';
import { decide } from '../../../client/src/engine/workflow/decide';
import { STEPS_OF_SUBSET, subsetRequest, type SubsetOptions } from '../../../client/src/jobs/subset-request';

const options: SubsetOptions = { connection: 'shop', root: '', rows: 100, where: '', provision: true };
const none = { pii: {}, mask: {} };
const planned = async (request: object) => (await decide(parseRequest(request))).operations;

describe('the request of a subset', () => {
  it('leaves to the engine what is needed for it, and the engine takes it as it is', async () => {
    const request = subsetRequest(options, none, null);
    assert.deepEqual(await planned(request), ['discover', 'pii', 'subset', 'mask', 'provision']);
    assert.equal((await planned(request)).length, STEPS_OF_SUBSET);
  });

  it('ends with the dataset where nothing is to be provisioned, and is masked all the same', async () => {
    const request = subsetRequest({ ...options, provision: false }, none, null);
    assert.deepEqual(await planned(request), ['discover', 'pii', 'subset', 'mask']);
  });

  it('says where to begin only when the user does, and masks as the project says', () => {
    const mask = { rules: [{ pii_type: 'email', technique: 'hash' }], fail_closed: true };
    const { config } = parseRequest(
      subsetRequest({ ...options, root: 'sales.orders', where: 'total > 10' }, { ...none, mask }, null),
    );
    const { root_table, where, rows } = config.subset;
    assert.deepEqual({ root_table, where, rows }, { root_table: 'sales.orders', where: 'total > 10', rows: 100 });
    assert.equal(config.mask.fail_closed, true);
    assert.equal(config.mask.rules[0].technique, 'hash');
    assert.equal(parseRequest(subsetRequest(options, none, null)).config.subset.root_table, undefined);
  });

  it('carries the test that the rows are for', () => {
    const content = 'Feature: Shop\n  Scenario: Buy\n    When I enter "email" as "a@b.example"\n';
    const test = { content, path: 'shop.feature:2', files: [{ path: 'page.java', text: 'class Page {}' }] };
    const request = parseRequest(subsetRequest(options, none, test));
    assert.deepEqual(request.test_cases, [{ content, path: 'shop.feature:2' }]);
    assert.deepEqual(request.test_case_files, [{ path: 'page.java', content: 'class Page {}' }]);
  });
});
