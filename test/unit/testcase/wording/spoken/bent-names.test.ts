import assert from 'node:assert/strict';
import { asGiven, unbent } from '../../../../../server/src/testcase/wording/spoken/bent-names';

describe('Swedish names with their article', () => {
  it('are without it what columns are called', () => {
    const names = {
      avgiften: 'avgift',
      beloppet: 'belopp',
      åldern: 'ålder',
      rummet: 'rum',
      ägaren: 'ägare',
      numret: 'nummer',
    };
    for (const [said, name] of Object.entries(names)) assert.equal(asGiven(said, 'sv'), name);
  });

  it('are as they stand where they end so by themselves', () => {
    for (const name of ['tecken', 'paket', 'budget', 'enhet', 'kvalitet', 'token', 'person', 'telefon', 'lösen'])
      assert.equal(asGiven(name, 'sv'), name);
  });
});

describe('Polish names in the cases of sentences', () => {
  it('are called as columns are', () => {
    const names = {
      uzasadnieniem: 'uzasadnienie',
      rozpoznaniem: 'rozpoznanie',
      ubezpieczeniu: 'ubezpieczenie',
      rachunku: 'rachunek',
      rachunkiem: 'rachunek',
      podatkiem: 'podatek',
      czytelnikowi: 'czytelnik',
      kategorii: 'kategoria',
      sekcji: 'sekcja',
      modelu: 'model',
      rodzaju: 'rodzaj',
      grupie: 'grupa',
      konta: 'konto',
      wysokością: 'wysokość',
      pojemności: 'pojemność',
      temperaturze: 'temperatura',
      numerze: 'numer',
      terminem: 'termin',
      wiekiem: 'wiek',
      'numeru rejestracyjnego': 'numer rejestracyjny',
      'stawką godzinową': 'stawka godzinowa',
      'datą ważności': 'data ważności',
    };
    for (const [said, name] of Object.entries(names)) assert.equal(unbent(said), name);
  });

  it('are as they stand where they end so by themselves', () => {
    for (const name of ['imię', 'problem', 'system', 'pole', 'uwagi', 'numer', 'oceny', 'zakupy'])
      assert.equal(unbent(name), name);
  });
});
