import { SEMANTIC_TYPES } from '../../../../../server/src/testcase/fields/semantic-types';
import type { PiiType } from '../../privacy/pii-types';

/**
 * What a column's name can mean, as far as persons are concerned: a PII class, or a word whose class only the table
 * tells (`name`, `address`, `text` ...), or `plain`: known, and nothing personal.
 */
export type Concept = PiiType | 'name' | 'title' | 'address' | 'number' | 'described' | 'plain';

/** Names without spaces and underscores, in small letters, without accents; several spoken languages, and short forms. */
const WRITTEN: readonly [Concept, string][] = [
  [
    'person_name',
    'hausarzt medecintraitant personname fullname displayname legalname preferredname realname cardholder cardholdername nameoncard ccname accountholder accountholdername holdername contactname contactperson contactpersonname customername clientname patientname employeename membername guestname recipientname receivername sendername passengername studentname payeename payername beneficiaryname signatory signatoryname signedby nextofkin emergencycontact emergencycontactname guardianname parentname mothername fathername spousename witnessname attendeename reviewername authorname buyername sellername drivername doctorname physicianname teachername vollname ansprechpartner ansprechperson kontaktperson kontoinhaber karteninhaber nomcomplet nompersonne titulaire nomtitulaire nombrecompleto nombrecliente nombretitular titular nomecompleto nomecliente nomepaciente nomealuno nomemae nomepai nomedamae nomedopai responsavel titolare intestatario nominativo volledigenaam rekeninghouder contactpersoon imienazwisko imieinazwisko fullstandigtnamn kontaktperson contactopersona apoderado firmante fio фио namecn attention attn nomprenom prenomnom nometprenom nomecognome cognomenome nombreapellido nombreapellidos apellidonombre apellidosnombre apellidosnombres nombresapellidos nombreyapellido nombreyapellidos vornamenachname namevorname adsoyad adisoyadi isimsoyisim klantnaam naamklant nomclient clientenome kundenname mitarbeitername nombrepaciente nombreempleado nomefuncionario fathersname nameoffather nameofmother nameofspouse bearername drawername guardian kisi kisiadi yakini alici gonderen naamhouder emergencyname osobakontaktowa osobakont osobadokontaktu contatoemergencia contactoemergencia contattoemergenza emergencyperson responsibleperson contactemergencia ename adisoyad drname nompere nommere nombrepadre nombremadre nombreduenio nombredueno nombrepropietario',
  ],
  [
    'first_name',
    'firstname fname forename givenname given givennames first namefirst vorname rufname prenom prenoms nombre1 primernombre segundonombre nombrepila nombredepila primeironome voornaam voorletters roepnaam imie imiona drugieimie fornamn tilltalsnamn fornavn etunimi keresztnev utonev jmeno krestnijmeno prenume nomepersona nomeproprio имя middlename mname middleinitial mi initials middle zweitername mellannamn mellomnavn отчество patronymic secondonome nomesocial fstname frstname firstnm christianname vname vorn nombres nombre2 nombre3 pnombre snombre firstnames imie1 imie2 gname voorn prenom1 prenom2 primernom segundonom initiale midinit midinitname',
  ],
  [
    'last_name',
    'lastname lname surname familyname sname secondname lastnm namelast last maidenname birthname namesuffix nachname familienname zuname geburtsname nomfamille nomdefamille nomusage nomnaissance nomjeunefille apellido apellidos apellido1 apellido2 primerapellido segundoapellido apellidopaterno apellidomaterno sobrenome apelido cognome achternaam tussenvoegsel geboortenaam nazwisko nazwiskorodowe efternamn etternavn efternavn sukunimi vezeteknev csaladnev prijmeni priezvisko soyad soyadi soyisim фамилия nume numefamilie familynm mothersmaidenname mothermaidenname nazwiskopanienskie nname zun apellidop apellidom appaterno apmaterno apaterno amaterno paterno materno apepat apemat apepaterno apematerno papellido sapellido nomfam voorvoegsel voorvoegsels sobrenomes lastnames familynames nomecognom',
  ],
  [
    'username',
    'username login loginname loginid userlogin signinname handle nickname nick screenname accountlogin benutzername benutzerkennung nutzername identifiant pseudo pseudonyme nomutilisateur nombreusuario nomeusuario nomeutente gebruikersnaam nazwauzytkownika anvandarnamn brukernavn kullaniciadi usr uname useraccount ldapuid samaccountname adusername alias screennm createdbyuser lastmodifiedby modifiedby updatedby createdby enteredby insertedby changedby githublogin githubusername discordusername telegramusername steamid twitchusername userprincipalname upn gamertag logon logonid userlogon usuariologin kullaniciad anmeldename erstelltvon geaendertvon creadopor modificadopor criadopor alteradopor creepar modifiepar aangemaaktdoor gewijzigddoor olusturan createuser updateuser createusr updateusr lastupdatedby lastupdateby addedby loggedby adminuser',
  ],
  [
    'email',
    'email mail emails emailaddress mailaddress emailid useremail emailaddr eml emladdr workemail homeemail altemail recoveryemail unconfirmedemail paypalemail correo correoelectronico direccioncorreo courriel adressemail adressemel mel adresseemail adresseelectronique email1 email2 epost epostadress epostadresse eposta indirizzoemail mailadres emailadres emailadresse mailadresse adresemail emailadresi sahkoposti enderecoemail correoe emailcontact contactemail addressee почта pec postaelettronica addressemail replyto fromaddress toaddress ccaddress bccaddress senderaddress recipientaddress emailfrom emailto recipientemail emailnormalized normalizedemail canonicalemail sentto mailto mailfrom emailprincipal mailpro mailperso epostaadresi adresmail bcc tobcc tocc mailcc ccto bccto',
  ],
  [
    'phone',
    'phone phonenumber phoneno phonenum phonenbr telephone telephonenumber tel telno telnr mobile mobilenumber mobileno mobilephone mobil mob cell cellphone cellno contactnumber contactno homephone workphone dayphone eveningphone phonehome phonework phonemobile fax faxnumber faxno telefax extension phoneextension ext telefon telefonnummer telefonnr telefono telefonofijo telefonomovil handy handynummer handynr rufnummer mobilnummer mobilfunk festnetz celular telefone fone telefonocasa telefoonnummer telefoon mobiel portable gsm telportable teldomicile telbureau telefonu numertelefonu komorka puhelin puhelinnumero telefonszam telefonni cellulare recapito mobiltelefon msisdn whatsapp whatsappnumber ceptelefonu ceptel sms smsnumber phoned phonee164 callerid caller callee pager movil telefoonnr номертелефона телефон landline telf tlf tlfn tfno tfn telef ntel numtel notel nrtel teln cel celu gsmno nrocelular fonefixo fonecelular foneresidencial fonecomercial numerotelefono numtelefono nrotelefono numerodetelefono telefonkontaktowy telkontaktowy telefonkom telstacjonarny evtel istel ceptelno telefonprivat telefondienstlich telefonmobil telprivat telmobil telfixe telmobile telperso telcasa telefonno numeromovil mobilephonenumber contactnum contactphone cellnumber numerotel mobieltelefoon mobielnummer telcontatto contacttel telkontakt contactphonenumber telprof telpro',
  ],
  [
    'street_address',
    'street street1 street2 streetaddress streetname streetno streetnumber streetnbr address1 address2 address3 address4 addr1 addr2 addr3 addrline1 addrline2 addressline addressline1 addressline2 addressline3 line1 line2 line3 houseno housenumber house housenr buildingnumber apartment apartmentnumber apt aptno flatno flatnumber suite pobox postbox streetdetails strasse straße str hausnummer hausnr adresszusatz adressezusatz postfach rue numerorue numrue adresse1 adresse2 complementadresse complementoadresse voie numvoie libvoie calle numerocalle numeroexterior numerointerior piso domicilio logradouro rua bairro complemento via civico numerocivico straat straatnaam huisnummer huisnr toevoeging ulica nrdomu nrmieszkania numerdomu gata gatuadress gateadresse vej katuosoite utca hazszam ulice cislopopisne sokak mahalle apartado улица дом квартира mailingaddress homeaddress homeadd residentialaddress permanentaddress currentaddress shippingaddress billingaddress deliveryaddress postaladdress shipaddress billaddress fulladdress wohnadresse lieferadresse rechnungsadresse postanschrift anschrift direccionenvio direccionentrega enderecoentrega landmark addressfull formattedaddress streetaddr numeroporta nporta andar callenumero calleynumero colonia numext numint noext noint numeroext numeroint barrio puerta escalera nombrevia tipovia nomvoie typevoie ligne1 ligne2 adressepostale adressecomplete complementadr batiment strnr strassenr strassehausnr huisnrtoev huisnummertoevoeging huisletter busnummer busnr nrlokalu nrlok numermieszkania nrbudynku numerbudynku adreszamieszkania adreskorespondencyjny acikadres cadde sokakno binano daireno kapino adresssuffix adressierungszusatz careof addresscareof pontoreferencia pontodereferencia referenciadomicilio blockno streetnum unitnumber addressone addresstwo adr1 adr2 adres1 adres2 domiciliofiscal numerorua numcivico nrcivico ncivico rueno numcalle numeroresidencia addresse addres adress domicile',
  ],
  [
    'city',
    'city town locality cityname municipality suburb village ort stadt wohnort ortsname gemeinde ville commune ciudad localidad poblacion municipio cidade localidade citta comune plaats woonplaats gemeente stad miasto miejscowosc poststed postort kaupunki varos telepules mesto obec sehir ilce город birthplace placeofbirth birthcity cityofbirth geburtsort lieunaissance lieudenaissance lugarnacimiento lugardenacimiento localnascimento naturalidade luogonascita luogodinascita geboorteplaats miejsceurodzenia fodelseort hometown posttown comuna localite lugarresidencia ciudadresidencia nombreciudad nomecidade nomville gemeentenaam sehri sehiradi semt barangay adresil adresilce lieunaiss lugarnac dogumyeri cityoforigin dgyeri procedencia lugarprocedencia lieudorigine lieunais',
  ],
  [
    'postal_code',
    'zip zipcode zip4 zip5 postcode postalcode postal postcd postalcd postalzip plz postleitzahl codigopostal codpostal cpostal cp codepostal cep cap kodpocztowy postnummer postnr postinumero iranyitoszam irsz psc postakodu codicepostale индекс eircode zippostal postnumber zipkod pcode postcod codepost codpost codigopost kodp kodpoczt zipnr codposta kodpocz postlz',
  ],
  [
    'region',
    'state province county stateprovince statecode statename provincename region district bundesland kanton landkreis departement provincia estado comunidadautonoma uf regiao distrito provincie provinsi wojewodztwo powiat lan fylke maakunta megye kraj okres regione область prefecture stateabbr provincecode regionname statecd parish regionresidencia estadoresidencia siglauf voivodeship gouvernorat wilaya stan departamentoresidencia',
  ],
  [
    'country',
    'country countryname countrycode countryiso land landcode pays codepays pais codpais codigopais paisresidencia nazione paese landkode panstwo orszag stat ulke страна countryofresidence countrycd countryofbirth birthcountry nationcode residencecountry staat paisnacimiento paisorigen nation postnation',
  ],
  [
    'date_of_birth',
    'dob dateofbirth birthdate birthday bday birth born bornon dateborn birthdt dobdt yearofbirth birthyear monthofbirth birthmonth dayofbirth birthdatetime birthtime timeofbirth geburtsdatum geburtstag gebdatum gebdat geburtsjahr datenaissance datedenaissance datenaiss naissance ddn fechanacimiento fechadenacimiento fecnac fnacimiento fechanac nacimiento datanascimento datadenascimento datanasc dtnascimento dtnasc nascimento datadinascita datanascita nascita geboortedatum dataurodzenia urodzony fodelsedatum fodelsedag fodselsdato fodselsdag syntymaaika szuletesidatum datumnarozeni dogumtarihi датарождения personbirthdate gbd gbdatum gebtag geburtsdat fechanaci fnacim fecnacim fechnac fechanacim fechnacim datanas dataurodz dturodz datenais datnais dnaissance nele dogtar dogumtar dogtarihi dgmtarihi dtbirth datebirth borndate yob bdate birthyr dataur dtnascim dogum rokurodzenia anodenacimiento anonacimiento anonascimento annodinascita annonascita anneenaissance anneedenaissance geboortejaar dogumyili',
  ],
  [
    'age',
    'age ageyears patientage anchorage ageatvisit alter edad idade leeftijd wiek alder yas eta возраст ageinyears',
  ],
  [
    'gender',
    'gender sex gendercode sexcode geschlecht genero sexo genre sexe geslacht sesso plec kon kjonn sukupuoli nem pohlavi cinsiyet пол pronouns genderidentity civilite sexassignedatbirth birthsex gendr gendercd geschl cinsiyeti sexid gend',
  ],
  [
    'national_id',
    'ssn ssnno socialsecuritynumber socialsecurityno socialsecurity socsec socsecno ssnlast4 last4ssn sin sinnumber nationalid nationalidnumber nationalidno nationalinsurancenumber nino nin nationalinsurance identitynumber idnumber identitycard identitycardno idcard idcardnumber idcardno personalnumber personalid personalidnumber citizenid citizennumber civilid govid governmentid governmentidnumber dni nie dninie cpf rg rgnumero curp nss cedula cedulaidentidad rut run bsn burgerservicenummer sofinummer pesel numerpesel dowodosobisty nrdowodu numerdowodu numerdowodu personnummer personnr fodselsnummer cprnummer cprnr henkilotunnus hetu nir numsecu numsecuritesociale numerosecuritesociale insee numerosecu sozialversicherungsnummer svnr svnummer ahvnummer ahv personalausweis personalausweisnummer ausweisnummer codicefiscale codfiscale codfisc egn oib jmbg emso cnp rodnecislo tckn tckimlikno aadhaar aadhar aadhaarnumber nric fin mykad hkid nhsnumber nhsno medicare medicarenumber medicareno mrn medicalrecordnumber healthcardnumber documentnumber documentid docnumber numerodocumento documentoidentidad identificacion numeroidentificacion certificado nis pispasep titulodeeleitor voterid votersid снилс паспорт identifiernumber cni numcni cpr idno ninumber nrodni numdni dninum nrocedula numcedula numerocedula nuip pis pasep cartaocidadao niss amka tcno tcn tckimlik kimlikno ppsn ppsnumber ssnum ssnnbr socsecnum socialinsurancenumber sozversnr sozialversnr rvnr rentenversicherungsnummer persoausweis nrpesel dowod nrdowoduosobistego seriadowodu isikukood asmenskodas emiratesid iqama iqamano civilidno nricno icno icnumber rrn idcardnum identificationnumber identificationno identityno citizenshipno nationalcode nationalno numdocumento nrodocumento ndocumento nrodoc numdoc numerodoc documentoidentificacion numidentificacion nroidentificacion numerosocialeseguridad numss secusociale afm tajszam ktp nik nationalinsuranceno idnum segurosocial numerosegurosocial numeroseguridadsocial seguridadsocial numseguridadsocial nosegurosocial noimss numeroimss nssimss sofinr tck iin cf codfis cnic votercardnumber votercardno votersidnumber',
  ],
  [
    'tax_id',
    'taxid taxnumber taxno taxcode taxpayerid tin ein fein itin tfn abn pan pannumber pancard vat vatnumber vatno vatid vatregistration taxidentificationnumber steuernummer steuerid steueridnr steueridentifikationsnummer ustid ustidnr uidnr umsatzsteuerid nif nifcif cif cifnif rfc cuit cuil cnpj nipc nip numernip regon ten partitaiva piva btwnummer btw orgnr organisationsnummer siret siren numtva tvaintra numerotva nrfiscal инн gstin gst vergino utr taxref cpfcnpj cnpjcpf ruc nit steuernr stnr vatregno vatregistrationno gstno gstnumber taxnum taxidno taxregno taxidnumber vkn vergikimlikno nrnip npwp taxfilenumber tvanumber',
  ],
  [
    'passport',
    'passport passportnumber passportno passportnum passportid passprt passprtno pptno reisepass reisepassnummer passeport numeropasseport numpasseport pasaporte numeropasaporte passaporte numeropassaporte passaporto paspoort paspoortnummer paszport numerpaszportu passnummer pasaportno passportnr pasaporteno nropasaporte pasaportenum passaport ppno',
  ],
  [
    'drivers_license',
    'driverslicense driverslicensenumber driverslicenseno driverlicense driverlicensenumber driverlicence drivinglicense drivinglicence drivinglicencenumber drivinglicensenumber licensenumber licencenumber licenseno licenceno dlnumber dlno dl driverslic fuhrerschein fuehrerschein fuhrerscheinnummer fuehrerscheinnummer permisconduire numpermis numeropermis licenciaconducir carnetconducir permisoconducir cnh patenteguida rijbewijs rijbewijsnummer prawojazdy korkort ehliyet ehliyetno numpatente numeropatente nrprawajazdy rijbewijsnr licenciaconduccion brevete dlnum fuhrerscheinnr drivinglicencenum drivinglic',
  ],
  [
    'credit_card',
    'creditcard creditcardnumber creditcardno ccnumber ccno ccnum ccn cardnumber cardno cardnum cardpan primaryaccountnumber debitcard debitcardnumber paymentcard paymentcardnumber maskedcard cardlast4 cardlastfour last4 lastfour last4digits cardlastdigits lastdigits cclast4 ccfirst6 cardbin kreditkarte kreditkartennummer kartennummer cartebancaire numerocarte numcarte numcb numerotarjeta tarjetacredito tarjeta numtarjeta numerocartao cartaocredito cartadicredito numerocarta kredietkaart numerkarty kortnummer kartno ccnbr cardnbr kartnumarasi nrkarty creditcardnum ccard',
  ],
  [
    'card_expiry',
    'cardexpiry cardexpiration cardexpirationdate cardexpirydate ccexp ccexpiry ccexpiration ccexpmonth ccexpyear expmonth expyear expirymonth expiryyear expirationmonth expirationyear cardexp cardexpmonth cardexpyear validthru expmo expyr gueltigbis gultigbis dateexpirationcarte caducidadtarjeta validadecartao scadenzacarta datawaznoscikarty kartenablauf ccexpdate cardexpdate cardexpires cardvalidto cardvalidity',
  ],
  [
    'cvv',
    'cvv cvc cvv2 cvc2 csc cardcvv cardcvc cardcode securitycode cardsecuritycode cardverificationvalue kartenpruefnummer cvn cryptogramme codigoseguridadtarjeta',
  ],
  [
    'bank_account',
    'bankaccount bankaccountnumber bankaccountno bankaccno bankacct bankacctno accountnumber accountno accountnum acctno acctnum acctnumber accno accnum routingnumber routingno routing aba abarouting sortcode bsb bsbnumber directdebitaccount payoutaccount kontonummer kontonr konto kto ktonr bankkonto bankverbindung blz bankleitzahl numerocompte numcompte comptebancaire rib cuentabancaria numerocuenta ctabancaria ctacte ccc cbu clabe contabancaria numeroconta agenciaconta contacorrente contocorrente numeroconto rekeningnummer numerkonta nrkonta rachunek nrrachunku rachunekbankowy kontonummerno bankgiro plusgiro tilinumero bankszamlaszam cislouctu hesapno ddaccount rekening rekeningnr bankrekening bankrekeningnummer nrkontabankowego numerrachunku hesapnumarasi nrocuenta numcuenta bankaccnum bankacc bankaccnumber bban',
  ],
  ['iban', 'iban ibannumber ibanno ibannr codeiban'],
  ['swift_bic', 'swift swiftcode bic biccode swiftbic bicswift bankbic'],
  [
    'ip_address',
    'ip ipaddress ipaddr ipv4 ipv6 ips remoteip clientip userip lastip loginip signupip registrationip createdip remoteaddr remoteaddress signinip currentsigninip lastsigninip ipadresse adresseip direccionip sourceip srcip hostip regip xforwardedfor adresip ipnumber',
  ],
  ['mac_address', 'mac macaddress macaddr macid macadresse adressemac bssid btaddress bluetoothaddress wifimac'],
  [
    'device_id',
    'deviceid deviceidentifier deviceuuid devicetoken deviceserial deviceserialnumber devicefingerprint browserfingerprint fingerprintid udid imei imei1 imei2 imsi iccid meid androidid advertisingid idfa idfv gaid adid useragent browseragent httpuseragent visitorid anonymousid cookieid machineid hardwareid pushtoken fcmtoken apnstoken geraeteid simserial browserid visitortoken ua gcmid gcmtoken onesignalid deviceimei',
  ],
  [
    'url_personal',
    'website homepage personalwebsite personalurl websiteurl webpage profileurl profilelink linkedin linkedinurl linkedinprofile facebook facebookurl facebookid fbid facebookprofile twitter twitterurl twitterhandle twitterusername twitterid instagram instagramhandle instagramurl github githuburl githubprofile githubid googleplus skype skypeid skypename telegram telegramid discord discordid mastodon mastodonurl youtube youtubechannel tiktok snapchat xing orcid blog blogurl portfolio portfoliourl siteweb paginaweb sitioweb sitoweb strony www webseite socialurl socialprofile socialmedia icq jabber msn yahoo bluesky vk vkontakte wechat lineid weburl resumeurl cvurl resumelink fb fburl fblink insta instaurl linkedinlink githublink personalsite strona stronawww pageweb siteinternet websites',
  ],
  [
    'geo_location',
    'latitude longitude lat lng long latlng latlong lonlat geolocation geopoint coordinates coords coordinate gps gpslat gpslng gpslon gpscoordinates gpsposition homelat homelng breitengrad laengengrad langengrad latitud longitud latitudine longitudine lastlocation currentlocation spatiallocation geocode geocoordinates szerokosc dlugosc xlongitude ylatitude homelocation geohash enlem boylam geolat geolng geolon geolong',
  ],
  [
    'password_hash',
    'password passwd pwd pass passwordhash passwordhashed passwordsalt passwordsha passwordmd5 passworddigest passwordencrypted encryptedpassword cryptedpassword hashedpassword pwhash pwdhash pwdsalt passhash hashpassword userpassword loginpassword oldpassword temppassword tmppasswd tmppasswd1 passphrase salt pin pincode passcode pinhash pincodehash passwort passworthash kennwort motdepasse mdp mdphash contrasena contrasenya clave claveacceso senha senhahash parola sifre haslo losenord passord salasana jelszo heslo пароль wachtwoord passwordhistory bcrypt securityanswer secretanswer securityquestionanswer hintanswer adminpassword passwordhint',
  ],
  [
    'secret_token',
    'token accesstoken refreshtoken authtoken authenticationtoken apitoken apikey apisecret secretkey secret clientsecret consumersecret privatekey accesskey accesskeyid sessiontoken sessionkey resettoken resetpasswordtoken passwordresettoken resetkey confirmationtoken activationtoken activationcode activationkey verificationtoken verificationcode emailtoken emailverificationtoken invitationtoken invitetoken unlocktoken rememberme remembertoken persistencetoken singleaccesstoken perishabletoken otp otpsecret totpsecret totpkey mfasecret mfakey twofactorsecret twofactorkey twofactorrecoverycodes recoverycodes recoverytoken backupcodes otpbackupcodes otprequiredsecret encryptedotpsecret webhooksecret signingsecret signingkey hmackey jwt jwttoken idtoken bearertoken oauthtoken oauthsecret accesstokensecret authorizationcode authcode loginkey logkey csrftoken tokendigest tokenhash apikeyhash apitokendigest rsstoken feedtoken unsubscribetoken magiclinktoken ssokey sshkey sshprivatekey pgpkey gpgkey developerkey clientkey consumerkey appsecret encryptionkey publicsshkey stripetoken paymenttoken cardtoken chatwootpubsubtoken pubsubtoken jeton authkey certificatekey credentials secretaccesskey signedtoken emailconfirmationkey validationcode resetcode resetpasswordcode passwordresetcode confirmcode confirmationcode otpcode smscode verifycode verifytoken emailverifytoken emailverificationcode hashvalidation validationhash validationtoken activationhash loginhash authhash sessionhash totp mfatoken authsecret sharedsecret forgotpasswordtoken forgottoken resethash twofasecret twofactorauthsecret refreshtokenhash accesstokenhash 2fa twofa',
  ],
  [
    'photo',
    'photo photos photourl photopath photofile avatar avatarurl avatarpath avatarimage profilepicture profilephoto profileimage profilepic profileimageurl profilepictureurl profilephotourl profilephotopath portrait headshot selfie userimage userphoto userpicture picture pictureurl passbild passfoto foto fotoperfil fotografia profilbild bild imagemperfil zdjecie photoidentite pasfoto signatureimage signature unterschrift podpis fingerprint fingerprintdata fingerprinttemplate facetemplate facedata faceencoding biometric biometrics biometricdata iris irisscan voiceprint retinascan mugshot idphoto idscan passportscan imgprofil profilimage profileimg userpic userimg fotourl fotopath resim fotograf imagenperfil fotografie zdjecieprofilowe',
  ],
  [
    'free_text',
    'anschreiben note notes comment comments remark remarks bio biography aboutme about memo body message messagebody messagetext feedback feedbacktext review reviewtext reviewbody opinion reply response answer answertext text content commentbody posttext messagecontent freetext annotation observations observation narrative testimony complaint complaints incidentdescription statement coverletter motivation resume cv cvtext resumetext specialinstructions specialrequests deliveryinstructions deliverynotes instructions intnotes internalnotes adminnotes privatenotes staffnotes customernotes ordernotes usernotes notiz notizen bemerkung bemerkungen kommentar anmerkung anmerkungen nachricht beschwerde mitteilung lebenslauf remarque remarques commentaire commentaires observacion observaciones comentario comentarios notas nota mensaje mensagem observacao observacoes obs recado commento osservazioni opmerking opmerkingen bericht toelichting uwagi komentarz notatka tresc wiadomosc anteckning anteckningar meddelande merknad huomautus megjegyzes poznamka yorum aciklama mesaj примечание комментарий selfdescription introduction transcript conversation chathistory emailbody bodytext bodyhtml smstext rawbody statusmessage statustext interests hobbies purposeofvisit vermerk vermerke detay notlar notu notitie notities uwaga komentarze adnotacje annotazioni anotaciones anmerkungstext rmk rmks msgbody msgtext hinweise tekst texte testo texto metin suggestion suggestions sugerencias verbesserungsvorschlag backgroundinfo hinweis',
  ],
  [
    'health',
    'drugname medicationname medicinename dosage diagnosis diagnoses diagnosiscode icd icd10 icd9 icdcode bloodtype bloodgroup bloodpressure bloodglucose allergy allergies allergen medication medications medicine prescription prescriptions symptom symptoms treatment treatments treatmentplan medicalhistory medicalcondition medicalconditions medicalnotes clinicalnotes clinicalhistory clinicalfindings healthcondition healthstatus healthissues healthinformation disability disabilities disabilitystatus disabilitytype handicap chronicconditions chiefcomplaint hivstatus vaccinationstatus vaccinated vaccine immunization immunizations pregnancystatus pregnant ispregnant smoker issmoker smoking smokingstatus alcoholuse bmi heartrate bodytemperature cholesterol labresult labresults mentalhealth therapynotes surgeryhistory surgeries familyhistory causeofdeath dietaryrestrictions dietaryrequirements dietaryneeds dietarypreferences diet insulin organdonor geneticdata dnasequence diagnose diagnosen blutgruppe allergien medikament medikamente befund krankheit krankheiten vorerkrankungen behinderung behinderungsgrad schwerbehinderung groupesanguin diagnostic maladie maladies traitement antecedents antecedentsmedicaux handicape diagnostico gruposanguineo tiposanguineo tiposangre alergia alergias enfermedad enfermedades medicamento medicamentos discapacidad deficiencia doenca doencas grupposanguigno allergie diagnosi patologia malattia ziekte bloedgroep diagnoza grupakrwi choroba choroby alergie niepelnosprawnosc diagnos blodgrupp sjukdom kangrubu hastalik диагноз sicknote sickreason medicalreason presentingcomplaint hypertension diabetes diabetic asthma cancer heartattack heartdisease kidneydisease liverdisease epilepsy hiv tuberculosis hepatitis covid19 depression anemia copd obesity dementia glucose bloodsugar hba1c hemoglobin systolic diastolic systolicbp diastolicbp bpsystolic bpdiastolic pulserate oxygensaturation spo2 respiratoryrate bodytemp tobacco smokelesstobacco tobaccouse alcoholconsumption druguse substanceabuse gestationalage lastmenstrualperiod lmp miscarriages prognosis anamnesis anamnese motivoconsulta tani teshis ilac tedavi kronikhastalik sintomas tratamiento tratamento posologia dosis medicijn medicijnen leki recepta objawy leczenie sintomi farmaco farmaci symptome medikation dosierung impfung impfstatus vaccin vaccination vaccinations vaccinename comorbidities comorbidity chronicdisease chronicillness disease diseases illness illnesses medicalissue medicalissues enfermedadcronica rhfactor tiporh bloodgrp bloodtyp bloodgroupcode wheelchair specialneeds necessidadesespeciais necesidadesespeciales patologie patologiecroniche patologias statodisalute estadodesalud etatdesante klacht klachten medicatie behandeling behandelingen gesundheitszustand symptomen condicionmedica condicionesmedicas maladiechronique maladieschroniques besoinsspecifiques medication1 currentmedications currentmedication pastmedicalhistory vitals vitalsigns healthconditions ziektes priorstroke strokehistory historyofstroke',
  ],
  [
    'salary',
    'gehaltswunsch gehaltsvorstellung salary salaryamount basesalary basesalaryamount annualsalary monthlysalary grosssalary netsalary currentsalary expectedsalary payrate hourlyrate hourlywage wage wages dailyrate annualincome monthlyincome income householdincome grossincome netincome compensation bonus bonusamount bonuspct commissionpct remuneration networth creditscore creditrating gehalt grundgehalt bruttogehalt monatsgehalt jahresgehalt lohn stundenlohn bruttolohn einkommen salaire salairebrut salairenet salairebase revenu revenus salario salariobase salariobruto salariomensual sueldo sueldobase ingresos renda rendamensal remuneracao stipendio retribuzione reddito loon salaris brutoloon inkomen wynagrodzenie pensja dochod manadslon inkomst lonn palkka fizetes plat mzda maas зарплата empsalary ctc basicpay takehomepay ote basicsalary netpay grosspay netwage sueldobasico remuneracion tauxhoraire salairemensuel uurloon maandsalaris ucret netmaas brutmaas currentctc expectedctc annualctc rateperhour payscale salariomensal vencimento',
  ],
  [
    'ethnicity_religion_politics',
    'ethnicity ethnicitycode ethnic ethnicgroup ethnicorigin race racecode religion religiouspreference religiousaffiliation faith denomination caste politicalparty politicalaffiliation politicalviews partyaffiliation partymembership politicalopinion sexualorientation sexualpreference tradeunion unionmember unionmembership tradeunionmembership nationality citizenship nationalitycode konfession religionszugehoerigkeit religionszugehorigkeit staatsangehoerigkeit staatsangehorigkeit nationalitat ethnie herkunft gewerkschaft gewerkschaftsmitglied nationalite appartenancesyndicale etnia raza raca religiao nacionalidad nacionalidade sindicato afiliacionpolitica partidopolitico religione etnie cittadinanza nazionalita godsdienst geloofsovertuiging etniciteit nationaliteit wyznanie religia narodowosc obywatelstwo pochodzenieetniczne religiositet etnicitet medborgarskap uskonto kansalaisuus vallas nabozenstvi uyruk tribe originethnic tribalaffiliation creed indigenousstatus grupoetnico countryofcitizenship citizenshipcountry subcaste corraca agama kewarganegaraan staatsbuergerschaft uyrugu ethnicbackground',
  ],
  [
    'company_name',
    'company companyname employer employername organization organisation organizationname organisationname businessname business workplace placeofwork firm firma firmenname unternehmen arbeitgeber entreprise societe nomsociete employeur empresa nombreempresa razonsocial empleador empregador razaosocial nomefantasia nomempresa azienda ragionesociale datoredilavoro bedrijf bedrijfsnaam werkgever nazwafirmy pracodawca foretag arbetsgivare tyonantaja munkaltato zamestnavatel sirket isveren работодатель affiliation corporation raisonsociale denominazionesociale nombrecomercial ragsoc razonsoc rsocial firmaadi sirketadi nomentreprise nazwafirma',
  ],
  [
    'license_plate',
    'licenseplate licenceplate licenseplatenumber licenceplatenumber plate platenumber plateno numberplate registrationplate vehicleregistration vehicleregistrationnumber vehicleplate vehiclereg regplate carplate carregistration kennzeichen kfzkennzeichen autokennzeichen immatriculation plaqueimmatriculation matriculavehiculo placavehiculo placaveiculo targa kenteken numerrejestracyjny tablicarejestracyjna regnummer registreringsnummer plaka vin vinnumber vehicleidentificationnumber fahrgestellnummer chassisnumber numerochasis placa nrrejestracyjny numerrejestracji nrrej plakano immat numimmat numeroimmatriculation vehicleno vehiclenumber vehicleregno amtlkennzeichen tablrej nrtablicy',
  ],
  [
    'other_pii',
    'maritalstatus maritalstat maritalcode civilstatus familystatus married familienstand situationfamiliale etatcivil estadocivil statocivile burgerlijkestaat stancywilny civilstand sivilstatus numberofchildren numchildren childrencount dependents nochildren nbenfants numerohijos education educationlevel highesteducation degree bildungsgrad escolaridad escolaridade occupation profession beruf metier profesion ocupacion profissao professione beroep zawod yrke dateofdeath deathdate deceaseddate dod sterbedatum datedeces fechadefuncion dataobito militarystatus veteranstatus militaryservice criminalrecord convictions backgroundcheck immigrationstatus visanumber visano workpermit workpermitnumber employeenumber employeeno empno badgenumber badgeno staffnumber personalnummer matricule studentnumber studentno studentidnumber matrikelnummer membershipnumber membershipno memberno mitgliedsnummer loyaltynumber loyaltycardnumber frequentflyernumber frequentflyer insurancenumber insurancepolicynumber insuranceid healthinsurancenumber krankenversicherungsnummer versichertennummer npi doctorregno height heightcm heightin weightkg weightlbs bodyweight shoesize eyecolor haircolor skincolor skintone tattoo browsinghistory searchhistory patientnumber patientno patientnr sterbetag todestag todesdatum medenihali medenidurum meslek meslegi titolostudio titolodistudio grauinstrucao gradoinstruccion niveleducativo nivelestudios niveletude niveletudes ausbildung schulabschluss egitimdurumu ogrenimdurumu wyksztalcenie opleiding personalnr persnr personeelsnummer mitarbeiternummer mitarbeiternr externemitgliedsnummer legajo nrolegajo civilstate matrimonial deathdt datedeath datamorte datadecesso overlijdensdatum datazgonu olumtarihi fechamuerte insuranceinfo insurancedetails familysituation ogrencino leerlingnummer studentennummer numerodipendente numeroempleado numeroetudiant numetudiant vcard graduationyear yearofgraduation',
  ],
  // Only their table tells.
  [
    'name',
    'name names nm nome naam namn navn nimi nev nazwa nombre nom nazov naziv название denominacion denominazione bezeichnung namen libelle ad adi isim ismi ismi',
  ],
  [
    'address',
    'address addresses addr adr add adres adress adresse adressen direccion direcciones direcc endereco indirizzo osoite cim adresa адрес location direc',
  ],
  [
    'title',
    'title titel titre titulo titolo tytul otsikko baslik heading subject asunto betreff objet oggetto temat salutation nameprefix honorific titleofcourtesy prefixname anrede',
  ],
  [
    'described',
    'description desc descr details detail summary descripcion descricao descrizione beschreibung beschrijving opis beskrivning popis reason reasons razon motivo motif grund explanation info information data payload context metadata extra attributes properties value values val additionalinfo additionalinformation moreinfo extrainformation detalle detalles detalhe detalhes dettagli dettaglio abstract',
  ],
  [
    'number',
    'number nummer numero num no nr code reference ref identifier serial documento doc matricula matricola uniqueid uid weight gewicht peso poids waga kilo boy altura estatura talla altezza groesse wzrost taille tc contact contacto contato contatto kontakt image img thumbnail thumb pic commission comm kod party partei partido',
  ],
  [
    'plain',
    'browser accountname shipvia shipmethod id uuid guid key slug status type kind category level priority position sortorder ordinal sequence version count total amount price cost quantity qty rate percent percentage currency balance tax discount fee subtotal width size color colour active enabled deleted visible hidden locale language lang timezone created updated modified date time timestamp createdat updatedat deletedat year month day hour duration start end startdate enddate duedate role permission permissions group flag settings options config preferences format mimetype contenttype filename filetype filesize path url uri link hash checksum md5 sha1 sha256 etag template event action score rating rank points stock sku barcode isbn model brand make productname categoryname itemname filmname eventname department jobtitle jobrole domain hostname host server port protocol method queue worker attempts retries error exception stack log rowguid modifieddate productcode itemcode unit units latency',
  ],
];

