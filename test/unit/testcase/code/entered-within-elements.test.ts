import { describeEntered } from '../../../support/entered';

describeEntered('what Capybara enters within an element', [
  {
    of: 'by the label of what lies in there',
    files: {
      'a_spec.rb': `RSpec.describe 'Lessons' do
  it 'plans one' do
    row = page.all('.lesson-row', text: 'Maths')[0]
    row.fill_in 'Room', with: 'B12'
    row.select 'Friday', from: 'Weekday'
    row.check 'Mandatory'
    find('.fee-box').fill_in('Fee', with: '12')
    row.find('.teacher-name').set 'Ann Lee'
  end
end
`,
    },
    fields: ['room=B12', 'weekday=Friday', 'mandatory=true', 'fee=12', 'teacher_name=Ann Lee'],
  },
  {
    of: "by the ids of GOV.UK's forms of several steps",
    files: {
      'a_spec.rb': `RSpec.describe 'Lessons' do
  it 'plans one' do
    visit '/lessons/new'
    find('#lesson-dates-step-first-lesson-month-field').set('7')
    fill_in 'room-step-capacity-field-error', with: '30'
  end
end
`,
    },
    fields: ['first_lesson_month=7', 'capacity=30'],
  },
  {
    of: 'of boxes that Cypress ticks by their values',
    files: {
      'a.cy.js': `it('orders', () => { cy.get('[name="extras"]').check('sauna'); });`,
    },
    fields: ['extras=sauna'],
  },
]);
