import { deepEqual, equal, ok } from 'node:assert/strict';
import { placesOf } from '../../../client/src/engine/synthetic/facts/places';
import { column, plan, rowsOf } from './plans';

const LOCALES = 'en de de_AT de_CH en_GB en_CA en_AU en_IN fr es es_MX it nl pl pt_BR pt_PT ja sv'.split(' ');
const COLUMNS = 'city region postal_code latitude longitude full_address'.split(' ');

describe('synthetic/facts/places', () => {
  for (const locale of LOCALES) {
    it(`a row's city, region, post code and coordinates are of one town: ${locale}`, async () => {
      const towns = placesOf(locale);
      equal(new Set(towns.map(({ city }) => city)).size, towns.length, 'no town is there twice');
      const columns = COLUMNS.map((name) => column(name));
      const rows = await rowsOf(plan(columns, { rows: 200, locale }));
      for (const { city, region, postal_code: code, latitude, longitude, full_address: full } of rows) {
        const town = towns.find((one) => one.city === city);
        ok(town !== undefined, `${city!} is a town`);
        equal(region, town.region);
        const shape = town.postalCode.replaceAll('#', '\\d').replaceAll('?', '[A-Z]');
        ok(new RegExp(`^${shape}$`).test(code!), `${code!} is of ${city!}`);
        ok(Math.abs(Number(latitude) - town.latitude) < 0.04 && Math.abs(Number(longitude) - town.longitude) < 0.04);
        ok(full!.includes(city!) && full!.includes(code!));
      }
      ok(new Set(rows.map(({ city }) => city)).size > towns.length * 0.6, 'many towns come');
    });
  }

  it('follows a town that the test writes', async () => {
    const columns = COLUMNS.map((name) => column(name));
    const [row] = await rowsOf(plan(columns, { rows: 2, locale: 'de', written: [{ city: 'Jena' }] }));
    deepEqual([row.city, row.region, row.postal_code!.slice(0, 3)], ['Jena', 'Thüringen', '077']);
  });
});
