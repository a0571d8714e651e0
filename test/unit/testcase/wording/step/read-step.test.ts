import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Step } from '../../../../../server/src/testcase/document';
import { PHRASES } from '../../../../../server/src/testcase/wording/phrases';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { proseLanguage } from '../../../../../server/src/testcase/wording/prose-language';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

function step(text: string, kind: Step['kind'] = 'action', table: string[][] = []): Step {
  const lines = table.map((cells, i) => ({ cells, line: i + 2 }));
  return { text, kind, line: 1, table: lines, docString: null };
}

/** The fields that a step tells of, as `label=value`; a label without a value alone. */
function said(text: string, language = 'en', kind?: Step['kind'], table?: string[][]): string[] {
  const { groups } = readStep(step(text, kind, table), lexiconOf(language));
  return groups.flatMap(({ rows }) =>
    rows.flatMap((row) => row.map(({ label, value }) => (value === null ? `${label}` : `${label}=${value}`))),
  );
}

describe('the language of steps behind English keywords', () => {
  it('is told by verbs and by who speaks', () => {
    assert.equal(proseLanguage('en', ['jag loggar in med lösenord "x"', 'visas "y"']), 'sv');
    assert.equal(proseLanguage('en', ['I log in with password "x"', 'I open the ja page']), 'en');
  });
});

