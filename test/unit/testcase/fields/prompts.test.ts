import assert from 'node:assert/strict';
import { fieldName } from '../../../../server/src/testcase/fields/names';

describe('names of fields that forms ask for', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Digite seu nome', 'nome'],
    ['Informe o CPF', 'cpf'],
    ['Seu nome', 'nome'],
    ['Ingrese su correo electrónico', 'email'],
    ['Entrez votre nom', 'nom'],
    ['Inserisci il nome', 'nome'],
    ['Geben Sie Ihren Namen ein', 'name'],
    ['Vornamen eingeben', 'vorname'],
    ['Vul je naam in', 'naam'],
    ['Wpisz imię', 'imie'],
    ['campo de senha', 'senha'],
    ['CAMPO_USUARIO', 'usuario'],
    ['escolha_curso', 'escolha_curso'],
    ['Confirme sua senha', 'confirme_sua_senha'],
    ['E-post', 'email'],
  ];
  for (const [label, name] of cases) it(`takes ${label} for ${name}`, () => assert.equal(fieldName(label), name));
});
