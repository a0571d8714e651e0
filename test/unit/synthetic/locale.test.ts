import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { allLocales, type LocaleDefinition } from '@faker-js/faker';
import { UserError } from '../../../client/src/engine/errors';
import { loadLocale, resolveLocale } from '../../../client/src/engine/synthetic/locale';
import { asciiOf, slugOf } from '../../../client/src/engine/locales/transliterate';

describe('synthetic/locale', () => {
  it('knows every locale of faker however it is spelt', () => {
    deepEqual(resolveLocale('de_CH'), { name: 'de_CH', fallback: null });
    deepEqual(resolveLocale('de-ch'), { name: 'de_CH', fallback: null });
    deepEqual(resolveLocale('SR-rs-LATIN'), { name: 'sr_RS_latin', fallback: null });
  });

  it('uses the language, and says so, where there is no such region', () => {
    const { name, fallback } = resolveLocale('de_DE');
    equal(name, 'de');
    ok(fallback!.includes('de_DE'));
  });

  it('refuses what it does not know, with the nearest', () => {
    for (const [asked, near] of [
      ['fr_Fance', 'fr'],
      ['zh', 'zh_CN'],
      ['deu', 'de'],
      ['base', 'az'],
    ]) {
      throws(
        () => resolveLocale(asked),
        (error: unknown) => {
          ok(error instanceof UserError && error.message.includes(asked));
          ok(error.hint!.split('All:')[0].includes(near), error.hint);
          return true;
        },
      );
    }
  });

  it('writes names in the order of the language', async () => {
    for (const [name, full] of [
      ['en', 'A B'],
      ['hu', 'B A'],
      ['ja', 'B A'],
      ['zh_CN', 'BA'],
    ]) {
      equal((await loadLocale(name)).fullName('A', 'B'), full, name);
    }
  });

  it('has the cities that the locale lists, or else its language, and none that only English has', async () => {
    const known: Record<string, LocaleDefinition> = allLocales;
    for (const name of Object.keys(known)) {
      const says = ({ location }: LocaleDefinition): boolean =>
        (location?.city_name ?? location?.city_pattern) !== undefined;
      const own = [known[name], known[name.split('_')[0]] ?? {}].find(says);
      deepEqual((await loadLocale(name)).cities, own?.location?.city_name ?? [], name);
    }
  });

  it('spells names in ASCII', () => {
    const names = [
      'Zoë',
      "O'Neil",
      'Müller',
      'Łukasz',
      'Håkon',
      'Straße',
      'Щербаков',
      'Χριστίνα',
      '김민준',
      'さくら',
      'שרה',
      'محمد',
      'Nguyễn',
      'İbrahim',
    ];
    deepEqual(
      names.map((name) => asciiOf(name)),
      [
        'zoe',
        'oneil',
        'mueller',
        'lukasz',
        'hakon',
        'strasse',
        'shcherbakov',
        'christina',
        'gimminjun',
        'sakura',
        'shrh',
        'mhmd',
        'nguyen',
        'ibrahim',
      ],
    );
    equal(asciiOf('王'), '');
    equal(slugOf('Crème Brûlée  for_two!'), 'creme-brulee-for-two');
  });
});
