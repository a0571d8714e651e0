import type { Phrases } from '../phrases';

export const ITALIAN: Phrases = {
  enter:
    'inserisco|inserisce|inserire|inserisci|digito|digita|digitare|scrivo|scrive|scrivere|compilo|compila|compilare|immetto|immette|riempio|riempie|valorizzo|valorizza|valorizzare|metto|mette|indico|indica|fornisco|fornisce|inserito|compilato|riempire|immettere|indicare|riporto|riporta|annoto|annota|specifico|specifica|completo|completa|completare|inserirà',
  assign:
    'cambio|cambia|modifico|modifica|aggiorno|aggiorna|imposto|imposta|cambiare|modificare|aggiornare|impostare|assegno|assegna|assegnare|setto|setta',
  choose: 'seleziono|seleziona|selezionare|scelgo|sceglie|scegliere',
  tick: 'spunto|spunta|seleziono la casella|seleziona la casella|accetto|accetta|flaggo|flagga|barro|barra la casella|spuntare|spuntato|seleziono la checkbox|seleziona la checkbox',
  untick: 'deseleziono|tolgo la spunta',
  upload: 'carico|carica|allego|allega|caricare|caricato|allegare|allegato|ho caricato',
  clear: 'svuoto|svuota|svuotare',
  create: 'creo|crea|creare|aggiungo|aggiunge|aggiungere|salvo',
  signIn:
    'accedo|accede|effettuo il login|effettua il login|effettuato il login|effettuato l accesso|effettua l accesso|effettuo l accesso|eseguito l accesso|esegue l accesso|eseguo l accesso|faccio login|fa login|mi autentico|mi collego|loggo|loggato|loggata|autenticato|autenticata',
  register: 'registro|registra|mi registro|mi iscrivo|si registra',
  open: 'vado|va|apro|apre|visito|visita|navigo|naviga|sono sulla|sono nella|si trova|trovarsi|trovo|accedo alla pagina|accede alla pagina|accedo alla sezione|accede alla sezione|accedo al sito|accede al sito',
  act: 'clicco|clicca|premo|preme|faccio clic|aspetto|attendo|chiudo|elimino|cancello|cerco|cerca|confermo|voglio|vuole|cercare|ricerco|ricerca|tocco|tocca|clicca su|cliccare|premere',
  search: 'cerco|cerca|cercare|ricerco|ricerca',
  assert: 'vedo|vede|verifico|verifica|controllo|controlla|leggo|legge|mostra|mostrerà|restituisce|compare|osservo',
  expectation:
    'dovrei|dovrebbe|dovrebbero|devo vedere|deve vedere|vedo|vede|visualizzo|visualizza|controlla|verifica|verifico|appare|mostrato|mostrata',
  negation: 'non|senza|nessun|nessuna',
  be: 'è|sono|era|sia|è di|è del|era di|è pari a|è pari al|è pari ad|pari a|pari al|ammonta a|ammonta ad|ammontano a|corrisponde a',
  have: 'ho|ha|hanno|esiste|esistono|abbia',
  as: 'come',
  to: 'a favore di|a favore del|a favore della|a favore dell|in favore di|in favore del|in favore della|in favore dell|a|al|alla|allo|all|agli|alle|ai',
  with: 'con|usando',
  in: 'ha luogo|in|nel|nella|nello|nei|nelle|nell|per|da|dal|dalla|dall|di|del|della|dell|su|sul|sulla|sull',
  and: 'e|ed|o',
  articles: 'un|uno|una|dei|delle|alcuni|alcune',
  possessives: "mio|mia|miei|suo|sua|il|lo|la|i|gli|le|l|l'|questo|questa|questi|queste|suoi|sue",
  following: 'seguente|seguenti',
  named: 'chiamato|chiamata|di nome|denominato|intitolato',
  priced: 'costa',
  numbers: 'zero|uno|due|tre|quattro|cinque|sei|sette|otto|nove|dieci',
  of: 'di|del|della|dell',
  field:
    'campo|campi|casella|casella di testo|lista|menu a tendina|elenco|tendina|campo di testo|area di testo|campo di input|menu a discesa|menù a tendina|menù a discesa|casella di controllo|casella di spunta|calendario|campo data|selettore|menu di selezione',
  vague:
    'valido|valida|validi|valide|invalido|invalida|invalidi|invalide|corretto|corretta|corretti|corrette|errato|errata|errati|errate|sbagliato|sbagliata|nuovo|nuova|valore|valori|testo|dato|dati|stringa|esistente|tutti|tutte|caratteri|informazioni',
  who: 'io|lui|lei|noi|utente|cliente|visitatore|amministratore|deve|mi|si|che',
  nouns:
    'customer cliente|customers clienti|user utente|users utenti|order ordine|orders ordini|product prodotto articolo|products prodotti articoli|event evento|events eventi|invoice fattura|invoices fatture|account conto|accounts conti|employee dipendente impiegato|employees dipendenti impiegati|company azienda società ditta impresa|companies aziende ditte imprese|address indirizzo|addresses indirizzi|category categoria|categories categorie|book libro|books libri|person persona|people persone|message messaggio|messages messaggi|project progetto|projects progetti|task attività compito|student studente alunno alunna studentessa|students studenti studentesse alunni|teacher docente insegnante|course corso|courses corsi|payment pagamento|payments pagamenti|booking prenotazione|bookings prenotazioni|supplier fornitore|suppliers fornitori|patient paziente|patients pazienti|policy polizza|policies polizze|claim sinistro|claims sinistri|guest ospite|guests ospiti|member socio socia iscritto iscritta|members soci iscritti|comment commento|comments commenti|review recensione|reviews recensioni|loan prestito|loans prestiti|transfer bonifico|transfers bonifici|trip viaggio|trips viaggi|doctor medico dottore dottoressa|doctors medici|appointment appuntamento|appointments appuntamenti|vehicle veicolo|vehicles veicoli|apartment appartamento alloggio|apartments appartamenti alloggi|house casa|building edificio condominio|buildings edifici|property immobile|properties immobili|tenant inquilino inquilina affittuario|tenants inquilini|landlord locatore|store negozio filiale|stores negozi filiali|warehouse magazzino|warehouses magazzini|bookshop libreria|bookshops librerie|driver autista conducente|drivers autisti conducenti|car auto macchina automobile|cars macchine automobili|truck camion furgone|trucks furgoni|bike bicicletta bici|bikes biciclette|ship nave|ships navi|container container|repair riparazione|repairs riparazioni|delivery consegna|deliveries consegne|shipment spedizione|shipments spedizioni|parcel pacco|parcels pacchi|report rapporto relazione segnalazione|reports rapporti relazioni segnalazioni|request richiesta|requests richieste|application domanda candidatura|applications domande candidature|complaint reclamo|complaints reclami|incident guasto incidente|incidents guasti incidenti|permit permesso autorizzazione licenza|permits permessi autorizzazioni licenze|certificate certificato|certificates certificati|declaration dichiarazione|declarations dichiarazioni|citizen cittadino cittadina|citizens cittadini|resident residente|residents residenti|auction asta|auctions aste|taxpayer contribuente|taxpayers contribuenti|dentist dentista|dentists dentisti|nurse infermiere infermiera|nurses infermieri|animal animale|animals animali|owner proprietario proprietaria padrone|owners proprietari|prescription ricetta|prescriptions ricette|medication farmaco medicinale|medications farmaci medicinali|treatment trattamento|treatments trattamenti|exam esame|exams esami|lesson lezione|lessons lezioni|school scuola|schools scuole|grades voti|subscription abbonamento|subscriptions abbonamenti|membership iscrizione|memberships iscrizioni|voucher buono|vouchers buoni|card carta tessera|cards carte tessere|transaction transazione|transactions transazioni|expense spesa|expenses spese|quote preventivo|quotes preventivi|hotel hotel albergo|hotels alberghi|flight volo|flights voli|ticket biglietto|tickets biglietti|stay soggiorno|stays soggiorni|room camera stanza|rooms camere stanze|dish piatto pietanza|dishes piatti|ingredients ingredienti|machine macchinario|machines macchinari|device dispositivo apparecchio|devices dispositivi apparecchi|tags etichette|colors colori|author autore autrice|authors autori|publisher editore|publishers editori|film film|song canzone|songs canzoni|concert concerto|concerts concerti|team squadra|teams squadre|player giocatore giocatrice|players giocatori|volunteer volontario volontaria|volunteers volontari|donation donazione|donations donazioni|shift turno|shifts turni|absence assenza|absences assenze|leave_request ferie|candidate candidato candidata|candidates candidati|jobs offerte|survey sondaggio|surveys sondaggi|document documento|documents documenti|contract contratto|contracts contratti|fine multa|fines multe|listing annuncio|listings annunci|parts ricambi|child bambino bambina figlio figlia|children bambini figli|visit visita|visits visite|vaccine vaccino|vaccines vaccini|prices prezzi|discounts sconti|meeting riunione|meetings riunioni|insured assicurato|table tavolo|tables tavoli|sensor sensore|sensors sensori',
};
