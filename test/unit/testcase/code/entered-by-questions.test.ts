import { describeEntered } from '../../../support/entered';

describeEntered('radio buttons that Capybara chooses by what they show', [
  {
    of: 'as the method or the fieldset round them is called',
    files: {
      'a_spec.rb': `RSpec.describe 'Tours' do
  it 'plans one' do
    visit '/tours/new'
    and_i_choose_the_tour_kind
    when_i_answer_no_to_the_guide_question
    and_i_choose_evening
    within_fieldset('Payment plan') { choose 'Monthly' }
    choose 'Yes'
    choose 'tour_level_hard'
  end
  def and_i_choose_the_tour_kind
    choose 'By boat'
  end
  def when_i_answer_no_to_the_guide_question
    choose 'No'
    click_on 'Continue'
  end
  def and_i_choose_evening
    choose 'Evening'
  end
end
`,
    },
    fields: ['kind=By boat', 'guide=No', 'evening=true', 'payment_plan=Monthly', 'level=hard'],
  },
  {
    of: 'by their values, on a page that a helper makes by its name',
    files: {
      'spec/system/a_spec.rb': `RSpec.describe 'Tours', type: :system do
  it 'plans one' do
    admin_tour_edit_page.load(id: 7)
    admin_tour_edit_page.night_shift.click
    admin_tour_edit_page.save_tour.click
  end
end
`,
      'spec/support/page_objects/admin/tour_edit.rb': `module PageObjects
  module Admin
    class TourEdit < PageObjects::Base
      set_url '/admin/tours/{id}'
      element :night_shift, '[value="night_shift"]'
      element :save_tour, '[value="Save tour"]'
    end
  end
end
`,
    },
    fields: ['night_shift=night_shift'],
  },
]);
