import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stepPattern } from '../../../../../server/src/testcase/code/steps/pattern';
import { make, str } from '../../../../support/program';
import { takesUnder } from '../../../../support/time';

function given(pattern: string, step: string, language = 'javascript'): string[] | null {
  const found = stepPattern(str(pattern), language)?.match(step) ?? null;
  return found === null ? null : found.map(({ name, value }) => (name === null ? value : `${name}=${value}`));
}

describe('patterns of step definitions', () => {
  it('cucumber expressions', () => {
    const [argument] = stepPattern(str('a user {string}'), 'java')?.match('a user "tom"') ?? [];
    assert.deepEqual([argument.value, argument.start, argument.end], ['tom', 7, 12]);
    assert.deepEqual(given('I have {int} cucumber(s) in my belly/stomach', 'I have 42 cucumbers in my stomach'), [
      '42',
    ]);
    assert.deepEqual(given('{string} logs in as {word}', '"Ann \\"A\\"" logs in as admin')?.[1], 'admin');
    assert.deepEqual(given('the price is {float}', 'the price is <price>'), ['<price>']);
    assert.deepEqual(given('a {color} car', 'a light blue car'), ['color=light blue']);
    assert.equal(given('I have {int} apples', 'I have many apples'), null);
  });

  it('regular expressions, in strings and alone', () => {
    assert.deepEqual(given('^(?:I|we) enter "(.*)" (?:in|into) "(.*)" fields?$', 'we enter "a "b" c" into "Name" field', 'ruby'), ['a "b" c', 'Name']); // prettier-ignore
    assert.deepEqual(given('^I (tick|untick) the box( twice)?$', 'I tick the box', 'java'), ['tick', '']);
    assert.deepEqual(given('^I enter "([^"]*)" and (\\d+)$', 'I enter "a" and 2', 'java'), ['a', '2']);
    assert.deepEqual(given("^I search '([^\"]*)' in '([^\"]*)'$", "I search 'it''s' in 'a b'", 'ruby'), [
      "it''s",
      'a b',
    ]);
    assert.equal(given("^I search '([^\"]+)'$", "I search ''", 'ruby'), null);
    const alone = stepPattern(make('RegExp', [str('^a (?<kind>\\w+) user$')]), 'ruby');
    assert.deepEqual(
      alone?.match('a new user')?.map(({ name, value }) => [name, value]),
      [['kind', 'new']],
    );
    assert.equal(alone.first, 'a');
    assert.equal(given('(x+)+$', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx!'), null);
  });

  it("behave's templates and Gauge's", () => {
    assert.deepEqual(given('I type {value} into (the) {name:w}', 'I type "a" into (the) email', 'python'), [
      'value=a',
      'name=email',
    ]);
    assert.deepEqual(given('Sign in as <user>', 'Sign in as "tom"', 'java'), ['user=tom']);
    assert.deepEqual(given('Sign in as <user>', 'Sign in as <name>', 'java'), ['user=<name>']);
    assert.equal(given('Sign in as <user>', 'Sign in as "tom" on the phone', 'java'), null);
    assert.deepEqual(given('Search <>', 'Search "tea"', 'java'), ['=tea']);
  });

  it('any pattern and any step are read, in time', async () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (pattern, step) => void stepPattern(str(pattern), 'java')?.match(step)),
    );
    await takesUnder(2000, () => {
      for (const piece of ['{string} ', '(a)', 'a/b ', '{', '(', '.*', '{x}']) {
        for (const step of ['a', '"', '" "', 'a '])
          stepPattern(str(piece.repeat(60)), 'javascript')?.match(step.repeat(300));
      }
    });
  });
});
