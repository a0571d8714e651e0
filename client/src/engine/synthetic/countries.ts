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
}

const ROWS = `
AM|Հայաստան|հայ|AMD|hy|Asia/Yerevan|
AT|Österreich|österreichisch|EUR|de|Europe/Vienna|16
AU|Australia|Australian|AUD|en|Australia/Sydney|
AZ|Azərbaycan|azərbaycanlı|AZN|az|Asia/Baku|
BD|বাংলাদেশ|বাংলাদেশী|BDT|bn|Asia/Dhaka|
BE|België|Belg|EUR|nl|Europe/Brussels|12
BR|Brasil|brasileira|BRL|pt|America/Sao_Paulo|
CA|Canada|Canadian|CAD|en|America/Toronto|
CH|Schweiz|schweizerisch|CHF|de|Europe/Zurich|17
CN|中国|中国|CNY|zh|Asia/Shanghai|
CZ|Česko|česká|CZK|cs|Europe/Prague|20
DE|Deutschland|deutsch|EUR|de|Europe/Berlin|18
DK|Danmark|dansk|DKK|da|Europe/Copenhagen|14
EG|مصر|مصري|EGP|ar|Africa/Cairo|
ES|España|española|EUR|es|Europe/Madrid|20
FI|Suomi|suomalainen|EUR|fi|Europe/Helsinki|14
FR|France|française|EUR|fr|Europe/Paris|23
GB|United Kingdom|British|GBP|en|Europe/London|
GE|საქართველო|ქართული|GEL|ka|Asia/Tbilisi|
GH|Ghana|Ghanaian|GHS|en|Africa/Accra|
GR|Ελλάδα|ελληνική|EUR|el|Europe/Athens|23
HK|Hong Kong|Hong Konger|HKD|en|Asia/Hong_Kong|
HR|Hrvatska|hrvatska|EUR|hr|Europe/Zagreb|17
HU|Magyarország|magyar|HUF|hu|Europe/Budapest|24
ID|Indonesia|Indonesia|IDR|id|Asia/Jakarta|
IE|Ireland|Irish|EUR|en|Europe/Dublin|
IL|ישראל|ישראלית|ILS|he|Asia/Jerusalem|19
IN|India|Indian|INR|en|Asia/Kolkata|
IQ|عێراق|عێراقی|IQD|ku|Asia/Baghdad|
IR|ایران|ایرانی|IRR|fa|Asia/Tehran|
IT|Italia|italiana|EUR|it|Europe/Rome|
JP|日本|日本|JPY|ja|Asia/Tokyo|
KR|대한민국|대한민국|KRW|ko|Asia/Seoul|
LU|Luxembourg|luxembourgeoise|EUR|fr|Europe/Luxembourg|16
LV|Latvija|latviešu|EUR|lv|Europe/Riga|
MD|Moldova|moldovenească|MDL|ro|Europe/Chisinau|
MK|Северна Македонија|македонска|MKD|mk|Europe/Skopje|15
MN|Монгол|монгол|MNT|mn|Asia/Ulaanbaatar|
MV|ދިވެހިރާއްޖެ|ދިވެހި|MVR|dv|Indian/Maldives|
MX|México|mexicana|MXN|es|America/Mexico_City|
NG|Nigeria|Nigerian|NGN|en|Africa/Lagos|
NL|Nederland|Nederlandse|EUR|nl|Europe/Amsterdam|
NO|Norge|norsk|NOK|nb|Europe/Oslo|11
NP|Nepal|Nepali|NPR|ne|Asia/Kathmandu|
PK|پاکستان|پاکستانی|PKR|ur|Asia/Karachi|
PL|Polska|polska|PLN|pl|Europe/Warsaw|24
PT|Portugal|portuguesa|EUR|pt|Europe/Lisbon|21
RO|România|română|RON|ro|Europe/Bucharest|
RS|Srbija|srpsko|RSD|sr|Europe/Belgrade|18
RU|Россия|российское|RUB|ru|Europe/Moscow|
SE|Sverige|svensk|SEK|sv|Europe/Stockholm|20
SI|Slovenija|slovensko|EUR|sl|Europe/Ljubljana|15
SK|Slovensko|slovenská|EUR|sk|Europe/Bratislava|20
SN|Sénégal|sénégalaise|XOF|fr|Africa/Dakar|
TH|ประเทศไทย|ไทย|THB|th|Asia/Bangkok|
TR|Türkiye|Türk|TRY|tr|Europe/Istanbul|
TW|臺灣|臺灣|TWD|zh|Asia/Taipei|
UA|Україна|українська|UAH|uk|Europe/Kyiv|25
US|United States|American|USD|en|America/New_York|
UZ|Oʻzbekiston|oʻzbek|UZS|uz|Asia/Tashkent|
VN|Việt Nam|Việt Nam|VND|vi|Asia/Ho_Chi_Minh|
ZA|South Africa|South African|ZAR|en|Africa/Johannesburg|`;

const COUNTRIES = new Map(
  ROWS.trim()
    .split('\n')
    .map((row): [string, Country] => {
      const [code, name, nationality, currency, language, timezone, digits] = row.split('|') as [string, ...string[]];
      const ibanDigits = digits === '' ? null : Number(digits);
      return [
        code,
        {
          code,
          name: name,
          nationality: nationality,
          currency: currency,
          language: language,
          timezone: timezone,
          ibanDigits,
        },
      ];
    }),
);

/** The country of a language that is named without one. */
const OF_LANGUAGE: Readonly<Record<string, string>> = {
  ar: 'EG', az: 'AZ', cy: 'GB', da: 'DK', de: 'DE', dv: 'MV', el: 'GR', en: 'US', eo: 'US', es: 'ES', fa: 'IR', fi: 'FI',
  fr: 'FR', he: 'IL', hr: 'HR', hu: 'HU', hy: 'AM', it: 'IT', ja: 'JP', ko: 'KR', ku: 'IQ', lv: 'LV', mk: 'MK', ne: 'NP',
  nl: 'NL', pl: 'PL', ro: 'RO', ru: 'RU', sk: 'SK', sv: 'SE', th: 'TH', tr: 'TR', uk: 'UA', ur: 'PK', vi: 'VN',
}; // prettier-ignore

/** The country that a locale's people live in: `de_CH` is Switzerland, `en` the United States. */
export function countryOf(locale: string): Country {
  const [language = '', region = ''] = locale.split('_');
  return COUNTRIES.get(region) ?? COUNTRIES.get(OF_LANGUAGE[language] ?? 'US')!;
}
