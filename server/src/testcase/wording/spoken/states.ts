/**
 * How somebody or something is, said by a participle and what stands behind it: `nato a Lodi il 12/03/1985`, `zamieszkały
 * w Łodzi`, `född 2021-05-04`. The fields of a day, of a number or text, and of what a preposition of going or giving stands before.
 */
export interface State {
  /** Of a day. */
  day?: string;
  /** Of any other value behind `in`, `a`, `w`. */
  place?: string;
  /** Of a value without anything between. */
  bare?: string;
  /** Of a street with its number, where that is not what a place is. */
  address?: string;
  /** Of a year alone. */
  year?: string;
}

type Line = readonly [RegExp, State];

const STATES: Readonly<Record<string, readonly Line[] | undefined>> = {
  es: [
    [/^nacid[oa]s?$/, { day: 'fecha de nacimiento', place: 'lugar de nacimiento' }],
    [/^(?:residente|domiciliad[oa])s?$/, { place: 'domicilio' }],
    [/^reside$/, { place: 'ciudad' }],
    [/^(?:situad|ubicad)[oa]s?$/, { place: 'dirección' }],
    [/^emitid[oa]s?$/, { day: 'fecha de emisión' }],
    [/^expedid[oa]s?$/, { day: 'fecha de expedición' }],
    [/^firmad[oa]s?$/, { day: 'fecha de firma' }],
    [/^contratad[oa]s?$/, { day: 'fecha de contratación' }],
    [/^matriculad[oa]s?$/, { day: 'fecha de matriculación' }],
    [/^comprad[oa]s?$/, { day: 'fecha de compra' }],
    [/^publicad[oa]s?$/, { day: 'fecha de publicación' }],
    [/^ocurrid[oa]s?$/, { day: 'fecha', place: 'lugar' }],
    [/^(?:dirigid|destinad)[oa]s?$/, { place: 'destinatario' }],
  ],
  pt: [
    [/^nascid[oa]s?$/, { day: 'data de nascimento', place: 'local de nascimento' }],
    [/^(?:residente|domiciliad[oa])s?$/, { place: 'morada' }],
    [/^(?:mora|reside)$/, { place: 'cidade' }],
    [/^(?:situad|localizad)[oa]s?$/, { place: 'endereço' }],
    [/^emitid[oa]s?$/, { day: 'data de emissão' }],
    [/^assinad[oa]s?$/, { day: 'data de assinatura' }],
    [/^contratad[oa]s?$/, { day: 'data de contratação' }],
    [/^matriculad[oa]s?$/, { day: 'data de matrícula' }],
    [/^comprad[oa]s?$/, { day: 'data de compra' }],
    [/^publicad[oa]s?$/, { day: 'data de publicação' }],
    [/^ocorrid[oa]s?$/, { day: 'data', place: 'local' }],
    [/^(?:dirigid|destinad)[oa]s?$/, { place: 'destinatário' }],
  ],
  it: [
    [/^resident[ei]$/, { place: 'residenza', bare: 'residenza', day: 'residente dal' }],
    [/^domiciliat[oaie]$/, { place: 'domicilio' }],
    [/^(?:abita|risiede)$/, { place: 'città' }],
    [/^(?:situat|ubicat|sit)[oaie]$/, { place: 'indirizzo' }],
    [/^nat[oaie]$/, { day: 'data di nascita', place: 'luogo di nascita' }],
    [/^intestat[oaie]$/, { place: 'intestatario' }],
    [/^assegnat[oaie]$/, { place: 'assegnatario', day: 'data assegnazione' }],
    [/^(?:destinat|indirizzat|spedit|inviat|dirett)[oaie]$/, { place: 'destinatario', day: 'data invio' }],
    [/^(?:avvenut[oaie]|accadut[oaie]|verificatos[ie])$/, { day: 'data', place: 'luogo' }],
    [/^emess[oaie]$/, { day: 'data emissione' }],
    [/^rilasciat[oaie]$/, { day: 'data rilascio' }],
    [/^stipulat[oaie]$/, { day: 'data stipula' }],
    [/^immatricolat[oaie]$/, { day: 'data immatricolazione' }],
    [/^assunt[oaie]$/, { day: 'data assunzione' }],
    [/^presentat[oaie]$/, { day: 'data presentazione' }],
    [/^registrat[oaie]$/, { day: 'data registrazione' }],
    [/^acquistat[oaie]$/, { day: 'data acquisto' }],
    [/^ricevut[oaie]$/, { day: 'data ricezione' }],
    [/^attivat[oaie]$/, { day: 'data attivazione' }],
    [/^(?:scade(?:nte)?|scadut[oaie]|scadenza)$/, { day: 'scadenza' }],
    [/^decorrente$/, { day: 'decorrenza' }],
    [/^targat[oaie]$/, { bare: 'targa' }],
    [/^specializzat[oaie]$/, { place: 'specializzazione' }],
    [/^laureat[oaie]$/, { place: 'laurea' }],
    [/^iscritt[oaie]$/, { day: 'data iscrizione' }],
  ],
  pl: [
    [/^(?:zamieszka[łl]|mieszkając|zameldowan)\p{L}{1,3}$/u, { place: 'miejsce zamieszkania' }],
    [/^urodzon\p{L}{1,3}$/u, { day: 'data urodzenia', place: 'miejsce urodzenia', bare: 'data urodzenia' }],
    [/^wystawion\p{L}{1,3}$/u, { day: 'data wystawienia' }],
    [/^wydan\p{L}{1,3}$/u, { day: 'data wydania' }],
    [/^zawart\p{L}{1,3}$/u, { day: 'data zawarcia' }],
    [/^zarejestrowan\p{L}{1,3}$/u, { day: 'data rejestracji' }],
    [/^zatrudnion\p{L}{1,3}$/u, { day: 'data zatrudnienia' }],
    [/^złożon\p{L}{1,3}$/u, { day: 'data złożenia' }],
    [/^podpisan\p{L}{1,3}$/u, { day: 'data podpisania' }],
    [/^(?:kupion|zakupion)\p{L}{1,3}$/u, { day: 'data zakupu' }],
    [/^nadan\p{L}{1,3}$/u, { day: 'data nadania' }],
    [/^ważn[yaeą](?:ch|mi?|go|j)?$/u, { day: 'data ważności' }],
    [/^należąc\p{L}{1,3}$/u, { place: 'właściciel' }],
    [/^mieszka$/, { place: 'miasto' }],
    [/^zaadresowan\p{L}{1,3}$/u, { place: 'odbiorca' }],
    [/^siedzib(?:ą|a)$/u, { place: 'siedziba' }],
    [/^wyprodukowan\p{L}{1,3}$/u, { place: 'rok produkcji', day: 'data produkcji' }],
  ],
  de: [
    [/^(?:geboren|geb)$/, { day: 'geburtsdatum', place: 'geburtsort', year: 'geburtsjahr' }],
    [/^(?:wohnhaft|wohnt|wohnend|wohnte|ansässig)$/, { place: 'wohnort', address: 'adresse' }],
    [/^ausgestellt$/, { day: 'ausstellungsdatum' }],
    [/^zugelassen$/, { day: 'zulassungsdatum' }],
    [/^(?:angestellt|beschäftigt|eingestellt)$/, { day: 'einstellungsdatum' }],
    [/^(?:verstorben|gestorben)$/, { day: 'sterbedatum' }],
    [/^heißt$/, { bare: 'name' }],
  ],
  fr: [
    [/^née?s?$/, { day: 'date de naissance', place: 'lieu de naissance', year: 'année de naissance' }],
    [/^(?:domiciliée?s?|habit(?:e|ant|ait)|demeurant|résid(?:e|ant|ente?))$/, { place: 'ville', address: 'adresse' }],
    [/^immatriculée?s?$/, { bare: 'immatriculation' }],
    [/^délivrée?s?$/, { day: 'date de délivrance' }],
    [/^émise?s?$/, { day: "date d'émission" }],
    [/^échue?s?$/, { day: "date d'échéance" }],
    [/^signée?s?$/, { day: 'date de signature' }],
    [/^embauchée?s?$/, { day: "date d'embauche" }],
    [/^achetée?s?$/, { day: "date d'achat" }],
    [/^décédée?s?$/, { day: 'date de décès' }],
    [/^expir(?:e|ant|ée?s?)$/, { day: "date d'expiration" }],
  ],
  nl: [
    [/^geboren$/, { day: 'geboortedatum', place: 'geboorteplaats', year: 'geboortejaar' }],
    [/^(?:woonachtig|wonend|wonende|woont|woonde|gevestigd)$/, { place: 'woonplaats', address: 'adres' }],
    [/^afgegeven$/, { day: 'afgiftedatum' }],
    [/^(?:aangeschaft|gekocht)$/, { day: 'aankoopdatum' }],
    [/^overleden$/, { day: 'overlijdensdatum' }],
    [/^heet$/, { bare: 'naam' }],
  ],
  sv: [
    [/^födda?$/, { day: 'födelsedatum', place: 'födelseort', bare: 'födelsedatum', year: 'födelseår' }],
    [/^(?:folkbokförd|mantalsskriven)a?$/, { place: 'folkbokföringsort', address: 'folkbokföringsadress' }],
    [/^(?:bosatta?|bor|bodde|boende)$/, { place: 'ort', address: 'adress' }],
    [/^anställd$/, { day: 'anställningsdatum' }],
    [/^registrera(?:d|t|de)$/, { day: 'registreringsdatum' }],
    [/^utfärda(?:d|t|de)$/, { day: 'utfärdandedatum' }],
    [/^(?:in)?köpta?$/, { day: 'inköpsdatum' }],
    [/^(?:avliden|avlidna)$/, { day: 'dödsdatum' }],
    [/^(?:ägda?|ägs)$/, { place: 'ägare' }],
    [/^tillhör(?:ande|ig)?$/, { bare: 'ägare' }],
    [/^heter$/, { bare: 'namn' }],
  ],
};

export const stateOf = (word: string, language: string): State | undefined =>
  STATES[language]?.find(([pattern]) => pattern.test(word))?.[1];
