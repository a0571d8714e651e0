import { memo } from '../memo';
import { nameWords } from '../fields/names';

/** Say how an element is built, not what it holds. */
export const TECHNICAL: ReadonlySet<string> = new Set(
  (
    'input inputs text textbox textarea field fields form control element elements cells el elem locator selector button btn icon wrapper container div span react ' +
    'select mat nhsuk govuk moj slds chakra rz dx dxe kendo ember root locators selectors elements inp app main content body item value values ng untouched pristine valid invalid required md lg sm xs xl col row default ' +
    'primary base wrapped lazy box ui x component ant bootstrap bs validate mui css js data test id vaadin ion p v w e webelement we obj ctl ctl00 string str keys key s ' +
    'texto campo elemento float floating arg args param params parameter parameters target tag by node option options selection rendered selectpicker picklist list dropdown first last nth child checkbox checkboxes radio radiobutton slider handle toggle switch with has focus active open dirty touched class label labels downshift headlessui oxd radix select2 chosen tagify selectize el inner editor wysiwyg tinymce ckeditor quill outlined filled is visible clickable present presence located visibility wait until using how custom get all selenide selenium'
  ).split(' '),
);

/** One of a form's, `group_1` or `attribute_2`, or what asks to be typed in. */
const NUMBERED =
  /^(?:group|attribute|attr|custom|param|column|cell|block)[_-]?\d+$|^[ymd]{2,4}[-/. ][ymd]{2,4}[-/. ][ymd]{2,4}$|^y{4}$|^type (?:for|here|to|some)\b|^(?:enter|type|write|your|some|input)? ?(?:your |some )?text(?: here)?$|^x-(?:grid|form|btn|tool|panel|field|column|menu)-|^(?:input|text|select|checkbox|radio|file|dropdown)[-_ ](?:example|sample|demo)$|^(?:notranslate|public-?DraftEditor-?content|DraftEditor-\w{1,20}|ProseMirror|tiptap|ql-editor|note-editable|fr-element|trix-(?:editor|content)|cke_\w{1,30}|mce-content-body|tagify__\w{1,12}|vs__search|selectize-input|ts-control|multiselect__\w{1,12}|Mui[A-Z]\w{2,30}-(?:popupIndicator|clearIndicator|endAdornment|input|inputRoot|root|select|icon|button)|react-select__\w{1,12}|css-(?=[a-z]{0,9}\d)[a-z\d]{5,10}|jss\d{1,5}|sc-[a-z\d]{5,8}(?:-\d)?)$/i;

/** What no two forms have in common, as builders of forms call their fields: a UUID. */
const UNIQUE = /[\da-f]{4,12}(?:-[\da-f]{4}){2,3}-[\da-f]{12}/i;

const PREPOSITION = /^(?:for|into|of|as|at)$/i;

/** A label that tells nothing: `form-control`, `input-3`, `element`. */
export const isTechnical = memo((label: string): boolean => {
  const words = nameWords(label);
  return (
    words.length === 0 ||
    NUMBERED.test(label) ||
    (label.length > 30 && UNIQUE.test(label)) ||
    PREPOSITION.test(label) ||
    words.every(
      (word) =>
        TECHNICAL.has(word.replace(/(?<=^(?:select|input|text|field))\d+$/, '')) ||
        /^\d+$/.test(word) ||
        /^r?\d+[a-z]?$/.test(word),
    )
  );
});
