import { strict as assert } from 'node:assert';
import { readTable } from '../../../../server/src/testcase/wording/read-table';

describe('Tables of two columns whose names nobody knows', () => {
  const read = (text: string, several = false): string[][] =>
    readTable(
      text.split('\n').map((line, i) => ({ line: i + 1, cells: line.split('|').map((cell) => cell.trim()) })),
      false,
      several,
    ).map((row) => row.map(({ label, value }) => `${label} = ${value}`));

  it('have them in front where what stands behind is of several kinds', () => {
    assert.deepEqual(read('Gangart | Trab\nStockmaß | 162\nAufstallung | 14.03. - 02.04.'), [
      ['Gangart = Trab', 'Stockmaß = 162', 'Aufstallung = 14.03. - 02.04.'],
    ]);
    assert.deepEqual(read('Bancale | B-12\nPiano | terra\nCarrello | elevatore').length, 1);
    assert.deepEqual(read('Zona | Garaje\nUrgencia | Alta\nDetalle | Gotea una tubería junto a la plaza').length, 1);
  });

  it('have them above where that is of one kind', () => {
    assert.deepEqual(read('Gangart | Boxen\nTrab | 14\nGalopp | 3'), [
      ['Gangart = Trab', 'Boxen = 14'],
      ['Gangart = Galopp', 'Boxen = 3'],
    ]);
  });

  it('have them above where the step speaks of several things, or a name is known', () => {
    assert.equal(read('Gangart | Boxen\nTrab | 14\nGalopp | keine', true).length, 2);
    assert.equal(read('Gangart | E-Mail\nTrab | t@example.org\nGalopp | keine').length, 2);
    assert.equal(read('Customer | Boxes\nTom | 14\nAnn | none').length, 2);
  });
});
