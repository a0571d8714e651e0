Feature: Registration

  Scenario Outline: Sign up again
    When I enter "email" as "<email>"
    And I enter "firstname" as "<firstname>"
    And I enter "lastname" as "<surname>"

    Examples:
      | email            | firstname |
      | ann@example.com  | Ann       |
      | dana.h@gmail.com | Dana      |
