import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { splitScript } from '../../../../../client/src/engine/schema/sources/sql-script/split-script';
import { bestTime } from '../../../../support/time';

const texts = (script: string): string[] =>
  [...splitScript(script)].map((part) => (part.kind === 'rows' ? `${part.count} rows` : part.text));
const lines = (script: string): number[] => [...splitScript(script)].map(({ line }) => line);

describe('splitting a script', () => {
  it('ends statements at semicolons', () => {
    assert.deepEqual(texts('create table a (x int); ;\n select 1 ;select 2'), [
      'create table a (x int)',
      'select 1',
      'select 2',
    ]);
    assert.deepEqual(texts(''), []);
    assert.deepEqual(texts('  \n-- nothing\n/* at all */ ;'), []);
  });

  it('reads over quotes of every kind', () => {
    for (const quoted of [
      `'a;b'`,
      `'it''s;'`,
      `E'\\';'`,
      `e'\\\\'`,
      `U&'\\0061;'`,
      `"a;""b"`,
      '$$;$$',
      '$x$ $$;$$ $x$',
      '$function$;$y$;$function$',
      `B'1;'`,
    ]) {
      assert.deepEqual(texts(`select ${quoted}; select 2`), [`select ${quoted}`, 'select 2'], quoted);
    }
    // Without an E a backslash is nothing special; in a name a dollar begins no quote.
    assert.deepEqual(texts(`select 'a\\'; select 2`), [`select 'a\\'`, 'select 2']);
    assert.deepEqual(texts('select a$b$c; select $1; select 2'), ['select a$b$c', 'select $1', 'select 2']);
  });

  it('reads over comments, also nested', () => {
    assert.deepEqual(texts('select 1 -- ; not here\n + 2; /* ; /* ; */ ; */ select 3'), [
      'select 1 -- ; not here\n + 2',
      'select 3',
    ]);
  });

  it('knows rules and bodies with semicolons of their own', () => {
    const rule = 'create rule r as on insert to a do also (select 1; select 2)';
    assert.deepEqual(texts(`${rule}; select 3`), [rule, 'select 3']);
    const body =
      'create function f() returns int language sql begin atomic select case when true then 1 end; select 2; end';
    assert.deepEqual(texts(`${body}; select 3`), [body, 'select 3']);
    assert.deepEqual(texts('begin; select 1; end; commit;'), ['begin', 'select 1', 'end', 'commit']);
  });

  it("tells psql's commands, and rows that follow a COPY", () => {
    const script = `\\restrict abc\nSELECT 1 \\gexec\nCOPY a (x) FROM stdin;\n1;'\n\\\\N\n\\.\nselect 2;\n\\connect "x;y"\nselect 3`;
    assert.deepEqual(texts(script), [
      '\\restrict abc',
      'SELECT 1',
      '\\gexec',
      'COPY a (x) FROM stdin',
      '2 rows',
      'select 2',
      '\\connect "x;y"',
      'select 3',
    ]);
    assert.deepEqual(texts('copy a from stdin;\r\n1\r\n\\.\r\nselect 2;'), ['copy a from stdin', '1 rows', 'select 2']);
  });

  it('names the line that a statement begins in', () => {
    assert.deepEqual(lines('\n-- a\n/* b\n */ select 1;\nselect\n2; select 3;\n\\x\nselect 4'), [4, 5, 6, 7, 8]);
  });

  it('never throws, ends, and loses nothing but spaces and comments', () => {
    const piece = fc.constantFrom(
      ';',
      "'",
      '"',
      '$$',
      '$a$',
      '--',
      '\n',
      '/*',
      '*/',
      '\\',
      '(',
      ')',
      ' begin atomic ',
      ' end ',
      ' create function ',
      'x',
      'E',
      ' 1 ',
      'copy a from stdin;',
      '`',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const script = pieces.join('');
        const parts = [...splitScript(script)];
        for (const part of parts) {
          if (part.kind === 'rows') continue;
          assert.ok(part.text !== '' && script.includes(part.text));
        }
        const found = parts.map(({ line }) => line);
        assert.deepEqual(
          found,
          found.toSorted((one, other) => one - other),
        );
      }),
    );
  });

  it('takes time that grows with the script alone', async () => {
    const time = (script: string): Promise<number> => bestTime(() => assert.ok([...splitScript(script)].length > 0));
    const unit = "insert into a values (1, 'x'); -- c\ncreate table b (c int);\n";
    await time(unit.repeat(1_000));
    const ratio = (await time(unit.repeat(40_000))) / (await time(unit.repeat(10_000)));
    assert.ok(ratio < 12, `4 times the script took ${ratio.toFixed(1)} times as long`);
  });
});
