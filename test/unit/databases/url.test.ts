import assert from 'node:assert/strict';
import { userInfo } from 'node:os';
import fc from 'fast-check';
import {
  formatConnectionString,
  labelOf,
  parseConnectionString,
  SSL_MODES,
  type ConnectionTarget,
} from '../../../client/src/engine/databases/url';
import { UserError } from '../../../client/src/engine/errors';

const plain: ConnectionTarget = {
  host: 'db.example.com',
  port: 5433,
  database: 'shop',
  user: 'ann',
  password: 's3cret',
  sslMode: 'prefer',
  sslRootCert: null,
  sslCert: null,
  sslKey: null,
  connectTimeout: null,
  applicationName: null,
  options: null,
  channelBinding: false,
};

describe('parseConnectionString', () => {
  const same = [
    'postgres://ann:s3cret@db.example.com:5433/shop',
    'postgresql://ann:s3cret@db.example.com:5433/shop',
    'POSTGRESQL://ann:s3cret@db.example.com:5433/shop',
    'postgresql+asyncpg://ann:s3cret@db.example.com:5433/shop',
    'postgresql+psycopg2://ann:s3cret@db.example.com:5433/shop',
    'postgis://ann:s3cret@db.example.com:5433/shop',
    'jdbc:postgresql://db.example.com:5433/shop?user=ann&password=s3cret',
    'jdbc:postgresql://ann:s3cret@db.example.com:5433/shop?prepareThreshold=0',
    'host=db.example.com port=5433 dbname=shop user=ann password=s3cret',
    "host = db.example.com port=5433 dbname = 'shop' user=ann password='s3cret'",
    'postgresql:///shop?host=db.example.com&port=5433&user=ann&password=s3cret',
    '  "postgres://ann:s3cret@db.example.com:5433/shop"\n',
    "'host=db.example.com port=5433 dbname=shop user=ann password=s3cret'",
    'DATABASE_URL="postgres://ann:s3cret@db.example.com:5433/shop"',
    'export TARGET_DATABASE_URL=postgres://ann:s3cret@db.example.com:5433/shop',
    "psql 'postgres://ann:s3cret@db.example.com:5433/shop'",
    'postgres://ann:s3cret@db.example.com:5433/shop?gssencmode=disable&target_session_attrs=read-write',
  ];
  for (const text of same) {
    it(`understands ${text.trim()}`, () => assert.deepEqual(parseConnectionString(text), plain));
  }

  it('fills in what is left out, as psql does', () => {
    const target = parseConnectionString('postgresql:///shop');
    assert.deepEqual(
      [target.host, target.port, target.user, target.password],
      ['localhost', 5432, userInfo().username, null],
    );
    assert.equal(parseConnectionString('jdbc:postgresql:shop?user=ann').database, 'shop');
  });

  const passwords: [text: string, password: string][] = [
    ['postgres://ann:p@ss@h/d', 'p@ss'],
    ['postgres://ann:p/ss@h/d', 'p/ss'],
    ['postgres://ann:p#ss@h/d', 'p#ss'],
    ['postgres://ann:p?x=1@h/d', 'p?x=1'],
    ['postgres://ann:a/b@c#d:e@h:5432/d', 'a/b@c#d:e'],
    ['postgres://ann:50%off@h/d', '50%off'],
    ['postgres://ann:%40%2F%23%25@h/d', '@/#%'],
    ['postgres://ann:p%20s@h/d?application_name=a@b', 'p s'],
    ['postgres://ann:ü€@h/d', 'ü€'],
    [String.raw`host=h dbname=d user=ann password='it\'s \\ here'`, String.raw`it's \ here`],
    [String.raw`host=h dbname=d user=ann password=it's`, "it's"],
  ];
  for (const [text, password] of passwords) {
    it(`finds the password of ${text}`, () => {
      const target = parseConnectionString(text);
      assert.deepEqual([target.user, target.password, target.host, target.database], ['ann', password, 'h', 'd']);
    });
  }

  it('understands IPv6 and unix sockets', () => {
    assert.equal(parseConnectionString('postgres://ann@[::1]:5433/d').host, '::1');
    assert.equal(parseConnectionString('postgres://ann@%2Fvar%2Frun%2Fpostgresql/d').host, '/var/run/postgresql');
    assert.equal(parseConnectionString('postgres:///d?host=/tmp&user=ann').host, '/tmp');
    assert.equal(parseConnectionString('host=/tmp dbname=d').host, '/tmp');
  });

  it('takes TLS as libpq does', () => {
    const mode = (query: string): string => parseConnectionString(`postgres://h/d?${query}`).sslMode;
    for (const known of SSL_MODES) assert.equal(mode(`sslmode=${known}`), known);
    assert.equal(mode(''), 'prefer');
    assert.equal(mode('ssl=true'), 'require');
    assert.equal(mode('ssl=false'), 'disable');
    assert.equal(mode('sslmode=no-verify'), 'require');
    assert.equal(mode('sslrootcert=system'), 'verify-full');
  });

  it('keeps the other settings', () => {
    const target = parseConnectionString(
      'postgres://h/d?connect_timeout=3&application_name=my%20app&options=-csearch_path%3Dsales&sslrootcert=/ca.pem&channel_binding=require',
    );
    assert.deepEqual(
      [target.connectTimeout, target.applicationName, target.options, target.sslRootCert, target.channelBinding],
      [3, 'my app', '-csearch_path=sales', '/ca.pem', true],
    );
    assert.equal(parseConnectionString('postgres://h/d?schema=sales').options, '-c search_path=sales');
  });

  const wrong: [text: string, says: RegExp][] = [
    ['', /is empty/],
    ['   ', /is empty/],
    ['just words', /neither a URL nor/],
    ['mysql://ann:s3cret@h/d', /"mysql:\/\/".* not PostgreSQL/],
    ['postgres:ann:s3cret@h/d', /lacks the \/\//],
    ['postgres://ann:s3cret@h', /names no database on h/],
    ['postgres://ann:s3cret@h:port/d', /port that is not a number/],
    ['postgres://ann:s3cret@h:70000/d', /port that is not a number/],
    ['postgres://ann:s3cret@a:1,b:2/d', /port|several hosts/],
    ['postgres://ann:s3cret@a,b/d', /several hosts/],
    ['postgres://ann:s3cret@h/d/e', /slash in its database name/],
    ['postgres://ann:s3cret@h/d?sslmode=maybe', /sslmode that does not exist/],
    ['postgres://ann:s3cret@h/d?sslmod=require', /"sslmod"/],
    ['postgres://ann:s3cret@h/d?connect_timeout=soon', /connect_timeout/],
    ['host=h dbname=d password=s3 cret', /after "password"/],
    ["host=h dbname=d password='s3cret", /after "dbname"/],
  ];
  for (const [text, says] of wrong) {
    it(`says what is wrong with ${JSON.stringify(text)}`, () => {
      assert.throws(
        () => parseConnectionString(text),
        (error: unknown) => {
          assert(error instanceof UserError);
          assert.match(error.message, says);
          assert.match(error.hint ?? '', /postgresql:\/\/user:password@host:5432\/database/);
          assert.doesNotMatch(JSON.stringify(error.report()), /s3|cret/);
          return true;
        },
      );
    });
  }

  it('never throws anything but a UserError', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string().map((rest) => `postgres://${rest}`),
      fc.string().map((rest) => `host=${rest}`),
    );
    fc.assert(
      fc.property(text, (candidate) => {
        try {
          parseConnectionString(candidate);
        } catch (error) {
          assert(error instanceof UserError);
        }
      }),
    );
  });
});

