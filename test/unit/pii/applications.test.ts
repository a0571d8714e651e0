import assert from 'node:assert/strict';
import { classify, holds, valueClassifier, type ValueClassifier } from './classified';

describe('what applications that many use call it', () => {
  it('whoever comments and signs in', () => {
    holds('remarks comment_author:person_name comment_agent:device_id email:email');
    holds('members password:password_hash url:url_personal user_nicename:username', 'feeds url title');
  });

  it('the value of what is known of persons, a row for each', () => {
    holds('user_meta user_id=int4 meta_key meta_value:other_pii', 'post_meta post_id=int4 meta_key meta_value');
    holds('customer_attribute_values customer_id=int4 attribute_id=int4 value:other_pii');
    holds('user_settings user_id=int4 key value', 'user_data name value:other_pii');
  });

  it('who signed a review, and from where', () => {
    holds('testimonials name:person_name location:city rating=int4 review:free_text', 'surveys name location');
    holds('profiles user_id=int4 location:city website:url_personal bio:free_text', 'offices location');
  });

  it('cards, accounts and sessions in short', () => {
    holds('crd pan:credit_card exp_ym:card_expiry cv2:cvv pvv:password_hash emb_nm:person_name');
    holds('credit_cards month:card_expiry year:card_expiry', 'totals month year');
    holds('acct ac_no:bank_account srt_cd:bank_account', 'aircraft ac_no');
    holds('olb_sess ses:secret_token uid:username', 'rooms uid');
  });

  it('one word of two meanings, by what stands beside it', () => {
    holds('leads fingerprint:device_id utm', 'employees fingerprint:photo');
    holds('members cpf:national_id apelido:username', 'alunos apelido:last_name nome:first_name');
    holds('posts post_number=int4', 'tenants first_name:first_name religion_desc:ethnicity_religion_politics');
    holds('clients email:email preferred_profile_image', 'people long_value_hash id_doc:national_id id_doc_type');
  });

  it('who somebody is elsewhere, and which page they came from', () => {
    holds('identities provider uid:other_pii', 'logins sub:other_pii iss', 'menus sub');
    holds('visits ip:ip_address referrer', 'candidates email:email referrer:person_name');
  });

  it('what ends is no card, what is long is no place', () => {
    holds('django_session expire_date=timestamp session_data', 'guests card_no:credit_card expire_date:card_expiry');
    holds('clients short long email:email', 'stops_of_members email:email lat:geo_location long:geo_location');
    holds('stripe_customers email:email last4:credit_card fingerprint');
    holds('children carer1_name:person_name carer1_mobile:phone cp_plan=bool:other_pii');
  });

  it('companies that are called accounts', () => {
    holds('crm_accounts name industry website employees sic_code', 'accounts name:person_name email:email');
  });

  it('a whole message is said as a message is', () => {
    assert.equal(
      classify(['direct_message full_message sender_id=int4']).get('direct_message.full_message')?.pii_type,
      'free_text',
    );
  });

  describe('by their values', function () {
    this.timeout(20_000);
    let values: ValueClassifier;
    before(async () => {
      values = await valueClassifier();
    });
    const type = (spec: string, of: string[]): string | undefined => {
      const column = spec.split(' ')[1];
      return values(spec, { [column]: of }).get(column)?.pii_type;
    };

    it('pages are nobody’s name', () => {
      const pages = Array.from({ length: 12 }, (_, at) => `https://news${at}.example/`);
      assert.equal(type('signups referrer email', pages), 'none');
    });

    it('numbers of goods are in the ranges of persons by chance', () => {
      const numbers = Array.from({ length: 24 }, (_, at) => `${212 + at}-5${at % 9}-${4310 + at}`);
      assert.equal(type('products sku', numbers), 'none');
      assert.equal(type('deals partner_code', numbers), 'none');
      assert.equal(type('claims claimant_no email', numbers), 'national_id');
    });
  });
});
