import assert from 'node:assert/strict';
import { lexiconOf } from '../../../../server/src/testcase/wording/lexicon';
import { madeInTitle } from '../../../../server/src/testcase/wording/spoken/made-titles';

const made = (language: string, title: string): string | undefined => madeInTitle(title, lexiconOf(language))?.table;

describe('what titles of other languages say is made', () => {
  it('is what stands behind what is done, in the plural of the language', () => {
    assert.equal(made('it', 'Creazione di un nuovo bando'), 'bandi');
    assert.equal(made('es', 'Crear una nueva convocatoria'), 'convocatorias');
    assert.equal(made('fr', "Création d'une habilitation"), 'habilitations');
    assert.equal(made('pl', 'Poprawne dodanie grupy'), 'grupy');
    assert.equal(made('sv', 'Skapa en ny kontaktlista'), 'kontaktlistor');
  });

  it('stands in front of it where the language puts it there', () => {
    assert.equal(made('de', 'Einen Mandanten anlegen'), 'mandanten');
    assert.equal(made('nl', 'Verhuizing doorgeven'), 'verhuizingen');
  });

  it('is nothing that pages or sentences have, and nothing that is known already', () => {
    assert.equal(made('pt', 'Cadastro com sucesso'), undefined);
    assert.equal(made('pt', 'Editar perfil'), undefined);
    assert.equal(made('it', 'Inserimento dati errati'), undefined);
    assert.equal(made('es', 'Registrar un cliente'), undefined);
    assert.equal(made('de', 'Anmeldung ohne Passwort'), undefined);
    assert.equal(made('en', 'Create a thing'), undefined);
  });
});
