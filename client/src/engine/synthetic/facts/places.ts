import { BR, CA, MX, US } from './towns/americas';
import { AU, IN, JA } from './towns/asia-pacific';
import { AT, CH, DE, ES, FR, GB, IT, NL, PL, PT, SV } from './towns/europe';

/** A town where people live, with the region that it lies in and the post codes that it has. */
export interface KnownPlace {
  city: string;
  region: string;
  /** `#` is any digit, `?` any capital letter. */
  postalCode: string;
  /** In degrees. */
  latitude: number;
  longitude: number;
}

/** By locale: a country has its towns in the tongue of its people. */
const LISTS: Readonly<Record<string, string>> = {
  ...{ en: US, en_US: US, en_GB: GB, en_CA: CA, en_AU: AU, en_AU_ocker: AU, en_IN: IN },
  ...{ de: DE, de_AT: AT, de_CH: CH, fr: FR, es: ES, es_MX: MX, it: IT, nl: NL, pl: PL },
  ...{ pt_BR: BR, pt_PT: PT, ja: JA, sv: SV },
};

/** The towns of a locale; none where only made-up ones are known. */
export function placesOf(locale: string): readonly KnownPlace[] {
  const list = Object.hasOwn(LISTS, locale) ? LISTS[locale] : '';
  return list
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [city, region, postalCode, latitude, longitude] = line.split('|') as [
        string,
        string,
        string,
        string,
        string,
      ];
      return { city, region, postalCode, latitude: Number(latitude), longitude: Number(longitude) };
    });
}
