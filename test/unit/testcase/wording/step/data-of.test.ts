import assert from 'node:assert/strict';
import { analyzeTestFile } from '../../../../../server/src/testcase/analyze';

const KEYWORDS: Readonly<Record<string, readonly [string, string, string]>> = {
  de: ['Funktion', 'Szenario', 'Wenn'],
  es: ['Característica', 'Escenario', 'Cuando'],
  fr: ['Fonctionnalité', 'Scénario', 'Quand'],
  it: ['Funzionalità', 'Scenario', 'Quando'],
  nl: ['Functionaliteit', 'Scenario', 'Als'],
  pl: ['Funkcja', 'Scenariusz', 'Kiedy'],
  pt: ['Funcionalidade', 'Cenário', 'Quando'],
  sv: ['Egenskap', 'Scenario', 'När'],
};
const TABLE = ['| alfa | beta | gama |', '| x1 | Bb | 12 |', '| x2 | Cc | 13 |'];
const JSON_TEXT = ['"""', '{"alfa": "x1", "beta": 3}', '"""'];

/** The tables of the lines behind a step in a language. */
function tables(language: string, said: string, behind: readonly string[] = TABLE): string {
  const [feature, scenario, when] = KEYWORDS[language];
  const lines = [`# language: ${language}`, `${feature}: X`, `${scenario}: Y`, `${when} ${said}`, ...behind];
  return analyzeTestFile('x.feature', lines.join('\n'))
    .scenarios[0].entities.map(({ name }) => name)
    .join(' ');
}

describe('of what the data behind a step are', () => {
  it('is whose data they are, or what a form is for', () => {
    assert.equal(tables('pt', 'informo os dados do inquilino:'), 'tenants');
    assert.equal(tables('es', 'rellena los datos de la madrina:'), 'madrinas');
    assert.equal(tables('fr', 'le jardinier remplit la fiche de consultation :'), 'consultations');
    assert.equal(tables('it', "l'operatore inserisce i dati del paziente:"), 'patients');
    assert.equal(tables('de', 'ich die Daten des Halters eingebe:'), 'owners');
    assert.equal(tables('de', 'ich die Fahrzeugdaten erfasse:'), 'vehicles');
    assert.equal(tables('nl', 'ik de gegevens van de aanvrager invul:'), 'applicants');
    assert.equal(tables('sv', 'jag fyller i barnets uppgifter:'), 'children');
    assert.equal(tables('pl', 'wypełniam formularz reklamacji:'), 'complaints');
  });

  it('is nothing of how somebody signs in or is reached', () => {
    for (const [language, said] of [
      ['es', 'introduzco los datos de acceso:'],
      ['fr', 'je remplis les informations de connexion :'],
      ['pl', 'podaję dane logowania:'],
    ])
      assert.equal(tables(language, said), 'records');
  });

  it('is what follows, wherever the verb stands, and what is registered', () => {
    assert.equal(tables('nl', 'de volgende boeken worden toegevoegd aan de bibliotheek'), 'books');
    assert.equal(tables('nl', "de volgende nota's worden verwerkt:"), 'notas');
    assert.equal(tables('de', 'folgende Personen für den Umzug erfasst werden:'), 'personen');
    assert.equal(tables('es', 'el titular domicilia estos recibos:'), 'recibos');
    assert.equal(tables('es', 'registro la matrícula con los siguientes datos:'), 'matriculas');
  });

  it('is what is handed on', () => {
    assert.equal(tables('sv', 'appen skickar veckoschemat', JSON_TEXT), 'veckoscheman');
    assert.equal(tables('pt', 'o centro envia as avarias', JSON_TEXT), 'avarias');
    assert.equal(tables('pl', 'system kadrowy wysyła kandydata:', JSON_TEXT), 'candidates');
  });

  it('is who signs in by what is no account, and a field behind what is made is of that', () => {
    assert.equal(tables('sv', 'patienten loggar in med personnummer "19790312-4455"', []), 'patients');
    assert.equal(tables('sv', 'patienten loggar in med användarnamn "ann" och lösenord "x"', []), 'users');
    assert.equal(tables('pt', 'crio um contrato com tipo "anual"', []), 'contracts');
  });
});
