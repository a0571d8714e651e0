import { describeEntered } from '../../../support/entered';

describeEntered('keywords of Robot Framework that take fields by their labels', [
  {
    of: 'of a library',
    files: {
      'a.robot': `*** Settings ***
Library    cumulusci.robotframework.PageObjects
*** Test Cases ***
Enters a contact
    Populate Form
    ...    Last Name=Lee
    ...    Home Phone=555 12
    Populate Field    Nick Name    Al
    Populate Lookup Field    Account Name    Acme
`,
    },
    fields: ['last_name=Lee', 'home_phone=555 12', 'nick_name=Al', 'account_name=Acme'],
  },
  {
    of: 'that are written in Python and take any',
    files: {
      'a.robot': `*** Settings ***
Library    keywords.py
*** Test Cases ***
Changes the rules
    Update Rules Dropdown Value    Day-Off Rule=Two Days    Late Fee=None
    Verify Dropdown Value    Day-Off Rule=Two Days
    Set Waiting    timeout=5
    Set Field Value    locator=#x    value=7
`,
      'keywords.py': `class keywords:
    def update_rules_dropdown_value(self, **kwargs):
        for field, value in kwargs.items():
            self.selenium.click_element("//x[1]")
    def verify_dropdown_value(self, **kwargs):
        pass
`,
    },
    fields: ['day_off_rule=Two Days', 'late_fee=None'],
  },
  {
    of: 'that make a thing',
    files: {
      'a.robot': `*** Settings ***
Resource    keywords.robot
*** Test Cases ***
Finds minutes
    Given an article 'Minutes'
    Create Session    alias=x    url=http://localhost
    Go To    http://localhost/articles
`,
      'keywords.robot': `*** Keywords ***
an article '\${title}'
    Create Article Record    type=Page    id=minutes    title=\${title}
`,
    },
    fields: ['type=Page', 'title=Minutes', 'id=minutes'],
  },
  {
    of: 'but what a keyword of the project does is followed',
    files: {
      'a.robot': `*** Keywords ***
Fill Registration Form
    [Arguments]    \${name}    \${town}
    Input Text    id:full-name    \${name}
    Input Text    id:city    \${town}
*** Test Cases ***
Registers
    Fill Registration Form    name=Ann    town=Rome
`,
    },
    fields: ['full_name=Ann', 'city=Rome'],
  },
  {
    of: 'that say in their own names what they enter',
    files: {
      'a.robot': `*** Settings ***
Resource    vault.robot
*** Test Cases ***
Adds a parcel
    Vault: Input Shelf Mark    A 7
    Vault: Input Seal    S-9
    Vault: Input UPC    55
    Vault: Type Room And Continue    r
    Vault: Open Any Box    b
`,
      'vault.robot': `*** Keywords ***
Vault: Input Shelf Mark
    [Arguments]    \${param}
    Input Text    xpath:/html/body/div[1]/input    \${param}
Vault: Input Seal
    Click Button    id:next_submit
    Press Keys    None    TAB
    [Arguments]    \${param}
    Press Keys    None    \${param}
Vault: Input UPC
    [Arguments]    \${param}
    Input Text    xpath:/html/body/div[2]/input    \${param}
Vault: Type Room And Continue
    [Arguments]    \${param}
    Input Text    xpath:/html/body/div[3]/input    \${param}
Vault: Open Any Box
    [Arguments]    \${param}
    Click Element    xpath:/html/body/div[4]/input
`,
    },
    fields: ['shelf_mark=A 7', 'seal=S-9', 'upc=55', 'room=r'],
  },
  {
    of: 'that are said to be of a resource, though others and a library have one of that name',
    files: {
      'a.robot': `*** Settings ***
Resource    pages/sign_in_page.resource
Resource    pages/seller_page.resource
*** Test Cases ***
Names a seller
    sign_in_page.Input Password    s3cret
    seller_page.Input Name    Ann
    SeleniumLibrary.Input Text    id:city    Rome
`,
      'pages/sign_in_page.resource': `*** Keywords ***
Input Password
    [Arguments]    \${value}
    SeleniumLibrary.Input Password    id:pin    \${value}
Input Name
    [Arguments]    \${value}
    Input Text    id:login    \${value}
Input Text
    [Arguments]    \${locator}    \${value}
    Log    \${value}
`,
      'pages/seller_page.resource': `*** Keywords ***
Input Name
    [Arguments]    \${value}
    Input Text    id:seller_name    \${value}
`,
    },
    fields: ['pin=s3cret', 'name=Ann', 'city=Rome'],
  },
  {
    of: 'that open a list and click what says what they are given, and of nothing else that they click',
    files: {
      'a.robot': `*** Settings ***
Library    Browser
Resource    depot_page.resource
Variables    depot.yaml
*** Test Cases ***
Stores a parcel
    Select The Home Depot    \${DEPOT}
    Click And Choose Shelf Button    Left
    Select Product    Lamp
    Select Zone Menu    North
    Select Only One    x
    Check Checkbox    text=Handle with care
    Click Checkbox    Insured    off
`,
      'depot.yaml': 'Depot: Rome\n',
      'depot_page.resource': `*** Keywords ***
Select The Home Depot
    [Arguments]    \${name}
    Click    id=depot-main-button
    Find And Click    li    \${name}
Click And Choose Shelf Button
    [Arguments]    \${shelf}
    Click Element    id:shelf-arrow
    Wait Until Element Is Visible    //li[.='\${shelf}']
    Click Element    //li[.='\${shelf}']
Select Product
    [Arguments]    \${name}
    Click    id=list
    Click    text=\${name}
Select Zone Menu
    [Arguments]    \${zone}
    Click    id=zone-button
    Click    text=\${zone}
Select Only One
    [Arguments]    \${one}
    Click    text=\${one}
`,
    },
    fields: ['home_depot=Rome', 'shelf=Left', 'handle_with_care=true', 'insured=false'],
  },
]);
