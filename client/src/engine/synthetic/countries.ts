/** What an address, a nationality, a currency and an account number have in common. Names are in the country's tongue. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  code: string;
  name: string;
  nationality: string;
  /** ISO 4217. */
  currency: string;
  /** ISO 639-1. */
  language: string;
  timezone: string;
  /** Digits of an IBAN after its check digits; null where accounts have none. */
  ibanDigits: number | null;
  /** In degrees: a place where people live. */
  latitude: number;
  longitude: number;
}

const ROWS = `
AM|Հայաստան|հայ|AMD|hy|Asia/Yerevan||40.2|44.5
AT|Österreich|österreichisch|EUR|de|Europe/Vienna|16|48.2|16.3
AU|Australia|Australian|AUD|en|Australia/Sydney||-33.8|150.9
AZ|Azərbaycan|azərbaycanlı|AZN|az|Asia/Baku||40.4|49.7
BD|বাংলাদেশ|বাংলাদেশী|BDT|bn|Asia/Dhaka||23.8|90.4
BE|België|Belg|EUR|nl|Europe/Brussels|12|50.8|4.4
BR|Brasil|brasileira|BRL|pt|America/Sao_Paulo||-23.6|-46.7
CA|Canada|Canadian|CAD|en|America/Toronto||43.8|-79.6
CH|Schweiz|schweizerisch|CHF|de|Europe/Zurich|17|47.3|8.5
CN|中国|中国|CNY|zh|Asia/Shanghai||39.9|116.4
CZ|Česko|česká|CZK|cs|Europe/Prague|20|50.1|14.4
DE|Deutschland|deutsch|EUR|de|Europe/Berlin|18|51.3|9.5
DK|Danmark|dansk|DKK|da|Europe/Copenhagen|14|55.6|9.1
EG|مصر|مصري|EGP|ar|Africa/Cairo||30.0|31.2
ES|España|española|EUR|es|Europe/Madrid|20|40.4|-3.7
FI|Suomi|suomalainen|EUR|fi|Europe/Helsinki|14|61.5|23.8
FR|France|française|EUR|fr|Europe/Paris|23|48.8|2.4
GB|United Kingdom|British|GBP|en|Europe/London||52.5|-1.8
GE|საქართველო|ქართული|GEL|ka|Asia/Tbilisi||41.7|44.8
GH|Ghana|Ghanaian|GHS|en|Africa/Accra||6.7|-1.6
GR|Ελλάδα|ελληνική|EUR|el|Europe/Athens|23|39.6|22.4
HK|Hong Kong|Hong Konger|HKD|en|Asia/Hong_Kong||22.4|114.1
HR|Hrvatska|hrvatska|EUR|hr|Europe/Zagreb|17|45.8|15.9
HU|Magyarország|magyar|HUF|hu|Europe/Budapest|24|47.4|19.2
ID|Indonesia|Indonesia|IDR|id|Asia/Jakarta||-6.4|106.8
IE|Ireland|Irish|EUR|en|Europe/Dublin||53.4|-7.0
IL|ישראל|ישראלית|ILS|he|Asia/Jerusalem|19|32.0|34.9
IN|India|Indian|INR|en|Asia/Kolkata||28.6|77.2
IQ|عێراق|عێراقی|IQD|ku|Asia/Baghdad||36.2|44.0
IR|ایران|ایرانی|IRR|fa|Asia/Tehran||35.6|51.4
IT|Italia|italiana|EUR|it|Europe/Rome||45.4|9.2
JP|日本|日本|JPY|ja|Asia/Tokyo||35.8|139.5
KR|대한민국|대한민국|KRW|ko|Asia/Seoul||37.5|127.1
LU|Luxembourg|luxembourgeoise|EUR|fr|Europe/Luxembourg|16|49.7|6.1
LV|Latvija|latviešu|EUR|lv|Europe/Riga||56.9|24.3
MD|Moldova|moldovenească|MDL|ro|Europe/Chisinau||47.0|28.8
MK|Северна Македонија|македонска|MKD|mk|Europe/Skopje|15|41.9|21.4
MN|Монгол|монгол|MNT|mn|Asia/Ulaanbaatar||47.9|106.9
MV|ދިވެހިރާއްޖެ|ދިވެހި|MVR|dv|Indian/Maldives||4.2|73.5
MX|México|mexicana|MXN|es|America/Mexico_City||19.4|-99.1
NG|Nigeria|Nigerian|NGN|en|Africa/Lagos||9.1|7.4
NL|Nederland|Nederlandse|EUR|nl|Europe/Amsterdam||52.1|5.3
NO|Norge|norsk|NOK|nb|Europe/Oslo|11|60.0|10.9
NP|Nepal|Nepali|NPR|ne|Asia/Kathmandu||27.7|85.3
PK|پاکستان|پاکستانی|PKR|ur|Asia/Karachi||31.5|74.3
PL|Polska|polska|PLN|pl|Europe/Warsaw|24|52.1|20.9
PT|Portugal|portuguesa|EUR|pt|Europe/Lisbon|21|38.9|-8.9
RO|România|română|RON|ro|Europe/Bucharest||44.5|26.1
RS|Srbija|srpsko|RSD|sr|Europe/Belgrade|18|44.7|20.5
RU|Россия|российское|RUB|ru|Europe/Moscow||55.7|37.6
SE|Sverige|svensk|SEK|sv|Europe/Stockholm|20|59.5|17.5
SI|Slovenija|slovensko|EUR|sl|Europe/Ljubljana|15|46.1|14.5
SK|Slovensko|slovenská|EUR|sk|Europe/Bratislava|20|48.4|17.5
SN|Sénégal|sénégalaise|XOF|fr|Africa/Dakar||14.7|-17.0
TH|ประเทศไทย|ไทย|THB|th|Asia/Bangkok||13.9|100.6
TR|Türkiye|Türk|TRY|tr|Europe/Istanbul||39.9|32.8
TW|臺灣|臺灣|TWD|zh|Asia/Taipei||24.9|121.3
UA|Україна|українська|UAH|uk|Europe/Kyiv|25|50.4|30.4
US|United States|American|USD|en|America/New_York||39.8|-98.6
UZ|Oʻzbekiston|oʻzbek|UZS|uz|Asia/Tashkent||41.3|69.2
VN|Việt Nam|Việt Nam|VND|vi|Asia/Ho_Chi_Minh||21.0|105.8
ZA|South Africa|South African|ZAR|en|Africa/Johannesburg||-26.1|28.1`;

