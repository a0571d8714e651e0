import assert from 'node:assert/strict';
import { readTestFile } from '../../../../server/src/testcase/analyze';
import { sourcesOf } from '../../../../server/src/testcase/sources/source-table';

const steps = `
When('I register the reader {string} born on {string}') do |full_name, birth_date|
  fill_in 'reader_full_name', with: full_name
  fill_in 'reader_birth_date', with: birth_date
end

When('{string} borrows {string}') do |card, isbn|
  fill_in 'loan_card_number', with: card
  fill_in 'loan_isbn', with: isbn
end

When('the teacher {string} of school {string} books') do |teacher, school|
  fill_in 'visit_teacher', with: teacher
  fill_in 'visit_school', with: school
end

When('I give the phones {string} and {string}') do |home, work|
  fill_in 'phone_home', with: home
  fill_in 'phone_work', with: work
end

Given('an employee {string} with {int} days of leave') do |employee_name, leave_days|
  Api.create_employee(employee_name, leave_days)
end

Given('I am at the start of a new application') do
  fill_in 'email', with: ENV['EMAIL']
  fill_in 'password', with: ENV['PASSWORD']
end

Given('the harvest is open') do
  visit '/harvests/new'
end

When('I pick {string} as membership') do |membership|
  select membership, from: 'reader_membership'
end
`;

const fieldsOf = async (...lines: string[]): Promise<string[]> => {
  const text = ['Feature: f', '  Scenario: s', ...lines.map((line) => `    ${line}`)].join('\n');
  const file = await readTestFile('f/x.feature', text, sourcesOf([{ path: 'f/steps/x_steps.rb', text: steps }]));
  return file.scenarios.flatMap(({ entities }) =>
    entities.flatMap(({ name, fields }) => fields.map((field) => `${name}.${field.name}`)),
  );
};

describe('what elements that step definitions fill in are called after', () => {
  it('is the thing that several of them begin with, in one step or in several', async () => {
    assert.deepEqual(
      await fieldsOf('When I register the reader "Ann" born on "1980-01-01"', 'And I pick "Student" as membership'),
      ['readers.full_name', 'readers.birth_date', 'readers.membership'],
    );
    assert.deepEqual(await fieldsOf('Given a book "Emma"', 'When "R-1" borrows "9780954221713"'), [
      'books.title',
      'loans.card_number',
      'loans.isbn',
    ]);
  });

  it("says more than the step's words, and holds for what follows", async () => {
    assert.deepEqual(
      await fieldsOf('When the teacher "Olof" of school "Birch" books', 'And I enter "24" into "Group size"'),
      ['visits.teacher', 'visits.school', 'visits.group_size'],
    );
  });

  it('is what a given step names, where only the definition knows the fields', async () => {
    assert.deepEqual(await fieldsOf('Given an employee "Dana" with 25 days of leave'), [
      'employees.name',
      'employees.leave_days',
    ]);
  });

  it('is none that a step only speaks of', async () => {
    assert.deepEqual(await fieldsOf('Given I am at the start of a new application'), ['users.email', 'users.password']);
  });

  it('is what the address is about that a definition opens', async () => {
    assert.deepEqual(await fieldsOf('Given the harvest is open', 'When I enter "Rye" into "Crop"'), ['harvests.crop']);
  });

  it('is none where it is a part of their names, or one alone begins so', async () => {
    assert.deepEqual(await fieldsOf('When I give the phones "1" and "2"'), ['users.phone_home', 'users.phone_work']);
    assert.deepEqual(await fieldsOf('When I pick "Student" as membership'), ['records.reader_membership']);
  });
});
