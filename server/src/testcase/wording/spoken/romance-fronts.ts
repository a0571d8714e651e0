import { wordSets } from './word-sets';

/** Words of Romance languages in front of a name or a number that are nothing that has one: adjectives, programs, times. By language. */
const NO_FRONTS: Readonly<Record<string, string | undefined>> = {
  es: 'gran grande nuevo nueva viejo vieja joven pequeño pequeña antiguo antigua bello bella buen buena mal mala primer primera segundo segunda último última próximo próxima siguiente anterior propio propia mismo misma otro otra mejor peor actual futuro futura querido querida célebre famoso famosa todo toda casi sólo solo aplicación app aplicativo sistema servidor servicio servicios plataforma herramienta navegador tabla columna fila celda lista listado buscador desplegable casilla cabecera pie paso etapa fase hora horas minuto minutos día dias días semana mes año años siglo vez veces plan vitamina según dos tres cuatro cinco unos unas vía versión api ley artículo estado comunidad república reino unión san santa santo',
  fr: 'grand grande nouveau nouvelle nouvel vieux vieille vieil jeune petit petite ancien ancienne beau belle bel bon bonne mauvais premier première second seconde dernier dernière prochain prochaine suivant suivante précédent propre même autre meilleur meilleure actuel future futur cher chère célèbre fameux tout toute presque seul seule application appli système serveur service services plateforme outil navigateur tableau table colonne ligne cellule liste moteur case entête étape phase heure heures minute minutes jour jours semaine mois an ans année siècle fois plan vitamine selon deux trois quatre cinq version api loi article état république royaume union saint sainte mot',
  it: 'gran grande nuovo nuova vecchio vecchia giovane piccolo piccola antico antica bello bella bel buon buona cattivo primo prima secondo seconda ultimo ultima prossimo prossima seguente precedente proprio propria stesso stessa altro altra migliore peggiore attuale futuro futura caro cara celebre famoso famosa tutto tutta quasi solo sola applicazione app applicativo sistema server servizio servizi piattaforma strumento browser tabella colonna riga cella elenco lista motore casella intestazione passo passaggio fase tappa ora ore minuto minuti giorno giorni settimana mese mesi anno anni secolo volta volte piano vitamina secondo due tre quattro cinque versione api legge articolo stato repubblica regno unione san santa santo sant',
  pt: 'grande novo nova velho velha jovem pequeno pequena antigo antiga belo bela bom boa mau má primeiro primeira segundo segunda último última próximo próxima seguinte anterior próprio própria mesmo mesma outro outra melhor pior atual futuro futura caro cara querido querida célebre famoso famosa todo toda quase só aplicação aplicativo app sistema servidor serviço serviços plataforma ferramenta navegador tabela coluna linha célula lista motor caixa cabeçalho passo etapa fase hora horas minuto minutos dia dias semana mês meses ano anos século vez vezes plano vitamina segundo dois duas três quatro cinco versão api lei artigo estado república reino união são santa santo',
}; // prettier-ignore

const wordsIn = wordSets(NO_FRONTS, ' ');

/** Whether a word in small letters has no name of its own behind it. */
export const hasNoName = (word: string, language: string): boolean => wordsIn(language)?.has(word) === true;

/** What is done and nothing that has a name, by its ending, behind a preposition alone: `para visitar Roma`, `en quittant Nice`. */
const DONE: Readonly<Record<string, RegExp | undefined>> = {
  es: /(?:[aei]r|rse|[ai]?endo|ando)$/,
  fr: /(?:[ei]r|oir|[^aeiou]re|ant)$/,
  it: /(?:[aei]r(?:e|l[oaie]|si)|[ae]ndo)$/,
  pt: /(?:[aei]r|r-se|[aei]ndo)$/,
};

export const isInfinitive = (word: string, language: string): boolean => DONE[language]?.test(word) === true;
