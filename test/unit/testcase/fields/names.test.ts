import assert from 'node:assert/strict';
import { fieldName } from '../../../../server/src/testcase/fields/names';

describe('names of fields', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['#user_email', 'email'],
    ['E-mail address', 'email'],
    ['firstName', 'first_name'],
    ['amountField2', 'amount'],
    ['emailInput1', 'email'],
    ['Order_Id', 'order_id'],
    ['BillingNewAddress_City', 'city'],
    ['BillingNewAddress_CountryId', 'country_id'],
    ['username-desktop', 'username'],
    ['password-responsive', 'password'],
    ['iusername', 'username'],
    ['dropDownAccess', 'access'],
    ['desktop', 'desktop'],
    ['Phone (optional)', 'phone'],
    ['Email address Required', 'email'],
    ['required', 'required'],
    ['Home visits (only if there are some)', 'home_visits'],
    ['boat name (03.10)', 'boat_name'],
    ['Price ($)', 'price'],
    ['validUntil', 'valid_until'],
    ['Valid from', 'valid_from'],
    ['valid email', 'email'],
    ['Account holder', 'account_holder'],
    ['button', null],
    ['.login__left #Email', 'email'],
    ['#form > .name-field', 'name'],
    ['Old password', 'old_password'],
    ['your new password', 'new_password'],
    ['newPassword', 'new_password'],
    ['New e-mail', 'email'],
    ['txtConfirmPassword', 'confirm_password'],
    ['emailSignIn', 'email'],
    ['password_confirmation', 'password_confirmation'],
    ['start_date_inp', 'start_date'],
    ['emailInp', 'email'],
    ['passw', 'password'],
  ];
  for (const [label, name] of cases)
    it(`takes ${label} for ${name ?? 'none'}`, () => assert.equal(fieldName(label), name));
});
