import type { EntityHint } from '../../facts';
import { classifyName } from '../../fields/classify-field';
import { nameWords, withoutAccents } from '../../fields/names';
import { nounOf, type Lexicon } from '../lexicon';
import { PAGE_HINTS } from '../table-nouns';
import { manyIn } from './inflected';

/** What a title of another language says that is made, though nobody knows it as a thing: `Creazione di un nuovo raduno`. */

/** What is done, at the beginning of a title or behind one word; without accents. */
export const DONE: Readonly<Record<string, RegExp | undefined>> = {
  es: /^(?:crear|crea|creacion|alta|registrar|registro|agregar|anadir|insertar|insercion|editar|edicion|modificar|modificacion|actualizar|actualizacion|eliminar|eliminacion|gestionar|gestion|administrar|administracion|solicitar|solicitud)$/,
  pt: /^(?:criar|cria|criacao|cadastrar|cadastro|registrar|registro|adicionar|adicao|inserir|insercao|incluir|inclusao|editar|edicao|alterar|alteracao|atualizar|atualizacao|excluir|exclusao|remover|remocao|gerenciar|gerenciamento|gestao|solicitar|solicitacao)$/,
  it: /^(?:creare|crea|creazione|registrare|registrazione|aggiungere|aggiunta|inserire|inserimento|modificare|modifica|aggiornare|aggiornamento|eliminare|eliminazione|gestire|gestione|richiedere|richiesta)$/,
  fr: /^(?:creer|creation|ajouter|ajout|enregistrer|enregistrement|saisir|saisie|modifier|modification|supprimer|suppression|gerer|gestion|declarer|declaration|demander|demande)$/,
  de: /^(?:anlegen|erfassen|erfassung|erstellen|erstellung|bearbeiten|bearbeitung|andern|anderung|loschen|loschung|hinzufugen|speichern|verwalten|verwaltung|melden|meldung|eintragen|pflegen|pflege)$/,
  nl: /^(?:aanmaken|toevoegen|invoeren|registreren|registratie|wijzigen|wijziging|bewerken|verwijderen|verwijdering|beheren|beheer|doorgeven|opgeven|aanvragen|indienen|melden)$/,
  pl: /^(?:dodanie|dodawanie|dodaj|utworzenie|tworzenie|stworzenie|edycja|edytowanie|usuniecie|usuwanie|modyfikacja|zmiana|rejestracja|zarzadzanie|zglaszanie|zgloszenie|skladanie|zlozenie|wprowadzenie|wprowadzanie)$/,
  sv: /^(?:skapa|skapar|lagg|lagga|lagger|registrera|registrerar|andra|andrar|redigera|redigerar|uppdatera|ta|hantera|hanterar|anmala|anmaler|hantering|registrering)$/,
}; // prettier-ignore
/** Between what is done and the thing. */
export const BETWEEN =
  /^(?:de|del|d|da|do|das|dos|di|dei|degli|delle|della|dello|du|des|la|le|les|l|los|las|el|il|lo|gli|i|o|a|os|as|un|una|uno|une|um|uma|eines|einer|einem|einen|ein|der|den|des|die|das|von|een|het|van|en|ett|till|bort|nytt|nya|neue[srnm]?|nov[oae]s?|nuev[oa]s?|nuov[oaie]|nouve(?:au|lle|aux|lles)|nieuwe?|nowe(?:go|j)|nowych|now[aey]|ny)$/;
/** Languages whose verb stands behind what is done with it. */
const BEHIND = /^(?:de|nl)$/;
const LONGEST = 12;

/** The thing that a title says something is done with; null where it says none, or one that is known. */
export function madeInTitle(title: string, lexicon: Lexicon): EntityHint | null {
  const { language } = lexicon;
  const done = DONE[language];
  if (done === undefined) return null;
  const words = nameWords(title.slice(0, 120)).slice(0, LONGEST).map(withoutAccents);
  const at = words.findIndex((word, i) => done.test(word) && (i < 2 || BEHIND.test(language)));
  if (at < 0) return null;
  const next = words.slice(at + 1).find((word) => !BETWEEN.test(word));
  const thing =
    next ?? (BEHIND.test(language) ? words.slice(0, at).findLast((word) => !BETWEEN.test(word)) : undefined);
  if (thing === undefined || !/^[a-z]{4,25}$/.test(thing)) return null;
  if (
    nounOf(thing, lexicon) !== undefined ||
    classifyName([thing]) !== null ||
    NO_THING.test(thing) ||
    PAGE_HINTS.has(thing)
  )
    return null;
  const table =
    language === 'pl' ? thing.replace(/u$/, 'y') : manyIn(thing, language, next !== undefined && isSeveral(words, at));
  return { table, confidence: MADE, reason: `the title speaks of "${words[at]} ${thing}"` };
}

/** `gestion de los proveedores`, `gestione dei fornitori` */
const isSeveral = (words: readonly string[], at: number): boolean =>
  /^(?:los|las|dos|das|des|les|dei|degli|delle)$/.test(words.at(at + 1) ?? '') ||
  /^(?:los|las)$/.test(words.at(at + 2) ?? '') ||
  /s$/.test(words.at(at + 2) ?? '');

const MADE = 0.58;
/** Parts of pages, and what anything has. */
export const NO_THING = /^(?:dados|datos|dati|donnees|daten|gegevens|dane|data|campos?|champs?|campi|formular\w*|pagina|page|seite|tela|pantalla|sucesso|exito|successo|succes|erfolg|erro|error|errore|erreur|fehler|valid[oaei]s?|invalid[oaei]s?|obrigatori[oa]s?|obligatori[oa]s?|correct\w*|fallimento|novo|nuevo|todos?|todas?|varios|mesmo|mismo|sistema|system\w*|tudo|ohne|mit|sans|avec|senza|sin|sem|zonder|met|med|utan|bez|poprawn\w*)$/; // prettier-ignore
