import { describeEntered } from '../../../support/entered';

const FORM = `class Form
  NAMES = { street: 'address1', flat: 'address2', phone: 'phone' }.freeze
  def set(attributes)
    NAMES.keys.each do |key|
      @browser.text_field(name: NAMES[key]).set attributes[key] if attributes.key? key
    end
    unless attributes[:state].nil?
      @browser.select(name: 'state').select attributes[:state]
    end
    case attributes[:kind]
    when :card then @browser.text_field(id: 'card').set '4111'
    when :cash then @browser.text_field(id: 'cash').set '5'
    else @browser.text_field(id: 'voucher').set 'x'
    end
  end
end
`;

describeEntered('hashes of Ruby', [
  {
    of: 'copies that are changed, keys that are left out, and what is only entered when it is given',
    files: {
      'a_spec.rb': `require 'watir'
BASE = { street: 'Main 1', flat: '2b', phone: '1', kind: :cash }.freeze
describe 'form' do
  it 'is filled' do
    data = BASE.clone
    data.delete :flat
    data[:phone] = '7'
    Form.new.set data
  end
end
`,
      'pages/form.rb': FORM,
    },
    fields: ['address1=Main 1', 'phone=7', 'cash=5'],
  },
  {
    of: 'what they are put together of',
    files: {
      'a_spec.rb': `require 'watir'
describe 'form' do
  it 'is filled' do
    base = { street: 'Main 1', phone: '1', kind: 'card' }
    Form.new.set base.except(:phone).merge(state: 'TX', flat: '9')
  end
end
`,
      'pages/form.rb': FORM,
    },
    fields: ['address1=Main 1', 'address2=9', 'state=TX', 'card=4111'],
  },
]);

describeEntered('what is made before a page is opened', [
  {
    of: 'by factories and models, with what the test says of it',
    files: {
      'spec/features/a_spec.rb': `require 'rails_helper'
feature 'posts' do
  let(:ann) { create(:user, email: 'ann@example.com', admin: true) }
  scenario 'are shown' do
    post = Post.create!(title: 'Hi', author: ann, body: Faker::Lorem.sentence)
    visit post_path(post)
    fill_in 'Email', with: ann.email
    create(:comment, text: 'late')
  end
end
`,
    },
    fields: ['email=ann@example.com', 'admin=true', 'title=Hi', 'body=null', 'email=ann@example.com'],
  },
]);
