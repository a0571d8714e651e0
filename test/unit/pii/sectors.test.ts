import assert from 'node:assert/strict';
import { holds, valueClassifier } from './classified';

describe('columns of gyms and carriers, of laboratories, landlords and partners in business', () => {
  it('what a laboratory found, and no sensor', () => {
    holds('lab_resultados paciente_id=int4 valor=numeric:health unidad valor_referencia');
    holds('sensor_readings value=numeric unit ref_min=numeric ref_max=numeric');
  });

  it('what is measured of a body, whatever all columns begin with', () => {
    holds('t_body b_member_id=int4 b_weight_kg=numeric:health b_fat_pct=numeric:health b_rest_hr=int4:health');
    holds('parcels customer_id=int4 weight_kg=numeric height_cm=numeric width_cm=numeric');
  });

  it('companies that buy, and persons', () => {
    holds('corporate_clients city phone:phone');
    holds('clientes_empresas nombre ciudad');
    holds('clients city:city phone:phone');
  });

  it('where somebody was driven, and what was rented with them', () => {
    holds('kursy pasazer:person_name odbior_lat=numeric:geo_location odbior_lon=numeric:geo_location');
    holds('vehicle_telemetry lat=numeric:geo_location lon=numeric:geo_location speed_kmh=numeric');
    holds('kursy nazwa cena=numeric');
  });

  it('extensions of staff, and of rooms', () => {
    holds('employees extension:phone');
    holds('meeting_rooms extension');
  });

  it('short words of French and of personnel', () => {
    holds('salaries dt_nai=date:date_of_birth sal_brt=numeric:salary');
    holds('employees emp_dri_lice_num:drivers_license emerg_no:phone pay_grade:salary');
    holds('orders eta status');
    holds('guests eta=int4:age');
  });

  it('who signs in and who writes, and columns called after their types', () => {
    holds('benutzer kennung:username', 'opinions alias:username texte:free_text', 'jnl uti:username');
    holds('doc_values v_str1 v_num1=numeric v_dt1=date');
    holds('providers_staff license_no:other_pii');
  });

  it('cards until when they are valid, and offers', () => {
    holds('cartoes bandeira titular:person_name validade:card_expiry');
    holds('ofertas nome validade=date');
  });

  it('partners with names of persons are persons', async () => {
    const classify = await valueClassifier();
    const spec = 'partners name street city';
    const type = (names: string[]): string | undefined => classify(spec, { name: names }).get('street')?.pii_type;
    assert.equal(type(['Anna Schneider', 'Holz GmbH', 'James Murphy', 'Carlos Silva', 'Steel Inc.']), 'street_address');
    assert.equal(type(['Anders Bau AG', 'Holz GmbH', 'Murphy Ltd', 'Silva Lda', 'Steel Inc.']), 'none');
  });
});
