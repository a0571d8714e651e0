import { withoutAccents } from '../../fields/names';

/** What somebody writes as a whole, by language: things of their own, and what is only a field of one; each as it is called, with its forms. */
const WRITTEN: Readonly<Record<string, { things: string; fields: string } | undefined>> = {
  de: {
    things: 'vermerk,notiz,notizen,bemerkung,anmerkung,kommentar,nachricht,widerspruch,beschwerde,stellungnahme,mitteilung,rückmeldung,mitteilungen,rezension,einspruch,memo,brief',
    fields: 'bemerkungen,anmerkungen,begründung,beschreibung,antwort,text,inhalt,wortlaut,sachverhalt,hergang,diagnose,befund,anamnese,zusammenfassung,erklärung,grund,empfehlung,empfehlungen',
  },
  es: {
    things: 'observación,observaciones,comentario,nota,mensaje,reseña,queja,reclamación,carta,opinión,alegación,alegaciones',
    fields: 'descripción,justificación,respuesta,motivo,texto,contenido,cuerpo,diagnóstico,síntomas,resumen,explicación,recomendaciones,anamnesis',
  },
  fr: {
    things: 'remarque,remarques,commentaire,note,message,avis,plainte,réclamation,observation,observations,lettre,courrier,critique',
    fields: 'description,justification,réponse,motif,texte,contenu,corps,diagnostic,symptômes,résumé,explication,circonstances,recommandations,consigne,consignes',
  },
  it: {
    things: 'nota,note,commento,messaggio,osservazione,osservazioni,reclamo,recensione,lettera,parere',
    fields: 'descrizione,motivazione,risposta,motivo,testo,contenuto,corpo,diagnosi,sintomi,riassunto,spiegazione,raccomandazioni,giustificazione',
  },
  nl: {
    things: 'opmerking,opmerkingen,bericht,notitie,klacht,bezwaar,reactie,brief,recensie',
    fields: 'toelichting,omschrijving,beschrijving,motivering,antwoord,reden,tekst,inhoud,anamnese,diagnose,advies,samenvatting,uitleg,verklaring,bevindingen',
  },
  pl: {
    things: 'uwaga uwagę,uwagi,notatka notatkę,komentarz,wiadomość,skarga skargę,opinia opinię,adnotacja adnotację,odwołanie odwołania,zażalenie,recenzja recenzję,zapytanie',
    fields: 'opis,uzasadnienie,odpowiedź,powód,treść treści treścią,diagnoza diagnozę,zalecenia,rozpoznanie,przyczyna przyczynę,streszczenie,wyjaśnienie wyjaśnienia',
  },
  pt: {
    things: 'observação,observações,comentário,nota,mensagem,resenha,reclamação,carta,exposição',
    fields: 'descrição,justificativa,resposta,motivo,texto,conteúdo,corpo,diagnóstico,sintomas,resumo,explicação,recomendações,parecer,laudo',
  },
  sv: {
    things: 'anteckning anteckningen,kommentar kommentaren,meddelande meddelandet,anmärkning anmärkningen,notering noteringen,recension,klagomål klagomålet,brev brevet,omdöme omdömet,överklagande överklagandet,inlägg inlägget',
    fields: 'beskrivning beskrivningen,motivering motiveringen,svar svaret,orsak orsaken,text texten,innehåll innehållet,diagnos diagnosen,sammanfattning sammanfattningen,förklaring förklaringen,besvär besvären,symptom symptomen',
  },
}; // prettier-ignore

/** Verbs of telling something in one's own words, by how they begin: what they are followed by is called as it is. */
const DESCRIBES: Readonly<Record<string, RegExp | undefined>> = {
  en: /^(?:describ|explain|dictat|summari[sz]|outlin|recount|jots?$|jotted$|narrat)/,
  de: /^(?:(?:be)?schreib|beschrieb|geschrieben|schilder|geschildert|erlaeuter|erlauter|begrund|notier|protokollier|diktier|formulier|verfass)/,
  es: /^(?:describ|escrib|explic|redact|anot[aoeé]|relat[aoeé]|narr[aoeé]|dict[aoeé]|argument|detall[aoeé]|justific)/,
  fr: /^(?:decri|expliqu|racont|redig|ecri[tsv]|dict[eé]|relat[eé]|argument|precis|detaill|justifi)/,
  it: /^(?:descriv|scriv|spieg[aoh]|raccont|redig|annot[aoi]|dett[aoi]|verbalizz|motiv[aoi]|illustr|dettagli|giustific)/,
  nl: /^(?:(?:be|om)schrij[fv]|noteer|noter|vertel|dicteer|formuleer|motiveer|schrijf|schrijv)/,
  pl: /^(?:opisu|opisz|opisal|wyjasni|notuj|zanotuj|dopisu|dopisz|dyktuj|formulu|uzasadni)/,
  pt: /^(?:descrev|escrev|explic|relat[aoe]|redij|redig|anot[aoe]|narr[aoe]|argument|justific|detalh)/,
  sv: /^(?:beskriv|forklar|antecknar|noterar|beratta|motiverar|skriver|dikterar|formulerar)/,
}; // prettier-ignore

export const describes = (word: string, language: string): boolean =>
  DESCRIBES[language]?.test(withoutAccents(word).replaceAll('ł', 'l')) === true;

export interface Written {
  /** What it is called. */
  label: string;
  /** Whether it is a thing of its own. */
  isThing: boolean;
}

const cache = new Map<string, ReadonlyMap<string, Written>>();

/** What a word in small letters says that somebody writes; undefined for others. */
export function writtenBy(word: string, language: string): Written | undefined {
  let words = cache.get(language);
  if (words === undefined) cache.set(language, (words = wordsOf(language)));
  return words.get(word);
}

function wordsOf(language: string): ReadonlyMap<string, Written> {
  const { things = '', fields = '' } = WRITTEN[language] ?? {};
  const entries = (list: string, isThing: boolean): [string, Written][] =>
    list.split(',').flatMap((forms) => {
      const [label, ...more] = forms.split(' ');
      return [label, ...more].map((form): [string, Written] => [form, { label, isThing }]);
    });
  return new Map([...entries(things, true), ...entries(fields, false)]);
}
