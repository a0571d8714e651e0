import { isDayInWords } from './months';

/** What a value means. `names` are field names without spaces and underscores, in lower case; `value` is how one looks. */
interface SemanticType {
  id: string;
  /** One line, for people. */
  description: string;
  names: readonly string[];
  /** Matches a whole value that is, with some certainty, of this type. Linear. */
  value?: { test(value: string): boolean };
}

const type = (id: string, description: string, names: string, value?: SemanticType['value']): SemanticType => ({
  id,
  description,
  names: [id.replaceAll('_', ''), ...names.split(' ').filter((name) => name !== '')],
  ...(value === undefined ? {} : { value }),
});

const DATE =
  /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}\/\d{2}\/\d{2}|\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6} \d{4}|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6} \d{1,2}, ?\d{4})$/i;

/** In order of precedence where a name or a value fits several. `text` is what nothing else fits. */
export const SEMANTIC_TYPES: readonly SemanticType[] = [
  // Person
  type(
    'first_name',
    'Given name of a person',
    'fname forename givenname firstnames vorname prenom nombre nombres voornaam primeironome isim adiniz imie imię имя prenume fornamn nomepersona imienia tilltalsnamn voornamen vornamen',
  ),
  type(
    'last_name',
    'Family name of a person',
    'lname surname familyname secondname nachname nom apellido apellidos achternaam sobrenome cognome soyisim soyad nazwisko фамилия nazwiska efternamn familienname achternamen apellidopaterno primerapellido soyadi',
  ),
  type(
    'middle_name',
    'Middle name of a person',
    'mname middleinitial middlenames zweitername отчество secondonome drugieimie mellannamn',
  ),
  type(
    'full_name',
    'Whole name of a person',
    'fullnames personname customername contactname recipientname clientname displayname yourname passengername guestname patientname employeename membername authorname receivername sendername nombrecompleto nomcomplet vollstandigername nomecompleto nomeutilizador imieinazwisko nomeecognome nombreyapellido nombreapellido nomeesobrenome vornameundnachname adsoyad adisoyadi fullstandigtnamn volledigenaam',
  ),
  type(
    'name_prefix',
    'Title before a name, such as Dr',
    'prefix salutation honorific anrede civilite nametitle persontitle',
    /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Frau)\.?$/,
  ),
  type('name_suffix', 'What follows a name, such as Jr', 'suffix', /^(?:Jr|Sr|II|III|IV|PhD|MD)\.?$/),
  type(
    'gender',
    'Gender of a person',
    'sex geschlecht genero genre sexe geslacht sesso cinsiyet plec geschlacht sexo cinsiyeti',
    /^(?:male|female|non-binary)$/i,
  ),
  type(
    'date_of_birth',
    'Day a person was born',
    'dob birthdate birthday dateofbirth bday birth geburtsdatum geburtstag fechadenacimiento datedenaissance datadenascimento geboortedatum datadinascita dogumtarihi dataurodzenia fodelsedatum fodelsedag fechanacimiento datanascimento datanaissance',
  ),
  type('age', 'Age of a person in years', 'ages yearsold alter edad idade leeftijd eta wiek alder yas '),
  type(
    'job_title',
    'Position of a person at work',
    'jobtitles position occupation profession job designation role jobrole jobposition beruf cargo profesion stanowisko befattning yrke professione ruolo beroep ',
  ),
  type(
    'username',
    'Name a person signs in with',
    'login loginname userid userlogin loginid signinname handle nickname screenname accountname usernames benutzername usuario nombredeusuario nomdutilisateur gebruikersnaam nomeutente kullaniciadi anvandarnamn nazwauzytkownika nazwauzytkownik gebruiker utente utilizador identifiant pseudo benutzer usuarios nombreusuario nomeusuario nomedeusuario nomutilisateur anvandare',
  ),
  type(
    'password',
    'Secret a person signs in with',
    'pass passwd pwd passphrase pin pincode passcode userpassword loginpassword passwort kennwort contrasena clave motdepasse wachtwoord senha parola sifre haslo пароль losenord losenordet hasla hasloem mdp contrasenia contrasenya contrasenha parolaccesso sifresi passordet',
  ),
  type(
    'nationality',
    'Nationality of a person',
    'citizenship staatsangehorigkeit nacionalidad nationalite nationalitat nazionalita nacionalidade narodowosc obywatelstwo nationalitet',
  ),
  type(
    'marital_status',
    'Whether a person is married',
    'civilstatus familienstand estadocivil',
    /^(?:single|married|divorced|widowed)$/i,
  ),
  type('bio', 'A person about themselves', 'biography aboutme about profiletext'),
  // Contact
  type(
    'email',
    'Email address',
    'mail emails emailaddress mailaddress emailid useremail emailaddr correo correoelectronico courriel adressemail emailadresse epost eposta indirizzoemail emailadres adresemail adresseelectronique emailadressen emaile maila mejl mejladress epostadress epostadressen emailem mailadres posta postaelettronica indirizzodiposta',
    /^[^\s@"'<>(),;:]{1,64}@[^\s@"'<>(),;:]{1,250}\.[\p{L}]{2,24}$/u,
  ),
  type(
    'phone',
    'Telephone number',
    'phonenumber phoneno telephone telephonenumber tel mobile mobilenumber mobileno mobilephone cell cellphone cellphonenumber contactnumber homephone workphone telefon telefonnummer telefono movil handy celular telefone telefoonnummer portable telefonnr telefonu numertelefonu numerotelefono numerodetelefono numerotelefonico numerodetelephone numerotelephone cellulare recapito komorka mobiltelefon mobilnummer mobiltelefonnummer telefoon gsm ceptelefonu',
    /^(?:\+\d[\d ().-]{6,20}|\(\d{2,3}\) ?\d{3,5}[- ]\d{4}|\d{3}-\d{3}-\d{4}|0\d(?:[ .]\d{2}){4}|0\d{1,3}-\d{2,3}(?: \d{2}){2})$/,
  ),
  type('fax', 'Fax number', 'faxnumber telefax'),
  // Place
  type(
    'street_address',
    'Street and house number',
    'street streetname address1 addressline1 addressline addressstreet address1line mailingaddress addressone strasse straße calle rue straat rua via adres ulica ulice gata gatan gatuadress adressedomicile strada logradouro calleynumero indirizzovia sokak',
  ),
  type(
    'address_line2',
    'Second line of an address',
    'address2 addressline2 street2 apartment apartmentnumber apt suite unit addresstwo flat adresszusatz',
  ),
  type(
    'house_number',
    'Number of a house in its street',
    'houseno buildingnumber streetnumber hausnummer huisnummer numerdomu husnummer numerocivico numeroexterior',
  ),
  type(
    'city',
    'Town or city',
    'town locality cityname ort stadt wohnort ciudad ville plaats cidade citta sehir birthplace placeofbirth miasto miasta miejscowosc stad woonplaats staden localidad localidade ilce',
  ),
  type(
    'region',
    'State, province or county',
    'state province county stateprovince bundesland provincia estado statename provincename regione wojewodztwo lanet regiao',
  ),
  type(
    'postal_code',
    'Postal code',
    'zip zipcode postcode postalzip zippostalcode plz postleitzahl codigopostal codepostal cep cap postalcodes kodpocztowy postnummer codicepostale postakodu',
  ),
  type('country', 'Country', 'countryname paese land pais pays nazione ulke countries kraj landet panstwo'),
  type('country_code', 'Country as its ISO code', 'countryiso iso2 isocountry countrycodes'),
  type('latitude', 'Latitude in degrees', 'lat'),
  type('longitude', 'Longitude in degrees', 'lng lon long'),
  type(
    'full_address',
    'Whole address on one line',
    'address postaladdress homeaddress adresse direccion endereco indirizzo completeaddress fulladdresses currentaddress permanentaddress shippingaddress billingaddress deliveryaddress adress adressen adrespelny direccionpostal',
  ),
  // Company
  type(
    'company_name',
    'Name of a company',
    'company companies organization organisation organizationname organisationname employer business businessname firma empresa societe bedrijf azienda suppliername vendorname sirket firmanamn foretag nazwafirmy firmy bedrijfsnaam ragionesociale nomdelentreprise razonsocial razaosocial unternehmen',
  ),
  type('department', 'Department of a company', 'dept division abteilung departamento departement departmentname'),
  type(
    'tax_id',
    'Tax number of a company',
    'vat vatnumber vatid taxnumber taxid ein tin taxidentifier ustid cnpj nif partitaiva organisationsnummer numerotva siret ',
  ),
  type('industry', 'Industry of a company', 'sector branche'),
  // Payment
  type(
    'credit_card_number',
    'Number of a payment card',
    'cardnumber creditcard ccnumber cardno creditcardno ccnum debitcard debitcardnumber card kreditkartennummer numerodetarjeta numerkarty kortnummer kartennummer numerocarta numerotarjeta numerodatarjeta numerocartao numerodocartao numerodecarte kaartnummer kartnumarasi',
    /^(?:4\d{3}|5[1-5]\d{2}|6011|3[47]\d{2})[ -]?\d{4}[ -]?\d{4}[ -]?\d{3,4}$/,
  ),
  type(
    'card_expiry',
    'Month a payment card expires',
    'expiry expirydate expirationdate expiration expdate exp cardexpiration cardexpirydate cardexpirationdate validthru expiredate datawaznosci utgangsdatum ablaufdatum gueltigbis dataexpiracao fechavencimiento fechadevencimiento dataexpiration datescadenza vervaldatum validade',
    /^(?:0[1-9]|1[0-2])\/(?:\d{2}|20\d{2})$/,
  ),
  type(
    'card_cvv',
    'Security code of a payment card',
    'cvv cvc cvv2 cvccode cvvcode securitycode cardsecuritycode cardcvc kodcvv sakerhetskod sicherheitscode codigodeseguridad codigodeseguranca codedesecurite cryptogramme cryptogrammevisuel kartenprufnummer prufziffer',
  ),
  type(
    'card_holder',
    'Name on a payment card',
    'cardholder cardholdername nameoncard cardname cardowner karteninhaber',
  ),
  type(
    'card_type',
    'Brand of a payment card',
    'cardbrand creditcardtype',
    /^(?:visa|mastercard|american express|amex|maestro)$/i,
  ),
  type(
    'iban',
    'International bank account number',
    'ibannumber',
    /^[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?$/,
  ),
  type('bic', 'Code of a bank', 'swift swiftcode biccode'),
  type(
    'bank_account_number',
    'Number of a bank account',
    'accountnumber accountno bankaccount kontonummer fromaccount toaccount',
  ),
  type(
    'amount',
    'Sum of money',
    'total subtotal totalamount balance grandtotal payment sum deposit salary fee budget betrag monto importe montant valor bedrag limit creditlimit income cost discount kwota belopp importo somme suma saldo betalning',
  ),
  type(
    'price',
    'Price of one thing',
    'unitprice listprice saleprice productprice preis precio prix prijs preco prezzo cena pris fiyat',
    /^[$€£¥] ?\d[\d.,]{0,14}$/,
  ),
  type(
    'currency_code',
    'Currency as its ISO code',
    'currency currencyiso moneda wahrung devise',
    /^(?:USD|EUR|GBP|JPY|CHF|CAD|AUD|INR|CNY|SEK|PLN|BRL|TRY)$/,
  ),
  type(
    'payment_method',
    'How something is paid',
    'paymenttype paymentmode paymentoption payby zahlungsart metododepago',
  ),
  // Papers
  type(
    'national_id',
    'Number of a person with the state',
    'ssn socialsecuritynumber socialsecurity nationalid nationalidnumber identitynumber personalnumber idnumber cpf dni nino bsn pesel tckn',
    /^\d{3}-\d{2}-\d{4}$/,
  ),
  type('passport_number', 'Number of a passport', 'passport passportno'),
  type(
    'drivers_license',
    'Number of a driving licence',
    'driverlicense driverslicence drivinglicense drivinglicence licensenumber licencenumber driverlicensenumber',
  ),
  type(
    'license_plate',
    'Registration of a vehicle',
    'licenceplate plate platenumber numberplate registrationplate vehiclenumber vehicleregistration',
  ),
  // Product
  type(
    'product_name',
    'Name of a product',
    'product item itemname productname producttitle articlename produkt producto produit prodotto produktname produktnamn nazwaproduktu nombreproducto nombredelproducto nomeproduto nomedoproduto nomproduit nomduproduit nomeprodotto productnaam',
  ),
  type('product_description', 'Description of a product', 'itemdescription productdetails'),
  type(
    'category',
    'Category of a thing',
    'categories productcategory categoryname kategorie categoria categorie group kategoria kategorii kategorin',
  ),
  type(
    'sku',
    'Stock number of a product',
    'productcode itemcode articlenumber productsku itemnumber partnumber stockcode',
  ),
  type(
    'quantity',
    'How many',
    'qty count stock units numberofitems inventory onhand menge anzahl cantidad quantite aantal quantidade pieces ilosc liczba antal kvantitet quantita numero adet miktar',
  ),
  type(
    'color',
    'Colour',
    'colour farbe couleur kleur cor colore kolor farg colorado renk',
    /^(?:red|green|blue|black|white|yellow|orange|purple|pink|brown|grey|gray)$/i,
  ),
  type('size', 'Size of a thing', 'sizes groesse talla taille maat tamanho taglia', /^(?:XS|S|M|L|XL|XXL|XXXL)$/),
  type('rating', 'Rating, usually 1 to 5', 'stars score ratings'),
  type('brand', 'Brand of a product', 'brandname manufacturer make marke marca'),
  type('isbn', 'Number of a book', 'isbn10 isbn13', /^97[89][- ]?\d{1,5}[- ]?\d{1,7}[- ]?\d{1,7}[- ]?\d$/),
  // Order
  type(
    'order_number',
    'Number of an order',
    'orderno ordernum orderid ordercode invoicenumber invoiceno bookingnumber bestellnummer',
  ),
  type('status', 'Where a thing stands', 'orderstatus accountstatus estatus statut paymentstatus userstatus situacao'),
  type('tracking_number', 'Number of a parcel', 'trackingno trackingid trackingcode'),
  type(
    'coupon_code',
    'Code that gives a discount',
    'coupon promocode promotioncode discountcode vouchercode voucher giftcode couponcodes',
  ),
  // Time
  type(
    'datetime',
    'Day and time',
    'timestamp createdat updatedat deletedat startsat endsat publishedat',
    /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?$/,
  ),
  type(
    'date',
    'Day',
    'day startdate enddate duedate fromdate todate checkin checkout checkindate checkoutdate departuredate arrivaldate returndate pickupdate deliverydate orderdate publicationdate releasedate eventdate datum fecha dati deadline tarih',
    { test: (value) => DATE.test(value) || isDayInWords(value) },
  ),
  type(
    'time',
    'Time of day',
    'starttime endtime hour uhrzeit hora heure',
    /^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?: ?[AaPp][Mm])?$/,
  ),
  type('year', 'Year', 'yearofbirth birthyear expyear expiryyear jahr expirationyear'),
  type(
    'month',
    'Month',
    'expmonth expirymonth birthmonth monat expirationmonth',
    /^(?:January|February|March|April|June|July|August|September|October|November|December)$/,
  ),
  type('day_of_week', 'Day of the week', 'weekday', /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/),
  type(
    'timezone',
    'Time zone',
    'tz zeitzone',
    /^(?:Europe|America|Asia|Africa|Australia|Pacific|Atlantic)\/[A-Za-z_/]{2,40}$/,
  ),
  // Web
  type(
    'image_url',
    'Address of a picture',
    'imageurl avatarurl photourl pictureurl thumbnailurl logourl iconurl',
    /^https?:\/\/[^\s?]{1,1000}\.(?:png|jpe?g|gif|webp|svg)$/i,
  ),
  type(
    'url',
    'Address on the web',
    'website websiteurl link homepage webpage siteurl webaddress uri websites',
    /^https?:\/\/\S{1,2000}$/,
  ),
  type('uuid', 'Universally unique id', 'guid', /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i),
  type(
    'ip_address',
    'IP address',
    'ip ipaddr ipv4 ipv6',
    /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/,
  ),
  type('mac_address', 'MAC address', 'mac macaddr', /^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i),
  type('user_agent', 'What a browser calls itself', 'browser useragents'),
  type('domain_name', 'Domain name', 'domain hostname host subdomain'),
  type('slug', 'Part of a web address made from a title', 'permalink urlkey urlslug'),
  type(
    'file_name',
    'Name of a file',
    'file filename attachment avatar photo picture image logo document upload resume cv profilepicture profilephoto filepath',
    /^[\w. -]{1,200}\.(?:png|jpe?g|gif|pdf|docx?|xlsx?|csv|txt|zip|svg)$/i,
  ),
  // Text
  type(
    'title',
    'Title of a thing',
    'headline heading titel titulo titre booktitle posttitle movietitle tytul rubrik rubriken titolo baslik overskrift',
  ),
  type(
    'description',
    'What a thing is, in a sentence or two',
    'desc summary details beschreibung descripcion descrizione shortdescription overview opis beskrivning beskrivningen descricao omschrijving aciklama',
  ),
  type(
    'comment',
    'What somebody says',
    'comments note notes remark remarks review reviewtext feedback kommentar comentario commentaire message messages messagebody yourmessage enquiry content body post reply opinion komentarz wiadomosc meddelande messaggio mensaje mensagem nachricht bericht mesaj uwagi observacao observaciones',
  ),
  type('subject', 'What a message is about', 'topic betreff asunto sujet onderwerp assunto oggetto temat amne konu'),
  type(
    'search_term',
    'What is searched for',
    'search searchterm query keyword keywords searchquery searchtext searchbox q',
  ),
  // Plain
  type('id', 'Identifier', 'identifier ids pk key'),
  type('code', 'Short code', 'codes reference referencenumber ref refno referencecode shortcode codigo codice kod'),
  type(
    'boolean',
    'True or false',
    'active enabled isactive verified confirmed subscribed newsletter terms termsandconditions rememberme agree accepted gdpr consent checked flag isadmin admin visible',
    /^(?:true|false)$/i,
  ),
  type(
    'percentage',
    'Share of a hundred',
    'percent rate taxrate interestrate discountrate',
    /^-?\d{1,3}(?:\.\d{1,4})? ?%$/,
  ),
  type(
    'integer',
    'Whole number',
    'number num level priority rank nights guests adults children passengers seats duration weight',
    /^-?\d{1,18}$/,
  ),
  type('decimal', 'Number with a fraction', 'height width length depth distance', /^-?\d{1,15}\.\d{1,12}$/),
  type('language', 'Language', 'lang locale sprache idioma langue taal lingua'),
  type(
    'token',
    'Secret that a program signs in with',
    'apikey accesstoken authtoken apitoken secret apisecret clientsecret bearertoken otp',
  ),
  type('text', 'Any text', ''),
];

/** What fields of these types are about, when nothing else says which table they belong to. */
export const TABLE_BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  users: [
    'first_name',
    'last_name',
    'middle_name',
    'full_name',
    'name_prefix',
    'name_suffix',
    'gender',
    'date_of_birth',
    'age',
    'username',
    'password',
    'nationality',
    'marital_status',
    'bio',
    'email',
    'phone',
    'fax',
    'national_id',
    'passport_number',
    'drivers_license',
    'job_title',
    'street_address',
    'address_line2',
    'house_number',
    'city',
    'region',
    'postal_code',
    'country',
    'full_address',
  ],
  products: ['product_name', 'product_description', 'sku', 'color', 'size', 'brand', 'isbn', 'category', 'price'],
  orders: ['payment_method', 'order_number', 'tracking_number', 'coupon_code', 'quantity'],
  payments: [
    'credit_card_number',
    'card_expiry',
    'card_cvv',
    'card_holder',
    'card_type',
    'iban',
    'bic',
    'bank_account_number',
    'amount',
    'currency_code',
  ],
  companies: ['company_name', 'tax_id', 'industry', 'department'],
  searches: ['search_term'],
};
