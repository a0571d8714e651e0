import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TdmError, UserError } from '../../../client/src/engine/errors';
import { parseRequest } from '../../../client/src/engine/workflow/request';

function refusal(raw: unknown): UserError {
  try {
    parseRequest(raw);
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    return error;
  }
  assert.fail(`accepted ${JSON.stringify(raw)}`);
}

describe('parseRequest', () => {
  it('fills in the defaults', () => {
    const request = parseRequest({ test_case_content: 'x' });
    assert.deepEqual(request, {
      test_cases: [{ content: 'x' }],
      test_case_files: [],
      urls: [],
      config: {
        discover: { schemas: [], virtual_relationships: true, samples: true },
        pii: { samples: true, sample_rows: 200, all: false },
        subset: {
          max_rows_per_table: {},
          children_depth: null,
          virtual_relationships: 'confirmed',
          exclude_tables: [],
          plan_only: false,
        },
        mask: { rules: [], fail_closed: false, leak_check: true },
        synthetic: {
          row_counts: {},
          seed: 'tdm',
          locale: 'en',
          literals: 'include',
          negative_rows: 0,
          profile: true,
          crawl: { max_pages: 10, max_depth: 0, timeout_ms: 60_000 },
          generators: {},
          rules: [],
          domain_packs: [],
        },
        provision: { target_env: 'default', reset_env: false, run_smoke_tests: false },
      },
    });
  });

  it('reads again what it made, so that a stored request can be run again', () => {
    const request = parseRequest({
      test_case_content: 'x',
      test_case_path: 'a.feature:3',
      config: { synthetic: { seed: 7 } },
    });
    assert.deepEqual(parseRequest(JSON.parse(JSON.stringify(request))), request);
  });

  it('names an unknown key and the one that was meant', () => {
    const error = refusal({ test_case_content: 'x', config: { synthetic: { row_count: { '*': 5 } } } });
    assert.equal(error.where, 'config.synthetic.row_count');
    assert.match(error.hint ?? '', /row_counts/);
  });

  it('names a wrong value and what is allowed', () => {
    const error = refusal({ test_case_content: 'x', operations: ['provisoin'] });
    assert.match(error.message, /"provisoin" is not one of discover, .*provision/);
    assert.match(error.hint ?? '', /"provision"/);
  });

  it('refuses rows that are no count', () => {
    for (const rows of [-1, 1.5, '5', 1e12]) {
      assert.equal(
        refusal({ test_case_content: 'x', config: { synthetic: { row_counts: { users: rows } } } }).where,
        'config.synthetic.row_counts.users',
      );
    }
  });

  it('takes locales with their shares', () => {
    const locale = { en: 3, de: 1 };
    assert.deepEqual(parseRequest({ config: { synthetic: { locale } } }).config.synthetic.locale, locale);
    assert.equal(refusal({ config: { synthetic: { locale: { en: -1 } } } }).where, 'config.synthetic.locale.en');
    assert.match(refusal({ config: { synthetic: { locale: 7 } } }).message, /a locale such as "de"/);
  });

  it('takes pages of the web alone', () => {
    assert.deepEqual(parseRequest({ urls: ['https://shop.test/join'] }).urls, ['https://shop.test/join']);
    for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'shop'])
      assert.equal(refusal({ urls: [url] }).where, 'urls.0');
  });

  it('takes the request of a source database as it stands in the design', () => {
    const { config, connection_string: url } = parseRequest({
      connection_string: 'postgresql://u:secret@h/source',
      operations: ['discover', 'pii', 'subset', 'mask', 'synthetic', 'provision'],
      config: {
        subset: { root_table: 'users', max_rows_per_table: { '*': 5000 } },
        synthetic: { row_counts: { '*': 1000 } },
        provision: { target_env: 'default', reset_env: true, run_smoke_tests: true },
      },
    });
    assert.equal(url, 'postgresql://u:secret@h/source');
    assert.equal(config.subset.max_rows_per_table['*'], 5000);
  });

  it('takes masking rules for a column or for a class, and nothing between', () => {
    const rules = [
      { schema: 'public', table: 'users', column: 'email', technique: 'hash' },
      { pii_type: 'phone', technique: 'partial', parameters: { keep_last: 2 } },
    ];
    assert.equal(parseRequest({ config: { mask: { rules } } }).config.mask.rules.length, 2);
    for (const rule of [
      { table: 'users', column: 'email', technique: 'hash' },
      { pii_type: 'phone', technique: 'blur' },
      { pii_type: 'phone', table: 'users', technique: 'hash' },
    ])
      assert.match(refusal({ config: { mask: { rules: [rule] } } }).where ?? '', /^config\.mask\.rules\.0/);
  });

  it('says what is wrong with a masking rule in words of the form that was meant', () => {
    const wrong = (rule: unknown): string => refusal({ config: { mask: { rules: [rule] } } }).message;
    const column = { schema: 'public', table: 'users', column: 'email' };
    assert.match(
      wrong({ ...column, technique: 'blur' }),
      /^config\.mask\.rules\.0\.technique: "blur" is not one of hash, /,
    );
    assert.match(wrong({ ...column, technique: 'hash', colum: 'x' }), /^config\.mask\.rules\.0\.colum: unknown key/);
    assert.match(
      wrong({ pii_type: 'fone', technique: 'hash' }),
      /^config\.mask\.rules\.0\.pii_type: "fone" is not one of /,
    );
    assert.match(
      wrong({ table: 'users', column: 'email', technique: 'hash' }),
      /^config\.mask\.rules\.0\.schema: it must be a text/,
    );
    assert.match(wrong('hash'), /^config\.mask\.rules\.0: it must be an object/);
  });

  it('takes keys that every JavaScript object inherits for what they are', () => {
    for (const key of ['constructor', 'toString', '__proto__']) {
      const request = JSON.parse(`{ "test_case_content": "x", "${key}": {} }`) as unknown;
      assert.equal(refusal(request).message, `${key}: unknown key.`);
    }
    const counts = JSON.parse('{ "config": { "synthetic": { "row_counts": { "__proto__": 5 } } } }') as unknown;
    assert.match(refusal(counts).message, /row_counts\.__proto__: there is no such table/);
  });

  it('says what a value must be in the words of the request', () => {
    const of = (synthetic: object): string => refusal({ config: { synthetic } }).message;
    assert.equal(of({ row_counts: 5 }), 'config.synthetic.row_counts: it must be an object.');
    assert.equal(of({ row_counts: { users: 1.5 } }), 'config.synthetic.row_counts.users: it must be a whole number.');
    assert.equal(of({ row_counts: { users: -1 } }), 'config.synthetic.row_counts.users: it must be 0 or more.');
    assert.equal(of({ seed: true }), 'config.synthetic.seed: it must be a text or a whole number.');
    assert.equal(of({ locale: '' }), 'config.synthetic.locale: it is empty.');
  });

  it('never throws anything but a TdmError', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        try {
          parseRequest(raw);
        } catch (error) {
          assert.ok(error instanceof TdmError, String(error));
        }
      }),
    );
  });
});
