import type { Value } from '../../expressions/value';
import { countryNamed } from '../countries';

/** Of ITU-T E.164. */
// prettier-ignore
const DIAL_CODES: Readonly<Record<string, string>> = {
  AM: '374', AT: '43', AU: '61', AZ: '994', BD: '880', BE: '32', BR: '55', CA: '1', CH: '41', CN: '86', CZ: '420',
  DE: '49', DK: '45', EG: '20', ES: '34', FI: '358', FR: '33', GB: '44', GE: '995', GH: '233', GR: '30', HK: '852',
  HR: '385', HU: '36', ID: '62', IE: '353', IL: '972', IN: '91', IQ: '964', IR: '98', IT: '39', JP: '81', KR: '82',
  LU: '352', LV: '371', MD: '373', MK: '389', MN: '976', MV: '960', MX: '52', NG: '234', NL: '31', NO: '47', NP: '977',
  PK: '92', PL: '48', PT: '351', RO: '40', RS: '381', RU: '7', SE: '46', SI: '386', SK: '421', SN: '221', TH: '66',
  TR: '90', TW: '886', UA: '380', US: '1', UZ: '998', VN: '84', ZA: '27',
};

/** What rules may ask of a country, by its code or its name; null of one that is not known. */
export const COUNTRY_FUNCTIONS: Readonly<Record<string, (country: Value) => Value>> = {
  currency_of: (country) => named(country)?.currency ?? null,
  country_name_of: (country) => named(country)?.name ?? null,
  country_code_of: (country) => named(country)?.code ?? null,
  timezone_of: (country) => named(country)?.timezone ?? null,
  language_of: (country) => named(country)?.language ?? null,
  dial_code_of: (country) => {
    const found = named(country);
    return found === null ? null : `+${DIAL_CODES[found.code]}`;
  },
};

const named = (country: Value) => (typeof country === 'string' ? countryNamed(country) : null);
