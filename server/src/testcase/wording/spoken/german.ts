import type { Phrases } from '../phrases';

export const GERMAN: Phrases = {
  enter:
    'gebe|gibt|geben|eingebe|eingibt|eingeben|eingegeben|gebe ein|trage|trägt|eintrage|einträgt|eintragen|eingetragen|fülle|füllt|ausfülle|ausfüllt|ausfüllen|befülle|befüllt|befüllen|tippe|tippt|eintippe|schreibe|schreibt|erfasse|erfasst|setze ein|hinterlege|hinterlegt|angebe|angibt|gab|eingab|trug|eintrug|füllte|ausfüllte|ausgefüllt|tippte|eintippte|schrieb|notiere|notiert|vermerke|vermerkt|gefüllt|eintippt|eingetippt|getippt|geschrieben|belegt|angegeben|erfasste|notierte|hinterlegte',
  assign:
    'setze|setzt|ändere|ändert|ändern|aktualisiere|aktualisiert|bearbeite|setzte|änderte|geändert|gesetzt|aktualisierte|bearbeitet|überschreibe|überschreibt|festlege|festlegt|festgelegt|festsetze|festsetzt',
  choose:
    'wähle|wählt|wählen|auswähle|auswählt|auswählen|ausgewählt|selektiere|wählte|auswählte|gewählt|selektierte|selektieren',
  tick: 'markiere|aktiviere|anhake|anhakt|ankreuze|ankreuzt|kreuze|kreuzt|hake|hakt|markiert|aktiviert|akzeptiere|akzeptiert|markierte|aktivierte|akzeptierte|angehakt|angekreuzt|ankreuzen|anhaken',
  untick: 'deaktiviere|abwähle',
  upload: 'lade|hochlade|hochlädt|hochladen|lädt|hochgeladen|hochlud|hänge|hängt|anhänge|anhängt|hochlädst|angehängt',
  clear: 'leere|leert|lösche den inhalt',
  create:
    'erstelle|erstellt|erstellen|lege|legt|anlege|anlegt|anlegen|erzeuge|erzeugt|füge|fügt|hinzufüge|hinzufügt|speichere|erstellte|legte|angelegt|erzeugte|fügte|hinzugefügt',
  signIn:
    'melde|meldet|anmelde|anmeldet|anmelden|angemeldet|einlogge|einloggt|einloggen|eingeloggt|logge|loggt|meldete|loggte|anmeldete|einloggte',
  register: 'registriere|registriert|registrieren',
  open: 'öffne|öffnet|besuche|besucht|gehe|geht|navigiere|navigiert|aufrufe|aufruft|rufe|ruft|befinde|befindet|öffnete|besuchte|ging|navigierte|rief',
  act: 'klicke|klickt|klicken|drücke|drückt|warte|wartet|schließe|schließt|lösche|löscht|entferne|entfernt|suche|sucht|anzeigen|generiert|bestätige|abrufe|abruft|suchen|suchst|gesucht|klickte|geklickt|drückte|gedrückt|wartete|schloss|löschte|gelöscht|entfernte|suchte|tippe auf|tippt auf|tippte auf',
  search: 'suche|sucht|suchen|suchst|gesucht|suchte',
  assert:
    'sehe|sieht|prüfe|prüft|erwarte|erscheint|sehen|ansehen|anschauen|prüfen|lesen|lese|liest|überprüfe|überprüft|kontrolliere|kontrolliert|zeigt',
  expectation:
    'sollte|sollten|soll|sollen|sehe|sieht|angezeigt|muss|erwarte|erwartet|erscheint|erscheinen|wird angezeigt',
  negation: 'nicht|kein|keine|keinen|ohne',
  be: 'ist|sind|bin|sei|war|lautet|lauten|beträgt|betrug|betragen',
  have: 'habe|hat|haben|existiert|existieren|gibt es|es gibt|besitzt',
  as: 'als',
  to: 'auf',
  with: 'mit|per|samt',
  in: 'in|im|ins|für|aus|bei|am|an|unter|von|vom|bis|zum|zur',
  and: 'und|sowie|oder',
  articles: 'ein|eine|einen|einem|einer|eines|mehrere|einige|weitere|weiteren',
  possessives:
    'mein|meine|meinen|meinem|meiner|der|die|das|den|dem|des|ihr|ihre|ihren|sein|seine|seinen|seinem|diese|dieses|dieser|diesen|diesem|seiner|seines|ihrem|ihres|unser|unsere|unseren',
  following: 'folgende|folgenden|folgender|folgendes|folgendem',
  named: 'namens|genannt',
  priced: 'kostet',
  numbers: 'null|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn',
  of: 'von|der|des',
  field:
    'feld|felder|feldern|eingabefeld|textfeld|formularfeld|auswahlfeld|auswahlliste|liste|dropdown|kontrollkästchen|auswahl|textbereich|combobox|kombobox|checkbox|datumsfeld|auswahlmenü|dropdown-menü|dropdown-liste|suchfeld|kästchen|textarea|dropdownmenü|dropdownliste|klappliste|ankreuzfeld|zahlenfeld',
  vague:
    'gültige|gültigen|gültiges|gültiger|ungültige|ungültigen|ungültiges|korrekte|korrekten|falsche|falschen|falsches|richtige|richtigen|neue|neuen|neues|wert|werte|text|leere|leeren|alle|allen|alles|zeichen|daten|angaben|informationen',
  who: 'ich|er|sie|wir|man|benutzer|nutzer|anwender|user|kunde|benutzerin|besucher|sich|mich|uns',
  nouns:
    'customer kunde kundin|customers kunden kundinnen|user benutzer nutzer anwender benutzerin|users benutzern|order bestellung auftrag|orders bestellungen aufträge|product produkt artikel|products produkte produkten|event ereignis veranstaltung|events ereignisse veranstaltungen|invoice rechnung|invoices rechnungen|account konto benutzerkonto|accounts konten|employee mitarbeiter mitarbeiterin angestellter|employees mitarbeitern|company firma unternehmen|companies firmen|address adresse anschrift|addresses adressen|category kategorie|categories kategorien|book buch|books bücher|person person|people personen|message nachricht|messages nachrichten|project projekt|projects projekte|task aufgabe ticketaufgabe|tasks aufgaben|student schüler|students studenten|teacher lehrer|course kurs modul|courses kurse module|patient patient|patients patienten|contract vertrag|contracts verträge|payment zahlung|payments zahlungen|booking buchung|bookings buchungen|vehicle fahrzeug|vehicles fahrzeuge|department abteilung|departments abteilungen|group gruppe|groups gruppen|role rolle|roles rollen|supplier lieferant|suppliers lieferanten|policy police versicherung|policies policen versicherungen|claim schaden schadensfall|claims schäden|room zimmer|guest gast|guests gäste|member mitglied|members mitglieder|comment kommentar|comments kommentare|review bewertung|reviews bewertungen|loan kredit darlehen|loans kredite|transfer überweisung|transfers überweisungen|trip reise|trips reisen|doctor arzt ärztin|doctors ärzte|apartment wohnung apartment mietwohnung|apartments wohnungen apartments|house haus einfamilienhaus|houses häuser|building gebäude|property immobilie liegenschaft|properties immobilien|tenant mieter mieterin|landlord vermieter vermieterin|store filiale geschäft|stores filialen geschäfte|warehouse lager lagerhaus|bookshop buchhandlung|bookshops buchhandlungen|driver fahrer fahrerin lenker|car auto pkw wagen|cars autos|truck lastwagen lkw lieferwagen transporter|bike fahrrad|bikes fahrräder|ship schiff|ships schiffe|container container|repair reparatur|repairs reparaturen|delivery lieferung zustellung auslieferung|deliveries lieferungen|shipment sendung|shipments sendungen|parcel paket|parcels pakete|report bericht|reports berichte|request antrag anfrage gesuch|requests anträge anfragen gesuche|application bewerbung|applications bewerbungen|complaint beschwerde reklamation|complaints beschwerden reklamationen|incident vorfall störung zwischenfall|incidents vorfälle störungen|permit genehmigung bewilligung erlaubnis|permits genehmigungen|certificate bescheinigung zertifikat urkunde zeugnis|certificates bescheinigungen zertifikate urkunden zeugnisse|declaration erklärung steuererklärung|declarations erklärungen steuererklärungen|citizen bürger bürgerin|resident einwohner einwohnerin|taxpayer steuerzahler|taxpayers steuerpflichtige|dentist zahnarzt zahnärztin|dentists zahnärzte|nurse pflegekraft krankenschwester|nurses pflegekräfte|animal tier|animals tiere|pet haustier|pets haustiere|owner besitzer eigentümer halter tierhalter besitzerin|appointment termin arzttermin|appointments termine|prescription rezept|prescriptions rezepte|medication medikament arzneimittel|medications medikamente|treatment behandlung|treatments behandlungen|exam prüfung klausur|exams prüfungen klausuren|lesson unterrichtsstunde lektion|lessons lektionen|school schule|schools schulen|class schulklasse|classes schulklassen|grades noten|subscription abonnement abo|subscriptions abonnements abos|membership mitgliedschaft|memberships mitgliedschaften|voucher gutschein|vouchers gutscheine|card karte bankkarte kreditkarte|cards karten|transaction transaktion|transactions transaktionen|expense spesen|expenses ausgaben|quote angebot offerte kostenvoranschlag|quotes angebote offerten|reservation reservierung|reservations reservierungen|hotel hotel|hotels hotels|flight flug|flights flüge|ticket ticket fahrkarte eintrittskarte|tickets tickets fahrkarten eintrittskarten|stay aufenthalt|stays aufenthalte|dish gericht speise|dishes gerichte speisen|ingredients zutaten|machine maschine|machines maschinen anlagen|device gerät|devices geräte|tag schlagwort|tags schlagwörter|colors farben|author autor autorin|authors autoren autorinnen|publisher verlag|publishers verlage|film film|films filme|song lied|songs lieder|concert konzert|concerts konzerte|team team mannschaft|teams teams mannschaften|player spieler spielerin|volunteer freiwillige helfer|donation spende|donations spenden|tour tour|tours touren|shift schicht|shifts schichten|absence abwesenheit fehlzeit|absences abwesenheiten fehlzeiten|vacation urlaub urlaubsantrag|candidate bewerber bewerberin kandidat kandidatin|candidates kandidaten|job stellenanzeige|jobs stellen stellenanzeigen|survey umfrage|surveys umfragen|document dokument|documents dokumente unterlagen|item position|items posten positionen auftragspositionen|expense_report spesenabrechnung|manager vorgesetzter manager|material werkstoff|measurements messwerte|sensor sensor|sensors sensoren|meter zähler stromzähler|discounts rabatte|prices preise|fine bußgeld strafzettel|fines bußgelder|fees gebühren|offer sonderangebot|listing inserat|listings inserate|parts ersatzteile bauteile|journal_entries buchungssätze|child kind sohn tochter|children kinder söhne töchter|vaccination impfung|vaccinations impfungen',
};
