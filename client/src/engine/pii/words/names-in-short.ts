import type { Concept } from './concepts';

/** Names of columns as old systems and hurried hands shorten them, and what lenders, telephone companies and town halls keep: by class, in several languages. */
export const NAMES_IN_SHORT: readonly [Concept, string][] = [
  // What lenders think of somebody.
  [
    'other_pii',
    'creditscore creditrating creditgrade creditscr crdtscr crdscore scorecredit scorecredito scorebancario scorebancaire puntajecrediticio puntuacioncrediticia calificacioncrediticia scoringcrediticio cotebancaire bonitaet bonitat bonitaetsscore bonitaetsindex bonitaetsklasse schufa schufascore kreditwuerdigkeit kredietscore kredietwaardigheid bkr bkrscore bkrcode meritocreditizio affidabilitacreditizia scorecreditizio ocenakredytowa scoringbik scorebik zdolnosckredytowa kreditbetyg kreditvardighet betalningsanmarkning betalningsanmarkningar betalningsanm betalingsanmerkninger kredinotu kredipuani findeks findeksnotu fico ficoscore vantagescore serasa scoreserasa serasascore dti debttoincome',
  ],
  // How somebody lives, and with whom.
  [
    'other_pii',
    'mrtlsts mrtlstatus maritalsts civilst civstand civstat burgst burgstaat burgerlijkstaat familienst famstand famst famstatus sitfam sitfamiliale situationfam sitmatrimoniale estcivil stcivil estciv stancyw stcivile statociv medenihal medenidur sivilst verhaeltnis verwandtschaft verwandtschaftsgrad beziehungzuvn relatienood relatiesoort parentesco gradoparentesco grauparentesco parentela gradoparentela rapportoparentela lienparente liendeparente pokrewienstwo stopienpokrewienstwa slaktskapsgrad slektskap yakinlikderecesi yakinlikder relationtype nokrelation relationtonok relationtoinsured ocupacao ocupacaoatual csp pcs categoriesocioprofessionnelle socioprofessionnelle sosyalguvence raucherstatus nebentaetigkeit nebentaetigkeiten nebeneinkuenfte nevenfunctie nevenfuncties mandatsannexes bijbaan',
  ],
  ['other_pii', 'kundenscore insurancegroupno'],
  [
    'ethnicity_religion_politics',
    'caucus parliamentarygroup partygroup fraktion fraktionszugehoerigkeit parteizugehoerigkeit fractie fractienaam partijlidmaatschap groupepolitique grupoparlamentario grupopolitico bancada gruppoconsiliare gruppopolitico klubparlamentarny klubradnych partiet partitillhorighet parlamentogrubu siyasiparti konf konfess religionszug rlgn kerkgenootschap obywat staatsang staatsangeh nationalit nacional cittadinan nationalitaet nationalitaetcode natlty ntnlty racacor corraca',
  ],
  [
    'salary',
    'anninc annincm annincome annualinc mthlyinc monthlyinc netincome grossinc arsinkomst arsink manadsinkomst inkomstar arsarvode arvode arvoden gelir geliri ayliqgelir ayliikgelir aylikgelir yillikgelir hanegeliri dochodrodz dochodnaosobe dochodmies dochodroczny rendapresumida rendafamiliar rendabruta rendaliquida rendapercapita ingresosmensuales ingresosanuales ingresosfamiliares jornal jornales haberes redditoisee reddituale redditoannuo revenumensuel revenusannuels quotientfamilial jaarinkomen maandinkomen verzamelinkomen bruttoeinkommen nettoeinkommen haushaltseinkommen jahreseinkommen monatseinkommen uurtarief stundensatz tagessatz dagloon maandloon compensoorario compensomensile honorar honorare honoraires honorarios onorario onorari honorarium pagahoraria',
  ],
  [
    'salary',
    'maandbedrag uitkeringsbedrag weeklyaward monthlyaward benefitamount awardamount leistungsbetrag leistungssatz montantallocation montantprestation importeprestacion importeayuda valorbeneficio importocontributo importoassegno kwotaswiadczenia kwotazasilku kwotastypendium kwotamies bidragsbelopp bidragsbelop yardimtutari maastutari',
  ],
  ['phone', 'dialno dialnum dialnumber dialednumber dialled dialed dialedno dnis callednumber calledno callingnumber callerno callerphone calleeno calleenumber telport telportab telefperso teldom telprinc dahilino faxnr faxnum faxtel telecopie nrfaxu numerfaksu faks faksno telefaks foneerecado fonerecado telrecado celcontato celularcontato telefonocontacto foneres fonecom'], // prettier-ignore
  ['country', 'lkz lndkz landkz laenderkz laenderkennz laenderkuerzel landkuerzel isoland codpaisiso cntrycd'],
  ['gender', 'kzges geskz kzgeschl geschlkz geschkz sexkz kzsex geschl gesl gesla geslachtcode codsexe codsexo sexocod plecklienta kplec cinsiyetkodu'], // prettier-ignore
  ['license_plate', 'kfzkz kfzkennz kfzkennzeich amtkz amtlkz polkz polkennz kennzkfz kennzeich kent kentekennr matriculafurgo matrvehiculo matrveh matricveh plaquevehicule targaauto targaveic targamezzo nrrej nrrejestr nrrejpojazdu anpr anprread platedetected plateread plateseen aracplaka aracplakano'], // prettier-ignore
  ['last_name', 'nachn nachna nachnm nachnam famname famnm familynm zunam nazw nazwisk apell apells apel apels apelli cogn cognom achtern achternm efternm sobren surn surnme'], // prettier-ignore
  ['first_name', 'vorn vorna vornm vornam voorn voornm voorl voorletrs prenm prnom nomb imieklienta fornm'],
  ['last_name', 'tussenv tussenvgsl tussenvoegs'],
  ['date_of_birth', 'gebdt gebdtm gebdatu gebjj gebtg dtur dataur datur dturodzenia dtnais datenaiss datnaiss fecnacto fnacto fechanacto dnasc dtanasc datanasci dnascita datnascita geboortedat gebdatklant fodelsedt fodddatum dtarihi dogumt dgmtar yearborn bornyear birthyy'], // prettier-ignore
  ['city', 'luogonasc comunenasc miejsceur miejsceurodz lieunaissanc dyeri dogumy gebort gebplaats geboortepl localnasc lugnac lugnacimiento fodelseort wohnortgem destpob destpoblacion destciudad destcidade destville citdest'], // prettier-ignore
  ['region', 'provres provresid provnasc destprov destprovincia'],
  ['postal_code', 'capres capresid capdest destcp destcap destcep cpdest cpenvio wohnplz pstcd plzort klantpc pcklant'],
  ['street_address', 'strhnr strhnum straat1 compl complem compladr complendereco cocare careof destdir dirdest direnvio direntrega adrdest adrdestinataire indirdest adreskor adreszam adrzam adrzameld coadress'], // prettier-ignore
  ['credit_card', 'kartmaske kartmask maskelikart maskelikartno tarjetaenmascarada numtarjetaenmasc cartemasquee cartamascherata kartamaskowana cartaomascarado cardmask cardmasked cardnomasked ccmasked'], // prettier-ignore
  ['bank_account', 'racheur rachbank rachbankowy nrrach nrrachbank ctanomina ctabanco ctaabono ctacargo cptebanc cptebancaire ktonrempf'], // prettier-ignore
  ['national_id', 'docfav docfavorecido doctitular docbenef docbeneficiario doccliente persnummer niss1 cdgofiscale codfis'], // prettier-ignore
  ['password_hash', 'memorableword memorablewordhash memorablehash memorabledata secretword secretwordhash recoveryword recoverywordhash securityword securitywordhash palabraclave motsecret kodeword codeword passcodehash'], // prettier-ignore
  ['secret_token', 'autologinkey autologinhash autologintoken rememberkey rememberhash csrf xsrf csrfkey csrfsecret sesskey sessionkeyhash mqttsecret wifipassword wifipsk wifikey psk presharedkey wpakey'], // prettier-ignore
  ['device_id', 'deviceuid devuid devid deviceuuid handsetid handsetimei imeiorig imeiorigin imsinumber'],
  ['username', 'twtrhndl twhandle ighandle twitchhandle twitch twitchname bskyhandle tiktokhandle slackname slackid discordtag icqnumber icquin aimname gamerid nicknm loginnm zmienil zmieniajacy dodal anlgvon angelvon geaendvon erfvon'], // prettier-ignore
  ['person_name', 'halter fahrzeughalter kfzhalter ktoinh ktoinhaber kontoinh notfkont notfallkont hesapsah wlascrach wlascrachunku posiadacz nomapell nomapellidos apellnom nomtit'], // prettier-ignore
  ['photo', 'selfiedoc docselfie portratt portraet portret fotogramma fotograma portratbild portrettbild pasfotopad facesnapshot headshotpath badgephoto'], // prettier-ignore
  [
    'health',
    'vorerkrankung vorerkrankungen vordiag vordiagnose vordiagnosen grunderkrankung nebenerkrankung aufngrd aufnahmegrund aufnahmediagnose einweisungsgrund einweisungsdiagnose behandlungsgrund gdbgrad pflegegrad pflegestufe indicatie indicaties zorgindicatie beperking beperkingen aandoening aandoeningen ziektebeeld zorgzwaarte ziekmelding ziektereden verzuimreden stopienniepeln stopienniepelnosprawnosci niepelnosprawnosc orzeczenie schorzenie schorzenia przebytechoroby idoneitasport idoneitasportiva idoneita idoneitamedica patologie certificatomedico invaliditapct invaliditapercentuale bajamedica bajalaboral incapacidad gradodiscapacidad discapacidadpct dependencia gradodependencia pcd deficiencia tipodeficiencia grauincapacidade cid10 tauxinvalidite tauxincapacite aptitudemedicale motifhospitalisation antecedents antecedentsmedicaux impairment impairments disabilitytype accessneeds aidgranted careneeds careplan funktionsnedsattning funksjonsnedsettelse funktionsnedsaettelse sjukdomar sjukskrivningsorsak arbetsformaga kronikhastalik kronikhastaliklar gecmisameliyat gecmisameliyatlar gecirilenameliyat kullandigiilac kullandigiilaclar kullanilanilac kullanilanilaclar engelorani engelderecesi engelturu engeldurumu saglikbeyani wsparciezdrowotne hilfsmittel',
  ],
  // What systems of personnel, of hospitals and of counters of power call it.
  ['gender', 'gesch gschl anredecode anredekz sexobiol sexobiologico sessoanagrafico'],
  ['ethnicity_religion_politics', 'konfe konfessionkz natio natcode selfdefeth selfdefinedethnicity ethcode ethcd ethgrp ethgroup nationcd'], // prettier-ignore
  ['other_pii', 'anzkd anzkinder anzahlkinder nbenf nbenfants nbenfant numhij sitpro sitprof situationpro situationprof statutpro antcriminais antecedentescriminais antecedentespenales casellariogiudiziale wanbetaler defaulter insolvent exitus fechaexitus occup witocc parentcontact wohnstatus huishouden'], // prettier-ignore
  ['bank_account', 'bankn bankl reknr rekno rekeningno walletaddr walletaddress cryptowallet cryptoaddress btcaddress ethaddress ctacte accredito ctabancaria'], // prettier-ignore
  ['street_address', 'stras strasseh adrl1 adrl2 adrl3 addrl1 addrl2 addrl3 adrligne1 adrligne2 hnr hnrtoev hnrtoevoeging hsnr hausn viaciv origend destend endorigem enddestino enderecoorigem enderecodestino'], // prettier-ignore
  ['postal_code', 'pc6 pc4 pstlz'],
  ['city', 'wnpl woonpl wpl nataa gbort lugarnacim'],
  ['date_of_birth', 'gbdat natoil natail neele nele bornat datanac'],
  ['salary', 'ganhos ganhosmes ganhosmensais ganancias zarobki stawka stawkah stawkagodz guadagni verdienst verdiensten kazanc aylikkazanc timlon lonesats gainsmensuels rendimento rendimentos lordo stipendiolordo stipendionetto'], // prettier-ignore
  ['health', 'alerg alerj motivoing motivoingreso motivoconsulta motivoadmision dxprincipal dxsecundario juiciodiagnostico lesions lesion lesioni lesionados gruposang gruposanguineo intolleranza intolleranze intolerancias besoinsparticuliers'], // prettier-ignore
  ['card_expiry', 'expyymm expyyyymm expmmyyyy cardexpyymm'],
  [
    'ethnicity_religion_politics',
    'taufdatum dopdatum datebapteme fechabautizo databatismo databattesimo datachrztu vaftiztarihi doopdatum',
  ],
  ['country', 'gebland gebstaat geburtsstaat'],
  ['date_of_birth', 'gebam geborenam ddnaiss'],
  ['city', 'gebin gebortname gebgemeinde cidadeatual ciudadactual villeactuelle'],
  ['national_id', 'kimlik kimliknumara'],
  ['health', 'tansiyon rqth'],
  ['secret_token', 'magic magiclink hmac hmacsecret'],
  ['other_pii', 'avliden avlidendatum dodsdatum dodsdato gestorbenam decedele nivetudes'],
  ['bank_account', 'bancoag bancoagencia bancocc bancoconta'],
  ['device_id', 'fcm fcmid apns apnsid'],
  ['phone', 'ctcm ctcmobile gebeldnr'],
  ['email', 'ctce ctcemail mailgenitore'],
  ['free_text', 'beskr fritxt relatoevento desclivre descrlivre obsentrega obscli obscliente obspedido uzasadnienie uzasadn bemerktxt notiztxt cmttxt ntetxt'], // prettier-ignore
  // What applications that many use, and schools and suppliers of power, call it.
  ['cvv', 'verificationvalue ccverificationvalue cardverification'],
  ['password_hash', 'pvv pinverificationvalue pinblock pinoffset'],
  ['secret_token', 'secretdata secretvalue secretjson chavesecreta chaveprivada chaveapi'],
  ['card_expiry', 'expym expiryym cardexpym'],
  ['bank_account', 'acno acnr cptyac cptyacc counterpartyaccount'],
  ['street_address', 'adrln1 adrln2 adrln3 addrln1 addrln2 addrln3'],
  ['gender', 'sx'],
  ['age', 'agedeclare declaredage statedage reportedage selfreportedage'],
  ['salary', 'isee valoreisee'],
  ['company_name', 'doctorsurgery gpsurgery gppractice dentalsurgery'],
  ['photo', 'fotodocumento fotodoc fotorg fotocnh documentphoto'],
  ['health', 'equipamentovital lifesupport lifesupportequipment electrodependiente electrodependencia'],
  [
    'other_pii',
    'fsm fsmeligible freeschoolmeal freeschoolmeals freeschoolmealseligible freelunch pupilpremium baixarenda lowincome lowincomestatus bajosrecursos tesseraelettorale tituloeleitor tituloeleitoral',
  ],
  [
    'ethnicity_religion_politics',
    'iscrittopartito iscrizionepartito tesserapartito afiliacionpartido filiacaopartidaria parteimitglied parteimitgliedschaft partijlid sindicalizado sindicalizada filiadosindicato unionized unionised syndique partyaffil',
  ],
  ['username', 'nicename usernicename samaccount ntlogin ntuser ntusername'],
  ['device_id', 'commentagent httpagent clientagent'],
  ['phone', 'extn extnno phoneextn'],
  ['tax_id', 'taxvat customertaxvat vattaxid'],
  ['first_name', 'firstnamephonetic givennamephonetic firstnamekana firstnamefurigana'],
  ['last_name', 'lastnamephonetic familynamephonetic lastnamekana lastnamefurigana'],
  ['person_name', 'embnm embossname embossedname embossingname embossingline'],
  ['secret_token', 'codeverifier authorizationcode authcodehash devicecodehash'],
  ['number', 'ses sess sub'],
  [
    'other_pii',
    'externuid externaluid idpsubject idpuserid provideruid provideruserid federateduserid oauthuid oauthuserid marital maritaldesc maritalstatusdesc lookedafter lookedafterchild childprotection childprotectionplan cpplan',
  ],
  [
    'photo',
    'assinaturacliente assinaturadigital assinaturaresponsavel firmacliente firmadigital handtekeningklant kundenunterschrift signatureclient firmadelcliente',
  ],
  ['secret_token', 'securekey'],
];
