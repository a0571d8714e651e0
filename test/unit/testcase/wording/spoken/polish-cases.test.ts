import assert from 'node:assert/strict';
import { isGenitive, nominativeOf, ofSo } from '../../../../../server/src/testcase/wording/spoken/polish-cases';

describe('Polish nouns of fields in their cases', () => {
  it('are named as columns are', () => {
    const names = {
      napiwku: 'napiwek',
      opłacie: 'opłata',
      minucie: 'minuta',
      sklepem: 'sklep',
      powodu: 'powód',
      uwagach: 'uwagi',
      wymiarami: 'wymiary',
      zaleceniach: 'zalecenia',
      długością: 'długość',
      dniem: 'dzień',
    };
    for (const [said, name] of Object.entries(names)) assert.equal(nominativeOf(said), name);
  });

  it('are no other form of what stands by itself', () => {
    for (const word of ['uwagi', 'godziny', 'oceny', 'ceny', 'numer', 'klientka'])
      assert.equal(nominativeOf(word), undefined);
  });

  it('say of what there is so much', () => {
    const names = {
      gorączki: 'gorączka',
      opłaty: 'opłata',
      opóźnienia: 'opóźnienie',
      kaucji: 'kaucja',
      wysokości: 'wysokość',
      rabatu: 'rabat',
      podatku: 'podatek',
    };
    for (const [said, name] of Object.entries(names)) assert.equal(ofSo(said), name);
    assert.equal(isGenitive('jabłek'), false);
    assert.equal(isGenitive('szerokości'), true);
  });
});
