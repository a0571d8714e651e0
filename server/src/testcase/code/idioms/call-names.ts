/** What a call does, before it is known to which element. */
export type Kind =
  | 'type'
  | 'select'
  | 'tick'
  | 'untick'
  | 'toggle'
  | 'upload'
  | 'open'
  | 'click'
  | 'submit'
  | 'look'
  | 'radio'
  | 'into'
  | 'script'
  | 'invoke'
  | 'clear'
  | 'leave';

const kinds = (kind: Kind, names: string): [string, Kind][] => names.split(' ').map((name) => [name, kind]);

/**
 * What calls do, by their names in small letters and without underscores, for all libraries: Selenium, Playwright,
 * Cypress, WebdriverIO, CodeceptJS, TestCafe, Nightwatch, SeleniumBase, Capybara, Watir, SeleniumLibrary, Browser.
 */
export const CALLS: ReadonlyMap<string, Kind> = new Map([
  ...kinds(
    'type',
    'sendkeys sendkey realtype setvalue addvalue fill type presssequentially fillin fillfield appendfield set typetext updatetext inputtext inputpassword entertext clearandtype ' +
      'clearandsendkeys typekeys addtext filltext fillsecret typesecret settext entervalue editcontent simulatetype jstype slowtype replacetext filltextfield ' +
      'typeinto enter write append humantype presskeys inputvalue setinputvalue inputtextintoelement jsupdatetext cleartextandtype typevalue fillinput fillelement ' +
      'inputtextintoprompt typesecure settextvalue input typeslowly val typeandtab typeandenter keys sendkeystoelement',
  ),
  ...kinds(
    'select',
    'select selectbyvisibletext selectbyvalue selectbyindex selectbytext selectbylabel selectoption selectoptions selectoptionbytext selectoptionbyvalue selectoptionbyindex ' +
      'selectoptionbylabel selectbyattribute selectfromlistbylabel selectfromlistbyvalue selectfromlistbyindex selectoptionsby selectfromlist selectoptionbyvisibletext ' +
      'selectby selectoptioncontainingtext selectbycontainsvisibletext selectdropdown selectvalue',
  ),
  ...kinds('tick', 'check checkoption selectcheckbox checkcheckbox tick checkifunchecked selectifunselected'),
  ...kinds(
    'untick',
    'uncheck uncheckoption unselectcheckbox uncheckcheckbox clearcheckbox uncheckifchecked unselectifselected',
  ),
  ...kinds('toggle', 'setchecked setselected'),
  ...kinds('radio', 'choose selectradiobutton selectradio'),
  ...kinds(
    'upload',
    'setinputfiles attachfile selectfile choosefile uploadfile uploadfilebyselector setfilestoupload uploadfromfile uploadfromclasspath setfile',
  ),
  ...kinds(
    'open',
    'get url goto visit navigate navigateto gotourl open openurl amonpage openbrowser newpage newwindow opennewtab load',
  ),
  ...kinds(
    'click',
    'click presskey presskeyinto clickelement clickbutton clicklink clickon tap press dblclick doubleclick submitform jsclick clickimage forceclick clickelementbyjs',
  ),
  ...kinds('submit', 'submit submitform'),
  ...kinds('look', 'isselected ischecked isselected? selected? checked? getattribute'),
  ...kinds('into', 'into from'),
  ...kinds('clear', 'clear'),
  ...kinds('leave', 'frame'),
  ...kinds('script', 'executescript executejavascript executejs runscript'),
  ...kinds('invoke', 'invoke'),
]);

/** Verbs that stand for nothing but typing, so that what they are called on is an element even when nothing declares it. */
export const SURE: ReadonlySet<string> = new Set('sendkeys setvalue addvalue fill presssequentially typetext entertext clearandtype selectbyvisibletext selectbyvalue selectbytext setinputfiles selectoption'.split(' ')); // prettier-ignore

/** Called on an element, never with one. */
export const ON_ONLY: ReadonlySet<string> = new Set(['set', 'append', 'selectbyvisibletext', 'selectbyvalue', 'selectbyindex', 'selectbytext', 'selectbylabel', 'write', 'input', 'keys']); // prettier-ignore
