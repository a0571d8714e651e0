/**
 * What the day and the hour of something done are called, by its verb in any form, where nothing nearer names them:
 * `op 16 maart betaalt`, `el tren sale a las 9:45`. What plans something for a day, as bookings do, is not here: the day is
 * not that of the booking. Of each line the name in front, and what the verbs begin with; those with `$` are whole words.
 */
const DEEDS: Readonly<Record<string, string | undefined>> = {
  de: `zahlungs: bezahl beglich überwies überweis zahlt$ zahlte$ gezahlt$
    ankunfts: ankomm ankam angekommen$ landet$ landete$ gelandet$ kommt_an kam_an
    eingangs: eintrifft eintraf eingetroffen eingeht eingegangen eingereicht$ empfangen$ erhielt$ geht_ein trifft_ein
    abfahrts: abfährt abfuhr losfährt abgefahren fährt_ab fuhr_ab
    abreise: abreis abgereist reist_ab
    anreise: anreis angereist reist_an
    einzugs: einzieht einzog eingezogen zieht_ein zog_ein
    auszugs: auszieht auszog ausgezogen zieht_aus zog_aus
    umzugs: umzieht umzog umgezogen zieht_um zog_um
    kündigungs: kündigt$ kündigte$ gekündigt$ kündigen$
    entlassungs: entlass
    aufnahme: aufgenommen$ eingewiesen$
    rückgabe: zurückgibt zurückgab zurückgegeben zurückgebracht zurückbringt retourniert
    liefer: geliefert$ liefert$ ausgeliefert zugestellt
    hochzeits: heiratet$ geheiratet$
    eintritts: eintritt$ eingetreten$ beitritt$ beigetreten$
    austritts: austritt$ ausgetreten$
    impf: geimpft$ impft$
    ablauf: abläuft$ ablief$ abgelaufen$ läuft_ab
    beginn: beginnt$ begann$ begonnen$ startet$ startete$ gestartet$ anfängt$ fängt_an
    end: endet$ endete$ ausläuft$ beendet$ läuft_aus`,
  nl: `betaal: betaalt betaalde betaald overmaakt overgemaakt voldaan$ voldoet$
    aankomst: aankomt aankwam aangekomen arriveert arriveerde landt$ komt_aan kwam_aan
    ontvangst: binnenkomt binnenkwam binnengekomen ontvangt$ ontving$ ontvangen$ komt_binnen kwam_binnen
    vertrek: vertrekt vertrok vertrekken vertrokken
    verhuis: verhuist verhuisde verhuisd
    opzeg: opzegt opzegde opgezegd zegt_op
    ontslag: ontslagen$
    opname: opgenomen$
    retour: terugbrengt teruggebracht terugstuurt teruggestuurd retourneert
    inlever: inlevert ingeleverd
    lever: levert$ bezorgt$ bezorgd$ afgeleverd
    ingangs: ingaan$ ingaat$ ingegaan$ ingang$ gaat_in ging_in
    start: start$ begint$ begon$ begonnen$ gestart$
    eind: eindigt$ eindigde$ afloopt$ afgelopen$ beëindigd$ loopt_af liep_af
    inschrijf: inschrijft schrijft_in
    vaccinatie: gevaccineerd$ ingeënt$
    trouw: trouwt$ trouwde$`,
  sv: `betal: betalar betalade betalats betalas betalt$ betala$
    ankomst: anländer anlände anlänt ankommer ankom$
    inkom: inkommer inkom$ inkommit
    avgångs: avgår$ avgick$ avgått$
    avrese: avreser avreste
    inflyttnings: flyttar_in inflytt
    utflyttnings: flyttar_ut utflytt
    flytt: flyttar$ flyttade$ nummerflytt
    uppsägnings: uppsagd uppsagt sägs_upp säger_upp sade_upp
    utskrivnings: skrivs_ut utskriven
    återlämnings: återlämna lämnar_tillbaka
    leverans: levereras$ levererar$
    start: börjar$ började$ startar$ startade$
    slut: slutar$ slutade$ upphör$ upphörde$
    gifte: gifter$ gifte$
    vaccinations: vaccinera`,
  pl: `płatności: płaci$ zapłaci opłaci opłaca uiści uiszcza wpłaci
    przyjazdu: przyjeżdża przyjecha przyjazd
    odjazdu: odjeżdża odjecha
    wyjazdu: wyjeżdża wyjecha
    przylotu: przylatuje przylecia
    wylotu: wylatuje odlatuje
    dostawy: dociera$ dotar dostarcz doręcz
    wpływu: wpływa$ wpłyn
    wypowiedzenia: wypowiada wypowiedzia
    rezygnacji: rezygnuje zrezygnowa
    zerwania: zrywa zerwa
    rozpoczęcia: rozpoczyna rozpoczę zaczyna$ zaczę rusza$
    zakończenia: kończy$ zakończy skończy
    zwrotu: zwraca$ zwróci oddaje$ odda$ oddał
    odbioru: odbiera$ odebra
    zakupu: kupuje$ kupił kupiła
    wysyłki: wysyła$ wysła
    wypisu: wypisan
    przyjęcia: przyjęt
    szczepienia: szczepi zaszczepi
    ślubu: pobierają pobrali
    urodzenia: urodził
    szkody: zalan skradzion uszkodzon włama
    zwolnienia: zwolnion`,
  es: `pago: paga$ pagó$ pague$ pagan$ pagar$ pagad abona$ abonó$ abonad pago$
    llegada: llega$ llegó$ llegan$ llegue$ llegar$ llegad aterriza
    salida: sale$ salió$ salen$ salir$ parte$ partió$
    regreso: regresa$ regresó$ vuelve$ volvió$
    mudanza: muda$ mudó$ mudan$
    entrada: entra$ entró$ ingresa$ ingresó$
    devolución: devuelve$ devolvió$ devolver$ devuelt
    entrega: entrega$ entregó$ entregan$
    inicio: empieza$ empezó$ comienza$ comenzó$ inicia$ inició$ arranca$
    fin: termina$ terminó$ finaliza$ finalizó$ acaba$ acabó$
    vencimiento: vence$ venció$ vencid
    caducidad: caduca$ caducó$ caducad
    compra: compró$
    boda: casó$ casan$
    vacunación: vacuna$ vacunó vacunad
    cancelación: cancela$ canceló$ cancelad
    anulación: anula$ anuló$ anulad
    recepción: recibe$ recibió$ recibid
    registro: registrad
    instalación: instala$ instaló$ instalad
    apertura: abiert abrió$
    cierre: cerrad cerró$ clausurad
    solicitud: solicitó$ solicitad
    aprobación: aprueba$ aprobó$ aprobad
    bloqueo: bloquea$ bloqueó$ bloquead
    suspensión: suspende$ suspendió$ suspendid
    validación: valida$ validó$ validad
    reparación: reparó$ reparad
    robo: robaron$ robad sustraíd
    donación: donó$ donad
    operación: opera$ operó$ operad
    alta: dad[oa]_de_alta
    baja: dad[oa]_de_baja
    préstamo: prestó$ prestad
    recogida: recoge$ recogió$ recogid
    fabricación: fabricad
    siembra: siembra$ sembró$ sembrad plantad plantó$
    cosecha: cosecha$ cosechó$ cosechad
    fallecimiento: fallece$ falleció$
    accidente: accidentó$ lesionó$
    jubilación: jubila$ jubiló$ jubilad
    constitución: constituid fundad`,
  fr: `paiement: paie$ paye$ paya$ payée?s?$ règle$ réglée?s?$ acquitte
    arrivée: arrive$ arrivée?s?$ arrivent$ atterrit
    départ: part$ partent$ partie?s?$ décolle quitte$
    emménagement: emménag
    déménagement: déménag
    retour: revient$ revenue?s?$ rendre$ rend$ rendue?s?$ restitu ramèn
    sortie: sort$ sortie?s?$
    entrée: entre$ entrée?s?$
    résiliation: résili
    livraison: livre$ livrent$
    réception: reçoit$ reçue?s?$ réceptionn
    début: commence$ commenc débute$ débuté démarre$
    fin: termine$ terminée?s?$ finit$ cesse$
    mariage: marie$ marient$ mariée?s?$
    vaccination: vaccine$ vaccinée?s?$
    démission: démissionn
    annulation: annul
    enregistrement: enregistrée?s?$
    installation: install
    ouverture: ouvre$ ouverte?s?$
    fermeture: ferme$ fermée?s?$ clôtur
    blocage: bloqu
    suspension: suspend
    validation: validée?s?$
    réparation: répar
    vol: volée?s?$ dérob
    don: donné$
    opération: opérée?s?$
    radiation: radiée?s?$
    fabrication: fabriqu
    plantation: plantée?s?$
    récolte: récolt
    décès: meurt$ morte?s?$
    accident: accidentée?s?$ blessée?s?$
    retraite: retraitée?s?$
    création: créée?s?$ fondée?s?$
    construction: construite?s?$
    affectation: affectée?s?$
    nomination: nommée?s?$
    réservation: réservée?s?$`,
  it: `pagamento: paga$ pagò$ pagan pagat salda$ saldat versa$ versat
    arrivo: arriva$ arrivò$ arrivan arrivat atterra
    partenza: parte$ partì$ partono$ partit
    rientro: rientra$ rientrat torna$ tornat
    trasferimento: trasferisce$ trasferit
    entrata: entra$ entrat
    uscita: esce$ uscit
    restituzione: restituisce$ restituit riconsegn
    ritiro: ritira$ ritirat ritirano$
    consegna: consegna$ consegnat recapita
    disdetta: disdice$ disdett
    recesso: recede$ recedut
    inizio: inizia$ iniziat comincia$ cominciat
    fine: termina$ terminat finisce$ finit
    scadenza: scade$ scadut scadenza$
    accettazione: accettat accetta$
    nozze: sposa$ sposan sposat
    vaccinazione: vaccinat
    dimissione: dimess dimett
    debutto: debutta$ debutto$
    annullamento: annulla$ annullò$ annullat cancellat
    installazione: installa$ installò$ installat
    apertura: apert
    chiusura: chius
    richiesta: richiest
    approvazione: approva$ approvat
    blocco: blocca$ bloccò$ bloccat
    sospensione: sospes
    convalida: convalidat timbrat validat
    riparazione: riparat
    furto: rubat rubaron
    donazione: donò$ donat
    operazione: operat
    prestito: prestat
    produzione: prodott fabbricat
    semina: seminat piantat
    raccolta: raccolt
    decesso: decedut mort[oaie]$ deceduto
    infortunio: infortunat ferit
    pensionamento: pensionat
    costituzione: costituit fondat
    costruzione: costruit
    nomina: nominat
    prenotazione: prenotat`,
  pt: `pagamento: paga$ pagou$ pagam$ pagar$ pag[oa]s?$ liquid
    chegada: chega$ chegou$ chegam$ aterra$ aterrou$
    partida: parte$ partiu$ partem$
    saída: sai$ saiu$ saem$
    regresso: regressa$ regressou$ volta$ voltou$
    mudança: muda-se$ mudou-se$ mudou$
    entrada: entra$ entrou$
    devolução: devolve$ devolveu$ devolvid largad
    entrega: entrega$ entregou$ entregam$
    levantamento: levanta$ levantou$ levantad
    rescisão: rescinde$ rescindiu$ rescindid
    desligamento: demite$ demitiu$ demitid desligad
    adesão: aderiu$ adere$
    início: começa$ começou$ inicia$ iniciou$ arranca$
    término: termina$ terminou$ acaba$ acabou$ finaliza$
    vencimento: vence$ venceu$ vencid
    casamento: casa$ casou$ casam$
    vacinação: vacina$ vacinou$ vacinad
    cancelamento: cancela$ cancelou$ cancelad
    anulação: anulad
    recepção: recebe$ recebeu$ recebid
    registo: registad
    registro: registrad
    instalação: instala$ instalou$ instalad
    abertura: abert abriu$
    fecho: fechad fechou$
    encerramento: encerrad encerrou$
    pedido: pediu$ solicitou$ solicitad
    aprovação: aprova$ aprovou$ aprovad
    bloqueio: bloqueia$ bloqueou$ bloquead
    suspensão: suspende$ suspendeu$ suspens
    validação: validad validou$
    reparação: reparad
    roubo: roubad furtad
    doação: doou$ doad
    operação: operou$ operad
    empréstimo: emprestou$ emprestad
    retirada: retira$ retirou$ retirad
    fabrico: fabricad
    plantio: plantou$ plantad semead
    colheita: colhid colheu$
    óbito: morreu$ faleceu$
    acidente: acidentou$ lesionou$ lesionad
    aposentadoria: aposentou$ aposentad
    constituição: constituíd fundad
    conclusão: concluíd concluiu$`,
}; // prettier-ignore

