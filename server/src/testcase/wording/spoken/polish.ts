import type { Phrases } from '../phrases';

export const POLISH: Phrases = {
  enter:
    'wpisuję|wpisuje|wpisać|wpisz|wprowadzam|wprowadza|wprowadzić|podaję|podaje|podać|wypełniam|wypełnia|wypełnić|uzupełniam|uzupełnia|wpiszę|wpisał|wpisuję tekst',
  assign: 'zmieniam|zmienia|ustawiam|ustawia|aktualizuję|edytuję',
  choose: 'wybieram|wybiera|wybrać|wybiorę|wybierze',
  tick: 'zaznaczam|zaznacza|akceptuję|akceptuje',
  untick: 'odznaczam|odznacza',
  upload: 'dodaję plik|załączam|przesyłam|wgrywam|prześlę|prześle|przesłać|wgram|wgrać',
  clear: 'czyszczę|czyści|wyczyść',
  create: 'tworzę|tworzy|utworzyć|dodaję|dodaje|dodać|zapisuję|stworzę|stworzyć|zapiszę',
  signIn: 'loguję|loguje|zaloguję|zalogowany|zalogowana|logować|loguję się|loguje się|zalogowany jako',
  register: 'rejestruję|rejestruje|zarejestrowany|rejestruję się|zarejestruję|zarejestruje',
  open: 'otwieram|otwiera|odwiedzam|przechodzę|przechodzi|wchodzę|wchodzi|jestem na|jest na',
  act: 'klikam|klika|naciskam|naciska|czekam|zamykam|usuwam|usuwa|szukam|wyszukuję|zatwierdzam|chcę|szuka|wyszukuje|wyszukać|szukać|kliknę|kliknie|nacisnę|naciśnie|zatwierdzę',
  search: 'szukam|szuka|wyszukuję|wyszukuje|wyszukać|szukać',
  assert: 'widzę|widzi|sprawdzam|sprawdza',
  expectation:
    'powinienem|powinnam|powinien|powinna|powinno|powinny|widzę|widzi|zostaje|wyświetla|wyświetlony|został|widoczny|pojawia',
  negation: 'nie|bez|żaden|żadna',
  be: 'to|jest|są|był',
  have: 'mam|ma|istnieje|istnieją|mają|posiada',
  as: 'jako',
  to: 'na',
  with: 'z|ze|o|za pomocą|używając',
  in: 'w|we|do|dla|przez|od',
  and: 'i|oraz|lub|a',
  articles: 'jeden|jedna|kilka|pewien|nowy|nową|nowe',
  possessives: 'mój|moja|moje|swój|swoją|swoje|jego|jej|ten|ta|to',
  following: 'następujący|następujące|następującymi|następujących|poniższe',
  named: 'nazwany|o nazwie|nazwą|pod nazwą',
  priced: 'kosztuje',
  numbers: 'zero|jeden|dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|dziesięć',
  of: '',
  field: 'pole|pola|polu|polem|listy|lista|pole tekstowe|pola tekstowego|polu tekstowym',
  vague:
    'poprawny|poprawne|poprawną|niepoprawny|niepoprawne|niepoprawną|prawidłowy|prawidłowe|błędny|błędne|błędną|nieprawidłowy|nieprawidłowe|wartość|wartością|wartości|tekst|tekstem|treścią|dane|wszystkie|wszystkich|znaków|znaki',
  who: 'ja|on|ona|użytkownik|klient|administrator|się|sie|my|że',
  nouns:
    'customer klient klienta klientka|customers klienci klientów klientami|user użytkownik użytkownika|users użytkownicy użytkowników|order zamówienie zamówienia|orders zamówień|product produkt produktu|products produkty produktów|event wydarzenie|events wydarzenia|invoice faktura fakturę|invoices faktury faktur|account konto|accounts konta|employee pracownik pracownika|employees pracownicy pracowników|company firma firmę|companies firmy|address adres|addresses adresy|category kategoria kategorię|categories kategorie|book książka książkę|books książki|person osoba osobę|people osoby|message wiadomość|messages wiadomości|project projekt|projects projekty|task zadanie|tasks zadania|student student|students studenci|teacher nauczyciel|course kurs|payment płatność|payments płatności|booking rezerwacja rezerwację|bookings rezerwacje|supplier dostawca|patient pacjent pacjenta|patients pacjenci pacjentów|policy polisa polisę polisy|claim szkoda szkodę szkody|guest gość gościa|guests goście gości|comment komentarz komentarza|comments komentarze komentarzy|review opinia opinię recenzja|reviews opinie|loan pożyczka pożyczkę|transfer przelew przelewu|transfers przelewy|doctor lekarz lekarza|appointment wizyta wizytę wizyty|vehicle pojazd pojazdu|vehicles pojazdy',
};
