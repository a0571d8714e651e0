import assert from 'node:assert/strict';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import type { Scenario } from '../../../../server/src/testcase/testcase';

async function scenarioOf(language: string, ...lines: string[]): Promise<Scenario> {
  const keywords: Record<string, string> = {
    de: 'Funktionalität: a\n  Szenario: b',
    fr: 'Fonctionnalité: a\n  Scénario: b',
    nl: 'Functionaliteit: a\n  Scenario: b',
    pl: 'Funkcja: a\n  Scenariusz: b',
    pt: 'Funcionalidade: a\n  Cenário: b',
  };
  const head = language === 'en' ? 'Feature: a\n  Scenario: b' : `# language: ${language}\n${keywords[language]}`;
  const { scenarios } = await readTestFile('a.feature', `${head}\n${lines.map((line) => `    ${line}\n`).join('')}`);
  return scenarios[0];
}

async function fieldsOf(language: string, ...lines: string[]): Promise<string[]> {
  const { entities } = await scenarioOf(language, ...lines);
  return entities.flatMap(({ fields }) => fields.map(({ name, value }) => `${name}=${value ?? ''}`));
}

describe('what steps say of fields', () => {
  it('takes the list or box that something is chosen in, and no word for what is chosen', async () => {
    assert.deepEqual(await fieldsOf('pl', 'Kiedy klient wybiera wartość "PLN" z listy "Waluta"'), ['waluta=PLN']);
    assert.deepEqual(await fieldsOf('pl', 'Kiedy klient zaznacza pole wyboru "Zgoda"'), ['zgoda=true']);
    assert.deepEqual(await fieldsOf('de', 'Wenn ich "Rot" aus dem Auswahlmenü "Farbe" wähle'), ['farbe=Rot']);
    assert.deepEqual(await fieldsOf('de', 'Wenn der Kunde das Kontrollkästchen "AGB" ankreuzt'), ['agb=true']);
    assert.deepEqual(await fieldsOf('nl', 'Als de burger "Sanne" invult bij "Voornamen"'), ['voornamen=Sanne']);
    assert.deepEqual(await fieldsOf('nl', 'Als ik "Rood" kies uit de keuzelijst "Kleur"'), ['kleur=Rood']);
  });

  it('leaves out the sign of a currency, and who makes something', async () => {
    assert.deepEqual(await fieldsOf('pt', 'Dado que a conta possui saldo de R$ 900,00'), ['saldo=900,00']);
    const { entities } = await scenarioOf(
      'en',
      'When user "ann" creates a ticket with settings',
      '| title | Broken |',
      '| priority | 1 |',
    );
    assert.deepEqual(
      entities.map(({ name, fields }) => [name, fields.length]),
      [['tickets', 2]],
    );
  });

  it('names a file by what it is for', async () => {
    assert.deepEqual(await fieldsOf('en', 'When I attach the file "cv.pdf" to "CV"'), ['cv=cv.pdf']);
    assert.deepEqual(await fieldsOf('de', 'Wenn ich das Foto "k.jpg" hochlade'), ['foto=k.jpg']);
    assert.deepEqual(await fieldsOf('pl', 'Kiedy prześlę plik "a.png" jako zdjęcie'), ['zdjecie=a.png']);
    assert.deepEqual(await fieldsOf('en', 'When I upload the file "a.png"'), ['file=a.png']);
  });

  it('takes the text behind a step for the field that it names', async () => {
    assert.deepEqual(await fieldsOf('en', 'When I fill in "Cover letter" with:', '"""', 'Dear team', '"""'), ['cover_letter=Dear team']); // prettier-ignore
    assert.deepEqual(await fieldsOf('en', 'When I enter the details', '"""', 'name: Deploy', 'url: https://x.example', 'secret: s3', '"""'), ['name=Deploy', 'url=https://x.example', 'secret=s3']); // prettier-ignore
  });

  it('takes the lines of a list for what the step calls them', async () => {
    assert.deepEqual(
      await fieldsOf('en', 'When I invite people with these emails:', '| a@b.example |', '| c@d.example |'),
      ['email=a@b.example'],
    );
    assert.deepEqual(await fieldsOf('en', 'When I choose the tags', '| gear |', '| shoes |'), ['tags=gear']);
  });

  it('takes what is asked for with names of fields, and no column away', async () => {
    assert.deepEqual(await fieldsOf('en', 'When I request a call back with', '| name | phone | time slot |', '| Ann | 5550 | 10-12 |'), ['name=Ann', 'phone=5550', 'time_slot=10-12']); // prettier-ignore
    assert.deepEqual(await fieldsOf('en', 'When IT assigns the following equipment', '| type | model | serial number |', '| laptop | T14 | PF-3 |'), ['type=laptop', 'model=T14', 'serial_number=PF-3']); // prettier-ignore
    assert.deepEqual(await fieldsOf('en', 'When I click the rows', '| name | email |', '| Ann | a@b.example |'), []);
  });

  it('knows what is changed, and what is set of a page or a request', async () => {
    assert.deepEqual(await fieldsOf('en', 'When I change the stage to "Won"'), ['stage=Won']);
    assert.deepEqual(await fieldsOf('en', 'When I change the view to "List"'), []);
    assert.deepEqual(await fieldsOf('en', 'Given I set the header "Accept" to "text/html"'), []);
  });

  it('tells a count of things from a field, and a field that says little from none', async () => {
    const { entities } = await scenarioOf(
      'en',
      'Given an account "Petit" with 2 contacts',
      'And there are 3 recruiters',
    );
    assert.deepEqual(
      entities.map(({ name, count, fields }) => [name, count, fields.length]),
      [
        ['accounts', 1, 1],
        ['contacts', 2, 0],
        ['recruiters', 3, 0],
      ],
    );
    assert.deepEqual(
      entities[1].belongs_to.map(({ to, value }) => [to, value]),
      [['accounts', 'Petit']],
    );
    assert.deepEqual(await fieldsOf('en', 'Given a deal with title "Ovens" and value "18,000"'), [
      'title=Ovens',
      'value=18,000',
    ]);
  });

  it('calls the name of a thing as the language does', async () => {
    assert.deepEqual(await fieldsOf('pt', 'Dado um cliente "Iolanda Prates" com cidade "Bari"'), [
      'nome=Iolanda Prates',
      'cidade=Bari',
    ]);
    assert.deepEqual(await fieldsOf('fr', 'Soit un livre intitulé "Nana"'), ['titre=Nana']);
    assert.deepEqual(await fieldsOf('en', 'Given a book titled "Nana"'), ['title=Nana']);
  });

  it('keeps which password, and finds what stands before a Dutch verb', async () => {
    assert.deepEqual(await fieldsOf('pt', 'Quando informo a senha atual "A#1"', 'E informo a nova senha "B#2"'), [
      'senha_atual=A#1',
      'nova_senha=B#2',
    ]);
    assert.deepEqual(await fieldsOf('nl', 'Als ik "Voorletters" invul met "J.P."'), ['voorletters=J.P.']);
    assert.deepEqual(await fieldsOf('nl', 'Als ik een klant maak met naam "Lotte" en plaats "Ede"'), [
      'naam=Lotte',
      'plaats=Ede',
    ]);
  });

  it('marks what a step calls invalid, whatever it is called', async () => {
    const { entities } = await scenarioOf('pl', 'Kiedy wprowadzę nieprawidłowy kod rabatowy "XXX"');
    assert.deepEqual(entities[0].rows[0].negative, ['kod_rabatowy']);
  });

  it('knows where from and where to, what changes from what, and whose a value is', async () => {
    assert.deepEqual(await fieldsOf('en', 'When I choose a flight from "Paris" to "Rome"'), ['from=Paris', 'to=Rome']);
    assert.deepEqual(await fieldsOf('en', 'When I change the stage from "New" to "Won"'), ['stage=Won']);
    assert.deepEqual(await fieldsOf('fr', 'Quand je change mon mot de passe de "a1" en "b2"'), ['mot_de_passe=b2']);
    assert.deepEqual(await fieldsOf('en', 'When I change the tab from "Open" to "Closed"'), []);
    assert.deepEqual(await fieldsOf('en', 'When the teacher enters grade "B+" for student "Ben"'), [
      'grade=B+',
      'student=Ben',
    ]);
  });

  it('takes what is said behind a thing, or given with what is done, for fields', async () => {
    assert.deepEqual(await fieldsOf('en', 'When I create a task "Paint" due "2025-05-05"'), [
      'title=Paint',
      'due_date=2025-05-05',
    ]);
    assert.deepEqual(await fieldsOf('en', 'When I add a note "Call back" to the lead'), ['note=Call back']);
    assert.deepEqual(await fieldsOf('en', 'When I add the product "Mug" to the cart'), []);
    assert.deepEqual(await fieldsOf('en', 'When I cancel the booking with reason "sick"'), ['reason=sick']);
    assert.deepEqual(await fieldsOf('en', 'When I update my profile with bio "Runner" and location "York"'), [
      'bio=Runner',
      'location=York',
    ]);
    assert.deepEqual(await fieldsOf('de', 'Angenommen der Kunde "Ann" hat ein Guthaben von 250,00 Euro'), [
      'name=Ann',
      'guthaben=250,00',
    ]);
    assert.deepEqual(await fieldsOf('nl', 'Als ik een patiënt registreer met naam "Ann"'), ['naam=Ann']);
  });

  it('finds boxes, entries of lists, and who signs in', async () => {
    assert.deepEqual(await fieldsOf('en', 'When I check the "Gift wrap" checkbox'), ['gift_wrap=true']);
    assert.deepEqual(await fieldsOf('de', 'Wenn ich aus der Liste "Versandart" den Eintrag "Express" wähle'), [
      'versandart=Express',
    ]);
    assert.deepEqual(await fieldsOf('en', 'When "ann" logs in with "S3cret"'), ['username=ann', 'password=S3cret']);
  });

  it('calls fields in Polish as columns are called', async () => {
    assert.deepEqual(await fieldsOf('pl', 'Kiedy tworzę zadanie "Malowanie" z priorytetem "wysoki"'), [
      'tytul=Malowanie',
      'priorytet=wysoki',
    ]);
    assert.deepEqual(await fieldsOf('pl', 'Kiedy wpisuję cenę "12,50"'), ['cena=12,50']);
  });

  it('tells columns that name themselves from fields that are named, and what is there before', async () => {
    assert.deepEqual(
      await fieldsOf('pt', 'Quando o administrador preencher os campos "<nome>", "<email>" e "<senha>"'),
      ['nome=', 'email=', 'senha='],
    );
    assert.deepEqual(await fieldsOf('en', 'Given the menu contains the following pizzas', '| name |', '| BBQ |'), [
      'name=BBQ',
    ]);
    assert.deepEqual(await fieldsOf('en', 'Then the menu contains the following pizzas', '| name |', '| BBQ |'), []);
  });
});