describe('formatConnectionString', () => {
  const filled = fc.string({ minLength: 1, unit: 'grapheme' });
  const orNull = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { nil: null });
  const target: fc.Arbitrary<ConnectionTarget> = fc.record({
    host: fc.constantFrom('localhost', '127.0.0.1', '::1', 'db-1.example.com', '/var/run/post gresql'),
    port: fc.integer({ min: 1, max: 65535 }),
    database: filled,
    user: filled,
    password: orNull(filled),
    sslMode: fc.constantFrom(...SSL_MODES),
    sslRootCert: orNull(filled),
    sslCert: orNull(filled),
    sslKey: orNull(filled),
    connectTimeout: orNull(fc.integer({ min: 1, max: 999 })),
    applicationName: orNull(filled),
    options: orNull(filled),
    channelBinding: fc.boolean(),
  });

  it('is read back as it was, whatever the names and passwords are', () => {
    fc.assert(
      fc.property(target, (original) => {
        const expected =
          original.sslMode === 'prefer' && original.sslRootCert === 'system'
            ? { ...original, sslMode: 'verify-full' }
            : { ...original };
        assert.deepEqual(parseConnectionString(formatConnectionString(original, { password: true })), expected);
      }),
    );
  });

  it('leaves the password out when told to, and in a label', () => {
    const noWord = { ...plain, sslMode: 'require' as const };
    assert.equal(
      formatConnectionString(noWord, { password: false }),
      'postgresql://ann@db.example.com:5433/shop?sslmode=require',
    );
    assert.equal(labelOf(noWord), 'postgresql://ann@db.example.com:5433/shop');
    assert.equal(labelOf({ ...plain, host: '::1' }), 'postgresql://ann@[::1]:5433/shop');
    assert.equal(labelOf({ ...plain, host: '/tmp' }), 'postgresql://ann@/shop?host=/tmp');
  });
});
