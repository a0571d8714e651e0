import { holds } from './classified';

describe('lists, prices and registers', () => {
  it('towns and their post codes are nobody’s where nobody is', () => {
    holds('plz_verzeichnis plz ort bundesland', 'codigos cp poblacion provincia lat=numeric lon=numeric');
    holds('postcodetabel postcode straat plaats');
    holds('bewohner plz:postal_code ort:city email:email');
  });

  it('a fee in a list of prices is nobody’s pay', () => {
    holds('leistungen bezeichnung honorar=numeric', 'hizmetler hizmet ucret=numeric');
    holds('mitarbeiter honorar=numeric:salary');
  });

  it('codes that approve a payment are no secrets', () => {
    holds('charges amount=numeric auth_code', 'rezervasyonlar onay_kodu');
    holds('users email:email confirmation_code:secret_token');
  });

  it('short forms of old systems', () => {
    holds('KUNDST VORNAM:first_name NACHNAM:last_name GESKZ:gender FAXNR:phone PRIVPLZ:postal_code');
    holds('clients est_civil:other_pii luogo_nasc:city dest_dir:street_address');
    holds('borrowers fico=int4:other_pii ann_inc=numeric:salary kreditbetyg:other_pii');
    holds('patients vorerkrankung:health indicatie:health');
    holds('councillors caucus:ethnicity_religion_politics fractie:ethnicity_religion_politics');
  });

  it('coordinates of surveyors beside a street', () => {
    holds('addresses street:street_address rd_x=int4:geo_location rd_y=int4:geo_location');
    holds('bins street_aisle x=int4 y=int4');
  });

  it('who holds a car is no age', () => {
    holds('fahrzeuge halter:person_name');
  });
});