type Deed = readonly [name: string, verbs: RegExp];

const cache = new Map<string, readonly Deed[]>();

function deedsIn(language: string): readonly Deed[] {
  let deeds = cache.get(language);
  if (deeds === undefined) {
    deeds = (DEEDS[language] ?? '').split('\n').flatMap((line): Deed[] => {
      const [name, verbs] = line.trim().split(': ') as [string, string?];
      return verbs === undefined
        ? []
        : [
            [
              name,
              new RegExp(`^(?:${verbs.replaceAll(' ', '|').replaceAll('_', ' ').replaceAll('$', '(?= |$)')})`, 'u'),
            ],
          ];
    });
    cache.set(language, deeds);
  }
  return deeds;
}

const ofFrench = (name: string): string => (/^[aeéiouh]/.test(name) ? `d'${name}` : `de ${name}`);

/** How a language calls the day and the hour of something. */
const CALLED: Readonly<Record<string, readonly [day: (name: string) => string, time: (name: string) => string]>> = {
  de: [(name) => `${name}datum`, (name) => `${name}zeit`],
  nl: [(name) => `${name}datum`, (name) => `${name}tijd`],
  sv: [(name) => `${name}datum`, (name) => `${name}tid`],
  pl: [(name) => `data ${name}`, (name) => `godzina ${name}`],
  es: [(name) => `fecha ${name}`, (name) => `hora ${name}`],
  fr: [(name) => `date ${ofFrench(name)}`, (name) => `heure ${ofFrench(name)}`],
  it: [(name) => `data ${name}`, (name) => `ora ${name}`],
  pt: [(name) => `data ${name}`, (name) => `hora ${name}`],
};

/** The names of the day and the hour of what a verb says, given with the word behind it; undefined for others. */
export function deedDay(verb: string, language: string): { day: string; time: string } | undefined {
  const called = language in CALLED ? CALLED[language] : undefined;
  const name = deedsIn(language).find(([, verbs]) => verbs.test(verb))?.[0];
  if (called === undefined || name === undefined) return undefined;
  return { day: called[0](name), time: called[1](name) };
}
