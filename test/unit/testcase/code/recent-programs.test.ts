import assert from 'node:assert/strict';
import { emptyProgram } from '../../../../server/src/testcase/code/program';
import { RecentPrograms } from '../../../../server/src/testcase/code/recent-programs';

describe('RecentPrograms', () => {
  it('gives what was read of the same text at the same path', () => {
    const recent = new RecentPrograms();
    const program = emptyProgram('java');
    recent.set('Page.java', 'class Page {}', program);
    assert.equal(recent.get('Page.java', ['class', 'Page {}'].join(' ')), program);
    assert.equal(recent.get('Page.java', 'class Page { }'), null);
    assert.equal(recent.get('Other.java', 'class Page {}'), null);
  });

  it('keeps one text for a path', () => {
    const recent = new RecentPrograms();
    const [before, after] = [emptyProgram('java'), emptyProgram('java')];
    recent.set('Page.java', 'before', before);
    recent.set('Page.java', 'after', after);
    assert.equal(recent.get('Page.java', 'before'), null);
    assert.equal(recent.get('Page.java', 'after'), after);
  });

  it('forgets the oldest when there are many, or when they are long', () => {
    const recent = new RecentPrograms();
    for (let i = 0; i <= 200; i++) recent.set(`${i}.java`, 'x', emptyProgram('java'));
    assert.equal(recent.get('0.java', 'x'), null);
    assert.notEqual(recent.get('1.java', 'x'), null);
    const long = 'x'.repeat(999_999);
    recent.set('long.java', long, emptyProgram('java'));
    assert.equal(recent.get('199.java', 'x'), null);
    assert.notEqual(recent.get('200.java', 'x'), null);
    assert.notEqual(recent.get('long.java', long), null);
  });
});
