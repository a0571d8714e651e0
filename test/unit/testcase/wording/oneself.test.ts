import assert from 'node:assert/strict';
import type { Step } from '../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../server/src/testcase/wording/step/read-step';

function said(language: string, text: string, kind: Step['kind'] = 'context'): string[] {
  const step: Step = { text, kind, line: 1, table: [], docString: null };
  const { groups } = readStep(step, lexiconOf(language));
  return groups.flatMap(({ rows }) => rows.flat().map(({ label, value }) => `${String(label)}=${String(value)}`));
}

/** What somebody is called, how old, and from where. */
const SPOKEN: Readonly<Record<string, readonly [string, string, string]>> = {
  de: ['ich heiße "Ann"', 'ich bin 25 Jahre alt', 'ich wohne in "Bonn"'],
  en: ['my name is "Ann"', 'I am 25 years old', 'I live in Bonn'],
  es: ['me llamo Ann', 'tengo 25 años', 'que vivo en "Bonn"'],
  fr: ["je m'appelle Ann", "j'ai 25 ans", 'j’habite à "Bonn"'],
  it: ['mi chiamo Ann', 'ho 25 anni', 'abito a "Bonn"'],
  nl: ['ik heet "Ann"', 'ik ben 25 jaar oud', 'ik woon in "Bonn"'],
  pl: ['nazywam się Ann', 'mam 25 lat', 'mieszkam w "Bonn"'],
  pt: ['eu me chamo "Ann"', 'eu tenho 25 anos', 'moro em Bonn'],
  sv: ['jag heter Ann', 'jag är 25 år gammal', 'jag bor i "Bonn"'],
};

const NAME: Readonly<Record<string, string>> = {
  ...{ de: 'name', en: 'name', es: 'nombre', fr: 'nom', it: 'nome' },
  ...{ nl: 'naam', pl: 'imię', pt: 'nome', sv: 'namn' },
};

describe('what people say of themselves', () => {
  for (const [language, [name, age, city]] of Object.entries(SPOKEN)) {
    it(`is their name, age and city: ${language}`, () => {
      assert.deepEqual(said(language, name), [`${NAME[language]}=Ann`]);
      assert.deepEqual(said(language, age), ['age=25']);
      assert.deepEqual(said(language, city), ['city=Bonn']);
    });
  }

  it('is an age of anybody, and of any', () => {
    assert.deepEqual(said('en', 'the customer is <age> years old'), ['age=<age>']);
    assert.deepEqual(said('de', 'der Kunde ist "17" Jahre alt'), ['age=17']);
  });

  it('is nothing of other things', () => {
    assert.deepEqual(said('fr', 'il y a 5 ans'), []);
    assert.deepEqual(said('es', 'tengo 5 años de experiencia'), ['experiencia=5']);
    assert.deepEqual(said('en', 'my name is "Ann"', 'outcome'), []);
    assert.deepEqual(said('sv', 'jag bör se "Bonn"', 'outcome'), []);
  });
});