/** Classes of the meanings that tests' fields have; see SEMANTIC_TYPES. */
const OF_SEMANTIC: Readonly<Record<string, Concept>> = {
  first_name: 'first_name',
  last_name: 'last_name',
  middle_name: 'first_name',
  full_name: 'person_name',
  name_prefix: 'title',
  name_suffix: 'title',
  gender: 'gender',
  date_of_birth: 'date_of_birth',
  age: 'age',
  username: 'username',
  password: 'password_hash',
  nationality: 'ethnicity_religion_politics',
  marital_status: 'other_pii',
  bio: 'free_text',
  email: 'email',
  phone: 'phone',
  fax: 'phone',
  street_address: 'street_address',
  address_line2: 'street_address',
  house_number: 'street_address',
  full_address: 'address',
  city: 'city',
  region: 'region',
  postal_code: 'postal_code',
  country: 'country',
  country_code: 'country',
  latitude: 'geo_location',
  longitude: 'geo_location',
  company_name: 'company_name',
  tax_id: 'tax_id',
  credit_card_number: 'credit_card',
  card_expiry: 'card_expiry',
  card_cvv: 'cvv',
  card_holder: 'person_name',
  iban: 'iban',
  bic: 'swift_bic',
  bank_account_number: 'bank_account',
  national_id: 'national_id',
  passport_number: 'passport',
  drivers_license: 'drivers_license',
  license_plate: 'license_plate',
  ip_address: 'ip_address',
  mac_address: 'mac_address',
  user_agent: 'device_id',
  token: 'secret_token',
  comment: 'free_text',
  title: 'title',
  subject: 'title',
  description: 'described',
};

/** Meanings of single names that only in front of others say something, or that mean too much. */
const NOT_BY_SEMANTICS = new Set([
  'pass', 'flat', 'unit', 'card', 'cap', 'long', 'mail', 'expiration', 'expiry', 'exp', 'expdate', 'expirydate', 'expirationdate', 'expires',
  'ablaufdatum', 'gueltigbis', 'validade', 'vervaldatum', 'position', 'role', 'content', 'body', 'post', 'land', 'nombres', 'business', 'prefix', 'suffix',
]); // prettier-ignore

export const CONCEPTS: ReadonlyMap<string, Concept> = concepts();

function concepts(): Map<string, Concept> {
  const found = new Map<string, Concept>();
  for (const [concept, names] of WRITTEN) {
    for (const name of names.split(' ')) if (!found.has(name)) found.set(name, concept);
  }
  for (const { id, names } of SEMANTIC_TYPES) {
    const concept = Object.hasOwn(OF_SEMANTIC, id) ? OF_SEMANTIC[id] : 'plain';
    for (const name of names) if (!found.has(name) && !NOT_BY_SEMANTICS.has(name)) found.set(name, concept);
  }
  return found;
}
