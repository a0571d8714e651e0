import assert from 'node:assert/strict';
import type { Step } from '../../../../../server/src/testcase/document';
import { lexiconOf } from '../../../../../server/src/testcase/wording/lexicon';
import { readStep } from '../../../../../server/src/testcase/wording/step/read-step';

/** The fields that a step tells of, as `table.label=value`. */
function said(language: string, text: string, kind: Step['kind'] = 'action'): string[] {
  const step: Step = { text, kind, line: 1, table: [], docString: null };
  const { groups } = readStep(step, lexiconOf(language));
  return groups.flatMap(({ entity, rows }) =>
    rows.flatMap((row) => row.map(({ label, value }) => `${entity?.table ?? ''}.${label}=${value}`)),
  );
}

const each = (steps: Readonly<Record<string, readonly [string, ...string[]]>>, kind: Step['kind'] = 'action'): void => {
  for (const [language, [text, ...fields]] of Object.entries(steps))
    assert.deepEqual(said(language, text, kind), fields, text);
};

describe('what sentences of other languages tell in passing', () => {
  it('is what a thing has, how many and how much', () =>
    each(
      {
        de: ['das Haus "Birke" mit 5 Räumen und einer Miete von 900 Euro', 'houses.name=Birke', 'houses.Räume=5', 'houses.Miete=900'],
        es: ['la casa "Olmo" tiene 5 balcones y un alquiler de 900 euros', 'houses.nombre=Olmo', 'houses.balcones=5', 'houses.alquiler=900'],
        fr: ['la maison "Orme" a 5 balcons et un loyer de 1 900 euros', 'houses.nom=Orme', 'houses.balcons=5', 'houses.loyer=1 900'],
        it: ['la casa "Olmo" ha 5 balconi e un affitto di 900 euro', 'houses.nome=Olmo', 'houses.balconi=5', 'houses.affitto=900'],
        nl: ['het huis "Iep" heeft 5 balkons en een prijs van 900 euro', 'houses.naam=Iep', 'houses.balkons=5', 'houses.prijs=900'],
        pl: ['dom "Wiąz" ma 5 balkonów i czynsz w wysokości 900 zł', 'houses.nazwa=Wiąz', 'houses.balkony=5', 'houses.czynsz=900'],
        pt: ['a casa "Olmo" tem 5 varandas e um aluguel de 900 reais', 'houses.nome=Olmo', 'houses.varandas=5', 'houses.aluguel=900'],
        sv: ['huset "Alm" har 5 balkonger och en hyra på 900 kronor', 'houses.namn=Alm', 'houses.balkonger=5', 'houses.hyra=900'],
      }, // prettier-ignore
      'context',
    ));

  it('is of what is done', () =>
    each({
      de: ['der Kunde überweist 50 Euro', 'transfers.betrag=50'],
      es: ['el cliente transfiere 50 euros', 'transfers.importe=50'],
      fr: ['le client commande 3 caisses de "Pommes"', 'orders.caisses=3', 'orders.produit=Pommes'],
      it: ['il cliente ordina 3 casse di "Mele"', 'orders.casse=3', 'orders.prodotto=Mele'],
      nl: ['de klant bestelt <aantal> kratten', 'orders.aantal=<aantal>'],
      pl: ['kierownik udziela rabatu 5%', '.rabat=5'],
      pt: ['o cliente paga 50 reais', 'payments.valor=50'],
      sv: ['säljaren ger 5 % rabatt', '.rabatt=5'],
    }));

  it('is when, from when and until when', () =>
    each({
      de: ['der Kunde bucht von "01.02.2024" bis "05.02.2024"', 'buchungen.von=01.02.2024', 'buchungen.bis=05.02.2024'],
      es: ['el cliente reserva desde el "01/02/2024" hasta el "05/02/2024"', 'reservas.desde=01/02/2024', 'reservas.hasta=05/02/2024'],
      fr: ['le client réserve le "01/02/2024" à 19h30', 'reservations.date=01/02/2024', 'reservations.heure=19h30'],
      it: ['il cliente prenota il "01/02/2024" alle "19:30"', 'prenotazioni.data=01/02/2024', 'prenotazioni.ora=19:30'],
      nl: ['de klant boekt op "01-02-2024" om "19:30"', 'boekingen.datum=01-02-2024', 'boekingen.tijd=19:30'],
      pl: ['klient rezerwuje od "2024-02-01" do "2024-02-05"', 'rezerwacje.od=2024-02-01', 'rezerwacje.do=2024-02-05'],
      pt: ['o cliente agenda no dia "01/02/2024" às "19:30"', 'appointments.data=01/02/2024', 'appointments.hora=19:30'],
      sv: ['kunden bokar från "2024-02-01" till "2024-02-05"', 'bokningar.från=2024-02-01', 'bokningar.till=2024-02-05'],
    })); // prettier-ignore

  it('is what something is raised to, what is read off, and parts that are counted', () =>
    each({
      de: ['der Wirt erhöht die Pacht auf 980 Euro', '.Pacht=980'],
      es: ['el técnico registra la lectura 482 del contador "Z-8"', 'meters.lectura=482', 'meters.contador=Z-8'],
      fr: ['le bailleur augmente le loyer à 980 euros', '.loyer=980'],
      it: ['il tecnico registra la lettura 482 del contatore "Z-8"', 'meters.lettura=482', 'meters.contatore=Z-8'],
      nl: ['de verhuurder verhoogt de huur naar 980 euro', '.huur=980'],
      pl: ['właściciel podnosi czynsz do 980 zł', '.czynsz=980'],
      pt: ['a cliente deixa uma resenha de 4 estrelas com a nota "Boa"', 'reviews.estrelas=4', 'reviews.nota=Boa'],
      sv: ['hyresvärden höjer hyran till 9800 kronor', '.hyra=9800'],
    }));

  it('is of what nobody knows as a thing, where the sentence says that it is made', () =>
    each({
      de: ['der Beamte eine Umsiedlung mit dem Datum "01.02.2024" erfasst', 'umsiedlungen.Datum=01.02.2024'],
      fr: ["je m'inscris avec l'adresse \"a@b.fr\"", 'users.adresse=a@b.fr'],
      nl: ['de bewoner op "2024-02-01" een ontruiming naar "Kampen" doorgeeft', 'ontruimingen.datum=2024-02-01', 'ontruimingen.null=Kampen'],
      pl: ['kucharz przyjmuje tackę o wadze 7 kg', 'tacki.waga=7'],
      pt: ['o guarda registra a ronda com o setor "B"', 'rondas.setor=B'],
      sv: ['teknikern registrerar vattenvärdet 11 mm', '.vattenvärde=11'],
    })); // prettier-ignore

  it('is why something is closed or removed', () => {
    assert.deepEqual(said('de', 'der Agent schließt die Akte mit der Begründung "doppelt"'), [
      'akten.Begründung=doppelt',
    ]);
    assert.deepEqual(said('pl', 'moderator usuwa wpis z powodem "spam"'), ['.powód=spam']);
    assert.deepEqual(said('es', 'pulso el botón con texto "Motivo"'), []);
  });

  it('is of a thing that is there by its name, and of no part of a page', () => {
    assert.deepEqual(said('es', 'la piscina "Norte" está abierta', 'context'), ['piscinas.nombre=Norte']);
    assert.deepEqual(said('nl', 'een spaarrekening met een saldo van 20 euro', 'context'), [
      'spaarrekeningen.saldo=20',
    ]);
    assert.deepEqual(said('de', 'die Schaltfläche "Weiter" ist aktiv', 'context'), []);
    assert.deepEqual(said('es', 'la pestaña "Resumen" está abierta', 'context'), []);
  });

  it('is of the rows of a table, as the sentence calls them', () => {
    const table = ['kod,grad', '2.1,3', '4.0,1'].map((cells, i) => ({ line: i + 2, cells: cells.split(',') }));
    const tables = ([language, text]: readonly [string, string]): (string | undefined)[] =>
      readStep({ text, kind: 'action', line: 1, table, docString: null }, lexiconOf(language)).groups.map(
        ({ entity }) => entity?.table,
      );
    assert.deepEqual(tables(['sv', 'teknikern noterar bristerna:']), ['brister']);
    assert.deepEqual(tables(['nl', 'de jager deze voorwerpen toevoegt:']), ['voorwerpen']);
    assert.deepEqual(tables(['it', 'il perito aggiunge le seguenti crepe:']), ['crepe']);
  });

  it('is what has its name in front of it', () =>
    each({
      de: ['der Prüfer den Antrag mit der Begründung "zu spät" ablehnt', 'antrage.Begründung=zu spät'],
      es: ['el revisor rechaza la solicitud por el motivo "tarde"', 'solicitudes.motivo=tarde'],
      fr: ['le contrôleur refuse la demande avec le motif "tard"', 'demandes.motif=tard'],
      it: ['il revisore respinge la richiesta per il motivo "tardi"', 'richieste.motivo=tardi'],
      nl: ['de keurder de aanvraag afwijst met reden "te laat"', 'aanvragen.reden=te laat'],
      pl: ['kontroler odrzuca wniosek z powodem "za późno"', 'wnioski.powód=za późno'],
      pt: ['o revisor rejeita a solicitação com a justificativa "tarde"', 'solicitacoes.justificativa=tarde'],
      sv: ['granskaren avslår ansökan med motiveringen "för sent"', 'ansokningar.motivering=för sent'],
    }));

  it('is who wrote something, and what it is of', () =>
    each(
      {
        de: ['das Buch "Momo" von Michael Ende', 'books.titel=Momo', 'books.autor=Michael Ende'],
        fr: [`le livre "Nana" d'Émile Zola`, 'books.titre=Nana', 'books.auteur=Émile Zola'],
        it: ['un furgone di marca "Fiat"', 'trucks.marca=Fiat'],
        es: ['un camión de marca "Seat"', 'trucks.marca=Seat'],
        pt: ['o livro "Iaiá" de Machado de Assis', 'books.titulo=Iaiá', 'books.autor=Machado de Assis'],
      },
      'context',
    ));

  it('is nothing that is looked at, waited for or clicked', () => {
    for (const [language, text, kind] of [
      ['de', 'ich 5 Sekunden warte', 'action'],
      ['de', 'ich auf der Seite "Neu" bin', 'context'],
      ['de', 'werden 3 Kartons versandt', 'outcome'],
      ['de', 'der Server antwortet mit Status 404', 'action'],
      ['pl', 'strona ładuje się w 3 sekundy', 'action'],
      ['es', 'hago clic en el botón "Enviar"', 'action'],
      ['fr', `l'écran montre le bouton "Payer"`, 'context'],
      ['it', 'clicco sulla scheda "Ordini"', 'action'],
      ['nl', 'er zijn 3 dagen voorbij', 'context'],
      ['pl', 'czekam 5 sekund', 'action'],
      ['pt', 'espero 5 segundos', 'action'],
      ['sv', 'jag klickar på knappen "Spara"', 'action'],
    ] as const)
      assert.deepEqual(said(language, text, kind), [], text);
  });
});
