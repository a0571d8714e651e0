import assert from 'node:assert/strict';
import { analyzeTestFile } from '../../../../server/src/testcase/analyze';
import { peopleOf } from '../../../../server/src/testcase/wording/whose';

const fieldsOf = (text: string): string[] =>
  analyzeTestFile('a.feature', text).scenarios.flatMap(({ entities }) =>
    entities.flatMap(({ name, fields }) => fields.map((field) => `${name}.${field.name}=${field.value ?? ''}`)),
  );

describe('whose data are entered where nobody says it', () => {
  it('is told by what the test is about', () => {
    assert.equal(peopleOf(['Rezepte der Praxis', 'Impfungen']), 'patients');
    assert.equal(peopleOf(['Wypożyczenia', 'Oceny w szkole'], true), 'students');
    assert.equal(peopleOf(['Konto überziehen']), 'customers');
    assert.equal(peopleOf(['Etwas']), null);
    assert.equal(peopleOf(['Mitarbeiter']), null);
    assert.equal(peopleOf(['Mitarbeiter'], true), 'employees');
  });

  it('is of the title, or of whoever is called so already', () => {
    const nl = '# language: nl\nFunctionaliteit: Inentingen\n  Scenario: Prik\n    Als Joost van Dam terugbelt\n';
    assert.deepEqual(fieldsOf(nl), ['patients.naam=Joost van Dam']);
    const fr =
      "# language: fr\nFonctionnalité: Vaccins\n  Scénario: Rappel\n    Quand l'assistante convoque Odile Roux\n";
    assert.deepEqual(fieldsOf(fr), ['patients.nom=Odile Roux']);
    const vet = '# language: fr\nFonctionnalité: Cabinet vétérinaire\n  Scénario: Soin\n    Quand on soigne Oscar\n';
    assert.deepEqual(fieldsOf(vet), ['animals.nom=Oscar']);
  });
});
