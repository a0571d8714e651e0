/** What pages and their parts are called, by which people say where they are: `accedo alla scheda "x"`. */

const PLACES: Readonly<Record<string, string>> = {
  de: 'seite webseite startseite maske ansicht bereich portal fenster reiter registerkarte menü',
  es: 'página pagina pantalla sección seccion módulo modulo sitio portal aplicación aplicacion ventana pestaña solapa menú',
  fr: 'page écran rubrique section espace site portail application fenêtre onglet menu',
  it: 'pagina schermata sezione scheda sito area portale applicazione finestra menù',
  nl: 'pagina scherm sectie site website omgeving portaal applicatie venster tabblad menu',
  pl: 'strona stronie stronę strony ekran ekranie sekcja sekcji sekcję portal portalu zakładka zakładkę zakładki aplikacji oknie',
  pt: 'página pagina tela seção secao módulo modulo site portal aplicação aplicacao janela aba menu',
  sv: 'sida sidan webbsida webbsidan startsida startsidan vy vyn portal portalen fliken fönstret menyn',
};

const PLACE_WORDS: ReadonlySet<string> = new Set(Object.values(PLACES).flatMap((words) => words.split(' ')));

/** Whether a word in small letters is what a page or a part of one is called in some language but English. */
export const isPlace = (word: string): boolean => PLACE_WORDS.has(word);
