import assert from 'node:assert/strict';
import {
  isDayInWords,
  isDayOfAnyYear,
  isNamedWeekday,
  isWordedDay,
} from '../../../../server/src/testcase/fields/months';

describe('days in words', () => {
  it('are those of a year, of any year, and those whose number is a word', () => {
    for (const day of ['12 de abril de 1984', '1er mars 2025', '3. Mai 2024', 'Donnerstag, dem 8. Mai 2025'])
      assert.ok(isDayInWords(day) && isDayOfAnyYear(day), day);
    assert.ok(isDayOfAnyYear('torsdagen den 14 mars'));
    assert.ok(!isDayInWords('14 mars'));
    for (const day of ['quinze de maio', 'outubro de 2021']) assert.ok(isWordedDay(day), day);
  });

  it('are no other texts', () => {
    for (const text of ['', '12', 'mars', 'room 12 of 2024', '8 Stück'])
      assert.ok(!isDayInWords(text) && !isDayOfAnyYear(text) && !isWordedDay(text), text);
  });

  it('stand behind days of a week in any case', () => {
    assert.deepEqual(['Lördagen', 'quinta-feira', 'środę', 'day'].map(isNamedWeekday), [true, true, true, false]);
  });
});
