import { strict as assert } from 'node:assert';
import { lexiconOf } from '../../../../server/src/testcase/wording/lexicon';
import { ownTable } from '../../../../server/src/testcase/wording/own-words';

describe('Tables that code names', () => {
  const named = (table: string, language: string, title = ''): string => ownTable(table, lexiconOf(language), title);

  it('are called as the language of the test calls them', () => {
    assert.equal(named('prenotaziones', 'it'), 'prenotazioni');
    assert.equal(named('przelews', 'pl'), 'transfers');
    assert.equal(named('kundes', 'de'), 'customers');
  });

  it('have its plural where nobody knows the word, and a title says it', () => {
    assert.equal(named('grondaias', 'it', 'Pulizia della grondaia'), 'grondaie');
    assert.equal(named('grondaias', 'it', 'Pulizia'), 'grondaias');
  });

  it('stay where they are English, or have that plural anyway', () => {
    assert.equal(named('bookings', 'it'), 'bookings');
    assert.equal(named('leave_requests', 'nl'), 'leave_requests');
    assert.equal(named('tejados', 'es', 'Limpieza de tejados'), 'tejados');
    assert.equal(named('prenotaziones', 'en'), 'prenotaziones');
  });
});
