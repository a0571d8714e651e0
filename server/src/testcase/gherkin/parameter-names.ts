import type { MatchedArgument, StepMatch } from '../code/steps/definitions';
import { isTechnical } from '../code/technical';
import { fieldName, nameWords, withoutAccents } from '../fields/names';
import { known } from '../wording/known-names';
import { outlineColumn } from '../wording/outline-column';

/** What the parameters of a step definition are called, as names of fields. */

/** Parameters that say how a value comes, not what it is. */
const UNTELLING = /^(?:arg|args|param|parameter|p|s|str|string|text|value|val|v|int|integer|number|num|n|x|y|i|a|b|c|float|double|word|input|data|table|datatable|docstring|field|fieldname|label|key|locator|selector|element|page|pagename|button|buttonname|link|url|path|option|item|items|row|rows|content|expected|actual|title|name|type|count|index|callback|done|world|context|something|phrase|term|entry|keys?|user|who|actor|map|attr|attribute|variable|var|timeout|seconds|millis|obj|object|class_?name|tag_?name|xpath|css|link_?text)?_?\d*$/i; // prettier-ignore

/** One of several, by what they are short for: `js1`. */
const SHORT = /^[a-z]{1,3}_?\d{1,2}$/i;

/** The same in other languages, without accents. */
const UNTELLING_ELSEWHERE: ReadonlySet<string> = new Set(
  (
    'wert feld feldname beschriftung spalte zeile knopf schaltflache taste auswahl eintrag ' +
    'valor campo texto etiqueta columna fila boton opcion enlace lista casilla dato valores datos rotulo botao opcao coluna linha dado dados ' +
    'valeur champ texte libelle colonne ligne bouton lien liste case donnee donnees valeurs ' +
    'valore testo etichetta colonna riga pulsante opzione voce casella dati ' +
    'waarde veld veldnaam tekst knop optie lijst kolom rij ' +
    'wartosc pole etykieta kolumna wiersz przycisk opcja varde falt faltnamn knapp rad alternativ'
  ).split(' '),
);

const isUntelling = (parameter: string): boolean =>
  UNTELLING.test(parameter) ||
  SHORT.test(parameter) ||
  UNTELLING_ELSEWHERE.has(withoutAccents(parameter.toLowerCase()).replace(/_?\d*$/, '')) ||
  isTechnical(parameter);

/** `usernameKey`, `emailText`: in what shape a parameter comes. */
const HOW = /(?<=[a-z])(?:Key|Value|Val|Text|Str|String|Param|Arg|Input|Field)$/;

/** What an argument is called, and whether what it is typed into says so; null where nothing tells. */
export function labelOf(argument: MatchedArgument, match: StepMatch): { label: string; surely: boolean } | null {
  const { field, value, use } = argument;
  const deed = isDeed(argument);
  if (field !== null && field !== value && !deed)
    return { label: columnOf(value) ?? whichPassword(argument) ?? field, surely: true };
  const parameter = argument.parameter?.replace(HOW, '') ?? null;
  if ((match.followed && use !== 'given' && use !== 'set' && !deed) || parameter === null) return null;
  if (isUntelling(parameter) || namesFile(parameter, value)) return null;
  return fieldName(parameter) === null ? null : { label: parameter, surely: deed };
}

/** `name` and `row`, which alone may be of anything, beside parameters that tell what the step is about. */
export function besideOthers(argument: MatchedArgument, match: StepMatch): { label: string; surely: boolean } | null {
  const { parameter, field, use, value } = argument;
  if (parameter === null || field !== null || match.followed || use === null || use === 'clicked') return null;
  if (!ALONE.test(parameter) || namesFile(parameter, value)) return null;
  const others = match.arguments.some((other) => other !== argument && labelOf(other, match) !== null);
  return others ? { label: parameter, surely: false } : null;
}

const ALONE = /^(?:name|title|type|row|item|option|count)$/i;

/** `newPassword`, typed into `user_password`: of several that a form asks for, this one. */
function whichPassword({ field, parameter }: MatchedArgument): string | null {
  const words = nameWords(parameter ?? '');
  const isOne = words.length > 1 && words.includes('password') && fieldName(field ?? '') === 'password';
  return isOne &&
    words.some((word) => /^(?:new|old|current|confirm|confirmation|confirmed|repeat|repeated)$/.test(word))
    ? parameter
    : null;
}

/** `the request body is read from "full_update.json"` */
function namesFile(parameter: string, value: string): boolean {
  return (
    /\.(?:json|xml|csv|xlsx?|ya?ml|properties|txt)$/i.test(value) &&
    /(?:file|path|json|payload|body|data)(?:_?name)?$/i.test(parameter)
  );
}

/** `moonName`, typed into `deleteInput`: the element says what is done, the parameter what is entered. */
function isDeed({ field, parameter }: MatchedArgument): boolean {
  if (field === null || parameter === null) return false;
  return /^(?:delete|remove|add|edit|update|create|new|submit|save|apply)$/.test(fieldName(field) ?? '');
}

/** The name of an outline's column, where it is one that people know. */
function columnOf(value: string): string | null {
  const column = outlineColumn(value);
  return column !== undefined && known(column) ? column : null;
}
