import { describeEntered } from '../../../support/entered';

const feature = (...steps: string[]): string => ['Feature: x', '  Scenario: y', ...steps].join('\n');

describeEntered('what Karate sends by way of other places', [
  {
    of: 'a feature, by its tag, that a function calls',
    files: {
      'a.feature': feature(
        '* def create =',
        '"""',
        `function() { var made = karate.call('b.feature@id:1', { city: 'Rome' }); return made.response; }`,
        '"""',
        '* def made = call create',
        "* path 'people', made.id",
        '* method delete',
      ),
      'b.feature': [
        'Feature: b',
        '@id:1',
        'Scenario: one',
        "* path 'people'",
        "* request { first_name: 'Ann', city: '#(city)' }",
        '* method post',
        '@id:2',
        'Scenario: two',
        "* path 'people'",
        "* request { last_name: 'Lee' }",
        '* method post',
      ].join('\n'),
    },
    fields: ['first_name=Ann', 'city=Rome'],
  },
  {
    of: 'what a cell of the examples asks for',
    files: {
      'a.feature': [
        'Feature: x',
        'Background:',
        "* def known = 'ann@x.example'",
        'Scenario Outline: y',
        "* path 'users'",
        `* request { email: '<email>', username: '<username>' }`,
        '* method post',
        'Examples:',
        '| email | username |',
        '| #(known) | #(unknown.name) |',
      ].join('\n'),
    },
    fields: ['email=ann@x.example', 'username=null'],
  },
]);

describeEntered('where Karate signs in', [
  {
    of: 'a token is asked for with the user that is made before',
    files: {
      'a.feature': feature(
        "* path '/Account/v1/User'",
        "* request { userName: 'ann', password: 'pw-1' }",
        '* method post',
        "* path '/Account/v1/GenerateToken'",
        "* request { userName: 'ann', password: 'pw-1' }",
        '* method post',
      ),
    },
    fields: ['username=ann', 'password=pw-1'],
  },
]);

describeEntered('what Karate sends in the address', [
  {
    of: 'parameters of what is sent, known or not, without tokens',
    files: {
      'a.feature': feature(
        '* def faker = Java.type("x.Faker")',
        "* path 'deposit'",
        '* param amount = faker.amount()',
        "* param city = 'Rome'",
        '* param access_token = faker.token()',
        '* method post',
      ),
    },
    fields: ['amount=null', 'city=Rome'],
  },
  {
    of: 'nothing of what is only asked for',
    files: { 'a.feature': feature("* path 'places'", "* param city = 'Rome'", '* method get') },
    fields: [],
  },
]);

describeEntered('keys of a body', [
  {
    of: 'are names as a whole',
    files: {
      'a.feature': feature(
        "* path 'ratings'",
        "* request { idPosto: 29, tagList: 'new', comments: 'x' }",
        '* method post',
      ),
    },
    fields: ['id_posto=29', 'tag_list=new', 'comments=x'],
  },
]);