const COUNTRIES = new Map(ROWS.trim().split('\n').map(countryOfRow));

function countryOfRow(row: string): [string, Country] {
  const [code, name, nationality, currency, language, timezone, digits, ...place] = row.split('|') as Row;
  const [latitude, longitude] = place.map(Number) as [number, number];
  const ibanDigits = digits === '' ? null : Number(digits);
  return [code, { code, name, nationality, currency, language, timezone, ibanDigits, latitude, longitude }];
}

type Row = [string, string, string, string, string, string, string, string, string];

/** The country of a language that is named without one. */
// prettier-ignore
const OF_LANGUAGE: Readonly<Record<string, string>> = {
  ar: 'EG', az: 'AZ', cy: 'GB', da: 'DK', de: 'DE', dv: 'MV', el: 'GR', en: 'US', eo: 'US', es: 'ES', fa: 'IR', fi: 'FI',
  fr: 'FR', he: 'IL', hr: 'HR', hu: 'HU', hy: 'AM', it: 'IT', ja: 'JP', ko: 'KR', ku: 'IQ', lv: 'LV', mk: 'MK', ne: 'NP',
  nl: 'NL', pl: 'PL', ro: 'RO', ru: 'RU', sk: 'SK', sv: 'SE', th: 'TH', tr: 'TR', uk: 'UA', ur: 'PK', vi: 'VN',
};

/** The country that a locale's people live in: `de_CH` is Switzerland, `en` the United States. */
export function countryOf(locale: string): Country {
  const [language = '', region = ''] = locale.split('_');
  return COUNTRIES.get(region) ?? COUNTRIES.get(OF_LANGUAGE[language] ?? 'US')!;
}

/** By its ISO code or its name, in any capitals; null where it is not among those here. */
export function countryNamed(name: string): Country | null {
  const wanted = name.trim();
  const byCode = COUNTRIES.get(wanted.toUpperCase());
  if (byCode !== undefined) return byCode;
  const lower = wanted.toLowerCase();
  for (const country of COUNTRIES.values()) if (country.name.toLowerCase() === lower) return country;
  return COUNTRIES.get(ENGLISH[lower] ?? '') ?? null;
}

/** Countries that people name in English whatever the locale. */
// prettier-ignore
const ENGLISH: Readonly<Record<string, string>> = {
  austria: 'AT', belgium: 'BE', brazil: 'BR', china: 'CN', czechia: 'CZ', denmark: 'DK', egypt: 'EG', finland: 'FI',
  germany: 'DE', greece: 'GR', hungary: 'HU', italy: 'IT', japan: 'JP', mexico: 'MX', netherlands: 'NL', norway: 'NO',
  poland: 'PL', romania: 'RO', russia: 'RU', spain: 'ES', sweden: 'SE', switzerland: 'CH', turkey: 'TR', ukraine: 'UA',
  usa: 'US', 'united states of america': 'US', uk: 'GB', 'south korea': 'KR', vietnam: 'VN', croatia: 'HR',
};
