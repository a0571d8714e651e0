import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stepPattern } from '../../../../../server/src/testcase/code/steps/pattern';
import type { StepArgument } from '../../../../../server/src/testcase/code/steps/pattern-parts';
import { make, str } from '../../../../support/program';
import { takesUnder } from '../../../../support/time';

function given(pattern: string, step: string, language = 'javascript'): string[] | null {
  const found = stepPattern(str(pattern), language)?.match(step) ?? null;
  return found === null ? null : found.map(written);
}

const written = (given: StepArgument | null): string =>
  given === null ? '-' : given.name === null ? given.value : `${given.name}=${given.value}`;

describe('patterns of step definitions', () => {
  it('cucumber expressions', () => {
    const [argument] = stepPattern(str('a user {string}'), 'java')?.match('a user "tom"') ?? [];
    assert.deepEqual([argument?.value, argument?.start, argument?.end], ['tom', 7, 12]);
    assert.deepEqual(given('I have {int} cucumber(s) in my belly/stomach', 'I have 42 cucumbers in my stomach'), [
      '42',
    ]);
    assert.deepEqual(given('{string} logs in as {word}', '"Ann \\"A\\"" logs in as admin')?.[1], 'admin');
    assert.deepEqual(given('the price is {float}', 'the price is <price>'), ['<price>']);
    assert.deepEqual(given('a {color} car', 'a light blue car'), ['color=light blue']);
    assert.equal(given('I have {int} apples', 'I have many apples'), null);
  });

  it('regular expressions, in strings and alone', () => {
    assert.deepEqual(
      given('^(?:I|we) enter "(.*)" (?:in|into) "(.*)" fields?$', 'we enter "a "b" c" into "Name" field', 'ruby'),
      ['a "b" c', 'Name'],
    );
    assert.deepEqual(given('^I (tick|untick) the box( twice)?$', 'I tick the box', 'java'), ['tick', '']);
    assert.deepEqual(given('^I enter "([^"]*)" and (\\d+)$', 'I enter "a" and 2', 'java'), ['a', '2']);
    assert.deepEqual(given("^I search '([^\"]*)' in '([^\"]*)'$", "I search 'it''s' in 'a b'", 'ruby'), [
      "it''s",
      'a b',
    ]);
    assert.equal(given("^I search '([^\"]+)'$", "I search ''", 'ruby'), null);
    const alone = stepPattern(make('RegExp', [str('^a (?<kind>\\w+) user$')]), 'ruby');
    assert.deepEqual(alone?.match('a new user')?.map(written), ['kind=new']);
    assert.equal(alone.first, 'a');
    assert.equal(given('(x+)+$', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx!'), null);
  });

  it('parts of regular expressions that steps may leave out', () => {
    const works =
      '^I post (?:a|the) (?:(\\d+) page )?letter "([^"]*)"(?: to "([^"]*)")?(?: (?:in|under) (?:the )?folder "([^"]*)")?$';
    assert.deepEqual(given(works, 'I post a letter "Dear Ann"', 'ruby'), ['-', 'Dear Ann', '-', '-']);
    assert.deepEqual(given(works, 'I post the 2 page letter "A" under the folder "B"', 'ruby'), ['2', 'A', '-', 'B']);
    assert.deepEqual(given(works, 'I post a letter "A" to "C" in folder "B"', 'ruby'), ['-', 'A', 'C', 'B']);
    assert.equal(given(works, 'I post a letter "A" to C', 'ruby'), null);
    assert.deepEqual(given('^I wait( \\d+ days?| until "(.*)")?$', 'I wait until "May 1"', 'ruby'), [
      ' until "May 1"',
      'May 1',
    ]);
    assert.deepEqual(given('^I wait( \\d+ days?| until "(.*)")?$', 'I wait 1 day', 'ruby'), [' 1 day', '-']);
    assert.deepEqual(given('^I note "(.*)"(?: as (.+))?$', 'I note "a" as urgent', 'java'), ['a', 'urgent']);
    assert.deepEqual(given('^I note "(.*)"(?: as (.+))?$', 'I note "a"', 'java'), ['a', '-']);
    // What is run as it is keeps the places of its groups too.
    assert.deepEqual(given('^a(?= )(x)?.(b)$', 'a b', 'java'), ['-', 'b']);
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
