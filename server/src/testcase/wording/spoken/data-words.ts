/** What people call what they say of a thing, and what it is written on: `los datos de`, `das Formular`; by language. */
export interface DataWords {
  /** Behind it stands whose it is. */
  data: RegExp;
  /** At the end of one word with the thing: `Fahrzeugdaten`. */
  joined?: RegExp;
  /** What may stand behind it that is no thing. */
  none: RegExp;
}

export const DATA_WORDS: Readonly<Record<string, DataWords | undefined>> = {
  de: {
    data: /^(?:daten|angaben|stammdaten|eckdaten|formular|maske|datensatz|datensatzes|karteikarte|stammblatt|steckbrief)$/,
    joined: /^(.{4,20}?)e?[sn]?(?:daten|angaben)$/,
    none: /^(?:anmeldung|registrierung|suche|kontakt|zugang)$/,
  },
  es: {
    data: /^(?:datos|información|ficha|fichas|formulario|cuerpo|detalles)$/,
    none: /^(?:acceso|contacto|registro|búsqueda|inicio|sesión|login|envío|facturación|ingreso|alta|usuario|carga|pruebas?|entrada|ejemplo|test|conexión)$/,
  },
  fr: {
    data: /^(?:données|informations|coordonnées|fiche|fiches|formulaire|corps|détails)$/,
    none: /^(?:connexion|contact|inscription|recherche|accès|renseignements?|livraison|facturation|saisie)$/,
  },
  it: {
    data: /^(?:dati|informazioni|scheda|modulo|anagrafica|dettagli|corpo)$/,
    none: /^(?:accesso|contatto|registrazione|ricerca|login|iscrizione|spedizione|fatturazione|inserimento)$/,
  },
  nl: {
    data: /^(?:gegevens|formulier|informatie|details|kaartje)$/,
    joined: /^(.{4,20}?)(?:gegevens|formulier)$/,
    none: /^(?:inloggen|contact|registratie|zoekopdracht)$/,
  },
  pl: {
    data: /^(?:dan(?:e|ymi|ych)|formularz|formularza|formularzu|kart[ęa]|kartotek[ęai]|szczegół(?:y|ów|ami)|rekord(?:u)?)$/,
    none: /^(?:logowania|rejestracji|kontaktowy|kontaktowe|wyszukiwania|osobowe|osobowymi|dostępowe|klient)$/,
  },
  pt: {
    data: /^(?:dados|informações|ficha|fichas|formulário|corpo|detalhes)$/,
    none: /^(?:acesso|contato|contacto|cadastro|registo|registro|busca|pesquisa|login|entrega|faturação|cobrança|testes?|entrada|exemplo)$/,
  },
  sv: {
    data: /^(?:uppgifter|uppgifterna|formulär|formuläret|information|detaljer|detaljerna)$/,
    joined: /^(.{4,20}?)s?(?:uppgifter|uppgifterna|formuläret)$/,
    none: /^(?:inloggning|kontakt|registrering|sökning)$/,
  },
}; // prettier-ignore
