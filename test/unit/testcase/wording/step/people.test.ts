import assert from 'node:assert/strict';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { isGivenName } from '../../../../../server/src/testcase/wording/spoken/given-names';

type Kind = 'context' | 'action';

const groupsOf = (language: string, text: string, kind: Kind) =>
  readStep({ kind, text, line: 1, table: [], docString: null }, lexiconOf(language)).groups;

const told = (language: string, text: string, kind: Kind = 'action'): string[] =>
  groupsOf(language, text, kind)
    .flatMap(({ rows }) => rows.flat())
    .map(({ label, value }) => `${label}=${value}`);

const tablesOf = (language: string, text: string, kind: Kind = 'action'): (string | null)[] =>
  groupsOf(language, text, kind).map(({ entity }) => entity?.table ?? null);

describe('people whom no quotes hold', () => {
  it('have names that people are given, wherever they stand', () => {
    assert.deepEqual(told('de', 'in der Mappe von Birgit Alt liegt ein Zettel', 'context'), ['name=Birgit Alt']);
    assert.deepEqual(told('nl', 'de baliemedewerker belt Joost van Dam terug'), ['naam=Joost van Dam']);
    assert.deepEqual(told('sv', 'att väskan för Kerstin Ek är packad', 'context'), ['namn=Kerstin Ek']);
    assert.deepEqual(told('es', 'Rodrigo Paz deja una nota'), ['nombre=Rodrigo Paz']);
    assert.deepEqual(told('fr', 'la gérante convoque Mathilde Roux'), ['nom=Mathilde Roux']);
    assert.deepEqual(told('it', 'la segretaria segna che Luca Bianchi è assente'), ['nome=Luca Bianchi']);
    assert.deepEqual(told('pt', 'quando chega Rui Antunes'), ['nome=Rui Antunes']);
  });

  it('are bent in Polish', () => {
    assert.deepEqual(told('pl', 'trener zapisuje Hani Nowak wynik'), ['imię i nazwisko=Hani Nowak']);
    for (const name of ['Barbary', 'Bartosza', 'Markowi', 'Monice', 'Zofię', 'Tomaszem'])
      assert.ok(isGivenName(name, 'pl'), name);
    for (const word of ['Faktura', 'Umowy', 'Klienta']) assert.ok(!isGivenName(word, 'pl'), word);
  });

  it('may be told by a title or a family', () => {
    assert.deepEqual(told('nl', 'de assistent belt voor mevrouw De Bruin'), ['naam=De Bruin']);
    assert.deepEqual(told('de', 'die Familie Ostermann wohnt hier', 'context'), ['nachname=Ostermann']);
    assert.deepEqual(told('it', 'la famiglia Rossetti arriva'), ['cognome=Rossetti']);
  });

  it('are what stands in front of them, or what else is said', () => {
    assert.deepEqual(tablesOf('es', 'la clienta Marta Ruiz, zurda', 'context'), ['customers']);
    assert.deepEqual(tablesOf('de', 'in der Patientenakte von Birgit Alt fehlt ein Blatt', 'context'), ['patients']);
    assert.deepEqual(tablesOf('fr', 'le chien Filou de Paul Roux boite', 'context').length, 1);
    assert.deepEqual(told('it', 'il motorino di Carla Neri è rosso', 'context'), ['proprietario=Carla Neri']);
  });

  it('have all that is said of them first, and of nothing else', () => {
    assert.deepEqual(tablesOf('nl', 'Saskia Mol heeft nog 12 vakantie-uren', 'context').length, 1);
    assert.deepEqual(told('sv', 'Elsa Norling går i klass 5', 'context')[0], 'namn=Elsa Norling');
    assert.deepEqual(told('sv', 'läraren noterar att Elsa kom sent'), ['namn=Elsa']);
    assert.deepEqual(told('fr', 'le perroquet Kiwi est malade', 'context'), ['nom=Kiwi']);
    assert.deepEqual(told('sv', 'Elsa Norling går till startsidan'), []);
  });

  it('are no data where they only do something to a page', () => {
    assert.deepEqual(told('de', 'Anna klickt auf "Weiter"'), []);
    assert.deepEqual(told('pl', 'Anna otwiera stronę główną'), []);
    assert.deepEqual(told('es', 'Marta espera el resultado'), []);
    assert.deepEqual(told('pt', 'Maria clica no botão'), []);
    assert.deepEqual(told('fr', 'Paul attend la réponse'), []);
  });

  it('are not what is called after people', () => {
    assert.deepEqual(told('it', 'che il teatro Carlo Felice è chiuso', 'context'), []);
    assert.deepEqual(told('it', 'che la via Anna Magnani è chiusa', 'context'), []);
    assert.deepEqual(told('nl', 'ik kies het Willem plein'), []);
    assert.deepEqual(told('it', 'Per la prova è tutto pronto', 'context'), []);
  });
});
