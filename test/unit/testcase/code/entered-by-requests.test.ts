import { describeEntered } from '../../../support/entered';

const test = (...steps: string[]): string =>
  `*** Settings ***\nResource    r.resource\n*** Test Cases ***\nSends\n${steps.map((step) => `    ${step}\n`).join('')}`;

const resource = `*** Settings ***
Library    RequestsLibrary
*** Variables ***
\${USER}    root
*** Keywords ***
Make Person
    \${name}    FakerLibrary.Name
    \${payload}    Create Dictionary    name=\${name}    city=Rome
    Set Test Variable    \${payload}
Send Person
    POST On Session    shop    /people    json=\${payload}    headers=\${headers}
Read Person
    [Arguments]    \${which}
    \${text}    Get File    \${EXECDIR}/data/people.json
    \${people}    Evaluate    json.loads('''\${text}''')    json
    Set Global Variable    \${payload}    \${people["\${which}"]}
`;

describeEntered('what requests of Robot Framework send', [
  {
    of: 'a record as the body, without headers',
    files: {
      'a.robot': test(
        '&{body}    Create Dictionary    first_name=Ann    age=7',
        '&{headers}    Create Dictionary    Accept=text/plain',
        'POST On Session    shop    /people    json=${body}    headers=${headers}    expected_status=201',
      ),
    },
    fields: ['first_name=Ann', 'age=7'],
  },
  {
    of: 'keys and values in cells of their own, and what is changed in it',
    files: {
      'a.robot': test(
        '${body}    Create Dictionary    city    Rome    country    Italy',
        'Set To Dictionary    ${body}    city=Oslo',
        'Put Request    shop    /places/1    data=${body}',
      ),
    },
    fields: ['city=Oslo', 'country=Italy'],
  },
  {
    of: 'a body that another keyword sets for the whole test',
    files: { 'a.robot': test('Make Person', 'Send Person'), 'r.resource': resource },
    fields: ['name=null', 'city=Rome'],
  },
  {
    of: 'a file of JSON, taken from by a name',
    files: {
      'a.robot': test('Read Person    guest', 'Send Person'),
      'r.resource': resource,
      'data/people.json': '{"admin": {"name": "Bob"}, "guest": {"name": "Tom", "city": "Paris"}}',
    },
    fields: ['name=Tom', 'city=Paris'],
  },
  {
    of: 'JSON in one cell, and a form as a text',
    files: {
      'a.robot': test(
        'POST    https://shop.test/people    {"first_name": "Ann"}',
        'POST    /places    data=city=Rome&state=RM',
      ),
    },
    fields: ['first_name=Ann', 'city=Rome', 'state=RM'],
  },
  {
    of: 'items added to a list of the body, and an entry inside it',
    files: {
      'a.robot': test(
        '${item}    Create Dictionary    street=Old Road    city=Rome',
        '@{list}    Create List',
        '${body}    Create Dictionary    first_name=Ann    addresses=${list}',
        'Append To List    ${body["addresses"]}    ${item}',
        'Set To Dictionary    ${body["addresses"][0]}    street    New Road',
        'POST    /people    json=${body}',
      ),
    },
    fields: ['first_name=Ann', 'street=New Road', 'city=Rome'],
  },
  {
    of: 'lists that begin empty, and keys that are variables',
    files: {
      'a.robot': test(
        '${key}    Set Variable    city',
        '${body}    Create Dictionary    addresses=@{EMPTY}    first_name=Ann',
        '${home}    Create Dictionary    ${key}=Rome',
        'Append To List    ${body["addresses"]}    ${home}',
        'POST    /people    json=${body}',
        'PATCH    /places/7    json=${home}',
      ),
    },
    fields: ['first_name=Ann', 'city=Rome', 'city=Rome'],
  },
  {
    of: 'variables of a Python file, and of a file, that only the test takes in',
    files: {
      'a.robot': `*** Settings ***\nResource    r.resource\nVariables    data.py\n*** Variables ***\n\${STATE}    RM\n*** Test Cases ***\nSends\n    Send Place\n`,
      'r.resource': `*** Keywords ***\nSend Place\n    POST    /places    {"city": "\${place}[city]", "state": "\${STATE}"}\n`,
      'data.py': `place = {"city": "Rome"}\n`,
    },
    fields: ['city=Rome', 'state=RM'],
  },
  {
    of: 'nothing of what is only asked for',
    files: {
      'a.robot': test('GET    https://shop.test/people    params=page=2', 'DELETE On Session    shop    /people/7'),
    },
    fields: [],
  },
  {
    of: 'nothing of what a helper only asks for by a call that sends something',
    files: {
      'a.robot': test('Prepare', 'POST On Session    shop    /Pets/Add    json={"pet": "Rex"}') + `*** Keywords ***\nPrepare\n    POST On Session    shop    /Numbers/GetFree    json={"count": 1}\n    POST On Session    shop    /v1/generate-code?x=1    json={"digits": 8}\n`, // prettier-ignore
    },
    fields: ['pet=Rex'],
  },
]);

describeEntered('what Robot Framework types without an element', [
  {
    of: 'into what was clicked before',
    files: { 'a.robot': test('Click Element    id:city', 'Press Keys    NONE    Rome') },
    fields: ['city=Rome'],
  },
  { of: 'nothing where nothing was clicked', files: { 'a.robot': test('Press Keys    ${NONE}    Rome') }, fields: [] },
]);

describeEntered('dictionaries of Robot Framework', [
  {
    of: 'that are copied and lose keys, and what JSONLibrary finds in a file',
    files: {
      'a.robot': `*** Test Cases ***
Without a name
    \${all}    Create Dictionary    name=Ann    age=7    city=Rome
    \${body}    Copy Dictionary    \${all}
    Remove From Dictionary    \${body}    name    city
    POST On Session    api    /users    json=\${body}
    \${json}    Load Json From File    data\\\\users.json
    \${phone}    Get Value From Json    \${json}    $.admin.phone
    Input Text    id:phone    \${phone}[0]
    Input Text    id:town    \${all}[city]
`,
      'data/users.json': '{ "admin": { "phone": "12" } }',
    },
    fields: ['age=7', 'phone=12', 'town=Rome'],
  },
]);

describeEntered('what Robot Framework finds before it is typed into', [
  {
    of: 'an element, also one that a script is given, and a radio button by its name',
    files: {
      'a.robot': `*** Variables ***\n\${SIZE_RADIO_LOCATOR}    xpath=(//span)[2]\n*** Test Cases ***\nFills\n    \${box}    Get WebElement    xpath=//input[@id='boat-name']\n    Input Text    \${box}    Vega\n    \${day}    Get WebElement    id:sail-day\n    Execute Javascript    arguments[0].value='12/10'    ARGUMENTS    \${day}\n    Select Checkbox    \${SIZE_RADIO_LOCATOR}\n`,
    },
    fields: ['boat_name=Vega', 'sail_day=12/10', 'size=true'],
  },
  {
    of: 'the bytes of a file',
    files: {
      'a.robot': test('${json}    Get Binary File    ${CURDIR}${/}data${/}pet.json', 'POST On Session    a    /pets    data=${json}'), // prettier-ignore
      'data/pet.json': '{ "pet": "Rex" }',
    },
    fields: ['pet=Rex'],
  },
]);
