/** What forms say to whoever fills them in, in front of a field's name or behind it: `Digite seu nome`, `Namen eingeben`. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** English ones are in `names.ts`, where they also stand within the names of elements. */
const ASKING = words(
  'digite informe insira escolha selecione preencha escreva coloque ' +
    'ingrese ingresa introduzca introduce escriba escribe seleccione selecciona elija elige indique digita ' +
    'entrez saisissez saisir choisissez sélectionnez indiquez renseignez tapez ' +
    'inserisci scegli seleziona scrivi indica inserire ' +
    'bitte geben wählen gib wähle voer vul kies selecteer typ ange skriv välj fyll ' +
    'wpisz podaj wybierz wprowadź campo champ',
);
const WHOSE = words('seu sua seus suas teu tua su sus tu tus votre vos ton ihr ihre ihren dein deine tuo tua uw jouw din ditt twój twoje'); // prettier-ignore
const BESIDE = words(
  'o a os as um uma el la los las un una le les une il lo i gli de do da del della du den die das der dem sie einen eine ein ' +
    'het een en ett je in favor por aquí aqui',
);
/** `Namen eingeben`, `Vul je naam in`. */
const BEHIND = words('eingeben angeben auswählen wählen ein in aus an aqui aquí hier ici qui');

/** A field's label without what only asks for it. */
export function withoutPrompt(label: string): string {
  const first = label.search(/\s/);
  if (first < 0) return label;
  const begins = label.slice(0, first).toLowerCase();
  const asks = ASKING.has(begins);
  if (!asks && !WHOSE.has(begins) && !label.endsWith('eingeben')) return label;
  let said = label.split(/\s+/);
  const is = (list: ReadonlySet<string>, at: number): boolean =>
    list.has(
      said
        .at(at)!
        .toLowerCase()
        .replace(/[.…,:*]+$/, ''),
    );
  while (said.length > 1 && (is(asks ? ASKING : WHOSE, 0) || (asks && (is(WHOSE, 0) || is(BESIDE, 0)))))
    said = said.slice(1);
  while (said.length > 1 && (asks || label.endsWith('eingeben')) && is(BEHIND, -1)) said = said.slice(0, -1);
  return said.join(' ');
}
