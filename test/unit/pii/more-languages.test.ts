import { holds } from './classified';

describe('columns in languages that fewer schemas are written in', () => {
  it('of the islands of the south-east', () => {
    holds(
      'pasien nama:person_name nama_ibu:person_name no_hp:phone tgl_lahir=date:date_of_birth jenis_kelamin:gender alamat:street_address gol_darah:health',
      'karyawan no_ktp:national_id gaji_pokok=numeric:salary kode_pos:postal_code',
      'nhan_vien ho_ten:person_name ngay_sinh=date:date_of_birth so_dien_thoai:phone luong=numeric:salary mat_khau:password_hash',
    );
    holds('barang nama harga=numeric stok=int4 desa');
  });

  it('of the east of Europe', () => {
    holds(
      'angajati nume:last_name prenume:first_name data_nasterii=date:date_of_birth judet:region salariu=numeric:salary',
      'zakaznici meno:first_name priezvisko:last_name datum_narodenia=date:date_of_birth',
      'korisnici ime:first_name prezime:last_name datum_rodjenja=date:date_of_birth lozinka:password_hash',
      'sotrudniki imya:first_name familiya:last_name gorod:city zarplata=numeric:salary',
      'dolgozok anyja_neve:person_name szuletesi_hely:city adoazonosito:tax_id',
    );
  });

  it('of the north and the south', () => {
    holds(
      'potilaat kutsumanimi:first_name kotikunta:city',
      'tootajad eesnimi:first_name perekonnanimi:last_name linn:city',
      'alumnes cognoms:last_name data_naixement=date:date_of_birth edat=int4:age',
      'pelates eponymo:last_name kinito:phone',
    );
  });

  it('what somebody is asked when they are first seen', () => {
    holds('anamnesis patient_id=int4 hiv:health diabetes=bool:health asthma=bool:health nail_picking=bool:health');
    holds('patients genere:gender ramal:phone divorced=bool:other_pii patologia_nome:health', 'films genere');
  });
});
