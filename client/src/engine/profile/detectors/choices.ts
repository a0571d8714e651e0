import { withoutAccents } from '../../../../../server/src/testcase/fields/names';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What somebody can be chosen to be, in several languages; small letters, no accents, no spaces. */
const CHOICES: Readonly<Record<string, ReadonlySet<string>>> = {
  marital: words(
    'single married divorced widowed widow widower separated engaged cohabiting civilpartnership inacivilpartnership domesticpartnership nevermarried unmarried commonlaw ' +
      'ledig verheiratet geschieden verwitwet getrenntlebend lebenspartnerschaft verpartnert celibataire marie mariee mariee divorce divorcee veuf veuve pacse pacsee separe separee concubinage unionlibre ' +
      'soltero soltera casado casada divorciado divorciada viudo viuda separado separada unionlibre parejadehecho solteiro solteira viuvo viuva uniaoestavel desquitado ' +
      'celibe nubile coniugato coniugata sposato sposata divorziato divorziata vedovo vedova separata ongehuwd gehuwd gescheiden weduwe weduwnaar samenwonend geregistreerdpartnerschap ' +
      'kawaler panna zonaty zamezna rozwiedziony rozwiedziona wdowiec wdowa wolny ogift gift skild sambo anka ankling separerad evli bekar bosanmis dul',
  ),
  kinship: words(
    'wife husband mother father son daughter brother sister spouse partner parent child grandmother grandfather grandson granddaughter uncle aunt cousin nephew niece friend guardian stepmother stepfather neighbour ' +
      'ehefrau ehemann mutter vater sohn tochter bruder schwester lebensgefaehrte lebensgefahrte lebensgefahrtin oma opa tante onkel kind kinder enkel enkelin nichte neffe ehegatte ehepartner freund freundin ' +
      'epouse epoux mere pere fils fille frere soeur conjoint conjointe tante oncle concubin concubine esposa esposo marido mujer madre padre hijo hija hermano hermana abuelo abuela tio tia pareja conyuge amigo amiga sobrino sobrina ' +
      'mae pai filho filha irmao irma avo companheiro companheira sogra moglie marito figlio figlia fratello sorella nonno nonna zio zia compagno compagna coniuge echtgenoot echtgenote moeder vader zoon dochter broer zus vriend vriendin ' +
      'enfant enfants hijos filhos figli dziecko barn cocuk nino nina crianca bambino bambina ' +
      'zona maz matka ojciec syn corka brat siostra babcia dziadek hustru make mor far moder fader dotter bror syster anne baba es oglu kizi kardes ogul kiz abla agabey',
  ),
  religion: words(
    'catholic romancatholic protestant muslim islam jewish judaism hindu hinduism buddhist buddhism sikh christian christianity orthodox atheist agnostic methodist baptist anglican lutheran mormon ' +
      'katholisch romischkatholisch evangelisch konfessionslos muslimisch judisch orthodox catholique protestante musulman musulmane juif juive athee catolico catolica musulmana judio judia ateo evangelico evangelica espirita umbanda candomble cattolico cattolica ebraica musulmano ' +
      'katholiek protestants moslim joods gereformeerd hervormd katolik katolickie rzymskokatolickie prawoslawne muslimansk katolsk luthersk musluman hristiyan musevi alevi',
  ),
  nationality: words(
    'british american irish indian canadian australian german french spanish italian polish portuguese brazilian mexican chinese japanese nigerian pakistani dutch turkish swedish ukrainian romanian ' +
      'deutsch osterreichisch schweizerisch turkisch polnisch italienisch franzosisch spanisch rumanisch syrisch ukrainisch griechisch kroatisch francaise francais marocaine marocain algerienne tunisienne espagnole italienne portugaise belge ' +
      'espanola espanol mexicana mexicano colombiana argentina venezolana peruana chilena brasileira brasileiro portuguesa portugues italiana italiano rumena albanese marocchina ucraina nederlandse nederlands turkse marokkaanse poolse duitse belgische polskie polska ukrainskie niemieckie svensk norsk dansk finsk turk alman suriyeli',
  ),
  ethnic: words(
    'white black asian hispanic latino mixed whitebritish whiteother blackafrican blackcaribbean blackbritish asianindian nativeamerican africanamerican caucasian pacificislander pardo parda branco branca preto preta amarelo amarela indigena mestizo mestiza afrodescendiente',
  ),
}; // prettier-ignore

/** Shorter names of the longest choice that is looked for. */
const LONGEST = 26;
const BLOOD = /^(?:a|b|ab|0|o) ?(?:rh ?)?(?:\+|-|−|pos|neg|positiv|negativ)(?:ve|e|o|a)?$/i;

/**
 * Illnesses, injuries and what is taken for them, by their Greek and Latin stems, which most languages share, and common
 * words beside them.
 */
const ILL =
  /(?:itis|algia|aemia|[clnrtx]emia|osis|opathy|opathie|opatia|plegia|plegie|ektomie|ectomy|ectomia|itida)\b|\b(?:diabet|asthm|asma\b|astm|hypert(?:en|on)|hipert(?:en|on)|ipert(?:en|on)|epilep|depress|anxi|angstst|burn-?out|migr[ae]|allerg|alerg|alerj|intoler|cancer|krebs|kanker|cancro|tumou?r|carcino|karzino|leuk|fractur|fraktur|frattur|fratura|zlaman|pneumo|neumo|polmon|bronch|bronq|arthr|artr[io]|rheuma|reuma|infar[ck]t|infart|stroke|ictus|avc\b|schlaganf|herzinsu|cardio?pa|insuficienc|insuffisance|insuffizienz|penicil|insulin|metformin|ibuprof|paracet|aspirin|antibio|amoxi|covid|influenza|grippe?\b|gripe\b|fever|fieber|fievre|fiebre|febbre|febre|koorts|entorse|sprain|prellung|esguince|appendi[cx]|appendek|apandis|dyspn|disnea|hernia|hernie|thromb|tromb|hiv\b|hepat|zaparc|gluten|laktos|lactos|lattos|demen|alzheimer|parkinson|schizo|adhs|adhd|autis|schwerhor|slechtz|blind(?:heit|ness)|deaf|dislipid|cholester|cukrzyc|nadcisn|udar\b|zawal)/i;

/** Which lists of choices a short text stands in: how somebody is married, kin, faith; a group of blood, an illness. */
export function choicesOf(text: string): string[] {
  if (text.length > 60) return [];
  const plain = withoutAccents(text).toLowerCase();
  const found: string[] = [];
  if (plain.length <= LONGEST) {
    const bare = plain.replace(/\(.{1,3}\)|[ .\-/]/g, '');
    for (const list in CHOICES) if (CHOICES[list].has(bare)) found.push(list);
  }
  if (plain.length <= 8 && BLOOD.test(plain)) found.push('blood');
  if (ILL.test(plain)) found.push('illness');
  return found;
}
