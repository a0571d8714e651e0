import assert from 'node:assert/strict';
import { valueClassifier, type ValueClassifier } from './classified';

const times = (values: string): string[] => {
  const all = values.split(',');
  return Array.from({ length: 24 }, (_, at) => all[at % all.length]);
};

describe('what persons are chosen to be', function () {
  this.timeout(20_000);
  let classify: ValueClassifier;
  before(async () => {
    classify = await valueClassifier();
  });
  const type = (spec: string, values: string[]): string | undefined => {
    const column = spec.split(' ')[1].split('=')[0];
    return classify(spec, { [column]: values }).get(column)?.pii_type;
  };

  it('values of few kinds tell what a column is that nobody knows', () => {
    assert.equal(type('employees zst email', times('ledig,verheiratet,geschieden')), 'other_pii');
    assert.equal(type('socios ec email', times('Casado(a),Soltero(a),Viudo(a)')), 'other_pii');
    assert.equal(type('policies nahestehend customer_id=int4', times('Ehefrau,Sohn,Mutter')), 'other_pii');
    assert.equal(type('members c17 email', times('Catholic,Muslim,Hindu')), 'ethnicity_religion_politics');
    assert.equal(type('students bg email', times('A+,0 neg,AB Rh+')), 'health');
    assert.equal(type('students besonderes email', times('Asthma,Diabetes Typ 1,Laktoseintoleranz,keine')), 'health');
  });

  it('and say nothing where no person is', () => {
    assert.equal(type('nodes slot', times('parent,child')), 'none');
    assert.equal(type('courses language', times('French,Spanish,German')), 'none');
    assert.equal(type('employees language email', times('French,Spanish,German')), 'none');
    assert.equal(type('products c17 sku', times('Gluten free,Lactose free')), 'none');
    assert.equal(type('alarms cause machine_id=int4', times('fatigue fracture,fracture,wear')), 'none');
    assert.equal(type('invoices c17 customer_id=int4', times('insufficient funds,closed,paid')), 'none');
  });

  it('numbers in a form of their own need no name and no check digit', () => {
    const ibans = Array.from({ length: 12 }, (_, at) => `DE${String(11 + at)} 5001 0517 5407 ${String(3249 + at)} 31`);
    assert.equal(type('trainers auszahlung email', ibans), 'iban');
    const born = Array.from(
      { length: 12 },
      (_, at) => `19${String(60 + at)}0${String(1 + (at % 9))}1${String(at % 10)}-${String(4711 + at)}`,
    );
    assert.equal(type('tenants knr email', born), 'national_id');
  });

  it('what is drawn at random lets one in where one signs in, and is a sum of files elsewhere', () => {
    const drawn = Array.from({ length: 12 }, (_, at) => (at * 7919 + 0xabcdef).toString(16).padStart(8, '0').repeat(5));
    assert.equal(type('invitations zutritt email', drawn), 'secret_token');
    assert.equal(type('invitations file_sha email', drawn), 'none');
    assert.equal(type('builds artefact', drawn), 'none');
  });

  it('what charts keep of a patient', () => {
    const found = classify('constantes paciente_id=int4 tas=int4 tad=int4 fc=int4 sat_o2=int4 cama', {});
    for (const column of ['tas', 'tad', 'fc', 'sat_o2']) assert.equal(found.get(column)?.pii_type, 'health', column);
    assert.equal(classify('readings sensor_id=int4 temp=int4 hr=int4', {}).get('temp')?.pii_type, 'none');
  });
});
