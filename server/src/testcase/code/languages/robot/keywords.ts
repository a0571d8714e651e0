import { once } from '../../../once';

/** What the keywords of web libraries do, in the words of `idioms/call-names.ts`. */
export interface LibraryKeyword {
  /** null: by the second argument, `label`, `value` or `index`. */
  call: string | null;
  /** The arguments that say something, in order; the last takes all that follow when it begins with `*`. */
  parameters: readonly string[];
}

/** Keywords by what they come to, each with its arguments' names: SeleniumLibrary, Browser, Appium, QWeb. */
const BY_CALL: readonly (readonly [string | null, string, string])[] = [
  ['go_to', 'Go To|Open Browser|New Page|New Persistent Context', 'url'],
  ['input_text', 'Input Text|Input Value|Clear And Input Text|Input Text When Element Is Visible', 'locator text'],
  ['input_text', 'Fill Text|Type Text', 'selector txt'],
  ['input_password', 'Input Password', 'locator password'],
  ['input_password', 'Fill Secret|Type Secret', 'selector secret'],
  ['select_from_list_by_label', 'Select From List By Label|Select From List|Drop Down', 'locator *labels'],
  ['select_from_list_by_value', 'Select From List By Value', 'locator *values'],
  ['select_from_list_by_index', 'Select From List By Index', 'locator *indexes'],
  [null, 'Select Options By', 'selector attribute *values'],
  ['select_radio_button', 'Select Radio Button', 'group_name value'],
  ['select_checkbox', 'Select Checkbox', 'locator'],
  ['select_checkbox', 'Check Checkbox', 'selector'],
  ['click_checkbox', 'Click Checkbox', 'locator value'],
  ['unselect_checkbox', 'Unselect Checkbox', 'locator'],
  ['unselect_checkbox', 'Uncheck Checkbox', 'selector'],
  ['fill_field', 'Populate Field|Populate Lookup Field', 'name value'],
  ['choose_file', 'Choose File', 'locator file_path'],
  ['choose_file', 'Upload File By Selector', 'selector path'],
  ['clear_element_text', 'Clear Element Text|Clear Text', 'locator'],
  ['press_keys', 'Press Keys|Press Key', 'locator *keys'],
];

const keywords = once(
  () =>
    new Map(
      BY_CALL.flatMap(([call, names, parameters]) =>
        names
          .split('|')
          .map((name): [string, LibraryKeyword] => [squashed(name), { call, parameters: parameters.split(' ') }]),
      ),
    ),
);

/** As they are written. */
export const LIBRARY_KEYWORDS: readonly string[] = BY_CALL.flatMap(([, names]) => names.split('|'));

/** By a keyword's squashed name. */
export function libraryKeyword(name: string): LibraryKeyword | null {
  return keywords().get(name) ?? null;
}

/** Keywords are the same without their case, spaces and underscores. */
export function squashed(name: string): string {
  return name.replace(/[\s_]+/g, '').toLowerCase();
}

const EMBEDDED = /"((?:\\.|[^"\\]){0,500})"|(?<=^|\s)'([^']{0,500})'(?=\s|$)|\$\{([^{}]{1,200})\}/g;

/** A keyword's name with what is embedded in it left open, and that, in order. */
export function opened(written: string): { name: string; embedded: { text: string; index: number }[] } {
  const embedded: { text: string; index: number }[] = [];
  const plain = written.replace(/^(?:given|when|then|and|but) (?=\S)/i, '');
  const offset = written.length - plain.length;
  const name = plain.replace(EMBEDDED, (whole, double?: string, single?: string, _variable?: string, at?: number) => {
    const quoted = double ?? single;
    embedded.push({ text: quoted ?? whole, index: offset + (at ?? 0) + (quoted === undefined ? 0 : 1) });
    return '{}';
  });
  // `SeleniumLibrary.Input Text` is said of a library's keyword.
  return { name: squashed(name.replace(/^(?:\w+\.){1,5}(?=\w)/, '')), embedded };
}

/** What is said in front of a keyword, `login_page` of `login_page.Input name`; null where nothing is. */
export function saidOf(written: string): string | null {
  const plain = written.replace(/^(?:given|when|then|and|but) (?=\S)/i, '');
  if (plain.startsWith('RPA.')) return 'rpa';
  return /^(?:\w{1,60}\.){0,4}?(\w{1,60})\.(?=[^\W\d])[^.]*$/.exec(plain)?.[1] ?? null;
}

/** Libraries that come with Robot Framework, or that all take from one place. */
const LIBRARIES = /^(?:rpa|builtin|selenium2?library|selenium|browser|appiumlibrary|qweb|qforce|qmobile|collections|string|operatingsystem|datetime|xml|process|screenshot|dialogs|requestslibrary|jsonlibrary|databaselibrary|fakerlibrary|excel\w{0,20})$/i; // prettier-ignore

export function isLibrary(name: string): boolean {
  return LIBRARIES.test(name);
}

/** The name of a keyword that is declared: without a variable in it, quotes are letters like others. */
export function declaredName(written: string): ReturnType<typeof opened> {
  return written.includes('${') ? opened(written) : { name: squashed(written), embedded: [] };
}

/** What a keyword does, as functions are called: `Admin: Input "Last name" of ${who}` is `input_last_name_of`. */
export function wordsOf(written: string): string {
  return written
    .replace(/^(?:given|when|then|and|but) (?=\S)/i, '')
    .replace(/^[\p{L}\d ]{1,30}:\s*(?=\S)/u, '')
    .replace(/[$@&]\{[^{}]{0,200}\}/g, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '_')
    .replace(/[^\p{L}\d]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase();
}
