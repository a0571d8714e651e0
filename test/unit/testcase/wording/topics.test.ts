import assert from 'node:assert/strict';
import { lexiconOf } from '../../../../server/src/testcase/wording/lexicon';
import { topicIn } from '../../../../server/src/testcase/wording/spoken/topics';

const topic = (language: string, title: string): string | undefined => topicIn(title, lexiconOf(language))?.table;

describe('what a title of another language is about', () => {
  it('is the noun that it begins with, in the plural of the language', () => {
    assert.equal(topic('de', 'Brandmeldung aus Halle 3'), 'brandmeldungen');
    assert.equal(topic('es', 'Subasta cerrada antes de hora'), 'subastas');
    assert.equal(topic('fr', 'Cotisation impayée depuis mars'), 'cotisations');
    assert.equal(topic('it', 'Locandina della festa'), 'locandine');
    assert.equal(topic('nl', 'Stroomverbruik van de buren'), 'stroomverbruiken');
    assert.equal(topic('pl', 'Petycja mieszkańców'), 'petycje');
    assert.equal(topic('pt', 'Licitação sem propostas'), 'licitacoes');
    assert.equal(topic('sv', 'Vattenläcka i källaren'), 'vattenlackor');
  });

  it('is what somebody does something with', () => {
    assert.equal(topic('de', 'Neuen Mandanten anlegen'), 'mandanten');
    assert.equal(topic('es', 'Un vecino reserva una pista'), 'pistas');
    assert.equal(topic('fr', 'Ajouter une habilitation'), 'habilitations');
    assert.equal(topic('pl', 'Urzędnik przyjmuje petycję'), 'petycje');
    assert.equal(topic('it', 'Creare un bando'), 'bandi');
  });

  it('is what what is done is of', () => {
    assert.equal(topic('fr', "Planification d'une relève"), 'releves');
    assert.equal(topic('es', 'Publicación de la convocatoria'), 'convocatorias');
    assert.equal(topic('it', 'Assegnazione di un alveare'), 'alveari');
  });

  it('is nothing that says how it ends, how often or where', () => {
    assert.equal(topic('de', 'Erfolgreicher Ablauf'), undefined);
    assert.equal(topic('de', 'Ohne Guthaben'), undefined);
    assert.equal(topic('es', 'Sin permiso'), undefined);
    assert.equal(topic('es', 'Error al guardar'), undefined);
    assert.equal(topic('fr', 'Recherche sans résultat'), undefined);
    assert.equal(topic('it', 'Ricerca senza esito'), undefined);
    assert.equal(topic('nl', 'Inloggen met DigiD'), undefined);
    assert.equal(topic('pl', 'Brak uprawnień'), undefined);
    assert.equal(topic('pt', 'Tentativa com senha errada'), undefined);
    assert.equal(topic('sv', 'Misslyckad inloggning'), undefined);
    assert.equal(topic('en', 'Beehive inspection'), undefined);
  });
});
