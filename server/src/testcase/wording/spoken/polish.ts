import type { Phrases } from '../phrases';

export const POLISH: Phrases = {
  enter:
    'wpisuję|wpisuje|wypełni|poda|wprowadzi|uzupełni|wpisać|wpisz|wprowadzam|wprowadza|wprowadzić|podaję|podaje|podać|wypełniam|wypełnia|wypełnić|uzupełniam|uzupełnia|wpiszę|wpisał|wpisuję tekst|wpisała|wpisałem|wpisałam|wpisze|wpisano|wprowadził|wprowadziła|wprowadziłem|wprowadź|wprowadzono|podał|podała|podałem|podano|podaj|wypełnił|wypełniła|wypełnij|wypełniono|uzupełnił|uzupełniła|uzupełnij|uzupełniono',
  assign:
    'zmieniam|zmienia|ustawiam|ustawia|aktualizuję|edytuję|zmienił|zmieniła|zmienić|zmień|ustawił|ustawiła|ustawić|ustaw|edytuje|aktualizuje',
  choose:
    'wybieram|wybiera|wybrać|wybiorę|wybierze|wybrał|wybrała|wybrałem|wybierz|wybrano|wskazuję|wskazuje|wskaże|wskazać|wskazał|wskazała|wskaż',
  tick: 'zaznaczam|zaznacza|akceptuję|akceptuje|zaznaczył|zaznaczyła|zaznaczyć|zaznacz|zaznaczono',
  untick: 'odznaczam|odznacza',
  upload:
    'dodaję plik|dołączam|dołącza|dołączyć|dołączył|dołączyła|załączam|przesyłam|wgrywam|prześlę|prześle|przesłać|wgram|wgrać|dodaje plik|dodał plik|załącza|załączył|przesyła plik|przesyłam plik|przesłał|wgrywa|wgrał|wgrała',
  clear: 'czyszczę|czyści|wyczyść',
  create: 'tworzę|tworzy|utworzyć|dodaję|dodaje|dodać|zapisuję|stworzę|stworzyć|zapiszę',
  signIn: 'loguję|loguje|zaloguję|zalogowany|zalogowana|logować|loguję się|loguje się|zalogowany jako',
  register: 'rejestruję|rejestruje|zarejestrowany|rejestruję się|zarejestruję|zarejestruje',
  open: 'otwieram|otwiera|odwiedzam|przechodzę|przechodzi|wchodzę|wchodzi|jestem na|jest na',
  act: 'klikam|klika|naciskam|naciska|czekam|zamykam|usuwam|usuwa|szukam|wyszukuję|zatwierdzam|chcę|szuka|wyszukuje|wyszukać|szukać|kliknę|kliknie|nacisnę|naciśnie|zatwierdzę|wciskam|wciska|kliknął|kliknęła|kliknąć|kliknij|nacisnął',
  search: 'szukam|szuka|wyszukuję|wyszukuje|wyszukać|szukać',
  assert: 'widzę|widzi|sprawdzam|sprawdza|weryfikuję|weryfikuje|zobaczę|zobaczy|pokazuje|wyświetli',
  expectation:
    'powinienem|powinnam|powinien|powinna|powinno|powinny|widzę|widzi|wyświetla|wyświetlony|widoczny|pojawia',
  negation: 'nie|bez|żaden|żadna',
  be: 'to|jest|są|był|wynosi|wynoszą|wynosił|wynosiła|wynosiło|równa się',
  have: 'mam|mamy|ma|istnieje|istnieją|mają|posiada',
  as: 'jako',
  to: 'na|na rzecz|na korzyść',
  with: 'z|ze|o|za pomocą|używając',
  in: 'w|we|do|dla|przez|od|przy',
  and: 'i|oraz|lub|a',
  articles: 'jeden|jedna|kilka|pewien|nowy|nową|nowe',
  possessives:
    'mój|moja|moje|moją|mojego|mojej|moim|swój|swoja|swoją|swoje|swojego|swojej|swoim|jego|jej|ich|ten|ta|to|tę|tego|tej|tym',
  following: 'następujący|następujące|następującymi|następujących|poniższe',
  named: 'nazwany|o nazwie|nazwą|pod nazwą',
  priced: 'kosztuje',
  numbers: 'zero|jeden|dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|dziesięć',
  of: '',
  field:
    'pole|pola|polu|polem|listy|lista|pole tekstowe|pola tekstowego|polu tekstowym|pole wyboru|pola wyboru|polu wyboru|listę|liście|listą|lista rozwijana|listy rozwijanej|liście rozwijanej|listę rozwijaną|okienko|okienku|rubryka|rubryce|rubrykę|kalendarz|kalendarzu|pole daty|polu daty',
  vague:
    'poprawny|poprawne|poprawną|niepoprawny|niepoprawne|niepoprawną|prawidłowy|prawidłowe|błędny|błędne|błędną|nieprawidłowy|nieprawidłowe|wartość|wartością|wartości|tekst|tekstem|treścią|dane|danymi|danych|wszystkie|wszystkich|znaków|znaki',
  who: 'ja|on|ona|użytkownik|klient|administrator|się|sie|my|że',
  nouns:
    'customer klient klienta klientka kontrahent|customers klienci klientów klientami kontrahenci|user użytkownik użytkownika|users użytkownicy użytkowników|order zamówienie zamówienia|orders zamówień|product produkt produktu|products produkty produktów|event wydarzenie|events wydarzenia|invoice faktura fakturę|invoices faktury faktur|account konto|accounts konta|employee pracownik pracownika pracownica|employees pracownicy pracowników|company firma firmę|companies firmy|address adres|addresses adresy|category kategoria kategorię|categories kategorie|book książka książkę|books książki|person osoba osobę|people osoby|message wiadomość|messages wiadomości|project projekt|projects projekty|task zadanie|tasks zadania|student student uczeń ucznia uczniowi uczennica studentka|students studenci uczniowie|teacher nauczyciel nauczycielka|course kurs|payment płatność|payments płatności|reservation rezerwacja rezerwację|reservations rezerwacje rezerwacji|screening seans seansu|screenings seanse|supplier dostawca|patient pacjent pacjenta pacjentka|patients pacjenci pacjentów|policy polisa polisę polisy|claim szkoda szkodę szkody|guest gość gościa gościem|guests goście gości|comment komentarz komentarza|comments komentarze komentarzy|review opinia opinię recenzja|reviews opinie|loan pożyczka pożyczkę|transfer przelew przelewu|transfers przelewy|doctor lekarz lekarza lekarka|appointment wizyta wizytę wizyty|vehicle pojazd pojazdu|vehicles pojazdy pojazdów|apartment mieszkanie lokal|apartments mieszkania lokale mieszkań|house dom|houses domy|building budynek budynku|buildings budynki|property nieruchomość|properties nieruchomości|tenant najemca lokator lokatorka|tenants najemcy lokatorzy|landlord wynajmujący|store sklep oddział|stores sklepy oddziały|warehouse magazyn|warehouses magazyny|bookshop księgarnia księgarnię|driver kierowca|drivers kierowcy|car samochód samochodu auto|cars samochody|truck ciężarówka|trucks ciężarówki|bike rower|bikes rowery|ship statek|ships statki|container kontener|containers kontenery|repair naprawa|repairs naprawy|delivery dostawa|deliveries dostawy|shipment przesyłka wysyłka|shipments przesyłki wysyłki|parcel paczka|parcels paczki|report raport zgłoszenie|reports raporty|request wniosek wniosku prośba|requests wnioski|application podanie|applications podania|complaint reklamacja skarga reklamację|complaints skargi|incident awaria usterka awarię|incidents usterki|permit pozwolenie|permits pozwolenia|certificate zaświadczenie świadectwo|certificates zaświadczenia świadectwa|declaration deklaracja deklarację zeznanie|citizen obywatel obywatelka|citizens obywatele|resident mieszkaniec mieszkańca mieszkanka|residents mieszkańcy|taxpayer podatnik|taxpayers podatnicy|dentist dentysta stomatolog|dentists dentyści|nurse pielęgniarka|nurses pielęgniarki|animal zwierzę|animals zwierzęta|owner właściciel właścicielka|owners właściciele|prescription recepta|prescriptions recepty|medication lek lekarstwo|medications leki|treatment zabieg leczenie|treatments zabiegi|exam egzamin|exams egzaminy|lesson lekcja lekcję|school szkoła|schools szkoły|grades oceny|teachers nauczyciele|subscription subskrypcja subskrypcję abonament|subscriptions abonamenty|membership członkostwo|member członek czytelnik czytelniczka|members członkowie czytelnicy|voucher bon kupon|vouchers bony kupony|card karta|cards karty|transaction transakcja transakcję|expense wydatek|expenses wydatki|quote oferta|quotes oferty|hotel hotel|hotels hotele|room pokój pokoju|rooms pokoje|flight lot|flights loty|ticket bilet|tickets bilety|stay pobyt|stays pobyty|dish danie potrawa|dishes dania|ingredients składniki składników|machine maszyna|machines maszyny|device urządzenie|devices urządzenia|tags tagi|colors kolory kolorów|author autor autorka|authors autorzy|publisher wydawnictwo|publishers wydawnictwa|film film|films filmy|song piosenka|songs piosenki|concert koncert|concerts koncerty|team zespół drużyna|teams zespoły drużyny|player gracz zawodnik|players gracze zawodnicy|volunteer wolontariusz|volunteers wolontariusze|donation darowizna|donations darowizny|route trasa|routes trasy|absence nieobecność|absences nieobecności|leave_request urlop|leave_requests urlopy|candidate kandydat kandydatka|candidates kandydaci|survey ankieta|surveys ankiety|document dokument|documents dokumenty|contract umowa|contracts umowy|items pozycje|installments raty|fine mandat grzywna|fines mandaty|fee opłata|fees opłaty|listing ogłoszenie|listings ogłoszenia|child dziecko|children dzieci|visit odwiedziny|vaccination szczepienie|vaccinations szczepienia|prices ceny|discounts rabaty|manager kierownik|managers kierownicy|meeting spotkanie|meetings spotkania|suppliers dostawcy|loans pożyczki|trip wycieczka podróż|trips wycieczki podróże|sensor czujnik|sensors czujniki|insured ubezpieczony|item towar|goods towary|courses kursy|doctors lekarze',
};
