Feature: Registration

  Scenario: A visitor registers
    Given I am on the registration page
    When I enter "email" as "user@test.com"
    And I enter "firstname" as "John"
    And I enter "lastname" as "Doe"
    And I enter "password" as "Secret123!"
    Then I see "Welcome, John"

  Scenario: A visitor only looks
    Given I am on the registration page
    Then I see "Register"
