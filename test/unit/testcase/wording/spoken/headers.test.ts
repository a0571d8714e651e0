import assert from 'node:assert/strict';
import { namesFields, namesValues } from '../../../../../server/src/testcase/wording/spoken/headers';
import { readTable } from '../../../../../server/src/testcase/wording/read-table';

const read = (...lines: string[]): string[] =>
  readTable(
    lines.map((text, i) => ({ line: i + 1, cells: text.split('|') })),
    true,
  ).map((row) => row.map(({ label, value }) => `${label}=${value}`).join(' '));

describe('headers of tables of pairs', () => {
  it('are known in all languages, also as names of fields', () => {
    for (const header of ['Field', 'Campo', 'Champ', 'Feld', 'Veld', 'pole', 'Fält', 'Nombre del campo', 'nom du champ', 'Nazwa pola', 'field name', 'Поле']) assert.equal(namesFields(header), 'field', header); // prettier-ignore
    for (const header of ['Name', 'nome', 'Nombre', 'naam', 'Nazwa']) assert.equal(namesFields(header), 'name', header);
    for (const header of ['Value', 'valor', 'Wert', 'Waarde', 'wartość', 'Värde', 'Değer', 'значение']) assert.equal(namesValues(header), true, header); // prettier-ignore
    for (const header of ['status', 'email', 'Campo obligatorio', 'naam klant', ''])
      assert.equal(namesFields(header), null, header);
    assert.equal(namesValues('valor total'), false);
  });

  it('say that a table is read downwards', () => {
    assert.deepEqual(read('naam|waarde', 'soort|Standaard', 'postcode|1011 AB'), ['soort=Standaard postcode=1011 AB']);
    assert.deepEqual(read('Champ|Valeur', 'Ville|Lyon', 'Étage|3'), ['Ville=Lyon Étage=3']);
    assert.deepEqual(read('Nombre del campo|Valor', 'Talla|42'), ['Talla=42']);
  });

  it('are names and prices where nothing else is said', () => {
    assert.deepEqual(read('nome|valor', 'Martelo|35,00', 'Serrote|52,90'), [
      'nome=Martelo valor=35,00',
      'nome=Serrote valor=52,90',
    ]);
  });
});
