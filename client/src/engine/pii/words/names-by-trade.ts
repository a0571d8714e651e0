import type { PiiType } from '../../privacy/pii-types';

/** Names of columns as clinics, insurers, banks, town halls and makers of devices write them: by class. */
export const NAMES_BY_TRADE: readonly [PiiType, string][] = [
  [
    'person_name',
    'socialworker keyworker careworker supportworker casemanager fosterparent fostercarer firstresponder gpname referringgp registeredgp usualgp gpdetails pcpname orderingprovider referringprovider renderingprovider releasedto handedto handedoverto marriedto wedto pickupperson bestman lifeassured lifeinsured aliasnames inmemoryof embossedline embossingline embossline cardembossing firstaider hrpartner tnv injuredperson affectedperson accusedperson reportingperson authorizedperson authorisedperson deceasedperson missingperson coveredperson',
  ],
  ['region', 'provnascita provincianascita provresidenza'],
  ['phone', 'mobiltfn tfn hemtfn telkom telstacj'],
  ['password_hash', 'pinkod kodpin pinkodhash'],
  [
    'person_name',
    'forwhom towhom signedfor payableto payto kontaktalarmowy casehandler claimhandler claimshandler complainthandler caseowner alsoknownas aka akas akaname otherknownname',
  ],
  [
    'other_pii',
    'numalbo nralbo lantagarkort mrn mrnno mrnnumber medicalrecordnumber medicalrecordno gmc gmcno gmcnumber nmcpin nmcno hcpcno felony felonyconviction conviction convicted uprn',
  ],
  ['national_id', 'alienregno alienregnumber alienregistrationno alienregistrationnumber alienno uscisno uscisnumber'],
  ['ip_address', 'forwardedfor xforwarded proxyip'],
  ['username', 'netid netidname uniid'],
  ['cvv', 'cv2 cv2code'],
  ['date_of_birth', 'geb gebd'],
  ['postal_code', 'destpc addrpc homepc deliverypc instpc'],
  ['free_text', 'goals achievements accomplishments'],
  ['salary', 'tips reportedtips gratuities'],
  ['card_expiry', 'expmmyy expmy mmyy'],
  ['device_id', 'devicefp fphash gaclientid gacid'],
  ['city', 'userfrom'],
  ['secret_token', 'actkey puk puk1 puk2 pukcode securitya secreta'],
  ['drivers_license', 'fsnummer fsnr fsno numpermiso numerolicencia carteiramotorista'],
  [
    'health',
    'anamnesi anamnese anamnesis anamnes verletzung verletzungen blessures lesiones anamneza icd10gm cim10 codecim10 codecim cie10 codigocie codcie cie10codigo codicd icpc icpccode ziek krank malade enfermo malato sjuk gdb',
  ],
  ['city', 'livesin residesin basedin'],
  ['first_name', 'forenames middleinit minit middleini'],
  ['age', 'ageyrs ageyr agemos ageatlastbirthday'],
  ['gender', 'birthsex sexassigned assignedsex assignedgender'],
  [
    'national_id',
    'voterregistration titulodeeleitor tituloeleitor natid natlid natidno natidnumber natlidno numsegsocial numerosegsocial nrosegsocial numsegsoc segsocial nuss numseguridadsocial nroseguridadsocial numss dninif dnie iddocno iddocnumber',
  ],
  [
    'license_plate',
    'placas carreg tpreg vanreg rego regono regonumber truckno vehicleregmark vehiclereg vehregno carregno regplate regmark registrationmark vrm vrn platenum',
  ],
  ['card_expiry', 'tarjetavence tarjetavencimiento vencetarjeta expmm expyy expyyyy expmo expyr'],
  ['cvv', 'seccode cardseccode'],
  ['device_id', 'transponder transponderid'],
  [
    'photo',
    'huella huelladactilar facescan selfievideo avatarkey photokey displaypicture dpurl introvideo videointro userimage docimage docphoto documentimage documentphoto idimage photosnap snapshoturl snapshotpath snapshotimage iddoc iddocument iddocscan iddocimage idcardimage idcardphoto idscan passportscan passportphoto',
  ],
  [
    'salary',
    'estincome estimatedincome allowance earnings ytdearnings grossearnings netearnings grossmonthly netmonthly thirteenthmonth incentivepay equitygrant stipend ytdgross taxablepay attachmentofearnings allowances netpayable grosspayable bonustarget targetbonus takehome takehomepay quotientfamilial quotientfam',
  ],
  [
    'ethnicity_religion_politics',
    'african africanamerican asian asianamerican caucasian pacificislander americanindian nativeamerican alaskanative nativehawaiian middleeastern latina latinx heritage lenguaindigena batizado batizadoaguas bautizado databatismo fechabautismo believesin baptismdate baptized baptised baptizedon baptisedon baptisedat baptizedat dateofbaptism baptismplace placeofbaptism firstcommunion communiondate churchmembership votingintention partymember ancestry sexuality castecategory',
  ],
  ['credit_card', 'kaartnr track2 track1data track2data magstripe magstripedata'],
  [
    'bank_account',
    'upi banksort chavepix pixkey giroaccount checkingaccount currentaccount upiid vpa walletnumber mpesanumber mpesano maskedaccount donoracct donoraccount donorsort payeeacct payeeaccount payeraccount payeracct beneficiaryaccount beneficiaryacct creditoraccount creditoracct debtoraccount debtoracct counterpartyaccount counterpartyacct remitteraccount remitteracct senderacct senderaccount receiveracct receiveraccount recipientacct recipientaccount bankac bankacno bankacnumber',
  ],
  [
    'secret_token',
    'merchantkey psk wifipsk wpapsk presharedkey networkkey blekey linkkey pairingkey pairingcode unlockcode doorcode gatecode alarmcode lockcode safecode tlskey sslkey',
  ],
  [
    'geo_location',
    'polyline routepolyline encodedpolyline overviewpolyline gpspos gpspoint gpstrack gpstrace gpslast lastgps gpsfix trackpoints lastknownposition pathgeojson routegeojson trackgeojson',
  ],
  [
    'free_text',
    'favquote reasonleaving lifestory favoritequote favouritequote motto lookingfor idealpartner prayerrequest prayerrequests reasonsforapplying actiontaken accountofevents returninterview outcomeletter matchdescription strengths weaknesses areastoimprove areasforimprovement areasofimprovement developmentareas selfreview selfevaluation accomplishments giftmessage giftnote giftcardmessage personalmessage engravingtext voicetranscript voicenote voicemailtext transcription dictation audiotext speechtext exposicion expone solicita alegaciones alegacion messageleft specialwishes allegation allegations adversemedia whattoimprove textedemande textodemanda likedmost likedleast whathappened whatwentwell whatwentwrong bezorginstructie cadeautekst ' +
      'informesocial informetecnicosocial rapportsocial enquetesociale relazionesociale relatoriosocial sozialbericht',
  ],
  [
    'health',
    'vegan vegetarian kosher halal glutenfree lactosefree lactoseintolerant p504 section504 specialservices mentalstatus currentmentalstatus txplan treatmentgoals safetyissues testosterone estrogen dopingtest dopingtestresult firstaidgiven psycheval dnasample dnasampleno problemessante problemesdesante problemedesante a1c crp psa vitamind phq9 phq9score gad7 gad7score auditc suicidalideation selfharm selfharmhistory sexualhistory traumanotes traumahistory safetyplan physicallychallenged cannabis marijuana vaping drinks injuriessustained medicalattention allergylist problemlist medicationlist bluebadge bluebadgeno bluebadgenumber sideeffect sideeffects obstetrichistory immunizationstatus immunisationstatus bp sysbp diabp viralload cd4 cd4count painscale wounddescription woundstatus presentingproblem tumorstage tumourstage cancerstage phobias breastfeeding substanceuse substancemisuse covidpositive dnr dnrstatus resuscitationstatus triagecategory triagecode mobilityaid visualacuity insulintype rxdetails fitforwork hospitalised hospitalized hospitalisation medicalevidence preexisting isolationreason dietorder medicalrestrictions knownconditions patientcondition clinicalcondition mannerofdeath ecgresult eegresult mriresult procedureperformed asagrade bloodloss bloodlossml unitsalcohol alcoholunits alcoholunitspw pregnantweeks weekspregnant screeninganswers buggymedical advancedirective carrierstatus clinicaljustification resprate respirationrate breathingrate oxygensaturation oxygensat o2saturation pulserate avgheartrate maxheartrate restingheartrate systolicbp diastolicbp sbp dbp bpsys bpdia bpsystolic bpdiastolic bodytemp bodytemperature bloodglucose headcircumference apgar apgarscore glasgowcomascale gravida lastmenstrualperiod gestationalage gestationweeks pregnancyweeks cyclelength ' +
      'bodypart bodyparts affectedbodypart injurydesc injurydetails natureofinjury injurynature injuryseverity bpm hrv hrvms stressidx stressindex ecgblob ecgdata gcs gcstotal gcsscore avpu rbs fbs wbc hgb plateletcount pregnancytest dietary surgery surgeries tobacco tobaccostatus nicotine bodyregion priorconditions menstrualday menstrualcycle menstruation causedeces causedudeces tauxincapacite incapacite examfindings clinicalimpression dx dxcode dxcodes dxdesc dxname principaldx primarydx admitdx pmh medicalhx familyhx currentmeds homemeds ' +
      'sen senstatus senneeds sensupport sencode ehcp iep iepstatus plan504 learningdisability learningdifficulty learningdifficulties dyslexia asthmatic epipen ' +
      'minusvalia gradominusvalia tarjetaminusvalia porcentajeminusvalia tarjetadiscapacidad gradodependencia carteinvalidite cartehandicap',
  ],
  [
    'other_pii',
    'deceased immigrant homeless orphan widowed subsidizedhousing fosteryouth fosterchild fostercare singleparent singleparenthousehold crimes convictions offenses offences sexoffendercheckresult armedservicestatus armedforces criminalconviction criminalconvictions  fbino fbinumber scars scarsmarks scarsandmarks vulnerable vulnerability vulnerabilityflag homelessstatus homelessnessstatus wantschildren wantskids educationstatus incarceration recentincarceration incarcerated bgcheckresult highestqual currentjob hair eyes bodybuild veteran isveteran militarybranch branchofservice veterandischargestatus militarydischarge domesticviolence fleeingdomesticviolence backgroundcheckresult securityclearance tattoos biometrictemplate livingarrangement housingstatus homeownership residencystatus personalitytype mbti drivingrecord pensionnumber birthcertificatenumber birthcertificateno birthcertno identificationmarks distinguishingmarks dbsnumber dbscertno dbscertificate languagesspoken pepflag ispep dependants esinumber nomineerel nomineerelation idproof policyno policynumber policynum rfid rfidtag rfiduid rfidcard nfcuid nfctag sourceofwealth sourceoffunds politicallyexposed custodystatus custodyarrangement savedplaces favoriteplaces favouriteplaces favplaces badgeuid carduid situationfam numalloccaf numalloc numpadron numeropadron uhid voiceprofile voiceprint hospitalnumber hospitalno immigrantstatus refugeestatus asylumstatus numallocataire',
  ],
  ['last_name', 'maiden'],
  ['swift_bic', 'ifsc ifsccode bankifsc micr micrcode bankmicr'],
  ['url_personal', 'strava stravaurl stravaprofile stravalink'],
  ['street_address', 'shipto billto deliverto'],
];
