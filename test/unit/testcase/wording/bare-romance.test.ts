import assert from 'node:assert/strict';
import { lexiconOf } from '../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../server/src/testcase/wording/step/read-step';

const told = (language: string, text: string, kind: 'context' | 'action' = 'action'): string[] =>
  readStep({ kind, text, line: 1, table: [], docString: null }, lexiconOf(language))
    .groups.flatMap(({ rows }) => rows.flat())
    .map(({ label, value }) => `${label}=${value}`);

describe('what Romance nouns have that nobody knows', () => {
  it('is a name behind them', () => {
    assert.deepEqual(told('es', 'asigna la grúa al operario Benítez de la cuadrilla Sur'), [
      'operario=Benítez',
      'cuadrilla=Sur',
    ]);
    assert.deepEqual(told('it', 'la guida accompagna il gruppo al rifugio Bertone'), ['rifugio=Bertone']);
    assert.deepEqual(told('fr', 'elle confie le lot au vigneron Castex'), ['vigneron=Castex']);
    assert.deepEqual(told('pt', 'a costureira escolhe o tecido Aveiro 208'), ['tecido=Aveiro 208']);
  });

  it('is a number or a letter', () => {
    assert.deepEqual(told('es', 'que el cuadro cuelga en la vitrina 3', 'context'), ['vitrina=3']);
    assert.deepEqual(told('it', 'la botte 14 della cantina Rossetti', 'context'), ['botte=14', 'cantina=Rossetti']);
    assert.deepEqual(told('pt', 'o cesto sai no forno B'), ['forno=B']);
  });

  it('is nothing of pages, and no name of who was named otherwise', () => {
    assert.deepEqual(told('es', 'pulsa el botón Guardar'), []);
    assert.deepEqual(told('fr', 'la nouvelle Peugeot est garée', 'context'), []);
    assert.deepEqual(told('es', 'viene para visitar Roma', 'context'), []);
    assert.deepEqual(told('it', 'passa al passo 2 della procedura'), []);
  });
});

describe('how people pay and sign in', () => {
  it('is what they pay with', () => {
    assert.deepEqual(told('es', 'la clienta paga en efectivo'), ['método de pago=efectivo']);
    assert.deepEqual(told('fr', 'il règle la note par carte bancaire'), ['mode de paiement=carte bancaire']);
    assert.deepEqual(told('it', 'salda il conto con PagoPA'), ['metodo di pagamento=PagoPA']);
    assert.deepEqual(told('pt', 'ela paga o boleto via Pix'), ['forma de pagamento=Pix']);
    assert.deepEqual(told('es', 'pulso en pagar con tarjeta'), []);
    assert.deepEqual(told('es', 'que no se puede pagar en efectivo', 'context'), []);
  });

  it('is a name and a secret, whatever the verb and its form', () => {
    assert.deepEqual(told('es', 'que he iniciado sesión con el usuario "ana" y la clave "x#1"', 'context'), [
      'usuario=ana',
      'clave=x#1',
    ]);
    assert.deepEqual(told('pt', 'que entrei com o usuário "ze" e a senha gato24', 'context'), [
      'usuário=ze',
      'senha=gato24',
    ]);
    assert.deepEqual(told('fr', 'que le locataire de numéro fiscal 12345678 est authentifié', 'context'), [
      'numéro fiscal=12345678',
    ]);
    assert.deepEqual(told('es', 'que la vecina entró con el perro', 'context'), []);
  });
});

describe('how much and how many', () => {
  it('is what stands behind the number where a noun in front measures nothing', () => {
    assert.deepEqual(told('fr', 'il commande une tarte de 8 parts'), ['parts=8']);
    assert.deepEqual(told('es', 'que la escuela trae 38 alumnos', 'context'), ['alumnos=38']);
    assert.deepEqual(told('it', 'che ci sono 3 utenti', 'context'), []);
  });

  it('is a sum by its noun', () => {
    assert.deepEqual(told('es', 'sube su cuota a 15 euros'), ['cuota=15']);
    assert.deepEqual(told('pt', 'o lote 57 com preço inicial de 4,20 €/kg', 'context'), [
      'lote=57',
      'preço inicial=4,20',
    ]);
  });

  it('is a name and a value as programs write them', () => {
    assert.deepEqual(told('fr', 'un calcul est lancé avec durée=37, taux=2,5 et apport=2000'), [
      'durée=37',
      'taux=2,5',
      'apport=2000',
    ]);
    assert.deepEqual(told('es', 'abro https://x.es/?pagina=3'), []);
  });

  it('goes where the step before put something', () => {
    assert.deepEqual(told('fr', '"09/27" dans "Expiration"'), ['Expiration=09/27']);
    assert.deepEqual(told('es', 'como concepto escribe "Libros"'), ['concepto=Libros']);
  });

  it('is a kind in words', () => {
    assert.deepEqual(told('es', 'un pedido con prioridad alta', 'context'), ['prioridad=alta']);
    assert.deepEqual(told('it', 'il medico di turno arriva', 'context'), []);
    assert.deepEqual(told('es', 'selecciona la categoría profesional'), []);
  });
});
