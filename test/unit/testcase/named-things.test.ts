import assert from 'node:assert/strict';
import { analyzeTestFile } from '../../../server/src/testcase/analyze';

function fields(text: string): string[] {
  const [scenario] = analyzeTestFile('x.feature', text).scenarios;
  return scenario.entities.flatMap(({ name, fields: own }) =>
    own.map((field) => `${name}.${field.name}=${field.value}`),
  );
}

describe('things that steps call by their names alone', () => {
  it('are what a step before says that they are', () => {
    const text = `# language: de
Funktionalität: Verleih
  Szenario: Ausleihe
    Angenommen das Buch "Momo" mit 4 Exemplaren
    Wenn ein Leser 2 Exemplare von "Momo" bestellt
`;
    assert.deepEqual(fields(text), ['books.titel=Momo', 'books.exemplare=4', 'orders.exemplare=2', 'orders.book=Momo']);
  });

  it('are what the verb takes where none says so', () => {
    const text = `# language: es
Característica: Bar
  Escenario: Pedido
    Cuando el cliente pide 3 botellas de "Rioja"
    Y el camarero mira "Rioja"
`;
    assert.deepEqual(fields(text), ['orders.botellas=3', 'orders.producto=Rioja']);
  });

  it('are looked for in tables as well', () => {
    const text = `# language: sv
Egenskap: Kö
  Scenario: Intresse
    Givet följande fordon
      | adress   | rum |
      | Backen 1 | 2   |
    När medlemmen anmäler intresse för "Backen 1"
`;
    assert.ok(fields(text).some((field) => field.endsWith('.vehicle=Backen 1')));
  });

  it('are no fields of another thing of the very same kind', () => {
    const text = `Feature: Posts
  Scenario: Posting again
    Given a post with title "Hello all"
    When Ann writes "Hello all" about "Weather"
`;
    assert.deepEqual(fields(text), ['posts.title=Hello all', 'posts.about=Weather']);
  });
});
