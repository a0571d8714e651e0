/** What somebody writes as a whole, by language: things of their own, and what is only a field of one; each as it is called, with its forms. */
const WRITTEN: Readonly<Record<string, { things: string; fields: string } | undefined>> = {
  de: {
    things: 'vermerk,notiz,notizen,bemerkung,anmerkung,kommentar,nachricht,widerspruch,beschwerde,stellungnahme,mitteilung,rückmeldung',
    fields: 'bemerkungen,anmerkungen,begründung,beschreibung,antwort,text',
  },
  es: {
    things: 'observación,observaciones,comentario,nota,mensaje,reseña,queja,reclamación',
    fields: 'descripción,justificación,respuesta,motivo',
  },
  fr: {
    things: 'remarque,remarques,commentaire,note,message,avis,plainte,réclamation,observation,observations',
    fields: 'description,justification,réponse,motif',
  },
  it: {
    things: 'nota,note,commento,messaggio,osservazione,osservazioni,reclamo,recensione',
    fields: 'descrizione,motivazione,risposta,motivo',
  },
  nl: {
    things: 'opmerking,opmerkingen,bericht,notitie,klacht,bezwaar,reactie',
    fields: 'toelichting,omschrijving,beschrijving,motivering,antwoord,reden',
  },
  pl: {
    things: 'uwaga uwagę,uwagi,notatka notatkę,komentarz,wiadomość,skarga skargę,opinia opinię,adnotacja adnotację',
    fields: 'opis,uzasadnienie,odpowiedź,powód',
  },
  pt: {
    things: 'observação,observações,comentário,nota,mensagem,resenha,reclamação',
    fields: 'descrição,justificativa,resposta,motivo',
  },
  sv: {
    things: 'anteckning anteckningen,kommentar kommentaren,meddelande meddelandet,anmärkning anmärkningen,notering noteringen,recension,klagomål klagomålet',
    fields: 'beskrivning beskrivningen,motivering motiveringen,svar svaret,orsak orsaken',
  },
}; // prettier-ignore

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