describe('what steps say of data', () => {
  it('is what is entered, chosen and ticked', () => {
    assert.deepEqual(said('I set "a@b.c" to the inputfield "#email"'), ['#email=a@b.c']);
    assert.deepEqual(said('I add "tom" to the inputfield "#login_field"'), ['#login_field=tom']);
    assert.deepEqual(said('she selects the "special offers" checkbox'), ['special offers=true']);
    assert.deepEqual(said('Selects "admin" in the assign to dropdown'), ['assign to=admin']);
    assert.deepEqual(said('the user adds "2" quantity of the product to the cart'), ['quantity=2']);
  });

  it('is what stands bare beside what plainly is a value, and what a caption is given', () => {
    assert.deepEqual(said('I enter username tom and password Gr33n'), ['username=tom', 'password=Gr33n']);
    assert.deepEqual(said('I choose "Economy" for "Cabin class"'), ['Cabin class=Economy']);
    assert.deepEqual(said('I choose "Economy" for "Ann Lee"'), []);
    assert.deepEqual(said('ik "Sanne" invul bij "Voornaam"', 'nl'), ['Voornaam=Sanne']);
  });

  it('is what a field is given, in whatever words', () => {
    assert.deepEqual(said('I choose "Country" field with value "France"'), ['Country=France']);
    assert.deepEqual(said('I fill email field with mail "a@b.c"'), ['email=a@b.c']);
    assert.deepEqual(said('I enter credentials Email as "a@b.c" and password as "x"'), ['Email=a@b.c', 'password=x']);
    assert.deepEqual(said('je choisis "Climat" pour "Je veux aussi parler de ces thèmes"', 'fr'), [
      'Je veux aussi parler de ces thèmes=Climat',
    ]);
    assert.deepEqual(said('preencho o campo de senha', 'pt'), ['senha']);
    assert.deepEqual(said('preencho corretamente todos os campos', 'pt'), []);
  });

  it('is what an object holds, as JavaScript writes it', () => {
    const text = "{ name: 'Ann', age: 3, note: \"it's: so\", }";
    const { groups } = readStep({ ...step('I create a user with:'), docString: { line: 2, text } }, lexiconOf('en'));
    assert.deepEqual(
      groups[0].rows[0].map(({ label, value }) => [label, value]),
      [
        ['name', 'Ann'],
        ['age', '3'],
        ['note', "it's: so"],
      ],
    );
  });

  it('is what the columns of an outline are there for, by whatever verb', () => {
    const columns = [
      ['userId', 'password'],
      ['<userId>', '<password>'],
    ];
    assert.deepEqual(said('el decide comprar un animal', 'es', 'action', columns), [
      'userId=<userId>',
      'password=<password>',
    ]);
    assert.deepEqual(said('the user clicks these', 'en', 'action', columns), []);
    assert.deepEqual(said('inserir os dados do usuário', 'pt', 'action', [['email', 'senha'], ['a@b.c', 'x']]), ['email=a@b.c', 'senha=x']); // prettier-ignore
  });

  it('is of the thing rather than of its owner', () => {
    const { groups } = readStep(
      step('an order for customer "Ann" with status "open" and email "a@b.c"', 'context'),
      lexiconOf('en'),
    );
    const told = groups.map(({ entity, rows }) => [entity?.table, ...rows[0].map(({ label }) => label)]);
    assert.deepEqual(told, [
      ['orders', 'status'],
      ['customers', 'name', 'email'],
    ]);
    const things = (text: string): unknown => readStep(step(text, 'context'), lexiconOf('en')).mentions;
    assert.deepEqual((things('there are "15" tickets') as { count: number }[])[0].count, 15);
  });

  it('is what a thing is made with by verbs that nobody knows, and what is set', () => {
    assert.deepEqual(said('she reports a claim with policy number "7" and damage type "Water"'), [
      'policy number=7',
      'damage type=Water',
    ]);
    assert.deepEqual(said('she likes a comment "x"'), []);
    assert.deepEqual(said('I set delivery note number "7"'), ['delivery note number=7']);
    assert.deepEqual(said('I set photo review filter if selected "x"'), []);
  });

  it('is of what a table behind it is called, and of a list of lines', () => {
    const table = [
      ['Street', 'Main 1'],
      ['City', 'Bonn'],
    ];
    const { groups } = readStep(step('I fill in the shipping address:', 'action', table), lexiconOf('en'));
    assert.equal(groups[0].entity?.table, 'shipping_addresses');
    assert.deepEqual(said('tier: Gold', 'en', 'context'), ['tier=Gold']);
    assert.deepEqual(said('a flight <no> from "<from>" to "<to>"', 'en', 'context'), [
      'no=<no>', 'from=<from>', 'to=<to>',
    ]); // prettier-ignore
  });

  it('is of what a thing has', () => {
    const table = [
      ['Name', 'Age'],
      ['Ann', '30'],
    ];
    const { groups } = readStep(step('the hotel has the guests:', 'context', table), lexiconOf('en'));
    assert.equal(groups[0].entity?.table, 'guests');
  });

  it('is which of several passwords is meant', () => {
    assert.deepEqual(said('I change password from "old" to "new"'), ['current password=old', 'new password=new']);
    assert.deepEqual(said('I change my name from "Ann" to "Eve"'), ['name=Eve']);
    assert.deepEqual(said('I confirm this password as "x"'), ['confirm password=x']);
    assert.deepEqual(said('I confirm my new password as "x"'), ['confirm new password=x']);
    assert.deepEqual(said('I confirm this password'), []);
    assert.deepEqual(said('I confirm the order "7"'), []);
    assert.deepEqual(said('I enter old password "a", new password "b" and confirm password "c"'), [
      'old password=a',
      'new password=b',
      'confirm password=c',
    ]);
    assert.deepEqual(said('confirm password "x" girer', 'tr'), ['confirm password=x']);
  });

  it('is who signs in, wherever a step says so', () => {
    assert.deepEqual(said('there is a user "a@b.example" identified by "pw"', 'en', 'context'), [
      'email=a@b.example',
      'password=pw',
    ]);
    assert.deepEqual(said('I log in to the application using the username as "ann" and password as "pw"'), [
      'username=ann',
      'password=pw',
    ]);
    for (const [text, language] of [
      ['I enter the credentials "ann" and "pw"', 'en'],
      ['o usuario preenche as credenciais "ann" e "pw"', 'pt'],
      ['Ingreso mis credenciales válidas "ann" "pw"', 'es'],
    ] as const)
      assert.deepEqual(said(text, language), ['username=ann', 'password=pw'], text);
    assert.deepEqual(said('I enter the credentials of "ann"'), []);
    assert.deepEqual(said('o usuario preenche os campos obrigatorios', 'pt'), []);
    const elsewhere = said('I log in using email in "mail" variable of "SUITE" store and password "pw"');
    assert.deepEqual(elsewhere, ['password=pw']);
    const table = [
      ['username', 'password'],
      ['ann', 'pw'],
    ];
    const signedIn = said('a user is on the profile page logged in with:', 'en', 'context', table);
    assert.deepEqual(signedIn, ['username=ann', 'password=pw']);
    assert.deepEqual(said('the user enters their registered "<email>" id into text box'), ['email=<email>']);
  });

  it('is what placeholders and codes behind a thing say', () => {
    assert.deepEqual(said('a customer "<first name>" "<last name>" exists', 'en', 'context'), [
      'first name=<first name>',
      'last name=<last name>',
    ]);
    assert.deepEqual(said('existe um produto de código "X1"', 'pt', 'context'), ['código=X1']);
    assert.deepEqual(said('un pedido del usuario "ann"', 'es', 'context'), ['username=ann']);
  });

  it('is a row where a table has things of its own for columns', () => {
    const table = [
      ['Title', 'Author'],
      ['Go Programming', 'John Baugh'],
      ['The Way to Go', 'Ivo'],
    ];
    assert.deepEqual(said('the following books:', 'en', 'context', table).slice(0, 2), [
      'Title=Go Programming',
      'Author=John Baugh',
    ]);
  });

  it('is what is left of a step that is half typed', () => {
    assert.deepEqual(said('I,,,,,,,,, enter password "Secret-1"'), ['password=Secret-1']);
    for (const text of ['I,', ',', 'and,, and', 'I enter,,, ""']) assert.deepEqual(said(text), [], text);
  });

  it('is not what is looked at, switched on, moved or a state of the page', () => {
    for (const text of [
      'Check exception message "<Message>" in the form',
      'I enable the dynamic text input',
      'the categories are "visible" on the left',
      'I add "Mug" to the cart',
      'I choose "Euro"',
    ])
      assert.deepEqual(said(text), [], text);
  });

  it('is of the things whose rows stand behind the step, not of whom they belong to', () => {
    const rows = [
      ['number', 'total'],
      ['A-1', '10.00'],
    ];
    for (const text of [
      'the following orders for customer "Ann":',
      'the following orders exist for the customer "Ann"',
      'the following orders belong to customer "Ann"',
      'customer "Ann" has the following orders:',
      'the customer "Ann" with the following orders',
      'orders for customer "Ann":',
      'an order for customer "Ann" with:',
    ]) {
      const { groups, relations } = readStep(step(text, 'context', rows), lexiconOf('en'));
      const of = groups.map(({ entity, rows: [row] }) => [entity?.table, row.map(({ label }) => label)]);
      assert.deepEqual(
        of,
        [
          ['customers', ['name']],
          ['orders', ['number', 'total']],
        ],
        text,
      );
      assert.deepEqual(
        relations?.map(({ from, to, value }) => [from.table, to?.table, value]),
        [['orders', 'customers', 'Ann']],
        text,
      );
    }
  });

  it('is what a text within the step lists', () => {
    assert.deepEqual(said('I fill the form with "name: Lee, city: Bonn"'), ['name=Lee', 'city=Bonn']);
    assert.deepEqual(said('ik het formulier invul met "naam: Lee"', 'nl'), ['naam=Lee']);
    assert.deepEqual(said('I fill the form with "<field>: <value>"'), ['<field>=<value>']);
    assert.deepEqual(said('I enter "https://a.example/?b=c" as website'), ['website=https://a.example/?b=c']);
  });

  it('is what stands behind a search, and in a line of columns', () => {
    const table = [
      ['From', 'To'],
      ['Bonn', 'Rome'],
    ];
    const wanted = ['From=Bonn', 'To=Rome'];
    assert.deepEqual(said('she searches for flights with the following criteria', 'en', 'action', table), wanted);
    assert.deepEqual(said('I click on the following links', 'en', 'action', table), []);
    assert.deepEqual(said('I sign up using:', 'en', 'action', [['<field>', '<value>']]), ['<field>=<value>']);
    assert.deepEqual(said('I sign up using:', 'en', 'action', [['<name>', '<email>']]), ['name=<name>', 'email=<email>']); // prettier-ignore
  });

  it('comes before what is looked at', () => {
    const table = [
      ['First Name', 'Email'],
      ['Ann', 'a@b.c'],
    ];
    const text = 'Add a new user and verify the following details:';
    assert.deepEqual(said(text, 'en', 'action', table), ['First Name=Ann', 'Email=a@b.c']);
    assert.deepEqual(said('the page loads and verify the following details:', 'en', 'action', table), []);
  });

  it('is no value where a field is only named again', () => {
    assert.deepEqual(said('preencher o campo de "Senha" com uma senha válida', 'pt'), ['Senha']);
    assert.deepEqual(said('I fill "Email" with a valid email'), ['Email']);
  });

  it('is what somebody signs in with, whatever verb stands before it', () => {
    const signedIn = ['usuário=a@b.c', 'senha=1234'];
    assert.deepEqual(
      said('que estou logado no sistema com o usuário "a@b.c" e a senha "1234"', 'pt', 'context'),
      signedIn,
    );
    const text = 'login as <username> user with password <password> and see <message>';
    assert.deepEqual(said(`Attempt ${text}`), ['username=<username>', 'password=<password>']);
    assert.deepEqual(said(`Complete ${text}`), ['username=<username>', 'password=<password>']);
    assert.deepEqual(said('I complete the login page'), []);
  });

  it('names placeholders that nothing else names', () => {
    assert.deepEqual(said('I enter step two for <company> with <persona>'), ['company=<company>', 'persona=<persona>']);
  });

  it('goes on in a list that says what each field is', () => {
    const fields = ['name=Ann', 'sex=female', 'age=25'];
    assert.deepEqual(said('insert a new employee named "Ann", sex is "female", age is "25"'), fields);
    assert.deepEqual(said('insert new record named "Ann",sex is "female",age is "25"'), fields);
    assert.deepEqual(said('Page title is "My account"'), []);
  });

  it('goes into a text box, a select box or a list, in other languages too', () => {
    assert.deepEqual(said('digito "Ann" na caixa de texto "Nome"', 'pt'), ['Nome=Ann']);
    assert.deepEqual(said('seleciono "01" da caixa de seleção "Mês"', 'pt'), ['Mês=01']);
    assert.deepEqual(said('insiro "Ann" na caixa de input "Nome"', 'pt'), ['Nome=Ann']);
    assert.deepEqual(said('I type "Ann" into the box "First name"', 'en'), ['First name=Ann']);
    assert.deepEqual(said('I open the box "Archive"', 'en'), []);
  });

  it('is a value, a text or an option of what has a name', () => {
    assert.deepEqual(said('je remplis le champ "Ville" avec le texte "Nice"', 'fr'), ['Ville=Nice']);
    assert.deepEqual(said('relleno el campo "Ciudad" con el texto "León"', 'es'), ['Ciudad=León']);
    assert.deepEqual(said('preencho o campo "Cidade" com o texto "Braga"', 'pt'), ['Cidade=Braga']);
    assert.deepEqual(said('seleciono a opção "Braga" em "Cidade"', 'pt'), ['Cidade=Braga']);
    assert.deepEqual(said('compilo il campo "Città" con il testo "Bari"', 'it'), ['Città=Bari']);
    assert.deepEqual(said('I select the "Rome" option from the "City" dropdown', 'en'), ['City=Rome']);
  });

  it('is what a field becomes, in words that say where elsewhere', () => {
    assert.deepEqual(said('modifico il campo "Città" in "Bari"', 'it'), ['Città=Bari']);
    assert.deepEqual(said('ik wijzig het veld "Plaats" in "Gent"', 'nl'), ['Plaats=Gent']);
    assert.deepEqual(said('je modifie le champ "Ville" en "Nice"', 'fr'), ['Ville=Nice']);
  });

  it('is a box that is chosen', () => {
    assert.deepEqual(said('seleziono la casella "Novità"', 'it'), ['Novità=true']);
    assert.deepEqual(said('activo la casilla "Novedades"', 'es'), ['Novedades=true']);
  });

  it('is whose it is, and what', () => {
    const text = 'the password for the user "ann" is "Secret-1"';
    assert.deepEqual(said(text, 'en', 'context'), ['username=ann', 'password=Secret-1']);
  });

  it('ends where a step says when it is done', () => {
    assert.deepEqual(said('I enter the email "a@b.c" after the box is enabled'), ['email=a@b.c']);
  });

  it('trusts a column that is named as its label', () => {
    assert.deepEqual(said('I update the image of the product with source "<source>" and color "<color>"'), [
      'source=<source>',
      'color=<color>',
    ]);
  });

  it('comes from the table where the words only name the form', () => {
    const table = [
      ['Champ', 'Valeur'],
      ['email', 'a@b.c'],
    ];
    const text = 'je remplis le "formulaire de connexion" avec les valeurs suivantes :';
    assert.deepEqual(said(text, 'fr', 'action', table), ['email=a@b.c']);
    assert.deepEqual(said('eu modificar o campo nome com "Zaku"', 'pt'), ['nome=Zaku']);
  });

  it('goes into the element that a locator finds', () => {
    const input = "//input[@name='username']";
    assert.deepEqual(said(`I fill "tom" in element "${input}"`), ['username=tom']);
    assert.deepEqual(said(`Type "tom" into input with XPath "${input}" and press Tab`), ['username=tom']);
    assert.deepEqual(said(`"input[id='mail']" css'li yere "a@b.c" yaz`, 'tr'), ['mail=a@b.c']);
    const table = [
      ['locator', 'value'],
      [`"${input}"`, 'tom'],
    ];
    assert.deepEqual(said('I fill the form with the following data', 'en', 'action', table), ['username=tom']);
  });

  it('goes into the field that a label behind its noun names', () => {
    assert.deepEqual(said('I fill in the rich text editor field "Body" with "Hello"'), ['Body=Hello']);
    assert.deepEqual(said('I fill in "shop_test" for "Database name"'), ['Database name=shop_test']);
    assert.deepEqual(said('I check the box "Send me news"'), ['Send me news=true']);
    assert.deepEqual(said('I check the title "Send me news"'), []);
    assert.deepEqual(said('I fill in the Job Description'), ['Job Description']);
    assert.deepEqual(said('the user enters invalid data in a required field'), []);
    assert.deepEqual(said('I have entered "ann" in the "nick" field', 'en', 'outcome'), ['nick=ann']);
    assert.deepEqual(said('user enters "<credentials>" and login'), ['credentials=<credentials>']);
    assert.deepEqual(said('Login "https://x.example/" sayfasına girilir', 'tr'), []);
  });

  it('is what is searched for, and by what', () => {
    assert.deepEqual(said('I search for "milk"'), ['search=milk']);
    assert.deepEqual(said('they filter the results by category "Food"'), ['category=Food']);
    assert.deepEqual(said('I search for "<Course>"'), ['Course=<Course>']);
    assert.deepEqual(said('I click the search button "Go"'), []);
  });

  it('is how much a thing has of something', () => {
    const { groups, mentions } = readStep(
      step('there are 25 orders with status "shipped"', 'context'),
      lexiconOf('en'),
    );
    assert.deepEqual(
      groups.map(({ rows }) => rows[0].map(({ label }) => label)),
      [['status']],
    );
    assert.equal(mentions[0].count, 25);
    const text = 'a gift card "GC-1" has a loaded balance of 1000 EUR';
    assert.deepEqual(said(text, 'en', 'context'), ['name=GC-1', 'loaded balance=1000']);
    assert.deepEqual(said('der Sockelbetrag ist 30.00 Euro', 'de', 'context'), ['Sockelbetrag=30.00']);
    assert.deepEqual(said('the temperature is <degrees> °F', 'en', 'context'), ['temperature=<degrees>']);
    assert.deepEqual(said('the base amount is 30', 'en', 'outcome'), []);
    assert.deepEqual(said('the page count is 30', 'en', 'context'), []);
    assert.deepEqual(said('che ci sono 3 richieste aperte', 'it', 'context'), []);
  });

  it('is one row for each of several things, also where a line alone could be a field and its value', () => {
    const table = [
      ['Name', 'Greeting'],
      ['Pete', 'Hi, there!'],
    ];
    const rows = ['Name=Pete', 'Greeting=Hi, there!'];
    assert.deepEqual(said('greeting the following persons:', 'en', 'action', table), rows);
    assert.deepEqual(said('deze personen worden gegroet', 'nl', 'action', table), rows);
  });

  it('never throws, whatever a step says and in whichever language', () => {
    const words = fc.constantFrom(
      'I',
      'enter',
      'the',
      'with',
      '"x"',
      '"',
      '<y>',
      'to',
      'field',
      'check',
      'of',
      '3',
      ':',
      "'",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 20 }).map((list) => list.join(' ')),
    );
    const kind = fc.constantFrom<Step['kind']>('context', 'action', 'outcome');
    fc.assert(
      fc.property(text, kind, fc.constantFrom(...Object.keys(PHRASES)), (given, of, language) => {
        const { groups } = readStep(step(given, of), lexiconOf(language));
        return groups.every(({ rows }) => rows.every((row) => row.every(({ line }) => line === 1)));
      }),
    );
    // With a text or a table behind it.
    const behind = fc.oneof(text, fc.constantFrom('a note', 'name: Ann\ncity: Rome', '{"name": "Ann"}', '<a>x</a>'));
    const table = fc.array(
      fc.array(fc.oneof(fc.constantFrom('name', 'Ann', '<x>', ''), text), { minLength: 1, maxLength: 3 }),
      {
        maxLength: 3,
      },
    );
    fc.assert(
      fc.property(
        fc.oneof(text, fc.constant(':')),
        kind,
        fc.constantFrom(...Object.keys(PHRASES)),
        fc.option(behind),
        table,
        (given, of, language, docString, cells) => {
          const lines = step(given, of, docString === null ? cells : []);
          readStep(
            { ...lines, docString: docString === null ? null : { text: docString, line: 2 } },
            lexiconOf(language),
          );
        },
      ),
    );
  });
});
