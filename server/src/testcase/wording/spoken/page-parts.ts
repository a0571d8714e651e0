import { once } from '../../once';

/** What parts of pages and lines of tables are called, which say where something is done: `in der Zeile "x"`, `nel menu "y"`. */
const PARTS: () => ReadonlySet<string> = once(
  () =>
    new Set(
      (
        'seite webseite maske ansicht fenster reiter registerkarte menü tabelle zeile ' +
        'página pantalla ventana pestaña solapa menú tabla fila ' +
        'écran fenêtre onglet tableau rangée ' +
        'schermata finestra menù tabella riga ' +
        'scherm venster tabblad tabel ' +
        'strona stronie stronę ekran ekranie oknie zakładka zakładkę zakładki zakładce tabeli tabelę wiersz wierszu ' +
        'tela janela aba menu tabela ' +
        'sidan vyn fliken flik fönstret menyn tabellen'
      ).split(' '),
    ),
);

/** German ones are written as one word with what they are of. */
const GERMAN = /^\p{Lu}\p{L}+(?:seite|ansicht|maske|fenster|menü|leiste|oberfläche)$/u;

export function isPagePart(label: string, language: string): boolean {
  if (language === 'en') return false;
  if (language === 'de' && GERMAN.test(label)) return true;
  const [first, ...rest] = label.toLowerCase().split(' ');
  return rest.length < 2 && PARTS().has(first);
}
