import type { Concept } from './concepts';

/** Names of columns that gyms and carriers, employers and schools, shops and landlords keep: by class, in several languages. */
export const NAMES_BY_SECTOR: readonly [Concept, string][] = [
  [
    'plain',
    'valeur valor wert messwert waarde valore wartosc deger varde interpretation interpretacion interpretacao interpretazione interpretacja',
  ],
  [
    'health',
    'imc bmi bmivalue sistolica diastolica sistolico diastolico tasistolica tadiastolica pasistolica padiastolica systolique diastolique systolisch diastolisch skurczowe rozkurczowe fatpct fatpercentage fatmass fatpercent bonemass leanmass visceralfat ald mealpref mealpreference mealpreferences specialmeal specialmeals pastospeciale comidaespecial repasspecial sondermahlzeit dietrestriction specialdiet',
  ],
  [
    'national_id',
    'nossecu noss numss nrss numeross docident docidentidad docidentidade documentoidentidad documentoidentidade documentoidentificacao documentoidentificacion documentidentite numdocidentidad',
  ],
  [
    'drivers_license',
    'cartaconducao cartadeconducao cartaconducaono tachocard tachographcard tachocardno fahrerkarte fahrerkartennr kierowcykarta cartetachygraphe tarjetatacografo',
  ],
  ['passport', 'mrz mrzline mrzline1 mrzline2 mrztext'],
  ['bank_account', 'ribcpt cptrib'],
  ['tax_id', 'krapin pinkra'],
  [
    'salary',
    'annualbase basepay basesalary lohngruppe gehaltsgruppe entgeltgruppe tarifgruppe besoldungsgruppe lohnstufe gehaltsstufe paygrade salarygrade payband salaryband loonschaal salarisschaal grillesalariale echelonsalarial nivelsalarial livellosalariale lonegrad',
  ],
  [
    'secret_token',
    'portkod turkod digicode tuercode hauscode codigoportal codicecancello reponsesecrete respuestasecreta respostasecreta rispostasegreta geheimantwort odpowiedztajna secretanswer',
  ],
  ['region', 'woj'],
  [
    'age',
    'edades idades edadesninos edadeshijos edadesmenores idadescriancas childages childrenages childage kinderalter agesenfants agesdesenfants etabambini',
  ],
  ['username', 'pseudonim pseudonym'],
  ['number', 'kennung'],
  ['free_text', 'worklog complaintlog casenotes casenote contactlog'],
  ['street_address', 'adrestarifi'],
  [
    'other_pii',
    'providentfundaccount pfaccount pfaccountno pfno pfnumber uan uanno epfno epfnumber righttowork righttoworkdoc righttoworkdocument rtwdoc otherid',
  ],
  ['gender', 'genere'],
  [
    'other_pii',
    'passedaway divorced divorcedyear yeardivorced separated onvisa adoptedchild biologicalparent selfemployed unemployed nofixedabode nofixedaddress concubinato hsaid',
  ],
  [
    'health',
    'hiv hivaids hivstatus hivpositive bleedingdisorder rheumaticfever pregnancymonth bruxism casehistory currentillnesshistory illnesshistory dentalhistory mobilitereduite alcoholfrequency alcoholuse alcoholconsumption alcoholintake smokingfrequency smokinghabit pesoattuale pesoactual pesoatual poidsactuel aktuellesgewicht currentweight targetweight weightgoal',
  ],
  ['ethnicity_religion_politics', 'churchtax churchtaxliable churchtaxrate'],
  [
    'national_id',
    'nidnumber nidno brnnumber brnno birthregistrationnumber birthregistrationno birthcertificateno birthcertificatenumber',
  ],
  [
    'date_of_birth',
    'byear bmonth dataaniversario dtaniversario aniversario fechacumpleanos cumpleanos compleanno datacompleanno',
  ],
  ['phone', 'ramal'],
  ['first_name', 'socialname'],
  ['person_name', 'haushaltsvorstand'],
  ['mac_address', 'callingstationid'],
  ['email', 'emailedto'],
  ['city', 'neighborhood neighbourhood codeinsee inseecode cityinseecode towninseecode lieucodeinsee'],
];
